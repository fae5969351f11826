"""Records of invented meetings, said by people who do not exist."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from quarterdeck.core.account import Account, Contact, ExecutiveLevel, Segment, StakeholderRole
from quarterdeck.core.calendar import Period, Quarter
from quarterdeck.core.engagement import DEFAULT_MODELS, SIXTY_MINUTES, ReviewType
from quarterdeck.core.facts import AccountFacts
from quarterdeck.core.language import Language
from quarterdeck.core.review import Decision, ReviewId, ReviewPlan
from quarterdeck.core.transcript import Cue, Record, Transcript

HELD_ON = date(2026, 7, 14)
ACCOUNT = Account(
    id="A1",
    name="Meridian Logistics",
    segment=Segment.ENTERPRISE,
    segment_reason="arr",
    language=Language.EN,
    currency="USD",
    csm_name="Dana Whitfield",
    csm_email="dana@beacon.example",
    domain="meridian.example",
)
SPONSOR = Contact(
    "C1",
    "Oscar Lindqvist",
    email="oscar.lindqvist@meridian.example",
    title="COO",
    level=ExecutiveLevel.C_SUITE,
    role=StakeholderRole.EXECUTIVE_SPONSOR,
)
USER = Contact("C2", "Priya Raman", level=ExecutiveLevel.MANAGER, role=StakeholderRole.KEY_USER)
FACTS = AccountFacts(ACCOUNT, HELD_ON, contacts=(SPONSOR, USER))


def spoken(*lines: tuple[str | None, str], attendees: tuple[str, ...] = ()) -> Transcript:
    """A record without times: speaker and words, line by line."""
    cues = tuple(Cue(text, line, speaker) for line, (speaker, text) in enumerate(lines, 1))
    return Transcript("call.txt", "text", Record.SPOKEN, cues, attendees)


def timed(
    *lines: tuple[str | None, float, float, str], attendees: tuple[str, ...] = ()
) -> Transcript:
    """A record with times: speaker, start, end and words."""
    cues = tuple(
        Cue(text, line, speaker, start, end)
        for line, (speaker, start, end, text) in enumerate(lines, 1)
    )
    return Transcript("call.vtt", "webvtt", Record.SPOKEN, cues, attendees)


def evenly(lines: Iterable[tuple[str | None, str]], each: float = 10.0) -> Transcript:
    """A record in which every line takes as long, one after the other."""
    return timed(*((who, n * each, (n + 1) * each, said) for n, (who, said) in enumerate(lines)))


def plan(minutes: int = 60, account: Account = ACCOUNT) -> ReviewPlan:
    """A planned review of so many minutes."""
    model = next(m for m in DEFAULT_MODELS if m.segment is account.segment)
    quarter = Quarter(2026, 2)
    return ReviewPlan(
        id=ReviewId(quarter, account.id, ReviewType.QBR),
        account=account,
        model=model,
        decision=Decision.RUN,
        window=Period(date(2026, 4, 1), date(2026, 7, 1)),
        quarter=quarter,
        as_of=HELD_ON,
        held_on=HELD_ON,
        minutes=minutes,
        agenda=SIXTY_MINUTES,
        attendees=(),
        reasons=(),
    )


ENGLISH = (
    ("Dana Whitfield", "Thanks everyone for joining our review. Here is today's agenda: first your news, then results, then the roadmap."),
    ("Oscar Lindqvist", "Good morning."),
    ("Dana Whitfield", "What has changed on your side since April?"),
    ("Oscar Lindqvist", "We opened a second warehouse in May and hired forty people. The board now looks at unit costs every month, so planning accuracy is our first priority this year. How fast can new staff be trained?"),
    ("Dana Whitfield", "Two days, right? Now let's look at the results of the last quarter. We rolled out mobile approvals, and your planners saved nine hundred hours."),
    ("Priya Raman", "Yeah, okay."),
    ("Priya Raman", "The night shift liked it. Could we see the numbers by site?"),
    ("Dana Whitfield", "I'll send you the report by Friday. Let's turn to the roadmap. Next quarter we will open the supplier portal."),
    ("Oscar Lindqvist", "Would that work with our carrier data? We will decide on the second site in August."),
    ("Dana Whitfield", "Let's agree on the next steps. We will prepare a pilot plan by the end of July."),
    ("Oscar Lindqvist", "I will name a pilot team by Monday."),
    ("Dana Whitfield", "Thank you all for your time. Bye everyone."),
)  # fmt: skip

CHINESE = (
    ("林书瑶（灯塔科技）", "感谢各位抽出时间参加本次业务回顾。"),
    ("顾明远", "大家好。"),
    ("林书瑶（灯塔科技）", "先请您介绍一下贵司近期的业务情况。"),
    ("顾明远", "五月我们在苏州新开了一个仓库，招了四十位同事。现在董事会每个月都看单位成本，所以今年计划准确率是第一位的。新同事培训需要多长时间？"),
    ("林书瑶（灯塔科技）", "两天就够，对吧？下面我们来看一下上季度的成果。移动审批已经上线，计划团队节省了九百小时。"),
    ("顾明远", "好的，明白了。"),
    ("林书瑶（灯塔科技）", "接下来聊聊产品路线图。下季度我们会开放供应商门户。"),
    ("顾明远", "这个能和承运商的数据打通吗？第二个仓库八月份会定下来。"),
    ("林书瑶（灯塔科技）", "最后我们确认一下下一步。我们七月底前完成试点方案。"),
    ("顾明远", "周一我会定下试点团队。"),
    ("林书瑶（灯塔科技）", "今天就到这里，感谢大家的参与。"),
)  # fmt: skip

RUSSIAN = (
    ("Ветрова Алина", "Спасибо, что нашли время. Повестка на сегодня перед вами."),
    ("Глеб Остроухов", "Добрый день."),
    ("Ветрова Алина", "Что изменилось у вас с апреля?"),
    ("Глеб Остроухов", "В мае мы открыли второй склад и наняли сорок человек. Сейчас правление каждый месяц смотрит на удельные затраты, поэтому точность планирования у нас на первом месте, и так до конца года. Сколько времени занимает обучение?"),
    ("Ветрова Алина", "Два дня, верно? Теперь перейдём к итогам квартала. Мы запустили мобильное согласование, плановики сэкономили девятьсот часов."),
    ("Глеб Остроухов", "Угу, понятно."),
    ("Ветрова Алина", "Давайте перейдём к дорожной карте. В следующем квартале мы откроем портал для поставщиков."),
    ("Глеб Остроухов", "Подойдёт ли он для данных перевозчиков? Решение по второму складу примем в августе."),
    ("Ветрова Алина", "Давайте зафиксируем следующие шаги. План пилота подготовим к концу июля."),
    ("Глеб Остроухов", "В понедельник я назову команду пилота."),
    ("Ветрова Алина", "Спасибо всем за участие, до встречи."),
)  # fmt: skip

MEETINGS = {Language.EN: ENGLISH, Language.ZH: CHINESE, Language.RU: RUSSIAN}
VENDORS = {
    Language.EN: "Dana Whitfield",
    Language.ZH: "林书瑶",
    Language.RU: "Алина Ветрова",
}
CUSTOMERS = {
    Language.EN: (SPONSOR, USER),
    Language.ZH: (Contact("C1", "顾明远", level=ExecutiveLevel.C_SUITE),),
    Language.RU: (Contact("C1", "Остроухов Глеб", level=ExecutiveLevel.VP),),
}
