"""A person's changes to the slides of a composed document: headlines, order, dropped, inserted.

What a person wrote stands as quoted text. Words that change what the review says (proposals,
questions, its message) are laid over the story before composing (``story.overrides``). A change
that no longer finds its slide is warned of, never applied somewhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from quarterdeck.core.message import Quoted
from quarterdeck.document.blocks import (
    Arrangement,
    Bullet,
    Bullets,
    Document,
    Slide,
    SlideRole,
)
from quarterdeck.document.notes import retimed
from quarterdeck.document.placing import regions
from quarterdeck.document.timing import timed
from quarterdeck.story.overrides import HEADLINE, InsertedSlide, Overrides


def lay_over(document: Document, overrides: Overrides) -> tuple[Document, tuple[str, ...]]:
    """The document with a person's changes to its slides, and warnings in words.

    Where slides were dropped, their section's minutes are shared among those that are left.
    """
    there = tuple(s.role.value for s in document.slides)
    warnings = tuple(_without_place(overrides, there))
    kept = overrides.sequence(there)
    if not kept:
        kept, warnings = there, (*warnings, "dropped: no slide would be left, so none was dropped")
    by_role = {s.role.value: _headlined(s, overrides) for s in document.slides}
    slides = tuple(by_role[role] for role in kept)
    if set(kept) != set(there):
        again = timed(tuple(replace(s, minutes=None) for s in slides), document.plan)
        slides = tuple(retimed(s, document.plan) for s in again)
    return replace(document, slides=_with_inserted(slides, overrides)), warnings


def _without_place(overrides: Overrides, there: Sequence[str]) -> Iterable[str]:
    """One warning for each change that names a slide which the document does not have."""
    named = {
        "headline": [role for role in overrides.headlines if role != HEADLINE],
        "dropped": sorted(overrides.dropped),
        "order": list(overrides.order),
    }
    for change, roles in named.items():
        for role in roles:
            if role not in there:
                yield f"{change}: this review has no slide {role!r}; nothing was changed"
    for added in overrides.inserted:
        if added.after not in there or added.after in overrides.dropped:
            yield (
                f"inserted: this review has no slide {added.after!r}; "
                f"“{added.title.default}” stands at the end"
            )


def _headlined(slide: Slide, overrides: Overrides) -> Slide:
    own = overrides.headline(slide.role.value)
    return slide if own is None else replace(slide, title=own)


def _with_inserted(slides: tuple[Slide, ...], overrides: Overrides) -> tuple[Slide, ...]:
    """Each after its slide; what has lost its slide stands at the end."""
    found: list[Slide] = []
    for slide in slides:
        found.append(slide)
        found += [_inserted(added) for added in overrides.inserted_after(slide.role.value)]
    roles = {s.role.value for s in slides}
    return (*found, *(_inserted(a) for a in overrides.inserted if a.after not in roles))


def _inserted(added: InsertedSlide) -> Slide:
    lines = tuple(Bullet(Quoted(line)) for line in added.lines)
    return Slide(
        SlideRole.INSERTED,
        Quoted(added.title),
        Arrangement.FULL,
        regions([Bullets(lines, audience=added.audience)]),
        audience=added.audience,
    )
