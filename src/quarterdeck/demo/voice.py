"""The customer's voice: needs, priorities, praise, concerns, and requests to the product."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from quarterdeck.core.account import Segment
from quarterdeck.demo.contracts import launch_day
from quarterdeck.demo.goals import established
from quarterdeck.demo.people import Person
from quarterdeck.demo.scene import Row, Scene
from quarterdeck.demo.texts import StoryLine, Words, phrases, story_lines
from quarterdeck.demo.timeline import DEMO_AS_OF, workday

CONCERN = {
    "silent-churner": 4,
    "executive-change": 5,
    "escalation": 1,
    "missed-goal": 2,
    "messy": 2,
}
"""Which concern (index in phrases.toml) fits a story."""

EARLIER_CONCERN = {"turnaround": 6}
"""A concern of the past, answered since."""

NEED_SAID = timedelta(days=27)
PRIORITY_SAID = timedelta(days=19)


def statement_rows(scene: Scene) -> list[Row]:
    """What the account's people said, oldest first; the smallest were asked by form only."""
    said = [*_needs(scene), *_priorities(scene), *_moods(scene)]
    said.sort(key=lambda row: str(row["said"]))
    return [
        {"statement_no": f"V-{scene.id[4:]}-{n:02d}", "crm_id": scene.id, **row}
        for n, row in enumerate(said, start=1)
    ]


def _needs(scene: Scene) -> Iterator[Row]:
    """The need that the newest launch answered, and the one that nothing answers yet."""
    newest = scene.lines[-1]
    if len(scene.lines) > 1 and scene.arc.busy and scene.arc.measured:
        day = workday(launch_day(scene, len(scene.lines) - 1) - timedelta(days=120))
        yield _row(scene, "need", newest.need, day, scene.speaker(newest), newest.topic)
    if scene.profile.need is not None:
        line = story_lines()[scene.profile.need]
        day = workday(_said_by(scene) - NEED_SAID)
        yield _row(scene, "need", line.need, day, scene.speaker(line), line.topic)


def _priorities(scene: Scene) -> Iterator[Row]:
    if scene.profile.story == "silent-churner":
        return
    count = 2 if scene.profile.large else 1
    for place, line in enumerate(established(scene)[:count]):
        day = workday(_said_by(scene) - PRIORITY_SAID - timedelta(days=9 * place))
        yield _row(scene, "priority", line.priority, day, scene.speaker(line), line.topic)


def _moods(scene: Scene) -> Iterator[Row]:
    story = scene.profile.story
    until = _said_by(scene)
    concern = CONCERN.get(story)
    if concern is not None:
        days = 150 if story == "silent-churner" else 21
        words = phrases("concern")[concern]
        yield _row(scene, "concern", words, workday(until - timedelta(days=days)), scene.sponsor)
    if story in EARLIER_CONCERN:
        words = phrases("concern")[EARLIER_CONCERN[story]]
        day = max(scene.profile.live, DEMO_AS_OF - timedelta(days=395))
        yield _row(scene, "concern", words, workday(day), scene.sponsor)
    if scene.reading(scene.arc.mood, until) >= 8 and scene.arc.measured:
        texts = phrases("praise")
        words = texts[scene.number % len(texts)]
        yield _row(scene, "praise", words, workday(until - timedelta(days=33)), scene.champion)


def _said_by(scene: Scene) -> date:
    """The end of the time in which the statements of the last window were made."""
    return scene.measured_until


def _row(
    scene: Scene, kind: str, words: Words, day: date, person: Person, topic: str | None = None
) -> Row:
    return {
        "statement_kind": kind,
        **words.columns("wording", scene.language),
        "said": day,
        "said_by": person.name,
        "topic": topic,
    }


def request_rows(scene: Scene) -> list[Row]:
    """What each account misses: the oldest shipped where the mood is good, the newest open."""
    if scene.profile.segment is Segment.TECH_TOUCH or not scene.arc.measured:
        return []
    lines = list(dict.fromkeys((*established(scene)[:2], scene.lines[-1])))
    good = scene.reading(scene.arc.mood, DEMO_AS_OF) >= 8
    states = ("shipped" if good else "declined", "planned", "open")
    return [
        _request(scene, number, line, state)
        for number, (line, state) in enumerate(zip(lines, states, strict=False), start=1)
    ]


def _request(scene: Scene, number: int, line: StoryLine, state: str) -> Row:
    shipped = workday(scene.measured_until - timedelta(days=31)) if state == "shipped" else None
    if line.roadmap.certainty == "shipped":
        # the roadmap item that answers this request has shipped for everybody
        state, shipped = "shipped", line.roadmap.target_on
    asked = (shipped or scene.measured_until) - timedelta(days=110 - 20 * number)
    return {
        "request_no": request_id(scene.id, number),
        "crm_id": scene.id,
        **line.request.columns("request", scene.language),
        "asked": max(workday(asked), scene.profile.live),
        "asked_by": scene.people[-1 if not scene.arc.sponsor_left else -2].name,
        "request_state": state,
        "shipped": shipped,
    }


def request_id(account_id: str, number: int) -> str:
    return f"Q-{account_id[4:]}-{number}"
