"""The uploaded record: read within bounds, its promises wait for a person, nothing twice."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.core.files.uploadedfile import InMemoryUploadedFile, SimpleUploadedFile
from django.test import Client
from tests.workflow.test_meeting import RECORDS
from tests.workspace.followup.conftest import promise

from quarterdeck.core.facts import Side
from quarterdeck.core.followup import Standing
from quarterdeck.core.language import Language
from quarterdeck.errors import ConflictError, ReadError
from quarterdeck.workspace.acts import recapping, records
from quarterdeck.workspace.acts.capture import Action
from quarterdeck.workspace.acts.trail import Actor
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import ActError
from quarterdeck.workspace.models import Account, Commitment, MeetingRecord, Review

pytestmark = [pytest.mark.django_db, pytest.mark.store]

CALL = RECORDS["en"].encode()


def found_in(review: Review) -> list[Commitment]:
    rows = Commitment.objects.filter(review=review, source_id__startswith=f"{review.key}/")
    return list(rows.order_by("pk"))


@pytest.fixture
def record(own_project: Path, held: Review, actor: Actor, the_desk: Desk) -> MeetingRecord:
    return records.upload(actor, held, the_desk, "call.vtt", CALL)


def test_promises_are_kept_as_found_and_count_nowhere(record: MeetingRecord, held: Review) -> None:
    rows = found_in(held)

    assert {row.standing for row in rows} == {"found"}
    assert any("calculation sheet" in row.text["default"] for row in rows)
    assert all(row.said for row in rows)
    assert not {item.id for item in recapping.followup_of(held).items} & {
        row.source_id for row in rows
    }


def test_reading_the_same_record_again_adds_nothing_and_keeps_decisions(
    record: MeetingRecord, held: Review, actor: Actor, the_desk: Desk
) -> None:
    first = found_in(held)
    action = Action("Send the sheet", "vendor", "Robin Hale", date(2026, 10, 16))
    row = first[0]
    records.decide(actor, held, row, row.revision, action, "agreed", the_desk.today())

    again = records.upload(actor, held, the_desk, "again.vtt", CALL)

    assert again.pk == record.pk
    assert [row.pk for row in found_in(held)] == [row.pk for row in first]
    assert found_in(held)[0].standing == Standing.AGREED
    assert MeetingRecord.objects.filter(review=held).count() == 1


def test_a_side_that_a_person_tells_is_read_again_into_figures_and_promises(
    record: MeetingRecord, held: Review, actor: Actor, the_desk: Desk
) -> None:
    assert "Robin Hale" in record.reading["unknown"]

    told = records.read_again(
        actor, held, record, the_desk, {"Robin Hale": Side.VENDOR, "Nobody": Side.VENDOR}
    )

    assert "Robin Hale" not in told.reading["unknown"]
    assert told.reading["talk"]["vendor"]["turns"] > 0
    [sheet] = [row for row in found_in(held) if "calculation" in row.text["default"]]
    assert sheet.side == "vendor"


def test_words_said_never_reach_the_recap_even_once_agreed(
    record: MeetingRecord, held: Review, actor: Actor, the_desk: Desk
) -> None:
    [row] = [row for row in found_in(held) if "calculation" in row.text["default"]]
    Commitment.objects.filter(pk=row.pk).update(said="zebra, verbatim")
    row.refresh_from_db()
    action = Action("Send the sheet", "vendor", "Robin Hale", date(2026, 10, 16))
    records.decide(actor, held, row, row.revision, action, "agreed", the_desk.today())

    made = recapping.draft(actor, held, the_desk, Language.EN, revision=0, dropping=False)

    assert "Send the sheet" in made.text
    assert "zebra" not in made.text


def test_two_who_decide_at_once_the_second_is_told(
    record: MeetingRecord, held: Review, actor: Actor, the_desk: Desk
) -> None:
    row = found_in(held)[0]
    action = Action("Send the sheet", "vendor", "Robin Hale")
    records.decide(actor, held, row, row.revision, action, "proposed", the_desk.today())

    with pytest.raises(ConflictError):
        records.decide(actor, held, row, row.revision, action, "rejected", the_desk.today())

    row.refresh_from_db()
    assert row.standing == "proposed"


def test_what_has_no_side_cannot_be_agreed(held: Review, actor: Actor, the_desk: Desk) -> None:
    row = promise(held, "Somebody sends it", standing="found", side="")

    with pytest.raises(ActError) as refused:
        records.decide(actor, held, row, 1, Action("It", "", ""), "agreed", the_desk.today())

    assert refused.value.field == "side"


def test_a_record_taken_back_takes_only_what_nobody_decided_on(
    record: MeetingRecord, held: Review, actor: Actor, the_desk: Desk
) -> None:
    first, *others = found_in(held)
    action = Action("Send the sheet", "vendor", "Robin Hale")
    records.decide(actor, held, first, first.revision, action, "agreed", the_desk.today())

    records.remove(actor, held, record)

    assert others
    assert [row.pk for row in found_in(held)] == [first.pk]
    assert not MeetingRecord.objects.filter(review=held).exists()


def zip_bomb() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"<w>" + b" " * (200 * 1024 * 1024))
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bomb.docx", zip_bomb()),
        ("call.vtt", bytes(range(256)) * 64),
        ("call.docx", b"PK\x03\x04" + b"\x00" * 400),
        ("call.json", b"[" * 200_000),
        ("empty.txt", b""),
    ],
)
def test_a_hostile_record_is_refused_in_words_and_leaves_nothing(
    own_project: Path, browser: Client, held: Review, name: str, content: bytes
) -> None:
    answer = browser.post(
        f"/reviews/{held.key}/follow-up/records/upload/",
        {"record": SimpleUploadedFile(name, content)},
    )

    page = answer.content.decode()
    assert answer.status_code == 422
    assert name in page or "Choose a file" in page
    assert "Traceback" not in page
    assert not MeetingRecord.objects.exists()


def test_a_file_beyond_the_bound_is_refused_by_its_size_before_it_is_read(
    browser: Client, held: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "LARGEST_RECORD", 100)

    def unread(self: InMemoryUploadedFile, *args: object) -> bytes:
        raise AssertionError("it was read")

    monkeypatch.setattr(InMemoryUploadedFile, "read", unread, raising=False)
    film = io.BytesIO(b"x" * 200)
    film.name = "film.vtt"
    answer = browser.post(
        f"/reviews/{held.key}/follow-up/records/upload/",
        {"record": film},
    )

    assert answer.status_code == 422
    assert "larger than any transcript" in answer.content.decode()


def test_the_act_itself_refuses_what_is_too_large(
    held: Review, actor: Actor, the_desk: Desk
) -> None:
    with pytest.raises(ActError):
        records.upload(actor, held, the_desk, "film.vtt", b"x" * (records.LARGEST_RECORD + 1))


def test_the_page_shows_figures_and_the_report_in_a_frame_that_runs_nothing(
    own_project: Path, browser: Client, held: Review
) -> None:
    sent = browser.post(
        f"/reviews/{held.key}/follow-up/records/upload/",
        {"record": SimpleUploadedFile("../../call<script>.vtt", CALL)},
        follow=True,
    )
    record = MeetingRecord.objects.get(review=held)
    report = browser.get(f"/reviews/{held.key}/follow-up/records/{record.pk}/report/")

    page = sent.content.decode()
    assert "Talk share" in page
    assert "<script>.vtt" not in page
    assert "Robin Hale" in page
    assert "calculation sheet" in report.content.decode()
    assert "sandbox" in report["Content-Security-Policy"]


def test_a_decision_in_the_browser_moves_it_to_the_commitments(
    own_project: Path, browser: Client, held: Review, record: MeetingRecord
) -> None:
    row = found_in(held)[0]

    answer = browser.post(
        f"/reviews/{held.key}/follow-up/decide/{row.pk}/",
        {
            "revision": row.revision,
            "text": "Send the sheet",
            "side": "vendor",
            "owner": "Robin Hale",
            "due_on": "2026-10-16",
            "standing": "agreed",
        },
        headers={"HX-Request": "true"},
    )

    row.refresh_from_db()
    assert answer.status_code == 200
    assert answer.content.decode().lstrip().startswith('<div id="follow"')
    assert (row.standing, row.confirmed_by) == ("agreed", "Anna Weber")


def test_a_commitment_of_another_review_is_not_found(browser: Client, held: Review) -> None:
    other = Review.objects.exclude(account=held.account_id).first()
    assert other is not None
    other.held_on = held.held_on
    foreign = promise(other, "Theirs", standing="found")

    answer = browser.post(
        f"/reviews/{held.key}/follow-up/decide/{foreign.pk}/", {"standing": "agreed"}
    )

    assert answer.status_code == 404


def test_a_viewer_uploads_nothing(held: Review, signed_in: Callable[..., Client]) -> None:
    viewer = signed_in("viewer", held.account)
    Account.objects.filter(pk=held.account_id).update(csm_email="anna@vendor.example")

    answer = viewer.post(
        f"/reviews/{held.key}/follow-up/records/upload/",
        {"record": SimpleUploadedFile("call.vtt", CALL)},
    )

    assert answer.status_code == 403


def test_a_review_without_a_meeting_has_no_record(
    held: Review, actor: Actor, the_desk: Desk
) -> None:
    Review.objects.filter(pk=held.pk).update(status="asynchronous")
    held.refresh_from_db()

    with pytest.raises(ActError):
        records.upload(actor, held, the_desk, "call.vtt", CALL)


def test_an_empty_record_says_so(held: Review, actor: Actor, the_desk: Desk) -> None:
    with pytest.raises(ReadError):
        records.upload(actor, held, the_desk, "call.vtt", b"")
