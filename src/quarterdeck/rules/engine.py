"""Judging subjects: which rules run, and findings in a steady order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from quarterdeck.core.finding import Finding, Severity
from quarterdeck.rules.catalogue import RULES
from quarterdeck.rules.subjects import Subject
from quarterdeck.rules.types import Context, Rule

_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rules run: codes or beginnings of codes (``VAL``), all where ``select`` is empty.

    ``severities`` change a rule's own by code; ``allowed`` are reasons of a person's by code.
    """

    select: Collection[str] = ()
    ignore: Collection[str] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    allowed: Mapping[str, str] = field(default_factory=dict)

    def takes(self, rule: Rule) -> bool:
        chosen = not self.select or any(rule.code.startswith(s.upper()) for s in self.select)
        return chosen and not any(rule.code.startswith(s.upper()) for s in self.ignore)


def judge(
    subjects: Iterable[tuple[str, Subject]],
    context: Context,
    selection: Selection | None = None,
    rules: tuple[Rule, ...] = RULES,
) -> tuple[Finding, ...]:
    """The findings of every selected rule on every subject it judges.

    ``subjects`` are pairs of a name (a file, a review) and what is judged; findings keep their
    order, within a subject gravest first, then by code and as the check yields them.
    """
    chosen = selection or Selection()
    running = [r for r in rules if r.check is not None and chosen.takes(r)]
    found: list[Finding] = []
    for name, subject in subjects:
        own = [
            finding
            for rule in running
            if rule.subject is not None and isinstance(subject, rule.subject)
            for finding in _findings(rule, name, subject, context, chosen)
        ]
        found += sorted(own, key=lambda f: (_RANK[f.severity], f.code))
    return tuple(found)


def _findings(
    rule: Rule, name: str, subject: Subject, context: Context, selection: Selection
) -> Iterable[Finding]:
    severity = selection.severities.get(rule.code, rule.severity)
    for noticed in rule.check(subject, context) if rule.check is not None else ():
        yield Finding(
            code=rule.code,
            severity=severity,
            place=noticed.place,
            message=noticed.message,
            count=noticed.count,
            examples=noticed.examples,
            subject=name,
            allowed=selection.allowed.get(rule.code),
        )


def stopping(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that stop a customer's files: errors that no person allowed with a reason."""
    return tuple(f for f in findings if f.severity is Severity.ERROR and f.allowed is None)
