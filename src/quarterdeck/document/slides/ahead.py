"""What lies ahead: alignment with the customer's goals, plan, feedback, next steps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from quarterdeck.core.facts import Commitment
from quarterdeck.core.figure import Audience, Figure
from quarterdeck.core.message import Message, Name, Quoted, Text, message
from quarterdeck.core.settings import Settings
from quarterdeck.document.audience import may_pass
from quarterdeck.document.blocks import (
    Arrangement,
    Block,
    Bullet,
    Bullets,
    Cell,
    Panel,
    Paragraph,
    Question,
    Scale,
    Slide,
    SlideRole,
    TableBlock,
    Tone,
)
from quarterdeck.document.counted import counted
from quarterdeck.document.labels import day, named, proposed, span
from quarterdeck.document.placing import blank_row, bullets, open_points, regions, text_cell
from quarterdeck.document.slides.last_quarter import goal_progress
from quarterdeck.document.slides.results_title import known
from quarterdeck.story.thresholds import SATISFACTION_FLOOR
from quarterdeck.story.types import Point, Proposal, Story

ROWS_TO_WRITE = 5
MOST_PROMPTS = 2
MOST_COMING = 3


def alignment_slide(story: Story, *, goals: bool = True) -> Slide:
    """An open question first, and beside it what we believe to be true: the vendor listens.

    ``goals`` says whether the goals in force stand here; else another page has them.
    """
    stated = open_points(story.priorities)
    return Slide(
        SlideRole.ALIGNMENT,
        message("deck-alignment-title-known" if stated else "deck-alignment-title-open"),
        Arrangement.WIDE_LEFT,
        regions([_open_question(story)], [_heard(story), goals_in_force(story) if goals else None]),
        notes=(message("deck-say-alignment"),),
        audience=Audience.CUSTOMER,
    )


def goals_in_force(story: Story) -> Bullets:
    """The goals agreed now, with their way and due day."""
    return Bullets(
        tuple(
            Bullet(Quoted(g.title), detail=goal_progress(g, story.plan), tag=day(g.due_on))
            for g in story.current_goals
        ),
        title=message("deck-alignment-goals"),
        empty=message("deck-alignment-goals-empty"),
        audience=Audience.CUSTOMER,
    )


def plan_slide(story: Story, *, coming_shown: bool = False, less: int = 0) -> Slide:
    """The base proposal, the expansion where every condition held, the joint goal; all proposed.

    ``coming_shown`` says that another page has what is coming in the product; ``less``
    leaves out so many of those items.
    """
    base = _panel(story.base_proposal, "deck-plan-focus", Tone.ACCENT)
    goal = _joint_goal(story)
    coming = None if coming_shown else roadmap(story, most=MOST_COMING - less)
    if expansion_shown(story) and story.expansion is not None:
        option = _panel(story.expansion, "deck-plan-option", Tone.PLAIN)
        title, placed = "deck-plan-title-option", regions([base], [option], [goal, coming])
    else:
        title = "deck-plan-title"
        placed = regions([base], [goal, coming])
    return Slide(
        SlideRole.PLAN,
        message(title, span=span(story.plan)) if title == "deck-plan-title" else message(title),
        Arrangement.THIRDS if max(p.region for p in placed) == 2 else Arrangement.SPLIT,
        placed,
        notes=(message("deck-say-option" if expansion_shown(story) else "deck-say-plan"),),
        audience=Audience.CUSTOMER,
    )


def expansion_shown(story: Story) -> bool:
    """Whether an expansion proposal stands on the customer's pages."""
    offer = story.expansion
    return offer is not None and offer.audience is Audience.CUSTOMER and may_pass(offer)


def roadmap(story: Story, *, most: int = MOST_COMING) -> Bullets | None:
    """What is coming in the product, at most three; None where nothing may be shared.

    What has shipped is not coming: it stands with the customer's feedback where they asked for it.
    """
    ahead = [p for p in story.roadmap if not _has_shipped(p)][:most]
    found = bullets(ahead, message("deck-plan-roadmap"))
    return found if found.items else None


def _has_shipped(point: Point) -> bool:
    if isinstance(point.text, Message) and point.text.id == "story-feedback-shipped":
        return True
    certainty = point.text.args.get("certainty") if isinstance(point.text, Message) else None
    return isinstance(certainty, Message) and certainty.id.startswith("story-certainty-shipped")


def feedback_slide(story: Story) -> Slide:
    """Satisfaction from 1 to 10, two open questions, and the customer's feedback in action."""
    return Slide(
        SlideRole.FEEDBACK,
        _feedback_title(story),
        Arrangement.SPLIT,
        regions(
            [satisfaction_scale(), _ask("deck-question-better")],
            [_ask("deck-question-missing"), feedback_in_action(story)],
        ),
        notes=(message("deck-say-feedback"),),
        audience=Audience.CUSTOMER,
    )


def satisfaction_scale() -> Scale:
    """Working together, 1 to 10: neither NPS nor CSAT."""
    return Scale(
        message("deck-feedback-scale"),
        1,
        10,
        message("deck-feedback-low"),
        message("deck-feedback-high"),
        audience=Audience.CUSTOMER,
    )


def feedback_in_action(story: Story) -> Bullets:
    """The customer's requests: only what has shipped looks like something done."""
    return Bullets(
        tuple(
            Bullet(p.text, detail=p.detail, tone=Tone.GOOD if _has_shipped(p) else Tone.PLAIN)
            for p in open_points(story.feedback_in_action)
        ),
        title=message("deck-feedback-action"),
        empty=message("deck-feedback-action-empty"),
        audience=Audience.CUSTOMER,
    )


def next_steps_slide(story: Story, settings: Settings, *, less: int = 0) -> Slide:
    """Our own proposals with owner and date; the customer's column is left to write in.

    ``less`` leaves out so many of the latest, where their texts are too long for the page.
    """
    story = replace(story, our_steps=story.our_steps[: max(1, len(story.our_steps) - less)])
    return Slide(
        SlideRole.NEXT_STEPS,
        _steps_title(story),
        Arrangement.SPLIT,
        regions([our_steps(story, settings), _thanks()], [_your_steps(story)]),
        notes=(message("deck-say-next-steps"),),
        audience=Audience.CUSTOMER,
    )


def our_steps(story: Story, settings: Settings) -> TableBlock:
    """What we propose to do: action, owner, due day; free rows where nothing is proposed."""
    rows = tuple(_step_row(step) for step in story.our_steps)
    return TableBlock(
        columns=_step_columns(),
        rows=rows or tuple(blank_row(3) for _ in range(ROWS_TO_WRITE)),
        widths=(5, 2.4, 2.6),
        title=message("deck-steps-ours", vendor=Name(settings.vendor.name)),
        audience=Audience.CUSTOMER,
    )


def _open_question(story: Story) -> Question:
    asked: tuple[Message, ...] = tuple(q for q in story.questions if may_pass(q))
    if not asked:
        asked = (message("deck-question-priorities"), message("deck-question-challenges"))
    return Question(asked[0], prompts=asked[1 : 1 + MOST_PROMPTS], audience=Audience.CUSTOMER)


def _heard(story: Story) -> Bullets:
    return bullets(
        story.priorities,
        message("deck-alignment-heard"),
        empty=message("deck-alignment-heard-empty"),
    )


def _panel(proposal: Proposal, heading: str, tone: Tone) -> Panel:
    parts: tuple[tuple[str, Text | None], ...] = (
        ("deck-plan-need", proposal.need),
        ("deck-plan-step", proposal.step),
        ("deck-plan-benefit", proposal.benefit),
        ("deck-plan-when", proposal.when),
    )
    return Panel(
        title=message(heading, title=proposal.title),
        lines=tuple(Bullet(message(id, text=text)) for id, text in parts if text is not None),
        tag=proposed(),
        tone=tone,
        audience=Audience.CUSTOMER,
    )


def _joint_goal(story: Story) -> Panel:
    lines = [Bullet(story.joint_goal, detail=_way(story.joint_goal, story))]
    if story.next_goal is not None:
        text = message("deck-plan-goal-next", text=story.next_goal)
        lines.append(Bullet(text, detail=_way(story.next_goal, story)))
    return Panel(
        title=message("deck-plan-goal"),
        lines=tuple(lines),
        tag=proposed(),
        tone=Tone.GOOD,
        audience=Audience.CUSTOMER,
    )


def _way(text: Text, story: Story) -> Text | None:
    """From where to where the goal that ``text`` names leads, where the goal has numbers.

    Of several goals of one name, set one after the other, the latest due is meant.
    """
    named_goal = text.args.get("goal") if isinstance(text, Message) else None
    found = [g for g in story.facts.goals if Quoted(g.title) == named_goal]
    if not found:
        return None
    latest = max(found, key=lambda g: (g.due_on or date.max, g.id))
    return goal_progress(latest, story.plan)


def _ask(id: str) -> Question:
    return Question(message(id), audience=Audience.CUSTOMER)


def _feedback_title(story: Story) -> Text:
    rated = known(story, "satisfaction")
    if rated is not None and float(rated.value or 0) < SATISFACTION_FLOOR.value:
        return message("deck-feedback-title-low", score=rated)
    shipped = [_has_shipped(p) for p in open_points(story.feedback_in_action)]
    if shipped:
        done = "acted" if all(shipped) else ("some" if any(shipped) else "planned")
        return message(f"deck-feedback-title-{done}")
    return message("deck-feedback-title")


def _steps_title(story: Story) -> Text:
    if not story.our_steps:
        return message("deck-steps-title-open")
    return message("deck-steps-title", steps=_steps(story))


def _steps(story: Story) -> Figure:
    return counted(story.plan, "shown.steps", len(story.our_steps))


def _step_columns() -> tuple[Text, ...]:
    return (message("deck-step-action"), message("deck-step-owner"), message("deck-step-due"))


def _step_row(step: Commitment) -> tuple[Cell, ...]:
    return (
        text_cell(Quoted(step.text)),
        text_cell(named(step.owner)),
        text_cell(day(step.due_on)),
    )


def _your_steps(story: Story) -> TableBlock:
    return TableBlock(
        columns=_step_columns(),
        rows=tuple(blank_row(3) for _ in range(ROWS_TO_WRITE)),
        widths=(5, 2.4, 2.6),
        title=message("deck-steps-yours", account=Name(story.plan.account.name)),
        audience=Audience.CUSTOMER,
    )


def _thanks() -> Block:
    return Paragraph(message("deck-steps-thanks"), Tone.MUTED, audience=Audience.CUSTOMER)
