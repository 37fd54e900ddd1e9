"""What stands on one side only, and what stands elsewhere on the other side."""

from aligner.checks.coverage import missing, moved, words

__all__ = ["missing", "moved", "words"]
