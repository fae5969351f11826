"""What ``--fix`` mends in the text file of a review: numbers more precise than they are read, and
inserted slides with more lines than a slide holds. Comments, order and everything else are kept.

Mending what was mended changes nothing. The file's own numbers (a figure's replaced value) and
figures cited as ``{hours_saved}`` are not touched: only a person's words are.
"""

from __future__ import annotations

import copy
import difflib
import math
from collections.abc import Iterator, MutableMapping, Sequence
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit import items

from quarterdeck.core.deck import Deck, Line, ReadSlide
from quarterdeck.core.language import Language
from quarterdeck.core.message import Name, message
from quarterdeck.i18n.messages import to_text
from quarterdeck.rules.catalogue import rule
from quarterdeck.rules.rounding import rounded_number
from quarterdeck.rules.subjects import PresentedDeck
from quarterdeck.rules.types import Context
from quarterdeck.workflow.files import held, write_whole
from quarterdeck.workflow.review_file import CITED, read_review_file

Table = MutableMapping[str, Any]

WALLS = "FAC107"
"""The rule against walls of text: what it finds on an inserted slide is mended by splitting it."""

LINES_MOST = 8
"""Lines up to which an inserted slide is one; our convention, at the least size of body text."""


def mend_review_file(path: Path, context: Context) -> str:
    """Mends the file and returns what was changed as a unified diff; "" where nothing was, or it is not there.

    ProjectError where the file is not what a review's text file must be.
    """
    if not path.is_file():
        return ""
    with held(path):
        read_review_file(path)
        before = path.read_text(encoding="utf-8-sig")
        after = mended(before, context)
        if after == before:
            return ""
        write_whole(path, after.encode())
    return _diff(before, after, f"reviews/{path.name}")


def mended(text: str, context: Context) -> str:
    """The text of a review's file with its words rounded and its overfull slides split."""
    document = tomlkit.parse(text)
    for words in _texts(document):
        _round(words)
    _split(document, context)
    return tomlkit.dumps(document)


def _texts(document: Table) -> Iterator[Table]:
    """Every text by language that a person wrote: headlines, proposals, questions, inserted slides."""
    yield from document.get("headlines", {}).values()
    for proposal in document.get("proposals", {}).values():
        yield from proposal.values()
    yield from document.get("questions", [])
    for slide in document.get("slides", {}).get("insert", []):
        yield slide["title"]
        yield from slide.get("lines", [])


def _round(words: Table) -> None:
    for name in list(words):
        found = str(words[name])
        rounded = _rounded(found, Language(name))
        if rounded != found:
            words[name] = rounded


def _rounded(text: str, language: Language) -> str:
    """The words with their numbers rounded; what cites a figure stays as it is."""
    parts: list[str] = []
    at = 0
    for cited in CITED.finditer(text):
        parts += [rounded_number(text[at : cited.start()], language), cited[0]]
        at = cited.end()
    return "".join((*parts, rounded_number(text[at:], language)))


def _split(document: Table, context: Context) -> None:
    """Each overfull slide becomes two, one behind the other, until none is."""
    slides = document.get("slides", {}).get("insert", [])
    number = 0
    while number < len(slides):
        lines = slides[number].get("lines", [])
        if len(lines) > 1 and _overfull(lines, context):
            slides.insert(number + 1, _rest(slides[number], math.ceil(len(lines) / 2)))
        else:
            number += 1


def _overfull(lines: Sequence[Table], context: Context) -> bool:
    """More lines than a slide holds, or too much text on them as the rule ``WALLS`` judges it."""
    if len(lines) > LINES_MOST:
        return True
    return any(_wall(lines, language, context) for language in Language)


def _wall(lines: Sequence[Table], language: Language, context: Context) -> bool:
    shown = tuple(Line(str(line[language.value])) for line in lines if language.value in line)
    subject = PresentedDeck(Deck("", (ReadSlide(1, lines=shown),)), language)
    check = rule(WALLS).check
    return check is not None and any(True for _ in check(subject, context))


def _rest(slide: Table, kept: int) -> Table:
    """Takes the lines beyond ``kept`` from a slide and returns the slide that goes on with them."""
    rest = tomlkit.table() if isinstance(slide, items.Table) else tomlkit.inline_table()
    for name, value in slide.items():
        rest[name] = copy.deepcopy(value)
    rest["title"] = _continued(slide["title"])
    for _ in range(kept):
        rest["lines"].pop(0)
    while len(slide["lines"]) > kept:
        slide["lines"].pop()
    return rest


def _continued(title: Table) -> Table:
    """The title by language, marked as going on; one that is marked already stays."""
    marked = tomlkit.inline_table()
    for name, words in title.items():
        marked[name] = _marked(str(words), Language(name))
    return marked


def _marked(words: str, language: Language) -> str:
    mark = to_text(message("lint-continued", title=Name("")), language)
    if words.endswith(mark.strip()):
        return words
    return to_text(message("lint-continued", title=Name(words)), language)


def _diff(before: str, after: str, name: str) -> str:
    return "\n".join(
        difflib.unified_diff(
            before.splitlines(), after.splitlines(), name, f"{name} (mended)", lineterm=""
        )
    )
