"""The whole story in a real browser: a CSM prepares, freezes, runs, captures and sends the recap; the
customer answers through the link; next quarter's deck shows what became of it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from pptx import Presentation
from tests.workspace.served import Served, serving

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ACCOUNT = "Pinemarsh"
PASSWORD = "three unrelated words"
HEADLINE = "You said speed comes first: is that still so?"
OURS, THEIRS = "Send the plan for single sign-on", "Name the key users of the second site"


@pytest.fixture
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        yield found
        found.close()


@pytest.fixture
def served(own_project: Path) -> Iterator[Served]:
    with serving(own_project) as found:
        yield found


def test_a_review_from_preparation_to_the_next_quarters_deck(
    served: Served, browser: Browser, own_project: Path
) -> None:
    csm = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    csm.set_default_timeout(30_000)

    set_the_password(csm, served)
    open_the_review(csm)
    review = csm.url
    change_the_headline(csm)
    freeze(csm)
    run_the_meeting(csm)
    send_the_recap(csm, review, served)
    link = share(csm, review)
    customer = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    answer_as_the_customer(customer, link)

    csm.goto(f"{served.url}/commitments/")
    expect(csm.locator("main")).to_contain_text(OURS)
    expect(csm.locator("main")).to_contain_text("ccepted")
    handed_on(own_project)
    assert OURS in third_slide_of_next_quarter(own_project)


def set_the_password(page: Page, served: Served) -> None:
    page.goto(served.first_link)
    page.get_by_label("New password").fill(PASSWORD)
    page.get_by_role("button", name="Set the password and sign in").click()
    expect(page.get_by_role("heading", name="Portfolio")).to_be_visible()


def open_the_review(page: Page) -> None:
    """The accounts appear by themselves once the data were read for the first time."""
    row = page.get_by_role("row").filter(has_text=ACCOUNT)
    expect(row).to_be_visible(timeout=90_000)
    row.get_by_role("link", name="Prepare").click()
    expect(page.get_by_text("Countdown")).to_be_visible()


def change_the_headline(page: Page) -> None:
    page.get_by_role("link", name="Texts").click()
    part = page.get_by_role("region").filter(
        has=page.get_by_role("heading", name="Alignment with goals")
    )
    part.last.get_by_role("link", name="Edit").or_(
        part.last.get_by_role("button", name="Edit")
    ).first.click()
    box = page.locator("form.inplace textarea, .inplace-open textarea").first
    box.fill(HEADLINE)
    page.get_by_role("button", name="Save").first.click()
    expect(page.locator("#words")).to_contain_text(HEADLINE)


def freeze(page: Page) -> None:
    page.get_by_role("link", name="Freeze").first.click()
    page.get_by_role("button", name="Freeze").first.click()
    expect(page.locator("main code").first).to_be_visible(timeout=60_000)


def run_the_meeting(page: Page) -> None:
    page.get_by_role("link", name="Run the review").click()
    page.get_by_role("button", name="Start the meeting").click()
    expect(page.locator("#clock")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#count-now")).to_have_text("2")
    for count, line in enumerate(
        (
            f"we: {OURS} @Marcus Tovell by 30 October",
            f"customer: {THEIRS} @Owen Prideaux by 6 November",
        ),
        1,
    ):
        page.keyboard.press("c")
        page.locator("#cap").fill(line)
        page.locator("#cap").press("Enter")
        expect(page.locator("#list-captured")).to_contain_text(
            line.split(":")[1].split("@")[0].strip()
        )
        page.keyboard.press("Escape")
        page.locator("#list-captured button[value=agreed][aria-pressed=false]").first.click()
        agreed = page.locator("#list-captured button[value=agreed][aria-pressed=true]")
        expect(agreed).to_have_count(count)
    page.get_by_text("More", exact=True).click()
    page.get_by_role("link", name="End the meeting").click()
    page.get_by_role("button", name="End the meeting").click()
    expect(page.get_by_role("link", name="To the follow-up")).to_be_visible()


def send_the_recap(page: Page, review: str, served: Served) -> None:
    page.get_by_role("link", name="To the follow-up").click()
    page.get_by_role("link", name="Recap", exact=True).click()
    page.get_by_role("button", name="Draft").first.click()
    box = page.locator("#recap-text")
    expect(box).to_contain_text(OURS)
    page.locator("#recap-others").fill("owen@pinemarsh.example")
    page.get_by_role("button", name="Approve").click()
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#recap")).to_contain_text("Sent")
    served.wait_for("owen@pinemarsh.example")


def share(page: Page, review: str) -> str:
    page.goto(review.split("?")[0] + "share/")
    page.get_by_label("Everybody who has the link").check()
    page.get_by_role("button", name="Make the link").or_(
        page.get_by_role("button", name="link")
    ).first.click()
    found = (
        page.locator("input[readonly], code")
        .filter(has_text="/r/")
        .or_(page.locator("input[value*='/r/']"))
    )
    return found.first.get_attribute("value") or found.first.inner_text()


def answer_as_the_customer(page: Page, link: str) -> None:
    page.set_default_timeout(30_000)
    page.goto(link)
    promise = page.locator(".promise").filter(has_text=OURS)
    promise.locator("summary").click()
    promise.get_by_label("Your name").fill("Owen Prideaux")
    promise.get_by_role("button", name="Accept").click()
    expect(page.locator(".promise").filter(has_text=OURS)).to_contain_text("ccepted")


def handed_on(project: Path) -> None:
    """Until the jobs have handed what was agreed on to builds; a round of theirs takes seconds."""
    rows = project / ".quarterdeck" / "workspace" / "rows.json"
    until = time.monotonic() + 120
    while not rows.is_file() or OURS not in rows.read_text(encoding="utf-8"):
        assert time.monotonic() < until, "the commitment was not handed on"
        time.sleep(0.5)


def third_slide_of_next_quarter(project: Path) -> str:
    """What the deck says, built on the command line after the quarter's end."""
    command = "build ACC-2001 --quarter 2026-Q4 --as-of 2027-01-12 --lang en --format pptx"
    run = subprocess.run(
        [sys.executable, "-m", "quarterdeck.cli", *command.split()],
        cwd=project,
        env={**os.environ, "QUARTERDECK_TRACEBACK": "1"},
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    [deck] = project.glob("build/2026-Q4--acc-2001--*/customer/*.pptx")
    return "\n".join(
        shape.text_frame.text if shape.has_text_frame else _table(shape)
        for shape in Presentation(str(deck)).slides[2].shapes
    )


def _table(shape: object) -> str:
    if not getattr(shape, "has_table", False):
        return ""
    return "\n".join(cell.text for row in shape.table.rows for cell in row.cells)  # type: ignore[attr-defined]
