# Итоги встречи для клиента.

recap-document = Итоги встречи: { $account }, { $day }
recap-title = { $account }: о чём мы договорились
recap-opening = Спасибо, что уделили нам время. Ниже — то, о чём мы договорились на встрече { $day }, и отдельно — наши предложения.
recap-agreed-vendor = Мы, { $name }: согласовано
recap-agreed-customer = Вы, { $name }: согласовано
recap-agreed-vendor-empty = { $name }: согласованных действий нет.
recap-agreed-customer-empty = { $name }: согласованных действий нет.
recap-owner-day = { $owner }, до { $day }
recap-said = Как это прозвучало: { $words }
recap-proposed = Предлагается, не согласовано
recap-proposed-empty = Открытых предложений нет.
recap-closing = Если мы что-то поняли неверно или упустили, сообщите нам — мы исправим. Раздел «Предлагается» никого ни к чему не обязывает, пока вы его не подтвердите.
recap-subject = Встреча { $day }: о чём мы договорились
recap-footer = { $vendor } · { $account } · встреча { $day }
recap-greeting = Здравствуйте!
recap-greeting-named = Здравствуйте, { $names }!
recap-signature = С уважением,
recap-proposal = { $title }. { $step }.
