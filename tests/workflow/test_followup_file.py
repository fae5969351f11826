"""The follow-up file: taken in without loss, changed by people only, read with clear errors."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from quarterdeck.core.facts import CommitmentState, Side
from quarterdeck.core.followup import FollowUp, FollowUpItem, Standing
from quarterdeck.core.language import LocalText
from quarterdeck.errors import ProjectError
from quarterdeck.workflow.followup_file import (
    LONGEST_TEXT,
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


ACTS: list[Callable[[Path], object]] = [
    read_followup,
    lambda path: take_in(path, followup(item("n"))),
    lambda path: change(path, {"a": {"owner": "Mo"}}),
    lambda path: mark_recap(path, HELD),
]
HEADER = f'review = "{REVIEW}"\naccount = "A1"\nheld_on = 2026-10-20\n'
AGREED = '[[items]]\nid = "a"\ntext = "x"\nstanding = "agreed"\n'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (HEADER + AGREED, "confirmed_by"),
        (HEADER + AGREED + 'confirmed_by = " \\u001b "\n', "confirmed_by"),
        (HEADER + AGREED + 'confirmed_by = "Mo"\nowns = "Mo"\n', "owns"),
        (HEADER + '[[items]]\nid = "a"\ntext = "x"\ngrade = "solid"\n', "grade"),
        (HEADER + '[[items]]\nid = "a"\ntext = "x"\nat = nan\n', "at = nan"),
        (HEADER + '[[items]]\nid = "a"\ntext = "x"\nat = -1.0\n', "at = -1"),
        (HEADER + '[[items]]\nid = " "\ntext = "x"\n', "has the id"),
        (HEADER + '[[items]]\nid = "a"\ntext = "\\u0007"\n', "no text"),
        (HEADER + '[[items]]\nid = "a"\ntext = "x"\ndue_on = "tomorrow"\n', "due_on"),
        (
            HEADER + '[[items]]\nid = "a"\ntext = "x"\n[[items]]\nid = "a"\ntext = "y"\n',
            "two items",
        ),
        (HEADER.replace("v1", "v2"), "v2"),
        (HEADER + "x = " + "[" * 100_000, ""),
        (HEADER + "items = {}\n", "array"),
        ("\x00", ""),
    ],
)
@pytest.mark.parametrize("act", ACTS)
def test_a_file_edited_wrongly_is_refused_by_name_and_left_as_it_is(
    path: Path, content: str, said: str, act: Callable[[Path], object]
) -> None:
    path.parent.mkdir()
    path.write_text(content, encoding="utf-8")

    with pytest.raises(ProjectError) as caught:
        act(path)

    assert said in caught.value.what
    assert caught.value.where == str(path)
    assert path.read_text(encoding="utf-8") == content


def test_the_promises_of_another_account_are_not_read_as_this_ones(path: Path) -> None:
    take_in(path, followup(item("a")))

    with pytest.raises(ProjectError, match="'A1'"):
        read_followup(path, "A2")


def test_a_folder_in_the_place_of_the_file_is_told(path: Path) -> None:
    path.mkdir(parents=True)

    with pytest.raises(ProjectError, match="cannot be read"):
        read_followup(path)


@pytest.mark.parametrize(
    "items",
    ["items = []\n", 'items = [{id = "a", text = "first"}, {id = "b", text = "second"}]\n'],
)
def test_items_written_in_one_line_are_kept_and_added_to(path: Path, items: str) -> None:
    path.parent.mkdir()
    path.write_text(items + HEADER, encoding="utf-8")
    before = read_followup(path)
    assert before is not None

    take_in(path, followup(item("c", "third")))
    changed = change(path, {"c": {"owner": "Mo"}})

    assert changed.items[:-1] == before.items
    assert (changed.items[-1].text.default, changed.items[-1].owner) == ("third", "Mo")
    assert changed.held_on == HELD


def test_windows_line_endings_and_a_byte_order_mark_are_read_and_changed(path: Path) -> None:
    take_in(path, followup(item("a")))
    text = path.read_text(encoding="utf-8")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())

    changed = change(path, {"a": {"owner": "李娜"}})

    assert changed == read_followup(path)
    assert changed.items[0].owner == "李娜"


def test_what_steers_a_terminal_does_not_come_out_of_the_file(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(
        HEADER
        + AGREED
        + 'owner = "M\\u001b[31mo\\u202e"\nconfirmed_by = "A\\nn"\nsaid = "w\\u009bs"\n'
    )

    found = read_followup(path)

    assert found is not None
    one = found.items[0]
    assert (one.owner, one.confirmed_by, one.said) == ("M [31mo", "A n", "w s")


def test_a_change_that_cannot_be_read_back_is_refused(path: Path) -> None:
    take_in(path, followup(item("a")))
    before = path.read_bytes()

    with pytest.raises(ProjectError):
        change(path, {"a": {"standing": "agreed", "confirmed_by": "\udcff"}})

    assert path.read_bytes() == before


ADDING = """
import sys
import subprocess
import sys
from datetime import date
from pathlib import Path
from quarterdeck.core.followup import FollowUp, FollowUpItem, Standing
from quarterdeck.core.language import LocalText
from quarterdeck.workflow.followup_file import change, take_in

path, name = Path(sys.argv[1]), sys.argv[2]
for number in range(12):
    id = f"{name}-{number}"
    found = FollowUpItem(id, LocalText(f"promise {id}"), Standing.FOUND)
    take_in(path, FollowUp(path.stem, "A1", date(2026, 10, 20), (found,)))
    change(path, {id: {"owner": name}})
"""


def test_runs_at_once_lose_nothing_of_each_other(path: Path) -> None:
    runs = [
        subprocess.Popen([sys.executable, "-c", ADDING, str(path), name]) for name in ("x", "y")
    ]

    assert [run.wait(timeout=60) for run in runs] == [0, 0]

    found = read_followup(path)
    assert found is not None
    assert {(i.id, i.owner) for i in found.items} == {
        (f"{name}-{number}", name) for name in ("x", "y") for number in range(12)
    }
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_text_without_end_is_cut_when_taken_in_and_refused_when_written_by_hand(
    path: Path,
) -> None:
    taken = take_in(path, followup(item("a", "x" * 100_000, said="y" * 100_000)))

    one = taken.items[0]
    assert (len(one.text.default), len(one.said or "")) == (LONGEST_TEXT, LONGEST_TEXT)
    assert one.text.default.endswith("x…")

    path.write_text(path.read_text(encoding="utf-8").replace("…", "more"), encoding="utf-8")
    with pytest.raises(ProjectError, match="2,000"):
        read_followup(path)
