"""A deck that a person edited and uploads: judged by the rules, its numbers held against the figures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quarterdeck.core.deck import Deck, ReadSlide
from quarterdeck.core.figure import Audience, Figure, FigureSet
from quarterdeck.core.finding import Finding, PlaceKind
from quarterdeck.core.language import Language
from quarterdeck.core.message import Message
from quarterdeck.document.walk import figures as figures_in
from quarterdeck.i18n.lexicons import language_of
from quarterdeck.intake.decks import read_deck
from quarterdeck.rules.catalogue import RULES
from quarterdeck.rules.engine import judge, stopping
from quarterdeck.rules.figures_said import backing, written_texts
from quarterdeck.rules.metrics.numbers import NEARNESS
from quarterdeck.rules.subjects import PresentedDeck
from quarterdeck.rules.types import Context
from quarterdeck.workflow.deck_charts import chart_numbers
from quarterdeck.workflow.deck_figures import FigureIndex
from quarterdeck.workflow.deck_numbers import Agreement, DeckNumber, Held, gone, own_slides
from quarterdeck.workflow.deck_slides import ChangeKind, SlideChange, changes, counterparts
from quarterdeck.workflow.lint_files import deck_language
from quarterdeck.workflow.lint_judge import load_judge
from quarterdeck.workflow.lint_judging import selection_of
from quarterdeck.workflow.lint_subjects import other_names
from quarterdeck.workflow.package import customer_files, read_brand
from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workflow.session import Session
from quarterdeck.workflow.uploaded import as_file, shown_name

__all__ = [
    "Agreement",
    "ChangeKind",
    "DeckNumber",
    "EditedDeck",
    "SlideChange",
    "check_edited_deck",
]

SECOND_LANGUAGE = 0.25
"""Share of the lines from which a deck is in a second language too, side by side."""

_NAMED_LANGUAGES = re.compile(r"\.(?P<languages>en|zh|ru|(?:en|zh|ru)\+(?:en|zh|ru))\.")


@dataclass(frozen=True, slots=True)
class EditedDeck:
    """What there is to say of an uploaded deck.

    ``findings`` are the rules' on the deck as the customer would see it; ``brought_in`` those among them that
    our own slides, read the same way, do not have. ``numbers`` are all numbers on its slides, those written
    first and then what its charts draw, ``gone`` the
    figures that our slides show and these no longer do. ``slides`` is how many it has, ``hidden`` how many of
    them are not shown; ``skipped`` what could not be read.
    """

    name: str
    languages: tuple[Language, ...]
    slides: int
    hidden: int
    findings: tuple[Finding, ...]
    brought_in: tuple[Finding, ...]
    numbers: tuple[DeckNumber, ...]
    gone: tuple[Figure, ...]
    changes: tuple[SlideChange, ...]
    skipped: tuple[Message, ...] = ()

    @property
    def stopped_by(self) -> tuple[Finding, ...]:
        """The errors that no person allowed: with them the deck cannot be frozen."""
        return stopping(self.findings)

    def told(self, agreement: Agreement) -> tuple[DeckNumber, ...]:
        """The numbers that stand so to the review."""
        return tuple(n for n in self.numbers if n.agreement is agreement)


def check_edited_deck(
    session: Session,
    prepared: Prepared,
    figures: FigureSet,
    content: bytes,
    name: str,
    *,
    languages: Sequence[Language] = (),
) -> EditedDeck:
    """Judge a deck that was made of this review's and changed outside, and hold its numbers against the figures.

    ``figures`` are as computed: where a person replaced one, the value that is not shown agrees with nothing.
    ``languages`` are those of the deck, found from its name or its lines where none is given. Findings that the
    review's text file allows carry the reason. ReadError for content that is no deck, damaged, or beyond the
    bounds of safe reading; nothing in it is run or fetched.
    """
    with as_file(name, content) as path:
        deck = replace(read_deck(path), name=shown_name(name))
    chosen = tuple(languages) or _languages(deck)
    generated = _generated(session, prepared, chosen)
    context = _context(session, prepared)
    subject = _subject(session, prepared, deck, chosen[0])
    paired = counterparts(deck, generated)
    held = _held(subject, generated, paired, context, prepared)
    findings, ours = _findings(subject, generated, context, prepared)
    known = {f.id: f for f in figures}
    return EditedDeck(
        name=deck.name,
        languages=chosen,
        slides=len(deck.slides),
        hidden=sum(slide.hidden for slide in deck.slides),
        findings=findings,
        brought_in=_brought_in(findings, ours, paired),
        numbers=(
            *held.numbers(deck),
            *chart_numbers(deck, generated, paired, held.index, chosen[0]),
        ),
        gone=gone(held, generated, deck, known),
        changes=changes(deck, generated, paired),
        skipped=deck.skipped,
    )


def _languages(deck: Deck) -> tuple[Language, ...]:
    """The deck's language, and a second one where many lines are in it; the one that most slides begin with first."""
    named = _NAMED_LANGUAGES.search(deck.name)
    if named is not None:
        return tuple(dict.fromkeys(Language(part) for part in named["languages"].split("+")))
    written = [_written(slide) for slide in deck.slides]
    counts = Counter(one for slide in written for one in slide)
    several = [one for one in counts if counts[one] >= SECOND_LANGUAGE * counts.total()]
    if len(several) != 2:
        return (deck_language(deck),)
    first = Counter(next((one for one in slide if one in several), None) for slide in written)
    return tuple(sorted(several, key=lambda one: -first[one]))


def _written(slide: ReadSlide) -> tuple[Language, ...]:
    """The languages of a slide's lines, in their order."""
    lines = (line.text for line in slide.lines)
    return tuple(language_of(text) for text in lines if any(c.isalpha() for c in text))


def _generated(session: Session, prepared: Prepared, languages: tuple[Language, ...]) -> Deck:
    """Our own deck of the review, read as any other is, so that like is compared with like."""
    project = session.project
    files: dict[str, bytes] = {}
    brand = read_brand(project, prepared.plan)
    customer_files(files, prepared, brand, project.settings, languages, ("pptx",))
    ((name, content),) = files.items()
    with as_file(name, content) as path:
        return read_deck(path)


def _context(session: Session, prepared: Prepared) -> Context:
    settings = session.project.settings
    segment = prepared.plan.account.segment
    return Context(settings, session.as_of, segment, load_judge(settings.rules.judge))


def _subject(session: Session, prepared: Prepared, deck: Deck, language: Language) -> PresentedDeck:
    return PresentedDeck(
        deck=deck,
        language=language,
        audience=Audience.CUSTOMER,
        story=prepared.story,
        facts=prepared.story.facts,
        figures=prepared.figures,
        plan=prepared.plan,
        others=other_names(session, prepared.plan.account.id),
        internal_words=session.project.settings.rules.internal_words,
    )


def _findings(
    subject: PresentedDeck, generated: Deck, context: Context, prepared: Prepared
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What the rules say of the edited deck, and what those broken there say of our own."""
    selection = selection_of(context.settings.rules, allowed=prepared.allowed)
    name = subject.deck.name
    found = judge([(name, subject)], context, selection)
    broken = tuple(rule for rule in RULES if rule.code in {f.code for f in found})
    ours = judge([(name, replace(subject, deck=generated))], context, selection, broken)
    return found, ours


def _held(
    subject: PresentedDeck,
    generated: Deck,
    paired: dict[int, int],
    context: Context,
    prepared: Prepared,
) -> Held:
    visible = (f for f in prepared.figures if f.audience is Audience.CUSTOMER)
    index = FigureIndex(visible, figures_in(prepared.customer.slides), context.value(NEARNESS))
    own_texts = tuple(t for t in written_texts(prepared.story.facts) if any(map(str.isdigit, t)))
    return Held(index, own_slides(generated), backing(subject), own_texts, context, paired)


def _brought_in(
    findings: Sequence[Finding], ours: Sequence[Finding], paired: dict[int, int]
) -> tuple[Finding, ...]:
    """The findings that our own slides do not have in the same place."""
    known = Counter(_place(f, None) for f in ours)
    brought: list[Finding] = []
    for finding in findings:
        place = _place(finding, paired)
        if known[place]:
            known[place] -= 1
        else:
            brought.append(finding)
    return tuple(brought)


def _place(finding: Finding, paired: dict[int, int] | None) -> tuple[object, ...]:
    place, number = finding.place, finding.place.number
    if paired is not None and number is not None and place.kind in _ON_SLIDES:
        number = paired.get(number, -number)
    return finding.code, place.kind, number, place.name


_ON_SLIDES = (PlaceKind.SLIDE, PlaceKind.NOTES)
