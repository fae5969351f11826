"""The follow-up file: taken in without loss, changed by people only, read with clear errors."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from quarterdeck.core.facts import CommitmentState, Side
from quarterdeck.core.followup import FollowUp, FollowUpItem, Standing
from quarterdeck.core.language import LocalText
from quarterdeck.errors import ProjectError
from quarterdeck.workflow.followup_file import (
    change,
    commitment_rows,
    mark_recap,
    read_followup,
    take_in,
)

HELD = date(2026, 10, 20)
REVIEW = "2026-Q3--a1--qbr-v1"


def item(id: str, text: str = "send the baseline", **given: object) -> FollowUpItem:
    return FollowUpItem(id, LocalText(text), Standing.FOUND, **given)  # type: ignore[arg-type]


def followup(*items: FollowUpItem) -> FollowUp:
    return FollowUp(REVIEW, "A1", HELD, items)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "followup" / f"{REVIEW}.toml"


def test_no_file_is_no_followup(path: Path) -> None:
    assert read_followup(path) is None


def test_what_was_found_reads_back_as_it_was_taken_in(path: Path) -> None:
    found = followup(
        item("a", side=Side.VENDOR, owner="Ann Lee", due_on=date(2026, 10, 30), grade="firm",
             said="I'll send “the baseline” by 30 October. Really.", at=171.5, line=25),
        item("b", "确认小时费率", owner="李娜"),
    )  # fmt: skip

    assert take_in(path, found) == found
    assert read_followup(path) == found


def test_a_new_record_adds_what_is_new_and_keeps_what_people_wrote(path: Path) -> None:
    take_in(path, followup(item("a"), item("b")))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("send the baseline", "send the agreed baseline", 1) + "# ours\n")

    taken = take_in(path, followup(item("b"), item("a"), item("c", "call finance")))

    assert [(i.id, i.text.default) for i in taken.items] == [
        ("a", "send the agreed baseline"),
        ("b", "send the baseline"),
        ("c", "call finance"),
    ]
    assert "# ours" in path.read_text(encoding="utf-8")


def test_taking_in_the_same_twice_changes_no_byte(path: Path) -> None:
    take_in(path, followup(item("a", owner="Ann Lee")))
    before = path.read_bytes()

    take_in(path, followup(item("a", owner="Ann Lee")))

    assert path.read_bytes() == before


def test_a_side_told_later_is_filled_in_but_what_a_person_decided_stays(path: Path) -> None:
    take_in(path, followup(item("a"), item("b")))
    change(path, {"a": {"standing": "agreed", "confirmed_by": "Mo", "owner": "Ann Lee"}})

    taken = take_in(
        path,
        followup(
            item("a", side=Side.VENDOR, owner="Bo"), item("b", side=Side.CUSTOMER, owner="Bo")
        ),
    )

    assert [(i.side, i.owner) for i in taken.items] == [
        (Side.VENDOR, "Ann Lee"),
        (Side.CUSTOMER, "Bo"),
    ]


def test_only_what_a_person_agreed_becomes_a_commitment(path: Path) -> None:
    take_in(path, followup(*(item(i, side=Side.VENDOR, owner="Ann Lee") for i in "abc")))
    changed = change(
        path,
        {
            "a": {"standing": "agreed", "confirmed_by": "Mo", "due_on": date(2026, 10, 30)},
            "b": {"standing": "proposed"},
        },
    )

    rows = commitment_rows([changed])

    assert rows == [
        {
            "commitment_id": f"{REVIEW}/a",
            "account_id": "A1",
            "side": "vendor",
            "text": "send the baseline",
            "owner": "Ann Lee",
            "due_on": date(2026, 10, 30),
            "state": CommitmentState.NOT_STARTED.value,
            "agreed_on": HELD,
            "completed_on": None,
        }
    ]


def test_the_day_of_the_recap_is_noted_once(path: Path) -> None:
    take_in(path, followup(item("a")))

    mark_recap(path, date(2026, 10, 21))
    mark_recap(path, date(2026, 11, 2))

    noted = read_followup(path)
    assert noted is not None
    assert noted.recap_on == date(2026, 10, 21)
    assert [i.id for i in noted.items] == ["a"]


@pytest.mark.parametrize(
    "change_of_text, said",
    [
        (('standing = "found"', 'standing = "agreed"'), "confirmed_by"),
        (('standing = "found"', 'standing = "promised"'), "promised"),
        (('text = "send the baseline"', 'text = " "'), "no text"),
        (('text = "send', "text = send"), "line"),
        (('id = "a"', 'identity = "a"'), "identity"),
        (("held_on = 2026-10-20", 'held_on = "soon"'), "held_on"),
    ],
)
def test_a_fault_names_file_and_item(
    path: Path, change_of_text: tuple[str, str], said: str
) -> None:
    take_in(path, followup(item("a")))
    path.write_text(path.read_text(encoding="utf-8").replace(*change_of_text), encoding="utf-8")

    with pytest.raises(ProjectError) as caught:
        read_followup(path)

    assert caught.value.where == str(path)
    assert said in caught.value.what
    assert caught.value.next_step


def test_two_items_with_one_id_are_refused(path: Path) -> None:
    take_in(path, followup(item("a"), item("b")))
    path.write_text(path.read_text(encoding="utf-8").replace('id = "b"', 'id = "a"'))

    with pytest.raises(ProjectError, match="two items have the id 'a'"):
        read_followup(path)


def test_a_change_of_an_item_that_is_not_there_writes_nothing(path: Path) -> None:
    take_in(path, followup(item("a")))
    before = path.read_bytes()

    with pytest.raises(ProjectError, match="no item 'x'"):
        change(path, {"a": {"standing": "rejected"}, "x": {"standing": "agreed"}})
    with pytest.raises(ProjectError, match="confirmed_by"):
        change(path, {"a": {"standing": "agreed"}})

    assert path.read_bytes() == before


def test_the_file_of_another_review_is_never_added_to(path: Path) -> None:
    take_in(path, followup(item("a")))

    with pytest.raises(ProjectError, match=REVIEW):
        take_in(path, FollowUp("2026-Q4--a1--qbr-v1", "A1", HELD, ()))
