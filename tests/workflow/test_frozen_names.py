"""The figures of a customer's document have names in every language; the others have none."""

from __future__ import annotations

from pathlib import Path

import pytest

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.document.audience import figure_may_pass
from quarterdeck.workflow.answers import open_answers
from quarterdeck.workflow.build import prepare
from quarterdeck.workflow.frozen import frozen_figures
from quarterdeck.workflow.frozen_names import customer_names
from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workflow.project import open_project


@pytest.fixture(scope="module")
def prepared(small_origin: Path) -> Prepared:
    project = open_project(small_origin)
    assert project.settings.as_of is not None
    with open_answers(project, project.settings.as_of, None) as session:
        plan = next(p for p in session.plans.values() if p.id.type.value == "qbr")
        figures = session.figures([plan.account.id])[plan.account.id]
        return prepare(session, plan, figures, project.review_file(plan.id))


def test_every_figure_a_customer_reads_has_a_name_in_every_language(prepared: Prepared) -> None:
    names = customer_names(prepared)

    assert names
    for name in names.values():
        assert set(name.name) == {language.value for language in Language}
        assert all(name.name.values())


def test_a_goals_figure_says_which_goal(prepared: Prepared) -> None:
    titles = {goal.id: goal.title for goal in prepared.story.facts.goals}
    names = customer_names(prepared)

    found = {id: name for id, name in names.items() if id.dimension in titles}

    assert found
    for id, name in found.items():
        assert name.subject["en"] == titles[id.dimension].to(Language.EN)


def test_only_declared_figures_are_frozen_for_the_customer(prepared: Prepared) -> None:
    known = {str(f.id): f for f in prepared.figures}

    frozen = frozen_figures(prepared, (Language.EN,))

    shown = [f for f in frozen if f.audience is Audience.CUSTOMER]
    hidden = [f for f in frozen if f.audience is Audience.INTERNAL]
    assert shown
    assert all(figure_may_pass(known[f.id]) for f in shown if f.id in known)
    assert {"health", "arr"} <= {f.key.split("/")[0] for f in hidden}
    assert all(not f.name and not f.subject for f in hidden)
