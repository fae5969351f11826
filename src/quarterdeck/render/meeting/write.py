"""A meeting's reading as JSON: every share with its definition, every commitment with its words."""

from __future__ import annotations

import json
from typing import Any

from quarterdeck.core.engagement import Tense
from quarterdeck.core.facts import Side
from quarterdeck.core.followup import FollowUp, FollowUpItem
from quarterdeck.core.language import Language
from quarterdeck.core.message import message
from quarterdeck.i18n.messages import to_text
from quarterdeck.meeting.section_shares import SECTION_SHARES
from quarterdeck.meeting.types import (
    Evidence,
    Grade,
    IndicatorReading,
    MeetingReading,
    Said,
    SectionTalk,
    Speaker,
    Talk,
    Turn,
)

SCHEMA_VERSION = 1


def write_reading(reading: MeetingReading, followup: FollowUp, language: Language) -> bytes:
    """The reading as indented JSON (UTF-8). Shares are fractions; times are seconds from the start.

    ``measure`` says what ``amount`` counts: seconds, or words where the record has no times.
    """
    body = {
        "schema_version": SCHEMA_VERSION,
        "record": _record(reading, language),
        "review": followup.review,
        "account": followup.account_id,
        "held_on": reading.held_on.isoformat(),
        "measure": reading.measure.value,
        "definition": to_text(message(f"meeting-definition-{reading.measure}"), language),
        "speech": _number(reading.speech),
        "minutes": _number(reading.minutes),
        "planned_minutes": reading.planned,
        "sides": {_side(side): _talk(talk) for side, talk in reading.talk.items()},
        "speakers": [_speaker(s, reading.by_speaker.get(s.name)) for s in reading.speakers],
        "interactivity_per_minute": _number(reading.interactivity),
        "patience_seconds": _number(reading.patience),
        "tense": _tense(reading),
        "sections": [_section(found) for found in reading.sections],
        "indicators": [_indicator(found, language) for found in reading.indicators],
        "not_commitments": [
            _no_promise(s, language) for s in reading.said if s.grade is Grade.NONE
        ],
        "commitments": [_item(item) for item in followup.items if item.from_record],
    }
    return f"{json.dumps(body, ensure_ascii=False, indent=2)}\n".encode()


def _record(reading: MeetingReading, language: Language) -> dict[str, Any]:
    record = reading.transcript
    return {
        "file": record.name,
        "format": record.format,
        "kind": record.record.value,
        "cues": len(record.cues),
        "skipped": [to_text(text, language) for text in record.skipped],
    }


def _side(side: Side | None) -> str:
    return side.value if side is not None else "unknown"


def _talk(talk: Talk) -> dict[str, Any]:
    return {
        "amount": _number(talk.amount),
        "share": _number(talk.share),
        "words": talk.words,
        "turns": talk.turns,
        "questions": talk.questions,
        "longest_monologue": _turn(talk.longest),
    }


def _turn(turn: Turn | None) -> dict[str, Any] | None:
    if turn is None:
        return None
    return {
        "turn": turn.number,
        "line": turn.line,
        "speaker": turn.speaker,
        "amount": _number(turn.amount),
        "start": _number(turn.start),
        "end": _number(turn.end),
    }


def _speaker(speaker: Speaker, talk: Talk | None) -> dict[str, Any]:
    said = _talk(talk) if talk is not None else None
    return {
        "name": speaker.name,
        "side": _side(speaker.side),
        "known_by": speaker.basis.value,
        "contact_id": speaker.contact_id,
        "talk": said,
    }


def _tense(reading: MeetingReading) -> dict[str, Any]:
    tense = reading.tense
    return {
        "past": _number(tense.past),
        "present": _number(tense.present),
        "future": _number(tense.future),
        "unplaced": _number(tense.unplaced),
        "future_share": _number(tense.future_share),
        "shares_of_placed": {kind.value: _number(tense.share(kind)) for kind in Tense},
    }


def _section(found: SectionTalk) -> dict[str, Any]:
    return {
        "section": found.section.value,
        "first_turn": found.first,
        "last_turn": found.last,
        "start": _number(found.start),
        "amount": _number(found.amount),
        "vendor_share": _number(found.vendor_share),
        "target_vendor_share": float(SECTION_SHARES[found.section].value),
    }


def _indicator(found: IndicatorReading, language: Language) -> dict[str, Any]:
    return {
        "indicator": found.indicator.value,
        "reading": found.colour.value if found.colour is not None else None,
        "evidence": [_evidence(one, language) for one in found.evidence],
    }


def _evidence(found: Evidence, language: Language) -> dict[str, Any]:
    return {
        "text": to_text(found.text, language),
        "seconds": _number(found.seconds),
        "line": found.line,
    }


def _no_promise(said: Said, language: Language) -> dict[str, Any]:
    return {
        "words": said.words,
        "speaker": said.speaker,
        "grade": said.grade.value,
        "reasons": [to_text(reason, language) for reason in said.reasons],
        "seconds": _number(said.at),
        "line": said.line,
    }


def _item(item: FollowUpItem) -> dict[str, Any]:
    return {
        "id": item.id,
        "text": item.text.default,
        "standing": item.standing.value,
        "grade": item.grade,
        "side": item.side.value if item.side is not None else None,
        "owner": item.owner,
        "due_on": item.due_on.isoformat() if item.due_on is not None else None,
        "words": item.said,
        "seconds": _number(item.at),
        "line": item.line,
        "confirmed_by": item.confirmed_by,
    }


def _number(value: float | None) -> float | None:
    """Four decimals: finer than any record's times, and the same on every machine."""
    return None if value is None else round(value, 4)
