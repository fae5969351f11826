# После обзора: решения по договорённостям, итоги встречи, запись, внутренний разбор, закрытие.
ws-follow-title = После обзора
ws-follow-parts = Разделы «После обзора»
ws-follow-tab-work = Что осталось
ws-follow-tab-recap = Итоги встречи
ws-follow-tab-records = Запись встречи
ws-follow-tab-debrief = Внутренний разбор
ws-follow-to-review = К обзору
ws-follow-not-yet = Этот раздел откроется, когда обзор состоится.
ws-follow-not-yet-next = Проведите встречу или отметьте обзор проведённым письменно в разделе «Дата и статус».
ws-follow-nothing = Этот обзор не состоялся, делать после него нечего.
ws-follow-closed = Обзор закрыт
ws-follow-closed-next = Изменить можно только внутренний разбор. Всё записанное остаётся в истории.
ws-follow-closed-on = Обзор закрыт { $day }
ws-follow-left = Что осталось сделать
ws-follow-done = готово
ws-follow-open = не сделано
ws-follow-left-attendance = Отметьте, кто пришёл и как участвовал клиент
ws-follow-left-attendance-done = Присутствие и участие отмечены
ws-follow-left-record = Загрузите запись встречи
ws-follow-left-record-done = Запись встречи загружена и прочитана
ws-follow-left-decide = { $count ->
    [0] Ничто не ждёт вашего решения
    [one] Примите решение: { $count } записанная или найденная договорённость
    [few] Примите решения: { $count } записанные или найденные договорённости
    [many] Примите решения: { $count } записанных или найденных договорённостей
   *[other] Примите решения: { $count } записанные или найденные договорённости
}
ws-follow-left-agree = { $count ->
    [0] Согласуйте с клиентом хотя бы одну договорённость
    [one] Согласована { $count } договорённость
    [few] Согласованы { $count } договорённости
    [many] Согласовано { $count } договорённостей
   *[other] Согласованы { $count } договорённости
}
ws-follow-left-complete = { $count ->
    [0] У каждой согласованной договорённости есть ответственный и срок
    [one] Укажите ответственного и срок: { $count } согласованная договорённость
    [few] Укажите ответственных и сроки: { $count } согласованные договорённости
    [many] Укажите ответственных и сроки: { $count } согласованных договорённостей
   *[other] Укажите ответственных и сроки: { $count } согласованные договорённости
}
ws-follow-left-recap-none = Составьте итоги встречи
ws-follow-left-recap-draft = Проверьте и утвердите итоги встречи
ws-follow-left-recap-approved = Отправьте утверждённые итоги
ws-follow-left-recap-claimed = Проверьте, ушли ли итоги
ws-follow-left-recap-sent = Итоги встречи отправлены
ws-follow-left-questions = { $count ->
    [0] Все вопросы клиента получили ответ
    [one] Ответьте на { $count } вопрос клиента о показателях
    [few] Ответьте на { $count } вопроса клиента о показателях
    [many] Ответьте на { $count } вопросов клиента о показателях
   *[other] Ответьте на { $count } вопроса клиента о показателях
}
ws-follow-left-debrief = Проведите внутренний разбор по свежим следам
ws-follow-left-debrief-done = Внутренний разбор записан
ws-follow-decide = Ждёт вашего решения
ws-follow-decide-hint = Найдено в записи или записано на встрече. Ничто не считается договорённостью, пока это не подтвердит человек.
ws-follow-written-down = записано на встрече
ws-follow-ours-only = видит только наша сторона
ws-follow-promises = Договорённости
ws-follow-promises-none = Пока ничего не согласовано и не предложено.
ws-follow-no-owner = нет ответственного
ws-follow-no-day = нет срока
ws-follow-accepted = клиент согласен
ws-follow-questioned = у клиента вопрос
ws-follow-promise-decide = Решить
ws-follow-promise-correct = Исправить и решить
ws-follow-promise-change = Изменить
ws-follow-what = Что нужно сделать
ws-follow-side = Сторона
ws-follow-owner = Ответственный
ws-follow-due = Срок
ws-follow-choose = Выберите
ws-follow-agreed-go = Отметить согласованным
ws-follow-proposed-go = Оставить предложением
ws-follow-rejected-go = Отклонить
ws-follow-attendance = Кто пришёл и как участвовал
ws-follow-delegate = замещает: { $name }
ws-follow-nobody = Участники этого обзора не указаны.
ws-follow-came-unknown = не отмечено
ws-follow-came-yes = присутствует
ws-follow-came-no = отсутствует
ws-follow-not-noted = не отмечено
ws-follow-prepared = Как подготовился клиент
ws-follow-prepared-ready = С вопросами и новостями
ws-follow-prepared-minimal = Почти без подготовки
ws-follow-prepared-none = Без подготовки
ws-follow-by-form-ready = Судя по анкете, с вопросами и новостями. Ваша отметка важнее.
ws-follow-by-form-minimal = Судя по анкете, почти без подготовки. Ваша отметка важнее.
ws-follow-by-form-none = Судя по анкете, без подготовки. Ваша отметка важнее.
ws-follow-engagement = Как участвовал клиент
ws-follow-engagement-active = Живое обсуждение
ws-follow-engagement-polite = Вежливое внимание
ws-follow-engagement-distracted = Рассеянность или ранний уход
ws-follow-health = Состояние обзора
ws-follow-close = Закрытие обзора
ws-follow-close-go = Закрыть обзор
ws-follow-close-ready = Договорённости есть, итоги отправлены.
ws-follow-close-lacks-both = Ничего не согласовано, итоги не отправлены. Объясните, почему обзор закрывается без них.
ws-follow-close-lacks-commitments = Ничего не согласовано. Объясните, почему обзор закрывается без договорённостей.
ws-follow-close-lacks-recap = Итоги не отправлены. Объясните, почему обзор закрывается без них.
ws-follow-close-reason = Чтобы закрыть обзор, нужны договорённости и отправленные итоги либо причина, почему их нет.
ws-follow-close-undecided = Решение принято не по всем договорённостям.
ws-follow-close-undecided-next = Решите по каждой: согласовано, предложено или отклонено.
ws-follow-recap-none = Итогов встречи пока нет. Черновик составляется из согласованного и предложенного; слова участников в него не попадают.
ws-follow-recap-language = Язык итогов
ws-follow-recap-draft = Составить итоги
ws-follow-recap-redraft = Составить заново
ws-follow-recap-redraft-hint = Договорённости берутся в нынешнем виде, на выбранном языке.
ws-follow-recap-redraft-go = Составить заново
ws-follow-recap-drops = Новый черновик сотрёт то, что вписано вручную.
ws-follow-recap-drops-next = Оставьте текст или составьте итоги заново без него.
ws-follow-recap-drop-go = Стереть и составить заново
ws-follow-recap-keep = Оставить текст
ws-follow-recap-edited = исправлено вручную
ws-follow-recap-to = Кому
ws-follow-recap-nobody = У письма нет адресатов. Выберите хотя бы одного.
ws-follow-recap-no-addresses = Ни у кого из участников со стороны клиента не указан адрес. Впишите его ниже.
ws-follow-recap-others = Другие адресаты
ws-follow-recap-others-hint = По одному адресу в строке, с именем или без: Павел Одинцов <odintsov@example.com>
ws-follow-recap-outside = Адрес не из домена клиента, проверьте ещё раз:
ws-follow-recap-subject-label = Тема
ws-follow-recap-text = Текст
ws-follow-recap-subject = Укажите тему письма в одну строку.
ws-follow-recap-empty = Напишите итоги или составьте их заново.
ws-follow-recap-long = Текст слишком длинный. Сократите его.
ws-follow-recap-many = Слишком много адресатов для одного письма.
ws-follow-recap-address = Это не адрес электронной почты: { $what }
ws-follow-recap-approve = Сохранить и утвердить
ws-follow-recap-approved = Утверждено: { $day }, { $name }.
ws-follow-recap-approved-next = После любой правки утверждать придётся заново.
ws-follow-recap-unapproved = Итоги ещё не утверждены.
ws-follow-recap-stopped = Замечания не дают утвердить и отправить итоги.
ws-follow-recap-stopped-next = Исправьте то, на что они указывают, — в тексте или в договорённостях.
ws-follow-recap-stale = После утверждения договорённости изменились. Проверьте, верен ли текст.
ws-follow-recap-send = { $count ->
    [one] Отправить { $count } адресату
    [few] Отправить { $count } адресатам
    [many] Отправить { $count } адресатам
   *[other] Отправить { $count } адресата
}
ws-follow-recap-sent-on = { $day } итоги отправлены.
ws-follow-recap-sent-next = По ссылке клиент видит договорённости и может дать согласие на каждую или задать вопрос.
ws-follow-recap-sent-already = Итоги уже отправлены.
ws-follow-recap-claimed = Итоги отправляются.
ws-follow-recap-claimed-next = Обновите страницу через минуту.
ws-follow-recap-interrupted = Отправка прервалась.
ws-follow-recap-interrupted-next = Неизвестно, ушло ли письмо. Спросите адресата или проверьте почтовый сервер, затем отметьте отправку ниже или отправьте письмо ещё раз.
ws-follow-recap-again = Письмо не ушло: разрешить повторную отправку
ws-follow-recap-not-interrupted = Отправка не прерывалась.
ws-follow-recap-unsent = Почтовый сервер не принял итоги.
ws-follow-recap-unsent-next = Ничего не отправлено. Попробуйте снова или скачайте письмо и отправьте его из своей почтовой программы.
ws-follow-recap-by-hand = Отправить иначе
ws-follow-recap-by-hand-hint = Скачайте письмо или текст, отправьте из своей почтовой программы и отметьте здесь день.
ws-follow-recap-sent-label = День отправки
ws-follow-recap-sent-go = Отметить отправку
ws-follow-recap-sent-day = Выберите день не раньше обзора и не позже сегодняшнего.
ws-follow-file-pdf = PDF
ws-follow-file-eml = Письмо для почтовой программы (.eml)
ws-follow-file-txt = Текст (.txt)
ws-follow-findings-loading = Проверяем итоги…
ws-follow-findings-stop = { $count ->
    [one] { $count } замечание не даёт отправить итоги.
    [few] { $count } замечания не дают отправить итоги.
    [many] { $count } замечаний не дают отправить итоги.
   *[other] { $count } замечания не дают отправить итоги.
}
ws-follow-findings-none-stop = Отправке итогов ничто не мешает.
ws-follow-findings-none = Замечаний нет.
ws-follow-record-upload = Загрузить запись встречи
ws-follow-record-file = Расшифровка или протокол
ws-follow-record-hint = VTT, SRT, DOCX, JSON или текст из Teams, Zoom, Meet и других программ; не больше { $most } МБ
ws-follow-record-go = Загрузить и прочитать
ws-follow-record-note = Запись видит только наша сторона. Слова из неё не попадают в итоги.
ws-follow-record-none = Выберите файл.
ws-follow-record-large = Файл слишком велик для расшифровки.
ws-follow-record-large-next = Выгрузите только расшифровку, без звука и видео.
ws-follow-record-many = Записей слишком много. Сначала удалите одну.
ws-follow-record-no-meeting = Обзор проведён письменно, поэтому записи встречи нет.
ws-follow-record-empty = Запись не загружена.
ws-follow-record-remove = Удалить эту запись
ws-follow-record-remove-hint = Показатели записи и всё найденное в ней будут удалены. Договорённости, по которым решение принято, останутся.
ws-follow-sides-ask = { $count ->
    [one] За кого говорит { $count } участник?
    [few] За кого говорят { $count } участника?
    [many] За кого говорят { $count } участников?
   *[other] За кого говорят { $count } участника?
}
ws-follow-sides-told = Кто за кого говорит
ws-follow-sides-hint = Определить сторону этих участников не удалось. Укажите её, и запись будет прочитана заново.
ws-follow-sides-go = Прочитать заново
ws-follow-figure-promises = Найдено договорённостей
ws-follow-figure-future = Разговор о будущем
ws-follow-figure-interactivity = Живость разговора
ws-follow-figure-interactivity-note = смен говорящего в минуту
ws-follow-figure-patience = Выдержка
ws-follow-figure-patience-note = секунд до реплики нашей стороны, медиана
ws-follow-figure-none = пауз для измерения нет
ws-follow-tense-past = прошлое
ws-follow-tense-present = настоящее
ws-follow-tense-future = будущее
ws-follow-talk = Доля речи
ws-follow-health-record = Качество встречи по этой записи
ws-follow-report = Отчёт
ws-follow-report-open = Открыть отдельно
ws-follow-report-of = Отчёт: { $name }
ws-follow-debrief-ours = Только для нашей стороны. Клиент этого не увидит.
ws-follow-debrief-went-well = Что удалось
ws-follow-debrief-hint-went-well = На что откликнулся клиент, что стоит повторить
ws-follow-debrief-change-next-time = Что изменить в следующий раз
ws-follow-debrief-hint-change-next-time = Содержание, участники, время, подготовка
ws-follow-debrief-renewal-signals = Сигналы о продлении
ws-follow-debrief-hint-renewal-signals = Что сказали и о чём умолчали: бюджет, спонсор, конкуренты, планы
ws-follow-debrief-none = Внутренний разбор пока не записан.
ws-follow-debrief-empty = Напишите хотя бы строку.
ws-follow-debrief-long = Слишком длинно для разбора. Сократите текст.
ws-follow-debrief-conflict = Пока вы писали, разбор сохранил другой человек: { $name }.
ws-follow-debrief-conflict-next = Ваш текст — в полях ниже, чужой — над каждым полем. Ничего не потеряно; после сохранения останется то, что в полях.
