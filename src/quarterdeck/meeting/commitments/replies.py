"""Requests and what was answered: who accepts a request owns what was asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from quarterdeck.core.transcript import Cue
from quarterdeck.i18n.lexicons import language_of
from quarterdeck.meeting.commitments.context import names_nothing, own_words
from quarterdeck.meeting.commitments.due import due_in
from quarterdeck.meeting.commitments.heard import LEXICON, Heard, Hearing, Kind
from quarterdeck.meeting.commitments.wording import content, likeness, tidy
from quarterdeck.meeting.words import sentences

_OWN = (Kind.TAKING, Kind.PROMISE, Kind.OFFER, Kind.BARE)
_CUES_TO_ANSWER = 3
_CUES_TO_TAKE = 5
_LONGEST_ANSWER = 2
"""Sentences of the answering cue that are heard as the answer."""
_ALIKE = 0.5
_PRONOUN_ONLY = 1
"""A reply with so few words of its own ("I'll send it over") repeats the request."""


def answered(heard: Sequence[Heard], cues: Sequence[Cue], hearing: Hearing) -> tuple[Heard, ...]:
    """The candidates with every request joined to its answer, and no promise heard twice for it."""
    by_cue: dict[int, list[Heard]] = {}
    for one in heard:
        by_cue.setdefault(one.number, []).append(one)
    joined: list[Heard] = []
    spent: set[int] = set()
    for one in heard:
        if id(one) in spent:
            continue
        replied, reply = one, None
        if one.kind is Kind.REQUEST:
            replied, reply = _answer(one, cues, by_cue, hearing)
        elif one.kind is Kind.WISH:
            replied, reply = _taken(one, by_cue, spent)
        spent |= {id(reply)} if reply is not None else set()
        joined.append(replied)
    return tuple(joined)


def _taken(
    wish: Heard, by_cue: Mapping[int, Sequence[Heard]], spent: Set[int]
) -> tuple[Heard, Heard | None]:
    """The wish as taken on by whoever says soon after "I'll do that"; else as it is."""
    for number in range(wish.number, wish.number + 1 + _CUES_TO_TAKE):
        for said in by_cue.get(number, ()):
            if said.kind in _OWN and id(said) not in spent and _after(said, wish):
                if not names_nothing(said):
                    continue
                due = said.due or wish.due
                vague = None if due else said.vague_day or wish.vague_day
                taken = replace(wish, owner=said.owner, accepted=True, hedge=said.hedge)
                return replace(taken, due=due, vague_day=vague), said
    return wish, None


def _after(said: Heard, wish: Heard) -> bool:
    return said.number > wish.number or said.words != wish.words


def _answer(
    request: Heard, cues: Sequence[Cue], by_cue: Mapping[int, Sequence[Heard]], hearing: Hearing
) -> tuple[Heard, Heard | None]:
    for number in range(request.number + 1, min(len(cues), request.number + 1 + _CUES_TO_ANSWER)):
        cue = cues[number]
        if cue.speaker is not None and cue.speaker == request.cue.speaker:
            continue
        return _by(request, cue, by_cue.get(number, ()), hearing)
    return request, None


def _by(
    request: Heard, cue: Cue, said: Sequence[Heard], hearing: Hearing
) -> tuple[Heard, Heard | None]:
    """The request as answered in this cue: accepted with words alone, or with a promise of the deed."""
    if request.addressed and cue.speaker and request.addressed != cue.speaker:
        return request, None
    answer = " ".join(s.text for s in sentences(cue.text)[:_LONGEST_ANSWER])
    language = language_of(answer)
    judged = hearing.judge.labels(LEXICON, answer, language)
    if "refusal" in judged:
        return request, None
    promise = next((h for h in said if h.kind in _OWN), None)
    same = promise is not None and _same_deed(request, promise)
    if "acceptance" not in judged and not same:
        return request, None
    due = due_in(answer, hearing.held_on, language) or request.due
    accepted = replace(
        request,
        owner=cue.speaker,
        accepted=True,
        reply=answer,
        due=due,
        vague_day=None if due else request.vague_day,
        hedge=promise.hedge if promise is not None and same else None,
    )
    return accepted, promise if same else None


def _same_deed(request: Heard, promise: Heard) -> bool:
    asked = content(tidy(request))
    promised, points = own_words(promise)
    new = len(promised - asked)
    return new <= _PRONOUN_ONLY + points or likeness(asked, promised) >= _ALIKE
