from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation
from tests.document.samples import RICH
from tests.render.pptx.decks import A, deck, opened, trees

from quarterdeck.core.figure import Audience
from quarterdeck.document.page import Ink
from quarterdeck.document.theme import NEUTRALS
from quarterdeck.errors import RenderError
from quarterdeck.render.brand import Brand
from quarterdeck.render.pptx import template_gaps


def company(*, width: int = 12192000, height: int = 6858000, drop: tuple[str, ...] = ()) -> bytes:
    """PowerPoint's plain default as a company's template, with a slide of its own in it."""
    found: Any = Presentation()
    found.slide_width, found.slide_height = width, height
    found.slides.add_slide(found.slide_layouts[0]).shapes.title.text = "Old slide"
    for layout in list(found.slide_layouts)[1:]:
        if layout.name in drop:
            found.slide_layouts.remove(layout)
    buffer = BytesIO()
    found.save(buffer)
    return buffer.getvalue()


def test_a_company_s_own_layouts_are_found_by_role() -> None:
    brand = Brand("V", "C", template=company())

    slides = opened(deck(RICH, brand=brand)).slides

    assert [s.slide_layout.name for s in slides][:6] == [
        "Title Slide", "Title and Content", "Title Only", "Two Content", "Title Only", "Title Only",
    ]  # fmt: skip
    assert slides[0].shapes.title.text_frame.text == "Quarterly Business Review"


def test_the_template_s_own_slides_are_taken_out() -> None:
    found = opened(deck(RICH, brand=Brand("V", "C", template=company())))

    assert len(found.slides) == len(RICH.slides)
    texts = [s.text_frame.text for slide in found.slides for s in slide.shapes if s.has_text_frame]
    assert "Old slide" not in texts


def test_good_and_bad_keep_their_meaning_in_foreign_colours() -> None:
    content = deck(RICH, brand=Brand("V", "C", template=company()))

    colours = {
        c.get("val") for _, t in trees(content, "ppt/slides/") for c in t.iter(f"{A}srgbClr")
    }
    assert NEUTRALS[Ink.BAD] in colours


def test_a_layout_that_is_missing_is_replaced_and_said() -> None:
    layouts = ("Title Only", "Two Content", "Title and Content", "Comparison", "Content with Caption",
               "Picture with Caption", "Title and Vertical Text", "Vertical Title and Text", "Blank")  # fmt: skip
    content = company(drop=layouts)

    gaps = template_gaps(content)

    assert any('no layout for "split"' in gap for gap in gaps)
    assert len(opened(deck(RICH, brand=Brand("V", "C", template=content))).slides) == 12


def test_our_own_template_lacks_nothing() -> None:
    from quarterdeck import resources

    assert template_gaps(resources.content("template", "quarterdeck.pptx")) == ()


def test_a_template_of_another_size_is_refused_with_its_size() -> None:
    with pytest.raises(RenderError) as caught:
        template_gaps(company(width=9144000))

    assert "10.00 x 7.50 in" in caught.value.what
    assert "Slide Size" in caught.value.next_step


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04broken"])
def test_what_is_no_deck_is_refused(content: bytes) -> None:
    with pytest.raises(RenderError) as caught:
        template_gaps(content)

    assert caught.value.where == "brand.template"


def test_a_customer_s_deck_on_a_template_has_no_notes() -> None:
    brand = Brand("V", "C", template=company())

    found = opened(deck(RICH, brand=brand, audience=Audience.CUSTOMER))

    assert not any(slide.has_notes_slide for slide in found.slides)
