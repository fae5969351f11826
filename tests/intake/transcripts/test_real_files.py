"""What is read from real records, beside a plain count of our own; skipped where they are absent."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import webvtt
from tests.intake.transcripts.records import seconds

from quarterdeck.core.transcript import Record
from quarterdeck.errors import ReadError
from quarterdeck.intake.transcripts import read_transcript

DATA = Path(__file__).parents[3].parent / "shared" / "data"

CAPTIONS = {
    # file: format, cues, speakers, seconds
    "formats/docling_webvtt_example_01.vtt": ("webvtt", 13, 2, 28.5),
    "formats/docling_webvtt_example_02.vtt": ("webvtt", 5, 2, 10.0),
    "formats/docling_webvtt_example_03.vtt": ("teams", 13, 2, 34.213),
    "formats/docling_webvtt_example_04.vtt": ("webvtt", 2, 0, 238.239),
    "formats/graph_api_short_times.vtt": ("graph", 1, 1, 5.32),
    "formats/markup_and_script.vtt": ("webvtt", 3, 0, 6.0),
    "formats/no_header.vtt": ("webvtt", 1, 0, 2.0),
    "zoom/acdc/2026-07-23_183/transcript.vtt": ("zoom", 467, 26, 3247.858),
    "zoom/acdc/2026-07-23_183/transcript_corrected.vtt": ("zoom", 467, 26, 3247.858),
    "zoom/acdt/2026-02-23_071/transcript.vtt": ("zoom", 349, 18, 2122.355),
    "zoom/acdt/2026-02-23_071/transcript_corrected.vtt": ("zoom", 349, 18, 2122.355),
    "zoom/focil/2026-04-07_032/transcript.vtt": ("zoom", 43, 4, 189.438),
}
CHATS = {
    # file: messages, reactions left out
    "zoom/acdc/2026-07-23_183/chat.txt": (115, 56),
    "zoom/acdt/2026-02-23_071/chat.txt": (70, 59),
    "zoom/focil/2026-04-07_032/chat.txt": (2, 0),
}
REFUSED = {
    "formats/bad_timestamps.vtt": "no cue",
    "zoom/acdc/2026-07-23_183/tldr.json": "shape that is not known",
    "zoom/acdt/2026-02-23_071/tldr.json": "shape that is not known",
    "zoom/focil/2026-04-07_032/tldr.json": "shape that is not known",
}
NOTES = {
    # what is neither a record of talk nor refused: text of notes, each line a cue
    "formats/PROVENANCE.md",
    "zoom/PROVENANCE.md",
    "zoom/acdc/2026-07-23_183/transcript_changelog.tsv",
    "zoom/acdt/2026-02-23_071/transcript_changelog.tsv",
    "zoom/focil/2026-04-07_032/transcript_changelog.tsv",
}
_TIMES = re.compile(r"^(\d+):(\d+):(\d+)\.(\d+) --> (\d+):(\d+):(\d+)\.(\d+)$", re.MULTILINE)


def _there(*parts: str) -> Path:
    path = DATA.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"{'/'.join(parts)} is not beside the repository")
    return path


@pytest.mark.parametrize("name", CAPTIONS)
def test_captions(name: str) -> None:
    path = _there("transcripts", *name.split("/"))
    format, cues, speakers, length = CAPTIONS[name]

    found = read_transcript(path)

    voices = {cue.speaker for cue in found.cues} - {None}
    assert (found.format, found.record, found.timed) == (format, Record.SPOKEN, True)
    assert (len(found.cues), len(voices), found.skipped) == (cues, speakers, ())
    assert seconds(found.cues) == pytest.approx(length, abs=0.001)


@pytest.mark.parametrize("name", [n for n in CAPTIONS if n.startswith("formats/docling")])
def test_small_captions_equal_those_of_another_reader(name: str) -> None:
    path = _there("transcripts", *name.split("/"))
    others = webvtt.read(str(path)).captions

    found = read_transcript(path)

    assert len(found.cues) == len(others)
    for cue, other in zip(found.cues, others, strict=True):
        assert cue.start == pytest.approx(other.start_in_seconds, abs=1)
        assert re.sub(r"\s+", " ", other.text).strip() == cue.text


@pytest.mark.parametrize("name", [n for n in CAPTIONS if n.startswith("zoom/")])
def test_captions_of_zoom_equal_a_plain_count(name: str) -> None:
    path = _there("transcripts", *name.split("/"))
    text = path.read_text(encoding="utf-8")
    blocks = [block.split("\n") for block in text.strip().split("\n\n")[1:]]
    by_hand: dict[str, float] = {}
    for block in blocks:
        hour, minute, second, part, *end = map(int, _TIMES.match(block[1]).groups())  # type: ignore[union-attr]
        start = hour * 3600 + minute * 60 + second + part / 1000
        finish = end[0] * 3600 + end[1] * 60 + end[2] + end[3] / 1000
        speaker = block[2].split(": ")[0]
        by_hand[speaker] = by_hand.get(speaker, 0) + finish - start

    found = read_transcript(path)

    assert len(found.cues) == len(blocks)
    read: dict[str, float] = {}
    for cue in found.cues:
        read[str(cue.speaker)] = read.get(str(cue.speaker), 0) + seconds([cue])
    assert read == pytest.approx(by_hand, abs=0.001)
    numbered = text.split("\n")
    for cue in found.cues:
        assert numbered[cue.line - 1].startswith(f"{cue.speaker}:")


@pytest.mark.parametrize("name", CHATS)
def test_chats_equal_a_plain_count(name: str) -> None:
    path = _there("transcripts", *name.split("/"))
    heads = re.findall(r"^\d\d:\d\d:\d\d\t.*$", path.read_text(encoding="utf-8"), re.MULTILINE)
    reactions = sum("\tReacted to " in head for head in heads)

    found = read_transcript(path)

    assert found.format == "zoom-chat"
    assert (len(found.cues), reactions) == CHATS[name]
    assert len(found.cues) == len(heads) - reactions


@pytest.mark.parametrize("name", REFUSED)
def test_refusals(name: str) -> None:
    with pytest.raises(ReadError, match=REFUSED[name]):
        read_transcript(_there("transcripts", *name.split("/")))


def test_every_file_of_the_folder_is_in_one_of_the_tables() -> None:
    folder = _there("transcripts")
    files = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}

    assert files == {*CAPTIONS, *CHATS, *REFUSED, *NOTES}
    for name in sorted(NOTES):
        assert read_transcript(folder / name).record is Record.MINUTES


def test_meetings_of_a_corpus_without_times() -> None:
    folder = _there("qmsum_product", "val")
    for path in sorted(folder.glob("*.json")):
        entries = json.loads(path.read_text(encoding="utf-8"))["meeting_transcripts"]
        found = read_transcript(path)
        assert (found.format, found.record, found.timed) == ("recorder-json", Record.SPOKEN, False)
        assert [(c.speaker, c.text) for c in found.cues] == [
            (e["speaker"], " ".join(e["content"].split())) for e in entries
        ]
        numbered = path.read_text(encoding="utf-8").split("\n")
        assert all('"content"' in numbered[cue.line - 1] for cue in found.cues)
        assert found.skipped == ()


MINUTES = {
    # file: cues, attendees, marked actions (in place and in the final list)
    "2018-07-13-json-ld.md": (158, 10, 6),
    "2018-07-20-json-ld.md": (153, 10, 2),
    "2018-07-27-json-ld.md": (218, 10, 2),
    "2018-08-10-json-ld.md": (183, 8, 4),
    "2018-08-31-json-ld.md": (171, 10, 2),
    "2018-09-14-json-ld.md": (189, 9, 2),
    "2018-09-28-json-ld.md": (204, 8, 6),
    "2018-10-25-json-ld.md": (679, 18, 12),
    "2018-10-26-json-ld.md": (642, 13, 4),
    "2019-01-18-json-ld.md": (138, 9, 8),
    "2019-01-25-json-ld.md": (197, 10, 4),
    "2019-02-08-json-ld.md": (544, 11, 6),
    "2019-02-15-json-ld.md": (148, 9, 2),
    "2019-03-01-json-ld.md": (98, 14, 2),
    "2019-03-22-json-ld.md": (273, 10, 2),
    "2019-03-29-json-ld.md": (146, 10, 8),
    "2019-04-05-json-ld.md": (218, 10, 2),
    "2019-04-19-json-ld.md": (173, 6, 10),
    "2019-06-07-json-ld.md": (181, 9, 8),
    "2019-06-14-json-ld.md": (173, 9, 2),
    "2019-06-21-json-ld.md": (179, 10, 2),
}
_ABOUT = ("Present", "Regrets", "Guests", "Chair", "Scribe(s)", "Date", "link")
_NAMED = re.compile(r"^(?:\*\*([^*:>]+):\*\*|(?:> )?\*([^*:>]+):\*) *\S")


@pytest.mark.parametrize("name", MINUTES)
def test_minutes_equal_a_plain_count(name: str) -> None:
    path = _there("minutes", name)
    text = path.read_text(encoding="utf-8")
    named = [m[1] or m[2] for line in text.split("\n") if (m := _NAMED.match(line))]
    named = [who for who in named if who not in _ABOUT]
    more = sum(line.startswith("… ") for line in text.split("\n"))
    actions = len(re.findall(r"^> \*\*\*Action #|^\* \[Action #", text, re.MULTILINE))

    found = read_transcript(path)

    spoken = [cue for cue in found.cues if cue.speaker is not None]
    assert (found.format, found.record) == ("markdown", Record.MINUTES)
    assert found.held_on is not None
    assert found.held_on.isoformat() == name[:10]
    assert (len(found.cues), len(found.attendees), _actions(found.cues)) == MINUTES[name]
    assert _actions(found.cues) == actions
    assert len(spoken) == len(named) + more


def _actions(cues: object) -> int:
    return sum(cue.marked == "Action" for cue in cues)  # type: ignore[attr-defined]


def test_no_minutes_are_left_out() -> None:
    folder = _there("minutes")

    assert {p.name for p in folder.iterdir()} == {*MINUTES, "PROVENANCE.md"}
