"""Figures that the story derives from facts: counts, sums and thresholds, so that prose holds no bare number.

Each carries the keys of the rows it was counted from; its name and formula are the messages
``metric-<id with dashes>`` and ``.formula``, like those of a metric of the catalogue.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from quarterdeck.core.calendar import Period
from quarterdeck.core.figure import Audience, Coverage, Figure, FigureId, Unit, ValueLevel
from quarterdeck.core.money import Money
from quarterdeck.core.thresholds import Threshold


@dataclass(frozen=True, slots=True)
class Counter:
    """Makes derived figures for one account, period and as-of day."""

    account_id: str
    window: Period
    as_of: date

    def count(
        self, metric: str, keys: Sequence[str], *, audience: Audience = Audience.INTERNAL
    ) -> Figure:
        """How many rows; ``keys`` are their identifiers."""
        return self._figure(metric, len(keys), Unit.COUNT, tuple(keys), audience)

    def number(
        self,
        metric: str,
        value: Decimal | int,
        unit: Unit,
        keys: Sequence[str] = (),
        *,
        dimension: str = "",
        audience: Audience = Audience.INTERNAL,
    ) -> Figure:
        """A value read from facts, in ``unit``."""
        return self._figure(metric, value, unit, tuple(keys), audience, dimension=dimension)

    def money(
        self,
        metric: str,
        amount: Money,
        keys: Sequence[str] = (),
        *,
        dimension: str = "",
        audience: Audience = Audience.INTERNAL,
    ) -> Figure:
        """An amount read or summed from facts, in its own currency."""
        return self._figure(
            metric,
            amount.amount,
            Unit.MONEY,
            tuple(keys),
            audience,
            dimension=dimension,
            currency=amount.currency,
        )

    def threshold(self, threshold: Threshold, *, audience: Audience = Audience.INTERNAL) -> Figure:
        """A declared threshold as a figure, to be named in a text."""
        return self._figure(
            f"threshold.{threshold.id}", threshold.value, threshold.unit, (), audience
        )

    def _figure(
        self,
        metric: str,
        value: Decimal | int,
        unit: Unit,
        keys: tuple[str, ...],
        audience: Audience,
        *,
        dimension: str = "",
        currency: str | None = None,
    ) -> Figure:
        return Figure(
            id=FigureId(metric, self.account_id, "window", self.as_of, dimension),
            value=value,
            unit=unit,
            period=self.window,
            level=ValueLevel.BASE,
            audience=audience,
            currency=currency,
            coverage=Coverage(len(keys), len(keys)) if keys else None,
            rows=keys,
        )


DERIVED: tuple[str, ...] = (
    "tickets.of-contact",
    "tickets.escalated.open",
    "invoices.overdue",
    "invoices.overdue.amount",
    "features.unused",
    "outcome.attribution",
    "outcomes.agreed",
    "outcomes.unagreed",
    "changes.since-review",
    "review.cost",
    "review.cost.share",
    "reviews.moved",
)
"""Metrics that only the story derives, each with a name and a formula in ``story.ftl``."""
