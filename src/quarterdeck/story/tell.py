"""From plan, facts and figures to the whole story of one review."""

from __future__ import annotations

from quarterdeck.core.facts import AccountFacts
from quarterdeck.core.figure import FigureSet
from quarterdeck.core.review import ReviewPlan
from quarterdeck.core.settings import Settings
from quarterdeck.story.cards import value_cards
from quarterdeck.story.charts import charts
from quarterdeck.story.expansion import expansion
from quarterdeck.story.goals import current_goals, previous_goals
from quarterdeck.story.headline import headline
from quarterdeck.story.key_metrics import key_metrics
from quarterdeck.story.landmines import landmines
from quarterdeck.story.material import Material
from quarterdeck.story.measures import proposed_measures
from quarterdeck.story.opportunities import opportunities
from quarterdeck.story.preparation import attendee_notes, expected_questions, objectives
from quarterdeck.story.promises import kept_promises
from quarterdeck.story.proposals import base_draft
from quarterdeck.story.questions import priorities, questions
from quarterdeck.story.risks import risks
from quarterdeck.story.roadmap import feedback_in_action, roadmap
from quarterdeck.story.shortfalls import key_events, shortfalls
from quarterdeck.story.steps import base_step, our_steps
from quarterdeck.story.success import Told, success_summary
from quarterdeck.story.types import Story
from quarterdeck.story.value import story_mode, value_method
from quarterdeck.story.wins import wins


def tell(plan: ReviewPlan, facts: AccountFacts, figures: FigureSet, settings: Settings) -> Story:
    """The story of the review: what is true, what it means, what we propose.

    Never empty: with no value to show it tells what to agree on. What is for the customer says so
    point by point; everything else is internal.
    """
    material = Material(plan, facts, figures, settings)
    mode = story_mode(material)
    offer, withheld = expansion(material)
    base = base_draft(material, offer)
    chances = opportunities(material)
    steps = our_steps(material, mode, base, offer)
    told = Told(
        wins=wins(material),
        shortfalls=shortfalls(material),
        opportunities=chances,
        expansion=offer,
        priorities=priorities(material),
        roadmap=roadmap(material),
        steps=steps,
    )
    return Story(
        plan=plan,
        facts=facts,
        figures=figures,
        mode=mode,
        headline=headline(material, mode),
        summary=success_summary(material, told),
        previous_goals=previous_goals(material),
        current_goals=current_goals(material),
        key_events=key_events(material),
        kept_promises=kept_promises(material),
        shortfalls=told.shortfalls,
        wins=told.wins,
        value_cards=value_cards(material, mode),
        key_metrics=key_metrics(material, mode),
        charts=charts(material, mode),
        value_method=value_method(material, mode),
        matrix=(*risks(material), *chances),
        base_proposal=base.proposal,
        expansion=offer,
        expansion_withheld=withheld,
        joint_goal=base.joint_goal,
        proposed_measures=proposed_measures(material, mode),
        priorities=told.priorities,
        feedback_in_action=feedback_in_action(material),
        roadmap=told.roadmap,
        questions=questions(material, mode),
        our_steps=steps,
        landmines=landmines(material),
        attendee_notes=attendee_notes(material),
        objectives=objectives(material, mode, offer),
        expected_questions=expected_questions(material, mode),
        next_goal=base.next_goal,
        base_step=base_step(material, base, steps),
    )
