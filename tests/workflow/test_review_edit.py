"""A review's text file edited from a page: only what must change does, and nobody's words are lost."""

from __future__ import annotations

import difflib
import os
import signal
import subprocess
import sys
import time
import tomllib
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.document import stories
from tests.document.stories import SETTINGS

from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.printable import printable
from quarterdeck.document.compose import compose
from quarterdeck.errors import ConflictError, LeakError, ProjectError
from quarterdeck.metrics.catalogue import METRICS
from quarterdeck.story.overrides import FigureOverride, Overrides
from quarterdeck.workflow.review_edit import (
    AllowEdit,
    ExpansionEdit,
    FigureEdit,
    HeadlineEdit,
    ProposalEdit,
    QuestionsEdit,
    SlideDropEdit,
    TextEdit,
    edit_review,
    text_version,
)
from quarterdeck.workflow.review_file import (
    LARGEST_VALUE,
    LONGEST_TEXT,
    read_review_file,
    write_review_file,
)
from quarterdeck.workflow.text_edit import MOST_QUESTIONS, ROLES

EN, ZH, RU = Language.EN, Language.ZH, Language.RU

WRITTEN = """\
# 2026-Q3--a1--qbr-v1: ours

# said by Anna on Monday
[headlines.results]   # the third slide
en = "We grew"        # her words
zh = '共同增长'

# finance has not answered
[figures."roi.net"]
reason = "not agreed yet"

[figures.csat]
value = 4.6  # two late answers
reason = \"\"\"
two answers
came later\"\"\"

# the slides
[slides]
drop = [
  "feedback",  # they gave it in writing
  "method",
]

[[slides.insert]]
after = "results"
title = { en = "The audit" }
lines = [{ en = "one" }, { en = "two" }]

# headlines again, apart from the first
[headlines.plan]
ru = "План"

[proposals.base]
title = { en = "Roll out" }   # short

# first question
[[questions]]
en = "What changed?"

# second question
[[questions]]
en = "Who decides?"
zh = "谁决定？"

[allow.val105]
reason = "agreed with their CFO"

# the end
"""
"""A file as people write it: comments of every kind, tables out of order, all forms of values."""

DOTTED = """\
expansion = false
headlines.results.en = "We grew"  # dotted
figures = { csat = { reason = "late" } }
questions = [{ en = "What changed?" }]
proposals.base.title.en = "Roll out"
[allow]
VAL105.reason = "agreed"
"""

FORMS = {
    "none": None,
    "empty": "",
    "comments": "# ours\n# ours too\n",
    "people's": WRITTEN,
    "dotted": DOTTED,
    "no end of line": "[headlines.results]\nen = 'a'",
    "windows": WRITTEN.replace("\n", "\r\n"),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "reviews" / "2026-Q3--a1--qbr-v1.toml"


def put(path: Path, text: str | None) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    if text is None:
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(text.encode())
    return path


def changed_lines(before: str, after: str) -> list[str]:
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in lines if line[0] in "+-"]


def comment_lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.lstrip().startswith("#")]


words = st.text(max_size=60)
languages = st.sampled_from(Language)
reasons = st.text(min_size=1, max_size=40).filter(printable)
values = st.none() | st.decimals(
    min_value=-(10**9), max_value=10**9, places=4, allow_nan=False, allow_infinity=False
)
headlines = st.builds(
    HeadlineEdit, st.sampled_from(["headline", *ROLES]), languages, st.none() | words
)
proposals = st.builds(
    ProposalEdit,
    st.sampled_from(["base", "expansion"]),
    st.sampled_from(["title", "need", "step", "benefit", "when"]),
    languages,
    st.none() | words,
) | st.builds(ProposalEdit, st.just("joint-goal"), st.just("title"), languages, words)
questions = st.builds(QuestionsEdit, languages, st.lists(words, max_size=4).map(tuple))
figure_keys = st.sampled_from([m.id for m in METRICS]) | st.sampled_from(
    ["csat/2026-Q1", "outcome.money/window/R-1003 «1».2", "arr/now"]
)
figures = st.builds(FigureEdit, figure_keys, reasons, values) | st.builds(
    FigureEdit, figure_keys, remove=st.just(True)
)
drops = st.builds(SlideDropEdit, st.sampled_from(ROLES), st.booleans())
allowed = st.builds(AllowEdit, st.sampled_from(["VAL105", "val105", "FAC107"]), st.none() | reasons)
edits = (
    headlines
    | proposals
    | questions
    | figures
    | drops
    | st.builds(ExpansionEdit, st.booleans())
    | allowed
)


def uncited(edit: TextEdit) -> bool:
    return "{" not in repr(edit)


def own(text: LocalText | None, language: Language) -> str:
    return (getattr(text, language.value) if text is not None else None) or ""


def shows(overrides: Overrides, edit: TextEdit) -> bool:
    """Whether the overrides say what the edit asked for."""
    match edit:
        case HeadlineEdit(role=role, language=language, text=text):
            return own(overrides.headlines.get(role), language) == printable(text or "")
        case ProposalEdit(proposal=id, part=part, language=language, text=text):
            proposal = overrides.proposals.get(id)
            shown = getattr(proposal, part) if proposal is not None else None
            return own(shown, language) == printable(text or "")
        case QuestionsEdit(language=language, texts=texts):
            asked = [own(q, language) for q in overrides.questions]
            return [t for t in asked if t] == [printable(t) for t in texts if printable(t)]
        case FigureEdit(key=key, remove=True):
            return key not in {f.key for f in overrides.figures}
        case FigureEdit(key=key, reason=reason, value=value):
            (found,) = (f for f in overrides.figures if f.key == key)
            return (printable(found.reason), found.value) == (printable(reason), value)
        case SlideDropEdit(role=role, dropped=dropped):
            return (role in overrides.dropped) is dropped
        case ExpansionEdit(shown=shown):
            return overrides.expansion is shown
        case AllowEdit(code=code, reason=reason):
            return overrides.allowed.get(code.upper()) == (printable(reason or "") or None)


@pytest.mark.parametrize("form", FORMS)
@given(edit=edits.filter(uncited))
@settings(max_examples=120)
def test_an_edit_reads_back_whatever_the_file_is_written_like(
    tmp_path_factory: pytest.TempPathFactory, form: str, edit: TextEdit
) -> None:
    path = put(tmp_path_factory.getbasetemp() / "law" / "r.toml", FORMS[form])

    version = edit_review(path, [edit])

    assert shows(read_review_file(path), edit)
    assert version == text_version(path)


@given(several=st.lists(edits.filter(uncited), max_size=6), form=st.sampled_from(list(FORMS)))
@settings(max_examples=300)
def test_the_last_of_several_edits_holds_and_every_comment_line_survives(
    tmp_path_factory: pytest.TempPathFactory, several: list[TextEdit], form: str
) -> None:
    path = put(tmp_path_factory.getbasetemp() / "law" / "s.toml", FORMS[form])

    edit_review(path, several)

    text = path.read_text(encoding="utf-8") if path.exists() else ""
    assert all(shows(read_review_file(path), edit) for edit in several[-1:])
    kept = comment_lines(text)
    assert [c for c in kept if c in comment_lines(FORMS[form] or "")] == comment_lines(
        FORMS[form] or ""
    )


@given(several=st.lists(edits.filter(uncited), min_size=1, max_size=4))
@settings(max_examples=200)
def test_editing_one_by_one_is_editing_at_once(
    tmp_path_factory: pytest.TempPathFactory, several: list[TextEdit]
) -> None:
    folder = tmp_path_factory.getbasetemp() / "law"
    one, other = put(folder / "one.toml", WRITTEN), put(folder / "other.toml", WRITTEN)

    edit_review(one, several)
    for edit in several:
        edit_review(other, [edit])

    assert read_review_file(one) == read_review_file(other)


NEW: dict[str, tuple[TextEdit, TextEdit]] = {
    "headline": (HeadlineEdit("agenda", EN, "x"), HeadlineEdit("agenda", EN, None)),
    "another language": (HeadlineEdit("plan", ZH, "计划"), HeadlineEdit("plan", ZH, " ")),
    "part": (ProposalEdit("base", "need", RU, "x"), ProposalEdit("base", "need", RU, None)),
    "proposal": (
        ProposalEdit("joint-goal", "title", EN, "x"),
        ProposalEdit("joint-goal", "title", EN, ""),
    ),
    "questions": (QuestionsEdit(RU, ("а", "б")), QuestionsEdit(RU, ())),
    "figure": (FigureEdit("nps", "why", Decimal("4.5")), FigureEdit("nps", remove=True)),
    "slide": (SlideDropEdit("definitions", True), SlideDropEdit("definitions", False)),
    "expansion": (ExpansionEdit(False), ExpansionEdit(True)),
    "allow": (AllowEdit("FAC107", "why"), AllowEdit("FAC107", None)),
}


@pytest.mark.parametrize("form", [f for f in FORMS if f not in ("dotted", "no end of line")])
@pytest.mark.parametrize("case", NEW)
def test_an_edit_taken_back_leaves_the_file_as_it_was(path: Path, form: str, case: str) -> None:
    edit, back = NEW[case]
    put(path, FORMS[form])
    before = read_review_file(path)

    edit_review(path, [edit])
    assert read_review_file(path) != before
    edit_review(path, [back])

    assert read_review_file(path) == before
    if FORMS[form] is not None:
        assert path.read_bytes().decode() == FORMS[form]


@pytest.mark.parametrize(
    ("edit", "lines"),
    [
        (
            HeadlineEdit("results", EN, "We grew by 40 %"),
            ['- en = "We grew"        # her words', '+ en = "We grew by 40 %"        # her words'],
        ),
        (HeadlineEdit("results", RU, "Рост"), ['+ ru = "Рост"']),
        (HeadlineEdit("agenda", EN, "x"), ["+ [headlines.agenda]", '+ en = "x"', "+ "]),
        (
            FigureEdit("csat", "corrected", Decimal("4.7")),
            [
                "- value = 4.6  # two late answers",
                "+ value = 4.7  # two late answers",
                '- reason = """',
                '+ reason = "corrected"',
                "- two answers",
                '- came later"""',
            ],
        ),
        (FigureEdit("roi.net", remove=True), [
            '- [figures."roi.net"]',
            '- reason = "not agreed yet"',
        ]),
        (SlideDropEdit("feedback", False), ['-   "feedback",  # they gave it in writing']),
        (ProposalEdit("base", "title", EN, "Go"), [
            '- title = { en = "Roll out" }   # short',
            '+ title = { en = "Go" }   # short',
        ]),
        (QuestionsEdit(EN, ("What changed?", "Who signs?")), [
            '- en = "Who decides?"',
            '+ en = "Who signs?"',
        ]),
        (ExpansionEdit(False), ["+ expansion = false", "+ "]),
    ],
)  # fmt: skip
def test_only_the_lines_that_must_change_do(path: Path, edit: TextEdit, lines: list[str]) -> None:
    put(path, WRITTEN)

    edit_review(path, [edit])

    changed = changed_lines(WRITTEN, path.read_text(encoding="utf-8"))
    assert sorted(line for line in changed if line[0] != "?") == sorted(lines)


def test_an_edit_that_changes_nothing_writes_nothing(path: Path) -> None:
    put(path, WRITTEN)
    before = path.stat()

    edit_review(path, [HeadlineEdit("results", EN, " We grew\n"), ExpansionEdit(True)])

    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_the_file_that_a_build_makes_takes_edits_and_keeps_its_choices(path: Path) -> None:
    write_review_file(path, path.stem, compose(stories.rich(), SETTINGS), EN)
    made = path.read_text(encoding="utf-8")

    edit_review(path, [ExpansionEdit(False), HeadlineEdit("results", ZH, "共同增长")])
    edit_review(path, [QuestionsEdit(EN, ("What changed?",)), SlideDropEdit("method", True)])

    text = path.read_text(encoding="utf-8")
    assert text.startswith(made)
    assert read_review_file(path) == Overrides(
        headlines={"results": LocalText("共同增长", zh="共同增长")},
        questions=(LocalText("What changed?", en="What changed?"),),
        dropped=("method",),
        expansion=False,
    )


def test_a_file_made_by_an_edit_says_what_it_is(path: Path) -> None:
    edit_review(path, [FigureEdit("csat", "late", Decimal(340))])

    assert path.read_text(encoding="utf-8").startswith(f"# {path.stem}: what you change here")
    assert read_review_file(path).figures == (FigureOverride("csat", "late", Decimal(340)),)


def test_the_second_of_two_who_saw_the_same_is_told_and_nothing_is_written(path: Path) -> None:
    put(path, WRITTEN)
    seen = text_version(path)

    first = edit_review(path, [HeadlineEdit("results", EN, "mine")], expected=seen)
    with pytest.raises(ConflictError) as caught:
        edit_review(path, [HeadlineEdit("results", EN, "theirs")], expected=seen)

    assert caught.value.where == str(path)
    assert caught.value.next_step
    assert text_version(path) == first
    assert read_review_file(path).headlines["results"].en == "mine"


def test_a_file_that_only_a_build_made_meanwhile_is_no_conflict(path: Path) -> None:
    seen = text_version(path)
    write_review_file(path, path.stem, compose(stories.rich(), SETTINGS), EN)

    edit_review(path, [HeadlineEdit("results", EN, "mine")], expected=seen)
    with pytest.raises(ConflictError):
        edit_review(path, [HeadlineEdit("results", EN, "theirs")], expected=seen)

    assert seen == ""
    assert read_review_file(path).headlines["results"].en == "mine"


def test_edits_at_once_of_different_parts_all_survive(path: Path) -> None:
    several: list[TextEdit] = [HeadlineEdit(role, EN, f"own {role}") for role in ROLES]
    several += [FigureEdit(m.id, "why") for m in METRICS[:15]]

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda edit: edit_review(path, [edit]), several))

    found = read_review_file(path)
    assert set(found.headlines) == set(ROLES)
    assert len(found.figures) == 15


WRITING = """
import sys
from pathlib import Path
from quarterdeck.core.language import Language
from quarterdeck.workflow.review_edit import HeadlineEdit, edit_review

path = Path(sys.argv[1])
print("ready", flush=True)
for number in range(100_000):
    edit_review(path, [HeadlineEdit("results", Language.EN, f"text {number} " + "x" * 1500)])
"""


@pytest.mark.parametrize("after", [0.02, 0.05, 0.11])
def test_a_killed_writer_leaves_the_old_or_the_new_and_holds_up_nobody(
    path: Path, after: float
) -> None:
    put(path, WRITTEN)
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITING, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    writer.stdout.readline()
    time.sleep(after)
    os.kill(writer.pid, signal.SIGKILL)
    writer.communicate()

    held = read_review_file(path)
    assert held.questions == read_review_file(put(path.with_name("w.toml"), WRITTEN)).questions
    edit_review(path, [HeadlineEdit("plan", EN, "after")])
    assert read_review_file(path).headlines["plan"].en == "after"


REFUSED: list[tuple[TextEdit, str]] = [
    (HeadlineEdit("results", EN, "x" * (LONGEST_TEXT + 1)), "2,001 characters"),
    (HeadlineEdit("reslts", EN, "x"), "'reslts'"),
    (HeadlineEdit("inserted", EN, "x"), "'inserted'"),
    (HeadlineEdit("results", EN, "by {no_such}"), "'no_such'"),
    (ProposalEdit("next", "title", EN, "x"), "'next'"),  # type: ignore[arg-type]
    (ProposalEdit("joint-goal", "need", EN, "x"), "'need'"),
    (QuestionsEdit(EN, ("x",) * (MOST_QUESTIONS + 1)), "questions"),
    (FigureEdit("csat", " \x1b "), "no reason"),
    (FigureEdit("cast", "why"), "'cast'"),
    (FigureEdit("csat/2024-Q5", "why"), "csat/2024-Q5"),
    (FigureEdit("csat\n", "why"), "names no figure"),
    (FigureEdit("csat", "why", Decimal("NaN")), "NaN"),
    (FigureEdit("csat", "why", Decimal("-Infinity")), "Infinity"),
    (FigureEdit("csat", "why", Decimal(LARGEST_VALUE)), "no figure"),
    (FigureEdit("csat", "why", Decimal("0.12345678901234567890")), "digits"),
    (FigureEdit("csat", "why", Decimal("1E-999")), "digits"),
    (SlideDropEdit("recap", True), "'recap'"),
    (AllowEdit("VAL999", "why"), "VAL999"),
]


@pytest.mark.parametrize(("edit", "said"), REFUSED)
def test_what_cannot_stand_in_the_file_is_refused_with_all_that_came_with_it(
    path: Path, edit: TextEdit, said: str
) -> None:
    put(path, WRITTEN)

    with pytest.raises(ProjectError) as caught:
        edit_review(path, [HeadlineEdit("plan", EN, "fine"), edit])

    assert said in caught.value.what
    assert caught.value.where == str(path)
    assert caught.value.next_step
    assert path.read_text(encoding="utf-8") == WRITTEN


def test_a_figure_that_no_customer_may_see_is_not_cited(path: Path) -> None:
    internal = next(m.id for m in METRICS if m.id == "health")

    with pytest.raises(LeakError):
        edit_review(path, [HeadlineEdit("results", EN, f"Health is {{{internal}}}")])

    assert not path.exists()


def test_what_steers_a_terminal_does_not_get_into_the_file(path: Path) -> None:
    edit_review(path, [HeadlineEdit("results", EN, "a\x1b[31mb\u202ec\r\nd\ud800")])

    assert read_review_file(path).headlines["results"].en == "a [31mb c d"
    assert "\x1b" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "content", [b"headlines = 3\n", b"[headlines.results", b"\xff\xfe", b"x = " + b"[" * 50_000]
)
def test_a_damaged_file_is_told_and_left_as_it_is(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)

    with pytest.raises(ProjectError) as caught:
        edit_review(path, [ExpansionEdit(False)])

    assert caught.value.where == str(path)
    assert path.read_bytes() == content


def test_a_folder_in_the_place_of_the_file_is_told(path: Path) -> None:
    path.mkdir(parents=True)

    with pytest.raises(ProjectError, match="cannot be read"):
        edit_review(path, [ExpansionEdit(False)])
    with pytest.raises(ProjectError, match="cannot be read"):
        text_version(path)


def test_a_byte_order_mark_and_windows_lines_stay(path: Path) -> None:
    content = b"\xef\xbb\xbf" + WRITTEN.replace("\n", "\r\n").encode()
    path.parent.mkdir()
    path.write_bytes(content)

    edit_review(path, [HeadlineEdit("agenda", EN, "x"), HeadlineEdit("results", RU, "y")])

    text = path.read_bytes()
    assert text.startswith(b"\xef\xbb\xbf# 2026")
    assert text.count(b"\n") == text.count(b"\r\n") == content.count(b"\n") + 4
    assert read_review_file(path).headlines["agenda"].en == "x"


def test_a_text_in_one_language_stays_where_another_is_taken_back(path: Path) -> None:
    put(path, WRITTEN)

    edit_review(path, [QuestionsEdit(EN, ("What changed?",))])
    one = [(q.en, q.zh) for q in read_review_file(path).questions]
    edit_review(path, [QuestionsEdit(EN, ())])

    assert one == [("What changed?", None), (None, "谁决定？")]
    assert [(q.en, q.zh) for q in read_review_file(path).questions] == [(None, "谁决定？")]
    assert tomllib.loads(path.read_text(encoding="utf-8"))["questions"] == [{"zh": "谁决定？"}]
