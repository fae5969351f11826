"""One typed line as a commitment."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quarterdeck.core.facts import Side
from quarterdeck.core.language import Language
from quarterdeck.i18n.lexicons import entries, labels
from quarterdeck.workspace.acts.commitment_line import Line, understood

TODAY = date(2026, 4, 20)
EN, ZH, RU = Language
OURS, THEIRS = Side.VENDOR, Side.CUSTOMER
PEOPLE = {"Anna Weber": OURS, "Nadia Colby": THEIRS, "李明": THEIRS, "Иванов Пётр": THEIRS}
SIDES = {"Nordlicht Logistik": THEIRS, "Corvelane": OURS}
MAY_12 = date(2026, 5, 12)


def read(line: str, language: Language = EN) -> Line:
    return understood(line, TODAY, language, people=PEOPLE, sides=SIDES)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "we: send SSO plan @Anna Weber by 12 May",
            Line("send SSO plan", OURS, "Anna Weber", MAY_12),
        ),
        (
            "Customer: name a lead @Nadia Colby by 12 May",
            Line("name a lead", THEIRS, "Nadia Colby", MAY_12),
        ),
        ("客户：提供名单 @李明 5月12日前", Line("提供名单", THEIRS, "李明", MAY_12)),
        ("我方：5月12日前发送方案 @张伟", Line("发送方案", OURS, "张伟", MAY_12)),
        ("客户：下周五前确认@李明", Line("确认", THEIRS, "李明", date(2026, 5, 1))),
        (
            "клиент: прислать список @Иванов Пётр до 12 мая",
            Line("прислать список", THEIRS, "Иванов Пётр", MAY_12),
        ),
        (
            "мы: до 12 мая отправить план @Борис Ли",
            Line("отправить план", OURS, "Борис Ли", MAY_12),
        ),
        ("Nordlicht Logistik: grant access", Line("grant access", THEIRS)),
        ("corvelane: draft the offer", Line("draft the offer", OURS)),
    ],
)
def test_a_line_says_who_what_and_by_when(line: str, expected: Line) -> None:
    assert read(line) == expected


@pytest.mark.parametrize("language", Language)
def test_the_language_of_the_screen_does_not_matter(language: Language) -> None:
    assert read("we: send it @Anna Weber by 12 May", language).due_on == MAY_12
    assert read("客户：提供名单 5月12日前", language).due_on == MAY_12
    assert read("клиент: прислать список до 12 мая", language).due_on == MAY_12


def test_a_known_owner_gives_the_side_where_the_line_does_not() -> None:
    assert read("send the list @Nadia Colby").side is THEIRS
    assert read("we: chase the list @Nadia Colby").side is OURS


def test_an_owner_nobody_knows_is_taken_as_written_without_the_words_of_the_day() -> None:
    assert read("send it @Bob Stone by Friday") == Line(
        "send it", None, "Bob Stone", date(2026, 4, 24)
    )
    assert read("send it @Bob May 12") == Line("send it", None, "Bob", MAY_12)


def test_a_day_within_the_sentence_is_understood_and_stays_in_the_words() -> None:
    line = read("we: move the launch planned by 12 May to the second site")

    assert line.due_on == MAY_12
    assert line.text == "move the launch planned by 12 May to the second site"


@pytest.mark.parametrize(
    "line",
    ["https://example.com/a look", "ratio 1:2 review", "mail anna@example.com", "note: nothing"],
)
def test_what_is_neither_side_nor_owner_stays_in_the_words(line: str) -> None:
    assert read(line) == Line(line)


def test_nothing_said_is_nothing_understood() -> None:
    assert read("") == read("   ") == Line("")


def test_a_past_day_is_no_due_day() -> None:
    assert read("we: send it by 2026-04-01").due_on is None


@given(st.text(max_size=300))
def test_any_line_is_read_without_a_fault_and_no_day_lies_in_the_past(line: str) -> None:
    found = read(line)

    assert found.due_on is None or found.due_on >= TODAY
    assert len(found.text) <= len(line)


words = (
    st.text(st.sampled_from("abcdefgh "), min_size=3, max_size=30)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: len(text) > 2)
)


@given(
    words, st.sampled_from(sorted(PEOPLE)), st.integers(1, 300), st.sampled_from(["we", "customer"])
)
def test_what_was_put_together_is_taken_apart(text: str, owner: str, days: int, side: str) -> None:
    due = TODAY + timedelta(days=days)

    found = read(f"{side}: task {text} @{owner} by {due.isoformat()}")

    expected = OURS if side == "we" else THEIRS
    assert found == Line(f"task {text}", expected, owner, due)


EXAMPLES = [
    (language, label, kind, words)
    for language in Language
    for label, entry in entries("side", language).items()
    for kind in ("yes", "no")
    for words in entry[kind]
]


@pytest.mark.parametrize(("language", "label", "kind", "said"), EXAMPLES)
def test_the_words_for_the_sides_keep_to_their_examples(
    language: Language, label: str, kind: str, said: str
) -> None:
    assert (label in labels("side", said, language)) == (kind == "yes")


@pytest.mark.parametrize("language", Language)
def test_every_language_knows_both_sides(language: Language) -> None:
    assert set(entries("side", language)) == set(Side)
