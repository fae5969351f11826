"""A report of findings as text, JSON, Markdown or SARIF; the same report gives the same text."""
