"""Work out what the patterns of the lexicons need, so that nobody waits for it.

    python tools/make_needs.py

To be run after patterns in data/lexicons have changed; those it does not know are parsed at run time.
"""

from __future__ import annotations

import json
from pathlib import Path

from quarterdeck.core.language import Language
from quarterdeck.i18n.lexicons import entries, lexicon_names
from quarterdeck.i18n.pattern_needs import digest, needed_for

FOLDER = Path(__file__).parents[1] / "src" / "quarterdeck" / "data" / "needs"


def needs(language: Language) -> dict[str, list[list[str]]]:
    """The needs of every pattern of the language's lexicons, by the pattern's digest."""
    patterns = {
        pattern
        for name in lexicon_names()
        for entry in entries(name, language).values()
        for pattern in entry.get("patterns", ())
    }
    found = {
        digest(pattern): [sorted(need) for need in needed_for(pattern)] for pattern in patterns
    }
    return {key: found[key] for key in sorted(found)}


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in Language:
        lines = (
            f"{json.dumps(key)}:{json.dumps(known, ensure_ascii=False, separators=(',', ':'))}"
            for key, known in needs(language).items()
        )
        text = "{\n" + ",\n".join(lines) + "\n}\n"
        (FOLDER / f"{language.value}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
