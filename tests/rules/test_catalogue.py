"""All rules together: codes, thresholds, what they cover, and a bad and a good case of each."""

from __future__ import annotations

import importlib
import re
from collections import Counter

import pytest

from quarterdeck import resources
from quarterdeck.core.finding import Severity
from quarterdeck.core.language import Language
from quarterdeck.errors import RuleError
from quarterdeck.i18n.messages import has_message
from quarterdeck.rules.catalogue import RULES, rule
from quarterdeck.rules.codes import chooses, is_code, nearest_code
from quarterdeck.rules.subjects import Subject
from quarterdeck.rules.types import PREFIXES, Area, Covers

CHECKED = [r for r in RULES if r.check is not None]
KINDS = set(Subject.__args__)  # type: ignore[attr-defined]  # a union of classes
LEAST_AN_AREA = 3
ERRORS = {"AUT101", "AUT102", "ROA102", "MET101", "VAL105", "FOL101"}
"""Leaks, another account's name, unbacked numbers, unsaid missed goals, unowned commitments."""


def test_no_code_and_no_name_is_given_twice() -> None:
    assert [c for c, n in Counter(r.code for r in RULES).items() if n > 1] == []
    assert [c for c, n in Counter(r.name for r in RULES).items() if n > 1] == []


def test_a_code_is_its_areas_prefix_and_three_digits() -> None:
    wrong = [r.code for r in RULES if not re.fullmatch(PREFIXES[r.area] + r"[1-9]\d\d", r.code)]

    assert wrong == []


def test_a_name_is_words_with_dashes() -> None:
    assert [r.name for r in RULES if not re.fullmatch(r"[a-z]+(-[a-z]+)*", r.name)] == []


def test_a_rule_judges_subjects_exactly_where_it_has_a_check() -> None:
    for one in RULES:
        kinds = one.subject if isinstance(one.subject, tuple) else (one.subject,)
        if one.check is None:
            assert one.subject is None, one.code
            assert not one.covers, one.code
        else:
            assert set(kinds) <= KINDS, one.code


@pytest.mark.parametrize("area", Area)
def test_every_area_has_rules_that_a_machine_checks(area: Area) -> None:
    assert len([r for r in CHECKED if r.area is area]) >= LEAST_AN_AREA


@pytest.mark.parametrize("covered", Covers)
def test_every_anti_pattern_and_health_indicator_is_covered_by_a_check(covered: Covers) -> None:
    assert [r.code for r in CHECKED if covered in r.covers] != []


def test_only_what_must_never_reach_a_customer_is_an_error_by_default() -> None:
    assert {r.code for r in RULES if r.severity is Severity.ERROR} == ERRORS


@pytest.mark.parametrize("language", Language)
def test_every_threshold_has_its_label(language: Language) -> None:
    ids = {threshold.id for r in RULES for threshold in r.thresholds}

    missing = [id for id in sorted(ids) if not has_message(f"metric-threshold-{id}", language)]

    assert missing == [], ", ".join(missing)


def test_a_threshold_has_one_value() -> None:
    values: dict[str, set[object]] = {}
    for one in RULES:
        for threshold in one.thresholds:
            values.setdefault(threshold.id, set()).add(threshold)

    assert [id for id, found in values.items() if len(found) > 1] == []


@pytest.mark.parametrize("language", Language)
def test_every_checked_rule_has_its_message(language: Language) -> None:
    said = {
        match[1].upper()
        for name in resources.names("messages", language.value)
        for match in re.finditer(
            r"(?m)^rule-([a-z]{3}\d{3})\b", resources.text("messages", language.value, name)
        )
    }

    missing = [r.code for r in CHECKED if r.code not in said]

    assert missing == [], ", ".join(missing)


@pytest.mark.parametrize("area", Area)
@pytest.mark.parametrize("kind", ["BAD", "GOOD"])
def test_every_checked_rule_has_a_bad_and_a_good_case(area: Area, kind: str) -> None:
    module = importlib.import_module(f"tests.rules.test_{area.value}")
    cases = getattr(module, kind)

    missing = [r.code for r in CHECKED if r.area is area and not cases.get(r.code)]

    assert missing == [], ", ".join(missing)


def test_a_rule_is_found_by_code_or_name_in_any_case() -> None:
    first = RULES[0]

    assert rule(first.code.lower()) is first
    assert rule(f" {first.name.upper()} ") is first


def test_a_misspelt_code_or_name_names_the_nearest() -> None:
    first = RULES[0]

    with pytest.raises(RuleError, match="no rule") as by_name:
        rule(first.name[:-1])
    with pytest.raises(RuleError, match="no rule") as by_code:
        rule(f"{first.code}0")

    assert first.code in by_name.value.next_step
    assert first.code[:3] in by_code.value.next_step


def test_codes_and_beginnings_are_told_from_other_words() -> None:
    first = RULES[0]

    assert chooses(first.code)
    assert chooses(first.code[:3].lower())
    assert is_code(first.code.lower())
    assert not chooses("")
    assert not chooses("VALUE")
    assert not is_code(first.code[:3])
    assert nearest_code("value") == "VAL"
    assert nearest_code("vall") == "VAL"
    assert nearest_code("value", whole=True) != "VAL"
    assert nearest_code("zzzzzzzz") is None
