"""The demo as a folder: whole, the same every time, and readable by everything that follows."""

from __future__ import annotations

import csv
import hashlib
import io
import tomllib
from pathlib import Path

import msgspec
import pytest
from PIL import Image
from tests.demo.demo_tables import Written

from quarterdeck.core.canonical import TABLES
from quarterdeck.core.settings import Settings
from quarterdeck.demo import DEMO_AS_OF, DEMO_QUARTER, SHOWCASE, project, write_demo
from quarterdeck.errors import ProjectError


def _digests(root: Path) -> dict[str, str]:
    return {
        str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def _accounts(root: Path) -> list[dict[str, str]]:
    text = (root / "data" / "crm_accounts.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def test_the_same_seed_gives_the_same_bytes(written: Written, tmp_path: Path) -> None:
    write_demo(tmp_path / "again")

    assert _digests(tmp_path / "again") == _digests(written.root)


def test_another_seed_gives_other_data_of_the_same_shape(written: Written, tmp_path: Path) -> None:
    other = write_demo(tmp_path / "other", seed=8)

    assert _digests(tmp_path / "other").keys() == _digests(written.root).keys()
    assert other.rows != written.report.rows


def test_the_report_counts_what_was_written(written: Written) -> None:
    assert written.report.accounts == 60
    assert written.report.rows["crm_accounts"] == len(_accounts(written.root))
    assert 150_000 <= written.report.rows["product_usage"] <= 300_000


def test_usage_is_small_enough_to_ship_around(written: Written) -> None:
    assert (written.root / "data" / "product_usage.parquet").stat().st_size < 10_000_000


def test_there_is_one_query_for_each_canonical_table(written: Written) -> None:
    names = {path.stem for path in (written.root / "sources").glob("*.sql")}

    assert names == {table.name for table in TABLES}


def test_the_settings_decode_without_an_unknown_key(written: Written) -> None:
    values = tomllib.loads((written.root / "quarterdeck.toml").read_text(encoding="utf-8"))

    settings = msgspec.convert(values, Settings)

    assert settings.vendor.name == "Corvelane"
    assert settings.currency == "USD"
    assert (written.root / settings.brand.logo).is_file()


def test_some_customers_have_a_logo_that_opens_and_others_none(written: Written) -> None:
    logos = [row["logo_file"] for row in _accounts(written.root)]

    drawn = [name for name in logos if name]
    for name in drawn:
        with Image.open(written.root / name) as image:
            assert image.mode == "RGBA"
            assert image.height == 160 < image.width
    assert 10 <= len(drawn) <= 30


def test_keys_map_an_identifier_that_the_crm_does_not_know(written: Written) -> None:
    text = (written.root / "keys.csv").read_text(encoding="utf-8")
    keys = list(csv.DictReader(io.StringIO(text)))
    known = {row["crm_id"] for row in _accounts(written.root)}

    assert [key["account_id"] in known for key in keys] == [True]
    assert keys[0]["foreign_id"] not in known


def test_the_showcase_is_one_account_of_each_segment_and_has_stories(written: Written) -> None:
    known = {row["crm_id"] for row in _accounts(written.root)}

    assert len(SHOWCASE) == 5
    assert set(SHOWCASE) <= known


def test_as_of_lies_soon_after_the_quarter_under_review() -> None:
    assert (DEMO_AS_OF.year, DEMO_AS_OF.month) == (2026, 10)
    assert str(DEMO_QUARTER) == "2026-Q3"


def test_a_folder_with_something_in_it_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")

    with pytest.raises(ProjectError) as error:
        write_demo(tmp_path)

    assert "overwrites nothing" in error.value.what
    assert error.value.where == str(tmp_path)
    assert error.value.next_step
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    target = tmp_path / "empty"
    target.mkdir()

    write_demo(target)

    assert (target / "quarterdeck.toml").is_file()


def test_a_place_that_is_no_folder_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(ProjectError) as error:
        write_demo(tmp_path / "file" / "demo")

    assert "cannot be written" in error.value.what


def test_nothing_is_left_where_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, rows: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(project, "_write_usage", full)

    with pytest.raises(ProjectError) as error:
        write_demo(tmp_path / "demo")

    assert "No space left" in error.value.what
    assert list(tmp_path.iterdir()) == []
