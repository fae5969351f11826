# Слова обзора. К клиенту обращаемся на «вы», «мы» — поставщик;
# во внутренних частях (risk, chance, mine, attendee, wants, objective, expect, withheld) «мы» — наша команда.

## Главная мысль обзора

story-headline-value = Эффект { $value } относительно согласованных базовых значений
story-headline-value-shortfall = Эффект { $value }, но достигнуты не все цели
story-headline-hours = { $hours ->
    [one] Ваши команды сэкономили { $hours } час
    [few] Ваши команды сэкономили { $hours } часа
    [many] Ваши команды сэкономили { $hours } часов
   *[other] Ваши команды сэкономили { $hours } часа
}
story-headline-hours-shortfall = { $hours ->
    [one] Сэкономлен { $hours } час, но достигнуты не все цели
    [few] Сэкономлено { $hours } часа, но достигнуты не все цели
    [many] Сэкономлено { $hours } часов, но достигнуты не все цели
   *[other] Сэкономлено { $hours } часа, но достигнуты не все цели
}
story-headline-below = Ценность { $value } пока не покрывает вложения
story-headline-below-shortfall = Ценность { $value } не покрывает вложения, достигнуты не все цели
story-headline-outcome = «{ $outcome }»: результат лучше согласованного базового значения
story-headline-outcome-shortfall = «{ $outcome }»: есть улучшение, но достигнуты не все цели
story-headline-behind = Результаты ниже согласованного базового значения: вот что мы изменим
story-headline-agree = { $account }: договоримся, что считать успехом
story-headline-agree-shortfall = Достигнуты не все цели: договоримся, что и как измеряем
story-headline-agree-users = { $users ->
    [one] Продуктом пользуется { $users } человек; теперь согласуем критерии успеха
    [few] Продуктом пользуются { $users } человека; теперь согласуем критерии успеха
    [many] Продуктом пользуются { $users } человек; теперь согласуем критерии успеха
   *[other] Продуктом пользуются { $users } человека; теперь согласуем критерии успеха
}
story-headline-agree-coverage = Охват пользователей — { $coverage }; теперь согласуем критерии успеха
story-headline-agree-coverage-rose = Охват пользователей вырос до { $coverage }; теперь согласуем критерии успеха
story-headline-agree-coverage-fell = Охват пользователей снизился до { $coverage }: найдём причину вместе

## Карточки и пояснения к ним

story-card-outcome = { $outcome }
story-card-before = Базовое значение: { $before }
story-note-roi-net = Чистый: (ценность − вложения) ÷ вложения
story-note-roi-multiple = Кратность: ценность ÷ вложения
story-note-value = К базовым значениям, которые вы согласовали
story-note-indicative = Ориентировочно: базовое значение согласовано не для всех результатов
story-note-hours-saved = К согласованному базовому значению

## Единицы измерения результатов

story-unit-hours = часы
story-unit-days = дни
story-unit-minutes = минуты
story-unit-errors = ошибки
story-unit-incidents = инциденты
story-unit-tickets = обращения
story-unit-orders = заказы
story-before-after = Было { $before }, стало { $after }
story-before-after-unit = Было { $before }, стало { $after } ({ $unit })

## Как рассчитана ценность

story-method-agree = Денежных оценок нет: базовое значение ещё не согласовано; показано, как меняются рабочие показатели
story-method-window = Ценность и вложения взяты за один и тот же период: { $window }
story-method-baseline = «{ $outcome }»: базовое значение согласовано { $day } ({ $name })
story-method-attested = Вы подтвердили, что весь эффект — заслуга продукта
story-method-correlation = Есть только корреляция, поэтому в деньгах эффект не считаем
story-method-attribution = Сравнение «до и после»; доля продукта в эффекте — { $share }
story-method-attribution-control = Сравнение с контрольной группой; доля продукта в эффекте — { $share }
story-method-investment = Вложения: { $investment } — наши услуги и ваши собственные затраты за период
story-method-roi-net = Чистый ROI: (ценность − вложения) ÷ вложения = { $value }
story-method-roi-multiple = Кратность отдачи: ценность ÷ вложения = { $value }
story-method-payback = { $value ->
    [one] Окупаемость: вложения возвращаются за { $value } день
    [few] Окупаемость: вложения возвращаются за { $value } дня
    [many] Окупаемость: вложения возвращаются за { $value } дней
   *[other] Окупаемость: вложения возвращаются за { $value } дня
}
story-method-unagreed = { $count ->
    [one] { $count } результат без согласованного базового значения в деньгах не учтён
    [few] { $count } результата без согласованного базового значения в деньгах не учтены
    [many] { $count } результатов без согласованного базового значения в деньгах не учтены
   *[other] { $count } результата без согласованного базового значения в деньгах не учтены
}
story-method-indicative = Ориентировочно: базовое значение и доля продукта согласованы для { $coverage } результатов

## Успехи

story-win-money = «{ $outcome }» в деньгах: { $money }
story-win-outcome = «{ $outcome }»: лучше согласованного базового значения
story-win-goal = Цель достигнута: «{ $goal }»
story-win-milestone = «{ $event }»: { $day }
story-win-user-coverage = Охват пользователей вырос с { $before } до { $now }
story-win-users-active = Число активных пользователей выросло с { $before } до { $now }
story-win-product-adoption = Освоение продукта выросло с { $before } до { $now }
story-win-resolution = Обращения решаются быстрее: среднее время в часах — { $now }, раньше — { $before }
story-win-first-response = Поддержка отвечает быстрее: среднее время в минутах — { $now }, раньше — { $before }
story-win-csat = Удовлетворённость поддержкой выросла с { $before } до { $now }

## Что не удалось

story-short-goal = Цель не достигнута: «{ $goal }»
story-short-goal-share = Пройдено { $share } пути от базового значения к цели
story-short-goal-none = Сдвига от базового значения пока нет
story-short-outcome = «{ $outcome }»: хуже базового значения
story-short-incident = «{ $event }» ({ $day }), уже устранено
story-short-incident-open = «{ $event }» ({ $day }), устраняется
story-short-promise = Мы обещали «{ $promise }» до { $day } и пока этого не сделали
story-short-user-coverage = Охват пользователей снизился с { $before } до { $now }
story-short-coverage-low = Активны только { $now } пользователей с лицензией
story-short-users-active = Число активных пользователей снизилось с { $before } до { $now }
story-short-product-adoption = Освоение продукта снизилось с { $before } до { $now }
story-short-resolution = Обращения решаются дольше: среднее время в часах — { $now }, раньше — { $before }
story-short-first-response = Первый ответ приходит позже: среднее время в минутах — { $now }, раньше — { $before }
story-short-csat = Удовлетворённость поддержкой снизилась с { $before } до { $now }

## Диаграммы

story-chart-waterfall = { $category } даёт больше всего: { $money }
story-chart-top-outcome = Больше всего даёт «{ $outcome }»: { $money }
story-chart-before-after = «{ $outcome }»: было { $before }, стало { $after }
story-chart-before-after-unit = «{ $outcome }»: было { $before }, стало { $after } ({ $unit })
story-chart-before-after-percent = «{ $outcome }»: было { $before } %, стало { $after } %
story-chart-return = Ценность выше вложений: кратность отдачи — { $multiple }
story-chart-return-amounts = Ценность { $value } при вложениях { $investment }
story-chart-hours-rose = Экономия часов за квартал выросла с { $first } до { $last }
story-chart-hours-fell = Экономия часов за квартал снизилась с { $first } до { $last }
story-chart-hours-steady = Экономия часов за квартал держится на уровне { $last }
story-chart-value-rose = Ценность за квартал выросла с { $first } до { $last }
story-chart-value-fell = Ценность за квартал снизилась с { $first } до { $last }
story-chart-value-steady = Ценность за квартал держится на уровне { $last }
story-chart-coverage-rose = Охват пользователей вырос с { $first } до { $last }
story-chart-coverage-fell = Охват пользователей снизился с { $first } до { $last }
story-chart-coverage-steady = Охват пользователей держится на уровне { $last }
story-chart-adoption-rose = Освоение продукта выросло с { $first } до { $last }
story-chart-adoption-fell = Освоение продукта снизилось с { $first } до { $last }
story-chart-adoption-steady = Освоение продукта держится на уровне { $last }
story-chart-resolution-rose = Обращения решаются дольше: { $last } ч вместо { $first } ч
story-chart-resolution-fell = Обращения решаются быстрее: { $last } ч вместо { $first } ч
story-chart-resolution-steady = Время решения обращений держится на уровне { $last } ч
story-chart-csat-rose = Удовлетворённость поддержкой выросла с { $first } до { $last }
story-chart-csat-fell = Удовлетворённость поддержкой снизилась с { $first } до { $last }
story-chart-csat-steady = Удовлетворённость поддержкой держится на уровне { $last }
story-chart-users-rose = Число активных пользователей выросло с { $first } до { $last }
story-chart-users-fell = Число активных пользователей снизилось с { $first } до { $last }
story-chart-users-steady = Число активных пользователей держится на уровне { $last }
story-chart-months-rose = Активных пользователей за месяц стало больше: { $since } — { $first }, { $until } — { $last }
story-chart-months-fell = Активных пользователей за месяц стало меньше: { $since } — { $first }, { $until } — { $last }
story-chart-months-steady = Активных пользователей за месяц по-прежнему { $last } ({ $until })
story-chart-tickets-rose = Новых обращений за квартал стало больше: { $last } вместо { $first }
story-chart-tickets-fell = Новых обращений за квартал стало меньше: { $last } вместо { $first }
story-chart-tickets-steady = Новых обращений за квартал по-прежнему { $last }
story-chart-features = Используемые функции: { $used } из { $available }
story-chart-top-feature = Чаще всего используется «{ $feature }»

story-axis-quarter = { $quarter }
story-axis-month = { $month }
story-axis-name = { $name }
story-outcome-span = { $outcome }, { $span }
story-axis-category-revenue = Выручка
story-axis-category-cost = Затраты
story-axis-category-risk = Риски
story-axis-category-quality = Качество
story-axis-total = Итого
story-axis-before = Базовое значение
story-axis-after = Сейчас
story-axis-investment = Вложения
story-axis-value = Ценность
story-axis-used = Используются
story-axis-unused = Пока нет
story-series-value = Ценность
story-series-outcome = Результат
story-category-revenue = Рост выручки
story-category-cost = Снижение затрат
story-category-risk = Снижение рисков
story-category-quality = Рост качества
story-category-strategic = Стратегическая ценность

story-source = Источник: «{ $metric }», данные на { $day }
story-source-outcome = Источник: результаты к согласованному базовому значению, данные на { $day }
story-source-outcome-unit = Источник: результаты к согласованному базовому значению ({ $unit }), данные на { $day }

story-alt-trend = Диаграмма по кварталам, показатель «{ $metric }»: { $since } — { $first }, { $until } — { $last }
story-alt-months = График активных пользователей по месяцам: { $since } — { $first }, { $until } — { $last }
story-alt-waterfall = Каскадная диаграмма. { $title }; слагаемые начинаются с { $first } и в сумме дают { $last }.
story-alt-bar = Линейчатая диаграмма. { $title }; сверху { $first }, внизу { $last }.
story-alt-column = Столбчатая диаграмма. { $title }; слева { $first }, справа { $last }.
story-alt-before-after = Столбчатая диаграмма «{ $outcome }»: базовое значение { $before }, сейчас { $after }.
story-alt-features = Кольцевая диаграмма функций: используются { $used }, пока не используются { $unused }.
story-alt-tickets = Столбчатая диаграмма новых и решённых обращений по кварталам; новых было { $first }, стало { $last }.

## Что предлагаем измерять

story-measure-outcome = «{ $outcome }»: измерено, базовое значение предстоит согласовать с вами
story-measure-baseline = Предлагаемое базовое значение: { $before }
story-measure-baseline-unit = Предлагаемое базовое значение: { $before } ({ $unit })
story-measure-goal = «{ $goal }»: базовое и целевое значения предстоит определить
story-measure-time = Часы, которые ваша команда тратит на самый важный для вас процесс
story-measure-errors = Ошибки и переделки в этом процессе
story-measure-coverage = Сколько людей должны работать с продуктом и сколько работают
story-measure-user-coverage = Доля активных среди пользователей с лицензией
story-measure-resolution = Среднее время решения ваших обращений, в часах
story-measure-product-adoption = Доля доступных функций, которые используются
story-measure-csat = Удовлетворённость ваших сотрудников нашей поддержкой
story-measure-users-active = Число людей, которые пользуются продуктом
story-measure-today = Предлагаемое базовое значение — сегодняшнее: { $now }

## Базовое предложение

story-when = { $quarter }
story-plan-goal = Достичь цели «{ $goal }»
    .need = Цель не достигнута и по-прежнему важна
    .need-share = Цель не достигнута: пройдено { $share } пути
    .step = Вместе разобрать причины, затем сверять показатель раз в две недели
    .benefit = Нужный вам результат и срок, который выдержат обе стороны
    .ours = Подготовить разбор причин и план по цели «{ $goal }»
story-plan-service = Закрыть эскалации так, чтобы они не вернулись
    .need = { $count ->
        [one] Открыто { $count } ваше обращение с эскалацией
        [few] Открыто { $count } ваших обращения с эскалацией
        [many] Открыто { $count } ваших обращений с эскалацией
       *[other] Открыто { $count } вашего обращения с эскалацией
    }
    .step = Один ответственный инженер, отчёт о причине и срок по каждому обращению
    .benefit = Ваши сотрудники снова могут положиться на продукт
    .ours = Назначить ответственного инженера и прислать план со сроками по каждой эскалации
story-plan-owned = «{ $module }»: решение уже у вас есть
    .step = Настроить с вашей командой то, что уже оплачено, и проверить на одном реальном случае
    .benefit = Решение в рамках действующего договора
    .ours = Подготовить рабочую встречу на вашем примере: «{ $module }»
story-plan-answer = Решение есть в плане развития
    .step = Работаем вместе: ваши ключевые пользователи оценят проект и попробуют первыми
    .benefit = Решение, в создании которого участвовали те, кому оно нужно
    .ours = Показать вашим ключевым пользователям до выпуска: «{ $item }»
story-plan-coverage = Вовлечь тех, у кого есть лицензия, но нет активности
    .need = Активны { $coverage } пользователей с лицензией
    .step = Выбрать с вами две команды, обучить их на их собственных задачах и вместе следить за результатом
    .benefit = Лицензии, за которые вы уже платите, начнут приносить отдачу
    .ours = Прислать список неактивных команд и план обучения
story-plan-adoption = Ввести в работу следующую возможность
    .need = Используются { $adoption } доступных функций
    .step = Выбрать одну неиспользуемую функцию под ваши приоритеты и внедрить её в одной команде
    .benefit = Больше пользы от того, что у вас уже есть
    .ours = Предложить наиболее подходящую функцию и план её внедрения
story-plan-next-goal = Вместе достичь цели «{ $goal }»
    .need = Следующая цель, о которой мы договорились
    .step = Согласовать этапы и ответственных с обеих сторон и раз в месяц сверять показатель
    .benefit = Продвижение, которое видно и вашему руководству
    .ours = Прислать вам этапы по цели «{ $goal }»
story-plan-roadmap = Освоить новинку «{ $item }»
    .need = { $certainty }
    .step = Выбрать команду, которая начнёт первой, и вместе подготовить данные и людей
    .benefit = Новая возможность работает на вас с первого дня
    .ours = Показать вашим ключевым пользователям до выпуска: «{ $item }»
story-plan-outcome = Перенести результат на вторую команду
    .need = «{ $outcome }»: результат подтверждён в одном месте
    .step = Выбрать с вами следующую команду, сначала согласовать базовое значение, затем повторить то, что сработало
    .benefit = Тот же эффект ещё раз, измеренный тем же способом
    .ours = Описать то, что сработало, и предложить следующую команду
story-plan-measure = Договориться, что и от чего измеряем
    .need = Без согласованного базового значения результат не доказать
    .step = Выбрать три показателя, согласовать базовые значения с их владельцами и сверяться раз в месяц
    .benefit = В следующем обзоре вы увидите результат относительно вашей собственной цифры
    .ours = Прислать на согласование список показателей с базовыми значениями

## Совместная цель

story-joint-goal = «{ $goal }»: срок — { $quarter }
story-joint-goal-by = «{ $goal }» — до { $day }
story-joint-service = Все эскалации закрыты, и ни одной открытой без срока
story-joint-need = Договориться, что считать решением задачи «{ $need }» и как обе стороны это увидят
story-joint-coverage = Охват пользователей: с { $now } до { $target }, срок — { $quarter }
story-joint-adoption = Освоение продукта: с { $now } до { $target }, срок — { $quarter }
story-joint-roadmap = Ваши ключевые пользователи готовы к новинке «{ $item }»
story-joint-outcome = Вторая команда с тем же результатом: «{ $outcome }»
story-joint-measure = Показатели, базовые значения и владельцы согласованы; срок — { $quarter }

## Предложение по развитию

story-expansion = «{ $module }» под вашу задачу
    .step = Если вам интересно, отдельно от обзора подготовим краткое описание: «{ $module }»
    .when = Как только это станет для вас актуально
story-withheld-no-need = Без предложения: за последний год клиент не называл потребностей
story-withheld-no-module = Без предложения: на названные потребности нет ответа среди того, что ещё не куплено
story-withheld-goal = Без предложения: клиент не знает, что цель «{ $goal }» не достигнута
story-withheld-escalation = { $count ->
    [one] Без предложения: открыта { $count } эскалация
    [few] Без предложения: открыты { $count } эскалации
    [many] Без предложения: открыто { $count } эскалаций
   *[other] Без предложения: открыто { $count } эскалации
}
story-withheld-satisfaction = Без предложения: удовлетворённость { $score }, порог — { $floor }

## Ваша обратная связь в действии и план развития

story-feedback-shipped = Ваш запрос «{ $request }»: выпущено, { $month }
story-feedback-planned = Ваш запрос «{ $request }»: в планах, обещать срок пока не можем
story-feedback-roadmap = Ваш запрос «{ $request }»: { $certainty }
story-roadmap-item = «{ $item }»: { $certainty }
story-certainty-shipped = выпущено, { $month }
story-certainty-shipped-undated = выпущено
story-certainty-committed = подтверждено, выпуск — { $month }
story-certainty-committed-undated = подтверждено, срок сообщим
story-certainty-planned = запланировано, ориентир — { $quarter }
story-certainty-planned-undated = запланировано, срока пока нет
story-certainty-roadmapped = в плане развития: { $half }
story-certainty-exploring = изучаем, решения пока нет

## Вопросы клиенту

story-ask-priority = Вы говорили, что для вас важно: «{ $priority }». Что с тех пор изменилось?
story-ask-priorities-since = Как изменились ваши приоритеты после нашей встречи { $day }?
story-ask-priorities-first = Что важнее всего для вашего бизнеса в этом году и как вы поймёте, что это достигнуто?
story-ask-goal = Что помешало вам и нам достичь цели «{ $goal }»?
story-ask-need = Вы говорили: «{ $need }». Что изменится для вас, когда это будет решено?
story-ask-proof = Какой результат убедит ваше руководство, что продукт окупается?
story-ask-coverage = Активны { $coverage } пользователей с лицензией: каким командам продукт пригодится следующим?
story-ask-reached = Цель «{ $goal }» достигнута: что это изменило в вашем бизнесе?
story-ask-success = Что вы назовёте успехом вашей команды? Период: { $quarter }
story-ask-success-board = Что назовёт успехом ваш совет директоров? Период: { $quarter }
story-ask-obstacle = Что мешает вашим сотрудникам получать больше от нашей совместной работы?

## Обязательства, которые предлагаем мы

story-step-promise = Выполнить просроченное: «{ $promise }»
story-step-escalation = Прислать отчёт о причине каждой открытой эскалации и срок её закрытия
story-step-measures = Прислать на согласование список показателей с базовыми значениями
story-step-expansion = Прислать краткое описание решения вашей задачи, если оно вам интересно
story-step-recap = Прислать протокол встречи со всеми договорённостями
story-step-request = Ответить на ваш запрос «{ $request }»
story-step-check-in = Провести первую сверку по плану
story-step = { $step } ({ $day })

## Состояние клиента в семи элементах

story-status-goals = Достигнуто { $share } целей, срок которых наступил
story-status-users = { $users ->
    [one] { $users } активный пользователь
    [few] { $users } активных пользователя
    [many] { $users } активных пользователей
   *[other] { $users } активного пользователя
}
story-status-health = Индекс здоровья: { $now }
story-status-engagement-score = Индекс вовлечённости: { $now }
story-status-arr = Годовая регулярная выручка: { $now }
story-status-nrr-account = Чистое удержание выручки: { $now }
story-use-user-coverage = Охват пользователей: { $now }
story-use-user-coverage-since = Охват пользователей: { $now }, раньше — { $before }
story-use-product-adoption = Освоение продукта: { $now }
story-use-product-adoption-since = Освоение продукта: { $now }, раньше — { $before }

## Риски и сценарии ответа (для своих)

story-risk-notice = Клиент уведомил об отказе от продления
    .play = На этой неделе — разговор спонсоров: услышать причину и понять, что изменит решение
story-risk-renewal = Приближается решение о продлении
    .play = Показать измеренную ценность тому, кто подписывает, и спросить, от чего зависит решение
story-risk-sponsor-left = Спонсор ушёл
    .play = Через сторонника выйти на преемника и за месяц показать ему полученную ценность
story-risk-sponsor-missing = Спонсора нет
    .play = Узнать у сторонника, кто платит за результат, и показать этому человеку ценность
story-risk-sponsor-silent = Связь со спонсором слабеет
    .play = До обзора предложить спонсору четверть часа на разговор об одном результате
story-risk-satisfaction = Низкая удовлетворённость совместной работой
    .play = До встречи позвонить тем, кто ставил оценку, и прийти с одним изменением
story-risk-nps = Критиков больше, чем промоутеров
    .play = В течение двух дней позвонить каждому критику и принести выводы на обзор
story-risk-concern = Клиент высказал обеспокоенность
    .play = Заговорить об этом первыми, сказать, что сделано, и спросить, снят ли вопрос
story-risk-health-drop = Индекс здоровья резко снизился
    .play = Найти составляющую, которая упала сильнее всего, и договориться об одной мере
story-risk-health-low = Индекс здоровья критически низок
    .play = Подключить нашего руководителя и составить план восстановления со сроками
story-risk-usage = Активных пользователей становится меньше
    .play = Найти команду, которая перестала работать, и узнать причину у её руководителя
story-risk-coverage = Много лицензий простаивает
    .play = Обучить две команды до переговоров о продлении, иначе договор сократят
story-risk-escalation = Открыта эскалация
    .play = Принести причину, ответственного и срок; до встречи — звонок руководителя
story-risk-csat = Низкая удовлетворённость поддержкой
    .play = Разобрать низкие оценки с поддержкой и прийти на обзор с одним изменением
story-risk-goal = Согласованная цель не достигнута
    .play = Назвать причину и новый срок, спросить, кто отвечает за цель у клиента
story-risk-goal-unsaid = Согласованная цель не достигнута, и клиент об этом не знает
    .play = Сказать клиенту до встречи, назвать причину и новый срок
story-risk-promise = Мы просрочили собственные обещания
    .play = Выполнить до встречи или назвать новый срок и того, кто за него отвечает
story-risk-invoice = Есть просроченные счета
    .play = Решить между финансовыми службами до встречи и не выносить на неё

story-chance-need = Есть ответ на названную потребность
    .play = Спросить, чего стоит решение, и отдельно предложить описание
story-chance-licences = Лицензии почти исчерпаны
    .play = Узнать планы по численности до того, как лимит станет помехой
story-chance-breadth = Продуктом пользуются широко
    .play = Показать доказанный результат и попросить представить нас соседям
story-chance-depth = Оплаченные возможности не используются
    .play = Показать одну неиспользуемую функцию под названный приоритет
story-chance-advocate = Будущий рекомендатель
    .play = После следующей цели попросить о рекомендации или истории успеха

story-evidence-notice = Уведомление об отказе от продления: { $day }
story-evidence-opt-out = Срок отказа от продления: { $day }
story-evidence-renewal = Продление: { $day }
story-evidence-usage = Активные пользователи: { $now }, раньше — { $before }
story-evidence-coverage = Активны { $coverage } пользователей с лицензией
story-evidence-adoption = Используются { $adoption } доступных функций
story-evidence-escalated = { $count ->
    [one] Открыто { $count } обращение с эскалацией
    [few] Открыто { $count } обращения с эскалацией
    [many] Открыто { $count } обращений с эскалацией
   *[other] Открыто { $count } обращения с эскалацией
}
story-evidence-health = Индекс здоровья: { $score }
story-evidence-health-change = Индекс здоровья: { $change } п. к прошлому кварталу
story-evidence-csat = CSAT { $csat } из пяти
story-evidence-satisfaction = Удовлетворённость { $score } из десяти
story-evidence-nps = NPS { $nps }
story-evidence-left = { $name }: уход — { $day }
story-evidence-no-sponsor = Среди контактов нет спонсора
story-evidence-silent = { $name }: последний контакт — { $day }
story-evidence-invoices = { $count ->
    [one] Просрочен { $count } счёт
    [few] Просрочены { $count } счёта
    [many] Просрочено { $count } счетов
   *[other] Просрочено { $count } счёта
}
story-evidence-overdue = Просрочено { $amount }, самый ранний срок — { $day }
story-evidence-goal = Не достигнуто: «{ $goal }»
story-evidence-promise = Просрочено: «{ $promise }»

## Мины: о чём нужно знать до встречи (для своих)

story-mine-notice = Уведомление об отказе от продления: { $day }
story-mine-opt-out-past = Срок отказа от продления недавно истёк ({ $day }): проверьте, не пришло ли уведомление
story-mine-opt-out-before = Срок отказа от продления — { $day }, ещё до встречи: сначала поговорите со спонсором
story-mine-opt-out-after = Срок отказа от продления — { $day }, вскоре после встречи
story-mine-goal = Клиент ещё не знает, что цель «{ $goal }» не достигнута: скажите до встречи
story-mine-goal-told = Цель «{ $goal }» не достигнута: назовите причину и новый срок
story-mine-incident = Клиенту не сообщили: «{ $event }» ({ $day }); скажите до встречи
story-mine-incident-told = «{ $event }» ({ $day }): спросят, что не даст этому повториться
story-mine-escalation = { $count ->
    [one] Открыта { $count } эскалация, самая давняя с { $day }: «{ $subject }»
    [few] Открыты { $count } эскалации, самая давняя с { $day }: «{ $subject }»
    [many] Открыто { $count } эскалаций, самая давняя с { $day }: «{ $subject }»
   *[other] Открыто { $count } эскалации, самая давняя с { $day }: «{ $subject }»
}
story-mine-tickets = { $count ->
    [one] { $name }: ждёт ответа { $count } обращение, самое давнее с { $day }: «{ $subject }»
    [few] { $name }: ждут ответа { $count } обращения, самое давнее с { $day }: «{ $subject }»
    [many] { $name }: ждут ответа { $count } обращений, самое давнее с { $day }: «{ $subject }»
   *[other] { $name }: ждут ответа { $count } обращения, самое давнее с { $day }: «{ $subject }»
}
story-mine-promise = Мы опаздываем: «{ $promise }», срок был { $day }
story-mine-promise-late = Мы выполнили с опозданием: «{ $promise }»
story-mine-left = { $name }: уход — { $day }. Кто теперь принимает решения?
story-mine-overdue = Просрочены счета на { $amount }, самый ранний срок — { $day }
story-mine-invoices = { $count ->
    [one] Просрочен { $count } счёт, самый ранний срок — { $day }
    [few] Просрочены { $count } счёта, самый ранний срок — { $day }
    [many] Просрочено { $count } счетов, самый ранний срок — { $day }
   *[other] Просрочено { $count } счёта, самый ранний срок — { $day }
}
story-mine-satisfaction = Последняя оценка удовлетворённости — { $score } из десяти
story-mine-nps = NPS равен { $nps }: на встрече могут быть критики
story-mine-moved = { $count ->
    [one] Обзор переносили или пропускали { $count } раз
    [few] Обзор переносили или пропускали { $count } раза
    [many] Обзор переносили или пропускали { $count } раз
   *[other] Обзор переносили или пропускали { $count } раза
}

## Кто придёт и что хочет увидеть (для своих)

story-attendee = { $name } ({ $role })
story-attendee-title = { $name } ({ $role }). { $title }
story-role-executive-sponsor = спонсор
story-role-decision-maker = ЛПР
story-role-champion = сторонник
story-role-key-user = ключевой пользователь
story-role-detractor = критик
story-role-none = роль неизвестна
story-wants-own = Что важно. { $interests }
story-wants-c-suite = Результаты для бизнеса, отдача, стратегия; без графиков использования
story-wants-vp = Влияние на своё подразделение и эффективность
story-wants-director = Показатели команды, план развития, освоение продукта
story-wants-manager = Использование, функции, поддержка
story-wants-unknown = Интересы неизвестны: спросите в начале встречи

## Задачи встречи и вероятные вопросы (для своих)

story-objective-value = Получить от клиента подтверждение ценности: { $value }
story-objective-value-by = Получить подтверждение ценности { $value }; подтверждает { $name }
story-objective-outcome = Получить подтверждение измеренного и понять, что оно значит для клиента
story-objective-agree = Согласовать показатели, базовые значения и того, кто их утверждает
story-objective-goal = Открыто сказать о цели «{ $goal }» и договориться о новом сроке
story-objective-escalation = Снять вопрос эскалации, пока он не занял всю встречу
story-objective-promise = Признать опоздание с «{ $promise }» и назвать срок
story-objective-need = Понять, что стоит за словами «{ $need }»
story-objective-listen = Услышать, как изменились приоритеты, прежде чем показывать план
story-objective-renewal = Срок решения — { $day }: узнать, как оно продвигается и от чего зависит
story-objective-sponsor = Найти руководителя, который отвечает за результат
story-objective-expansion = Получить согласие на подготовку описания отдельно от обзора
story-objective-joint = Договориться о совместной цели и об ответственном со стороны клиента
story-expect-goal = Почему не достигнута цель «{ $goal }» и что теперь иначе?
story-expect-incident = Что не даст повториться: «{ $event }»?
story-expect-promise = Когда будет готово «{ $promise }»?
story-expect-value = Как получилось { $value } и от какого базового значения?
story-expect-proof = Что мы получаем за свои деньги?
story-expect-request = Что с запросом «{ $request }»?
story-expect-renewal = Какими будут условия после { $day }?
story-expect-effort = Сколько времени наших сотрудников займёт план?
story-expect-next = Что дальше делают похожие на нас компании?

## Исключённое и добавленное вручную

story-words = { $text }
story-left-out = Исключено из этого обзора вручную

## Названия показателей, которые выводит рассказ

metric-tickets-of-contact = Открытые обращения контакта
    .short = Открытые обращения
    .formula = Число обращений контакта, не решённых на дату среза
metric-tickets-escalated-open = Открытые эскалации
    .short = Открытые эскалации
    .formula = Число обращений с эскалацией, не решённых на дату среза
metric-invoices-overdue = Просроченные счета
    .short = Просроченные счета
    .formula = Число счетов с истёкшим сроком, не оплаченных на дату среза
metric-invoices-overdue-amount = Сумма просрочки
    .short = Сумма просрочки
    .formula = Сумма счетов с истёкшим сроком, не оплаченных на дату среза
metric-features-unused = Пока не используемые функции
    .short = Не используются
    .formula = Доступные функции − используемые функции
metric-outcome-attribution = Доля продукта в результате
    .short = Доля продукта
    .formula = Часть эффекта, обеспеченная продуктом, как записано вместе с результатом
metric-outcomes-unagreed = Результаты без согласованного базового значения
    .short = Без базового значения
    .formula = Число результатов за период, у которых нет базового значения, имени или даты согласования
metric-outcomes-agreed = Результаты с согласованным базовым значением
    .short = Согласованные результаты
    .formula = Число результатов за период с фактическим значением и с базовым, согласованным до его конца
metric-changes-since-review = Изменения после прошлого обзора
    .short = Изменения
    .formula = Число событий, наступивших целей, результатов, высказываний, уходов и эскалаций после прошлого обзора
metric-review-cost = Стоимость проведения обзора
    .short = Стоимость обзора
    .formula = (часы подготовки + часы встречи × люди) × стоимость часа
metric-review-cost-share = Стоимость обзора относительно выручки
    .short = Доля выручки
    .formula = Стоимость проведения обзора ÷ годовая регулярная выручка
metric-reviews-moved = Перенесённые или пропущенные обзоры
    .short = Переносы обзора
    .formula = Число обзоров, перенесённых или пропущенных после последнего проведённого
metric-threshold-coverage-low = Охват пользователей: низкий, если ниже
metric-threshold-coverage-high = Охват пользователей: высокий начиная с
metric-threshold-licences-full = Лицензии: почти исчерпаны начиная с
metric-threshold-licences-idle = Лицензии: простаивают, если ниже
metric-threshold-adoption-low = Освоение продукта: низкое, если ниже
metric-threshold-usage-fall = Активные пользователи: падение начиная с
metric-threshold-satisfaction-floor = Удовлетворённость: тревожно, если ниже
metric-threshold-csat-low = CSAT: низкий, если ниже
metric-threshold-nps-low = NPS: низкий, если ниже
metric-threshold-sponsor-decaying = Спонсор: связь слабеет через
metric-threshold-contact-lost = Спонсор: связь потеряна через
metric-threshold-decision-near = Решение: близко в пределах
metric-threshold-decision-ahead = Решение: впереди в пределах
metric-threshold-value-coverage-firm = Ценность: ориентировочная, если согласовано меньше
metric-threshold-review-cost = Стоимость обзора: слишком высока, если выше
metric-threshold-trend-points = Изменение доли: заметно начиная с
metric-threshold-trend-share = Относительное изменение: заметно начиная с
metric-threshold-trend-score = Изменение оценки: заметно начиная с
metric-threshold-health-drop-csm = Индекс здоровья: падение больше чем на
metric-threshold-health-low-vp = Индекс здоровья: критически низкий, если ниже
