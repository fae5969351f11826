"""Outcomes: what was measured for the customer in each window, against a baseline it agreed to.

Value leads and quantities follow: the arc says how many times its fees an account got back, and
hours, errors and incidents are what that is at the agreed rates. So the story's money comes out of
the metrics, not into them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from quarterdeck.core.account import Segment
from quarterdeck.core.calendar import MONTHS_IN_QUARTER, Period, add_months
from quarterdeck.demo.chance import handy, rounded, spread
from quarterdeck.demo.contracts import Contract, fees, launch_day
from quarterdeck.demo.goals import SetGoal, established
from quarterdeck.demo.money import unit_cost
from quarterdeck.demo.scene import Row, Scene
from quarterdeck.demo.texts import OutcomeText, StoryLine, phrase
from quarterdeck.demo.timeline import DEMO_AS_OF

OUTCOMES = {
    Segment.STRATEGIC: 5,
    Segment.ENTERPRISE: 4,
    Segment.MID_MARKET: 3,
    Segment.SMB: 2,
    Segment.TECH_TOUCH: 1,
}
SHARES = (0.4, 0.24, 0.17, 0.12, 0.07)
"""How the value spreads over an account's outcomes, the first storyline first."""

EVIDENCE = (
    ("before-after", "0.65"),
    ("control-group", "0.80"),
    ("before-after", "0.55"),
    ("attested", "0.90"),
    ("before-after", "0.60"),
)
"""Evidence and attribution by place, within what a finance director accepts for each."""

RAMP = (0.45, 0.7, 0.88)
"""Share of the arc's value in the first windows after a launch."""

MEASURED_TO = DEMO_AS_OF.replace(day=1)
"""Results are measured up to the last month that is over."""

LEAST_INTERIM_MONTHS = 6
"""A yearly window that is not over is measured so far once this much of it is."""

STRATEGIC_SHARE = Decimal("0.50")
"""Attribution of a strategic result; it never becomes money."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """What was measured of a window: ``share`` of its length, ``part`` of its pieces from 1."""

    window: int
    period: Period
    share: float
    part: int = 1


@dataclass(frozen=True, slots=True)
class _Measured:
    """One outcome of one account: its text, place, price of a unit, attribution and improvements.

    ``baseline`` is for a whole window; ``improvements`` run parallel to ``pieces``.
    """

    text: OutcomeText
    line: StoryLine
    place: int
    rate: int
    evidence: str
    attribution: Decimal
    pieces: tuple[_Piece, ...]
    improvements: tuple[float, ...]
    baseline: int


def outcome_rows(scene: Scene, found: tuple[Contract, ...], goals: Sequence[SetGoal]) -> list[Row]:
    """The outcomes of all windows that are over; none for an account that measures nothing yet."""
    if not scene.arc.measured or _unmeasured(scene):
        return []
    by_window = {(g.window, g.line.id): str(g.row["goal_no"]) for g in reversed(goals)}
    rows = [
        _row(scene, measured, piece, improvement, by_window.get((piece.window, measured.line.id)))
        for measured in _all_measured(scene, found)
        for piece, improvement in zip(measured.pieces, measured.improvements, strict=True)
    ]
    rows += _without_money(scene)
    return sorted(rows, key=lambda row: str(row["result_no"]))


def _unmeasured(scene: Scene) -> bool:
    """Some of the smallest accounts never agreed a baseline."""
    small = scene.profile.segment is Segment.TECH_TOUCH
    return small and scene.profile.story != "champion" and scene.number % 2 == 1


def _all_measured(scene: Scene, found: tuple[Contract, ...]) -> list[_Measured]:
    lines = established(scene)
    pairs = [
        (line, line.outcomes[kind])
        for kind in (0, 1)
        for line in lines
        if kind < len(line.outcomes)
    ][: OUTCOMES[scene.profile.segment]]
    total = sum(SHARES[: len(pairs)])
    return [
        _measured(scene, found, place, line, text, SHARES[place] / total)
        for place, (line, text) in enumerate(pairs)
    ]


def _measured(
    scene: Scene,
    found: tuple[Contract, ...],
    place: int,
    line: StoryLine,
    text: OutcomeText,
    share: float,
) -> _Measured:
    profile = scene.profile
    evidence, attribution = EVIDENCE[place]
    money = text.category == "revenue"
    rate = 1 if money else unit_cost(text.cost, profile.country, profile.currency)
    launched = launch_day(scene, scene.lines.index(line))
    pieces = _pieces(scene, min(launched, scene.under_review.period.start))
    improvements = tuple(
        _value(scene, found, piece, order) * share / rate / float(attribution)
        for order, piece in enumerate(pieces)
    )
    whole = (i / p.share for i, p in zip(improvements, pieces, strict=True))
    best = max(whole, default=0.0)
    baseline = handy(best / (text.growth if money else text.reduction))
    return _Measured(
        text, line, place, rate, evidence, Decimal(attribution), pieces, improvements, baseline
    )


def _pieces(scene: Scene, first: date) -> tuple[_Piece, ...]:
    """What was measured of the windows from ``first`` on.

    The first long window is measured early, after a quarter, and again at its end: customers want
    to see something soon. A yearly window that is not over is measured so far.
    """
    found: list[_Piece] = []
    for index, window in enumerate(scene.windows):
        period = _measured_part(scene, window.period)
        if window.period.start < first or period is None:
            continue
        early = add_months(period.start, MONTHS_IN_QUARTER)
        if not found and window is not scene.under_review and early < period.end:
            found.append(_piece(scene, index, Period(period.start, early), 1))
            found.append(_piece(scene, index, Period(early, period.end), 2))
        else:
            found.append(_piece(scene, index, period, 1))
    return tuple(found)


def _piece(scene: Scene, window: int, period: Period, part: int) -> _Piece:
    return _Piece(window, period, period.days / scene.windows[window].period.days, part)


def _measured_part(scene: Scene, whole: Period) -> Period | None:
    """All of a window, or what is over of it; None while that is too little."""
    if whole.end <= DEMO_AS_OF:
        return whole
    enough = add_months(whole.start, LEAST_INTERIM_MONTHS) <= MEASURED_TO
    return Period(whole.start, MEASURED_TO) if enough else None


def _value(scene: Scene, found: tuple[Contract, ...], piece: _Piece, order: int) -> float:
    """Money that the piece should show, before its split."""
    multiple = scene.reading(scene.arc.value, piece.period.end)
    ramp = RAMP[order] if order < len(RAMP) and scene.profile.cadence < 12 else 1.0
    chance = scene.chance(f"value-{piece.window}")
    return spread(chance, multiple * ramp * fees(found, piece.period), 0.04)


def _row(
    scene: Scene, measured: _Measured, piece: _Piece, improvement: float, goal: str | None
) -> Row:
    text = measured.text
    money = text.category == "revenue"
    baseline = measured.baseline if piece.share == 1 else handy(measured.baseline * piece.share)
    if money:
        actual = baseline + handy(improvement)
    else:
        actual = max(0, baseline - max(1, round(improvement)))
    return {
        **_frame(scene, measured.place, piece, text.title.columns("result", scene.language)),
        "roi_category": text.category,
        "goal_no": goal,
        "unit": scene.profile.currency if money else text.unit,
        "before_value": Decimal(baseline),
        "after_value": Decimal(actual),
        "value_per_unit": Decimal(measured.rate),
        "currency": scene.profile.currency,
        "attribution": measured.attribution,
        "evidence": measured.evidence,
        **_baseline(scene, measured.place, text),
        "confirmed_by": scene.people[min(1, len(scene.people) - 1)].name,
    }


def _frame(scene: Scene, place: int, piece: _Piece, title: Row) -> Row:
    suffix = "b" if piece.part > 1 else ""
    return {
        "result_no": f"R-{scene.id[4:]}-{piece.window + 1:02d}-{place + 1}{suffix}",
        "crm_id": scene.id,
        **title,
        "window_from": piece.period.start,
        "window_to": piece.period.end,
    }


def _baseline(scene: Scene, place: int, text: OutcomeText) -> Row:
    """Where the baseline comes from; the weaker stories agreed only some of theirs."""
    weak = scene.profile.story in ("messy", "silent-churner") and place % 2 == 1
    onboarding = (scene.profile.live - scene.profile.signed).days
    taken = scene.profile.signed + timedelta(days=min(9, onboarding // 5))
    agreed = taken + timedelta(days=min(13, onboarding // 3))
    return {
        "before_source": text.source.to(scene.language),
        "before_taken": taken,
        "before_agreed_with": None if weak else scene.champion.name,
        "before_agreed": None if weak else agreed,
    }


def _without_money(scene: Scene) -> list[Row]:
    """Results of the last window that are stated and carry no money."""
    if scene.under_review.period.end > DEMO_AS_OF or not scene.profile.large:
        return []
    last = _piece(scene, len(scene.windows) - 1, scene.under_review.period, 1)
    rows = []
    if scene.profile.segment is Segment.STRATEGIC and scene.arc.backed_need:
        rows.append(_strategic(scene, last))
    if scene.number % 3 == 0:
        rows.append(_correlation(scene, last))
    return rows


def _strategic(scene: Scene, piece: _Piece) -> Row:
    title = phrase("strategic", "title").columns("result", scene.language)
    taken = scene.profile.signed + timedelta(days=16)
    return {
        **_frame(scene, 6, piece, title),
        "roi_category": "strategic",
        "goal_no": None,
        "unit": "%",
        "before_value": Decimal(46),
        "after_value": Decimal(63),
        "value_per_unit": None,
        "currency": None,
        "attribution": STRATEGIC_SHARE,
        "evidence": "attested",
        "before_source": phrase("strategic", "source").to(scene.language),
        "before_taken": taken,
        "before_agreed_with": scene.sponsor.name,
        "before_agreed": taken + timedelta(days=8),
        "confirmed_by": scene.sponsor.name,
    }


def _correlation(scene: Scene, piece: _Piece) -> Row:
    title = phrase("correlation", "title").columns("result", scene.language)
    before = handy(float(rounded(scene.profile.arr / 900)))
    return {
        **_frame(scene, 7, piece, title),
        "roi_category": "quality",
        "goal_no": None,
        "unit": "orders",
        "before_value": Decimal(before),
        "after_value": Decimal(round(before * 0.91)),
        "value_per_unit": None,
        "currency": None,
        "attribution": None,
        "evidence": "correlation",
        "before_source": phrase("correlation", "source").to(scene.language),
        "before_taken": None,
        "before_agreed_with": None,
        "before_agreed": None,
        "confirmed_by": None,
    }
