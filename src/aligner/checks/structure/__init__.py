"""Order and signs: what a text is built of besides its words."""

from aligner.checks.structure import codes, enumeration, lists, punctuation, signs, spacing

__all__ = ["codes", "enumeration", "lists", "punctuation", "signs", "spacing"]
