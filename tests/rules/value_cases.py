"""Bad and good subjects for the rules of the area value."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.rules.making import Cases, data, deck, plan_of, presented, slide
from tests.story.telling import SETTINGS, facts, figures, goal, outcome, told

from quarterdeck.core.deck import ReadSlide
from quarterdeck.core.facts import AccountFacts, Evidence
from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.document.as_deck import as_deck
from quarterdeck.document.audience import customer_view
from quarterdeck.document.compose import compose
from quarterdeck.rules.subjects import PresentedDeck

COVER = slide("Quarterly Business Review", "Meridian Logistics")
USAGE = slide("Logins grew 40% in the fourth quarter", "12,400 page views", "812 active users")
USAGE_ZH = slide("第四季度登录次数增长40%", "页面浏览量12,400次")
USAGE_RU = slide("Число входов за квартал выросло на 40 %", "12 400 просмотров страниц")
RESULT = slide("Your planners saved 1,200 hours against the agreed baseline")
THANKS = slide("Thank you")


def usage_deck(*more: ReadSlide) -> PresentedDeck:
    return presented(COVER, USAGE, *more)


def missed_facts(status: str = "agreed") -> AccountFacts:
    """A goal that was to fall to 80 and stopped at 90."""
    return facts(goals=(goal(actual=Decimal(90), status=status),))


def against(some: AccountFacts, *slides: ReadSlide) -> PresentedDeck:
    """A foreign deck judged beside the data of its account."""
    return presented(*slides, facts=some, plan=plan_of(some))


def hushed(slides: tuple[ReadSlide, ...], words: str) -> tuple[ReadSlide, ...]:
    """The slides up to the results without the lines that speak of something."""
    last = next(n for n, s in enumerate(slides) if s.role == "results")
    quiet = tuple(
        replace(s, lines=tuple(line for line in s.lines if words not in line.text))
        for s in slides[: last + 1]
    )
    return (*quiet, *slides[last + 1 :])


def own(
    some: AccountFacts, *dropped: str, language: Language = Language.EN, unsaid: str = ""
) -> PresentedDeck:
    """Our own customer's document of an account; slides left out by role, or words unsaid in front."""
    story = told(some, figures("hours_saved 1200", "value.delivered 90000"))
    document = customer_view(compose(story, SETTINGS))
    read = as_deck(document, language, "review")
    kept = tuple(s for s in read.slides if s.role not in dropped)
    kept = hushed(kept, unsaid) if unsaid else kept
    return PresentedDeck(
        deck(*kept), language, Audience.CUSTOMER, document, story, some, story.figures, story.plan
    )


BAD: Cases = {
    "VAL101": [
        lambda: usage_deck(RESULT),
        lambda: presented(slide("季度业务回顾"), USAGE_ZH, slide("节省1,200小时")),
        lambda: presented(slide("Квартальный обзор"), USAGE_RU, slide("Сэкономлено 1 200 часов")),
        lambda: presented(COVER, slide("Where we stand", "812 active users", "12,400 page views")),
    ],
    "VAL102": [
        lambda: presented(COVER, slide("Your teams saved $90,000 this quarter")),
        lambda: presented(slide("季度业务回顾"), slide("本季度为贵方节省成本90万元")),
        lambda: presented(slide("Обзор"), slide("За квартал сэкономлено 900 тыс. ₽")),
    ],
    "VAL103": [
        lambda: presented(COVER, slide("Results", "340%", "Net ROI")),
        lambda: presented(slide("季度业务回顾"), slide("净投资回报率231%")),
        lambda: presented(slide("Обзор"), slide("Чистый ROI 231 %")),
    ],
    "VAL104": [
        lambda: data(facts(outcomes=(outcome(attribution=Decimal("0.85")),))),
        lambda: data(
            facts(outcomes=(outcome(attribution=Decimal("0.97"), evidence=Evidence.CONTROL_GROUP),))
        ),
        lambda: data(facts(outcomes=(outcome(attribution=Decimal(1), evidence=None),))),
    ],
    "VAL105": [
        lambda: against(missed_facts(), COVER, RESULT, THANKS),
        lambda: own(missed_facts(), unsaid="Cut invoice handling time"),
    ],
    "VAL106": [
        lambda: presented(COVER, slide("1,200 hours, $90,000 and 340% ROI in one quarter")),
        lambda: presented(slide("回顾"), slide("节省1,200小时、90万元，回报率340%")),
        lambda: presented(slide("Обзор"), slide("1 200 часов, 900 тыс. ₽ и ROI 340 %")),
        lambda: presented(slide("Business Review", "1,200 hours", "$90,000", "77%"), THANKS),
    ],
    "VAL107": [
        lambda: usage_deck(slide("Support"), slide("Training", "40 people"), THANKS),
        lambda: presented(
            slide("季度业务回顾"), USAGE_ZH, slide("支持"), slide("培训"), slide("谢谢")
        ),
        lambda: presented(
            slide("Обзор"), USAGE_RU, slide("Поддержка"), slide("Обучение"), slide("Спасибо")
        ),
    ],
    "VAL108": [
        lambda: presented(COVER, slide("Revenue grew 20% because of our platform")),
        lambda: presented(slide("回顾"), slide("营收增长20%，得益于我们的平台")),
        lambda: presented(
            slide("Обзор"), slide("Выручка выросла на 20 % благодаря нашей платформе")
        ),
        lambda: presented(COVER, slide("QBRs led to the renewal of nine in ten accounts")),
    ],
    "VAL109": [
        lambda: data(facts(outcomes=(outcome(baseline_agreed_by=None),))),
        lambda: data(facts(outcomes=(outcome(baseline=None, baseline_agreed_on=None),))),
    ],
}

GOOD: Cases = {
    "VAL101": [
        lambda: presented(COVER, RESULT, USAGE),
        lambda: presented(COVER, slide("Login service outage of July 24 is resolved"), RESULT),
        lambda: presented(
            COVER, slide("Agree what counts", "812 active users", "Proposed baseline")
        ),
        lambda: presented(slide("回顾"), slide("节省1,200小时"), USAGE_ZH),
        lambda: presented(slide("Обзор"), slide("Сэкономлено 1 200 часов"), USAGE_RU),
        lambda: own(missed_facts()),
    ],
    "VAL102": [
        lambda: presented(
            COVER, slide("You saved $90,000"), slide("Method", "Against the baseline of March")
        ),
        lambda: presented(COVER, slide("The annual fee is $48,000")),
        lambda: presented(slide("回顾"), slide("年费为48万元")),
        lambda: presented(slide("Обзор"), slide("Годовая плата — 480 000 ₽")),
    ],
    "VAL103": [
        lambda: presented(COVER, slide("Net ROI of 340%", "(value − investment) ÷ investment")),
        lambda: presented(COVER, slide("Results and ROI")),
        lambda: presented(slide("回顾"), slide("净投资回报率231%", "（价值 − 投入）÷ 投入")),
        lambda: presented(
            slide("Обзор"), slide("Чистый ROI 231 %", "(ценность − вложения) ÷ вложения")
        ),
    ],
    "VAL104": [
        lambda: data(facts(outcomes=(outcome(),))),
        lambda: data(
            facts(outcomes=(outcome(attribution=Decimal(1), evidence=Evidence.ATTESTED),))
        ),
        lambda: data(
            facts(
                outcomes=(
                    outcome(
                        attribution=Decimal(1),
                        period_start=date(2023, 1, 1),
                        period_end=date(2023, 4, 1),
                    ),
                )
            )
        ),
    ],
    "VAL105": [
        lambda: against(
            missed_facts(), COVER, slide("Handling time of invoices was not cut enough")
        ),
        lambda: against(missed_facts(status="dropped"), COVER, RESULT),
        lambda: against(facts(goals=(goal(actual=Decimal(70)),)), COVER, RESULT),
        lambda: own(missed_facts()),
        lambda: own(missed_facts(), language=Language.RU),
    ],
    "VAL106": [
        lambda: presented(COVER, slide("You saved 1,200 hours, at a net ROI of 340%")),
        lambda: presented(
            COVER, slide("Plan for Q1 2025: Office 365 in 3 plants by March 14, 2025")
        ),
        lambda: presented(
            slide("Review", "Q4 2024", "October 1 – December 31, 2024", "v2"), THANKS
        ),
    ],
    "VAL107": [
        lambda: usage_deck(slide("Support"), slide("Training"), RESULT),
        lambda: presented(COVER, USAGE, THANKS),
        lambda: presented(COVER, *(slide(f"Topic {n}") for n in "abcde")),
    ],
    "VAL108": [
        lambda: presented(
            COVER, slide("Revenue grew because of our platform", "Control group of six plants")
        ),
        lambda: presented(COVER, slide("Two hours were lost because of our outage")),
        lambda: presented(COVER, slide("Thanks to your finance team for the data")),
    ],
    "VAL109": [
        lambda: data(facts(outcomes=(outcome(),))),
        lambda: data(facts(outcomes=(outcome(rate=None, baseline_agreed_by=None),))),
    ],
}
