"""Subjects that the rules of the area facilitation must and must not find."""

from __future__ import annotations

from dataclasses import replace

from tests.rules.making import THEM, US, Cases, Spoken, meeting, plan_of, planned, presented, slide
from tests.story.telling import SETTINGS, facts, told

from quarterdeck.core.deck import Line, LineKind
from quarterdeck.core.engagement import Owner
from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.core.transcript import Record
from quarterdeck.document.as_deck import as_deck
from quarterdeck.document.audience import customer_view
from quarterdeck.document.compose import compose
from quarterdeck.rules.subjects import HeldMeeting, PlannedReview, PresentedDeck

LONG = "We will show you every one of the changes that came with the autumn release of the product and then some more"
LONG_ZH = "我们将逐一展示秋季版本带来的所有变化以及下一阶段的改进计划与时间安排并说明每一项对贵司日常运营的影响"
LONG_RU = (
    "Мы покажем вам каждое изменение осеннего выпуска продукта и затем ещё несколько улучшений, "
    "которые мы задумали для ваших сотрудников на следующий квартал"
)


def slides(count: int, **more: object) -> PresentedDeck:
    one = [
        slide(f"Result {n} came earlier than planned", "What do you think?") for n in range(count)
    ]
    return presented(*one, **more)


def paced(count: int, minutes: int) -> PresentedDeck:
    plan = replace(plan_of(facts()), minutes=minutes)
    return slides(count, plan=plan)


def titled(*titles: str | None) -> PresentedDeck:
    cover = slide("Quarterly Business Review", "Meridian Logistics")
    return presented(cover, *(slide(title, "Some words on it") for title in titles))


def own_deck(language: Language) -> PresentedDeck:
    story = told(facts())
    document = customer_view(compose(story, SETTINGS))
    return PresentedDeck(
        as_deck(document, language, "own"), language, Audience.CUSTOMER, document, story
    )


def shares(ours: float, theirs: float, words: str = "And so it went on.") -> HeldMeeting:
    """Two turns of so many seconds each, with a question of ours."""
    return meeting(
        (US, "How does it look? " + words, 0.0, ours), (THEM, words, ours, ours + theirs)
    )


def untimed(ours: int, theirs: int) -> HeldMeeting:
    return meeting((US, "word " * ours), (THEM, "word " * theirs))


def one_turn(words: str) -> HeldMeeting:
    return meeting((THEM, "Go on."), (US, words))


def asking(questions: int, minutes: int = 30) -> HeldMeeting:
    """Half an hour in turns of a minute, in which our side asks so often."""
    said: list[Spoken] = []
    for minute in range(minutes):
        ours = minute % 2 == 0
        asks = ours and minute // 2 < questions
        words = "How does that look from your side?" if asks else "The trend is steady again."
        said.append((US if ours else THEM, words, minute * 60.0, minute * 60.0 + 60.0))
    return meeting(*said)


def nodding(answer: str, times: int = 10, other: tuple[str, ...] = ()) -> HeldMeeting:
    said: list[Spoken] = []
    for n, words in enumerate((*[answer] * times, *other)):
        said += [(US, "The next chart shows the same.", n * 20.0, n * 20 + 10.0)]
        said += [(THEM, words, n * 20 + 11.0, n * 20 + 19.0)]
    return meeting(*said)


def answered_after(gap: float, ours: float = 20.0) -> HeldMeeting:
    return meeting(
        (US, "How do you see it?", 0.0, ours),
        (THEM, "We are fairly happy, although", ours, ours + 10),
        (US, "Great, so the next chart", ours + 10 + gap, 2 * ours + 10 + gap),
    )


def lasting(minutes: float, planned_minutes: int | None = 60) -> HeldMeeting:
    half = minutes * 30
    return meeting(
        (US, "How are you?", 0.0, half),
        (THEM, "Fine, and busy.", half, 2 * half),
        minutes=planned_minutes,
    )


def agenda(owner: Owner) -> PlannedReview:
    plan = planned()
    items = tuple(
        replace(i, owner=owner) if i.owner is Owner.CUSTOMER else i for i in plan.plan.agenda
    )
    return planned(agenda=items)


def prepared(*first: str) -> HeldMeeting:
    said: list[Spoken] = [(US, "Welcome, good to see you."), *((THEM, words) for words in first)]
    said += [(US, "Here are the results. " * 20), (THEM, "Okay."), (US, "And more of them. " * 20)]
    return meeting(*said)


NEWS = (
    "Since June we have opened two sites in the north, the planners there start in spring, our board "
    "wants the cost of a parcel down by a tenth, and the finance team now closes the month in four days."
)

BAD: Cases = {
    "FAC101": [lambda: slides(16), lambda: paced(13, 30)],
    "FAC102": [lambda: shares(70, 30), lambda: shares(95, 5), lambda: untimed(80, 20)],
    "FAC103": [
        lambda: shares(170, 170),
        lambda: one_turn("word " * 400),
        lambda: one_turn("我们来看下一张图" * 80),
        lambda: one_turn("слово " * 400),
    ],
    "FAC104": [
        lambda: shares(85, 15),
        lambda: agenda(Owner.CSM),
        lambda: titled("One rose", "Two fell", "Three stayed", "Four came", "Five went"),
    ],
    "FAC105": [lambda: asking(3), lambda: meeting((US, "word " * 1500), (THEM, "word " * 1500))],
    "FAC106": [
        lambda: presented(slide("Start", "x"), slide(LONG, "x")),
        lambda: presented(slide("开始", "x"), slide(LONG_ZH, "x")),
        lambda: presented(slide("Начало", "x"), slide(LONG_RU, "x")),
    ],
    "FAC107": [
        lambda: presented(slide("Changes", LONG, LONG, LONG)),
        lambda: presented(slide("变化", LONG_ZH, LONG_ZH, LONG_ZH)),
        lambda: presented(slide("Изменения", LONG_RU, LONG_RU, LONG_RU)),
        lambda: presented(slide("Changes", " ".join([LONG] * 3))),
        lambda: presented(slide("Small", *[Line("What was done", size=11.0)] * 3)),
        lambda: presented(slide("Table", *[Line("cell", LineKind.TABLE, size=8.0)] * 3)),
    ],
    "FAC108": [
        lambda: titled("Usage", "Support overview", "Product roadmap", "Two goals were reached"),
        lambda: titled("使用情况", "支持概览", "产品路线图", "三项目标达成两项"),
        lambda: titled("Использование", "Обзор обращений", "Дорожная карта", "Цели достигнуты"),
        lambda: titled(None, None, None, "Two goals were reached"),
    ],
    "FAC109": [lambda: lasting(25)],
    "FAC110": [
        lambda: nodding("Mm-hm, okay."),
        lambda: nodding("嗯，好的。"),
        lambda: nodding("Угу, понятно."),
    ],
    "FAC111": [lambda: answered_after(0.0)],
    "FAC112": [lambda: lasting(75), lambda: planned(minutes=45)],
    "FAC113": [lambda: prepared("Good morning.")],
}

GOOD: Cases = {
    "FAC101": [
        lambda: slides(15),
        lambda: paced(8, 60),
        lambda: presented(
            *(slide("It rose", "x") for _ in range(10)),
            slide("Appendix", "x"),
            *(slide("Detail", "x") for _ in range(10)),
        ),
        lambda: presented(*(slide("It rose", "x", hidden=n > 9) for n in range(20))),
    ],
    "FAC102": [
        lambda: shares(60, 40),
        lambda: meeting((US, "word " * 90), (THEM, "word"), record=Record.MINUTES),
        lambda: meeting((US, "word " * 90), ("Someone", "word " * 50), (THEM, "word")),
    ],
    "FAC103": [
        lambda: shares(140, 170),
        lambda: one_turn("word " * 300),
        lambda: meeting((US, "How is it?"), (THEM, "word " * 600)),
    ],
    "FAC104": [
        lambda: shares(60, 40),
        lambda: agenda(Owner.CUSTOMER),
        lambda: titled("One rose", "Two fell", "Three stayed", "What has changed for you?"),
        lambda: titled("增长", "下降", "持平", "贵司的优先事项有变化吗？"),
        lambda: titled("One rose", "Two fell"),
        lambda: own_deck(Language.EN),
        lambda: own_deck(Language.ZH),
        lambda: own_deck(Language.RU),
        lambda: replace(
            titled("One rose", "Two fell", "Three stayed", "Four came"), audience=Audience.INTERNAL
        ),
    ],
    "FAC105": [lambda: asking(8), lambda: asking(0, minutes=8)],
    "FAC106": [
        lambda: presented(slide("Active users rose by a third after the training", "x")),
        lambda: presented(slide("培训之后活跃用户增加三分之一", "x")),
        lambda: presented(slide(None, LONG)),
    ],
    "FAC107": [
        lambda: presented(slide("Changes", LONG, "What it brought", "What comes next")),
        lambda: presented(
            slide("Small", Line("Source: finance", size=9.0), *["What was done"] * 3)
        ),
        lambda: presented(slide("Appendix", LONG, LONG, LONG)),
        lambda: presented(slide("Foot", *[Line(LONG, LineKind.FOOTER, size=8.0)] * 4)),
    ],
    "FAC108": [
        lambda: titled("Usage", "Users rose by a third", "Two goals were reached", "Agenda"),
        lambda: titled("Usage", "Support overview"),
        lambda: titled("培训之后活跃用户增加", "支持响应快一倍", "三项目标达成两项", "使用情况"),
        lambda: titled("Активных стало больше", "Ответ вдвое быстрее", "Две цели из трёх", "Итоги"),
        lambda: own_deck(Language.EN),
        lambda: own_deck(Language.ZH),
        lambda: own_deck(Language.RU),
    ],
    "FAC109": [lambda: lasting(50), lambda: lasting(25, None)],
    "FAC110": [
        lambda: nodding("Mm-hm, okay.", 6, ("We have opened a site.",) * 6),
        lambda: nodding("Okay.", 8, ("What does it cost?", "And when would it start?")),
        lambda: nodding("Okay.", 3),
    ],
    "FAC111": [lambda: answered_after(2.0), lambda: answered_after(0.0, ours=4.0)],
    "FAC112": [lambda: lasting(63), lambda: planned()],
    "FAC113": [
        lambda: prepared("Before you start: what would a second site cost us?", NEWS),
        lambda: prepared(NEWS),
        lambda: meeting((US, "Welcome, good to see you."), (THEM, "Good morning.")),
    ],
}
