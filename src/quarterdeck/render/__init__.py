"""Renderings of a document: PPTX, PDF, HTML, XLSX."""
