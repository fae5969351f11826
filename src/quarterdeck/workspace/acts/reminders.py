"""Reminders of commitments that fall due."""

from __future__ import annotations

from quarterdeck.workspace.desk import Desk


def send_due(desk: Desk) -> int:
    """Mail what is due today and was not sent; how many went out."""
    return 0
