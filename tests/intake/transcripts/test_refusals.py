"""Files that are no record of a meeting, or larger than is safe: refused soon, with the way out."""

from __future__ import annotations

import io
import random
import time
import tracemalloc
from contextlib import suppress
from pathlib import Path

import pytest
from tests.intake.transcripts.records import read

from quarterdeck.errors import ReadError
from quarterdeck.intake.transcripts import READS, read_transcript

LONG = 300_000


@pytest.mark.parametrize("name", ["none.vtt", ".", "bad\0name.vtt"])
def test_no_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_transcript(tmp_path / name)

    assert caught.value.next_step


def test_no_regular_file() -> None:
    with pytest.raises(ReadError):
        read_transcript(Path("/dev/zero"))


@pytest.mark.parametrize("content", [b"", b"\n \r\n", b"\xef\xbb\xbf", b"\0" * 50])
@pytest.mark.parametrize("suffix", sorted(READS))
def test_nothing_in_it(tmp_path: Path, suffix: str, content: bytes) -> None:
    with pytest.raises(ReadError, match="empty"):
        read(tmp_path, f"call{suffix}", content)


def test_half_a_gigabyte_of_text_in_bounded_memory(tmp_path: Path) -> None:
    path = tmp_path / "call.vtt"
    with path.open("wb") as stream:
        stream.write(b"WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n\n")
        stream.truncate(500_000_000)
    tracemalloc.start()
    begun = time.process_time()

    with pytest.raises(ReadError, match="larger than 20 MB") as caught:
        read_transcript(path)

    assert time.process_time() - begun < 1
    assert tracemalloc.get_traced_memory()[1] < 50_000_000
    tracemalloc.stop()
    assert "split" in caught.value.next_step


@pytest.mark.parametrize(
    "head, kind",
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old kind"),
        (b"\0\0\0\x18ftypmp42", "MP4"),
        (b"RIFF\x10\0\0\0WAVE", "recording"),
        (b"{\\rtf1\\ansi Hello}", "RTF"),
        (b"<!DOCTYPE html><html><body>Hello</body></html>", "web page"),
        (b"<?xml version='1.0'?><tt/>", "XML"),
    ],
)
def test_other_kinds_of_files_are_named(tmp_path: Path, head: bytes, kind: str) -> None:
    with pytest.raises(ReadError, match=kind):
        read(tmp_path, "call.vtt", head)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("suffix", sorted(READS))
def test_noise_is_refused(tmp_path: Path, suffix: str, seed: int) -> None:
    with pytest.raises(ReadError):
        read(tmp_path, f"call{suffix}", random.Random(seed).randbytes(20_000))


def test_captions_by_name_alone_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no cue"):
        read(tmp_path, "call.vtt", "Just a few words.\nAnd some more.\n")


def test_too_many_lines_and_cues(tmp_path: Path) -> None:
    cues = io.StringIO()
    cues.write("WEBVTT\n\n")
    for n in range(60_001):
        cues.write(f"{n // 60}:{n % 60:02}.0 --> {n // 60}:{n % 60:02}.5\na\n\n")

    with pytest.raises(ReadError, match="lines"):
        read(tmp_path, "a.txt", "\n" * 400_001 + "a")
    with pytest.raises(ReadError, match="cues"):
        read(tmp_path, "b.vtt", cues.getvalue())


@pytest.mark.parametrize(
    "unit",
    [
        " ",
        "a",
        "a ",
        "[",
        "[a](",
        "[a](b(c",
        "*",
        "**a ",
        "***",
        "_a_ ",
        "`",
        "~~a",
        "<",
        "<v ",
        "<v a>",
        "&#",
        "&amp;",
        "a: ",
        "：",
        "0:0",
        "0:01 ",
        "0:01 --> ",
        "-->",
        "<!--",
        "<!-- -->",
        "> ",
        "| ",
        "- ",
        "(",
        "{\\",
        "{:",
        "…",
        "\t",
        "1. ",
        "Present: a, ",
        "a (b, ",
        "a <b@",
        "12 May ",
        "---",
        "Reacted to ",
        "会议纪要",
        "Протокол встречи ",
    ],
)
@pytest.mark.parametrize(
    "head", ["", "WEBVTT\n\n00:01.000 --> 00:02.000\n", "[00:01] Dana: ", "# a\n- "]
)
def test_one_long_line_of_anything_is_read_in_linear_time(
    tmp_path: Path, unit: str, head: str
) -> None:
    path = tmp_path / "call.txt"
    for size in (19_000, LONG):
        path.write_text(head + unit * (size // len(unit)) + "\n", encoding="utf-8")
        begun = time.process_time()
        with suppress(ReadError):
            assert read_transcript(path).cues
        assert time.process_time() - begun < 1.5
