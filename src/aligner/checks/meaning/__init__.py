"""What is said: denied or not, of whom, how surely, and whether it is the same at all."""

from aligner.checks.meaning import gender, negation, opposites, tense, whole

__all__ = ["gender", "negation", "opposites", "tense", "whole"]
