"""Names of OOXML: namespaces as lxml writes them, and the strict ones that mean the same."""

from __future__ import annotations

import re

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
DSP = "{http://schemas.microsoft.com/office/drawing/2008/diagram}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

_STRICT = {
    b"officeDocument/extendedProperties": b"officeDocument/2006/extended-properties",
    b"officeDocument/customProperties": b"officeDocument/2006/custom-properties",
    b"officeDocument/docPropsVTypes": b"officeDocument/2006/docPropsVTypes",
    b"officeDocument/relationships": b"officeDocument/2006/relationships",
    b"officeDocument/math": b"officeDocument/2006/math",
    b"presentationml/": b"presentationml/2006/",
    b"drawingml/": b"drawingml/2006/",
}
_PURL = b"http://purl.oclc.org/ooxml/"
_STRICT_NAME = re.compile(
    rb"(?<=[\"'])" + re.escape(_PURL) + rb"(" + rb"|".join(map(re.escape, _STRICT)) + rb")"
)


def transitional(content: bytes) -> bytes:
    """A part of a deck saved as “strict Open XML”, with the names that every other deck uses."""
    if _PURL not in content:
        return content
    return _STRICT_NAME.sub(
        lambda m: b"http://schemas.openxmlformats.org/" + _STRICT[m.group(1)], content
    )
