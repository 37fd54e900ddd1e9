"""How names are spelt, and how alike two spellings are.

One name is written in many ways from one language to the next: with and without
accents and hyphens, by one transliteration or another (``Nazarbaev``,
``Nazarbayev``).  A skeleton is what such ways have in common.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

import regex
from rapidfuzz.distance import OSA, Indel

_MARKS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
_SOUNDS = (
    ("tsch|tch|ch|ck|cq|kh|qu|k|q|c", "k"),
    ("sch|sh|sc", "s"),
    ("zh|dzh|dz|ts|tz", "z"),
    ("ph", "f"),
    ("[jy]", "i"),
    ("w", "v"),
    ("ou|oo", "u"),
    ("(?<=[bcdfgklmnprstvz])([ou])e(?=[bcdfgklmnprstvz])", r"\1"),
    ("ee|ii", "i"),
    ("h", ""),
    ("x", "ks"),
    ("f(f)?$", "v"),
)
"""Letters that stand for one sound in one way of writing or another."""
_FIRM = frozenset("bglmnr")
"""Letters that no rule above takes away or puts in."""
_LEAST = 3
"""Letters up to which a frame says nothing."""
_STEM = 5
"""Letters that a stem needs to be compared without its ending."""
_NEAR = 0.8
"""Share of letters in common from which two spellings may be of one name."""


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """A word in small letters, without accents, apostrophes of one kind."""
    plain = unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
    return "".join(_MARKS.get(c, c) for c in plain if not unicodedata.combining(c))


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """What ways of transliterating and of accenting a word have in common.

    >>> skeleton("Nazarbaev") == skeleton("Nazarbayev")
    True
    """
    letters = "".join(c for c in folded(word) if c.isalnum())
    for written, sound in _sounds():
        letters = written.sub(sound, letters)
    return "".join(c for at, c in enumerate(letters) if letters[at - 1 : at] != c)


@lru_cache(maxsize=1 << 16)
def firm_letters(word: str) -> frozenset[str]:
    """The letters that are in a word and its skeleton alike, whatever stands beside them."""
    return frozenset(folded(word)) & _FIRM


@lru_cache(maxsize=1 << 16)
def forms(word: str) -> tuple[str, ...]:
    """What spellings of one name have in common, the closest likeness first.

    The first form agrees if only capitals and accents differ, the second if it is a
    matter of transliteration, the third, which short words lack, if vowels glide.
    """
    bone = skeleton(word)
    frame: str = _glides().sub("", bone)
    return (f"={folded(word)}", f"~{bone}", *([f"-{frame}"] if len(frame) > _LEAST else []))


def is_transliteration(one: str, other: str) -> bool:
    """Whether two spellings differ by no more than ways of writing the same sounds.

    >>> is_transliteration("Mangistau", "Mangystau"), is_transliteration("Aktau", "Atyrau")
    (True, False)
    """
    return any(a == b and len(a) > 1 for a, b in zip(forms(one), forms(other), strict=False))


@lru_cache(maxsize=1 << 14)
def nearness(one: str, other: str) -> float:
    """How alike two spellings are, from 0 to 1; short words must be the same."""
    first, second = skeleton(one), skeleton(other)
    if first == second:
        return 1.0
    if min(len(first), len(second)) < 4:
        return 0.0
    stems = first.rstrip("aeiou"), second.rstrip("aeiou")
    alike = Indel.normalized_similarity(first, second)
    if min(map(len, stems)) < _STEM:
        return alike
    return max(alike, Indel.normalized_similarity(*stems))


def is_near(one: str, other: str) -> bool:
    """Whether two spellings may well be of one name, or of a name and what is made from it."""
    if nearness(one, other) >= _NEAR:
        return True
    first, second = sorted((skeleton(one), skeleton(other)), key=len)
    stem = first.rstrip("aeiou")
    return len(stem) >= 4 and second.startswith(stem) and len(second) <= len(stem) + 4


def slips(one: str, other: str) -> int:
    """Letters left out, put in, changed or swapped between two spellings."""
    return int(OSA.distance(folded(one), folded(other)))


@cache
def _sounds() -> tuple[tuple[regex.Pattern[str], str], ...]:
    return tuple((regex.compile(written), sound) for written, sound in _SOUNDS)


@cache
def _glides() -> regex.Pattern[str]:
    return regex.compile(r"(?<=[aeiou])i|i(?=[aeou])")
