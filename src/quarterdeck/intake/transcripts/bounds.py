"""How much of an untrusted record is read, beside the bounds of all untrusted files; the refusals."""

from __future__ import annotations

import sys
from pathlib import Path

from quarterdeck.core.transcript import Transcript
from quarterdeck.errors import ReadError
from quarterdeck.intake.bounds import MEGABYTE, MOST_TEXT_BYTES, opened

MOST_LINES = 400_000
"""A day of talk as WebVTT has 150,000."""

MOST_WRITTEN_LINES = 60_000
"""Lines, blank ones apart, of a text without the times of captions: a day's minutes have 2,000."""

MOST_CUES = 60_000
"""A day of talk has 36,000."""

MOST_CHARACTERS = 3_000_000
"""Characters said in a record: a day of talk has 600,000."""

LONGEST_CUE = 200_000
"""Characters of one cue: two hours of talk in one piece have 120,000."""

LONGEST_MARKED_LINE = 20_000
"""Characters of a line that is still looked through for markup; a longer one is plain text."""

EXPORT_AGAIN = (
    "export the transcript again as WebVTT (.vtt), SubRip (.srt), Word (.docx), JSON, "
    "text or Markdown"
)
_HEAD = 4
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")


def refused(path: Path, what: str, next_step: str, *, line: int | None = None) -> ReadError:
    """The error for the file at ``path`` (and ``line``, from 1), to be raised."""
    return ReadError(what, where=f"{path}:{line}" if line else str(path), next_step=next_step)


def is_zip(path: Path) -> bool:
    """Whether the file is a zip package; ReadError where it is no file, or empty."""
    with opened(path, sys.maxsize) as stream:
        return stream.read(_HEAD) in _ZIP


def read_text_bytes(path: Path) -> bytes:
    """All bytes of a file of text; ReadError above the limit or where nothing stands in it."""
    with opened(path, sys.maxsize) as stream:
        data = stream.read(MOST_TEXT_BYTES + 1)
    if len(data) > MOST_TEXT_BYTES:
        raise refused(
            path,
            f"is larger than {MOST_TEXT_BYTES // MEGABYTE} MB, the most that is read of a "
            "transcript or of minutes",
            "give the transcript alone, without its recording, or split it by meeting",
        )
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xfe\xff"):
        raise refused(path, "is empty", EXPORT_AGAIN)
    return data


def check_lines(path: Path, count: int, most: int = MOST_LINES) -> None:
    """ReadError past ``most``."""
    if count > most:
        raise refused(path, f"has more than {most:,} lines", "split the file by meeting")


def check_cues(path: Path, count: int) -> None:
    """ReadError past ``MOST_CUES``."""
    if count > MOST_CUES:
        raise refused(path, f"holds more than {MOST_CUES:,} cues", "split the file by meeting")


def check_speech(path: Path, record: Transcript) -> Transcript:
    """The record itself; ReadError past ``LONGEST_CUE`` or ``MOST_CHARACTERS``.

    Every sentence is judged, which costs more than reading it.
    """
    for cue in record.cues:
        if len(cue.text) > LONGEST_CUE:
            raise refused(
                path,
                f"holds more than {LONGEST_CUE:,} characters in one piece",
                "export it with its line breaks, one entry for each time that somebody speaks",
                line=cue.line,
            )
    if sum(len(cue.text) for cue in record.cues) > MOST_CHARACTERS:
        raise refused(
            path, f"holds more than {MOST_CHARACTERS:,} characters of talk", "split it by meeting"
        )
    return record
