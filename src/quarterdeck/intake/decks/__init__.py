"""Anybody's deck as values: .pptx and its kin, read within bounds; nothing is run, fetched or written."""

from quarterdeck.intake.decks.read import MOST_SLIDES, read_deck

__all__ = ["MOST_SLIDES", "read_deck"]
