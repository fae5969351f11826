"""Who is invited: contacts of the model's levels and the roles that matter, sponsor first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from quarterdeck.core.account import Contact, ExecutiveLevel, StakeholderRole
from quarterdeck.core.engagement import EngagementModel, ReviewType

MOST = 8
"""Most people invited on the customer's side: beyond that a review becomes a presentation."""

DECIDING = (StakeholderRole.EXECUTIVE_SPONSOR, StakeholderRole.DECISION_MAKER)
INVITED = (*DECIDING, StakeholderRole.CHAMPION, StakeholderRole.KEY_USER)

_ROLE_ORDER = (*INVITED, StakeholderRole.DETRACTOR, None)
_LEVEL_ORDER = (*ExecutiveLevel, None)


def present(contacts: Sequence[Contact], as_of: date) -> tuple[Contact, ...]:
    """Contacts who have not left by the as-of day, sponsor first, then by role, level and name."""
    here = [c for c in contacts if c.left_on is None or c.left_on > as_of]
    return tuple(
        sorted(
            here,
            key=lambda c: (_ROLE_ORDER.index(c.role), _LEVEL_ORDER.index(c.level), c.name, c.id),
        )
    )


def attendees(
    contacts: Sequence[Contact], model: EngagementModel, as_of: date
) -> tuple[Contact, ...]:
    """The customer's people for a review of this model; none for an automated one."""
    here = present(contacts, as_of)
    if model.review is ReviewType.AUTOMATED:
        return ()
    if model.review is ReviewType.DIGITAL:
        return _primary(here, model)
    wanted = [c for c in here if c.level in model.attendees or c.role in INVITED]
    return tuple(wanted or [c for c in here if c.level is None and c.role is None])[:MOST]


def _primary(here: Sequence[Contact], model: EngagementModel) -> tuple[Contact, ...]:
    """The one contact of a digital review: the champion, else of the model's level, else the first."""
    champions = [c for c in here if c.role is StakeholderRole.CHAMPION]
    levels = [c for c in here if c.level in model.attendees]
    return tuple([*champions, *levels, *here][:1])


def sponsor(contacts: Sequence[Contact], as_of: date) -> Contact | None:
    """The executive sponsor, if one is known and has not left."""
    return next(
        (c for c in present(contacts, as_of) if c.role is StakeholderRole.EXECUTIVE_SPONSOR), None
    )


def right_person(invited: Sequence[Contact], model: EngagementModel) -> Contact | None:
    """Someone who can decide: a sponsor or decision maker, else one of the model's levels.

    For an executive review the level must be its highest.
    """
    levels = model.attendees[:1] if model.review is ReviewType.EBR else model.attendees
    deciding = [c for c in invited if c.role in DECIDING]
    return next(iter([*deciding, *(c for c in invited if c.level in levels)]), None)
