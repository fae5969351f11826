"""HTML that cannot be malformed: whatever is a plain string is escaped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import NewType

Html = NewType("Html", str)
"""Text that is already HTML; only this module and the SVG renderer make it."""

EMPTY = Html("")
_NOT_HTML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_VOID = frozenset({"meta", "img", "hr", "br"})

Attributes = Mapping[str, str | None]


def text(words: str) -> Html:
    """Words as HTML, markup characters escaped, what HTML cannot hold left out."""
    return Html(escape(_NOT_HTML.sub("", words), quote=True))


def element(name: str, attributes: Attributes | None = None, *children: Html | None) -> Html:
    """``<name attributes>children</name>``; attributes and children that are None are left out."""
    given = "".join(
        f' {key}="{text(value)}"' for key, value in (attributes or {}).items() if value is not None
    )
    if name in _VOID:
        return Html(f"<{name}{given}>")
    return Html(f"<{name}{given}>{join(*children)}</{name}>")


def join(*parts: Html | None) -> Html:
    return Html("".join(part for part in parts if part is not None))
