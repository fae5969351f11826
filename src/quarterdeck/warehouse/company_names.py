"""Company names and mail domains, brought to a form in which two spellings of one company meet."""

from __future__ import annotations

import re
import unicodedata

from quarterdeck import resources

LEGAL_WORDS = frozenset(resources.text("names", "legal-words.txt").split())
"""Words that say what a company is legally, not which one it is; dropped at either end of a name."""

CHINESE_FORMS = (
    "股份有限公司",
    "有限责任公司",
    "集团有限公司",
    "有限公司",
    "总公司",
    "分公司",
    "公司",
    "集团",
)
"""Endings of Chinese company names with the same meaning, the longest first."""

PUBLIC_DOMAINS = frozenset(resources.text("names", "public-domains.txt").split())
"""Mail providers: two people who share one of these share nothing else."""


def comparable_name(name: str | None) -> str | None:
    """The name without case, punctuation and legal form; None where nothing else is in it.

    “Acme, Inc.” and “ACME Corporation” give “acme”; ООО «Вектор» gives “вектор”; 上海海川科技有限公司
    gives 上海海川科技. Two names that give the same form are a proposal, never a decision.
    """
    text = unicodedata.normalize("NFKC", name or "").casefold().replace("ё", "е")
    text = re.sub(r"(?<=\w)\.(?=\w)", "", text)  # S.A., o.o.o.
    words = re.sub(r"[^\w]+", " ", text).split()
    while len(words) > 1 and words[-1] in LEGAL_WORDS:
        words.pop()
    while len(words) > 1 and words[0] in LEGAL_WORDS:
        words.pop(0)
    if not words or (len(words) == 1 and words[0] in LEGAL_WORDS):
        return None
    return _without_chinese_form(" ".join(words)) or None


def _without_chinese_form(text: str) -> str:
    for form in CHINESE_FORMS:
        if text.endswith(form):
            return _without_chinese_form(text.removesuffix(form).strip())
    return text


def company_domain(text: str | None) -> str | None:
    """The domain of a web or e-mail address, in small letters; None for public mail providers."""
    found = (text or "").strip().lower()
    found = re.sub(r"^[a-z]+://", "", found).rsplit("@", 1)[-1]
    found = re.split(r"[/?#:]", found)[0].removeprefix("www.").strip(".")
    if "." not in found or " " in found or found in PUBLIC_DOMAINS:
        return None
    return found
