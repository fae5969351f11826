"""Writing a package so that the same parts give the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any
from xml.sax.saxutils import quoteattr

DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip holds: the date of every entry."""

STORED = (".png", ".jpg", ".jpeg", ".gif", ".xlsx")
"""Already compressed: stored as they are."""

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
}
_DEFAULT_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def zipped(files: Iterable[tuple[str, bytes]], level: int = 6) -> bytes:
    """The files as a zip, in the order given, with a fixed date."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as package:
        for name, content in files:
            entry = zipfile.ZipInfo(name, DAY)
            stored = name.endswith(STORED)
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            package.writestr(entry, content)
    return buffer.getvalue()


def saved(package: Any) -> bytes:
    """A python-pptx package as bytes: content types first, then the parts by name."""
    parts = sorted(package.iter_parts(), key=lambda part: str(part.partname))
    files = [
        ("[Content_Types].xml", _content_types(parts)),
        ("_rels/.rels", package._rels.xml),
    ]
    for part in parts:
        files.append((part.partname.membername, part.blob))
        if len(part.rels):
            files.append((part.partname.rels_uri.membername, part.rels.xml))
    return zipped(files)


def _content_types(parts: Sequence[Any]) -> bytes:
    defaults, overrides = dict(_DEFAULTS), {}
    for part in parts:
        ending = part.partname.ext.lower()
        if _DEFAULT_TYPES.get(ending) == part.content_type:
            defaults[ending] = part.content_type
        else:
            overrides[str(part.partname)] = part.content_type
    listed = [
        f"<Default Extension={quoteattr(ending)} ContentType={quoteattr(kind)}/>"
        for ending, kind in sorted(defaults.items())
    ]
    listed += [
        f"<Override PartName={quoteattr(name)} ContentType={quoteattr(kind)}/>"
        for name, kind in sorted(overrides.items())
    ]
    return f'{_XML}<Types xmlns="{_TYPES}">{"".join(listed)}</Types>'.encode()
