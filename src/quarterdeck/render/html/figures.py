"""Cards, charts with the figures behind them, and the matrix on the page."""

from __future__ import annotations

from collections.abc import Sequence

from quarterdeck.core.chart import ChartKind, ChartSpec
from quarterdeck.core.message import Text, message
from quarterdeck.document.blocks import Card, Cards, Cell, Chart, Matrix, Tone
from quarterdeck.render.html.markup import Html, element, text
from quarterdeck.render.html.tables import grid
from quarterdeck.render.html.voice import Voice
from quarterdeck.render.svg.chart import draw_chart
from quarterdeck.render.svg.look import page_look
from quarterdeck.story.types import MatrixItem, Quadrant

CHART_WIDTH = 400.0
CHART_HEIGHT = 260.0
ROW_HEIGHT = 44.0
"""Of a bar's category; a chart of many bars is higher."""

QUADRANTS = (Quadrant.PRIORITY, Quadrant.MONITOR, Quadrant.PREPARE, Quadrant.WATCH)


def cards(block: Cards, voice: Voice) -> Html:
    """Large figures, each with its label: a list of terms and values."""
    return element("dl", {"class": "cards"}, *(_card(card, voice) for card in block.cards))


def _card(card: Card, voice: Voice) -> Html:
    note = None if card.note is None else voice.say(card.note, "dd", class_="note")
    parts = (voice.say(card.label, "dt"), _card_value(card, voice), note)
    return element("div", {"class": f"card tone-{card.tone.value}"}, *parts)


def _card_value(card: Card, voice: Voice) -> Html:
    if card.figure.known:
        return element("dd", {"class": "value"}, voice.figure(card.figure, compact=True))
    words = card.missing or message("page-missing")
    return voice.say(words, "dd", class_="value none")


def chart(block: Chart, voice: Voice, id: str) -> Html:
    """A chart under its message, with its source and the figures as a table to unfold."""
    spec = block.spec
    drawn = draw_chart(
        spec, voice.languages, page_look(), width=CHART_WIDTH, height=_height(spec), id=id
    )
    summary = element("summary", None, voice.own("page-chart-data"))
    return element(
        "figure",
        {"class": "chart"},
        element("figcaption", None, voice.say(spec.title, "h3")),
        Html(drawn),
        voice.say(spec.source, class_="source"),
        element("details", None, summary, data_table(spec, voice)),
    )


def _height(spec: ChartSpec) -> float:
    if spec.kind is ChartKind.BAR:
        return max(CHART_HEIGHT, len(spec.categories) * ROW_HEIGHT)
    return CHART_HEIGHT


def data_table(spec: ChartSpec, voice: Voice) -> Html:
    """The chart's figures: a row for each category, a column for each series, the target last."""
    names = [series.name for series in spec.series]
    columns: list[Text] = [message("page-category"), *names]
    rows = [
        (Cell(text=category), *(Cell(figure=s.figures[n]) for s in spec.series))
        for n, category in enumerate(spec.categories)
    ]
    if spec.target is not None:
        target = Cell(figure=spec.target)
        rows.append((Cell(text=message("page-target")), *(target for _ in spec.series)))
    return grid(columns, rows, voice)


def matrix(block: Matrix, voice: Voice) -> Html:
    """Four fields, most urgent first, each named by impact and likelihood."""
    fields = [_field(quadrant, block.items, voice) for quadrant in QUADRANTS]
    return element("div", {"class": "matrix"}, *fields)


def _field(quadrant: Quadrant, items: Sequence[MatrixItem], voice: Voice) -> Html:
    found = [item for item in items if item.quadrant is quadrant]
    head = voice.say(message(f"page-quadrant-{quadrant}"), "h3")
    axis = voice.say(message(f"page-quadrant-{quadrant}-axis"), class_="axis")
    if found:
        body = element("ul", {"class": "items"}, *(_matrix_item(item, voice) for item in found))
    else:
        body = voice.say(message("page-nothing-here"), class_="empty")
    return element("div", {"class": f"field {quadrant}"}, head, axis, body)


def _matrix_item(item: MatrixItem, voice: Voice) -> Html:
    kind = message("page-opportunity" if item.opportunity else "page-risk")
    tone = Tone.GOOD if item.opportunity else Tone.BAD
    evidence = [voice.say(point.text, "li") for point in item.evidence]
    body = element(
        "div",
        {"class": "said"},
        voice.say(item.title),
        element("ul", {"class": "evidence"}, *evidence) if evidence else None,
        element(
            "p",
            {"class": "detail"},
            element("b", None, voice.own("page-play"), text(": ")),
            voice.inline(item.play),
        ),
    )
    return element("li", {"class": f"tone-{tone}"}, body, voice.say(kind, class_="tag"))
