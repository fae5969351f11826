"""Exact money."""

from __future__ import annotations

from decimal import Decimal

import pytest

from quarterdeck.core.money import Money


def test_money_of_one_currency_adds_up_exactly() -> None:
    total = Money(Decimal("0.10"), "EUR") + Money(Decimal("0.20"), "EUR")
    assert total == Money(Decimal("0.30"), "EUR")
    assert total * 3 - Money(Decimal("0.90"), "EUR") == Money(Decimal("0.00"), "EUR")


def test_money_of_different_currencies_does_not_add_up() -> None:
    with pytest.raises(ValueError, match="do not add up"):
        Money(Decimal(1), "EUR") + Money(Decimal(1), "USD")
