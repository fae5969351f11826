"""Bad and good subjects for the rules of the area metrics."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tests.rules.making import Cases, data, plan_of, presented, slide
from tests.story.telling import SETTINGS, facts, figures, goal, outcome, told

from quarterdeck.core.deck import Line, ReadChart, ReadSlide
from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language, LocalText
from quarterdeck.document.as_deck import as_deck
from quarterdeck.document.audience import customer_view
from quarterdeck.document.compose import compose
from quarterdeck.rules.subjects import OwnWords, PresentedDeck, Subject

COVER = slide("Quarterly Business Review")
KNOWN = figures(
    "hours_saved 1200", "value.delivered 90000", "roi.net 3.4", "user_coverage 0.62 <0.55"
)
FACTS = facts(goals=(goal(),), outcomes=(outcome(),))


def local(words: str) -> LocalText:
    return LocalText(words)


def own(words: str, language: Language = Language.EN, written: str | None = None) -> PresentedDeck:
    """Our own document with a person's headline: as laid over it, and as it stands in the file."""
    story = told(FACTS, KNOWN)
    document = customer_view(compose(story, SETTINGS))
    return PresentedDeck(
        as_deck(document, language, "review"),
        language,
        Audience.CUSTOMER,
        document,
        story,
        FACTS,
        KNOWN,
        story.plan,
        own_words=(OwnWords("headlines.results", local(words)),),
        written=(OwnWords("headlines.results", local(written or words)),),
    )


def edited(*slides: ReadSlide) -> PresentedDeck:
    """A deck changed outside, judged beside the figures of its account."""
    return presented(*slides, facts=FACTS, figures=KNOWN, plan=plan_of(FACTS))


def headline(words: str) -> Callable[[], Subject]:
    return lambda: own(words)


def charted(
    title: str | None, *charts: ReadChart, lines: tuple[str, ...] = ()
) -> Callable[[], Subject]:
    return lambda: presented(COVER, replace(slide(title, *lines), charts=charts))


CARDS = tuple(f"{n}1%" for n in range(1, 9))
LABELLED = tuple(x for n in range(1, 9) for x in (f"{n * 11}%", "of orders checked by hand"))

BAD: Cases = {
    "MET101": [
        headline("You saved 1,450 hours this quarter"),
        lambda: own("本季度节省1,450小时", Language.ZH),
        lambda: own("За квартал сэкономлено 1 450 часов", Language.RU),
        headline("Your return is $1M"),
        headline("Cycle time is down to 9 hours"),
        lambda: edited(COVER, slide("Results", "Hours saved: 1,450", "Net ROI: 340%")),
    ],
    "MET102": [
        lambda: presented(COVER, slide("Everything we measure", *LABELLED)),
        lambda: presented(
            slide("回顾"),
            slide(
                "全部指标", *(f"指标{c}达到{n * 13}%" for n, c in enumerate("甲乙丙丁戊己庚辛", 1))
            ),
        ),
        lambda: presented(
            slide("Обзор"),
            slide(
                "Все показатели",
                *(f"Показатель {c}: {n * 13} %" for n, c in enumerate("абвгдежз", 1)),
            ),
        ),
    ],
    "MET103": [
        charted("Value by department", ReadChart("pie", "Value by department", 11, ("Value",))),
        charted("Orders by plant", ReadChart("column", "Orders by plant", 12, ("Orders",))),
        charted("Coverage", ReadChart("doughnut", None, 1, ("Share",))),
    ],
    "MET104": [
        lambda: presented(COVER, slide("Adoption is 12 points above the industry average")),
        lambda: presented(slide("回顾"), slide("采用率比行业平均高12个百分点")),
        lambda: presented(
            slide("Обзор"), slide("Внедрение на 12 пунктов выше среднего по отрасли")
        ),
    ],
    "MET105": [
        headline("You saved 36,984 hours this quarter"),
        lambda: presented(COVER, slide("You saved $1,234,567.89 this quarter")),
        lambda: presented(slide("回顾"), slide("创造价值870,545元")),
        lambda: presented(slide("Обзор"), slide("Сэкономлено 36 984 часа")),
        lambda: presented(COVER, slide("Handling time is 412.75 minutes")),
    ],
    "MET106": [
        charted("Usage", ReadChart("column", None, 4, ("Users",))),
        charted(None, ReadChart("line", None, 4, ("Users",))),
        charted("使用情况", ReadChart("column", None, 4, ("用户",))),
        charted("Hours fell by a third", ReadChart("bar"), ReadChart("line")),
    ],
    "MET107": [
        lambda: presented(COVER, slide("Adoption grew 40%", "Well done")),
        lambda: presented(slide("回顾"), slide("采用率提升40%")),
        lambda: presented(slide("Обзор"), slide("Использование выросло на 40 %")),
    ],
    "MET108": [
        lambda: presented(COVER, slide("Where we stand", "User coverage: 112%")),
        lambda: presented(COVER, slide("Where we stand", "112%", "User coverage")),
        lambda: presented(slide("回顾"), slide("现状", "用户覆盖率112%")),
        lambda: presented(slide("Обзор"), slide("Где мы сейчас", "Охват пользователей 112 %")),
    ],
    "MET109": [lambda: data(facts(), figures("user_coverage 1.18"))],
}

GOOD: Cases = {
    "MET101": [
        headline("You saved 1,200 hours, worth $90,000"),
        headline("Over 1,000 hours: your planners have time again"),
        headline("3 priorities for Q1 2025, agreed by January 31, 2025"),
        headline("Net ROI 340%, with Office 365 in use 24/7"),
        headline("Coverage is up from 55% to 62%"),
        headline("Manual invoice checks fell from 3,000 to 1,800 hours, by 40%"),
        headline("Answer within 14 days, as 3M does"),
        lambda: own("净投资回报率340%，节省1,200小时", Language.ZH),
        lambda: own("Эффект 90 тыс. $, сэкономлено 1 200 часов", Language.RU),
        lambda: edited(COVER, slide("Results", "1,200", "Hours saved", "$90K", "Value delivered")),
        lambda: presented(COVER, slide("You saved 1,450 hours")),
    ],
    "MET102": [
        lambda: presented(COVER, slide("Results", *LABELLED[:14])),
        lambda: presented(
            COVER,
            slide("Steps", *(f"Step {n}: call plant {c}" for n, c in enumerate("abcdefghij", 1))),
        ),
        lambda: presented(
            COVER, slide("Detail", *(Line(f"{n}3% of site {n}", level=1) for n in range(1, 10)))
        ),
    ],
    "MET103": [
        charted("Value", ReadChart("pie", "Value", 4, ("Value",))),
        charted("Orders", ReadChart("column", "Orders", 7, ("Orders",))),
        charted("A year", ReadChart("line", "A year", 52, ("Orders",))),
    ],
    "MET104": [
        lambda: presented(
            COVER, slide("Above the industry average", "Source: Benchmarkit 2025, 228 companies")
        ),
        lambda: presented(COVER, slide("Above the target you set in March")),
    ],
    "MET105": [
        lambda: own("You saved 36,984 hours", written="You saved {hours_saved} hours"),
        headline("You saved 1,200 hours this quarter"),
        lambda: presented(COVER, slide("You saved $1,250,000 in 2025")),
        lambda: edited(COVER, slide("Value delivered: $90,000")),
    ],
    "MET106": [
        charted("Usage", ReadChart("column", "Orders rose by a third", 4, ("Orders",))),
        charted("Hours saved tripled since the spring", ReadChart("column", None, 4, ("Hours",))),
        charted("Usage", ReadChart("line"), lines=("Orders rose by a third since May",)),
    ],
    "MET107": [
        lambda: presented(COVER, slide("Adoption grew 40% this quarter")),
        lambda: presented(COVER, slide("Adoption grew 40%", "From 35% to 49%")),
        charted("Adoption grew 40%", ReadChart("line", "Adoption", 4, ("Share",))),
        lambda: presented(COVER, slide("User coverage rose to 80%")),
    ],
    "MET108": [
        lambda: presented(COVER, slide("User coverage: 98%", "Revenue at 112% of plan")),
        lambda: presented(COVER, slide("Adoption grew 150%", "NRR 108%", "Net ROI 340%")),
        lambda: presented(COVER, slide("Now", "Coverage 87%, orders 140%")),
    ],
    "MET109": [lambda: data(facts(), figures("user_coverage 0.98", "roi.net 3.4"))],
}
