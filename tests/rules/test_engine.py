"""Judging: which rules run on what, in which order findings come, and what stops files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from quarterdeck.core.account import Segment
from quarterdeck.core.deck import Deck, ReadSlide
from quarterdeck.core.figure import Unit
from quarterdeck.core.finding import Finding, Place, PlaceKind, Severity
from quarterdeck.core.language import Language
from quarterdeck.core.message import message
from quarterdeck.core.settings import RuleSettings, Settings, VendorSettings
from quarterdeck.core.thresholds import convention
from quarterdeck.rules.engine import Selection, judge, stopping
from quarterdeck.rules.subjects import DeckSet, PresentedDeck
from quarterdeck.rules.types import Area, Context, Noticed, Rule

DAY = date(2026, 10, 8)
SLIDES = convention("slides-most", "2", Unit.COUNT)


def too_long(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    if len(subject.deck.slides) > context.value(SLIDES):
        yield Noticed(Place(), message("too-long"), examples=("first", "second"))


def untitled(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    for slide in subject.deck.slides:
        if slide.title is None:
            yield Noticed(Place(PlaceKind.SLIDE, number=slide.number), message("untitled"))


def alike(subject: DeckSet, context: Context) -> Iterator[Noticed]:
    yield Noticed(Place(), message("alike"))


RULES = (
    Rule("FAC901", "untitled-slides", Area.FACILITATION, Severity.NOTE, PresentedDeck, untitled),
    Rule("VAL901", "long-decks", Area.VALUE, Severity.ERROR, PresentedDeck, too_long, (SLIDES,)),
    Rule("PRO901", "decks-alike", Area.PROGRAM, Severity.WARNING, DeckSet, alike),
    Rule("PRO902", "guidance", Area.PROGRAM, Severity.NOTE, None, None),
)


def deck(slides: int, *, titled: bool = False) -> PresentedDeck:
    shown = tuple(ReadSlide(n, "Title" if titled else None) for n in range(1, slides + 1))
    return PresentedDeck(Deck("deck.pptx", shown), Language.EN)


def context(rules: RuleSettings | None = None, segment: Segment | None = None) -> Context:
    settings = Settings(vendor=VendorSettings(name="V"), rules=rules or RuleSettings())
    return Context(settings, DAY, segment)


def codes(found: tuple[Finding, ...]) -> list[str]:
    return [f.code for f in found]


def test_a_rule_judges_only_its_own_kind_of_subject() -> None:
    decks = DeckSet((), {}, {})

    assert codes(judge([("all", decks)], context(), rules=RULES)) == ["PRO901"]


def test_a_rule_of_several_kinds_judges_each() -> None:
    both = (Rule("PRO903", "n", Area.PROGRAM, Severity.NOTE, (DeckSet, PresentedDeck), alike),)

    found = judge([("a", deck(1)), ("b", DeckSet((), {}, {}))], context(), rules=both)

    assert [f.subject for f in found] == ["a", "b"]


def test_findings_come_by_subject_then_gravest_first_then_in_the_order_of_the_check() -> None:
    found = judge([("one.pptx", deck(3)), ("two.pptx", deck(1))], context(), rules=RULES)

    assert [(f.subject, f.code, f.place.number) for f in found] == [
        ("one.pptx", "VAL901", None),
        ("one.pptx", "FAC901", 1),
        ("one.pptx", "FAC901", 2),
        ("one.pptx", "FAC901", 3),
        ("two.pptx", "FAC901", 1),
    ]


def test_a_finding_says_what_the_check_noticed() -> None:
    (found,) = judge([("one.pptx", deck(3, titled=True))], context(), rules=RULES)

    assert found == Finding(
        "VAL901",
        Severity.ERROR,
        Place(),
        message("too-long"),
        examples=("first", "second"),
        subject="one.pptx",
    )


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(select=("VAL",)), ["VAL901"]),
        (Selection(select=("fac901",)), ["FAC901"] * 3),
        (Selection(ignore=("FAC",)), ["VAL901"]),
        (Selection(select=("VAL",), ignore=("VAL901",)), []),
    ],
)
def test_codes_and_their_beginnings_choose_rules(selection: Selection, expected: list[str]) -> None:
    assert codes(judge([("one", deck(3))], context(), selection, RULES)) == expected


def test_a_project_changes_a_severity() -> None:
    selection = Selection(select=("VAL",), severities={"VAL901": Severity.NOTE})

    (found,) = judge([("one", deck(3))], context(), selection, RULES)

    assert found.severity is Severity.NOTE


def test_a_threshold_is_the_segments_else_the_projects_else_the_rules() -> None:
    rules = RuleSettings(
        thresholds={"slides-most": 5}, segments={"strategic": {"slides-most": 20.5}}
    )

    values = [
        context().value(SLIDES),
        context(rules).value(SLIDES),
        context(rules, Segment.SMB).value(SLIDES),
        context(rules, Segment.STRATEGIC).value(SLIDES),
    ]

    assert values == [Decimal(2), Decimal(5), Decimal(5), Decimal("20.5")]
    assert context(rules).shown(SLIDES).value == Decimal(5)


def test_an_error_stops_files_unless_a_person_allowed_it_with_a_reason() -> None:
    subjects = [("one", deck(3))]
    plain = judge(subjects, context(), rules=RULES)
    allowed = judge(subjects, context(), Selection(allowed={"VAL901": "asked for"}), RULES)

    assert codes(stopping(plain)) == ["VAL901"]
    assert stopping(allowed) == ()
    assert [f.allowed for f in allowed if f.code == "VAL901"] == ["asked for"]


def test_a_plugged_in_judge_answers_for_the_lexicons() -> None:
    @dataclass
    class Always:
        def labels(self, lexicon: str, text: str, language: Language) -> frozenset[str]:
            return frozenset({f"{lexicon}:{language.value}:{text}"})

    own = Context(Settings(vendor=VendorSettings(name="V")), DAY, judge=Always())

    assert own.labels("tense", "Дальше") == {"tense:ru:Дальше"}
