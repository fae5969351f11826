"""The recap as a draft and as approved: exactly the person's text, and nothing that no customer may read."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.workflow.opened_review import OpenedReview, opened_review

from quarterdeck.core.account import Contact
from quarterdeck.core.facts import Side
from quarterdeck.core.figure import Audience
from quarterdeck.core.finding import PlaceKind
from quarterdeck.core.followup import FollowUp, FollowUpItem, Standing
from quarterdeck.core.language import Language, LocalText
from quarterdeck.document.blocks import Bullets, Document
from quarterdeck.document.layout import lay_out
from quarterdeck.document.page import TextBox
from quarterdeck.errors import RenderError
from quarterdeck.workflow.lint import NO_PROJECT
from quarterdeck.workflow.recap_draft import (
    RecapFiles,
    draft_recap,
    recap_files,
    recap_findings,
    with_proposals,
)
from quarterdeck.workflow.recap_text import LONGEST_TEXT, mailed, written_page

EN, ZH, RU = Language.EN, Language.ZH, Language.RU
HELD = date(2026, 10, 8)
OURS = FollowUpItem(
    "a", LocalText("Send the calculation sheet"), Standing.AGREED, Side.VENDOR, "Robin Hale",
    date(2026, 10, 16), confirmed_by="Mo",
)  # fmt: skip
THEIRS = replace(
    OURS,
    id="b",
    text=LocalText("Confirm the hourly rate"),
    side=Side.CUSTOMER,
    owner="Owen Prideaux",
)


@pytest.fixture(scope="module")
def review(small_origin: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenedReview]:
    root = shutil.copytree(small_origin, tmp_path_factory.mktemp("recap") / "small")
    with opened_review(Path(root)) as found:
        yield found


def followup(review: OpenedReview, *items: FollowUpItem) -> FollowUp:
    return FollowUp(str(review.plan.id), review.account, HELD, items or (OURS, THEIRS))


def files(review: OpenedReview, text: str, language: Language = EN) -> RecapFiles:
    found = followup(review)
    draft = draft_recap(review.session, review.prepared, found, language)
    people = review.plan.attendees
    return recap_files(review.project, review.plan, text, found, language, people, draft=draft)


def body(eml: bytes) -> str:
    parsed = message_from_bytes(eml, policy=default)
    plain = parsed.get_body(("plain",))
    assert plain is not None
    content: str = plain.get_content()
    return content.replace("\r\n", "\n")


def laid_words(document: Document, language: Language = EN) -> list[str]:
    """The words on the pages, each page's title and footer among them; warnings fail."""
    laid = lay_out(document, (language,), Audience.CUSTOMER, NO_PROJECT)
    assert laid.warnings == ()
    boxes = (box for page in laid.pages for box in page.boxes if isinstance(box, TextBox))
    return [
        word
        for box in boxes
        for line in box.lines
        for word in f"{line.marker} {' '.join(run.text for run in line.runs)}".split()
    ]


@pytest.mark.parametrize("language", Language)
def test_a_draft_says_what_was_agreed_and_to_whom(review: OpenedReview, language: Language) -> None:
    draft = draft_recap(review.session, review.prepared, followup(review), language)

    assert draft.findings == ()
    assert draft.lacks_address == ()
    for words in ("Send the calculation sheet", "Robin Hale", "Confirm the hourly rate"):
        assert words in draft.text
    assert review.plan.attendees[0].name in draft.text.splitlines()[0]
    assert draft.subject
    assert "quarterdeck" not in draft.text


def test_people_named_are_greeted_and_those_without_an_address_told(review: OpenedReview) -> None:
    people = (Contact("1", "Ada", email="ada@example.com"), Contact("2", "Bo"))

    draft = draft_recap(review.session, review.prepared, followup(review), EN, to=people)

    assert draft.text.startswith("Hello Ada,")
    assert draft.lacks_address == ("Bo",)


def test_nothing_is_written_to_the_project(review: OpenedReview) -> None:
    before = sorted(p for p in review.project.root.rglob("*") if p.is_file())

    files(review, "Hello")

    assert sorted(p for p in review.project.root.rglob("*") if p.is_file()) == before


def test_the_words_said_stand_in_the_draft_only_when_asked_for(review: OpenedReview) -> None:
    said = followup(review, replace(OURS, said="I will send you the sheet"))

    silent = draft_recap(review.session, review.prepared, said, EN)
    quoting = draft_recap(review.session, review.prepared, said, EN, quoting=True)

    assert "I will send you the sheet" not in silent.text
    assert "I will send you the sheet" in quoting.text


def test_proposals_of_the_plan_are_added_once_and_stay_as_a_person_decided(
    review: OpenedReview,
) -> None:
    added = with_proposals(followup(review), review.prepared)
    proposals = [i for i in added.items if i.standing is Standing.PROPOSED]
    rejected = replace(
        added, items=tuple(replace(i, standing=Standing.REJECTED) for i in added.items)
    )

    assert {i.id for i in proposals} >= {"plan-base"}
    assert with_proposals(added, review.prepared) == added
    assert with_proposals(rejected, review.prepared) == rejected


def test_an_agreed_item_without_an_owner_stops_the_draft(review: OpenedReview) -> None:
    unowned = followup(review, replace(OURS, owner=None))

    draft = draft_recap(review.session, review.prepared, unowned, EN)

    assert draft.stopped_by
    assert {f.place.kind for f in draft.stopped_by} == {PlaceKind.COMMITMENT}


@pytest.mark.parametrize("language", Language)
def test_an_unchanged_draft_goes_out_as_it_was_drafted(
    review: OpenedReview, language: Language
) -> None:
    draft = draft_recap(review.session, review.prepared, followup(review), language)

    found = files(review, draft.text.replace("\n", "\r\n"), language)

    assert found.text == draft.text
    assert body(found.eml) == draft.text
    assert found.subject == draft.subject
    assert found.pdf == files(review, draft.text, language).pdf
    assert set(found.contents) == {f"{found.name}.{e}" for e in ("txt", "eml", "pdf")}


def test_an_edited_text_goes_out_exactly_and_changes_the_pdf(review: OpenedReview) -> None:
    draft = draft_recap(review.session, review.prepared, followup(review), EN)
    edited = draft.text.replace("calculation sheet", "new sheet") + "\nP.S. It was a joy.\n"

    found = files(review, edited)

    assert found.text == edited
    assert body(found.eml) == edited
    assert found.pdf != files(review, draft.text).pdf
    parsed = message_from_bytes(found.eml, policy=default)
    (attached,) = parsed.iter_attachments()
    assert attached.get_content() == found.pdf
    assert attached.get_filename() == f"{found.name}.pdf"


def test_the_mail_goes_to_those_named_who_have_an_address(review: OpenedReview) -> None:
    people = (Contact("1", "Ada", email="ada@example.com"), Contact("2", "Bo"))

    found = recap_files(
        review.project, review.plan, "Hello", followup(review), EN, people,
        subject="Our  day\r\nBcc: x@example.com", day=date(2026, 11, 2),
    )  # fmt: skip

    parsed = message_from_bytes(found.eml, policy=default)
    assert parsed["To"] == "Ada <ada@example.com>"
    assert parsed["Subject"] == "Our day Bcc: x@example.com"
    assert parsed["Bcc"] is None
    assert parsed["Date"].startswith("Mon, 02 Nov 2026")
    assert parsed["X-Unsent"] == "1"


def test_an_address_that_is_none_is_told(review: OpenedReview) -> None:
    people = (Contact("1", "Ada", email="ada at example"),)

    with pytest.raises(RenderError, match="not an e-mail address"):
        recap_files(review.project, review.plan, "Hello", followup(review), EN, people)


@pytest.mark.parametrize(
    ("text", "told"),
    [("", "is empty"), (" \r\n\0 \n", "is empty"), ("x" * (LONGEST_TEXT + 1), "20,001 characters")],
)
def test_a_text_that_is_no_mail_is_refused(review: OpenedReview, text: str, told: str) -> None:
    with pytest.raises(RenderError, match=told):
        files(review, text)


# The rules on the text as a person edited it.


@pytest.mark.parametrize(
    ("line", "code"),
    [("They are a churn risk.", "AUT101"), ("As we do for {other} too.", "AUT102")],
)
@pytest.mark.parametrize("language", Language)
def test_what_no_customer_may_read_is_found_in_the_line_it_stands_in(
    review: OpenedReview, line: str, code: str, language: Language
) -> None:
    other = review.session.facts["ACC-1001"].account.name
    found = followup(review)
    draft = draft_recap(review.session, review.prepared, found, language)
    edited = f"{draft.text}\n{line.format(other=other)}\n"

    told = recap_findings(review.session, review.prepared, found, edited, language)

    (leak,) = told
    assert leak.code == code
    assert leak.place.kind is PlaceKind.LINE
    assert edited.splitlines()[(leak.place.number or 0) - 1] == line.format(other=other)
    assert recap_findings(review.session, review.prepared, found, draft.text, language) == ()


def test_the_subject_is_looked_at_too(review: OpenedReview) -> None:
    told = recap_findings(
        review.session, review.prepared, followup(review), "Hello", EN, subject="Churn risk call"
    )

    assert [f.code for f in told] == ["AUT101"]
    assert told[0].place.name == "subject"


def test_a_reason_in_the_reviews_text_file_lets_it_stand(review: OpenedReview) -> None:
    allowing = replace(review.prepared, allowed={"AUT101": "their own words"})

    told = recap_findings(
        review.session, allowing, followup(review), "They call it churn risk.", EN
    )

    assert [f.allowed for f in told] == ["their own words"]


# The text as a page.

TEXT = """Hello Ada,

Agreed: we will

- Send the sheet (Robin)
  As said: “I will send it”
- Call
1 of 2 is done

Then:
1. One
2) Two

3. Three alone
Kind regards,
Robin
"""


def page(review: OpenedReview, text: str) -> Document:
    return written_page(text, followup(review), review.plan, "Corvelane")


def test_a_written_text_is_a_page_with_its_lists_and_titles(review: OpenedReview) -> None:
    (slide,) = page(review, TEXT).slides

    lists = [p.block for p in slide.blocks if isinstance(p.block, Bullets)]
    assert [len(block.items) for block in lists] == [2, 2, 1]
    assert [block.numbered for block in lists] == [False, True, False]
    assert [block.title.text.default if block.title else None for block in lists] == [  # type: ignore[union-attr]
        "Agreed: we will", "Then:", None,
    ]  # fmt: skip
    assert lists[0].items[0].detail is not None
    words = laid_words(page(review, TEXT))
    for word in ("3.", "Three", "Hello", "Robin", "“I"):
        assert word in words


@settings(max_examples=60)
@given(
    st.lists(
        st.one_of(
            st.just(""),
            st.text("ab дё 商定", min_size=1, max_size=900),
            st.builds("- {}".format, st.text("ab дё", min_size=1, max_size=900)),
            st.builds("  {}".format, st.text("ab ", min_size=1, max_size=60)),
            st.builds("{}. {}".format, st.integers(0, 40), st.text("ab", min_size=1, max_size=9)),
        ),
        max_size=25,
    )
)
def test_no_word_of_a_written_text_is_lost_on_its_pages(
    review: OpenedReview, lines: list[str]
) -> None:
    text = "\n".join(lines)
    if not text.strip():
        return

    shown = "".join(laid_words(page(review, text)))

    for line in mailed(text).splitlines():
        for word in line.lstrip(" -").split():
            for start in range(0, len(word), 20):
                assert word[start : start + 20].strip("-") in shown
