# Слова отчёта о проверке по правилам и страницы правила.
lint-heading = Что говорят правила
lint-title-file = { $name }
lint-title-decks = Все презентации этой проверки
lint-title-programme = Программа обзоров: { $name }
lint-title-data = { $name }: данные
lint-title-plan = { $name }: план обзора
lint-title-document = { $name }: документ для клиента
lint-title-follow-up = { $name }: работа после прошлого обзора
lint-language-en = английский
lint-language-zh = китайский
lint-language-ru = русский
lint-read-deck =
    презентация: { $slides ->
        [one] { $slides } слайд
        [few] { $slides } слайда
        [many] { $slides } слайдов
       *[other] { $slides } слайда
    }, { $charts ->
        [one] { $charts } диаграмма
        [few] { $charts } диаграммы
        [many] { $charts } диаграмм
       *[other] { $charts } диаграммы
    }, { $tables ->
        [one] { $tables } таблица
        [few] { $tables } таблицы
        [many] { $tables } таблиц
       *[other] { $tables } таблицы
    }
lint-read-document =
    { $slides ->
        [one] { $slides } слайд, язык: { $language }
        [few] { $slides } слайда, язык: { $language }
        [many] { $slides } слайдов, язык: { $language }
       *[other] { $slides } слайда, язык: { $language }
    }
lint-read-decks =
    { $decks ->
        [one] { $decks } презентация
        [few] { $decks } презентации в сравнении друг с другом
        [many] { $decks } презентаций в сравнении друг с другом
       *[other] { $decks } презентации в сравнении друг с другом
    }
lint-read-transcript =
    расшифровка ({ $format }): { $cues ->
        [one] { $cues } реплика
        [few] { $cues } реплики
        [many] { $cues } реплик
       *[other] { $cues } реплики
    }, { $speakers ->
        [one] { $speakers } участник
        [few] { $speakers } участника
        [many] { $speakers } участников
       *[other] { $speakers } участника
    }, дата встречи: { $day }
lint-read-minutes =
    протокол ({ $format }): { $cues ->
        [one] { $cues } запись
        [few] { $cues } записи
        [many] { $cues } записей
       *[other] { $cues } записи
    }, { $speakers ->
        [one] назван { $speakers } человек
        [few] названы { $speakers } человека
        [many] названо { $speakers } человек
       *[other] названо { $speakers } человека
    }, дата встречи: { $day }
lint-read-data =
    { $facts ->
        [one] { $facts } факт
        [few] { $facts } факта
        [many] { $facts } фактов
       *[other] { $facts } факта
    }, { $figures ->
        [one] { $figures } известный показатель
        [few] { $figures } известных показателя
        [many] { $figures } известных показателей
       *[other] { $figures } известного показателя
    }
lint-read-plan =
    { $items ->
        [one] { $items } пункт повестки
        [few] { $items } пункта повестки
        [many] { $items } пунктов повестки
       *[other] { $items } пункта повестки
    }, { $attendees ->
        [one] со стороны клиента приглашён { $attendees } человек
        [few] со стороны клиента приглашены { $attendees } человека
        [many] со стороны клиента приглашено { $attendees } человек
       *[other] со стороны клиента приглашено { $attendees } человека
    }
lint-read-follow-up =
    { $items ->
        [one] { $items } пункт по итогам обзора, дата: { $day }
        [few] { $items } пункта по итогам обзора, дата: { $day }
        [many] { $items } пунктов по итогам обзора, дата: { $day }
       *[other] { $items } пункта по итогам обзора, дата: { $day }
    }
lint-read-commitments =
    { $commitments ->
        [one] файла с итогами обзора нет; в данных { $commitments } обязательство
        [few] файла с итогами обзора нет; в данных { $commitments } обязательства
        [many] файла с итогами обзора нет; в данных { $commitments } обязательств
       *[other] файла с итогами обзора нет; в данных { $commitments } обязательства
    }
lint-read-programme =
    { $accounts ->
        [one] { $accounts } клиент с планом обзора
        [few] { $accounts } клиента с планами обзоров
        [many] { $accounts } клиентов с планами обзоров
       *[other] { $accounts } клиента с планами обзоров
    }
lint-whole = в целом
lint-severity-error = ошибка
lint-severity-warning = предупреждение
lint-severity-note = замечание
lint-examples = Где видно: { $examples }
lint-why = Почему это важно: { $text }
lint-instead = Как лучше: { $text }
lint-allowed = Допущено: { $reason }
lint-skipped = Не прочитано: { $what }
lint-clean =
    { $rules ->
        [one] Проверено по { $rules } правилу, нарушений нет
        [few] Проверено по { $rules } правилам, нарушений нет
        [many] Проверено по { $rules } правилам, нарушений нет
       *[other] Проверено по { $rules } правила, нарушений нет
    }
lint-unjudged = Ни одно из выбранных правил сюда не относится
lint-unread = прочитать не удалось: { $what }
lint-unread-heading = Не прочитано
lint-next = Что дальше: { $step }
lint-guidance = Почему это важно и как лучше
lint-tally =
    { $errors ->
        [one] { $errors } ошибка
        [few] { $errors } ошибки
        [many] { $errors } ошибок
       *[other] { $errors } ошибки
    }, { $warnings ->
        [one] { $warnings } предупреждение
        [few] { $warnings } предупреждения
        [many] { $warnings } предупреждений
       *[other] { $warnings } предупреждения
    }, { $notes ->
        [one] { $notes } замечание
        [few] { $notes } замечания
        [many] { $notes } замечаний
       *[other] { $notes } замечания
    }
lint-tally-allowed =
    { $errors ->
        [one] { $errors } ошибка
        [few] { $errors } ошибки
        [many] { $errors } ошибок
       *[other] { $errors } ошибки
    }, { $warnings ->
        [one] { $warnings } предупреждение
        [few] { $warnings } предупреждения
        [many] { $warnings } предупреждений
       *[other] { $warnings } предупреждения
    }, { $notes ->
        [one] { $notes } замечание
        [few] { $notes } замечания
        [many] { $notes } замечаний
       *[other] { $notes } замечания
    }; допущено с указанием причины: { $allowed }
lint-not-mended = { $name }: оставлено как есть. Исправляется только текстовый файл обзора в вашем проекте.
lint-nothing-to-mend = { $path }: исправлять нечего
lint-continued = { $title } (продолжение)
lint-held-back = Файлы для клиента не записаны. Исправьте то, что отмечено как ошибка, или допустите это, указав причину в файле { $path }:
lint-earlier = Осталось от прежней сборки и здесь не проверялось: { $files }
lint-area-program = Программа: устройство, периодичность, управление
lint-area-preparation = Подготовка: участники и изучение клиента
lint-area-value = Ценность: результаты, отдача, рассказ
lint-area-metrics = Показатели: меры успеха и сравнения
lint-area-planning = Планирование: планы по клиенту и планы успеха
lint-area-roadmap = Дорожная карта: что выходит и о чём просил клиент
lint-area-risk = Риски и возможности
lint-area-facilitation = Ведение встречи и работа с руководителями
lint-area-followup = Работа после встречи: контроль и ответственность
lint-area-automation = Автоматизация: шаблоны и масштаб
lint-column-code = Код
lint-column-severity = Уровень
lint-column-name = Название
lint-column-judges = Что проверяется
lint-judges-accountdata = данные о клиенте
lint-judges-plannedreview = план обзора
lint-judges-presenteddeck = презентация
lint-judges-deckset = несколько презентаций вместе
lint-judges-heldmeeting = запись встречи
lint-judges-reviewfollowup = работа после обзора
lint-judges-programme = программа обзоров
lint-judges-nothing = только рекомендация: машина этого не проверяет
lint-rule-allows = { $code } { $name }: допустить { $title }
lint-rule-severity = Уровень: { $severity }
lint-rule-severity-set = Уровень: { $severity } в этом проекте, { $default } по умолчанию
lint-rule-judges = Что проверяется: { $subjects }
lint-rule-covers = К чему относится: { $covered }
lint-rule-fixable = Исправляет команда: { $command }
lint-rule-thresholds = Пороги
lint-rule-threshold = { $label }: { $value }
lint-rule-threshold-set = { $label }: { $value } в этом проекте, { $default } по умолчанию
lint-rule-threshold-segment = { $segment }: { $value }
lint-rule-threshold-id = настройка { $id }; { $basis }
lint-value-count = { $value }
lint-value-ratio = { $value }
lint-value-money = { $value }
lint-value-days =
    { $value ->
        [one] { $value } день
        [few] { $value } дня
        [many] { $value } дней
       *[other] { $value } дня
    }
lint-value-hours =
    { $value ->
        [one] { $value } час
        [few] { $value } часа
        [many] { $value } часов
       *[other] { $value } часа
    }
lint-value-minutes =
    { $value ->
        [one] { $value } минута
        [few] { $value } минуты
        [many] { $value } минут
       *[other] { $value } минуты
    }
lint-value-seconds =
    { $value ->
        [one] { $value } секунда
        [few] { $value } секунды
        [many] { $value } секунд
       *[other] { $value } секунды
    }
lint-value-score = { $value }
lint-value-points =
    { $value ->
        [one] { $value } пункт
        [few] { $value } пункта
        [many] { $value } пунктов
       *[other] { $value } пункта
    }
lint-value-multiple = ×{ $value }
lint-value-quantity = { $value }
lint-basis-target = целевое значение, принятое в отрасли ({ $source })
lint-basis-convention = наше собственное правило
lint-basis-measurement = измерено ({ $source })
lint-covers-anti-pattern-death-by-powerpoint = антипаттерн «смерть от слайдов»
lint-covers-anti-pattern-past-focused = антипаттерн «только о прошлом»
lint-covers-anti-pattern-monologue = антипаттерн «монолог»
lint-covers-anti-pattern-vanity-metrics = антипаттерн «одни метрики тщеславия»
lint-covers-anti-pattern-no-executive-presence = антипаттерн «без руководителей»
lint-covers-anti-pattern-surprise-bad-news = антипаттерн «плохая новость на встрече»
lint-covers-anti-pattern-no-follow-through = антипаттерн «обещали и забыли»
lint-covers-anti-pattern-one-size-fits-all = антипаттерн «всем одно и то же»
lint-covers-anti-pattern-feature-request-session = антипаттерн «разбор заявок на доработку»
lint-covers-anti-pattern-no-customer-voice = антипаттерн «голоса клиента не слышно»
lint-covers-health-executive-attendance = показатель состояния обзора «участие руководителей»
lint-covers-health-customer-preparation = показатель состояния обзора «подготовка клиента»
lint-covers-health-engagement = показатель состояния обзора «вовлечённость»
lint-covers-health-follow-up-response = показатель состояния обзора «отклик после встречи»
lint-covers-health-action-completion = показатель состояния обзора «выполнение договорённостей»
lint-rules-title = Правила
lint-column-title = Чего нельзя допускать
lint-source-cadence-and-governance = периодичность и управление
lint-source-deck = презентации
lint-source-follow-up = сопровождение
lint-source-meeting = встречи
lint-source-metrics-and-health = показатели и здоровье клиента
lint-source-preparation = подготовка
lint-source-risk = риски
lint-source-value = ценность
lint-source-roadmap = план развития
lint-source-health-indicators-of-a-review = показатели состояния обзора
lint-source-philosophy = будущее важнее прошлого
lint-sides-unknown = за какую сторону говорят: { $names }. Речь сторон не оценивалась; укажите --account или --side для каждого.
