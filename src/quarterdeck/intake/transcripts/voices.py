"""Who says a line: voices in the markup of captions, and names before a colon.

A name before a colon is only believed by the file as a whole: by how many of its lines begin so, and
how often the same name comes back.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from quarterdeck.intake.transcripts.bounds import LONGEST_MARKED_LINE
from quarterdeck.intake.transcripts.marks import marks_of

_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>v|c|i|b|u|lang|ruby|rt|rp|font)(?P<rest>(?:[.\s][^<>]*)?)>"
    r"|<\d[\d:.]*>|\{\\[^{}]*\}"
)
"""The tags of WebVTT cues and the few of SubRip. Any other tag is what was said, and stays."""

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});")

PREFIX = re.compile(
    r"\s*(?:[-–—]\s+|>>+\s*)?(?P<name>[^:：\s][^:：\n]{0,59}?)\s*(?::(?=\s|$)|：)\s*(?P<text>.*)",
    re.DOTALL,
)
"""What may be a speaker's name before a colon, and the rest. No colon of a time or an address."""

_NOT_IN_A_NAME = re.compile(r"[?!:：。？！;；…“”«»\"<>*=#/\\{}]|\w{5}\.\s|，|、")
_LETTER = re.compile(r"[^\W\d_]")
_LATIN_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_HANZI_NAME = re.compile(r"[\u3400-\u9fff·]{2,6}")
_MOST_WORDS = 6
_NAMED_THROUGHOUT = 0.8
_NAMED_MOSTLY = 0.5
_NAMED_OFTEN = 0.25


def plain(text: str) -> str:
    """Entities resolved and white space as single spaces."""
    if "&" in text:
        text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    return " ".join(text.split())


def split_voices(payload: str) -> list[tuple[str | None, str]]:
    """The parts of a cue by voice, without tags, lines kept; a part before any voice has None.

    What follows a closed voice belongs to it until the next one.
    """
    if "<" not in payload and "{\\" not in payload:
        return [(None, payload)]
    if len(payload) > LONGEST_MARKED_LINE:
        return [(None, payload)]
    parts: list[tuple[str | None, list[str]]] = [(None, [])]
    at = 0
    for tag in _TAG.finditer(payload):
        parts[-1][1].append(payload[at : tag.start()])
        at = tag.end()
        if tag["name"] == "v" and not tag["close"]:
            parts.append((_voice(tag["rest"]), []))
    parts[-1][1].append(payload[at:])
    joined = [(voice, "".join(texts)) for voice, texts in parts]
    return [(voice, text) for voice, text in joined if text.strip()] or joined[-1:]


def _voice(rest: str) -> str | None:
    """The name of ``<v.loud.first Name>``: what stands after the classes."""
    if rest.startswith("."):
        _, _, rest = rest.replace("\n", " ").replace("\t", " ").partition(" ")
    return plain(rest) or None


def prefix_of(text: str) -> tuple[str, str] | None:
    """What may be a name, and the text after it; None where no name can be."""
    match = PREFIX.match(text.lstrip())
    if match is None or not could_be_name(match["name"]):
        return None
    return " ".join(match["name"].split()), match["text"].strip()


@lru_cache(maxsize=4096)
def could_be_name(words: str) -> bool:
    """Whether it has the form of a name (people's, rooms', "Ann | Acme"), and is no known heading."""
    return (
        _LETTER.search(words) is not None
        and _NOT_IN_A_NAME.search(words) is None
        and len(words.split()) <= _MOST_WORDS
        and not words.lower().startswith(("http", "www."))
        and not marks_of(words)
    )


def looks_like_name(words: str) -> bool:
    """Whether the words by themselves look like a person: capitals, or a few hanzi."""
    if _HANZI_NAME.fullmatch(words):
        return len(words) <= 4 or "·" in words
    parts = _LATIN_WORD.findall(words)
    return 0 < len(parts) <= 4 and all(part[0].isupper() for part in parts)


def looks_like_full_name(words: str) -> bool:
    """Whether they look like a person's name with its surname."""
    return looks_like_name(words) and (len(words.split()) > 1 or bool(_HANZI_NAME.fullmatch(words)))


def believed_names(prefixes: Sequence[str | None]) -> frozenset[str]:
    """Which prefixes are speakers, given that of every cue of the file (None where it has none).

    Named throughout (80 % of the cues): names that come back and those that look like one. Named
    often (a quarter of the cues, by names that come back): only these, and full names where half of
    all cues are named. Else nobody.
    """
    counts = Counter(prefix for prefix in prefixes if prefix is not None)
    back = {name for name, count in counts.items() if count > 1}
    named = counts.total()
    if named >= _NAMED_THROUGHOUT * len(prefixes):
        return frozenset(n for n in counts if n in back or looks_like_name(n) or len(n.split()) < 2)
    if sum(counts[name] for name in back) < _NAMED_OFTEN * len(prefixes):
        return frozenset()
    full = {name for name in counts if looks_like_full_name(name)}
    return frozenset(back | full if named >= _NAMED_MOSTLY * len(prefixes) else back)


def split_names(text: str, names: frozenset[str]) -> list[tuple[str | None, str]]:
    """A cue's lines by speaker: a line that begins with a believed name starts its part."""
    parts: list[tuple[str | None, list[str]]] = [(None, [])]
    for line in text.split("\n"):
        found = prefix_of(line)
        if found is not None and found[0] in names:
            parts.append((found[0], [found[1]]))
        else:
            parts[-1][1].append(line)
    joined = [(name, "\n".join(texts)) for name, texts in parts]
    return [(name, text) for name, text in joined if text.strip()] or joined[-1:]
