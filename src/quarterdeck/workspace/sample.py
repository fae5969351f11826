"""Sample work for the sample project: reviews in every phase, made by the same acts as people use."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import cycle, zip_longest
from uuid import NAMESPACE_URL, UUID, uuid5

from quarterdeck import resources
from quarterdeck.core.engagement import ReviewType
from quarterdeck.core.language import Language
from quarterdeck.errors import QuarterdeckError
from quarterdeck.workflow.review_edit import HeadlineEdit
from quarterdeck.workspace.acts import (
    answers,
    capture,
    checklist,
    freezing,
    preparing,
    running,
    sharing,
    status,
)
from quarterdeck.workspace.acts.presented import shown
from quarterdeck.workspace.acts.trail import Actor, acting
from quarterdeck.workspace.acts.visitor import Visitor
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.models import (
    Attendance,
    ChecklistItem,
    NoteKind,
    Phase,
    Review,
    Role,
    User,
)

PEOPLE = (
    ("admin@corvelane.example", "Nora Lindqvist", Role.ADMIN, Language.EN),
    ("viewer@corvelane.example", "Theo Marsh", Role.VIEWER, Language.EN),
)
WORDS = "sample_work.toml"


@dataclass(frozen=True, slots=True)
class Filled:
    """How many reviews got sample work, and those that could not, with the reason."""

    reviews: int
    left: tuple[str, ...]


def fill(desk: Desk) -> Filled:
    """Give the sample project's reviews work in every phase; where there is work already, nothing."""
    if Review.objects.exclude(phase=Phase.PREPARE).exists():
        return Filled(0, ())
    people = _people()
    done, left = 0, []
    for stage, review in zip(cycle(STAGES), _chosen(), strict=False):
        actor = acting(people.get(review.account.csm_email) or people["admin@corvelane.example"])
        try:
            work_of(desk, review, actor, stage)
            done += 1
        except QuarterdeckError as error:
            left.append(f"{review.key}: {error}")
    return Filled(done, tuple(left))


def work_of(desk: Desk, review: Review, actor: Actor, stage: str) -> None:
    """Bring one review in preparation to a stage (a key of ``STAGES``)."""
    told = tomllib.loads(resources.text("demo", WORDS))
    STAGES[stage](desk, actor, review, told[review.language])


def _people() -> dict[str, User]:
    """An administrator, a viewer, and every CSM of the sample accounts; passwords are set by link."""
    found = {user.email: user for user in User.objects.all()}
    csms = Review.objects.values_list(
        "account__csm_email", "account__csm_name", "account__language"
    ).distinct()
    wanted = [*PEOPLE, *((email, name, Role.CSM, Language(lang)) for email, name, lang in csms)]
    for email, name, role, language in wanted:
        if email and email not in found:
            found[email] = User.objects.create_user(
                email=email, name=name, role=role, language=language.value
            )
    return found


def _chosen() -> list[Review]:
    """Reviews to work on: of each language in turn, meetings first."""
    reviews = Review.objects.select_related("account").order_by("account__segment", "key")
    meetings = [r for r in reviews if r.type in (ReviewType.EBR, ReviewType.QBR)]
    by_language = [[r for r in meetings if r.language == language] for language in Language]
    mixed = [review for turn in zip_longest(*by_language) for review in turn if review is not None]
    return mixed[: 2 * len(STAGES)]


def _prepared(desk: Desk, actor: Actor, review: Review, told: Mapping[str, str]) -> None:
    """Under way: steps ticked, a headline in a person's words, the customer's answers there."""
    for item in ChecklistItem.objects.filter(review=review, days_before__gte=10)[:3]:
        checklist.tick(actor, item, desk, done=True)
    edit = HeadlineEdit("alignment", Language(review.language), told["headline"])
    preparing.write(actor, review, edit, desk)
    link = sharing.share(actor, review, label=told["link"], days=90, domains="", tracking=True).link
    visitor = Visitor(link, name=_customer(review))
    answers.save_input(visitor, {q: told[f"input_{q}"] for q in answers.QUESTIONS[:4]}, 0)


def _frozen(desk: Desk, actor: Actor, review: Review, told: Mapping[str, str]) -> None:
    """Ready for the day: frozen as it will be presented."""
    _prepared(desk, actor, review, told)
    freezing.freeze(actor, review, desk)


def _running(desk: Desk, actor: Actor, review: Review, told: Mapping[str, str]) -> None:
    """In the room: the run is started, lines and commitments come in."""
    _frozen(desk, actor, review, told)
    review.refresh_from_db()
    with desk.session_of(review) as (_, plan):
        agenda = plan.agenda
    running.start(actor, review, agenda)
    for person in Attendance.objects.filter(review=review)[:3]:
        running.note_attendance(actor, person, True)
    for item in agenda[1:3]:
        running.enter(actor, review, item.section, agenda)
    for kind in (NoteKind.NOTE, NoteKind.HEARD, NoteKind.PARKING, NoteKind.MISSING):
        entry = capture.Entry(
            _id(review, kind), told[f"note_{kind.value}"], said_by=_customer(review)
        )
        capture.write_note(actor, review, desk, kind, entry)
    due = desk.today() + timedelta(days=21)
    for side, text, owner in _promises(review, actor, told):
        _capture(actor, review, desk.today(), due, side, text, owner)


def _held(desk: Desk, actor: Actor, review: Review, told: Mapping[str, str]) -> None:
    """Held: the customer has answered, the follow-up is open."""
    _running(desk, actor, review, told)
    running.end(actor, review, desk)
    review.refresh_from_db()
    link = sharing.share(actor, review, label=told["link"], days=90, domains="", tracking=True).link
    visitor = Visitor(link, name=_customer(review))
    answers.give_feedback(visitor, shown(review), "8", told["better"], told["missing"])


def _moved(desk: Desk, actor: Actor, review: Review, told: Mapping[str, str]) -> None:
    """Moved to another day at the customer's wish."""
    day = (review.planned_on or desk.today()) + timedelta(days=7)
    status.reschedule(actor, review, desk, day, None, told["moved"])


def _skipped(desk: Desk, actor: Actor, review: Review, told: Mapping[str, str]) -> None:
    """Left out this quarter, with the reason on record."""
    status.skip(actor, review, desk, told["skipped"])


def _in_writing(desk: Desk, actor: Actor, review: Review, told: Mapping[str, str]) -> None:
    """Completed without a meeting."""
    freezing.freeze(actor, review, desk)
    review.refresh_from_db()
    status.complete_asynchronously(actor, review, desk, desk.today(), told["in_writing"])


STAGES: Mapping[str, Callable[[Desk, Actor, Review, Mapping[str, str]], None]] = {
    "held": _held,
    "running": _running,
    "frozen": _frozen,
    "prepared": _prepared,
    "in-writing": _in_writing,
    "moved": _moved,
    "skipped": _skipped,
}


def _customer(review: Review) -> str:
    found = Attendance.objects.filter(review=review, side="customer").first()
    return found.name if found is not None else review.account.name


def _promises(
    review: Review, actor: Actor, told: Mapping[str, str]
) -> Iterable[tuple[str, str, str]]:
    yield "vendor", told["promise_vendor"], actor.name
    yield "customer", told["promise_customer"], _customer(review)


def _capture(
    actor: Actor, review: Review, today: date, due: date, side: str, text: str, owner: str
) -> None:
    entry = capture.Entry(_id(review, side), text)
    row = capture.capture(actor, review, entry, capture.Action(text, side, owner, due))
    capture.decide(actor, row, "agreed", today)


def _id(review: Review, what: str) -> UUID:
    """The identifier a browser would have made; the same for the same review."""
    return uuid5(NAMESPACE_URL, f"{review.key}/{what}")
