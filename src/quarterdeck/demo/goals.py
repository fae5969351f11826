"""Goals by review window: agreed, measured, reached or missed, and those of the window ahead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from quarterdeck.core.account import Segment
from quarterdeck.core.calendar import add_months
from quarterdeck.demo.chance import rotated, rounded
from quarterdeck.demo.scene import Row, Scene
from quarterdeck.demo.texts import GoalText, StoryLine
from quarterdeck.demo.timeline import DEMO_AS_OF

WEIGHTS = {3: ("0.5", "0.3", "0.2"), 2: ("0.6", "0.4"), 1: ("1",)}
"""The customer's own weighting of its goals, by their number."""

GOALS_PER_WINDOW = {
    Segment.STRATEGIC: 3,
    Segment.ENTERPRISE: 2,
    Segment.MID_MARKET: 2,
    Segment.SMB: 1,
    Segment.TECH_TOUCH: 0,
}

TOLD_BEFORE_DUE = timedelta(days=26)
"""How early a shortfall is said where bad news travel well."""

STEP_BACK = 0.09
"""How much less of the way the goals of each earlier window set out to cover."""

LEAST_SHARE = 0.25

Choice = tuple[StoryLine, GoalText]


@dataclass(frozen=True, slots=True)
class SetGoal:
    """A goal as it was set: its row, and the storyline and window that it belongs to."""

    line: StoryLine
    window: int
    row: Row


def goals(scene: Scene) -> tuple[SetGoal, ...]:
    """All goals of the account, oldest window first."""
    count = GOALS_PER_WINDOW[scene.profile.segment]
    if not count:
        return ()
    if not scene.arc.measured:
        return tuple(_ahead(scene, 0, scene.under_review.period.end))
    found: list[SetGoal] = []
    for index in range(len(scene.windows)):
        found += _window(scene, index, count)
    if scene.under_review.period.end <= DEMO_AS_OF:
        end = add_months(scene.under_review.period.end, scene.profile.cadence)
        found += _ahead(scene, len(scene.windows), end)
    return tuple(found)


def established(scene: Scene) -> tuple[StoryLine, ...]:
    """The storylines old enough to be measured."""
    return scene.lines[: len(scene.profile.established)]


def _window(scene: Scene, index: int, count: int) -> list[SetGoal]:
    back = len(scene.windows) - 1 - index
    chosen = _texts(established(scene), back, count)
    missed = _missed(scene, index, len(chosen))
    return [
        SetGoal(line, index, _row(scene, index, place, text, place in missed, len(chosen)))
        for place, (line, text) in enumerate(chosen)
    ]


def _texts(lines: Sequence[StoryLine], back: int, count: int) -> tuple[Choice, ...]:
    """The goals of the window ``back`` before the one under review; its own are the first ones."""
    every = [(line, line.goals[kind]) for kind in (0, 1) for line in lines]
    return rotated(every, back * count)[: min(count, len(every))]


def _missed(scene: Scene, index: int, count: int) -> set[int]:
    window = scene.windows[index]
    if window is not scene.under_review:
        weak = scene.reading(scene.arc.value, window.period.end) < 1
        return {count - 1} if weak else set()
    missed = scene.arc.missed if scene.profile.missed is None else scene.profile.missed
    return set(range(count - missed, count))


def _row(scene: Scene, index: int, place: int, text: GoalText, missed: bool, count: int) -> Row:
    window = scene.windows[index]
    chance = scene.chance(f"goal-{index}-{place}")
    start, target = _way(scene, text, back=len(scene.windows) - 1 - index)
    due = window.period.last_day
    measured = window.period.end <= DEMO_AS_OF
    actual = _actual(text, start, target, chance, missed) if measured else None
    person = scene.people[1] if len(scene.people) > 1 else scene.sponsor
    return {
        "goal_no": f"G-{scene.id[4:]}-{index + 1:02d}-{place + 1}",
        "crm_id": scene.id,
        **text.title.columns("goal", scene.language),
        **text.measure.columns("measured_as", scene.language),
        "unit": text.unit,
        "start_value": start,
        "target_value": target,
        "reached_value": actual,
        "due": due,
        "goal_state": ("missed" if missed else "reached") if measured else "agreed",
        "agreed_with": person.name,
        "agreed": _agreed(scene, index),
        "priority_weight": Decimal(WEIGHTS[count][place]),
        "shortfall_told": due - TOLD_BEFORE_DUE if measured and missed and scene.arc.told else None,
    }


def _agreed(scene: Scene, index: int) -> date:
    """Goals are agreed in the review before their window, the first ones soon after go-live."""
    before = scene.windows[index - 1].reviewed_on if index else None
    return before or scene.profile.live + timedelta(days=12)


def _way(scene: Scene, text: GoalText, *, back: int) -> tuple[Decimal, Decimal]:
    """Start and target: the start stays where it was before the product, targets move on."""
    factor = scene.chance(f"way-{text.title.en}").uniform(0.93, 1.07)
    start, way = text.start * factor, (text.target - text.start) * factor
    target = start + way * max(LEAST_SHARE, 1 - STEP_BACK * back)
    return _value(text, start), _value(text, target)


def _actual(
    text: GoalText, start: Decimal, target: Decimal, chance: Random, missed: bool
) -> Decimal:
    share = chance.uniform(0.7, 0.84) if missed else chance.uniform(1.02, 1.1)
    exact = float(start) + float(target - start) * share
    actual = _value(text, exact)
    short = (actual - start) / (target - start) < 1
    return actual if short == missed else (start + target) / 2 if missed else target


def _value(text: GoalText, value: float) -> Decimal:
    """As people state it: halves of a day, else whole numbers; a share stays below the whole."""
    if text.unit == "%":
        return rounded(min(value, 97))
    return rounded(value * 2) / 2 if text.unit == "days" else rounded(value)


def _ahead(scene: Scene, index: int, end: date) -> list[SetGoal]:
    """The goals of the window ahead: the newest storyline's is agreed, the other one proposed."""
    newest = scene.lines[-1]
    first = scene.lines[0]
    texts: list[tuple[StoryLine, GoalText, str]] = [(first, first.goals[1], "proposed")]
    if newest is not first:
        state = "agreed" if scene.arc.measured else "proposed"
        texts.insert(0, (newest, newest.goals[0], state))
    return [
        SetGoal(line, index, _ahead_row(scene, (index, place, len(texts)), text, state, end))
        for place, (line, text, state) in enumerate(texts)
    ]


def _ahead_row(
    scene: Scene, place: tuple[int, int, int], text: GoalText, state: str, end: date
) -> Row:
    window, number, count = place
    start, target = _way(scene, text, back=-2)
    agreed = state == "agreed"
    measured = scene.arc.measured
    return {
        "goal_no": f"G-{scene.id[4:]}-{window + 1:02d}-{number + 1}",
        "crm_id": scene.id,
        **text.title.columns("goal", scene.language),
        **text.measure.columns("measured_as", scene.language),
        "unit": text.unit,
        "start_value": start if measured else None,
        "target_value": target if measured else None,
        "reached_value": None,
        "due": end - timedelta(days=1),
        "goal_state": state,
        "agreed_with": scene.champion.name if agreed else None,
        "agreed": DEMO_AS_OF - timedelta(days=22) if agreed else None,
        "priority_weight": Decimal(WEIGHTS[count][number]),
        "shortfall_told": None,
    }
