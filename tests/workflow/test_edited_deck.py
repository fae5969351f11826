"""A deck that a person edited: what changed on it, which numbers the review gives, what the rules say."""

from __future__ import annotations

import io
import shutil
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches
from tests.workflow.opened_review import CHINESE, ENGLISH, RUSSIAN, OpenedReview, opened_review

from quarterdeck.core.language import Language
from quarterdeck.errors import ReadError
from quarterdeck.intake.bounds import OFFICE
from quarterdeck.workflow.edited_deck import (
    Agreement,
    ChangeKind,
    DeckNumber,
    EditedDeck,
    check_edited_deck,
)
from quarterdeck.workflow.package import customer_files, read_brand

EN, ZH, RU = Language.EN, Language.ZH, Language.RU
OWN_LANGUAGE = {ENGLISH: EN, CHINESE: ZH, RUSSIAN: RU}
SECONDS = 3.0
"""Processor time that a deck of fifty slides may take; it takes 0.8 s on a quiet machine."""

Edit = Callable[[Any], object]


@pytest.fixture(scope="module")
def root(small_origin: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(small_origin, tmp_path_factory.mktemp("edited") / "small"))


@pytest.fixture(scope="module")
def review(root: Path) -> Iterator[OpenedReview]:
    with opened_review(root) as found:
        yield found


def generated(review: OpenedReview, *languages: Language) -> bytes:
    files: dict[str, bytes] = {}
    brand = read_brand(review.project, review.plan)
    settings = review.project.settings
    customer_files(files, review.prepared, brand, settings, languages, ("pptx",))
    (content,) = files.values()
    return content


@pytest.fixture(scope="module")
def deck(review: OpenedReview) -> bytes:
    return generated(review, EN)


def edited(deck: bytes, *edits: Edit) -> bytes:
    presentation = Presentation(io.BytesIO(deck))
    for edit in edits:
        edit(presentation)
    saved = io.BytesIO()
    presentation.save(saved)
    return saved.getvalue()


def check(review: OpenedReview, content: bytes, name: str = "final.pptx") -> EditedDeck:
    return check_edited_deck(review.session, review.prepared, review.figures, content, name)


def replaced(old: str, new: str) -> Edit:
    def edit(presentation: Any) -> None:
        hits = 0
        for run in _runs(presentation):
            if old in run.text:
                run.text = run.text.replace(old, new)
                hits += 1
        assert hits, f"{old!r} is nowhere on the deck"

    return edit


def _runs(presentation: Any) -> Iterator[Any]:
    for slide in presentation.slides:
        for shape in slide.shapes:
            frames = [shape.text_frame] if shape.has_text_frame else []
            if getattr(shape, "has_table", False) and shape.has_table:
                frames += [cell.text_frame for row in shape.table.rows for cell in row.cells]
            for frame in frames:
                for paragraph in frame.paragraphs:
                    yield from paragraph.runs


def added(title: str, *lines: str) -> Edit:
    def edit(presentation: Any) -> None:
        slide = presentation.slides.add_slide(presentation.slide_layouts[5])
        slide.shapes.title.text = title
        frame = slide.shapes.add_textbox(Inches(1), Inches(2), Inches(8), Inches(4)).text_frame
        for line in lines:
            frame.add_paragraph().text = line

    return edit


def removed(number: int) -> Edit:
    def edit(presentation: Any) -> None:
        slides = presentation.slides._sldIdLst
        entry = slides[number - 1]
        presentation.part.drop_rel(entry.rId)
        slides.remove(entry)

    return edit


def hidden(number: int) -> Edit:
    return lambda presentation: presentation.slides[number - 1]._element.set("show", "0")


def of(found: EditedDeck, number: str) -> list[DeckNumber]:
    return [n for n in found.numbers if n.number == number]


@pytest.mark.parametrize(
    ("account", "languages"),
    [
        (ENGLISH, (EN,)),
        (CHINESE, (ZH,)),
        (RUSSIAN, (RU,)),
        (ENGLISH, (EN, ZH)),
        (RUSSIAN, (RU, EN)),
    ],
)
def test_a_deck_as_we_made_it_agrees_with_the_review_in_every_number(
    root: Path, account: str, languages: tuple[Language, ...]
) -> None:
    with opened_review(root, account) as own:
        found = check(own, generated(own, *languages))

    assert found.languages == languages
    assert found.told(Agreement.CONTRADICTS) == ()
    assert found.told(Agreement.UNMATCHED) == ()
    assert len(found.told(Agreement.AGREES)) > 10
    assert (found.gone, found.changes, found.brought_in) == ((), (), ())
    assert found.stopped_by == ()


def test_a_changed_figure_contradicts_wherever_it_stood(review: OpenedReview, deck: bytes) -> None:
    found = check(review, edited(deck, replaced("6,955", "7,155")))

    wrong = of(found, "7,155")
    assert {n.agreement for n in wrong} == {Agreement.CONTRADICTS}
    assert {f.id.short for n in wrong for f in n.figures} == {"hours_saved"}
    assert {n.expected for n in wrong} == {"6,955"}
    assert [n.text for n in wrong if n.slide == 4] == [
        "You saved 7,155 hours this quarter, a net ROI of 231%",
        "Hours saved: 7,155",
        "Hours saved rose from 3,989 to 7,155 a quarter",
    ]
    assert "hours_saved" in {f.id.short for f in found.gone}
    assert "MET101" in {f.code for f in found.stopped_by}


def test_a_changed_small_count_contradicts_though_no_rule_looks_at_it(
    review: OpenedReview, deck: bytes
) -> None:
    found = check(review, edited(deck, replaced("1 of 2 goals", "2 of 2 goals")))

    (wrong,) = found.told(Agreement.CONTRADICTS)
    assert (wrong.slide, wrong.number, wrong.expected) == (3, "2", "1")
    assert wrong.figures[0].id.metric == "goals.reached"


def test_a_cell_is_held_against_the_figure_of_its_row_and_column(
    review: OpenedReview, deck: bytes
) -> None:
    found = check(review, edited(deck, replaced("81%", "91%")))

    (wrong,) = found.told(Agreement.CONTRADICTS)
    assert wrong.text == "Product adoption: 91%"
    assert wrong.figures[0].id.short == "product_adoption"
    assert wrong.expected == "81%"


@pytest.mark.parametrize("rounding", ["6,960", "7,000", "6,900", "7.0K"])
def test_a_figure_rounded_or_cut_by_a_person_still_agrees(
    review: OpenedReview, deck: bytes, rounding: str
) -> None:
    found = check(review, edited(deck, replaced("6,955", rounding)))

    assert {n.agreement for n in of(found, rounding)} == {Agreement.AGREES}
    assert found.told(Agreement.CONTRADICTS) == ()


def test_a_figure_raised_beyond_its_rounding_does_not_agree(
    review: OpenedReview, deck: bytes
) -> None:
    found = check(review, edited(deck, replaced("254,044", "260,000")))

    assert {n.agreement for n in of(found, "260,000")} == {Agreement.CONTRADICTS}


def test_a_number_that_nothing_gives_is_unmatched_and_one_by_a_metrics_name_contradicts(
    review: OpenedReview, deck: bytes
) -> None:
    lines = ("We shipped 1,234 parcels", "Hours saved this summer came to 7,777", "3 ideas to try")
    found = check(review, edited(deck, added("More from the team", *lines)))

    assert [n.agreement for n in of(found, "1,234")] == [Agreement.UNMATCHED]
    (named,) = of(found, "7,777")
    assert named.agreement is Agreement.CONTRADICTS
    assert [f.id.short for f in named.figures] == ["hours_saved"]
    assert [n.agreement for n in of(found, "3") if n.slide == 12] == [Agreement.NO_CLAIM]


def test_the_value_of_another_metric_under_a_metrics_name_contradicts(
    review: OpenedReview, deck: bytes
) -> None:
    found = check(review, edited(deck, added("Use", "Product adoption: 91%")))

    (wrong,) = [n for n in of(found, "91%") if n.slide == 12]
    assert wrong.agreement is Agreement.CONTRADICTS
    assert wrong.figures[0].id.short == "product_adoption"


def test_a_change_between_quarters_is_derived(review: OpenedReview, deck: bytes) -> None:
    before = review.figures.known("hours_saved", "2026-Q2")
    after = review.figures.known("hours_saved")
    assert before is not None
    assert after is not None
    more = round(float(after.value or 0) - float(before.value or 0))

    found = check(review, edited(deck, added("Growth", f"That is {more:,} hours more")))

    assert [n.agreement for n in of(found, f"{more:,}")] == [Agreement.DERIVED]


def drawn(old: float, new: float) -> Edit:
    """Changes a value of a chart, as editing its data does."""

    def edit(presentation: Any) -> None:
        hits = 0
        for slide in presentation.slides:
            for shape in slide.shapes:
                for value in _drawn(shape):
                    if float(value.text) == pytest.approx(old, abs=0.5):
                        value.text = repr(new)
                        hits += 1
        assert hits, f"no chart draws {old}"

    return edit


def _drawn(shape: Any) -> Iterator[Any]:
    if getattr(shape, "has_chart", False) and shape.has_chart:
        yield from shape.chart._chartSpace.xpath("//c:ser/c:val//c:pt/c:v")


def test_what_a_chart_draws_agrees_as_we_made_it(review: OpenedReview, deck: bytes) -> None:
    found = check(review, deck)

    (now,) = [n for n in found.numbers if n.text == "Hours saved: Q3 ’26"]
    assert (now.slide, now.number, now.agreement) == (4, "6,955", Agreement.AGREES)
    assert now.figures[0].id.metric == "hours_saved"


def test_a_value_changed_in_a_charts_data_contradicts(review: OpenedReview, deck: bytes) -> None:
    found = check(review, edited(deck, drawn(3989, 2000)))

    (wrong,) = found.told(Agreement.CONTRADICTS)
    assert (wrong.slide, wrong.text) == (4, "Hours saved: Q4 ’25")
    assert (wrong.number, wrong.expected) == ("2,000", "3,989")
    assert wrong.figures[0].id.short == "hours_saved/2025-Q4"


def test_a_chart_that_a_person_added_is_held_against_the_figures(
    review: OpenedReview, deck: bytes
) -> None:
    hours = review.figures.known("hours_saved")
    assert hours is not None

    def chart(presentation: Any) -> None:
        data = CategoryChartData()
        data.categories = ["Ours", "Made up"]
        data.add_series("Hours", (float(hours.value or 0), 9876.5))
        slide = presentation.slides.add_slide(presentation.slide_layouts[5])
        at = (Inches(1), Inches(2), Inches(6), Inches(3))
        slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *at, data)

    told = {n.text: n for n in check(review, edited(deck, chart)).numbers if n.slide == 12}

    assert told["Hours: Ours"].agreement is Agreement.AGREES
    assert told["Hours: Made up"].agreement is Agreement.UNMATCHED
    assert told["Hours: Made up"].number == "9,876.5"


def test_slides_added_removed_retitled_and_hidden_are_told(
    review: OpenedReview, deck: bytes
) -> None:
    content = edited(
        deck,
        added("Meet the team"),
        replaced("Before we plan: are these still your priorities?", "What matters to you now?"),
        hidden(7),
        removed(10),
    )

    found = check(review, content)

    told = {(c.kind, c.number, c.was_number) for c in found.changes}
    assert told == {
        (ChangeKind.ADDED, 11, None),
        (ChangeKind.RETITLED, 5, 5),
        (ChangeKind.HIDDEN, 7, 7),
        (ChangeKind.REMOVED, None, 10),
    }
    titles = {c.kind: (c.title, c.was_title) for c in found.changes}
    assert titles[ChangeKind.RETITLED][0] == "What matters to you now?"
    assert titles[ChangeKind.REMOVED][1] == "Value counts only against a baseline you agreed"
    assert (found.slides, found.hidden) == (11, 1)


def test_slides_in_another_order_are_the_same_slides(review: OpenedReview, deck: bytes) -> None:
    def last_first(presentation: Any) -> None:
        slides = presentation.slides._sldIdLst
        slides.insert(1, slides[-1])

    found = check(review, edited(deck, last_first))

    assert found.changes == ()
    assert found.gone == ()


@pytest.mark.parametrize("leave_out", [removed(10), hidden(10)], ids=["removed", "hidden"])
def test_a_figure_that_only_a_left_out_slide_showed_is_gone(
    review: OpenedReview, deck: bytes, leave_out: Edit
) -> None:
    found = check(review, edited(deck, leave_out))

    gone = {f.id.short for f in found.gone}
    assert "investment" in gone
    assert "hours_saved" not in gone
    assert "roi.net" not in gone


def test_what_no_customer_may_read_is_found_and_told_apart_from_our_own(
    review: OpenedReview, deck: bytes
) -> None:
    found = check(review, edited(deck, added("Watch", "Churn risk is high here")))

    assert {f.code for f in found.brought_in} >= {"AUT101"}
    assert {f.place.number for f in found.stopped_by if f.code == "AUT101"} == {12}
    assert len(found.brought_in) < len(found.findings)


def test_another_accounts_name_is_found(review: OpenedReview, deck: bytes) -> None:
    other = review.session.facts["ACC-1001"].account.name

    found = check(review, edited(deck, added("Thanks", f"As we did for {other} last year")))

    assert "AUT102" in {f.code for f in found.stopped_by}


def test_a_reason_in_the_reviews_text_file_lets_a_finding_stand(small: Path, deck: bytes) -> None:
    with opened_review(small) as before:
        file = before.project.review_file(before.plan.id)
    file.parent.mkdir(exist_ok=True)
    file.write_text('[allow.MET101]\nreason = "counted with them in the room"\n', encoding="utf-8")

    with opened_review(small) as allowing:
        found = check(allowing, edited(deck, added("More", "We shipped 1,234 parcels")))

    allowed = [f for f in found.findings if f.code == "MET101"]
    assert [f.allowed for f in allowed] == ["counted with them in the room"]
    assert found.stopped_by == ()


def test_the_value_behind_an_override_agrees_with_nothing(small: Path) -> None:
    with opened_review(small) as before:
        file = before.project.review_file(before.plan.id)
    file.parent.mkdir(exist_ok=True)
    file.write_text('[figures.hours_saved]\nvalue = 6500\nreason = "recounted"\n', encoding="utf-8")

    with opened_review(small) as own:
        found = check(own, edited(generated(own, EN), replaced("6,500", "6,955")))

    wrong = of(found, "6,955")
    assert wrong
    written = [n for n in wrong if n.text == "Hours saved: 6,955"]
    assert [n.agreement for n in written] == [Agreement.CONTRADICTS]
    assert "hours_saved" in {f.id.short for n in wrong for f in n.figures}


def test_the_name_says_the_languages_where_it_is_ours(review: OpenedReview, deck: bytes) -> None:
    found = check(review, deck, f"C:\\Users\\me\\{review.plan.id}.en.customer.pptx")

    assert found.languages == (EN,)
    assert found.name == f"{review.plan.id}.en.customer.pptx"


def bomb() -> bytes:
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("ppt/presentation.xml", b" " * 60_000_000)
    return saved.getvalue()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (lambda: b"", "is empty"),
        (lambda: b"%PDF-1.7\n", "is a PDF"),
        (lambda: b"PK\x05\x06" + bytes(18), "without a presentation"),
        (lambda: b"PK\x03\x04 cut short", "zip"),
        (bomb, "expands to more than"),
        (lambda: bytes(OFFICE.file + 1), "is larger than 200 MB"),
    ],
    ids=["empty", "pdf", "empty zip", "cut", "bomb", "too large"],
)
def test_what_is_no_deck_is_refused_by_the_name_that_the_person_knows(
    review: OpenedReview, content: Callable[[], bytes], told: str
) -> None:
    with pytest.raises(ReadError, match=told) as refused:
        check(review, content(), "../../etc/our deck.pptx")

    assert refused.value.where == "our deck.pptx"
    assert "quarterdeck-" not in str(refused.value)
    assert refused.value.next_step


def test_a_deck_of_fifty_slides_takes_no_more_than_a_moment(
    review: OpenedReview, deck: bytes
) -> None:
    lines = [f"Line {n} tells of {n * 17 + 11} hours and {n + 1}% of the users" for n in range(14)]
    content = edited(deck, *(added(f"Topic {n} of many", *lines) for n in range(39)))
    check(review, deck)

    began = time.process_time()
    found = check(review, content)

    assert found.slides == 50
    assert len(found.numbers) > 1_500
    assert time.process_time() - began < SECONDS
