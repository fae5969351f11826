"""Stories to compose from: rich and thin, for every type of review. Texts in three languages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from quarterdeck.core.account import (
    Account,
    Contact,
    ExecutiveLevel,
    Segment,
    StakeholderRole,
)
from quarterdeck.core.calendar import Period, Quarter
from quarterdeck.core.chart import ChartKind, ChartSpec, Series
from quarterdeck.core.engagement import (
    SIXTY_MINUTES,
    AgendaItem,
    EngagementModel,
    Owner,
    ReviewType,
    Section,
    Tense,
)
from quarterdeck.core.facts import (
    AccountFacts,
    Commitment,
    CommitmentState,
    Event,
    Evidence,
    Goal,
    Outcome,
    RoiCategory,
    Side,
)
from quarterdeck.core.figure import (
    Audience,
    Coverage,
    Direction,
    Figure,
    FigureId,
    FigureSet,
    Unit,
    ValueLevel,
)
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.message import Message, Month, Quoted, message
from quarterdeck.core.money import Money
from quarterdeck.core.review import Decision, ReviewId, ReviewPlan
from quarterdeck.core.settings import Settings, VendorSettings
from quarterdeck.story.types import (
    KeptPromise,
    KeyMetric,
    MatrixItem,
    Point,
    Proposal,
    Story,
    StoryMode,
)

AS_OF = date(2026, 10, 5)
QUARTER = Quarter(2026, 3)
WINDOW = Period(date(2026, 7, 1), date(2026, 10, 1))
HALF = Period(date(2026, 4, 1), date(2026, 10, 1))
YEAR = Period(date(2025, 10, 1), date(2026, 10, 1))
SETTINGS = Settings(
    vendor=VendorSettings(name="Brightline Systems", website="https://www.example.com/help")
)

CUSTOMER = Audience.CUSTOMER
DIGITAL_AGENDA = (
    AgendaItem(Section.OPENING, 2, Owner.CSM, Tense.PRESENT),
    AgendaItem(Section.BUSINESS_CONTEXT, 5, Owner.CUSTOMER, Tense.PRESENT),
    AgendaItem(Section.VALUE_REVIEW, 8, Owner.JOINT, Tense.PAST),
    AgendaItem(Section.STRATEGIC_DISCUSSION, 10, Owner.JOINT, Tense.FUTURE),
    AgendaItem(Section.ACTION_PLANNING, 4, Owner.JOINT, Tense.FUTURE),
    AgendaItem(Section.CLOSE, 1, Owner.CSM, Tense.PRESENT),
)


def words(en: str, zh: str, ru: str) -> LocalText:
    return LocalText(en, en=en, zh=zh, ru=ru)


def said(en: str, zh: str, ru: str) -> Quoted:
    return Quoted(words(en, zh, ru))


def point(en: str, zh: str, ru: str, *figures: Figure) -> Point:
    return Point(said(en, zh, ru), figures, CUSTOMER)


def figure(
    metric: str,
    value: Decimal | float | None,
    unit: Unit,
    *,
    period: str = "window",
    over: Period = WINDOW,
    dimension: str = "",
    audience: Audience = CUSTOMER,
    level: ValueLevel = ValueLevel.OPERATIONAL,
    direction: Direction = Direction.UP,
    currency: str | None = None,
    coverage: Coverage | None = None,
) -> Figure:
    return Figure(
        FigureId(metric, "A17", period, AS_OF, dimension),
        value,
        unit,
        over,
        level=level,
        direction=direction,
        audience=audience,
        currency=currency,
        coverage=coverage,
        missing=None if value is not None else f"metric-{metric.replace('.', '-')}.missing",
    )


HOURS = figure("hours_saved", 1200.0, Unit.HOURS, coverage=Coverage(3, 3))
VALUE = figure(
    "value.delivered",
    Decimal(90_000),
    Unit.MONEY,
    currency="USD",
    level=ValueLevel.STRATEGIC,
    coverage=Coverage(3, 3),
)
ROI = figure("roi.net", 3.4, Unit.RATIO, level=ValueLevel.STRATEGIC)
MULTIPLE = figure("roi.multiple", 4.4, Unit.MULTIPLE, level=ValueLevel.STRATEGIC)
INVESTMENT = figure("investment", Decimal("20454.55"), Unit.MONEY, currency="USD")
VALUE_COVERAGE = figure("value.coverage", 1.0, Unit.RATIO)
USERS = tuple(
    figure(
        "users.active",
        value,
        Unit.COUNT,
        period=f"2026-Q{n}",
        over=Period(date(2026, 3 * n - 2, 1), date(2026, 3 * n + 1, 1)),
        level=ValueLevel.TACTICAL,
    )
    for n, value in ((1, 180.0), (2, 196.0), (3, 220.0))
)
USER_COVERAGE = figure(
    "user_coverage", 0.88, Unit.RATIO, level=ValueLevel.TACTICAL, coverage=Coverage(220, 250)
)
USER_COVERAGE_BEFORE = replace(
    USER_COVERAGE, value=0.79, id=replace(USER_COVERAGE.id, period="2026-Q2")
)
RESOLUTION = figure("resolution", 5.0, Unit.HOURS, level=ValueLevel.BASE, direction=Direction.DOWN)
RESOLUTION_BEFORE = replace(RESOLUTION, value=8.0, id=replace(RESOLUTION.id, period="2026-Q2"))
HEALTH = figure("health", 78.0, Unit.SCORE, audience=Audience.INTERNAL)
HEALTH_CHANGE = figure("health.change", -6.0, Unit.POINTS, audience=Audience.INTERNAL)
ARR = figure("arr", Decimal(240_000), Unit.MONEY, audience=Audience.INTERNAL, currency="USD")
COMPONENTS = tuple(
    figure(
        "health.component",
        value,
        Unit.SCORE,
        dimension=name,
        audience=Audience.INTERNAL,
        coverage=Coverage(int(value is not None), 1),
    )
    for name, value in (("usage", 82.0), ("engagement", 70.0), ("growth", None), ("support", 80.0))
)
RICH = (
    HOURS,
    VALUE,
    ROI,
    MULTIPLE,
    INVESTMENT,
    VALUE_COVERAGE,
    *USERS,
    USER_COVERAGE,
    USER_COVERAGE_BEFORE,
    RESOLUTION,
    RESOLUTION_BEFORE,
    HEALTH,
    HEALTH_CHANGE,
    ARR,
    *COMPONENTS,
)

PEOPLE = (
    Contact(
        "c1",
        "Dana Whitfield",
        email="dana@northwind.example",
        title="VP Operations",
        level=ExecutiveLevel.VP,
        role=StakeholderRole.EXECUTIVE_SPONSOR,
        interests="Throughput before the peak season",
    ),
    Contact(
        "c2",
        "Marcus Oyelaran",
        title="Head of Support",
        level=ExecutiveLevel.DIRECTOR,
        role=StakeholderRole.CHAMPION,
    ),
)


def account(**changes: object) -> Account:
    found = Account(
        id="A17",
        name="Northwind Logistics",
        segment=Segment.ENTERPRISE,
        segment_reason="ARR 240000 USD",
        language=Language.EN,
        currency="USD",
        arr=Money(Decimal(240_000), "USD"),
        csm_name="Priya Raman",
        csm_email="priya@brightline.example",
        renewal_date=date(2027, 3, 1),
        notice_days=60,
        go_live_date=date(2025, 2, 1),
    )
    return replace(found, **changes)  # type: ignore[arg-type]  # the fields are the test's choice


def plan(
    review: ReviewType = ReviewType.QBR,
    window: Period = WINDOW,
    agenda: tuple[AgendaItem, ...] = SIXTY_MINUTES,
    customer: Account | None = None,
) -> ReviewPlan:
    customer = customer or account()
    return ReviewPlan(
        id=ReviewId(QUARTER, customer.id, review),
        account=customer,
        model=EngagementModel(
            customer.segment, 100_000, review, window.months, 60, 90, (ExecutiveLevel.VP,)
        ),
        decision=Decision.RUN,
        window=window,
        quarter=QUARTER,
        as_of=AS_OF,
        held_on=date(2026, 10, 20),
        minutes=sum(i.minutes for i in agenda),
        agenda=agenda,
        attendees=PEOPLE,
        reasons=(message("deck-day", day=AS_OF),),
        last_held_on=date(2026, 7, 14),
    )


GOAL_REACHED = Goal(
    "g1",
    words("Answer customers faster", "更快答复客户", "Отвечать клиентам быстрее"),
    unit="hours",
    baseline=Decimal(12),
    target=Decimal(6),
    actual=Decimal(5),
    due_on=date(2026, 9, 30),
    status="reached",
)
GOAL_MISSED = Goal(
    "g2",
    words(
        "All three warehouses on the new picking flow",
        "三个仓库全部启用新拣货流程",
        "Все три склада на новом процессе сборки",
    ),
    unit="%",
    baseline=Decimal(20),
    target=Decimal(100),
    actual=Decimal(67),
    due_on=date(2026, 9, 30),
    status="missed",
    told_on=date(2026, 9, 10),
)
GOAL_AHEAD = Goal(
    "g3",
    words("Automate returns", "实现退货流程自动化", "Автоматизировать возвраты"),
    unit="%",
    baseline=Decimal(10),
    target=Decimal(60),
    due_on=date(2026, 12, 31),
    status="agreed",
)
OUTCOME = Outcome(
    "o1",
    words("Hours spent on manual orders", "人工处理订单的工时", "Часы на ручную обработку заказов"),
    RoiCategory.COST,
    WINDOW.start,
    WINDOW.end,
    unit="hours",
    baseline=Decimal(3000),
    actual=Decimal(1800),
    rate=Money(Decimal("37.50"), "USD"),
    attribution=Decimal("0.6"),
    evidence=Evidence.BEFORE_AFTER,
    baseline_agreed_by="Dana Whitfield",
    baseline_agreed_on=date(2026, 6, 20),
)
LAUNCH = Event(
    "e1",
    "launch",
    words(
        "Picking flow live in two warehouses", "两个仓库上线新拣货流程", "Запуск на двух складах"
    ),
    date(2026, 8, 3),
)
SECRET_INCIDENT = Event(
    "e2",
    "incident",
    words("PLANTED-UNTOLD outage", "PLANTED-UNTOLD", "PLANTED-UNTOLD"),
    date(2026, 8, 20),
)
PROMISE_KEPT = KeptPromise(
    Commitment(
        "k1",
        Side.VENDOR,
        words("Train the night shift", "为夜班提供培训", "Обучить ночную смену"),
        owner="Priya Raman",
        due_on=date(2026, 8, 15),
        state=CommitmentState.COMPLETE,
    ),
    "done",
)
PROMISE_BROKEN = KeptPromise(
    Commitment(
        "k2",
        Side.VENDOR,
        words("Connect the carrier’s labels", "对接承运商面单", "Подключить этикетки перевозчика"),
        owner="Priya Raman",
        due_on=date(2026, 9, 1),
    ),
    "missed",
)
OUR_STEPS = (
    Commitment(
        "s1",
        Side.VENDOR,
        words("Plan the third warehouse", "制定第三个仓库的上线计划", "План для третьего склада"),
        owner="Priya Raman",
        due_on=date(2026, 11, 3),
    ),
    Commitment(
        "s2",
        Side.VENDOR,
        words(
            "Finish the carrier’s labels", "完成承运商面单对接", "Завершить этикетки перевозчика"
        ),
        owner="Leo Hartmann",
        due_on=date(2026, 11, 14),
    ),
)


def chart(
    title: Quoted, figures: tuple[Figure, ...], kind: ChartKind = ChartKind.COLUMN
) -> ChartSpec:
    return ChartSpec(
        kind,
        title,
        tuple(message("deck-day", day=Month(f.period.start)) for f in figures),
        (Series(title, figures),),
        source=said("Product usage data", "产品使用数据", "Данные об использовании продукта"),
        alt=title,
        highlight=len(figures) - 1,
    )


HANDLING = (
    figure("outcome.baseline", 3000.0, Unit.QUANTITY, dimension="o1"),
    figure("outcome.actual", 1800.0, Unit.QUANTITY, dimension="o1"),
)
HANDLING_CHART = replace(
    chart(
        said("Manual hours down by two fifths", "人工工时减少四成", "Ручного труда стало меньше"),
        HANDLING,
    ),
    categories=(
        said("Baseline", "基线", "База"),
        said("Now", "目前", "Сейчас"),
    ),
)
USERS_CHART = chart(
    said("More people use it every quarter", "每季活跃用户持续增长", "Пользователей всё больше"),
    USERS,
    ChartKind.LINE,
)

RISK = MatrixItem(
    "r1",
    opportunity=False,
    title=message("deck-question-challenges"),
    high_likelihood=True,
    high_impact=True,
    evidence=(),
    play=message("deck-question-better"),
)
CHANCE = MatrixItem(
    "m1",
    opportunity=True,
    title=message("deck-question-missing"),
    high_likelihood=False,
    high_impact=True,
    evidence=(),
    play=message("deck-question-better"),
)
BASE = Proposal(
    "base",
    said("Third warehouse", "第三个仓库", "Третий склад"),
    said(
        "One of three warehouses still picks by hand",
        "三个仓库中仍有一个靠人工拣货",
        "Один из трёх складов всё ещё собирает вручную",
    ),
    said(
        "Roll out the picking flow with your shift leads",
        "与班组长一起推行新拣货流程",
        "Внедрить процесс вместе со старшими смен",
    ),
    said(
        "The same effect on the last third of orders",
        "其余三分之一订单取得同样成效",
        "Тот же эффект на последней трети заказов",
    ),
    said("Before the peak season", "旺季之前", "До высокого сезона"),
)
EXPANSION = Proposal(
    "expansion",
    said("Returns module", "退货模块", "Модуль возвратов"),
    said(
        "You said returns eat the margin of the peak season",
        "您提到旺季退货侵蚀利润",
        "Вы говорили: возвраты съедают прибыль сезона",
    ),
    said(
        "A pilot in one warehouse",
        "先在一个仓库试点",
        "Пилот на одном складе",
    ),
    said("Returns booked on the day they arrive", "退货当天入账", "Возврат учтён в день прихода"),
)
GOAL_TEXT = said(
    "Automate returns before the peak season",
    "旺季前实现退货自动化",
    "Автоматизировать возвраты до высокого сезона",
)
SHORTFALL = point(
    "Two of three warehouses were moved, the third waits for its scanners",
    "三个仓库中两个已上线，第三个仍在等待扫描设备",
    "Переведены два склада из трёх, третий ждёт сканеров",
)


def card(item: Figure, previous: Figure | None = None) -> KeyMetric:
    return KeyMetric(item, Message(f"metric-{_dashed(item)}"), previous=previous)


def _dashed(item: Figure) -> str:
    return item.id.metric.replace(".", "-").replace("_", "-")


def rich(
    review: ReviewPlan | None = None, figures: Iterable[Figure] = RICH, **changes: object
) -> Story:
    """An account with value, a missed goal, a broken promise and an expansion."""
    review = review or plan()
    found = Story(
        plan=review,
        facts=AccountFacts(
            review.account, AS_OF, PEOPLE, outcomes=(OUTCOME,), events=(LAUNCH, SECRET_INCIDENT)
        ),
        figures=FigureSet(figures),
        mode=StoryMode.VALUE,
        headline=message("deck-results-title-value", value=VALUE),
        summary=(),
        previous_goals=(GOAL_REACHED, GOAL_MISSED),
        current_goals=(GOAL_AHEAD,),
        key_events=(LAUNCH, SECRET_INCIDENT),
        kept_promises=(PROMISE_KEPT, PROMISE_BROKEN),
        shortfalls=(SHORTFALL,),
        wins=(
            point(
                "The night shift runs without overtime",
                "夜班不再加班",
                "Ночная смена работает без сверхурочных",
            ),
        ),
        value_cards=(card(VALUE), card(HOURS), card(ROI), card(MULTIPLE)),
        key_metrics=(
            card(USER_COVERAGE, USER_COVERAGE_BEFORE),
            card(RESOLUTION, RESOLUTION_BEFORE),
            card(HOURS),
            card(HEALTH),
        ),
        charts=(HANDLING_CHART, USERS_CHART),
        value_method=(
            point("Value and investment cover one window", "价值与投入同期", "Один период"),
        ),
        matrix=(RISK, CHANCE),
        base_proposal=BASE,
        expansion=EXPANSION,
        expansion_withheld=(),
        joint_goal=GOAL_TEXT,
        proposed_measures=(),
        priorities=(point("Margin in the peak season", "旺季利润", "Прибыль высокого сезона"),),
        feedback_in_action=(
            point("You asked for dark labels: shipped", "深色面单已上线", "Тёмные этикетки готовы"),
        ),
        roadmap=(point("Carrier analytics", "承运商分析", "Аналитика перевозчиков"),),
        questions=(message("deck-question-priorities"), message("deck-question-challenges")),
        our_steps=OUR_STEPS,
        landmines=(Point(said("PLANTED-MINE ticket", "PLANTED-MINE", "PLANTED-MINE")),),
        attendee_notes=(
            Point(
                said("Dana Whitfield, VP Operations", "Dana Whitfield", "Dana Whitfield"),
                detail=said("PLANTED-WANTS throughput", "PLANTED-WANTS", "PLANTED-WANTS"),
            ),
        ),
        objectives=(message("deck-agenda-aim-plan"),),
        expected_questions=(message("deck-question-challenges"),),
    )
    return replace(found, **changes)  # type: ignore[arg-type]  # the fields are the test's choice


def kept(review: ReviewPlan | None = None) -> Story:
    """An account whose goals were reached and whose promises were kept."""
    return rich(
        review,
        previous_goals=(GOAL_REACHED,),
        kept_promises=(PROMISE_KEPT,),
        shortfalls=(),
    )


def thin(review: ReviewPlan | None = None, *, data: bool = True) -> Story:
    """An account without outcomes: agree what we measure. Without ``data``, not even usage."""
    shown = (*USERS, USER_COVERAGE) if data else ()
    return rich(
        review,
        figures=shown,
        facts=AccountFacts((review or plan()).account, AS_OF),
        mode=StoryMode.AGREE,
        headline=message("deck-results-title-agree"),
        previous_goals=(),
        current_goals=(),
        key_events=(),
        kept_promises=(),
        shortfalls=(),
        wins=(),
        value_cards=(card(USER_COVERAGE),) if data else (),
        key_metrics=(card(USER_COVERAGE),) if data else (),
        charts=(USERS_CHART,) if data else (),
        value_method=(),
        expansion=None,
        expansion_withheld=(message("deck-question-missing"),),
        proposed_measures=(
            point(
                "Share of licensed users who are active",
                "活跃用户占授权用户的比例",
                "Доля активных среди лицензированных",
                USER_COVERAGE,
            ),
            point("Hours per order", "每单工时", "Часы на заказ"),
        ),
        priorities=(),
        feedback_in_action=(),
        roadmap=(),
        questions=(),
        our_steps=(),
        landmines=(),
    )


def executive(story: Story | None = None) -> Story:
    return _as(story or rich(), plan(ReviewType.EBR))


def digital(story: Story | None = None) -> Story:
    return _as(story or kept(), plan(ReviewType.DIGITAL, YEAR, DIGITAL_AGENDA))


def automated(story: Story | None = None) -> Story:
    return _as(story or kept(), plan(ReviewType.AUTOMATED, YEAR, ()))


def _as(story: Story, review: ReviewPlan) -> Story:
    return replace(story, plan=review)


ALL = {
    "qbr-rich": rich(),
    "qbr-kept": kept(),
    "qbr-half": _as(kept(), plan(window=HALF)),
    "qbr-thin": thin(),
    "qbr-empty": thin(data=False),
    "ebr-rich": executive(),
    "ebr-thin": executive(thin()),
    "digital-rich": digital(rich()),
    "digital-thin": digital(thin()),
    "automated-rich": automated(rich()),
    "automated-thin": automated(thin()),
    "automated-empty": automated(thin(data=False)),
}
