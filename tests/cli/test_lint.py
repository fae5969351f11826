"""``quarterdeck lint`` and ``quarterdeck rule`` as a person at a terminal runs them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pptx import Presentation
from tests.sample_projects import Ran

from quarterdeck.core.language import Language
from quarterdeck.rules.catalogue import RULES
from quarterdeck.rules.pages import HEADINGS, page

Command = Callable[..., Ran]
AS_OF = ("--as-of", "2026-10-08")
REVIEW = "2026-Q3--acc-2001--qbr-v1"


@pytest.fixture(autouse=True)
def outside_any_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def deck(folder: Path, slides: int = 20, name: str = "deck.pptx") -> Path:
    made = Presentation()
    for number in range(slides):
        slide = made.slides.add_slide(made.slide_layouts[5])
        slide.shapes.title.text = f"Orders ship on time in plant {number}"
    made.save(str(folder / name))
    return Path(name)


def test_a_finding_is_shown_with_why_and_what_instead(
    quarterdeck: Command, outside_any_project: Path
) -> None:
    ran = quarterdeck("lint", deck(outside_any_project), "--select", "FAC101")

    assert ran.code == 0
    why = " ".join(page("FAC101", Language.EN).why.split())
    assert ran.out.splitlines()[0] == "deck.pptx  deck: 20 slides, 0 charts, 0 tables"
    assert "  as a whole  FAC101 warning  " in ran.out
    assert f"    Why: {why}\n" in ran.out
    assert ran.out.endswith("\n0 errors, 1 warning, 0 notes\n")


def test_a_clean_result_says_what_was_judged(
    quarterdeck: Command, outside_any_project: Path
) -> None:
    ran = quarterdeck("lint", deck(outside_any_project, slides=3), "--select", "FAC101")

    assert ran.code == 0
    assert ran.out == (
        "deck.pptx  deck: 3 slides, 0 charts, 0 tables\n"
        "  1 rule judged it and found nothing\n\n"
        "0 errors, 0 warnings, 0 notes\n"
    )


@pytest.mark.parametrize("form", ["json", "sarif", "markdown"])
def test_the_report_goes_to_a_file_as_it_goes_to_the_terminal(
    quarterdeck: Command, outside_any_project: Path, form: str
) -> None:
    file = deck(outside_any_project)
    shown = quarterdeck("lint", file, "--select", "FAC101", "--format", form)
    written = quarterdeck(
        "lint", file, "--select", "FAC101", "--format", form, "--output", "out/report"
    )

    assert (shown.code, written.code) == (0, 0)
    assert written.out == "out/report\n"
    assert Path("out/report").read_text(encoding="utf-8") == shown.out
    if form != "markdown":
        assert json.loads(shown.out)


def test_findings_are_said_in_the_readers_language(
    quarterdeck: Command, outside_any_project: Path
) -> None:
    file = deck(outside_any_project, slides=3)

    assert "правилу" in quarterdeck("lint", file, "--select", "FAC101", "--lang", "ru").out
    assert "未发现问题" in quarterdeck("lint", file, "--select", "FAC101", "--lang", "zh").out


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_judged(
    quarterdeck: Command, outside_any_project: Path
) -> None:
    Path("call.vtt").write_bytes(b"\x00\x01\x02 nothing\x00")

    ran = quarterdeck("lint", "call.vtt", deck(outside_any_project), "--select", "FAC101")

    assert ran.code == 10
    assert "call.vtt  cannot be read: " in ran.out
    assert "    Next: " in ran.out
    assert "FAC101" in ran.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("lint", "deck.pptx", "--select", "FAC1011"), "no rule 'FAC1011'"),
        (("lint", "deck.pptx", "--ignore", "VLA"), "no rule 'VLA'"),
        (("lint",), "no project"),
        (("lint", "Northwind"), "no file 'Northwind'"),
        (("lint", "deck.pptx", "--account", "Northwind"), "has the account 'Northwind'"),
        (("rule", "FAC1011"), "no rule 'FAC1011'"),
    ],
)
def test_what_does_not_exist_is_one_clear_error(
    quarterdeck: Command, outside_any_project: Path, arguments: tuple[str, ...], said: str
) -> None:
    deck(outside_any_project)

    ran = quarterdeck(*arguments)

    assert ran.code == 2
    assert said in ran.err
    assert "Next " in ran.err
    assert "Traceback" not in ran.err + ran.out


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--side", "Ann Lee"),
        ("--side", "Ann Lee=partner"),
        ("--held-on", "yesterday"),
        ("--audience", "everybody"),
        ("--format", "xml"),
        ("--document-lang", "de"),
    ],
)
def test_an_option_that_makes_no_sense_is_refused(
    quarterdeck: Command, outside_any_project: Path, option: str, value: str
) -> None:
    ran = quarterdeck("lint", deck(outside_any_project), option, value)

    assert ran.code == 2
    assert "Traceback" not in ran.err


def test_an_account_is_judged_from_its_project(quarterdeck: Command, small: Path) -> None:
    ran = quarterdeck("lint", "ACC-2001", "--project", small, *AS_OF, "--select", "PLA101,FAC101")

    assert ran.code == 0
    heads = [line for line in ran.out.splitlines() if line and not line.startswith(" ")]
    assert [head.partition(": ")[2].partition("  ")[0] for head in heads[:-1]] == [
        "data",
        "plan of the review",
        "the customer's document",
        "follow-up of the last review",
    ]


def test_a_review_is_judged_in_every_language_asked_for(quarterdeck: Command, small: Path) -> None:
    asked = ("--project", small, *AS_OF, "--select", "FAC101", "--format", "json")

    found = json.loads(quarterdeck("lint", "ACC-2001", *asked, "--document-lang", "en,zh").out)

    names = [s["name"] for s in found["subjects"] if s["kind"] == "document"]
    assert names == [f"{REVIEW}/document.en", f"{REVIEW}/document.zh"]


def test_fix_shows_what_it_changed_and_the_second_time_nothing(
    quarterdeck: Command, small: Path, outside_any_project: Path
) -> None:
    file = small / "reviews" / f"{REVIEW}.toml"
    file.parent.mkdir(exist_ok=True)
    file.write_text('[headlines.plan]\nen = "Save 12,345 hours"  # ours\n', encoding="utf-8")
    arguments = ("lint", "ACC-2001", "--fix", "--project", small, *AS_OF, "--select", "FAC101")

    first, second = quarterdeck(*arguments), quarterdeck(*arguments)

    assert '-en = "Save 12,345 hours"  # ours\n+en = "Save 12,300 hours"  # ours\n' in first.out
    assert f"reviews/{REVIEW}.toml: nothing to mend" in second.out
    assert file.read_text(encoding="utf-8").endswith('en = "Save 12,300 hours"  # ours\n')


def test_fix_says_that_a_foreign_file_is_left_as_it_is(
    quarterdeck: Command, outside_any_project: Path
) -> None:
    ran = quarterdeck("lint", deck(outside_any_project), "--fix", "--select", "FAC101")

    assert "deck.pptx: left as it is." in ran.out


# quarterdeck rule


@pytest.mark.parametrize("language", Language)
def test_all_rules_are_listed(quarterdeck: Command, language: Language) -> None:
    ran = quarterdeck("rule", "--lang", language)

    assert ran.code == 0
    assert [r.code for r in RULES if f"\n{r.code} " not in ran.out] == []
    assert [r.name for r in RULES if r.name not in ran.out] == []


def test_a_rule_is_explained_with_its_page_and_thresholds(quarterdeck: Command) -> None:
    ran = quarterdeck("rule", "fac101")

    assert ran.code == 0
    found = page("FAC101", Language.EN)
    assert ran.out.startswith(f"FAC101 death-by-slides: allow {found.title}\n")
    assert [h for h in HEADINGS[Language.EN] if f"\n\n{h}\n" not in ran.out] == []
    assert found.exceptions in ran.out
    assert "anti-pattern “death by PowerPoint”" in ran.out
    assert "    setting deck-slides-most; target of the field (" in ran.out
    assert "    setting deck-slide-minutes-least; our own convention" in ran.out
    assert ": 3 minutes\n" in ran.out


def test_a_rule_is_explained_as_the_project_sets_it(quarterdeck: Command, small: Path) -> None:
    settings = small / "quarterdeck.toml"
    settings.write_text(
        settings.read_text(encoding="utf-8")
        + '\n[rules.severity]\nFAC101 = "error"\n'
        + "[rules.thresholds]\ndeck-slides-most = 12\n"
        + "[rules.segments.strategic]\ndeck-slides-most = 20\n",
        encoding="utf-8",
    )

    ran = quarterdeck("rule", "FAC101", "--project", small)

    assert "Severity: error in this project, warning by default" in ran.out
    assert ": 12 in this project, 15 by default\n" in ran.out
    assert ": 20\n" in ran.out
