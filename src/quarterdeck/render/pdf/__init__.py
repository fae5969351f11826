"""PDF and pictures from laid-out pages, by typst: with the shipped fonts, equal bytes for equal input."""

from quarterdeck.render.pdf.glyphs import glyph_findings, uncovered
from quarterdeck.render.pdf.svg_pages import write_svg_pages
from quarterdeck.render.pdf.write import write_pdf

__all__ = ["glyph_findings", "uncovered", "write_pdf", "write_svg_pages"]
