"""Bad and good subjects for the rules of the area automation."""

from __future__ import annotations

from dataclasses import replace

from tests.rules.making import Cases, deck, plan_of, presented, slide
from tests.rules.metrics_cases import own
from tests.story.telling import facts

from quarterdeck.core.deck import Line, LineKind, ReadChart, ReadSlide
from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.rules.subjects import PresentedDeck

COVER = slide("Quarterly Business Review", "Meridian Logistics")
PLAN = slide("Our plan for the next quarter", "We train two sites and follow up together")
FACTS = facts()
C = Audience.CUSTOMER


def sent(*slides: ReadSlide, **of_deck: object) -> PresentedDeck:
    """A file that is said to be a customer's, with what the file carries beside its slides."""
    read = replace(deck(*slides), **of_deck)  # type: ignore[arg-type]
    return PresentedDeck(read, Language.EN, C)


def unknown(*slides: ReadSlide, **of_deck: object) -> PresentedDeck:
    """A file of which nobody said whom it is for."""
    return replace(sent(*slides, **of_deck), audience=None)


def beside(*others: str, slides: tuple[ReadSlide, ...]) -> PresentedDeck:
    """A deck of Meridian Logistics in a project with other accounts."""
    return presented(*slides, facts=FACTS, plan=plan_of(FACTS), others=others)


def footed(text: str, title: str = "Results of your teams") -> ReadSlide:
    made = slide(title)
    return replace(made, lines=(*made.lines, Line(text, LineKind.FOOTER)))


RUSSIAN = tuple(
    slide(title, "Мы вместе выбираем участок и обучаем людей")
    for title in (
        "Что мы сделали за этот квартал вместе с вами",
        "Ваши люди снова успевают закрыть заказы вовремя",
        "Какие приоритеты у вас сейчас и что изменилось",
        "Что мы предлагаем сделать в следующем квартале",
        "Что мы обещаем и к какому дню это сделаем",
        "Что вам не нравится и чего вам не хватает",
    )
)
CHINESE = tuple(
    slide(title, "双方共同选定试点并安排培训")
    for title in (
        "本季度我们共同完成的工作",
        "贵方团队重新按时完成订单",
        "贵方当前的优先事项是什么",
        "我们对下季度的建议方案",
        "我方承诺的事项与完成日期",
        "贵方的意见与产品不足之处",
    )
)
ENGLISH = tuple(
    slide(title, "we choose a site together and train its people")
    for title in ("What we did together this quarter", "Your people finish orders in time again", "What has changed for you since then",
                  "What we propose for the next quarter", "What we promise and by which day", "What you miss and what we should change")
)  # fmt: skip

BAD: Cases = {
    "AUT101": [
        lambda: sent(COVER, slide("Where we stand", "Health score 62, watch the trend")),
        lambda: sent(slide("回顾"), slide("现状", "健康分62，需关注走势")),
        lambda: sent(slide("Обзор"), slide("Где мы", "Индекс здоровья 62, следим")),
        lambda: unknown(COVER, slide("Outlook", "Churn risk: high, sponsor left")),
        lambda: sent(COVER, replace(PLAN, notes=("The CFO is a detractor",))),
        lambda: sent(
            COVER, replace(PLAN, charts=(ReadChart("bar", "By site", 3, ("Churn risk",)),))
        ),
        lambda: sent(COVER, PLAN, properties=(("keywords", "internal only"),)),
        lambda: sent(COVER, PLAN, comments=("Do not share with customer",)),
        lambda: replace(
            sent(COVER, slide("Plan", "Project Falcon starts")), internal_words=("project falcon",)
        ),
    ],
    "AUT102": [
        lambda: beside("Alder Textiles Ltd", slides=(COVER, footed("Alder Textiles · Q4 2024"))),
        lambda: beside(
            "杭州澜汀家居用品有限公司", slides=(COVER, slide("计划", "与杭州澜汀家居用品相同"))
        ),
        lambda: beside(
            "ООО «Рябиновый Двор»", slides=(COVER, slide("План", "Как у «Рябиновый Двор», к маю"))
        ),
        lambda: beside("Kestrel", slides=(COVER, slide("Plan", "As we did for Kestrel in May"))),
        lambda: beside(
            "Alder Textiles", slides=(COVER, replace(PLAN, notes=("As Alder Textiles did",)))
        ),
    ],
    "AUT103": [
        lambda: presented(COVER, slide("Welcome, [Customer name]")),
        lambda: presented(COVER, slide("Results", "Hours saved: XX%")),
        lambda: presented(slide("回顾"), slide("成果", "数据待补充")),
        lambda: presented(slide("Обзор"), slide("Итоги", "Сэкономлено ХХ %")),
        lambda: presented(slide("Обзор"), slide("Подготовлено: «вставить название»")),
        lambda: presented(COVER, slide("Prepared for {{account}}")),
        lambda: presented(COVER, slide("Click to add title")),
    ],
    "AUT104": [
        lambda: sent(COVER, replace(PLAN, notes=("Do not mention the price",))),
        lambda: unknown(COVER, replace(PLAN, hidden=True)),
        lambda: unknown(COVER, PLAN, comments=("Is this number right?",)),
    ],
    "AUT105": [
        lambda: sent(COVER, PLAN, macros=True),
        lambda: sent(COVER, PLAN, embedded=("revenue.xlsx",)),
        lambda: sent(COVER, PLAN, links=("file:///C:/Users/me/logo.png",)),
        lambda: sent(COVER, PLAN, links=("\\\\server\\share\\deck.xlsx",)),
        lambda: sent(COVER, PLAN, links=("http://intranet/wiki",)),
    ],
    "AUT106": [
        lambda: beside(slides=(slide("Quarterly Business Review", "Q2 2024"), PLAN)),
        lambda: beside(slides=(slide("季度业务回顾", "2024年第2季度"), PLAN)),
        lambda: beside(slides=(slide("Квартальный обзор", "II кв. 2024 г."), PLAN)),
        lambda: presented(slide("Review", "Q3 2026"), PLAN, footed("Review Q2 2026")),
        lambda: presented(slide("Review", "Q3 2026"), slide("This quarter (Q2 2026) in brief")),
    ],
    "AUT107": [
        lambda: presented(*RUSSIAN, PLAN),
        lambda: presented(*CHINESE, PLAN),
        lambda: presented(*ENGLISH, slide("Что мы предлагаем сделать дальше вместе с вами")),
        lambda: own("We should talk about the plan", Language.RU),
    ],
}

GOOD: Cases = {
    "AUT101": [
        lambda: sent(COVER, slide("Customer health comes first in our clinics")),
        lambda: unknown(COVER, slide("Health score of patients by ward", "NRR 108%")),
        lambda: sent(COVER, slide("NPS", "6 promoters, 2 passives, 1 detractor")),
        lambda: replace(sent(COVER, slide("Plan", "Churn risk: high")), audience=Audience.INTERNAL),
        lambda: sent(slide("回顾"), slide("贵司会员流失风险下降")),
        lambda: sent(slide("Обзор"), slide("Критическая ошибка устранена 24 июля")),
        lambda: own("You saved 1,200 hours"),
    ],
    "AUT102": [
        lambda: beside("Meridian", "Logistics", slides=(COVER, PLAN)),
        lambda: beside(
            "Summit", slides=(COVER, slide("Summit of the plant managers", "a summit in May"))
        ),
        lambda: beside("Alder Textiles", slides=(COVER, slide("The alder grows", "Textiles"))),
        lambda: beside("Target", slides=(COVER, slide("Target reached", "The target of May"))),
        lambda: beside("华桐", slides=(COVER, slide("计划", "与华桐木工厂无关"))),
    ],
    "AUT103": [
        lambda: presented(COVER, slide("What is missing from the product?", "XXL sizes")),
        lambda: presented(slide("回顾"), slide("待商定的共同目标")),
        lambda: presented(slide("Обзор"), slide("«Клиентский портал» запущен")),
    ],
    "AUT104": [
        lambda: sent(COVER, PLAN),
        lambda: unknown(COVER, replace(PLAN, notes=("Pause here",))),
        lambda: replace(
            sent(COVER, replace(PLAN, hidden=True, notes=("x",)), comments=("y",)),
            audience=Audience.INTERNAL,
        ),
    ],
    "AUT105": [
        lambda: sent(COVER, PLAN, links=("https://www.example.com/help", "mailto:a@example.com")),
        lambda: sent(
            COVER,
            replace(PLAN, charts=(ReadChart("bar", "Hours", 3, ("Hours",)),)),
            embedded=("Microsoft_Excel_Sheet.xlsx",),
        ),
    ],
    "AUT106": [
        lambda: beside(slides=(slide("Quarterly Business Review", "Q4 2024"), footed("Q4 2024"))),
        lambda: beside(
            slides=(slide("Review", "October – December 2024"), slide("Plan for Q1 2025"))
        ),
        lambda: beside(slides=(slide("季度业务回顾", "2024年第4季度"), slide("2025年第1季度计划"))),
        lambda: presented(
            slide("Review", "Q3 2026"), slide("Trend", "Q1 2026", "Q2 2026", "Q3 2026")
        ),
    ],
    "AUT107": [
        lambda: presented(*RUSSIAN),
        lambda: presented(*RUSSIAN, *ENGLISH),
        lambda: presented(*CHINESE, slide("Corvelane Order Desk", "Marcus Tovell")),
        lambda: presented(*RUSSIAN, slide("«We want to finish all orders in time»")),
        lambda: own("You saved 1,200 hours in this quarter"),
    ],
}
