"""The MCP server: few typed tools over the workflow, rules as resources, prompts for the phases.

It serves one project over standard input and output. Nothing is sent anywhere, nothing is confirmed in
anybody's name: confirming commitments and sending mail are left to people.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ResourceNotFoundError, ToolError
from mcp_types import ToolAnnotations

from quarterdeck import __version__
from quarterdeck.core.calendar import FIRST_DAY, LAST_DAY, Quarter
from quarterdeck.core.facts import Side
from quarterdeck.core.language import Language
from quarterdeck.core.message import Name, message
from quarterdeck.core.printable import printable
from quarterdeck.errors import QuarterdeckError, RuleError
from quarterdeck.i18n.messages import to_text
from quarterdeck.mcp import answers
from quarterdeck.render.rules import write_index, write_rule
from quarterdeck.rules.catalogue import RULES
from quarterdeck.rules.catalogue import rule as rule_of
from quarterdeck.workflow.project import Project

READING = ToolAnnotations(read_only_hint=True, open_world_hint=False)
WRITING = ToolAnnotations(read_only_hint=False, destructive_hint=False, open_world_hint=False)

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def make_server(project: Project, today: Callable[[], date]) -> MCPServer[Any]:
    """The server of one project; ``today`` is the clock, asked at each call."""
    server: MCPServer[Any] = MCPServer(
        "quarterdeck",
        title="Quarterdeck",
        instructions=to_text(message("agent-instructions"), Language.EN),
        version=__version__,
        log_level="WARNING",
    )
    tools = Tools(project, today)
    reading: tuple[Callable[..., Any], ...] = (
        tools.due, tools.story, tools.explain, tools.lint, tools.rule, tools.commitments,
    )  # fmt: skip
    writing: tuple[Callable[..., Any], ...] = (tools.build, tools.meeting)
    for tool in reading:
        server.add_tool(_telling(tool), annotations=READING)
    for tool in writing:
        server.add_tool(_telling(tool), annotations=WRITING)
    _add_rules(server)
    _add_prompts(server)
    return server


def serve(project: Project, today: Callable[[], date]) -> None:
    """Serve until the other side closes standard input."""
    make_server(project, today).run("stdio")


@contextmanager
def _told() -> Iterator[None]:
    """Errors of ours are answers: what was wrong, where, what to do next."""
    try:
        yield
    except QuarterdeckError as error:
        raise ToolError(str(error)) from error


def _telling(tool: Callable[Given, Answer]) -> Callable[Given, Answer]:
    @functools.wraps(tool)
    def called(*args: Given.args, **kwargs: Given.kwargs) -> Answer:
        with _told():
            _refuse_far_days((*args, *kwargs.values()))
            return tool(*args, **kwargs)

    return called


def _refuse_far_days(given: Iterable[object]) -> None:
    far = [one for one in given if isinstance(one, date) and not FIRST_DAY <= one <= LAST_DAY]
    if far:
        raise ToolError(f"{far[0]} is no day of a review ({FIRST_DAY} to {LAST_DAY} are)")


def _quarter(text: str | None) -> Quarter | None:
    if text is None:
        return None
    try:
        return Quarter.parse(text)
    except ValueError as error:
        raise ToolError(str(error)) from error


class Tools:
    """The tools of one project. Docstrings are what an agent reads."""

    def __init__(self, project: Project, today: Callable[[], date]) -> None:
        self._project = project
        self._today = today

    def due(
        self,
        csm: str = "",
        include_not_due: bool = False,
        as_of: date | None = None,
        language: Language = Language.EN,
    ) -> list[answers.DueReview]:
        """List which accounts are due which review, when, for how long, with whom, and why. Internal."""
        from quarterdeck.workflow.due import due_reviews

        plans = due_reviews(
            self._project, as_of, None, self._today(), csm=csm, every=include_not_due
        )
        return [answers.due_review(plan, language) for plan in plans]

    def story(
        self,
        account: str,
        quarter: str | None = None,
        as_of: date | None = None,
        language: Language = Language.EN,
    ) -> answers.AccountStory:
        """Tell an account's review: shortfalls, value, risks, proposals, questions, with the figures behind.

        Parts with for_customer false must never reach the customer.
        """
        from quarterdeck.workflow.account_story import account_story

        found = account_story(self._project, account, as_of, _quarter(quarter), self._today())
        path = self._project.review_file(found.plan.id)
        return answers.account_story(found.story, path, language)

    def build(
        self,
        account: str,
        languages: str = "",
        quarter: str | None = None,
        as_of: date | None = None,
    ) -> answers.Files:
        """Write an account's review: deck, PDF, page and figures for the customer; brief, agenda and ledger
        for us. languages: en,zh,ru or two side by side (en+zh); else the account's own. Says what the
        rules found; errors stop the customer's files.
        """
        from quarterdeck.rules.engine import stopping
        from quarterdeck.workflow.build import Choices, build_one

        choices = Choices.parse(languages, "pptx,pdf,html,xlsx", None)
        built = build_one(self._project, account, as_of, _quarter(quarter), self._today(), choices)
        return {
            "review": str(built.plan.id),
            "files": [str(path) for path in built.files],
            "warnings": list(built.warnings),
            "findings": [answers.judged(f, Language.EN) for f in built.findings],
            "customer_files_stopped": bool(stopping(built.findings)),
        }

    def explain(
        self,
        account: str,
        figure: str,
        quarter: str | None = None,
        as_of: date | None = None,
        language: Language = Language.EN,
    ) -> answers.Explanation:
        """Say where a figure comes from: formula with its numbers, tables, SQL. figure: roi.net, csat/2026-Q2."""
        from quarterdeck.workflow.explain import explain_figure

        found = explain_figure(
            self._project, account, as_of, _quarter(quarter), self._today(), figure
        )
        return answers.explanation(found, language)

    def lint(
        self,
        targets: list[str],
        account: str = "",
        held_on: date | None = None,
        as_of: date | None = None,
        language: Language = Language.EN,
    ) -> list[answers.Judged]:
        """Judge decks (.pptx), transcripts, minutes (by path) or an account's review (by id) by the rules.

        account: whose deck or meeting the files are, so that numbers and names can be checked too.
        """
        from quarterdeck.workflow.lint import Asked, LintRequest, lint

        request = LintRequest(targets=tuple(targets), account=account, held_on=held_on)
        report = lint(request, self._project, Asked(as_of, None, self._today()))
        if report.unread:
            raise report.unread[0].error
        return [answers.judged(finding, language) for finding in report.findings]

    def rule(self, code: str = "", language: Language = Language.EN) -> list[answers.RulePage]:
        """Explain a rule by its code (VAL103) or name; without a code, list all of them with their pages."""
        codes = [code] if code else [found.code for found in RULES]
        return [answers.rule_page(one, language) for one in codes]

    def meeting(
        self,
        record: str,
        account: str,
        held_on: date | None = None,
        sides: dict[str, Side] | None = None,
        quarter: str | None = None,
        as_of: date | None = None,
        language: Language = Language.EN,
    ) -> answers.HeldMeeting:
        """Read a transcript or minutes (by path): talk share, tense, health indicators, and what sounds like a
        commitment. sides: speaker's name to vendor or customer, where it is not known. Writes the report
        and adds what was found, unconfirmed, to the review's follow-up file.
        """
        from quarterdeck.workflow.meeting import Asked, read_held_meeting

        asked = Asked(
            Path(record), account, as_of, _quarter(quarter), held_on, sides or {}, language
        )
        return answers.held_meeting(
            read_held_meeting(self._project, asked, self._today()), language
        )

    def commitments(
        self, account: str, quarter: str | None = None, as_of: date | None = None
    ) -> list[answers.Promise]:
        """List the follow-up of an account's review: agreed, proposed, and found but not confirmed.

        Only a person confirms: quarterdeck meeting --account ACCOUNT --confirm.
        """
        from quarterdeck.workflow.meeting import Decisions, decide

        followup, _ = decide(
            self._project, account, as_of, _quarter(quarter), self._today(), Decisions()
        )
        return answers.promises(followup)


def _add_rules(server: MCPServer[Any]) -> None:
    @server.resource(
        "quarterdeck://rules/{language}/{code}",
        name="rule",
        title="A rule's page of guidance",
        description="A rule by language (en, zh, ru) and code (VAL103).",
        mime_type="text/markdown",
    )
    def rule(language: str, code: str) -> str:
        try:
            return write_rule(rule_of(code), Language(language))
        except (RuleError, ValueError) as error:
            raise ResourceNotFoundError(str(error)) from error

    @server.resource(
        "quarterdeck://rules",
        name="rules",
        title="All rules",
        description="Every rule by area: code, severity, what it must not allow.",
        mime_type="text/markdown",
    )
    def rules() -> str:
        return write_index(Language.EN)


def _add_prompts(server: MCPServer[Any]) -> None:
    def prepare(account: str, language: str = "en") -> str:
        return _prompt("agent-prepare", account, language)

    def run(account: str, language: str = "en") -> str:
        return _prompt("agent-run", account, language)

    def follow_up(account: str, language: str = "en") -> str:
        return _prompt("agent-follow-up", account, language)

    titles = {
        "prepare": "Prepare a review: story, build, lint, mend",
        "run": "Run a review: questions, timing, capture of commitments",
        "follow_up": "Follow up a review: record, commitments, recap",
    }
    for prompt in (prepare, run, follow_up):
        name = prompt.__name__
        server.prompt(name=name, title=titles[name], description=titles[name])(prompt)


def _prompt(id: str, account: str, language: str) -> str:
    chosen = Language(language) if language in tuple(Language) else Language.EN
    return to_text(message(id, account=Name(printable(account))), chosen)
