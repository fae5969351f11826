"""An uploaded record: read as any record of ours, without a follow-up file, within bounds."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.workflow.opened_review import OpenedReview, opened_review
from tests.workflow.test_meeting import RECORDS

from quarterdeck.core.facts import Side
from quarterdeck.core.followup import FollowUp, Standing
from quarterdeck.core.language import Language
from quarterdeck.errors import ProjectError, ReadError
from quarterdeck.intake.bounds import OFFICE
from quarterdeck.workflow.meeting import Asked, read_held_meeting
from quarterdeck.workflow.meeting_reading import RecordRead, read_record

HELD = date(2026, 10, 8)
SIDES = {"Robin Hale": Side.VENDOR}
CALL = RECORDS["en"].encode()


@pytest.fixture(scope="module")
def review(small_origin: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenedReview]:
    root = shutil.copytree(small_origin, tmp_path_factory.mktemp("records") / "small")
    with opened_review(Path(root)) as found:
        yield found


def read(review: OpenedReview, content: bytes = CALL, name: str = "call.vtt") -> RecordRead:
    return read_record(review.session, review.account, name, content, held_on=HELD, sides=SIDES)


def test_what_was_promised_is_found_and_binds_nobody(review: OpenedReview) -> None:
    reading, found, page = read(review)

    assert [(i.owner, i.side, i.due_on) for i in found] == [
        ("Robin Hale", Side.VENDOR, date(2026, 10, 16)),
        ("Owen Prideaux", Side.CUSTOMER, date(2026, 10, 30)),
    ]
    assert {i.standing for i in found} == {Standing.FOUND}
    assert reading.held_on == HELD
    assert reading.transcript.name == "call.vtt"
    assert b"calculation sheet" in page


def test_it_reads_as_the_command_does_and_writes_nothing(
    review: OpenedReview, small: Path, tmp_path: Path
) -> None:
    before = sorted(p for p in review.project.root.rglob("*") if p.is_file())
    record = tmp_path / "call.vtt"
    record.write_bytes(CALL)
    with opened_review(small) as own:
        project, day = own.project, own.session.as_of
    asked = Asked(record, review.account, day, held_on=HELD, sides=SIDES)

    command = read_held_meeting(project, asked, day)
    uploaded = read(review)

    assert uploaded.reading == command.reading
    assert uploaded.found == command.followup.items
    assert sorted(p for p in review.project.root.rglob("*") if p.is_file()) == before


def test_what_a_person_decided_stands_on_the_page_as_decided(review: OpenedReview) -> None:
    _, (first, second), fresh = read(review)
    known = FollowUp(
        str(review.plan.id), review.account, HELD, (replace(first, standing=Standing.REJECTED),)
    )

    again = read_record(
        review.session, review.account, "call.vtt", CALL, held_on=HELD, sides=SIDES, known=known
    )

    assert again.found == (first, second)
    assert again.page != fresh


def test_speakers_of_no_known_side_are_told(review: OpenedReview) -> None:
    found = read_record(review.session, review.account, "call.vtt", CALL, held_on=HELD)

    assert found.unknown == ("Robin Hale",)
    assert read(review).unknown == ()


def test_the_page_is_in_the_language_asked_for(review: OpenedReview) -> None:
    found = read_record(
        review.session, review.account, "call.vtt", CALL, held_on=HELD, language=Language.RU
    )

    assert b'lang="ru-RU"' in found.page


def test_a_side_of_nobody_is_refused(review: OpenedReview) -> None:
    with pytest.raises(ProjectError, match="nobody is called"):
        read_record(review.session, review.account, "call.vtt", CALL, sides={"Nobody": Side.VENDOR})


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("call.vtt", b"", "is empty"),
        ("call.mp4", b"\0\0\0\x18ftypmp42" + bytes(100), "call.mp4"),
        ("../../call.docx", b"PK\x03\x04 cut", "call.docx"),
        ("call.txt", b"a" * 20_000_001, "larger than 20 MB"),
        ("call.docx", bytes(OFFICE.file + 1), "larger than 200 MB"),
    ],
    ids=["empty", "a film", "damaged", "much text", "too large"],
)
def test_what_cannot_be_read_is_refused_by_the_name_that_the_person_knows(
    review: OpenedReview, name: str, content: bytes, told: str
) -> None:
    with pytest.raises(ReadError, match=told) as refused:
        read(review, content, name)

    assert refused.value.where == Path(name).name
    assert "quarterdeck-" not in str(refused.value)


def test_a_long_and_odd_name_is_no_hindrance(review: OpenedReview) -> None:
    found = read(review, name=f"звонок: {'я' * 300}?.vtt")

    assert len(found.found) == 2
    assert found.reading.transcript.name.endswith(".vtt")
