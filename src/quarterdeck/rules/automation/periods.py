"""The quarter that a deck says it is about: the plan's, and the same from cover to footers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quarterdeck.core.calendar import FiscalCalendar, Quarter, add_months
from quarterdeck.core.deck import LineKind, ReadSlide
from quarterdeck.core.message import message
from quarterdeck.core.review import ReviewPlan
from quarterdeck.rules.deck_lines import at, quote, statements
from quarterdeck.rules.subjects import PresentedDeck
from quarterdeck.rules.types import Context, Noticed

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "一": 1, "二": 2, "三": 3, "四": 4}
_BLANK = "[\\s\u00a0]*"

QUARTERS = (
    re.compile(rf"(?<!\w)Q(?P<n>[1-4]){_BLANK}[’'/-]?{_BLANK}(?:FY{_BLANK}’?)?(?P<y>20\d\d|\d\d)(?!\d)", re.I),
    re.compile(rf"(?<!\d)(?:FY{_BLANK})?(?P<y>20\d\d){_BLANK}[-/]?{_BLANK}Q(?P<n>[1-4])(?!\d)", re.I),
    re.compile(rf"(?P<y>20\d\d|(?<!\d)\d\d){_BLANK}年{_BLANK}(?:第{_BLANK}(?P<n>[1-4一二三四]){_BLANK}季度|Q(?P<m>[1-4]))"),
    re.compile(rf"(?<!\w)(?P<n>III|II|IV|I|[1-4])(?:-й|-го|-м)?{_BLANK}(?:кв\.|квартал\w*){_BLANK}(?P<y>20\d\d)(?!\d)", re.I),
)  # fmt: skip
"""A quarter with its year as the three languages write it."""


def quarters_in(text: str) -> frozenset[Quarter]:
    """The quarters that a text names with their year."""
    found: set[Quarter] = set()
    for pattern in QUARTERS:
        for match in pattern.finditer(text):
            groups = match.groupdict()
            number = groups["n"] or groups.get("m") or ""
            year = int(groups["y"])
            found.add(Quarter(year if year > 99 else 2000 + year, _number(number)))
    return frozenset(found)


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _ROMAN[text.lower()]


def wrong_period(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """The cover against the plan; then footers, and lines on "this quarter", against the cover."""
    slides = subject.deck.shown
    if not slides:
        return
    cover = slides[0]
    named = frozenset(q for line in cover.lines for q in quarters_in(line.text))
    if subject.plan is not None and named:
        meant = _meant(subject.plan, context)
        if not named & meant:
            wrong = sorted(named)[0]
            yield Noticed(
                at(cover),
                message("rule-aut106-plan", named=wrong, meant=subject.plan.quarter),
                examples=(str(wrong),),
            )
            return
    if len(named) == 1:
        yield from _at_odds(next(iter(named)), slides[1:], context)


def _meant(plan: ReviewPlan, context: Context) -> frozenset[Quarter]:
    """The plan's quarter, those of its window, and that of the meeting, by calendar and fiscal year."""
    first = plan.account.fiscal_first_month or context.settings.fiscal_first_month
    days = [add_months(plan.window.start, n) for n in range(plan.window.months)]
    days += [plan.held_on, plan.as_of]
    calendars = (
        FiscalCalendar(first),
        FiscalCalendar(1),
        FiscalCalendar(context.settings.fiscal_first_month),
    )
    return frozenset({plan.quarter, *(c.quarter_of(day) for c in calendars for day in days)})


def _at_odds(cover: Quarter, slides: tuple[ReadSlide, ...], context: Context) -> Iterator[Noticed]:
    """Slides whose footer, or line about this quarter, names another one; the first of them is told."""
    wrong = [
        (slide, text, quarter)
        for slide in slides
        for text, quarter in _own_quarters(slide, context)
    ]
    other = [(slide, text, quarter) for slide, text, quarter in wrong if quarter != cover]
    if other:
        slide, text, quarter = other[0]
        yield Noticed(
            at(slide),
            message("rule-aut106", named=quarter, meant=cover, line=quote(text)),
            count=len({s.number for s, _, _ in other}),
            examples=tuple(dict.fromkeys(str(q) for _, _, q in other)),
        )


def _own_quarters(slide: ReadSlide, context: Context) -> Iterator[tuple[str, Quarter]]:
    for line in slide.lines:
        if line.kind is LineKind.FOOTER:
            yield from _only(line.text)
    for statement in statements(slide):
        if "this-quarter" in context.labels("claim", statement.text):
            yield from _only(statement.text)


def _only(text: str) -> Iterator[tuple[str, Quarter]]:
    found = quarters_in(text)
    if len(found) == 1:
        yield text, next(iter(found))
