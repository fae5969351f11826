# Administration: people, engagement models, brand, rules, languages, sources, audit.
ws-admin-tab-people = Пользователи
ws-admin-tab-models = Модели сегментов
ws-admin-tab-brand = Бренд
ws-admin-tab-rules = Правила
ws-admin-tab-languages = Языки и год
ws-admin-tab-sources = Источники
ws-admin-tab-audit = Журнал изменений
ws-admin-file = Сохраняется в файле quarterdeck.toml проекта; его читает и командная строка. Комментарии в файле остаются.
ws-admin-conflict = Пока страница была открыта, настройки изменились. Ничего не перезаписано: ниже ваш вариант, рядом — сохранённый. Чтобы оставить свой, сохраните ещё раз.
ws-admin-saved-now = Сохранено сейчас: { $value }
ws-admin-nothing = нет
ws-admin-faults = { $count ->
    [one] { $count } поле требует внимания
    [few] { $count } поля требуют внимания
    [many] { $count } полей требуют внимания
   *[other] { $count } полей требуют внимания
}
ws-admin-whole-between = Введите целое число от { $least } до { $most }.
ws-admin-number = Введите число не меньше нуля.
ws-admin-amount = Введите сумму больше нуля или оставьте поле пустым.
ws-admin-language = Язык проекта
ws-admin-language-hint = Для клиентов, у которых язык не указан.
ws-admin-brief-language = Язык внутренней справки
ws-admin-brief-language-hint = Одностраничная справка, которую читает только ваша команда.
ws-admin-fiscal-first-month = Первый месяц финансового года
ws-admin-fiscal-first-month-hint = По нему считаются кварталы обзоров и показателей.
ws-admin-hourly-cost = Стоимость часа менеджера
ws-admin-hourly-cost-hint = Валюта: { $currency }. По ней оценивается, во что обходится подготовка обзора; если поле пустое, оценки нет.
ws-admin-models-says = Какой обзор положен каждому сегменту. Если сегмент не указан в данных, он определяется по ARR (валюта: { $currency }). Изменения вступят в силу при следующем чтении источников.
ws-admin-segment-strategic = Стратегический
ws-admin-segment-enterprise = Крупный бизнес
ws-admin-segment-mid-market = Средний бизнес
ws-admin-segment-smb = Малый бизнес
ws-admin-segment-tech-touch = Без менеджера
ws-admin-for-segment = { $segment }: { $value } (задано в файле).
ws-admin-arr-from = ARR от
ws-admin-review = Обзор
ws-admin-review-ebr = Для руководства (EBR)
ws-admin-review-qbr = Квартальный (QBR)
ws-admin-review-digital = Цифровой обзор
ws-admin-review-automated = Автоматический обзор
ws-admin-cadence-months = Месяцев между обзорами
ws-admin-minutes = Длительность, минут
ws-admin-minutes-max = Не дольше, минут
ws-admin-attendees = Кого ждут от клиента
ws-admin-colours = Цвета
ws-admin-primary = Основной цвет
ws-admin-primary-hint = Заголовки и первый ряд данных на графиках. Шесть шестнадцатеричных цифр.
ws-admin-accent = Акцентный цвет
ws-admin-accent-hint = Главное на графике. Шесть шестнадцатеричных цифр.
ws-admin-colour-wrong = Введите шесть шестнадцатеричных цифр.
ws-admin-contrast = Контраст на белом фоне
ws-admin-contrast-good = Для текста достаточно (нужно { $least }).
ws-admin-contrast-low = Для текста слишком бледно (нужно { $least }): его цвет будет #{ $colour }.
ws-admin-logo = Логотип
ws-admin-logo-now = Логотип в документах
ws-admin-logo-none = Логотипа пока нет: в документах — инициалы компании.
ws-admin-logo-new = Новый логотип
ws-admin-logo-hint = PNG, JPEG или GIF, не больше { $most } МБ
ws-admin-logo-remove = Убрать логотип
ws-admin-upload = Загрузить
ws-admin-template = Шаблон слайдов
ws-admin-template-none = Презентации строятся на встроенном шаблоне.
ws-admin-template-new = Собственный шаблон
ws-admin-template-hint = Широкоформатный .pptx без макросов, не больше { $most } МБ
ws-admin-template-remove = Вернуть встроенный
ws-admin-template-whole = Все макеты найдены
ws-admin-template-gaps = Не найдены макеты; вместо них используются другие:
ws-admin-file-gone = Файла { $name } нет в проекте. Загрузите его ещё раз.
ws-admin-file-missing = Сначала выберите файл.
ws-admin-file-too-large = Файл слишком большой. Уменьшите его и попробуйте ещё раз.
ws-admin-rules-says = По правилам проверяются презентации, планы и встречи. Ошибка не даёт выгрузить файлы для клиента, пока её не исправят или не разрешат с указанием причины.
ws-admin-rules-count = { $count ->
    [one] { $count } правило
    [few] { $count } правила
    [many] { $count } правил
   *[other] { $count } правил
}
ws-admin-rule = Правило
ws-admin-area = Область
ws-admin-area-all = Все области
ws-admin-area-program = Программа обзоров
ws-admin-area-preparation = Подготовка
ws-admin-area-value = Ценность
ws-admin-area-metrics = Показатели
ws-admin-area-planning = Планирование
ws-admin-area-roadmap = Дорожная карта
ws-admin-area-risk = Риски
ws-admin-area-facilitation = Ведение встречи
ws-admin-area-followup = После обзора
ws-admin-area-automation = Автоматизация
ws-admin-rule-state = Применяется
ws-admin-rule-on = Применяется
ws-admin-rule-off = Не применяется
ws-admin-rule-severity = Серьёзность
ws-admin-rule-own = Настройка
ws-admin-rule-changed = изменена
ws-admin-rule-default = по умолчанию
ws-admin-rule-guidance = Открыть руководство
ws-admin-default = По умолчанию: { $value }.
ws-admin-words = Внутренние слова
ws-admin-words-hint = По одному в строке: кодовые названия, внутренние проекты. Файл для клиента, где есть такое слово, не выгрузится.
ws-admin-people-count = { $count ->
    [one] { $count } человек
    [few] { $count } человека
    [many] { $count } человек
   *[other] { $count } человек
}
ws-admin-name = Имя
ws-admin-name-hint = Так, как принято у коллег; для менеджера — как в данных.
ws-admin-role = Роль
ws-admin-role-says-admin = Видит и меняет всё, включая эти страницы.
ws-admin-role-says-csm = Видит и меняет клиентов, закреплённых за ним в данных.
ws-admin-role-says-viewer = Видит всё, но ничего не меняет.
ws-admin-user-language = Язык интерфейса
ws-admin-user-state = Статус
ws-admin-user-active = Активен
ws-admin-user-invited = Приглашён
ws-admin-user-inactive = Отключён
ws-admin-own-accounts = Клиентов
ws-admin-last-seen = Последний вход
ws-admin-never = ещё не было
ws-admin-suggested = Менеджеры, у которых ещё нет доступа
ws-admin-suggested-says = В данных за ними закреплены клиенты.
ws-admin-invite = Пригласить
ws-admin-invite-title = Пригласить коллегу
ws-admin-invite-go = Отправить приглашение
ws-admin-invite-says = { $days ->
    [one] Коллега получит письмо со ссылкой, чтобы задать пароль; она действует { $days } день.
    [few] Коллега получит письмо со ссылкой, чтобы задать пароль; она действует { $days } дня.
    [many] Коллега получит письмо со ссылкой, чтобы задать пароль; она действует { $days } дней.
   *[other] Коллега получит письмо со ссылкой, чтобы задать пароль; она действует { $days } дня.
}
ws-admin-link = Ссылка для пароля
ws-admin-link-mailed = Ссылка отправлена: { $name }, { $email }.
ws-admin-link-not-mailed = Письмо не отправлено: { $name }. Передайте ссылку сами.
ws-admin-link-once = { $days ->
    [one] Ссылка показана только сейчас. Она действует { $days } день — или пока пароль не задан.
    [few] Ссылка показана только сейчас. Она действует { $days } дня — или пока пароль не задан.
    [many] Ссылка показана только сейчас. Она действует { $days } дней — или пока пароль не задан.
   *[other] Ссылка показана только сейчас. Она действует { $days } дня — или пока пароль не задан.
}
ws-admin-may-sign-in = Может входить
ws-admin-may-sign-in-hint = Если снять отметку, человек сразу выйдет на всех устройствах. Всё написанное им останется.
ws-admin-new-link = Новый пароль
ws-admin-new-link-says = { $days ->
    [one] Отправьте ссылку для нового пароля; она действует { $days } день. До смены действует прежний пароль.
    [few] Отправьте ссылку для нового пароля; она действует { $days } дня. До смены действует прежний пароль.
    [many] Отправьте ссылку для нового пароля; она действует { $days } дней. До смены действует прежний пароль.
   *[other] Отправьте ссылку для нового пароля; она действует { $days } дня. До смены действует прежний пароль.
}
ws-admin-new-link-go = Отправить новую ссылку
ws-user-inactive = Этому человеку вход закрыт. Сначала разрешите вход.
ws-invite-subject = Приглашение в рабочее пространство { $vendor }
ws-invite-text =
    Здравствуйте, { $name }!

    Вам открыт доступ к обзорам для клиентов { $vendor }. Пригласил: { $by }.
    { $days ->
        [one] Задайте пароль по этой ссылке; она действует { $days } день:
        [few] Задайте пароль по этой ссылке; она действует { $days } дня:
        [many] Задайте пароль по этой ссылке; она действует { $days } дней:
       *[other] Задайте пароль по этой ссылке; она действует { $days } дней:
    }

    { $link }

    Ссылка срабатывает один раз. Если вы не ждали этого письма, ничего делать не нужно.
ws-sources-state = Данные проекта
ws-sources-never = Ещё не прочитаны
ws-sources-good = Актуальны
ws-sources-stale = Устарели
ws-sources-at = Последнее чтение
ws-sources-as-of = Показатели на дату
ws-sources-connection = Подключение
ws-sources-folders = Папки с данными
ws-sources-accounts = Клиентов
ws-sources-gone = { $count ->
    [one] ещё { $count } больше нет в данных
    [few] ещё { $count } больше нет в данных
    [many] ещё { $count } больше нет в данных
   *[other] ещё { $count } больше нет в данных
}
ws-sources-reviews = Обзоров
ws-sources-says = Рабочее пространство само следит за изменениями. Если вы изменили источник и не хотите ждать, прочитайте его заново.
ws-sources-again = Прочитать заново
ws-sources-reading = Читаем источники; это может занять минуту…
ws-sources-busy = Источники уже читаются.
ws-sources-busy-next = Подождите минуту и обновите страницу.
ws-sources-failed = Последнее чтение не удалось.
ws-sources-failed-next = Показаны прежние данные. Причина:
ws-sources-read = Прочитано. Клиентов: { $accounts }; открыто обзоров: { $opened }.
ws-audit-act = Действие
ws-audit-person = Кто
ws-audit-account = Клиент
ws-audit-review = Обзор
ws-audit-since = С
ws-audit-until = По
ws-audit-at = Когда
ws-audit-about = Объект
ws-audit-change = Изменение
ws-audit-reason = Причина
ws-audit-system = система
ws-audit-count = { $count ->
    [one] { $count } запись, сначала новые
    [few] { $count } записи, сначала новые
    [many] { $count } записей, сначала новые
   *[other] { $count } записей, сначала новые
}
ws-audit-export = Выгрузить в CSV
ws-audit-export-cut = только самые новые, { $most }; чтобы выгрузить остальные, сузьте период
ws-audit-none-found = Таких записей нет. Измените фильтры.
ws-audit-none = Изменений пока нет. Здесь будет записано каждое изменение в рабочем пространстве.
ws-act-user-first = Создан первый администратор
ws-act-user-invite = Приглашён коллега
ws-act-user-change = Изменены данные коллеги
ws-act-user-password = Задан пароль
ws-act-user-link = Создана ссылка для пароля
ws-act-settings-change = Изменена настройка
ws-act-sources-read = Источники прочитаны заново
ws-field-email = почта
ws-field-role = роль
ws-field-is-active = может входить
ws-field-language = язык
ws-field-accounts = клиентов
ws-field-opened = открыто обзоров
