"""The stylesheets keep the contrast of WCAG 2.2 AA in light and dark, and fetch nothing from anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

import pytest

import quarterdeck.workspace

SHEETS = Path(quarterdeck.workspace.__file__).parent / "static" / "workspace"
NAMES = ("app.css", "run.css", "customer.css")

TEXT = 4.5
"""WCAG 2.2, success criterion 1.4.3 (AA)."""
CONTROL = 3.0
"""WCAG 2.2, success criterion 1.4.11 (AA): borders of controls, shapes that carry meaning, the focus ring."""

GROUNDS = ("paper", "ground", "raised", "hover", "chosen")
STATES = ("good", "warn", "bad", "info")
TINTS = tuple(f"{state}-ground" for state in STATES)


def _sheet(name: str) -> str:
    return re.sub(r"/\*.*?\*/", "", (SHEETS / name).read_text(encoding="utf-8"), flags=re.DOTALL)


def _tokens(selector: str) -> dict[str, str]:
    css = _sheet("app.css")
    start = css.index(f"{selector} {{")
    return dict(re.findall(r"--([\w-]+):\s*([^;]+);", css[start : css.index("}", start)]))


LIGHT = _tokens(":root")
DARK_BY_SYSTEM = _tokens(':root:not([data-theme="light"])')
DARK_BY_CHOICE = _tokens(':root[data-theme="dark"]')
THEMES: Mapping[str, Mapping[str, str]] = {"light": LIGHT, "dark": {**LIGHT, **DARK_BY_SYSTEM}}


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(first: str, second: str) -> float:
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _pairs() -> Iterator[tuple[str, str, float]]:
    for ink, ground in product(("text", "muted", "link"), (*GROUNDS, *TINTS)):
        yield ink, ground, TEXT
    for ink, ground in product(("edge", "focus"), (*GROUNDS, *TINTS)):
        yield ink, ground, CONTROL
    for ink, ground in product(STATES, GROUNDS[:-1]):
        yield ink, ground, TEXT
    for state in STATES:
        yield state, f"{state}-ground", TEXT
    for ground in ("primary", "primary-hover"):
        yield "on-primary", ground, TEXT
    for ink, ground in product(("primary", "accent"), ("paper", "ground")):
        yield ink, ground, CONTROL
    yield "paper", "accent", CONTROL
    yield "accent", "line", CONTROL


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground", "least"), list(_pairs()))
def test_every_pair_of_colours_keeps_its_contrast(
    theme: str, ink: str, ground: str, least: float
) -> None:
    colours = THEMES[theme]

    assert _contrast(colours[ink], colours[ground]) >= least


def test_dark_is_the_same_whether_the_system_or_the_reader_chose_it() -> None:
    assert DARK_BY_SYSTEM == DARK_BY_CHOICE


def test_each_colour_of_light_has_its_dark_one() -> None:
    coloured = {name for name, value in LIGHT.items() if "#" in value or "rgb(" in value}

    assert coloured == set(DARK_BY_SYSTEM)


@pytest.mark.parametrize("name", NAMES)
def test_a_stylesheet_fetches_nothing(name: str) -> None:
    assert not re.findall(r"url\(|@import|@font-face", _sheet(name))


@pytest.mark.parametrize("name", NAMES)
def test_chinese_is_never_spaced_out_or_slanted_nor_words_put_in_capitals(name: str) -> None:
    assert not re.findall(r"letter-spacing|font-style:\s*italic|text-transform", _sheet(name))


@pytest.mark.parametrize("name", NAMES)
def test_colours_other_than_the_tokens_are_used_nowhere_but_in_shadows_and_the_dark_hall(
    name: str,
) -> None:
    rules = _sheet(name)
    hall = rules.find(".audience {")
    outside = rules[: hall if hall >= 0 else None]
    stray = [
        line.strip() for line in outside.splitlines() if re.search(r"#[0-9a-fA-F]{3,8}\b", line)
    ]

    assert [line for line in stray if not line.startswith("--")] == []


def test_every_custom_property_in_use_is_defined() -> None:
    rules = "".join(_sheet(name) for name in NAMES)
    with_fallback = set(re.findall(r"var\(--([\w-]+),", rules))
    used = set(re.findall(r"var\(--([\w-]+)\)", rules))

    assert used - with_fallback <= set(re.findall(r"--([\w-]+):", rules))
