"""A document as Markdown: slides as sections, tables as tables; or as the plain text of a mail.

Charts and matrices are not drawn: their titles stand for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quarterdeck.core.figure import Audience, Figure
from quarterdeck.core.language import Language
from quarterdeck.core.message import Text, message
from quarterdeck.document.audience import customer_view
from quarterdeck.document.blocks import (
    Block,
    Bullet,
    Bullets,
    Cards,
    Cell,
    Chart,
    Document,
    Matrix,
    Panel,
    Paragraph,
    Question,
    Scale,
    Slide,
    SlideRole,
    TableBlock,
)
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import to_text

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~]|&(?=#?\w+;))")


def write_markdown(document: Document, language: Language, audience: Audience) -> bytes:
    """The document as one Markdown file (UTF-8); what it quotes cannot become markup or HTML."""
    return _written(_Writer(language, marked=True), document, audience)


def write_plain(document: Document, language: Language, audience: Audience) -> str:
    """What the document says as the plain text of a mail, without titles of slides and footer."""
    return _written(_Writer(language, marked=False), document, audience).decode()


def _written(writer: _Writer, document: Document, audience: Audience) -> bytes:
    shown = customer_view(document) if audience is Audience.CUSTOMER else document
    lines: list[str] = []
    for slide in shown.slides:
        lines += writer.slide(slide)
    lines += writer.footer(shown.footer)
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return f"{text}\n".encode()


class _Writer:
    def __init__(self, language: Language, *, marked: bool) -> None:
        self._language = language
        self._marked = marked

    def text(self, text: Text) -> str:
        said = " ".join(to_text(text, self._language).split())
        return _SPECIAL.sub(r"\\\1", said) if self._marked else said

    def footer(self, text: Text) -> Iterator[str]:
        if self._marked:
            yield from ("", self.text(text))

    def slide(self, slide: Slide) -> Iterator[str]:
        if self._marked:
            level = 1 if slide.role is SlideRole.TITLE else 2
            yield from (f"{'#' * level} {self.text(slide.title)}", "")
        for placed in slide.blocks:
            yield from self._block(placed.block)
            yield ""

    def _title(self, title: Text | None) -> Iterator[str]:
        if title is None:
            return
        said = self.text(title)
        yield from (f"### {said}" if self._marked else said, "")

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Bullets():
                yield from self._title(block.title)
                yield from self._items(block.items, block.empty, numbered=block.numbered)
            case Panel():
                yield from self._title(block.title)
                yield from self._items(block.lines, block.empty)
            case TableBlock():
                yield from self._title(block.title)
                yield from self._table(block)
            case Cards():
                yield from (self._card(card.figure, card.label, card.note) for card in block.cards)
            case Paragraph() | Question() | Scale():
                yield self.text(block.text)
                if isinstance(block, Question):
                    yield from (f"- {self.text(prompt)}" for prompt in block.prompts)
            case Chart():
                yield self.text(block.spec.title)
            case Matrix():
                yield from (f"- {self.text(item.title)}" for item in block.items)

    def _items(
        self, items: Sequence[Bullet], empty: Text | None, *, numbered: bool = False
    ) -> Iterator[str]:
        for number, item in enumerate(items, 1):
            tag = self._tag(self.text(item.tag)) if item.tag is not None else ""
            yield f"{f'{number}.' if numbered else '-'} {self.text(item.text)}{tag}"
            if item.detail is not None:
                yield f"  {self.text(item.detail)}"
        if not items and empty is not None:
            yield self.text(empty)

    def _tag(self, text: str) -> str:
        return f"（{text}）" if self._language is Language.ZH else f" ({text})"

    def _card(self, figure: Figure, label: Text, note: Text | None) -> str:
        shown = f"**{self._figure(figure)}**" if self._marked else self._figure(figure)
        line = f"- {shown} {self.text(label)}"
        return line if note is None else f"{line}  \n  {self.text(note)}"

    def _table(self, block: TableBlock) -> Iterator[str]:
        if not block.rows:
            if block.empty is not None:
                yield self.text(block.empty)
            return
        heads = [self.text(column) for column in block.columns]
        rows = [[self._cell(cell) for cell in row] for row in block.rows]
        if self._marked:
            yield f"| {' | '.join(heads)} |"
            yield f"|{' --- |' * len(heads)}"
            yield from (f"| {' | '.join(row)} |" for row in rows)
            return
        for row in rows:
            told = (f"{head}: {cell}" for head, cell in zip(heads, row, strict=True) if cell)
            yield f"- {'; '.join(told)}"

    def _cell(self, cell: Cell) -> str:
        if cell.figure is not None:
            return self._figure(cell.figure)
        return self.text(cell.text) if cell.text is not None else ""

    def _figure(self, figure: Figure) -> str:
        if not figure.known:
            return self.text(message("page-missing"))
        return numbers.figure(figure, self._language)
