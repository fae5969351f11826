"""The texts of a review that a person may change, as items of a page: how each reads, whose words it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.message import Text
from quarterdeck.i18n.messages import to_text
from quarterdeck.story.overrides import BASE, EXPANSION, HEADLINE, JOINT_GOAL, Overrides
from quarterdeck.story.types import Proposal
from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workflow.review_edit import (
    ExpansionEdit,
    HeadlineEdit,
    ProposalEdit,
    QuestionsEdit,
    SlideDropEdit,
    TextEdit,
)
from quarterdeck.workflow.text_edit import ROLES
from quarterdeck.workspace.acts.preparing import seen, state_of, subject_of

PARTS = ("title", "need", "step", "benefit", "when")
PROPOSALS: Mapping[str, tuple[str, ...]] = {BASE: PARTS, EXPANSION: PARTS, JOINT_GOAL: PARTS[:1]}
QUESTIONS = "questions"


@dataclass(frozen=True, slots=True)
class Item:
    """One text in one language.

    ``text`` is how it reads in the review, ``typed`` what an editor starts from: the person's own words as
    they wrote them, else how it reads. ``own`` where a person wrote it in this language; ``elsewhere``
    are the other languages in which somebody did; ``seen`` tells how it stood when it was shown.
    """

    id: str
    subject: str
    label: str
    text: str
    typed: str
    own: bool
    elsewhere: tuple[Language, ...]
    seen: str
    rows: int
    slide: int | None = None

    @property
    def lines(self) -> list[str]:
        """The questions, one by one."""
        return self.text.splitlines()


@dataclass(frozen=True, slots=True)
class SlideWords:
    """A slide of the review, its number, and its headline."""

    number: int
    role: str
    appendix: bool
    internal: bool
    headline: Item | None
    drop_seen: str


@dataclass(frozen=True, slots=True)
class Words:
    """All that may be changed in words, in one language."""

    message: Item
    slides: tuple[SlideWords, ...]
    dropped: tuple[tuple[str, str], ...]
    proposals: tuple[tuple[str, tuple[Item, ...]], ...]
    withheld: tuple[str, ...]
    expansion_shown: bool
    expansion_seen: str
    questions: Item


def edit_of(id: str, language: Language, text: str) -> TextEdit | None:
    """The edit that a form for the item asks for; None for an item that is not there."""
    kind, _, rest = id.partition("-")
    if kind == "headline" and rest in (HEADLINE, *ROLES):
        return HeadlineEdit(rest, language, text)
    proposal, _, part = rest.rpartition("-")
    if kind == "proposal" and part in PROPOSALS.get(proposal, ()):
        return ProposalEdit(proposal, part, language, text)  # type: ignore[arg-type]
    if id == QUESTIONS:
        return QuestionsEdit(language, tuple(filter(None, map(str.strip, text.splitlines()))))
    if kind == "slide" and rest in ROLES:
        return SlideDropEdit(rest, dropped=text == "drop")
    return ExpansionEdit(shown=text == "show") if id == "expansion" else None


def words(prepared: Prepared, overrides: Overrides, language: Language) -> Words:
    """The texts of a review as they stand."""
    write = _Writer(prepared, overrides, language)
    return Words(
        message=write.headline(HEADLINE, prepared.story.headline, None),
        slides=tuple(write.slides()),
        dropped=tuple((role, write.seen(f"slide-{role}")) for role in overrides.dropped),
        proposals=tuple(write.proposals()),
        withheld=tuple(to_text(m, language) for m in prepared.story.expansion_withheld),
        expansion_shown=overrides.expansion,
        expansion_seen=write.seen("expansion"),
        questions=write.questions(),
    )


def item(prepared: Prepared, overrides: Overrides, language: Language, id: str) -> Item | None:
    """One text; None where the review has no such text now."""
    found = words(prepared, overrides, language)
    slides = [slide.headline for slide in found.slides if slide.headline is not None]
    proposed = [one for _, items in found.proposals for one in items]
    everything = (found.message, found.questions, *slides, *proposed)
    return next((one for one in everything if one.id == id), None)


@dataclass(frozen=True, slots=True)
class _Writer:
    prepared: Prepared
    overrides: Overrides
    language: Language

    def seen(self, id: str) -> str:
        edit = edit_of(id, self.language, "")
        return seen(state_of(self.overrides, edit)) if edit is not None else ""

    def _item(self, id: str, label: str, text: str, all: LocalText | None, rows: int) -> Item:
        edit = edit_of(id, self.language, "")
        own = getattr(all, self.language.value, None)
        others = tuple(
            one for one in Language if one is not self.language and getattr(all, one.value, None)
        )
        subject = subject_of(edit) if edit is not None else ""
        typed = own or text
        return Item(id, subject, label, text, typed, bool(own), others, self.seen(id), rows)

    def headline(self, role: str, text: Text, slide: int | None) -> Item:
        shown = to_text(text, self.language)
        own = self.overrides.headlines.get(role)
        found = self._item(f"headline-{role}", role, shown, own, 2)
        return replace(found, slide=slide)

    def slides(self) -> Iterator[SlideWords]:
        for number, slide in enumerate(self.prepared.document.slides, 1):
            role = slide.role.value
            title = self.headline(role, slide.title, number) if role in ROLES else None
            internal = slide.audience.value == "internal"
            yield SlideWords(
                number, role, slide.appendix, internal, title, self.seen(f"slide-{role}")
            )

    def proposals(self) -> Iterator[tuple[str, tuple[Item, ...]]]:
        story = self.prepared.story
        yield BASE, tuple(self._proposal(BASE, story.base_proposal))
        if story.expansion is not None:
            yield EXPANSION, tuple(self._proposal(EXPANSION, story.expansion))
        yield JOINT_GOAL, (self._part(JOINT_GOAL, "title", story.joint_goal),)

    def _proposal(self, proposal: str, found: Proposal) -> Iterator[Item]:
        for part in PARTS:
            yield self._part(proposal, part, getattr(found, part))

    def _part(self, proposal: str, part: str, text: Text | None) -> Item:
        own = getattr(self.overrides.proposals.get(proposal), part, None)
        shown = to_text(text, self.language) if text is not None else ""
        return self._item(f"proposal-{proposal}-{part}", part, shown, own, 2)

    def questions(self) -> Item:
        shown = "\n".join(to_text(q, self.language) for q in self.prepared.story.questions)
        own = self.overrides.questions
        here = [q for q in own if getattr(q, self.language.value, None)]
        others = tuple(
            one
            for one in Language
            if one is not self.language and any(getattr(q, one.value, None) for q in own)
        )
        typed = "\n".join(q.to(self.language) for q in own) or shown
        return Item(
            QUESTIONS,
            f"questions.{self.language}",
            QUESTIONS,
            shown,
            typed,
            bool(here),
            others,
            self.seen(QUESTIONS),
            min(max(len(shown.splitlines()) + 1, 4), 12),
        )
