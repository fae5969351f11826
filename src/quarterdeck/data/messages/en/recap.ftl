# The recap for the customer.

recap-document = Recap: { $account }, { $day }
recap-title = { $account }: what we agreed
recap-opening = Thank you for your time. Below is what we agreed in our review of { $day } and, separately, what we only propose.
recap-agreed-vendor = Agreed: { $name } will
recap-agreed-customer = Agreed: { $name } will
recap-agreed-vendor-empty = No action of { $name } was agreed.
recap-agreed-customer-empty = No action of { $name } was agreed.
recap-owner-day = { $owner }, by { $day }
recap-said = As said in the meeting: { $words }
recap-proposed = Proposed, not agreed
recap-proposed-empty = There are no open proposals.
recap-closing = If we got anything wrong or left anything out, please tell us and we will correct it. Nothing under “Proposed” binds either side until you confirm it.
recap-subject = Our review on { $day }: what we agreed
recap-footer = { $vendor } · { $account } · review of { $day }
recap-greeting = Hello,
recap-greeting-named = Hello { $names },
recap-signature = Kind regards,
recap-proposal = { $title }. { $step }.
