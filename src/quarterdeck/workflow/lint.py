"""Judging by the rules: files of anybody's, an account's review, the whole programme."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from quarterdeck.core.calendar import Quarter
from quarterdeck.core.facts import Side
from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.core.settings import Settings, VendorSettings
from quarterdeck.errors import ProjectError, QuarterdeckError
from quarterdeck.rules.report import LintReport, Mended, Unread
from quarterdeck.workflow import lint_files
from quarterdeck.workflow.lint_files import FileContext, KnownAccount
from quarterdeck.workflow.lint_judge import load_judge
from quarterdeck.workflow.lint_judging import judged_all, reported, selection_of
from quarterdeck.workflow.lint_posed import Posed
from quarterdeck.workflow.project import SETTINGS_FILE, Project, open_project

NO_PROJECT = Settings(vendor=VendorSettings(name=""))
"""What holds for files outside any project."""


@dataclass(frozen=True, slots=True)
class LintRequest:
    """What to judge, and what a person says of it.

    ``targets`` are files, folders of files, or accounts of the project; none means the programme.
    ``account`` is the one that files are of; ``languages`` those in which a document is judged, its
    account's own where empty. ``select`` takes the place of the project's own selection, ``ignore``
    adds to what it ignores.
    """

    targets: tuple[str, ...] = ()
    programme: bool = False
    account: str = ""
    held_on: date | None = None
    sides: Mapping[str, Side] = field(default_factory=dict)
    audience: Audience | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    languages: tuple[Language, ...] = ()
    fix: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """The day and quarter that a command looks from, as given; ``today`` is the clock's."""

    as_of: date | None
    quarter: Quarter | None
    today: date


@dataclass(slots=True)
class Gathered:
    """What a run has gathered so far, to be judged together."""

    as_of: date
    posed: list[Posed] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    mended: list[Mended] = field(default_factory=list)
    not_mended: list[str] = field(default_factory=list)
    account: KnownAccount | None = None


def project_around(folder: Path) -> Project | None:
    """The project that a folder belongs to, None where it belongs to none."""
    start = folder.resolve()
    if any((above / SETTINGS_FILE).is_file() for above in (start, *start.parents)):
        return open_project(folder)
    return None


def lint(request: LintRequest, project: Project | None, asked: Asked) -> LintReport:
    """Judges every target by the selected rules.

    A target that cannot be read is told in the report and stops no other. ProjectError for an
    account (or no target) outside a project and for an account that does not exist; RuleError for a
    code that does not.
    """
    settings = project.settings if project is not None else NO_PROJECT
    selection = selection_of(settings.rules, request.select, request.ignore)
    judge = load_judge(settings.rules.judge)
    accounts, files = sorted_out(request.targets, in_project=project is not None)
    gathered = Gathered(asked.as_of or settings.as_of or asked.today)
    if accounts or request.account or request.programme or not request.targets:
        from quarterdeck.workflow.lint_project import gather_project

        gather_project(gathered, _given(project, accounts, request), accounts, request, asked)
    given = FileContext(
        as_of=gathered.as_of,
        held_on=request.held_on,
        sides=request.sides,
        audience=request.audience,
        account=gathered.account,
        internal_words=settings.rules.internal_words,
        vendor_domain=settings.vendor.domain,
        judge=judge,
    )
    _gather_files(gathered, files, given)
    if request.sides and not gathered.unread:
        from quarterdeck.workflow.sides_told import refuse_unheard

        refuse_unheard(request.sides, tuple(lint_files.heard(gathered.posed)))
    gathered.not_mended += [f for f in files if request.fix]
    gathered.posed += lint_files.together(gathered.posed, gathered.as_of)
    return LintReport(
        gathered.as_of,
        subjects=tuple(reported(one, selection) for one in gathered.posed),
        findings=judged_all(gathered.posed, settings, gathered.as_of, judge, selection),
        unread=tuple(gathered.unread),
        mended=tuple(gathered.mended),
        not_mended=tuple(gathered.not_mended),
    )


def sorted_out(targets: Iterable[str], *, in_project: bool = False) -> tuple[list[str], list[str]]:
    """The targets that are accounts, and those that are files; each once, in their order.

    In a project a bare name is an account's even where a file or folder bears it too, of which nothing
    could be judged; ``./NAME`` means the file.
    """
    accounts: list[str] = []
    files: list[str] = []
    for target in dict.fromkeys(targets):
        is_file = lint_files.is_file_name(target)
        if is_file and in_project and lint_files.is_bare(target):
            is_file = lint_files.can_be_judged(target)
        (files if is_file else accounts).append(target)
    return accounts, files


def _given(project: Project | None, accounts: list[str], request: LintRequest) -> Project:
    """The project, where one is needed; ProjectError says for what, where there is none."""
    if project is not None:
        return project
    if accounts:
        what = f"there is no file {accounts[0]!r}, and no project here that has such an account"
    elif request.account:
        what = f"there is no project here that has the account {request.account!r}"
    else:
        what = "there is no project here, and no file was named"
    raise ProjectError(
        what, next_step="name files by their path, or the project's folder with --project"
    )


def _gather_files(gathered: Gathered, targets: Iterable[str], given: FileContext) -> None:
    for target in targets:
        try:
            paths = lint_files.files_in(target)
        except QuarterdeckError as error:
            gathered.unread.append(Unread(target, error, target))
            continue
        for path in paths:
            try:
                gathered.posed.append(lint_files.read_posed(path, given))
            except QuarterdeckError as error:
                gathered.unread.append(Unread(path.as_posix(), error, path.as_posix()))
