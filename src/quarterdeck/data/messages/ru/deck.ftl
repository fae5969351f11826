# Презентация: заголовки-выводы, подписи и заметки докладчика.
# $span — quarter, half, year или period: длина рассматриваемого периода.

## Документ, титул, нижняя строка

deck-document-qbr = { $account }: { $span ->
    [quarter] квартальный бизнес-обзор
    [half] полугодовой бизнес-обзор
    [year] годовой бизнес-обзор
   *[period] бизнес-обзор
}
deck-document-ebr = { $account }: бизнес-обзор для руководства
deck-document-digital = { $account }: { $span ->
    [quarter] ваш квартал в цифрах
    [half] ваше полугодие в цифрах
    [year] ваш год в цифрах
   *[period] ваш бизнес-обзор
}
deck-document-automated = { $account }: { $span ->
    [quarter] квартал на одной странице
    [half] полугодие на одной странице
    [year] год на одной странице
   *[period] обзор на одной странице
}
deck-window-quarter = { $quarter } ({ $window })
deck-window = { $window }
deck-footer = { $vendor } · { $account } · данные на { $as_of }
deck-title-as-of = Данные на { $as_of }
deck-title-subtitle-ebr = Результаты, стратегия и решения, которые предстоит принять

## Разделы (они же — строка над заголовком)

deck-section-opening = Начало встречи
deck-section-business-context = Контекст бизнеса
deck-section-value-review = Результаты и ценность
deck-section-strategic-discussion = Стратегия и планы
deck-section-action-planning = План действий
deck-section-close = Завершение
deck-kicker-appendix = Приложение

## Короткие слова

deck-named = { $name }
deck-day = { $day }
deck-figure = { $figure }
deck-none = —
deck-missing = ещё не измерено
deck-tag-proposed = Предложение
deck-lead-csm = Менеджер по успеху клиентов
deck-lead-joint = Вместе
deck-amount-hours = { $figure } { $figure ->
    [one] час
    [few] часа
    [many] часов
   *[other] часа
}
deck-amount-days = { $figure } { $figure ->
    [one] день
    [few] дня
    [many] дней
   *[other] дня
}
deck-amount-minutes = { $figure } мин
deck-amount-errors = { $figure } { $figure ->
    [one] ошибка
    [few] ошибки
    [many] ошибок
   *[other] ошибки
}
deck-amount-calls = { $figure } { $figure ->
    [one] звонок
    [few] звонка
    [many] звонков
   *[other] звонка
}
deck-amount-orders = { $figure } { $figure ->
    [one] заказ
    [few] заказа
    [many] заказов
   *[other] заказа
}
deck-amount-incidents = { $figure } { $figure ->
    [one] инцидент
    [few] инцидента
    [many] инцидентов
   *[other] инцидента
}
deck-amount-multiple = ×{ $figure }
deck-amount-named = { $figure } { $unit }

## Повестка

deck-agenda-title = Из времени на итоги и планы { $future } — о будущем
deck-agenda-share = О будущем — стратегия и план действий, о прошлом — результаты и ценность. Остальные разделы не учтены.
deck-agenda-title-open = Сегодня решим, что важно и кто что делает
deck-agenda-topic = Раздел
deck-agenda-focus = О чём говорим
deck-agenda-minutes = Минуты
deck-agenda-leads = Ведёт
deck-agenda-empty = Без встречи: прочитайте, когда удобно, ответьте на вопросы и напишите нам.
deck-agenda-document = Повестка встречи: { $account }
deck-agenda-meeting = { $day }, { $minutes } мин
deck-agenda-aims = С чем хотим выйти
deck-agenda-aim-priorities = Общее понимание ваших приоритетов
deck-agenda-aim-plan = Совместная цель и план к ней
deck-agenda-aim-steps = Ответственный и срок по каждому шагу
deck-focus-opening = Цель встречи и повестка
deck-focus-business-context = Ваши новости и приоритеты
deck-focus-value-review = Что не удалось, затем результаты и окупаемость
deck-focus-value-review-agree = Что измерять и от чего считать
deck-focus-strategic-discussion = { $span ->
    [quarter] План на следующий квартал, обратная связь
    [half] План на следующее полугодие, обратная связь
    [year] План на следующий год, обратная связь
   *[period] План на предстоящий период, обратная связь
}
deck-focus-action-planning = Кто, что и к какому сроку делает
deck-focus-close = Итоги и благодарность

## Прошлый квартал

deck-last-title-missed = { $reached ->
    [0] { $due ->
        [1] Поставленная цель не достигнута: с этого и начнём
       *[other] Ни одна цель из { $due } не достигнута: сначала об этом
    }
   *[other] Достигнуто целей: { $reached } из { $due }. Сначала — о том, что не удалось
}
deck-last-title-late = { $late ->
    [one] В срок мы не выполнили { $late } обещание
    [few] В срок мы не выполнили { $late } обещания
    [many] В срок мы не выполнили { $late } обещаний
   *[other] В срок мы не выполнили { $late } обещания
}
deck-last-title-all-late = { $due ->
    [1] Поставленная цель достигнута
    [2] Обе цели достигнуты
   *[other] Достигнуты все цели ({ $due })
}; наших обещаний не в срок: { $late }
deck-last-title-all = { $due ->
    [1] Поставленная цель достигнута, обещания выполнены
    [2] Обе цели достигнуты, обещания выполнены
   *[other] Достигнуты все цели ({ $due }), обещания выполнены
}
deck-last-title-goals = { $due ->
    [1] Поставленная цель достигнута
    [2] Обе поставленные цели достигнуты
   *[other] Достигнуты все поставленные цели ({ $due })
}
deck-last-title-open = Поставленные цели пока в работе
deck-last-title-none = Записанной цели не было: поставим её сегодня
deck-last-goals = Цели, которые мы ставили
deck-last-goals-empty = На этот период цель не записана. Сегодня мы предложим её.
deck-last-events = Что было сделано
deck-last-events-empty = За этот период не записано ни обучений, ни запусков, ни других важных событий.
deck-last-standing = Где вы сейчас
deck-last-promises = Что было обещано
deck-shortfalls = Что не удалось
deck-goal = Цель
deck-goal-column-baseline = Было
deck-goal-column-target = Цель
deck-goal-column-actual = Стало
deck-goal-column-state = Статус
deck-goal-missed = Не достигнута
deck-goal-reached = Достигнута
deck-goal-open = В работе
deck-goal-dropped = Снята
deck-goal-progress = было: { $baseline }; цель: { $target }; сейчас: { $actual }
deck-goal-way = было: { $baseline }; цель: { $target }
deck-goal-against = цель: { $target }; сейчас: { $actual }
deck-goal-target = цель: { $target }
deck-promise-done = Выполнено
deck-promise-late = С опозданием
deck-promise-missed = Просрочено
deck-promise-open = В работе

## Результаты

deck-results-title-hours-roi = { $span ->
    [quarter] За квартал
    [half] За полугодие
    [year] За год
   *[period] За период
} { $hours ->
    [one] сэкономлен { $hours } час
    [few] сэкономлено { $hours } часа
    [many] сэкономлено { $hours } часов
   *[other] сэкономлено { $hours } часа
}, чистый ROI { $roi }
deck-results-title-value-roi = Получена ценность { $value }, чистый ROI { $roi }
deck-results-title-value = Эффект { $value } относительно согласованных базовых значений
deck-results-title-hours = { $span ->
    [quarter] За квартал
    [half] За полугодие
    [year] За год
   *[period] За период
} { $hours ->
    [one] сэкономлен { $hours } час
    [few] сэкономлено { $hours } часа
    [many] сэкономлено { $hours } часов
   *[other] сэкономлено { $hours } часа
}
deck-results-title-below = Ценность { $value } пока не покрывает вложения
deck-results-title-indicative-below = Ценность { $value } (ориентировочно) пока не покрывает вложения
deck-results-title-indicative = Ценность { $value }: оценка ориентировочная, базовые значения согласованы не все
deck-results-title-no-money = Сдвиги есть; в деньгах — после согласования базового значения
deck-results-title-agree = Сначала договоримся, что измерять и от чего считать
deck-results-title-agree-down = { $name }: снижение на { $change }. Договоримся, что считать успехом
deck-results-shortfall = Сначала о том, что не удалось. { $point }
deck-results-shortfall-first = Сначала о том, что не удалось. { $point } (и ещё { $others })
deck-results-shortfall-two = Сначала о том, что не удалось. { $first }; { $second }
deck-results-no-money-coverage = Суммы здесь нет: на согласованное с вами базовое значение опираются лишь { $coverage } результатов.
deck-results-no-money = Суммы здесь нет: для неё нужны согласованные с вами базовое значение и ставка.
deck-card-roi-net = (ценность − вложения) ÷ вложения
deck-card-roi-multiple = ценность ÷ вложения
deck-card-roi-net-indicative = (ценность − вложения) ÷ вложения; ориентировочно
deck-card-roi-multiple-indicative = ценность ÷ вложения; ориентировочно
deck-card-indicative = Ориентировочно: базовое значение согласовано для { $coverage } результатов
deck-card-value-coverage = Учтено { $coverage } результатов, от согласованных базовых значений
deck-card-previous = было: { $previous }
deck-card-csat = по пятибалльной шкале
deck-card-csat-previous = по пятибалльной шкале; было: { $previous }
deck-card-users-active = { $span ->
    [quarter] Активные пользователи за квартал
    [half] Активные пользователи за полугодие
    [year] Активные пользователи за год
   *[period] Активные пользователи за период
}
deck-card-in-hours = в часах
deck-card-in-days = в днях
deck-card-in-minutes = в минутах
deck-card-payback = Окупаемость, месяцев
deck-measures-title = Что предлагаем измерять
deck-measure = Показатель
deck-measure-baseline = Базовое значение
deck-measure-agreed = Кто и когда согласовал
deck-measure-open = предстоит измерить
deck-measures-why = Когда базовое значение будет согласовано, следующий обзор покажет ценность в деньгах.

## Сверка целей

deck-alignment-title-known = Прежде чем планировать: приоритеты остались прежними?
deck-alignment-title-open = Прежде чем планировать: что для вас сейчас главное?
deck-alignment-heard = Что мы от вас слышали
deck-alignment-heard-empty = О ваших приоритетах мы ещё не говорили: сегодня хотим вас послушать.
deck-alignment-goals = Действующие цели
deck-alignment-goals-empty = Действующих целей нет: предложение на следующем слайде.
deck-question-priorities = Что изменилось в вашем бизнесе с нашей прошлой встречи?
deck-question-challenges = Какие новые вызовы у вас появились?

## План

deck-plan-title = { $span ->
    [quarter] Предложение на следующий квартал, с учётом ваших слов
    [half] Предложение на следующее полугодие, с учётом ваших слов
    [year] Предложение на следующий год, с учётом ваших слов
   *[period] Предложение на предстоящий период, с учётом ваших слов
}
deck-plan-title-option = Главное направление и ответ на новую потребность
deck-plan-focus = Главное. { $title }
deck-plan-option = По желанию. { $title }
deck-plan-goal = Совместная цель
deck-plan-goal-next = Следующая цель. { $text }
deck-plan-need = Зачем. { $text }
deck-plan-step = Что делаем. { $text }
deck-plan-benefit = Польза. { $text }
deck-plan-when = Когда. { $text }
deck-plan-roadmap = Что появится в продукте

## Обратная связь

deck-feedback-title = Как мы работаем и что стоит делать лучше?
deck-feedback-title-acted = Вы просили — мы сделали: что дальше?
deck-feedback-title-some = Ваши запросы: часть уже выпущена, остальное в планах
deck-feedback-title-planned = Ваши запросы в планах: что добавить?
deck-feedback-title-low = Ваша оценка совместной работы — { $score }: как её поднять?
deck-feedback-scale = Насколько вы довольны нашей совместной работой?
deck-feedback-low = совсем нет
deck-feedback-high = полностью
deck-question-better = Что нам стоит делать лучше?
deck-question-missing = Чего вам не хватает в продукте?
deck-feedback-action = Ответы на ваши запросы
deck-feedback-action-empty = На то, что вы скажете сегодня, здесь будет ответ в следующий раз.

## Следующие шаги

deck-steps-title = { $steps ->
    [one] Берём на себя { $steps } шаг, ваши запишем вместе
    [few] Берём на себя { $steps } шага, ваши запишем вместе
    [many] Берём на себя { $steps } шагов, ваши запишем вместе
   *[other] Берём на себя { $steps } шага, ваши запишем вместе
}
deck-steps-title-open = Запишем, кто, что и к какому сроку делает
deck-steps-ours = Мы, { $vendor }: предложение
deck-steps-yours = Вы, { $account }: договоримся на встрече
deck-step-action = Действие
deck-step-owner = Кто
deck-step-due = Срок
deck-steps-thanks = Спасибо за уделённое время и откровенность.

## Обзор для руководства

deck-wins = Что удалось
deck-wins-empty = Подтверждённых вами успехов пока нет.
deck-decide = Какое решение нужно от вас
deck-decide-value-by = Подтвердить полученную ценность: { $value } ({ $name })
deck-decide-value = Подтвердить полученную ценность: { $value }
deck-decide-baseline = Подтвердить, что измеряем, от какого базового значения и кто его утверждает
deck-decide-step = Одобрить следующий шаг: «{ $step }» ({ $owner }, срок — { $day })
deck-decide-focus = Одобрить главное направление: { $text }
deck-decide-goal = Утвердить совместную цель: { $text }
deck-strategy-title = Куда вы идёте и как мы вам поможем
deck-strategy-title-roadmap = Ваши цели и то, что мы для них создаём

## Одна страница

deck-one-page-next = Что предлагаем дальше
deck-one-page-title = Активны { $coverage } пользователей с лицензией: предлагаем следующий шаг
deck-one-page-no-data = Данных об использовании за этот период пока нет. Напишите нам — разберёмся вместе.
deck-contact-person = Есть вопросы? Ваш менеджер по успеху клиентов — { $name }: { $email }
deck-contact-site = Есть вопросы? Мы на связи: { $site } ({ $vendor })
deck-contact-reply = Есть вопросы? Ответьте на письмо с этой страницей: его получит { $vendor }.

## Приложение

deck-metric = Показатель
deck-metric-now = Сейчас
deck-metric-previous = Было
deck-metric-change = Изменение
deck-metric-coverage = Полнота данных
deck-metrics-title = { $better ->
    [0] Ни один из ключевых показателей ({ $metrics }) не улучшился
   *[other] Улучшилось ключевых показателей: { $better } из { $metrics }
}
deck-metrics-title-part = { $better ->
    [0] Из показателей, для которых есть сравнение ({ $metrics }), не улучшился ни один
   *[other] Улучшилось показателей: { $better } из { $metrics }, для которых есть сравнение
}
deck-metrics-title-now = Ключевые показатели на сегодня
deck-change-none = без изменений
deck-change-points-up = +{ $change } п. п.
deck-change-points-down = −{ $change } п. п.
deck-change-share-up = +{ $change }
deck-change-share-down = −{ $change }
deck-change-amount-up = +{ $change }
deck-change-amount-down = −{ $change }
deck-method-title = Ценность считаем только от согласованных базовых значений
deck-method-lines = Как мы считали
deck-method-result = Результат
deck-method-baseline = Базовое значение
deck-method-actual = Факт
deck-method-rate = Ставка
deck-method-attribution = Доля продукта
deck-method-money = Учтено
deck-method-total = Полученная ценность
deck-method-agreed = Кто и когда согласовал
deck-method-agreed-by = { $name }, { $on }
deck-method-not-agreed = не согласовано: сумма не считается
deck-method-attested = подтверждено вами
deck-method-attested-share = { $share }, подтверждено вами
deck-method-correlation = корреляция: сумма не считается
deck-definition = Как считается
deck-coverage-formula = Доля имеющихся записей среди тех, что нужны для расчёта показателя
deck-definitions-title = У каждого показателя — одно определение

## Внутренние слайды

deck-internal-kicker = Для внутреннего пользования
deck-internal-risks-title = { $priority ->
    [one] До встречи требует действий { $priority } вопрос
    [few] До встречи требуют действий { $priority } вопроса
    [many] До встречи требуют действий { $priority } вопросов
   *[other] До встречи требуют действий { $priority } вопроса
}
deck-internal-risks-title-calm = Срочного нет: наблюдаем за рисками, готовим возможности
deck-internal-withheld-title = В этом обзоре расширение не предлагаем
deck-internal-withheld-reasons = Почему ждём
deck-internal-health-title = Индекс здоровья — { $health }, без изменений за квартал
deck-internal-health-title-up = { $change ->
    [one] Индекс здоровья за квартал вырос на { $change } пункт, до { $health }
    [few] Индекс здоровья за квартал вырос на { $change } пункта, до { $health }
    [many] Индекс здоровья за квартал вырос на { $change } пунктов, до { $health }
   *[other] Индекс здоровья за квартал вырос на { $change } пункта, до { $health }
}
deck-internal-health-title-down = { $change ->
    [one] Индекс здоровья за квартал снизился на { $change } пункт, до { $health }
    [few] Индекс здоровья за квартал снизился на { $change } пункта, до { $health }
    [many] Индекс здоровья за квартал снизился на { $change } пунктов, до { $health }
   *[other] Индекс здоровья за квартал снизился на { $change } пункта, до { $health }
}
deck-internal-health-title-missing = Индекс здоровья пока не рассчитать
deck-internal-health-component = Составляющая
deck-internal-health-score = Оценка
deck-internal-health-weight = Вес
deck-internal-health-usage = Использование: функции и охват пользователей
deck-internal-health-engagement = Вовлечённость: встречи и настроение
deck-internal-health-growth = Рост: движение ARR и полученная ценность
deck-internal-health-support = Поддержка

## Заметки докладчика: что сказать

deck-say-title = Поприветствуйте участников и представьте друг другу тех, кто не знаком. Одной фразой назовите цель встречи: договориться о главном на будущее, а не отчитаться о прошлом. Спросите, кому нужно уйти раньше.
deck-say-agenda = Подтвердите повестку и спросите, чего в ней не хватает. Скажите, что на планы отведено больше времени, чем на итоги, а в конце каждого раздела будет пауза для вопросов. Если времени мало, сокращайте обзор, а не планирование.
deck-say-last-quarter = Начните с цели словами клиента и скажите, чем всё закончилось. Назовите два-три события, которые решили дело, и тех, кто за ними стоит на стороне клиента. Поблагодарите этих людей поимённо.
deck-say-shortfalls = Сначала прямо скажите, что не удалось, почему и что мы с тех пор изменили. Не смягчайте и не ищите виноватых; затем сделайте паузу и выслушайте. Только потом переходите к сделанному.
deck-say-results = Назовите главную цифру и сделайте паузу. Разбирайте графики по одному: что показано, от какого базового значения, кто его согласовал. Спросите, совпадает ли это с тем, что видят на стороне клиента.
deck-say-indicative = До цифры скажите, что оценка ориентировочная: часть результатов пока без согласованного базового значения. Покажите, что надёжно, а что нет. Спросите, кто и когда сможет согласовать остальное.
deck-say-below = Скажите это раньше клиента: измеренная ценность пока не покрывает вложения. Покажите, что движется в нужную сторону и что изменит баланс. Спросите, какой результат важнее всего.
deck-say-no-money = Объясните, почему здесь нет суммы: деньги мы считаем только от согласованного базового значения. Покажите, что изменилось. Спросите, кто мог бы согласовать базовое значение и ставку.
deck-say-agree = Скажите открыто: показать ценность в цифрах мы пока не можем, ради этого и встретились. Пройдите по предложенным показателям и спросите о каждом: тот ли он, верно ли базовое значение, кто его подтвердит? Вписывайте имя и дату в таблицу по ходу разговора.
deck-say-alignment = Задайте вопрос и молчите: этот слайд принадлежит клиенту. Записывайте его словами и повторите вслух, чтобы проверить себя. Решений пока не предлагайте: план на следующем слайде можно изменить.
deck-say-plan = Свяжите предложение с тем, что сейчас услышали, и поправьте там, где оно уже не подходит. Всё здесь — предложение, пока клиент не сказал «да». Спросите, при каком условии совместная цель стоит усилий.
deck-say-option = Сначала представьте главное направление. К дополнительному переходите, только если клиент сам подтвердит потребность; цены здесь нет, предложение придёт отдельно. Если потребность отпала, пропустите его.
deck-say-feedback = Попросите каждого назвать оценку, прежде чем кто-либо начнёт объяснять свою. Спросите, что подняло бы её на балл. Запишите, чего не хватает, как пожелание и скажите, когда ответите.
deck-say-next-steps = Прочитайте вслух наши шаги и спросите, те ли они. Затем запишите шаги клиента: у каждого одно имя и одна дата; «команда» и «как можно скорее» не считаются. Скажите, что итоги придут в течение суток.
deck-say-executive-summary = Этот слайд должен быть понятен сам по себе тем, кому придётся уйти. Сначала скажите, что не удалось, затем о результате, затем о решении, которое нужно. Спросите, на чём остановиться подробнее.
deck-say-outcomes = Идите по целям в порядке их веса для клиента, начиная с недостигнутых. Говорите о том, что это дало бизнесу, а не о том, что делали мы. Спросите, верны ли ещё целевые значения.
deck-say-strategy = Пусть сначала клиент скажет, куда движется его бизнес. Свяжите наши планы с его целями и скажите, насколько они определённы. Не называйте дат, которые не подтверждены.
deck-say-metrics = Слайд для справки: показывайте, только если спросят. Если данные неполны, скажите об этом до цифры.
deck-say-method = Показывайте, если спросят, как посчитана ценность, прежде всего финансистам. Ценность и вложения взяты за один и тот же период, без согласованного базового значения ничего не засчитано. Предложите пройти расчёт вместе с их финансовой службой.
deck-say-definitions = Для справки: одно определение на показатель, одинаковое во всех обзорах. Если у клиента другое, запишите и договоритесь об одном.
deck-say-risks = Только для нас: до встречи решите, кто отвечает за каждый срочный пункт. Ничто с этого слайда не должно стать для клиента неожиданностью.
deck-say-withheld = Только для нас: не заводите речь о расширении, если клиент не начнёт сам. Сначала снимите причины; следующий обзор вернётся к ним.
deck-say-health = Только для нас: найдите составляющую, которая изменилась сильнее всего, и выясните причину до встречи. Составляющая без данных не говорит ни о хорошем, ни о плохом.
deck-say-one-page = Страница отправляется без встречи. Перед отправкой проверьте главную цифру и контакт. Если клиент напишет, ответьте в течение суток.

## Заметки докладчика: источники и время

deck-note-source = { $name }: { $figure } (данные на { $as_of }). Формула: { $formula }.
deck-note-source-covered = { $name }: { $figure } (данные на { $as_of }; полнота { $coverage }). Формула: { $formula }.
deck-note-missing = { $name }: значения нет. { $reason }
deck-note-minutes = Время на слайд: { $minutes } мин.
deck-note-close = Затем завершение: { $minutes } мин на итоги и благодарность.
