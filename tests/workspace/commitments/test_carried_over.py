"""What became of a commitment stands on the account's next review."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.sample_projects import SMALL, Ran

from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import format_message
from quarterdeck.workspace.acts import commitments, kept
from quarterdeck.workspace.acts.commitments import Terms
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.models import Account, User

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

AGREED, DUE, DONE = date(2026, 10, 8), date(2026, 11, 20), date(2026, 12, 4)


def test_a_commitment_done_after_its_day_stands_as_late_on_the_next_review_s_third_slide(
    own_project: Path,
    the_desk: Desk,
    person: Callable[..., User],
    quarterdeck: Callable[..., Ran],
) -> None:
    actor, account = acting(person("csm")), Account.objects.get(pk=SMALL[1])
    terms = Terms("Train the second shift", "vendor", "Robin Hale", "", DUE)
    row = commitments.add(actor, account, terms, AGREED, agreed_by="Mo Lind")
    commitments.move(actor, row, row.revision, "complete", DONE)
    kept.export(the_desk)

    built = quarterdeck(
        "build", SMALL[1], "--project", own_project, "--quarter", "2026-Q4",
        "--as-of", "2027-01-08", "--format", "html", "--lang", "en,ru,zh",
    )  # fmt: skip

    assert built.code == 0
    for language in Language:
        third = third_slide(own_project, language)
        late = format_message("deck-promise-late", {}, language)
        assert "Train the second shift" in third
        told = third.split("Train the second shift")[1].split("</li>")[0].split("</tr>")[0]
        assert late in told


def third_slide(project: Path, language: Language) -> str:
    page = next((project / "build").glob(f"2026-Q4*/customer/*.{language.value}.*.html"))
    return page.read_text(encoding="utf-8").split("<section")[2]
