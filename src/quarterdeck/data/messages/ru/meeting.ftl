# Отчёт о встрече, для нашей стороны.

meeting-document = Встреча: { $account }, { $day }
meeting-title = Встреча: { $account }. Обещания и ход разговора
meeting-record = По записи { $file }, встреча { $day }

meeting-commitments-title = { $count ->
    [0] Ничего похожего на договорённость не найдено
    [one] Найдена { $count } возможная договорённость: подтвердите её, чтобы её учесть
    [few] Найдены { $count } возможные договорённости: подтвердите их, чтобы их учесть
    [many] Найдено { $count } возможных договорённостей: подтвердите их, чтобы их учесть
   *[other] Возможные договорённости: { $count }. Подтвердите их, чтобы их учесть
}
meeting-commitments-title-decided = Договорённости: по каждой решение принял человек
meeting-commitments-empty = Обещаний, которые удалось бы распознать, не прозвучало. Прежде чем отправлять итоги встречи, согласуйте с клиентом следующие шаги.
meeting-commitments-note = Это прочитано программой по сказанным словам и никого ни к чему не обязывает. В итоги встречи, список договорённостей и следующий обзор попадает только то, что подтвердил человек.
meeting-no-promises = Похоже на обещание, но им не является
meeting-column-number = №
meeting-column-what = Что сделать
meeting-column-owner = Ответственный
meeting-column-due = Срок
meeting-column-standing = Статус
meeting-column-words = Как было сказано
meeting-owner = { $owner } ({ $side })
meeting-owner-missing = никто не назван
meeting-due-missing = срок не назван
meeting-said = { $words }
meeting-said-at = { $words } ({ $time })
meeting-standing-found = не подтверждено
meeting-standing-agreed = согласовано
meeting-standing-proposed = предложено
meeting-standing-rejected = отклонено
meeting-grade-firm = твёрдая
meeting-grade-tentative = предварительная
meeting-grade-none = не обещание

meeting-talk-title = Доля речи нашей стороны — { $share }
meeting-talk-title-unknown = Неизвестно, чью сторону представляли говорившие
meeting-definition-seconds = Доля речи: время речи стороны, делённое на время речи всех, кто назван в записи по имени. Молчание не считается; одновременная речь засчитывается каждому.
meeting-definition-words = Доля речи: число слов стороны, делённое на число слов всех, кто назван в записи по имени, потому что время указано не у каждой реплики. В китайском тексте считаются иероглифы.
meeting-column-side = Сторона
meeting-column-share = Доля речи
meeting-column-amount = Речь
meeting-column-monologue = Самый долгий монолог
meeting-column-questions = Вопросы
meeting-column-turns = Реплики
meeting-side-vendor = наша сторона
meeting-side-customer = клиент
meeting-side-unknown = сторона неизвестна
meeting-monologue-at = { $amount }, с { $time }
meeting-monologue-line = { $amount }, строка { $line }
meeting-words = { $count ->
    [one] { $count } слово
    [few] { $count } слова
    [many] { $count } слов
   *[other] { $count } слова
}
meeting-rhythm = Ритм
meeting-interactivity = Смен говорящего в минуту: { $value }.
meeting-patience = Выдержка: пауза нашей стороны после реплики клиента — { $value } с (медиана).
meeting-length = Длительность записи — { $value } мин.
meeting-length-planned = Длительность записи — { $value } мин, по плану — { $planned } мин.
meeting-no-times = В записи нет времени, поэтому темп и паузы измерить нельзя.
meeting-speakers = Кто говорил
meeting-speakers-empty = Имён говорящих в записи нет.
meeting-column-speaker = Имя в записи
meeting-column-basis = Откуда известна сторона
meeting-basis-given = указали вы
meeting-basis-contact = контактное лицо клиента
meeting-basis-csm = менеджер этого клиента
meeting-basis-domain = по компании или почтовому домену в записи
meeting-basis-unknown = неизвестно, укажите через --side

meeting-course-title = Прошлое, настоящее, будущее и разделы повестки
meeting-future-share = разговора о прошлом и будущем — о будущем
meeting-tense-amounts = Прошлое — { $past }, настоящее — { $present }, будущее — { $future }; не определено — { $rest }
meeting-tense-note = Предложения отнесены ко времени по словам в них; что по словам определить нельзя, показано отдельно. Настоящее (новости самого клиента) в долю не входит.
meeting-tense-unknown = Ни одно предложение не удалось отнести к прошлому или будущему.
meeting-sections = Речь по разделам повестки
meeting-sections-empty = Слов, которыми открывают разделы повестки, в записи не нашлось.
meeting-column-section = Раздел
meeting-column-from = Начало
meeting-column-vendor-share = Наша доля
meeting-column-target = Цель, около
meeting-from-turn = реплика { $turn }

meeting-health-title = Качество встречи, насколько его показывает запись
meeting-column-indicator = Показатель
meeting-column-reading = Оценка
meeting-column-evidence = Основание
meeting-indicator-executive-attendance = Участие руководителей
meeting-indicator-customer-preparation = Подготовка клиента
meeting-indicator-engagement = Вовлечённость
meeting-indicator-follow-up-response = Отклик после встречи
meeting-indicator-action-completion = Выполнение договорённостей
meeting-colour-green = зелёный
meeting-colour-yellow = жёлтый
meeting-colour-red = красный
meeting-colour-none = нельзя определить
meeting-evidence-at = { $text } ({ $time })
meeting-evidence-more = { $first } { $then }
