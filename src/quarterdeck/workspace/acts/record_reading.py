"""What was read from a record, as plain values that the database keeps; texts in every language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from quarterdeck.core.engagement import Tense
from quarterdeck.core.facts import Side
from quarterdeck.core.followup import FollowUpItem
from quarterdeck.core.language import Language
from quarterdeck.core.message import Text
from quarterdeck.i18n.messages import to_text
from quarterdeck.meeting.types import Evidence, IndicatorReading, MeetingReading, Speaker, Talk
from quarterdeck.workflow.meeting_reading import RecordRead

UNKNOWN = "unknown"
"""How a side is called that nothing tells."""


def plain_reading(read: RecordRead) -> dict[str, Any]:
    """The figures of a reading, rounded to what is shown; ``items`` says where each found item was said."""
    reading = read.reading
    return {
        "format": reading.transcript.format,
        "held_on": reading.held_on.isoformat(),
        "measure": reading.measure.value,
        "minutes": rounded(reading.minutes),
        "planned": reading.planned,
        "interactivity": rounded(reading.interactivity),
        "patience": rounded(reading.patience),
        "talk": dict(_talk(reading)),
        "tense": _tense(reading),
        "speakers": [_speaker(speaker, reading) for speaker in reading.speakers],
        "unknown": list(read.unknown),
        "indicators": [_indicator(one) for one in reading.indicators],
        "skipped": [texts(one) for one in reading.transcript.skipped],
        "items": {item.id: _place(item) for item in read.found},
    }


def rounded(value: float | None, digits: int = 1) -> float | None:
    """A value with the digits that are shown; None stays None."""
    return None if value is None else round(float(value), digits)


def _talk(reading: MeetingReading) -> list[tuple[str, dict[str, Any]]]:
    sides: tuple[Side | None, ...] = (Side.VENDOR, Side.CUSTOMER, None)
    heard = [s for s in sides if s in reading.talk and (s is not None or reading.talk[s].turns)]
    return [(s.value if s else UNKNOWN, _of_side(reading.talk[s])) for s in heard]


def _of_side(talk: Talk) -> dict[str, Any]:
    longest = talk.longest
    return {
        "share": rounded(talk.share, 4),
        "amount": rounded(talk.amount),
        "turns": talk.turns,
        "questions": talk.questions,
        "longest": None
        if longest is None
        else {
            "amount": rounded(longest.amount),
            "start": rounded(longest.start),
            "line": longest.line,
            "speaker": longest.speaker or "",
        },
    }


def _tense(reading: MeetingReading) -> dict[str, Any]:
    shares = {tense.value: rounded(reading.tense.share(tense), 4) for tense in Tense}
    return {"future_share": rounded(reading.tense.future_share, 4), "shares": shares}


def _speaker(speaker: Speaker, reading: MeetingReading) -> dict[str, Any]:
    talk = reading.by_speaker.get(speaker.name)
    return {
        "name": speaker.name,
        "side": speaker.side.value if speaker.side is not None else UNKNOWN,
        "basis": speaker.basis.value,
        "share": rounded(talk.share, 4) if talk is not None else None,
    }


def _indicator(one: IndicatorReading) -> dict[str, Any]:
    return {
        "indicator": one.indicator.value,
        "colour": one.colour.value if one.colour is not None else None,
        "evidence": [_evidence(evidence) for evidence in one.evidence],
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "text": texts(evidence.text),
        "seconds": rounded(evidence.seconds),
        "line": evidence.line,
    }


def _place(item: FollowUpItem) -> dict[str, Any]:
    return {"at": rounded(item.at), "line": item.line, "grade": item.grade or ""}


def texts(text: Text) -> Mapping[str, str]:
    """A text of ours in every language."""
    return {one.value: to_text(text, one) for one in Language}
