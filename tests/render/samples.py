"""Sample charts and a sample document for the renderers' tests, in three languages, built without a story."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from quarterdeck.core.account import Account, Contact, Segment
from quarterdeck.core.calendar import Period, Quarter
from quarterdeck.core.chart import ChartKind, ChartSpec, Series
from quarterdeck.core.engagement import DEFAULT_MODELS, SIXTY_MINUTES, ReviewType
from quarterdeck.core.figure import Audience, Direction, Figure, FigureId, Unit, ValueLevel
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.message import Message, Name, Quoted
from quarterdeck.core.review import Decision, ReviewId, ReviewPlan
from quarterdeck.document.blocks import (
    Arrangement,
    Block,
    Bullet,
    Bullets,
    Card,
    Cards,
    Cell,
    Chart,
    Document,
    Matrix,
    Panel,
    Paragraph,
    Placed,
    Question,
    Scale,
    Slide,
    SlideRole,
    TableBlock,
    Tone,
)
from quarterdeck.story.types import MatrixItem

AS_OF = date(2025, 1, 10)
WINDOW = Period(date(2024, 10, 1), date(2025, 1, 1))


def said(en: str, zh: str = "", ru: str = "") -> Quoted:
    return Quoted(LocalText(en, en=en, zh=zh or None, ru=ru or None))


def figure(
    metric: str,
    value: Decimal | float | int | None,
    unit: Unit,
    *,
    period: str = "window",
    dimension: str = "",
    currency: str | None = None,
    audience: Audience = Audience.CUSTOMER,
) -> Figure:
    return Figure(
        FigureId(metric, "A17", period, AS_OF, dimension),
        value,
        unit,
        WINDOW,
        level=ValueLevel.OPERATIONAL,
        direction=Direction.UP,
        audience=audience,
        currency=currency,
        missing="metric-no-data" if value is None else None,
    )


def money(metric: str, value: Decimal | int | None, dimension: str = "") -> Figure:
    amount = None if value is None else Decimal(value)
    return figure(metric, amount, Unit.MONEY, dimension=dimension, currency="USD")


QUARTERS = tuple(
    said(f"Q{q} ’{y}", f"{y}年Q{q}", f"{r} кв. {y}")
    for y, q, r in ((23, 4, "IV"), (24, 1, "I"), (24, 2, "II"), (24, 3, "III"), (24, 4, "IV"))
)
SOURCE = said("Billing and usage data", "账务与使用数据", "Данные биллинга и использования")
ALT = said(
    "Hours saved rose in each quarter.",
    "节省工时逐季上升。",
    "Сэкономленные часы росли каждый квартал.",
)


def hours_chart() -> ChartSpec:
    values = (None, 410, 640, 890, 1200)
    return ChartSpec(
        ChartKind.COLUMN,
        said(
            "Hours saved have nearly tripled in a year",
            "节省工时一年内增长近两倍",
            "Сэкономленные часы за год выросли почти втрое",
        ),
        QUARTERS,
        (
            Series(
                said("Hours saved", "节省工时", "Сэкономленные часы"),
                tuple(
                    figure("hours_saved", v, Unit.HOURS, period=f"q{i}")
                    for i, v in enumerate(values)
                ),
            ),
        ),
        SOURCE,
        ALT,
        highlight=4,
        target=figure("goal.target", 1000, Unit.HOURS),
    )


def categories_chart(kind: ChartKind = ChartKind.BAR) -> ChartSpec:
    names = (
        said("Cost reduction", "成本降低", "Снижение затрат"),
        said("Revenue won with the product", "产品带来的收入", "Выручка, полученная с продуктом"),
        said("Risk avoided", "规避的风险", "Предотвращённые риски"),
        said(
            "Quality: fewer errors in invoices",
            "质量：发票差错减少",
            "Качество: меньше ошибок в счетах",
        ),
    )
    values = (90_000, 48_500, 22_300, None)
    return ChartSpec(
        kind,
        said(
            "Most of the value comes from time saved",
            "价值主要来自节省的时间",
            "Основная ценность — в сэкономленном времени",
        ),
        names,
        (
            Series(
                said("Value", "价值", "Ценность"),
                tuple(money("value.category", v, d) for v, d in zip(values, "abcd", strict=True)),
            ),
        ),
        SOURCE,
        ALT,
        highlight=0,
    )


def adoption_chart() -> ChartSpec:
    values = (0.41, 0.48, None, 0.63, 0.78)
    return ChartSpec(
        ChartKind.LINE,
        said(
            "Adoption passed the agreed level",
            "采用率已超过约定水平",
            "Использование превысило согласованный уровень",
        ),
        QUARTERS,
        (
            Series(
                said("Adoption", "采用率", "Использование"),
                tuple(
                    figure("product_adoption", v, Unit.RATIO, period=f"q{i}")
                    for i, v in enumerate(values)
                ),
            ),
        ),
        SOURCE,
        ALT,
        highlight=4,
        target=figure("goal.target", 0.7, Unit.RATIO),
    )


def teams_chart(kind: ChartKind) -> ChartSpec:
    """Three series, one of them with a gap: stacked, lines or columns."""
    rows = ((120, 150, 180, 210, 260), (60, 80, None, 90, 110), (20, 24, 40, 52, 70))
    names = (
        said("Finance", "财务部", "Финансы"),
        said("Operations", "运营部", "Операции"),
        said("Customer service", "客户服务部", "Обслуживание клиентов"),
    )
    return ChartSpec(
        kind,
        said("All departments use it more", "各部门使用量均在上升", "Все отделы пользуются чаще"),
        QUARTERS,
        tuple(
            Series(
                name,
                tuple(
                    figure("users.active", v, Unit.COUNT, period=f"q{i}", dimension=str(s))
                    for i, v in enumerate(row)
                ),
            )
            for s, (name, row) in enumerate(zip(names, rows, strict=True))
        ),
        SOURCE,
        ALT,
    )


def bridge_chart() -> ChartSpec:
    names = (
        said("Time saved", "节省时间", "Время"),
        said("Errors avoided", "减少差错", "Меньше ошибок"),
        said("Own effort", "自身投入", "Свои затраты"),
        said("Fees", "订阅费用", "Подписка"),
        said("Net value", "净价值", "Чистая ценность"),
    )
    values = (90_000, 32_400, -6_200, -14_255, 101_945)
    return ChartSpec(
        ChartKind.WATERFALL,
        said(
            "What is left after all costs",
            "扣除全部成本后的净价值",
            "Что остаётся после всех затрат",
        ),
        names,
        (
            Series(
                said("Value", "价值", "Ценность"),
                tuple(money("value.delivered", v, str(i)) for i, v in enumerate(values)),
            ),
        ),
        SOURCE,
        ALT,
    )


def all_charts() -> tuple[ChartSpec, ...]:
    return (
        hours_chart(),
        categories_chart(),
        adoption_chart(),
        teams_chart(ChartKind.STACKED),
        teams_chart(ChartKind.LINE),
        teams_chart(ChartKind.COLUMN),
        teams_chart(ChartKind.BAR),
        bridge_chart(),
        categories_chart(ChartKind.DOUGHNUT),
    )


def plan(language: Language = Language.EN) -> ReviewPlan:
    account = Account(
        id="A17",
        name="Northwind Logistics",
        segment=Segment.ENTERPRISE,
        segment_reason="",
        language=language,
        currency="USD",
        csm_name="Dana Whitfield",
        csm_email="dana@harbour.example",
    )
    quarter = Quarter(2024, 4)
    return ReviewPlan(
        id=ReviewId(quarter, "A17", ReviewType.QBR),
        account=account,
        model=DEFAULT_MODELS[1],
        decision=Decision.RUN,
        window=WINDOW,
        quarter=quarter,
        as_of=AS_OF,
        held_on=date(2025, 1, 22),
        minutes=60,
        agenda=SIXTY_MINUTES,
        attendees=(
            Contact(
                "c1", "Marta Lindqvist", email="marta@northwind.example", title="VP Operations"
            ),
            Contact("c2", "Jo Okafor", title="Head of Billing"),
        ),
        reasons=(),
    )


def slide(
    role: SlideRole,
    title: Quoted,
    arrangement: Arrangement,
    *blocks: tuple[int, Block],
    kicker: Quoted | None = None,
    notes: tuple[Quoted, ...] = (),
    audience: Audience = Audience.CUSTOMER,
    appendix: bool = False,
) -> Slide:
    placed = tuple(Placed(region, block) for region, block in blocks)
    return Slide(
        role,
        title,
        arrangement,
        placed,
        notes=notes,
        audience=audience,
        appendix=appendix,
        kicker=kicker,
    )


C = Audience.CUSTOMER
VALUE = said("Value review", "价值回顾", "Разбор ценности")


def cards() -> Cards:
    return Cards(
        (
            Card(
                figure("hours_saved", 1200, Unit.HOURS),
                said("Hours saved", "节省工时", "Сэкономлено часов"),
                note=said(
                    "against the agreed baseline", "对比双方约定的基线", "к согласованной базе"
                ),
                tone=Tone.GOOD,
            ),
            Card(
                money("value.delivered", 90_000),
                said("Value delivered", "交付价值", "Полученная ценность"),
            ),
            Card(
                figure("roi.net", 3.4, Unit.RATIO),
                said("Net ROI", "净投资回报率", "Чистый ROI"),
                note=said(
                    "(value − investment) / investment",
                    "（价值 − 投入）÷ 投入",
                    "(ценность − вложения) / вложения",
                ),
            ),
            Card(
                figure("csat", None, Unit.SCORE),
                said("Support satisfaction", "支持满意度", "Оценка поддержки"),
                missing=said("not measured yet", "尚未开始测量", "пока не измеряли"),
                tone=Tone.MUTED,
            ),
        ),
        audience=C,
    )


def last_quarter() -> Slide:
    events = Bullets(
        (
            Bullet(
                said(
                    "Invoice matching went live in three depots",
                    "发票匹配在三个仓库上线",
                    "Сверка счетов запущена на трёх складах",
                ),
                detail=said(
                    "Led by Jo Okafor’s team",
                    "由乔·奥卡福团队牵头",
                    "Под руководством команды Джо Окафор",
                ),
                tag=said("Oct 14", "10月14日", "14 окт."),
            ),
            Bullet(
                said(
                    "Twenty-four planners trained",
                    "完成二十四名计划员培训",
                    "Обучены двадцать четыре планировщика",
                ),
                tag=said("Nov 5", "11月5日", "5 нояб."),
            ),
            Bullet(
                said(
                    "Slow exports in December: fixed, cause removed",
                    "十二月导出缓慢：已修复并消除根因",
                    "Медленная выгрузка в декабре: исправлено, причина устранена",
                ),
                detail=said(
                    "You were told on the day", "当日已告知贵方", "Мы сообщили вам в тот же день"
                ),
                tag=said("Dec 9", "12月9日", "9 дек."),
                tone=Tone.WARN,
            ),
        ),
        title=said("Key events", "关键事件", "Ключевые события"),
        audience=C,
    )
    goal = Panel(
        said("The goal we set", "上季度设定的目标", "Цель, которую мы поставили"),
        (
            Bullet(
                said(
                    "Close the month in four days instead of nine",
                    "月结由九天缩短至四天",
                    "Закрывать месяц за четыре дня вместо девяти",
                )
            ),
            Bullet(
                said(
                    "Reached five days; one depot is late",
                    "已缩短至五天，一个仓库滞后",
                    "Дошли до пяти дней; один склад отстаёт",
                ),
                tone=Tone.WARN,
            ),
        ),
        tag=said("Nearly reached", "基本达成", "Почти достигнута"),
        tone=Tone.WARN,
        audience=C,
    )
    return slide(
        SlideRole.LAST_QUARTER,
        said(
            "Month-end close fell from nine days to five",
            "月结周期由九天缩短至五天",
            "Закрытие месяца сократилось с девяти дней до пяти",
        ),
        Arrangement.SPLIT,
        (0, goal),
        (1, events),
        kicker=VALUE,
        notes=(said("Say the miss first: four days was the goal, five is where we are."),),
    )


def results() -> Slide:
    return slide(
        SlideRole.RESULTS,
        said(
            "Twelve hundred hours went back to your planners",
            "一千二百个工时回到计划团队手中",
            "Планировщикам вернулось тысяча двести часов",
        ),
        Arrangement.CARDS_CHARTS,
        (0, cards()),
        (1, Chart(hours_chart(), audience=C)),
        (2, Chart(categories_chart(), audience=C)),
        (3, Chart(adoption_chart(), audience=C)),
        kicker=VALUE,
        notes=(said("Pause after the first chart."),),
    )


def alignment() -> Slide:
    question = Question(
        said(
            "What has changed in your priorities since October?",
            "自十月以来，贵公司的业务重点发生了哪些变化？",
            "Что изменилось в ваших приоритетах с октября?",
        ),
        prompts=(
            said("New markets or sites", "新市场或新站点", "Новые рынки или площадки"),
            said(
                "Targets you are measured on",
                "考核贵团队的指标",
                "Показатели, по которым оценивают вас",
            ),
        ),
        audience=C,
    )
    scale = Scale(
        said(
            "How satisfied are you with working together?",
            "您对双方合作的满意程度？",
            "Насколько вы довольны совместной работой?",
        ),
        1,
        10,
        said("not at all", "非常不满意", "совсем нет"),
        said("completely", "非常满意", "полностью"),
        audience=C,
    )
    return slide(
        SlideRole.ALIGNMENT,
        said(
            "First, what matters to you now",
            "先听听贵方当前的重点",
            "Сначала — что важно вам сейчас",
        ),
        Arrangement.FULL,
        (0, question),
        (0, scale),
    )


def next_steps() -> Slide:
    def row(who: str, what: Quoted, when: Quoted, state: Quoted, tone: Tone) -> tuple[Cell, ...]:
        return (Cell(said(who)), Cell(what), Cell(when), Cell(state, tone=tone))

    proposed = said("Proposed", "拟议", "Предложено")
    table = TableBlock(
        (
            said("Owner", "负责人", "Ответственный"),
            said("Action", "行动", "Действие"),
            said("By", "完成日期", "Срок"),
            said("State", "状态", "Статус"),
        ),
        (
            row(
                "Dana Whitfield",
                said("Bring the fourth depot live", "上线第四个仓库", "Запустить четвёртый склад"),
                said("Feb 14, 2025", "2025年2月14日", "14 февр. 2025 г."),
                proposed,
                Tone.ACCENT,
            ),
            row(
                "Dana Whitfield",
                said("Send the export benchmark", "发送导出性能基准", "Прислать замеры выгрузки"),
                said("Jan 31, 2025", "2025年1月31日", "31 янв. 2025 г."),
                proposed,
                Tone.ACCENT,
            ),
            (Cell(), Cell(), Cell(), Cell()),
        ),
        (2.2, 4, 1.6, 1.4),
        title=said("We will", "我方承诺", "Мы сделаем"),
        audience=C,
    )
    hidden = Paragraph(said("INTERNAL-SECRET churn risk is high"), audience=Audience.INTERNAL)
    return slide(
        SlideRole.NEXT_STEPS,
        said("What each side does next", "双方下一步行动", "Что дальше делает каждая сторона"),
        Arrangement.FULL,
        (0, table),
        (0, hidden),
        notes=(said("INTERNAL-SECRET note"),),
    )


def method() -> Slide:
    figures = TableBlock(
        (said("Figure", "指标", "Показатель"), said("Value", "数值", "Значение")),
        (
            (Cell(said("Fees", "订阅费用", "Подписка")), Cell(figure=money("fees", 14_255))),
            (
                Cell(said("Own effort", "自身投入", "Свои затраты")),
                Cell(figure=money("investment", 6_200)),
            ),
            (
                Cell(said("Adoption", "采用率", "Использование")),
                Cell(figure=figure("product_adoption", None, Unit.RATIO)),
            ),
        ),
        (3, 1),
        title=said("Investment in the window", "窗口期内投入", "Вложения за период"),
        audience=C,
    )
    return slide(
        SlideRole.METHOD,
        said("How the figures are computed", "指标计算方法", "Как посчитаны показатели"),
        Arrangement.SPLIT,
        (0, figures),
        (1, Chart(bridge_chart(), audience=C)),
        appendix=True,
    )


def risks() -> Slide:
    def item(id: str, title: str, *, opportunity: bool, likely: bool, large: bool) -> MatrixItem:
        text = Message("deck-named", {"name": Name(title)})
        play = Message("deck-named", {"name": Name("Meet the sponsor")})
        return MatrixItem(id, opportunity, text, likely, large, (), play)

    matrix = Matrix(
        (
            item("r1", "Sponsor left in November", opportunity=False, likely=True, large=True),
            item("r2", "Fourth depot slips", opportunity=False, likely=True, large=False),
            item("o1", "Planning for the new site", opportunity=True, likely=False, large=True),
        )
    )
    return slide(
        SlideRole.RISKS,
        said("Two risks and one opening", "两项风险与一个机会", "Два риска и одна возможность"),
        Arrangement.FULL,
        (0, matrix),
        audience=Audience.INTERNAL,
    )


def cover() -> Slide:
    return slide(
        SlideRole.TITLE,
        said("Quarterly Business Review", "季度业务回顾", "Квартальный бизнес-обзор"),
        Arrangement.COVER,
        (0, Paragraph(said("Northwind Logistics"), large=True, audience=C)),
        (
            0,
            Paragraph(
                said(
                    "Q4 2024, October – December 2024",
                    "2024年第4季度，10–12月",
                    "IV кв. 2024 г., октябрь – декабрь",
                ),
                audience=C,
            ),
        ),
        (
            0,
            Paragraph(
                said(
                    "Data as of January 10, 2025",
                    "数据截至2025年1月10日",
                    "Данные на 10 января 2025 г.",
                ),
                tone=Tone.MUTED,
                audience=C,
            ),
        ),
    )


def document(language: Language = Language.EN) -> Document:
    """A short review with every kind of block, and internal content that must not leak."""
    return Document(
        plan(language),
        said(
            "Northwind Logistics: Quarterly Business Review",
            "Northwind Logistics：季度业务回顾",
            "Northwind Logistics: квартальный бизнес-обзор",
        ),
        said(
            "Harbour · data as of January 10, 2025",
            "Harbour · 数据截至2025年1月10日",
            "Harbour · данные на 10 января 2025 г.",
        ),
        (cover(), last_quarter(), results(), alignment(), next_steps(), risks(), method()),
    )


def one_text(text: Quoted) -> Document:
    """A document of one slide with one paragraph and the same text as its title."""
    body = Paragraph(text, audience=C)
    page = slide(SlideRole.INSERTED, text, Arrangement.FULL, (0, body))
    return Document(plan(), text, said("Footer"), (page,))


def cards_of(item: Figure) -> Cards:
    return Cards((Card(item, said("A figure")),), audience=C)
