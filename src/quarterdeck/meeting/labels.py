"""Small texts that the parts of a meeting's report share."""

from __future__ import annotations

from quarterdeck.core.facts import Side
from quarterdeck.core.message import Message, message


def side_name(side: Side | None) -> Message:
    """“our side”, “the customer”, or that it is unknown."""
    return message(f"meeting-side-{side}" if side else "meeting-side-unknown")
