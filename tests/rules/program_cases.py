"""Subjects that the rules of the area program must and must not find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import msgspec
from tests.rules.making import Cases, deck, plan_of, planned, slide
from tests.story.telling import AS_OF, SETTINGS, account, facts, held

from quarterdeck.core.account import Contact, ExecutiveLevel, Segment, StakeholderRole
from quarterdeck.core.deck import Deck
from quarterdeck.core.engagement import ReviewType
from quarterdeck.core.facts import AccountFacts, Interaction
from quarterdeck.core.review import Decision
from quarterdeck.core.settings import AvoidSettings
from quarterdeck.rules.subjects import DeckSet, PlannedReview, Programme

QUARTERLY = (date(2024, 1, 16), date(2024, 4, 16), date(2024, 7, 16), date(2024, 10, 15))
SPANS = msgspec.structs.replace(
    SETTINGS, avoid=AvoidSettings(months=(), spans=((date(2025, 2, 1), date(2025, 2, 14)),))
)

LEADER = Contact("E1", "Maria Ortiz", level=ExecutiveLevel.VP)
SPONSOR = Contact("E2", "Noor Blom", role=StakeholderRole.EXECUTIVE_SPONSOR)
ADMIN = Contact("E3", "Tom Reed", level=ExecutiveLevel.MANAGER)


def with_reviews(id: str, *days: date, **changes: object) -> AccountFacts:
    """An account that went live in the autumn of 2023 and was reviewed on these days."""
    own: dict[str, object] = {"go_live_date": date(2023, 9, 18), **changes}
    one = account(id=id, name=f"Customer {id}", **own)
    return facts(account=one, interactions=tuple(held(day) for day in days))


def programme(*accounts: AccountFacts) -> Programme:
    return Programme(
        AS_OF, {f.account.id: plan_of(f) for f in accounts}, {f.account.id: f for f in accounts}
    )


def portfolio(*missing: str) -> Programme:
    """Three accounts reviewed each quarter; ``missing`` ones were last seen in the spring of 2024."""
    days = {id: QUARTERLY[:2] if id in missing else QUARTERLY for id in ("A1", "A2", "A3")}
    return programme(*(with_reviews(id, *days[id]) for id in days))


def attended(*who: Contact | None, segment: Segment = Segment.ENTERPRISE) -> Programme:
    """One account whose quarterly reviews were attended by these contacts, one each."""
    reviews = tuple(
        Interaction(f"R{n}", "review", day, "held", person.id if person else None)
        for n, (day, person) in enumerate(zip(QUARTERLY, who, strict=False))
    )
    some = facts(
        account=account(segment=segment),
        contacts=(LEADER, SPONSOR, ADMIN),
        interactions=reviews,
    )
    return programme(some)


ENGLISH = (
    "Use of the platform grew by {n} %",
    "Every team at {name} signs in daily",
    "Tickets are answered within {n} hours",
    "The export was used {n} times",
    "Training reached {n} people at {name}",
    "Support is available around the clock",
)
CHINESE = (
    "平台使用量增长{n}%",
    "{name}各团队每天登录",
    "工单在{n}小时内答复",
    "导出功能使用{n}次",
    "{name}共培训{n}人",
    "全天候提供支持",
)
RUSSIAN = (
    "Использование платформы выросло на {n} %",
    "Все команды {name} входят каждый день",
    "Ответ на обращение — за {n} часа",
    "Выгрузкой воспользовались {n} раз",
    "Обучено в {name}: {n}",
    "Поддержка работает круглосуточно",
)


def same(lines: Sequence[str], name: str, n: int) -> Deck:
    """A deck of two slides that is made for anybody."""
    said = [line.format(name=name, n=n) for line in lines]
    return deck(
        slide(said[0], *said[1:]), slide(f"{name}: {n}", *reversed(said)), name=f"{name}.pptx"
    )


def other(name: str) -> Deck:
    return deck(
        slide(
            "Returns settle two days sooner", "Hours freed for claims", "Goal of the autumn kept"
        ),
        slide(
            "What the second site needs by March", "Training of the night shift", "One owner each"
        ),
        slide(
            "Who does what", "Send the baseline", "Name the owner of claims", "Book the workshop"
        ),
        slide("Have your priorities changed?", "Cost per parcel", "Quality of service"),
        name=f"{name}.pptx",
    )


def decks(*made: Deck, segments: Sequence[str]) -> DeckSet:
    names = [one.name for one in made]
    return DeckSet(
        made,
        {name: name.removesuffix(".pptx") for name in names},
        dict(zip(names, segments, strict=True)),
    )


def twins(lines: Sequence[str], one: str, two: str, second: str = "strategic") -> DeckSet:
    return decks(same(lines, one, 12), same(lines, two, 31), segments=("smb", second))


def on(day: date, **account_changes: object) -> PlannedReview:
    """A review planned for a day."""
    some = facts(account=account(**account_changes))
    return planned(some, held_on=day, decision=Decision.RUN)


def renewing(meeting: date, last: date | None = None, **changes: object) -> PlannedReview:
    """Renewal on 30 June 2025 with 60 days' notice: the decision falls by 1 May."""
    own: dict[str, object] = {"renewal_date": date(2025, 6, 30), "notice_days": 60, **changes}
    some = facts(account=account(**own))
    return planned(some, held_on=meeting, last_held_on=last, decision=Decision.RUN)


def happened(*statuses: str) -> PlannedReview:
    """What became of the reviews after the one held in October."""
    after = tuple(
        Interaction(f"M{n}", "review", date(2024, 11, 5 + n), status)
        for n, status in enumerate(statuses)
    )
    return planned(facts(interactions=(held(date(2024, 10, 15)), *after)))


def modelled(
    *invited: Contact,
    segment: Segment = Segment.ENTERPRISE,
    type: ReviewType = ReviewType.QBR,
    minutes: int = 60,
    decision: Decision = Decision.RUN,
) -> PlannedReview:
    """A planned review; the default keeps the model of an enterprise customer."""
    review = planned(facts(account=account(segment=segment)))
    plan = replace(
        review.plan,
        id=replace(review.plan.id, type=type),
        minutes=minutes,
        decision=decision,
        attendees=invited or (LEADER,),
    )
    return replace(review, plan=plan)


def executive(*invited: Contact) -> PlannedReview:
    return modelled(*invited, segment=Segment.STRATEGIC, type=ReviewType.EBR, minutes=90)


BAD: Cases = {
    "PRO101": [lambda: portfolio("A2"), lambda: portfolio("A1", "A2", "A3")],
    "PRO102": [
        lambda: attended(ADMIN, ADMIN, LEADER, ADMIN),
        lambda: attended(ADMIN, segment=Segment.STRATEGIC),
    ],
    "PRO103": [
        lambda: twins(ENGLISH, "Arden Foods", "Lindqvist Rail"),
        lambda: twins(CHINESE, "安远食品", "联达铁路"),
        lambda: twins(RUSSIAN, "Ардатов", "Лесной путь"),
    ],
    "PRO104": [
        lambda: on(date(2025, 12, 9)),
        lambda: on(date(2025, 3, 12), fiscal_first_month=4),
        lambda: on(date(2025, 3, 15)),
        lambda: on(date(2025, 7, 4)),
    ],
    "PRO105": [
        lambda: renewing(date(2025, 5, 20)),
        lambda: renewing(date(2025, 4, 24)),
        lambda: renewing(date(2025, 4, 24), last=date(2024, 9, 1)),
    ],
    "PRO106": [
        lambda: happened("no-show"),
        lambda: happened("rescheduled", "rescheduled"),
    ],
    "PRO107": [
        lambda: modelled(type=ReviewType.DIGITAL),
        lambda: modelled(minutes=30),
        lambda: modelled(minutes=120),
        lambda: executive(ADMIN),
    ],
}

GOOD: Cases = {
    "PRO101": [
        portfolio,
        lambda: programme(with_reviews("A1")),
        lambda: programme(
            with_reviews("A1", *QUARTERLY), with_reviews("A2", go_live_date=date(2024, 12, 1))
        ),
    ],
    "PRO102": [
        lambda: attended(LEADER, SPONSOR, LEADER, LEADER),
        lambda: attended(None, None),
        lambda: attended(ADMIN, ADMIN, segment=Segment.MID_MARKET),
    ],
    "PRO103": [
        lambda: twins(ENGLISH, "Arden Foods", "Lindqvist Rail", second="smb"),
        lambda: decks(same(ENGLISH, "Arden", 3), other("Lindqvist"), segments=("smb", "strategic")),
        lambda: decks(
            same(ENGLISH[:1], "Arden", 3),
            same(ENGLISH[:1], "Berg", 4),
            segments=("smb", "strategic"),
        ),
        lambda: replace(twins(CHINESE, "安远食品", "联达铁路"), segments={}),
    ],
    "PRO104": [
        lambda: on(date(2025, 3, 12)),
        lambda: planned(facts(), held_on=date(2025, 12, 9), decision=Decision.NOT_DUE),
    ],
    "PRO105": [
        lambda: renewing(date(2025, 2, 18)),
        lambda: renewing(date(2025, 4, 24), last=date(2025, 1, 8)),
        lambda: renewing(date(2025, 5, 20), notice_days=None),
        lambda: renewing(date(2025, 5, 20), notice_given_on=date(2025, 1, 2)),
    ],
    "PRO106": [happened, lambda: happened("rescheduled"), lambda: happened("cancelled", "held")],
    "PRO107": [
        modelled,
        lambda: modelled(minutes=90),
        lambda: modelled(minutes=20, decision=Decision.REPLACE),
        lambda: executive(replace(ADMIN, level=None)),
        lambda: modelled(type=ReviewType.DIGITAL, decision=Decision.NOT_DUE),
    ],
}
