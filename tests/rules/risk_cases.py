"""Subjects that the rules of the area risk must and must not find."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import msgspec
from tests.rules.making import THEM, US, Cases, data, meeting, plan_of, planned, presented, slide
from tests.story.telling import SETTINGS, account, facts, figures, goal, rich_facts, text

from quarterdeck.core.facts import Event, Invoice, Ticket
from quarterdeck.core.figure import Audience
from quarterdeck.core.money import Money
from quarterdeck.core.settings import RuleSettings
from quarterdeck.rules.subjects import AccountData, HeldMeeting, PlannedReview, PresentedDeck

OUTAGE = Event("E1", "incident", text("Export outage"), date(2024, 11, 5))
ESCALATED = Ticket("T1", "Exports stop at night", datetime(2024, 12, 20, 9), escalated=True)
SATISFIED_FROM_NINE = msgspec.structs.replace(
    SETTINGS, rules=RuleSettings(thresholds={"satisfaction-floor": 9})
)


def incident(**changes: object) -> PlannedReview:
    return planned(facts(events=(replace(OUTAGE, **changes),)))  # type: ignore[arg-type]


def missed(**changes: object) -> PlannedReview:
    return planned(facts(goals=(goal(actual=Decimal(95), **changes),)))


def told_on_the_day() -> PlannedReview:
    plan = planned().plan
    return incident(customer_told_on=plan.held_on)


def unsupported(*words: str, **changes: object) -> PresentedDeck:
    some = facts(tickets=(replace(ESCALATED, **changes),))  # type: ignore[arg-type]
    lines = words or ("Hours saved by department",)
    return presented(slide("Results", *lines), facts=some, plan=plan_of(some))


def said(words: str) -> HeldMeeting:
    return meeting((THEM, "How do you see it?"), (US, words))


def passed(concern: str, answer: str) -> HeldMeeting:
    return meeting((THEM, concern), (US, answer))


def unowned() -> PlannedReview:
    left = account(csm_name=None, notice_given_on=date(2024, 12, 20))
    return planned(facts(account=left))


def invoice(due: date) -> AccountData:
    return data(
        facts(invoices=(Invoice("I1", date(2024, 9, 1), due, Money(Decimal(9000), "USD")),))
    )


WORRIED = "We are worried that this puts too much on our planners."
WORRIED_ZH = "我们很担心这会给计划团队带来太大压力。"
WORRIED_RU = "Мы опасаемся, что это слишком нагрузит плановый отдел."

BAD: Cases = {
    "RIS101": [
        incident,
        lambda: incident(customer_told_on=date(2026, 1, 1)),
        told_on_the_day,
        missed,
    ],
    "RIS102": [lambda: planned(facts(), figures("satisfaction 8.5"))],
    "RIS103": [
        unsupported,
        lambda: unsupported("Сэкономлено часов по отделам"),
        lambda: unsupported("各部门节省的工时"),
        lambda: unsupported(escalated=False, priority="critical"),
    ],
    "RIS104": [
        lambda: said("Adoption is low because your team didn't attend the training."),
        lambda: said("上线延期是因为你们一直没有提供测试数据。"),
        lambda: said("Внедрение сдвинулось из-за ваших задержек с согласованием."),
        lambda: presented(slide("Delays", "The customer failed to provide test data on time")),
        lambda: presented(slide("延期原因", "由于客户未按时确认方案，项目推迟了一个月")),
    ],
    "RIS105": [unowned],
    "RIS106": [
        lambda: passed(WORRIED, "Okay, got it. Let's move on to the next slide."),
        lambda: passed(WORRIED_ZH, "好的，我们继续。"),
        lambda: passed(WORRIED_RU, "Понятно. Идём дальше."),
    ],
    "RIS107": [
        lambda: invoice(date(2024, 11, 1)),
        lambda: data(facts(account=account(notice_given_on=date(2024, 12, 20)))),
    ],
}

GOOD: Cases = {
    "RIS101": [
        lambda: incident(customer_told_on=date(2024, 11, 5)),
        lambda: incident(happened_on=date(2023, 6, 1)),
        lambda: incident(kind="training"),
        lambda: missed(told_on=date(2024, 12, 20)),
        lambda: missed(status="dropped"),
    ],
    "RIS102": [
        lambda: planned(facts(), figures("satisfaction 9.5")),
        lambda: planned(facts()),
    ],
    "RIS103": [
        lambda: unsupported("Your escalation of December: tested on Thursday"),
        lambda: unsupported("Ваша эскалация: исправление проверим в четверг"),
        lambda: unsupported("升级处理的问题：周四测试"),
        lambda: unsupported("Exports stop at night: fixed on Thursday"),
        lambda: unsupported(resolved_at=datetime(2025, 1, 5, 9)),
        lambda: unsupported(escalated=False),
        lambda: replace(unsupported(), audience=Audience.INTERNAL),
        lambda: presented(slide("Results", "Hours saved")),
    ],
    "RIS104": [
        lambda: said("The export broke on our side; that was our mistake."),
        lambda: said("这不是贵司的问题，是文档写错了。"),
        lambda: said("Это не ваша вина: ошибка была в документации."),
        lambda: meeting((US, "How are you?"), (THEM, "You never sent us the export.")),
        lambda: presented(slide("Training", "Eight of twenty planners are trained so far")),
        lambda: replace(
            presented(slide("Delays", "The customer failed to provide test data")),
            audience=Audience.INTERNAL,
        ),
    ],
    "RIS105": [
        lambda: planned(rich_facts()),
        lambda: planned(facts()),
    ],
    "RIS106": [
        lambda: passed(WORRIED, "Which weeks hurt most? We can move on after that."),
        lambda: passed(WORRIED, "I noted that, and we can move on."),
        lambda: passed("We are happy with the pace.", "Great. Let's move on."),
        lambda: passed(WORRIED_ZH, "我先记下来，我们继续。"),
        lambda: passed(WORRIED_RU, "Какие недели самые тяжёлые? Потом пойдём дальше."),
        lambda: meeting((US, WORRIED), (THEM, "Okay, let's move on.")),
    ],
    "RIS107": [
        lambda: invoice(date(2025, 1, 5)),
        lambda: data(facts()),
        lambda: data(facts(account=account(notice_given_on=date(2025, 3, 1)))),
    ],
}
