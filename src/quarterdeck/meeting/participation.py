"""How the customer took part: what it brought, and whether it discussed or only listened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from quarterdeck.core.facts import Side
from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.judgement import Judge
from quarterdeck.core.language import LocalText
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Message, Quoted, message
from quarterdeck.core.thresholds import Threshold
from quarterdeck.i18n.lexicons import language_of
from quarterdeck.meeting.questions import questions
from quarterdeck.meeting.thresholds import (
    CUT_SHORT,
    NODDING_MOST,
    PREPARED_WITHIN,
    UNKNOWN_MOST,
    UPDATE_LEAST,
    VENDOR_MONOLOGUE,
    VENDOR_MOST,
    shown,
)
from quarterdeck.meeting.types import (
    Colour,
    Evidence,
    HealthIndicator,
    IndicatorReading,
    Talk,
    Turn,
)
from quarterdeck.meeting.words import Sentence

LEXICON = "acknowledgement"
QUOTED = 3
"""Questions of the customer that are quoted as evidence at the most."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What was said by turn, and how much by side, as a basis of judging how the customer took part."""

    turns: tuple[Turn, ...]
    said: Mapping[int, tuple[Sentence, ...]]
    talk: Mapping[Side | None, Talk]
    held_on: date
    judge: Judge
    minutes: float | None
    planned: int | None

    def customer_turns(self) -> tuple[Turn, ...]:
        return tuple(turn for turn in self.turns if turn.side is Side.CUSTOMER)

    def share(self, metric: str, value: float) -> Figure:
        return measured(metric, Decimal(str(round(value, 4))), Unit.RATIO, as_of=self.held_on)

    def count(self, metric: str, value: int) -> Figure:
        return measured(metric, value, as_of=self.held_on)

    def untold(self) -> Message | None:
        """Why the customer's part in the talk cannot be judged; None where it can."""
        customer, unknown = self.talk[Side.CUSTOMER].share, self.talk[None].share
        if unknown is None:
            return message("meeting-read-no-speech")
        if customer is None or unknown > UNKNOWN_MOST.value:
            share, most = self.share("talk.share", unknown), shown(UNKNOWN_MOST, self.held_on)
            return message("meeting-read-sides-unknown", share=share, most=most)
        return None


def customer_preparation(spoken: Spoken) -> IndicatorReading:
    """Green where the customer asked and told its news in the first third, yellow one of both, red neither.

    News is a turn of at least ``UPDATE_LEAST`` words (characters in Chinese) that is no bare question.
    """
    untold = spoken.untold()
    if untold is not None:
        return _reading(HealthIndicator.CUSTOMER_PREPARATION, None, [Evidence(untold)])
    early = _early(spoken)
    asked = [(turn, q) for turn in early for q in questions(spoken.said[turn.number], spoken.judge)]
    news = [turn for turn in early if _told(turn, spoken) >= UPDATE_LEAST.value]
    colour = {0: Colour.RED, 1: Colour.YELLOW, 2: Colour.GREEN}[bool(asked) + bool(news)]
    evidence = [_count_of_questions(len(asked), spoken), _count_of_news(news, spoken)]
    evidence += [_quoted(q.text, turn) for turn, q in asked[:QUOTED]]
    return _reading(HealthIndicator.CUSTOMER_PREPARATION, colour, evidence)


def _early(spoken: Spoken) -> tuple[Turn, ...]:
    """The customer's turns that begin in the first third of all speech."""
    whole = sum(turn.amount for turn in spoken.turns)
    before, early = 0.0, []
    for turn in spoken.turns:
        if before > float(PREPARED_WITHIN.value) * whole:
            break
        before += turn.amount
        early.append(turn)
    return tuple(turn for turn in early if turn.side is Side.CUSTOMER)


def _told(turn: Turn, spoken: Spoken) -> int:
    """Words of a turn that ask nothing."""
    said = spoken.said[turn.number]
    asked = questions(said, spoken.judge)
    return sum(s.words for s in said) - sum(s.words for s in asked)


def _count_of_questions(count: int, spoken: Spoken) -> Evidence:
    if not count:
        return Evidence(message("meeting-read-questions-none"))
    return Evidence(
        message("meeting-read-questions", count=spoken.count("talk.questions.early", count))
    )


def _count_of_news(news: Sequence[Turn], spoken: Spoken) -> Evidence:
    least = shown(UPDATE_LEAST, spoken.held_on)
    if not news:
        return Evidence(message("meeting-read-updates-none", least=least))
    count = spoken.count("talk.updates.early", len(news))
    text = message("meeting-read-updates", count=count, least=least)
    return Evidence(text, news[0].start, news[0].line)


def _quoted(words: str, turn: Turn) -> Evidence:
    quote = Quoted(LocalText(words), author=turn.speaker)
    return Evidence(message("meeting-read-words", words=quote), turn.start, turn.line)


def engagement(spoken: Spoken) -> IndicatorReading:
    """Green for discussion, yellow for polite listening, red for a monologue or a meeting cut short.

    Polite listening: our side has more than ``VENDOR_MOST`` of the talk, or more than ``NODDING_MOST`` of the
    customer's turns only nod. Distraction cannot be read from a record.
    """
    untold = spoken.untold()
    short = _cut_short(spoken)
    if untold is not None:
        evidence = [*([short] if short else []), Evidence(untold)]
        return _reading(HealthIndicator.ENGAGEMENT, Colour.RED if short else None, evidence)
    vendor = spoken.talk[Side.VENDOR].share or 0.0
    monologue = vendor >= VENDOR_MONOLOGUE.value
    polite = vendor > VENDOR_MOST.value or _nodding(spoken) > NODDING_MOST.value
    colour = Colour.RED if short or monologue else Colour.YELLOW if polite else Colour.GREEN
    return _reading(HealthIndicator.ENGAGEMENT, colour, list(_discussion(spoken, short)))


def _discussion(spoken: Spoken, short: Evidence | None) -> Iterator[Evidence]:
    share = spoken.share("talk.share", spoken.talk[Side.VENDOR].share or 0.0)
    yield Evidence(
        message("meeting-read-vendor-share", share=share, most=_limit(VENDOR_MOST, spoken))
    )
    if turns := spoken.customer_turns():
        nods = spoken.share("talk.nodding", _nodding(spoken))
        count = spoken.count("talk.turns", len(turns))
        yield Evidence(message("meeting-read-nodding", share=nods, count=count))
    if short is not None:
        yield short


def _nodding(spoken: Spoken) -> float:
    """The share of the customer's turns that only acknowledge what was said."""
    turns = spoken.customer_turns()
    nods = [t for t in turns if _nods(t.text, spoken.judge)]
    return len(nods) / len(turns) if turns else 0.0


def _nods(text: str, judge: Judge) -> bool:
    return LEXICON in judge.labels(LEXICON, text, language_of(text))


def _cut_short(spoken: Spoken) -> Evidence | None:
    minutes, planned = spoken.minutes, spoken.planned
    if minutes is None or not planned or minutes >= float(CUT_SHORT.value) * planned:
        return None
    return Evidence(
        message(
            "meeting-read-cut-short",
            minutes=measured("meeting.minutes", round(minutes), Unit.MINUTES, as_of=spoken.held_on),
            planned=measured("plan.minutes", planned, Unit.MINUTES, as_of=spoken.held_on),
            least=_limit(CUT_SHORT, spoken),
        )
    )


def _limit(threshold: Threshold, spoken: Spoken) -> Figure:
    return shown(threshold, spoken.held_on)


def _reading(
    indicator: HealthIndicator, colour: Colour | None, evidence: Sequence[Evidence]
) -> IndicatorReading:
    return IndicatorReading(indicator, colour, tuple(evidence))
