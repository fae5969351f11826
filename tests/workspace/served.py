"""The workspace as people start it: ``quarterdeck serve`` in a project folder, on a free port."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

START_SECONDS = 90


@dataclass
class Served:
    """A running workspace; ``said`` is all that it printed so far, mails included."""

    url: str
    process: subprocess.Popen[str]
    lines: list[str] = field(default_factory=list)

    @property
    def said(self) -> str:
        return "".join(self.lines)

    @property
    def first_link(self) -> str:
        """Where the first administrator sets a password."""
        found = re.search(r"http://\S+/set-password/\S+", self.said)
        assert found is not None, self.said
        return found[0]

    def wait_for(self, text: str, seconds: float = 60) -> None:
        """Until the workspace has printed a text."""
        until = time.monotonic() + seconds
        while text not in self.said:
            assert time.monotonic() < until, f"{text!r} was not said:\n{self.said}"
            time.sleep(0.2)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def serving(project: Path, *more: str, **variables: str) -> Iterator[Served]:
    """Start ``quarterdeck serve`` and end it again, with all its processes; ``variables`` are of its
    environment."""
    port = free_port()
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith(("PYTEST_", "DJANGO_"))},
        "QUARTERDECK_PROJECT": str(project),
        "QUARTERDECK_URL": f"http://localhost:{port}",
        "PYTHONUNBUFFERED": "1",
        **variables,
    }
    command = [sys.executable, "-m", "quarterdeck.cli", "serve", "--port", str(port), *more]
    process = subprocess.Popen(
        command,
        cwd=project,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    served = Served(f"http://localhost:{port}", process)
    threading.Thread(target=_listen, args=(served,), daemon=True).start()
    try:
        _until_ready(served)
        yield served
    except BaseException:
        print(served.said)  # what the server said of it stands with the failed test
        raise
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


def _listen(served: Served) -> None:
    assert served.process.stdout is not None
    for line in served.process.stdout:
        served.lines.append(line)


def _until_ready(served: Served) -> None:
    until = time.monotonic() + START_SECONDS
    while True:
        assert served.process.poll() is None, served.said
        try:
            with urllib.request.urlopen(f"{served.url}/health/", timeout=2) as answer:
                if answer.status == 200:
                    return
        except OSError:
            pass
        assert time.monotonic() < until, served.said
        time.sleep(0.3)
