"""Charts as read from their parts: kind, title, categories, series, and the words on them."""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.core.deck import Line, LineKind, ReadChart
from quarterdeck.intake.decks.chart_values import labels_of, values_of
from quarterdeck.intake.decks.names import CX, A, C
from quarterdeck.intake.decks.text import lines, paragraph_text, points, whole
from quarterdeck.intake.untrusted_xml import Element

_KINDS = {
    "areaChart": "area",
    "area3DChart": "area",
    "barChart": "bar",
    "bar3DChart": "bar",
    "doughnutChart": "doughnut",
    "lineChart": "line",
    "line3DChart": "line",
    "ofPieChart": "pie",
    "pieChart": "pie",
    "pie3DChart": "pie",
}
_OTHER = "other"
_FALSE = ("0", "false", "off")
_NEWER = {"waterfall": "waterfall"}
"""Kinds of the charts that came with Office 2016; the rest of them (funnel, sunburst ...) are other."""


def read_chart(root: Element) -> tuple[ReadChart, tuple[Line, ...]]:
    """The chart of a chart part, and the texts that it shows, its title first."""
    if root.tag == f"{CX}chartSpace":
        return _read_newer(root)
    plots = _plots(root)
    series = [ser for plot in plots for ser in plot.iterfind(f"{C}ser")]
    names = tuple(_series_name(ser) for ser in series)
    title = _title(root, names)
    counted = max((_categories(ser) for ser in series), default=0)
    chart = ReadChart(
        _kind(plots),
        title.text if title else None,
        counted,
        names,
        labels_of(series),
        values_of(series),
    )
    return chart, tuple(_distinct(_words(root, title, series, names)))


def _plots(root: Element) -> list[Element]:
    """The plots in the plot area; a combined chart has several."""
    area = root.find(f"{C}chart/{C}plotArea")
    if area is None:
        return []
    return [plot for plot in area if plot.tag.startswith(C) and plot.tag.endswith("Chart")]


def _kind(plots: list[Element]) -> str:
    """Of a combined chart the kind of its first plot, which lies behind the others."""
    if not plots:
        return _OTHER
    plot = plots[0]
    kind = _KINDS.get(plot.tag.removeprefix(C), _OTHER)
    if kind != "bar":
        return kind
    if "tacked" in _value(plot, "grouping"):  # stacked, percentStacked
        return "stacked"
    return "bar" if _value(plot, "barDir") == "bar" else "column"


def _value(parent: Element, name: str) -> str:
    found = parent.find(f"{C}{name}")
    return (found.get("val") or "") if found is not None else ""


def _series_name(series: Element) -> str:
    text = series.find(f"{C}tx")
    if text is None:
        return ""
    return " ".join(" ".join(v.text or "" for v in text.iter(f"{C}v")).split())


def _title(root: Element, names: tuple[str, ...]) -> Line | None:
    """The title; a title left to the program shows the name of the only series."""
    found = root.find(f"{C}chart/{C}title")
    if found is None:
        return None
    written = _rich(found)
    if written:
        return Line(" ".join(w.text for w in written), LineKind.CHART, written[0].size)
    only = names[0] if len(names) == 1 else ""
    return Line(only, LineKind.CHART, _own_size(found)) if only else None


def _rich(element: Element) -> tuple[Line, ...]:
    """The text of a title or label: written, or kept from the cell that it is taken from."""
    text = element.find(f"{C}tx")
    if text is None:
        return ()
    size = _own_size(element)
    rich = text.find(f"{C}rich")
    if rich is not None:
        return tuple(lines(rich, LineKind.CHART, lambda level: size))
    kept = [" ".join((v.text or "").split()) for v in text.iter(f"{C}v")]
    return tuple(Line(word, LineKind.CHART, size) for word in kept if word)


def _own_size(element: Element) -> float | None:
    return points(element.find(f"{C}txPr/{A}p/{A}pPr/{A}defRPr"))


def _categories(series: Element) -> int:
    for name in ("cat", "xVal", "val", "yVal"):
        found = series.find(f"{C}{name}")
        count = next(found.iter(f"{C}ptCount"), None) if found is not None else None
        if count is not None:
            return max(whole(count.get("val")) or 0, 0)
    return 0


def _words(
    root: Element, title: Line | None, series: list[Element], names: tuple[str, ...]
) -> Iterator[Line]:
    """Title, titles of axes, series, categories, and labels that somebody wrote."""
    if title is not None:
        yield title
    area = root.find(f"{C}chart/{C}plotArea")
    for axis in area if area is not None else ():
        for titled in axis.iterfind(f"{C}title"):
            yield from _rich(titled)
    yield from (Line(names[n], LineKind.CHART) for n in _in_legend(root, names))
    for one in series:
        yield from _category_names(one)
    for one in series:
        for label in one.iter(f"{C}dLbl"):
            yield from _rich(label)


def _in_legend(root: Element, names: tuple[str, ...]) -> Iterator[int]:
    """The series whose names the legend shows; without a legend no name is seen."""
    legend = root.find(f"{C}chart/{C}legend")
    if legend is None:
        return
    taken_out = {
        _value(entry, "idx")
        for entry in legend.iterfind(f"{C}legendEntry")
        if _value(entry, "delete") not in _FALSE
    }
    yield from (n for n, name in enumerate(names) if name and str(n) not in taken_out)


def _category_names(series: Element) -> Iterator[Line]:
    """The names of categories that are words; days and numbers on an axis are none."""
    found = series.find(f"{C}cat")
    for cache in (f"{C}strCache", f"{C}multiLvlStrCache", f"{C}strLit"):
        for kept in found.iter(cache) if found is not None else ():
            for value in kept.iter(f"{C}v"):
                if text := " ".join((value.text or "").split()):
                    yield Line(text, LineKind.CHART)


def _distinct(words: Iterator[Line]) -> Iterator[Line]:
    """Each text once: series repeat their categories."""
    seen: set[str] = set()
    for line in words:
        if line.text not in seen:
            seen.add(line.text)
            yield line


def drawn_words(root: Element) -> Iterator[Line]:
    """The texts that somebody drew over a chart (its part of user shapes)."""
    for paragraph in root.iter(f"{A}p"):
        if text := paragraph_text(paragraph):
            yield Line(text, LineKind.CHART)


def _read_newer(root: Element) -> tuple[ReadChart, tuple[Line, ...]]:
    """A chart of the kinds that Office 2016 brought."""
    series = list(root.iter(f"{CX}series"))
    names = tuple(_newer_text(ser.find(f"{CX}tx")) for ser in series)
    title = _newer_text(root.find(f"{CX}chart/{CX}title/{CX}tx")) or None
    kind = _NEWER.get(series[0].get("layoutId") or "", _OTHER) if series else _OTHER
    levels = [dim.findall(f"{CX}lvl") for dim in root.iter(f"{CX}strDim")]
    counts = [whole(lvl[0].get("ptCount")) or 0 for lvl in levels if lvl]
    chart = ReadChart(kind, title, max(max(counts, default=0), 0), names)
    points = (pt.text or "" for lvls in levels for lvl in lvls for pt in lvl.iter(f"{CX}pt"))
    words = [title or "", *names, *(" ".join(p.split()) for p in points)]
    return chart, tuple(_distinct(Line(w, LineKind.CHART) for w in words if w))


def _newer_text(element: Element | None) -> str:
    if element is None:
        return ""
    written = [text for p in element.iter(f"{A}p") if (text := paragraph_text(p))]
    return " ".join(written) or " ".join((element.findtext(f".//{CX}v") or "").split())
