"""What "that" is in "I'll do that": the words before it, shown beside the deed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quarterdeck.core.language import Language
from quarterdeck.core.transcript import Cue
from quarterdeck.i18n.lexicons import found
from quarterdeck.meeting.commitments.heard import LEXICON, Heard, Kind
from quarterdeck.meeting.commitments.wording import content, tidy
from quarterdeck.meeting.words import sentences

_CUES_BACK = 4
_LEAST_TOLD = 2
"""Content words that a sentence must hold to tell what is meant."""
_MOST_OWN = 1
"""Content words, the verb say, that a deed may hold and still name nothing by itself."""
_LONGEST = 160
_LINK = re.compile(r"https?://\S+")


def own_words(heard: Heard) -> tuple[frozenset[str], bool]:
    """What the deed itself is about, and whether it points to something said before ("it")."""
    text = tidy(heard)
    pronouns = found(LEXICON, text, heard.language, label="pronoun")
    return content(text) - content(" ".join(hit.words for hit in pronouns)), bool(pronouns)


def names_nothing(heard: Heard) -> bool:
    """Whether the deed is understood only from what was said before: "do that", "will fix"."""
    own, points = own_words(heard)
    return not own or (points and len(own) <= _MOST_OWN)


def with_context(heard: Heard, cues: Sequence[Cue]) -> Heard:
    """The candidate with the sentence before it, if it names nothing by itself."""
    if heard.kind in (Kind.RECORDED, Kind.WISH, Kind.REQUEST) or not names_nothing(heard):
        return heard
    return replace(heard, context=_before(heard, cues))


def shown(text: str, context: str | None, language: Language) -> str:
    """The deed with what it is about in brackets, as it was said."""
    if not context:
        return text
    if not text:
        return context
    return f"{text}（“{context}”）" if language is Language.ZH else f"{text} (“{context}”)"


def _before(heard: Heard, cues: Sequence[Cue]) -> str | None:
    """The nearest sentence before, in the same cue or a few back, that tells of something."""
    own = [s.text for s in sentences(cues[heard.number].text)]
    place = own.index(heard.words) if heard.words in own else 0
    earlier = list(reversed(own[:place]))
    for cue in reversed(cues[max(0, heard.number - _CUES_BACK) : heard.number]):
        earlier += [s.text for s in reversed(sentences(cue.text))]
    told = (_LINK.sub("", text).strip() for text in earlier)
    return next((t[:_LONGEST] for t in told if len(content(t)) >= _LEAST_TOLD), None)
