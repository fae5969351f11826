"""Opportunities of the account: needs a module answers, full licences, unused depth, an advocate."""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.core.facts import Module, Statement
from quarterdeck.core.figure import Figure
from quarterdeck.core.message import Message, Quoted, message
from quarterdeck.story import thresholds
from quarterdeck.story.material import Material
from quarterdeck.story.types import MatrixItem, Point
from quarterdeck.story.value import amount


def opportunities(material: Material) -> tuple[MatrixItem, ...]:
    """Every opportunity that the facts show, those of high impact and likelihood first."""
    found = [item for source in _SOURCES for item in source(material)]
    return tuple(sorted(found, key=lambda o: (not o.high_impact, not o.high_likelihood)))


def _opportunity(
    id: str,
    *evidence: Message | Quoted,
    likely: bool,
    heavy: bool,
    figures: tuple[Figure, ...] = (),
) -> MatrixItem:
    return MatrixItem(
        id=id,
        opportunity=True,
        title=message(f"story-chance-{id}"),
        high_likelihood=likely,
        high_impact=heavy,
        evidence=tuple(Point(text, figures) for text in evidence),
        play=message(f"story-chance-{id}.play"),
    )


def stated_needs(material: Material) -> tuple[Statement, ...]:
    """Needs that the customer stated in the last year, the newest first."""
    needs = [
        s for s in material.facts.statements if s.kind == "need" and material.recent(s.said_on)
    ]
    return tuple(sorted(needs, key=lambda s: (-s.said_on.toordinal(), s.id)))


def answered_need(material: Material) -> tuple[Statement, Module] | None:
    """The newest stated need that a module not yet owned answers, with that module."""
    offered = sorted((m for m in material.facts.modules if not m.owned), key=lambda m: m.id)
    for need in stated_needs(material):
        for module in offered:
            if need.topic and need.topic.strip().lower() == module.topic.strip().lower():
                return need, module
    return None


def _need(material: Material) -> Iterator[MatrixItem]:
    found = answered_need(material)
    if found is not None:
        need, _ = found
        yield _opportunity("need", Quoted(need.text, need.said_by), likely=True, heavy=True)


def _breadth(material: Material) -> Iterator[MatrixItem]:
    coverage = material.seen("user_coverage")
    if coverage is None or amount(coverage) < thresholds.COVERAGE_HIGH.value:
        return
    full = amount(coverage) >= thresholds.LICENCES_FULL.value
    text = message("story-evidence-coverage", coverage=coverage)
    id = "licences" if full else "breadth"
    yield _opportunity(id, text, likely=full, heavy=full, figures=(coverage,))


def _depth(material: Material) -> Iterator[MatrixItem]:
    adoption = material.seen("product_adoption")
    if adoption is not None and amount(adoption) < thresholds.ADOPTION_LOW.value:
        text = message("story-evidence-adoption", adoption=adoption)
        yield _opportunity("depth", text, likely=True, heavy=False, figures=(adoption,))


def _advocate(material: Material) -> Iterator[MatrixItem]:
    praise = [
        s for s in material.facts.statements if s.kind == "praise" and material.recent(s.said_on)
    ]
    newest = sorted(praise, key=lambda s: (-s.said_on.toordinal(), s.id))
    if newest:
        quote = Quoted(newest[0].text, newest[0].said_by)
        yield _opportunity("advocate", quote, likely=len(newest) > 1, heavy=False)


_SOURCES = (_need, _breadth, _depth, _advocate)
