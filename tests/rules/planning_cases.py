"""Subjects that the rules of the area planning must and must not find."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial

from tests.rules.making import THEM, US, Cases, meeting, planned, presented, slide
from tests.story.telling import RICH_LINES, facts, figures, goal, rich_facts, text, told

from quarterdeck.core.deck import ReadSlide
from quarterdeck.core.engagement import AgendaItem, Owner, Section, Tense
from quarterdeck.core.facts import Goal
from quarterdeck.core.figure import Audience
from quarterdeck.rules.subjects import PlannedReview, PresentedDeck
from quarterdeck.story.agenda import scale


def agenda(past: int, future: int) -> PlannedReview:
    """A plan of so many minutes that look back and ahead, and ten of the customer's own."""
    items = (
        AgendaItem(Section.BUSINESS_CONTEXT, 10, Owner.CUSTOMER, Tense.PRESENT),
        AgendaItem(Section.VALUE_REVIEW, past, Owner.JOINT, Tense.PAST),
        AgendaItem(Section.STRATEGIC_DISCUSSION, future, Owner.JOINT, Tense.FUTURE),
    )
    return planned(agenda=items)


def titled(*titles: str) -> PresentedDeck:
    """A deck of a cover and slides with these titles, each with a line that says nothing of time."""
    return presented(slide("Meridian Logistics"), *(slide(t, "Meridian") for t in titles))


def timed(*parts: tuple[Tense, float]) -> PresentedDeck:
    """Slides of ours with their tense and minutes."""
    slides = [
        replace(slide("Slide", "Line"), role="results", tense=tense, minutes=minutes)
        for tense, minutes in parts
    ]
    return presented(*slides)


def listed(*lines: str) -> ReadSlide:
    return slide("Meridian", *lines)


def goals(*some: Goal) -> PlannedReview:
    return planned(facts(goals=some))


WHOLE = goal(
    "G9",
    "Automate returns",
    measure=text("Days to settle a return"),
    due_on=date(2025, 3, 31),
    agreed_by="Maria Ortiz",
    agreed_on=date(2024, 12, 16),
)


def offering(line: str) -> PresentedDeck:
    return presented(slide("What comes next", "The second site opens in spring", line))


def unneeded() -> PresentedDeck:
    """Our own deck with an expansion whose need was taken out of the data afterwards."""
    story = told(rich_facts(invoices=(), tickets=(), goals=()), figures(*RICH_LINES))
    assert story.expansion is not None
    silent = replace(story, facts=replace(story.facts, statements=()))
    return presented(slide("Plan", "Forecast"), story=silent, audience=Audience.CUSTOMER)


def needed() -> PresentedDeck:
    story = told(rich_facts(invoices=(), tickets=(), goals=()), figures(*RICH_LINES))
    return presented(slide("Plan", "Forecast"), story=story, audience=Audience.CUSTOMER)


BACKWARD = {
    "en": ("Usage overview", "Logins grew by a tenth", "Q3 highlights", "We trained 40 people"),
    "zh": ("本季度成果", "工单汇总", "上季度节省了1200小时", "已完成事项"),
    "ru": (
        "Итоги квартала",
        "Статистика обращений",
        "За квартал обучено 40 человек",
        "Что сделано",
    ),
}
FORWARD = {
    "en": ("Goals for next quarter", "Joint success plan", "Next steps"),
    "zh": ("下季度计划", "联合成功计划", "下一步行动"),
    "ru": ("План на следующий квартал", "Приоритеты на год", "Следующие шаги"),
}
LANGUAGES = ("en", "zh", "ru")

TALK_BACK = (
    (US, "Last quarter we closed four hundred tickets and your team signed in more often."),
    (THEM, "We saw that. In July the export was down twice and we lost a day."),
    (US, "We fixed it in August. Then usage rose and the night shift was trained."),
    (THEM, "It was better after that."),
)
TALK_AHEAD = (
    (US, "Last quarter hours fell by a third."),
    (THEM, "We will open the second site in March, and we want to halve the time there next year."),
    (US, "Then we will train the night shift in February and will send the plan next week."),
    (THEM, "Next quarter we are going to add claims, and we'll need a baseline by May."),
)

BAD: Cases = {
    "PLA101": [lambda: agenda(25, 25), lambda: agenda(30, 0)],
    "PLA102": [
        lambda: titled(*BACKWARD["en"], "Next steps"),
        lambda: titled(*BACKWARD["zh"], "下一步行动"),
        lambda: titled(*BACKWARD["ru"], "Следующие шаги"),
        lambda: timed(*[(Tense.PAST, 8), (Tense.FUTURE, 4)] * 2),
    ],
    "PLA103": [lambda: meeting(*TALK_BACK)],
    "PLA104": [
        lambda: goals(replace(WHOLE, baseline=None)),
        lambda: goals(replace(WHOLE, measure=None, target=None)),
        lambda: goals(replace(WHOLE, due_on=None)),
    ],
    "PLA105": [
        lambda: goals(replace(WHOLE, agreed_by=None)),
        lambda: goals(replace(WHOLE, agreed_on=None)),
        lambda: goals(replace(WHOLE, due_on=date(2024, 12, 15), agreed_by="")),
    ],
    "PLA106": [partial(titled, *BACKWARD[one]) for one in LANGUAGES],
    "PLA107": [
        lambda: offering("Analytics add-on: 20% off if you sign by 30 June"),
        lambda: offering("专业版：每用户每月300元，6月30日前签约可享九折优惠"),
        lambda: offering("Скидка 15 % при подписании на три года"),
        unneeded,
    ],
}

GOOD: Cases = {
    "PLA101": [
        lambda: agenda(20, 30),
        lambda: planned(agenda=scale(60)),
        lambda: planned(agenda=()),
    ],
    "PLA102": [
        lambda: titled("Q3 highlights", "Two goals reached", *FORWARD["en"]),
        lambda: titled("本季度成果", "上季度回顾", *FORWARD["zh"]),
        lambda: titled("Итоги квартала", "Что сделано", *FORWARD["ru"]),
        lambda: titled(*BACKWARD["en"][:3]),
        lambda: timed(*[(Tense.PAST, 4), (Tense.FUTURE, 8)] * 2),
        lambda: replace(titled(*BACKWARD["en"]), audience=Audience.INTERNAL),
    ],
    "PLA103": [
        lambda: meeting(*TALK_AHEAD),
        lambda: meeting((US, "Good morning."), (THEM, "Hello, all of us are here.")),
    ],
    "PLA104": [
        lambda: goals(WHOLE),
        lambda: goals(replace(WHOLE, baseline=None, status="proposed")),
        lambda: goals(replace(WHOLE, baseline=Decimal(0))),
    ],
    "PLA105": [
        lambda: goals(WHOLE),
        lambda: goals(replace(WHOLE, agreed_by=None, status="proposed")),
    ],
    "PLA106": [
        *[partial(titled, *BACKWARD[one], FORWARD[one][2]) for one in LANGUAGES],
        lambda: presented(
            *(slide(t, "Meridian") for t in BACKWARD["en"]),
            listed("In May we will open the second site"),
        ),
        lambda: titled("Architecture", "Interfaces", "Data model", "Glossary"),
        lambda: titled(*BACKWARD["en"][:2]),
    ],
    "PLA107": [
        lambda: offering("Discounts captured on supplier invoices rose by a fifth"),
        lambda: offering("贵司对客户的报价周期缩短到四小时"),
        lambda: offering("Скидки поставщиков получены вовремя"),
        lambda: replace(offering("Special offer: 20% off"), audience=Audience.INTERNAL),
        needed,
    ],
}
