"""Decks: laid-out pages as .pptx with real layouts, placeholders, theme colours and native charts."""

from quarterdeck.render.pptx.deck import write_pptx
from quarterdeck.render.pptx.template import template_gaps

__all__ = ["template_gaps", "write_pptx"]
