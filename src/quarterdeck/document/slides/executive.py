"""Slides of an executive review: summary first, outcomes, strategy; no usage."""

from __future__ import annotations

from quarterdeck.core.facts import Goal
from quarterdeck.core.figure import Audience
from quarterdeck.core.message import Message, Name, Quoted, message
from quarterdeck.document.audience import may_pass
from quarterdeck.document.blocks import (
    Arrangement,
    Block,
    Bullet,
    Bullets,
    Cell,
    Panel,
    Slide,
    SlideRole,
    TableBlock,
    Tone,
)
from quarterdeck.document.labels import proposed, quantity
from quarterdeck.document.placing import bullets, regions, text_cell
from quarterdeck.document.slides.ahead import feedback_in_action, goals_in_force, roadmap
from quarterdeck.document.slides.last_quarter import (
    GOAL_TONES,
    MOST_PROMISES,
    goal_state,
    last_quarter_title,
    promises,
    shortfall_panel,
    standing,
    worst_first,
)
from quarterdeck.document.slides.results import value_cards
from quarterdeck.document.slides.results_title import known, results_title
from quarterdeck.story.attendees import sponsor
from quarterdeck.story.types import Story

MOST = 2
"""Shortfalls and wins on the summary; the pages after it have them all."""


def executive_summary_slide(story: Story, *, less: int = 0) -> Slide:
    """The review on one page: headline figures, where we stand, what is to be decided."""
    cards = value_cards(story)
    stand: list[Block | None] = [
        shortfall_panel(story, most=max(1, MOST - less // 2)),
        wins(story, most=max(1, MOST - less)),
    ]
    decide: list[Block | None] = [_decisions(story)]
    return Slide(
        SlideRole.EXECUTIVE_SUMMARY,
        story.headline if may_pass(story.headline) else results_title(story),
        Arrangement.SPLIT if cards is None else Arrangement.CARDS_SPLIT,
        regions(stand, decide) if cards is None else regions([cards], stand, decide),
        notes=(message("deck-say-executive-summary"),),
        audience=Audience.CUSTOMER,
    )


def wins(story: Story, *, most: int = MOST) -> Bullets:
    return bullets(
        story.wins[:most],
        message("deck-wins"),
        empty=message("deck-wins-empty"),
        tone=Tone.GOOD,
    )


def outcomes_slide(story: Story, *, less: int = 0) -> Slide:
    """The goals against their targets, then what was promised."""
    return Slide(
        SlideRole.OUTCOMES,
        last_quarter_title(story),
        Arrangement.WIDE_LEFT,
        regions(
            [_goal_table(story)],
            [
                shortfall_panel(story, beside_lists=True),
                promises(story, most=MOST_PROMISES - less) or _next_best(story),
            ],
        ),
        notes=(message("deck-say-outcomes"),),
        audience=Audience.CUSTOMER,
    )


def _next_best(story: Story) -> Bullets:
    """Without promises: wins, else where the customer stands, else that no win is confirmed."""
    won = wins(story)
    return won if won.items else standing(story) or won


def strategy_slide(story: Story) -> Slide | None:
    """Where both sides are heading; None where there is nothing to show of it."""
    coming, acted = roadmap(story), feedback_in_action(story)
    right: list[Block | None] = [coming, acted if acted.items else None]
    if not any(right):
        return None
    return Slide(
        SlideRole.STRATEGY,
        message("deck-strategy-title-roadmap" if coming else "deck-strategy-title"),
        Arrangement.SPLIT,
        regions([goals_in_force(story)], right),
        notes=(message("deck-say-strategy"),),
        audience=Audience.CUSTOMER,
    )


def _decisions(story: Story) -> Panel:
    """What to confirm, which step to approve, which goal to agree: each once."""
    asked = (
        _to_confirm(story),
        _to_approve(story),
        message("deck-decide-goal", text=story.joint_goal),
    )
    return Panel(
        title=message("deck-decide"),
        lines=tuple(Bullet(text) for text in asked if may_pass(text)),
        tag=proposed(),
        tone=Tone.ACCENT,
        audience=Audience.CUSTOMER,
    )


def _to_confirm(story: Story) -> Message:
    """The value, by the sponsor where one comes; without value, measures and baselines."""
    value = known(story, "value.delivered")
    if value is None:
        return message("deck-decide-baseline")
    person = sponsor(story.plan.attendees, story.plan.as_of)
    if person is None:
        return message("deck-decide-value", value=value)
    return message("deck-decide-value-by", value=value, name=Name(person.name))


def _to_approve(story: Story) -> Message:
    """The step that begins the proposal, with owner and day; without it the focus itself."""
    step = story.base_step if story.base_step in story.our_steps else None
    if step is None or step.owner is None or step.due_on is None:
        return message("deck-decide-focus", text=story.base_proposal.title)
    return message(
        "deck-decide-step", step=Quoted(step.text), owner=Name(step.owner), day=step.due_on
    )


def _goal_table(story: Story) -> TableBlock:
    return TableBlock(
        columns=(
            message("deck-goal"),
            message("deck-goal-column-baseline"),
            message("deck-goal-column-target"),
            message("deck-goal-column-actual"),
            message("deck-goal-column-state"),
        ),
        rows=tuple(_goal_row(g, story) for g in worst_first(story)),
        widths=(4, 1.6, 1.6, 1.6, 2.3),
        title=message("deck-last-goals"),
        empty=message("deck-last-goals-empty"),
        audience=Audience.CUSTOMER,
    )


def _goal_row(goal: Goal, story: Story) -> tuple[Cell, ...]:
    state = goal_state(goal, story)
    values = (("baseline", goal.baseline), ("target", goal.target), ("actual", goal.actual))
    numbers: list[Message] = [
        message("deck-none")
        if value is None
        else quantity(story.plan, f"goal.{name}", value, goal.unit, goal.id)
        for name, value in values
    ]
    return (
        text_cell(Quoted(goal.title)),
        *(text_cell(n) for n in numbers),
        text_cell(message(f"deck-goal-{state}"), GOAL_TONES[state]),
    )
