"""A document as Markdown, or as the plain text of a mail."""

from quarterdeck.render.markdown.write import write_markdown, write_plain

__all__ = ["write_markdown", "write_plain"]
