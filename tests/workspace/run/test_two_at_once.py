"""Two note-takers in two browsers change the same words, or an answer gets lost: nobody's text is."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Locator,
    Page,
    Route,
    expect,
    sync_playwright,
)
from tests.workspace.served import serving

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ROOT = Path(__file__).parents[3]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@dataclass(frozen=True)
class Room:
    """A running workspace with a meeting under way at ``console``."""

    url: str
    console: str
    sessions: dict[str, str]


@pytest.fixture(scope="module")
def meeting(workspace_origin: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    project = tmp_path_factory.mktemp("room") / "project"
    shutil.copytree(workspace_origin, project)
    done = subprocess.run(
        [sys.executable, "-m", "tests.workspace.run.put_in_place", str(project)],
        cwd=ROOT,
        env={k: v for k, v in os.environ.items() if not k.startswith(("PYTEST_", "DJANGO_"))},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    placed = json.loads(done.stdout.splitlines()[-1])
    with serving(project) as served:
        yield Room(served.url, f"{served.url}/reviews/{placed.pop('review')}/run/", placed)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def console(meeting: Room, chromium: Browser) -> Iterator[Callable[[str], Page]]:
    """Open the console in a browser of its own."""
    opened: list[BrowserContext] = []

    def make(who: str) -> Page:
        context = chromium.new_context(viewport={"width": 1440, "height": 900})
        opened.append(context)
        cookie = {"name": "sessionid", "value": meeting.sessions[who], "url": meeting.url}
        context.add_cookies([cookie])  # type: ignore[list-item]
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.goto(meeting.console)
        page.wait_for_function("navigator.serviceWorker.controller !== null")
        return page

    yield make
    for context in opened:
        context.close()


def write(page: Page, text: str) -> None:
    page.fill("#note-text", text)
    page.press("#note-text", "Enter")


def note(page: Page, text: str) -> Locator:
    return page.locator("#list-note [data-client]", has_text=text)


def test_two_who_change_one_line_lose_neither_text(console: Callable[[str], Page]) -> None:
    anna, boris = console("anna"), console("boris")
    write(anna, "Disputed line")
    for page in (anna, boris):
        note(page, "Disputed line").locator("summary").click()
    first, second = note(anna, "Disputed line"), note(boris, "Disputed line")
    first.locator("textarea").fill("Disputed line: weekly")
    first.get_by_role("button", name="Save").click()
    expect(anna.locator("#list-note .line-text", has_text="weekly")).to_have_count(1)

    second.locator("textarea").fill("Disputed line: daily")
    second.get_by_role("button", name="Save").click()

    expect(second.locator(".conflict")).to_be_visible()
    expect(second.locator(".conflict")).to_contain_text("Disputed line: weekly")
    boris.wait_for_timeout(1_500)  # whatever is fetched meanwhile takes nothing away
    expect(second.locator("textarea")).to_have_value("Disputed line: daily")
    second.get_by_role("button", name="Save").click()
    expect(anna.locator("#list-note .line-text", has_text="daily")).to_have_count(1)


def test_a_proposal_changed_by_two_keeps_the_second_ones_words_until_they_decide(
    console: Callable[[str], Page],
) -> None:
    anna, boris = console("anna"), console("boris")
    anna.locator("details.all-slides").evaluate("d => { d.open = true; }")
    anna.locator("#strip button[data-role=plan]").first.click()
    field = "#proposals textarea >> nth=0"
    expect(boris.locator("#proposals")).to_be_visible(timeout=10_000)
    boris.fill(field, "Words of Boris")
    anna.fill(field, "Words of Anna")
    with anna.expect_response(lambda r: r.url.split("?")[0].endswith("/proposals/")):
        anna.click("#proposals button")

    boris.click("#proposals button")

    expect(boris.locator("#proposals .conflict")).to_be_visible()
    boris.wait_for_timeout(1_500)
    expect(boris.locator(field)).to_have_value("Words of Boris")
    boris.click("#proposals button")
    expect(anna.locator(field)).to_have_value("Words of Boris", timeout=10_000)


def test_a_line_whose_answer_got_lost_is_sent_again_and_stands_once(
    console: Callable[[str], Page],
) -> None:
    anna, boris = console("anna"), console("boris")
    sent: list[str] = []

    def lose_the_answer(route: Route) -> None:
        sent.append(route.request.post_data or "")
        if len(sent) > 1:
            route.continue_()
            return
        route.fetch()
        route.abort()

    anna.route("**/run/entries/", lose_the_answer)

    write(anna, "answer lost")

    expect(anna.locator("#link-state")).to_have_attribute("data-state", "saved", timeout=20_000)
    expect(note(boris, "answer lost")).to_have_count(1)
    expect(note(anna, "answer lost")).to_have_count(1)
    assert len(sent) == 2


def test_a_console_opened_once_reloads_without_a_network(console: Callable[[str], Page]) -> None:
    anna = console("anna")
    on_the_shelf = (
        "async page => Boolean(await caches.match(page)) && (await Promise.all("
        "[...document.querySelectorAll('link[rel=stylesheet], script[src]')]"
        ".map((one) => caches.match(one.href || one.src)))).every(Boolean)"
    )
    until = time.monotonic() + 20
    while not anna.evaluate(on_the_shelf, anna.url):
        assert time.monotonic() < until
        anna.wait_for_timeout(100)

    anna.context.set_offline(True)
    anna.reload()

    expect(anna.locator("#link-state")).to_have_attribute("data-state", "lost")
    write(anna, "after the reload")
    expect(anna.locator("[data-pending]")).to_have_count(1)
    assert anna.locator("main.host").evaluate("e => getComputedStyle(e).display") == "grid"
