"""Codes, beginnings of codes and threshold ids as people write them: right, or the nearest that is."""

from __future__ import annotations

from collections.abc import Iterable

from quarterdeck.core.nearest import nearest
from quarterdeck.core.thresholds import Threshold
from quarterdeck.rules.catalogue import RULES
from quarterdeck.rules.types import PREFIXES, Rule


def chooses(word: str, rules: tuple[Rule, ...] = RULES) -> bool:
    """Whether a word is a code or the beginning of one, in any case."""
    wanted = word.strip().upper()
    return bool(wanted) and any(rule.code.startswith(wanted) for rule in rules)


def is_code(word: str, rules: tuple[Rule, ...] = RULES) -> bool:
    """Whether a word is a rule's whole code, in any case."""
    return word.strip().upper() in {rule.code for rule in rules}


def nearest_code(word: str, rules: tuple[Rule, ...] = RULES, *, whole: bool = False) -> str | None:
    """The code nearest to a word, by code or by the rule's name; its area's prefix too, unless ``whole``."""
    wanted = word.strip().lower()
    by_name = {rule.name: rule.code for rule in rules}
    by_code = {rule.code.lower(): rule.code for rule in rules}
    areas = {} if whole else {a.value: p for a, p in PREFIXES.items()}
    prefixes = {} if whole else {p.lower(): p for p in PREFIXES.values()}
    known = {**by_name, **areas, **prefixes, **by_code}
    found = wanted if wanted in known else nearest(wanted, known)
    return known[found] if found is not None else None


def advice(word: str, rules: tuple[Rule, ...] = RULES, *, whole: bool = False) -> str:
    """What to write instead of a word that is no code."""
    near = nearest_code(word, rules, whole=whole)
    return f"write {near}" if near else "list the rules with: quarterdeck rule"


def judged_by(rules: Iterable[Rule] = RULES) -> dict[str, Threshold]:
    """Every threshold that a rule judges by, by its id."""
    return {threshold.id: threshold for rule in rules for threshold in rule.thresholds}
