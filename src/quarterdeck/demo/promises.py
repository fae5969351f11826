"""Commitments of the reviews that were held, of both sides, and how each ended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from quarterdeck.core.account import Segment
from quarterdeck.core.facts import Side
from quarterdeck.demo.chance import rotated
from quarterdeck.demo.goals import established
from quarterdeck.demo.scene import Row, Scene
from quarterdeck.demo.texts import Words, people, phrases
from quarterdeck.demo.timeline import DEMO_AS_OF

REVIEWS_TOLD = 4
"""How many reviews back the commitments reach."""

FIRST_DUE = {3: 28, 6: 42, 12: 60}
"""Days from a review to its first due day, by cadence; the next ones follow two weeks apart."""


def commitment_rows(scene: Scene) -> list[Row]:
    """Those of the last reviews, oldest first; automated reviews leave none."""
    if scene.profile.segment is Segment.TECH_TOUCH:
        return []
    reviews = [*scene.reviews][-REVIEWS_TOLD:]
    rows: list[Row] = []
    for back, review in reversed(list(enumerate(reversed(reviews)))):
        for side in Side:
            rows += _agreed(scene, review, back, side)
    return [
        {"action_no": f"C-{scene.id[4:]}-{n:03d}", "crm_id": scene.id, **row}
        for n, row in enumerate(rows, start=1)
    ]


def _agreed(scene: Scene, review: date, back: int, side: Side) -> Iterator[Row]:
    fates = scene.arc.promises if side is Side.VENDOR else scene.arc.answers
    if back:
        fates = ("done", "done", "late")[: len(fates)] if side is Side.VENDOR else ("done",)
    if scene.profile.segment is not Segment.STRATEGIC:
        fates = fates[:3]
    texts = _texts(scene, side, back)
    for place, (fate, words) in enumerate(zip(fates, texts, strict=False)):
        yield {
            "promised_by": side.value,
            **words.columns("action", scene.language),
            "owner": _owner(scene, side, place),
            "agreed": review,
            **_fate(scene, review, place, fate),
        }


def _texts(scene: Scene, side: Side, back: int) -> tuple[Words, ...]:
    """Actions of the storylines, mixed with general ones; none twice within the last reviews."""
    general = rotated(phrases("commitment", side.value), scene.number + back * 2)
    if back > 1:
        return general
    lines = dict.fromkeys((scene.lines[-1], *established(scene)) if back == 0 else scene.lines)
    own = [(line.vendor if side is Side.VENDOR else line.customer)[back] for line in lines]
    return (own[0], general[0], *own[1:], *general[1:])


def _owner(scene: Scene, side: Side, place: int) -> str:
    if side is Side.CUSTOMER:
        return scene.people[(place + 1) % len(scene.people)].name
    specialist: str = people()["specialist"][scene.language]
    csm: str = people()["csm"][scene.profile.csm]["name"]
    return specialist if place % 3 == 1 and scene.profile.large else csm


def _fate(scene: Scene, review: date, place: int, fate: str) -> Row:
    due = review + timedelta(days=FIRST_DUE[scene.profile.cadence] + 14 * place)
    if fate == "open" or due >= DEMO_AS_OF - timedelta(days=10):
        due = max(due, DEMO_AS_OF + timedelta(days=13 + 7 * place))
        return {"due": due, "progress": "in-progress", "done": None}
    if fate == "missed":
        progress = "blocked" if scene.arc.escalated else "in-progress"
        return {"due": due, "progress": progress, "done": None}
    done = due + timedelta(days=9 if fate == "late" else -3)
    return {"due": due, "progress": "complete", "done": done}
