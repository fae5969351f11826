"""The rows of the CRM: accounts, their owners and contacts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from quarterdeck.core.account import Segment
from quarterdeck.demo.cast import NOTICE_DAYS
from quarterdeck.demo.people import Person
from quarterdeck.demo.scene import Row, Scene
from quarterdeck.demo.texts import people
from quarterdeck.demo.timeline import DEMO_AS_OF

FEATURES = {
    Segment.STRATEGIC: 18,
    Segment.ENTERPRISE: 16,
    Segment.MID_MARKET: 14,
    Segment.SMB: 10,
    Segment.TECH_TOUCH: 8,
}
"""Features that each plan gives access to."""

SPONSOR_LEFT_ON = date(2026, 8, 21)


def owner_rows() -> list[Row]:
    return [
        {"owner_key": key, "full_name": csm["name"], "mail": csm["email"]}
        for key, csm in people()["csm"].items()
    ]


def account_row(scene: Scene) -> Row:
    profile = scene.profile
    return {
        "crm_id": profile.id,
        "company": profile.name,
        "owned_by": profile.parent,
        "review_group": profile.unit,
        "owner_key": profile.csm,
        "country": profile.country,
        "locale": profile.language.value,
        "currency": profile.currency,
        "time_zone": profile.timezone,
        "industry": profile.industry,
        "mail_domain": profile.domain,
        "logo_file": f"brand/customers/{profile.id}.png" if profile.logo else None,
        "signed_on": profile.signed,
        "went_live_on": profile.live,
        "contract_renews_on": renewal(scene),
        "notice_period": NOTICE_DAYS[profile.segment],
        "fiscal_year_starts": profile.fiscal,
        "features_in_plan": FEATURES[profile.segment],
    }


def renewal(scene: Scene) -> date:
    """The next anniversary of the contract after as-of."""
    signed = scene.profile.signed
    years = DEMO_AS_OF.year - signed.year
    day = date(signed.year + years, signed.month, min(signed.day, 28))
    return day if day > DEMO_AS_OF else date(day.year + 1, day.month, day.day)


def contact_rows(scene: Scene, last_met: Mapping[str, date]) -> list[Row]:
    """The people; ``last_met`` is the day of the last interaction by contact."""
    return [_contact(scene, index, person, last_met) for index, person in enumerate(scene.people)]


def _contact(scene: Scene, index: int, person: Person, last_met: Mapping[str, date]) -> Row:
    successor = scene.arc.sponsor_left and index == len(scene.people) - 1
    left = SPONSOR_LEFT_ON if scene.arc.sponsor_left and index == 0 else None
    met = last_met.get(person.id)
    if left is not None:
        met = min(met or left, left - timedelta(days=17))
    return {
        "contact_no": person.id,
        "crm_id": scene.id,
        "full_name": person.name,
        "mail": person.email,
        "job_title": person.title,
        "job_level": person.level,
        "review_role": person.role,
        "cares_about": person.interests,
        "last_spoken_on": None if successor else met,
        "left_company_on": left,
    }
