# Administration: people, engagement models, brand, rules, languages, sources, audit.
ws-admin-tab-people = Люди
ws-admin-tab-models = Модели взаимодействия
ws-admin-tab-brand = Бренд
ws-admin-tab-rules = Правила
ws-admin-tab-languages = Языки и год
ws-admin-tab-sources = Источники
ws-admin-tab-audit = Журнал изменений
ws-admin-file = Сохраняется в файле quarterdeck.toml проекта, который читает и командная строка. Комментарии в файле остаются.
ws-admin-conflict = После того как вы открыли страницу, настройки изменились. Ничего не перезаписано: ниже ваш вариант, рядом сохранённое сейчас. Чтобы оставить свой вариант, сохраните ещё раз.
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
ws-admin-language-hint = Для клиентов, язык которых не указан.
ws-admin-brief-language = Язык внутренней справки
ws-admin-brief-language-hint = Одностраничная справка, которую читает только ваша команда.
ws-admin-fiscal-first-month = Первый месяц финансового года
ws-admin-fiscal-first-month-hint = По нему считаются кварталы обзоров и показателей.
ws-admin-hourly-cost = Стоимость часа менеджера
ws-admin-hourly-cost-hint = В валюте { $currency }. Нужна, чтобы оценить, во что обходится подготовка обзора; если пусто, оценки нет.
ws-admin-models-says = Какой обзор получает каждый сегмент. Клиент попадает в сегмент по ARR в валюте { $currency }, если сегмент не указан в данных. Изменения вступят в силу при следующем чтении источников.
ws-admin-segment-strategic = Стратегический
ws-admin-segment-enterprise = Крупный бизнес
ws-admin-segment-mid-market = Средний бизнес
ws-admin-segment-smb = Малый бизнес
ws-admin-segment-tech-touch = Без менеджера
ws-admin-for-segment = { $segment }: { $value } (задано в файле).
ws-admin-arr-from = ARR от
ws-admin-review = Обзор
ws-admin-review-ebr = Для руководства (EBR)
ws-admin-review-qbr = Бизнес-обзор (QBR)
ws-admin-review-digital = Цифровой обзор
ws-admin-review-automated = Автоматический обзор
ws-admin-cadence-months = Месяцев между обзорами
ws-admin-minutes = Минут по плану
ws-admin-minutes-max = Не дольше, минут
ws-admin-attendees = Кто должен быть со стороны клиента
ws-admin-colours = Цвета
ws-admin-primary = Основной цвет
ws-admin-primary-hint = Заголовки и первый ряд диаграмм. Шесть шестнадцатеричных цифр.
ws-admin-accent = Акцентный цвет
ws-admin-accent-hint = То, о чём говорит диаграмма. Шесть шестнадцатеричных цифр.
ws-admin-colour-wrong = Введите шесть шестнадцатеричных цифр.
ws-admin-contrast = Контраст на белом
ws-admin-contrast-good = Достаточно для текста (нужно { $least }).
ws-admin-contrast-low = Слишком бледный для текста (нужно { $least }): текст будет цвета #{ $colour }.
ws-admin-logo = Логотип
ws-admin-logo-now = Логотип, как его показывают документы
ws-admin-logo-none = Логотипа пока нет: в документах стоят инициалы компании.
ws-admin-logo-new = Новый логотип
ws-admin-logo-hint = PNG, JPEG или GIF, не больше { $most } МБ
ws-admin-logo-remove = Убрать логотип
ws-admin-upload = Загрузить
ws-admin-template = Шаблон слайдов
ws-admin-template-none = Презентации делаются на встроенном шаблоне.
ws-admin-template-new = Собственный шаблон
ws-admin-template-hint = Широкоформатный .pptx без макросов, не больше { $most } МБ
ws-admin-template-remove = Вернуть встроенный
ws-admin-template-whole = Все макеты найдены
ws-admin-template-gaps = Некоторых макетов нет; их заменяют другие:
ws-admin-file-gone = Файла { $name } нет в проекте. Загрузите его ещё раз.
ws-admin-file-missing = Сначала выберите файл.
ws-admin-file-too-large = Файл слишком большой. Уменьшите его и попробуйте ещё раз.
ws-admin-rules-says = Правила оценивают презентации, планы и встречи. Ошибка останавливает файлы для клиента, пока её не исправят или не допустят с объяснением.
ws-admin-rules-count = { $count ->
    [one] { $count } правило
    [few] { $count } правила
    [many] { $count } правил
   *[other] { $count } правил
}
ws-admin-rule = Правило
ws-admin-area = Область
ws-admin-area-all = Все области
ws-admin-area-program = Программа
ws-admin-area-preparation = Подготовка
ws-admin-area-value = Ценность
ws-admin-area-metrics = Показатели
ws-admin-area-planning = Планирование
ws-admin-area-roadmap = Дорожная карта
ws-admin-area-risk = Риски
ws-admin-area-facilitation = Ведение встречи
ws-admin-area-followup = После встречи
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
ws-admin-words-hint = По одному в строке: кодовые названия, внутренние проекты. Файл для клиента с таким словом будет остановлен.
ws-admin-people-count = { $count ->
    [one] { $count } человек
    [few] { $count } человека
    [many] { $count } человек
   *[other] { $count } человек
}
ws-admin-name = Имя
ws-admin-name-hint = Как человека знают коллеги; менеджера — как он назван в данных.
ws-admin-role = Роль
ws-admin-role-says-admin = Видит и меняет всё, включая эти страницы.
ws-admin-role-says-csm = Видит и меняет клиентов, закреплённых за ним в данных.
ws-admin-role-says-viewer = Видит всё, ничего не меняет.
ws-admin-user-language = Язык интерфейса
ws-admin-user-state = Состояние
ws-admin-user-active = Активен
ws-admin-user-invited = Приглашён
ws-admin-user-inactive = Отключён
ws-admin-own-accounts = Клиентов
ws-admin-last-seen = Последний вход
ws-admin-never = ещё не было
ws-admin-suggested = Менеджеры, которые ещё не могут войти
ws-admin-suggested-says = В данных они указаны ответственными за клиентов.
ws-admin-invite = Пригласить
ws-admin-invite-title = Пригласить коллегу
ws-admin-invite-go = Отправить приглашение
ws-admin-invite-says = { $days ->
    [one] Коллега получит письмо со ссылкой для пароля; она действует { $days } день.
    [few] Коллега получит письмо со ссылкой для пароля; она действует { $days } дня.
    [many] Коллега получит письмо со ссылкой для пароля; она действует { $days } дней.
   *[other] Коллега получит письмо со ссылкой для пароля; она действует { $days } дней.
}
ws-admin-link = Ссылка для пароля
ws-admin-link-mailed = Ссылка отправлена: { $name }, { $email }.
ws-admin-link-not-mailed = Письмо не отправлено: { $name }. Передайте ссылку сами.
ws-admin-link-once = { $days ->
    [one] Ссылка показана только сейчас. Она действует { $days } день или до установки пароля.
    [few] Ссылка показана только сейчас. Она действует { $days } дня или до установки пароля.
    [many] Ссылка показана только сейчас. Она действует { $days } дней или до установки пароля.
   *[other] Ссылка показана только сейчас. Она действует { $days } дней или до установки пароля.
}
ws-admin-may-sign-in = Может входить
ws-admin-may-sign-in-hint = Без отметки человек сразу выйдет на всех устройствах. Всё написанное им останется.
ws-admin-new-link = Новый пароль
ws-admin-new-link-says = { $days ->
    [one] Создайте ссылку, по которой человек за { $days } день задаст новый пароль. До этого действует прежний.
    [few] Создайте ссылку, по которой человек за { $days } дня задаст новый пароль. До этого действует прежний.
    [many] Создайте ссылку, по которой человек за { $days } дней задаст новый пароль. До этого действует прежний.
   *[other] Создайте ссылку, по которой человек за { $days } дней задаст новый пароль. До этого действует прежний.
}
ws-admin-new-link-go = Отправить новую ссылку
ws-user-inactive = Этому человеку вход закрыт. Сначала разрешите его.
ws-invite-subject = Доступ к обзорам { $vendor }
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
ws-sources-stale = Прежнее состояние
ws-sources-at = Последнее чтение
ws-sources-as-of = Показатели на
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
ws-sources-says = Рабочая среда сама следит за изменениями. Прочитайте ещё раз, если изменили источник и не хотите ждать.
ws-sources-again = Прочитать ещё раз
ws-sources-reading = Источники читаются; это может занять минуту…
ws-sources-busy = Источники уже читаются.
ws-sources-busy-next = Подождите минуту и обновите страницу.
ws-sources-failed = Последнее чтение не удалось.
ws-sources-failed-next = Показано прежнее состояние. Что пошло не так:
ws-sources-read = Прочитано. Клиентов: { $accounts }; открыто обзоров: { $opened }.
ws-audit-act = Что сделано
ws-audit-person = Кем
ws-audit-account = Клиент
ws-audit-review = Обзор
ws-audit-since = С
ws-audit-until = По
ws-audit-at = Когда
ws-audit-about = О чём
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
ws-audit-export-cut = самые новые, { $most }; для остальных сузьте даты
ws-audit-none-found = По этим условиям записей нет.
ws-audit-none = Изменений пока нет. Здесь появится каждое изменение в рабочей среде.
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
