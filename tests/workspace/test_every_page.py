"""Every page in a real browser, light and dark: WCAG 2.2 AA by axe, nothing wider than the window,
no error in the console."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, sync_playwright
from tests.workspace.served import Served, serving
from tests.workspace.test_whole_story import set_the_password, share

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HELD, RUNNING, FROZEN = (
    f"2026-Q3--acc-{n}--{kind}-v1" for n, kind in ((1001, "ebr"), (3001, "qbr"), (2001, "qbr"))
)
ACCOUNT = "ACC-2001"
WITHOUT_PARTS = (
    "home",
    "commitments",
    "commitments-mine",
    "programme",
    "administration",
    "administration-models",
    "administration-brand",
    "administration-rules",
    "administration-languages",
    "administration-sources",
    "administration-audit",
)
OF_ACCOUNT = (
    "account",
    "account-goals",
    "account-people",
    "account-value",
    "account-risks",
    "account-requests",
    "account-commitments",
    "account-history",
    "commitments-account",
)
OF_REVIEW = (
    "review",
    "prepare-words",
    "prepare-figures",
    "prepare-brief",
    "prepare-deck",
    "prepare-files",
    "prepare-presented",
    "prepare-status",
    "prepare-history",
    "run-host",
    "share",
)
AFTERWARDS = ("followup", "followup-recap", "followup-records", "followup-debrief")
AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
}


def addresses() -> list[str]:
    return [
        "/sign-in/",
        *(reverse(name) for name in WITHOUT_PARTS if not name.endswith("-mine")),
        *(reverse(name, args=[ACCOUNT]) for name in OF_ACCOUNT),
        *(reverse(name, args=[FROZEN]) for name in OF_REVIEW),
        *(reverse(name, args=[RUNNING]) for name in ("run-host", "run-audience", "run-ending")),
        *(reverse(name, args=[HELD]) for name in AFTERWARDS),
        "/no-such-page/",
    ]


@pytest.fixture(scope="module")
def served(workspace_origin: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    import shutil

    project = shutil.copytree(workspace_origin, tmp_path_factory.mktemp("pages") / "project")
    with serving(Path(project), "--sample") as found:
        yield found


@pytest.fixture(scope="module")
def pages(served: Served) -> Iterator[tuple[BrowserContext, list[str]]]:
    """A signed-in browser, and every address with a shared link's at the end."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        context = browser.new_context()
        page = context.new_page()
        set_the_password(page, served)
        link = share(page, f"{served.url}{reverse('review', args=[FROZEN])}")
        page.close()
        yield context, [*(served.url + path for path in addresses()), link]
        browser.close()


@pytest.mark.parametrize("scheme, width", [("light", 1440), ("dark", 360)])
def test_every_page_is_accessible_and_fits(
    pages: tuple[BrowserContext, list[str]], scheme: str, width: int
) -> None:
    context, found = pages
    page = context.new_page()
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})

    faults = {address: told for address in found if (told := faults_of(page, address))}
    page.close()

    assert faults == {}


def faults_of(page: Page, address: str) -> list[str]:
    """What is wrong with a page, in words."""
    page.goto(address)
    page.wait_for_load_state("networkidle") if "/run/" not in address else page.wait_for_timeout(
        600
    )
    result = Axe().run(page, options=AXE)
    told = [
        f"{violation['id']}: {violation['nodes'][0]['html'][:160]}"
        for violation in result.response["violations"]
    ]
    if page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1"):
        told.append("wider than the window")
    return told
