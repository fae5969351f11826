## Слова, которые добавляет сама вёрстка

layout-continued = { $title } (продолжение)
layout-high-impact = Сильное влияние
layout-low-impact = Слабое влияние
layout-high-likelihood = Высокая вероятность
layout-low-likelihood = Низкая вероятность
layout-quadrant-priority = Действовать сразу
layout-quadrant-monitor = Держать под контролем
layout-quadrant-prepare = Подготовить план
layout-quadrant-watch = Наблюдать
layout-quadrant-empty = Пока пусто
layout-risk = Риск
layout-opportunity = Возможность
layout-figure-missing = Пока неизвестно
layout-chart-empty = Данных для графика пока нет
layout-chart-target = Цель: { $value }
layout-chart-target-name = Цель
layout-chart-base = Основание
layout-chart-increase = Рост
layout-chart-decrease = Снижение
layout-chart-total = Итого
layout-table-alt = Таблица: { $title }
layout-logo-alt = Логотип: { $name }
