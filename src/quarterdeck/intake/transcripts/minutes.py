"""Minutes, as Markdown or plain text: what a scribe wrote down, by headings, speakers and marks.

Read are ``**Ann:** text`` with ``… more``, ``*Ann:* text``, ``Ann: text``, list items, rows of tables,
``Action: …``, ``Решили: …``, ``行动项：…`` on the line or above it, lists of attendees, the date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from quarterdeck.core.transcript import Cue, Record, Transcript
from quarterdeck.intake.transcripts.bounds import EXPORT_AGAIN, check_cues, refused
from quarterdeck.intake.transcripts.days import day_in
from quarterdeck.intake.transcripts.inline import without_markup
from quarterdeck.intake.transcripts.markdown import Item, Role
from quarterdeck.intake.transcripts.marks import (
    ABOUT,
    ABSENT,
    ATTENDEES,
    MARKED,
    TITLES,
    marks_of,
    without_number,
)
from quarterdeck.intake.transcripts.meeting_facts import LABELLED, MeetingFacts
from quarterdeck.intake.transcripts.scribed import Scribed
from quarterdeck.intake.transcripts.skipped import Skipped
from quarterdeck.intake.transcripts.tables import Table
from quarterdeck.intake.transcripts.voices import plain

_NUMBERED = re.compile(
    r"\d{1,3}(?:\.\d{1,3}){0,4}[.)]?\s+|[（(]?[一二三四五六七八九十]{1,3}[、）)]\s*"
)
_BRACKETED = re.compile(
    r"[\[【(（]\s*([^\[\]【】()（）]{1,40}?)\s*[\]】)）]\s*[:：—–-]?\s*(.*)", re.DOTALL
)
_FIELD = re.compile(r"([\w -]{1,40}):\s*(.*)")
_SENTENCE_ENDS = ".!?…。！？;；:："
_BROKEN = 60
"""Characters from which a line without a sentence's end is taken for one that was broken."""
_LONGEST_JOINED = 4000
_YAML_LIST = " []'\""


@dataclass(slots=True)
class _Minutes:
    """Where the reading stands: the heading, whose words go on, which mark holds for what follows."""

    scribed: Scribed
    markdown: bool
    facts: MeetingFacts = field(default_factory=MeetingFacts)
    cues: list[Cue] = field(default_factory=list)
    heading: str | None = None
    speaker: str | None = None
    mark: str | None = None
    mark_of_section: bool = False
    labels: frozenset[str] = frozenset()
    table: Table | None = None
    above: Item | None = None
    """The line above, where it is not blank."""
    titled: bool = False
    """Whether the title of the record stands right above."""

    def read(self, item: Item) -> None:
        if item.role is not Role.ROW:
            self.table = None
        match item.role:
            case Role.BLANK | Role.RULE:
                self._blank(item)
            case Role.FIELD:
                self._field(item)
            case Role.HEADING:
                self._heading(without_markup(item.text))
            case Role.ROW:
                self._row(item)
            case Role.CODE:
                self._add(item.number, item.text)
            case Role.MORE:
                self._more(item)
            case _:
                self._line(item)
        self.above = None if item.role in (Role.BLANK, Role.RULE) else item

    def _blank(self, item: Item) -> None:
        if item.role is Role.BLANK:
            self.speaker, self.titled = None, False

    def _field(self, item: Item) -> None:
        """A field of the front matter: a date, attendees in brackets or in a list below."""
        match = _FIELD.fullmatch(item.text)
        if match is not None:
            self.labels = marks_of(match[1]) & ABOUT
            self.facts.take(self.labels, match[2].strip(_YAML_LIST))
        elif ATTENDEES in self.labels and item.text.lstrip().startswith("- "):
            self.facts.add_names(item.text.strip().strip(_YAML_LIST + "-"), one=True)

    def _heading(self, text: str) -> None:
        words = plain(text)
        self.facts.held_on = self.facts.held_on or day_in(words)
        self.speaker = None
        self._under(words)
        self.heading = words or self.heading
        self.mark_of_section = self.mark is not None
        self.titled = bool(marks_of(words) & TITLES)

    def _under(self, words: str) -> None:
        """What a heading, or a label alone on its line, says of the lines below."""
        label = _NUMBERED.sub("", words, count=1).rstrip(":： ")
        found = marks_of(label)
        self.labels = found & ABOUT
        self.mark = without_number(label) if found & MARKED and not self.labels else None

    def _row(self, item: Item) -> None:
        self.table = self.table or Table()
        row = self.table.take(item.text)
        if row is None:
            return
        if ATTENDEES in self.labels:
            self.facts.add_names(row.cells[0], one=True)
        elif row.about:
            self.facts.take(row.about, ", ".join(row.cells[1:]))
        else:
            self._add(item.number, row.text, marked=row.marked or self.mark)

    def _more(self, item: Item) -> None:
        """“… and so on” is said by whoever spoke last."""
        if self.cues:
            self._add(item.number, item.text, self.cues[-1].speaker)
        else:
            self._line(item)

    def _line(self, item: Item) -> None:
        text = plain(without_markup(item.text))
        if not text:
            return
        head = LABELLED.fullmatch(text)
        label = without_number(_NUMBERED.sub("", head[1], count=1)) if head else text
        found = marks_of(head[1] if head else text)
        if found & TITLES and not self.cues:
            self._heading(text)
        elif self.titled and head is None and (day := day_in(text)) is not None:
            self.facts.held_on = self.facts.held_on or day
        elif head is not None and found & ABOUT:
            self._about(found & ABOUT, head[2])
        elif head is not None and not head[2]:
            self._label_alone(item, head[1])
        elif head is not None and found & MARKED:
            if item.role is not Role.ITEM and not self.mark_of_section:
                self.mark = None
            self._add(item.number, head[2], marked=label)
        elif self.labels and not found and self._is_listed(item, text):
            self._listed(item, text)
        else:
            self._said(item, text)

    def _about(self, labels: frozenset[str], rest: str) -> None:
        self.facts.take(labels, rest)
        self.labels = labels if not rest else frozenset()
        self.mark, self.speaker = None, None

    def _label_alone(self, item: Item, words: str) -> None:
        """ "Решили:" marks what follows, "Ann:" speaks it, any other label is a heading of its own."""
        name = self.scribed.speaker_alone(words)
        if name is not None:
            self.speaker, self.labels = name, frozenset()
            return
        self._under(words)
        self.mark_of_section = False
        if self.mark is None and not self.labels and item.role is not Role.QUOTE:
            self.heading = words

    def _is_listed(self, item: Item, text: str) -> bool:
        """Whether a line below "Attendees" names one of them, and does not begin something else."""
        if item.role is Role.ITEM:
            return self.scribed.named(item.text) is None
        if self.above is None and self.facts.found:
            return False
        return len(text.split()) <= 12 or "," in text or "、" in text

    def _listed(self, item: Item, text: str) -> None:
        if ATTENDEES in self.labels and ABSENT not in self.labels:
            self.facts.add_names(text, one=item.role is Role.ITEM)

    def _said(self, item: Item, text: str) -> None:
        if item.role is not Role.ITEM:
            self.labels = frozenset()
        named = self.scribed.named(item.text)
        if named is not None:
            self.speaker = named[0]
            self._marked(item.number, named[1], named[0], None)
        elif not self._join(item, text):
            if not self._goes_on(item, text):
                self.speaker = None
            self._marked(item.number, text, self.speaker, self._mark_of(item, text))

    def _mark_of(self, item: Item, text: str) -> str | None:
        """The mark of the heading or label above, which ends with its list; else a task's box."""
        if item.role is not Role.ITEM and LABELLED.fullmatch(text) is not None:
            return None
        if item.role is not Role.ITEM and self.above is None and not self.mark_of_section:
            self.mark = None
        return self.mark or item.ticked or None

    def _goes_on(self, item: Item, text: str) -> bool:
        """Whether a line below a speaker's is still the speaker's."""
        below = (
            item.role is Role.TEXT and self.above is not None and self.above.role is not Role.ITEM
        )
        return below and LABELLED.fullmatch(text) is None and self.markdown

    def _join(self, item: Item, text: str) -> bool:
        """Whether the line only goes on with a sentence that broke above; it is then joined to it."""
        if item.role is not Role.TEXT or self.above is None or not self.cues:
            return False
        last, above = self.cues[-1], self.above.text.rstrip()
        broken = len(above) >= _BROKEN and above[-1] not in _SENTENCE_ENDS
        if not (text[0].islower() or broken) or LABELLED.fullmatch(text) is not None:
            return False
        if self.above.role not in (Role.TEXT, Role.ITEM) or len(last.text) > _LONGEST_JOINED:
            return False
        self.cues[-1] = replace(last, text=f"{last.text} {text}")
        return True

    def _marked(self, number: int, text: str, speaker: str | None, mark: str | None) -> None:
        """A line whose words may begin with a mark of their own: “[Action] Ann sends …”."""
        head = LABELLED.fullmatch(text) or _BRACKETED.fullmatch(text)
        if head is not None and head[2] and marks_of(head[1]) & MARKED:
            mark, text = without_number(head[1]), head[2]
        self._add(number, text, speaker, mark)

    def _add(
        self, number: int, text: str, speaker: str | None = None, marked: str | None = None
    ) -> None:
        words = plain(without_markup(text))
        if words:
            self.cues.append(
                Cue(words, number, speaker, heading=self.heading, marked=marked or None)
            )


def read_minutes(path: Path, items: Sequence[Item], format: str, skipped: Skipped) -> Transcript:
    """The minutes; ReadError where nobody said or noted anything in them."""
    facts = MeetingFacts()
    minutes = _Minutes(Scribed.of(items), format != "text", facts)
    for item in items:
        minutes.read(item)
    check_cues(path, len(minutes.cues))
    if not minutes.cues:
        raise refused(path, "holds no cue: nothing that was said or noted", EXPORT_AGAIN)
    return Transcript(
        path.name,
        format,
        Record.MINUTES,
        tuple(minutes.cues),
        facts.attendees,
        facts.held_on,
        skipped.messages,
    )
