"""How long linting takes beyond start-up: a deck of 50 slides, and a transcript of two hours.

    python benchmarks/lint.py [--runs N]

Target: 0.5 s of processor time each. The deck is written by python-pptx with titles, bullets, tables, charts and notes, its
texts made from a seed; the transcript is WebVTT with 2,600 cues of three voices, one sentence in
thirty a promise: about 19,000 words, 160 a minute, which is fast for a meeting. Each is read and judged by
all rules in a fresh process; imports, and lexicons that a process loads once, are told apart by a first run on a
deck of one slide (a call of one cue).
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

SLIDES, CUES, TWO_HOURS = 50, 2_600, 7_200
TARGET = 0.5
SENTENCES = (
    "Waiting times at the service desk fell from four days to two after the new routing went live",
    "We will connect the second warehouse in November and review the carrier data together",
    "How did your team decide which regions to start with?",
    "Last quarter the returns process took longer than agreed, and we know why",
    "Logins grew in every region, but the goal was fewer open claims",
    "Finance confirmed the hourly rate and the baseline in June",
    "That sounds right to me",
    "I'll send the calculation to Finance by Friday",
    "Maybe we should look at the roadmap for the mobile app later",
    "Support closed forty tickets and two escalations are still open",
)  # fmt: skip
NAMES = ("Finance", "Robin", "your team", "Operations")
DAYS = ("Friday", "14 November", "the end of the month", "next week")
STARTS = (
    "We saw that", "Last quarter", "The question is whether", "You told us", "It was", "So the", "Our people",
    "Do you know if", "And then", "I think", "Next year", "What if", "Right, and", "There is", "They will",
)  # fmt: skip
WORDS = [
    "service",
    "desk",
    "waiting",
    "times",
    "fell",
    "after",
    "new",
    "routing",
    "went",
    "live",
    "in",
    "every",
    "region",
    "but",
    "claims",
    "stayed",
    "open",
    "because",
    "finance",
    "asked",
    "for",
    "another",
    "report",
    "on",
    "carrier",
    "data",
    "from",
    "warehouse",
    "teams",
    "while",
    "support",
    "closed",
    "tickets",
    "and",
    "users",
    "logged",
    "in",
    "more",
    "often",
    "than",
    "before",
    "the",
    "training",
    "about",
    "returns",
    "which",
    "took",
    "longer",
    "than",
    "agreed",
    "with",
    "managers",
    "who",
    "want",
    "fewer",
    "steps",
    "and",
    "better",
    "numbers",
    "for",
    "board",
    "meetings",
    "this",
    "autumn",
]


def main() -> int:
    arguments = argparse.ArgumentParser(description="How long linting takes beyond start-up.")
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--one", nargs=2, metavar=("SMALL", "LARGE"), help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.one:
        print(json.dumps(_timed(*map(Path, given.one))))
        return 0
    with tempfile.TemporaryDirectory(prefix="quarterdeck-lint-") as name:
        folder = Path(name)
        pairs = {
            "deck of 50 slides": (_deck(folder, 1), _deck(folder, SLIDES)),
            "transcript of two hours": (_call(folder, 1), _call(folder, CUES)),
        }
        for title, pair in pairs.items():
            runs = [_run(*pair) for _ in range(given.runs)]
            first = statistics.median(run["small"] for run in runs)
            spent = statistics.median(run["large"] for run in runs)
            verdict = "met" if spent <= TARGET else "MISSED"
            print(
                f"{title:<24} {spent:.3f} s after a first small one of {first:.3f} s "
                f"({runs[0]['findings']} findings); target {TARGET} s: {verdict}"
            )
    return 0


def _run(small: Path, large: Path) -> dict[str, float]:
    command = [sys.executable, __file__, "--one", str(small), str(large)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _timed(small: Path, large: Path) -> dict[str, float]:
    from quarterdeck.workflow.lint import Asked, LintRequest, lint

    asked = Asked(date(2026, 10, 8), None, date(2026, 10, 8))
    spent: dict[str, float] = {}
    for name, path in (("small", small), ("large", large)):
        start = time.process_time()
        report = lint(LintRequest(targets=(str(path),)), None, asked)
        spent[name] = time.process_time() - start
        spent["findings"] = len(report.findings)
    return spent


def _deck(folder: Path, slides: int) -> Path:
    from pptx import Presentation
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.util import Inches

    chance = random.Random(7)
    deck = Presentation()
    for number in range(slides):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = chance.choice(SENTENCES)
        slide.placeholders[1].text = "\n".join(chance.choices(SENTENCES, k=6))
        slide.notes_slide.notes_text_frame.text = chance.choice(SENTENCES)
        box = (Inches(1), Inches(4), Inches(6), Inches(2))
        if number % 3 == 0:
            table = slide.shapes.add_table(5, 4, *box).table
            for row in range(5):
                for column in range(4):
                    table.cell(row, column).text = f"{chance.randint(10, 9999)} claims"
        elif number % 3 == 1:
            data = CategoryChartData()
            data.categories = ["Q1", "Q2", "Q3", "Q4"]
            data.add_series("Open claims", [chance.randint(10, 99) for _ in range(4)])
            slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *box, data)
    path = folder / f"deck-{slides}.pptx"
    deck.save(str(path))
    return path


def _call(folder: Path, cues: int) -> Path:
    chance = random.Random(7)
    step = TWO_HOURS / max(cues, 1)
    lines = ["WEBVTT", ""]
    for number in range(cues):
        start, end = number * step, (number + 0.9) * step
        speaker = chance.choice(("Robin Hale", "Kim Ostrow", "Lee Marsh"))
        text = _sentence(chance)
        lines += [f"{_clock(start)} --> {_clock(end)}", f"<v {speaker}>{text}.</v>", ""]
    path = folder / f"call-{cues}.vtt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _sentence(chance: random.Random) -> str:
    """No two alike, as in talk; one in thirty promises something."""
    if chance.random() < 1 / 30:
        what = chance.choice(("the calculation", "the list of regions", "the new contract draft"))
        return f"I'll send {what} to {chance.choice(NAMES)} by {chance.choice(DAYS)}"
    words = chance.sample(WORDS, k=chance.randint(2, 8))
    return " ".join((chance.choice(STARTS), *words))


def _clock(seconds: float) -> str:
    whole = int(seconds)
    return (
        f"{whole // 3600:02}:{whole % 3600 // 60:02}:{whole % 60:02}.{int(seconds % 1 * 1000):03}"
    )


if __name__ == "__main__":
    sys.exit(main())
