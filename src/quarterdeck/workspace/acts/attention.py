"""What the host should see to now, from what was written down so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from quarterdeck.core.account import StakeholderRole
from quarterdeck.core.engagement import Section
from quarterdeck.core.facts import Side
from quarterdeck.core.followup import Standing
from quarterdeck.workspace.models import Attendance, Commitment

SPONSORS = (StakeholderRole.EXECUTIVE_SPONSOR, StakeholderRole.DECISION_MAKER)
ORDER = tuple(Section)


@dataclass(frozen=True, slots=True)
class Need:
    """One thing to see to: the message ``ws-run-see-<id>`` with its arguments."""

    id: str
    args: dict[str, object] = field(default_factory=dict)


def attention(
    section: Section,
    people: Sequence[Attendance],
    commitments: Sequence[Commitment],
    *,
    heard: int,
    score: int | None,
) -> tuple[Need, ...]:
    """What is lacking by this section of the agenda, what matters most first.

    domain.md: an executive in the room, a customer who is heard, no review without commitments, each
    with owner, side and date.
    """
    at = ORDER.index(section)
    found = [*_people(people, at)]
    if not heard and at >= ORDER.index(Section.STRATEGIC_DISCUSSION):
        found.append(Need("nothing-heard"))
    if at >= ORDER.index(Section.ACTION_PLANNING):
        found += [*_sides(commitments)]
        if score is None:
            found.append(Need("no-score"))
    return (*found, *_lines(commitments))


def _people(people: Sequence[Attendance], at: int) -> Iterator[Need]:
    theirs = [p for p in people if p.side == Side.CUSTOMER]
    replaced = {p.delegate_for for p in theirs if p.attended and p.delegate_for}
    for person in theirs:
        if person.role in SPONSORS and person.attended is False:
            id = "sponsor-delegated" if person.name in replaced else "sponsor-absent"
            yield Need(id, {"name": person.name})
    if theirs and at > 0 and all(p.attended is None for p in people):
        yield Need("attendance-open")


def _sides(commitments: Sequence[Commitment]) -> Iterator[Need]:
    agreed = {c.side for c in commitments if c.standing == Standing.AGREED}
    for side in Side:
        if side not in agreed:
            yield Need(f"none-agreed-{side}")


def _lines(commitments: Sequence[Commitment]) -> Iterator[Need]:
    agreed = [c for c in commitments if c.standing == Standing.AGREED]
    open_ = sum(not c.owner or c.due_on is None for c in agreed)
    if open_:
        yield Need("incomplete", {"count": open_})
    undecided = sum(c.standing == "captured" for c in commitments)
    if undecided:
        yield Need("undecided", {"count": undecided})
