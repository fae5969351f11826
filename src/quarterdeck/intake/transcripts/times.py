"""Moments of a recording as written: 00:01:02.500, 1:02, 0:0:5.3, 100:00:00,000."""

from __future__ import annotations

import re

CLOCK = r"\d{1,4}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,9})?"
"""A moment within a longer pattern."""

_MOMENT = re.compile(r"(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,](\d{1,9}))?")
_LIKE_A_TIME = re.compile(r"\d+:\d+")

TIME_OF_DAY = 5 * 3600
"""A record whose first moment is later than this tells the time of day, not that of the recording."""


def seconds(text: str) -> float | None:
    """Seconds from the start; None where it is no time (a minute or second above 59, say).

    Without hours the minutes may run past 59.
    """
    match = _MOMENT.fullmatch(text.strip())
    if match is None:
        return None
    hours, minutes, whole, fraction = match.groups()
    if int(whole) > 59 or (hours is not None and int(minutes) > 59):
        return None
    past = int(hours or 0) * 3600 + int(minutes) * 60 + int(whole)
    return past + int(fraction) / 10 ** len(fraction) if fraction else float(past)


def like_a_time(text: str) -> bool:
    """Whether it was meant as a time, though it may be a faulty one."""
    return _LIKE_A_TIME.search(text) is not None
