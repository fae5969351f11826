"""SmartArt: the texts of its points in the order of the diagram, and the sizes they are drawn in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quarterdeck.core.deck import Line, LineKind
from quarterdeck.intake.decks.names import DGM, DSP, A
from quarterdeck.intake.decks.text import LEVELS, lines, read_paragraph, whole
from quarterdeck.intake.untrusted_xml import Element

_ROOT = "doc"
_DRAWN_ONLY = frozenset({"pres"})


def read_diagram(data: Element, drawing: Element | None = None) -> tuple[Line, ...]:
    """The lines of a diagram's data part, parents before their children, level by level.

    ``drawing`` is the part in which PowerPoint keeps how it drew the diagram; without it sizes are
    None.
    """
    points = {p.get("modelId") or "": p for p in data.iterfind(f"{DGM}ptLst/{DGM}pt")}
    sizes = _drawn_sizes(points, drawing) if drawing is not None else {}
    found: list[Line] = []
    for id, depth in _in_order(points, data):
        for line in lines(points[id].find(f"{DGM}t"), LineKind.DIAGRAM):
            level = min(depth + line.level, LEVELS - 1)
            found.append(replace(line, level=level, size=line.size or sizes.get(id)))
    return tuple(found)


def drawn_lines(drawing: Element) -> tuple[Line, ...]:
    """The lines as drawn: for a diagram whose data part is missing."""
    return tuple(
        line for body in drawing.iter(f"{DSP}txBody") for line in lines(body, LineKind.DIAGRAM)
    )


def _in_order(points: dict[str, Element], data: Element) -> Iterator[tuple[str, int]]:
    """Ids of the points that hold text, with their depth; those that nothing holds come last."""
    children = _children(data)
    seen: set[str] = set()
    roots = [id for id, point in points.items() if point.get("type") == _ROOT]
    waiting = [(id, -1) for id in reversed(roots)]
    while waiting:
        id, depth = waiting.pop()
        if id in seen or id not in points:
            continue
        seen.add(id)
        if depth >= 0:
            yield id, depth
        waiting += [(child, depth + 1) for child in reversed(children.get(id, []))]
    for id, point in points.items():
        if id not in seen and point.get("type") not in _DRAWN_ONLY:
            yield id, 0


def _children(data: Element) -> dict[str, list[str]]:
    """Ids of the points below each point, in the order that the diagram gives them."""
    ordered: dict[str, list[tuple[int, str]]] = {}
    for link in data.iterfind(f"{DGM}cxnLst/{DGM}cxn"):
        if (link.get("type") or "parOf") == "parOf":
            place = whole(link.get("srcOrd")) or 0
            ordered.setdefault(link.get("srcId") or "", []).append(
                (place, link.get("destId") or "")
            )
    return {id: [child for _, child in sorted(below)] for id, below in ordered.items()}


def _drawn_sizes(points: dict[str, Element], drawing: Element) -> dict[str, float]:
    """The size in points in which each point's text is drawn, by the point's id."""
    shown = {}
    for id, point in points.items():
        association = point.find(f"{DGM}prSet")
        if point.get("type") == "pres" and association is not None:
            shown[id] = association.get("presAssocID") or ""
    sizes: dict[str, float] = {}
    for shape in drawing.iter(f"{DSP}sp"):
        drawn = [found.size for p in shape.iter(f"{A}p") if (found := read_paragraph(p)).text]
        written = [size for size in drawn if size is not None]
        if written and (owner := shown.get(shape.get("modelId") or "")):
            sizes[owner] = min(written)
    return sizes
