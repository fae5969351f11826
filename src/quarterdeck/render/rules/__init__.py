"""Rules as Markdown: one page, one area, or all; for the docs, the agent skill and MCP."""

from quarterdeck.render.rules.write import write_area, write_index, write_rule

__all__ = ["write_area", "write_index", "write_rule"]
