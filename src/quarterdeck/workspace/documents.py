"""Files of ours as answers: documents that may stand in a frame, pictures, downloads.

Each bears its own policy, so that nothing in it can run or call out, whatever it holds.
"""

from __future__ import annotations

import html as entities
import re
from pathlib import PurePosixPath
from urllib.parse import quote

from django.http import HttpResponse

LONGEST_HEAD = 4096
"""Bytes of a document in which its own policy must stand; it is the second element of the head."""

OWN_POLICY = re.compile(
    rb'<meta http-equiv="Content-Security-Policy" content="([^"<>]+)"', re.IGNORECASE
)
STRICT_POLICY = "default-src 'none'"
FRAMED = "frame-ancestors 'self'; sandbox"
"""Stands before the document's own policy: the first of two equal directives holds."""

PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

WEEK_SECONDS = 7 * 24 * 3600

_PLAIN_NAME = re.compile(r"[^A-Za-z0-9._+-]+")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f/\\\u2028-\u202e\u2066-\u2069]+")


def document_response(html: bytes) -> HttpResponse:
    """An HTML document of ours, to be shown in a frame of our own pages and nowhere else.

    Its own policy (from its head) is sent as a header too, with a sandbox around it: no script, no form,
    no address of ours. A document without a policy gets one that allows nothing.
    """
    found = OWN_POLICY.search(html[:LONGEST_HEAD])
    own = entities.unescape(found[1].decode()) if found else STRICT_POLICY
    policy = " ".join(own.split()).rstrip("; ")
    response = HttpResponse(html, content_type="text/html; charset=utf-8")
    return _guarded(response, f"{FRAMED}; {policy}")


def svg_response(svg: bytes, *, kept: bool = False) -> HttpResponse:
    """A picture; ``kept`` where its address names this very content, so that browsers may keep it."""
    response = _guarded(HttpResponse(svg, content_type="image/svg+xml"), PICTURE_POLICY)
    if kept:
        response.headers["Cache-Control"] = f"private, max-age={WEEK_SECONDS}, immutable"
    return response


def download_response(content: bytes, name: str, media_type: str) -> HttpResponse:
    """A file to be saved under ``name`` (folders before it are left out), never shown in place."""
    response = HttpResponse(content, content_type=media_type)
    response.headers["Content-Disposition"] = _attachment(name)
    return _guarded(response, f"{STRICT_POLICY}; sandbox")


def _attachment(name: str) -> str:
    """RFC 6266: a plain name for all, and the whole name as RFC 5987 writes it."""
    shown = _CONTROLS.sub(" ", PurePosixPath(name).name).strip() or "file"
    plain = _PLAIN_NAME.sub("-", shown).strip("-") or "file"
    whole = quote(shown.encode("utf-8", "replace"), safe="")
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}"


def _guarded(response: HttpResponse, policy: str) -> HttpResponse:
    response.headers["Content-Security-Policy"] = policy
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
