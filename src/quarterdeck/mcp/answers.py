"""What the tools answer, as typed shapes, and how the product's values become them.

Everything internal is marked so: an agent that writes to a customer must take only what is
``for_customer``.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from typing_extensions import TypedDict

from quarterdeck.core.figure import Audience, Figure
from quarterdeck.core.finding import Finding
from quarterdeck.core.followup import FollowUp, FollowUpItem
from quarterdeck.core.language import Language
from quarterdeck.core.message import Text
from quarterdeck.core.review import ReviewPlan
from quarterdeck.document.audience import may_pass
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import format_message, to_text
from quarterdeck.i18n.places import clock, place_text
from quarterdeck.rules.catalogue import rule as rule_of
from quarterdeck.rules.pages import page
from quarterdeck.rules.types import Rule
from quarterdeck.story.types import Point, Story
from quarterdeck.workflow.explain import Explained
from quarterdeck.workflow.meeting import Meeting


class DueReview(TypedDict):
    """One review that is due; internal."""

    account: str
    name: str
    review: str
    kind: str
    decision: str
    held_on: str
    minutes: int
    attendees: list[str]
    csm: str | None
    renewal: str | None
    opt_out: str | None
    reasons: list[str]


class Said(TypedDict):
    """One thing said, with the figures behind it."""

    text: str
    for_customer: bool
    figures: list[str]


class AccountStory(TypedDict):
    """What is true of an account, what it means, what we would propose."""

    account: str
    name: str
    review: str
    mode: str
    headline: str
    shortfalls: list[Said]
    wins: list[Said]
    value: list[Said]
    risks: list[Said]
    opportunities: list[Said]
    base_proposal: str
    expansion: str | None
    expansion_withheld: list[str]
    joint_goal: str
    questions: list[str]
    our_steps: list[str]
    landmines: list[Said]
    review_file: str


class Files(TypedDict):
    """Files that were written, and what a person should know."""

    review: str
    files: list[str]
    warnings: list[str]
    findings: list[Judged]
    customer_files_stopped: bool


class Explanation(TypedDict):
    """Where a figure comes from."""

    figure: str
    name: str
    value: str
    for_customer: bool
    formula: str
    calculation: str
    period: str
    as_of: str
    tables: list[str]
    rows_used: int
    sql: str


class Judged(TypedDict):
    """One finding with its rule's advice."""

    code: str
    severity: str
    subject: str
    place: str
    message: str
    examples: list[str]
    why: str
    instead: str
    allowed: str | None


class RulePage(TypedDict):
    """A rule's page of guidance."""

    code: str
    name: str
    title: str
    area: str
    severity: str
    finds: str
    why: str
    instead: str
    bad: str
    good: str
    exceptions: str


class Promise(TypedDict):
    """One item of a review's follow-up; only ``agreed`` ones bind anybody."""

    id: str
    text: str
    standing: str
    side: str | None
    owner: str | None
    due_on: str | None
    grade: str | None
    words: str | None
    at: str | None


class HeldMeeting(TypedDict):
    """What was read from a meeting's record; internal."""

    review: str
    held_on: str
    definition: str
    talk_share: dict[str, float | None]
    questions: dict[str, int]
    future_share: float | None
    indicators: dict[str, str | None]
    unknown_speakers: list[str]
    commitments: list[Promise]
    files: list[str]
    next_step: str


def due_review(plan: ReviewPlan, language: Language) -> DueReview:
    account = plan.account
    return {
        "account": account.id,
        "name": account.name,
        "review": str(plan.id),
        "kind": plan.id.type.value,
        "decision": plan.decision.value,
        "held_on": plan.held_on.isoformat(),
        "minutes": plan.minutes,
        "attendees": [person.name for person in plan.attendees],
        "csm": account.csm_name,
        "renewal": account.renewal_date.isoformat() if account.renewal_date else None,
        "opt_out": account.opt_out_date.isoformat() if account.opt_out_date else None,
        "reasons": [to_text(reason, language) for reason in plan.reasons],
    }


def account_story(story: Story, review_file: Path, language: Language) -> AccountStory:
    def text(found: Text) -> str:
        return to_text(found, language)

    def said(points: Iterable[Point]) -> list[Said]:
        return [_said(point, language) for point in points]

    return {
        "account": story.plan.account.id,
        "name": story.plan.account.name,
        "review": str(story.plan.id),
        "mode": story.mode.value,
        "headline": text(story.headline),
        "shortfalls": said(story.shortfalls),
        "wins": said(story.wins),
        "value": [_figure(card.figure, language) for card in story.value_cards],
        "risks": [_item(i.title, i.evidence, language) for i in story.matrix if not i.opportunity],
        "opportunities": [
            _item(i.title, i.evidence, language) for i in story.matrix if i.opportunity
        ],
        "base_proposal": text(story.base_proposal.title),
        "expansion": text(story.expansion.title) if story.expansion is not None else None,
        "expansion_withheld": [text(reason) for reason in story.expansion_withheld],
        "joint_goal": text(story.joint_goal),
        "questions": [text(question) for question in story.questions],
        "our_steps": [step.text.to(language) for step in story.our_steps],
        "landmines": said(story.landmines),
        "review_file": str(review_file),
    }


def _said(point: Point, language: Language) -> Said:
    return {
        "text": to_text(point.text, language),
        "for_customer": point.audience is Audience.CUSTOMER and may_pass(point),
        "figures": [figure.id.short for figure in point.figures],
    }


def _figure(figure: Figure, language: Language) -> Said:
    name = format_message(
        f"metric-{figure.id.metric.replace('.', '-').replace('_', '-')}", {}, language
    )
    value = numbers.figure(figure, language) if figure.known else "missing"
    return {
        "text": f"{name}: {value}",
        "for_customer": may_pass(figure),
        "figures": [figure.id.short],
    }


def _item(title: Text, evidence: tuple[Point, ...], language: Language) -> Said:
    figures = [figure.id.short for point in evidence for figure in point.figures]
    return {"text": to_text(title, language), "for_customer": False, "figures": figures}


def explanation(found: Explained, language: Language) -> Explanation:
    why, figure = found.explanation, found.shown
    name = f"metric-{figure.id.metric.replace('.', '-').replace('_', '-')}"
    return {
        "figure": str(figure.id),
        "name": format_message(name, {}, language),
        "value": numbers.precise(figure, language) if figure.known else "missing",
        "for_customer": may_pass(figure),
        "formula": format_message(why.formula, {}, language),
        "calculation": " ".join(why.calculation),
        "period": numbers.period(figure.period, language),
        "as_of": why.as_of.isoformat(),
        "tables": list(why.tables),
        "rows_used": why.used_count,
        "sql": why.sql,
    }


def judged(finding: Finding, language: Language) -> Judged:
    guidance = page(finding.code, language)
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "subject": finding.subject,
        "place": place_text(finding.place, language),
        "message": to_text(finding.message, language),
        "examples": list(finding.examples),
        "why": guidance.why,
        "instead": guidance.instead,
        "allowed": finding.allowed,
    }


def rule_page(code: str, language: Language) -> RulePage:
    """The page of a rule; RuleError where there is none."""
    found: Rule = rule_of(code)
    guidance = page(found.code, language)
    return {
        "code": found.code,
        "name": found.name,
        "title": guidance.title,
        "area": found.area.value,
        "severity": found.severity.value,
        "finds": guidance.finds,
        "why": guidance.why,
        "instead": guidance.instead,
        "bad": guidance.bad,
        "good": guidance.good,
        "exceptions": guidance.exceptions,
    }


def promises(followup: FollowUp) -> list[Promise]:
    return [_promise(item) for item in followup.items]


def _promise(item: FollowUpItem) -> Promise:
    return {
        "id": item.id,
        "text": item.text.default,
        "standing": item.standing.value,
        "side": item.side.value if item.side is not None else None,
        "owner": item.owner,
        "due_on": item.due_on.isoformat() if item.due_on is not None else None,
        "grade": item.grade,
        "words": item.said,
        "at": clock(item.at) if item.at is not None else None,
    }


CONFIRM = (
    "A person confirms what was agreed: quarterdeck meeting --account {account} --confirm. "
    "Until then nothing here binds anybody; do not present it as agreed."
)


def held_meeting(found: Meeting, language: Language) -> HeldMeeting:
    reading = found.reading
    sides = {side.value if side else "unknown": talk for side, talk in reading.talk.items()}
    return {
        "review": str(found.plan.id),
        "held_on": reading.held_on.isoformat(),
        "definition": format_message(f"meeting-definition-{reading.measure}", {}, language),
        "talk_share": {name: talk.share for name, talk in sides.items()},
        "questions": {name: talk.questions for name, talk in sides.items()},
        "future_share": reading.tense.future_share,
        "indicators": {
            one.indicator.value: one.colour.value if one.colour is not None else None
            for one in reading.indicators
        },
        "unknown_speakers": list(found.unknown),
        "commitments": promises(found.followup),
        "files": [str(path) for path in found.files],
        "next_step": CONFIRM.format(account=found.plan.account.id),
    }
