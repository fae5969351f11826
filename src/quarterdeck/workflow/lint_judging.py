"""Judging what was put before the rules: which rules run, by which thresholds, with whose reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from quarterdeck.core.finding import Finding
from quarterdeck.core.judgement import Judge
from quarterdeck.core.settings import RuleSettings, Settings
from quarterdeck.errors import RuleError
from quarterdeck.rules.catalogue import RULES
from quarterdeck.rules.codes import advice, chooses
from quarterdeck.rules.engine import Selection, judge
from quarterdeck.rules.report import JudgedSubject
from quarterdeck.rules.types import Context
from quarterdeck.workflow.lint_posed import Posed


def selection_of(
    settings: RuleSettings,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    allowed: Mapping[str, str] | None = None,
) -> Selection:
    """Which rules run, by the settings and by what a person asks; RuleError for a code that does not exist."""
    for option, words in (("--select", select), ("--ignore", ignore)):
        for word in words:
            if not chooses(word):
                raise RuleError(f"no rule {word!r}", where=option, next_step=advice(word))
    severities = {code.upper(): severity for code, severity in settings.severity.items()}
    return Selection(
        select=tuple(select) or settings.select,
        ignore=(*settings.ignore, *ignore),
        severities=severities,
        allowed=allowed or {},
    )


def judged_all(
    posed: Iterable[Posed],
    settings: Settings,
    as_of: date,
    judge_of_text: Judge,
    selection: Selection,
) -> tuple[Finding, ...]:
    """The findings on every subject, each by the thresholds of its own segment."""
    return tuple(
        finding
        for one in posed
        for finding in judge(
            ((one.name, one.subject),),
            Context(settings, as_of, one.segment, judge_of_text),
            replace(selection, allowed=one.allowed),
        )
    )


def reported(posed: Posed, selection: Selection) -> JudgedSubject:
    """A subject as the report names it, with the number of rules that judged it."""
    rules = sum(
        1
        for rule in RULES
        if rule.subject is not None
        and rule.check is not None
        and selection.takes(rule)
        and isinstance(posed.subject, rule.subject)
    )
    return JudgedSubject(
        posed.name, posed.kind, posed.title, posed.read, rules, posed.skipped, posed.path
    )
