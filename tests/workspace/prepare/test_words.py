"""Headlines, proposals and questions: edited in place, kept in the review's file, nobody's words lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from tests.workspace.prepare.conftest import HTMX

from quarterdeck.core.language import Language
from quarterdeck.workflow.review_edit import HeadlineEdit, QuestionsEdit, edit_review
from quarterdeck.workflow.review_file import read_review_file
from quarterdeck.workspace.acts import preparing
from quarterdeck.workspace.acts.preparing import ChangedTextError, seen, text_file, write
from quarterdeck.workspace.acts.trail import Actor
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import ActError
from quarterdeck.workspace.models import Review, Trace, User

pytestmark = pytest.mark.django_db

EN, ZH = Language.EN, Language.ZH
RESULTS = "words/headline-results/"


def headline(desk: Desk, review: Review, language: Language = EN) -> str:
    found = read_review_file(text_file(desk, review)).headlines.get("results")
    return found.to(language) if found is not None else ""


def test_a_headline_is_kept_in_the_file_and_shown_on_the_slide(
    at_work: Desk, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    answer = browser.post(
        address(RESULTS) + "?in=en", {"text": "Orders ship a day sooner"}, headers=HTMX
    )

    assert answer.status_code == 200
    assert answer.headers["HX-Trigger"] == "review-changed"
    assert headline(at_work, review) == "Orders ship a day sooner"
    preview = browser.get(address("preview/?in=en&slide=results"), headers=HTMX)
    assert "Orders ship a day sooner" in preview.content.decode()


def test_without_scripts_saving_leads_back_to_the_text(
    at_work: Desk, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    answer = browser.post(address(RESULTS), {"text": "Orders ship a day sooner"})

    assert answer.status_code == 302
    assert answer.headers["Location"].endswith("#headline-results")


@pytest.mark.store
def test_every_edit_leaves_who_and_from_what_to_what(
    at_work: Desk, anna: Actor, review: Review
) -> None:
    write(anna, review, HeadlineEdit("results", EN, "First"), at_work)
    write(anna, review, HeadlineEdit("results", EN, "Second"), at_work)

    last = Trace.objects.filter(act="text.headline").latest("id")
    assert (last.actor, last.review_key) == ("Anna Weber", review.key)
    assert (last.before, last.after) == ({"text": "First"}, {"text": "Second"})


@pytest.mark.store
def test_saving_what_stands_there_already_leaves_no_trace(
    at_work: Desk, anna: Actor, review: Review
) -> None:
    write(anna, review, HeadlineEdit("results", EN, "Same"), at_work)
    write(anna, review, HeadlineEdit("results", EN, "Same"), at_work)

    assert Trace.objects.filter(act="text.headline").count() == 1


@pytest.mark.store
def test_two_people_on_different_texts_both_find_their_words(
    at_work: Desk, anna: Actor, boris: Actor, review: Review
) -> None:
    untouched = seen("")

    write(anna, review, HeadlineEdit("results", EN, "Hers"), at_work, shown=untouched)
    write(boris, review, HeadlineEdit("plan", EN, "His"), at_work, shown=untouched)
    write(boris, review, HeadlineEdit("results", ZH, "他的"), at_work, shown=untouched)

    kept = read_review_file(text_file(at_work, review)).headlines
    assert (kept["results"].en, kept["results"].zh, kept["plan"].en) == ("Hers", "他的", "His")


@pytest.mark.store
def test_of_two_people_on_one_text_the_second_is_told_and_nothing_is_overwritten(
    at_work: Desk, anna: Actor, boris: Actor, review: Review
) -> None:
    untouched = seen("")
    write(anna, review, HeadlineEdit("results", EN, "Hers"), at_work, shown=untouched)

    with pytest.raises(ChangedTextError) as told:
        write(boris, review, HeadlineEdit("results", EN, "His"), at_work, shown=untouched)

    assert told.value.theirs == "Hers"
    assert told.value.by is not None
    assert told.value.by.actor == "Anna Weber"
    assert headline(at_work, review) == "Hers"
    write(boris, review, HeadlineEdit("results", EN, "His"), at_work, shown=told.value.seen)
    assert headline(at_work, review) == "His"


def test_the_page_shows_the_second_person_both_versions_and_keeps_theirs(
    at_work: Desk, boris: Actor, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    write(boris, review, HeadlineEdit("results", EN, "Written by Boris"), at_work)

    answer = browser.post(
        address(RESULTS) + "?in=en", {"text": "Written by Anna", "seen": seen("")}, headers=HTMX
    )

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Boris Kern changed this" in page
    assert "Written by Boris" in page
    assert page.count("Written by Anna") == 2  # to compare, and in the field to save again
    assert headline(at_work, review) == "Written by Boris"


HOSTILE = (
    "<script>alert(1)</script>\x00\x1b[31m\u202e{{7*7}} {% url 'home' %} ' \" \\ \n" + "x" * 1500
)


def test_a_hostile_text_is_only_ever_text(
    at_work: Desk, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    answer = browser.post(address(RESULTS) + "?in=en", {"text": HOSTILE}, headers=HTMX)

    whole = browser.get(address("words/?in=en")).content.decode()
    trail = browser.get(address("history/")).content.decode()
    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode() + whole + trail
    assert "&lt;script&gt;alert" in whole
    assert not set("\x00\x1b\u202e") & set(whole + headline(at_work, review))
    pictures = browser.get(address("slides/en/customer/4.svg"))
    assert b"<script" not in b"".join(pictures)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("y" * 10_000, "too long"),
        ("We saved {no.such.figure}", "does not have"),
        ("Health is {health/now}", "figure"),
    ],
)
def test_what_cannot_stand_on_a_slide_is_refused_in_words_and_kept_in_the_form(
    at_work: Desk,
    browser: Client,
    review: Review,
    address: Callable[[str], str],
    text: str,
    said: str,
) -> None:
    answer = browser.post(address(RESULTS) + "?in=en", {"text": text}, headers=HTMX)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert text in answer.content.decode()
    assert headline(at_work, review) == ""


def test_taking_a_headline_back_brings_the_generated_one(
    at_work: Desk, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    before = browser.get(address("words/?in=en&item=headline-results"), headers=HTMX).content
    browser.post(address(RESULTS) + "?in=en", {"text": "Own words"}, headers=HTMX)

    answer = browser.post(
        address(RESULTS) + "?in=en", {"text": "ignored", "take_back": "1"}, headers=HTMX
    )

    assert b"Own words" not in answer.content
    assert answer.content == before


def test_a_slide_is_left_out_and_brought_back(
    at_work: Desk, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    before = browser.get(address("preview/?in=en"), headers=HTMX).content.decode()

    browser.post(address("words/slide-feedback/"), {"text": "drop"}, headers=HTMX)
    without = browser.get(address("preview/?in=en"), headers=HTMX).content.decode()
    browser.post(address("words/slide-feedback/"), {"text": "keep"}, headers=HTMX)
    after = browser.get(address("preview/?in=en"), headers=HTMX).content.decode()

    assert without.count('id="preview-') == before.count('id="preview-') - 1
    assert after == before


def test_questions_are_written_one_on_each_line(
    at_work: Desk, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    browser.post(
        address("words/questions/?in=en"), {"text": "Why now?\n\n  What next?  \n"}, headers=HTMX
    )

    kept = read_review_file(text_file(at_work, review)).questions
    assert [question.en for question in kept] == ["Why now?", "What next?"]


def test_too_many_questions_are_refused(at_work: Desk, anna: Actor, review: Review) -> None:
    with pytest.raises(ActError):
        write(anna, review, QuestionsEdit(EN, ("Why?",) * 21), at_work)


@pytest.mark.parametrize("item", ["headline-nothing", "proposal-base-price", "x", "slide-inserted"])
def test_there_is_no_address_for_what_cannot_be_edited(
    at_work: Desk, browser: Client, review: Review, address: Callable[[str], str], item: str
) -> None:
    assert browser.post(address(f"words/{item}/"), {"text": "a"}).status_code == 404


def test_a_viewer_reads_but_may_not_change(
    at_work: Desk, signed_in: Callable[..., Client], review: Review, address: Callable[[str], str]
) -> None:
    viewer = signed_in("viewer")

    page = viewer.get(address("words/"))
    refused = viewer.post(address(RESULTS), {"text": "Mine"})

    assert page.status_code == 200
    assert 'action="/reviews' not in page.content.decode()
    assert refused.status_code == 403
    assert headline(at_work, review) == ""


def test_another_csm_finds_no_such_review(
    at_work: Desk, person: Callable[..., User], review: Review, address: Callable[[str], str]
) -> None:
    stranger = Client()
    stranger.force_login(person("csm", "stranger@vendor.example"))

    assert stranger.get(address("words/")).status_code == 404
    assert stranger.post(address(RESULTS), {"text": "Mine"}).status_code == 404


def test_a_change_in_the_file_itself_is_traced_once(
    at_work: Desk, anna: Actor, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    write(anna, review, HeadlineEdit("results", EN, "Ours"), at_work)
    edit_review(text_file(at_work, review), [HeadlineEdit("results", EN, "By an editor")])

    browser.get(address(""))
    browser.get(address(""))

    assert Trace.objects.filter(act=preparing.OUTSIDE).count() == 1
    assert Trace.objects.filter(act="text.headline").count() == 1


def test_a_file_that_a_build_made_without_words_is_nothing_to_tell(
    at_work: Desk, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    path = text_file(at_work, review)
    path.parent.mkdir(exist_ok=True)
    path.write_text("# choices\n", encoding="utf-8")

    browser.get(address(""))

    assert not Trace.objects.filter(act=preparing.OUTSIDE).exists()
    review.refresh_from_db()
    assert review.text_version != ""


def test_a_run_that_dies_after_the_file_was_written_is_noticed(
    at_work: Desk,
    anna: Actor,
    browser: Client,
    review: Review,
    address: Callable[[str], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def die(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(preparing, "_traced", die)
    with pytest.raises(KeyboardInterrupt):
        write(anna, review, HeadlineEdit("results", EN, "Half done"), at_work)
    monkeypatch.undo()

    browser.get(address(""))

    assert headline(at_work, review) == "Half done"
    assert Trace.objects.filter(act=preparing.OUTSIDE, review_key=review.key).count() == 1


def test_a_damaged_file_is_told_on_the_page_and_does_not_break_it(
    at_work: Desk, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    path = text_file(at_work, review)
    path.parent.mkdir(exist_ok=True)
    path.write_text("[headlines\n", encoding="utf-8")

    overview = browser.get(address(""))
    words = browser.get(address("words/"))
    preview = browser.get(address("preview/"), headers=HTMX)

    assert overview.status_code == 200
    assert words.status_code == 503
    assert preview.status_code == 422
    for answer in (words, preview):
        assert "correct the file" in answer.content.decode()


def test_the_page_of_words_asks_the_database_a_constant_number_of_questions(
    own_project: Path,
    at_work: Desk,
    browser: Client,
    review: Review,
    address: Callable[[str], str],
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    browser.get(address("words/"))

    with django_assert_max_num_queries(8):  # type: ignore[attr-defined]
        browser.get(address("words/"))
