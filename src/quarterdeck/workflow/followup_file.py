"""The follow-up file of one review: what was agreed, in plain text and in git.

``followup/<review id>.toml`` takes in what a machine read from the record (``standing = "found"``); a person
moves an item to agreed, proposed or rejected, here or with ``quarterdeck meeting --confirm``. Reading a
record again adds what is new and changes nothing that stands there. Only agreed items count anywhere.
"""

from __future__ import annotations

import math
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Table

from quarterdeck.core.calendar import FIRST_DAY, LAST_DAY
from quarterdeck.core.facts import CommitmentState, Side
from quarterdeck.core.followup import FollowUp, FollowUpItem, Standing
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.printable import printable
from quarterdeck.errors import ProjectError
from quarterdeck.meeting.types import Grade
from quarterdeck.workflow.files import held, write_whole

HEAD = """\
Follow-up of {review}. Keep it in git.
standing: "found" was read from the record by a machine and binds nobody; you make it "agreed"
(then confirmed_by says who confirmed it), "proposed" (put to the other side) or "rejected".
Agreed items go on into the recap, the account's commitments and the next review.
Each needs text, side (vendor or customer), owner (a person) and due_on (a day).
Texts may also stand in three languages: text_en, text_zh, text_ru.
"""

LONGEST_TEXT = 2_000
"""Characters of a text of an item; a promise has a hundred, the words said with it a few hundred."""


class _Item(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    text: str
    standing: Standing = Standing.FOUND
    text_en: str | None = None
    text_zh: str | None = None
    text_ru: str | None = None
    side: Side | None = None
    owner: str | None = None
    due_on: date | None = None
    state: CommitmentState = CommitmentState.NOT_STARTED
    completed_on: date | None = None
    grade: Grade | None = None
    said: str | None = None
    at: float | None = None
    line: int | None = None
    confirmed_by: str | None = None
    confirmed_on: date | None = None


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    review: str
    account: str
    held_on: date
    recap_on: date | None = None
    items: list[_Item] = []


def read_followup(path: Path, account_id: str = "") -> FollowUp | None:
    """The follow-up in a file; None where there is none; ProjectError names file and item.

    A file named after another review, or that is of another account than ``account_id`` where that is given, is
    refused: one customer's promises must not be read as another's.
    """
    text = _text(path)
    if text is None:
        return None
    try:
        file = msgspec.convert(tomllib.loads(text), _File)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise _bad(path, str(error)) from error
    except RecursionError as error:
        raise _bad(path, "values are nested too deeply") from error
    if file.review != path.stem:
        raise _bad(path, f"it is the follow-up of {file.review!r}, by its line review")
    if account_id and file.account != account_id:
        raise _bad(path, f"it is of the account {file.account!r}, not of {account_id!r}")
    _check_days(path, "", file.held_on, file.recap_on)
    _check(path, file.items)
    items = tuple(_value(item) for item in file.items)
    return FollowUp(file.review, file.account, file.held_on, items, file.recap_on)


def _text(path: Path) -> str | None:
    """The file's text, None where there is no file."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise ProjectError(
            f"cannot be read: {error.strerror}",
            where=str(path),
            next_step="check who may read it, and that it is a file",
        ) from error
    except UnicodeDecodeError as error:
        raise _bad(path, f"is not UTF-8: {error}") from error


def read_followups(folder: Path) -> tuple[FollowUp, ...]:
    """Every follow-up of a project, by file name."""
    read = (read_followup(path) for path in sorted(folder.glob("[!.]*.toml")))
    return tuple(one for one in read if one is not None)


def commitment_rows(followups: Iterable[FollowUp]) -> list[dict[str, object]]:
    """What was agreed, as rows of the canonical table ``commitments``."""
    return [_row(one, item) for one in followups for item in one.agreed if item.side is not None]


def _row(followup: FollowUp, item: FollowUpItem) -> dict[str, object]:
    return {
        "commitment_id": f"{followup.review}/{item.id}",
        "account_id": followup.account_id,
        "side": item.side.value if item.side else None,
        "text": item.text.default,
        **{
            f"text_{language.value}": getattr(item.text, language.value)
            for language in Language
            if getattr(item.text, language.value)
        },
        "owner": item.owner,
        "due_on": item.due_on,
        "state": item.state.value,
        "agreed_on": followup.held_on,
        "completed_on": item.completed_on,
    }


def take_in(path: Path, found: FollowUp) -> FollowUp:
    """Add to the file the items that it does not know yet; what stands there stays as it is.

    An item is known by its id. A side that was missing is filled in, and where no person has moved the
    item on, its owner and day. Returns the follow-up as it then is.
    """
    with held(path):
        _add(path, found)
    now = read_followup(path)
    assert now is not None  # just written, or there before
    return now


def _add(path: Path, found: FollowUp) -> None:
    known = read_followup(path, found.account_id)
    if known is not None and known.review != found.review:
        raise _bad(path, f"it is the follow-up of {known.review!r}")
    there = {item.id: item for item in known.items} if known is not None else {}
    document = _document(path, found)
    before = tomlkit.dumps(document)
    tables = {str(table["id"]): table for table in _items(document)}
    for item in found.items:
        if item.id not in there:
            _items(document).append(_table(item))
        else:
            _fill_in(tables[item.id], item, there[item.id].standing)
    if known is None or tomlkit.dumps(document) != before:
        _write(path, document)


def _fill_in(table: Table, item: FollowUpItem, standing: Standing) -> None:
    values: dict[str, object] = {"side": item.side.value if item.side is not None else None}
    if standing is Standing.FOUND:
        values |= {"owner": item.owner, "due_on": item.due_on}
    for name, value in values.items():
        if name not in table and value is not None:
            table[name] = _plain(value)


def change(path: Path, changes: Mapping[str, Mapping[str, object]]) -> FollowUp:
    """Change fields of items by id, comments and order kept; ProjectError where an id is not there."""
    with held(path):
        document = _parsed(path)
        tables = {str(table["id"]): table for table in _items(document)}
        unknown = [id for id in changes if id not in tables]
        if unknown:
            raise ProjectError(
                f"no item {unknown[0]!r}",
                where=str(path),
                next_step=f"choose from {', '.join(tables) or 'none: nothing was found'}",
            )
        for id, fields in changes.items():
            for name, value in fields.items():
                tables[id][name] = _plain(value)
        _write(path, document)
    changed = read_followup(path)
    assert changed is not None  # just written
    return changed


def mark_recap(path: Path, day: date) -> None:
    """Note the day on which the recap went out, where none is noted yet."""
    with held(path):
        document = _parsed(path)
        if "recap_on" not in document:
            document.add("recap_on", tomlkit.item(day))
            _write(path, document)


def _parsed(path: Path) -> tomlkit.TOMLDocument:
    """The file as it stands, comments and all, once it is known to hold a follow-up."""
    text = _text(path)
    if text is None or read_followup(path) is None:
        raise _bad(path, "the file is gone")
    try:
        return tomlkit.parse(text)
    except (TOMLKitError, ValueError, RecursionError) as error:
        raise _bad(path, str(error)) from error


def _document(path: Path, found: FollowUp) -> tomlkit.TOMLDocument:
    if path.is_file():
        return _parsed(path)
    document = tomlkit.document()
    for line in HEAD.format(review=found.review).splitlines():
        document.add(tomlkit.comment(line))
    document.add(tomlkit.nl())
    document["review"] = found.review
    document["account"] = found.account_id
    document["held_on"] = found.held_on
    document.add(tomlkit.nl())
    return document


def _items(document: tomlkit.TOMLDocument) -> AoT:
    """The file's items as tables of their own; a list written in one line becomes such tables at its end."""
    items = document.get("items")
    if isinstance(items, AoT) and items:
        return items
    if items is not None:
        del document["items"]
    tables = tomlkit.aot()
    for written in items or ():
        table = tomlkit.table()
        table.update(written)
        tables.append(table)
    document["items"] = tables
    found = document["items"]
    assert isinstance(found, AoT)  # just set
    return found


def _table(item: FollowUpItem) -> Table:
    table = tomlkit.table()
    values = {
        "id": item.id,
        "standing": item.standing.value,
        "side": item.side.value if item.side else None,
        "owner": item.owner,
        "text": item.text.default,
        "text_en": item.text.en,
        "text_zh": item.text.zh,
        "text_ru": item.text.ru,
        "due_on": item.due_on,
        "grade": item.grade,
        "at": item.at,
        "line": item.line,
        "said": item.said,
        "confirmed_by": item.confirmed_by,
        "confirmed_on": item.confirmed_on,
    }
    for name, value in values.items():
        if value is not None:
            table[name] = _plain(value)
    return table


def _plain(value: object) -> Any:
    """A value as the file can hold it: of a text no more than a reader would take in."""
    if not isinstance(value, str):
        return value
    text = printable(value)
    return text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 1]}…"


def _write(path: Path, document: tomlkit.TOMLDocument) -> None:
    """Writes the file if it can be read back; what cannot is refused and the file left as it is."""
    text = tomlkit.dumps(document)
    try:
        file = msgspec.convert(tomllib.loads(text), _File)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise _bad(path, str(error)) from error
    _check(path, file.items)
    write_whole(path, text.encode())


def _check(path: Path, items: Sequence[_Item]) -> None:
    ids = [item.id for item in items]
    twice = sorted(id for id, count in Counter(ids).items() if count > 1)
    if twice:
        raise _bad(path, f"two items have the id {twice[0]!r}")
    for item in items:
        if not item.id.strip() or printable(item.id) != item.id:
            raise _bad(path, f"an item has the id {item.id!r}")
        if not printable(item.text):
            raise _bad(path, f"item {item.id!r} has no text")
        if any(len(text) > LONGEST_TEXT for text in _texts(item)):
            raise _bad(
                path, f"item {item.id!r} has a text of more than {LONGEST_TEXT:,} characters"
            )
        _check_days(path, item.id, item.due_on, item.completed_on, item.confirmed_on)
        if item.at is not None and not (math.isfinite(item.at) and item.at >= 0):
            raise _bad(path, f"item {item.id!r} has at = {item.at}, which is no time of a record")
        if item.standing is Standing.AGREED and not printable(item.confirmed_by or ""):
            raise _bad(
                path, f"item {item.id!r} is agreed, but confirmed_by does not say who confirmed it"
            )


def _texts(item: _Item) -> Iterator[str]:
    texts = (item.text, item.text_en, item.text_zh, item.text_ru, item.owner, item.said)
    return (text for text in texts if text)


def _check_days(path: Path, id: str, *days: date | None) -> None:
    for day in days:
        if day is not None and not FIRST_DAY <= day <= LAST_DAY:
            where = f"item {id!r}" if id else "the review"
            raise _bad(path, f"{where} has the day {day}, which is none of a review")


def _value(item: _Item) -> FollowUpItem:
    text = LocalText(
        printable(item.text),
        *((t and printable(t)) or None for t in (item.text_en, item.text_zh, item.text_ru)),
    )
    return FollowUpItem(
        id=item.id,
        text=text,
        standing=item.standing,
        side=item.side,
        owner=item.owner and printable(item.owner),
        due_on=item.due_on,
        state=item.state,
        completed_on=item.completed_on,
        grade=item.grade.value if item.grade is not None else None,
        said=item.said and printable(item.said),
        at=item.at,
        line=item.line,
        confirmed_by=item.confirmed_by and printable(item.confirmed_by),
        confirmed_on=item.confirmed_on,
    )


def _bad(path: Path, what: str) -> ProjectError:
    return ProjectError(
        what, where=str(path), next_step="correct the file; its head says what stands in it"
    )
