"""Segments, their engagement models, and what a company changes."""

from __future__ import annotations

from quarterdeck.core.account import Segment
from quarterdeck.core.engagement import DEFAULT_MODELS, SIXTY_MINUTES, ReviewType, Tense
from quarterdeck.core.settings import ModelSettings, Settings, VendorSettings


def test_the_defaults_are_those_of_the_field() -> None:
    found = {m.segment: (m.arr_from, m.review, m.cadence_months, m.minutes) for m in DEFAULT_MODELS}
    assert found == {
        Segment.STRATEGIC: (500_000, ReviewType.EBR, 3, 90),
        Segment.ENTERPRISE: (100_000, ReviewType.QBR, 3, 60),
        Segment.MID_MARKET: (25_000, ReviewType.QBR, 6, 45),
        Segment.SMB: (5_000, ReviewType.DIGITAL, 12, 30),
        Segment.TECH_TOUCH: (0, ReviewType.AUTOMATED, 12, 0),
    }


def test_the_sixty_minute_agenda_looks_ahead_for_sixty_five_percent() -> None:
    past = sum(i.minutes for i in SIXTY_MINUTES if i.tense is Tense.PAST)
    future = sum(i.minutes for i in SIXTY_MINUTES if i.tense is Tense.FUTURE)
    assert sum(i.minutes for i in SIXTY_MINUTES) == 60
    assert round(future / (past + future), 2) == 0.65


def test_a_project_changes_one_number_of_one_segment_and_keeps_the_rest() -> None:
    settings = Settings(VendorSettings("Us"), models={"smb": ModelSettings(cadence_months=6)})
    changed = settings.model(Segment.SMB)
    assert (changed.cadence_months, changed.minutes) == (6, 30)
    assert settings.model(Segment.ENTERPRISE).cadence_months == 3
