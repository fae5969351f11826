"""One rule as a project has it: its page, its severity, its thresholds with where they come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from quarterdeck.core.account import Segment
from quarterdeck.core.finding import Severity
from quarterdeck.core.language import Language
from quarterdeck.core.settings import RuleSettings
from quarterdeck.core.thresholds import Threshold
from quarterdeck.rules.catalogue import RULES, rule
from quarterdeck.rules.pages import Page, page
from quarterdeck.rules.types import Rule


@dataclass(frozen=True, slots=True)
class SetThreshold:
    """A threshold with its value in the project, and by segment where one has its own."""

    threshold: Threshold
    value: Decimal
    by_segment: Mapping[Segment, Decimal]

    @property
    def changed(self) -> bool:
        return self.value != self.threshold.value


@dataclass(frozen=True, slots=True)
class RulePage:
    """A rule, its page in one language, and what the project makes of it."""

    rule: Rule
    page: Page
    severity: Severity
    thresholds: tuple[SetThreshold, ...]


def rule_page(code: str, language: Language, settings: RuleSettings) -> RulePage:
    """The page of a rule by code or name; RuleError names the nearest where there is none."""
    found = rule(code)
    return RulePage(
        found,
        page(found.code, language),
        severity_of(found, settings),
        tuple(_set(threshold, settings) for threshold in found.thresholds),
    )


def severity_of(found: Rule, settings: RuleSettings) -> Severity:
    """The rule's severity in the project."""
    by_code = {code.upper(): severity for code, severity in settings.severity.items()}
    return by_code.get(found.code, found.severity)


def by_area(rules: tuple[Rule, ...] = RULES) -> dict[str, list[Rule]]:
    """The rules by area, in the catalogue's order."""
    found: dict[str, list[Rule]] = {}
    for one in rules:
        found.setdefault(one.area.value, []).append(one)
    return found


def judged_classes(found: Rule) -> tuple[type[object], ...]:
    """The kinds of subject that the rule judges; none for guidance."""
    if found.subject is None:
        return ()
    return found.subject if isinstance(found.subject, tuple) else (found.subject,)


def _set(threshold: Threshold, settings: RuleSettings) -> SetThreshold:
    own = settings.threshold(threshold.id, None, threshold.value)
    by_segment = {
        segment: value
        for segment in Segment
        if (value := settings.threshold(threshold.id, segment, threshold.value)) != own
    }
    return SetThreshold(threshold, own, by_segment)
