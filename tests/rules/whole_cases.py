"""Whole decks, calls, minutes and projects as people bring them, with what must be found in each.

A case is a file below ``bad/`` or ``good/``. The comment at its top says what it is, how it is linted
and what must be found, one item to a line::

    run: account=ACC-2001; audience=customer; side=Dana Whitlock=vendor
    expect: VAL101 slide 3
    expect: FOL103 whole
    may: VAL106 slide 1        (good cases: the one warning that is right)

Decks are TOML that becomes a real .pptx; records are linted as they stand (a comment of ``#`` lines
is blanked, so that line numbers stay); ``project`` cases are changes to the sample project.
"""

from __future__ import annotations

import re
import shutil
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Emu, Inches, Pt
from tests.sample_projects import add_rows, change_rows, read_rows, write_rows

from quarterdeck.core.finding import Finding, Place, PlaceKind
from quarterdeck.i18n.places import clock

HERE = Path(__file__).parent
RECORDS = (".vtt", ".srt", ".txt", ".md")
_SAID = re.compile(r"^[\s#]*(?P<key>run|expect|may): (?P<value>.+)$")
_HEAD = re.compile(r"^\s*(?:#.*|<!--.*|-->|WEBVTT|NOTE.*|(?:run|expect|may): .*|)$")
_CHARTS = {
    "column": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "line": XL_CHART_TYPE.LINE,
    "pie": XL_CHART_TYPE.PIE,
    "doughnut": XL_CHART_TYPE.DOUGHNUT,
    "stacked": XL_CHART_TYPE.COLUMN_STACKED,
    "area": XL_CHART_TYPE.AREA,
}
TITLE_AND_CONTENT, TITLE_ONLY = 1, 5


@dataclass(frozen=True)
class Case:
    """One case: its file, how it is linted, and its expected findings as ``CODE place``."""

    path: Path
    run: Mapping[str, tuple[str, ...]]
    expected: tuple[str, ...]
    may: tuple[str, ...] = ()
    changes: Mapping[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.path.relative_to(HERE).as_posix()

    def one(self, key: str) -> str:
        return next(iter(self.run.get(key, ())), "")


def read_case(path: Path) -> Case:
    found: dict[str, list[str]] = {"run": [], "expect": [], "may": []}
    for line in head_of(path.read_text(encoding="utf-8")):
        said = _SAID.match(line)
        if said:
            found[said["key"]].append(said["value"].strip())
    run: dict[str, tuple[str, ...]] = {}
    for part in (p for line in found["run"] for p in line.split(";")):
        key, _, value = part.strip().partition("=")
        run[key] = (*run.get(key, ()), value)
    changes = tomllib.loads(path.read_text(encoding="utf-8")) if path.suffix == ".toml" else {}
    return Case(path, run, tuple(found["expect"]), tuple(found["may"]), changes)


def head_of(text: str) -> list[str]:
    """The lines of the comment at the top: whatever format the file has."""
    lines: list[str] = []
    within = False
    for line in text.splitlines():
        within = (within or line.startswith(("NOTE", "<!--"))) and bool(line.strip())
        within = within and "-->" not in line
        if not within and not _HEAD.match(line):
            break
        lines.append(line)
    return lines


def cases(folder: str, *patterns: str) -> list[Case]:
    found = {p for pattern in patterns for p in (HERE / folder).glob(pattern)}
    return [read_case(path) for path in sorted(found)]


def place(at: Place) -> str:
    """A place as the cases write it."""
    match at.kind:
        case PlaceKind.WHOLE:
            return "whole"
        case PlaceKind.TIME:
            return clock(at.seconds or 0)
        case PlaceKind.ROW:
            return f"row {at.name} {at.key}"
        case PlaceKind.NAMED | PlaceKind.SECTION:
            return f"{at.kind.value} {Path(at.name).name}"
        case _:
            return f"{at.kind.value} {at.number}"


def written(finding: Finding) -> str:
    return f"{finding.code} {place(finding.place)}"


# Files.


def write_file(case: Case, folder: Path) -> list[Path]:
    """The files of a case as a person would have them: decks as .pptx, records as they are."""
    stem = case.path.name.split(".")[0]
    if case.path.suffix in RECORDS:
        record = folder / case.path.name
        record.write_text(_blanked(case.path.read_text(encoding="utf-8")), encoding="utf-8")
        return [record]
    deck = folder / f"{stem}.pptx"
    write_deck(case.changes, deck)
    return [deck]


def _blanked(text: str) -> str:
    """The record with its ``#`` comment blanked, every line in its place."""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if not line.startswith("# "):
            break
        lines[number] = ""
    return "\n".join(lines) + "\n"


def write_deck(told: Mapping[str, Any], path: Path) -> None:
    deck = Presentation()
    for name, value in told.get("properties", {}).items():
        setattr(deck.core_properties, name, value)
    for slide in told["slides"]:
        _add_slide(deck, slide)
    deck.save(str(path))


def _add_slide(deck: Any, told: Mapping[str, Any]) -> None:
    lines = told.get("lines", [])
    layout = TITLE_AND_CONTENT if lines else TITLE_ONLY
    slide = deck.slides.add_slide(deck.slide_layouts[layout])
    slide.shapes.title.text = told.get("title", "")
    if lines:
        _write_lines(slide.placeholders[1].text_frame, lines, told.get("size"))
    if "table" in told:
        _add_table(slide, told["table"])
    for number, chart in enumerate(told.get("charts", [])):
        _add_chart(slide, chart, number)
    if "footer" in told:
        _add_footer(slide, told["footer"])
    if "notes" in told:
        slide.notes_slide.notes_text_frame.text = told["notes"]
    if told.get("hidden"):
        slide._element.set("show", "0")


def _write_lines(frame: Any, lines: Iterable[str], size: float | None) -> None:
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if not number else frame.add_paragraph()
        paragraph.text = line.lstrip()
        paragraph.level = (len(line) - len(line.lstrip())) // 2
        for run in paragraph.runs if size is not None else ():
            run.font.size = Pt(size)


def _add_table(slide: Any, rows: list[list[str]]) -> None:
    shape = slide.shapes.add_table(
        len(rows), len(rows[0]), Inches(0.5), Inches(2), Inches(9), Inches(3)
    )
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            shape.table.cell(number, column).text = text


def _add_chart(slide: Any, told: Mapping[str, Any], number: int) -> None:
    """A native chart; without ``values`` its series rise from one category to the next."""
    data = CategoryChartData()
    data.categories = told["categories"]
    for index, name in enumerate(told.get("series", ["Series"])):
        rising = [float(n + 1) * (index + 2) for n in range(len(told["categories"]))]
        data.add_series(name, told.get("values", rising))
    left = Emu(int(Inches(0.5)) + number * int(Inches(4.5)))
    frame = slide.shapes.add_chart(
        _CHARTS[told["kind"]], left, Inches(2.5), Inches(4.3), Inches(4), data
    )
    frame.chart.has_title = "title" in told
    if "title" in told:
        frame.chart.chart_title.text_frame.text = told["title"]


def _add_footer(slide: Any, text: str) -> None:
    """A footer placeholder, as PowerPoint adds it from the layout."""
    box = slide.shapes.add_textbox(Inches(3), Inches(7), Inches(4), Inches(0.4))
    box.text_frame.text = text
    properties = box._element.find(".//{*}nvPr")
    etree.SubElement(properties, f"{{{properties.nsmap['p']}}}ph", type="ftr", sz="quarter")


# The sample project.


def change_project(case: Case, root: Path) -> None:
    """Makes the case's changes to a copy of the sample project."""
    data = root / "data"
    for told in case.changes.get("drop", []):
        file = data / f"{told['table']}.csv"
        header, rows = read_rows(file)
        write_rows(file, header, [row for row in rows if not _meant(row, told["where"])])
    for told in case.changes.get("add", []):
        add_rows(data / f"{told['table']}.csv", told["row"])
    for told in case.changes.get("change", []):
        _change(data / f"{told['table']}.csv", told)
    for name, text in case.changes.get("files", {}).items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    if "review" in case.changes:
        file = root / "followup" / f"{case.changes['review']}.toml"
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(case.path, file)


def _change(file: Path, told: Mapping[str, Any]) -> None:
    changed = []

    def change(row: dict[str, str]) -> None:
        if _meant(row, told["where"]):
            row.update(told["set"])
            changed.append(row)

    change_rows(file, change)
    assert changed, f"{file.name} has no row {told['where']}"


def _meant(row: Mapping[str, str], where: Mapping[str, str]) -> bool:
    """Whether a row has these values; ``>`` before one means after it (days) or any above it (numbers)."""
    return all(
        row[key] > value[1:] if value.startswith(">") else row[key] == value
        for key, value in where.items()
    )


def worlds(found: Iterable[Case]) -> list[list[Case]]:
    """The cases by the copies of the project they share: one case of an account in each, programmes alone."""
    shared: list[list[Case]] = []
    for case in found:
        free = [w for w in shared if all(_apart(case, other) for other in w)]
        if free:
            free[0].append(case)
        else:
            shared.append([case])
    return shared


def _apart(one: Case, other: Case) -> bool:
    whole = one.one("programme") or other.one("programme")
    return not whole and account_of(one) != account_of(other)


def account_of(case: Case) -> str:
    return case.one("account") or str(case.changes.get("account", ""))
