"""A workspace that runs, and people who come to it over the network."""

from __future__ import annotations

import http.client
import re
import shutil
import socket
import threading
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from pathlib import Path
from uuid import uuid4

from tests.workspace.served import Served, serving

PASSWORD = "three unrelated words"
QBR = "2026-Q3--acc-2001--qbr-v1"
SHORT = "2026-Q3--acc-3001--qbr-v1"


@dataclass
class Visitor:
    """A browser without a screen."""

    url: str
    jar: CookieJar = field(default_factory=CookieJar)

    def __post_init__(self) -> None:
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))

    def get(self, path: str) -> str:
        with self.opener.open(self.url + path, timeout=60) as answer:
            return str(answer.read().decode())

    def post(self, path: str, **fields: str) -> int:
        """Send a form; its token is taken from the page of the sign-in or of the meeting."""
        page = self.get("/sign-in/" if "/run/" not in path else path.split("/run/")[0] + "/run/")
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
        assert token is not None
        sent = urllib.parse.urlencode({**fields, "csrfmiddlewaretoken": token[1]}).encode()
        with self.opener.open(self.url + path, sent, timeout=60) as answer:
            return int(answer.status)

    def sign_in(self, email: str = "admin@localhost") -> None:
        self.post("/sign-in/", email=email, password=PASSWORD)

    def write(self, key: str, text: str) -> None:
        """Keep a note of the meeting."""
        path = f"/reviews/{key}/run/entries/"
        self.post(path, kind="note", text=text, client_id=str(uuid4()))

    @property
    def cookies(self) -> str:
        return "; ".join(f"{c.name}={c.value}" for c in self.jar)

    @contextmanager
    def events(self, path: str) -> Iterator[Events]:
        """Listen to live events."""
        parts = urllib.parse.urlsplit(self.url)
        link = http.client.HTTPConnection(str(parts.hostname), parts.port, timeout=60)
        link.connect()
        socket_ = link.sock
        link.request("GET", path, headers={"Cookie": self.cookies, "Host": parts.netloc})
        answer = link.getresponse()
        found = Events(answer.status, answer.headers.get("Content-Type", ""))
        threading.Thread(target=found.listen, args=(answer,), daemon=True).start()
        try:
            yield found
        finally:
            socket_.shutdown(socket.SHUT_RDWR)  # closing alone would wait for the reader
            link.close()


@dataclass
class Events:
    """What a stream said: (when, name) of each event; ``ended`` once the server closed it."""

    status: int
    kind: str
    said: list[tuple[float, str]] = field(default_factory=list)
    ended: bool = False

    def listen(self, answer: http.client.HTTPResponse) -> None:
        try:
            for line in answer:
                if line.startswith(b"event: "):
                    self.said.append((time.monotonic(), line[7:].decode().strip()))
        except (OSError, ValueError, AttributeError):
            return
        self.ended = True

    def wait_for(self, count: int, seconds: float = 15) -> None:
        until = time.monotonic() + seconds
        while len(self.said) < count:
            assert time.monotonic() < until, self.said
            time.sleep(0.02)


@contextmanager
def room(project: Path, *reviews: str) -> Iterator[Served]:
    """Serve a project whose administrator has the known password, with the meetings of ``reviews`` begun."""
    with serving(project) as served:
        visitor = Visitor(served.url)
        link = urllib.parse.urlsplit(served.first_link).path
        page = visitor.get(link)
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
        assert token is not None
        sent = {"password": PASSWORD, "csrfmiddlewaretoken": token[1]}
        visitor.opener.open(visitor.url + link, urllib.parse.urlencode(sent).encode()).close()
        for review in reviews:
            _until_there(visitor, f"/reviews/{review}/run/")
            visitor.post(f"/reviews/{review}/run/start/")
        yield served


def _until_there(visitor: Visitor, path: str, seconds: float = 120) -> None:
    until = time.monotonic() + seconds
    while True:
        try:
            visitor.get(path)
            return
        except OSError:
            assert time.monotonic() < until, path
            time.sleep(0.5)


def copied(origin: Path, folder: Path) -> Path:
    return Path(shutil.copytree(origin, folder / "project"))
