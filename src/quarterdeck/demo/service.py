"""Support tickets and surveys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random

from quarterdeck.core.account import Segment
from quarterdeck.demo.chance import bounded, rounded
from quarterdeck.demo.contracts import Contract, seats_on
from quarterdeck.demo.scene import Row, Scene
from quarterdeck.demo.texts import Words, phrases
from quarterdeck.demo.timeline import DEMO_AS_OF, HISTORY_START, months_before, months_from

PRIORITIES = ("P3", "P4", "P3", "P2", "P3", "P4", "P3", "P4", "P2", "P3")
"""Priorities in turn: a like mix in every quarter, so that service moves with its story."""

URGENT_EVERY = 33
"""One ticket in so many is critical."""

SLOWNESS = 1.1
"""How much slower service is for each point of CSAT below four and a half."""

RESPONSE_MINUTES = {"P1": 60, "P2": 115, "P3": 150, "P4": 165}
RESOLUTION_HOURS = {"P1": 8, "P2": 26, "P3": 41, "P4": 52}

UNRATED_EVERY = 3
"""Every third answer is not rated."""

GOLDEN = 0.6180339887
"""Multiples of the golden ratio spread evenly over the unit interval, however few there are."""

STILL_OPEN_DAYS = 6
"""Tickets younger than this at as-of are open unless they were urgent."""

RESPONDENTS = {
    Segment.STRATEGIC: 4,
    Segment.ENTERPRISE: 3,
    Segment.MID_MARKET: 2,
    Segment.SMB: 1,
    Segment.TECH_TOUCH: 1,
}
"""People asked in each survey."""

SILENT_MONTHS = 5
"""A silent churner has answered no survey for so long."""


def ticket_rows(scene: Scene, found: tuple[Contract, ...]) -> list[Row]:
    """Tickets month by month, oldest first; the arc says how many and how well they were handled."""
    chance = scene.chance("tickets")
    opened: list[datetime] = []
    for month in months_from(max(HISTORY_START, scene.profile.live)):
        opened += _opened(scene, month, seats_on(found, month), chance)
    opened.sort()
    rows = [_ticket(scene, n, when, chance) for n, when in enumerate(opened, start=1)]
    if scene.arc.escalated:
        rows.append(_grave(scene, len(rows) + 1))
    return rows


def _opened(scene: Scene, month: date, seats: int, chance: Random) -> list[datetime]:
    expected = 0.11 * seats**0.72 * scene.reading(scene.arc.tickets, month)
    count = int(expected) + (chance.random() < expected % 1)
    found = []
    for _ in range(count):
        day = month + timedelta(days=chance.randrange(28))
        minute = timedelta(minutes=chance.randrange(7 * 60, 18 * 60))
        if scene.profile.live <= day < DEMO_AS_OF and day.weekday() < 5:
            found.append(datetime.combine(day, datetime.min.time()) + minute)
    return found


def _ticket(scene: Scene, number: int, opened: datetime, chance: Random) -> Row:
    urgent = number % URGENT_EVERY == 0
    priority = "P1" if urgent else PRIORITIES[number % len(PRIORITIES)]
    quality = scene.reading(scene.arc.csat, opened.date())
    slow = 1 + (4.5 - quality) * SLOWNESS
    hours = chance.uniform(0.85, 1.15) * RESOLUTION_HOURS[priority] * slow
    resolved = opened + timedelta(minutes=round(hours * 60))
    late = (DEMO_AS_OF - opened.date()).days < STILL_OPEN_DAYS and priority in ("P3", "P4")
    is_open = late or resolved.date() >= DEMO_AS_OF
    escalated = chance.random() < bounded(0.06 * (4.6 - quality), 0.004, 0.12)
    rated = number % UNRATED_EVERY != 0
    response = chance.uniform(0.85, 1.15) * RESPONSE_MINUTES[priority] * slow
    return {
        **_head(scene, number, opened, chance.choice(phrases("ticket", "subject"))),
        "solved": None if is_open else resolved,
        "first_reply_min": round(response),
        "solve_hours": None if is_open else rounded((resolved - opened).total_seconds() / 3600, 2),
        "priority": priority,
        "state": "open" if is_open else "solved",
        "rating": _stars(quality, number - number // UNRATED_EVERY)
        if rated and not is_open
        else None,
        "escalated": escalated and not is_open,
        "requester": chance.choice(scene.people[len(scene.people) // 2 :]).id,
    }


def _stars(quality: float, turn: int) -> int:
    """Whole stars, two or three neighbours, whose mean over a few turns is near ``quality``."""
    fraction = turn * GOLDEN % 1
    return int(bounded(quality - 0.5 + 2 * fraction, 1, 5))


def _head(scene: Scene, number: int, opened: datetime, subject: Words) -> Row:
    return {
        "ticket_no": f"T-{scene.id[4:]}-{number:04d}",
        "organisation": scene.id,
        "subject": subject.to(scene.language),
        "created": opened,
    }


def _grave(scene: Scene, number: int) -> Row:
    """The escalated ticket that is still open, and that everybody on the customer's side knows."""
    subject = phrases("ticket", "grave")[scene.number % 2]
    opened = datetime.combine(DEMO_AS_OF - timedelta(days=16), datetime.min.time())
    return {
        **_head(scene, number, opened + timedelta(hours=8, minutes=42), subject),
        "solved": None,
        "first_reply_min": 214,
        "solve_hours": None,
        "priority": "P1",
        "state": "open",
        "rating": None,
        "escalated": True,
        "requester": scene.people[-1].id,
    }


def survey_rows(scene: Scene) -> list[Row]:
    """NPS every quarter, satisfaction at each review and once in September."""
    asked = sorted((*_nps_days(scene), *_satisfaction_days(scene)))
    rows: list[Row] = []
    for day, kind in asked:
        if scene.profile.story == "silent-churner" and months_before(day) < SILENT_MONTHS:
            continue
        rows += _answers(scene, day, kind, len(rows))
    return rows


def _nps_days(scene: Scene) -> Iterator[tuple[date, str]]:
    for month in months_from(max(HISTORY_START, scene.profile.live)):
        day = month + timedelta(days=11 + scene.number % 9)
        if month.month in (2, 5, 8, 11) and scene.profile.live < day <= DEMO_AS_OF:
            yield day, "nps"


def _satisfaction_days(scene: Scene) -> Iterator[tuple[date, str]]:
    if scene.profile.segment is Segment.TECH_TOUCH:
        return
    for review in scene.reviews:
        if review >= HISTORY_START:
            yield review, "satisfaction"
    if scene.arc.measured:
        yield date(2026, 9, 3 + scene.number % 18), "satisfaction"


def _answers(scene: Scene, day: date, kind: str, before: int) -> Iterator[Row]:
    chance = scene.chance(f"{kind}-{day}")
    count = RESPONDENTS[scene.profile.segment]
    asked = scene.people[: count if kind == "nps" else max(1, count // 2)]
    for place, person in enumerate(asked):
        mood = scene.reading(scene.arc.mood, day)
        score = round(bounded(chance.gauss(mood + 0.15, 0.55), 1, 10))
        yield {
            "answer_no": f"S-{scene.id[4:]}-{before + place + 1:03d}",
            "crm_id": scene.id,
            "answered": day,
            "question": kind,
            "points": score,
            "contact_no": person.id,
            **_comment(scene, score, chance),
        }


def _comment(scene: Scene, score: int, chance: Random) -> Row:
    """Half of the answers come with a word; an empty one is empty in every language."""
    tone = "happy" if score >= 9 else "neutral" if score >= 7 else "unhappy"
    words = chance.choice(phrases("comment", tone))
    if chance.random() < 0.5:
        return dict.fromkeys(words.columns("remark", scene.language))
    return dict(words.columns("remark", scene.language))
