"""A rule's page of guidance, the single source for command line, workspace, MCP, skill and docs.

``data/rules/<CODE>.<language>.md``: a title line that completes "allow ...", then the six sections in
order, each under its heading in that language. Thresholds are not in the page: they come from the
rule itself, so that a number has one home.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from quarterdeck import resources
from quarterdeck.core.language import Language
from quarterdeck.errors import RuleError

HEADINGS: dict[Language, tuple[str, ...]] = {
    Language.EN: ("Finds", "Why", "Instead", "Bad", "Good", "Exceptions"),
    Language.ZH: ("检查内容", "为什么重要", "应当怎样做", "反例", "正例", "例外"),
    Language.RU: ("Что находит", "Почему это важно", "Как лучше", "Плохо", "Хорошо", "Исключения"),
}
"""The sections of a page in their order."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page in one language. ``title`` is what the rule's name allows; the rest are Markdown.

    ``why`` and ``instead`` are one or two sentences each: findings print them.
    """

    title: str
    finds: str
    why: str
    instead: str
    bad: str
    good: str
    exceptions: str


@cache
def page(code: str, language: Language) -> Page:
    """The page of a rule; RuleError where it is missing or a section of it is."""
    place = f"rules/{code}.{language.value}.md"
    try:
        text = resources.text("rules", f"{code}.{language.value}.md")
    except FileNotFoundError as error:
        raise RuleError("the rule has no page", where=place, next_step="write it") from error
    title, *rest = re.split(r"^## +", text, flags=re.MULTILINE)
    found = {
        heading.strip(): body.strip() for heading, _, body in (s.partition("\n") for s in rest)
    }
    wanted = HEADINGS[language]
    if tuple(found) != wanted or not title.startswith("# ") or not all(found.values()):
        raise RuleError(
            f"the page's sections are {list(found)}, or one is empty",
            where=place,
            next_step=f"give it {list(wanted)} in this order",
        )
    return Page(title.removeprefix("# ").strip(), *(found[heading] for heading in wanted))
