"""The automated review: one page with the figures, one chart, what comes next, and whom to ask."""

from __future__ import annotations

from quarterdeck.core.figure import Audience
from quarterdeck.core.message import Name, Text, message
from quarterdeck.core.settings import Settings
from quarterdeck.document.audience import may_pass
from quarterdeck.document.blocks import (
    Arrangement,
    Block,
    Bullet,
    Card,
    Cards,
    Chart,
    Panel,
    Paragraph,
    Slide,
    SlideRole,
    Tone,
)
from quarterdeck.document.labels import proposed, window
from quarterdeck.document.placing import regions
from quarterdeck.document.slides.appendix import open_metrics
from quarterdeck.document.slides.results import open_charts, shortfall_lines, value_cards
from quarterdeck.document.slides.results_title import known, no_money, results_title
from quarterdeck.story.types import KeyMetric, Story, StoryMode

MOST_CARDS = 4
MOST_NEXT = 2


def one_page_slide(story: Story, settings: Settings) -> Slide:
    """Everything of an automated review on one slide."""
    cards = value_cards(story) or _operational_cards(story)
    charts: list[Block | None] = [
        Chart(c, audience=Audience.CUSTOMER) for c in open_charts(story)[:1]
    ]
    left = charts or [_no_data()]
    right: list[Block | None] = [_next(story), _contact(story, settings)]
    top: list[Block | None] = [*shortfall_lines(story), _money_line(story), cards]
    return Slide(
        SlideRole.ONE_PAGE,
        _title(story),
        Arrangement.CARDS_SPLIT if any(top) else Arrangement.SPLIT,
        regions(top, left, right) if any(top) else regions(left, right),
        notes=(message("deck-say-one-page"),),
        kicker=window(story.plan, settings),
        audience=Audience.CUSTOMER,
    )


def _title(story: Story) -> Text:
    """Value as in a meeting; without it where use stands, since nobody agrees baselines by mail."""
    covered = known(story, "user_coverage")
    if story.mode is StoryMode.VALUE or covered is None:
        return results_title(story)
    return message("deck-one-page-title", coverage=covered)


def _operational_cards(story: Story) -> Cards | None:
    """Without value, the key metrics that are known."""
    shown = [m for m in open_metrics(story) if m.figure.known][:MOST_CARDS]
    return Cards(tuple(map(_card, shown)), audience=Audience.CUSTOMER) if shown else None


def _card(item: KeyMetric) -> Card:
    missing = None if item.figure.known else message("deck-missing")
    return Card(item.figure, item.label, note=item.note, missing=missing)


def _money_line(story: Story) -> Paragraph | None:
    text = no_money(story)
    return None if text is None else Paragraph(text, Tone.MUTED, audience=Audience.CUSTOMER)


def _no_data() -> Paragraph:
    return Paragraph(message("deck-one-page-no-data"), Tone.MUTED, audience=Audience.CUSTOMER)


def _next(story: Story) -> Panel:
    steps: list[Text] = [story.base_proposal.title, story.base_proposal.step]
    lines = tuple(Bullet(text) for text in steps if may_pass(text))[:MOST_NEXT]
    return Panel(
        title=message("deck-one-page-next"),
        lines=lines,
        tag=proposed(),
        tone=Tone.ACCENT,
        audience=Audience.CUSTOMER,
    )


def _contact(story: Story, settings: Settings) -> Paragraph:
    """Whom to write to: the CSM where one is known, else the vendor's site, else by reply."""
    account = story.plan.account
    vendor = Name(settings.vendor.name)
    if account.csm_name and account.csm_email:
        text = message(
            "deck-contact-person", name=Name(account.csm_name), email=Name(account.csm_email)
        )
    elif settings.vendor.website:
        text = message("deck-contact-site", vendor=vendor, site=Name(settings.vendor.website))
    else:
        text = message("deck-contact-reply", vendor=vendor)
    return Paragraph(text, audience=Audience.CUSTOMER)
