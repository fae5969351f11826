"""The review as one self-contained page: responsive, printable, without script or requests."""

from quarterdeck.render.html.write import write_html

__all__ = ["write_html"]
