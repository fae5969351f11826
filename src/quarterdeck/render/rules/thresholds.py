"""Thresholds in words: the value with its unit, and where it comes from."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from quarterdeck.core.language import Language
from quarterdeck.core.measured import measured
from quarterdeck.core.message import message
from quarterdeck.core.thresholds import Basis, Threshold
from quarterdeck.i18n.messages import to_text

NO_DAY = date.min
"""A declared threshold is of no day."""


def value_text(threshold: Threshold, language: Language, value: Decimal | None = None) -> str:
    """The threshold's value (or another in its place) with its unit."""
    shown = measured(
        f"threshold.{threshold.id}",
        threshold.value if value is None else value,
        threshold.unit,
        as_of=NO_DAY,
    )
    return to_text(message(f"lint-value-{threshold.unit}", value=shown), language)


def basis_text(threshold: Threshold, language: Language) -> str:
    """Whether it is a target of the field, a measurement or our own convention, and on what."""
    if threshold.basis is Basis.CONVENTION:
        return to_text(message("lint-basis-convention"), language)
    subject = message(f"lint-source-{_slug(threshold.source)}")
    return to_text(message(f"lint-basis-{threshold.basis}", source=subject), language)


def _slug(source: str) -> str:
    """``field-facts.md, Metrics and health`` as ``metrics-and-health``."""
    return re.sub(r"\W+", "-", source.partition(", ")[2].lower()).strip("-")
