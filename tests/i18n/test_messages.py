"""Messages with figures as arguments."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from quarterdeck.core.calendar import Period
from quarterdeck.core.figure import Figure, FigureId, Unit
from quarterdeck.core.language import Language
from quarterdeck.core.message import message
from quarterdeck.errors import MessageError
from quarterdeck.i18n.messages import format_message, to_text

WINDOW = Period(date(2026, 7, 1), date(2026, 10, 1))


def figure(value: Decimal | float, unit: Unit, currency: str | None = None) -> Figure:
    id = FigureId("hours_saved", "A17", "window", date(2026, 10, 5))
    return Figure(id, value, unit, WINDOW, currency=currency)


@pytest.mark.parametrize(
    "found, shown",
    [
        (figure(Decimal(90_000), Unit.MONEY, "USD"), "$90,000"),
        (figure(Decimal("37.50"), Unit.MONEY, "USD"), "$37.50"),
        (figure(Decimal("20454.55"), Unit.MONEY, "USD"), "$20,455"),
        (figure(0.345, Unit.RATIO), "35%"),
        (figure(1200, Unit.COUNT), "1,200"),
    ],
)
def test_a_figure_in_a_text_is_shown_by_its_unit(found: Figure, shown: str) -> None:
    assert to_text(message("deck-figure", figure=found), Language.EN) == shown


@pytest.mark.parametrize(
    "hours, shown",
    [(1, "1 час"), (3, "3 часа"), (5, "5 часов"), (21, "21 час"), (1200, "1 200 часов")],
)
def test_russian_words_follow_the_number_shown(hours: int, shown: str) -> None:
    text = to_text(message("deck-amount-hours", figure=figure(hours, Unit.HOURS)), Language.RU)

    assert text.replace("\u00a0", " ") == shown


def test_a_missing_argument_is_an_error_that_names_the_message() -> None:
    with pytest.raises(MessageError, match="deck-figure"):
        format_message("deck-figure", {}, Language.EN)
