"""What renders a name by its letters, its initials, or what the tables know of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from aligner.checks.names.kinship import are_kin
from aligner.checks.names.reading import Names, NameWord
from aligner.checks.names.rendering import Rendering
from aligner.checks.names.spelling import firm_letters, folded, forms, is_near, skeleton
from aligner.corpus import Span

_LIKENESS = (1.0, 0.98, 0.96)
"""How sure it is that two spellings are of one name, by the form in which they agree."""
_KNOWN, _NEAR = 0.95, 0.9
_LONG = 4
"""Letters from which a word may be recognised in a longer one."""
_LONGEST_ACRONYM = 7


def by_letters(word: NameWord, own: Names, other: Names) -> Rendering:
    """What renders a name by its letters, by what is known of it, or by its initials."""
    for likeness, form in zip(_LIKENESS, forms(word.text), strict=False):
        candidate = other.by_form.get(form)
        if candidate and not _are_strangers(word, candidate, own, other):
            return Rendering(word, candidate, likeness)
    if word.keys and any(are_kin(one, key) for one in word.keys for key in other.keys):
        kin = (n for n in other.names if any(are_kin(a, b) for a in word.keys for b in n.keys))
        return Rendering(word, next(kin, None), _KNOWN)
    for candidate in other.words:
        is_fit = candidate.text[0].isupper() or not word.is_part
        if (
            is_fit
            and is_near(word.text, candidate.text)
            and not _are_strangers(word, candidate, own, other)
        ):
            return Rendering(word, candidate, _NEAR)
    found = _acronym(word, own, other) or _joined(word, own.words, other.words)
    return Rendering(word, found, _NEAR if found else 0.0)


def _are_strangers(word: NameWord, candidate: Span, own: Names, other: Names) -> bool:
    """Whether two words that look alike are parts of known names that are not the same."""
    rival = other.at(candidate.start)
    if rival is None or not word.keys or not rival.keys:
        return False
    if any(are_kin(a, b) for a in word.keys for b in rival.keys):
        return False
    return [folded(w.text) for w in own.mention_of(word)] != [
        folded(w.text) for w in other.mention_of(rival)
    ]


def _acronym(word: NameWord, own: Names, other: Names) -> Span | None:
    """The abbreviation of a name, or the words that an abbreviation stands for.

    Letters may stand the other way round, or not quite be the same: languages
    abbreviate by the order and the words of their own.
    """
    letters = _letters(word.text)
    if word.text.isupper() and 2 <= len(letters) <= _LONGEST_ACRONYM:
        for one in other.words:
            if one.text.isupper() and _agree(letters, _letters(one.text)):
                return one
        return _spelt_out(letters, other.words)
    for one in other.words:
        short = _letters(one.text)
        if one.text.isupper() and 2 <= len(short) <= _LONGEST_ACRONYM:
            run = [w for w in own.words if own.is_in_run(w, word)]
            if _spelt_out(short, run) is not None:
                return one
    return None


def _agree(one: str, other: str) -> bool:
    shared = (Counter(one) & Counter(other)).total()
    return len(other) > 1 and 4 * shared >= 3 * max(len(one), len(other))


def _spelt_out(letters: str, words: Sequence[Span]) -> Span | None:
    """The first of the words whose initials some letters are."""
    longer = [w for w in words if len(w) > 3 or w.text[0].isupper()]
    initials = "".join(folded(w.text)[:1] for w in longer)
    for wanted in (letters, letters[::-1]):
        at = initials.find(wanted)
        if at >= 0 and any(w.text[0].isupper() for w in longer[at : at + len(letters)]):
            return longer[at]
    return None


def _joined(word: NameWord, own: Sequence[Span], others: Sequence[Span]) -> Span | None:
    """Two words that make a name together, or the longer word that it is part of."""
    wanted = skeleton(word.text)
    firm = firm_letters(word.text)
    for one, following in pairwise(others):
        if firm_letters(one.text) | firm_letters(following.text) != firm:
            continue
        if skeleton(one.text + following.text) == wanted:
            return one
    wholes = set(_wholes(word, own))
    for one in others:
        plain = skeleton(one.text)
        is_part = len(wanted) >= _LONG and (plain.startswith(wanted) or plain.endswith(wanted))
        if plain in wholes or (is_part and len(plain) > len(wanted)):
            return one
    return None


def _wholes(word: NameWord, own: Sequence[Span]) -> Iterator[str]:
    """What a word makes with the one before it and the one after it."""
    for one, following in pairwise(own):
        if word.start in (one.start, following.start):
            yield skeleton(one.text + following.text)


def _letters(text: str) -> str:
    return "".join(c for c in folded(text) if c.isalpha())
