"""The plan's proposals as a form: what stands on the slide, part by part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quarterdeck.core.language import Language
from quarterdeck.core.message import Quoted, Text
from quarterdeck.i18n.messages import to_text
from quarterdeck.story.types import Proposal
from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workflow.review_edit import ProposalEdit
from quarterdeck.workflow.review_file import read_review_file
from quarterdeck.workspace.acts.preparing import seen, state_of
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.models import Review

Named = Literal["base", "expansion", "joint-goal"]
PartName = Literal["title", "need", "step", "benefit", "when"]

PARTS: tuple[PartName, ...] = ("title", "need", "step", "benefit", "when")
NAMED: tuple[Named, ...] = ("base", "expansion", "joint-goal")


@dataclass(frozen=True, slots=True)
class PartText:
    """One field of the form: its name, what stands on the slide, and what tells a later change."""

    proposal: Named
    part: PartName
    text: str
    shown: str

    @property
    def name(self) -> str:
        return f"{self.proposal}.{self.part}"


@dataclass(frozen=True, slots=True)
class Worded:
    """A proposal with its parts."""

    proposal: Named
    parts: tuple[PartText, ...]


def proposals(review: Review, prepared: Prepared, language: Language) -> tuple[Worded, ...]:
    """Base proposal, expansion where there is one, joint goal: as they read in the slides' language."""
    path = desk().project.review_file(prepared.plan.id)
    stands = read_review_file(path)
    story = prepared.story

    def part(named: Named, name: PartName, text: Text | None) -> PartText:
        edit = ProposalEdit(named, name, language, None)
        words = to_text(_unsigned(text), language) if text is not None else ""
        return PartText(named, name, words, seen(state_of(stands, edit)))

    def whole(named: Named, proposal: Proposal) -> Worded:
        return Worded(named, tuple(part(named, p, getattr(proposal, p)) for p in PARTS))

    found = [whole("base", story.base_proposal)]
    if story.expansion is not None:
        found.append(whole("expansion", story.expansion))
    found.append(Worded("joint-goal", (part("joint-goal", "title", story.joint_goal),)))
    return tuple(found)


def _unsigned(text: Text) -> Text:
    """A quote without its author: who edits it writes words, not a signature."""
    return Quoted(text.text) if isinstance(text, Quoted) else text
