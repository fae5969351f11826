"""The portfolio in a real browser: no barriers, nothing cut off, filters without a new page."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright
from tests.workspace.served import Served, serving

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PASSWORD = "three unrelated words"
CUT_OFF = """() => {
  const table = document.querySelector('.table-wrap');
  return table.scrollWidth - table.clientWidth;
}"""


@pytest.fixture(scope="module")
def place(workspace_origin: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    project = tmp_path_factory.mktemp("browser") / "project"
    shutil.copytree(workspace_origin, project)
    with serving(project) as served:
        yield served


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    assert CHROMIUM is not None
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def signed_in(browser: Browser, place: Served) -> Path:
    """The cookies of the first administrator, once the accounts have been read."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(place.first_link)
    for field in page.locator("input[type=password]").all():
        field.fill(PASSWORD)
    page.locator("main button.button-primary").click()
    page.goto(f"{place.url}/")
    if "/sign-in/" in page.url:
        page.fill("#email", "admin@localhost")
        page.fill("#password", PASSWORD)
        page.locator("main button.button-primary").click()
    expect(page.locator("table.accounts")).to_be_visible(timeout=120_000)
    return context.storage_state()  # type: ignore[return-value]


@pytest.fixture
def opened(browser: Browser, place: Served, signed_in: object) -> Iterator[Callable[..., Page]]:
    """Open the portfolio; every error that the browser tells of fails the test."""
    told: list[str] = []
    contexts = []

    def open_page(query: str = "", width: int = 1440, scheme: str = "light") -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,  # type: ignore[arg-type]
            storage_state=signed_in,  # type: ignore[arg-type]
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: told.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: told.append(str(error)))
        page.goto(f"{place.url}/{query}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert told == []


def _speak(page: Page, language: str) -> None:
    page.locator(".topbar .menu-right summary").click()
    page.locator(
        f".topbar [name=language][value={language}], .topbar [lang^={language}]"
    ).first.click()
    page.wait_for_load_state()
    assert (page.locator("html").get_attribute("lang") or "").startswith(language)


def _violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {node['target']}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("language", ["en", "zh", "ru"])
def test_no_barrier_is_found_and_nothing_is_cut_off(
    opened: Callable[..., Page], language: str
) -> None:
    for query in ("", "?q=nobody-is-called-so"):
        for width, scheme in ((1440, "light"), (1440, "dark"), (360, "light"), (360, "dark")):
            page = opened(query, width, scheme)
            if page.locator("html").get_attribute("lang") != language:
                _speak(page, language)
                page.goto(f"{page.url.split('?')[0]}{query}")

            assert _violations(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            if width == 1440 and not query:
                assert page.evaluate(CUT_OFF) <= 0


def test_a_filter_narrows_the_list_without_a_new_page(opened: Callable[..., Page]) -> None:
    page = opened()
    before = page.locator("table.accounts tbody tr").count()
    page.evaluate("window.same = true")

    page.select_option("#filter-segment", "strategic")

    rows = page.locator("table.accounts tbody tr")
    expect(rows).to_have_count(1)
    assert before > 1
    assert page.evaluate("window.same")
    expect(page).to_have_url(re.compile("segment=strategic"))


def test_typing_searches_and_the_sort_is_reached_by_keyboard(opened: Callable[..., Page]) -> None:
    page = opened()
    name = page.locator("table.accounts tbody th a").first.inner_text()

    page.locator("#search").press_sequentially(name[:6])

    expect(page.locator("table.accounts tbody tr")).to_have_count(1)
    expect(page.locator("table.accounts tbody th a").first).to_have_text(name)
    page.wait_for_load_state("networkidle")  # typing may ask once more, and replaces the list again
    page.locator("th .sort").nth(1).focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("q=.*sort=arr"))
    assert page.locator("th[aria-sort=ascending]").inner_text() == "ARR"
