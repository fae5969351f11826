"""A figure's identity, and looking figures up."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quarterdeck.core.calendar import FiscalCalendar, Quarter
from quarterdeck.core.figure import Coverage, Figure, FigureId, FigureSet, Unit

AS_OF = date(2025, 1, 10)


def figure(
    metric: str, period: str = "window", dimension: str = "", value: float | None = 1.0
) -> Figure:
    quarter = Quarter.parse(period) if period[0].isdigit() else Quarter(2024, 4)
    return Figure(
        FigureId(metric, "A17", period, AS_OF, dimension),
        value,
        Unit.COUNT,
        FiscalCalendar().period(quarter),
    )


def test_an_identity_reads_as_metric_account_period_dimension_and_day() -> None:
    identity = FigureId("nrr.account", "A17", "2024-Q4", AS_OF)
    assert str(identity) == "nrr.account@A17/2024-Q4#2025-01-10"
    assert identity.short == "nrr.account/2024-Q4"
    assert FigureId("csat", "A17", "window", AS_OF).short == "csat"


@given(
    st.from_regex(r"[a-z]+(\.[a-z]+)?", fullmatch=True),
    st.text("aZ9-_", min_size=1),
    st.sampled_from(["window", "now", "2024-Q4"]),
    st.text("ab 1", max_size=5),
)
def test_an_identity_is_read_back_from_its_text(
    metric: str, account: str, period: str, dimension: str
) -> None:
    identity = FigureId(metric, account, period, AS_OF, dimension)
    assert FigureId.parse(str(identity)) == identity


def test_text_that_is_no_identity_is_refused() -> None:
    with pytest.raises(ValueError, match="not a figure's identity"):
        FigureId.parse("nrr")


def test_a_missing_figure_is_there_but_not_known() -> None:
    figures = FigureSet([figure("csat", value=None)])
    assert figures.get("csat") is not None
    assert figures.known("csat") is None


def test_a_series_runs_from_the_oldest_quarter_and_keeps_gaps() -> None:
    figures = FigureSet(
        [figure("csat", "2024-Q4"), figure("csat", "2024-Q2", value=None), figure("csat")]
    )
    assert [(f.id.period, f.known) for f in figures.series("csat")] == [
        ("2024-Q2", False),
        ("2024-Q4", True),
    ]


def test_coverage_of_nothing_is_unknown_not_zero() -> None:
    assert Coverage(0, 0).share is None
    assert Coverage(3, 4).share == 0.75
