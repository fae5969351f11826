"""A judge that a project plugs in: loaded only when named, and every fault of its is told as its own."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from quarterdeck.core.language import Language
from quarterdeck.errors import RuleError
from quarterdeck.i18n.lexicons import LEXICONS
from quarterdeck.workflow.lint_judge import load_judge

EN = Language.EN


class Future:
    def labels(self, lexicon: str, text: str, language: Language) -> frozenset[str]:
        return frozenset({"future"})


class Failing:
    def labels(self, lexicon: str, text: str, language: Language) -> frozenset[str]:
        raise TimeoutError("no answer in time")


class Chatty:
    def labels(self, lexicon: str, text: str, language: Language) -> object:
        return "future, I think"


class Inventive:
    def labels(self, lexicon: str, text: str, language: Language) -> frozenset[str]:
        return frozenset({"someday"})


@pytest.fixture(autouse=True)
def module(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    made = ModuleType("our_judges")
    for name, value in {
        "future": Future(),
        "failing": Failing(),
        "chatty": Chatty(),
        "inventive": Inventive(),
        "kind": Future,
        "number": 4,
    }.items():
        setattr(made, name, value)
    monkeypatch.setitem(sys.modules, "our_judges", made)
    return made


def test_without_a_name_the_lexicons_judge() -> None:
    assert load_judge("") is LEXICONS


def test_a_named_judge_answers() -> None:
    assert load_judge("our_judges:future").labels("tense", "Later", EN) == {"future"}


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("our_judgs:future", "cannot be imported"),
        ("our_judges:futur", "has no 'futur'"),
        ("our_judges:number", "not an object with a method labels"),
        ("our_judges:kind", "not an object with a method labels"),
    ],
)
def test_a_judge_that_is_not_there_is_an_error_that_names_it(named: str, said: str) -> None:
    with pytest.raises(RuleError, match=said) as refused:
        load_judge(named)

    assert named in refused.value.what
    assert refused.value.where == "rules.judge in quarterdeck.toml"


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("our_judges:failing", "TimeoutError: no answer in time"),
        ("our_judges:chatty", "'future, I think'"),
        ("our_judges:inventive", "someday"),
    ],
)
def test_a_judge_that_fails_or_answers_wrongly_is_an_error_that_names_it(
    named: str, said: str
) -> None:
    with pytest.raises(RuleError, match=said) as refused:
        load_judge(named).labels("tense", "Later", EN)

    assert named in refused.value.what
    assert "'tense'" in refused.value.what
