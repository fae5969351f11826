"""The files of the agent skill: SKILL.md, a page per rule by the ten prefixes, references.

The public format: the name equals the folder's; only name, description, license, compatibility,
metadata and allowed-tools in front; the description below 1,024 characters without angle brackets;
below 500 lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quarterdeck import __version__, resources
from quarterdeck.core.engagement import DEFAULT_MODELS, SIXTY_MINUTES
from quarterdeck.core.figure import Audience, Unit
from quarterdeck.core.language import Language
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Message, message
from quarterdeck.core.thresholds import Threshold
from quarterdeck.errors import RenderError
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import format_message, to_text
from quarterdeck.meeting.section_shares import SECTION_SHARES
from quarterdeck.metrics.catalogue import METRICS
from quarterdeck.render.rules import write_index, write_rule
from quarterdeck.render.rules.thresholds import NO_DAY
from quarterdeck.rules.catalogue import RULES

_NAME = re.compile(r"[^\W_]+(-[^\W_]+)*")
LONGEST_NAME = 64


def skill_files(name: str, language: Language) -> dict[str, bytes]:
    """The skill's files by path below its folder, whose name is ``name``.

    RenderError where the format does not allow the name.
    """
    if _NAME.fullmatch(name) is None or name != name.lower() or len(name) > LONGEST_NAME:
        raise RenderError(
            f"a skill cannot be called {name!r}",
            where="the folder's name",
            next_step="use lower-case letters, digits and single hyphens, such as quarterly-business-reviews",
        )
    head = resources.text("skill", f"SKILL.{language.value}.md")
    files = {
        "SKILL.md": head.replace("{name}", name).replace("{version}", __version__),
        "references/metrics.md": _metrics(language),
        "references/agenda.md": _agenda(language),
        "references/rules.md": write_index(language),
    }
    for rule in RULES:
        files[f"rules/{rule.area}-{rule.name}.md"] = write_rule(rule, language)
    return {path: text.encode() for path, text in files.items()}


def _metrics(language: Language) -> str:
    columns = ("metric", "name", "unit", "audience", "formula")
    rows = []
    for metric in METRICS:
        id = f"metric-{metric.id.replace('.', '-').replace('_', '-')}"
        shown = metric.audience is Audience.CUSTOMER
        rows.append(
            (
                f"`{metric.id}`",
                format_message(id, {}, language),
                metric.unit.value,
                _said(f"skill-audience-{'customer' if shown else 'internal'}", language),
                format_message(f"{id}.formula", {}, language),
            )
        )
    return _page("skill-metrics", columns, rows, language)


def _agenda(language: Language) -> str:
    models = [
        (
            _said(f"list-segment-{model.segment}", language),
            _said(f"list-review-{model.review}", language),
            _figure(model.cadence_months, Unit.COUNT, language),
            "–".join(dict.fromkeys((str(model.minutes), str(model.minutes_max)))),
            ("、" if language is Language.ZH else ", ").join(
                _said(f"skill-level-{level}", language) for level in model.attendees
            ),
        )
        for model in DEFAULT_MODELS
    ]
    agenda = [
        (
            _said(f"deck-section-{item.section}", language),
            _figure(item.minutes, Unit.MINUTES, language),
            _said(f"skill-owner-{item.owner}", language),
            _said(f"skill-tense-{item.tense}", language),
            _threshold(SECTION_SHARES[item.section], language),
        )
        for item in SIXTY_MINUTES
    ]
    first = _page(
        "skill-models", ("segment", "review", "cadence", "minutes", "people"), models, language
    )
    second = _page(
        "skill-agenda", ("section", "minutes", "owner", "tense", "share"), agenda, language
    )
    return f"{first}\n{second}"


def _page(
    title: str, columns: tuple[str, ...], rows: Sequence[Sequence[str]], language: Language
) -> str:
    heads = [_said(f"skill-column-{column}", language) for column in columns]
    lines = [
        f"# {_said(title, language)}",
        "",
        f"| {' | '.join(heads)} |",
        f"|{' --- |' * len(heads)}",
        *(f"| {' | '.join(row)} |" for row in rows),
        "",
    ]
    return "\n".join(lines)


def _figure(value: int, unit: Unit, language: Language) -> str:
    return numbers.figure(measured("skill", value, unit, as_of=NO_DAY), language)


def _threshold(threshold: Threshold, language: Language) -> str:
    figure = measured("skill", threshold.value, threshold.unit, as_of=NO_DAY)
    return numbers.figure(figure, language)


def _said(id: str, language: Language) -> str:
    text: Message = message(id)
    return to_text(text, language)
