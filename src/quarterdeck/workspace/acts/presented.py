"""What a customer may see of a review: only what was frozen for the customer, in its newest version.

Two walls: the freeze itself says of each file and figure whom it is for, and nothing passes here but
files in the customer's folders and figures on the declared list (``document.audience``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

import msgspec

from quarterdeck.core.figure import Audience, FigureId
from quarterdeck.core.language import Language
from quarterdeck.document.audience import CUSTOMER_COUNTS, CUSTOMER_METRICS
from quarterdeck.errors import QuarterdeckError
from quarterdeck.intake.decks import read_deck
from quarterdeck.workflow.frozen import PRESENTED, Frozen, FrozenFigure, FrozenFile
from quarterdeck.workflow.frozen_store import read_frozen_file
from quarterdeck.workflow.uploaded import as_file
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.models import Presentation, Review

OUTCOME_METRICS = ("outcome.", "agreed.")
"""Figures of one outcome each: their dimension is its identifier."""

LEADING = (
    "value.delivered",
    "roi.net",
    "hours_saved",
    "roi.multiple",
    "goal_attainment",
    "investment",
    "product_adoption",
    "user_coverage",
    "users.active",
    "csat",
    "resolution",
    "satisfaction",
)
"""Metrics that stand as cards, in this order: value before use (domain.md, Value hierarchy)."""

MOST_CARDS = 6
DOCUMENT = ".html"


@dataclass(frozen=True, slots=True)
class SharedFile:
    """A file to take away: ``number`` is its place in the freeze, ``languages`` those it is written in."""

    number: int
    file: FrozenFile
    kind: str
    languages: tuple[Language, ...]
    presented: bool = False


@dataclass(frozen=True, slots=True)
class ShownOutcome:
    """An outcome as the review showed it: its title by language, and its figures by metric."""

    id: str
    title: Mapping[str, str]
    figures: Mapping[str, FrozenFigure]


@dataclass(frozen=True, slots=True)
class Shown:
    """The newest freeze of a review as its customer may see it.

    ``figures`` are those of the customer's document that have a value, in the order of their identity.
    """

    number: int
    frozen: Frozen
    figures: tuple[FrozenFigure, ...]

    @property
    def cards(self) -> tuple[FrozenFigure, ...]:
        """The figures of the whole window that lead the conversation, six at the most."""
        whole = {metric_of(f): f for f in self.figures if f.key == metric_of(f)}
        return tuple(whole[metric] for metric in LEADING if metric in whole)[:MOST_CARDS]

    def figure(self, key: str) -> FrozenFigure | None:
        """The customer's figure of that short form."""
        return next((f for f in self.figures if f.key == key), None)

    @property
    def outcomes(self) -> tuple[ShownOutcome, ...]:
        """The outcomes that the customer's document shows a figure of."""
        found: dict[str, dict[str, FrozenFigure]] = {}
        for figure in self.figures:
            id = FigureId.parse(figure.id)
            if id.dimension and id.metric.startswith(OUTCOME_METRICS):
                found.setdefault(id.dimension, {})[id.metric] = figure
        return tuple(
            ShownOutcome(id, next(iter(figures.values())).subject, figures)
            for id, figures in found.items()
        )

    @property
    def files(self) -> tuple[SharedFile, ...]:
        """What may be taken away: slides, pages to print, figures; the deck as it was presented first."""
        found = (one for one in self._passing() if one.kind != DOCUMENT.lstrip("."))
        return tuple(sorted(found, key=lambda one: (not one.presented, one.number)))

    def file(self, number: int) -> SharedFile | None:
        """One of ``files`` by its number."""
        return next((one for one in self.files if one.number == number), None)

    def document(self, language: Language) -> SharedFile | None:
        """The page to read: in the language, else one that holds it beside another, else the first."""
        pages = [one for one in self._passing() if one.kind == DOCUMENT.lstrip(".")]
        pages.sort(key=lambda one: (language not in one.languages, len(one.languages)))
        return pages[0] if pages else None

    def _passing(self) -> Iterator[SharedFile]:
        for number, file in enumerate(self.frozen.files):
            path = PurePosixPath(file.name)
            ours = path.parts[0] in (Audience.CUSTOMER, PRESENTED)
            if ours and file.audience is Audience.CUSTOMER:
                yield SharedFile(
                    number,
                    file,
                    path.suffix.lower().lstrip("."),
                    _languages(path),
                    path.parts[0] == PRESENTED,
                )


def shown(review: Review) -> Shown | None:
    """The newest freeze; None before the first."""
    newest = (
        Presentation.objects.filter(review=review)
        .order_by("-number")
        .values_list("pk", "number", "digest")
        .first()
    )
    if newest is None:
        return None
    return _shown(*newest)


@lru_cache(maxsize=64)
def _shown(pk: int, number: int, digest: str) -> Shown:
    """A presentation is never changed, so it is read once; ``digest`` tells databases apart."""
    manifest = Presentation.objects.values_list("manifest", flat=True).get(pk=pk)
    frozen = msgspec.convert(manifest, Frozen)
    return Shown(number, frozen, tuple(f for f in frozen.figures if _for_customer(f)))


def metric_of(figure: FrozenFigure) -> str:
    """The metric of a frozen figure."""
    return FigureId.parse(figure.id).metric


def content(desk: Desk, one: SharedFile) -> bytes:
    """The file as frozen; FrozenError where it is missing or altered."""
    return read_frozen_file(desk.project, one.file)


def holds_more(desk: Desk, one: SharedFile) -> bool:
    """Whether a deck that a person uploaded carries more than its slides: speaker's notes, comments,
    hidden slides, properties of ours. Such a file is not handed out, since only we know what they say."""
    return one.presented and _holds_more(desk, one)


def _holds_more(desk: Desk, one: SharedFile) -> bool:
    found = _LOOKED_AT.get(one.file.sha256)
    if found is None:
        found = _looks(content(desk, one), PurePosixPath(one.file.name).name)
        if len(_LOOKED_AT) > 500:
            _LOOKED_AT.clear()
        _LOOKED_AT[one.file.sha256] = found
    return found


_LOOKED_AT: dict[str, bool] = {}


def _looks(deck: bytes, name: str) -> bool:
    try:
        with as_file(name, deck) as path:
            read = read_deck(path)
    except QuarterdeckError:  # what cannot be read cannot be vouched for
        return True
    noted = any(slide.hidden or any(n.strip() for n in slide.notes) for slide in read.slides)
    return noted or bool(read.comments) or read.macros


def _for_customer(figure: FrozenFigure) -> bool:
    metric = metric_of(figure)
    declared = metric in CUSTOMER_METRICS or metric in CUSTOMER_COUNTS
    return declared and figure.audience is Audience.CUSTOMER and figure.value is not None


def _languages(path: PurePosixPath) -> tuple[Language, ...]:
    """The languages in a frozen file's name: ``<review>.en+zh.customer.pdf``."""
    for part in path.name.split("."):
        codes = part.split("+")
        if all(code in set(Language) for code in codes):
            return tuple(Language(code) for code in codes)
    return ()
