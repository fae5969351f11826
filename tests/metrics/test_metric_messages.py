"""Every metric has its texts in all languages, and they hold no digits."""

from __future__ import annotations

import re

import pytest

from quarterdeck import resources
from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import format_message, has_message
from quarterdeck.metrics.catalogue import METRICS, STATEMENTS
from quarterdeck.metrics.prepared import PREPARED

REASON = re.compile(r"metric-reason-[a-z-]+")


@pytest.mark.parametrize("language", list(Language))
def test_every_metric_has_a_name_a_short_name_a_formula_and_a_reason(language: Language) -> None:
    for metric in METRICS:
        for attribute in ("", ".short", ".formula", ".missing"):
            assert format_message(f"{metric.message}{attribute}", {}, language), metric.id


@pytest.mark.parametrize("language", list(Language))
def test_every_reason_that_sql_gives_has_a_text_and_every_text_a_use(language: Language) -> None:
    sql = " ".join(
        [s.sql for s in STATEMENTS] + [p.sql or "" for p in PREPARED] + [m.rows for m in METRICS]
    )
    used = set(REASON.findall(sql))
    text = resources.text("messages", language.value, "metrics.ftl")
    declared = set(re.findall(r"^(metric-reason-[a-z-]+) =", text, re.MULTILINE))
    assert used == declared
    assert all(has_message(reason, language) for reason in used)


@pytest.mark.parametrize("language", list(Language))
def test_texts_hold_no_digits(language: Language) -> None:
    text = resources.text("messages", language.value, "metrics.ftl")
    assert re.findall(r"\d", text) == []


def test_all_languages_have_the_same_ids() -> None:
    ids = [
        re.findall(
            r"^(?:metric-[a-z-]+ =|    \.[a-z]+ =)",
            resources.text("messages", language.value, "metrics.ftl"),
            re.MULTILINE,
        )
        for language in Language
    ]
    assert ids[0] == ids[1] == ids[2]


@pytest.mark.parametrize("language", list(Language))
def test_short_names_fit_an_axis(language: Language) -> None:
    for metric in METRICS:
        short = format_message(f"{metric.message}.short", {}, language)
        assert len(short.split()) <= 4, metric.id
        assert len(short) <= 26, metric.id


def test_metrics_are_declared_once_and_delivered_by_a_statement() -> None:
    ids = [metric.id for metric in METRICS]
    assert len(ids) == len(set(ids))
    delivered = {
        s.name: set(re.findall(r"select '([a-z_.]+)' as metric", s.sql)) for s in STATEMENTS
    }
    for metric in METRICS:
        assert metric.id in delivered[metric.sql]
    assert {m for found in delivered.values() for m in found} == set(ids)
