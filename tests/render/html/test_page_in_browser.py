"""The page in Chromium: no axe violation, no sideways scrolling at 360 px, no complaint of its policy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.render import samples

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.render.brand import Brand
from quarterdeck.render.html.write import write_html

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LANGUAGES = [
    (Language.EN,),
    (Language.ZH,),
    (Language.RU,),
    (Language.EN, Language.ZH),
]

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        found = play.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        yield found
        found.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("languages", "audience"),
    [*((found, Audience.CUSTOMER) for found in LANGUAGES), (LANGUAGES[3], Audience.INTERNAL)],
)
def test_axe_finds_nothing(
    browser: Any, tmp_path: Path, languages: tuple[Language, ...], scheme: str, audience: Audience
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = opened(browser, tmp_path, languages, audience, color_scheme=scheme)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.context.close()


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("languages", LANGUAGES[2:], ids="-".join)
def test_nothing_scrolls_sideways(
    browser: Any, tmp_path: Path, languages: tuple[Language, ...], width: int
) -> None:
    size = {"width": width, "height": 800}
    page = opened(browser, tmp_path, languages, Audience.INTERNAL, viewport=size)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.context.close()


def test_the_policy_allows_the_pages_own_style_and_nothing_is_asked_for(
    browser: Any, tmp_path: Path
) -> None:
    complaints: list[str] = []
    asked: list[str] = []
    context = browser.new_context()
    page = context.new_page()
    page.on("console", lambda m: complaints.append(m.text))
    page.on("request", lambda r: asked.append(r.url))
    address = written(tmp_path, (Language.EN,), Audience.CUSTOMER)
    page.goto(address)
    colour = page.evaluate("getComputedStyle(document.querySelector('h1')).color")
    assert complaints == []
    assert asked == [address]
    assert colour == "rgb(18, 53, 91)"
    context.close()


def opened(
    browser: Any,
    folder: Path,
    languages: tuple[Language, ...],
    audience: Audience,
    **context: Any,
) -> Any:
    page = browser.new_context(**context).new_page()
    page.goto(written(folder, languages, audience))
    return page


def written(folder: Path, languages: tuple[Language, ...], audience: Audience) -> str:
    path = folder / "page.html"
    brand = Brand("Harbour", "Northwind Logistics")
    path.write_bytes(write_html(samples.document(), languages, audience, brand))
    return path.as_uri()
