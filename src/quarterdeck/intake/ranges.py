"""Which values of the settings are allowed, beyond their types."""

from __future__ import annotations

import codecs
import itertools
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from babel.numbers import list_currencies

from quarterdeck.core.account import Segment
from quarterdeck.core.nearest import nearest
from quarterdeck.core.settings import FileOptions, HealthSettings, ModelSettings, Settings
from quarterdeck.intake.rule_ranges import rule_faults

GREATEST_WEIGHT = 0.4
LONGEST_CADENCE = 24
USUAL_CURRENCIES = ("usd", "eur", "gbp", "cny", "rub", "jpy", "inr", "chf", "cad", "aud", "brl")
DATE_ORDERS = ("dmy", "mdy", "ymd")


@dataclass(frozen=True, slots=True)
class RangeFault:
    """A value that is not allowed: its key, what is wrong with it, what to write instead."""

    key: tuple[str, ...]
    what: str
    next_step: str


def out_of_range(settings: Settings) -> RangeFault | None:
    """The first fault, in the order of the settings; None where all values are allowed."""
    checks: tuple[Callable[[Settings], Iterator[RangeFault]], ...] = (
        _vendor,
        _currency,
        _fiscal,
        _colours,
        _models,
        _health,
        _avoid,
        _shares,
        _data,
        _rules,
    )
    return next((fault for check in checks for fault in check(settings)), None)


def _vendor(settings: Settings) -> Iterator[RangeFault]:
    if not settings.vendor.name.strip():
        yield RangeFault(("vendor", "name"), "vendor.name is empty", "write your company's name")


def _currency(settings: Settings) -> Iterator[RangeFault]:
    known = list_currencies()
    if settings.currency not in known:
        guess = nearest(settings.currency, USUAL_CURRENCIES)
        advice = f"write {guess.upper()!r}" if guess else 'write its three letters, as in "USD"'
        yield RangeFault(
            ("currency",), f"{settings.currency!r} is not an ISO 4217 currency code", advice
        )


def _fiscal(settings: Settings) -> Iterator[RangeFault]:
    if not 1 <= settings.fiscal_first_month <= 12:
        yield RangeFault(
            ("fiscal_first_month",),
            f"fiscal_first_month is {settings.fiscal_first_month}, not a month",
            "write 1 (January) to 12 (December)",
        )


def _colours(settings: Settings) -> Iterator[RangeFault]:
    for name in ("primary", "accent"):
        value = getattr(settings.brand, name)
        if not re.match(r"^[0-9A-Fa-f]{6}$", value):
            yield RangeFault(
                ("brand", name),
                f"brand.{name} is {value!r}, not a colour",
                "write six hexadecimal digits, as in 12355B (without #)",
            )


def _models(settings: Settings) -> Iterator[RangeFault]:
    segments = [s.value for s in Segment]
    for name, model in settings.models.items():
        if name not in segments:
            guess = nearest(name, segments)
            yield RangeFault(
                ("models", name),
                f"there is no segment {name!r}",
                f"write {guess!r}" if guess else f"use one of: {', '.join(segments)}",
            )
        else:
            yield from _model(name, model)
    yield from _descending(settings)


def _model(name: str, model: ModelSettings) -> Iterator[RangeFault]:
    bounds = {
        "arr_from": (0, 10**12),
        "cadence_months": (1, LONGEST_CADENCE),
        "minutes": (0, 480),
        "minutes_max": (0, 480),
    }
    for field, (low, high) in bounds.items():
        value = getattr(model, field)
        if value is not None and not low <= value <= high:
            yield RangeFault(
                ("models", name, field),
                f"models.{name}.{field} is {value}",
                f"write a number from {low} to {high}",
            )


def _descending(settings: Settings) -> Iterator[RangeFault]:
    if any(name not in {s.value for s in Segment} for name in settings.models):
        return
    models = settings.engagement_models()
    for upper, lower in itertools.pairwise(models):
        if upper.arr_from <= lower.arr_from:
            yield RangeFault(
                ("models", lower.segment.value, "arr_from"),
                f"{lower.segment} begins at {lower.arr_from}, not below {upper.segment} ({upper.arr_from})",
                "give each segment a lower arr_from than the one above it",
            )
    for model in models:
        if model.minutes > model.minutes_max:
            yield RangeFault(
                ("models", model.segment.value, "minutes"),
                f"{model.segment}: minutes ({model.minutes}) exceed minutes_max ({model.minutes_max})",
                "raise minutes_max or lower minutes",
            )


def _health(settings: Settings) -> Iterator[RangeFault]:
    weights = {name: getattr(settings.health, name) for name in HealthSettings.__struct_fields__}
    for name, weight in weights.items():
        if not 0 <= weight <= GREATEST_WEIGHT:
            yield RangeFault(
                ("health", name),
                f"health.{name} is {weight}",
                f"write a weight from 0 to {GREATEST_WEIGHT}",
            )
    total = sum(weights.values())
    if not math.isclose(total, 1, abs_tol=1e-6):
        yield RangeFault(
            ("health",),
            f"the weights of [health] sum to {total:g}, not to 1",
            "correct: " + ", ".join(f"{name} = {weight:g}" for name, weight in weights.items()),
        )


def _avoid(settings: Settings) -> Iterator[RangeFault]:
    for month in settings.avoid.months:
        if not 1 <= month <= 12:
            yield RangeFault(
                ("avoid", "months"), f"avoid.months holds {month}, not a month", "write 1 to 12"
            )
    for first, last in settings.avoid.spans:
        if last < first:
            yield RangeFault(
                ("avoid", "spans"),
                f"avoid.spans: {last} comes before {first}",
                "write the first day, then the last",
            )


def _shares(settings: Settings) -> Iterator[RangeFault]:
    if not 0 < settings.high_impact_share <= 1:
        yield RangeFault(
            ("high_impact_share",),
            f"high_impact_share is {settings.high_impact_share}",
            "write a share above 0 and up to 1 (0.10 is 10 %)",
        )
    if settings.hourly_cost is not None and settings.hourly_cost <= 0:
        yield RangeFault(
            ("hourly_cost",), f"hourly_cost is {settings.hourly_cost}", "write an amount above 0"
        )


def _data(settings: Settings) -> Iterator[RangeFault]:
    if settings.data.dates and settings.data.dates not in DATE_ORDERS:
        yield _order_fault(("data", "dates"), settings.data.dates)
    for name, options in settings.data.files.items():
        yield from _file(("data", "files", name), options)


def _rules(settings: Settings) -> Iterator[RangeFault]:
    for fault in rule_faults(settings.rules):
        yield RangeFault(*fault)


def _order_fault(key: tuple[str, ...], value: str) -> RangeFault:
    return RangeFault(
        key,
        f"{'.'.join(key)} is {value!r}",
        'write "dmy" (31/12/2024), "mdy" (12/31/2024) or "ymd" (2024/12/31)',
    )


def _file(key: tuple[str, ...], options: FileOptions) -> Iterator[RangeFault]:
    place = ".".join(key)
    if options.dates and options.dates not in DATE_ORDERS:
        yield _order_fault((*key, "dates"), options.dates)
    if options.encoding and not _is_codec(options.encoding):
        yield RangeFault(
            (*key, "encoding"),
            f"{place}.encoding is {options.encoding!r}, which is no encoding",
            'write one like "utf-8", "cp1251" or "gb18030"',
        )
    if len(options.delimiter) > 1:
        yield RangeFault(
            (*key, "delimiter"), f"{place}.delimiter is longer than one character", "write one"
        )
    if options.decimal not in ("", ".", ","):
        yield RangeFault(
            (*key, "decimal"), f"{place}.decimal is {options.decimal!r}", 'write "." or ","'
        )
    if options.header_line < 0:
        yield RangeFault(
            (*key, "header_line"), f"{place}.header_line is negative", "count lines from 1"
        )


def _is_codec(name: str) -> bool:
    try:
        codecs.lookup(name)
    except LookupError:
        return False
    return True
