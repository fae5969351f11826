"""Meetings, calls, e-mails and reviews: how the relationship was kept."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from quarterdeck.core.account import Segment
from quarterdeck.demo.chance import bounded, rounded
from quarterdeck.demo.people import Person
from quarterdeck.demo.scene import Row, Scene
from quarterdeck.demo.texts import Words, phrases
from quarterdeck.demo.timeline import (
    DEMO_AS_OF,
    HISTORY_START,
    months_before,
    months_from,
    workday,
)

TOUCHES = {
    Segment.STRATEGIC: 4.2,
    Segment.ENTERPRISE: 2.6,
    Segment.MID_MARKET: 1.1,
    Segment.SMB: 0.35,
    Segment.TECH_TOUCH: 0.12,
}
"""Meetings, calls and e-mails a month."""

KINDS = (("meeting", 0.3), ("call", 0.3), ("email", 0.4))


def interaction_rows(scene: Scene) -> list[Row]:
    """Everything from the start of the history, oldest first."""
    chance = scene.chance("interactions")
    found: list[tuple[date, Row]] = []
    for month in months_from(max(HISTORY_START, scene.profile.signed)):
        found += _month(scene, month, chance)
    found += _kept_up(scene)
    found += [(day, _review(scene, day, status)) for day, status in _reviews(scene)]
    found.sort(key=lambda entry: entry[0])
    return [
        {"activity_no": f"A-{scene.id[4:]}-{n:04d}", "crm_id": scene.id, **row}
        for n, (_, row) in enumerate(found, start=1)
    ]


def last_met(rows: list[Row]) -> dict[str, date]:
    """The day of the last interaction with each contact."""
    days: dict[str, date] = {}
    for row in rows:
        contact, day = row["contact_no"], row["on_day"]
        if isinstance(contact, str) and isinstance(day, date):
            days[contact] = max(day, days.get(contact, day))
    return days


def _month(scene: Scene, month: date, chance: Random) -> list[tuple[date, Row]]:
    expected = TOUCHES[scene.profile.segment] * scene.reading(scene.arc.contact, month)
    count = int(expected) + (chance.random() < expected % 1)
    found = []
    for _ in range(count):
        day = month + timedelta(days=chance.randrange(28))
        kind = chance.choices([k for k, _ in KINDS], [w for _, w in KINDS])[0]
        person = _met(scene, day, chance)
        words = chance.choice(phrases("note", "contact"))
        if scene.profile.signed <= day < DEMO_AS_OF and day.weekday() < 5:
            found.append((day, _row(scene, day, kind, None, person, words)))
    return found


def _kept_up(scene: Scene) -> list[tuple[date, Row]]:
    """Where the relationship is kept, sponsor and champion were met before the next review."""
    kept = scene.reading(scene.arc.mood, DEMO_AS_OF) >= 7.2 and not scene.arc.sponsor_left
    if not kept or scene.profile.segment in (Segment.SMB, Segment.TECH_TOUCH):
        return []
    called = workday(DEMO_AS_OF - timedelta(days=17 + scene.number % 12))
    met = workday(DEMO_AS_OF - timedelta(days=9 + scene.number % 6))
    call, visit = phrases("note", "sponsor")[0], phrases("note", "contact")[0]
    return [
        (called, _row(scene, called, "call", None, scene.sponsor, call)),
        (met, _row(scene, met, "meeting", None, scene.champion, visit)),
    ]


def _met(scene: Scene, day: date, chance: Random) -> Person:
    """Mostly key users; a sponsor who drifts away is not met for the last months."""
    drifting = scene.profile.story in ("silent-churner", "executive-change")
    among = scene.people[:-1] if scene.arc.sponsor_left else scene.people
    person = chance.choice(among)
    if person is scene.sponsor and drifting and months_before(day) < 4:
        return among[-1]
    return person


def _reviews(scene: Scene) -> list[tuple[date, str]]:
    days = [
        w.reviewed_on
        for w in scene.windows
        if w.reviewed_on is not None and w.reviewed_on >= HISTORY_START
    ]
    found = [(day, "held") for day in days]
    if scene.stood_up:
        found[-1] = (found[-1][0], "no-show")
    if scene.profile.story == "turnaround" and len(found) > 2:
        # in the trough the review had to be moved once before it took place
        day = found[len(found) // 2][0]
        found.append((day - timedelta(days=14), "rescheduled"))
    return found


def _review(scene: Scene, day: date, status: str) -> Row:
    mood = scene.reading(scene.arc.mood, day)
    words = phrases("note", "review")[0 if mood >= 8.5 else 1 if mood >= 7 else 2]
    return _row(scene, day, "review", status, scene.sponsor, words)


def _row(
    scene: Scene, day: date, kind: str, status: str | None, person: Person, words: Words
) -> Row:
    mood = (scene.reading(scene.arc.mood, day) - 6.5) / 4
    return {
        "on_day": day,
        "activity": kind,
        "review_status": status,
        "contact_no": person.id,
        "mood": rounded(bounded(mood, -1, 1), 2) if status in (None, "held") else None,
        "note": words.to(scene.language) if status in (None, "held") else None,
    }
