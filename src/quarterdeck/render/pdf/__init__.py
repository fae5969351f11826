"""PDF from laid-out pages, by typst: tagged, with the shipped fonts, equal bytes for equal input."""

from quarterdeck.render.pdf.glyphs import glyph_findings, uncovered
from quarterdeck.render.pdf.write import write_pdf

__all__ = ["glyph_findings", "uncovered", "write_pdf"]
