"""Finding what was promised in the record of a meeting. A machine reads it; a person confirms it."""

from __future__ import annotations

from quarterdeck.meeting.commitments.find import find_said

__all__ = ["find_said"]
