"""The commands of the workspace: serve, backup, restore."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from quarterdeck.cli import options


def serve(
    project: options.Project = Path(),
    host: Annotated[
        str, typer.Option(help="Address to listen on; 0.0.0.0 for a team.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.", min=1, max=65535)] = 8000,
    workers: Annotated[int, typer.Option(help="Processes for pages.", min=1, max=32)] = 1,
    admin: Annotated[
        str, typer.Option(help="E-mail address of the first administrator.")
    ] = "admin@localhost",
    sample: Annotated[
        bool, typer.Option("--sample", help="Fill the sample project with work in every phase.")
    ] = False,
) -> None:
    """Serve the workspace of a project in the browser."""
    from quarterdeck.workspace import serving

    found = options.opened(project)
    shown = "localhost" if host in ("127.0.0.1", "0.0.0.0", "::") else host
    serving.set_up(found.root, f"http://{shown}:{port}")
    started = serving.make_ready(f"http://{shown}:{port}", admin=admin)
    if sample:
        for line in serving.fill_sample():
            typer.echo(line)
    typer.echo(f"Workspace of {found.settings.vendor.name}: {started.url}")
    if started.first_link is not None:
        typer.echo(f"First start: set the administrator's password at {started.first_link}")
    typer.echo("Stop with Ctrl+C.")
    serving.serve(host, port, workers)


def backup(
    target: Annotated[Path, typer.Argument(help="Archive to write, .tar.gz.")],
    project: options.Project = Path(),
) -> None:
    """Back up a workspace: its database, frozen files, and what people wrote in the project."""
    from quarterdeck.workspace import serving

    found = options.opened(project)
    serving.set_up(found.root)
    from quarterdeck.workspace.backup import backup as write_backup

    rows = write_backup(found, target)
    typer.echo(f"{target}: {rows} rows and their files")


def restore(
    source: Annotated[Path, typer.Argument(help="Archive made with quarterdeck backup.")],
    project: options.Project = Path(),
) -> None:
    """Restore a workspace from a backup into an empty database."""
    from quarterdeck.workspace import serving

    found = options.opened(project)
    serving.set_up(found.root)
    from quarterdeck.workspace.backup import restore as read_backup

    rows = read_backup(found, source)
    typer.echo(f"{rows} rows restored; start it with: quarterdeck serve")
