"""A person's edits to the text file of one review, from a page as from an editor.

``reviews/<id>.toml`` stays the one home of what a person changes (``review_file`` says what may
stand in it). An edit changes that statement of the file and no other; comments and order stay, and
the file reads back before it takes the old one's place. Two people who edit at once both find their
words in it, or, where the second says which version it saw, the second is told.
"""

from __future__ import annotations

import copy
import hashlib
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from quarterdeck.core.language import Language
from quarterdeck.core.printable import printable
from quarterdeck.errors import ConflictError
from quarterdeck.story.overrides import Overrides
from quarterdeck.workflow.files import held, write_whole
from quarterdeck.workflow.review_file import TEMPLATE, parse_review, read_review_file
from quarterdeck.workflow.text_edit import (
    AllowEdit,
    ExpansionEdit,
    FigureEdit,
    HeadlineEdit,
    ProposalEdit,
    QuestionsEdit,
    SlideDropEdit,
    TextEdit,
    as_number,
    check_edit,
    refusal,
)
from quarterdeck.workflow.toml_statements import rewritten

__all__ = [
    "AllowEdit",
    "ExpansionEdit",
    "FigureEdit",
    "HeadlineEdit",
    "ProposalEdit",
    "QuestionsEdit",
    "SlideDropEdit",
    "TextEdit",
    "edit_review",
    "text_version",
]

Plain = dict[str, Any]

LARGEST_FILE = 1_000_000
"""Bytes of a review's file that is edited; all that a person may say in one takes a tenth of it."""


def text_version(path: Path) -> str:
    """What tells one state of the file from another: a digest of its bytes; "" where there is none.

    ProjectError where it cannot be read.
    """
    return _version(_content(path))


def edit_review(path: Path, edits: Sequence[TextEdit], *, expected: str | None = None) -> str:
    """Lay the edits over the file at ``path``, in order and all or none; returns its new version.

    Where there is no file, one is made; ``review_file.write_review_file`` makes it with its choices
    shown. ``expected`` is the version that the person saw: ConflictError where the file is another
    by now. ProjectError names what cannot stand in the file, and a file that is damaged; LeakError a
    cited figure that no customer may see. Nothing is written then, nor where nothing changes.
    """
    for edit in edits:
        check_edit(path, edit)
    with held(path):
        content = _content(path)
        if expected is not None and expected != _version(content):
            _tell_conflict(path, expected)
        changed = _changed(path, content, edits)
        if changed != content:
            write_whole(path, changed or b"")
        return _version(changed)


def _version(content: bytes | None) -> str:
    return "" if content is None else hashlib.sha256(content).hexdigest()[:16]


def _content(path: Path) -> bytes | None:
    """The file's bytes, None where there is no file."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise refusal(path, f"has more than {LARGEST_FILE:,} bytes", "correct the file by hand")
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise refusal(
            path,
            f"cannot be read: {error.strerror}",
            "check who may read it, and that it is a file",
        ) from error


def _tell_conflict(path: Path, expected: str) -> None:
    """ConflictError, but not where the file was only made since, by a build, with nobody's words."""
    if not expected and read_review_file(path) == Overrides():
        return
    raise ConflictError(
        "somebody has changed this review since you opened it; nothing was written",
        where=str(path),
        next_step="load it again, look at what changed, and make your change there",
    )


def _changed(path: Path, content: bytes | None, edits: Sequence[TextEdit]) -> bytes | None:
    """The file's bytes with the edits laid over them."""
    try:
        text = "" if content is None else content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refusal(path, str(error), "save the file as UTF-8") from error
    parse_review(path, text)  # who edits is told of a damaged file, not of what follows from it
    present = tomllib.loads(text)
    wanted = copy.deepcopy(present)
    for edit in edits:
        _lay(wanted, edit)
    if wanted == present:
        return content
    try:
        new = rewritten(_head(path) if content is None else text, wanted)
    except ValueError as error:
        raise refusal(path, str(error), "make this change in the file itself") from error
    parse_review(path, new)
    mark = b"\xef\xbb\xbf" if (content or b"").startswith(b"\xef\xbb\xbf") else b""
    return mark + new.encode()


def _head(path: Path) -> str:
    """The first lines of a file that is made without the document to list its choices from."""
    return "".join(TEMPLATE.splitlines(keepends=True)[:2]).format(id=path.stem)


def _lay(review: Plain, edit: TextEdit) -> None:
    """Changes what the file holds, as plain tables and lists, by one edit."""
    match edit:
        case HeadlineEdit(role=role, language=language, text=text):
            _put(review, ("headlines", role, language.value), printable(text or "") or None)
        case ProposalEdit(proposal=id, part=part, language=language, text=text):
            words = printable(text or "") or None
            _put(review, ("proposals", id, part, language.value), words)
        case QuestionsEdit(language=language, texts=texts):
            _put(review, ("questions",), _questions(review.get("questions", []), language, texts))
        case FigureEdit():
            _put(review, ("figures", edit.key), None if edit.remove else _figure(edit))
        case SlideDropEdit(role=role, dropped=dropped):
            kept = [r for r in review.get("slides", {}).get("drop", []) if r != role or dropped]
            added = [role] if dropped and role not in kept else []
            _put(review, ("slides", "drop"), kept + added)
        case ExpansionEdit(shown=shown):
            if review.get("expansion", True) != shown:
                _put(review, ("expansion",), None if shown else False)
        case AllowEdit(code=code, reason=reason):
            _allow(review, code.strip().upper(), printable(reason or ""))


def _put(review: Plain, keys: Sequence[str], value: Any) -> None:
    """Sets a value by its keys; None, or an empty list, takes it away with the tables it leaves empty."""
    *outer, last = keys
    tables: list[tuple[Plain, str]] = []
    table = review
    for key in outer:
        tables.append((table, key))
        table = table.setdefault(key, {})
    if value is None or value == []:
        table.pop(last, None)
    else:
        table[last] = value
    for holder, key in reversed(tables):
        if not holder[key]:
            del holder[key]


def _figure(edit: FigureEdit) -> Plain:
    value = {} if edit.value is None else {"value": as_number(edit.value)}
    return {**value, "reason": printable(edit.reason)}


def _questions(
    known: Sequence[Mapping[str, str]], language: Language, texts: Sequence[str]
) -> list[dict[str, str]]:
    """Every position with its other languages and the new text; those left without any go."""
    others = [{k: v for k, v in words.items() if k != language.value} for words in known]
    others += [{} for _ in range(len(texts) - len(others))]
    found: list[dict[str, str]] = []
    for position, words in enumerate(others):
        text = printable(texts[position]) if position < len(texts) else ""
        before = known[position] if position < len(known) else {}
        found.append(_in_order({**words, **({language.value: text} if text else {})}, before))
    return [words for words in found if words]


def _in_order(words: dict[str, str], before: Mapping[str, str]) -> dict[str, str]:
    """The words with the languages that were there first first: the first stands for all others."""
    known = {name: words[name] for name in before if name in words}
    return {**known, **words}


def _allow(review: Plain, code: str, reason: str) -> None:
    """Sets or takes back the reason for a code, in whatever case the file writes it."""
    written = [key for key in review.get("allow", {}) if key.upper() == code]
    for key in written[0 if not reason else 1 :]:
        _put(review, ("allow", key), None)
    if reason:
        _put(review, ("allow", written[0] if written else code), {"reason": reason})
