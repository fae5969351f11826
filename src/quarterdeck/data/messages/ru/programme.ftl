# Программа обзоров: её показатели, состояние каждого обзора, зрелость; показатели клиента по кварталам.

## Показатели

metric-programme-cadence = Соблюдение периодичности
    .short = Периодичность
    .formula = Обзоры, проведённые до конца финансового квартала, в котором подошёл срок ÷ обзоры, срок которых подошёл. Обзор учитывается, когда квартал закончился; намеренно пропущенный не учитывается.
    .missing = Слишком мало обзоров, у которых подошёл срок и записаны и срок, и день проведения.
metric-programme-attendance = Участие руководителей
    .short = Руководители
    .formula = Обзоры, в которых участвовал спонсор или руководитель ÷ обзоры, куда они приглашались и где состав участников записан; сорванная встреча считается встречей без них
    .missing = Слишком мало обзоров с приглашёнными руководителями, где записан состав участников.
metric-programme-preparation = Подготовка клиента
    .short = Подготовка
    .formula = Обзоры, на которые клиент пришёл с вопросами и новостями ÷ обзоры, о подготовке к которым есть запись
    .missing = Слишком мало обзоров, о подготовке к которым есть запись.
metric-programme-on-time = Проведено в срок
    .short = В срок
    .formula = Обзоры, проведённые не позже срока ÷ проведённые обзоры, у которых срок записан
    .missing = Слишком мало проведённых обзоров, у которых записан срок.
metric-programme-actions = Выполнение договорённостей
    .short = Выполнено
    .formula = Выполненные договорённости ÷ договорённости, срок которых подошёл к отчётному дню, обе стороны вместе
    .missing = Слишком мало договорённостей, срок которых подошёл.
metric-programme-response-day = Отклик в тот же день
    .short = В тот же день
    .formula = Обзоры, на итоги которых клиент откликнулся в тот же день ÷ обзоры, об отклике на которые можно судить
    .missing = Слишком мало обзоров, об отклике на которые уже можно судить.
metric-programme-response-week = Отклик в течение недели
    .short = За неделю
    .formula = Обзоры, на итоги которых клиент откликнулся в течение недели ÷ обзоры, об отклике на которые можно судить
    .missing = Слишком мало обзоров, об отклике на которые уже можно судить.
metric-programme-satisfaction = Удовлетворённость совместной работой
    .short = Удовлетворённость
    .formula = Средняя оценка клиентов после обзора по десятибалльной шкале
    .missing = Слишком мало оценок после обзора.

programme-nothing-known = Записей пока нет
programme-too-few = Записей: { $count }; значение показывается, когда их не меньше { $least }

## Состояние обзора

programme-status-planned = запланирован
programme-status-held = проведён
programme-status-cancelled = отменён
programme-status-no-show = клиент не пришёл
programme-status-skipped = пропущен
programme-status-asynchronous = проведён письменно

## Показатели встречи: на чём основаны

programme-read-rescheduled = { $count ->
    [one] Обзор переносили { $count } раз; красный цвет — начиная с { $most }.
    [few] Обзор переносили { $count } раза; красный цвет — начиная с { $most }.
    [many] Обзор переносили { $count } раз; красный цвет — начиная с { $most }.
   *[other] Обзор переносили { $count } раза; красный цвет — начиная с { $most }.
}
programme-read-no-show = От клиента никто не пришёл.
programme-read-planned = Обзор ещё не проведён.
programme-read-cancelled = Обзор отменён.
programme-read-skipped = Обзор решено пропустить.
programme-read-asynchronous = Обзор проведён письменно, встречи не было.
programme-read-sponsor = Спонсор со стороны клиента участвовал.
programme-read-executive = Во встрече участвовал руководитель.
programme-read-delegates = Пришли представители; ни спонсора, ни других руководителей не было.
programme-read-expected = Пришли те, кого ждут на обзоре в этом сегменте.
programme-read-others = Вместо тех, кого ждут на обзоре в этом сегменте, пришли другие.
programme-read-nobody = Встреча состоялась, но от клиента никого не было.
programme-read-nobody-expected = В этом сегменте обзор без встречи, участников не ждут.
programme-read-attendance-unknown = Состав участников не записан.
programme-read-preparation-ready = Клиент пришёл с вопросами и новостями.
programme-read-preparation-minimal = Клиент подготовился лишь отчасти.
programme-read-preparation-none = Клиент пришёл без подготовки.
programme-read-preparation-unknown = О подготовке клиента записи нет.
programme-read-engagement-active = Клиент активно участвовал в разговоре.
programme-read-engagement-polite = Клиент вежливо слушал.
programme-read-engagement-distracted = Клиент отвлекался или прервал встречу раньше срока.
programme-read-engagement-unknown = О вовлечённости клиента записи нет.
programme-read-no-recap = Итоги встречи не отправлены, поэтому откликаться клиенту пока не на что.
programme-read-response = { $day } клиент откликнулся.
programme-read-response-early = На { $day } отклика ещё нет, но неделя не прошла.
programme-read-response-none = { $within ->
    [one] Итоги отправлены { $sent }; за { $within } день отклика не было.
    [few] Итоги отправлены { $sent }; за { $within } дня отклика не было.
    [many] Итоги отправлены { $sent }; за { $within } дней отклика не было.
   *[other] Итоги отправлены { $sent }; за { $within } дня отклика не было.
}
programme-read-actions-none = Ни у одной договорённости этого обзора срок ещё не подошёл.
programme-read-actions = Договорённостей, срок которых подошёл: { $due }, выполнено: { $done } ({ $share } при цели { $good }).

## Зрелость

maturity-stage-none = не начата
maturity-stage-basic = базовая
maturity-stage-standard = стандартная
maturity-stage-strategic = стратегическая
maturity-stage-transformational = партнёрская
maturity-stage-none-says = Ни одного обзора ещё не было.
maturity-stage-basic-says = Обзоры сообщают о состоянии дел и новых функциях, как табель.
maturity-stage-standard-says = Обзоры идут по графику и показывают использование и поддержку, как приборная панель.
maturity-stage-strategic-says = Обзоры показывают результаты для бизнеса и доказывают окупаемость.
maturity-stage-transformational-says = Руководители обеих сторон планируют вместе и ведут стратегический диалог.
maturity-reviews = Проведённые обзоры
maturity-cadence = Доля обзоров, проведённых в том квартале, когда подошёл срок
maturity-outcomes = Доля обзоров, где показан измеренный результат
maturity-baselines = Доля обзоров, где базовое значение согласовано с клиентом
maturity-beyond-usage = Доля обзоров, где показаны не только использование и поддержка
maturity-actions = Доля выполненных договорённостей среди тех, срок которых подошёл
maturity-co-planned = Доля обзоров, где согласована общая цель
maturity-attendance = Доля обзоров со спонсором или руководителем среди тех, куда они приглашались
maturity-preparation = Доля обзоров, к которым клиент подготовился
maturity-measured = { $condition }: { $value }, нужно не меньше { $least }
maturity-unmeasured = { $condition }: записей нет, нужно не меньше { $least }
maturity-nothing = Записей пока нет
maturity-method = Ступень достигнута, когда выполнены её условия и условия всех ступеней до неё. О чём записи нет, то считается не показанным, поэтому новые записи о прошедших обзорах ступень не понижают.

metric-threshold-programme-reviews-least = Число обзоров, при котором показываются доля и среднее: не меньше
metric-threshold-programme-cadence = Соблюдение периодичности: цель
metric-threshold-programme-attendance = Участие руководителей: цель
metric-threshold-programme-preparation = Подготовка клиента: цель
metric-threshold-maturity-first = Базовая ступень: проведено обзоров, не меньше
metric-threshold-maturity-cadence = Стандартная ступень: соблюдение периодичности, не меньше
metric-threshold-maturity-outcomes = Стратегическая ступень: доля обзоров с измеренным результатом, не меньше
metric-threshold-maturity-beyond-usage = Стратегическая ступень: доля обзоров, где показано не только использование, не меньше
metric-threshold-maturity-co-planned = Партнёрская ступень: доля обзоров с общей целью, не меньше

## Книга

programme-sheet-title = Программа обзоров
programme-sheet-reviews = Обзоры
programme-sheet-maturity = Зрелость
programme-column-group = Группа
programme-column-measure = Показатель
programme-column-value = Значение
programme-column-target = Цель
programme-column-numerator = Числитель
programme-column-count = Знаменатель
programme-column-known = Известно
programme-column-eligible = Должно быть известно
programme-column-definition = Как вычислено
programme-column-reason = Почему нет значения
programme-column-as-of = По состоянию на
programme-column-review = Обзор
programme-column-account = Клиент
programme-column-segment = Сегмент
programme-column-csm = Менеджер
programme-column-type = Вид
programme-column-due = Срок
programme-column-held = Проведён
programme-column-status = Состояние
programme-column-rescheduled = Переносов
programme-column-satisfaction = Удовлетворённость
programme-column-actions-due = Договорённости: срок подошёл
programme-column-actions-done = Договорённости: выполнено
programme-column-recap = Итоги отправлены
programme-column-response = Первый отклик
programme-column-evidence = Основание: { $indicator }
programme-column-stage = Ступень
programme-column-condition = Условие
programme-column-measured = Есть
programme-column-needed = Нужно
programme-column-met = Выполнено
programme-group-all = Все обзоры
programme-group-none = Не назначено
programme-met = да
programme-not-met = нет
programme-stage-reached = Достигнутая ступень: { $stage }

## Показатели клиента по кварталам

history-title-rose = { $metric }: рост с { $first } ({ $since }) до { $last } ({ $until })
history-title-fell = { $metric }: снижение с { $first } ({ $since }) до { $last } ({ $until })
history-title-steady = { $metric }: без изменений — { $first } ({ $since }) и { $last } ({ $until })
history-title-one = { $metric }: { $last } ({ $until }), сравнить пока не с чем
history-title-none = { $metric }: за эти кварталы данных нет
history-hours = { $value } ч
history-in-progress = Квартал ещё идёт: данные на отчётный день
history-reason-ahead = На отчётный день квартал ещё не начался.
history-reason-nothing-before = За предыдущий квартал значения нет, сравнить не с чем.
history-reason-in-progress = Квартал ещё идёт, с полным кварталом он не сравнивается.
history-reason-from-zero = В предыдущем квартале был ноль, поэтому долю изменения не вычислить.
