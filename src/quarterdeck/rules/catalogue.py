"""All rules in one list. A code is given once and never again, even when its rule is gone."""

from __future__ import annotations

from quarterdeck.core.nearest import nearest
from quarterdeck.errors import RuleError
from quarterdeck.rules import (
    automation,
    facilitation,
    followup,
    metrics,
    planning,
    preparation,
    program,
    risk,
    roadmap,
    value,
)
from quarterdeck.rules.types import Rule

RULES: tuple[Rule, ...] = (
    *program.RULES,
    *preparation.RULES,
    *value.RULES,
    *metrics.RULES,
    *planning.RULES,
    *roadmap.RULES,
    *risk.RULES,
    *facilitation.RULES,
    *followup.RULES,
    *automation.RULES,
)

_BY_CODE = {rule.code: rule for rule in RULES}


def rule(code: str) -> Rule:
    """The rule of a code or name, in any case; RuleError names the nearest where there is none."""
    wanted = code.strip()
    found = _BY_CODE.get(wanted.upper()) or next(
        (r for r in RULES if r.name == wanted.lower()), None
    )
    if found is not None:
        return found
    near = _nearest(wanted)
    raise RuleError(
        f"no rule {code!r}",
        next_step=f"did you mean {near}?" if near else "list them with: quarterdeck rule",
    )


def _nearest(wanted: str) -> str | None:
    """The code whose letters, or whose rule's name, come nearest."""
    known = {r.name: r.code for r in RULES} | {code.lower(): code for code in _BY_CODE}
    found = nearest(wanted, known)
    return known[found] if found is not None else None
