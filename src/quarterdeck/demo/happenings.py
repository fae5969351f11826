"""Events: launches, trainings with their people, incidents with the day the customer was told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from quarterdeck.core.account import Segment
from quarterdeck.demo.contracts import Contract, launch_day, seats_on
from quarterdeck.demo.scene import Row, Scene
from quarterdeck.demo.texts import Words, phrases
from quarterdeck.demo.timeline import DEMO_AS_OF, workday

TRAINING_AFTER = timedelta(days=15)
ROLLOUT_AFTER = timedelta(days=205)
INCIDENT_EVERY = timedelta(days=196)
LATE_WORD = timedelta(days=8)
"""How long an escalated customer waited until somebody told it of an incident."""


def event_rows(scene: Scene, found: tuple[Contract, ...]) -> list[Row]:
    """All events of the account up to as-of, oldest first."""
    rows = [*_milestones(scene), *_launches(scene, found), *_incidents(scene, found)]
    past = [row for row in rows if _day(row) <= DEMO_AS_OF]
    past.sort(key=_day)
    return [
        {"event_no": f"E-{scene.id[4:]}-{n:02d}", "crm_id": scene.id, **row}
        for n, row in enumerate(past, start=1)
    ]


def _day(row: Row) -> date:
    day = row["on_day"]
    assert isinstance(day, date)
    return day


def _milestones(scene: Scene) -> Iterator[Row]:
    texts = phrases("milestone")
    yield _row(scene, scene.profile.live, "milestone", texts[0])
    if scene.arc.busy and scene.profile.segment is not Segment.TECH_TOUCH:
        yield _row(scene, workday(scene.profile.live + ROLLOUT_AFTER), "milestone", texts[1])
    if scene.profile.story in ("champion", "turnaround"):
        day = scene.measured_until - timedelta(days=8)
        yield _row(scene, workday(day), "milestone", texts[3])


def _launches(scene: Scene, found: tuple[Contract, ...]) -> Iterator[Row]:
    for index, line in enumerate(scene.lines):
        if index == len(scene.lines) - 1 and index and not scene.arc.busy:
            return
        day = workday(launch_day(scene, index))
        yield _row(scene, day, "launch", line.launch)
        trained = workday(day + TRAINING_AFTER)
        people = max(2, round(seats_on(found, trained) * (0.12 + scene.number % 5 * 0.03)))
        yield _row(scene, trained, "training", line.training, people=people)


def _incidents(scene: Scene, found: tuple[Contract, ...]) -> Iterator[Row]:
    """Now and then one long ago; in the last window for every other large account."""
    texts = phrases("incident")
    first = scene.profile.live + timedelta(days=97 + scene.number * 13 % 60)
    number = scene.number
    day = first
    while day < scene.under_review.period.start:
        yield _incident(scene, found, workday(day), texts[number % len(texts)], timedelta(0))
        day += INCIDENT_EVERY
        number += 1
    if scene.arc.escalated:
        recent = DEMO_AS_OF - timedelta(days=38)
        yield _incident(scene, found, workday(recent), texts[5], LATE_WORD)
    elif scene.profile.large and scene.number % 2 == 0:
        recent = scene.measured_until - timedelta(days=68)
        yield _incident(scene, found, workday(recent), texts[number % len(texts)], timedelta(0))


def _incident(
    scene: Scene, found: tuple[Contract, ...], day: date, words: Words, told_after: timedelta
) -> Row:
    people = max(1, round(seats_on(found, day) * (0.1 + scene.number % 4 * 0.08)))
    solved = day + max(told_after, timedelta(days=1))
    return _row(
        scene, day, "incident", words, people=people, told=day + told_after, resolved=solved
    )


def _row(
    scene: Scene,
    day: date,
    kind: str,
    words: Words,
    *,
    people: int | None = None,
    told: date | None = None,
    resolved: date | None = None,
) -> Row:
    return {
        "on_day": day,
        "event_kind": kind,
        **words.columns("event", scene.language),
        "customer_told": told,
        "people": people,
        "resolved": resolved,
    }
