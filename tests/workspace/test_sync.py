"""Taking over what the sources say: only what differs is written, and people save meanwhile."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from quarterdeck.core.figure import Figure, FigureSet
from quarterdeck.errors import FigureError
from quarterdeck.story.material import Material
from quarterdeck.story.risks import READ, risks
from quarterdeck.workspace.acts import sync
from quarterdeck.workspace.acts.kept import change
from quarterdeck.workspace.acts.sync import synchronise
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.models import (
    Account,
    Attendance,
    ChecklistItem,
    Goal,
    Review,
    Sync,
    Trace,
    User,
)


class Watched(FigureSet):
    """Figures that refuse to be asked for a metric that risks do not say they read."""

    def get(self, metric: str, period: str = "window", dimension: str = "") -> Figure | None:
        assert metric in READ
        return super().get(metric, period, dimension)

    def series(self, metric: str, dimension: str = "") -> tuple[Figure, ...]:
        assert metric in READ
        return super().series(metric, dimension)

    def dimensions(self, metric: str, period: str = "window") -> tuple[Figure, ...]:
        assert metric in READ
        return super().dimensions(metric, period)


@pytest.mark.django_db
def test_risks_need_only_the_metrics_that_they_name(the_desk: Desk) -> None:
    with the_desk.session() as session:
        for id, figures in session.figures().items():
            whole = Material(
                session.plans[id], session.facts[id], figures, session.project.settings
            )
            some = Watched(f for f in figures if f.id.metric in READ)

            assert risks(replace(whole, figures=some)) == risks(whole)


@pytest.mark.django_db
@pytest.mark.store
def test_a_second_reading_writes_no_fact_and_opens_nothing(the_desk: Desk) -> None:
    before = [model.objects.count() for model in (Review, ChecklistItem, Attendance, Trace)]

    with CaptureQueriesContext(connection) as asked:
        synced = synchronise(the_desk)

    written = [q["sql"] for q in asked if q["sql"].startswith(("INSERT", "UPDATE"))]
    tables = {
        table
        for table in ("goal", "outcome", "stakeholder", "commitment", "review")
        for sql in written
        if f'"workspace_{table}"' in sql
    }
    assert (synced.opened, tables) == (0, set())
    assert [model.objects.count() for model in (Review, ChecklistItem, Attendance, Trace)] == before


@pytest.mark.django_db
@pytest.mark.store
def test_what_moved_away_from_the_sources_follows_them_again(the_desk: Desk) -> None:
    goal = Goal.objects.filter(changed_here=False).exclude(target=None).first()
    assert goal is not None
    told, target = goal.title, goal.target
    Goal.objects.filter(pk=goal.pk).update(target=1, title={"default": "otherwise"})

    synchronise(the_desk)

    goal.refresh_from_db()
    assert (goal.title, goal.target) == (told, target)


@pytest.mark.django_db
@pytest.mark.store
def test_what_a_person_changed_here_stays(the_desk: Desk, person: Callable[..., User]) -> None:
    goal = Goal.objects.first()
    assert goal is not None
    change(acting(person()), "goal.change", goal, goal.revision, {"unit": "pallets"})

    synchronise(the_desk)

    goal.refresh_from_db()
    assert goal.unit == "pallets"


@pytest.mark.django_db
@pytest.mark.store
def test_what_a_person_changes_while_facts_are_compared_stays(
    the_desk: Desk, person: Callable[..., User], monkeypatch: pytest.MonkeyPatch
) -> None:
    Goal.objects.update(unit="as it was")
    compare, somebody = sync._differing, acting(person())

    def compare_while_somebody_saves(*given: Any) -> list[Any]:
        found = compare(*given)
        goal = Goal.objects.filter(account__in=[facts.account.id for facts in given[1]]).first()
        if goal is not None and not goal.changed_here:
            change(somebody, "goal.change", goal, goal.revision, {"unit": "pallets"})
        return found

    monkeypatch.setattr(sync, "_differing", compare_while_somebody_saves)

    synchronise(the_desk)

    assert Goal.objects.filter(unit="pallets").exists()
    assert not Goal.objects.filter(unit="as it was").exists()


@pytest.mark.django_db
@pytest.mark.store
def test_every_review_opens_with_checklist_people_and_a_trace(the_desk: Desk) -> None:
    for review in Review.objects.filter(type="qbr"):
        assert review.checklist.count() >= 12
        assert review.attendance.exists()
        assert Trace.objects.filter(review_key=review.key, act="review.open").count() == 1


@pytest.mark.django_db
@pytest.mark.store
def test_an_account_that_left_the_sources_is_kept_but_not_shown(the_desk: Desk) -> None:
    row = Account.objects.filter(present=True).first()
    assert row is not None
    row.pk, row.name = "GONE", "Gone"
    row.save(force_insert=True)

    synchronise(the_desk)

    assert not Account.objects.get(pk="GONE").present
    assert Account.objects.filter(present=True).exists()


@pytest.mark.django_db
@pytest.mark.store
def test_an_error_in_the_sources_leaves_all_as_it_was_and_is_kept(
    the_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = list(Account.objects.order_by("pk").values())

    def fail(*_: object) -> object:
        raise FigureError("no figures", where="prepared.run", next_step="run the metrics")

    monkeypatch.setattr(sync, "read_figures", fail)

    with pytest.raises(FigureError):
        synchronise(the_desk)

    assert list(Account.objects.order_by("pk").values()) == before
    assert "no figures" in Sync.objects.get().failed


@pytest.mark.django_db
@pytest.mark.store
def test_each_account_is_written_whole(the_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reading that ends half-way has written whole accounts, and the next takes over the rest."""
    Account.objects.update(name="before")
    Goal.objects.filter(changed_here=False).update(unit="before")
    monkeypatch.setattr(sync, "AT_ONCE", 1)
    follow, calls = sync._follow, iter(range(1000))

    def fail_in_the_third(*given: Any) -> None:
        if next(calls) == 2 * len(sync.TABLES) + 3:
            raise FigureError("killed", where="here", next_step="again")
        follow(*given)

    monkeypatch.setattr(sync, "_follow", fail_in_the_third)
    with transaction.atomic(), pytest.raises(FigureError):
        synchronise(the_desk)
    written = set(Account.objects.exclude(name="before").values_list("pk", flat=True))
    changed = set(Goal.objects.exclude(unit="before").values_list("account_id", flat=True))
    monkeypatch.setattr(sync, "_follow", follow)

    synchronise(the_desk)

    assert len(written) == 2
    assert changed == written
    assert not Account.objects.filter(name="before", present=True).exists()
    assert not Goal.objects.filter(unit="before").exists()


PROGRAM = """
import json, threading, time
import django
django.setup()
from django.core.management import call_command
from django.db import Error, connection, transaction
from quarterdeck.workspace.acts import sync
from quarterdeck.workspace.acts.kept import mark_changed
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.models import Sync

call_command("migrate", verbosity=0)
Sync.objects.create(pk=1)
with desk().session():
    pass
sync.AT_ONCE = 5
saved, failed, inside, stop = [], [], [], threading.Event()

def save():
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 5000")
    while not stop.is_set():
        try:
            with transaction.atomic():
                mark_changed()
            saved.append(time.monotonic())
        except Error as error:
            failed.append(str(error))
        stop.wait(0.01)
    connection.close()

thread = threading.Thread(target=save)
thread.start()
began = time.monotonic()
synced = sync.synchronise(desk())
ended = time.monotonic()
stop.set()
thread.join()
print(json.dumps({
    "accounts": synced.accounts,
    "failed": failed,
    "meanwhile": sum(began < at < ended for at in saved),
    "counted": Sync.objects.get().changes == len(saved),
}))
"""


@pytest.mark.slow
def test_people_save_while_the_sources_are_taken_over(demo: Path) -> None:
    environment = {
        **{k: v for k, v in os.environ.items() if k != "DATABASE_URL"},
        "DJANGO_SETTINGS_MODULE": "quarterdeck.workspace.settings",
        "QUARTERDECK_PROJECT": str(demo),
    }

    run = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env=environment,
        capture_output=True,
        text=True,
        timeout=600,
    )

    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout)
    assert told["failed"] == []
    assert told["counted"]
    assert told["meanwhile"] >= told["accounts"] // 5 // 2
