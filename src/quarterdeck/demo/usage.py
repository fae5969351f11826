"""Use of the product: who used which feature on which day, as the product's own log exports it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from quarterdeck.demo.accounts import FEATURES
from quarterdeck.demo.chance import bounded, rotated
from quarterdeck.demo.contracts import Contract, seats_on
from quarterdeck.demo.scene import Scene
from quarterdeck.demo.texts import story_lines
from quarterdeck.demo.timeline import DEMO_AS_OF, HISTORY_START, months_from

RAMP_MONTHS = 5
"""Months after go-live until the arc's coverage is reached."""

GUESTS = 0.04
"""Share of a month's users who are not among its regular ones."""

SECOND_ROW = 0.45
"""Share of user months in which the export holds a second row."""

UsageRow = tuple[str, str, str, str, str, int]
"""Row number, workspace, day, user, feature, count."""


def usage_rows(scene: Scene, found: tuple[Contract, ...]) -> list[UsageRow]:
    """The rows of one account, by month. Users keep their habits; the regular ones come first."""
    random = scene.chance("usage").random
    features = feature_order(scene)
    rows: list[UsageRow] = []
    for month in months_from(max(HISTORY_START, scene.profile.live)):
        mid = min(month + timedelta(days=14), DEMO_AS_OF)
        seats = seats_on(found, mid)
        active = max(1, round(seats * _share(scene, month, mid)))
        days = _workdays(month, scene.profile.live)
        rows += _month(scene.id, random, _users(random, active, seats), days,
                       _open(scene, features, mid), len(rows))  # fmt: skip
    return rows


def _users(random: Callable[[], float], active: int, seats: int) -> Iterator[int]:
    """The users of a month by place, with a guest here and there; some stand for two rows."""
    for place in range(active):
        draw = random()
        user = int(random() * seats) if draw < GUESTS else place
        yield user
        if draw > 1 - SECOND_ROW:
            yield user


def _month(
    account: str,
    random: Callable[[], float],
    users: Iterator[int],
    days: list[str],
    features: tuple[str, ...],
    before: int,
) -> Iterator[UsageRow]:
    """One row for each user named; ``before`` rows of the account came earlier."""
    key = account[4:]
    choices, breadth = len(days), len(features)
    for number, user in enumerate(users, start=before + 1):
        taste = random()
        yield (
            f"U{key}-{number:06d}",
            account,
            days[int(random() * choices)],
            f"{key}-{user + 1:04d}",
            features[int(user * 7 + taste * taste * 9) % breadth],
            2 + int(taste * random() * 60),
        )


def feature_order(scene: Scene) -> tuple[str, ...]:
    """All features, those of the account's storylines first, as far as its plan goes."""
    others = rotated([f for line in story_lines().values() for f in line.features], scene.number)
    own = [f for line in scene.lines for f in line.features]
    every = dict.fromkeys((*own, "Dashboards", "Integrations", *others))
    return tuple(every)[: FEATURES[scene.profile.segment]]


def _open(scene: Scene, features: tuple[str, ...], day: date) -> tuple[str, ...]:
    share = scene.reading(scene.arc.features, day)
    return features[: max(2, round(len(features) * share))]


def _share(scene: Scene, month: date, mid: date) -> float:
    """Share of seats used in a month; a month that is not over shows the part of it that is."""
    age = (mid - scene.profile.live).days / 30.44
    ramp = bounded(0.35 + 0.65 * (age + 0.5) / RAMP_MONTHS, 0.2, 1)
    over = 0.62 if month == DEMO_AS_OF.replace(day=1) else 1.0
    season = 0.96 if month.month in (1, 8, 12) else 1.0
    return bounded(scene.reading(scene.arc.coverage, mid) * ramp * over * season, 0.02, 0.97)


def _workdays(month: date, live: date) -> list[str]:
    """The working days of a month from go-live up to as-of, as the export writes them."""
    last = monthrange(month.year, month.month)[1]
    days = [month + timedelta(days=d) for d in range(last)]
    return [d.isoformat() for d in days if d.weekday() < 5 and live <= d <= DEMO_AS_OF] or [
        live.isoformat()
    ]
