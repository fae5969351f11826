"""The commands of the workspace: serve, backup, restore."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from quarterdeck.cli import options


def serve(
    project: options.Project = Path(),
    host: Annotated[str, typer.Option(help="Address to listen on; 0.0.0.0 for a team.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.", min=1, max=65535)] = 8000,
    workers: Annotated[int, typer.Option(help="Processes for pages.", min=1, max=32)] = 1,
    admin: Annotated[
        str, typer.Option(help="E-mail address of the first administrator.")
    ] = "admin@localhost",
) -> None:
    """Serve the workspace of a project in the browser."""
    from quarterdeck.workspace import serving

    found = options.opened(project)
    serving.set_up(found.root)
    shown = "localhost" if host in ("127.0.0.1", "0.0.0.0", "::") else host
    started = serving.make_ready(f"http://{shown}:{port}", admin=admin)
    typer.echo(f"Workspace of {found.settings.vendor.name}: {started.url}")
    if started.first_link is not None:
        typer.echo(f"First start: set the administrator's password at {started.first_link}")
    typer.echo("Stop with Ctrl+C.")
    serving.serve(host, port, workers)
