"""The MCP server as an agent meets it: over standard input and output, on the sample project."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from mcp.client.stdio import StdioServerParameters, stdio_client

from mcp import Client
from quarterdeck.mcp.server import make_server
from quarterdeck.workflow.project import open_project

pytestmark = pytest.mark.slow

TODAY = date(2026, 10, 8)
TOOLS = {"due", "story", "build", "explain", "lint", "rule", "meeting", "commitments"}

CALL = """WEBVTT

00:00:02.000 --> 00:00:20.000
<v Robin Hale>Shall we look at the results? I will send you the calculation sheet by 16 October.</v>

00:00:21.000 --> 00:00:40.000
<v Owen Prideaux>Good. What will the second site need?</v>
"""


def talk(project: Path, deed: Callable[[Any], Awaitable[Any]]) -> Any:
    """Do something as the client of a server of this project, in one process."""

    async def meet() -> Any:
        async with Client(make_server(open_project(project), lambda: TODAY)) as client:
            return await deed(client)

    return asyncio.run(meet())


def call(project: Path, tool: str, **arguments: object) -> Any:
    """The structured answer of a tool; a list stands under ``result``."""
    found = talk(project, lambda client: client.call_tool(tool, arguments))
    assert not found.is_error, found.content
    answer = found.structured_content
    return answer.get("result", answer)


def refused(project: Path, tool: str, **arguments: object) -> str:
    found = talk(project, lambda client: client.call_tool(tool, arguments))
    assert found.is_error
    return "\n".join(part.text for part in found.content)


def test_a_process_answers_over_standard_input_and_output(small: Path) -> None:
    server = StdioServerParameters(
        command=sys.executable,
        args=["-m", "quarterdeck.cli", "mcp", "--project", str(small)],
        env={**os.environ},
    )

    async def meet() -> set[str]:
        async with Client(stdio_client(server)) as client:
            return {tool.name for tool in (await client.list_tools()).tools}

    assert asyncio.run(meet()) == TOOLS


def test_every_tool_says_what_it_does_and_whether_it_writes(small_origin: Path) -> None:
    tools = talk(small_origin, lambda client: client.list_tools()).tools

    assert {t.name for t in tools if not t.annotations.read_only_hint} == {"build", "meeting"}
    assert all(t.description and t.output_schema for t in tools)


def test_due_accounts_and_the_story_of_one(small: Path) -> None:
    due = call(small, "due")
    story = call(small, "story", account="ACC-2001", language="ru")

    assert "ACC-2001" in {one["account"] for one in due}
    assert story["review"] == "2026-Q3--acc-2001--qbr-v1"
    assert story["headline"]
    assert any(not said["for_customer"] for said in story["landmines"])


def test_a_figure_is_explained_with_its_query(small: Path) -> None:
    found = call(small, "explain", account="ACC-2001", figure="roi.net")

    assert found["calculation"].endswith(found["calculation"].split()[-1])
    assert "select" in found["sql"].lower()
    assert found["tables"]


def test_build_writes_and_says_what_the_rules_found(small: Path) -> None:
    found = call(small, "build", account="ACC-2001", languages="en")

    assert all(Path(path).is_file() for path in found["files"])
    assert found["customer_files_stopped"] is False
    assert {path.split("/")[-2] for path in found["files"]} == {"customer", "internal"}


def test_lint_judges_a_file_and_tells_what_to_do_instead(small: Path, tmp_path: Path) -> None:
    (tmp_path / "call.vtt").write_text(CALL, encoding="utf-8")

    found = call(small, "lint", targets=[str(tmp_path / "call.vtt")], account="ACC-2001")

    assert found
    assert all(one["instead"] and one["why"] for one in found)


def test_a_meeting_is_read_but_nothing_is_promised_in_anyones_name(
    small: Path, tmp_path: Path
) -> None:
    (tmp_path / "call.vtt").write_text(CALL, encoding="utf-8")

    found = call(
        small, "meeting", record=str(tmp_path / "call.vtt"), account="ACC-2001",
        sides={"Robin Hale": "vendor"},
    )  # fmt: skip
    listed = call(small, "commitments", account="ACC-2001")

    assert [(one["owner"], one["standing"], one["due_on"]) for one in listed] == [
        ("Robin Hale", "found", "2026-10-16")
    ]
    assert found["commitments"] == listed
    assert "confirm" in found["next_step"]


def test_a_rule_and_all_rules_as_tool_and_as_resource(small_origin: Path) -> None:
    (one,) = call(small_origin, "rule", code="VAL103", language="zh")
    page = talk(
        small_origin, lambda client: client.read_resource("quarterdeck://rules/zh/VAL103")
    ).contents[0]

    assert one["instead"] in page.text
    assert len(call(small_origin, "rule")) > 45


def test_prompts_name_the_account_in_the_language_asked_for(small_origin: Path) -> None:
    prompts = talk(small_origin, lambda client: client.list_prompts()).prompts
    found = talk(
        small_origin,
        lambda client: client.get_prompt("follow_up", {"account": "ACC-2001", "language": "zh"}),
    )

    assert {p.name for p in prompts} == {"prepare", "run", "follow_up"}
    assert "ACC-2001" in found.messages[0].content.text
    assert "会议" in found.messages[0].content.text


@pytest.mark.parametrize(
    "tool, arguments, said",
    [
        ("story", {"account": "ACC-9999"}, "no account 'ACC-9999'"),
        ("story", {"account": "ACC-2001", "quarter": "soon"}, "soon"),
        ("explain", {"account": "ACC-2001", "figure": "roi.nett"}, "did you mean"),
        ("rule", {"code": "VAL999"}, "no rule 'VAL999'"),
        ("lint", {"targets": ["/no/such.pptx"]}, "such.pptx"),
        ("commitments", {"account": "ACC-3001"}, "no follow-up yet"),
    ],
)
def test_an_error_says_what_to_do_next(
    small_origin: Path, tool: str, arguments: dict[str, object], said: str
) -> None:
    assert said in refused(small_origin, tool, **arguments)
