# Подготовка обзора: обратный отсчёт, тексты, показатели, замечания, правка презентации, фиксация, статус, история.
ws-prepare-title-ebr = Бизнес-обзор для руководства, { $quarter }
ws-prepare-title-qbr = Квартальный бизнес-обзор, { $quarter }
ws-prepare-title-digital = Цифровой обзор, { $quarter }
ws-prepare-title-automated = Автоматический обзор, { $quarter }
ws-prepare-crumbs = Путь к странице
ws-prepare-phases = Этапы обзора
ws-prepare-parts = Разделы обзора
ws-prepare-done = завершено
ws-prepare-tab-checklist = Чек-лист
ws-prepare-tab-words = Тексты
ws-prepare-tab-figures = Показатели
ws-prepare-tab-brief = Справка
ws-prepare-tab-deck = Правка презентации
ws-prepare-tab-files = Файлы
ws-prepare-tab-presented = Зафиксированная версия
ws-prepare-tab-history = История
ws-prepare-tab-status = Дата и статус
ws-prepare-frozen = Зафиксировано, версия { $number }
ws-prepare-reopened = Версия { $number } открыта заново
ws-prepare-calendar = Добавить в календарь
ws-prepare-share = Поделиться с клиентом
ws-prepare-run = Провести обзор
ws-prepare-run-on = Вернуться к встрече
ws-prepare-to-freeze = Зафиксировать
ws-prepare-minutes = { $minutes } мин
ws-prepare-held-on = проведён { $day }
ws-prepare-days-left = { $days ->
    [one] остался { $days } день
    [few] осталось { $days } дня
    [many] осталось { $days } дней
   *[other] осталось { $days } дня
}
ws-prepare-days-over = { $days ->
    [one] { $days } день назад
    [few] { $days } дня назад
    [many] { $days } дней назад
   *[other] { $days } дня назад
}
ws-prepare-moved = { $count ->
    [one] перенесён { $count } раз
    [few] перенесён { $count } раза
    [many] перенесён { $count } раз
   *[other] перенесён { $count } раза
}
ws-prepare-read-only = Вы можете только просматривать этот обзор. Менять его могут ответственный менеджер и администраторы.
ws-prepare-frozen-note = Чтобы менять тексты и показатели, откройте обзор заново.
ws-prepare-frozen-open = Посмотреть зафиксированную версию
ws-prepare-countdown = Обратный отсчёт
ws-prepare-done-of = Выполнено { $done } из { $total }
ws-prepare-t-minus = T−{ $days }
ws-prepare-mark-done = Выполнено: { $step }
ws-prepare-done-by = выполнено { $day }, { $name }
ws-prepare-done-on = выполнено { $day }
ws-prepare-due = срок: { $day }
ws-prepare-late = { $days ->
    [one] срок: { $day }, просрочено на { $days } день
    [few] срок: { $day }, просрочено на { $days } дня
    [many] срок: { $day }, просрочено на { $days } дней
   *[other] срок: { $day }, просрочено на { $days } дня
}
ws-prepare-no-owner = Без ответственного
ws-prepare-owner = Ответственный
ws-prepare-hand-over = Передать
ws-prepare-step-add = Добавить шаг
ws-prepare-step-remove = Удалить шаг
ws-prepare-step-what = Что нужно сделать
ws-prepare-step-days = За сколько дней до обзора
ws-prepare-no-steps = Шагов пока нет. Добавьте первый ниже.
ws-step-invite = Согласовать дату и пригласить участников
ws-step-input-form = Отправить клиенту пять вопросов
ws-step-data = Проверить показатели и закрыть пробелы в данных
ws-step-sponsor = Убедиться, что спонсор придёт
ws-step-outcomes = Согласовать результаты и базовые значения со сторонником у клиента
ws-step-draft = Написать заголовки, предложения и вопросы
ws-step-bad-news = Сообщить клиенту плохие новости до встречи
ws-step-review-with-team = Пройти презентацию с продажами, продуктом и поддержкой
ws-step-customer-input = Учесть ответы клиента
ws-step-agenda = Разослать повестку участникам
ws-step-rehearse = Провести репетицию с учётом времени повестки
ws-step-freeze = Зафиксировать обзор перед показом
ws-step-too-many = Шагов слишком много. Сначала удалите один.
ws-step-of-ours = Этот шаг — часть стандартного чек-листа. Если он не нужен, оставьте его невыполненным.
ws-prepare-preview = Предпросмотр
ws-prepare-preview-language = Язык обзора
ws-prepare-preview-audience = Для кого
ws-prepare-preview-open = Открыть предпросмотр
ws-prepare-for-customer = Клиент
ws-prepare-for-us = Наша сторона
ws-prepare-drawing = Готовим слайды…
ws-prepare-slide = Слайд { $number }: { $title }
ws-prepare-slide-of = Слайд { $number } из { $total }: { $title }
ws-prepare-slide-text = Текст этого слайда
ws-prepare-slide-notes = Заметки докладчика
ws-prepare-no-slides = Все слайды убраны. Верните нужные в разделе «Тексты».
ws-prepare-findings = Замечания
ws-prepare-findings-open = Открыть замечания
ws-prepare-judging = Проверяем обзор…
ws-prepare-findings-stop = { $count ->
    [one] { $count } ошибка не даёт зафиксировать обзор. Исправьте её или разрешите, указав причину.
    [few] { $count } ошибки не дают зафиксировать обзор. Исправьте их или разрешите, указав причину.
    [many] { $count } ошибок не дают зафиксировать обзор. Исправьте их или разрешите, указав причину.
   *[other] { $count } ошибки не дают зафиксировать обзор. Исправьте их или разрешите, указав причину.
}
ws-prepare-findings-none-stop = Ничто не мешает зафиксировать обзор.
ws-prepare-findings-none = Замечаний нет.
ws-prepare-allowed = Разрешено:
ws-prepare-allow = Разрешить с указанием причины
ws-prepare-allow-go = Разрешить
ws-prepare-allow-hint = Причина хранится вместе с обзором и видна рядом с замечанием.
ws-prepare-disallow = Отозвать разрешение
ws-prepare-reason = Причина
ws-prepare-words-in-en = Здесь тексты на английском.
ws-prepare-words-in-zh = Здесь тексты на китайском.
ws-prepare-words-in-ru = Здесь тексты на русском.
ws-prepare-words-hint = Ваши правки сохраняются при каждом обновлении слайдов. Язык выбирается над предпросмотром.
ws-prepare-headlines = Заголовки
ws-prepare-message = Главная мысль обзора
ws-prepare-slide-number = слайд { $number }
ws-prepare-appendix = приложение
ws-prepare-internal = внутреннее
ws-prepare-inserted = Добавлен в текстовом файле обзора; менять его нужно там же.
ws-prepare-slide-drop = Убрать слайд
ws-prepare-dropped = Убранные слайды
ws-prepare-bring-back = Вернуть
ws-prepare-proposals = Предложения
ws-prepare-proposal-base = Главное направление
ws-prepare-proposal-expansion = Предложение о расширении
ws-prepare-proposal-joint-goal = Совместная цель
ws-prepare-part-title = Название
ws-prepare-part-need = На какую потребность отвечает
ws-prepare-part-step = Что делаем
ws-prepare-part-benefit = Польза
ws-prepare-part-when = Когда
ws-prepare-expansion-hide = Не показывать предложение о расширении
ws-prepare-expansion-hidden = По вашему решению в этом обзоре нет предложения о расширении.
ws-prepare-expansion-show = Показать предложение о расширении
ws-prepare-expansion-withheld = Предложения о расширении нет. Причина:
ws-prepare-questions = Вопросы клиенту
ws-prepare-questions-hint = По одному вопросу в строке. Пустые строки пропускаются.
ws-prepare-cite-hint = Чтобы сослаться на показатель, напишите его имя в фигурных скобках, например {"{"}hours_saved{"}"}. Имена указаны в разделе «Показатели».
ws-prepare-nothing-said = Текста пока нет.
ws-prepare-own = Текст вашей команды, сохраняется при каждом обновлении слайдов
ws-prepare-own-in-en = Ваша команда написала это на английском.
ws-prepare-own-in-zh = Ваша команда написала это на китайском.
ws-prepare-own-in-ru = Ваша команда написала это на русском.
ws-prepare-take-back = Вернуть исходный текст
ws-prepare-conflict-by = Пока вы редактировали, данные изменил другой человек: { $name }.
ws-prepare-conflict-outside = Пока вы редактировали, данные изменились.
ws-prepare-conflict-next = Ничего не перезаписано. Сохраните, чтобы оставить свой вариант, или отмените, чтобы оставить чужой.
ws-prepare-theirs = Как записано сейчас
ws-prepare-yours = Ваш вариант
ws-prepare-figures = Показатели на слайдах
ws-prepare-figures-count = { $count ->
    [one] { $count } показатель
    [few] { $count } показателя
    [many] { $count } показателей
   *[other] { $count } показателя
}
ws-prepare-figures-hint = Показатель можно убрать или показать другое значение. В обоих случаях укажите причину: она останется в обзоре.
ws-prepare-no-figures = На слайдах нет показателей, которые можно изменить.
ws-prepare-figures-rest = Приложение и остальные показатели
ws-prepare-figures-rest-show = Показать эти показатели
ws-prepare-leave-out = Убрать
ws-prepare-leave-out-whole = Убрать показатель из обзора
ws-prepare-left-out = Убран
ws-prepare-override = Заменить
ws-prepare-change = Изменить
ws-prepare-on-slides = { $count ->
    [one] слайд { $slides }
    [few] слайды { $slides }
    [many] слайды { $slides }
   *[other] слайды { $slides }
}
ws-prepare-value = Какое значение показать
ws-prepare-reason-hint = Кто так решил и на каком основании
ws-prepare-as-computed = Вернуть вычисленное
ws-prepare-follows = следует из другого показателя, который изменили
ws-prepare-unit-money = Сумма, { $currency }
ws-prepare-unit-ratio = В процентах
ws-prepare-unit-count = Количество
ws-prepare-unit-quantity = Величина
ws-prepare-unit-days = Дни
ws-prepare-unit-hours = Часы
ws-prepare-unit-minutes = Минуты
ws-prepare-unit-seconds = Секунды
ws-prepare-unit-score = Оценка
ws-prepare-unit-points = Пункты
ws-prepare-unit-multiple = Во сколько раз
ws-prepare-know = Откуда мы это знаем?
ws-prepare-known-loading = Читаем источники…
ws-prepare-coverage = известно { $known } из { $eligible }
ws-prepare-rows-used = { $count ->
    [one] Учтена { $count } строка
    [few] Учтены { $count } строки
    [many] Учтено { $count } строк
   *[other] Учтены { $count } строки
}
ws-prepare-rows-first = { $count ->
    [one] Показаны только первые строки: { $count }.
    [few] Показаны только первые строки: { $count }.
    [many] Показаны только первые строки: { $count }.
   *[other] Показаны только первые строки: { $count }.
}
ws-prepare-internal-only = Внутреннее, не для клиента
ws-prepare-sheet-brief = Справка
ws-prepare-sheet-agenda = Повестка для ведущего
ws-prepare-download-pdf = Скачать PDF
ws-prepare-download = Скачать
ws-prepare-view = Открыть
ws-prepare-file = Файл
ws-prepare-files-hint = Каждый файл создаётся по текущему состоянию обзора. Пока есть неразрешённые ошибки, файлы для клиента не выгружаются.
ws-prepare-files-frozen = Эти файлы меняются вместе с обзором; зафиксированная версия хранится отдельно.
ws-prepare-files-customer = Для клиента
ws-prepare-files-internal = Для нашей стороны
ws-prepare-files-all = Все файлы одним архивом
ws-prepare-kind-deck = Презентация
ws-prepare-kind-deck-pdf = Презентация в PDF
ws-prepare-kind-page = Страница обзора
ws-prepare-kind-sheet = Показатели в Excel
ws-prepare-kind-presenter = Презентация с заметками докладчика
ws-prepare-kind-brief = Справка
ws-prepare-kind-agenda = Повестка для ведущего
ws-prepare-kind-ledger = Реестр показателей
ws-prepare-kind-ledger-json = Реестр показателей для программ
ws-prepare-deck-upload = Загрузить презентацию, изменённую в PowerPoint
ws-prepare-deck-file = Изменённая презентация (.pptx)
ws-prepare-deck-hint = Числа сверяются с показателями, презентация проверяется по правилам. Размер — не больше { $megabytes } МБ.
ws-prepare-deck-go = Загрузить и проверить
ws-prepare-deck-ours = Скачать созданную презентацию для правки
ws-prepare-decks = Загруженные презентации
ws-prepare-deck-presented = Будет показана
ws-prepare-deck-withdrawn = Отозвана
ws-prepare-deck-older = Прежняя
ws-prepare-deck-withdraw = Отозвать
ws-prepare-no-decks = Изменённой презентации нет: будет показана созданная автоматически.
ws-prepare-report = Что найдено в файле { $name }
ws-prepare-report-slides = Слайды
ws-prepare-report-hidden = { $count ->
    [one] скрыт { $count }
    [few] скрыто { $count }
    [many] скрыто { $count }
   *[other] скрыто { $count }
}
ws-prepare-report-stopped = { $count ->
    [one] { $count } ошибка не даёт зафиксировать обзор.
    [few] { $count } ошибки не дают зафиксировать обзор.
    [many] { $count } ошибок не дают зафиксировать обзор.
   *[other] { $count } ошибки не дают зафиксировать обзор.
}
ws-prepare-report-stopped-next = Исправьте презентацию и загрузите снова или при фиксации разрешите ошибку, указав причину.
ws-prepare-numbers-agrees = Числа, которые сходятся
ws-prepare-numbers-unmatched = Числа без показателя
ws-prepare-numbers-unmatched-hint = В обзоре нет показателей с такими числами. Будьте готовы назвать источник.
ws-prepare-numbers-contradicts = Числа, которые расходятся
ws-prepare-numbers-derived = Числа, которые следуют из показателей
ws-prepare-number = Число
ws-prepare-number-slide = Слайд
ws-prepare-number-line = Строка
ws-prepare-number-figure = Показатель обзора
ws-prepare-number-hidden = скрыт
ws-prepare-number-ours = в созданной презентации: { $number }
ws-prepare-brought-in = Добавлено в этой презентации
ws-prepare-gone = Показатели, которых больше нет
ws-prepare-changes = Изменённые слайды
ws-prepare-change-added = Добавлен слайд { $number }: { $title }
ws-prepare-change-removed = Удалён исходный слайд { $number }: { $title }
ws-prepare-change-retitled = У слайда { $number } новый заголовок: { $title } (было: { $was })
ws-prepare-change-hidden = Слайд { $number } скрыт: { $title }
ws-prepare-freeze = Зафиксировать обзор
ws-prepare-freeze-hint = Все файлы сохраняются вместе с показателями и контрольными суммами и больше не меняются. Последующая правка создаст новую версию.
ws-prepare-freeze-edited = Будет показана изменённая презентация { $name }.
ws-prepare-freeze-ours = Будет показана презентация, созданная автоматически.
ws-prepare-freeze-languages = Языки
ws-prepare-freeze-go = Зафиксировать
ws-prepare-freeze-takes = На каждый язык нужно несколько секунд.
ws-prepare-nothing-frozen = Обзор ещё не зафиксирован.
ws-prepare-stops = Что мешает зафиксировать
ws-prepare-frozen-by = Кто: { $name },
ws-prepare-frozen-who = Кто зафиксировал
ws-prepare-frozen-why = Причина новой версии
ws-prepare-reopen = Открыть заново
ws-prepare-reopen-why = Почему обзор открывается заново?
ws-prepare-reopen-hint = Эта версия останется как есть. Следующая фиксация создаст новую, и эта причина будет указана в ней.
ws-prepare-version = Версия { $number }
ws-prepare-versions = Версии
ws-prepare-digest = Контрольная сумма версии
ws-prepare-frozen-files = Зафиксированные файлы
ws-prepare-frozen-figures = { $count ->
    [one] { $count } показатель на тот момент
    [few] { $count } показателя на тот момент
    [many] { $count } показателей на тот момент
   *[other] { $count } показателя на тот момент
}
ws-prepare-figure-key = Имя в текстах
ws-prepare-verify = Проверить файлы
ws-prepare-intact = { $count ->
    [one] { $count } файл не изменился с момента фиксации.
    [few] { $count } файла не изменились с момента фиксации.
    [many] { $count } файлов не изменились с момента фиксации.
   *[other] { $count } файла не изменились с момента фиксации.
}
ws-prepare-altered = { $count ->
    [one] { $count } файл утрачен или изменён.
    [few] { $count } файла утрачены или изменены.
    [many] { $count } файлов утрачены или изменены.
   *[other] { $count } файла утрачены или изменены.
}
ws-prepare-altered-next = Восстановите папку frozen/ проекта из резервной копии.
ws-prepare-file-for = Для кого
ws-prepare-file-size = Размер
ws-prepare-file-hash = Хеш SHA
ws-prepare-audience-customer = клиент
ws-prepare-audience-internal = наша сторона
ws-prepare-status-nothing = Здесь уже ничего не изменить: обзор идёт или проведён.
ws-prepare-move = Перенести
ws-prepare-move-hint = Если день прежний, а время согласуется впервые, переносом это не считается.
ws-prepare-move-reason = Нужна, если меняется день или уже согласованное время
ws-prepare-move-go = Сохранить дату
ws-prepare-day = День
ws-prepare-time = Время по часам клиента
ws-prepare-optional = (необязательно)
ws-prepare-end-asynchronous = Провести письменно
ws-prepare-end-asynchronous-hint = Клиент получил обзор и ответил без встречи. После этого откроется раздел «После обзора».
ws-prepare-end-asynchronous-go = Отметить как проведённый
ws-prepare-async-day = Дата проведения
ws-prepare-async-how = Как это прошло
ws-prepare-end-cancel = Отменить
ws-prepare-end-hint-cancel = Обзор не состоится. Позже ему можно назначить новую дату.
ws-prepare-end-go-cancel = Отменить обзор
ws-prepare-end-skip = Пропустить в этот раз
ws-prepare-end-hint-skip = В этот раз обзора не будет; причина сохранится.
ws-prepare-end-go-skip = Пропустить обзор
ws-prepare-end-no-show = Клиент не пришёл
ws-prepare-end-hint-no-show = Это влияет на состояние обзора. Затем можно назначить новую дату.
ws-prepare-end-go-no-show = Отметить неявку
ws-prepare-by-system = Quarterdeck
ws-prepare-because = причина: { $reason }
ws-prepare-before = было
ws-prepare-after = стало
ws-prepare-removed = убрано
ws-prepare-pages = Страницы
ws-prepare-page-of = Страница { $page } из { $pages }
ws-prepare-newer = Новее
ws-prepare-older = Раньше
ws-prepare-no-history = Событий пока нет.
ws-act-review-open = Обзор открыт для подготовки
ws-act-review-freeze = Обзор зафиксирован
ws-act-review-reopen = Обзор открыт заново
ws-act-review-reschedule = Обзор перенесён
ws-act-review-time = Согласовано время
ws-act-review-cancel = Обзор отменён
ws-act-review-skip = Обзор пропущен
ws-act-review-no-show = Клиент не пришёл
ws-act-review-asynchronous = Обзор проведён письменно
ws-act-review-text-changed-outside = Текстовый файл изменён вне рабочего пространства
ws-act-checklist-tick = Отмечен шаг чек-листа
ws-act-checklist-add = Добавлен шаг
ws-act-checklist-remove = Удалён шаг
ws-act-checklist-owner = Шаг передан
ws-act-text-headline = Изменён заголовок
ws-act-text-proposal = Изменено предложение
ws-act-text-questions = Изменены вопросы
ws-act-text-expansion = Предложение о расширении скрыто или показано
ws-act-text-slide = Слайд убран или возвращён
ws-act-text-figure = Изменён показатель
ws-act-text-allow = Разрешено замечание
ws-act-deck-upload = Загружена изменённая презентация
ws-act-deck-withdraw = Изменённая презентация отозвана
ws-field-text = Текст
ws-field-value = Значение
ws-field-reason = Причина
ws-field-owner = Ответственный
ws-field-done-on = Дата выполнения
ws-field-days-before = За сколько дней до обзора
ws-field-planned-on = Запланированная дата
ws-field-planned-at = Время
ws-field-held-on = Дата проведения
ws-field-closed-on = Дата закрытия
ws-field-rescheduled = Переносов
ws-field-phase = Этап
ws-field-status = Статус
ws-field-number = Версия
ws-field-digest = Контрольная сумма
ws-field-languages = Языки
ws-field-name = Название
ws-field-sha256 = Хеш
ws-field-size = Размер в байтах
ws-field-text-version = Состояние файла
ws-value-yes = да
ws-value-no = нет
ws-slide-title = Титул
ws-slide-agenda = Повестка
ws-slide-executive-summary = Резюме для руководства
ws-slide-last-quarter = Прошлый квартал
ws-slide-results = Результаты и ROI
ws-slide-outcomes = Результаты по целям
ws-slide-alignment = Сверка целей
ws-slide-strategy = Стратегия
ws-slide-plan = План
ws-slide-feedback = Обратная связь
ws-slide-next-steps = Следующие шаги
ws-slide-metrics = Ключевые показатели
ws-slide-method = Как считается ценность
ws-slide-definitions = Определения
ws-slide-inserted = Добавленный слайд
ws-slide-one-page = На одной странице
ws-slide-risks = Риски и возможности
ws-slide-expansion-withheld = Почему без расширения
ws-slide-health = Индекс здоровья
ws-slide-headline = Главная мысль обзора
ws-review-closed = Этот обзор закрыт.
ws-review-closed-next = Если он всё же состоится, назначьте новую дату в разделе «Дата и статус».
ws-review-frozen = Обзор зафиксирован.
ws-review-frozen-next = Чтобы менять его, откройте обзор заново в разделе «Зафиксированная версия», указав причину.
ws-frozen-already = Обзор уже зафиксирован.
ws-not-frozen = Зафиксированной версии нет, открывать заново нечего.
ws-person-needed = Это может сделать только вошедший пользователь.
ws-text-busy = Текстовый файл обзора сейчас меняет кто-то другой.
ws-text-busy-next = Ничего не записано. Сохраните ещё раз через минуту.
ws-text-too-long = Текст слишком длинный: на слайд помещается одна-две строки.
ws-too-many-questions = Слишком много вопросов для одного обзора. Оставьте главные.
ws-cited-unknown = Текст ссылается на { "{" }{ $figure }{ "}" }: такого показателя в обзоре нет.
ws-cited-internal = Текст ссылается на { "{" }{ $figure }{ "}" }: это внутренний показатель.
ws-figure-unknown = У этого клиента нет такого показателя.
ws-figure-needs-value = Введите значение или отметьте, что показатель нужно убрать.
ws-bad-number = Это не число.
ws-needs-reason = Укажите причину: она сохранится в истории.
ws-changed-while-freezing = Пока обзор фиксировался, тексты изменились.
ws-changed-while-freezing-next = Обзор не зафиксирован. Посмотрите, что изменилось, и зафиксируйте снова.
ws-freeze-busy = Этот обзор сейчас фиксирует кто-то другой.
ws-freeze-busy-next = Подождите и загляните в раздел «Зафиксированная версия».
ws-deck-missing = Выберите файл; он не должен быть пустым.
ws-deck-too-large = Файл слишком большой.
ws-deck-too-large-next = Сожмите рисунки в PowerPoint и загрузите снова.
ws-files-held-back = Из-за ошибок файлы для клиента не выгружаются.
ws-files-held-back-next = Посмотрите замечания рядом с предпросмотром: исправьте ошибки или разрешите их, указав причину.
ws-status-not-now = Сейчас с этим обзором так поступить нельзя.
ws-status-not-now-next = Обновите страницу, чтобы увидеть, что изменилось.
ws-no-show-early = Запланированный день ещё не наступил.
ws-no-show-early-next = Перенесите или отмените обзор.
ws-same-day = Обзор уже запланирован на этот день и это время.
ws-day-ahead = Выберите день не раньше сегодняшнего и в пределах двух лет.
ws-day-past = Выберите сегодняшний или более ранний день.
ws-bad-day = Такой даты нет. Проверьте день, месяц и год.
ws-bad-time = Такого времени нет. Проверьте часы и минуты.
ws-rule-unknown = Такого правила нет.
ws-prepare-moved-head = Данные изменились после ваших правок
ws-prepare-moved-headline = Заголовок «{ $slide }»: показатель «{ $figure }» был { $was }, теперь { $now }.
ws-prepare-moved-figure = Ваша правка «{ $slide }»: тогда по данным было { $was }, теперь { $now }.
