"""One account's package (pptx + pdf + html): from a cold start, and each in a running process.

    python benchmarks/package.py [--project DIR] [--account ID]

Prints the whole process from a cold start (target: at most 2 s) and the mean of ten packages in a
running process (target: at most 250 ms), with peak memory (target: under 1 GiB).
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

COLD_TARGET_S = 2.0
WARM_TARGET_MS = 250.0
MEMORY_TARGET_MB = 1024.0
FORMATS = "pptx,pdf,html"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--project", type=Path)
    parser.add_argument("--account", default="")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        project = options.project or _demo(Path(folder) / "demo")
        account = options.account or _account()
        cold, memory = _cold(project, account)
        first, warm, three = _warm(project, account)
    print(
        f"cold start, one package:    {cold:6.2f} s   target {COLD_TARGET_S} s   ratio {cold / COLD_TARGET_S:.2f}"
    )
    print(f"running process, first:     {first:6.0f} ms")
    print(
        f"running process, each:      {warm:6.0f} ms  target {WARM_TARGET_MS:.0f} ms  ratio {warm / WARM_TARGET_MS:.2f}"
    )
    print(
        f"  of it the customer's three: {three:5.0f} ms  target {WARM_TARGET_MS:.0f} ms  "
        f"ratio {three / WARM_TARGET_MS:.2f}"
    )
    print(f"peak memory, cold process:  {memory:6.0f} MB  target {MEMORY_TARGET_MB:.0f} MB")


def _demo(folder: Path) -> Path:
    from quarterdeck.demo import write_demo

    write_demo(folder)
    return folder


def _account() -> str:
    from quarterdeck.demo import SHOWCASE

    return SHOWCASE[1]


def _cold(project: Path, account: str) -> tuple[float, float]:
    """Best of three whole processes, the usage roll-up in place after the first; peak RSS in MB."""
    command = [
        sys.executable,
        "-m",
        "quarterdeck.cli",
        "build",
        account,
        "--project",
        str(project),
        "--format",
        FORMATS,
    ]
    # As installed: Python keeps its compiled modules, whatever this shell is set to.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    times = []
    for _ in range(4):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
        times.append(time.perf_counter() - start)
    print(f"cold start, roll-up built:  {times[0]:6.2f} s")
    return min(times[1:]), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def _warm(project: Path, account: str) -> tuple[float, float, float]:
    """Milliseconds of the first package in this process, the mean of ten more, and of ten times the
    customer's deck, PDF and page alone (no presenter's deck, brief, agenda, ledger)."""
    from quarterdeck.workflow.answers import open_answers
    from quarterdeck.workflow.build import Choices, build_review, prepare
    from quarterdeck.workflow.package import customer_files, read_brand
    from quarterdeck.workflow.project import open_project
    from quarterdeck.workflow.session import as_of_for

    opened = open_project(project)
    choices = Choices.parse("", FORMATS, None)
    with open_answers(opened, as_of_for(opened, None, None, date.today())) as session:
        account_id = session.account(account).account.id
        plan = session.plans[account_id]
        review_file = opened.review_file(plan.id)

        def package() -> None:
            figures = session.figures([account_id])[account_id]
            build_review(session, account_id, figures, choices)

        def three() -> None:
            figures = session.figures([account_id])[account_id]
            prepared = prepare(session, plan, figures, review_file)
            brand, pair = read_brand(opened, plan), (plan.account.language,)
            customer_files({}, prepared, brand, opened.settings, pair, choices.formats)

        return _timed(package, 1), _timed(package, 10), _timed(three, 10)


def _timed(work: Callable[[], None], times: int) -> float:
    """Mean milliseconds of a run of ``work``."""
    start = time.perf_counter()
    for _ in range(times):
        work()
    return (time.perf_counter() - start) * 1000 / times


if __name__ == "__main__":
    main()
