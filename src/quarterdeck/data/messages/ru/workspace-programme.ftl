# The programme page: measures, groups, indicators, maturity.
ws-programme = Программа обзоров
ws-programme-sub = Обзоры со сроком с { $first } по { $last }; данные на { $day }
ws-programme-sub-own = Ваши клиенты: обзоры со сроком с { $first } по { $last }; данные на { $day }
ws-programme-period = Период
ws-programme-year = Последние четыре квартала
ws-programme-show = Показать
ws-programme-export = Выгрузить в Excel
ws-programme-cut = Обзоров больше, чем помещается на странице. Учтены только самые новые ({ $most }); чтобы увидеть все, выберите один квартал.
ws-programme-empty = В этом периоде нет обзоров. Показатели появятся, когда обзоры будут назначены и проведены.
ws-programme-empty-go = Открыть портфель
ws-programme-nothing-held = В этом периоде ещё не проведён ни один обзор. Подготовьте ближайший из портфеля: показатели появятся по мере проведения.
ws-programme-count = { $count ->
    [one] { $count } обзор
    [few] { $count } обзора
    [many] { $count } обзоров
   *[other] { $count } обзора
}
ws-programme-moved = { $count ->
    [one] { $count } перенос
    [few] { $count } переноса
    [many] { $count } переносов
   *[other] { $count } переноса
}
ws-programme-measures = Показатели
ws-programme-met = Цель достигнута
ws-programme-missed-share = Ниже цели на { $gap } п. п.
ws-programme-missed-score = Ниже цели на { $gap }
ws-programme-target = Цель: не ниже { $target }
ws-programme-no-target = Общепринятой цели нет
ws-programme-how = Как считается
ws-programme-maturity = Зрелость программы
ws-programme-stage-at = Достигнутая ступень: { $stage }.
ws-programme-stage-passed = пройдена
ws-programme-missing = Чего не хватает до следующей ступени: { $stage }
ws-programme-there = Уже выполнено
ws-programme-open = Не выполнено
ws-programme-fulfilled = Выполнено
ws-programme-groups = Сравнение
ws-programme-by-csm = Менеджер (CSM)
ws-programme-by-segment = Сегмент
ws-programme-by-quarter = Квартал
ws-programme-no-group = не указано
ws-programme-all = Все
ws-programme-of = из { $n }
ws-programme-short-cadence = Периодичность
ws-programme-short-attendance = Руководители
ws-programme-short-preparation = Подготовка
ws-programme-short-on-time = В срок
ws-programme-short-actions = Договорённости
ws-programme-short-response-day = В тот же день
ws-programme-short-response-week = За неделю
ws-programme-short-satisfaction = Удовлетворённость
ws-programme-reviews = Состояние каждого обзора
ws-programme-review = Обзор
ws-programme-due = срок: { $day }
ws-programme-indicator-executive-attendance = Участие руководителей
ws-programme-indicator-customer-preparation = Подготовка клиента
ws-programme-indicator-engagement = Вовлечённость
ws-programme-indicator-follow-up-response = Отклик после встречи
ws-programme-indicator-action-completion = Выполнение договорённостей
ws-programme-colour-green = Зелёный
ws-programme-colour-yellow = Жёлтый
ws-programme-colour-red = Красный
ws-programme-colour-none = Нельзя определить
ws-programme-pages = Страницы
ws-programme-previous = Назад
ws-programme-next = Вперёд
ws-programme-covers = Здесь учтены обзоры, которые готовились в этом рабочем пространстве. Более ранние смотрите в истории клиента.
ws-programme-export-cut = В файле перечислены только самые новые обзоры периода ({ $most }); показатели рассчитаны по всем обзорам этой страницы.
