"""Charts as SVG, drawn from a ChartSpec: the same look for the PDF and for the page."""
