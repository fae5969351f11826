"""What is judged: files by anybody, a review of a project, the programme; and what of each is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.sample_projects import SMALL

from quarterdeck.core.facts import Side
from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.demo import DEMO_AS_OF
from quarterdeck.errors import ProjectError, RuleError
from quarterdeck.rules.report import LintReport, SubjectKind
from quarterdeck.rules.subjects import (
    AccountData,
    DeckSet,
    HeldMeeting,
    PlannedReview,
    PresentedDeck,
    Programme,
    ReviewFollowUp,
)
from quarterdeck.workflow import lint as linting
from quarterdeck.workflow.answers import open_answers
from quarterdeck.workflow.build import prepare
from quarterdeck.workflow.lint import Asked, LintRequest, lint, project_around
from quarterdeck.workflow.lint_files import FileContext, deck_language, read_posed, together
from quarterdeck.workflow.lint_posed import Posed
from quarterdeck.workflow.lint_subjects import other_names, review_subjects
from quarterdeck.workflow.project import Project, open_project
from quarterdeck.workflow.session import Session

ACCOUNT = "ACC-2001"
ASKED = Asked(DEMO_AS_OF, None, DEMO_AS_OF)
GIVEN = FileContext(DEMO_AS_OF)

CALL = """WEBVTT

00:00:01.000 --> 00:00:04.000
<v Ann Lee>Shall we look at what changed for you since July?</v>

00:00:05.000 --> 00:00:09.000
<v Bo Chen>We opened two plants.</v>
"""


@pytest.fixture(scope="module")
def project(small_origin: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small project, with its answers kept in a copy of its own."""
    import shutil

    return open_project(
        Path(shutil.copytree(small_origin, tmp_path_factory.mktemp("lint") / "small"))
    )


@pytest.fixture(scope="module")
def session(project: Project) -> Iterator[Session]:
    with open_answers(project, DEMO_AS_OF) as opened:
        yield opened


def review(session: Session, account: str = ACCOUNT, *languages: Language) -> list[Posed]:
    figures = session.figures([account])[account]
    plan = session.plans[account]
    file = session.project.review_file(plan.id)
    prepared = prepare(session, plan, figures, file, keep=False)
    return list(review_subjects(session, prepared, figures, languages or (Language.EN,)))


def deck_file(folder: Path, name: str = "deck.pptx", slides: int = 2, title: str = "Plan") -> Path:
    from pptx import Presentation

    made = Presentation()
    for number in range(slides):
        slide = made.slides.add_slide(made.slide_layouts[1])
        slide.shapes.title.text = f"{title} {number}"
        slide.placeholders[1].text = "What did we promise?"
    path = folder / name
    made.save(str(path))
    return path


# A review of the project.


def test_a_review_is_judged_as_data_plan_document_and_follow_up(session: Session) -> None:
    posed = review(session, ACCOUNT, Language.EN, Language.RU)

    assert [type(p.subject) for p in posed] == [
        AccountData,
        PlannedReview,
        PresentedDeck,
        PresentedDeck,
        ReviewFollowUp,
    ]
    assert [p.name.partition("/")[2] for p in posed] == [
        "data",
        "plan",
        "document.en",
        "document.ru",
        "follow-up",
    ]
    assert {p.segment for p in posed} == {session.facts[ACCOUNT].account.segment}


def test_the_document_is_judged_as_the_customer_sees_it(session: Session) -> None:
    document = review(session)[2].subject
    assert isinstance(document, PresentedDeck)

    assert document.audience is Audience.CUSTOMER
    assert document.document is not None
    assert document.story is not None
    assert all(slide.notes == () for slide in document.deck.slides)
    assert document.deck.slides[0].role == "title"


def test_a_persons_words_are_judged_as_written_and_with_figures_put_in(
    session: Session, tmp_path: Path
) -> None:
    figures = session.figures([ACCOUNT])[ACCOUNT]
    file = tmp_path / "review.toml"
    file.write_text(
        '[headlines.results]\nen = "{hours_saved} hours back"\n'
        '[[slides.insert]]\nafter = "results"\ntitle = { en = "T" }\nlines = [{ en = "L" }]\n'
        '[allow.FAC101]\nreason = "they like slides"\n',
        encoding="utf-8",
    )

    prepared = prepare(session, session.plans[ACCOUNT], figures, file, keep=False)

    assert [w.place for w in prepared.written] == [
        "headlines.results",
        "slides.insert.1.title",
        "slides.insert.1.lines.1",
    ]
    assert prepared.written[0].text.en == "{hours_saved} hours back"
    assert "{" not in str(prepared.own_words[0].text.en)
    assert prepared.allowed == {"FAC101": "they like slides"}
    assert not file.with_suffix(".basis.json").exists()


def test_data_are_as_old_as_their_tables(session: Session) -> None:
    data = review(session)[0].subject
    assert isinstance(data, AccountData)

    assert list(data.newest) == sorted(data.newest)
    assert {"usage", "interactions", "tickets"} <= set(data.newest)
    assert max(data.newest.values()) <= DEMO_AS_OF


def test_kept_answers_know_the_newest_days_too(project: Project, session: Session) -> None:
    with open_answers(project, DEMO_AS_OF) as kept:
        assert kept.loaded is None
        assert kept.newest == session.newest


def test_other_accounts_names_are_all_but_the_accounts_own(session: Session) -> None:
    names = other_names(session, ACCOUNT)

    own = session.facts[ACCOUNT].account.name
    assert own not in names
    assert set(names) == {session.facts[id].account.name for id in SMALL} - {own}


def test_without_a_target_the_programme_is_judged(project: Project) -> None:
    report = lint(LintRequest(select=("PRO",)), project, ASKED)

    assert [s.kind for s in report.subjects] == [SubjectKind.PROGRAMME]
    assert report.subjects[0].rules > 0


def test_the_programme_holds_every_account(project: Project, session: Session) -> None:
    from quarterdeck.workflow.lint_subjects import programme

    subject = programme(session).subject
    assert isinstance(subject, Programme)
    assert set(subject.plans) == set(subject.facts) == set(SMALL)


def test_an_account_is_named_by_id_or_name_once(project: Project, session: Session) -> None:
    name = session.facts[ACCOUNT].account.name

    report = lint(LintRequest((ACCOUNT, name), select=("PLA101",)), project, ASKED)

    assert [s.kind for s in report.subjects] == [
        SubjectKind.DATA,
        SubjectKind.PLAN,
        SubjectKind.DOCUMENT,
        SubjectKind.FOLLOW_UP,
    ]


def test_an_account_that_is_not_there_is_an_error(project: Project) -> None:
    with pytest.raises(ProjectError, match="no account 'ACC-2009'"):
        lint(LintRequest(("ACC-2009",)), project, ASKED)


def test_a_linted_project_is_left_as_it_was(project: Project) -> None:
    def own_files() -> dict[str, bytes]:
        return {
            str(path): path.read_bytes()
            for path in sorted(project.root.rglob("*"))
            if path.is_file() and ".quarterdeck" not in path.parts
        }

    before = own_files()
    lint(LintRequest((ACCOUNT,), select=("FAC",)), project, ASKED)

    assert own_files() == before


# Files.


def test_a_file_needs_no_project(tmp_path: Path) -> None:
    deck = deck_file(tmp_path)

    report = lint(LintRequest((str(deck),), select=("FAC",)), None, ASKED)

    (subject,) = report.subjects
    assert (subject.kind, subject.name) == (SubjectKind.DECK, deck.as_posix())
    assert subject.rules > 0


def test_an_account_outside_a_project_says_where_it_was_looked_for() -> None:
    with pytest.raises(ProjectError, match="no file 'Northwind'"):
        lint(LintRequest(("Northwind",)), None, ASKED)
    with pytest.raises(ProjectError, match="no file was named"):
        lint(LintRequest(), None, ASKED)


def test_nothing_is_known_of_a_foreign_deck(tmp_path: Path) -> None:
    subject = read_posed(deck_file(tmp_path), GIVEN).subject
    assert isinstance(subject, PresentedDeck)

    assert subject.audience is None
    assert subject.for_customer
    assert (subject.facts, subject.document, subject.others) == (None, None, ())


@pytest.mark.parametrize(
    ("name", "said", "audience"),
    [
        ("a.en.internal.pptx", None, Audience.INTERNAL),
        ("a.en.customer.pptx", None, Audience.CUSTOMER),
        ("a.en.customer.pptx", Audience.INTERNAL, Audience.INTERNAL),
        ("internal.pptx", None, None),
    ],
)
def test_whom_a_deck_is_for_is_said_or_stands_in_its_name(
    tmp_path: Path, name: str, said: Audience | None, audience: Audience | None
) -> None:
    given = replace(GIVEN, audience=said)

    subject = read_posed(deck_file(tmp_path, name), given).subject

    assert isinstance(subject, PresentedDeck)
    assert subject.audience is audience


@pytest.mark.parametrize(
    ("title", "language"),
    [("Plan", Language.EN), ("План", Language.RU), ("计划", Language.ZH), ("42", Language.EN)],
)
def test_a_decks_language_is_that_of_most_lines(
    tmp_path: Path, title: str, language: Language
) -> None:
    from quarterdeck.intake.decks import read_deck

    read = read_deck(deck_file(tmp_path, title=title))
    lines = tuple(line for slide in read.slides for line in slide.lines if title in line.text)

    assert deck_language(replace(read, slides=(replace(read.slides[0], lines=lines),))) is language


def test_a_file_of_an_account_is_judged_knowing_it(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Posed] = []

    def noted(path: Path, given: FileContext) -> Posed:
        seen.append(read_posed(path, given))
        return seen[-1]

    monkeypatch.setattr(linting.lint_files, "read_posed", noted)
    request = LintRequest((str(deck_file(tmp_path)),), account=ACCOUNT, select=("FAC",))

    report = lint(request, project, ASKED)

    assert [s.kind for s in report.subjects] == [SubjectKind.DECK]
    subject = seen[0].subject
    assert isinstance(subject, PresentedDeck)
    assert subject.facts is not None
    assert subject.facts.account.id == ACCOUNT
    assert subject.plan is not None
    assert subject.figures is not None
    assert len(subject.others) == len(SMALL) - 1


def test_a_record_is_read_with_what_a_person_says_of_it(tmp_path: Path) -> None:
    file = tmp_path / "call.vtt"
    file.write_text(CALL, encoding="utf-8")
    given = replace(
        GIVEN,
        held_on=date(2026, 9, 30),
        sides={"Ann Lee": Side.VENDOR, "Bo Chen": Side.CUSTOMER},
    )

    posed = read_posed(file, given)

    assert posed.kind is SubjectKind.TRANSCRIPT
    assert isinstance(posed.subject, HeldMeeting)
    reading = posed.subject.reading
    assert reading.held_on == date(2026, 9, 30)
    assert {s.name: s.side for s in reading.speakers} == {
        "Ann Lee": Side.VENDOR,
        "Bo Chen": Side.CUSTOMER,
    }


def test_a_record_without_a_day_is_of_the_day_looked_from(tmp_path: Path) -> None:
    file = tmp_path / "call.vtt"
    file.write_text(CALL, encoding="utf-8")

    subject = read_posed(file, GIVEN).subject

    assert isinstance(subject, HeldMeeting)
    assert subject.reading.held_on == DEMO_AS_OF


def test_a_folder_stands_for_the_files_in_it_that_can_be_judged(tmp_path: Path) -> None:
    deck_file(tmp_path, "b.pptx")
    deck_file(tmp_path, "a.pptx")
    (tmp_path / "~$a.pptx").write_bytes(b"lock")
    (tmp_path / "picture.png").write_bytes(b"png")

    report = lint(LintRequest((str(tmp_path),), select=("FAC",)), None, ASKED)

    assert [Path(s.name).name for s in report.subjects] == ["a.pptx", "b.pptx", "decks"]
    assert report.unread == ()


@pytest.mark.parametrize("name", ["absent.pptx", "absent.vtt", "deck.ppt", "notes.xyz", "bare"])
def test_a_file_that_cannot_be_read_stops_no_other(tmp_path: Path, name: str) -> None:
    good, bad = deck_file(tmp_path, "good.pptx"), tmp_path / name
    if not name.startswith("absent"):
        bad.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 not a deck")

    report = lint(LintRequest((str(bad), str(good)), select=("FAC",)), None, ASKED)

    (unread,) = report.unread
    assert unread.name == bad.as_posix()
    assert unread.error.next_step
    assert report.exit_code == unread.error.exit_code == 10
    assert [s.name for s in report.subjects] == [good.as_posix()]


def test_several_decks_are_compared_with_each_other(tmp_path: Path, session: Session) -> None:
    posed = [
        *review(session, ACCOUNT, Language.EN, Language.RU),
        read_posed(deck_file(tmp_path, "a.pptx"), GIVEN),
    ]

    (decks,) = together(posed, DEMO_AS_OF)

    assert isinstance(decks.subject, DeckSet)
    own, foreign = decks.subject.decks
    account = session.facts[ACCOUNT].account
    assert decks.subject.customers == {own.name: account.name}
    assert decks.subject.segments == {own.name: account.segment.value}
    assert Path(foreign.name).name == "a.pptx"


def test_one_deck_has_nothing_to_be_compared_with(tmp_path: Path) -> None:
    assert list(together([read_posed(deck_file(tmp_path), GIVEN)], DEMO_AS_OF)) == []


# Choosing rules.


def run(tmp_path: Path, settings: str = "", **asked: tuple[str, ...]) -> LintReport:
    project = None
    if settings:
        (tmp_path / "quarterdeck.toml").write_text(f'[vendor]\nname = "V"\n{settings}')
        project = project_around(tmp_path)
    deck = deck_file(tmp_path, slides=20)
    return lint(LintRequest((str(deck),), **asked), project, ASKED)  # type: ignore[arg-type]


def test_selected_rules_alone_are_run(tmp_path: Path) -> None:
    assert {f.code for f in run(tmp_path, select=("FAC101",)).findings} == {"FAC101"}


def test_asked_for_rules_take_the_place_of_the_projects_selection(tmp_path: Path) -> None:
    found = run(tmp_path, '[rules]\nselect = ["VAL"]\n', select=("FAC101",)).findings

    assert {f.code for f in found} == {"FAC101"}


def test_rules_to_ignore_add_up(tmp_path: Path) -> None:
    found = run(
        tmp_path,
        '[rules]\nselect = ["FAC101", "FAC108"]\nignore = ["FAC108"]\n',
        ignore=("fac101",),
    ).findings

    assert found == ()


def test_a_project_sets_severities_and_thresholds(tmp_path: Path) -> None:
    settings = '[rules.severity]\nFAC101 = "error"\n[rules.thresholds]\ndeck-slides-most = {}\n'

    strict = run(tmp_path, settings.format(19), select=("FAC101",))
    lenient = run(tmp_path, settings.format(20), select=("FAC101",))

    assert [f.severity.value for f in strict.findings] == ["error"]
    assert strict.exit_code == 1
    assert lenient.findings == ()
    assert lenient.exit_code == 0


@pytest.mark.parametrize("asked", [{"select": ("VLA",)}, {"ignore": ("FAC1011",)}])
def test_a_code_that_does_not_exist_is_an_error_with_the_nearest(
    tmp_path: Path, asked: dict[str, tuple[str, ...]]
) -> None:
    with pytest.raises(RuleError, match="no rule") as refused:
        run(tmp_path, **asked)

    assert refused.value.where == f"--{next(iter(asked))}"
    assert refused.value.next_step.startswith("write ")


def test_a_project_is_found_from_inside_it_and_nowhere_else(
    project: Project, tmp_path: Path
) -> None:
    assert project_around(project.root / "sources") == project
    assert project_around(tmp_path) is None


# Mending.


def test_only_reviews_of_the_project_are_mended(project: Project, tmp_path: Path) -> None:
    deck = deck_file(tmp_path)
    before = deck.read_bytes()

    report = lint(LintRequest((ACCOUNT, str(deck)), select=("FAC101",), fix=True), project, ASKED)

    assert [m.path.startswith("reviews/") for m in report.mended] == [True]
    assert report.not_mended == (str(deck),)
    assert deck.read_bytes() == before
