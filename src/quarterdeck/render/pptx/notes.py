"""The presenter's notes, in the internal copy only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.oxml import parse_xml

from quarterdeck.core.language import Language
from quarterdeck.document.page import Ink, Line, Run
from quarterdeck.render.pptx.markup import NAMESPACES, Palette

SIZE = 12.0
SPACE = 6.0


def write_notes(
    slide: Any, notes: Sequence[str], languages: Sequence[Language], palette: Palette
) -> None:
    """Each note a paragraph; in a bilingual document the languages take turns."""
    frame = slide.notes_slide.notes_text_frame
    if frame is None:
        return
    lines = [
        Line(
            (Run(note, languages[number % len(languages)], SIZE, ink=Ink.TEXT),),
            space_before=SPACE,
        )
        for number, note in enumerate(notes)
    ]
    body = frame._txBody
    for paragraph in list(body.p_lst):
        body.remove(paragraph)
    text = "".join(palette.paragraph(line, first=not n) for n, line in enumerate(lines))
    for paragraph in parse_xml(f"<a:x {NAMESPACES}>{text}</a:x>"):
        body.append(paragraph)
