"""Freezing a review: every file of its package, the deck that was shown, and the figures behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import PurePosixPath

from quarterdeck.core.figure import Audience, Figure, FigureSet
from quarterdeck.core.finding import Finding
from quarterdeck.core.language import Language
from quarterdeck.document.prose import check_prose
from quarterdeck.document.walk import figures as figures_in
from quarterdeck.errors import FrozenError
from quarterdeck.i18n import numbers
from quarterdeck.rules.engine import stopping
from quarterdeck.workflow.build import FORMATS, judge_built, refuse_shared_name
from quarterdeck.workflow.edited_deck import check_edited_deck
from quarterdeck.workflow.frozen_names import FigureName, customer_names
from quarterdeck.workflow.frozen_store import (
    Content,
    Frozen,
    FrozenFigure,
    FrozenFile,
    frozen_versions,
    keep,
    read_frozen,
    read_frozen_file,
    verify,
)
from quarterdeck.workflow.package import render
from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workflow.project import Project
from quarterdeck.workflow.session import Session
from quarterdeck.workflow.uploaded import shown_name

__all__ = [
    "Frozen",
    "FrozenFigure",
    "FrozenFile",
    "HeldBackError",
    "Pair",
    "freeze",
    "frozen_versions",
    "presented_deck",
    "read_frozen",
    "read_frozen_file",
    "verify",
]

Pair = tuple[Language, ...]

PRESENTED = "presented"
GENERATED = "generated"
"""Folders within a freeze: the deck that a person uploaded as shown, and the decks of ours that it replaced."""

MEDIA_TYPES: Mapping[str, str] = {
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".pptm": "application/vnd.ms-powerpoint.presentation.macroEnabled.12",
    ".ppsx": "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
    ".potx": "application/vnd.openxmlformats-officedocument.presentationml.template",
    ".pdf": "application/pdf",
    ".html": "text/html; charset=utf-8",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".json": "application/json",
    ".ics": "text/calendar; charset=utf-8",
}
UNKNOWN_TYPE = "application/octet-stream"


class HeldBackError(FrozenError):
    """Findings of the rules that no person allowed stop the freeze; ``findings`` are those."""

    def __init__(self, findings: tuple[Finding, ...], where: str) -> None:
        codes = ", ".join(dict.fromkeys(f.code for f in findings))
        super().__init__(
            f"what the rules found stops the freeze: {codes}",
            where=where,
            next_step="mend what was found, or allow it with a reason in the review's text file",
        )
        self.findings = findings


def freeze(
    project: Project,
    session: Session,
    prepared: Prepared,
    figures: FigureSet,
    languages: Sequence[Language | Pair],
    *,
    presented: bytes | None = None,
    presented_name: str = "",
    after: int = 0,
) -> Frozen:
    """Freeze a review as it was presented: all formats in every one of ``languages``, for both audiences.

    ``figures`` are as computed; ``presented`` is the deck as a person edited and uploaded it, whose bytes are
    then what was shown. Our own decks are kept beside it, for us. ``after`` is the version that was reopened
    (see ``frozen_store.keep``). HeldBackError where an error of the rules, of the review or of the uploaded deck,
    is not allowed; ReadError for an upload that is no deck; FrozenError where nothing can be stored.
    """
    pairs = tuple((one,) if isinstance(one, Language) else one for one in languages)
    if not pairs:
        raise FrozenError("no language is named", next_step="name at least one: en, zh or ru")
    refuse_shared_name(session, prepared.plan.account.id)
    findings = list(judge_built(session, prepared, figures, pairs))
    if presented is not None:
        edited = check_edited_deck(session, prepared, figures, presented, presented_name)
        findings += edited.findings
    if stops := stopping(findings):
        raise HeldBackError(stops, str(prepared.plan.id))
    contents = _package(project, prepared, pairs)
    if presented is not None:
        contents = _replaced(contents, presented, presented_name)
    return keep(
        project,
        str(prepared.plan.id),
        session.as_of,
        ["+".join(pair) for pair in pairs],
        [_content(name, content) for name, content in sorted(contents.items())],
        frozen_figures(prepared, tuple(dict.fromkeys(one for pair in pairs for one in pair))),
        after=after,
    )


def presented_deck(frozen: Frozen) -> FrozenFile:
    """The deck that was shown: the uploaded one, else ours in the first language."""
    uploaded = [f for f in frozen.files if f.name.startswith(f"{PRESENTED}/")]
    if uploaded:
        return uploaded[0]
    return frozen.file(
        f"{Audience.CUSTOMER}/{frozen.review}.{frozen.languages[0]}.{Audience.CUSTOMER}.pptx"
    )


def frozen_figures(prepared: Prepared, languages: Sequence[Language]) -> tuple[FrozenFigure, ...]:
    """Every figure of the review and each that its document shows, by identity."""
    found = {f.id: f for f in (*prepared.figures, *figures_in(prepared.document.slides))}
    names = customer_names(prepared)
    return tuple(
        _figure(figure, languages, names.get(figure.id))
        for figure in sorted(found.values(), key=lambda f: str(f.id))
    )


def _figure(
    figure: Figure, languages: Sequence[Language], named: FigureName | None
) -> FrozenFigure:
    known = figure.value is not None
    return FrozenFigure(
        key=figure.id.short,
        id=str(figure.id),
        value=format(Decimal(str(figure.value)), "f") if known else None,
        unit=figure.unit.value,
        currency=figure.currency,
        shown={one.value: numbers.figure(figure, one) for one in languages} if known else {},
        audience=Audience.INTERNAL if named is None else Audience.CUSTOMER,
        name={} if named is None else named.name,
        subject={} if named is None else named.subject,
    )


def _package(project: Project, prepared: Prepared, pairs: Sequence[Pair]) -> dict[str, bytes]:
    """The whole package; the pages among ourselves in every language too."""
    first, *more = dict.fromkeys(one for pair in pairs for one in pair)
    for language in (first, *more):
        for document in (prepared.document, prepared.brief, prepared.agenda):
            check_prose(document, language)
    files = dict(render(project, prepared, pairs, FORMATS, first).files)
    for language in more:
        files |= render(project, prepared, (), FORMATS, language).files
    return files


def _replaced(contents: Mapping[str, bytes], deck: bytes, name: str) -> dict[str, bytes]:
    """The package with the uploaded deck as what was shown.

    Our own decks for the customer, which were not shown, are kept for us, so that no two decks are the customer's.
    """
    kept = {_apart(old): content for old, content in contents.items()}
    return {**kept, f"{PRESENTED}/{shown_name(name, 'deck.pptx')}": deck}


def _apart(name: str) -> str:
    path = PurePosixPath(name)
    if path.parts[0] == Audience.CUSTOMER and path.suffix == ".pptx":
        return f"{GENERATED}/{path.name}"
    return name


def _content(name: str, content: bytes) -> Content:
    path = PurePosixPath(name)
    shown = path.parts[0] in (Audience.CUSTOMER, PRESENTED)
    return Content(
        name,
        Audience.CUSTOMER if shown else Audience.INTERNAL,
        MEDIA_TYPES.get(path.suffix.lower(), UNKNOWN_TYPE),
        content,
    )
