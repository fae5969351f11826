"""Laws for any text: it gives cues or a ReadError, quickly and the same each time."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.intake.transcripts.records import seconds

from quarterdeck.core.language import Language
from quarterdeck.core.transcript import Transcript
from quarterdeck.errors import ReadError
from quarterdeck.i18n.messages import to_text
from quarterdeck.intake.transcripts import READS, read_transcript

PIECES = [
    "WEBVTT",
    "NOTE x",
    "1",
    "00:00:01.000 --> 00:00:02.000",
    "0:0:1.0 --> 0:0:0.5 align:left",
    "00:99:00,000 --> x",
    "<v Dana Whitlock>Hello",
    "<v.loud 张伟>你好</v><v Priya>Hi",
    "Dana: text",
    "张伟：好的",
    "[00:01:02] Ольга: да",
    "Priya (0:12): yes",
    "Dana Whitlock   0:03",
    "00:04:36\tDana:\thello",
    "10:00:00 From Dana to Everyone:",
    "---",
    "# Minutes",
    "**Present:** Dana, Priya",
    "> *Dana:* +1",
    "… more",
    "- [ ] task",
    "| a | b |",
    "|---|---|",
    "Action: send",
    "Решили:",
    "行动项：发送",
    '{"segments": [{"speaker": "Dana", "text": "a", "start": 1, "end": 2}]}',
    "[{",
    "<!-- x",
    "-->",
    "```",
    "",
    "",
]

ANY = st.one_of(
    st.text(max_size=300).map(str.encode),
    st.lists(st.sampled_from(PIECES) | st.text(max_size=20), max_size=25).map(
        lambda rows: "\n".join(rows).encode("utf-8", "replace")
    ),
    st.binary(max_size=300),
)


@settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(content=ANY, suffix=st.sampled_from(sorted(READS)))
def test_any_content_gives_cues_or_a_refusal(tmp_path: Path, content: bytes, suffix: str) -> None:
    path = tmp_path / f"any{suffix}"
    path.write_bytes(content)
    begun = time.process_time()
    found = _read(path)
    assert time.process_time() - begun < 1

    if isinstance(found, ReadError):
        assert found.what
        assert found.next_step
        assert str(path) in found.where
        return
    assert found == _read(path)
    _is_sound(found, 1 + content.count(b"\n") + content.count(b"\r"))


def _read(path: Path) -> Transcript | ReadError:
    try:
        return read_transcript(path)
    except ReadError as error:
        return error


def _is_sound(found: Transcript, most_lines: int) -> None:
    assert found.cues
    for cue in found.cues:
        assert cue.text == cue.text.strip() != ""
        assert cue.speaker is None or cue.speaker.strip()
        if found.format != "recorder-json":
            assert 1 <= cue.line <= most_lines + 1
        if cue.start is not None and cue.end is not None:
            assert 0 <= cue.start <= cue.end
    assert [c.line for c in found.cues] == sorted(c.line for c in found.cues)
    for message in found.skipped:
        for language in Language:
            assert to_text(message, language)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    cues=st.lists(
        st.tuples(
            st.integers(0, 5000),
            st.integers(1, 900),
            st.sampled_from(["Dana Whitlock", "张伟", "Ольга Снегирёва"]),
            st.sampled_from(["We saved forty hours.", "好的，继续。", "Да, конечно."]),
        ),
        min_size=1,
        max_size=40,
    )
)
def test_captions_that_were_written_are_read_back(
    tmp_path: Path, cues: list[tuple[int, int, str, str]]
) -> None:
    path = tmp_path / "call.vtt"
    blocks = [
        f"{start // 60:02}:{start % 60:02}.000 --> {(start + long) // 60:02}:{(start + long) % 60:02}.000\n"
        f"<v {name}>{text}</v>"
        for start, long, name, text in cues
    ]
    path.write_text("WEBVTT\n\n" + "\n\n".join(blocks), encoding="utf-8")

    found = read_transcript(path)

    assert [(c.speaker, c.text) for c in found.cues] == [(name, text) for _, _, name, text in cues]
    assert seconds(found.cues) == pytest.approx(sum(long for _, long, _, _ in cues))


def test_a_two_hour_transcript_is_read_at_once(tmp_path: Path) -> None:
    path = tmp_path / "call.vtt"
    names = ["Dana Whitlock", "Priya | Acme", "张伟", "Ольга Снегирёва"]
    cues = (
        f"{n}\n{n * 2 // 3600:02}:{n * 2 // 60 % 60:02}:{n * 2 % 60:02}.000 --> "
        f"{n * 2 // 3600:02}:{n * 2 // 60 % 60:02}:{n * 2 % 60:02}.900\n"
        f"{names[n % 4]}: we looked at the numbers of the last quarter, and at what comes next.\n"
        for n in range(1, 3001)
    )
    path.write_text("WEBVTT\n\n" + "\n".join(cues), encoding="utf-8")
    read_transcript(path)
    taken = []
    for _ in range(3):
        begun = time.process_time()
        found = read_transcript(path)
        taken.append(time.process_time() - begun)

    assert len(found.cues) == 3000
    assert {cue.speaker for cue in found.cues} == set(names)
    assert (
        min(taken) < 0.6
    )  # a tenth of a second on a quiet machine; a busy one is several times slower
