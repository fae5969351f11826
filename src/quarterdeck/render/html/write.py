"""Writing the page."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Sequence

from quarterdeck import resources
from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.document.audience import customer_view
from quarterdeck.document.blocks import Document, Slide, SlideRole
from quarterdeck.document.page import LogoSide
from quarterdeck.document.theme import LANGUAGE_TAGS, Theme
from quarterdeck.render.brand import Brand
from quarterdeck.render.html import palette
from quarterdeck.render.html.logos import logo
from quarterdeck.render.html.markup import Html, element, join, text
from quarterdeck.render.html.sections import body, section, section_id
from quarterdeck.render.html.voice import Voice


def write_html(
    document: Document, languages: Sequence[Language], audience: Audience, brand: Brand
) -> bytes:
    """The review as one self-contained HTML file (UTF-8) for one audience.

    It asks for nothing from outside, holds no script, follows the reader's light or dark setting
    and prints. With two languages each text stands in both. For the customer, internal slides,
    blocks and notes are left out; LeakError where something marked for the customer is internal.
    """
    shown = customer_view(document) if audience is Audience.CUSTOMER else document
    voice = Voice(tuple(languages[:2]))
    style = _style(brand.theme)
    page = element(
        "html",
        {"lang": LANGUAGE_TAGS[voice.first]},
        _head(voice.plain(shown.title), style),
        _body(shown, audience, brand, voice),
    )
    return f"<!DOCTYPE html>\n{page}\n".encode()


def _head(title: str, style: str) -> Html:
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    policy = f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return element(
        "head",
        None,
        element("meta", {"charset": "utf-8"}),
        element("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", {"name": "color-scheme", "content": "light dark"}),
        element("meta", {"name": "robots", "content": "noindex, nofollow"}),
        element("meta", {"name": "referrer", "content": "no-referrer"}),
        element("title", None, text(title)),
        element("style", None, Html(style)),
    )


def _style(theme: Theme) -> str:
    light, dark = palette.rules(palette.light(theme)), palette.rules(palette.dark(theme))
    colours = f":root{{{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
    return colours + resources.text("html", "page.css")


def _body(shown: Document, audience: Audience, brand: Brand, voice: Voice) -> Html:
    covers = [s for s in shown.slides if s.role is SlideRole.TITLE]
    slides = [s for s in shown.slides if s.role is not SlideRole.TITLE]
    internal = audience is Audience.INTERNAL
    label = voice.own_text("page-internal")
    banner = element(
        "aside", {"class": "banner", "aria-label": label}, voice.own("page-internal", "p")
    )
    return element(
        "body",
        {"class": "two" if voice.two else "single"},
        element("a", {"class": "skip", "href": "#content"}, voice.own("page-skip")),
        banner if internal else None,
        _cover(covers[0] if covers else None, shown, brand, voice),
        element(
            "div",
            {"class": "sheet"},
            _contents(slides, voice),
            element(
                "main",
                {"id": "content"},
                *(section(slide, n, voice) for n, slide in enumerate(slides, 1)),
            ),
        ),
        element("footer", None, voice.say(shown.footer)),
    )


def _cover(slide: Slide | None, shown: Document, brand: Brand, voice: Voice) -> Html:
    logos = element(
        "div",
        {"class": "logos"},
        logo(LogoSide.VENDOR, brand, voice),
        logo(LogoSide.CUSTOMER, brand, voice),
    )
    title = voice.say(slide.title if slide is not None else shown.title, "h1")
    lines = None if slide is None else body(slide.blocks, "cover-lines", voice, "cover")
    return element("header", {"class": "cover"}, logos, element("div", None, title, lines))


def _contents(slides: Sequence[Slide], voice: Voice) -> Html | None:
    """Links to the sections; a page of one section needs none."""
    if len(slides) < 2:
        return None
    links = [
        element("li", None, element("a", {"href": f"#{section_id(n)}"}, voice.inline(slide.title)))
        for n, slide in enumerate(slides, 1)
    ]
    title = element("h2", {"id": "contents"}, voice.own("page-contents"))
    return element("nav", {"aria-labelledby": "contents"}, title, element("ol", None, join(*links)))
