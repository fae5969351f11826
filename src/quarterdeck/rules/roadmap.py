"""Rules of the area roadmap."""

from __future__ import annotations

from quarterdeck.rules.types import Rule

RULES: tuple[Rule, ...] = ()
