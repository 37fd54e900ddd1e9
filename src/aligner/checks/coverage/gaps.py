"""Places where the words of a text themselves show that one is missing."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from aligner.corpus import Span
from aligner.languages import Language

_CLOSING = frozenset(",.;!?)")
_HYPHENS = frozenset("-‐‑–")
_ENDS = frozenset("?")


class Gap(IntEnum):
    """How sure it is that a word is missing."""

    NONE = 0
    MAYBE = 1
    SURE = 2


def gaps(tokens: Sequence[Span], language: Language) -> dict[int, Gap]:
    """The places of some tokens at which a word is missing.

    Args:
        tokens: of a sentence, or of several.
        language: that they are in; one that says nothing of it has no gaps.

    Returns:
        For each place by how many tokens stand before it: sure where a word that needs
        a noun has none, or a text begins with a preposition and a comma; perhaps where
        a preposition ends a clause or a statement begins with its verb.
    """
    known = language.gaps
    found: dict[int, Gap] = {}
    if known is None or not tokens:
        return found
    words = [token.text.lower().replace("’", "'") for token in tokens]
    for at in range(1, len(tokens)):
        before, after = words[at - 1], words[at]
        following = words[at + 1] if at + 1 < len(words) else ""
        if tokens[at].text.isupper() or after == before:
            continue  # an abbreviation, or the name of a letter; a word that stands twice
        if before in known.before_noun and not (len(before) == 1 and _is_letter(tokens[at - 1])):
            if after in _CLOSING or (
                after in known.joining | known.finite and following not in _HYPHENS
            ):
                found[at] = Gap.SURE
        elif before in known.before_phrase and after in _CLOSING:
            found[at] = Gap.SURE if at == 1 else Gap.MAYBE
    if words[0] in known.opening and not _ENDS.intersection(words):
        found[0] = Gap.MAYBE
    return found


def _is_letter(token: Span) -> bool:
    """Whether an article of one letter may be the name of that letter."""
    return token.text.isupper()
