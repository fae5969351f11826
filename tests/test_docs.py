"""The documentation is a promise: what is not in it, or no longer true, fails here."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import msgspec
import pytest
import typer.main

from quarterdeck.cli.app import app
from quarterdeck.core.settings import (
    AvoidSettings,
    BrandSettings,
    DataSettings,
    FileOptions,
    HealthSettings,
    ModelSettings,
    RuleSettings,
    Settings,
    VendorSettings,
)
from quarterdeck.intake.settings import settings_from

ROOT = Path(__file__).resolve().parents[1]
SECTIONS = (
    Settings, VendorSettings, BrandSettings, ModelSettings, HealthSettings, AvoidSettings, DataSettings, FileOptions,
    RuleSettings,
)  # fmt: skip


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_docs", ROOT / "tools" / "make_docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "name", ["tables.md", "metrics.md", "commands.md", "rules.md", "rules.zh.md", "rules.ru.md"]
)
def test_a_generated_page_is_current(generator: ModuleType, name: str) -> None:
    assert page(f"docs/{name}") == generator.PAGES[name](), "run: make docs"


def commands() -> Iterator[str]:
    yield from typer.main.get_command(app).commands  # type: ignore[attr-defined]  # a group


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_command_stands_in_the_guide_or_the_readme(command: str) -> None:
    assert re.search(
        rf"quarterdeck {command}\b|make {command}\b", page("docs/guide.md") + page("README.md")
    )


@pytest.mark.parametrize("section", SECTIONS, ids=lambda s: s.__name__)
def test_every_setting_stands_in_the_settings_page(section: type[msgspec.Struct]) -> None:
    text = page("docs/settings.md")
    missing = [
        f.name
        for f in msgspec.structs.fields(section)
        if not re.search(rf"(?m)^\[?(data\.|rules\.)?{f.name}\b", text)
    ]
    assert missing == []


def test_the_settings_page_shows_settings_that_are_accepted() -> None:
    block = re.search(r"```toml\n(.*?)```", page("docs/settings.md"), re.S)
    assert block is not None
    settings = settings_from(block[1], "docs/settings.md")
    assert settings.vendor.name == "Your company"


@pytest.mark.parametrize(
    "name", ["README.md", "docs/guide.md", "docs/settings.md", "docs/architecture.md"]
)
def test_links_lead_somewhere(name: str) -> None:
    base = (ROOT / name).parent
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", page(name))
    assert [t for t in targets if not (base / t).exists()] == []
