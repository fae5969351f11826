"""The cast: sixty invented companies as they stand in ``data/demo/accounts.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from quarterdeck import resources
from quarterdeck.core.account import Segment
from quarterdeck.core.engagement import DEFAULT_MODELS
from quarterdeck.core.language import Language
from quarterdeck.demo.arcs import Arc, arc

CADENCE = {m.segment: m.cadence_months for m in DEFAULT_MODELS}

ONBOARDING_DAYS = {
    Segment.STRATEGIC: 110,
    Segment.ENTERPRISE: 84,
    Segment.MID_MARKET: 56,
    Segment.SMB: 28,
    Segment.TECH_TOUCH: 10,
}
"""Days from signature to go-live."""

NOTICE_DAYS = {
    Segment.STRATEGIC: 90,
    Segment.ENTERPRISE: 90,
    Segment.MID_MARKET: 60,
    Segment.SMB: 30,
    Segment.TECH_TOUCH: 30,
}


@dataclass(frozen=True, slots=True)
class Profile:
    """One account of the cast. ``arr`` is in US dollars; ``lines`` are storylines, newest last."""

    id: str
    name: str
    segment: Segment
    story: str
    arr: int
    country: str
    language: Language
    currency: str
    timezone: str
    names: str
    industry: str
    domain: str
    csm: str
    live: date
    lines: tuple[str, ...]
    need: str | None = None
    reviewed: date | None = None
    missed: int | None = None
    fiscal: int | None = None
    logo: str | None = None
    parent: str | None = None
    unit: str | None = None

    @property
    def arc(self) -> Arc:
        return arc(self.story)

    @property
    def cadence(self) -> int:
        """Months between reviews."""
        return CADENCE[self.segment]

    @property
    def fiscal_first_month(self) -> int:
        return self.fiscal or 1

    @property
    def signed(self) -> date:
        """The day the contract began."""
        return self.live - timedelta(days=ONBOARDING_DAYS[self.segment])

    @property
    def large(self) -> bool:
        """Reviewed every quarter."""
        return self.segment in (Segment.STRATEGIC, Segment.ENTERPRISE)

    @property
    def established(self) -> tuple[str, ...]:
        """The storylines that have run long enough to show results."""
        return self.lines[:-1] if len(self.lines) > 1 else self.lines

    @property
    def newest(self) -> str | None:
        """The storyline launched in the window under review, where there is more than one."""
        return self.lines[-1] if len(self.lines) > 1 else None


def cast() -> tuple[Profile, ...]:
    """All accounts, by segment and identifier."""
    rows = tomllib.loads(resources.text("demo", "accounts.toml"))["account"]
    return tuple(_profile(row) for row in rows)


def _profile(row: dict[str, Any]) -> Profile:
    typed = {
        **row,
        "segment": Segment(row["segment"]),
        "language": Language(row["language"]),
        "lines": tuple(row["lines"]),
    }
    return Profile(**typed)
