"""Parallel translation alignment: which sentence renders which, and where the two disagree."""
