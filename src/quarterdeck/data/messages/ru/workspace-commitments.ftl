# Доски договорённостей, отдельная договорённость и напоминания по почте.

ws-commitments-of = Договорённости: { $account }
ws-commitments-sub = О чём договорились обе стороны. Просрочка считается по сроку; на следующем обзоре будет видно, что выполнено.
ws-commitments-crumbs = Путь к странице
ws-commitments-account = Клиент
ws-commitments-account-page = К странице клиента
ws-commitments-review = Обзор
ws-commitments-no-review = Без обзора
ws-commitments-search = Поиск
ws-commitments-any = Все
ws-commitments-apply = Применить
ws-commitments-clear = Сбросить фильтры
ws-commitments-show = Показать
ws-commitments-look = Открыть
ws-commitments-looks = Вид
ws-commitments-look-board = Доска
ws-commitments-look-list = Список
ws-commitments-look-confirm = Ждут подтверждения
ws-commitments-all-states = Все статусы
ws-commitments-count = { $count ->
    [one] { $count } договорённость
    [few] { $count } договорённости
    [many] { $count } договорённостей
   *[other] { $count } договорённости
}
ws-commitments-late-count = просрочено: { $count }
ws-commitments-waiting-count = Ждут подтверждения: { $count }
ws-commitments-questioned-count = { $count ->
    [one] У клиентов вопросы по { $count } договорённости.
    [few] У клиентов вопросы по { $count } договорённостям.
    [many] У клиентов вопросы по { $count } договорённостям.
   *[other] У клиентов вопросы по { $count } договорённости.
}
ws-commitments-questioned-next = Ответьте или измените условия.
ws-commitments-none = Договорённостей пока нет. Сюда попадает то, о чём договорились на обзоре; добавить договорённость вручную можно на доске клиента.
ws-commitments-none-found = Таких договорённостей нет. Измените фильтры.
ws-commitments-column-empty = Пусто
ws-commitments-more = Показать ещё
ws-commitments-pages = Страницы
ws-commitments-previous = Назад
ws-commitments-next = Вперёд
ws-commitments-range = { $first }–{ $last } из { $total }

ws-commitments-field-text = Что нужно сделать
ws-commitments-field-side = Сторона
ws-commitments-field-owner = Ответственный
ws-commitments-field-owner_email = Почта ответственного
ws-commitments-field-due_on = Срок
ws-commitments-field-state = Статус
ws-commitments-field-completed_on = Дата выполнения
ws-commitments-field-standing = Подтверждение
ws-commitments-field-answer = Ответ клиента
ws-commitments-field-answer_note = Слова клиента
ws-commitments-field-reply = Наш ответ
ws-commitments-side-vendor = Мы
ws-commitments-side-customer = Клиент
ws-commitments-state-not-started = Не начато
ws-commitments-state-in-progress = В работе
ws-commitments-state-at-risk = Под угрозой
ws-commitments-state-blocked = Заблокировано
ws-commitments-state-complete = Выполнено
ws-commitments-state-cancelled = Отменено
ws-commitments-standing-captured = Записано
ws-commitments-standing-found = Найдено в записи встречи
ws-commitments-standing-proposed = Предложено
ws-commitments-standing-agreed = Согласовано
ws-commitments-standing-rejected = Отклонено
ws-commitments-answer-open = Вопрос без ответа
ws-commitments-answer-none = Ответа пока нет
ws-commitments-answer-accepted = Клиент согласен
ws-commitments-answer-questioned = У клиента вопрос
ws-commitments-due-overdue = Просрочено
ws-commitments-due-week = В течение недели
ws-commitments-due-month = В течение месяца
ws-commitments-due-quarter = В течение трёх месяцев
ws-commitments-due-none = Без срока
ws-commitments-due-on = срок: { $day }
ws-commitments-done-on = выполнено { $day }
ws-commitments-no-day = без срока
ws-commitments-no-owner = ответственный не назначен
ws-commitments-days-late = { $days ->
    [one] просрочено на { $days } день
    [few] просрочено на { $days } дня
    [many] просрочено на { $days } дней
   *[other] просрочено на { $days } дня
}

ws-commitments-move = Изменить статус
ws-commitments-move-to = Новый статус
ws-commitments-moved = Статус изменён
ws-commitments-moved-to = Новый статус: «{ $state }»
ws-commitments-why-blocked = Что мешает?
ws-commitments-why-cancelled = Почему отменяется?
ws-commitments-why-in-progress = Почему возобновляется?
ws-commitments-why-not-started = Почему возобновляется?
ws-commitments-where = Статус
ws-commitments-reason = Причина
ws-commitments-reason-hint = Нужна, если работа заблокирована или отменена; сохраняется в истории.
ws-commitments-reason-reopen = Укажите, почему работа возобновляется; причина сохранится в истории.
ws-commitments-done-hint = (если не указать, будет сегодня)
ws-commitments-terms = Условия
ws-commitments-terms-answered = Если изменить текст, сторону, ответственного или срок, ответ клиента утратит силу и его придётся получать заново.
ws-commitments-email-hint = Для напоминаний нашей стороне. Клиенту письма автоматически не отправляются.
ws-commitments-optional = (необязательно)
ws-commitments-theirs = Как записано сейчас
ws-commitments-yours = Ваш вариант
ws-commitments-about = О договорённости
ws-commitments-confirmed-by = Кто подтвердил
ws-commitments-said = Как было сказано
ws-commitments-trail = История
ws-commitments-no-trail = Изменений не было: всё как в источниках.
ws-commitments-by-system = Автоматически
ws-commitments-act-add = Добавлено вручную
ws-commitments-act-capture = Записано на обзоре
ws-commitments-act-correct = Исправлено
ws-commitments-act-change = Изменено
ws-commitments-act-move = Изменён статус
ws-commitments-act-agreed = Согласовано
ws-commitments-act-proposed = Предложено
ws-commitments-act-rejected = Отклонено
ws-commitments-act-answer = Ответ клиента
ws-commitments-act-reply = Ответ клиенту

ws-commitments-add = Добавить договорённость
ws-commitments-added = Добавлено
ws-commitments-added-proposed = Добавлено, ждёт подтверждения
ws-commitments-agreed-by = Кто согласовал
ws-commitments-agreed-by-hint = Укажите, кто дал согласие. Для предложения не требуется.
ws-commitments-confirm-why = Это ещё никто не подтвердил. До подтверждения это не попадёт ни на доску, ни в итоги встречи. Если вы согласуете, сохранится ваше имя.
ws-commitments-agree = Отметить согласованным
ws-commitments-propose = Оставить предложением
ws-commitments-reject = Отклонить
ws-commitments-complete-terms = Указать ответственного и срок
ws-commitments-nothing-waits = Ничего не ждёт подтверждения.
ws-commitments-decided-agreed = Согласовано и добавлено на доску
ws-commitments-decided-proposed = Предложено
ws-commitments-decided-rejected = Отклонено

ws-commitments-question = Вопрос клиента
ws-commitments-our-reply = Наш ответ
ws-commitments-your-reply = Ваш ответ
ws-commitments-reply = Ответить
ws-commitments-reply-hint = Сама договорённость не изменится. Чтобы изменить её, отредактируйте условия ниже.
ws-commitments-reply-send = Сохранить ответ
ws-commitments-replied = На вопрос ответили

ws-commitments-calendar = Календарь
ws-commitments-calendar-mine = Мои открытые договорённости (.ics)
ws-commitments-calendar-chosen = Открытые договорённости с этой страницы (.ics)
ws-commitments-calendar-event = Событие на весь день (.ics)
ws-commitments-calendar-task = Задача (.ics)
ws-commitments-reminders = Напоминания
ws-commitments-reminders-next = Следующее: { $day }, на адрес { $to }.
ws-commitments-reminders-nobody = Напомнить некому: адрес почты не указан
ws-commitments-reminders-no-day = Без срока напоминания не отправляются.
ws-commitments-reminders-done = Работа завершена, напоминания не отправляются.
ws-commitments-reminders-customer = Клиенту письма автоматически не отправляются: напоминание получит CSM.
ws-commitments-reminder-sent = отправлено
ws-commitments-reminder-failed = не отправлено
ws-commitments-reminder-waiting = ждёт отправки

ws-commitments-needs-words = Напишите, что нужно сделать.
ws-commitments-needs-owner = Укажите ответственного: без него это не договорённость.
ws-commitments-needs-day = Укажите срок: без него это не договорённость.
ws-commitments-needs-agreed-by = Укажите, кто согласовал, или выберите «Предложено».
ws-commitments-needs-person = Подтвердить это может только человек.
ws-commitments-needs-reply = Напишите ответ.
ws-commitments-no-question = У клиента нет вопроса по этому пункту.
ws-commitments-agreed-already = Это уже согласовано. Если договорённость больше не действует, отмените её и укажите причину.
ws-commitments-not-agreed = Это ещё не согласовано.
ws-commitments-not-agreed-next = Сначала подтвердите договорённость.
ws-commitments-too-long = Слишком длинный текст. Наибольшее число знаков: { $most }.
ws-commitments-bad-day = Такой даты нет. Проверьте день, месяц и год.
ws-commitments-not-allowed = Из нынешнего статуса так перейти нельзя. Если работа заблокирована, сначала возобновите её.
ws-commitments-needs-reason = Укажите причину.
ws-commitments-in-future = Дата выполнения не может быть в будущем.

ws-reminder-begin = Эти договорённости требуют вашего внимания.
ws-reminder-overdue = ПРОСРОЧЕНО
ws-reminder-soon = СКОРО СРОК
ws-reminder-side-vendor = { $account }; наша сторона: { $owner }
ws-reminder-side-customer = { $account }; сторона клиента: { $owner }
ws-reminder-due = Срок: { $day }
ws-reminder-late = { $days ->
    [one] Срок: { $day }, просрочено на { $days } день
    [few] Срок: { $day }, просрочено на { $days } дня
    [many] Срок: { $day }, просрочено на { $days } дней
   *[other] Срок: { $day }, просрочено на { $days } дня
}
ws-reminder-nobody = ответственный не назначен
ws-reminder-why = Вы получили это письмо как ответственный или как CSM этого клиента. Клиентам письма автоматически не отправляются.
ws-reminder-subject-soon = { $count ->
    [one] Скоро срок: { $count } договорённость
    [few] Скоро срок: { $count } договорённости
    [many] Скоро срок: { $count } договорённостей
   *[other] Скоро срок: { $count } договорённости
}
ws-reminder-subject-late = { $count ->
    [one] Требует внимания { $count } договорённость, просрочено: { $late }
    [few] Требуют внимания { $count } договорённости, просрочено: { $late }
    [many] Требуют внимания { $count } договорённостей, просрочено: { $late }
   *[other] Требуют внимания { $count } договорённости, просрочено: { $late }
}
