"""What is wrong with the words of a text by themselves: residue, misspellings, repetition."""

from aligner.checks.language import repeated, spelling, unknown, untranslated

__all__ = ["repeated", "spelling", "unknown", "untranslated"]
