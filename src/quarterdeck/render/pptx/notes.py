"""The presenter's notes, in the internal copy only."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.slide import NotesSlidePart

from quarterdeck.core.language import Language
from quarterdeck.document.page import Ink, Line, Run
from quarterdeck.render.pptx.markup import NAMESPACES, Palette

SIZE = 12.0
SPACE = 6.0


def write_notes(
    slide: Any, notes: Sequence[str], languages: Sequence[Language], palette: Palette
) -> None:
    """Each note a paragraph; in a bilingual document the languages take turns."""
    frame = _notes_slide(slide).notes_text_frame
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


def _notes_slide(slide: Any) -> Any:
    """The slide's notes page, a copy of the first slide's; making each from the master is slow."""
    package = slide.part.package
    slides = package.presentation_part.presentation.slides
    first = slides[0]
    if first.slide_id == slide.slide_id or not first.has_notes_slide:
        return slide.notes_slide
    part = NotesSlidePart(
        PackURI(f"/ppt/notesSlides/notesSlide{len(slides)}.xml"),
        CT.PML_NOTES_SLIDE,
        package,
        deepcopy(first.notes_slide._element),
    )
    part.relate_to(package.presentation_part.notes_master_part, RT.NOTES_MASTER)
    part.relate_to(slide.part, RT.SLIDE)
    slide.part.relate_to(part, RT.NOTES_SLIDE)
    return part.notes_slide
