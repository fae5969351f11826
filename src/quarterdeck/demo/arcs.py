"""Story arcs: how an account's use, value and mood moved over the two years up to as-of."""

from __future__ import annotations

from dataclasses import dataclass

Curve = tuple[tuple[float, float], ...]
"""Points (months before as-of, value), oldest first; linear between them, flat outside."""


@dataclass(frozen=True, slots=True)
class Arc:
    """One story as curves and counts.

    ``coverage`` is the share of seats in use, ``features`` the share of features in use, ``value``
    money delivered over fees, ``csat`` 1-5, ``mood`` 1-10 (satisfaction; NPS and sentiment follow
    it), ``tickets`` a factor on the usual number, ``contact`` a factor on the usual meetings.
    ``seats`` are steps (months before as-of, factor on today's seats that held until then).
    ``promises`` are the fates of the vendor's commitments of the last review, ``answers`` those of
    the customer's; ``missed`` the goals of the last window that fell short. ``told`` says whether
    the customer heard of bad news in time, ``busy`` whether trainings and launches go on.
    """

    coverage: Curve
    features: Curve
    value: Curve
    csat: Curve
    mood: Curve
    tickets: Curve = ((24, 1.0),)
    contact: Curve = ((24, 1.0),)
    seats: Curve = ()
    promises: tuple[str, ...] = ("done", "done", "open", "done")
    answers: tuple[str, ...] = ("done", "open")
    missed: int = 0
    told: bool = True
    busy: bool = True
    overdue_invoices: int = 0
    sponsor_left: bool = False
    escalated: bool = False
    backed_need: bool = False
    measured: bool = True


def at(curve: Curve, months_before: float) -> float:
    """The curve's value ``months_before`` as-of."""
    later = next((i for i, (m, _) in enumerate(curve) if m <= months_before), None)
    if later == 0 or len(curve) == 1:
        return curve[0][1]
    if later is None:
        return curve[-1][1]
    (m0, v0), (m1, v1) = curve[later - 1], curve[later]
    return v0 + (v1 - v0) * (m0 - months_before) / (m0 - m1)


ARCS: dict[str, Arc] = {
    "champion": Arc(
        coverage=((24, 0.66), (12, 0.79), (0, 0.9)),
        features=((24, 0.5), (0, 0.88)),
        value=((24, 2.2), (12, 3.4), (0, 4.4)),
        csat=((24, 4.3), (0, 4.7)),
        mood=((24, 8.2), (0, 9.4)),
        seats=((14, 0.86),),
        promises=("done", "done", "late", "open"),
        answers=("done", "open"),
        backed_need=True,
    ),
    "expansion": Arc(
        coverage=((24, 0.62), (9, 0.84), (0, 0.91)),
        features=((24, 0.42), (0, 0.84)),
        value=((24, 1.6), (10, 2.9), (0, 3.7)),
        csat=((24, 4.0), (6, 4.4), (0, 4.8)),
        mood=((24, 8.0), (0, 9.0)),
        seats=((15, 0.68), (7, 0.84)),
        promises=("done", "late", "done", "open"),
        answers=("done", "open"),
        backed_need=True,
    ),
    "steady": Arc(
        coverage=((24, 0.68), (0, 0.74)),
        features=((24, 0.5), (0, 0.6)),
        value=((24, 2.0), (0, 2.5)),
        csat=((24, 4.2), (0, 4.3)),
        mood=((24, 8.0), (0, 8.2)),
        promises=("done", "done", "open", "done"),
        answers=("done", "missed"),
    ),
    "silent-churner": Arc(
        coverage=((24, 0.74), (10, 0.76), (6, 0.7), (1, 0.3), (0, 0.28)),
        features=((24, 0.55), (8, 0.52), (0, 0.25)),
        value=((24, 1.7), (8, 1.3), (0, 0.5)),
        csat=((24, 4.1), (0, 3.8)),
        mood=((24, 7.8), (0, 6.6)),
        tickets=((24, 1.0), (8, 0.8), (0, 0.15)),
        contact=((24, 1.0), (8, 0.7), (4, 0.1), (0, 0.05)),
        promises=("done", "missed", "open"),
        answers=("missed", "missed"),
        missed=1,
        busy=False,
        overdue_invoices=1,
    ),
    "turnaround": Arc(
        coverage=((24, 0.6), (13, 0.36), (6, 0.58), (0, 0.79)),
        features=((24, 0.45), (13, 0.3), (0, 0.68)),
        value=((24, 1.1), (13, 0.6), (6, 1.7), (0, 2.8)),
        csat=((24, 3.6), (13, 3.1), (0, 4.5)),
        mood=((24, 6.5), (13, 4.6), (5, 7.4), (0, 8.7)),
        tickets=((24, 1.3), (13, 2.2), (0, 0.8)),
        seats=((13, 1.1), (2, 0.93)),
        promises=("done", "done", "late", "done"),
        answers=("done", "done"),
        backed_need=True,
    ),
    "executive-change": Arc(
        coverage=((24, 0.7), (4, 0.75), (0, 0.66)),
        features=((24, 0.5), (0, 0.56)),
        value=((24, 1.9), (0, 2.1)),
        csat=((24, 4.2), (0, 4.0)),
        mood=((24, 8.2), (4, 8.1), (0, 7.0)),
        contact=((24, 1.0), (3, 0.9), (0, 0.4)),
        promises=("done", "open", "late"),
        answers=("open", "missed"),
        sponsor_left=True,
    ),
    "missed-goal": Arc(
        coverage=((24, 0.6), (0, 0.67)),
        features=((24, 0.45), (0, 0.52)),
        value=((24, 1.3), (0, 1.5)),
        csat=((24, 4.0), (0, 3.9)),
        mood=((24, 7.8), (0, 7.3)),
        promises=("late", "done", "missed"),
        answers=("missed", "done"),
        missed=2,
    ),
    "escalation": Arc(
        coverage=((24, 0.68), (5, 0.66), (0, 0.52)),
        features=((24, 0.48), (0, 0.42)),
        value=((24, 1.3), (5, 1.0), (0, 0.7)),
        csat=((24, 4.0), (5, 3.5), (0, 2.8)),
        mood=((24, 7.6), (5, 6.4), (0, 4.8)),
        tickets=((24, 1.0), (5, 1.6), (0, 2.4)),
        seats=((5, 1.12),),
        promises=("missed", "late", "open"),
        answers=("done", "open"),
        missed=1,
        told=False,
        overdue_invoices=2,
        escalated=True,
    ),
    "newcomer": Arc(
        coverage=((4, 0.3), (0, 0.68)),
        features=((4, 0.15), (0, 0.4)),
        value=((24, 0.0),),
        csat=((24, 4.3),),
        mood=((24, 8.0),),
        measured=False,
    ),
    "messy": Arc(
        coverage=((24, 0.58), (0, 0.62)),
        features=((24, 0.4), (0, 0.45)),
        value=((24, 1.2), (0, 1.5)),
        csat=((24, 3.9), (0, 4.0)),
        mood=((24, 7.4), (0, 7.6)),
        promises=("done", "late", "open"),
        answers=("missed", "open"),
        missed=1,
        overdue_invoices=1,
    ),
}


def arc(story: str) -> Arc:
    """The arc of a story; KeyError for a story that is not told here."""
    return ARCS[story]
