"""quarterdeck.toml: values, or one error with the line and the right name."""

from __future__ import annotations

from pathlib import Path

import pytest

from quarterdeck.core.account import Segment
from quarterdeck.core.settings import FileOptions
from quarterdeck.errors import SettingsError
from quarterdeck.intake.settings import read_settings, settings_from

VENDOR = '[vendor]\nname = "Acme"\n'


def failure(text: str) -> SettingsError:
    with pytest.raises(SettingsError) as caught:
        settings_from(text, "quarterdeck.toml")
    return caught.value


def test_little_is_needed_and_the_rest_has_defaults() -> None:
    settings = settings_from(VENDOR, "quarterdeck.toml")

    assert (settings.vendor.name, settings.currency, settings.data.folders) == (
        "Acme",
        "USD",
        ("data",),
    )


def test_a_model_changes_only_what_it_names() -> None:
    settings = settings_from(VENDOR + "[models.smb]\nminutes = 20\n", "quarterdeck.toml")

    model = settings.model(Segment.SMB)
    assert (model.minutes, model.minutes_max, model.arr_from) == (20, 30, 5_000)


def test_options_for_a_file_are_read_by_its_name() -> None:
    text = (
        VENDOR + '[data]\nfolders = ["../x"]\n[data.files."a b.csv"]\ndates = "dmy"\ntext = ["n"]\n'
    )

    settings = settings_from(text, "quarterdeck.toml")

    assert settings.data.files == {"a b.csv": FileOptions(dates="dmy", text=("n",))}


@pytest.mark.parametrize(
    "text, where, what, next_step",
    [
        ("[vendor\n", ":1", "not valid TOML", "correct this line"),
        ('[vendor]\nname = "A"\ncurency = 1\n', ":3", "no setting 'curency'", "name, domain"),
        ('curency = "USD"\n' + VENDOR, ":1", "no setting 'curency' in the top level", "'currency'"),
        (VENDOR + "[brand]\nprimery = 1\n", ":4", "no setting 'primery' in [brand]", "'primary'"),
        (VENDOR + '[data.files."x.csv"]\ndat = 1\n', ":4", "no setting 'dat'", "'dates'"),
        (VENDOR + '[models.smb]\nminutes = "x"\n', ":4", "models.smb.minutes: expected", "correct"),
        ('language = "de"\n' + VENDOR, ":1", "invalid enum value 'de'", "en, zh, ru"),
        (VENDOR + "[models.enterprize]\nminutes = 1\n", ":3", "no segment", "'enterprise'"),
        ("fiscal_first_month = 13\n" + VENDOR, ":1", "is 13, not a month", "1 (January)"),
        ('currency = "USB"\n' + VENDOR, ":1", "not an ISO 4217", "'USD'"),
        (VENDOR + '[brand]\naccent = "#12345"\n', ":4", "not a colour", "six hexadecimal"),
        (VENDOR + "[health]\nusage = 0.5\n", ":4", "health.usage is 0.5", "0 to 0.4"),
        (VENDOR + "[health]\nusage = 0.3\n", ":3", "sum to 0.95", "usage = 0.3"),
        (VENDOR + "[avoid]\nmonths = [13]\n", ":4", "holds 13", "1 to 12"),
        (VENDOR + '[data]\ndates = "dym"\n', ":4", "data.dates is 'dym'", '"dmy"'),
        (VENDOR + '[data.files.x]\nencoding = "cp1252x"\n', ":4", "no encoding", '"utf-8"'),
        (
            VENDOR + "[models.smb]\narr_from = 30000\n",
            ":4",
            "smb begins at 30000",
            "lower arr_from",
        ),
        ('currency = "USD"\n', "quarterdeck.toml", "[vendor] is missing", 'name = "Your company"'),
        ("[vendor]\n", ":1", "'name' must be given", "add it"),
    ],
)
def test_a_wrong_setting_is_named_with_its_line_and_the_way_out(
    text: str, where: str, what: str, next_step: str
) -> None:
    error = failure(text)

    assert error.where.endswith(where)
    assert what in error.what
    assert next_step in error.next_step


def test_a_missing_file_and_one_that_is_not_utf8_are_errors(tmp_path: Path) -> None:
    odd = tmp_path / "quarterdeck.toml"
    odd.write_bytes("# настройки".encode("cp1251"))

    with pytest.raises(SettingsError, match="not UTF-8"):
        read_settings(odd)
    with pytest.raises(SettingsError, match="cannot be read"):
        read_settings(tmp_path / "none.toml")


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "quarterdeck.toml"
    path.write_text(VENDOR, encoding="utf-8-sig")

    assert read_settings(path).vendor.name == "Acme"
