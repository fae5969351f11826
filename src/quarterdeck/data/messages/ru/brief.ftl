# Внутренняя справка на одной странице.

brief-document = Справка к встрече: { $account }
brief-kicker = Внутренняя справка · { $window }
brief-title = { $landmines ->
    [0] { $account }, встреча { $day }: опасных тем не найдено
    [one] { $account }, встреча { $day }: { $landmines } опасная тема
    [few] { $account }, встреча { $day }: { $landmines } опасные темы
    [many] { $account }, встреча { $day }: { $landmines } опасных тем
   *[other] { $account }, встреча { $day }: { $landmines } опасной темы
}
brief-title-unmet = { $landmines ->
    [0] { $account }: опасных тем не найдено
    [one] { $account }: { $landmines } опасная тема
    [few] { $account }: { $landmines } опасные темы
    [many] { $account }: { $landmines } опасных тем
   *[other] { $account }: { $landmines } опасной темы
}
brief-landmines = Опасные темы
brief-landmines-empty = Нет ни близкого срока отказа, ни недостигнутых целей, ни инцидентов, ни открытых эскалаций, ни опозданий с обещаниями, ни просроченных счетов, ни смены спонсора.
brief-more = и ещё { $count }, менее важных: см. внутренний слайд о рисках
brief-objectives = Три цели встречи
brief-contract = Договор и индекс здоровья
brief-renewal = Продление: { $value }
brief-opt-out = Срок отказа от продления: { $value }
brief-notice = Уведомление об отказе от продления: { $value }
brief-arr = ARR: { $value }
brief-health = Индекс здоровья: { $value }
brief-health-up = { $health } (рост на { $change })
brief-health-down = { $health } (снижение на { $change })
brief-last-review = Прошлый обзор: { $value }
brief-unknown = нет данных
brief-people = Кто придёт и что им важно
brief-people-empty = Участники не записаны: сначала выясните, кто придёт.
brief-questions = Каких вопросов ждать
brief-value = Полученная ценность
brief-card = { $label }: { $value }
brief-value-empty = Показать ценность пока нельзя: цель встречи — договориться, что измеряем.
brief-risks = Риски
brief-risks-empty = В данных рисков не видно; всё же спросите своего сторонника у клиента.
brief-opportunities = Возможности
brief-opportunities-empty = Сверх плана предлагать нечего.
brief-play = Что делать. { $play }
brief-withheld = Расширение ждёт: { $reason }
