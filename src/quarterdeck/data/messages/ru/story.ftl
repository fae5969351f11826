# Слова обзора. К клиенту обращаемся на «вы», «мы» — поставщик;
# во внутренних частях (risk, chance, mine, attendee, wants, objective, expect, withheld) «мы» — наша команда.

## Главная мысль обзора

story-headline-value = Подтверждённая ценность — { $value } к согласованному исходному уровню
story-headline-value-shortfall = Подтверждённая ценность — { $value }, но достигнуты не все цели
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
story-headline-outcome = «{ $outcome }»: результат лучше согласованного исходного уровня
story-headline-outcome-shortfall = «{ $outcome }»: есть улучшение, но достигнуты не все цели
story-headline-behind = Результаты ниже согласованного исходного уровня: вот что мы изменим
story-headline-agree = { $account }: договоримся, что считать успехом
story-headline-agree-shortfall = Достигнуты не все цели: договоримся, что и как измеряем
story-headline-agree-users = { $users ->
    [one] Продуктом пользуется { $users } человек; теперь согласуем критерии успеха
    [few] Продуктом пользуются { $users } человека; теперь согласуем критерии успеха
    [many] Продуктом пользуются { $users } человек; теперь согласуем критерии успеха
   *[other] Продуктом пользуются { $users } человека; теперь согласуем критерии успеха
}
story-headline-agree-coverage = Охват пользователей — { $coverage }; теперь согласуем критерии успеха
story-headline-agree-coverage-rose = Охват пользователей вырос до { $coverage }; теперь согласуем критерии успеха
story-headline-agree-coverage-fell = Охват пользователей снизился до { $coverage }: найдём причину вместе

## Карточки и пояснения к ним

story-card-outcome = { $outcome }
story-card-before = Исходный уровень: { $before }
story-note-roi-net = Чистый: (ценность − вложения) ÷ вложения
story-note-roi-multiple = Валовая: ценность ÷ вложения
story-note-value = К исходному уровню, который вы согласовали
story-note-indicative = Ориентировочно: исходный уровень согласован не для всех результатов
story-note-hours-saved = К согласованному исходному уровню

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

story-method-agree = Денежных оценок нет, так как исходный уровень ещё не согласован; показаны операционные тенденции
story-method-window = Ценность и вложения взяты за один и тот же период: { $window }
story-method-baseline = «{ $outcome }»: исходный уровень согласован { $day } ({ $name })
story-method-attested = Вы подтвердили, что весь эффект обеспечен продуктом
story-method-correlation = Установлена только корреляция, поэтому деньги не считаются
story-method-attribution = Сравнение «до и после»; продукту приписано { $share } эффекта
story-method-attribution-control = Сравнение с контрольной группой; продукту приписано { $share } эффекта
story-method-investment = Вложения: { $investment } — наши услуги и ваши собственные затраты за период
story-method-roi-net = Чистый ROI: (ценность − вложения) ÷ вложения = { $value }
story-method-roi-multiple = Кратность отдачи: ценность ÷ вложения = { $value }
story-method-payback = { $value ->
    [one] Окупаемость: вложения возвращаются за { $value } день
    [few] Окупаемость: вложения возвращаются за { $value } дня
    [many] Окупаемость: вложения возвращаются за { $value } дней
   *[other] Окупаемость: вложения возвращаются за { $value } дня
}
story-method-unagreed = { $count ->
    [one] { $count } результат без согласованного исходного уровня в деньгах не учтён
    [few] { $count } результата без согласованного исходного уровня в деньгах не учтены
    [many] { $count } результатов без согласованного исходного уровня в деньгах не учтены
   *[other] { $count } результата без согласованного исходного уровня в деньгах не учтены
}
story-method-indicative = Ориентировочно: исходный уровень и доля продукта согласованы для { $coverage } результатов

## Успехи

story-win-money = «{ $outcome }» в деньгах: { $money }
story-win-outcome = «{ $outcome }»: лучше согласованного исходного уровня
story-win-goal = Цель достигнута: «{ $goal }»
story-win-milestone = «{ $event }»: { $day }
story-win-user-coverage = Охват пользователей вырос с { $before } до { $now }
story-win-users-active = Число активных пользователей выросло с { $before } до { $now }
story-win-product-adoption = Освоение продукта выросло с { $before } до { $now }
story-win-resolution = Обращения решаются быстрее: среднее время в часах — { $now }, раньше — { $before }
story-win-first-response = Поддержка отвечает быстрее: среднее время в минутах — { $now }, раньше — { $before }
story-win-csat = Удовлетворённость поддержкой выросла с { $before } до { $now }

## Что не удалось

story-short-goal = Цель не достигнута: «{ $goal }»
story-short-goal-share = Пройдено { $share } пути от исходного уровня к цели
story-short-goal-none = Сдвига от исходного уровня пока нет
story-short-outcome = «{ $outcome }»: хуже исходного уровня
story-short-incident = «{ $event }» ({ $day }), уже устранено
story-short-incident-open = «{ $event }» ({ $day }), устраняется
story-short-promise = Мы обещали «{ $promise }» до { $day } и пока этого не сделали
story-short-user-coverage = Охват пользователей снизился с { $before } до { $now }
story-short-coverage-low = Активны только { $now } лицензированных пользователей
story-short-users-active = Число активных пользователей снизилось с { $before } до { $now }
story-short-product-adoption = Освоение продукта снизилось с { $before } до { $now }
story-short-resolution = Обращения решаются дольше: среднее время в часах — { $now }, раньше — { $before }
story-short-first-response = Первый ответ приходит позже: среднее время в минутах — { $now }, раньше — { $before }
story-short-csat = Удовлетворённость поддержкой снизилась с { $before } до { $now }

## Диаграммы

story-chart-waterfall = { $category } даёт больше всего: { $money }
story-chart-top-outcome = Больше всего даёт «{ $outcome }»: { $money }
story-chart-before-after = «{ $outcome }»: было { $before }, стало { $after }
story-chart-return = Ценность больше вложений: кратность { $multiple }
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
story-chart-resolution-rose = Обращения решаются дольше: { $last } ч вместо { $first } ч
story-chart-resolution-fell = Обращения решаются быстрее: { $last } ч вместо { $first } ч
story-chart-resolution-steady = Время решения обращений держится на уровне { $last } ч
story-chart-csat-rose = Удовлетворённость поддержкой выросла с { $first } до { $last }
story-chart-csat-fell = Удовлетворённость поддержкой снизилась с { $first } до { $last }
story-chart-csat-steady = Удовлетворённость поддержкой держится на уровне { $last }
story-chart-users-rose = Число активных пользователей выросло с { $first } до { $last }
story-chart-users-fell = Число активных пользователей снизилось с { $first } до { $last }
story-chart-users-steady = Число активных пользователей держится на уровне { $last }
story-chart-months-rose = Число активных пользователей за месяц выросло с { $first } до { $last }
story-chart-months-fell = Число активных пользователей за месяц снизилось с { $first } до { $last }
story-chart-months-steady = Число активных пользователей за месяц держится на уровне { $last }
story-chart-tickets-rose = Число новых обращений за квартал выросло с { $first } до { $last }
story-chart-tickets-fell = Число новых обращений за квартал снизилось с { $first } до { $last }
story-chart-tickets-steady = Число новых обращений за квартал держится на уровне { $last }
story-chart-features = Используемые функции: { $used } из { $available }
story-chart-top-feature = Чаще всего используется «{ $feature }»

story-axis-quarter = { $quarter }
story-axis-month = { $month }
story-axis-name = { $name }
story-axis-total = Итого
story-axis-before = Исходный уровень
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
story-source-outcome = Источник: результаты к согласованному исходному уровню, данные на { $day }
story-source-outcome-unit = Источник: результаты к согласованному исходному уровню ({ $unit }), данные на { $day }

story-alt-trend = Диаграмма по кварталам, показатель «{ $metric }»: { $since } — { $first }, { $until } — { $last }
story-alt-months = График активных пользователей по месяцам: { $since } — { $first }, { $until } — { $last }
story-alt-waterfall = Каскадная диаграмма. { $title }; слагаемые начинаются с { $first } и в сумме дают { $last }.
story-alt-bar = Линейчатая диаграмма. { $title }; сверху { $first }, внизу { $last }.
story-alt-column = Столбчатая диаграмма. { $title }; слева { $first }, справа { $last }.
story-alt-before-after = Столбчатая диаграмма «{ $outcome }»: исходный уровень { $before }, сейчас { $after }.
story-alt-features = Кольцевая диаграмма функций: используются { $used }, пока не используются { $unused }.
story-alt-tickets = Столбчатая диаграмма новых и решённых обращений по кварталам; новых было { $first }, стало { $last }.

## Что предлагаем измерять

story-measure-outcome = «{ $outcome }»: измерено, исходный уровень предстоит согласовать с вами
story-measure-baseline = Предлагаемый исходный уровень: { $before }
story-measure-baseline-unit = Предлагаемый исходный уровень: { $before } ({ $unit })
story-measure-goal = «{ $goal }»: исходный уровень и целевое значение предстоит определить
story-measure-time = Часы, которые ваша команда тратит на самый важный для вас процесс
story-measure-errors = Ошибки и переделки в этом процессе
story-measure-coverage = Сколько людей должны работать с продуктом и сколько работают
story-measure-user-coverage = Доля активных среди лицензированных пользователей
story-measure-resolution = Среднее время решения ваших обращений, в часах
story-measure-product-adoption = Доля доступных функций, которые используются
story-measure-csat = Удовлетворённость ваших сотрудников нашей поддержкой
story-measure-users-active = Число людей, которые пользуются продуктом
story-measure-today = Предлагаемый исходный уровень — сегодняшний: { $now }

## Базовое предложение

story-when = { $quarter }
story-plan-goal = Вернуться к цели «{ $goal }»
    .need = Цель не достигнута и по-прежнему важна
    .need-share = Цель не достигнута: пройдено { $share } пути
    .step = Одна рабочая встреча о причинах, затем короткая сверка показателя раз в две недели
    .benefit = Результат, который вы ставили целью, и срок, который выдержат обе стороны
    .ours = Подготовить разбор причин и план по цели «{ $goal }»
story-plan-service = Закрыть эскалации, чтобы они не вернулись
    .need = { $count ->
        [one] Открыто { $count } ваше обращение с эскалацией
        [few] Открыто { $count } ваших обращения с эскалацией
        [many] Открыто { $count } ваших обращений с эскалацией
       *[other] Открыто { $count } вашего обращения с эскалацией
    }
    .step = Один ответственный инженер, отчёт о причине и срок по каждому обращению
    .benefit = Ваши сотрудники снова могут положиться на продукт
    .ours = Назначить ответственного инженера и прислать план со сроками по каждой эскалации
story-plan-owned = Применить «{ $module }» к задаче, о которой вы говорили
    .step = Настроить с вашей командой то, что у вас уже есть, и проверить на одном реальном случае
    .benefit = Решение в рамках действующего договора
    .ours = Подготовить рабочую встречу по модулю «{ $module }» на вашем примере
story-plan-answer = Решение есть в плане развития
    .step = Сделаем его вместе: ваши ключевые пользователи оценят проект и попробуют первыми
    .benefit = Решение, в создании которого участвовали те, кому оно нужно
    .ours = Организовать предварительный показ «{ $item }» для ваших ключевых пользователей
story-plan-coverage = Подключить лицензированных пользователей, которые пока не активны
    .need = Активны { $coverage } лицензированных пользователей
    .step = Выбрать с вами две команды, обучить их на их собственных задачах и вместе следить за результатом
    .benefit = Лицензии, за которые вы уже платите, начнут приносить отдачу
    .ours = Прислать список неактивных команд и план обучения
story-plan-adoption = Ввести в работу следующую возможность
    .need = Используются { $adoption } доступных функций
    .step = Выбрать одну неиспользуемую функцию под ваши приоритеты и внедрить её в одной команде
    .benefit = Больше пользы от того, что у вас уже есть
    .ours = Предложить наиболее подходящую функцию и план её внедрения
story-plan-next-goal = Вместе достичь цели «{ $goal }»
    .need = Это следующая цель, о которой мы договорились
    .step = Согласовать этапы и ответственных с обеих сторон и раз в месяц сверять показатель
    .benefit = Продвижение, которое можно показать внутри вашей компании
    .ours = Прислать вам на отзыв этапы по цели «{ $goal }»
story-plan-roadmap = Подготовиться к выходу «{ $item }»
    .need = { $certainty }
    .step = Выбрать команду, которая начнёт первой, и вместе подготовить данные и людей
    .benefit = Новая возможность работает на вас с первого дня
    .ours = Организовать предварительный показ «{ $item }» для ваших ключевых пользователей
story-plan-outcome = Перенести результат на вторую команду
    .need = «{ $outcome }»: результат подтверждён в одном месте
    .step = Выбрать с вами следующую команду, сначала согласовать исходный уровень, затем повторить то, что сработало
    .benefit = Тот же эффект ещё раз, измеренный тем же способом
    .ours = Описать то, что сработало, и предложить следующую команду
story-plan-measure = Договориться, что измеряем и от какого уровня
    .need = Без согласованного исходного уровня результат не доказать
    .step = Выбрать три показателя, согласовать исходный уровень с их владельцами и смотреть на них раз в месяц
    .benefit = На следующем обзоре вы увидите результат относительно вашей собственной цифры
    .ours = Прислать на согласование список показателей с исходными уровнями

## Совместная цель

story-joint-goal = «{ $goal }»: срок достижения — { $quarter }
story-joint-goal-by = «{ $goal }»: достичь до { $day }
story-joint-service = Все эскалации закрыты, и ни одной открытой без срока
story-joint-need = Договориться, что считать решением «{ $need }» и как обе стороны это увидят
story-joint-coverage = Охват пользователей: с { $now } до { $target }, срок — { $quarter }
story-joint-adoption = Освоение продукта: с { $now } до { $target }, срок — { $quarter }
story-joint-roadmap = Ваши ключевые пользователи готовы к выходу «{ $item }»
story-joint-outcome = Вторая команда с тем же результатом: «{ $outcome }»
story-joint-measure = Показатели, исходные уровни и владельцы согласованы; срок — { $quarter }

## Предложение по развитию

story-expansion = «{ $module }» как ответ на то, о чём вы говорили
    .step = Если это вам интересно, мы подготовим краткое описание «{ $module }» отдельно от обзора
    .when = Когда вы сочтёте, что это стоит обсудить
story-withheld-no-need = Без предложения: за последний год клиент не называл потребностей
story-withheld-no-module = Без предложения: на названные потребности нет ответа среди того, что ещё не куплено
story-withheld-goal = Без предложения: клиент не знает, что цель «{ $goal }» не достигнута
story-withheld-escalation = { $count ->
    [one] Без предложения: открыта { $count } эскалация
    [few] Без предложения: открыты { $count } эскалации
    [many] Без предложения: открыто { $count } эскалаций
   *[other] Без предложения: открыто { $count } эскалации
}
story-withheld-satisfaction = Без предложения: удовлетворённость { $score }, порог — { $floor }

## Ваша обратная связь в действии и план развития

story-feedback-shipped = Вы просили «{ $request }»: выпущено, { $month }
story-feedback-planned = Вы просили «{ $request }»: в планах, обещать срок пока не можем
story-feedback-roadmap = Вы просили «{ $request }»: { $certainty }
story-roadmap-item = «{ $item }»: { $certainty }
story-certainty-shipped = выпущено, { $month }
story-certainty-shipped-undated = выпущено
story-certainty-committed = подтверждено, выпуск — { $month }
story-certainty-committed-undated = подтверждено, срок сообщим
story-certainty-planned = запланировано, ориентир — { $quarter }
story-certainty-planned-undated = запланировано, срока пока нет
story-certainty-roadmapped = в плане развития на период { $half }
story-certainty-exploring = изучаем, решения пока нет

## Вопросы клиенту

story-ask-priority = Вы говорили, что для вас важно: «{ $priority }». Что с тех пор изменилось?
story-ask-priorities-since = Как изменились ваши приоритеты после нашей встречи { $day }?
story-ask-priorities-first = Что важнее всего для вашего бизнеса в этом году и как вы поймёте, что это достигнуто?
story-ask-goal = Что помешало цели «{ $goal }» с вашей стороны и с нашей?
story-ask-need = Что изменит для вас решение этой задачи: «{ $need }»?
story-ask-proof = Какой результат убедит ваше руководство, что продукт окупается?
story-ask-coverage = Активны { $coverage } лицензированных пользователей: каким командам продукт пригодится следующим?
story-ask-reached = Цель «{ $goal }» достигнута: что это изменило в вашем бизнесе?
story-ask-success = Что вы назвали бы успехом вашей команды за { $quarter }?
story-ask-success-board = Что ваш совет директоров назвал бы успехом за { $quarter }?
story-ask-obstacle = Что мешает вашим сотрудникам получать больше от нашей совместной работы?

## Обязательства, которые предлагаем мы

story-step-promise = Выполнить просроченное: «{ $promise }»
story-step-escalation = Прислать отчёт о причине каждой открытой эскалации и срок её закрытия
story-step-measures = Прислать на согласование список показателей с исходными уровнями
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
story-status-health = Индекс здоровья клиента: { $now }
story-status-engagement-score = Индекс вовлечённости: { $now }
story-status-arr = Годовая регулярная выручка: { $now }
story-status-nrr-account = Чистое удержание выручки: { $now }
story-use-user-coverage = Охват пользователей: { $now }
story-use-user-coverage-since = Охват пользователей: { $now }, раньше — { $before }
story-use-product-adoption = Освоение продукта: { $now }
story-use-product-adoption-since = Освоение продукта: { $now }, раньше — { $before }

## Риски и сценарии ответа (для своих)

story-risk-notice = Клиент направил уведомление об отказе
    .play = На этой неделе — разговор на уровне спонсоров: услышать причину и договориться, какое доказательство изменит решение
story-risk-renewal = Приближается решение о продлении
    .play = Показать измеренную ценность тому, кто подписывает, и спросить, от чего зависит решение
story-risk-sponsor-left = Спонсор ушёл
    .play = Попросить сторонника представить нас и в течение месяца показать преемнику достигнутую ценность
story-risk-sponsor-missing = Спонсора нет
    .play = Узнать у сторонника, кто платит за результат, и пригласить этого человека, приложив страницу о ценности
story-risk-sponsor-silent = Связь со спонсором слабеет
    .play = До обзора предложить спонсору четверть часа на разговор об одном результате
story-risk-satisfaction = Низкая удовлетворённость совместной работой
    .play = Позвонить тем, кто ставил оценку, до встречи и прийти с одним уже сделанным изменением
story-risk-nps = Критиков больше, чем сторонников
    .play = В течение двух дней позвонить каждому критику и принести выводы на обзор
story-risk-concern = Клиент высказал обеспокоенность
    .play = Заговорить об этом первыми, рассказать, что сделано, и спросить, снят ли вопрос
story-risk-health-drop = Индекс здоровья клиента резко снизился
    .play = Найти составляющую, которая упала сильнее всего, назвать причину и договориться об одной мере
story-risk-health-low = Индекс здоровья клиента критически низок
    .play = Подключить нашего руководителя и составить общий план восстановления со сроками
story-risk-usage = Активных пользователей становится меньше
    .play = Найти команду, которая перестала работать, спросить её руководителя о причине и договориться об одной мере
story-risk-coverage = Много лицензий простаивает
    .play = Обучить две команды до переговоров о продлении, иначе договор сократят
story-risk-escalation = Открыта эскалация
    .play = Принести причину, ответственного и срок; до встречи — звонок руководителя
story-risk-csat = Низкая удовлетворённость поддержкой
    .play = Разобрать низкие оценки с руководителем поддержки и прийти на обзор с одним изменением
story-risk-goal = Согласованная цель не достигнута
    .play = Назвать причину и новый срок, спросить, кто отвечает за цель у клиента
story-risk-goal-unsaid = Согласованная цель не достигнута, и клиент об этом не знает
    .play = Сказать клиенту до встречи, назвать причину и новый срок
story-risk-promise = Мы просрочили собственные обещания
    .play = Выполнить до встречи или назвать новый срок и того, кто за него отвечает
story-risk-invoice = Есть просроченные счета
    .play = Решить между финансовыми службами до встречи и не выносить на неё

story-chance-need = Названная потребность, на которую у нас есть ответ
    .play = Спросить, чего стоит решение, затем предложить подготовить описание отдельно от обзора
story-chance-licences = Лицензии почти исчерпаны
    .play = Узнать планы по численности до того, как лимит станет помехой
story-chance-breadth = Продуктом пользуются широко
    .play = Попросить представить нас следующему подразделению, опираясь на один доказанный результат
story-chance-depth = Оплаченные возможности не используются
    .play = Показать одну неиспользуемую функцию, которая отвечает названному приоритету
story-chance-advocate = Будущий рекомендатель
    .play = Попросить о рекомендации или совместной истории успеха после достижения следующей цели

story-evidence-notice = Уведомление об отказе: { $day }
story-evidence-opt-out = Отказаться от продления можно до { $day }
story-evidence-renewal = Продление: { $day }
story-evidence-usage = Активные пользователи: { $now }, раньше — { $before }
story-evidence-coverage = Активны { $coverage } лицензированных пользователей
story-evidence-adoption = Используются { $adoption } доступных функций
story-evidence-escalated = { $count ->
    [one] Открыто { $count } обращение с эскалацией
    [few] Открыто { $count } обращения с эскалацией
    [many] Открыто { $count } обращений с эскалацией
   *[other] Открыто { $count } обращения с эскалацией
}
story-evidence-health = Индекс здоровья клиента: { $score }
story-evidence-health-change = Индекс здоровья клиента: { $change } п. к прошлому кварталу
story-evidence-csat = CSAT { $csat } из пяти
story-evidence-satisfaction = Удовлетворённость { $score } из десяти
story-evidence-nps = NPS { $nps }
story-evidence-left = { $name }: уход { $day }
story-evidence-no-sponsor = Среди контактов нет спонсора
story-evidence-silent = { $name }: последний контакт — { $day }
story-evidence-invoices = { $count ->
    [one] Просрочен { $count } счёт
    [few] Просрочены { $count } счёта
    [many] Просрочено { $count } счетов
   *[other] Просрочено { $count } счёта
}
story-evidence-overdue = Просрочено { $amount }, самый давний срок — { $day }
story-evidence-goal = Не достигнуто: «{ $goal }»
story-evidence-promise = Просрочено: «{ $promise }»

## Мины: о чём нужно знать до встречи (для своих)

story-mine-notice = Клиент направил уведомление об отказе { $day }
story-mine-goal = Клиент ещё не знает, что цель «{ $goal }» не достигнута: скажите до встречи
story-mine-incident = Клиенту не сообщили: «{ $event }» ({ $day }); скажите до встречи
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
story-mine-left = { $name }: уход { $day }. Кто теперь принимает решения?
story-mine-overdue = Просрочены счета на { $amount }, самый давний срок — { $day }
story-mine-invoices = { $count ->
    [one] Просрочен { $count } счёт, самый давний срок — { $day }
    [few] Просрочены { $count } счёта, самый давний срок — { $day }
    [many] Просрочено { $count } счетов, самый давний срок — { $day }
   *[other] Просрочено { $count } счёта, самый давний срок — { $day }
}
story-mine-satisfaction = Последняя оценка удовлетворённости — { $score } из десяти
story-mine-nps = NPS равен { $nps }: на встрече могут быть критики
story-mine-moved = { $count ->
    [one] Обзор переносили или пропускали { $count } раз
    [few] Обзор переносили или пропускали { $count } раза
    [many] Обзор переносили или пропускали { $count } раз
   *[other] Обзор переносили или пропускали { $count } раза
}

## Кто придёт и что хочет увидеть (для своих)

story-attendee = { $name } ({ $role })
story-attendee-title = { $name }, { $title } ({ $role })
story-role-executive-sponsor = спонсор
story-role-decision-maker = принимает решения
story-role-champion = наш сторонник
story-role-key-user = ключевой пользователь
story-role-detractor = критик
story-role-none = роль неизвестна
story-wants-own = Что интересно: { $interests }
story-wants-c-suite = Результаты бизнеса, отдача, стратегия; без графиков использования
story-wants-vp = Влияние на своё подразделение и эффективность
story-wants-director = Показатели команды, план развития, освоение продукта
story-wants-manager = Использование, функции, поддержка
story-wants-unknown = Интересы неизвестны: спросите в начале встречи

## Задачи встречи и вероятные вопросы (для своих)

story-objective-value = Получить от клиента подтверждение ценности: { $value }
story-objective-value-by = Получить подтверждение ценности { $value }; подтверждает { $name }
story-objective-outcome = Получить от клиента подтверждение измеренного и того, что оно для него значит
story-objective-agree = Согласовать показатели, исходные уровни и того, кто их утверждает
story-objective-goal = Открыто сказать о цели «{ $goal }» и договориться о новом сроке
story-objective-escalation = Снять вопрос эскалации, пока он не занял всю встречу
story-objective-promise = Признать опоздание с «{ $promise }» и назвать срок
story-objective-need = Понять, что стоит за словами «{ $need }»
story-objective-listen = Услышать, как изменились приоритеты, прежде чем показывать план
story-objective-renewal = Узнать, как продвигается решение к { $day } и от чего оно зависит
story-objective-sponsor = Найти руководителя, который отвечает за результат
story-objective-expansion = Получить согласие на подготовку описания отдельно от обзора
story-objective-joint = Договориться о совместной цели и об ответственном со стороны клиента
story-expect-goal = Почему не достигнута цель «{ $goal }» и что теперь иначе?
story-expect-incident = Что не даст повториться: «{ $event }»?
story-expect-promise = Когда будет готово «{ $promise }»?
story-expect-value = Как получилось { $value } и от какого исходного уровня?
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
    .formula = Число обращений контакта, не решённых на дату данных
metric-tickets-escalated-open = Открытые эскалации
    .short = Открытые эскалации
    .formula = Число обращений с эскалацией, не решённых на дату данных
metric-invoices-overdue = Просроченные счета
    .short = Просроченные счета
    .formula = Число счетов с истёкшим сроком, не оплаченных на дату данных
metric-invoices-overdue-amount = Сумма просрочки
    .short = Сумма просрочки
    .formula = Сумма счетов с истёкшим сроком, не оплаченных на дату данных
metric-features-unused = Пока не используемые функции
    .short = Не используются
    .formula = Доступные функции − используемые функции
metric-outcome-attribution = Доля продукта в результате
    .short = Доля продукта
    .formula = Часть эффекта, обеспеченная продуктом, как записано вместе с результатом
metric-outcomes-unagreed = Результаты без согласованного исходного уровня
    .short = Без исходного уровня
    .formula = Число результатов за период, у которых нет значения исходного уровня, имени или даты согласования
metric-outcomes-agreed = Результаты с согласованным исходным уровнем
    .short = Согласованные результаты
    .formula = Число результатов за период с фактическим значением и исходным уровнем, согласованным до его конца
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
metric-threshold-value-coverage-firm = Ценность: ориентировочная при покрытии ниже
metric-threshold-review-cost = Стоимость обзора: слишком высока, если выше
metric-threshold-health-drop-csm = Индекс здоровья: падение больше чем на
metric-threshold-health-low-vp = Индекс здоровья: критически низкий, если ниже
