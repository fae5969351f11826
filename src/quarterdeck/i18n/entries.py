"""The Fluent entries of a language, parsed when they are first asked for.

A deck needs a tenth of all messages; parsing all of them would cost more than building it.
"""

from __future__ import annotations

import re
from threading import RLock

from fluent.runtime import FluentBundle, FluentResource

from quarterdeck import resources
from quarterdeck.core.language import Language

FLUENT_LOCALES = {Language.EN: "en-US", Language.ZH: "zh-CN", Language.RU: "ru-RU"}

_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=.*(?:\n(?:[ \t}].*)?)*", re.MULTILINE)
"""An entry: its identifier at the start of a line, and the lines below that are indented, empty or close a
placeable."""

_REFERENCE = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")
"""What an entry may refer to: another message or a term."""


def split_entries(text: str) -> dict[str, str]:
    """The entries of a Fluent file by identifier, unparsed."""
    return {match[1]: match[0] for match in _ENTRY.finditer(text)}


class Entries:
    """A language's bundle that takes in an entry, and what it refers to, on first use.

    ``more`` is Fluent text beside that of the package. Threads may share it: an entry counts as there
    only when all that it refers to is.
    """

    def __init__(self, language: Language, more: str = "") -> None:
        self.bundle = FluentBundle([FLUENT_LOCALES[language]], use_isolating=False)
        self._lock = RLock()
        self._waiting = split_entries(more)
        for name in resources.names("messages", language.value):
            if name.endswith(".ftl"):
                self._waiting |= split_entries(resources.text("messages", language.value, name))

    def has(self, name: str) -> bool:
        """Whether there is such a message; afterwards it can be formatted."""
        with self._lock:
            self._take_in(name)
        return bool(self.bundle.has_message(name))

    def _take_in(self, name: str) -> None:
        entry = self._waiting.pop(name, None)
        if entry is None:
            return
        self.bundle.add_resource(FluentResource(entry))
        for reference in _REFERENCE.findall(entry):
            self._take_in(reference)
