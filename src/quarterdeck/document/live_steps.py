"""Slide 8 as it stands in the room: what each side takes on, and what is still only proposed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from quarterdeck.core.facts import Side
from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.message import Name, Quoted, Text, message
from quarterdeck.document.blocks import (
    Arrangement,
    Block,
    Cell,
    Document,
    Slide,
    SlideRole,
    TableBlock,
    Tone,
)
from quarterdeck.document.changing import (
    TABLE_LINES,
    TABLE_SIZE,
    changed,
    region,
    too_long,
)
from quarterdeck.document.counted import counted
from quarterdeck.document.labels import day, named
from quarterdeck.document.placing import blank_row, regions, text_cell
from quarterdeck.document.theme import GRID

CUSTOMER = Audience.CUSTOMER
ROWS_TO_WRITE = 4

BESIDE, ALONE = (5.0, 2.4, 2.6), (7.4, 1.6, 1.5)
"""Widths of a step's action, owner and day: two tables side by side, or one over the other."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """One line of slide 8; ``proposed`` while nobody of the other side has agreed to it."""

    side: Side
    text: LocalText
    owner: str | None
    due_on: date | None
    proposed: bool = False

    @property
    def complete(self) -> bool:
        """An owner and a day are named (domain.md: each commitment with owner, side and date)."""
        return bool(self.owner) and self.due_on is not None


def with_agreed(
    document: Document, agreed: Sequence[Agreed], *, vendor: str, customer: str
) -> Document:
    """The next-steps slide with what is agreed so far, ours at the left and the customer's at the right.

    Once anything is agreed the lines given are all there is: what was agreed in one table, what is
    still proposed in another below it, marked so. Before that the document's own proposals
    stay, and the proposals given join them. An owner or day not named is asked for in its cell.
    """
    lines = [a for a in agreed if a.text.default.strip()]
    names = {Side.VENDOR: Name(vendor), Side.CUSTOMER: Name(customer)}
    if all(line.proposed for line in lines):
        return changed(
            document, SlideRole.NEXT_STEPS, lambda s: _more_proposed(s, lines, names, document)
        )
    return changed(document, SlideRole.NEXT_STEPS, lambda s: _steps(s, lines, names, document))


def _steps(
    slide: Slide, lines: Sequence[Agreed], names: dict[Side, Name], document: Document
) -> Slide:
    long = _steps_too_long(lines)
    ours, theirs = (
        _side([line for line in lines if line.side is side], side, names[side], long=long)
        for side in (Side.VENDOR, Side.CUSTOMER)
    )
    agreed = [line for line in lines if not line.proposed]
    title = slide.title if isinstance(slide.title, Quoted) else _steps_title(agreed, document)
    return _two_columns(replace(slide, title=title), ours, theirs, long=long)


def _two_columns(
    slide: Slide, ours: Sequence[Block], theirs: Sequence[Block], *, long: bool
) -> Slide:
    """Both sides' blocks, with whatever else the slide says (thanks) at the end of ours."""
    rest = [p.block for p in slide.blocks if not isinstance(p.block, TableBlock)]
    if long:
        placed = regions([*ours, *theirs, *rest])
        return replace(slide, arrangement=Arrangement.FULL, blocks=placed)
    return replace(slide, arrangement=Arrangement.SPLIT, blocks=regions([*ours, *rest], theirs))


def _side(lines: Sequence[Agreed], side: Side, name: Name, *, long: bool) -> list[Block]:
    """What one side takes on; without anything agreed its proposals, else rows to write in."""
    agreed = [line for line in lines if not line.proposed]
    open_ = [line for line in lines if line.proposed]
    if agreed:
        table = _table(agreed, f"live-steps-agreed-{side}", name, long=long)
        return [table, *([_still_proposed(open_, long=long)] if open_ else [])]
    if open_:
        return [_table(open_, f"live-steps-proposed-{side}", name, long=long)]
    return [_table((), f"live-steps-open-{side}", name, long=long)]


def _table(lines: Sequence[Agreed], title: str, name: Name, *, long: bool) -> TableBlock:
    rows = tuple(_row(line) for line in lines)
    blank = tuple(blank_row(3) for _ in range(ROWS_TO_WRITE))
    return _steps_table(rows or blank, message(title, name=name), long=long)


def _steps_table(rows: tuple[tuple[Cell, ...], ...], title: Text, *, long: bool) -> TableBlock:
    return TableBlock(
        columns=tuple(message(f"deck-step-{column}") for column in ("action", "owner", "due")),
        rows=rows,
        widths=ALONE if long else BESIDE,
        title=title,
        audience=CUSTOMER,
    )


def _row(line: Agreed) -> tuple[Cell, ...]:
    owner, due = named(line.owner), day(line.due_on)
    return (
        text_cell(Quoted(line.text)),
        text_cell(owner) if owner else text_cell(message("live-owner-open"), Tone.WARN),
        text_cell(due) if due else text_cell(message("live-due-open"), Tone.WARN),
    )


def _still_proposed(lines: Sequence[Agreed], *, long: bool) -> TableBlock:
    """Proposals below what was agreed: quieter, and said to be no more than that."""
    muted = Tone.MUTED
    rows = tuple(
        (
            text_cell(Quoted(line.text), muted),
            text_cell(named(line.owner), muted),
            text_cell(day(line.due_on), muted),
        )
        for line in lines
    )
    return _steps_table(rows, message("live-steps-still-proposed"), long=long)


def _steps_title(agreed: Sequence[Agreed], document: Document) -> Text:
    """How many steps are agreed, and what is lacking most: a side without any, an owner or a day."""
    plan = document.plan
    steps = counted(plan, "shown.steps", len(agreed), dimension="agreed")
    lacking = sum(not line.complete for line in agreed)
    sides = {line.side for line in agreed}
    if len(sides) == 1:
        return message(f"live-steps-title-{sides.pop()}", steps=steps)
    if not lacking:
        return message("live-steps-title", steps=steps)
    open_ = counted(plan, "shown.steps", lacking, dimension="incomplete")
    return message("live-steps-title-incomplete", steps=steps, open=open_)


def _steps_too_long(lines: Sequence[Agreed]) -> bool:
    """Whether half a page would cut somebody's words short."""
    width = GRID.span(6) * BESIDE[0] / sum(BESIDE)
    texts = [line.text.to(language) for line in lines for language in Language]
    return too_long(dict.fromkeys(texts), width, TABLE_SIZE, TABLE_LINES)


def _more_proposed(
    slide: Slide, lines: Sequence[Agreed], names: dict[Side, Name], document: Document
) -> Slide:
    """The slide as composed, with the proposals given beside its own; none twice."""
    known = {_words(row) for block in region(slide, 0) for row in _rows(block)}
    new = [line for line in lines if line.text not in known]
    if not new:
        return slide
    long = _steps_too_long(new)
    columns = [
        _with_rows(region(slide, number), [n for n in new if n.side is side], names, long=long)
        for number, side in ((0, Side.VENDOR), (1, Side.CUSTOMER))
    ]
    return _two_columns(_recounted(slide, columns, document), *columns, long=long)


def _with_rows(
    blocks: Sequence[Block], new: Sequence[Agreed], names: dict[Side, Name], *, long: bool
) -> list[TableBlock]:
    """One side's table with further proposals below its own; blank rows make room for them."""
    tables = [block for block in blocks if isinstance(block, TableBlock)]
    if not new:
        return tables
    side = new[0].side
    added = _table(new, f"live-steps-proposed-{side}", names[side], long=long)
    rows = tuple(row for table in tables for row in _rows(table))
    return [replace(added, rows=(*rows, *added.rows))]


def _rows(block: Block) -> tuple[tuple[Cell, ...], ...]:
    """The rows of a table of steps that are not left blank."""
    found = block.rows if isinstance(block, TableBlock) else ()
    return tuple(row for row in found if row[0].text is not None)


def _words(row: Sequence[Cell]) -> LocalText | None:
    text = row[0].text
    return text.text if isinstance(text, Quoted) else None


def _recounted(slide: Slide, columns: Sequence[Sequence[TableBlock]], document: Document) -> Slide:
    if isinstance(slide.title, Quoted):
        return slide
    count = sum(len(_rows(table)) for column in columns for table in column)
    steps = counted(document.plan, "shown.steps", count, dimension="proposed")
    return replace(slide, title=message("live-steps-title-proposed", steps=steps))
