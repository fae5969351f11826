"""Slide layouts by role: in our own template, or in a company's.

A layout is found by its name, else by its type, else by its placeholders; what could not be found is
said by ``template_gaps``.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.exc import PackageNotFoundError, PythonPptxError

from quarterdeck import resources
from quarterdeck.document.page import HEIGHT, WIDTH, Slot
from quarterdeck.errors import RenderError
from quarterdeck.render.pptx.markup import emu

NAMES: Mapping[str, tuple[str, ...]] = {
    "cover": ("cover", "title slide", "封面", "标题幻灯片", "обложка", "титульный слайд"),
    "agenda": ("agenda", "议程", "повестка"),
    "content": ("content", "title and content", "标题和内容", "заголовок и объект"),
    "cards-charts": (
        "cards and charts",
        "cards-charts",
        "title only",
        "仅标题",
        "только заголовок",
    ),
    "split": ("split", "two content", "两栏内容", "два объекта"),
    "question": ("question", "问题", "вопрос", "title only", "仅标题", "только заголовок"),
    "closing": ("closing", "next steps", "two content", "结束", "завершение", "два объекта"),
    "appendix": ("appendix", "附录", "приложение", "title and content", "标题和内容"),
}
"""Names by which a layout is known for a role, the most telling first."""

TYPES: Mapping[str, tuple[str, ...]] = {
    "cover": ("title",),
    "agenda": ("obj", "tx", "titleOnly"),
    "content": ("obj", "tx", "titleOnly"),
    "cards-charts": ("titleOnly", "obj"),
    "split": ("twoObj", "twoTxTwoObj", "titleOnly", "obj"),
    "question": ("titleOnly", "obj"),
    "closing": ("twoObj", "titleOnly", "obj"),
    "appendix": ("obj", "titleOnly"),
}
"""Layout types of OOXML that serve a role where no name does, the best first."""

TITLES = ("title", "ctrTitle")
SLOT_TYPES: Mapping[Slot, tuple[str, ...]] = {
    Slot.TITLE: TITLES,
    Slot.SUBTITLE: ("subTitle", "body"),
    Slot.BODY: ("body", "obj"),
    Slot.FOOTER: ("ftr",),
    Slot.SLIDE_NUMBER: ("sldNum",),
    Slot.NONE: (),
}
KICKER_INDEX = "13"
NEXT_STEP = "give a widescreen .pptx or .potx saved as .pptx with a title on its layouts, or none"


class Places:
    """The placeholders of a layout, given out once each."""

    def __init__(self, placeholders: Sequence[tuple[str, str]]) -> None:
        self._left = list(placeholders)

    def take(self, slot: Slot) -> str:
        """``p:ph`` of the next placeholder for a slot; empty where the layout has none left."""
        for found in self._left:
            if _serves(found, slot):
                self._left.remove(found)
                kind, index = found
                numbered = f' idx="{index}"' if index != "0" else ""
                return f'<p:ph type="{kind}"{numbered}/>' if kind != "obj" else f"<p:ph{numbered}/>"
        return ""


def _serves(found: tuple[str, str], slot: Slot) -> bool:
    """The kicker is our layouts' body placeholder 13; all other bodies take the slide's text."""
    kind, index = found
    if kind not in SLOT_TYPES[slot]:
        return False
    if kind != "body":
        return True
    return (index == KICKER_INDEX) == (slot is Slot.SUBTITLE)


@dataclass(frozen=True, slots=True)
class Template:
    """An open template: its presentation, whether it is ours, and its layout for each role."""

    presentation: Any
    own: bool
    layouts: Mapping[str, Any]
    gaps: tuple[str, ...]

    def layout(self, role: str) -> Any:
        return self.layouts.get(role, self.layouts["content"])


def open_template(content: bytes | None) -> Template:
    """Our template, or a company's with its own slides taken out; RenderError where it cannot serve."""
    own = content is None
    found = _opened(
        resources.content("template", "quarterdeck.pptx") if content is None else content
    )
    _check_size(found)
    _drop_slides(found)
    layouts, gaps = _by_role(list(found.slide_layouts))
    return Template(found, own, layouts, gaps)


@cache
def template_gaps(content: bytes) -> tuple[str, ...]:
    """What a company's template lacks and what takes its place; RenderError where it cannot serve."""
    return open_template(content).gaps


def _opened(content: bytes) -> Any:
    try:
        return Presentation(BytesIO(content))
    except (
        PackageNotFoundError,
        PythonPptxError,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
    ) as fault:
        raise RenderError(
            "the template is not a PowerPoint file that can be read",
            where="brand.template",
            next_step=NEXT_STEP,
        ) from fault


def _check_size(found: Any) -> None:
    size = (found.slide_width, found.slide_height)
    if any(
        abs(got - want) > 5000 for got, want in zip(size, (emu(WIDTH), emu(HEIGHT)), strict=True)
    ):
        inches = " x ".join(f"{part / 914400:.2f}" for part in size)
        raise RenderError(
            f"the template's slides are {inches} in; pages are laid out for 13.33 x 7.50 in (16:9)",
            where="brand.template",
            next_step="in PowerPoint choose Design, Slide Size, Widescreen, and save",
        )


def _drop_slides(found: Any) -> None:
    ids = found.slides._sldIdLst
    for entry in list(ids):
        found.part.drop_rel(entry.rId)
        ids.remove(entry)


def _by_role(layouts: Sequence[Any]) -> tuple[Mapping[str, Any], tuple[str, ...]]:
    titled = [layout for layout in layouts if any(k in TITLES for k, _ in placeholders(layout))]
    if not titled:
        raise RenderError(
            "none of the template's slide layouts has a title placeholder",
            where="brand.template",
            next_step=NEXT_STEP,
        )
    found: dict[str, Any] = {}
    gaps: list[str] = []
    for role in NAMES:
        layout = _named(titled, role) or _typed(titled, role)
        if layout is None:
            layout = min(titled, key=lambda item: len(placeholders(item)))
            gaps.append(
                f'brand.template has no layout for "{role}"; "{layout.name}" takes its place'
            )
        found[role] = layout
    return found, tuple(gaps)


def _named(layouts: Sequence[Any], role: str) -> Any | None:
    for name in NAMES[role]:
        for layout in layouts:
            if layout.name.strip().casefold() == name:
                return layout
    return None


def _typed(layouts: Sequence[Any], role: str) -> Any | None:
    for kind in TYPES[role]:
        for layout in layouts:
            if layout._element.get("type") == kind:
                return layout
    return None


def placeholders(layout: Any) -> list[tuple[str, str]]:
    """Type and index of each placeholder of a layout, in its order."""
    found = layout._element.xpath(".//p:nvPr/p:ph")
    return [(ph.get("type", "obj"), ph.get("idx", "0")) for ph in found]
