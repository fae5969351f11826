"""``[rules]``: what exists is taken, what does not is an error with its line and the nearest right name."""

from __future__ import annotations

import pytest

from quarterdeck.core.finding import Severity
from quarterdeck.errors import SettingsError
from quarterdeck.intake.settings import settings_from
from quarterdeck.rules.catalogue import RULES

CODE = RULES[0].code
THRESHOLD = next(t.id for r in RULES for t in r.thresholds)


def read(text: str) -> object:
    return settings_from(f'[vendor]\nname = "V"\n{text}', "quarterdeck.toml").rules


def test_what_exists_is_taken() -> None:
    rules = settings_from(
        f"""
        [vendor]
        name = "V"
        [rules]
        select = ["VAL", "{CODE.lower()}"]
        ignore = ["{CODE}"]
        internal_words = ["Falcon"]
        judge = "our.judges:first"
        [rules.severity]
        {CODE} = "note"
        [rules.thresholds]
        {THRESHOLD} = 12.5
        [rules.segments.smb]
        {THRESHOLD} = 3
        """,
        "quarterdeck.toml",
    ).rules

    assert rules.select == ("VAL", CODE.lower())
    assert rules.severity == {CODE: Severity.NOTE}
    assert rules.thresholds == {THRESHOLD: 12.5}
    assert rules.segments == {"smb": {THRESHOLD: 3.0}}


@pytest.mark.parametrize(
    ("text", "line", "said", "next_step"),
    [
        ('[rules]\nselect = ["VLA"]', 4, "'VLA'", "VAL"),
        (f'[rules]\nselect = []\nignore = ["{CODE}9"]', 5, f"'{CODE}9'", CODE[:3]),
        (f'[rules.severity]\n{CODE}0 = "note"', 4, f"'{CODE}0'", CODE[:3]),
        ('[rules.severity]\nVAL = "note"', 4, "'VAL'", "VAL"),
        (f'[rules.severity]\n{CODE} = "fatal"', 4, "", "error"),
        (f"[rules.thresholds]\n{THRESHOLD}s = 3", 4, f"'{THRESHOLD}s'", THRESHOLD),
        (f"[rules.thresholds]\n{THRESHOLD} = -1", 4, "-1", "from 0"),
        (f"[rules.thresholds]\n{THRESHOLD} = nan", 4, "nan", "from 0"),
        (f"[rules.segments.smbs]\n{THRESHOLD} = 1", 3, "'smbs'", "smb"),
        (f"[rules.segments.smb]\n{THRESHOLD}s = 1", 4, f"'{THRESHOLD}s'", THRESHOLD),
        ('[rules]\ninternal_words = ["Falcon", " "]', 4, "empty word", "remove"),
        ('[rules]\njudge = "our judges"', 4, "'our judges'", "module:object"),
        ('[rules]\njugde = ""', 4, "'jugde'", "judge"),
    ],
)
def test_what_does_not_exist_is_an_error_with_line_and_nearest_name(
    text: str, line: int, said: str, next_step: str
) -> None:
    with pytest.raises(SettingsError) as refused:
        read(text)

    assert refused.value.where == f"quarterdeck.toml:{line}"
    assert said in refused.value.what
    assert next_step in refused.value.next_step
