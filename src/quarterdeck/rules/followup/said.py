"""What a meeting left behind: promises with a day, or nothing."""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.core.finding import Place
from quarterdeck.core.language import LocalText
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Quoted, message
from quarterdeck.meeting.types import Grade
from quarterdeck.rules.followup.slides import is_vague
from quarterdeck.rules.moment import WORDS_JUDGED, moment, words_of
from quarterdeck.rules.subjects import HeldMeeting
from quarterdeck.rules.types import Context, Noticed


def nothing_agreed(subject: HeldMeeting, context: Context) -> Iterator[Noticed]:
    """A record long enough to judge without one promise, firm or tentative."""
    reading = subject.reading
    if words_of(reading) < context.value(WORDS_JUDGED):
        return
    if all(said.grade is Grade.NONE for said in reading.said):
        count = measured("meeting.heard", len(reading.said), as_of=context.as_of)
        id = "rule-fol103-sounding" if reading.said else "rule-fol103"
        yield Noticed(Place(), message(id, count=count) if reading.said else message(id))


def vague_days(subject: HeldMeeting, context: Context) -> Iterator[Noticed]:
    """Promises whose only day is a word that names none."""
    for said in subject.reading.said:
        if said.grade is Grade.NONE or said.due_on is not None:
            continue
        vague = [words for words in said.vague if is_vague(words, context)]
        if vague:
            action, due = Quoted(LocalText(said.text)), Quoted(LocalText(vague[0]))
            place = moment(said.at, said.line)
            yield Noticed(place, message("rule-fol102-vague", action=action, due=due))
