# Как делятся обзором и что видит клиент по ссылке.

# Пять вопросов перед обзором
ws-ask-priorities = Что сейчас важнее всего для вашего бизнеса?
ws-ask-changes = Что изменилось у вас с прошлой встречи: люди, планы, бюджет, рынок?
ws-ask-worked = Что хорошо получается — с продуктом и в нашей совместной работе?
ws-ask-concerns = Что не получается или вызывает беспокойство?
ws-ask-hour = Какие вопросы нужно решить к концу встречи?

# Письмо с кодом
ws-code-mail-subject = Код для просмотра обзора: { $vendor }
ws-code-mail =
    Ваш код: { $code }

    Введите его на странице, где он был запрошен. Код сработает один раз, срок действия в минутах: { $minutes }.

    Если вы не запрашивали код, ничего делать не нужно: без ссылки он ничего не открывает.

# Вход
ws-shared-language = Язык
ws-shared-gone = Эта ссылка не работает
ws-shared-gone-next = Возможно, её срок истёк, её отозвали или скопировали не целиком. Попросите новую у того, кто прислал эту.
ws-shared-too-often = Слишком много попыток
ws-shared-too-often-next = Подождите несколько минут и попробуйте снова. Всё, что вы сохранили, на месте.
ws-shared-back = Вернуться к обзору
ws-shared-failed = Сейчас это открыть не удаётся
ws-shared-failed-next = Ваши ответы сохранены. Попробуйте позже или сообщите тому, кто прислал ссылку.
ws-shared-address-title = Кто вы?
ws-shared-address-why = Компания { $vendor } открыла этот обзор только для определённых адресов. Укажите свой, и мы отправим на него код.
ws-shared-address = Ваш адрес электронной почты
ws-shared-code-send = Отправить код
ws-shared-code-title = Введите код
ws-shared-code-sent = Если адресу { $email } открыт этот обзор, код уже отправлен. Он сработает один раз, срок действия в минутах: { $minutes }. Проверьте и папку «Спам».
ws-shared-code = Код
ws-shared-code-enter = Открыть обзор
ws-shared-code-again = Указать другой адрес или запросить новый код
ws-shared-code-wrong = Код не подошёл. Проверьте его или запросите новый.

# Страница
ws-shared-title-qbr = Квартальный бизнес-обзор, { $quarter }
ws-shared-title-ebr = Бизнес-обзор для руководства, { $quarter }
ws-shared-title-digital = Цифровой бизнес-обзор, { $quarter }
ws-shared-title-automated = Ваш бизнес-обзор, { $quarter }
ws-shared-held = Встреча состоялась { $on }
ws-shared-planned = Встреча запланирована на { $on }
ws-shared-planned-at = Встреча запланирована на { $on }, { $at }.
ws-shared-csm = Ваше контактное лицо: { $name }.
ws-shared-verified = Вы вошли с адресом { $email }
ws-shared-as = Имя для ответов: { $name } (не подтверждено)
ws-shared-leave = Выйти
ws-shared-other-name = Указать другое имя
ws-shared-contents = На этой странице
ws-shared-tracked = Просмотры этой страницы учитываются
ws-shared-tracked-what = Компания { $vendor } видит, в какие дни открывали эту страницу. Кто именно, как долго и что нажимал — неизвестно.
ws-shared-tracked-what-email = Компания { $vendor } видит, в какие дни и с какого адреса открывали эту страницу (ваш адрес: { $email }). Как долго и что нажимали — неизвестно.
ws-shared-tracked-off = Не хотите, чтобы просмотры учитывались? Сообщите об этом: { $name }. Вам пришлют ссылку без учёта.
ws-shared-tracked-off-nobody = Не хотите, чтобы просмотры учитывались? Сообщите тому, кто прислал ссылку: вам дадут другую, без учёта.
ws-shared-untracked = Просмотры этой страницы не учитываются
ws-shared-untracked-what = Компания { $vendor } не узнает, открывали ли вы страницу и когда. То, что вы отправите через форму, сохранится вместе с вашим именем или адресом.
ws-shared-fell-through = Этот обзор не состоялся. О дальнейшем с вами договорится { $name }.
ws-shared-fell-through-nobody = Этот обзор не состоялся. О дальнейшем с вами договорится тот, кто прислал ссылку.
ws-shared-not-yet = Обзор ещё готовится.
ws-shared-not-yet-next = Он появится здесь, когда будет готов. А пока посмотрите повестку и расскажите, о чём для вас важно поговорить.
ws-shared-not-yet-wait = Он появится здесь, когда будет готов.
ws-shared-agenda = Повестка
ws-shared-agenda-length = { $minutes ->
    [one] Всего { $minutes } минута
    [few] Всего { $minutes } минуты
    [many] Всего { $minutes } минут
   *[other] Всего { $minutes } минуты
}
ws-shared-minutes = { $minutes } мин
ws-shared-review = Обзор
ws-shared-frozen = Обзор в том виде, в каком он был показан (данные на { $as_of }); больше он не меняется.
ws-shared-frozen-before = Обзор в том виде, в каком он будет показан (данные на { $as_of }).
ws-shared-open-whole = Открыть обзор в отдельной вкладке
ws-shared-files = Скачать
ws-shared-files-elsewhere = На других языках
ws-shared-file-presented = Слайды, которые были показаны
ws-shared-file-pptx = Слайды (PowerPoint)
ws-shared-file-pdf = Для чтения и печати (PDF)
ws-shared-file-xlsx = Все показатели (Excel)
ws-shared-not-saved = Не сохранено.
ws-shared-kept-input = Ответы сохранены. Ваши коллеги, у которых есть ссылка, видят их и могут дополнить.
ws-shared-kept-feedback = Спасибо. Команда получила ваш отзыв.
ws-shared-kept-commitment = Ответ сохранён, команда его видит.
ws-shared-kept-outcome = Ответ сохранён, команда его видит.
ws-shared-kept-figure = Команда получила ваш вопрос. Показатель останется отмеченным, пока на вопрос не ответят.
ws-shared-name = Ваше имя
ws-shared-name-hint = Имя будет показано рядом с ответом так, как вы его ввели, с пометкой «не подтверждено».
ws-shared-by = { $by }, { $on }
ws-shared-by-unverified = { $by } (не подтверждено), { $on }
ws-shared-input = Пять вопросов перед обзором
ws-shared-input-hint = Пять минут, которые помогут провести встречу с пользой для вас. Ваши ответы получит { $vendor }. Лишние вопросы можно пропустить.
ws-shared-input-last = Последнее сохранение:
ws-shared-input-save = Сохранить ответы
ws-shared-input-given = Что вы рассказали заранее
ws-shared-conflict = Пока вы писали, ответы сохранил другой человек: { $by }.
ws-shared-conflict-next = Ничего не потеряно: ваш текст остался в полях, а над ними показано, что изменилось. Объедините ответы и сохраните.
ws-shared-theirs = Сохранено ({ $by }):
ws-shared-no-answer = нет ответа
ws-shared-commitments = Кто что делает
ws-shared-silence = По каждому пункту можно дать согласие или задать вопрос. Молчание не означает ни того, ни другого.
ws-shared-agreed = Согласовано
ws-shared-proposed = Предложено
ws-shared-proposed-hint = Эти пункты пока никого ни к чему не обязывают.
ws-shared-no-owner = ответственный не назначен
ws-shared-no-due = срок не назначен
ws-shared-due = срок: { $on }
ws-shared-state-not-started = не начато
ws-shared-state-in-progress = в работе
ws-shared-state-blocked = заблокировано
ws-shared-state-at-risk = под угрозой
ws-shared-state-complete = выполнено
ws-shared-state-cancelled = отменено
ws-shared-state-late = просрочено
ws-shared-accepted = Принято
ws-shared-questioned = Есть вопрос
ws-shared-answered = Есть ответ
ws-shared-ask = Задать вопрос
ws-shared-answer = Принять или задать вопрос
ws-shared-answer-again = Изменить ответ
ws-shared-note = Комментарий
ws-shared-note-when = (для вопроса обязателен)
ws-shared-accept = Принять
ws-shared-question = Задать вопрос
ws-shared-outcomes = Подтвердите результаты
ws-shared-outcomes-hint = Эти результаты вошли в обзор. Скажите, верны ли они с вашей точки зрения.
ws-shared-confirmed = Подтверждено
ws-shared-not-confirmed = Не подтверждено
ws-shared-outcome-baseline = Было
ws-shared-outcome-actual = Стало
ws-shared-outcome-change = Изменение
ws-shared-outcome-worth = В деньгах
ws-shared-outcome-answer = Подтвердить или поправить
ws-shared-outcome-note = Комментарий
ws-shared-outcome-note-when = (обязателен, если результат неверен)
ws-shared-confirm = Подтвердить
ws-shared-not-so = Это неверно
ws-shared-figures = Показатели
ws-shared-figures-hint = Если показатель вызывает сомнения, спросите о нём. Он останется отмеченным и у вас, и у нас, пока не придёт ответ.
ws-shared-ask-figure = Спросить об этом показателе
ws-shared-ask-any = Спросить о другом показателе обзора
ws-shared-which-figure = Показатель
ws-shared-choose = Выберите показатель
ws-shared-your-question = Ваш вопрос
ws-shared-send-question = Отправить вопрос
ws-shared-answer-of = Ответ компании { $vendor }, { $on }:
ws-shared-feedback = Как всё прошло?
ws-shared-feedback-hint = Ответы получит только компания { $vendor }; другие люди с этой ссылкой их не увидят.
ws-shared-feedback-given = Вы уже ответили
ws-shared-feedback-change = Ответ можно изменить ниже.
ws-shared-better = Что нам стоит делать лучше?
ws-shared-missing = Чего вам не хватает в продукте?
ws-shared-missing-hint = Компания { $vendor } передаст это разработчикам продукта.
ws-shared-feedback-send = Отправить отзыв
ws-shared-for = Страница предназначена для компании { $customer } и действует до { $on }

# Что сделать нельзя
ws-shared-needs-name = Введите имя, а не адрес почты.
ws-shared-too-long = Текст слишком длинный. Сократите его. Наибольшее число знаков: { $most }.
ws-shared-input-closed = Обзор закрыт, изменить эти ответы уже нельзя.
ws-shared-input-empty = Ответьте хотя бы на один вопрос.
ws-shared-feedback-early = Оставить отзыв можно будет после обзора.
ws-shared-needs-score = Выберите оценку на шкале.
ws-shared-no-figure = В обзоре нет такого показателя. Выберите другой из списка.
ws-shared-needs-question = Напишите вопрос.
ws-shared-questions-many = Слишком много вопросов ещё ждут ответа. Подождите или напишите своему контактному лицу.
ws-shared-needs-reason = Напишите, что неверно.

# Страница для команды
ws-share-title = Поделиться с клиентом
ws-share-crumbs = Путь к странице
ws-share-sees-review = Клиент видит обзор.
ws-share-sees-review-what = Версия { $number } зафиксирована, данные на { $as_of }: дальнейшие изменения клиент увидит только со следующей версией.
ws-share-sees-form = Клиент видит только анкету и повестку.
ws-share-sees-form-next = Сам обзор появится по ссылке, когда его зафиксируют.
ws-share-held-back = Файл «{ $name }» нельзя скачать: в нём есть заметки, комментарии, скрытые слайды или макросы.
ws-share-links = Ссылки
ws-share-no-links = Для этого обзора ещё нет ссылок.
ws-share-first = Создать первую ссылку
ws-share-label = Метка
ws-share-label-hint = Для кого эта ссылка, например имя или отдел. Клиент метку не видит.
ws-share-no-label = Без метки
ws-share-optional = (необязательно)
ws-share-state = Статус
ws-share-state-live = Действует
ws-share-state-expired = Срок истёк
ws-share-state-revoked = Отозвана
ws-share-who = Кто может открыть
ws-share-who-domains = Адреса в этих доменах, с кодом из письма
ws-share-who-all = Все, у кого есть ссылка
ws-share-everybody = все, у кого есть ссылка
ws-share-domains = Почтовые домены
ws-share-domains-hint = Через запятую. Если указать домен бесплатной почты, войти сможет кто угодно.
ws-share-until = Действует до
ws-share-views = Просмотры
ws-share-untracked = не учитываются
ws-share-not-viewed = пока нет
ws-share-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}
ws-share-people = { $people ->
    [one] { $people } человек
    [few] { $people } человека
    [many] { $people } человек
   *[other] { $people } человека
}
ws-share-last = последний: { $on }
ws-share-made-by = { $name }, { $on }
ws-share-revoke = Отозвать
ws-share-new = Новая ссылка
ws-share-days-valid = Срок действия в днях
ws-share-days-hint = Не больше { $most }.
ws-share-tracking = Учитывать просмотры
ws-share-tracking-hint = Клиент увидит об этом сообщение на странице. Если не учитывать, о просмотрах ничего не сохраняется.
ws-share-go = Создать ссылку
ws-share-made = Ссылка готова.
ws-share-made-once = Скопируйте её сейчас: больше она показана не будет и нигде не хранится.
ws-share-address = Адрес ссылки
ws-share-copy = Скопировать
ws-share-copied = Скопировано
ws-share-input = Ответы перед обзором
ws-share-prepared-ready = Клиент подготовился
ws-share-prepared-minimal = Почти не подготовился
ws-share-prepared-none = Ответов пока нет
ws-share-answered-of = ответов: { $answered } из { $asked }
ws-share-input-none = Ответов пока нет. Отправьте ссылку и попросите уделить пять минут.
ws-share-input-never = Клиент не заполнил анкету.
ws-share-doubts = Показатели под вопросом
ws-share-doubts-open = { $open ->
    [one] { $open } без ответа
    [few] { $open } без ответа
    [many] { $open } без ответа
   *[other] { $open } без ответа
}
ws-share-doubts-none = Вопросов о показателях нет.
ws-share-your-answer = Ваш ответ
ws-share-your-answer-hint = Клиент увидит его от имени компании, без вашего имени.
ws-share-send-answer = Ответить
ws-share-said = Договорённости и результаты
ws-share-to-commitment = Ответить на странице договорённости
ws-share-said-none = Ответов пока нет. Молчание не считается согласием.
ws-share-feedback = Отзывы
ws-share-feedback-none = Отзывов пока нет.
ws-share-mean = { $scores ->
    [one] В среднем { $mean } по { $scores } оценке, самая низкая — { $lowest }
    [few] В среднем { $mean } по { $scores } оценкам, самая низкая — { $lowest }
    [many] В среднем { $mean } по { $scores } оценкам, самая низкая — { $lowest }
   *[other] В среднем { $mean } по { $scores } оценкам, самая низкая — { $lowest }
}
ws-share-score = Удовлетворённость: { $score }
ws-share-no-score = Без оценки
ws-share-in-the-room = На встрече, { $on }
ws-share-request = Запрос к продукту
ws-share-request-take = Внести в запросы
ws-share-request-taken = Внесено в запросы
ws-share-nobody = Войдите, чтобы поделиться обзором.
ws-share-days-outside = Укажите срок не меньше одного дня и не больше { $most }.
ws-share-domain-bad = «{ $domain }» — не почтовый домен.
ws-share-domains-many = Слишком много доменов. Наибольшее число: { $most }.
ws-share-domains-missing = Укажите хотя бы один домен или откройте доступ всем, у кого есть ссылка.
ws-share-needs-answer = Напишите ответ.
ws-share-answered-already = Кто-то из коллег уже ответил.
ws-share-needs-title = Назовите запрос в нескольких словах.
