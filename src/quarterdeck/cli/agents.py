"""The commands for agents: the MCP server, and the skill."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from quarterdeck.cli import options, show
from quarterdeck.core.language import Language
from quarterdeck.errors import RenderError


def mcp(project: options.Project = Path(".")) -> None:
    """Serve the project's tools to an agent over standard input and output (MCP)."""
    from quarterdeck.mcp.server import serve

    if sys.stdin is None or sys.stdout is None:
        raise RenderError(
            "standard input or output is closed",
            where="mcp",
            next_step="let the agent's program start it, which talks to it over both",
        )
    serve(options.opened(project), options.today)


def skill(
    folder: Annotated[
        Path, typer.Argument(help="Folder to write; its name becomes the skill's name.")
    ],
    lang: options.Lang = Language.EN,
) -> None:
    """Write an agent skill: how to work, a page for every rule, references."""
    from quarterdeck.workflow.skill import write_skill

    written = write_skill(folder, lang)
    show.written(written[:1])
    show.console.print(f"{len(written)} files")
