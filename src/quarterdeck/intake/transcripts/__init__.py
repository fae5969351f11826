"""Records of meetings as files, read as values: transcripts in their dialects, and minutes."""

from quarterdeck.intake.transcripts.read import READS, read_transcript

__all__ = ["READS", "read_transcript"]
