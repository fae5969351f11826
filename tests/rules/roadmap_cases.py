"""Subjects that the rules of the area roadmap must and must not find."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from tests.rules.making import THEM, US, Cases, Spoken, data, meeting, plan_of, presented, slide
from tests.story.telling import account, facts, text

from quarterdeck.core.account import Segment
from quarterdeck.core.deck import ReadSlide
from quarterdeck.core.facts import Certainty, Request, RoadmapItem
from quarterdeck.core.figure import Audience
from quarterdeck.core.language import LocalText
from quarterdeck.core.transcript import Record
from quarterdeck.rules.subjects import AccountData, HeldMeeting, PresentedDeck

SCANNING = LocalText("Offline scanning", zh="离线扫描录入", ru="Сканирование без сети")
SECRET = LocalText("Secret pricing engine", zh="全新定价引擎", ru="Новый расчёт цен")


def item(certainty: Certainty = Certainty.PLANNED, **changes: object) -> RoadmapItem:
    base = RoadmapItem(
        "RM1", SCANNING, certainty, True, date(2025, 5, 15), text("Work without a network")
    )
    return replace(base, **changes)  # type: ignore[arg-type]


HIDDEN = item(id="RM2", title=SECRET, shareable=False)
SHIPPED = Request(
    "Q1",
    LocalText("Bulk export of orders", zh="订单批量导出", ru="Массовая выгрузка заказов"),
    date(2024, 5, 1),
    state="shipped",
    shipped_on=date(2024, 12, 2),
)


def shown(*slides: ReadSlide, **known: object) -> PresentedDeck:
    """A deck for a customer of whom these facts are known."""
    return presented(*slides, facts=facts(**known))


def roadmap(*lines: str, title: str = "Product roadmap", **known: object) -> PresentedDeck:
    return shown(slide(title, *lines), **known)


def table(*rows: tuple[str, ...], certainty: Certainty) -> PresentedDeck:
    return shown(slide("Roadmap", tables=(rows,)), roadmap=(item(certainty),))


def call(*theirs: str, ours: str = "Thank you, noted.") -> HeldMeeting:
    """A meeting in which the customer says these things, each answered in a few words."""
    said: list[Spoken] = []
    for words in theirs:
        said += [(THEM, words), (US, ours)]
    return meeting(*said)


def minutes(*lines: str) -> HeldMeeting:
    return meeting(*((THEM, line) for line in lines), record=Record.MINUTES)


def asked(*days: date, **changes: object) -> AccountData:
    wishes = tuple(
        replace(Request(f"Q{n}", text(f"Wish {n}"), day), **changes)  # type: ignore[arg-type]
        for n, day in enumerate(days)
    )
    return data(facts(requests=wishes))


WISHES = {
    "en": (
        "Could you add a filter for the region column?",
        "The export doesn't work on Fridays.",
        "We're missing a bulk edit button.",
        "I opened a ticket about that last week.",
        "It would be great to have an export to Excel.",
    ),
    "zh": (
        "能不能加一个按区域筛选的功能？",
        "周五导出失败了好几次。",
        "报表里少了导出功能。",
        "上周我们提了工单，还没回复。",
        "希望系统支持批量导出。",
    ),
    "ru": (
        "Можно добавить фильтр по региону?",
        "Выгрузка по пятницам не работает.",
        "Не хватает кнопки массового закрытия.",
        "Тикет всё ещё открыт.",
        "Хотелось бы видеть выгрузку в таблицу.",
    ),
}
BUSINESS = (
    "Our board wants the cost per parcel under four dollars by the end of next year.",
    "The second site opens in March, and the night shift has to be trained before that.",
    "Hours for returns fell by a third, which freed two people for claims.",
    "The new features saved the dispatchers an hour a day, and support tickets fell by a fifth.",
    "We will name an owner for claims next week, and she decides about the pilot.",
)

BAD: Cases = {
    "ROA101": [
        lambda: roadmap("Exploring: offline mode, 14 March"),
        lambda: roadmap("语音受理：探索中，预计3月上线", title="产品路线图"),
        lambda: roadmap("Изучаем: голосовой приём заявок, март", title="Дорожная карта"),
        lambda: presented(slide("News", "The new planner might ship on 14 March")),
        lambda: roadmap("Offline scanning: 14 March", roadmap=(item(),)),
        lambda: roadmap(
            "离线扫描录入 3月14日", title="路线图", roadmap=(item(Certainty.ROADMAPPED),)
        ),
        lambda: roadmap("Сканирование без сети: май", title="Дорожная карта", roadmap=(item(),)),
        lambda: shown(
            slide("Plan", "Offline scanning will ship next quarter"),
            roadmap=(item(Certainty.EXPLORING),),
        ),
        lambda: table(("Offline scanning", "planned", "14 March"), certainty=Certainty.NOT_PLANNED),
    ],
    "ROA102": [
        lambda: roadmap("Secret pricing engine, Q2", roadmap=(HIDDEN,)),
        lambda: roadmap("全新定价引擎：下半年", roadmap=(HIDDEN,)),
        lambda: roadmap("Скоро: новый расчёт цен", roadmap=(HIDDEN,)),
        lambda: shown(
            slide("Plan", notes=("Do not mention secret pricing engine",)), roadmap=(HIDDEN,)
        ),
        lambda: shown(slide("Secret pricing engine", hidden=True), roadmap=(HIDDEN,)),
    ],
    "ROA103": [
        *[partial(call, *WISHES[one]) for one in WISHES],
        lambda: call(*WISHES["en"], ours=" ".join(BUSINESS) * 3),
        lambda: minutes(*WISHES["en"], *BUSINESS),
    ],
    "ROA104": [
        lambda: asked(date(2024, 6, 1), date(2024, 9, 1), date(2025, 1, 2)),
        lambda: asked(date(2024, 6, 1), state="open"),
    ],
    "ROA105": [
        lambda: roadmap("Voice intake", "Bulk export", "Dark mode"),
        lambda: roadmap("语音受理", "批量导出", "深色模式", title="产品路线图"),
        lambda: roadmap(
            "Голосовой приём", "Массовая выгрузка", "Тёмная тема", title="Дорожная карта"
        ),
        lambda: roadmap("Offline scanning, targeting Q2", roadmap=(item(benefit=None),)),
    ],
    "ROA106": [
        lambda: roadmap("Voice intake for drivers", requests=(SHIPPED,)),
        lambda: roadmap("司机语音受理", title="路线图", requests=(SHIPPED,)),
        lambda: roadmap("Голосовой приём", title="Дорожная карта", requests=(SHIPPED,)),
    ],
}

GOOD: Cases = {
    "ROA101": [
        lambda: roadmap(
            "Exploring: offline mode", "Targeting Q2: bulk export", "Ships in May: SSO"
        ),
        lambda: roadmap("离线模式仍在评估", "计划二季度发布批量导出", title="产品路线图"),
        lambda: roadmap(
            "Изучаем автономный режим", "Выгрузка — второй квартал", title="Дорожная карта"
        ),
        lambda: presented(slide("Budget", "Second warehouse possibly decided on 14 May")),
        lambda: roadmap("Offline scanning: 14 March", roadmap=(item(Certainty.COMMITTED),)),
        lambda: roadmap("Offline scanning, targeting Q2 2025", roadmap=(item(),)),
        lambda: shown(
            slide("Next steps", "Send the questions on offline scanning by 14 March"),
            roadmap=(item(),),
        ),
        lambda: replace(roadmap("Exploring: offline mode, 14 March"), audience=Audience.INTERNAL),
    ],
    "ROA102": [
        lambda: roadmap("Offline scanning, Q2", roadmap=(item(), HIDDEN)),
        lambda: roadmap("Pricing of parcels", roadmap=(HIDDEN,)),
        lambda: roadmap(
            "Secret pricing engine",
            roadmap=(HIDDEN,),
            requests=(Request("Q9", SECRET, date(2024, 5, 1)),),
        ),
        lambda: roadmap("SSO", roadmap=(replace(HIDDEN, title=text("SSO")),)),
        lambda: replace(
            roadmap("Secret pricing engine", roadmap=(HIDDEN,)), audience=Audience.INTERNAL
        ),
    ],
    "ROA103": [
        lambda: call(*BUSINESS),
        lambda: call(*WISHES["en"][:2], *BUSINESS),
        lambda: call(*WISHES["en"][:4]),
        lambda: minutes(*WISHES["en"], *BUSINESS * 4),
    ],
    "ROA104": [
        lambda: asked(date(2024, 11, 1)),
        lambda: asked(date(2024, 6, 1), state="planned"),
        lambda: asked(date(2024, 6, 1), state="declined"),
    ],
    "ROA105": [
        lambda: roadmap(
            "Voice intake", "Bulk export saves two hours at the end of each month", "SSO"
        ),
        lambda: roadmap(
            "语音受理", "批量导出，月结报表由半天缩短到十分钟即可完成", "深色模式", title="路线图"
        ),
        lambda: roadmap("Voice intake", "Bulk export"),
        lambda: presented(slide("Agenda", "Results", "Goals", "Next steps")),
        lambda: roadmap("Offline scanning, targeting Q2", roadmap=(item(),)),
    ],
    "ROA106": [
        lambda: roadmap("You asked for it: the orders' bulk export is live", requests=(SHIPPED,)),
        lambda: roadmap("订单批量导出已上线", title="您的反馈", requests=(SHIPPED,)),
        lambda: roadmap("Массовую выгрузку заказов включили", title="Отзывы", requests=(SHIPPED,)),
        lambda: roadmap("Voice", requests=(replace(SHIPPED, shipped_on=date(2024, 3, 1)),)),
        lambda: automated(),
    ],
}


def automated() -> PresentedDeck:
    some = facts(account=account(segment=Segment.TECH_TOUCH), requests=(SHIPPED,))
    return presented(slide("Your quarter", "Use"), facts=some, plan=plan_of(some))
