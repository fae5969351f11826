"""Presets on the tables of well-known systems as a warehouse loader lands them; the data stand
beside the repository and are no part of it. Most of their keys do not join, which must be said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.sample_projects import Ran

DATA = Path(__file__).parents[1].parent / "shared" / "data" / "fivetran"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not DATA.is_dir(), reason=f"no data in {DATA.parent.name}/{DATA.name}"),
]

Command = Callable[..., Ran]


def made(preset: str, folder: Path, quarterdeck: Command) -> Ran:
    systems = preset.split(",")
    data = DATA / systems[0] if len(systems) == 1 else DATA
    return quarterdeck("init", folder, "--from", data, "--preset", preset)


@pytest.mark.parametrize("preset", ["salesforce", "hubspot", "salesforce,zendesk,hubspot"])
def test_a_preset_drafts_queries_that_run_as_they_are(
    preset: str, tmp_path: Path, quarterdeck: Command
) -> None:
    drafted = made(preset, tmp_path / "p", quarterdeck)
    checked = quarterdeck("sources", "--project", tmp_path / "p", "--as-of", "2025-01-01")

    assert drafted.code == 0, drafted.err
    assert checked.code == 0, checked.err
    assert "accounts" in checked.out


def test_keys_that_do_not_join_are_reported(tmp_path: Path, quarterdeck: Command) -> None:
    made("salesforce,zendesk,hubspot", tmp_path / "p", quarterdeck)
    checked = quarterdeck("sources", "--project", tmp_path / "p", "--as-of", "2025-01-01")

    lines = checked.out.splitlines()
    (tickets,) = [line for line in lines if line.startswith("tickets ")]
    assert "account_id 0 of 7" in tickets
    assert "SRC202 tickets.account_id: 7 rows of tickets (of 7)" in checked.out
    drafts = (tmp_path / "p" / "sources" / "subscriptions.sql").read_text(encoding="utf-8")
    assert "account_id of salesforce_sf_opportunity_data: 0 of 6 values" in drafts
