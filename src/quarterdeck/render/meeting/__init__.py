"""What was read from a meeting, as JSON."""

from quarterdeck.render.meeting.write import write_reading

__all__ = ["write_reading"]
