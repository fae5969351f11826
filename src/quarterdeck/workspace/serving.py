"""Starting the workspace: database, first administrator, pages and jobs, all from one command."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

SETTINGS = "quarterdeck.workspace.settings"


@dataclass(frozen=True, slots=True)
class Started:
    """Where the workspace answers, and, on the first start, where the administrator sets a password."""

    url: str
    first_link: str | None


def set_up(project: Path, url: str = "") -> None:
    """Make Django ready for the project in ``project``; to be called once in a process.

    ``url`` is where people reach it, unless the environment says otherwise.
    """
    os.environ["QUARTERDECK_PROJECT"] = str(project)
    if url:
        os.environ.setdefault("QUARTERDECK_URL", url)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    import django

    django.setup()


def make_ready(url: str, *, admin: str = "admin@localhost") -> Started:
    """Migrate the database and, where nobody can sign in yet, create the first administrator."""
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    return Started(url, _first_link(url, admin))


def _first_link(url: str, admin: str) -> str | None:
    from quarterdeck.workspace.acts.people import first_administrator, password_link

    user = first_administrator(admin)
    return None if user is None else f"{url}{password_link(user)}"


def fill_sample() -> tuple[str, ...]:
    """Fill the sample project with work in every phase, once; what could not be done, in words."""
    from quarterdeck.workspace.acts.sync import in_step, synchronise
    from quarterdeck.workspace.desk import desk
    from quarterdeck.workspace.sample import fill

    if not in_step(desk()):
        synchronise(desk())
    return fill(desk()).left


def serve(host: str, port: int, workers: int) -> None:
    """Answer until interrupted: pages and live events on one port, jobs in a process of their own."""
    from granian import Granian
    from granian.constants import Interfaces

    jobs = subprocess.Popen([sys.executable, "-m", "quarterdeck.workspace.jobs"])
    threading.Thread(target=_outlive, args=(jobs,), daemon=True).start()
    try:
        Granian(
            "quarterdeck.workspace.asgi:application",
            address=host,
            port=port,
            interface=Interfaces.ASGI,
            workers=workers,
            log_access=False,
            websockets=False,
        ).serve()
    finally:
        jobs.send_signal(signal.SIGTERM)
        try:
            jobs.wait(10)
        except subprocess.TimeoutExpired:
            jobs.kill()


def _outlive(jobs: subprocess.Popen[bytes]) -> None:
    """Say so when the process for jobs ends by itself: reminders would silently stop."""
    code = jobs.wait()
    if code not in (0, -signal.SIGTERM):
        print(f"the process for jobs ended with code {code}; restart serve", file=sys.stderr)
