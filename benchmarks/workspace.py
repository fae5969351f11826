"""The workspace with ten thousand accounts: reading the sources, each page alone, and fifty people at once.

    python benchmarks/workspace.py [--accounts 10000] [--users 50] [--seconds 20] [--folder DIR]

Makes a project by copying the sample project's sixty accounts under new identifiers until there are
enough, with all that is known of each; of usage only every tenth user is kept, whose roll-up
``benchmarks/figures.py`` measures. Then, on SQLite:

- synchronises the project into an empty database: seconds, peak memory, and the longest that a person
  who saves meanwhile had to wait;
- asks for each page in process: queries, median and 95th percentile (target: median under 100 ms);
- starts ``quarterdeck serve`` and lets many people at once ask for a mix of pages: requests a second,
  median, 95th percentile, and failures (target: none).

``--folder`` keeps the project for a further run.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import random
import resource
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb

MEDIAN_TARGET_MS = 100.0
WAIT_TARGET_S = 20.0
"""SQLite's own patience in the workspace's settings: a save that waits longer fails."""
TIMES = 40
OWNERS = 100
SAMPLE_ACCOUNTS = 60
COOKIE = "sessionid"

OWN = {
    "billing_invoices.csv": ("invoice_no", "customer"),
    "billing_subscriptions.csv": ("contract_no", "customer"),
    "crm_accounts.csv": ("crm_id", "company", "owned_by", "review_group"),
    "crm_activities.csv": ("activity_no", "crm_id", "contact_no"),
    "crm_contacts.csv": ("contact_no", "crm_id"),
    "customer_costs.csv": ("cost_id", "customer"),
    "customer_voice.csv": ("statement_no", "crm_id"),
    "product_requests.csv": ("request_no", "crm_id"),
    "success_actions.csv": ("action_no", "crm_id"),
    "success_events.csv": ("event_no", "crm_id"),
    "success_goals.csv": ("goal_no", "crm_id"),
    "success_results.csv": ("result_no", "crm_id", "goal_no"),
    "support_tickets.csv": ("ticket_no", "organisation", "requester"),
    "survey_answers.csv": ("answer_no", "crm_id", "contact_no"),
    "product_usage.parquet": ("row_no", "workspace", "user_key"),
    "keys.csv": ("foreign_id", "account_id"),
}
"""By file, the columns whose values are one account's own: each copy gets its own."""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--accounts", type=int, default=10_000)
    parser.add_argument("--users", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--measure", choices=sorted(MEASURES), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        print(json.dumps(MEASURES[options.measure](options.folder)))
        return
    folder = options.folder or Path(tempfile.mkdtemp(prefix="quarterdeck-workspace-"))
    try:
        _all(folder, options)
    finally:
        if options.folder is None:
            shutil.rmtree(folder)


def _all(folder: Path, options: argparse.Namespace) -> None:
    project = folder / "project"
    if not project.is_dir():
        make_project(project, options.accounts)
    for file in project.glob("workspace.sqlite3*"):
        file.unlink()
    _tell_reading(_process("reading", project))
    _tell_pages(_process("pages", project))
    _tell_load(_load(project, options.users, options.seconds))


# -- the project ---------------------------------------------------------------------------------


def make_project(project: Path, accounts: int) -> None:
    """The sample project with as many copies of its accounts as it takes."""
    from quarterdeck.demo import write_demo

    write_demo(project)
    copies = -(-accounts // SAMPLE_ACCOUNTS)
    connection = duckdb.connect()
    for name, columns in OWN.items():
        file = project / name if name == "keys.csv" else project / "data" / name
        _multiply(connection, file, columns, copies)
    _multiply_owners(connection, project / "data", copies)


def _multiply(
    connection: duckdb.DuckDBPyConnection, file: Path, own: tuple[str, ...], copies: int
) -> None:
    parquet = file.suffix == ".parquet"
    read = f"read_parquet('{file}')" if parquet else f"read_csv('{file}', all_varchar = true)"
    kept = "WHERE hash(user_key) % 10 = 0" if parquet else ""
    renamed = ", ".join(f"CASE WHEN n = 0 THEN {c} ELSE {c} || '-' || n END AS {c}" for c in own)
    made = file.with_name(f"made{file.suffix}")
    connection.execute(
        f"COPY (SELECT * EXCLUDE (n) REPLACE ({renamed}) FROM {read}, range({copies}) AS t(n) {kept}) "
        f"TO '{made}' ({'FORMAT parquet' if parquet else 'HEADER'})"
    )
    made.replace(file)


def _multiply_owners(connection: duckdb.DuckDBPyConnection, data: Path, copies: int) -> None:
    """A hundred CSMs: the sample's five by twenty, each with the accounts of some copies."""
    owners, accounts = data / "crm_owners.csv", data / "crm_accounts.csv"
    count = connection.sql(f"SELECT count(*) FROM '{owners}'").fetchall()[0][0]
    groups = min(copies, max(1, OWNERS // count))
    own = "CASE WHEN n = 0 THEN {0} ELSE {0} || ' ' || n END AS {0}"
    mail = "CASE WHEN n = 0 THEN mail ELSE n || '.' || mail END AS mail"
    connection.execute(
        f"COPY (SELECT {own.format('owner_key')}, {own.format('full_name')}, {mail} "
        f"FROM '{owners}', range({groups}) AS t(n)) TO '{data / 'made.csv'}' (HEADER)"
    )
    (data / "made.csv").replace(owners)
    copy = "coalesce(try_cast(regexp_extract(crm_id, '^ACC-[0-9]+-([0-9]+)$', 1) AS INTEGER), 0)"
    owner = f"CASE WHEN {copy} % {groups} = 0 THEN owner_key ELSE owner_key || ' ' || {copy} % {groups} END"
    connection.execute(
        f"COPY (SELECT * REPLACE ({owner} AS owner_key) "
        f"FROM read_csv('{accounts}', all_varchar = true)) TO '{data / 'made.csv'}' (HEADER)"
    )
    (data / "made.csv").replace(accounts)


# -- in a process of its own ---------------------------------------------------------------------


def _process(name: str, project: Path) -> dict[str, Any]:
    command = [sys.executable, __file__, "--measure", name, "--folder", str(project)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _memory_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@dataclass
class Timer:
    """Seconds by the clock and by this process's processor time, which a busy machine spares."""

    wall: float = 0.0
    processor: float = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        wall, processor = time.perf_counter(), time.process_time()
        yield
        self.wall = time.perf_counter() - wall
        self.processor = time.process_time() - processor


def _reading(project: Path) -> dict[str, Any]:
    """The first synchronisation and one after it, while somebody saves again and again."""
    _ready(project)
    from quarterdeck.workspace import models
    from quarterdeck.workspace.acts.sync import synchronise
    from quarterdeck.workspace.desk import desk

    opening, first, second = Timer(), Timer(), Timer()
    with opening.running(), desk().session():
        pass
    opened_mb = _memory_mb()
    with _saving() as saves:
        with first.running():
            synced = synchronise(desk())
        with second.running():
            synchronise(desk())
    kept = ("Goal", "Outcome", "Stakeholder", "ProductRequest", "Commitment", "Review")
    return {
        "accounts": synced.accounts,
        "rows": {name: getattr(models, name).objects.count() for name in kept},
        "opening": [opening.wall, opening.processor],
        "opened_mb": opened_mb,
        "first": [first.wall, first.processor],
        "second": [second.wall, second.processor],
        "memory_mb": _memory_mb(),
        "saves": len(saves.waits),
        "longest_wait": max(saves.waits, default=0.0),
        "failed_saves": saves.failed,
        "database_mb": (project / "workspace.sqlite3").stat().st_size / 1e6,
    }


def _ready(project: Path) -> None:
    from quarterdeck.workspace import serving

    serving.set_up(project)
    serving.make_ready("http://localhost")


@dataclass
class Saves:
    waits: list[float] = field(default_factory=list)
    failed: int = 0


@contextmanager
def _saving() -> Iterator[Saves]:
    """Somebody who saves ten times a second, each time as the acts do: in a transaction."""
    from django.db import Error, connection, transaction

    from quarterdeck.workspace.acts.kept import mark_changed

    saves, stop = Saves(), threading.Event()

    def work() -> None:
        while not stop.wait(0.1):
            began = time.perf_counter()
            try:
                with transaction.atomic():
                    mark_changed()
                saves.waits.append(time.perf_counter() - began)
            except Error:
                saves.failed += 1
        connection.close()

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield saves
    finally:
        stop.set()
        thread.join()


def _addresses() -> dict[str, str]:
    """The pages that are measured, for accounts and reviews in the middle of the list."""
    from django.urls import reverse

    from quarterdeck.workspace.models import Review

    reviews = Review.objects.filter(type="qbr").order_by("key")
    review = reviews[reviews.count() // 2]
    return {
        "portfolio": "/",
        "portfolio, filtered": "/?segment=mid-market&risk=some&sort=-arr",
        "portfolio, searched": "/?q=logist",
        "portfolio, page 150": "/?sort=-renewal_on&page=150",
        "account": reverse("account", args=[review.account_id]),
        "review": reverse("review", args=[review.key]),
        "commitments": "/commitments/",
        "programme": "/programme/",
    }


def _pages(project: Path) -> dict[str, Any]:
    """Each page in this process: queries, milliseconds by the clock and by the processor."""
    _ready(project)
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    found = {}
    for person in ("administrator", "csm"):
        client = Client(headers={"host": "localhost"})
        client.cookies[COOKIE] = _sign_in(person)
        for name, address in _addresses().items():
            if person == "csm" and not name.startswith("portfolio"):
                continue
            with CaptureQueriesContext(connection) as queries:
                first = Timer()
                with first.running():
                    response = client.get(address)
                asked = len(queries)
            walls, processors = [], []
            for _ in range(TIMES):
                timer = Timer()
                with timer.running():
                    client.get(address)
                walls.append(timer.wall * 1000)
                processors.append(timer.processor * 1000)
            found[name if person == "administrator" else f"{name} (a CSM's)"] = {
                "status": response.status_code,
                "queries": asked,
                "kb": len(response.content) / 1024,
                "first": first.wall * 1000,
                "median": statistics.median(walls),
                "p95": _p95(walls),
                "processor": statistics.median(processors),
            }
    return found


def _sign_in(role: str) -> str:
    """A signed-in person's session key; a CSM owns the accounts of the first address in the data."""
    from importlib import import_module

    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

    from quarterdeck.workspace.models import Account, Role, User

    owner = Account.objects.exclude(csm_email="").order_by("csm_email").values("csm_email").first()
    email = owner["csm_email"] if role == "csm" and owner else f"{role}@benchmark.example"
    user = User.objects.filter(email=email).first() or User.objects.create_user(
        email=email, name=role, role=Role.CSM if role == "csm" else Role.ADMIN
    )
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.create()
    return str(store.session_key)


def _people(project: Path) -> dict[str, Any]:
    """Sessions for the load, and the addresses that it asks for."""
    _ready(project)
    from django.urls import reverse

    from quarterdeck.workspace.models import Account, Review

    reviews = list(
        Review.objects.filter(type="qbr").order_by("key").values_list("key", flat=True)[:40]
    )
    accounts = list(Account.objects.order_by("pk").values_list("pk", flat=True)[:40])
    return {
        "sessions": [_sign_in("administrator") for _ in range(60)],
        "portfolio": [f"/?page={page}" for page in (1, 2, 3, 150)]
        + ["/?segment=mid-market&risk=some&sort=-arr", "/?q=logist"],
        "account": [reverse("account", args=[one]) for one in accounts],
        "review": [reverse("review", args=[one]) for one in reviews],
    }


MEASURES: dict[str, Callable[[Path], dict[str, Any]]] = {
    "reading": _reading,
    "pages": _pages,
    "people": _people,
}


# -- many people at once -------------------------------------------------------------------------


@dataclass
class Load:
    """What many people got: milliseconds by kind of page, and what failed."""

    milliseconds: dict[str, list[float]] = field(default_factory=dict)
    failures: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    users: int = 0


def _load(project: Path, users: int, seconds: float) -> Load:
    people = _process("people", project)
    with _server(project) as port:
        _ask_all(port, people, Load(), users=4, seconds=3, until_warm=True)
        return _ask_all(port, people, Load(), users=users, seconds=seconds)


@contextmanager
def _server(project: Path) -> Iterator[int]:
    """``quarterdeck serve`` on a free port, its database in step, until the end of the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "quarterdeck.cli", "serve", "--project", str(project)]
    process = subprocess.Popen([*command, "--port", str(port)], stdout=subprocess.DEVNULL)
    try:
        _wait_for(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(30)


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 120
    while time.monotonic() < until and process.poll() is None:
        try:
            if (
                _get(http.client.HTTPConnection("127.0.0.1", port, timeout=5), "/health/", "")
                == 200
            ):
                return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("the server did not start")


def _get(connection: http.client.HTTPConnection, address: str, session: str) -> int:
    headers = {"Cookie": f"{COOKIE}={session}", "Host": "localhost"}
    connection.request("GET", address, headers=headers)
    response = connection.getresponse()
    response.read()
    return response.status


def _ask_all(
    port: int,
    people: dict[str, Any],
    load: Load,
    *,
    users: int,
    seconds: float,
    until_warm: bool = False,
) -> Load:
    """People who each ask for page after page; half the portfolio, the rest accounts and reviews."""
    kinds = ("portfolio", "portfolio", "account", "review")
    load.milliseconds = {kind: [] for kind in kinds}
    began = time.perf_counter()

    def person(number: int) -> None:
        chance = random.Random(number)
        connection = http.client.HTTPConnection(
            "127.0.0.1", port, timeout=600 if until_warm else 60
        )
        while time.perf_counter() - began < seconds:
            kind = chance.choice(kinds)
            start = time.perf_counter()
            try:
                status = _get(connection, chance.choice(people[kind]), people["sessions"][number])
            except (OSError, http.client.HTTPException) as error:
                load.failures[type(error).__name__] += 1
                connection.close()
                continue
            if status != 200:
                load.failures[f"{kind}: {status}"] += 1
            load.milliseconds[kind].append((time.perf_counter() - start) * 1000)
        connection.close()

    threads = [threading.Thread(target=person, args=(number,)) for number in range(users)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    load.seconds, load.users = time.perf_counter() - began, users
    return load


# -- in words ------------------------------------------------------------------------------------


def _p95(values: list[float]) -> float:
    return sorted(values)[max(0, round(len(values) * 0.95) - 1)] if values else 0.0


def _tell_reading(found: dict[str, Any]) -> None:
    rows = ", ".join(f"{count} {name}" for name, count in found["rows"].items())
    print(f"{found['accounts']} accounts with {rows}; database {found['database_mb']:.0f} MB")
    for name, label in (
        ("opening", "sources read, figures computed"),
        ("first", "first synchronisation"),
        ("second", "once more, nothing changed"),
    ):
        wall, processor = found[name]
        print(f"{label:34} {wall:7.1f} s   processor {processor:6.1f} s")
    print(
        f"peak memory                        {found['memory_mb']:7.0f} MB  of it reading the sources {found['opened_mb']:.0f} MB"
    )
    print(
        f"saves meanwhile                    {found['saves']:7d}     longest wait {found['longest_wait']:.2f} s "
        f"(limit {WAIT_TARGET_S:.0f} s)   failed {found['failed_saves']} (target 0)"
    )


def _tell_pages(pages: dict[str, Any]) -> None:
    print(
        f"{'page, in process':34} {'queries':>7} {'first':>9} {'median':>9} {'p95':>9} {'processor':>10} ratio"
    )
    for name, page in pages.items():
        bad = "" if page["status"] == 200 else f"  status {page['status']}"
        print(
            f"{name:34} {page['queries']:7d} {page['first']:6.0f} ms {page['median']:6.0f} ms "
            f"{page['p95']:6.0f} ms {page['processor']:7.0f} ms  {page['median'] / MEDIAN_TARGET_MS:.2f}{bad}"
        )
    print(f"target: median at most {MEDIAN_TARGET_MS:.0f} ms")


def _tell_load(load: Load) -> None:
    every = [value for kind in load.milliseconds.values() for value in kind]
    print(
        f"{load.users} people for {load.seconds:.0f} s on {os.cpu_count()} processors: "
        f"{len(every) / load.seconds:.0f} requests/s, median {statistics.median(every or [0]):.0f} ms, "
        f"p95 {_p95(every):.0f} ms, failed {sum(load.failures.values())} (target 0) {dict(load.failures) or ''}"
    )
    for kind, values in load.milliseconds.items():
        if values:
            print(
                f"  {kind:32} {len(values):7d} median {statistics.median(values):6.0f} ms  p95 {_p95(values):6.0f} ms"
            )


if __name__ == "__main__":
    main()
