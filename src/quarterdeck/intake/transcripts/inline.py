"""Markdown within a line taken off: emphasis, links, code. Every pattern is linear in the line."""

from __future__ import annotations

import re

from quarterdeck.intake.transcripts.bounds import LONGEST_MARKED_LINE

_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)?\)")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]*)>")
_STRONG = re.compile(r"(\*{2,3})(?=[^\s*])((?:[^*]|\*(?!\*))*[^\s*])\1(?!\*)")
_MILD = re.compile(r"(?<!\*)\*(?=[^\s*])([^*]*[^\s*])\*(?!\*)")
_LOW = re.compile(r"(?<![\w_])(_{1,3})(?=[^\s_])([^_]*[^\s_])\1(?![\w_])")
_STRUCK = re.compile(r"~~(?=[^\s~])([^~]*[^\s~])~~")
_CODE = re.compile(r"`([^`]+)`")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_SIGNS = frozenset("[*_~`\\<")


def without_markup(text: str) -> str:
    """The words of a line of Markdown. A link leaves its words; what is no pair of marks stays."""
    if len(text) > LONGEST_MARKED_LINE or _SIGNS.isdisjoint(text):
        return text
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "<" in text:
        text = _ADDRESS.sub(r"\1", text)
    if "*" in text or "_" in text:
        text = _without_emphasis(text)
    if "~~" in text:
        text = _STRUCK.sub(r"\1", text)
    if "`" in text:
        text = _CODE.sub(r"\1", text)
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text


def _without_emphasis(text: str) -> str:
    if "**" in text:
        text = _STRONG.sub(r"\2", text)
    if "*" in text:
        text = _MILD.sub(r"\1", text)
    return _LOW.sub(r"\2", text) if "_" in text else text
