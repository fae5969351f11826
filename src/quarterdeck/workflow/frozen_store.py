"""The store of what was presented: contents under their own hash, and one manifest for each freeze.

A content stands in ``frozen/<first two hex>/<sha256>``, read-only; ``frozen/reviews/<review id>-<n>.json``
names the contents of one freeze. Each file is written aside, put on disk and then given its name; the manifest
comes last, when every content is safely there. A run that is killed leaves nothing visible or everything.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from quarterdeck.core.figure import Audience
from quarterdeck.errors import FrozenError
from quarterdeck.workflow.files import ABANDONED_AFTER_SECONDS, held
from quarterdeck.workflow.project import Project

SCHEMA_VERSION = 1

RESTORE = "restore the project's folder frozen/ from a backup"

_HASH = re.compile(r"[0-9a-f]{64}")
_READ_ONLY = 0o444


@dataclass(frozen=True, slots=True)
class FrozenFile:
    """One file of what was presented. ``name`` is its path within the freeze, ``size`` in bytes."""

    name: str
    audience: Audience
    media_type: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class FrozenFigure:
    """A figure as it was: ``key`` its short form, ``id`` its whole identity.

    ``value`` is the exact decimal text, None where it was missing; ``shown`` how prose shows it, by
    language, empty where it was missing. ``audience`` is the customer's only where the customer's own
    document shows it; ``name`` and ``subject`` (the goal, outcome or part it is of) then say by language
    what it is.
    """

    key: str
    id: str
    value: str | None
    unit: str
    currency: str | None
    shown: Mapping[str, str]
    audience: Audience = Audience.INTERNAL
    name: Mapping[str, str] = field(default_factory=dict)
    subject: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Frozen:
    """One freeze of a review. ``version`` counts the freezes of the review from 1.

    ``languages`` are choices of languages, a pair side by side as ``en+zh``; ``digest`` is the SHA-256
    of the canonical JSON of everything else.
    """

    review: str
    version: int
    as_of: date
    languages: tuple[str, ...]
    files: tuple[FrozenFile, ...]
    figures: tuple[FrozenFigure, ...]
    digest: str

    def file(self, name: str) -> FrozenFile:
        """The file of that name; FrozenError where there is none."""
        for found in self.files:
            if found.name == name:
                return found
        raise FrozenError(
            f"no file {name!r} was frozen",
            where=f"{self.review}, version {self.version}",
            next_step="choose one of the files that the freeze lists",
        )


@dataclass(frozen=True, slots=True)
class Content:
    """A file before it is frozen."""

    name: str
    audience: Audience
    media_type: str
    content: bytes


def keep(
    project: Project,
    review: str,
    as_of: date,
    languages: Sequence[str],
    contents: Sequence[Content],
    figures: Sequence[FrozenFigure],
    *,
    after: int = 0,
) -> Frozen:
    """Store a freeze of a review under the next number, and give it back.

    Freezing the same once more gives the newest freeze instead of another, so that a run that was killed can
    be repeated; ``after`` is the version that was reopened, which is never given back. FrozenError where
    the folder cannot be written to.
    """
    try:
        _clear_abandoned(project)
        files = tuple(_kept(project, one) for one in contents)
        with held(_manifest(project, review, 0)):
            newest = max(_versions(project, review), default=0)
            wanted = Frozen(review, newest, as_of, tuple(languages), files, tuple(figures), "")
            if newest > after and _stands(project, _sealed(wanted)):
                return _sealed(wanted)
            return _put_down(project, replace(wanted, version=max(newest, after) + 1))
    except OSError as error:
        raise _unwritten(project, error) from error


def _unwritten(project: Project, error: OSError) -> FrozenError:
    return FrozenError(
        f"cannot be written: {error.strerror}",
        where=str(error.filename or folder(project)),
        next_step="check who may write there, and that the disk is not full; then freeze again",
    )


def keep_file(project: Project, one: Content) -> FrozenFile:
    """Store a content that is no part of a freeze yet (an uploaded deck) under its hash.

    ``read_frozen_file`` reads it back. FrozenError where the folder cannot be written to.
    """
    try:
        return _kept(project, one)
    except OSError as error:
        raise _unwritten(project, error) from error


def _stands(project: Project, frozen: Frozen) -> bool:
    try:
        return read_frozen(project, frozen.review, frozen.version) == frozen
    except FrozenError:  # altered: it is left as it is, and a new freeze stands beside it
        return False


def folder(project: Project) -> Path:
    return project.root / "frozen"


def frozen_versions(project: Project, review: str) -> tuple[int, ...]:
    """The numbers under which a review was frozen, in rising order."""
    return tuple(sorted(_versions(project, review)))


def read_frozen(project: Project, review: str, version: int) -> Frozen:
    """A freeze as it was stored; FrozenError where its manifest is missing or altered."""
    path = _manifest(project, review, version)
    try:
        frozen = msgspec.json.decode(path.read_bytes(), type=Frozen)
    except OSError as error:
        raise FrozenError(
            f"version {version} of {review} is missing", where=str(path), next_step=RESTORE
        ) from error
    except (msgspec.DecodeError, msgspec.ValidationError, RecursionError) as error:
        raise _altered(path) from error
    if frozen != _sealed(frozen) or (frozen.review, frozen.version) != (review, version):
        raise _altered(path)
    return frozen


def read_frozen_file(project: Project, file: FrozenFile) -> bytes:
    """The content of a frozen file; FrozenError where it is missing or no longer what was frozen."""
    path = _blob(project, file.sha256)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise FrozenError(
            f"the content of {file.name} is missing", where=str(path), next_step=RESTORE
        ) from error
    if len(content) != file.size or _hash(content) != file.sha256:
        raise FrozenError(
            f"the content of {file.name} was altered after it was frozen",
            where=str(path),
            next_step=RESTORE,
        )
    return content


def verify(project: Project, frozen: Frozen) -> tuple[str, ...]:
    """The names of the files that are missing or altered; none where all is as it was frozen."""
    return tuple(file.name for file in frozen.files if not _is_whole(project, file))


def _is_whole(project: Project, file: FrozenFile) -> bool:
    try:
        read_frozen_file(project, file)
    except FrozenError:
        return False
    return True


def _altered(path: Path) -> FrozenError:
    return FrozenError("was altered after it was written", where=str(path), next_step=RESTORE)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _blob(project: Project, sha256: str) -> Path:
    if not _HASH.fullmatch(sha256):
        raise FrozenError(
            f"{sha256!r} is not the hash of a frozen file", where="frozen/", next_step=RESTORE
        )
    return folder(project) / sha256[:2] / sha256


def _manifest(project: Project, review: str, version: int) -> Path:
    return folder(project) / "reviews" / f"{review}-{version}.json"


def _versions(project: Project, review: str) -> Iterator[int]:
    """Numbers of the manifests that stand there, in no order."""
    named = re.compile(rf"{re.escape(review)}-([1-9]\d*)\.json")
    with suppress(FileNotFoundError):
        for entry in os.scandir(folder(project) / "reviews"):
            if match := named.fullmatch(entry.name):
                yield int(match[1])


def _canonical(frozen: Frozen) -> dict[str, Any]:
    """Everything but the digest, as plain values."""
    body: dict[str, Any] = msgspec.to_builtins(frozen)
    del body["digest"]
    return {"schema_version": SCHEMA_VERSION, **body}


def _json(body: Mapping[str, Any]) -> bytes:
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def _sealed(frozen: Frozen) -> Frozen:
    """The freeze with the digest that its other values give."""
    return replace(frozen, digest=_hash(_json(_canonical(frozen))))


def _put_down(project: Project, frozen: Frozen) -> Frozen:
    sealed = _sealed(frozen)
    body = {**_canonical(sealed), "digest": sealed.digest}
    path = _manifest(project, sealed.review, sealed.version)
    aside = _written_aside(project, _json(body))
    try:
        _name_once(aside, path)
    finally:
        with suppress(OSError):  # it has its other name now, and is cleared away some day
            aside.unlink()
    _to_disk(path.parent)
    return sealed


def _name_once(aside: Path, path: Path) -> None:
    """Give the file its name; FrozenError where another run took the name meanwhile, which stays as it is."""
    try:
        os.link(aside, path)
    except FileExistsError as error:
        raise FrozenError(
            "another run has just frozen this review", where=str(path), next_step="freeze again"
        ) from error
    except OSError:  # a disk that knows no links; the lock on the folder holds others off
        os.replace(aside, path)


def _kept(project: Project, one: Content) -> FrozenFile:
    """The content, on disk under its hash; one that stands there already is used, if it is whole."""
    file = FrozenFile(one.name, one.audience, one.media_type, _hash(one.content), len(one.content))
    if _is_whole(project, file):
        return file
    path = _blob(project, file.sha256)
    new = not path.parent.is_dir()
    path.parent.mkdir(parents=True, exist_ok=True)
    os.replace(_written_aside(project, one.content), path)
    _to_disk(path.parent)
    if new:
        _to_disk(path.parent.parent)
    return file


def _aside(project: Project) -> Path:
    """Where files stand before they have a name; on the same disk, as giving a name needs it."""
    return folder(project) / "unfinished"


def _written_aside(project: Project, content: bytes) -> Path:
    _aside(project).mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=_aside(project), suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, _READ_ONLY)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _to_disk(directory: Path) -> None:
    """Put a folder's list of names on disk, where the system can open a folder."""
    with suppress(OSError):
        handle = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _clear_abandoned(project: Project) -> None:
    """Remove what runs that were killed a day ago or earlier left without a name."""
    oldest = time.time() - ABANDONED_AFTER_SECONDS
    for left in _aside(project).glob("*.part"):
        with suppress(OSError):
            if left.stat().st_mtime < oldest:
                left.unlink()
