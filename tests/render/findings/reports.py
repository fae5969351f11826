"""A small report with one of everything: findings, an allowed one, what was skipped and not read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from quarterdeck.core.finding import Finding, Place, PlaceKind, Severity
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Message, Name, message
from quarterdeck.errors import ReadError
from quarterdeck.rules.report import JudgedSubject, LintReport, Mended, SubjectKind, Unread

DAY = date(2026, 10, 8)
TITLE_LENGTH = message("lint-title-file", name=Name("Title of <b>twenty</b> words | and a bar"))
"""What the findings of this report say; any message will do."""


def read_deck(slides: int) -> Message:
    amounts = {"slides": slides, "charts": 1, "tables": 0}
    figures = {name: measured(f"read.{name}", n, as_of=DAY) for name, n in amounts.items()}
    return message("lint-read-deck", **figures)


DECK = JudgedSubject(
    name="decks/Q3 review.pptx",
    kind=SubjectKind.DECK,
    title=message("lint-title-file", name=Name("decks/Q3 review.pptx")),
    read=read_deck(18),
    rules=30,
    skipped=(message("lint-title-file", name=Name("a film on slide four")),),
    path="decks/Q3 review.pptx",
)
CALL = JudgedSubject(
    name="call.vtt",
    kind=SubjectKind.TRANSCRIPT,
    title=message("lint-title-file", name=Name("call.vtt")),
    read=read_deck(1),
    rules=12,
    path="call.vtt",
)
CLEAN = JudgedSubject(
    name="2026-Q3--a--qbr-v1/plan",
    kind=SubjectKind.PLAN,
    title=message("lint-title-plan", name=Name("Acme")),
    read=read_deck(1),
    rules=1,
    path="reviews/2026-Q3--a--qbr-v1.toml",
)
LONG = Finding(
    "FAC101", Severity.WARNING, Place(), TITLE_LENGTH, count=18, subject="decks/Q3 review.pptx"
)
TITLE = Finding(
    "FAC106",
    Severity.ERROR,
    Place(PlaceKind.SLIDE, number=7),
    TITLE_LENGTH,
    examples=("first", "second"),
    subject="decks/Q3 review.pptx",
)
AGAIN = replace(TITLE, place=Place(PlaceKind.SLIDE, number=9), examples=())
ALLOWED = Finding(
    "FAC102",
    Severity.ERROR,
    Place(PlaceKind.LINE, number=31),
    TITLE_LENGTH,
    subject="call.vtt",
    allowed="they asked for a lecture",
)
MOMENT = Finding(
    "FAC103", Severity.NOTE, Place(PlaceKind.TIME, seconds=751.4), TITLE_LENGTH, subject="call.vtt"
)
REPORT = LintReport(
    as_of=DAY,
    subjects=(DECK, CALL, CLEAN),
    findings=(TITLE, AGAIN, LONG, ALLOWED, MOMENT),
    unread=(
        Unread(
            "old.ppt",
            ReadError("is a deck of PowerPoint 97", where="old.ppt", next_step="save it as .pptx"),
            "old.ppt",
        ),
    ),
    mended=(
        Mended("reviews/a.toml", '--- reviews/a.toml\n-en = "36,984"\n+en = "37,000"'),
        Mended("reviews/b.toml", ""),
    ),
    not_mended=("decks/Q3 review.pptx",),
)
