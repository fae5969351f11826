"""Rules of the area planning: where a review looks, goals that can be kept, offers in their place."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from quarterdeck.core.deck import ReadSlide
from quarterdeck.core.engagement import Tense
from quarterdeck.core.facts import Goal
from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.finding import Place, PlaceKind, Severity
from quarterdeck.core.language import LocalText
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Quoted, message
from quarterdeck.core.thresholds import Basis, Threshold, convention
from quarterdeck.i18n.lexicons import found
from quarterdeck.rules.presented import content
from quarterdeck.rules.subjects import HeldMeeting, PlannedReview, PresentedDeck
from quarterdeck.rules.types import Area, Context, Covers, Noticed, Rule, printed
from quarterdeck.story.agenda import future_share

FUTURE_LEAST = Threshold(
    "future-share-least", Decimal("0.60"), Unit.RATIO, "domain.md, Philosophy", Basis.TARGET
)
FUTURE_TARGET = Threshold(
    "future-share-target", Decimal("0.70"), Unit.RATIO, "domain.md, Philosophy", Basis.TARGET
)
FUTURE_SLIDES_LEAST = convention("future-slides-least", "0.40", Unit.RATIO)
PLACED_SLIDES_LEAST = convention("placed-slides-least", "4", Unit.COUNT)
PLACED_TALK_LEAST = convention("placed-talk-least", "0.10", Unit.RATIO)
LOOKED = (FUTURE_LEAST, FUTURE_TARGET)

PARTS = (
    ("measure", "rule-pla104"),
    ("baseline", "rule-pla104-baseline"),
    ("target", "rule-pla104-target"),
    ("due_on", "rule-pla104-due"),
)
"""What makes a goal one that can be reached, with the message that says it is missing."""


def past_focused_plan(subject: PlannedReview, context: Context) -> Iterator[Noticed]:
    """Too few of the agenda's minutes look ahead: future / (past + future)."""
    yield from _too_little_ahead("rule-pla101", future_share(subject.plan.agenda), context)


def _too_little_ahead(
    id: str, share: Decimal | float | None, context: Context, least: Threshold = FUTURE_LEAST
) -> Iterator[Noticed]:
    if share is None or printed(share) >= context.value(least):
        return
    yield Noticed(
        Place(),
        message(
            id,
            share=_share(share, context),
            least=context.shown(least),
            target=context.shown(FUTURE_TARGET),
        ),
    )


def _share(share: Decimal | float, context: Context) -> Figure:
    return measured("future.share", share, Unit.RATIO, as_of=context.as_of)


def past_focused_deck(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """Too little of a deck looks ahead: by minutes where its slides have them, else by slides.

    Slides take unlike time (a plan is talked about longer than a result), so that their number alone
    must be further from the target before it says anything. Silent where only a few can be placed.
    """
    if not subject.for_customer:
        return
    placed = [
        (slide, tense)
        for slide in content(subject.deck, context)
        if (tense := _tense(slide, context)) in (Tense.PAST, Tense.FUTURE)
    ]
    if len(placed) < context.value(PLACED_SLIDES_LEAST):
        return
    timed = all(slide.minutes for slide, _ in placed)
    weights = [(Decimal(str(s.minutes)) if timed else Decimal(1), t) for s, t in placed]
    ahead = sum((w for w, t in weights if t is Tense.FUTURE), Decimal(0))
    share = ahead / sum((w for w, _ in weights), Decimal(0))
    if timed:
        yield from _too_little_ahead("rule-pla102-minutes", share, context)
    else:
        yield from _too_little_ahead("rule-pla102", share, context, FUTURE_SLIDES_LEAST)


def _tense(slide: ReadSlide, context: Context) -> Tense | None:
    """Where a slide looks: as known of our own; else by its title, or by most of its lines."""
    if slide.tense is not None or slide.role is not None:
        return slide.tense
    by_title = _looks(slide.title or "", context)
    if by_title is not None:
        return by_title
    lines = [_looks(line.text, context) for line in slide.body]
    past, future = lines.count(Tense.PAST), lines.count(Tense.FUTURE)
    if past == future:
        return None
    return Tense.PAST if past > future else Tense.FUTURE


def _looks(text: str, context: Context) -> Tense | None:
    """Past or future where the text is placed in one of them alone, by what it announces or its verbs."""
    announced = _announced(text, context)
    if announced is not None:
        return announced
    tenses = context.labels("tense", text) & {Tense.PAST, Tense.FUTURE}
    return Tense(next(iter(tenses))) if len(tenses) == 1 else None


def _announced(text: str, context: Context) -> Tense | None:
    """Where a title without a verb looks: results are behind; steps, plans and the roadmap ahead."""
    kinds = context.labels("slide", text) | context.labels("outlook", text)
    if kinds & {"last-actions", "behind"}:
        return Tense.PAST
    ahead = kinds & {"steps", "ahead"} or "roadmap" in context.labels("certainty", text)
    return Tense.FUTURE if ahead else None


def past_focused_talk(subject: HeldMeeting, context: Context) -> Iterator[Noticed]:
    """Too little of the talk looks ahead; silent where hardly any of it can be placed in time."""
    tense = subject.reading.tense
    placed = tense.past + tense.future
    whole = placed + tense.present + tense.unplaced
    if not whole or Decimal(str(placed / whole)) < context.value(PLACED_TALK_LEAST):
        return
    yield from _too_little_ahead("rule-pla103", tense.future_share, context)


def _kept_goals(subject: PlannedReview) -> tuple[Goal, ...]:
    """Goals that the review rests on: those under review and those ahead, not the only proposed."""
    story = subject.story
    goals = (*story.previous_goals, *story.current_goals)
    return tuple({g.id: g for g in goals}.values())


def goals_without_measure(subject: PlannedReview, context: Context) -> Iterator[Noticed]:
    """A goal that is still ahead and lacks its measure, baseline, target or due day."""
    for goal in subject.story.current_goals:
        lacking = [(part, id) for part, id in PARTS if getattr(goal, part) in (None, LocalText(""))]
        if lacking:
            yield Noticed(
                _goal(goal),
                message(lacking[0][1], goal=Quoted(goal.title)),
                count=len(lacking),
                examples=tuple(part for part, _ in lacking),
            )


def goals_without_agreement(subject: PlannedReview, context: Context) -> Iterator[Noticed]:
    """A goal that counts as agreed although nobody, or no day, stands for the agreement."""
    for goal in _kept_goals(subject):
        if not goal.agreed_by:
            yield Noticed(_goal(goal), message("rule-pla105", goal=Quoted(goal.title)))
        elif goal.agreed_on is None:
            yield Noticed(_goal(goal), message("rule-pla105-day", goal=Quoted(goal.title)))


def _goal(goal: Goal) -> Place:
    return Place(PlaceKind.ROW, name="goals", key=goal.id)


def decks_without_plan(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """A deck that looks back and says nothing of what comes: no plan, next steps or roadmap.

    Silent on a deck that does not look back either (it may be no review), or is very short.
    """
    slides = content(subject.deck, context)
    if not subject.for_customer or len(slides) < context.value(PLACED_SLIDES_LEAST):
        return
    looks = {look for slide in slides for look in _all_looks(slide, context)}
    if Tense.PAST in looks and Tense.FUTURE not in looks:
        count = measured("deck.slides", len(slides), as_of=context.as_of)
        yield Noticed(Place(), message("rule-pla106", slides=count))


def _all_looks(slide: ReadSlide, context: Context) -> Iterator[Tense]:
    """Where any line of the slide looks; a line that looks both ways counts for both."""
    if slide.tense is not None:
        yield slide.tense
    for line in slide.lines:
        announced = _announced(line.text, context)
        if announced is not None:
            yield announced
        for label in sorted(context.labels("tense", line.text) & frozenset(Tense)):
            yield Tense(label)


def offers_before_need(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """Prices, discounts and quotes of ours on the slides of a review; or an expansion without a need."""
    if not subject.for_customer:
        return
    for slide in subject.deck.shown:
        texts = [line.text for line in slide.lines]
        offered = [t for t in texts if "offer" in context.labels("offer", t)]
        if offered:
            yield Noticed(
                Place(PlaceKind.SLIDE, number=slide.number),
                message("rule-pla107", words=Quoted(LocalText(_words(offered[0])))),
                count=len(offered),
                examples=tuple(_words(text) for text in offered),
            )
    story = subject.story
    if story is not None and story.expansion is not None:
        stated = any(s.kind in ("need", "priority") for s in story.facts.statements)
        if not stated:
            yield Noticed(Place(), message("rule-pla107-expansion", title=story.expansion.title))


def _words(text: str) -> str:
    """What of a line makes it an offer; the line itself where another judge said so."""
    hits = found("offer", text, label="offer")
    return hits[0].words if hits else text


RULES: tuple[Rule, ...] = (
    Rule(
        code="PLA101",
        name="past-focused-plans",
        area=Area.PLANNING,
        severity=Severity.WARNING,
        subject=PlannedReview,
        check=past_focused_plan,
        thresholds=LOOKED,
        covers=(Covers.PAST_FOCUSED,),
    ),
    Rule(
        code="PLA102",
        name="past-focused-decks",
        area=Area.PLANNING,
        severity=Severity.WARNING,
        subject=PresentedDeck,
        check=past_focused_deck,
        thresholds=(*LOOKED, FUTURE_SLIDES_LEAST, PLACED_SLIDES_LEAST),
        covers=(Covers.PAST_FOCUSED,),
    ),
    Rule(
        code="PLA103",
        name="past-focused-talk",
        area=Area.PLANNING,
        severity=Severity.WARNING,
        subject=HeldMeeting,
        check=past_focused_talk,
        thresholds=(*LOOKED, PLACED_TALK_LEAST),
        covers=(Covers.PAST_FOCUSED,),
    ),
    Rule(
        code="PLA104",
        name="goals-without-measure",
        area=Area.PLANNING,
        severity=Severity.WARNING,
        subject=PlannedReview,
        check=goals_without_measure,
    ),
    Rule(
        code="PLA105",
        name="goals-without-agreement",
        area=Area.PLANNING,
        severity=Severity.WARNING,
        subject=PlannedReview,
        check=goals_without_agreement,
    ),
    Rule(
        code="PLA106",
        name="decks-without-plan",
        area=Area.PLANNING,
        severity=Severity.WARNING,
        subject=PresentedDeck,
        check=decks_without_plan,
        thresholds=(PLACED_SLIDES_LEAST,),
        covers=(Covers.PAST_FOCUSED,),
    ),
    Rule(
        code="PLA107",
        name="offers-before-need",
        area=Area.PLANNING,
        severity=Severity.WARNING,
        subject=PresentedDeck,
        check=offers_before_need,
    ),
)
