"""Reviews of the database as the programme knows them: one record each, whatever their number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, TypeVar

from django.db.models import Count, F, Min, Model, Q, QuerySet
from django.utils import timezone

from quarterdeck.core.account import ExecutiveLevel, Segment, StakeholderRole
from quarterdeck.core.engagement import ReviewType
from quarterdeck.core.facts import CommitmentState, Side
from quarterdeck.core.figure import Audience, FigureId
from quarterdeck.core.followup import Standing
from quarterdeck.core.review import ReviewStatus
from quarterdeck.core.review_health import Colour, HealthIndicator
from quarterdeck.story.review_record import Engagement, Preparation, ReviewRecord
from quarterdeck.workspace.acts.answers import QUESTIONS, READY_ANSWERS
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.models import (
    Attendance,
    Commitment,
    CustomerInput,
    Feedback,
    FigureQuestion,
    Goal,
    MeetingRecord,
    Outcome,
    OutcomeAnswer,
    Presentation,
    Recap,
    Review,
)

VALUE = ("value.", "roi.", "outcome.", "agreed.", "hours_saved", "goal", "time_to_value")
"""How the metrics begin that are more than use and service: value, outcomes, goals (domain.md, Value hierarchy)."""

ENGAGED = {
    Colour.GREEN.value: Engagement.ACTIVE,
    Colour.YELLOW.value: Engagement.POLITE,
    Colour.RED.value: Engagement.DISTRACTED,
}
"""What a record's own reading of engagement says (the same table of domain.md read both ways)."""

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class PresentedFacts:
    """Of a frozen review: the outcomes that the customer was shown, and whether there was value beyond use."""

    outcomes: frozenset[str]
    beyond_usage: bool


def review_records(reviews: Iterable[Review], *, as_of: date | None = None) -> list[ReviewRecord]:
    """One record for each review, in their order, as they stand on ``as_of`` (the workspace's day).

    Reviews come with their account (``select_related``). The number of queries does not grow with
    that of the reviews; a manifest of what was presented is read once in the life of the process.
    """
    found = list(reviews)
    ids = [review.pk for review in found]
    known = _Known.of(ids, [review.account_id for review in found], as_of or desk().today())
    return [_record(review, known) for review in found]


@dataclass(frozen=True, slots=True)
class _Known:
    """Everything that the database holds of these reviews, by review (goals and outcomes by account)."""

    people: Mapping[int, Sequence[Attendance]]
    given: Mapping[int, Mapping[str, str]]
    read: Mapping[int, str]
    recaps: Mapping[int, datetime]
    responses: Mapping[int, datetime]
    actions: Mapping[int, tuple[int, int]]
    scores: Mapping[int, Sequence[int]]
    presented: Mapping[int, PresentedFacts]
    agreed_outcomes: frozenset[tuple[str, str]]
    joint_goals: Mapping[str, Sequence[date | None]]

    @classmethod
    def of(cls, ids: Sequence[int], accounts: Sequence[str], as_of: date) -> _Known:
        return cls(
            people=_grouped(Attendance.objects.filter(review__in=ids), lambda row: row),
            given=dict(
                CustomerInput.objects.filter(review__in=ids).values_list("review_id", "answers")
            ),
            read=_engagement_read(ids),
            recaps=_sent_recaps(ids),
            responses=_first_responses(ids),
            actions=_actions(ids, as_of),
            scores=_grouped(
                Feedback.objects.filter(review__in=ids).exclude(score=None), lambda row: row.score
            ),
            presented=_presented(ids),
            agreed_outcomes=frozenset(
                Outcome.objects.filter(account__in=set(accounts))
                .exclude(baseline_agreed_by="")
                .values_list("account_id", "source_id")
            ),
            joint_goals=_joint_goals(accounts),
        )


def _grouped(rows: QuerySet[Any], value: Callable[[Any], V]) -> dict[int, list[V]]:
    found: dict[int, list[V]] = defaultdict(list)
    for row in rows.order_by("pk"):
        found[row.review_id].append(value(row))
    return found


def _engagement_read(ids: Sequence[int]) -> dict[int, str]:
    """The colour of engagement by the newest record of each review that tells it."""
    rows = MeetingRecord.objects.filter(review__in=ids).order_by("pk")
    found: dict[int, str] = {}
    for review, indicators in rows.values_list("review_id", "reading__indicators"):
        for one in indicators or ():
            if one["indicator"] == HealthIndicator.ENGAGEMENT and one["colour"]:
                found[review] = one["colour"]
    return found


def _sent_recaps(ids: Sequence[int]) -> dict[int, datetime]:
    rows = Recap.objects.filter(review__in=ids).values_list("review_id", "sent_at")
    return {review: sent for review, sent in rows if sent is not None}


def _first_responses(ids: Sequence[int]) -> dict[int, datetime]:
    """When the customer first answered in any way after the review took place."""
    after = Q(review__held_on__isnull=False)
    asked: tuple[tuple[type[Model], str, Q], ...] = (
        (Feedback, "at", Q(in_the_room=False)),
        (Commitment, "answered_at", Q(answered_at__isnull=False)),
        (OutcomeAnswer, "at", Q()),
        (FigureQuestion, "at", Q()),
    )
    found: dict[int, datetime] = {}
    for model, moment, own in asked:
        held = Q(**{f"{moment}__date__gte": F("review__held_on")})
        rows = model._default_manager.filter(after & own & held, review__in=ids)
        for row in rows.values("review_id").annotate(first=Min(moment)):
            review, first = row["review_id"], row["first"]
            found[review] = min(found.get(review, first), first)
    return found


def _actions(ids: Sequence[int], as_of: date) -> dict[int, tuple[int, int]]:
    """Of each review the agreed commitments due by the day, and those of them that are done."""
    due = Commitment.objects.filter(review__in=ids, standing=Standing.AGREED, due_on__lte=as_of)
    due = due.exclude(state=CommitmentState.CANCELLED)
    done = Q(state=CommitmentState.COMPLETE)
    rows = due.values("review_id").annotate(due=Count("pk"), done=Count("pk", filter=done))
    return {row["review_id"]: (row["due"], row["done"]) for row in rows}


def _presented(ids: Sequence[int]) -> dict[int, PresentedFacts]:
    """What the newest freeze of each review showed."""
    rows = Presentation.objects.filter(review__in=ids).order_by("number")
    newest = {
        review: (pk, digest) for review, pk, digest in rows.values_list("review_id", "pk", "digest")
    }
    missing = [pk for pk, digest in newest.values() if digest not in _FACTS]
    for row in Presentation.objects.filter(pk__in=missing) if missing else ():
        _FACTS[row.digest] = _facts(row.manifest)
    return {review: _FACTS[digest] for review, (_, digest) in newest.items()}


_FACTS: dict[str, PresentedFacts] = {}
"""By digest of the freeze, which is never changed: some hundred bytes each."""


def _facts(manifest: Mapping[str, Any]) -> PresentedFacts:
    shown = [
        FigureId.parse(figure["id"])
        for figure in manifest["figures"]
        if figure["value"] is not None and figure.get("audience") == Audience.CUSTOMER
    ]
    outcomes = {id.dimension for id in shown if id.dimension and id.metric.startswith("outcome.")}
    return PresentedFacts(frozenset(outcomes), any(id.metric.startswith(VALUE) for id in shown))


def _joint_goals(accounts: Sequence[str]) -> dict[str, list[date | None]]:
    rows = Goal.objects.filter(account__in=set(accounts)).exclude(agreed_by="")
    found: dict[str, list[date | None]] = defaultdict(list)
    for account, agreed_on in rows.values_list("account_id", "agreed_on"):
        found[account].append(agreed_on)
    return found


def _record(review: Review, known: _Known) -> ReviewRecord:
    account, people = review.account, known.people.get(review.pk, ())
    presented = known.presented.get(review.pk)
    due, done = known.actions.get(review.pk, (0, 0))
    return ReviewRecord(
        review=review.key,
        account_id=review.account_id,
        account_name=account.name,
        segment=Segment(account.segment),
        csm=account.csm_name or None,
        type=ReviewType(review.type),
        due_on=review.due_on,
        held_on=review.held_on,
        status=ReviewStatus(review.status),
        rescheduled=review.rescheduled,
        **_came(people),
        customer_prepared=_prepared(review, known),
        engagement=_engaged(review, known),
        recap_sent_on=_day(known.recaps.get(review.pk)),
        first_response_on=_day(known.responses.get(review.pk)),
        commitments_due=due,
        commitments_done=done,
        satisfaction=_mean(known.scores.get(review.pk, ())),
        outcome_shown=bool(presented and presented.outcomes),
        co_planned=_co_planned(review, known),
        baseline_agreed=bool(presented and _agreed_baseline(review, presented, known)),
        usage_only=presented is not None and not presented.beyond_usage,
    )


def _came(people: Sequence[Attendance]) -> dict[str, Any]:
    """Who of the customer's side was to come, and who came; None where nobody noted it."""
    theirs = [p for p in people if p.side == Side.CUSTOMER]
    sponsors = [p for p in theirs if p.expected and p.role == StakeholderRole.EXECUTIVE_SPONSOR]
    others = [p.attended for p in theirs if p not in sponsors]
    return {
        "expected_levels": _levels(p.level for p in theirs if p.expected),
        "attended_levels": _levels(p.level for p in theirs if p.attended),
        "sponsor_expected": bool(sponsors),
        "sponsor_attended": _any([p.attended for p in sponsors]),
        "delegate_attended": _any(others if others or not sponsors else [False])
        if any(p.attended is not None for p in theirs)
        else None,
    }


def _levels(levels: Iterable[str]) -> tuple[ExecutiveLevel, ...]:
    return tuple(ExecutiveLevel(level) for level in levels if level in set(ExecutiveLevel))


def _any(noted: Sequence[bool | None]) -> bool | None:
    """Whether anybody did; None where it was noted of nobody."""
    told = [one for one in noted if one is not None]
    return any(told) if told else None


def _prepared(review: Review, known: _Known) -> Preparation | None:
    """As a person noted it; else by the input form, where the customer sent it."""
    if review.customer_prepared in set(Preparation):
        return Preparation(review.customer_prepared)
    answers = known.given.get(review.pk)
    if answers is None:
        return None
    count = sum(bool(answers.get(question)) for question in QUESTIONS)
    if count >= READY_ANSWERS:
        return Preparation.READY
    return Preparation.MINIMAL if count else Preparation.NONE


def _engaged(review: Review, known: _Known) -> Engagement | None:
    """As a person noted it; else as the record of the meeting reads."""
    if review.engagement in set(Engagement):
        return Engagement(review.engagement)
    return ENGAGED.get(known.read.get(review.pk, ""))


def _day(moment: datetime | None) -> date | None:
    return timezone.localdate(moment) if moment is not None else None


def _mean(scores: Sequence[int]) -> int | None:
    """The scores of several people as one, rounded half up."""
    if not scores:
        return None
    mean = Decimal(sum(scores)) / len(scores)
    return int(mean.quantize(Decimal(1), ROUND_HALF_UP))


def _co_planned(review: Review, known: _Known) -> bool:
    """Whether a joint goal was agreed by the day of the review."""
    by = review.held_on or review.planned_on
    days = known.joint_goals.get(review.account_id, ())
    return any(day is None or by is None or day <= by for day in days)


def _agreed_baseline(review: Review, presented: PresentedFacts, known: _Known) -> bool:
    return any((review.account_id, one) in known.agreed_outcomes for one in presented.outcomes)
