"""The segment of an account: as the CRM states it, else by annual recurring revenue."""

from __future__ import annotations

from quarterdeck.core.account import Segment
from quarterdeck.core.money import Money
from quarterdeck.core.settings import Settings
from quarterdeck.warehouse.exchange import Rates
from quarterdeck.warehouse.recurring import Recurring

STATED = "segment-from-source"
BY_ARR = "segment-from-arr"
NO_ARR = "segment-without-arr"
NO_RATE = "segment-without-rate"


def segment_of(
    stated: str | None, recurring: Recurring | None, rates: Rates, settings: Settings
) -> tuple[Segment, str]:
    """The segment, and the id of the message that says why.

    The thresholds of ``settings.engagement_models`` are in the reporting currency and inclusive.
    Where ARR is unknown, or no rate of exchange leads to that currency, the segment is the lightest
    one and the reason says so: an amount is never guessed.
    """
    if stated is not None:
        return Segment(stated), STATED
    if recurring is None or not recurring.complete:
        return _lightest(settings), NO_ARR
    arr = recurring.total(settings.currency, rates)
    if arr is None:
        return _lightest(settings), NO_RATE
    return by_arr(arr, settings), BY_ARR


def by_arr(arr: Money, settings: Settings) -> Segment:
    """The segment with the highest threshold that ``arr`` (in the reporting currency) reaches."""
    reached = [m for m in settings.engagement_models() if arr.amount >= m.arr_from]
    if not reached:
        return _lightest(settings)
    return max(reached, key=lambda m: m.arr_from).segment


def _lightest(settings: Settings) -> Segment:
    return min(settings.engagement_models(), key=lambda m: m.arr_from).segment
