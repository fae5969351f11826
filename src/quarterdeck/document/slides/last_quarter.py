"""Last quarter: what fell short first, then the goals set, what was done, what was promised."""

from __future__ import annotations

from dataclasses import replace

from quarterdeck.core.facts import Goal, Side
from quarterdeck.core.figure import Audience, Figure
from quarterdeck.core.message import Message, Quoted, Text, message
from quarterdeck.core.review import ReviewPlan
from quarterdeck.document.blocks import (
    Arrangement,
    Bullet,
    Bullets,
    Panel,
    Slide,
    SlideRole,
    Tone,
)
from quarterdeck.document.counted import counted
from quarterdeck.document.labels import day, named, quantity
from quarterdeck.document.placing import bullets, open_points, regions
from quarterdeck.story.types import KeptPromise, Point, Story, Success

MOST_PROMISES = 5
MOST_EVENTS = 4
MISSED, REACHED, OPEN, DROPPED = "missed", "reached", "open", "dropped"
GOAL, PROMISE = "story-short-goal", "story-short-promise"
"""The story's lines on missed goals and late promises."""

GOAL_TONES = {MISSED: Tone.BAD, REACHED: Tone.GOOD, OPEN: Tone.PLAIN, DROPPED: Tone.MUTED}
PROMISE_TONES = {"missed": Tone.BAD, "late": Tone.WARN, "open": Tone.PLAIN, "done": Tone.GOOD}


def last_quarter_slide(story: Story, *, less: int = 0) -> Slide:
    """The goals set last time and the key events, shortfalls said before anything else.

    ``less`` leaves out so many of the promises and of the events (``document.fitting``).
    """
    return Slide(
        SlideRole.LAST_QUARTER,
        last_quarter_title(story),
        Arrangement.SPLIT,
        regions(
            [shortfall_panel(story, beside_lists=True), goals_set(story)],
            [
                promises(story, most=MOST_PROMISES - less),
                events(story, most=MOST_EVENTS - less)
                if story.key_events
                else standing(story) or events(story),
            ],
        ),
        notes=(message("deck-say-shortfalls" if _fell_short(story) else "deck-say-last-quarter"),),
        audience=Audience.CUSTOMER,
    )


def has_past(story: Story) -> bool:
    """Whether anything is known of last quarter: without it the page would stand empty."""
    return bool(
        story.previous_goals
        or story.kept_promises
        or story.key_events
        or open_points(story.shortfalls)
        or standing(story)
    )


def last_quarter_title(story: Story) -> Text:
    """What the goals and our promises came to; missed goals first, late promises with success."""
    due, reached = _due(story), _reached(story)
    late = _late(story)
    if due and reached.value != len(due):
        return message("deck-last-title-missed", reached=reached, due=_count(story, len(due)))
    if late.value:
        if due:
            return message("deck-last-title-all-late", due=_count(story, len(due)), late=late)
        return message("deck-last-title-late", late=late)
    if due:
        kept = "deck-last-title-all" if story.kept_promises else "deck-last-title-goals"
        return message(kept, due=_count(story, len(due)))
    return message("deck-last-title-open" if story.previous_goals else "deck-last-title-none")


def goal_state(goal: Goal, story: Story) -> str:
    """missed, reached, open or dropped, by what is recorded and by what was measured."""
    if goal.status == "dropped":
        return DROPPED
    if goal.status == "missed" or goal.missed(story.plan.as_of):
        return MISSED
    attainment = goal.attainment
    if goal.status == "reached" or (attainment is not None and attainment >= 1):
        return REACHED
    return OPEN


def shortfall_panel(
    story: Story, *, beside_lists: bool = False, most: int | None = None
) -> Panel | None:
    """What fell short, in its own frame, the first ``most``; None where nothing did.

    ``beside_lists`` leaves out the late promises and how far a goal came: the lists on the same
    slide say so.
    """
    said = open_points(story.shortfalls)
    if beside_lists:
        said = tuple(
            replace(p, detail=None) if _says(p, GOAL) else p for p in said if not _says(p, PROMISE)
        )
    if not said:
        return None
    return Panel(
        title=message("deck-shortfalls"),
        lines=tuple(Bullet(p.text, detail=p.detail) for p in said[:most]),
        tone=Tone.WARN,
        audience=Audience.CUSTOMER,
    )


def _says(point: Point, id: str) -> bool:
    return isinstance(point.text, Message) and point.text.id == id


def goals_set(story: Story) -> Bullets:
    """The goals of the last review with how they ended."""
    return Bullets(
        tuple(_goal_line(g, story) for g in worst_first(story)),
        title=message("deck-last-goals"),
        empty=message("deck-last-goals-empty"),
        audience=Audience.CUSTOMER,
    )


def worst_first(story: Story) -> tuple[Goal, ...]:
    """The goals of the last review, missed ones first."""
    order = (MISSED, OPEN, REACHED, DROPPED)
    return tuple(sorted(story.previous_goals, key=lambda g: order.index(goal_state(g, story))))


def goal_progress(goal: Goal, plan: ReviewPlan) -> Text | None:
    """From where to where, and where it stands; the measure in words where there are no numbers."""
    parts = {
        name: quantity(plan, f"goal.{name}", value, goal.unit, goal.id)
        for name, value in (
            ("baseline", goal.baseline),
            ("target", goal.target),
            ("actual", goal.actual),
        )
        if value is not None
    }
    match sorted(parts):
        case ["actual", "baseline", "target"]:
            return Message("deck-goal-progress", parts)
        case ["baseline", "target"]:
            return Message("deck-goal-way", parts)
        case ["actual", "target"]:
            return Message("deck-goal-against", parts)
        case ["target"]:
            return Message("deck-goal-target", parts)
    return Quoted(goal.measure) if goal.measure else None


def events(story: Story, *, most: int | None = None) -> Bullets:
    """What was done: trainings, launches, milestones. Incidents belong to what fell short."""
    told = [e for e in story.key_events if e.kind != "incident"][:most]
    return Bullets(
        tuple(Bullet(Quoted(e.title), tag=day(e.happened_on)) for e in told),
        title=message("deck-last-events"),
        empty=message("deck-last-events-empty"),
        audience=Audience.CUSTOMER,
    )


def standing(story: Story) -> Bullets | None:
    """Where the customer stands today, from the SUCCESS summary; None where nothing is known."""
    shown = (Success.STATUS, Success.UTILIZATION)
    points = [p for e in story.summary if e.element in shown for p in e.points]
    found = bullets(points, message("deck-last-standing"))
    return found if found.items else None


def promises(story: Story, *, most: int = 5) -> Bullets | None:
    """The promises of the last review, broken ones first, at most five; None where none was made."""
    if not story.kept_promises:
        return None
    order = list(PROMISE_TONES)
    kept: dict[tuple[str, str], KeptPromise] = {}
    for promise in sorted(story.kept_promises, key=lambda p: order.index(p.outcome)):
        kept.setdefault((str(promise.commitment.text), promise.outcome), promise)
    return Bullets(
        tuple(_promise_line(p) for p in tuple(kept.values())[:most]),
        title=message("deck-last-promises"),
        audience=Audience.CUSTOMER,
    )


def _goal_line(goal: Goal, story: Story) -> Bullet:
    state = goal_state(goal, story)
    return Bullet(
        Quoted(goal.title),
        detail=goal_progress(goal, story.plan),
        tag=message(f"deck-goal-{state}"),
        tone=GOAL_TONES[state],
    )


def _promise_line(promise: KeptPromise) -> Bullet:
    return Bullet(
        Quoted(promise.commitment.text),
        detail=named(promise.commitment.owner),
        tag=message(f"deck-promise-{promise.outcome}"),
        tone=PROMISE_TONES[promise.outcome],
    )


def _due(story: Story) -> tuple[Goal, ...]:
    states = (MISSED, REACHED)
    return tuple(g for g in story.previous_goals if goal_state(g, story) in states)


def _reached(story: Story) -> Figure:
    """The goals reached, counted from those on the slide."""
    reached = [g for g in story.previous_goals if goal_state(g, story) == REACHED]
    return counted(story.plan, "shown.goals.reached", len(reached))


def _late(story: Story) -> Figure:
    """Our own promises that were not kept on time."""
    broken = [
        p
        for p in story.kept_promises
        if p.commitment.side is Side.VENDOR and p.outcome in ("missed", "late")
    ]
    return counted(story.plan, "shown.promises.late", len(broken))


def _count(story: Story, value: int) -> Figure:
    return counted(story.plan, "shown.goals", value)


def _fell_short(story: Story) -> bool:
    return bool(open_points(story.shortfalls)) or _late(story).value != 0
