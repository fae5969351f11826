"""Bad input: one clear message that names file and place and the next step, and nothing written."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.sample_projects import Ran, change_rows, files_of

Command = Callable[..., Ran]


def assert_refused(ran: Ran, *said: str) -> None:
    """Exit code not 0, the words said, a next step, one message and no traceback."""
    assert ran.code != 0
    assert "Traceback" not in ran.err + ran.out
    for words in said:
        assert words in ran.err, ran.err
    assert ran.err.count("Error ") <= 1
    assert "Next " in ran.err


def append(file: Path, text: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def replaced(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def _missing_file(project: Path) -> None:
    (project / "data" / "success_goals.csv").unlink()


def _wrong_column(project: Path) -> None:
    replaced(project / "sources" / "goals.sql", "goal_no as goal_id", "goal_nr as goal_id")


def _missing_column(project: Path) -> None:
    file = project / "sources" / "accounts.sql"
    replaced(file, "a.crm_id as account_id", "a.crm_id as account_no")


def _bad_sql(project: Path) -> None:
    replaced(project / "sources" / "goals.sql", "from success_goals", "fromm success_goals")


def _empty_data(project: Path) -> None:
    (project / "data" / "crm_accounts.csv").write_bytes(b"")


def _broken_parquet(project: Path) -> None:
    (project / "data" / "product_usage.parquet").write_bytes(b"PAR1 broken")


def _broken_logo(project: Path) -> None:
    (project / "brand" / "customers" / "ACC-2001.png").write_bytes(b"not a picture")


def _cut_logo(project: Path) -> None:
    file = project / "brand" / "customers" / "ACC-2001.png"
    file.write_bytes(file.read_bytes()[:200])


def _missing_logo(project: Path) -> None:
    (project / "brand" / "vendor-logo.png").unlink()


def _setting_typo(project: Path) -> None:
    replaced(project / "quarterdeck.toml", "brief_language", "brief_langage")


def _setting_type(project: Path) -> None:
    replaced(
        project / "quarterdeck.toml", "fiscal_first_month = 1", 'fiscal_first_month = "January"'
    )


def _setting_syntax(project: Path) -> None:
    replaced(project / "quarterdeck.toml", "[vendor]", "[vendor")


def _bad_template(project: Path) -> None:
    (project / "brand" / "house.pptx").write_bytes(b"not a presentation")
    replaced(project / "quarterdeck.toml", "[brand]", '[brand]\ntemplate = "brand/house.pptx"')


def _bad_review_file(project: Path) -> None:
    file = project / "reviews" / "2026-Q3--acc-2001--qbr-v1.toml"
    file.parent.mkdir()
    file.write_text("[slides\n", encoding="utf-8")


def _bad_review_key(project: Path) -> None:
    file = project / "reviews" / "2026-Q3--acc-2001--qbr-v1.toml"
    file.parent.mkdir()
    file.write_text("[headline.results]\nen = 'x'\n", encoding="utf-8")


def _bad_intake(project: Path) -> None:
    (project / "intake").mkdir()
    (project / "intake" / "acc-2001.xlsx").write_bytes(b"not a workbook")


@pytest.mark.parametrize(
    "break_it, said",
    [
        pytest.param(_missing_file, ("sources/goals.sql", "success_goals"), id="missing-file"),
        pytest.param(_wrong_column, ("sources/goals.sql", "goal_nr", "goal_no"), id="wrong-column"),
        pytest.param(
            _missing_column, ("sources/accounts.sql", "account_id"), id="missing-required-column"
        ),
        pytest.param(_bad_sql, ("sources/goals.sql:23", "fromm"), id="sql-syntax"),
        pytest.param(_empty_data, ("crm_accounts.csv", "empty"), id="empty-csv"),
        pytest.param(_broken_parquet, ("product_usage.parquet",), id="broken-parquet"),
        pytest.param(_broken_logo, ("ACC-2001",), id="broken-logo"),
        pytest.param(_cut_logo, ("ACC-2001",), id="cut-logo"),
        pytest.param(_missing_logo, ("vendor-logo.png", "brand.logo"), id="missing-logo"),
        pytest.param(
            _setting_typo,
            ("quarterdeck.toml", "brief_langage", "brief_language"),
            id="setting-typo",
        ),
        pytest.param(_setting_type, ("quarterdeck.toml", "fiscal_first_month"), id="setting-type"),
        pytest.param(_setting_syntax, ("quarterdeck.toml", "line"), id="settings-syntax"),
        pytest.param(_bad_template, ("house.pptx",), id="bad-template"),
        pytest.param(
            _bad_review_file, ("2026-Q3--acc-2001--qbr-v1.toml", "line"), id="review-file-syntax"
        ),
        pytest.param(
            _bad_review_key, ("2026-Q3--acc-2001--qbr-v1.toml", "headline"), id="review-file-key"
        ),
        pytest.param(_bad_intake, ("acc-2001.xlsx",), id="bad-intake"),
    ],
)
def test_broken_project_is_told_and_nothing_is_written(
    break_it: Callable[[Path], None],
    said: tuple[str, ...],
    small: Path,
    quarterdeck: Command,
) -> None:
    break_it(small)
    before = files_of(small)

    ran = quarterdeck("build", "ACC-2001", "--lang", "en", "--project", small)

    assert_refused(ran, *said)
    after = {name: c for name, c in files_of(small).items() if not name.startswith(".quarterdeck/")}
    assert after == before


@pytest.mark.parametrize(
    "arguments, said",
    [
        pytest.param(("build", "ACC-2O01"), ("ACC-2O01", "ACC-2001 (Pinemarsh"), id="account"),
        pytest.param(("build", "Pinemarch Outfiters"), ("ACC-2001",), id="account-name"),
        pytest.param(("explain", "ACC-2001", "roi.nett"), ("roi.nett", "roi.net"), id="figure"),
        pytest.param(("build", "ACC-2001", "--lang", "fr"), ("--lang", "en, zh, ru"), id="lang"),
        pytest.param(("build", "ACC-2001", "--lang", "en+en"), ("--lang",), id="lang-twice"),
        pytest.param(("build", "ACC-2001", "--format", "docx"), ("docx", "pptx"), id="format"),
        pytest.param(("portfolio", "--export", "list.doc"), ("list.doc", ".xlsx"), id="export"),
        pytest.param(
            ("build", "ACC-2001", "--quarter", "2019-Q4"), ("2019-Q4",), id="quarter-without-data"
        ),
    ],
)
def test_wrong_words_are_told_with_the_nearest_right_ones(
    arguments: tuple[str, ...], said: tuple[str, ...], small: Path, quarterdeck: Command
) -> None:
    ran = quarterdeck(*arguments, "--project", small)

    assert_refused(ran, *said)
    assert not (small / "build").exists()


@pytest.mark.parametrize(
    "arguments, said",
    [
        (("build", "ACC-2001", "--quarter", "2024-Q5"), "2024-Q5"),
        (("build", "ACC-2001", "--quarter", "last"), "last"),
        (("build", "ACC-2001", "--as-of", "10.08.2026"), "2026-10-08"),
        (("build",), "ACCOUNT"),
        (("build", "ACC-2001", "--all"), "ACCOUNT"),
        (("due", "--lang", "fr"), "fr"),
        (("bild", "ACC-2001"), "bild"),
    ],
)
def test_wrong_options_are_told_without_a_traceback(
    arguments: tuple[str, ...], said: str, small: Path, quarterdeck: Command
) -> None:
    project = () if arguments[0] == "bild" else ("--project", small)

    ran = quarterdeck(*arguments, *project)

    assert ran.code == 2
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_a_folder_that_is_no_project_is_told(tmp_path: Path, quarterdeck: Command) -> None:
    ran = quarterdeck("due", "--project", tmp_path)

    assert_refused(ran, "quarterdeck.toml", "quarterdeck init")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, quarterdeck: Command) -> None:
    ran = quarterdeck("due", "--project", tmp_path / "absent")

    assert_refused(ran, "absent", "--project")


def test_init_keeps_what_stands_in_its_target(small: Path, quarterdeck: Command) -> None:
    before = files_of(small)

    ran = quarterdeck("init", small, "--from", small / "data")

    assert_refused(ran, str(small))
    assert files_of(small) == before


def test_init_from_a_folder_without_data_is_told(tmp_path: Path, quarterdeck: Command) -> None:
    (tmp_path / "nothing").mkdir()

    ran = quarterdeck("init", tmp_path / "new", "--from", tmp_path / "nothing")

    assert_refused(ran, "nothing")
    assert not (tmp_path / "new").exists()


def test_an_output_folder_that_cannot_be_written_is_told(small: Path, quarterdeck: Command) -> None:
    (small / "build").write_text("a file where the folder should be", encoding="utf-8")

    ran = quarterdeck("build", "ACC-2001", "--format", "html", "--project", small)

    assert_refused(ran, "build", "cannot be written")
    assert not (small / "reviews").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_project_is_told(small: Path, quarterdeck: Command) -> None:
    (small / "build").mkdir(mode=0o555)

    ran = quarterdeck("build", "ACC-2001", "--format", "html", "--project", small)

    assert_refused(ran, "build", "cannot be written")


def test_a_cache_that_cannot_be_written_does_not_stop_a_build(
    small: Path, quarterdeck: Command
) -> None:
    (small / ".quarterdeck").write_text("a file where the folder should be", encoding="utf-8")

    ran = quarterdeck("build", "ACC-2001", "--format", "html", "--project", small)

    assert ran.code == 0, ran.err


def test_a_broken_cache_is_made_anew(small: Path, quarterdeck: Command) -> None:
    first = quarterdeck("portfolio", "--project", small)
    kept = [path for path in (small / ".quarterdeck").rglob("*") if path.is_file()]
    assert kept
    for path in kept:
        path.write_bytes(path.read_bytes()[:100])

    again = quarterdeck("portfolio", "--project", small)

    assert again == first
    assert first.code == 0


HOSTILE = (
    "../../x",
    "=cmd()",
    "<script>alert(1)</script>",
    "\"quoted' & {braced} [bold]x[/]",
    "🚀 Rocket \u200d",
    "long " * 60,
    "tab\tand\nline\x07",
)


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_names_build_whole_files_in_their_folder(
    name: str, small: Path, quarterdeck: Command
) -> None:
    def rename(row: dict[str, str]) -> None:
        if row["crm_id"] == "ACC-2001":
            row["company"] = name

    change_rows(small / "data" / "crm_accounts.csv", rename)
    outside = set(small.parent.iterdir())

    ran = quarterdeck("build", "ACC-2001", "--lang", "en", "--project", small)
    listed = quarterdeck("due", "--all", "--project", small)
    exported = quarterdeck("portfolio", "--project", small, "--export", small / "list.csv")

    assert (ran.code, listed.code, exported.code) == (0, 0, 0), ran.err + listed.err + exported.err
    assert set(small.parent.iterdir()) == outside
    (page,) = (small / "build").rglob("*.html")
    assert "<script" not in page.read_text(encoding="utf-8")
    assert "\n=cmd" not in (small / "list.csv").read_text(encoding="utf-8-sig")
    assert ",=cmd" not in (small / "list.csv").read_text(encoding="utf-8-sig")


@pytest.mark.slow
def test_a_name_written_from_right_to_left_is_built_or_refused_in_one_message(
    small: Path, quarterdeck: Command
) -> None:
    def rename(row: dict[str, str]) -> None:
        if row["crm_id"] == "ACC-2001":
            row["company"] = "שלום עולם \u202eevil"

    change_rows(small / "data" / "crm_accounts.csv", rename)

    ran = quarterdeck("build", "ACC-2001", "--lang", "en", "--project", small)

    if ran.code:
        assert_refused(ran, "PDF")
        assert not (small / "build").exists()
    else:
        assert len(list((small / "build").glob("*/customer/*"))) == 4


def test_identifiers_that_share_a_file_name_overwrite_nothing(
    small: Path, quarterdeck: Command
) -> None:
    def rename(row: dict[str, str]) -> None:
        for column in ("crm_id", "customer"):
            row.update(
                {column: {"ACC-1001": "acc 2001"}.get(row[column], row[column])}
                if column in row
                else {}
            )

    for file in (small / "data").glob("*.csv"):
        change_rows(file, rename)

    ran = quarterdeck("build", "ACC-2001", "--format", "html", "--project", small)

    assert_refused(ran, "'ACC-2001'", "'acc 2001'")
    assert not (small / "build").exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    "key", ["../../x", "<script>", "=1+1", "a/b", "", " ", "ключ", "客户", "x" * 300]
)
def test_hostile_identifiers_stay_inside_the_project(
    key: str, small: Path, quarterdeck: Command
) -> None:
    def rename(row: dict[str, str]) -> None:
        for column in ("crm_id", "customer"):
            if row.get(column) == "ACC-2001":
                row[column] = key

    for file in (small / "data").glob("*.csv"):
        change_rows(file, rename)
    outside = set(small.parent.iterdir())

    ran = quarterdeck("build", "Pinemarsh", "--format", "html", "--project", small)

    assert "Traceback" not in ran.err
    assert set(small.parent.iterdir()) == outside
    if key.strip():
        assert ran.code == 0, ran.err
        assert len(list((small / "build").glob("*/customer/*.html"))) == 1
