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
        f"COPY (SELECT * REPLACE ({renamed}) EXCLUDE n FROM {read}, range({copies}) AS t(n) {kept}) "
        f"TO '{made}' ({'FORMAT parquet' if parquet else 'HEADER'})"
    ) if False else connection.execute(
        f"COPY (SELECT * EXCLUDE (n) REPLACE ({renamed}) FROM {read}, range({copies}) AS t(n) {kept}) "
        f"TO '{made}' ({'FORMAT parquet' if parquet else 'HEADER'})"
    )
    made.replace(file)


def _multiply_owners(
    connection: duckdb.DuckDBPyConnection, data: Path, copies: int
) -> None:
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
