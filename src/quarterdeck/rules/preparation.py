"""Rules of the area preparation."""

from __future__ import annotations

from quarterdeck.rules.types import Rule

RULES: tuple[Rule, ...] = ()
