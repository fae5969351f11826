"""Sample documents that hold every block and arrangement: a rich account, a thin one, an extreme one.

Texts are quoted, so that no message file is needed; figures are those of domain.md's worked example.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from quarterdeck.core.account import Account, Segment
from quarterdeck.core.calendar import Period, Quarter
from quarterdeck.core.chart import ChartKind, ChartSpec, Series
from quarterdeck.core.engagement import DEFAULT_MODELS, ReviewType
from quarterdeck.core.figure import Audience, Figure, FigureId, Unit, ValueLevel
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.message import Message, Quoted
from quarterdeck.core.review import Decision, ReviewId, ReviewPlan
from quarterdeck.core.settings import Settings, VendorSettings
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
SETTINGS = Settings(VendorSettings("Harbourline Software"))
C = Audience.CUSTOMER


def said(en: str, zh: str = "", ru: str = "") -> Quoted:
    return Quoted(LocalText(en, en=en, zh=zh or None, ru=ru or None))


def figure(
    metric: str, value: Decimal | float | int | None, unit: Unit, period: str = "window"
) -> Figure:
    return Figure(
        FigureId(metric, "A17", period, AS_OF),
        value,
        unit,
        WINDOW,
        level=ValueLevel.OPERATIONAL,
        audience=C,
        currency="USD" if unit is Unit.MONEY else None,
        missing="metric-no-data" if value is None else None,
    )


def plan(customer: str = "Northwind Foods") -> ReviewPlan:
    account = Account("A17", customer, Segment.ENTERPRISE, "", Language.EN, "USD")
    quarter = Quarter(2024, 4)
    model = next(m for m in DEFAULT_MODELS if m.segment is Segment.ENTERPRISE)
    return ReviewPlan(
        ReviewId(quarter, "A17", ReviewType.QBR),
        account,
        model,
        Decision.RUN,
        WINDOW,
        quarter,
        AS_OF,
        date(2025, 1, 21),
        60,
        (),
        (),
        (),
    )


QUARTERS = tuple(
    said(f"Q{q} ’{y}", f"{y}年Q{q}", f"{r} кв. {y}")
    for y, q, r in ((24, 1, "I"), (24, 2, "II"), (24, 3, "III"), (24, 4, "IV"))
)
SOURCE = said(
    "Source: time study agreed with finance, Mar 2024",
    "来源：与财务部商定的工时研究，2024年3月",
    "Источник: хронометраж, согласованный с финансовой службой, март 2024 г.",
)
ALT = said(
    "Column chart of hours saved by quarter.",
    "按季度节省工时的柱形图。",
    "Столбцы: сэкономленные часы по кварталам.",
)


def series(en: str, zh: str, ru: str, unit: Unit, *values: float | Decimal | None) -> Series:
    return Series(
        said(en, zh, ru),
        tuple(
            figure("hours_saved", value, unit, f"2024-Q{number % 4 + 1}")
            for number, value in enumerate(values)
        ),
    )


HOURS = ChartSpec(
    ChartKind.COLUMN,
    said(
        "Hours saved tripled since the first quarter",
        "节省工时较第一季度增长两倍",
        "Сэкономленные часы выросли втрое с первого квартала",
    ),
    QUARTERS,
    (series("Hours saved", "节省工时", "Часы", Unit.HOURS, 410, 640, 870, 1200),),
    SOURCE,
    ALT,
    highlight=3,
    target=figure("hours_saved", 1000, Unit.HOURS),
)
SPEED = ChartSpec(
    ChartKind.LINE,
    said(
        "Invoice cycle time fell below three days",
        "发票处理周期缩短至三天以内",
        "Срок обработки счёта стал короче трёх дней",
    ),
    QUARTERS,
    (
        series("Before", "上线前", "До внедрения", Unit.QUANTITY, 6.1, 6.0, 6.2, 6.1),
        series("Now", "现在", "Сейчас", Unit.QUANTITY, 5.2, None, 3.4, 2.8),
    ),
    SOURCE,
    ALT,
    highlight=1,
)
MIX = ChartSpec(
    ChartKind.DOUGHNUT,
    said(
        "Two thirds of the value comes from cost",
        "三分之二的价值来自成本降低",
        "Две трети ценности дало снижение затрат",
    ),
    (
        said("Cost", "成本降低", "Затраты"),
        said("Quality", "质量提升", "Качество"),
        said("Risk", "风险降低", "Риски"),
    ),
    (
        series(
            "Value",
            "价值",
            "Ценность",
            Unit.MONEY,
            Decimal(60000),
            Decimal(20000),
            Decimal(10000),
        ),
    ),
    SOURCE,
    ALT,
)
STEPS = ChartSpec(
    ChartKind.WATERFALL,
    said(
        "Four steps add up to the quarter's value",
        "四项改进构成本季度价值",
        "Ценность квартала складывается из четырёх шагов",
    ),
    (
        said("Payables", "应付账款", "Кредиторка"),
        said("Returns", "退货处理", "Возвраты"),
        said("Rework", "返工", "Переделки"),
        said("Audit", "审计", "Аудит"),
        said("Total", "合计", "Итого"),
    ),
    (
        series(
            "Value",
            "价值",
            "Ценность",
            Unit.MONEY,
            Decimal(52000),
            Decimal(31000),
            Decimal(-8000),
            Decimal(15000),
            Decimal(90000),
        ),
    ),
    SOURCE,
    ALT,
)
FEATURES = ChartSpec(
    ChartKind.BAR,
    said("Approvals lead the usage", "审批功能使用最多", "Чаще всего используют согласования"),
    (
        said("Approvals", "审批", "Согласования"),
        said("Invoice capture", "发票识别", "Распознавание счетов"),
        said("Supplier portal", "供应商门户", "Портал поставщика"),
        said("Forecast", "预测", "Прогноз"),
    ),
    (series("Actions", "操作次数", "Действия", Unit.COUNT, 184_000, 122_500, 61_000, 9_400),),
    SOURCE,
    ALT,
    highlight=0,
    target=figure("usage.by_feature", 100_000, Unit.COUNT),
)
TICKETS = ChartSpec(
    ChartKind.STACKED,
    said(
        "Fewer tickets, and hardly any escalated",
        "工单减少，升级工单极少",
        "Обращений меньше, эскалаций почти нет",
    ),
    QUARTERS,
    (
        series("Resolved", "已解决", "Решено", Unit.COUNT, 120, 104, 96, 71),
        series("Escalated", "已升级", "Эскалировано", Unit.COUNT, 14, 9, 4, 2),
    ),
    SOURCE,
    ALT,
)

CARDS = Cards(
    (
        Card(
            figure("hours_saved", 1200, Unit.HOURS),
            said("Hours saved", "节省工时", "Сэкономлено часов"),
            said("against the agreed baseline", "对比商定基线", "к согласованной базе"),
        ),
        Card(
            figure("value.delivered", Decimal(90000), Unit.MONEY),
            said("Value delivered", "已实现价值", "Полученная ценность"),
            said(
                "at the rate your finance team gave",
                "按贵方财务提供的费率",
                "по ставке вашей финансовой службы",
            ),
        ),
        Card(
            figure("roi.net", 3.4, Unit.RATIO),
            said("Net ROI", "净投资回报率", "Чистый ROI"),
            said(
                "(value − investment) / investment",
                "（价值−投入）/ 投入",
                "(ценность − вложения) / вложения",
            ),
            tone=Tone.GOOD,
        ),
        Card(
            figure("payback", None, Unit.DAYS),
            said("Payback", "回收期", "Окупаемость"),
            missing=said(
                "Known when the annual fee is confirmed",
                "待年费确认后给出",
                "Станет известно после сверки годовой платы",
            ),
        ),
    ),
    audience=C,
)


def placed(*blocks: tuple[int, Block]) -> tuple[Placed, ...]:
    return tuple(Placed(region, block) for region, block in blocks)


def slide(
    role: SlideRole,
    title: Quoted,
    arrangement: Arrangement,
    *blocks: tuple[int, Block],
    kicker: Quoted | None = None,
    appendix: bool = False,
    notes: tuple[Quoted, ...] = (),
) -> Slide:
    return Slide(
        role,
        title,
        arrangement,
        placed(*blocks),
        notes=notes,
        audience=C,
        kicker=kicker,
        appendix=appendix,
    )


def document(*slides: Slide, customer: str = "Northwind Foods") -> Document:
    return Document(
        plan(customer),
        said("Quarterly Business Review", "季度业务回顾", "Квартальный обзор"),
        said(
            f"Harbourline Software · {customer} · as of January 10, 2025",
            f"Harbourline Software · {customer} · 数据截至2025年1月10日",
            f"Harbourline Software · {customer} · по состоянию на 10 января 2025 г.",
        ),
        slides,
    )


COVER = slide(
    SlideRole.TITLE,
    said("Quarterly Business Review", "季度业务回顾", "Квартальный бизнес-обзор"),
    Arrangement.COVER,
    (0, Paragraph(said("Northwind Foods"), audience=C)),
    (
        0,
        Paragraph(
            said(
                "Q4 2024, October – December 2024",
                "2024年第4季度，2024年10–12月",
                "IV квартал 2024 г., октябрь – декабрь 2024 г.",
            ),
            audience=C,
        ),
    ),
    (
        0,
        Paragraph(
            said(
                "As of January 10, 2025",
                "数据截至2025年1月10日",
                "По состоянию на 10 января 2025 г.",
            ),
            audience=C,
        ),
    ),
)
AGENDA = slide(
    SlideRole.AGENDA,
    said(
        "Most of our hour is about what comes next",
        "这一小时主要谈下一步",
        "Большая часть встречи — о том, что дальше",
    ),
    Arrangement.FULL,
    (
        0,
        Bullets(
            tuple(
                Bullet(said(en, zh, ru), detail=said(*who), tag=said(*minutes))
                for en, zh, ru, who, minutes in (
                    (
                        "Last quarter in brief",
                        "上季度回顾",
                        "Коротко о прошлом квартале",
                        ("Anna Weiss", "安娜·韦斯", "Анна Вайс"),
                        ("5 min", "5分钟", "5 мин"),
                    ),
                    (
                        "Results and return",
                        "成果与回报",
                        "Результаты и отдача",
                        ("Jointly", "双方", "Вместе"),
                        ("15 min", "15分钟", "15 мин"),
                    ),
                    (
                        "Your business goals today",
                        "贵司当前业务目标",
                        "Ваши цели сегодня",
                        ("Northwind Foods", "Northwind Foods", "Northwind Foods"),
                        ("10 min", "10分钟", "10 мин"),
                    ),
                    (
                        "Plan for the next quarter",
                        "下季度计划",
                        "План на следующий квартал",
                        ("Jointly", "双方", "Вместе"),
                        ("20 min", "20分钟", "20 мин"),
                    ),
                    (
                        "Feedback and open questions",
                        "反馈与待解问题",
                        "Обратная связь и вопросы",
                        ("Northwind Foods", "Northwind Foods", "Northwind Foods"),
                        ("10 min", "10分钟", "10 мин"),
                    ),
                )
            ),
            numbered=True,
            audience=C,
        ),
    ),
    notes=(
        said(
            "Ask first whether the order suits them.",
            "先问这个顺序是否合适。",
            "Сначала спросите, подходит ли порядок.",
        ),
    ),
)
EVENTS = slide(
    SlideRole.LAST_QUARTER,
    said(
        "We set one goal and reached it, two weeks late",
        "我们设定的目标已达成，但晚了两周",
        "Цель квартала достигнута, но на две недели позже",
    ),
    Arrangement.SPLIT,
    (
        0,
        Panel(
            said("Goal of the quarter", "本季度目标", "Цель квартала"),
            (
                Bullet(
                    said(
                        "Cut invoice cycle time to three days",
                        "将发票处理周期缩短至三天",
                        "Сократить обработку счёта до трёх дней",
                    ),
                    detail=said(
                        "Baseline six days, agreed with Maria Lopez",
                        "基线六天，与玛丽亚·洛佩斯商定",
                        "База — шесть дней, согласована с Марией Лопес",
                    ),
                    tag=said("Reached", "已达成", "Достигнута"),
                    tone=Tone.GOOD,
                ),
                Bullet(
                    said(
                        "Train all plant controllers",
                        "培训全部工厂主计",
                        "Обучить контролёров всех заводов",
                    ),
                    detail=said(
                        "Two plants are left, planned for February",
                        "尚余两家工厂，计划二月完成",
                        "Остались два завода, обучение в феврале",
                    ),
                    tag=said("Late", "延期", "С опозданием"),
                    tone=Tone.WARN,
                ),
            ),
            tag=said("agreed in October", "十月商定", "принята в октябре"),
            audience=C,
        ),
    ),
    (
        1,
        Bullets(
            (
                Bullet(
                    said(
                        "Approvals went live in six plants",
                        "审批功能在六家工厂上线",
                        "Согласования запущены на шести заводах",
                    ),
                    tag=said("Oct 14", "10月14日", "14 окт."),
                ),
                Bullet(
                    said(
                        "Forty controllers were trained",
                        "培训四十名主计",
                        "Обучено сорок контролёров",
                    ),
                    detail=said(
                        "On site in Leeds and online", "利兹现场及线上", "Очно в Лидсе и онлайн"
                    ),
                    tag=said("Nov 6", "11月6日", "6 нояб."),
                ),
                Bullet(
                    said(
                        "Outage of the supplier portal, solved in four hours",
                        "供应商门户中断，四小时内恢复",
                        "Сбой портала поставщика, устранён за четыре часа",
                    ),
                    detail=said(
                        "You were told the same day", "当日已告知贵方", "Мы сообщили в тот же день"
                    ),
                    tag=said("Nov 19", "11月19日", "19 нояб."),
                    tone=Tone.BAD,
                ),
                Bullet(
                    said(
                        "Duplicate payments rule switched on",
                        "启用重复付款规则",
                        "Включено правило повторных платежей",
                    ),
                    tag=said("Dec 2", "12月2日", "2 дек."),
                ),
            ),
            title=said("Key events", "关键事件", "Ключевые события"),
            audience=C,
        ),
    ),
    kicker=said("Last quarter", "上季度", "Прошлый квартал"),
)
RESULTS = slide(
    SlideRole.RESULTS,
    said(
        "Your teams saved 1,200 hours, worth $90,000 against an investment of $20,455",
        "贵方团队节省1,200小时，价值9万美元，投入为20,455美元",
        "Ваши команды сэкономили 1 200 часов — это 90 000 $ при вложениях 20 455 $",
    ),
    Arrangement.CARDS_CHARTS,
    (0, CARDS),
    (1, Chart(HOURS, audience=C)),
    (2, Chart(SPEED, audience=C)),
    (3, Chart(MIX, audience=C)),
    kicker=said("Results", "成果", "Результаты"),
    notes=(
        said(
            "Pause after the number. It is theirs.",
            "说完数字后停顿。",
            "После числа сделайте паузу.",
        ),
    ),
)
SUMMARY = slide(
    SlideRole.EXECUTIVE_SUMMARY,
    said(
        "The programme pays for itself; two plants are still to come",
        "项目已收回投入，尚有两家工厂待上线",
        "Проект окупается, впереди ещё два завода",
    ),
    Arrangement.CARDS_SPLIT,
    (0, CARDS),
    (1, Chart(STEPS, audience=C)),
    (
        2,
        Bullets(
            (
                Bullet(
                    said(
                        "Cycle time is below the goal",
                        "处理周期优于目标",
                        "Срок обработки лучше цели",
                    )
                ),
                Bullet(
                    said(
                        "Supplier portal needs a steadier release process",
                        "供应商门户需要更稳定的发布流程",
                        "Порталу поставщика нужен более надёжный выпуск",
                    ),
                    tone=Tone.WARN,
                ),
                Bullet(
                    said(
                        "Budget for the next plants is to be decided in March",
                        "后续工厂预算将于三月决定",
                        "Бюджет следующих заводов решается в марте",
                    )
                ),
            ),
            title=said("What it means", "意味着什么", "Что это значит"),
            audience=C,
        ),
    ),
    kicker=said("Executive summary", "摘要", "Главное"),
)
ALIGNMENT = slide(
    SlideRole.ALIGNMENT,
    said("First we would like to hear from you", "我们想先听您说", "Сначала хотим услышать вас"),
    Arrangement.FULL,
    (
        0,
        Question(
            said(
                "What has changed in your priorities since October?",
                "自十月以来，贵司的优先事项有哪些变化？",
                "Что изменилось в ваших приоритетах с октября?",
            ),
            (
                said(
                    "Which goal would your board ask about first?",
                    "董事会最先关心哪个目标？",
                    "О какой цели правление спросит первой?",
                ),
                said(
                    "What would make the next quarter a success?",
                    "下季度怎样才算成功？",
                    "Что сделает следующий квартал успешным?",
                ),
            ),
            audience=C,
        ),
    ),
    kicker=said("Your goals", "贵司目标", "Ваши цели"),
)
PROPOSAL = slide(
    SlideRole.PLAN,
    said(
        "We propose to finish the roll-out, then take on returns",
        "建议先完成推广，再着手退货处理",
        "Предлагаем завершить внедрение и взяться за возвраты",
    ),
    Arrangement.THIRDS,
    *(
        (
            region,
            Panel(
                said(*title),
                tuple(Bullet(said(*line)) for line in lines),
                tag=said("proposed", "建议", "предложение"),
                audience=C,
            ),
        )
        for region, title, lines in (
            (
                0,
                ("Finish the roll-out", "完成推广", "Завершить внедрение"),
                (
                    (
                        "Leeds and Gdańsk go live by March",
                        "利兹和格但斯克三月前上线",
                        "Лидс и Гданьск — запуск до марта",
                    ),
                    (
                        "One trainer on site each week",
                        "每周一名培训师驻场",
                        "Каждую неделю тренер на месте",
                    ),
                ),
            ),
            (
                1,
                ("Take on returns", "退货处理", "Взяться за возвраты"),
                (
                    (
                        "You said that returns take nine days",
                        "贵方提到退货需要九天",
                        "Вы говорили: возврат занимает девять дней",
                    ),
                    (
                        "The returns module answers it",
                        "退货模块可解决",
                        "Это решает модуль возвратов",
                    ),
                    (
                        "Worth about half the present saving",
                        "约为当前节省的一半",
                        "Эффект — около половины нынешнего",
                    ),
                ),
            ),
            (
                2,
                ("Joint goal", "共同目标", "Общая цель"),
                (
                    (
                        "Returns in four days by June",
                        "六月前退货缩短至四天",
                        "Возврат за четыре дня к июню",
                    ),
                ),
            ),
        )
    ),
    kicker=said("Next quarter", "下季度", "Следующий квартал"),
)
FEEDBACK = slide(
    SlideRole.FEEDBACK,
    said(
        "How satisfied are you with working with us?",
        "您对与我们的合作满意吗？",
        "Довольны ли вы работой с нами?",
    ),
    Arrangement.FULL,
    (
        0,
        Scale(
            said(
                "Working together, from one to ten",
                "合作满意度，一至十分",
                "Совместная работа, от одного до десяти",
            ),
            1,
            10,
            said("not at all", "非常不满意", "совсем нет"),
            said("completely", "非常满意", "полностью"),
            audience=C,
        ),
    ),
    (
        0,
        Question(
            said(
                "What is missing in the product?", "产品还缺什么？", "Чего не хватает в продукте?"
            ),
            audience=C,
        ),
    ),
    kicker=said("Feedback", "反馈", "Обратная связь"),
)
NEXT = slide(
    SlideRole.NEXT_STEPS,
    said(
        "Three steps from us; yours we agree in the room",
        "我方三项，贵方事项当场商定",
        "Три шага за нами; ваши согласуем на встрече",
    ),
    Arrangement.SPLIT,
    (
        0,
        Bullets(
            (
                Bullet(
                    said(
                        "Roll-out plan for Leeds and Gdańsk",
                        "利兹和格但斯克推广计划",
                        "План внедрения для Лидса и Гданьска",
                    ),
                    detail=said("Anna Weiss", "安娜·韦斯", "Анна Вайс"),
                    tag=said("Jan 31", "1月31日", "31 янв."),
                ),
                Bullet(
                    said(
                        "Root cause of the portal outage",
                        "门户中断的根本原因",
                        "Причина сбоя портала",
                    ),
                    detail=said("Tom Reed", "汤姆·里德", "Том Рид"),
                    tag=said("Feb 7", "2月7日", "7 февр."),
                ),
                Bullet(
                    said(
                        "Baseline for returns, with your finance team",
                        "与贵方财务商定退货基线",
                        "База по возвратам вместе с вашими финансистами",
                    ),
                    tag=said("Feb 14", "2月14日", "14 февр."),
                ),
            ),
            title=said("We will, by", "我方承诺", "Мы сделаем к сроку"),
            audience=C,
        ),
    ),
    (
        1,
        Bullets(
            (),
            title=said("You will, by", "贵方承诺", "Вы сделаете к сроку"),
            empty=said("To be agreed in the meeting", "会上商定", "Согласуем на встрече"),
            audience=C,
        ),
    ),
    kicker=said("Next steps", "后续行动", "Следующие шаги"),
)
KEYS = (
    "product_adoption", "user_coverage", "first_response", "resolution", "value.delivered", "tickets.open", "csat",
)  # fmt: skip
METRICS = slide(
    SlideRole.METRICS,
    said(
        "Seven figures we watch together",
        "我们共同关注的七项指标",
        "Семь показателей, за которыми мы следим вместе",
    ),
    Arrangement.FULL,
    (
        0,
        TableBlock(
            (
                said("Figure", "指标", "Показатель"),
                said("This quarter", "本季度", "Этот квартал"),
                said("Before", "上季度", "Прошлый"),
                said("What it says", "含义", "О чём говорит"),
            ),
            tuple(
                (
                    Cell(said(*name)),
                    Cell(figure=figure(KEYS[n], value, unit)),
                    Cell(figure=figure(KEYS[n], before, unit, "2024-Q3")),
                    Cell(said(*what), tone=tone),
                )
                for n, (name, value, before, unit, what, tone) in enumerate(
                    (
                        (
                            ("Product adoption", "产品采用率", "Использование продукта"),
                            0.72,
                            0.61,
                            Unit.RATIO,
                            (
                                "features used of those available",
                                "已用功能占可用功能",
                                "доля используемых функций",
                            ),
                            Tone.GOOD,
                        ),
                        (
                            ("User coverage", "用户覆盖率", "Охват пользователей"),
                            0.81,
                            0.77,
                            Unit.RATIO,
                            (
                                "active users of those licensed",
                                "活跃用户占授权用户",
                                "активные среди лицензий",
                            ),
                            Tone.GOOD,
                        ),
                        (
                            ("First response", "首次响应", "Первый ответ"),
                            42,
                            None,
                            Unit.MINUTES,
                            (
                                "minutes, mean of the quarter",
                                "分钟，季度均值",
                                "минут, среднее за квартал",
                            ),
                            Tone.PLAIN,
                        ),
                        (
                            ("Resolution", "解决时长", "Решение"),
                            9.5,
                            14.2,
                            Unit.HOURS,
                            ("hours from opening", "小时，自提交起", "часов с открытия"),
                            Tone.GOOD,
                        ),
                        (
                            ("Value delivered", "已实现价值", "Полученная ценность"),
                            Decimal(90000),
                            Decimal(71000),
                            Unit.MONEY,
                            (
                                "of outcomes with an agreed baseline",
                                "有商定基线的成果",
                                "по результатам с согласованной базой",
                            ),
                            Tone.GOOD,
                        ),
                        (
                            ("Open tickets", "未结工单", "Открытые обращения"),
                            7,
                            4,
                            Unit.COUNT,
                            ("at the end of the quarter", "季度末", "на конец квартала"),
                            Tone.WARN,
                        ),
                        (
                            ("CSAT", "满意度", "CSAT"),
                            4.6,
                            4.4,
                            Unit.SCORE,
                            ("mean of one to five", "一至五分均值", "среднее от одного до пяти"),
                            Tone.PLAIN,
                        ),
                    )
                )
            ),
            (3, 1.6, 1.6, 4),
            audience=C,
        ),
    ),
    appendix=True,
    kicker=said("Appendix", "附录", "Приложение"),
)
CHARTS = slide(
    SlideRole.OUTCOMES,
    said(
        "Use is deep where it pays, and support is calm",
        "使用深度与价值匹配，支持稳定",
        "Пользуются тем, что окупается; поддержка спокойна",
    ),
    Arrangement.WIDE_LEFT,
    (0, Chart(FEATURES, audience=C)),
    (1, Chart(TICKETS, audience=C)),
)


def _risk(id: str, opportunity: bool, likely: bool, impact: bool) -> MatrixItem:
    name = "layout-opportunity" if opportunity else "layout-risk"
    return MatrixItem(
        id,
        opportunity,
        Message("layout-logo-alt", {"name": said("Northwind")}),
        likely,
        impact,
        (),
        Message(name),
    )


MATRIX = replace(
    slide(
        SlideRole.RISKS,
        said(
            "One risk needs action now", "一项风险需立即行动", "Один риск требует действий сейчас"
        ),
        Arrangement.FULL,
        (
            0,
            Matrix(
                (
                    _risk("a", False, True, True),
                    _risk("b", True, True, True),
                    _risk("c", False, False, True),
                    _risk("d", True, True, False),
                )
            ),
        ),
    ),
    audience=Audience.INTERNAL,
)

RICH = document(
    COVER, AGENDA, SUMMARY, EVENTS, RESULTS, ALIGNMENT, PROPOSAL, FEEDBACK, NEXT, CHARTS, METRICS, MATRIX
)  # fmt: skip

THIN = document(
    COVER,
    slide(
        SlideRole.LAST_QUARTER,
        said("We are getting started", "我们刚刚起步", "Мы только начинаем"),
        Arrangement.SPLIT,
        (0, Bullets((), title=said("Goals", "目标", "Цели"), empty=said("None agreed yet", "尚未商定", "Пока не согласованы"), audience=C)),
        (1, Bullets((Bullet(said("Go-live", "上线", "Запуск")),), title=said("Events", "事件", "События"), audience=C)),
    ),
    slide(
        SlideRole.RESULTS,
        said("Let us agree what we measure", "让我们商定衡量方式", "Давайте согласуем, что измеряем"),
        Arrangement.CARDS_CHARTS,
        (0, Cards(CARDS.cards[3:], audience=C)),
        (1, Chart(replace(HOURS, series=(series("Hours", "工时", "Часы", Unit.HOURS, None, None, None, None),)), audience=C)),
    ),
    slide(
        SlideRole.PLAN,
        said("One proposal", "一项建议", "Одно предложение"),
        Arrangement.FULL,
        (0, Paragraph(said("We propose to agree a baseline for invoice cycle time with your finance team before the end of the month.", "建议在月底前与贵方财务团队商定发票处理周期的基线。", "Предлагаем до конца месяца согласовать с вашими финансистами базу по сроку обработки счёта."), large=True, audience=C)),
        (0, Panel(said("Proposal", "建议", "Предложение"), (), empty=said("To be filled in together", "共同填写", "Заполним вместе"), audience=C)),
    ),
)  # fmt: skip


def lengthened(text: Quoted, times: int) -> Quoted:
    return said(
        *(
            " ".join([part] * times)
            for part in (text.text.en or "", text.text.zh or "", text.text.ru or "")
        )
    )


_LONG = said(
    "The supplier portal release process must become steadier before the next plants go live",
    "供应商门户的发布流程必须在后续工厂上线之前变得更加稳定可靠",
    "Процесс выпуска портала поставщика должен стать надёжнее до запуска следующих заводов",
)

EXTREME = document(
    replace(COVER, title=lengthened(_LONG, 3)),
    slide(
        SlideRole.AGENDA,
        lengthened(_LONG, 4),
        Arrangement.SPLIT,
        (0, Bullets(tuple(Bullet(lengthened(_LONG, 1 + n % 9), detail=_LONG, tag=said("a very long tag indeed", "非常长的标签文字说明", "очень длинная пометка")) for n in range(14)), title=_LONG, audience=C)),
        (1, Panel(_LONG, tuple(Bullet(lengthened(_LONG, n)) for n in range(1, 10)), tag=_LONG, audience=C)),
        kicker=lengthened(_LONG, 3),
    ),
    slide(
        SlideRole.RESULTS,
        _LONG,
        Arrangement.CARDS_CHARTS,
        (0, Cards(tuple(replace(CARDS.cards[0], figure=figure("v", Decimal("98765432109"), Unit.MONEY), label=lengthened(_LONG, 3), note=lengthened(_LONG, 3)) for _ in range(7)), audience=C)),
        (1, Chart(replace(HOURS, title=lengthened(_LONG, 4), source=lengthened(_LONG, 5)), audience=C)),
        (2, Chart(replace(STEPS, categories=(_LONG,) * 5), audience=C)),
        (3, Chart(replace(MIX, categories=(_LONG,) * 3), audience=C)),
    ),
    slide(
        SlideRole.METRICS,
        _LONG,
        Arrangement.FULL,
        (0, TableBlock((_LONG, _LONG), tuple((Cell(lengthened(_LONG, 1 + n % 12)), Cell(_LONG)) for n in range(40)), (1, 3), title=_LONG, audience=C)),
        appendix=True,
    ),
    slide(
        SlideRole.ALIGNMENT,
        _LONG,
        Arrangement.THIRDS,
        (0, Question(lengthened(_LONG, 6), (lengthened(_LONG, 9),) * 6, audience=C)),
        (1, Scale(lengthened(_LONG, 5), 1, 10, _LONG, _LONG, audience=C)),
        (2, Paragraph(lengthened(_LONG, 60), audience=C)),
    ),
    slide(
        SlideRole.INSERTED,
        said("A" * 300, "业" * 300, "Ж" * 300),
        Arrangement.FULL,
        (0, Bullets((Bullet(said("W" * 900, "业" * 2000, "Щ" * 900)),), audience=C)),
    ),
    customer="Northwind Foods International Holding and Trading Company of Great Britain",
)  # fmt: skip

DOCUMENTS = {"rich": RICH, "thin": THIN, "extreme": EXTREME}
LANGUAGES = (
    (Language.EN,),
    (Language.ZH,),
    (Language.RU,),
    (Language.EN, Language.ZH),
    (Language.RU, Language.ZH),
)
