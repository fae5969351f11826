"""Run mode in a real browser: keys, two windows, offline and back, a phone, accessibility."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from tests.workspace.run.room import PASSWORD, QBR, SHORT, Visitor, copied, room
from tests.workspace.served import Served

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def served(workspace_origin: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    project = copied(workspace_origin, tmp_path_factory.mktemp("browser"))
    with room(project, QBR, SHORT) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def come(served: Served, browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Somebody comes with a browser of their own, signed in."""
    contexts: list[BrowserContext] = []

    def make(**more: object) -> BrowserContext:
        context = browser.new_context(base_url=served.url, **more)  # type: ignore[arg-type]
        context.set_default_timeout(20_000)
        contexts.append(context)
        sign_in(context.new_page())
        return context

    yield make
    for context in contexts:
        context.close()


def sign_in(page: Page) -> None:
    page.goto("/sign-in/")
    page.fill("#email", "admin@localhost")
    page.fill("#password", PASSWORD)
    page.click("button.button-primary")
    page.wait_for_url(re.compile(r"/$"))
    page.close()


def host(context: BrowserContext, key: str = QBR) -> Page:
    """The console, once it looks after itself offline too."""
    page = context.new_page()
    page.goto(f"/reviews/{key}/run/")
    expect(page.locator("#clock [data-clock]")).to_have_text(re.compile(r"\d\d:\d\d"))
    return page


def at_hand(page: Page) -> None:
    """Until the worker has taken over and keeps every picture."""
    wanted = page.locator("#strip button[data-number]").count()
    kept = 0
    for _ in range(200):
        kept = page.evaluate(
            "async () => { let n = 0; for (const name of await caches.keys())"
            " for (const one of await (await caches.open(name)).keys())"
            " n += one.url.includes('/pictures/'); return n; }"
        )
        if kept >= wanted and page.evaluate("Boolean(navigator.serviceWorker.controller)"):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{kept} of {wanted} pictures are at hand")


def leave_field(page: Page) -> None:
    page.keyboard.press("Escape")


def lines(page: Page, words: str) -> int:
    """How many lines of the list of notes say this, of the server's and of those that wait."""
    return page.locator("#list-note .line-text").filter(has_text=words).count()


def test_keys_do_what_the_help_says_and_nothing_while_somebody_types(
    come: Callable[..., BrowserContext],
) -> None:
    page = host(come())
    page.keyboard.press("1")
    expect(page.locator("#now-number")).to_have_text("1")

    page.keyboard.press("ArrowRight")
    page.keyboard.press("PageDown")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#now-number")).to_have_text("2")

    page.keyboard.press("n")
    page.keyboard.type("nc p1?")
    page.keyboard.press("ArrowRight")
    assert page.input_value("#note-text") == "nc p1?"
    expect(page.locator("#now-number")).to_have_text("2")
    assert not page.locator("#keys").is_visible()
    page.fill("#note-text", "")
    leave_field(page)

    page.keyboard.press("c")
    expect(page.locator("#cap")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#cap-side")).to_be_focused()
    leave_field(page)
    page.keyboard.press("p")
    expect(page.locator("#parking-text")).to_be_focused()
    leave_field(page)
    page.keyboard.press("2")
    expect(page.locator("#now-number")).to_have_text("5")
    page.keyboard.press("h")
    expect(page.locator("#heard-text")).to_be_focused()
    leave_field(page)

    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.get_by_label("Single keys work").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("1")
    page.keyboard.press("n")
    expect(page.locator("#now-number")).to_have_text("5")
    expect(page.locator("#note-text")).not_to_be_focused()


def test_the_audience_follows_the_host_in_its_own_browser_and_in_another(
    come: Callable[..., BrowserContext],
) -> None:
    ours, theirs = come(), come()
    page = host(ours)
    beside, far = ours.new_page(), theirs.new_page()
    for window in (beside, far):
        window.goto(f"/reviews/{QBR}/run/audience/")

    delays = []
    for number, section in (("3", "3"), ("8", "5"), ("5", "2")):
        page.bring_to_front()
        page.keyboard.press(section)
        expect(page.locator("#now-number")).to_have_text(number)
        began = time.monotonic()
        title = page.get_attribute("#now-picture", "alt")
        for window in (beside, far):
            expect(window.locator("#stage-slide")).to_have_attribute("alt", title or "")
        delays.append(time.monotonic() - began)

    assert min(delays) < 1.5, delays


def test_a_clicker_in_front_of_the_audience_moves_the_host(
    come: Callable[..., BrowserContext],
) -> None:
    context = come()
    page = host(context)
    page.keyboard.press("1")
    expect(page.locator("#now-number")).to_have_text("1")
    audience = context.new_page()
    audience.goto(f"/reviews/{QBR}/run/audience/")

    audience.keyboard.press("PageDown")

    expect(page.locator("#now-number")).to_have_text("2")


def test_a_captured_line_is_read_decided_on_and_stands_on_the_slide(
    come: Callable[..., BrowserContext],
) -> None:
    page = host(come(), SHORT)
    words = "send the partner price list"
    page.keyboard.press("c")
    page.keyboard.type(f"we: {words} @Anna Weber by 2026-12-01")
    expect(page.locator("#cap-said")).to_contain_text("Anna Weber")
    expect(page.locator("#cap-due")).to_have_value("2026-12-01")
    page.keyboard.press("Enter")
    row = page.locator("#list-captured li[data-client]").filter(has_text=words)
    expect(row).to_have_attribute("data-standing", "captured")
    leave_field(page)

    page.keyboard.press("a")
    expect(row).to_have_attribute("data-standing", "agreed")
    page.keyboard.press("5")

    audience = page.context.new_page()
    audience.goto(f"/reviews/{SHORT}/run/audience/")
    expect(audience.locator("#stage-text")).to_contain_text(words)


def test_what_was_written_offline_is_sent_once_after_a_reload_and_back_online(
    come: Callable[..., BrowserContext],
) -> None:
    context = come()
    page = host(context)
    at_hand(page)
    state = page.locator("#link-state")

    context.set_offline(True)
    page.keyboard.press("n")
    for words in ("Offline, the first", "Offline, the second"):
        page.keyboard.type(words)
        page.keyboard.press("Enter")
    page.fill("#cap", "customer: name a lead")
    page.press("#cap", "Enter")
    expect(state).to_have_attribute("data-state", "lost")
    expect(state).to_contain_text("3")
    page.reload()
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("[data-pending]")).to_have_count(3)
    leave_field(page)
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.getElementById('now-picture').naturalWidth") > 0

    context.set_offline(False)
    expect(state).to_have_attribute("data-state", "saved")
    expect(page.locator("[data-pending]")).to_have_count(0)
    page.reload()
    expect(page.locator("#list-captured")).to_contain_text("name a lead")
    assert lines(page, "Offline, the first") == lines(page, "Offline, the second") == 1


def test_words_not_yet_kept_are_there_after_a_reload(come: Callable[..., BrowserContext]) -> None:
    page = host(come())
    page.fill("#note-text", "half a thou")

    page.reload()

    expect(page.locator("#note-text")).to_have_value("half a thou")
    page.fill("#note-text", "")


def test_a_line_written_after_the_session_ended_is_sent_after_signing_in_again(
    come: Callable[..., BrowserContext],
) -> None:
    context = come()
    page = host(context)
    context.clear_cookies(name="sessionid")

    page.fill("#note-text", "Written while signed out")
    page.press("#note-text", "Enter")
    expect(page.locator("#signed-out")).to_be_visible()
    sign_in(context.new_page())
    page.bring_to_front()
    page.evaluate("Capture.flush()")

    expect(page.locator("#link-state")).to_have_attribute("data-state", "saved")
    expect(page.locator("#signed-out")).to_be_hidden()
    page.reload()
    expect(page.locator("#list-note")).to_contain_text("Written while signed out")
    assert lines(page, "Written while signed out") == 1


def test_signing_out_leaves_nothing_of_the_meeting_at_hand(
    come: Callable[..., BrowserContext],
) -> None:
    context = come()
    page = host(context)
    at_hand(page)

    page.goto("/")
    page.evaluate("document.querySelector('form[action=\"/sign-out/\"]').requestSubmit()")
    page.wait_for_url(re.compile("/sign-in/"))
    left = ["?"]
    for _ in range(50):
        left = page.evaluate(
            "async () => [...await caches.keys(),"
            " ...(await navigator.serviceWorker.getRegistrations()).map((r) => r.scope)]"
        )
        if not left:
            break
        page.wait_for_timeout(100)

    assert left == []


def test_a_line_under_somebodys_hands_stays_while_others_write(
    come: Callable[..., BrowserContext], served: Served
) -> None:
    page = host(come())
    page.fill("#note-text", "Mine")
    page.press("#note-text", "Enter")
    mine = page.locator("#list-note li[data-client]").filter(has_text="Mine").first
    mine.locator("summary").click()
    mine.locator("textarea").fill("Mine, being reworded")
    other = Visitor(served.url)
    other.sign_in()

    other.write(QBR, "Another's line")
    page.wait_for_timeout(2500)
    still = mine.locator("textarea").input_value()
    mine.get_by_role("button", name="Save").click()

    assert still == "Mine, being reworded"
    expect(page.locator("#list-note")).to_contain_text("Another's line")
    expect(page.locator("#list-note")).to_contain_text("Mine, being reworded")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_console_and_audience_are_accessible(
    come: Callable[..., BrowserContext], scheme: str
) -> None:
    context = come(color_scheme=scheme, bypass_csp=True)
    page = host(context, SHORT)
    found: dict[str, list[str]] = {}
    for number in (1, 5, 6, 7, 8):
        page.locator("#strip button[data-number]").nth(number - 1).dispatch_event("click")
        expect(page.locator("#now-number")).to_have_text(str(number))
        found[f"slide {number}"] = violations(page)
    page.keyboard.press("?")
    found["keys"] = violations(page)
    for path in ("audience/", "ending/"):
        page.goto(f"/reviews/{SHORT}/run/{path}")
        found[path] = violations(page)

    assert {where: told for where, told in found.items() if told} == {}


def violations(page: Page) -> list[str]:
    page.wait_for_timeout(300)
    return [
        f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in Axe().run(page).response["violations"]
    ]


def test_on_a_phone_everything_fits_and_can_be_touched(
    come: Callable[..., BrowserContext],
) -> None:
    page = host(come(viewport={"width": 360, "height": 740}, has_touch=True), SHORT)

    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    small = page.evaluate(
        "[...document.querySelectorAll('button, summary, select, input:not([type=hidden]), textarea')]"
        ".filter((e) => e.checkVisibility() && !e.closest('dialog, .score'))"
        ".map((e) => [e.getBoundingClientRect(), e.outerHTML.slice(0, 80)])"
        ".filter(([r]) => r.height < 43.5 || r.width < 43.5)"
        ".map(([r, html]) => `${Math.round(r.width)}x${Math.round(r.height)} ${html}`)"
    )
    line = page.locator("#cap").bounding_box()

    assert not wide
    assert small == []
    assert line is not None
    assert line["y"] + line["height"] <= 740
