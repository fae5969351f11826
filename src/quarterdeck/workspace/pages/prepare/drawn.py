"""The pages of a review as pictures, drawn once for each state of its words and figures."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workflow.project import Project
from quarterdeck.workflow.slides import SlidePicture, slide_pictures
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.models import Review
from quarterdeck.workspace.pages.prepare.remembered import Remembered

MOST_DRAWN = 16
"""Sets of pictures kept in memory: a deck in one language takes about two megabytes."""


class Shown(StrEnum):
    """What is shown: the customer's deck, the presenter's, or the internal pages beside them."""

    CUSTOMER = "customer"
    INTERNAL = "internal"
    BRIEF = "brief"
    AGENDA = "agenda"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture with the mark of its content, which its address bears."""

    picture: SlidePicture
    mark: str


_drawn: Remembered[tuple[Drawn, ...]] = Remembered(MOST_DRAWN)

DECKS: Mapping[Shown, Audience] = {
    Shown.CUSTOMER: Audience.CUSTOMER,
    Shown.INTERNAL: Audience.INTERNAL,
}


def drawn(desk: Desk, review: Review, language: Language, shown: Shown) -> tuple[Drawn, ...]:
    """The pages in order, as they are now."""
    project, prepared = desk.project, desk.prepared(review)
    key = (str(project.root), review.key, language.value, shown.value)
    return _drawn.get(key, project, prepared, _maker(project, prepared, language, shown))


def _maker(
    project: Project, prepared: Prepared, language: Language, shown: Shown
) -> Callable[[], tuple[Drawn, ...]]:
    def make() -> tuple[Drawn, ...]:
        pictures = _pictures(project, prepared, language, shown)
        return tuple(Drawn(p, hashlib.sha256(p.svg).hexdigest()[:12]) for p in pictures)

    return make


def _pictures(
    project: Project, prepared: Prepared, language: Language, shown: Shown
) -> tuple[SlidePicture, ...]:
    if shown in DECKS:
        return slide_pictures(project, prepared, language, DECKS[shown])
    page = prepared.brief if shown is Shown.BRIEF else prepared.agenda
    return slide_pictures(project, replace(prepared, document=page), language, Audience.INTERNAL)
