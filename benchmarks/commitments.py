"""How well commitments are found in real minutes: 48 actions that scribes recorded by hand.

    python benchmarks/commitments.py [--data FOLDER] [--show]

The recorded actions are stripped first (the lines in place, their attributes, and the list at the end), so that
only the talk around them is left; then the minutes are read and commitments found as for a user. What is
found (firm or tentative) is matched one to one with what was recorded.

The measure: of a recorded action's content words (letters and digits, longer than three signs, cut to five,
common words and the owner's name apart) the share that stands in the found text. From 0.5 on it is a match; the
best pairs are taken first. "Reachable" counts the recorded actions of which any single sentence of the
stripped minutes holds half: a reader of single sentences can have no higher recall (a found “I'll do that” is
shown with the sentence before it, so that two may count together). An owner is right if
first or last name agree. Actions recorded without an owner count for text, not for owners.

Split: files in even places of the sorted list are for developing (their misses are shown by ``--show``), those
in odd places are only measured. The last table reads the same minutes with the recorded actions left in.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from quarterdeck.core.transcript import Transcript
from quarterdeck.intake.transcripts import read_transcript
from quarterdeck.meeting.commitments import find_said
from quarterdeck.meeting.sides import speakers_of
from quarterdeck.meeting.types import Grade, Said
from quarterdeck.meeting.words import sentences

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "minutes"
THRESHOLD = 0.5
TARGET = 0.75

_IN_PLACE = re.compile(r"^>\s*\*\*\*Action #\d+:\s*(.*?)\*\*\*\s*$")
_ATTRIBUTES = re.compile(r"^\{:\s*#action\d+\b.*\}\s*$")
_LISTED = re.compile(r"^\*\s*\[Action #\d+\]")
_HEADED = re.compile(r"^#+\s*[\d.]*\s*Action Items\s*$")
_IN_BRACKETS = re.compile(r"^(?P<text>.*\S)\s*\((?P<owner>[^()]+)\)\s*$")
_TO = re.compile(r"^(?P<owner>[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)*)\s+to\s+(?P<text>.*)$")
_WORD = re.compile(r"[^\W_]+")
_COMMON = frozenset(
    [
        "that",
        "this",
        "with",
        "from",
        "have",
        "will",
        "they",
        "them",
        "their",
        "about",
        "into",
        "what",
        "when",
        "which",
    ]
)


@dataclass(frozen=True)
class Recorded:
    """An action as the scribe wrote it down."""

    text: str
    owner: str | None


@dataclass
class Score:
    """Counts over several minutes, and what they come to."""

    gold: int = 0
    owned: int = 0
    found: int = 0
    text: int = 0
    owner: int = 0
    matched_owned: int = 0
    reachable: int = 0
    notes: list[str] = field(default_factory=list)

    def __iadd__(self, other: Score) -> Score:
        for name in ("gold", "owned", "found", "text", "owner", "matched_owned", "reachable"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.notes += other.notes
        return self


def main() -> int:
    arguments = _arguments()
    folder = Path(arguments.data)
    files = sorted(folder.glob("2*.md"))
    if not files:
        print(f"Skipped: there are no minutes under {folder}.")
        return 0
    print(f"Text matches from {THRESHOLD:.0%} of the recorded words on; aim: F1 {TARGET}.\n")
    parts = {"developed on": files[0::2], "held out": files[1::2]}
    total = Score()
    for name, part in parts.items():
        score = _scored(part, strip=True)
        total += score
        _print(name, len(part), score)
        if arguments.show and name == "developed on":
            print("\n".join(score.notes))
    _print("all, recorded actions stripped", len(files), total)
    _print("all, recorded actions left in", len(files), _scored(files, strip=False))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", default=str(DATA), help="the folder of minutes")
    parser.add_argument("--show", action="store_true", help="misses of the half developed on")
    return parser.parse_args()


def _scored(files: Iterable[Path], *, strip: bool) -> Score:
    total = Score()
    for path in files:
        lines = path.read_text(encoding="utf-8").splitlines()
        gold = [_recorded(match[1]) for line in lines if (match := _IN_PLACE.match(line))]
        kept = [line for line in lines if not _records(line)] if strip else lines
        transcript = _read("\n".join(kept), path.name)
        total += _score(path.name, gold, transcript)
    return total


def _records(line: str) -> bool:
    patterns = (_IN_PLACE, _ATTRIBUTES, _LISTED, _HEADED)
    return any(pattern.match(line) for pattern in patterns)


def _recorded(text: str) -> Recorded:
    match = _IN_BRACKETS.match(text) or _TO.match(text)
    return Recorded(match["text"], match["owner"]) if match else Recorded(text, None)


def _read(text: str, name: str) -> Transcript:
    with tempfile.TemporaryDirectory(prefix="quarterdeck-minutes-") as folder:
        path = Path(folder) / name
        path.write_text(text, encoding="utf-8")
        return read_transcript(path)


def _score(name: str, gold: Sequence[Recorded], transcript: Transcript) -> Score:
    if transcript.held_on is None:
        raise SystemExit(f"{name}: the reader found no date")
    said = find_said(transcript, speakers_of(transcript), transcript.held_on)
    found = [one for one in said if one.grade is not Grade.NONE]
    pairs = _pairs(gold, found)
    spoken = [_words(s.text) for cue in transcript.cues for s in sentences(cue.text)]
    return Score(
        gold=len(gold),
        owned=sum(g.owner is not None for g in gold),
        found=len(found),
        text=len(pairs),
        owner=sum(_same(gold[g].owner, found[f].owner) for g, f in pairs.items()),
        matched_owned=sum(gold[g].owner is not None for g in pairs),
        reachable=sum(any(_share(_gold_words(g), s) >= THRESHOLD for s in spoken) for g in gold),
        notes=_notes(name, gold, found, pairs),
    )


def _pairs(gold: Sequence[Recorded], found: Sequence[Said]) -> dict[int, int]:
    """Recorded actions to found ones, one to one, the most alike first."""
    shares = [
        (-_share(_gold_words(g), _words(f.text)), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
    ]
    pairs: dict[int, int] = {}
    for share, i, j in sorted(shares):
        if -share >= THRESHOLD and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _gold_words(recorded: Recorded) -> frozenset[str]:
    return _words(recorded.text) - _words(recorded.owner or "")


def _words(text: str) -> frozenset[str]:
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(word[:5] for word in words if len(word) > 3 and word not in _COMMON)


def _share(gold: frozenset[str], other: frozenset[str]) -> float:
    return len(gold & other) / len(gold) if gold else 0.0


def _same(gold: str | None, owner: str | None) -> bool:
    if gold is None or owner is None:
        return False
    one, other = (set(_WORD.findall(name.casefold())) for name in (gold, owner))
    return bool(one & other)


def _notes(
    name: str, gold: Sequence[Recorded], found: Sequence[Said], pairs: dict[int, int]
) -> list[str]:
    lines = [f"  {name}"]
    for i, g in enumerate(gold):
        hit = f"= {found[pairs[i]].text} ({found[pairs[i]].owner})" if i in pairs else "missed"
        lines.append(f"    recorded: {g.text} ({g.owner})\n      {hit}")
    spare = [f for j, f in enumerate(found) if j not in pairs.values()]
    return lines + [f"    not recorded: {f.text} ({f.owner}) <- {f.words[:110]}" for f in spare]


def _print(name: str, files: int, score: Score) -> None:
    precision, recall, f1 = _f1(score.text, score.found, score.gold)
    print(f"{name}: {files} files, {score.gold} recorded, {score.found} found")
    print(f"  text         P {precision:.2f}  R {recall:.2f}  F1 {f1:.2f}  ({score.text} matched)")
    precision, recall, f1 = _f1(score.owner, score.found, score.owned)
    print(f"  text + owner P {precision:.2f}  R {recall:.2f}  F1 {f1:.2f}  ({score.owner} matched)")
    print(f"  owner right in {score.owner} of {score.matched_owned} matched that have one")
    share = score.reachable / score.gold if score.gold else 0.0
    print(f"  reachable    {score.reachable} of {score.gold} (recall at most {share:.2f})\n")


def _f1(hits: int, found: int, gold: int) -> tuple[float, float, float]:
    precision = hits / found if found else 0.0
    recall = hits / gold if gold else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


if __name__ == "__main__":
    sys.exit(main())
