"""Small records of meetings, written for the tests, and files made of them."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

from quarterdeck.core.transcript import Cue, Transcript
from quarterdeck.intake.transcripts import read_transcript

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read(tmp_path: Path, name: str, content: str | bytes) -> Transcript:
    """The record that stands in a file of this name and content."""
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_transcript(path)


def said(transcript: Transcript) -> list[tuple[str | None, str]]:
    """Speakers and words, in order."""
    return [(cue.speaker, cue.text) for cue in transcript.cues]


def moments(transcript: Transcript) -> list[tuple[float | None, float | None]]:
    return [(cue.start, cue.end) for cue in transcript.cues]


def lines(transcript: Transcript) -> list[int]:
    return [cue.line for cue in transcript.cues]


def marks(transcript: Transcript) -> list[tuple[str | None, str]]:
    """The marked cues: the mark and the words."""
    return [(cue.marked, cue.text) for cue in transcript.cues if cue.marked]


def seconds(cues: Sequence[Cue]) -> float:
    return sum(c.end - c.start for c in cues if c.start is not None and c.end is not None)


def paragraph(text: str, *, style: str = "", listed: bool = False, bold: str = "") -> str:
    """A Word paragraph; a line break of ``text`` is one within the paragraph."""
    marks = f'<w:pStyle w:val="{style}"/>' if style else ""
    marks += "<w:numPr/>" if listed else ""
    runs = f"<w:r><w:rPr><w:b/></w:rPr><w:t>{bold}</w:t></w:r>" if bold else ""
    broken = "<w:br/>".join(f'<w:t xml:space="preserve">{part}</w:t>' for part in text.split("\n"))
    return f"<w:p><w:pPr>{marks}</w:pPr>{runs}<w:r>{broken}</w:r></w:p>"


def document(
    path: Path, body: str, *, head: str = "", extra: dict[str, bytes] | None = None
) -> Path:
    """A Word document with this body of WordprocessingML."""
    main = f'{head}<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", main)
        for name, content in (extra or {}).items():
            package.writestr(name, content)
    return path
