# Слайды, которые меняются на встрече: что услышали, что ответили, о чём договорились. $words — слова говорившего.

## Что сказал клиент (пятый слайд)

live-heard = Что мы услышали сегодня
live-quote = «{ $words }»

## Обратная связь (седьмой слайд)

live-scale = Ваша оценка совместной работы: { $score }

## Следующие шаги (восьмой слайд)

live-steps-title = { $steps ->
    [one] Согласован { $steps } шаг: есть и ответственный, и срок
    [few] Согласованы { $steps } шага: у каждого есть ответственный и срок
    [many] Согласовано { $steps } шагов: у каждого есть ответственный и срок
   *[other] Согласовано { $steps } шага: у каждого есть ответственный и срок
}
live-steps-title-incomplete = { $steps ->
    [one] Согласован { $steps } шаг
    [few] Согласованы { $steps } шага
    [many] Согласовано { $steps } шагов
   *[other] Согласовано { $steps } шага
}; без ответственного или срока пока { $open }
live-steps-title-vendor = { $steps ->
    [one] Мы берём на себя { $steps } шаг: что возьмёте вы?
    [few] Мы берём на себя { $steps } шага: что возьмёте вы?
    [many] Мы берём на себя { $steps } шагов: что возьмёте вы?
   *[other] Мы берём на себя { $steps } шага: что возьмёте вы?
}
live-steps-title-customer = { $steps ->
    [one] Вы берёте на себя { $steps } шаг: что взять нам?
    [few] Вы берёте на себя { $steps } шага: что взять нам?
    [many] Вы берёте на себя { $steps } шагов: что взять нам?
   *[other] Вы берёте на себя { $steps } шага: что взять нам?
}
live-steps-title-proposed = { $steps ->
    [one] Предложен { $steps } шаг: договоримся о нём?
    [few] Предложены { $steps } шага: о каких договоримся?
    [many] Предложено { $steps } шагов: о каких договоримся?
   *[other] Предложено { $steps } шага: о каких договоримся?
}
live-steps-agreed-vendor = Мы, { $name }: согласовано
live-steps-agreed-customer = Вы, { $name }: согласовано
live-steps-proposed-vendor = Мы, { $name }: предложение
live-steps-proposed-customer = Вы, { $name }: предложение
live-steps-open-vendor = Мы, { $name }: предстоит договориться
live-steps-open-customer = Вы, { $name }: предстоит договориться
live-steps-still-proposed = Предложено, пока не согласовано
live-owner-open = кто?
live-due-open = когда?
