"""Subjects that the rules of the area followup must and must not find."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.rules.facilitation_cases import own_deck
from tests.rules.making import (
    HELD,
    THEM,
    US,
    Cases,
    follow_up,
    item,
    meeting,
    planned,
    presented,
    slide,
)
from tests.story.telling import account, facts, held, rich_facts, text, told

from quarterdeck.core.account import Segment
from quarterdeck.core.deck import ReadSlide
from quarterdeck.core.facts import AccountFacts, Commitment, CommitmentState, Interaction, Side
from quarterdeck.core.figure import Audience
from quarterdeck.core.followup import Standing
from quarterdeck.core.language import Language
from quarterdeck.rules.subjects import HeldMeeting, PlannedReview, PresentedDeck, ReviewFollowUp

OPEN = Commitment("P1", Side.VENDOR, text("Deliver the customs report"), US, date(2025, 2, 1))
NO_CONTACT = (held(HELD), Interaction("I0", "call", date(2024, 12, 1), contact_id="C1"))
TALK = (
    "The trend is steady, and the numbers of the autumn look much like those of the summer. " * 20
)
TALK_ZH = "整体趋势平稳，秋季的数据与夏季大致相同。" * 20
TALK_RU = "Тенденция ровная, осенние показатели похожи на летние. " * 45


def commitment(**changes: object) -> ReviewFollowUp:
    """A follow-up without items, for an account with one open action."""
    some = facts(commitments=(replace(OPEN, **changes),))  # type: ignore[arg-type]
    return follow_up(some=some)


def table(*rows: tuple[str, ...], title: str = "Next steps") -> PresentedDeck:
    return presented(slide("Results"), slide(title, tables=[rows]))


def deck_of(*titles: str) -> PresentedDeck:
    cover: ReadSlide = slide("Quarterly Business Review", "Meridian Logistics")
    return presented(cover, *(slide(title, "Some words on it") for title in titles))


def kept(*done: bool) -> PlannedReview:
    """Actions due since the last review, done or not."""
    actions = tuple(
        replace(
            OPEN,
            id=f"P{n}",
            due_on=date(2024, 12, 1),
            state=CommitmentState.COMPLETE if one else CommitmentState.IN_PROGRESS,
            completed_on=date(2024, 11, 30) if one else None,
        )
        for n, one in enumerate(done)
    )
    return planned(facts(commitments=actions, interactions=(held(date(2024, 10, 15)),)))


def remembering(*lines: str, segment: Segment = Segment.ENTERPRISE) -> PresentedDeck:
    """A foreign deck of an account whose last review left two actions."""
    some = rich_facts(account=account(segment=segment))
    written = [slide(f"Result {n}", *(lines or ("Hours saved",))) for n in range(5)]
    return presented(*written, facts=some, story=told(some))


def contacts(*more: Interaction, as_of: date = date(2025, 1, 30)) -> ReviewFollowUp:
    some: AccountFacts = facts(as_of=as_of, interactions=(*NO_CONTACT, *more))
    return follow_up(item(), as_of=as_of, some=some)


def promised(*words: str) -> HeldMeeting:
    return meeting((US, TALK), *((THEM, one) for one in words))


HEADER = ("Action", "Owner", "Due")
HEADER_ZH = ("行动", "负责人", "截止日期")
HEADER_RU = ("Действие", "Ответственный", "Срок")

BAD: Cases = {
    "FOL101": [
        lambda: follow_up(item(owner=None)),
        lambda: follow_up(item(owner="the team")),
        lambda: follow_up(item(owner="команда")),
        lambda: follow_up(item(owner="大家")),
        lambda: follow_up(item(side=None)),
        lambda: commitment(owner=None),
        lambda: table(HEADER, ("Send the baseline", "", "14 March")),
        lambda: table(HEADER_ZH, ("提供基线数据", "", "3月14日")),
        lambda: table(HEADER_RU, ("Прислать базовые данные", "", "14 марта")),
    ],
    "FOL102": [
        lambda: follow_up(item(due_on=None)),
        lambda: commitment(due_on=None),
        lambda: table(HEADER, ("Send the baseline", THEM, "ASAP")),
        lambda: table(HEADER, ("Send the baseline", THEM, "Q4")),
        lambda: table(HEADER, ("Send the baseline", THEM, "")),
        lambda: table(HEADER_ZH, ("提供基线数据", "李明", "尽快")),
        lambda: table(HEADER_RU, ("Прислать базовые данные", "Елена Фосс", "в ближайшее время")),
        lambda: promised("I will send you the baseline as soon as possible."),
    ],
    "FOL103": [
        lambda: meeting((US, TALK), (THEM, TALK)),
        lambda: meeting((US, TALK_ZH), (THEM, TALK_ZH)),
        lambda: meeting((US, TALK_RU), (THEM, TALK_RU)),
        lambda: deck_of("It rose", "It fell", "It stayed", "It came"),
    ],
    "FOL104": [lambda: kept(True, True, True, False), lambda: kept(True, False, False)],
    "FOL105": [remembering, lambda: remembering("节省的工时"), lambda: remembering("Часы")],
    "FOL106": [
        contacts,
        lambda: contacts(Interaction("I1", "email", date(2025, 1, 29), contact_id="C1")),
    ],
    "FOL107": [
        lambda: follow_up(*(item(f"Step {n}", n) for n in range(3))),
        lambda: follow_up(*(item(f"Step {n}", n, side=Side.CUSTOMER) for n in range(3))),
    ],
    "FOL108": [
        lambda: follow_up(item(), recap_on=date(2025, 1, 23)),
        lambda: follow_up(item(), recap_on=None, as_of=date(2025, 1, 23)),
    ],
    "FOL109": [
        lambda: follow_up(item(due_on=date(2024, 2, 14))),
        lambda: commitment(agreed_on=date(2025, 3, 1)),
    ],
    "FOL110": [
        lambda: follow_up(item(grade="tentative", due_on=None)),
        lambda: follow_up(item(grade="none", due_on=None)),
    ],
}

GOOD: Cases = {
    "FOL101": [
        lambda: follow_up(item()),
        lambda: follow_up(item(owner=None, side=None, standing=Standing.FOUND)),
        lambda: follow_up(item(owner=None, state=CommitmentState.CANCELLED)),
        lambda: follow_up(),
        commitment,
        lambda: commitment(owner=None, state=CommitmentState.COMPLETE),
        lambda: table(HEADER, ("Send the baseline", THEM, "14 March"), ("", "", "")),
        lambda: table(("Metric", "Owner"), ("Users", ""), title="Usage"),
        lambda: own_deck(Language.EN),
        lambda: own_deck(Language.ZH),
        lambda: own_deck(Language.RU),
    ],
    "FOL102": [
        lambda: follow_up(item()),
        lambda: follow_up(item(due_on=None, standing=Standing.PROPOSED)),
        commitment,
        lambda: table(HEADER, ("Send the baseline", THEM, "14 March")),
        lambda: table(HEADER, ("", "", "")),
        lambda: table(HEADER_ZH, ("提供基线数据", "李明", "3月14日")),
        lambda: table(HEADER_RU, ("Прислать базовые данные", "Елена Фосс", "14 марта")),
        lambda: promised("I will send you the baseline by 14 March 2025."),
        lambda: own_deck(Language.EN),
        lambda: own_deck(Language.ZH),
        lambda: own_deck(Language.RU),
    ],
    "FOL103": [
        lambda: promised("I will send you the baseline by 14 March 2025."),
        lambda: meeting((US, "How are you?"), (THEM, "Fine.")),
        lambda: deck_of("It rose", "It fell", "It stayed", "Next steps"),
        lambda: deck_of("增长", "下降", "持平", "下一步"),
        lambda: deck_of("Рост", "Спад", "Без изменений", "Следующие шаги"),
        lambda: deck_of("It rose", "It fell"),
        lambda: own_deck(Language.EN),
    ],
    "FOL104": [
        lambda: kept(True, True, True, True, False),
        kept,
        lambda: planned(facts(commitments=(OPEN,))),
    ],
    "FOL105": [
        lambda: remembering("The customs report was delivered late"),
        lambda: remembering("Actions from the last review: one of two done"),
        lambda: remembering("上次会议的承诺：两项完成一项"),
        lambda: remembering("Договорённости прошлой встречи: одна из двух"),
        lambda: replace(remembering(), audience=Audience.INTERNAL),
        lambda: remembering(segment=Segment.SMB),
        lambda: own_deck(Language.EN),
    ],
    "FOL106": [
        lambda: contacts(Interaction("I1", "email", HELD, contact_id="C1")),
        lambda: contacts(Interaction("I1", "call", date(2025, 1, 27), contact_id="C1")),
        lambda: contacts(as_of=date(2025, 1, 25)),
        lambda: contacts(as_of=date(2025, 5, 1)),
        lambda: follow_up(item(), as_of=date(2025, 3, 1), some=facts(interactions=(held(HELD),))),
        lambda: follow_up(item(), as_of=date(2025, 3, 1)),
    ],
    "FOL107": [
        lambda: follow_up(item("One", 1), item("Two", 2), item("Three", 3, side=Side.CUSTOMER)),
        lambda: follow_up(item("One", 1), item("Two", 2)),
    ],
    "FOL108": [
        lambda: follow_up(item()),
        lambda: follow_up(item(), recap_on=date(2025, 1, 22)),
        lambda: follow_up(item(), recap_on=None, as_of=date(2025, 1, 22)),
    ],
    "FOL109": [
        lambda: follow_up(item()),
        lambda: follow_up(item(due_on=date(2024, 2, 14), standing=Standing.FOUND)),
        lambda: commitment(agreed_on=date(2025, 1, 21)),
    ],
    "FOL110": [
        lambda: follow_up(item(grade="tentative")),
        lambda: follow_up(item(grade="firm", due_on=None)),
        lambda: follow_up(item(grade="none", due_on=None, standing=Standing.FOUND)),
    ],
}
