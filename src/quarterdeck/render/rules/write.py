"""A rule's page with what the rule itself knows: severity, what it judges, thresholds and their source."""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.core.language import Language
from quarterdeck.core.message import Name, message
from quarterdeck.core.thresholds import Threshold
from quarterdeck.i18n.messages import to_text
from quarterdeck.render.rules.thresholds import basis_text, value_text
from quarterdeck.rules.catalogue import RULES
from quarterdeck.rules.pages import HEADINGS, Page, page
from quarterdeck.rules.types import Area, Rule


def write_rule(rule: Rule, language: Language, *, level: int = 1) -> str:
    """The page as Markdown, its title at ``level``, its sections one below."""
    found = page(rule.code, language)
    marks, below = "#" * level, "#" * (level + 1)
    lines = [f"{marks} {_title(rule, found, language)}", "", *_facts(rule, language), ""]
    for heading, body in zip(HEADINGS[language], _sections(found), strict=True):
        lines += [f"{below} {heading}", "", body, ""]
    if rule.thresholds:
        lines += [f"{below} {_said('lint-rule-thresholds', language)}", ""]
        lines += [f"- {_threshold(threshold, language)}" for threshold in rule.thresholds]
        lines.append("")
    return "\n".join(lines)


def write_area(area: Area, language: Language, *, level: int = 1) -> str:
    """All rules of an area as one Markdown text, its name as the title; each rule has an anchor."""
    lines = [f"{'#' * level} {_said(f'lint-area-{area}', language)}", ""]
    for rule in RULES:
        if rule.area is area:
            anchor = f'<a id="{rule.code.lower()}"></a>'
            lines += [anchor, "", write_rule(rule, language, level=level + 1)]
    return "\n".join(lines)


def write_index(language: Language, link: str = "") -> str:
    """A table of all rules: code, severity, what it allows; ``link`` is put before each code as its page."""
    columns = ("code", "severity", "title", "judges")
    lines = [
        f"| {' | '.join(_said(f'lint-column-{c}', language) for c in columns)} |",
        "| --- | --- | --- | --- |",
    ]
    for rule in RULES:
        code = f"[{rule.code}]({link}#{rule.code.lower()})" if link else rule.code
        cells = (
            code,
            _said(f"lint-severity-{rule.severity}", language),
            page(rule.code, language).title,
            _judges(rule, language),
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


def _title(rule: Rule, found: Page, language: Language) -> str:
    text = message(
        "lint-rule-allows", code=Name(rule.code), name=Name(rule.name), title=Name(found.title)
    )
    return to_text(text, language)


def _facts(rule: Rule, language: Language) -> Iterator[str]:
    severity = message(f"lint-severity-{rule.severity}")
    yield f"- {to_text(message('lint-rule-severity', severity=severity), language)}"
    judges = message("lint-rule-judges", subjects=Name(_judges(rule, language)))
    yield f"- {to_text(judges, language)}"
    for covered in rule.covers:
        name = message(f"lint-covers-{covered.replace(':', '-')}")
        yield f"- {to_text(message('lint-rule-covers', covered=name), language)}"


def _judges(rule: Rule, language: Language) -> str:
    if rule.subject is None:
        return _said("lint-judges-nothing", language)
    classes = rule.subject if isinstance(rule.subject, tuple) else (rule.subject,)
    joint = "、" if language is Language.ZH else ", "
    return joint.join(_said(f"lint-judges-{one.__name__.lower()}", language) for one in classes)


def _sections(found: Page) -> tuple[str, ...]:
    return (found.finds, found.why, found.instead, found.bad, found.good, found.exceptions)


def _threshold(threshold: Threshold, language: Language) -> str:
    shown = message(
        "lint-rule-threshold",
        label=message(f"metric-threshold-{threshold.id}"),
        value=Name(value_text(threshold, language)),
    )
    basis = Name(basis_text(threshold, language))
    told = message("lint-rule-threshold-id", id=Name(threshold.id), basis=basis)
    opening, closing = ("（", "）") if language is Language.ZH else (" (", ")")
    return f"{to_text(shown, language)}{opening}{to_text(told, language)}{closing}"


def _said(id: str, language: Language) -> str:
    return to_text(message(id), language)
