"""All files of the demo as rows: every system's export under its own name and column names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quarterdeck.demo.accounts import account_row, contact_rows, owner_rows
from quarterdeck.demo.cast import cast
from quarterdeck.demo.contracts import contracts, investment_rows, invoice_rows, subscription_rows
from quarterdeck.demo.goals import goals
from quarterdeck.demo.happenings import event_rows
from quarterdeck.demo.mess import (
    mess_up_accounts,
    mess_up_contacts,
    mess_up_tickets,
    mess_up_usage,
)
from quarterdeck.demo.money import rates
from quarterdeck.demo.offer import module_rows, roadmap_rows
from quarterdeck.demo.outcomes import outcome_rows
from quarterdeck.demo.promises import commitment_rows
from quarterdeck.demo.relations import interaction_rows, last_met
from quarterdeck.demo.scene import Row, Scene, scenes
from quarterdeck.demo.service import survey_rows, ticket_rows
from quarterdeck.demo.usage import UsageRow, usage_rows
from quarterdeck.demo.voice import request_rows, statement_rows


@dataclass(frozen=True, slots=True)
class Exports:
    """The demo's data: files of few rows by relation name, and the usage log."""

    files: dict[str, list[Row]]
    usage: list[UsageRow]
    scenes: tuple[Scene, ...]


def exports(seed: int) -> Exports:
    """Everything, in the order of the cast; the planted faults included."""
    told = scenes(cast(), seed)
    files: dict[str, list[Row]] = {
        "crm_accounts": mess_up_accounts([account_row(scene) for scene in told]),
        "crm_owners": owner_rows(),
    }
    usage: list[UsageRow] = []
    for scene in told:
        for name, rows in _of_one(scene).items():
            files.setdefault(name, []).extend(rows)
        usage += usage_rows(scene, contracts(scene))
    files["crm_contacts"] = mess_up_contacts(files["crm_contacts"])
    files["support_tickets"] = mess_up_tickets(files["support_tickets"])
    return Exports({**files, **_vendor(files["product_requests"])}, mess_up_usage(usage), told)


def _of_one(scene: Scene) -> dict[str, list[Row]]:
    """The rows of one account by file."""
    found = contracts(scene)
    set_goals = goals(scene)
    activities = interaction_rows(scene)
    return {
        "crm_contacts": contact_rows(scene, last_met(activities)),
        "crm_activities": activities,
        "billing_subscriptions": subscription_rows(scene, found),
        "billing_invoices": invoice_rows(scene, found),
        "support_tickets": ticket_rows(scene, found),
        "survey_answers": survey_rows(scene),
        "success_goals": [goal.row for goal in set_goals],
        "success_results": outcome_rows(scene, found, set_goals),
        "success_events": event_rows(scene, found),
        "success_actions": commitment_rows(scene),
        "customer_costs": investment_rows(scene, found),
        "customer_voice": statement_rows(scene),
        "product_requests": request_rows(scene),
    }


def _vendor(requests: Sequence[Row]) -> dict[str, list[Row]]:
    """The files that belong to no account."""
    return {
        "product_modules": module_rows(),
        "product_roadmap": roadmap_rows(requests),
        "fx_rates": rates(),
    }
