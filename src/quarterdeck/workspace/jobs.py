"""The process for jobs: keeps in step with the sources, sends what is due, works off the queue.

It is started by ``serve``. What it does is claimed in the database first, so that several may run.
"""

from __future__ import annotations

import logging
import os
import signal
import threading

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quarterdeck.workspace.settings")

ROUND_SECONDS = 20.0
log = logging.getLogger("quarterdeck.jobs")


def main() -> None:
    """Work until told to end."""
    import django

    django.setup()
    stopping = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopping.set())
    parent = os.getppid()
    while not stopping.is_set() and os.getppid() == parent:
        one_round()
        stopping.wait(ROUND_SECONDS)


def one_round() -> None:
    """Each kind of work once; what fails is logged and stops no other."""
    from django.db import close_old_connections

    close_old_connections()
    for work in (keep_in_step, send_due_reminders):
        try:
            work()
        except Exception:
            log.exception("%s failed; it is tried again in the next round", work.__name__)
    close_old_connections()


def keep_in_step() -> None:
    """Hand on what people changed here to builds; take over what changed in the sources, and a new day."""
    from quarterdeck.workspace.acts.kept import export
    from quarterdeck.workspace.acts.sync import in_step, synchronise
    from quarterdeck.workspace.desk import desk

    export(desk())
    if not in_step(desk()):
        synchronise(desk())


def send_due_reminders() -> None:
    """Mail the reminders that are due."""
    from quarterdeck.workspace.acts.reminders import send_due
    from quarterdeck.workspace.desk import desk

    send_due(desk())


if __name__ == "__main__":
    main()
