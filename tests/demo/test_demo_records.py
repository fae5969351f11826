"""The demo's records of review calls: what ``meeting`` and ``lint`` say of each, on the first try."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from tests.demo.demo_tables import Tables, Written

from quarterdeck.core.engagement import Section
from quarterdeck.core.facts import Side
from quarterdeck.core.finding import Severity
from quarterdeck.demo import DEMO_AS_OF
from quarterdeck.meeting.types import Colour, Grade, HealthIndicator, MeetingReading, SideBasis
from quarterdeck.workflow.lint import Asked as LintAsked
from quarterdeck.workflow.lint import LintRequest, lint
from quarterdeck.workflow.meeting import Asked, Meeting, read_held_meeting
from quarterdeck.workflow.project import open_project

pytestmark = pytest.mark.slow

VENDOR, CUSTOMER = Side.VENDOR, Side.CUSTOMER
FIRM, TENTATIVE = Grade.FIRM, Grade.TENTATIVE
Promise = tuple[str | None, Side | None, date | None, Grade, str]


def october(day: int) -> date:
    return date(2026, 10, day)


PROMISED: dict[str, tuple[Promise, ...]] = {
    "ACC-2001.vtt": (
        ("Marcus Tovell", VENDOR, october(12), FIRM, "Send the recap with everything we agreed"),
        (
            "Marcus Tovell",
            VENDOR,
            october(22),
            FIRM,
            "Prepare the recovery plan for the returns goal, "
            "with the rule by carrier and Nadia's weekly limit",
        ),
        (
            "Simon Whitlow",
            CUSTOMER,
            october(16),
            FIRM,
            "Send the scan times of the second carrier, western lanes and weekends apart",
        ),
        (
            "Celia Okafor",
            CUSTOMER,
            october(20),
            FIRM,
            "Collect the ten answers that your agents give most often",
        ),
        ("Nadia Colby", CUSTOMER, None, TENTATIVE, "Confirm the weekly limit with our controller"),
        (
            "Marcus Tovell",
            VENDOR,
            october(30),
            TENTATIVE,
            "Switch the eastern states to seven o'clock",
        ),
    ),
    "ACC-2002.txt": (
        ("周雨桐", VENDOR, october(12), FIRM, "把会议纪要发给各位，列明今天商定的所有事项"),
        ("周雨桐", VENDOR, october(29), FIRM, "准备好供应商中心的专题会，用贵方的一个真实案例"),
        (
            "沈思齐",
            CUSTOMER,
            october(14),
            FIRM,
            "把20家新供应商的明细发给您，从邀请到首单每一步的时间都有",
        ),
        ("孟立诚", CUSTOMER, october(16), FIRM, "把客服最常用的十条回复整理给我们"),
        ("苏书瑶", CUSTOMER, None, TENTATIVE, "跟法务确认并行审批的范围"),
        ("周雨桐", VENDOR, date(2026, 11, 5), TENTATIVE, "给梁云舒书面答复"),
    ),
    "ACC-3001.vtt": (
        (
            "Ольга Веденеева",
            VENDOR,
            october(12),
            FIRM,
            "Пришлю протокол со всеми договорённостями",
        ),
        (
            "Ольга Веденеева",
            VENDOR,
            october(29),
            FIRM,
            "Подготовлю рабочую встречу по «Службе поддержки» на вашем примере",
        ),
        ("Анна Мещерякова", CUSTOMER, october(16), FIRM, "Прислать десять самых частых ответов"),
        (
            "Роман Лопатин",
            CUSTOMER,
            october(14),
            FIRM,
            "Выгружу список неактивных пользователей по отделам",
        ),
        (
            "Ксения Сорокина",
            CUSTOMER,
            october(23),
            TENTATIVE,
            "Собрать счета за сентябрь с потерянными скидками",
        ),
        (
            "Павел Одинцов",
            CUSTOMER,
            None,
            TENTATIVE,
            "Согласую их время с руководителями смен",
        ),
    ),
}
SOUNDING = {
    "ACC-2001.vtt": ("Maybe we'll send you some invoices", "We should look at it"),
    "ACC-2002.txt": ("以后可能我们再补几张样例", "我们以后应该看一下"),
    "ACC-3001.vtt": ("Может быть, пришлём когда-нибудь", "надо бы посмотреть на пункты выдачи"),
}
"""What only sounds like a promise in each."""

HOURS = {
    "ACC-2001.vtt": (date(2026, 7, 1), 6955, "six thousand nine hundred and fifty-five hours"),
    "ACC-2002.txt": (date(2026, 7, 1), 17850, "17850个小时"),
    "ACC-3001.vtt": (date(2026, 4, 1), 7977, "7 977 часов"),
}
"""Since when the hours saved are counted in each, and how they are said."""

every_record = pytest.mark.parametrize("name", sorted(PROMISED))


class Tried:
    """A copy of the demo in which a newcomer tries the commands; each record is read once."""

    def __init__(self, root: Path) -> None:
        self.project = open_project(root)
        self._meetings: dict[str, Meeting] = {}

    def path(self, name: str) -> Path:
        return self.project.root / "records" / name

    def read_again(self, name: str) -> Meeting:
        asked = Asked(self.path(name), Path(name).stem)
        return read_held_meeting(self.project, asked, DEMO_AS_OF)

    def meeting(self, name: str) -> Meeting:
        if name not in self._meetings:
            self._meetings[name] = self.read_again(name)
        return self._meetings[name]

    def reading(self, name: str) -> MeetingReading:
        return self.meeting(name).reading


@pytest.fixture(scope="module")
def tried(written: Written, tmp_path_factory: pytest.TempPathFactory) -> Tried:
    root = tmp_path_factory.mktemp("records") / "project"
    shutil.copytree(written.root, root)
    return Tried(root)


def test_the_demo_has_a_record_in_each_of_three_languages(written: Written) -> None:
    names = {path.name for path in (written.root / "records").iterdir()}

    assert names == set(PROMISED)


def test_the_records_come_from_different_recorders(tried: Tried) -> None:
    formats = [tried.reading(name).transcript.format for name in sorted(PROMISED)]

    assert formats == ["teams", "text", "zoom"]


@every_record
def test_every_voice_is_a_contact_or_the_csm(tried: Tried, name: str) -> None:
    speakers = tried.reading(name).speakers

    assert {speaker.basis for speaker in speakers} == {SideBasis.CONTACT, SideBasis.CSM}
    assert len(speakers) == 5


@every_record
def test_exactly_what_was_promised_is_found(tried: Tried, name: str) -> None:
    found = [
        (said.owner, said.side, said.due_on, said.grade, said.text)
        for said in tried.reading(name).said
        if said.grade is not Grade.NONE
    ]

    assert found == list(PROMISED[name])


@every_record
def test_what_only_sounds_like_a_promise_is_none(tried: Tried, name: str) -> None:
    reading = tried.reading(name)
    spoken = "\n".join(turn.text for turn in reading.turns)
    promised = [said.words for said in reading.said if said.grade is not Grade.NONE]

    for words in SOUNDING[name]:
        assert words in spoken
        assert not any(words in one for one in promised)


@every_record
def test_the_customer_speaks_about_half_of_the_time(tried: Tried, name: str) -> None:
    share = tried.reading(name).talk[CUSTOMER].share

    assert share is not None
    assert 0.4 <= share <= 0.6


@every_record
def test_most_of_the_planned_time_is_used_and_most_talk_looks_ahead(
    tried: Tried, name: str
) -> None:
    reading = tried.reading(name)

    assert reading.held_on == DEMO_AS_OF
    assert reading.minutes is not None
    assert reading.planned is not None
    assert 0.7 <= reading.minutes / reading.planned <= 1.0
    assert (reading.tense.future_share or 0) >= 0.6


@every_record
def test_all_sections_of_the_agenda_are_heard(tried: Tried, name: str) -> None:
    assert [talk.section for talk in tried.reading(name).sections] == list(Section)


@every_record
def test_the_reviews_health_is_good_and_what_lies_ahead_is_open(tried: Tried, name: str) -> None:
    colours = {one.indicator: one.colour for one in tried.reading(name).indicators}

    assert colours.pop(HealthIndicator.FOLLOW_UP_RESPONSE) is None
    assert set(colours.values()) == {Colour.GREEN}


@every_record
def test_the_hours_said_are_those_of_the_data(written: Written, tables: Tables, name: str) -> None:
    since, hours, words = HOURS[name]
    rows = tables.rows(
        "SELECT sum(baseline - actual) FROM outcomes WHERE unit = 'hours' "
        f"AND account_id = '{Path(name).stem}' AND period_start >= DATE '{since}'"
    )

    assert rows == [(hours,)]
    assert words in (written.root / "records" / name).read_text(encoding="utf-8")


@every_record
def test_both_sides_ask(tried: Tried, name: str) -> None:
    talk = tried.reading(name).talk

    assert talk[VENDOR].questions >= 15
    assert talk[CUSTOMER].questions >= 5


@every_record
def test_the_rules_find_nothing_grave_in_a_good_meeting(tried: Tried, name: str) -> None:
    request = LintRequest(targets=(str(tried.path(name)),), account=Path(name).stem)

    report = lint(request, tried.project, LintAsked(None, None, DEMO_AS_OF))

    graves = [finding.severity for finding in report.findings]
    assert [subject.name for subject in report.subjects] == [str(tried.path(name))]
    assert Severity.ERROR not in graves
    assert graves.count(Severity.WARNING) <= 1


@every_record
def test_reading_twice_gives_the_same_follow_up(tried: Tried, name: str) -> None:
    first = tried.meeting(name).followup_file.read_bytes()

    assert tried.read_again(name).followup_file.read_bytes() == first
