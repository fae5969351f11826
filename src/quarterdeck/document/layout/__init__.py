"""Layout: a document as pages of measured boxes, in one language or two.

A slide takes the roomiest of three densities in which everything fits. What fits in none is split
over continuation slides (lists, tables, panels, cards) or cut to whole words (titles, labels, single
paragraphs) with a warning. No text is set smaller than its size in the theme.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.core.settings import Settings
from quarterdeck.document.audience import customer_view
from quarterdeck.document.blocks import Document, Slide
from quarterdeck.document.layout.chrome import Names
from quarterdeck.document.layout.slides import Setting, drawn, page, surely_one_page
from quarterdeck.document.layout.style import Texts
from quarterdeck.document.page import LaidOut, Page

SHOWN_OF_A_CUT_TEXT = 60


def lay_out(
    document: Document, languages: Sequence[Language], audience: Audience, settings: Settings
) -> LaidOut:
    """The document as pages for one audience, in one language or in two (first over second).

    For the customer, internal slides, blocks and notes are left out, and LeakError is raised where
    something marked for the customer holds internal content. ``warnings`` say what was left out,
    split and cut.
    """
    shown = customer_view(document) if audience is Audience.CUSTOMER else document
    setting = Setting(
        tuple(languages[:2]),
        Texts(),
        shown.footer,
        Names(settings.vendor.name, shown.plan.account.name),
    )
    pages: list[Page] = []
    warnings = list(_left_out(document, shown))
    for place, slide in enumerate(shown.slides):
        found = tuple(drawn(slide, setting))
        if len(found) > 1:
            warnings.append(
                f"slide {len(pages) + 1} ({slide.role}): split over {len(found)} slides"
            )
        for each in found:
            drawn_page = page(slide, each, len(pages) + 1, setting)
            pages.append(replace(drawn_page, slide=place))
            warnings += _cut(pages[-1], each.cuts)
    title = setting.texts.to(shown.title, setting.languages[0])
    return LaidOut(tuple(pages), setting.languages, title, tuple(dict.fromkeys(warnings)))


def one_page(slide: Slide, document: Document, language: Language, settings: Settings) -> bool:
    """Whether a slide of the document needs no second page and nothing of it is cut."""
    names = Names(settings.vendor.name, document.plan.account.name)
    if surely_one_page(slide, Setting((language,), Texts(), document.footer, names)):
        return True
    alone = replace(document, slides=(slide,))
    found = lay_out(alone, (language,), Audience.INTERNAL, settings)
    return len(found.pages) == 1 and not found.warnings


def _left_out(document: Document, shown: Document) -> Iterator[str]:
    """What the customer's version does not hold, for the presenter to know."""
    if shown is document:
        return
    kept = {id(p.block) for slide in shown.slides for p in slide.blocks}
    for number, slide in enumerate(document.slides, 1):
        missing = [p.block for p in slide.blocks if id(p.block) not in kept]
        if missing and len(missing) == len(slide.blocks):
            yield f"slide {number} ({slide.role}): left out for the customer"
        elif missing:
            kinds = ", ".join(type(block).__name__ for block in missing)
            yield f"slide {number} ({slide.role}): left out for the customer: {kinds}"


def _cut(found: Page, cuts: Sequence[str]) -> Iterator[str]:
    for text in cuts:
        shown = text if len(text) <= SHOWN_OF_A_CUT_TEXT else f"{text[:SHOWN_OF_A_CUT_TEXT]}…"
        yield f'slide {found.number} ({found.role}): cut "{shown}"'
