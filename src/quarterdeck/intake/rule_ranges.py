"""Which values of ``[rules]`` are allowed: codes, thresholds and segments that exist."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from quarterdeck.core.account import Segment
from quarterdeck.core.nearest import nearest
from quarterdeck.core.settings import RuleSettings

Key = tuple[str, ...]
Fault = tuple[Key, str, str]
"""The key, what is wrong with its value, what to write instead."""

_NAMED_OBJECT = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*:[A-Za-z_]\w*(\.[A-Za-z_]\w*)*")


def rule_faults(rules: RuleSettings) -> Iterator[Fault]:
    """Every fault, in the order of the settings; the catalogue is read only where anything is set."""
    if rules == RuleSettings():
        return
    yield from _codes(rules)
    yield from _thresholds(("rules", "thresholds"), rules.thresholds)
    yield from _segments(rules)
    for word in rules.internal_words:
        if not word.strip():
            yield (
                ("rules", "internal_words"),
                "rules.internal_words holds an empty word",
                "remove it: every line would hold it",
            )
    if rules.judge and not _NAMED_OBJECT.fullmatch(rules.judge):
        yield (
            ("rules", "judge"),
            f"rules.judge is {rules.judge!r}",
            "write module:object, as in our_judge.texts:judge, or leave it empty",
        )


def _codes(rules: RuleSettings) -> Iterator[Fault]:
    from quarterdeck.rules.codes import advice, chooses, is_code

    for name, words in (("select", rules.select), ("ignore", rules.ignore)):
        for word in words:
            if not chooses(word):
                yield ("rules", name), f"rules.{name} holds {word!r}, no rule's code", advice(word)
    for code in rules.severity:
        if not is_code(code):
            yield (
                ("rules", "severity", code),
                f"rules.severity: there is no rule {code!r}",
                advice(code, whole=True),
            )


def _thresholds(key: Key, values: Mapping[str, float]) -> Iterator[Fault]:
    from quarterdeck.rules.codes import judged_by

    known = judged_by()
    for id, value in values.items():
        if id not in known:
            yield (
                (*key, id),
                f"{'.'.join(key)}: there is no threshold {id!r}",
                _nearest(id, known, "the thresholds of a rule stand in: quarterdeck rule CODE"),
            )
        elif not 0 <= value < float("inf"):
            yield (*key, id), f"{'.'.join(key)}.{id} is {value}", "write a number from 0 up"


def _segments(rules: RuleSettings) -> Iterator[Fault]:
    known = [segment.value for segment in Segment]
    for name, values in rules.segments.items():
        if name not in known:
            yield (
                ("rules", "segments", name),
                f"rules.segments: there is no segment {name!r}",
                _nearest(name, known, f"use one of: {', '.join(known)}"),
            )
        else:
            yield from _thresholds(("rules", "segments", name), values)


def _nearest(word: str, known: Iterable[str], otherwise: str) -> str:
    guess = nearest(word, known)
    return f"write {guess!r}" if guess else otherwise
