"""Logos on the page: embedded pictures, or a monogram."""

from __future__ import annotations

from base64 import b64encode

from quarterdeck.core.message import Name, message
from quarterdeck.document.page import LogoSide
from quarterdeck.i18n.messages import to_text
from quarterdeck.render.brand import Brand, initials
from quarterdeck.render.html.markup import Html, element, text
from quarterdeck.render.html.voice import Voice

_SIGNATURES = ((b"\x89PNG", "png"), (b"\xff\xd8", "jpeg"), (b"GIF8", "gif"))


def logo(side: LogoSide, brand: Brand, voice: Voice) -> Html:
    """The logo as an embedded picture named after its company; else its monogram with the name."""
    content = brand.logo(side)
    name = brand.name(side)
    if content is None:
        sign = element("span", {"class": "monogram", "aria-hidden": "true"}, text(initials(name)))
        return element("div", {"class": "logo"}, sign, element("span", None, text(name)))
    kind = next((k for start, k in _SIGNATURES if content.startswith(start)), "png")
    address = f"data:image/{kind};base64,{b64encode(content).decode('ascii')}"
    alt = to_text(message("page-logo", name=Name(name)), voice.first)
    return element("div", {"class": "logo"}, element("img", {"src": address, "alt": alt}))
