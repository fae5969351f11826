"""What ``quarterdeck rule`` prints: the list of all rules, and one rule with its page."""

from __future__ import annotations

from quarterdeck.cli.show import console, escape, table
from quarterdeck.cli.show_findings import STYLES
from quarterdeck.core.language import Language
from quarterdeck.core.settings import RuleSettings
from quarterdeck.i18n.messages import format_message
from quarterdeck.render.findings.words import LISTED, said
from quarterdeck.render.rules.thresholds import basis_text, value_text
from quarterdeck.rules.pages import HEADINGS
from quarterdeck.rules.types import Rule
from quarterdeck.workflow.rule_pages import (
    RulePage,
    SetThreshold,
    by_area,
    judged_classes,
    severity_of,
)


def listed(settings: RuleSettings, language: Language) -> None:
    """Every rule by area: code, severity in this project, name, what it judges."""
    for area, rules in by_area().items():
        console.print(f"[bold]{escape(said(f'area-{area}', language))}[/]")
        shown = table(
            *(said(f"column-{name}", language) for name in ("code", "severity", "name", "judges"))
        )
        for column in shown.columns[:3]:  # what a person copies stays whole on a narrow screen
            column.no_wrap = True
        for rule in rules:
            severity = severity_of(rule, settings)
            words = said(f"severity-{severity.value}", language)
            colour = STYLES[severity.value]
            shown.add_row(
                rule.code,
                f"[{colour}]{words}[/]",
                rule.name,
                escape(judged(rule, language)),
            )
        console.print(shown)
        console.print()


def judged(rule: Rule, language: Language) -> str:
    """The kinds of subject that a rule judges, in words."""
    names = [said(f"judges-{kind.__name__.lower()}", language) for kind in judged_classes(rule)]
    return LISTED[language].join(names) or said("judges-nothing", language)


def explained(found: RulePage, language: Language) -> None:
    """A rule's page, its severity, thresholds and what it covers."""
    rule, page = found.rule, found.page
    head = said("rule-allows", language, code=rule.code, name=rule.name, title=page.title)
    console.print(f"[bold]{escape(head)}[/]", soft_wrap=True)
    _facts(found, language)
    parts = (page.finds, page.why, page.instead, page.bad, page.good, page.exceptions)
    for heading, text in zip(HEADINGS[language], parts, strict=True):
        console.print(f"\n[bold]{escape(heading)}[/]")
        console.print(escape(text), soft_wrap=True)
    if found.thresholds:
        console.print(f"\n[bold]{escape(said('rule-thresholds', language))}[/]")
    for threshold in found.thresholds:
        _threshold(threshold, language)


def _facts(found: RulePage, language: Language) -> None:
    rule = found.rule
    severity = said(f"severity-{found.severity.value}", language)
    if found.severity is rule.severity:
        _plain(said("rule-severity", language, severity=severity))
    else:
        default = said(f"severity-{rule.severity.value}", language)
        _plain(said("rule-severity-set", language, severity=severity, default=default))
    _plain(said("rule-judges", language, subjects=judged(rule, language)))
    if rule.covers:
        covered = (said(f"covers-{c.value.replace(':', '-')}", language) for c in rule.covers)
        _plain(said("rule-covers", language, covered=LISTED[language].join(covered)))
    if rule.fixable:
        _plain(said("rule-fixable", language, command="quarterdeck lint ACCOUNT --fix"))


def _threshold(found: SetThreshold, language: Language) -> None:
    threshold = found.threshold
    label = format_message(f"metric-threshold-{threshold.id}", {}, language)
    default = value_text(threshold, language)
    value = value_text(threshold, language, found.value)
    if found.changed:
        line = said("rule-threshold-set", language, label=label, value=value, default=default)
    else:
        line = said("rule-threshold", language, label=label, value=value)
    _plain(f"  {line}")
    _plain(
        f"    {said('rule-threshold-id', language, id=threshold.id, basis=basis_text(threshold, language))}"
    )
    for segment, own in found.by_segment.items():
        name = format_message(f"list-segment-{segment.value}", {}, language)
        shown = value_text(threshold, language, own)
        _plain(f"    {said('rule-threshold-segment', language, segment=name, value=shown)}")


def _plain(text: str) -> None:
    console.print(escape(text), soft_wrap=True)
