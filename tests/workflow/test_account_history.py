"""An account's figures over its quarters, their charts, and how each is known."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.sample_projects import SMALL

from quarterdeck.core.calendar import Quarter
from quarterdeck.core.chart import ChartKind
from quarterdeck.core.figure import Unit
from quarterdeck.core.language import Language
from quarterdeck.document.prose import stray_digits
from quarterdeck.errors import FigureError, ProjectError
from quarterdeck.i18n.messages import has_message, to_text
from quarterdeck.metrics.catalogue import METRICS
from quarterdeck.render.svg.chart import draw_chart
from quarterdeck.render.svg.look import page_look
from quarterdeck.story.windows import QUARTERS
from quarterdeck.workflow.account_history import (
    FOLLOWED,
    AccountHistory,
    account_history,
    how_known,
)
from quarterdeck.workflow.answers import open_answers
from quarterdeck.workflow.project import open_project
from quarterdeck.workflow.session import Session, open_session

AS_OF = date(2026, 10, 8)
ACCOUNT = SMALL[1]


@pytest.fixture(scope="module")
def session(small_origin: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """An open session with its rows at hand; nothing changes it."""
    folder = shutil.copytree(small_origin, tmp_path_factory.mktemp("history") / "small")
    with open_session(open_project(folder), AS_OF) as opened:
        yield opened


@pytest.fixture(scope="module")
def history(session: Session) -> AccountHistory:
    return account_history(session, ACCOUNT)


def test_eight_quarters_of_every_followed_metric_are_those_of_the_session(
    session: Session, history: AccountHistory
) -> None:
    computed = session.figures([ACCOUNT])[ACCOUNT]

    assert history.quarters == tuple(Quarter(2026, 3).shifted(-back) for back in range(7, -1, -1))
    for metric in FOLLOWED:
        shown = tuple(point.figure for point in history.of(metric).quarters)
        assert shown == computed.series(metric)


def test_the_latest_known_quarter_is_compared_with_the_one_before(
    history: AccountHistory,
) -> None:
    nrr, arr = history.of("nrr.account"), history.of("arr")
    for found, unit in ((nrr, Unit.POINTS), (arr, Unit.RATIO)):
        before, last = (point.figure.value for point in found.quarters[-2:])
        assert found.latest == found.quarters[-1].figure
        assert before is not None
        assert last is not None
        assert found.change is not None
        difference = float(last) - float(before)
        expected = difference * 100 if unit is Unit.POINTS else difference / float(before)
        assert found.change.figure.unit is unit
        assert float(found.change.figure.value or 0) == pytest.approx(expected)


def test_every_quarter_without_a_value_says_why(session: Session) -> None:
    missing = [
        point.figure
        for account in SMALL
        for found in account_history(session, account).metrics
        for point in found.quarters
        if not point.figure.known
    ]
    assert missing
    for figure in missing:
        for language in Language:
            assert figure.missing
            assert has_message(figure.missing, language)


def test_a_quarter_that_has_not_begun_is_missing_and_one_in_progress_is_marked(
    small: Path,
) -> None:
    project = open_project(small)
    with open_session(project, AS_OF, Quarter(2027, 1)) as ahead:
        found = account_history(ahead, ACCOUNT).of("value.delivered")

    *_, current, future = found.quarters
    assert (str(current.quarter), current.in_progress) == ("2026-Q4", True)
    assert (str(future.quarter), future.figure.known) == ("2027-Q1", False)
    assert future.figure.missing == "history-reason-ahead"


def test_a_quarter_in_progress_does_not_compare_with_a_whole_one(small: Path) -> None:
    with open_session(open_project(small), date(2026, 9, 20), Quarter(2026, 3)) as open_quarter:
        found = account_history(open_quarter, ACCOUNT)

    retained, coverage = found.of("nrr.account").change, found.of("user_coverage").change
    assert retained is not None
    assert (retained.figure.known, retained.movement) == (False, None)
    assert retained.figure.missing == "history-reason-in-progress"
    assert coverage is not None
    assert coverage.figure.known


def test_fewer_quarters_can_be_asked_for_but_no_more_than_there_are(session: Session) -> None:
    assert len(account_history(session, ACCOUNT, quarters=2).quarters) == 2
    for wrong in (0, QUARTERS + 1):
        with pytest.raises(FigureError, match="quarters"):
            account_history(session, ACCOUNT, quarters=wrong)


def test_an_unknown_account_is_an_error(session: Session) -> None:
    with pytest.raises(ProjectError, match="no account"):
        account_history(session, "nobody-of-that-name")


@pytest.mark.parametrize("language", list(Language))
def test_every_chart_can_be_drawn_and_its_title_brings_no_number_of_its_own(
    session: Session, language: Language
) -> None:
    for account in SMALL:
        for found in account_history(session, account).metrics:
            svg = draw_chart(found.chart, [language], page_look(), width=480, height=200, id="c")
            assert ElementTree.fromstring(svg).tag.endswith("svg")
            assert not stray_digits(found.chart.title, language)
            assert to_text(found.definition, language)


def test_amounts_are_columns_and_shares_are_lines(history: AccountHistory) -> None:
    assert history.of("arr").chart.kind is ChartKind.COLUMN
    assert history.of("user_coverage").chart.kind is ChartKind.LINE


def test_titles_say_what_the_series_says(session: Session, history: AccountHistory) -> None:
    title = to_text(history.of("resolution").chart.title, Language.EN)
    first, last = (history.of("resolution").quarters[i].figure.value for i in (0, -1))
    assert first is not None
    assert last is not None
    assert ("rose" if round(last) > round(first) else "fell") in title
    assert title.count("hours") == 2


def test_sources_name_the_query_of_the_project(session: Session, history: AccountHistory) -> None:
    for source in history.of("health").sources:
        assert source.file == f"sources/{source.table}.sql"
        assert (session.project.root / source.file).is_file()


def test_how_a_figure_is_known_gives_formula_numbers_sql_and_rows(
    session: Session, history: AccountHistory
) -> None:
    nrr = history.of("nrr.account")
    found = how_known(session, ACCOUNT, nrr.key)

    assert found.shown == nrr.latest
    assert to_text(found.formula, Language.EN) == to_text(nrr.definition, Language.EN)
    assert found.calculation[1::2] == ("÷", "=")
    assert "nrr.account" in found.sql
    assert found.explanation.used_count >= len(found.explanation.used) > 0


def test_kept_answers_explain_every_metric_as_the_session_does(
    session: Session, small: Path
) -> None:
    project = open_project(small)
    computed = session.figures([ACCOUNT])[ACCOUNT]
    keys = [
        next(f.id.short for f in computed if f.id.metric == m.id)
        for m in METRICS
        if any(f.id.metric == m.id for f in computed)
    ]
    with open_answers(project, AS_OF):
        pass
    with open_answers(project, AS_OF) as kept:
        assert kept.loaded is None
        found = [how_known(kept, ACCOUNT, key) for key in keys]

    fresh = [how_known(session, ACCOUNT, key) for key in keys]
    assert [replace(f, sources=()) for f in found] == [replace(f, sources=()) for f in fresh]


def test_kept_rows_that_are_broken_are_read_again(small: Path) -> None:
    project = open_project(small)
    with open_answers(project, AS_OF):
        pass
    with open_answers(project, AS_OF) as kept:
        first = how_known(kept, ACCOUNT, "nrr.account")
        for file in (project.cache / "rows").rglob("*.duckdb"):
            file.write_bytes(b"broken")
        again = how_known(kept, ACCOUNT, "nrr.account")

    assert again == first


@pytest.mark.parametrize("key", ["no.such.metric", "nrr.account/2001-Q1"])
def test_a_figure_that_does_not_exist_is_an_error_with_the_next_step(
    session: Session, key: str
) -> None:
    with pytest.raises(FigureError, match="no figure"):
        how_known(session, ACCOUNT, key)


def test_a_figure_of_another_account_is_refused(session: Session) -> None:
    other = account_history(session, SMALL[0]).of("arr").latest
    assert other is not None
    with pytest.raises(FigureError, match="is not a figure of"):
        how_known(session, ACCOUNT, str(other.id))


def test_a_figure_changed_in_the_review_is_shown_as_changed(small: Path) -> None:
    project = open_project(small)
    with open_session(project, AS_OF) as opened:
        plan = opened.plans[ACCOUNT]
        file = project.review_file(plan.id)
        file.parent.mkdir(exist_ok=True)
        file.write_text('[figures."csat"]\nvalue = 4.9\nreason = "counted by hand"\n', "utf-8")
        found = how_known(opened, ACCOUNT, "csat")

    assert found.shown.value == Decimal("4.9")
    assert found.shown.overridden == "counted by hand"
    assert found.computed.value != Decimal("4.9")
