"""The demo's human texts: storylines, phrases and names, each in three languages."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from quarterdeck import resources
from quarterdeck.core.language import Language


@dataclass(frozen=True, slots=True)
class Words:
    """One text as three professionals wrote it."""

    en: str
    zh: str
    ru: str

    def to(self, language: Language) -> str:
        return {Language.EN: self.en, Language.ZH: self.zh, Language.RU: self.ru}[language]

    def columns(self, name: str, language: Language) -> dict[str, object]:
        """The cells of a localised column: in the account's own language, and in all three."""
        return {
            name: self.to(language),
            f"{name}_en": self.en,
            f"{name}_zh": self.zh,
            f"{name}_ru": self.ru,
        }


@dataclass(frozen=True, slots=True)
class GoalText:
    """A goal with its typical way from ``start`` to ``target``, both in ``unit``."""

    title: Words
    measure: Words
    unit: str
    start: float
    target: float


@dataclass(frozen=True, slots=True)
class OutcomeText:
    """An outcome: ``cost`` is US dollars per unit, ``reduction`` the usual share saved of the
    baseline; a revenue outcome has ``growth`` on the baseline instead."""

    key: str
    category: str
    unit: str
    title: Words
    source: Words
    cost: float = 1.0
    reduction: float = 0.0
    growth: float = 0.0


@dataclass(frozen=True, slots=True)
class RoadmapText:
    title: Words
    benefit: Words
    certainty: str
    shareable: bool
    target_on: date | None = None
    id: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True)
class ModuleText:
    name: Words
    benefit: Words
    product: str


@dataclass(frozen=True, slots=True)
class StoryLine:
    """Texts that belong together: from the need to the goal, the outcome and what comes next.

    ``field`` is the field of work of the people who speak of it.
    """

    id: str
    field: str
    topic: str
    features: tuple[str, ...]
    goals: tuple[GoalText, ...]
    outcomes: tuple[OutcomeText, ...]
    training: Words
    launch: Words
    need: Words
    priority: Words
    request: Words
    vendor: tuple[Words, ...]
    customer: tuple[Words, ...]
    roadmap: RoadmapText
    module: ModuleText | None = None


@cache
def story_lines() -> Mapping[str, StoryLine]:
    """The storylines by id, in the order of their file."""
    rows = tomllib.loads(resources.text("demo", "lines.toml"))["line"]
    return {row["id"]: _line(row) for row in rows}


@cache
def phrases(*path: str) -> tuple[Words, ...]:
    """A list of ``phrases.toml``, such as ``phrases("comment", "happy")``."""
    return tuple(_words(entry) for entry in _phrase_at(path))


def phrase(*path: str) -> Words:
    """One text of ``phrases.toml``, such as ``phrase("strategic", "title")``."""
    return _words(_phrase_at(path))


@cache
def extra_roadmap() -> tuple[RoadmapText, ...]:
    """The roadmap items that belong to no storyline."""
    return tuple(_roadmap(row) for row in _phrase_at(("roadmap", "extra")))


@cache
def people() -> Mapping[str, Any]:
    """Names, job titles and customer success managers as ``people.toml`` lists them."""
    return tomllib.loads(resources.text("demo", "people.toml"))


@cache
def _phrase_file() -> Mapping[str, Any]:
    return tomllib.loads(resources.text("demo", "phrases.toml"))


def _phrase_at(path: Sequence[str]) -> Any:
    found: Any = _phrase_file()
    for key in path:
        found = found[key]
    return found


def _words(entry: Mapping[str, str]) -> Words:
    return Words(entry["en"], entry["zh"], entry["ru"])


def _line(row: Mapping[str, Any]) -> StoryLine:
    return StoryLine(
        id=row["id"],
        field=row["field"],
        topic=row["topic"],
        features=tuple(row["features"]),
        goals=tuple(_goal(g) for g in row["goal"]),
        outcomes=tuple(_outcome(o) for o in row["outcome"]),
        training=_words(row["training"]),
        launch=_words(row["launch"]),
        need=_words(row["need"]),
        priority=_words(row["priority"]),
        request=_words(row["request"]),
        vendor=tuple(_words(w) for w in row["vendor"]),
        customer=tuple(_words(w) for w in row["customer"]),
        roadmap=_roadmap(row["roadmap"]),
        module=_module(row["module"]) if "module" in row else None,
    )


def _goal(row: Mapping[str, Any]) -> GoalText:
    return GoalText(
        _words(row["title"]), _words(row["measure"]), row["unit"], row["start"], row["target"]
    )


def _outcome(row: Mapping[str, Any]) -> OutcomeText:
    plain = {k: v for k, v in row.items() if k not in ("title", "source")}
    return OutcomeText(title=_words(row["title"]), source=_words(row["source"]), **plain)


def _roadmap(row: Mapping[str, Any]) -> RoadmapText:
    plain = {k: v for k, v in row.items() if k not in ("title", "benefit")}
    return RoadmapText(title=_words(row["title"]), benefit=_words(row["benefit"]), **plain)


def _module(row: Mapping[str, Any]) -> ModuleText:
    return ModuleText(_words(row["name"]), _words(row["benefit"]), row["product"])
