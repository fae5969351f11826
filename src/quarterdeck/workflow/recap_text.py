"""A recap that a person wrote or edited: the text as a mail holds it, and as the page of the PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quarterdeck.core.figure import Audience
from quarterdeck.core.followup import FollowUp
from quarterdeck.core.language import LocalText
from quarterdeck.core.message import Quoted
from quarterdeck.core.printable import printable, visible
from quarterdeck.core.review import ReviewPlan
from quarterdeck.document.blocks import Block, Bullet, Bullets, Document, Paragraph
from quarterdeck.errors import RenderError
from quarterdeck.meeting.recap import recap_page

CUSTOMER = Audience.CUSTOMER

LONGEST_TEXT = 20_000
"""Characters of a recap, ten times what anybody reads; a convention of ours."""

LONGEST_LINE = 400
"""Characters that stand together on a page, hanzi or others; a longer line goes on as another paragraph, since a
paragraph stands on one page and none may be cut."""

LONGEST_TITLE = 90
"""Characters of a line that can be the title of a list."""


def mailed(text: str) -> str:
    """The text as a mail holds it: breaks of one kind, one at the end, nothing that no page may hold."""
    if len(text) > LONGEST_TEXT:
        raise RenderError(
            f"the recap has {len(text):,} characters; a mail of ours has at most {LONGEST_TEXT:,}",
            next_step="shorten it, or attach what is long",
        )
    whole = visible(text.replace("\r\n", "\n").replace("\r", "\n")).strip("\n")
    if not whole.strip():
        raise RenderError("the recap is empty", next_step="write it, or draft it anew")
    return f"{whole}\n"


def written_page(text: str, followup: FollowUp, plan: ReviewPlan, vendor: str) -> Document:
    """A person's text as the recap's page: every line as it was written, lists as lists."""
    return recap_page(followup, plan, vendor, tuple(_blocks(mailed(text).split("\n"))))


_ITEM = re.compile(r"\s{0,3}(?:[-*•–—]|(?P<number>\d{1,2})[.)])\s+(?P<text>\S.*)")
_DETAIL = re.compile(r"\s{2,}(?P<text>\S.*)")
_NO_TITLE = (".", ",", "!", "?", "。", "，", "！", "？", "…")
_BREAK = re.compile(r".*(?:\s|[。！？；，、])", re.DOTALL)


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    """Paragraphs line by line; a short line before a list is its title."""
    waiting = ""
    place = 0
    while place < len(lines):
        if _ITEM.match(lines[place]):
            titled = _can_be_title(waiting)
            yield from () if titled else _paragraphs(waiting)
            items, place, numbered = _items(lines, place)
            title = _quoted(waiting) if titled else None
            yield Bullets(items, title=title, numbered=numbered, audience=CUSTOMER)
            waiting = ""
            continue
        if lines[place].strip():
            yield from _paragraphs(waiting)
            waiting = lines[place].strip()
        place += 1
    yield from _paragraphs(waiting)


def _can_be_title(line: str) -> bool:
    return 0 < len(line) <= LONGEST_TITLE and not line.endswith(_NO_TITLE)


def _paragraphs(line: str) -> Iterator[Paragraph]:
    return (Paragraph(_quoted(piece), audience=CUSTOMER) for piece in _pieces(line))


def _items(lines: Sequence[str], place: int) -> tuple[tuple[Bullet, ...], int, bool]:
    """The items of a list from a line on, the line after it, and whether its items are numbered from one on.

    Numbers of any other kind stay with their items as they were written.
    """
    last = _end_of_list(lines, place)
    listed = lines[place:last]
    numbered = _is_counted(listed)
    items: list[Bullet] = []
    for line in listed:
        match = _ITEM.match(line)
        if match is None:
            items += _continued(items.pop(), line.strip())
        else:
            items += _bullets(match["text"] if numbered or not match["number"] else line.strip())
    return tuple(items), last, numbered


def _is_counted(lines: Sequence[str]) -> bool:
    """Whether the lines are items of a line each, numbered 1, 2, 3 ..."""
    numbers = [match["number"] if (match := _ITEM.match(line)) else None for line in lines]
    short = all(len(line) <= LONGEST_LINE for line in lines)
    return short and numbers == [str(n) for n in range(1, len(lines) + 1)]


def _end_of_list(lines: Sequence[str], place: int) -> int:
    while place < len(lines) and (_ITEM.match(lines[place]) or _DETAIL.fullmatch(lines[place])):
        place += 1
    return place


def _bullets(text: str) -> Iterator[Bullet]:
    """An item; what of it is too long goes on as items."""
    return (Bullet(_quoted(piece)) for piece in _pieces(text))


def _continued(item: Bullet, text: str) -> Iterator[Bullet]:
    """An item with a second line; a third one is an item of its own."""
    first, *more = _pieces(text)
    if item.detail is None:
        yield replace(item, detail=_quoted(first))
    else:
        yield item
        more = [first, *more]
    for piece in more:
        yield from _bullets(piece)


def _pieces(line: str) -> Iterator[str]:
    """The line in pieces that fit on a page, broken between words or after a sign."""
    rest = printable(line)
    while len(rest) > LONGEST_LINE:
        fitting = _BREAK.match(rest[:LONGEST_LINE])
        piece = fitting[0] if fitting is not None else rest[:LONGEST_LINE]
        yield piece.rstrip()
        rest = rest[len(piece) :].lstrip()
    if rest:
        yield rest


def _quoted(text: str) -> Quoted:
    return Quoted(LocalText(text))
