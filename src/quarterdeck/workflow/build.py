"""Building a review: from a session to the customer's and the internal files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

from quarterdeck.core.calendar import Quarter
from quarterdeck.core.figure import Audience, FigureSet
from quarterdeck.core.finding import Finding
from quarterdeck.core.language import Language
from quarterdeck.core.review import Decision, ReviewPlan, slug
from quarterdeck.document.audience import customer_view
from quarterdeck.document.brief import compose_agenda, compose_brief
from quarterdeck.document.compose import compose
from quarterdeck.document.overlay import lay_over
from quarterdeck.document.prose import check_prose
from quarterdeck.errors import ProjectError, QuarterdeckError
from quarterdeck.rules.engine import stopping
from quarterdeck.story.overrides import apply_to_figures, apply_to_story, unknown_figures
from quarterdeck.story.tell import tell
from quarterdeck.workflow.answers import open_answers
from quarterdeck.workflow.files import write_all
from quarterdeck.workflow.lint_judge import load_judge
from quarterdeck.workflow.lint_judging import judged_all, selection_of
from quarterdeck.workflow.lint_subjects import review_subjects
from quarterdeck.workflow.own_words import own_words
from quarterdeck.workflow.package import render
from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workflow.project import Project
from quarterdeck.workflow.review_file import (
    moved_under,
    read_review_file,
    with_figures,
    write_review_file,
)
from quarterdeck.workflow.session import Session, as_of_for

FORMATS = ("pptx", "pdf", "html", "xlsx")


@dataclass(frozen=True, slots=True)
class Choices:
    """What to write: languages (each one, or a pair side by side), formats, language of the brief."""

    languages: tuple[tuple[Language, ...], ...] = ()
    formats: tuple[str, ...] = FORMATS
    brief_language: Language | None = None

    @classmethod
    def parse(cls, languages: str, formats: str, brief_language: Language | None) -> Choices:
        """``en,ru`` or ``en+zh``; ``pptx,pdf``; ProjectError for a word that is none of them."""
        chosen = tuple(_language(word) for word in languages.split(",") if word.strip())
        wanted = tuple(dict.fromkeys(w.strip() for w in formats.split(",") if w.strip()))
        unknown = [w for w in wanted if w not in FORMATS]
        if unknown or not wanted:
            raise ProjectError(
                f"no format {', '.join(unknown) or 'given'}",
                where="--format",
                next_step=f"choose from {', '.join(FORMATS)}",
            )
        return cls(chosen, wanted, brief_language)


def _language(word: str) -> tuple[Language, ...]:
    try:
        pair = tuple(Language(part.strip()) for part in word.split("+"))
    except ValueError:
        raise ProjectError(
            f"no language {word.strip()!r}",
            where="--lang",
            next_step="choose from en, zh, ru, or two side by side: en+zh",
        ) from None
    if len(pair) > 2 or len(set(pair)) != len(pair):
        raise ProjectError(
            f"{word!r} is not one language or two different ones",
            where="--lang",
            next_step="write two as en+zh",
        )
    return pair


class Progress(Protocol):
    """What a long run tells of itself; the command line draws it."""

    def begin(self, what: str, total: int) -> None: ...

    def advance(self, what: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Built:
    """One review's package: where it is, which files, and what a person should know.

    ``findings`` are what the rules say of it; an error among them that no person allowed held the
    customer's files back. ``earlier`` are customer's files that an earlier build left in the folder.
    """

    plan: ReviewPlan
    folder: Path
    files: tuple[Path, ...]
    review_file: Path
    warnings: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    earlier: tuple[Path, ...] = ()

    @property
    def stopped_by(self) -> tuple[Finding, ...]:
        """The findings that held the customer's files back."""
        return stopping(self.findings)


@dataclass(frozen=True, slots=True)
class Failed:
    account_id: str
    name: str
    error: str


@dataclass(frozen=True, slots=True)
class Outcome:
    built: tuple[Built, ...]
    failed: tuple[Failed, ...] = ()
    skipped: tuple[ReviewPlan, ...] = field(default=())

    @property
    def held_back(self) -> tuple[Built, ...]:
        """The reviews whose customer's files a finding held back."""
        return tuple(one for one in self.built if one.stopped_by)


def build_one(
    project: Project,
    account: str,
    as_of: date | None,
    quarter: Quarter | None,
    today: date,
    choices: Choices,
) -> Built:
    """Build the review of one account, due or not."""
    with open_answers(project, as_of_for(project, quarter, as_of, today), quarter) as session:
        account_id = session.account(account).account.id
        figures = session.figures([account_id])[account_id]
        return build_review(session, account_id, figures, choices)


def build_due(
    project: Project,
    as_of: date | None,
    quarter: Quarter | None,
    today: date,
    choices: Choices,
    progress: Progress,
) -> Outcome:
    """Build every review that is due; one that fails stops no other."""
    with open_answers(project, as_of_for(project, quarter, as_of, today), quarter) as session:
        due = [p for p in session.plans.values() if p.decision in (Decision.RUN, Decision.REPLACE)]
        skipped = [p for p in session.plans.values() if p.decision is Decision.SKIP]
        outcome = build_several(session, [p.account.id for p in due], choices, progress)
        return Outcome(outcome.built, outcome.failed, tuple(skipped))


def build_several(
    session: Session, account_ids: Sequence[str], choices: Choices, progress: Progress
) -> Outcome:
    """Build the reviews of these accounts in one session."""
    built: list[Built] = []
    failed: list[Failed] = []
    figures = session.figures(account_ids)
    progress.begin("building reviews", len(account_ids))
    for account_id in account_ids:
        name = session.facts[account_id].account.name
        try:
            built.append(build_review(session, account_id, figures[account_id], choices))
        except QuarterdeckError as error:
            failed.append(Failed(account_id, name, str(error)))
        except Exception as error:  # one account's surprise must not cost the others their reviews
            failed.append(Failed(account_id, name, f"unexpected {type(error).__name__}: {error}"))
        progress.advance(name)
    return Outcome(tuple(built), tuple(failed))


def build_review(session: Session, account_id: str, figures: FigureSet, choices: Choices) -> Built:
    """One review's package. All files are complete before the first is written."""
    project, plan = session.project, session.plans[account_id]
    refuse_shared_name(session, account_id)
    review_file = project.review_file(plan.id)
    prepared = prepare(session, plan, figures, review_file)
    languages = choices.languages or ((plan.account.language,),)
    brief_language = choices.brief_language or project.settings.brief_language
    for language in sorted({part for pair in languages for part in pair}):
        check_prose(prepared.document, language)
    check_prose(prepared.brief, brief_language)
    check_prose(prepared.agenda, brief_language)
    findings = judge_built(session, prepared, figures, languages)
    rendered = render(project, prepared, languages, choices.formats, brief_language)
    folder, files = project.output(plan.id), rendered.files
    if stopping(findings):
        files = {n: c for n, c in files.items() if not n.startswith(f"{Audience.CUSTOMER}/")}
    written = write_all(folder, files)
    write_review_file(review_file, str(plan.id), prepared.document, languages[0][0])
    return Built(
        plan,
        folder,
        written,
        review_file,
        warnings=(*prepared.warnings, *rendered.warnings),
        findings=findings,
        earlier=_earlier(folder) if stopping(findings) else (),
    )


def judge_built(
    session: Session,
    prepared: Prepared,
    figures: FigureSet,
    languages: Sequence[tuple[Language, ...]],
) -> tuple[Finding, ...]:
    """What the project's rules say of a review: data, plan, the customer's document in every
    language, follow-up. ``figures`` are as computed."""
    settings = session.project.settings
    every = tuple(dict.fromkeys(part for pair in languages for part in pair))
    return judged_all(
        review_subjects(session, prepared, figures, every),
        settings,
        session.as_of,
        load_judge(settings.rules.judge),
        selection_of(settings.rules),
    )


def _earlier(folder: Path) -> tuple[Path, ...]:
    """The customer's files that stand in the folder: of an earlier build, where this wrote none."""
    return tuple(p for p in sorted((folder / Audience.CUSTOMER).glob("[!.]*")) if p.is_file())


def refuse_shared_name(session: Session, account_id: str) -> None:
    """ProjectError where another account's identifier gives the same file names."""
    own = slug(account_id)
    other = next((i for i in session.facts if i != account_id and slug(i) == own), None)
    if other is not None:
        raise ProjectError(
            f"the identifiers {account_id!r} and {other!r} differ in nothing that file names show, "
            "so one review would overwrite the other",
            where="accounts.account_id",
            next_step="tell them apart in sources/accounts.sql",
        )


def prepare(
    session: Session,
    plan: ReviewPlan,
    figures: FigureSet,
    review_file: Path,
    *,
    keep: bool = True,
) -> Prepared:
    """The story and document of a review, with its text file laid over.

    ``keep`` remembers which figures stood behind a person's words; without it nothing is written.
    """
    settings = session.project.settings
    overrides = read_review_file(review_file)
    changed = apply_to_figures(figures, overrides)
    told = tell(plan, session.facts[plan.account.id], changed, settings)
    words = with_figures(review_file, overrides, changed)
    story = apply_to_story(told, words)
    document, laid_over = lay_over(compose(story, settings), words)
    unknown = [
        f"{review_file.name}: no figure {key!r}; "
        f"list them with: quarterdeck explain {plan.account.id}"
        for key in unknown_figures(figures, overrides)
    ]
    computed = {f.id.short: f for f in figures}
    moved = moved_under(
        review_file, overrides, lambda: compose(told, settings), computed, keep=keep
    )
    return Prepared(
        story=story,
        document=document,
        customer=customer_view(document),
        brief=compose_brief(story, settings),
        agenda=compose_agenda(story, settings),
        figures=changed,
        warnings=(*unknown, *laid_over, *moved),
        own_words=own_words(words),
        written=own_words(overrides),
        allowed=overrides.allowed,
    )
