"""What function words do, so that those of two languages know each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

ROLES = (
    "the", "a", "of", "to", "from", "by", "in", "on", "at", "with", "for", "without", "between",
    "against", "after", "before", "during", "under", "over", "through", "about", "towards",
    "and", "or", "but", "that", "who", "if", "when", "where", "while", "because", "as", "than",
    "not", "nor", "I", "you", "he", "she", "it", "we", "they", "self", "my", "your", "his",
    "our", "their", "this", "those", "what", "be", "have", "can", "must", "will", "do",
    "more", "also", "only", "all", "very",
)  # fmt: skip
"""The roles, named for what fills them in English; no more than fit in 64 bits."""


@dataclass(frozen=True, kw_only=True)
class RoleWords:
    """The function words of a language by their roles.

    A word may have several: Italian "della" has those of "of" and of "the".  What a
    language does without (articles, say) is left out.

    Attributes:
        words: for each role, its words, lower case, blanks between them; elided ones
            keep their apostrophe.
    """

    words: Mapping[str, str]

    @cached_property
    def masks(self) -> Mapping[str, int]:
        """For each word, its roles: bit k stands for the k-th of ``ROLES``."""
        found: dict[str, int] = {}
        for role, words in self.words.items():
            for word in words.split():
                found[word] = found.get(word, 0) | 1 << ROLES.index(role)
        return found
