"""The sentences of story and plan: complete in three languages, without digits, short where they must be."""

from __future__ import annotations

import ast as python
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import ast, parse
from tests.story.telling import AS_OF, figure, text

import quarterdeck.story
from quarterdeck import resources
from quarterdeck.core.calendar import Period
from quarterdeck.core.figure import Figure
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.message import Message, Name, Quoted, message
from quarterdeck.i18n.messages import has_message, to_text
from quarterdeck.story.counting import DERIVED
from quarterdeck.story.thresholds import THRESHOLDS

FILES = ("story.ftl", "plan.ftl")
WINDOW = Period(date(2024, 10, 1), date(2025, 1, 1))


@cache
def patterns(language: Language, name: str) -> dict[str, ast.Pattern]:
    found: dict[str, ast.Pattern] = {}
    for entry in parse(resources.text("messages", language.value, name)).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            if entry.value is not None:
                found[entry.id.name] = entry.value
            for attribute in entry.attributes:
                found[f"{entry.id.name}.{attribute.id.name}"] = attribute.value
    return found


def nodes(node: object) -> Iterator[ast.BaseNode]:
    if isinstance(node, ast.BaseNode):
        yield node
        for child in vars(node).values():
            yield from nodes(child)
    elif isinstance(node, list):
        for child in node:
            yield from nodes(child)


def variables(pattern: ast.Pattern) -> frozenset[str]:
    return frozenset(n.id.name for n in nodes(pattern) if isinstance(n, ast.VariableReference))


def words(pattern: ast.Pattern) -> str:
    return " ".join(n.value for n in nodes(pattern) if isinstance(n, ast.TextElement))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("language", [Language.ZH, Language.RU])
def test_every_language_has_the_same_messages_with_the_same_arguments(
    name: str, language: Language
) -> None:
    shapes = [
        {id: variables(pattern) for id, pattern in patterns(one, name).items()}
        for one in (Language.EN, language)
    ]
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("language", Language)
def test_no_sentence_holds_a_digit(name: str, language: Language) -> None:
    assert [id for id, p in patterns(language, name).items() if re.search(r"\d", words(p))] == []


@pytest.mark.parametrize("name", FILES)
def test_chinese_is_punctuated_in_full_width(name: str) -> None:
    half = re.compile(r"[一-鿿][,;:!?]|[,;!?][一-鿿]|[一-鿿]\.(\s|$)|\([一-鿿]")
    found = {id: words(p) for id, p in patterns(Language.ZH, name).items()}
    assert [id for id, said in found.items() if half.search(said)] == []


@pytest.mark.parametrize("name", FILES)
def test_russian_quotes_are_guillemets_and_plurals_complete(name: str) -> None:
    for id, pattern in patterns(Language.RU, name).items():
        assert not re.search(r"[“”\"]", words(pattern)), id
        for select in [n for n in nodes(pattern) if isinstance(n, ast.SelectExpression)]:
            keys = [v.key.name for v in select.variants if isinstance(v.key, ast.Identifier)]
            assert keys == ["one", "few", "many", "other"], id


def used() -> Iterator[tuple[str, frozenset[str]]]:
    """Every message named in full by the code of the story, with its arguments."""
    for path in sorted(Path(quarterdeck.story.__file__).parent.glob("*.py")):
        for node in python.walk(python.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, python.Call)
                and isinstance(node.func, python.Name)
                and node.func.id == "message"
                and isinstance(node.args[0], python.Constant)
            ):
                given = [k.arg for k in node.keywords]
                if None not in given:
                    yield node.args[0].value, frozenset(k for k in given if k)


def test_every_message_that_is_used_stands_with_just_these_arguments() -> None:
    files = (*FILES, "programme.ftl")
    known = {id: variables(p) for name in files for id, p in patterns(Language.EN, name).items()}
    calls = list(used())
    assert len(calls) > 150
    assert [(id, args) for id, args in calls if known.get(id) != args] == []


def derived() -> Iterator[str]:
    """The metrics of all figures that the code of the story makes itself."""
    for path in sorted(Path(quarterdeck.story.__file__).parent.glob("*.py")):
        for node in python.walk(python.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, python.Call)
                and isinstance(node.func, python.Attribute)
                and node.func.attr in ("count", "number", "money")
                and "counter" in python.unparse(node.func.value)
            ):
                assert isinstance(node.args[0], python.Constant)
                yield node.args[0].value


def test_every_figure_that_the_story_makes_is_declared() -> None:
    assert set(derived()) == set(DERIVED)


def test_derived_figures_and_thresholds_have_names_and_formulas() -> None:
    for language in Language:
        for metric in DERIVED:
            id = "metric-" + metric.replace(".", "-")
            for part in ("", ".short", ".formula"):
                assert has_message(id + part, language), id + part
        for threshold in THRESHOLDS:
            assert has_message(f"metric-threshold-{threshold.id}", language)


# Headlines are short

GOAL = Quoted(
    LocalText("Cut invoice handling", zh="缩短发票处理时间", ru="Ускорить обработку счетов")
)
ACCOUNTS = {
    Language.EN: "Meridian Logistics",
    Language.ZH: "华东精密制造",
    Language.RU: "Северный Ветер",
}
VALUES = {
    Language.EN: (("90000", "USD"), ("1234567", "USD")),
    Language.ZH: (("90000", "USD"), ("860000", "CNY"), ("12400000", "CNY")),
    Language.RU: (("90000", "USD"), ("12400000", "RUB")),
}


def shown(metric: str, value: str, currency: str = "USD") -> Figure:
    return figure(metric, value, "window", WINDOW, currency=currency)


def headlines(language: Language) -> Iterator[Message]:
    for amount, currency in VALUES[language]:
        for suffix in ("", "-shortfall"):
            value = shown("value.delivered", amount, currency)
            yield message("story-headline-value" + suffix, value=value)
    for suffix in ("", "-shortfall"):
        yield message("story-headline-hours" + suffix, hours=shown("hours_saved", "1200"))
        yield message("story-headline-outcome" + suffix, outcome=GOAL)
    yield message("story-headline-behind")
    yield message("story-headline-agree", account=Name(ACCOUNTS[language]))
    yield message("story-headline-agree-shortfall")
    yield message("story-headline-agree-users", users=shown("users.active", "1284"))
    for suffix in ("", "-rose", "-fell"):
        coverage = shown("user_coverage", "0.62")
        yield message("story-headline-agree-coverage" + suffix, coverage=coverage)


@pytest.mark.parametrize("language", [Language.EN, Language.RU])
def test_a_headline_has_twelve_words_at_the_most(language: Language) -> None:
    said = [to_text(h, language) for h in headlines(language)]
    long = [h for h in said if len(re.findall(r"[^\W_][\w\u00a0’,.%$]*", h)) > 12]
    assert long == []


def test_a_chinese_headline_has_twenty_four_characters_at_the_most() -> None:
    said = [to_text(h, Language.ZH) for h in headlines(Language.ZH)]
    assert [h for h in said if len(h) > 24] == []


@pytest.mark.parametrize(
    "count, expected",
    [
        (1, "Открыта 1 эскалация"),
        (3, "Открыты 3 эскалации"),
        (5, "Открыто 5 эскалаций"),
        (21, "Открыта 21 эскалация"),
    ],
)
def test_russian_counts_agree_with_their_nouns(count: int, expected: str) -> None:
    said = message(
        "story-mine-escalation",
        count=shown("tickets.open", str(count)),
        subject=Name("x"),
        day=AS_OF,
    )
    assert to_text(said, Language.RU).startswith(expected)


def test_money_and_names_stand_in_the_readers_language() -> None:
    win = message(
        "story-win-money",
        outcome=Quoted(text("Checks")),
        money=figure("value.delivered", "54000", "window", WINDOW, currency="EUR"),
    )
    assert [to_text(win, language) for language in Language] == [
        "“Checks” was worth €54,000",
        "“Checks”带来€54,000的价值",
        "«Checks» в деньгах: 54\u00a0000\u00a0€",
    ]
