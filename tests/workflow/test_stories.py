"""Whole stories, from a person's files to the deck, as the command line runs them."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from tests.sample_projects import Ran, change_rows, files_of

from quarterdeck.core.intake_form import FIELD_ROW

Command = Callable[..., Ran]
AS_OF = ("--as-of", "2026-10-08")
REVIEW = "2026-Q3--acc-2001--qbr-v1"


def customer_slides(project: Path, language: str) -> list[str]:
    """The text of each slide of the customer's deck, title first, notes and layout left out."""
    (file,) = (project / "build").glob(f"*/customer/*.{language}.customer.pptx")
    return [slide_text(slide) for slide in Presentation(io.BytesIO(file.read_bytes())).slides]


def slide_text(slide: Any) -> str:
    words = []
    for shape in slide.shapes:
        if shape.has_text_frame:
            words.append(shape.text_frame.text)
        elif shape.has_table:
            words += [cell.text_frame.text for row in shape.table.rows for cell in row.cells]
        elif shape.has_chart:
            words.append(f"chart of {shape.chart.chart_type}")
    return "\n".join(words)


def ledger(project: Path) -> dict[str, dict[str, Any]]:
    """The figures of the one review built, by short identity."""
    (file,) = (project / "build").glob("*/internal/*.ledger.internal.json")
    rows = json.loads(file.read_text(encoding="utf-8"))
    return {f"{r['metric']}/{r['period']}": r for r in rows if not r["dimension"]}


ACCOUNTS = {
    "en": ("utf-8", "Account name,ARR,Renewal date\nAcme Anvils,160000,2026-12-31\n", "Acme"),
    "zh": (
        "gb18030",
        "客户名称,年度经常性收入,续约日期\n杭州青禾物流有限公司,1600000,2026-12-31\n",
        "杭州青禾",
    ),
    "ru": (
        "cp1251",
        "Клиент;ARR;Дата продления\nООО «Ромашка»;1600000,50;31.12.2026\n",
        "ООО «Ромашка»",
    ),
}


def accounts_alone(folder: Path, language: str, quarterdeck: Command) -> tuple[Path, str]:
    """A project made of nothing but a list of accounts; and the account's name."""
    encoding, text, name = ACCOUNTS[language]
    (folder / "exports").mkdir(parents=True)
    (folder / "exports" / "accounts.csv").write_bytes(text.encode(encoding))
    project = folder / "project"
    made = quarterdeck("init", project, "--from", folder / "exports", "--vendor", "Corvelane")
    assert made.code == 0, made.err
    return project, name


@pytest.mark.parametrize("language", sorted(ACCOUNTS))
def test_accounts_alone_give_a_due_list_and_a_deck_that_agrees_what_to_measure(
    language: str, tmp_path: Path, quarterdeck: Command
) -> None:
    project, name = accounts_alone(tmp_path, language, quarterdeck)

    due = quarterdeck("due", "--all", "--project", project, *AS_OF)
    built = quarterdeck("build", name, "--lang", language, "--project", project, *AS_OF)

    assert due.code == 0, due.err
    assert name in due.out
    assert built.code == 0, built.err
    slides = customer_slides(project, language)
    assert len(slides) >= 5
    assert [text for text in slides if len(text) < 40] == []
    shown = "\n".join(slides)
    assert not any(sign in shown for sign in ("$", "€", "¥", "₽", "160", "1 600"))
    assert ledger(project)["value.delivered/window"]["value"] is None
    assert list((project / "build").glob("*/internal/*.brief.*.pdf"))


@pytest.mark.slow
def test_an_enterprise_review_is_whole_in_three_languages(
    small: Path, quarterdeck: Command
) -> None:
    built = quarterdeck("build", "ACC-2001", "--lang", "en,zh,ru", "--project", small)

    assert built.code == 0, built.err
    decks = {language: customer_slides(small, language) for language in ("en", "zh", "ru")}
    assert len({len(slides) for slides in decks.values()}) == 1
    assert all(len(text) > 20 for slides in decks.values() for text in slides)
    assert "6,955" in "\n".join(decks["en"])
    assert "6,955" in "\n".join(decks["zh"])
    assert "6\u00a0955" in "\n".join(decks["ru"])


def fill(workbook: Path, **cells: object) -> None:
    """Write a row into the first empty one of the sheet that has these fields."""
    book = load_workbook(workbook)
    for page in book.worksheets:
        fields = {page.cell(FIELD_ROW + 1, c).value: c for c in range(1, page.max_column + 1)}
        if cells.keys() <= fields.keys():
            break
    row = FIELD_ROW + 2
    while any(page.cell(row, c).value not in (None, "") for c in fields.values()):
        row += 1
    for name, value in cells.items():
        page.cell(row, fields[name]).value = value
    book.save(workbook)


OUTCOME: dict[str, object] = {
    "title": "Less manual entry of orders",
    "category": "cost",
    "period_start": "2026-07-01",
    "period_end": "2026-10-01",
    "unit": "hours",
    "baseline": 1000,
    "baseline_source": "Time study",
    "baseline_on": "2026-01-15",
    "baseline_agreed_by": "Jo Smith",
    "baseline_agreed_on": "2026-02-01",
    "actual": 400,
    "rate": 50,
    "currency": "USD",
    "attribution": 0.6,
    "evidence": "before-after",
    "confirmed_by": "Jo Smith",
}


def test_an_intake_workbook_with_a_baseline_turns_the_deck_to_value(
    tmp_path: Path, quarterdeck: Command
) -> None:
    project, name = accounts_alone(tmp_path, "en", quarterdeck)
    written = quarterdeck("intake", name, "--project", project, *AS_OF)
    (workbook,) = (project / "intake").glob("*.xlsx")
    fill(workbook, **OUTCOME)

    read = quarterdeck("intake", name, "--project", project, *AS_OF)
    built = quarterdeck("build", name, "--lang", "en", "--project", project, *AS_OF)

    assert (written.code, read.code, built.code) == (0, 0, 0), read.err + built.err
    assert "outcomes: 1 rows" in read.out
    assert float(ledger(project)["value.delivered/window"]["value"]) == 600 * 50 * 0.6
    assert "$18,000" in "\n".join(customer_slides(project, "en"))


def test_wrong_cells_are_told_by_sheet_and_cell_and_nothing_is_built(
    tmp_path: Path, quarterdeck: Command
) -> None:
    project, name = accounts_alone(tmp_path, "en", quarterdeck)
    quarterdeck("intake", name, "--project", project, *AS_OF)
    (workbook,) = (project / "intake").glob("*.xlsx")
    fill(workbook, **{**OUTCOME, "baseline": "plenty", "period_end": "soon"})
    before = files_of(project)

    read = quarterdeck("intake", name, "--project", project, *AS_OF)
    built = quarterdeck("build", name, "--project", project, *AS_OF)

    for ran in (read, built):
        assert ran.code == 8
        assert "2 errors" in ran.err
        assert "!D5" in ran.err
        assert "!G5" in ran.err
        assert "Traceback" not in ran.err
    after = {n: c for n, c in files_of(project).items() if not n.startswith(".quarterdeck/")}
    assert after == {n: c for n, c in before.items() if not n.startswith(".quarterdeck/")}


def review_file(project: Path, text: str) -> None:
    (project / "reviews").mkdir(exist_ok=True)
    (project / "reviews" / f"{REVIEW}.toml").write_text(text, encoding="utf-8")


CHANGES = """
[headlines.results]
en = "The team got {hours_saved} hours back"

[figures.satisfaction]
value = 9.5
reason = "two answers came in late"

[figures."roi.net"]
reason = "finance has not agreed"

[slides]
drop = ["feedback"]

[[slides.insert]]
after = "results"
title = { en = "What your plant in Leeds said" }
lines = [{ en = "Orders leave on the day they come in" }]
audience = "customer"
"""


@pytest.mark.slow
def test_a_review_file_is_laid_over_each_build(small: Path, quarterdeck: Command) -> None:
    plain = quarterdeck("build", "ACC-2001", "--lang", "en", "--format", "pptx", "--project", small)
    before = "\n".join(customer_slides(small, "en"))
    count = len(customer_slides(small, "en"))
    review_file(small, CHANGES)

    runs = [
        quarterdeck("build", "ACC-2001", "--lang", "en", "--format", "pptx", "--project", small)
        for _ in range(2)
    ]

    assert [ran.code for ran in (plain, *runs)] == [0, 0, 0]
    assert (small / "reviews" / f"{REVIEW}.toml").read_text(encoding="utf-8") == CHANGES
    slides = customer_slides(small, "en")
    shown = "\n".join(slides)
    assert "The team got 6,955 hours back" in shown
    assert "What your plant in Leeds said\nOrders leave on the day they come in" in shown
    assert len(slides) == count
    assert "net ROI of 231" in before
    assert "231" not in shown
    figures = ledger(small)
    assert float(figures["satisfaction/window"]["value"]) == 9.5
    assert figures["satisfaction/window"]["overridden"] == "two answers came in late"
    assert figures["roi.net/window"]["value"] is None


@pytest.mark.slow
def test_a_rebuild_says_where_data_moved_under_a_person_s_words(
    small: Path, quarterdeck: Command
) -> None:
    review_file(small, '[headlines.results]\nen = "A fine quarter"\n')
    arguments = ("build", "ACC-2001", "--lang", "en", "--format", "html", "--project", small)
    first = quarterdeck(*arguments)

    def better(row: dict[str, str]) -> None:
        if row["result_no"] == "R-2001-07-1":
            row["after_value"] = "5000"

    change_rows(small / "data" / "success_results.csv", better)
    second = quarterdeck(*arguments)

    assert "warning" not in first.out
    assert "headlines.results: written when hours_saved" in second.out
    assert "6,955" in second.out


@pytest.mark.parametrize(
    "cited, code, said",
    [
        ("health", 6, "internal"),
        ("nrr.account", 6, "internal"),
        ("hours_savd", 2, "does not exist"),
    ],
)
def test_a_figure_that_no_customer_may_read_is_not_cited(
    cited: str, code: int, said: str, small: Path, quarterdeck: Command
) -> None:
    review_file(small, f'[headlines.results]\nen = "We stand at {{{cited}}}"\n')

    ran = quarterdeck("build", "ACC-2001", "--lang", "en", "--format", "html", "--project", small)

    assert ran.code == code, ran.err
    assert said in ran.err
    assert REVIEW in ran.err
    assert not (small / "build").exists()


@pytest.mark.slow
def test_one_broken_account_stops_no_other(small: Path, quarterdeck: Command) -> None:
    (small / "brand" / "customers" / "ACC-2001.png").write_bytes(b"broken")

    ran = quarterdeck("build", "--all", "--format", "html", "--project", small)

    assert ran.code == 1
    assert "1 failed" in ran.out
    assert "ACC-2001.png" in ran.out
    built = {path.name.split("--")[1] for path in (small / "build").iterdir()}
    assert "acc-1001" in built
    assert "acc-2001" not in built
