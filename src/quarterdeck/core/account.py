"""Accounts, contacts, and the words that place them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from quarterdeck.core.language import Language
from quarterdeck.core.money import Money


class Segment(StrEnum):
    STRATEGIC = "strategic"
    ENTERPRISE = "enterprise"
    MID_MARKET = "mid-market"
    SMB = "smb"
    TECH_TOUCH = "tech-touch"


class ExecutiveLevel(StrEnum):
    C_SUITE = "c-suite"
    VP = "vp"
    DIRECTOR = "director"
    MANAGER = "manager"


EXECUTIVES = (ExecutiveLevel.C_SUITE, ExecutiveLevel.VP)
"""The levels whose attendance makes a review one of executives."""


class StakeholderRole(StrEnum):
    EXECUTIVE_SPONSOR = "executive-sponsor"
    DECISION_MAKER = "decision-maker"
    CHAMPION = "champion"
    KEY_USER = "key-user"
    DETRACTOR = "detractor"


@dataclass(frozen=True, slots=True)
class Contact:
    """A person on the customer's side."""

    id: str
    name: str
    email: str | None = None
    title: str | None = None
    level: ExecutiveLevel | None = None
    role: StakeholderRole | None = None
    last_contact_on: date | None = None
    interests: str | None = None
    left_on: date | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """A customer, or the review unit that stands for several CRM accounts of one customer.

    ``id`` is the review unit's identifier; ``members`` are the CRM accounts it covers (itself included).
    ``arr`` is annual recurring revenue in the account's currency on the as-of day, None where unknown.
    """

    id: str
    name: str
    segment: Segment
    segment_reason: str
    language: Language
    currency: str
    arr: Money | None = None
    members: tuple[str, ...] = ()
    parent_id: str | None = None
    csm_name: str | None = None
    csm_email: str | None = None
    industry: str | None = None
    country: str | None = None
    timezone: str | None = None
    domain: str | None = None
    logo: str | None = None
    signup_date: date | None = None
    go_live_date: date | None = None
    renewal_date: date | None = None
    notice_days: int | None = None
    notice_given_on: date | None = None
    fiscal_first_month: int | None = None

    @property
    def opt_out_date(self) -> date | None:
        """The last day on which the customer can give notice: renewal date minus notice period."""
        if self.renewal_date is None or self.notice_days is None:
            return None
        return self.renewal_date - timedelta(days=self.notice_days)
