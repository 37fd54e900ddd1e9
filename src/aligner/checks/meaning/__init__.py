"""What is said: denied or not, of whom, how surely, and whether it is the same at all."""

from aligner.checks.meaning import negation, opposites, whole

__all__ = ["negation", "opposites", "whole"]
