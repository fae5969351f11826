"""``--fix``: what it mends in a review's text file, and all that it leaves alone."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from string import ascii_lowercase

import pytest

from quarterdeck.core.settings import Settings, VendorSettings
from quarterdeck.errors import ProjectError
from quarterdeck.rules.types import Context
from quarterdeck.workflow.lint_fix import LINES_MOST, mend_review_file, mended

CONTEXT = Context(Settings(vendor=VendorSettings(name="V")), date(2026, 10, 8))

WORDS = """\
# kept in git

[headlines.results]            # ours
en = "You saved 36,984 hours and {hours_saved} more in 2026"
ru = "Вы сэкономили 36 984 часа"

[figures.csat]
value = 4.63871
reason = "two answers of 36984 came late"

[proposals.base]
title = { en = "Save 12,345 hours" }

[[questions]]
en = "What would 36,984 hours be worth?"
"""

MENDED = """\
# kept in git

[headlines.results]            # ours
en = "You saved 37,000 hours and {hours_saved} more in 2026"
ru = "Вы сэкономили 37 000 часа"

[figures.csat]
value = 4.63871
reason = "two answers of 36984 came late"

[proposals.base]
title = { en = "Save 12,300 hours" }

[[questions]]
en = "What would 37,000 hours be worth?"
"""


def slide(lines: int, words: str = "Short line") -> str:
    listed = "\n".join(f'  {{ en = "{words} {ascii_lowercase[n]}" }},' for n in range(lines))
    return (
        f'[[slides.insert]]  # after the call\nafter = "results"\n'
        f'title = {{ en = "What we learnt", zh = "我们的发现" }}\n'
        f'lines = [\n{listed}\n]\naudience = "customer"\n'
    )


def slides(text: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = tomllib.loads(text)["slides"]["insert"]
    return found


def test_numbers_in_a_persons_words_are_rounded_and_nothing_else_changes() -> None:
    assert mended(WORDS, CONTEXT) == MENDED


def test_an_overfull_slide_becomes_two_that_keep_every_line_in_order() -> None:
    before = slide(LINES_MOST + 2)

    after = mended(before, CONTEXT)

    first, second = slides(after)
    (whole,) = slides(before)
    assert [*first["lines"], *second["lines"]] == whole["lines"]  # type: ignore[misc]
    assert len(first["lines"]) == len(second["lines"])  # type: ignore[arg-type]
    assert first["title"] == {"en": "What we learnt", "zh": "我们的发现"}
    assert second["title"] == {"en": "What we learnt (continued)", "zh": "我们的发现（续）"}
    assert second["after"] == "results"
    assert second["audience"] == "customer"
    assert "# after the call" in after


def test_a_slide_is_split_until_no_part_is_overfull() -> None:
    parts = slides(mended(slide(LINES_MOST * 2 + 2), CONTEXT))

    assert all(len(p["lines"]) <= LINES_MOST for p in parts)  # type: ignore[arg-type]
    assert [p["title"]["en"] for p in parts][2:] == ["What we learnt (continued)"] * (  # type: ignore[index]
        len(parts) - 2
    )


def test_a_wall_of_text_is_split_though_its_lines_are_few() -> None:
    long = " ".join(["word"] * 40)

    assert len(slides(mended(slide(4, long), CONTEXT))) > 1


def test_a_slide_written_inline_is_split_too() -> None:
    lines = ", ".join(f'{{ en = "line {ascii_lowercase[n]}" }}' for n in range(10))
    text = (
        f'[slides]\ninsert = [{{ after = "results", title = {{ en = "T" }}, lines = [{lines}] }}]\n'
    )

    assert [len(s["lines"]) for s in slides(mended(text, CONTEXT))] == [5, 5]  # type: ignore[arg-type]


@pytest.mark.parametrize("text", [WORDS, slide(LINES_MOST * 3), slide(2), "# nothing yet\n"])
def test_mending_twice_changes_nothing_more(text: str) -> None:
    once = mended(text, CONTEXT)

    assert mended(once, CONTEXT) == once


def test_a_file_with_nothing_to_mend_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "review.toml"
    file.write_text(MENDED, encoding="utf-8")
    before = file.stat().st_mtime_ns

    assert mend_review_file(file, CONTEXT) == ""
    assert file.stat().st_mtime_ns == before


def test_the_diff_shows_each_changed_line(tmp_path: Path) -> None:
    file = tmp_path / "review.toml"
    file.write_text(WORDS, encoding="utf-8")

    diff = mend_review_file(file, CONTEXT)

    assert file.read_text(encoding="utf-8") == MENDED
    assert '-en = "What would 36,984 hours be worth?"' in diff.splitlines()
    assert '+en = "What would 37,000 hours be worth?"' in diff.splitlines()


def test_a_review_without_a_text_file_has_nothing_to_mend(tmp_path: Path) -> None:
    assert mend_review_file(tmp_path / "absent.toml", CONTEXT) == ""


def test_a_file_that_is_not_what_it_must_be_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "review.toml"
    file.write_text("[headlines]\nresults = 36984\n", encoding="utf-8")

    with pytest.raises(ProjectError):
        mend_review_file(file, CONTEXT)

    assert "36984" in file.read_text(encoding="utf-8")
