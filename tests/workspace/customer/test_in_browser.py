"""The customer's pages in a real browser: views, forms, languages, accessibility."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright
from tests.workspace.served import serving

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ROOT = Path(__file__).parents[3]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@dataclass(frozen=True)
class Place:
    """A running workspace; ``at`` holds addresses by what they show."""

    url: str
    at: dict[str, str]
    database: Path

    def views(self) -> int:
        with sqlite3.connect(self.database) as connection:
            (count,) = connection.execute("SELECT count(*) FROM workspace_linkview").fetchone()
        return int(count)


@pytest.fixture(scope="module")
def place(workspace_origin: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    project = tmp_path_factory.mktemp("browser") / "project"
    shutil.copytree(workspace_origin, project)
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST_", "DJANGO_"))}
    done = subprocess.run(
        [sys.executable, "-m", "tests.workspace.customer.put_in_place", str(project)],
        cwd=ROOT,
        env=kept,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    addresses = json.loads(done.stdout.splitlines()[-1])
    with serving(project) as served:
        yield Place(served.url, addresses, project / "workspace.sqlite3")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def opened(browser: Browser, place: Place) -> Iterator[Callable[..., Page]]:
    """Open a page by what it shows; every error that the browser tells of fails the test."""
    told: list[str] = []
    contexts = []

    def open_page(name: str, query: str = "", **options: object) -> Page:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: told.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: told.append(str(error)))
        page.goto(f"{place.url}{place.at.get(name, name)}{query}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [text for text in told if "status of 4" not in text] == []


def _violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {node['target']}" for one in found for node in one["nodes"]]


def _sign_in(page: Page, place: Place, name: str) -> None:
    page.goto(f"{place.url}/sign-in/?next={place.at[name]}")
    page.fill("#email", "anna@vendor.example")
    page.fill("#password", "three unrelated words")
    page.locator("main button.button-primary").click()
    page.wait_for_url(f"**{place.at[name]}")


@pytest.mark.parametrize("language", ["en", "zh", "ru"])
@pytest.mark.parametrize("name", ["before", "frozen", "held", "restricted", "/r/none/"])
def test_no_barrier_is_found_in_any_language_light_and_dark(
    opened: Callable[..., Page], name: str, language: str
) -> None:
    for scheme, width in (("light", 1440), ("dark", 360)):
        page = opened(
            name,
            f"?language={language}",
            color_scheme=scheme,
            viewport={"width": width, "height": 900},
        )
        page.evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true; })")

        assert _violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", ["share", "share-before"])
def test_the_page_of_sharing_has_no_barrier_either(
    opened: Callable[..., Page], place: Place, name: str
) -> None:
    for scheme, width in (("light", 1440), ("dark", 360)):
        page = opened("/sign-in/", color_scheme=scheme, viewport={"width": width, "height": 900})
        _sign_in(page, place, name)

        assert _violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_page_counts_as_seen_after_two_seconds_before_a_persons_eyes(
    opened: Callable[..., Page], place: Place
) -> None:
    before = place.views()
    page = opened("seen")
    page.wait_for_timeout(1000)
    assert place.views() == before

    with page.expect_response(re.compile(r"/seen/$")) as answer:
        page.wait_for_timeout(2500)

    assert answer.value.status == 204
    assert place.views() == before + 1


def test_without_script_looking_is_not_counted(opened: Callable[..., Page], place: Place) -> None:
    before = place.views()

    opened("unseen", java_script_enabled=False).wait_for_timeout(3500)

    assert place.views() == before


def test_an_untracked_page_tells_nobody(opened: Callable[..., Page], place: Place) -> None:
    before = place.views()

    opened("untracked").wait_for_timeout(3500)

    assert place.views() == before


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_forms_work_with_and_without_script(opened: Callable[..., Page], script: bool) -> None:
    page = opened("held", "?language=en", java_script_enabled=script)
    promise = page.locator(".promise").filter(has_text="(proposed)")
    promise.locator("summary").click()
    promise.get_by_label("Your name").fill("Li Wei")
    promise.get_by_label("Note").fill(f"Gladly, script: {script}")
    promise.get_by_role("button", name="Accept").or_(
        promise.get_by_role("button", name="Send a question")
    ).last.click()

    told = page.locator(".promise").filter(has_text="(proposed)")
    expect(told).to_contain_text(f"Gladly, script: {script}")
    expect(told).to_contain_text("Li Wei (not verified)")


def test_the_frozen_review_stands_in_its_frame(opened: Callable[..., Page]) -> None:
    page = opened("frozen", "?language=en")

    page.locator("iframe.shared-document").scroll_into_view_if_needed()

    expect(page.frame_locator("iframe.shared-document").locator("h1, h2").first).to_be_visible()


def test_a_new_link_is_copied_by_its_button(opened: Callable[..., Page], place: Place) -> None:
    page = opened("/sign-in/", permissions=["clipboard-read", "clipboard-write"])
    _sign_in(page, place, "share")
    page.get_by_label("Everybody who has the link").check()
    page.get_by_role("button", name="Make the link").click()
    shown = page.locator("#made").input_value()

    page.get_by_role("button", name="Copy").click()

    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == shown
    assert opened(shown.replace(place.url, "")).locator("h1").count() == 1
