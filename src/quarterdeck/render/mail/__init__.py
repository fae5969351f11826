"""Mail as files: drafts that a person opens, reads and sends."""

from quarterdeck.render.mail.write import Draft, write_eml

__all__ = ["Draft", "write_eml"]
