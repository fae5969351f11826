# Внутренняя справка на одной странице.

brief-document = Справка к встрече: { $account }
brief-kicker = Внутренняя справка · { $window }
brief-title = { $landmines ->
    [0] { $account }, встреча { $day }: опасных тем не найдено
   *[other] { $account }, встреча { $day }: опасных тем — { $landmines }
}
brief-title-unmet = { $landmines ->
    [0] { $account }: опасных тем не найдено
   *[other] { $account }: опасных тем — { $landmines }
}
brief-landmines = Опасные темы
brief-landmines-empty = Нет ни открытых эскалаций, ни нарушенных обещаний, ни просроченных счетов, ни смены спонсора.
brief-objectives = Три цели встречи
brief-contract = Договор и здоровье клиента
brief-renewal = Продление: { $value }
brief-opt-out = Последний день для отказа: { $value }
brief-notice = Уведомление об отказе: { $value }
brief-arr = ARR: { $value }
brief-health = Оценка здоровья: { $value }
brief-health-up = { $health }, рост: { $change }
brief-health-down = { $health }, снижение: { $change }
brief-last-review = Прошлый обзор: { $value }
brief-unknown = нет данных
brief-people = Кто придёт и чего хочет
brief-people-empty = Участники не записаны: сначала выясните, кто придёт.
brief-questions = Каких вопросов ждать
brief-value = Достигнутая ценность
brief-card = { $label }: { $value }
brief-value-empty = Показать ценность пока нельзя: цель встречи — договориться, что измеряем.
brief-risks = Риски
brief-risks-empty = В данных рисков не видно; всё же спросите своего сторонника у клиента.
brief-opportunities = Возможности
brief-opportunities-empty = Сверх плана предлагать нечего.
brief-play = Что делать: { $play }
brief-withheld = Расширение ждёт: { $reason }
