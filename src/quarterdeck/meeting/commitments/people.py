"""The people who may own a commitment: those the record knows, found in a sentence's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quarterdeck.core.facts import Side
from quarterdeck.core.language import Language
from quarterdeck.core.transcript import Transcript
from quarterdeck.i18n.lexicons import found
from quarterdeck.meeting.names import Label, plain
from quarterdeck.meeting.types import Speaker

LEXICON = "owner"
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_HAN = re.compile(r"[\u3400-\u9fff]")
_ENDING = re.compile(r"(?:ией|ией|ой|ей|ом|ем|ы|[аяиеуюйоь]{1,2})$")
_FLEETING = re.compile(r"[её](?=[лцкр]$)")
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Named:
    """Who the words name: a person, or only a vague one ("the team")."""

    person: str | None = None
    known: bool = False
    vague: str | None = None


class People:
    """Everybody whom the record lists or hears, by full and first name.

    A first name stands for the one known person who bears it; where two do, it stays as said.
    """

    def __init__(self, speakers: Sequence[Speaker], transcript: Transcript) -> None:
        self._sides = {speaker.name: speaker.side for speaker in speakers}
        voices = (cue.speaker for cue in transcript.cues if cue.speaker)
        names = dict.fromkeys([*self._sides, *voices, *map(_bare, transcript.attendees)])
        self._by_form: dict[str, list[str]] = {}
        for name in names:
            for form in _forms(name):
                self._by_form.setdefault(form, []).append(name)
        self._forms = _any(self._by_form)
        self._small = re.compile(
            rf"(?<![\w@]){_any(f for f in self._by_form if f.isalpha()).pattern}(?!\w)"
        )

    def side(self, name: str | None) -> Side | None:
        return self._sides.get(name) if name else None

    def knows(self, words: str) -> str | None:
        """The one known person whom the words name, in any case or ending; None without, or with two."""
        said = plain(words).replace("ё", "е")
        for candidate in _candidates(said):
            persons = self._by_form.get(candidate, [])
            persons = list(dict.fromkeys(persons))
            if len(persons) == 1:
                return persons[0]
        if _HAN.search(said):
            hit = self._forms.search(said)
            persons = self._by_form[hit[0]] if hit else []
            return persons[0] if len(set(persons)) == 1 else None
        return None

    def named(self, words: str, language: Language) -> Named:
        """The first person in the words, else the vague owner in them."""
        known = self.knows(words)
        if known is not None:
            return Named(known, known=True)
        vague = found(LEXICON, words, language, label="vague")
        persons = found(LEXICON, words, language, label="person")
        if vague and not (persons and persons[0].start < vague[0].start):
            return Named(vague=vague[0].words.strip())
        if persons:
            return Named(persons[0].words.strip(" ,.@"))
        return Named()

    def name_ends(self, text: str, start: int, end: int) -> int:
        """``end``, moved on where it cuts a known Chinese name in two (no spaces show where one ends)."""
        if not _HAN.search(text[start:end]):
            return end
        return next(
            (m.end() for m in self._forms.finditer(text, start) if m.start() < end < m.end()), end
        )

    def in_capitals(self, text: str) -> str:
        """The text with known names in capitals, so that minutes in small letters read like others."""
        return self._small.sub(lambda match: match[0].capitalize(), text)


def _any(forms: Iterable[str]) -> re.Pattern[str]:
    """One pattern of all the forms, the longest first; of none it matches nothing."""
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(f"(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})")


def _bare(attendee: str) -> str:
    parts = Label(attendee).parts
    return parts[0] if parts else attendee


def _forms(name: str) -> Iterable[str]:
    """How the person may be called: in full, by the first or last word, by the stem of a Russian one."""
    whole = plain(_bare(name)).replace("ё", "е").strip()
    words = _WORD.findall(whole)
    if _HAN.search(whole):
        return [whole.replace(" ", "")] if len(whole) > 1 else []
    long = [w for w in words if len(w) >= _SHORTEST]
    return dict.fromkeys([" ".join(words), *long, *(_stem(w) for w in long)])


def _candidates(said: str) -> Iterable[str]:
    """What in the words may be a form: two words together, then single ones, as said and by stem."""
    words = _WORD.findall(said)
    pairs = [f"{one} {two}" for one, two in pairwise(words)]
    long = [w for w in words if len(w) >= _SHORTEST]
    return [*pairs, *(form for w in long for form in (w, _stem(w)))]


def _stem(word: str) -> str:
    """A Russian name without its case ("Анне", "Анна": "анн~"); any other as it is."""
    if not re.fullmatch(r"[а-я-]+", word) or len(word) < _SHORTEST:
        return word
    return _FLEETING.sub("", _ENDING.sub("", word)) + "~"
