"""The report in each form: nothing lost, nothing taken for markup, the same each time."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from tests.render.findings.reports import CLEAN, REPORT, TITLE

from quarterdeck.core.language import Language
from quarterdeck.render.findings.as_json import as_json
from quarterdeck.render.findings.as_markdown import as_markdown
from quarterdeck.render.findings.as_sarif import as_sarif
from quarterdeck.render.findings.as_text import as_text
from quarterdeck.render.findings.forms import ReportFormat, write_report
from quarterdeck.rules.pages import page
from quarterdeck.rules.report import LintReport

EN = Language.EN


@pytest.mark.parametrize("form", ReportFormat)
def test_the_same_report_is_the_same_text(form: ReportFormat) -> None:
    assert write_report(REPORT, form, EN) == write_report(REPORT, form, EN)


@pytest.mark.parametrize("form", ReportFormat)
def test_every_form_ends_with_one_line_break(form: ReportFormat) -> None:
    assert re.search(r"\S\n\Z", write_report(REPORT, form, EN))


# Text.


def test_a_finding_is_place_code_severity_and_message_in_one_line() -> None:
    lines = as_text(REPORT, EN).splitlines()

    assert "  slide 7  FAC106 error  Title of <b>twenty</b> words | and a bar" in lines
    assert "    Seen: first; second" in lines
    assert any(line.startswith("  00:12:31  FAC103 note  ") for line in lines)
    assert any(line.startswith("  as a whole  FAC101 warning  ") for line in lines)


def test_why_and_instead_stand_with_the_first_finding_of_a_code_alone() -> None:
    text = as_text(REPORT, EN)

    why = " ".join(page("FAC106", EN).why.split())
    assert text.count(f"    Why: {why}\n") == 1
    assert text.index("slide 7") < text.index(why) < text.index("slide 9")


def test_what_was_read_skipped_allowed_and_not_read_is_said() -> None:
    text = as_text(REPORT, EN)

    assert "decks/Q3 review.pptx  deck: 18 slides, 1 chart, 0 tables\n" in text
    assert "  Not read: a film on slide four\n" in text
    assert "    Allowed: they asked for a lecture\n" in text
    assert "old.ppt  cannot be read: is a deck of PowerPoint 97\n" in text
    assert "    Next: save it as .pptx\n" in text
    assert "decks/Q3 review.pptx: left as it is." in text
    assert "reviews/b.toml: nothing to mend\n" in text
    assert '+en = "37,000"\n' in text


def test_the_last_line_counts_what_stands_and_what_was_allowed() -> None:
    last = as_text(REPORT, EN).splitlines()[-1]

    assert last == "2 errors, 1 warning, 1 note; 1 allowed with a reason"


def test_a_clean_subject_says_how_many_rules_judged_it() -> None:
    clean = LintReport(REPORT.as_of, (CLEAN,), ())

    assert as_text(clean, EN).splitlines() == [
        "Acme: plan of the review  deck: 1 slide, 1 chart, 0 tables",
        "  1 rule judged it and found nothing",
        "",
        "0 errors, 0 warnings, 0 notes",
    ]


def test_a_subject_that_no_chosen_rule_judges_does_not_pass_for_clean() -> None:
    unjudged = LintReport(REPORT.as_of, (replace(CLEAN, rules=0),), ())

    assert "None of the chosen rules judges this" in as_text(unjudged, EN)


# JSON.


def test_json_holds_places_as_structure_and_in_words() -> None:
    found = json.loads(as_json(REPORT, EN))

    first = found["findings"][0]
    assert first == {
        "subject": "decks/Q3 review.pptx",
        "code": "FAC106",
        "name": "long-headlines",
        "area": "facilitation",
        "severity": "error",
        "place": {
            "kind": "slide",
            "number": 7,
            "seconds": None,
            "name": None,
            "key": None,
            "words": "slide 7",
        },
        "message": "Title of <b>twenty</b> words | and a bar",
        "why": " ".join(page("FAC106", EN).why.split()),
        "instead": " ".join(page("FAC106", EN).instead.split()),
        "count": 1,
        "examples": ["first", "second"],
        "allowed": None,
    }


def test_json_says_what_was_judged_and_what_was_not() -> None:
    found = json.loads(as_json(REPORT, EN))

    assert found["schema_version"] == 1
    assert found["counts"] == {"errors": 2, "warnings": 1, "notes": 1, "allowed": 1}
    assert found["exit_code"] == 10
    assert [s["kind"] for s in found["subjects"]] == ["deck", "transcript", "plan"]
    assert found["subjects"][0]["skipped"] == ["a film on slide four"]
    assert found["unread"] == [
        {
            "name": "old.ppt",
            "what": "is a deck of PowerPoint 97",
            "where": "old.ppt",
            "next_step": "save it as .pptx",
            "exit_code": 10,
        }
    ]
    assert found["mended"][1] == {"path": "reviews/b.toml", "diff": ""}


# Markdown.


def test_markdown_takes_no_word_of_a_deck_for_markup() -> None:
    text = as_markdown(REPORT, EN)

    assert r"- **FAC106** error, slide 7: Title of \<b\>twenty\</b\> words \| and a bar" in text
    assert "## decks/Q3 review.pptx\n" in text


def test_markdown_explains_each_code_once() -> None:
    text = as_markdown(REPORT, EN)

    assert text.count("  - Why: ") == 4
    assert "```diff\n--- reviews/a.toml\n" in text


def test_a_diff_with_fences_does_not_end_its_own() -> None:
    (mended, *_) = REPORT.mended
    fenced = replace(REPORT, mended=(replace(mended, diff="+```\n+text"),))

    assert "````diff\n+```\n+text\n````\n" in as_markdown(fenced, EN)


# SARIF: what the public schema of version 2.1.0 requires, and what hosts read.

LEVELS = {"none", "note", "warning", "error"}


PROPERTIES = {
    "log": {"$schema", "version", "runs", "inlineExternalProperties", "properties"},
    "runs": {"tool", "invocations", "language", "artifacts", "results", "columnKind", "properties"},
    "driver": {"name", "version", "semanticVersion", "informationUri", "rules", "properties"},
    "rules": {
        "id", "name", "shortDescription", "fullDescription", "help", "helpUri",
        "defaultConfiguration", "properties",
    },
    "invocations": {"executionSuccessful", "exitCode", "toolExecutionNotifications", "properties"},
    "toolExecutionNotifications": {"level", "message", "locations", "properties"},
    "artifacts": {"location", "properties"},
    "results": {
        "ruleId", "ruleIndex", "level", "message", "locations", "suppressions", "properties",
    },
    "locations": {"physicalLocation", "logicalLocations", "message", "properties"},
    "logicalLocations": {"name", "fullyQualifiedName", "kind", "properties"},
    "physicalLocation": {"artifactLocation", "region", "properties"},
    "artifactLocation": {"uri", "uriBaseId", "properties"},
    "location": {"uri", "uriBaseId", "properties"},
    "region": {"startLine", "endLine", "properties"},
    "suppressions": {"kind", "justification", "status", "properties"},
    "message": {"text", "markdown", "id", "arguments", "properties"},
    "help": {"text", "markdown", "properties"},
}  # fmt: skip
"""Names that the schema lets stand in each object (those that we might use): it forbids all others."""


def misplaced(thing: object, kind: str) -> list[str]:
    """Names that the schema does not know where they stand; property bags are free."""
    if isinstance(thing, list):
        return [found for one in thing for found in misplaced(one, kind)]
    if not isinstance(thing, dict) or kind == "properties":
        return []
    wrong = [f"{kind}.{name}" for name in thing if name not in PROPERTIES.get(kind, thing)]
    return wrong + [found for name, value in thing.items() for found in misplaced(value, name)]


def sarif() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(as_sarif(REPORT, EN))
    return found


def test_sarif_has_what_the_schema_requires() -> None:
    log = sarif()

    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"]
    assert re.fullmatch(r"[a-zA-Z]{2}(-[a-zA-Z]{2})?", run["language"])
    for number, rule in enumerate(driver["rules"]):
        assert rule["id"] == driver["rules"][number]["id"]
        assert rule["defaultConfiguration"]["level"] in LEVELS
        for name in ("shortDescription", "fullDescription", "help"):
            assert rule[name]["text"]
    for invocation in run["invocations"]:
        assert isinstance(invocation["executionSuccessful"], bool)
        for notification in invocation["toolExecutionNotifications"]:
            assert notification["message"]["text"]
            assert notification["level"] in LEVELS


def test_sarif_has_no_name_that_the_schema_forbids() -> None:
    assert misplaced(sarif(), "log") == []


def test_each_result_points_to_its_rule_and_place() -> None:
    (run,) = sarif()["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]

    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in LEVELS
        assert result["message"]["text"]
        (location,) = result["locations"]
        assert location["logicalLocations"][0]["name"]


def test_a_slide_is_a_logical_location_and_a_line_a_region_of_its_file() -> None:
    (run,) = sarif()["runs"]
    slide, line = run["results"][0]["locations"][0], run["results"][3]["locations"][0]

    assert slide["logicalLocations"] == [
        {
            "name": "slide 7",
            "fullyQualifiedName": "decks/Q3 review.pptx/slide/7",
            "kind": "slide",
        }
    ]
    assert slide["physicalLocation"] == {"artifactLocation": {"uri": "decks/Q3%20review.pptx"}}
    assert line["physicalLocation"] == {
        "artifactLocation": {"uri": "call.vtt"},
        "region": {"startLine": 31},
    }


def test_an_allowed_finding_is_suppressed_with_its_reason() -> None:
    (run,) = sarif()["runs"]
    suppressed = {r["ruleId"]: r.get("suppressions") for r in run["results"]}

    assert suppressed["FAC102"] == [
        {"kind": "external", "justification": "they asked for a lecture"}
    ]
    assert suppressed["FAC106"] is None


def test_a_run_that_could_not_read_a_file_did_not_succeed() -> None:
    (run,) = sarif()["runs"]
    (invocation,) = run["invocations"]

    assert invocation["executionSuccessful"] is False
    assert [n["level"] for n in invocation["toolExecutionNotifications"]] == ["error", "note"]


def test_a_clean_report_is_a_run_without_results() -> None:
    (run,) = json.loads(as_sarif(LintReport(REPORT.as_of, (CLEAN,), ()), EN))["runs"]

    assert run["results"] == []
    assert run["invocations"][0]["executionSuccessful"] is True


# The exit code.


@pytest.mark.parametrize(
    ("report", "code"),
    [
        (REPORT, 10),
        (replace(REPORT, unread=()), 1),
        (replace(REPORT, unread=(), findings=(replace(TITLE, allowed="a reason"),)), 0),
        (LintReport(REPORT.as_of, (CLEAN,), ()), 0),
    ],
)
def test_the_exit_code_is_that_of_the_unread_then_of_errors_not_allowed(
    report: LintReport, code: int
) -> None:
    assert report.exit_code == code
