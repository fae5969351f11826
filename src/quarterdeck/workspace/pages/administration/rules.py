"""Which rules judge, how gravely, by which numbers; and words that no customer may read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from quarterdeck.core.account import Segment
from quarterdeck.core.figure import Unit
from quarterdeck.core.finding import Severity
from quarterdeck.core.language import Language
from quarterdeck.core.settings import RuleSettings
from quarterdeck.core.thresholds import Threshold
from quarterdeck.rules.catalogue import RULES
from quarterdeck.rules.pages import Page
from quarterdeck.rules.pages import page as page_of
from quarterdeck.rules.types import Area, Rule
from quarterdeck.workflow.settings_edit import Key, SettingEdit, rule_runs, switching
from quarterdeck.workspace.access import Access, Asked, access
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.pages.administration.boxes import Box, Given, plain
from quarterdeck.workspace.pages.administration.saving import frame, save, version, with_groups
from quarterdeck.workspace.templatetags.words import say

LIST = "workspace/administration/rules.html"
ONE = "workspace/administration/rule.html"
WORDS: Key = ("rules", "internal_words")


@dataclass(frozen=True, slots=True)
class Line:
    """A rule as this project sets it; ``own`` where it differs from the product's defaults."""

    rule: Rule
    page: Page
    runs: bool
    severity: Severity
    own: bool


@access(Access.ADMINISTER)
@require_safe
def listing(request: Asked) -> HttpResponse:
    """The rules of an area, or all, and the company's internal words."""
    return render(request, LIST, with_groups(_list(request)))


def _list(request: Asked) -> dict[str, Any]:
    chosen = request.GET.get("area", "")
    rules = [r for r in RULES if chosen not in set(Area) or r.area == chosen]
    settings = _settings()
    return frame(
        "rules",
        areas=tuple(Area),
        area=chosen if chosen in set(Area) else "",
        lines=[_line(rule, settings, request.language) for rule in rules],
        boxes=(_words(settings, request.language),),
        version=version(),
    )


def _settings() -> RuleSettings:
    return desk().project.settings.rules


def _words(settings: RuleSettings, language: Language) -> Box:
    return Box(
        "words",
        say("ws-admin-words", language),
        "\n".join(settings.internal_words),
        kind="area",
        hint=say("ws-admin-words-hint", language),
    )


def _line(rule: Rule, settings: RuleSettings, language: Language) -> Line:
    runs = rule_runs(settings, rule.code)
    severity = _severity(rule, settings)
    own = any(settings.thresholds.get(t.id) is not None for t in rule.thresholds)
    changed = own or not runs or severity != rule.severity
    return Line(rule, page_of(rule.code, language), runs, severity, changed)


def _severity(rule: Rule, settings: RuleSettings) -> Severity:
    by_code = {code.strip().upper(): severity for code, severity in settings.severity.items()}
    return by_code.get(rule.code, rule.severity)


@access(Access.ADMINISTER)
@require_http_methods(["POST"])
def words(request: Asked) -> HttpResponse:
    """Save the company's internal words, one in a line."""
    given = Given(request.POST, request.language)
    lines = given.posted.get("words", "").splitlines()
    wanted = tuple(dict.fromkeys(word for line in lines if (word := line.strip())))
    same = wanted == tuple(_settings().internal_words)
    edits = [] if same else [SettingEdit(WORDS, wanted or None)]
    return save(
        request,
        LIST,
        lambda: _list(request),
        given,
        edits,
        to="administration-rules",
        names={WORDS: "words"},
    )


@access(Access.ADMINISTER)
@require_http_methods(["GET", "POST"])
def one(request: Asked, code: str) -> HttpResponse:
    """One rule: whether it judges, how gravely, and its numbers."""
    rule = next((r for r in RULES if r.code == code), None)
    if rule is None:
        raise Http404
    if request.method == "GET":
        return render(request, ONE, with_groups(_one(rule, request.language)))
    given = Given(request.POST, request.language)
    edits = _edits(rule, _settings(), given)
    names: Mapping[Key, str] = {("rules", "thresholds", t.id): t.id for t in rule.thresholds}
    return save(
        request,
        ONE,
        lambda: _one(rule, request.language),
        given,
        edits,
        to="administration-rules",
        names=names,
    )


def _one(rule: Rule, language: Language) -> dict[str, Any]:
    settings = _settings()
    line = _line(rule, settings, language)
    states = tuple((s, say(f"ws-admin-rule-{s}", language)) for s in ("on", "off"))
    severities = tuple((s.value, say(f"lint-severity-{s.value}", language)) for s in Severity)
    default = say(f"lint-severity-{rule.severity.value}", language)
    boxes = (
        Box(
            "state",
            say("ws-admin-rule-state", language),
            "on" if line.runs else "off",
            "select",
            states,
        ),
        Box(
            "severity",
            say("ws-admin-rule-severity", language),
            line.severity.value,
            kind="select",
            choices=severities,
            hint=say("ws-admin-default", language, value=default),
        ),
        *(_threshold(threshold, settings, language) for threshold in rule.thresholds),
    )
    return frame("rules", line=line, boxes=boxes, version=version())


def _threshold(threshold: Threshold, settings: RuleSettings, language: Language) -> Box:
    default = _shown(threshold, threshold.value)
    unit = "%" if threshold.unit is Unit.RATIO else ""
    hints = [say("ws-admin-default", language, value=f"{default}{unit}")]
    for segment in Segment:
        value = settings.segments.get(segment.value, {}).get(threshold.id)
        if value is not None:
            name = say(f"list-segment-{segment.value}", language)
            shown = _shown(threshold, Decimal(str(value))) + unit
            hints.append(say("ws-admin-for-segment", language, segment=name, value=shown))
    return Box(
        threshold.id,
        say(f"metric-threshold-{threshold.id}", language),
        _shown(threshold, settings.threshold(threshold.id, None, threshold.value)),
        kind="number",
        unit=unit,
        hint=" ".join(hints),
    )


def _shown(threshold: Threshold, value: Decimal) -> str:
    """A threshold as a field holds it: shares in percent."""
    return plain(value * 100 if threshold.unit is Unit.RATIO else value)


def _edits(rule: Rule, settings: RuleSettings, given: Given) -> list[SettingEdit]:
    on = given.choice("state", ("on", "off")) != "off"
    edits = list(switching(settings, rule.code, on=on))
    severity = given.choice("severity", map(str, Severity))
    if severity is not None and severity != _severity(rule, settings):
        written = [code for code in settings.severity if code.strip().upper() == rule.code]
        edits += [SettingEdit(("rules", "severity", code), None) for code in written]
        if severity != rule.severity:
            edits.append(SettingEdit(("rules", "severity", rule.code), severity))
    return edits + [e for t in rule.thresholds for e in _number(t, settings, given)]


def _number(threshold: Threshold, settings: RuleSettings, given: Given) -> list[SettingEdit]:
    """The edit of one threshold; an empty field, or the default, takes the project's own away."""
    value = given.number(threshold.id)
    if value is None and given.text(threshold.id):
        given.refuse(threshold.id, "ws-admin-number")
        return []
    if value is not None and threshold.unit is Unit.RATIO:
        value /= 100
    if value is not None and value < 0:
        given.refuse(threshold.id, "ws-admin-number")
        return []
    own = settings.thresholds.get(threshold.id)
    default = value is None or value == threshold.value
    wanted = None if value is None or default else float(value)
    return [] if wanted == own else [SettingEdit(("rules", "thresholds", threshold.id), wanted)]
