"""The risk and opportunity matrix of an account: what the product found, and what people say of it.

What was found stands where the evidence puts it until a person moves it, with a reason; people add
items of their own. What was closed stays closed, with its reason, until somebody takes it up again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from quarterdeck.core.message import Message, Text
from quarterdeck.story.material import Material
from quarterdeck.story.opportunities import opportunities
from quarterdeck.story.risks import risks
from quarterdeck.story.types import MatrixItem, Point, Quadrant
from quarterdeck.workflow.session import Session
from quarterdeck.workspace.acts import kept, typed
from quarterdeck.workspace.acts.trail import Actor
from quarterdeck.workspace.errors import changed_meanwhile, refused
from quarterdeck.workspace.models import Account, MatrixEntry

LONGEST_REASON = 1000


@dataclass(frozen=True, slots=True)
class Placed:
    """An item where it stands. ``found`` is what the product found (None for a person's own, and for
    what is no longer found); ``entry`` what a person said of it (None where nobody has)."""

    key: str
    found: MatrixItem | None
    entry: MatrixEntry | None

    @property
    def own(self) -> bool:
        """Whether a person wrote it."""
        return self.entry is not None and not self.entry.computed

    @property
    def opportunity(self) -> bool:
        return self.key.startswith("chance-") if not self.own else _of(self.entry).opportunity

    @property
    def title(self) -> Text | None:
        """The product's own words; None for a person's item, whose title stands in ``entry``."""
        return None if self.own else Message(f"story-{self.key}")

    @property
    def play(self) -> Text | None:
        return None if self.own else Message(f"story-{self.key}.play")

    @property
    def evidence(self) -> tuple[Point, ...]:
        return self.found.evidence if self.found is not None else ()

    @property
    def high_impact(self) -> bool:
        return bool(_of(self.entry or self.found).high_impact)

    @property
    def high_likelihood(self) -> bool:
        return bool(_of(self.entry or self.found).high_likelihood)

    @property
    def moved(self) -> bool:
        """Whether a person sees it elsewhere than the evidence puts it."""
        if self.entry is None or self.found is None:
            return False
        here = (self.entry.high_impact, self.entry.high_likelihood)
        return here != (self.found.high_impact, self.found.high_likelihood)

    @property
    def closed(self) -> bool:
        """Whether a person closed it, or its evidence is gone."""
        gone = self.found is None and not self.own
        return gone or (self.entry is not None and self.entry.closed_on is not None)

    @property
    def revision(self) -> int:
        """What a form sends to tell what it was shown; zero where nobody has said anything yet."""
        return self.entry.revision if self.entry is not None else 0

    @property
    def cell(self) -> str:
        """Impact and likelihood, as the page places it."""
        return "-".join("high" if h else "low" for h in (self.high_impact, self.high_likelihood))

    @property
    def quadrant(self) -> Quadrant:
        if self.high_impact:
            return Quadrant.PRIORITY if self.high_likelihood else Quadrant.MONITOR
        return Quadrant.PREPARE if self.high_likelihood else Quadrant.WATCH


def _of(item: Any) -> Any:
    if item is None:
        raise ValueError("an item is found, or a person wrote it")
    return item


def found_items(session: Session, account_id: str) -> tuple[MatrixItem, ...]:
    """What the figures and facts show, as the review's story tells it."""
    figures = session.figures([account_id])[account_id]
    plan, facts = session.plans[account_id], session.facts[account_id]
    material = Material(plan, facts, figures, session.project.settings)
    return (*risks(material), *opportunities(material))


def key_of(item: MatrixItem) -> str:
    """What names a found item among risks and opportunities alike."""
    return f"{'chance' if item.opportunity else 'risk'}-{item.id}"


def placed(items: Iterable[MatrixItem], entries: Iterable[MatrixEntry]) -> tuple[Placed, ...]:
    """Everything of the matrix, found items first; closed ones are among them."""
    said = list(entries)
    by_key = {entry.computed: entry for entry in said if entry.computed}
    found = [Placed(key_of(item), item, by_key.pop(key_of(item), None)) for item in items]
    own = [Placed(f"own-{entry.pk}", None, entry) for entry in said if not entry.computed]
    gone = [Placed(key, None, entry) for key, entry in by_key.items()]
    return (*found, *own, *gone)


def move(
    actor: Actor, item: Placed, account: Account, revision: int, high: tuple[bool, bool], why: str
) -> MatrixEntry:
    """Place an item by (impact, likelihood). Elsewhere than the evidence puts it needs a reason.

    ActError without one; ChangedMeanwhileError where somebody else said something of it since.
    """
    reason = _reason(why)
    found = item.found
    elsewhere = found is not None and high != (found.high_impact, found.high_likelihood)
    if elsewhere and not reason:
        raise refused("ws-account-move-reason", field="reason")
    fields = {"high_impact": high[0], "high_likelihood": high[1], "reason": reason}
    return _say(actor, "item.move", item, account, revision, fields)


def close(
    actor: Actor, item: Placed, account: Account, revision: int, why: str, today: date
) -> MatrixEntry:
    """Close an item as of today; ActError without a reason."""
    reason = _reason(why)
    if not reason:
        raise refused("ws-account-close-reason", field="reason")
    fields = {"closed_on": today, "reason": reason}
    return _say(actor, "item.close", item, account, revision, fields)


def take_up(actor: Actor, item: Placed, account: Account, revision: int) -> MatrixEntry:
    """Open a closed item again where it stood."""
    return _say(actor, "item.reopen", item, account, revision, {"closed_on": None})


def _reason(why: str) -> str:
    reason = typed.line(why)
    if len(reason) > LONGEST_REASON:
        raise refused("ws-account-reason-long", field="reason")
    return reason


def _say(
    actor: Actor, act: str, item: Placed, account: Account, revision: int, fields: dict[str, Any]
) -> MatrixEntry:
    reason = str(fields.get("reason", ""))
    if item.entry is not None:
        return kept.change(actor, act, item.entry, revision, fields, reason=reason)
    new = MatrixEntry(
        account=account,
        source_id=f"found/{item.key}",
        computed=item.key,
        opportunity=item.opportunity,
        **{
            "high_impact": item.high_impact,
            "high_likelihood": item.high_likelihood,
            **fields,
        },
    )
    try:
        with transaction.atomic():
            return kept.add(actor, act, new, reason=reason)
    except IntegrityError:  # two people at once: the second is told
        there = MatrixEntry.objects.filter(account=account, source_id=new.source_id).first()
        if there is None:
            raise
        raise changed_meanwhile(there) from None
