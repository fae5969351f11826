"""The settings file edited from a page: only what must change does, and it reads back as settings."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quarterdeck.core.account import Segment
from quarterdeck.core.printable import printable
from quarterdeck.core.settings import RuleSettings
from quarterdeck.errors import ConflictError, SettingsError
from quarterdeck.intake.settings import read_settings, settings_from
from quarterdeck.rules.catalogue import RULES
from quarterdeck.rules.types import PREFIXES
from quarterdeck.workflow.settings_edit import (
    SettingEdit,
    SettingFaultError,
    edit_settings,
    rule_runs,
    settings_values,
    settings_version,
    switching,
    value_at,
)

WRITTEN = """\
# Ours: talk to Anna before changing it
language = "en"      # for accounts without a language
hourly_cost = 95.0

[vendor]
name = "Aurora"      # the legal name

# agreed with design
[brand]
primary = "1B2554"   # deep blue

[models.smb]
minutes = 20         # they have little time

[rules]
ignore = [
  "VAL101",  # argued about in May
  "PRO",
]
"""
CODES = [rule.code for rule in RULES]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "quarterdeck.toml"
    file.write_text(WRITTEN, encoding="utf-8")
    return file


def edited(path: Path, *edits: SettingEdit) -> str:
    return edit_settings(path, edits, expected=settings_version(path))


def test_one_value_changes_one_line_and_its_comment_stays(path: Path) -> None:
    version = edited(path, SettingEdit(("brand", "primary"), "FF0000"))

    changed = [
        line
        for line in difflib.ndiff(WRITTEN.splitlines(), path.read_text().splitlines())
        if line[0] in "+-"
    ]
    assert changed == ['- primary = "1B2554"   # deep blue', '+ primary = "FF0000"   # deep blue']
    assert version == settings_version(path)


@st.composite
def setting_edits(draw: st.DrawFn) -> SettingEdit:
    segment = draw(st.sampled_from(list(Segment))).value
    words = st.text(max_size=30).filter(lambda text: bool(printable(text)))
    edit: SettingEdit = draw(
        st.one_of(
            st.builds(SettingEdit, st.just(("language",)), st.sampled_from(["en", "zh", "ru"])),
            st.builds(SettingEdit, st.just(("fiscal_first_month",)), st.integers(1, 12)),
            st.builds(SettingEdit, st.just(("hourly_cost",)), st.floats(0.5, 1e6) | st.none()),
            st.builds(
                SettingEdit,
                st.just(("brand", "accent")),
                st.from_regex(r"[0-9A-F]{6}", fullmatch=True),
            ),
            st.builds(
                SettingEdit, st.just(("models", segment, "cadence_months")), st.integers(1, 24)
            ),
            st.builds(
                SettingEdit,
                st.just(("rules", "internal_words")),
                st.lists(words, min_size=1, max_size=5),
            ),
            st.builds(
                SettingEdit,
                st.sampled_from(CODES).map(lambda code: ("rules", "severity", code)),
                st.sampled_from(["error", "warning", "note"]) | st.none(),
            ),
        )
    )
    return edit


@settings(max_examples=40)
@given(edits=st.lists(setting_edits(), min_size=1, max_size=6))
def test_after_edits_the_file_holds_the_last_value_of_each_key_and_every_comment(
    tmp_path_factory: pytest.TempPathFactory, edits: list[SettingEdit]
) -> None:
    path = tmp_path_factory.mktemp("settings") / "quarterdeck.toml"
    path.write_text(WRITTEN, encoding="utf-8")

    edited(path, *edits)

    _, values = settings_values(path)
    for key, value in {edit.key: edit.value for edit in edits}.items():
        wanted = list(dict.fromkeys(map(printable, value))) if isinstance(value, list) else value
        assert value_at(values, key) == wanted
    text = path.read_text(encoding="utf-8")
    comments = [line.partition("#")[2] for line in WRITTEN.splitlines() if "#" in line]
    assert all(comment in text for comment in comments)
    read_settings(path)


def test_a_value_that_the_settings_refuse_is_told_with_its_key_and_nothing_is_written(
    path: Path,
) -> None:
    with pytest.raises(SettingFaultError) as told:
        edited(
            path,
            SettingEdit(("language",), "zh"),
            SettingEdit(("models", "smb", "minutes"), 400),
        )

    assert told.value.key == ("models", "smb", "minutes")
    assert path.read_text() == WRITTEN


@pytest.mark.parametrize(
    "edit",
    [
        SettingEdit(("rules", "judge"), "os:system"),
        SettingEdit(("data", "folders"), ["/"]),
        SettingEdit(("connection",), "postgresql://elsewhere"),
        SettingEdit(("vendor", "name"), "Other"),
        SettingEdit(("brand", "logo"), "../secret.png"),
        SettingEdit(("brand", "template"), "/etc/passwd"),
        SettingEdit(("brand", "logo"), "brand/../../x.png"),
        SettingEdit(("hourly_cost",), float("nan")),
        SettingEdit(("hourly_cost",), float("inf")),
        SettingEdit(("rules", "internal_words"), ["x" * 5000]),
        SettingEdit(("rules", "internal_words"), [str(n) for n in range(2000)]),
        SettingEdit(("models", 'smb"]\n[data]\nfolders = ["/', "minutes"), 1),
        SettingEdit(("rules", "thresholds", "no-such-threshold"), 1.0),
        SettingEdit(("rules", "severity", "VAL101\n"), "error"),
    ],
)
def test_what_is_not_to_be_set_from_a_page_is_refused(path: Path, edit: SettingEdit) -> None:
    with pytest.raises(SettingsError):
        edited(path, edit)

    assert path.read_text() == WRITTEN


def test_a_hostile_word_stays_one_word(path: Path) -> None:
    word = 'x"]\n[data]\nfolders = ["/"] # \\ \u202e'

    edited(path, SettingEdit(("rules", "internal_words"), [word]))

    found = read_settings(path)
    assert found.rules.internal_words == (printable(word),)
    assert found.data.folders == ("data",)


def test_a_change_made_meanwhile_is_told_and_kept(path: Path) -> None:
    seen = settings_version(path)
    edited(path, SettingEdit(("language",), "zh"))

    with pytest.raises(ConflictError):
        edit_settings(path, [SettingEdit(("language",), "ru")], expected=seen)

    assert read_settings(path).language == "zh"


def test_a_damaged_file_is_told_and_left_alone(path: Path) -> None:
    path.write_text("language = [", encoding="utf-8")

    with pytest.raises(SettingsError, match="not valid TOML"):
        edited(path, SettingEdit(("language",), "zh"))

    assert path.read_text() == "language = ["


words_of_rules = st.lists(
    st.sampled_from([*CODES, *PREFIXES.values(), "val1", "VAL10"]), max_size=4
)


@settings(max_examples=40)
@given(select=words_of_rules, ignore=words_of_rules, code=st.sampled_from(CODES), on=st.booleans())
def test_switching_a_rule_changes_that_rule_and_no_other(
    tmp_path_factory: pytest.TempPathFactory,
    select: list[str],
    ignore: list[str],
    code: str,
    on: bool,
) -> None:
    path = tmp_path_factory.mktemp("rules") / "quarterdeck.toml"
    path.write_text(
        f'[vendor]\nname = "A"\n[rules]\nselect = {select}\nignore = {ignore}\n', encoding="utf-8"
    )
    before = read_settings(path).rules

    edited(path, *switching(before, code, on=on))

    after = settings_from(path.read_text(encoding="utf-8"), "x").rules
    assert rule_runs(after, code) is on
    others = [c for c in CODES if c != code]
    assert [rule_runs(after, c) for c in others] == [rule_runs(before, c) for c in others]


def test_without_settings_every_rule_judges() -> None:
    assert all(rule_runs(RuleSettings(), code) for code in CODES)
