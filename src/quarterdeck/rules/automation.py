"""Rules of the area automation."""

from __future__ import annotations

from quarterdeck.rules.types import Rule

RULES: tuple[Rule, ...] = ()
