"""How a language writes numbers: separators, words, what stands before and after them.

Words are given in lower case and without accents; phrases are words with one
blank between them, an apostrophe or a hyphen counting as a word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Bound(StrEnum):
    """What a phrase next to a number makes of it."""

    ABOUT = "about"
    ABOVE = "more than"
    BELOW = "less than"
    AT_LEAST = "at least"
    AT_MOST = "at most"


class Derived(StrEnum):
    """What a suffix makes of a number word."""

    ORDINAL = "ordinal"
    ROUGHLY = "roughly"
    AGE = "age or span in years"
    TIMES = "times"


@dataclass(frozen=True, slots=True)
class Derivation:
    """A suffix that makes another word of a number word.

    Attributes:
        suffix: what the derived word ends in.
        meaning: what it makes of the number.
        restored: what to put in the suffix's place to get the number word back,
            the first that gives one counting.
        on_digits: whether it may follow digits too (``63enne``).
    """

    suffix: str
    meaning: Derived
    restored: tuple[str, ...]
    on_digits: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Homograph:
    """A number word, or the symbol of a unit, that is also another word.

    Attributes:
        not_after: words after which it is the other word.
        not_before: words before which it is the other word.
        not_alone: whether it is the other word at the end of a clause.
        only_before: if there are any, words before which alone it is not the other.
    """

    not_after: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    not_alone: bool = False
    only_before: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NumberWords:
    """How a language writes numbers.

    The decimal sign is the least; without ``cardinals`` numbers are read in digits
    alone, with the scales and units that stand after them.

    Attributes:
        decimal: the sign before decimals.
        cardinals: words for numbers below a hundred.
        hundreds: words that multiply by a hundred.
        scales: words that multiply by a thousand or more.
        loose_scales: what scales are also used for, after another language's habit.
        bare: the hundreds and scales that need no number before them.
        pieces: what numbers written as one word are put together from; empty
            where number words stand apart.
        elided: forms that stand before an apostrophe.
        articles: words that count as one before a scale or a fraction.
        joiners: words between the parts of a number.
        minus: words that make a number negative.
        points: words for the decimal sign.
        scale_marks: abbreviations of scales after digits, in their case.
        ordinals: words for ordinals.
        ordinal_marks: what makes digits ordinal.
        derivations: suffixes that make other words of number words.
        denominators: words for the lower part of a fraction.
        halves: words for a half that stand alone.
        collectives: words for a rough number of things, or a group of so many.
        multiples: words that say how many times.
        weak: words that are more often something else than a number that a
            translation must keep.
        homographs: number words and symbols that are also another word.
        of: words that link a number with what is counted.
        ranges: pairs of a word before the lower and a word before the upper end;
            the first may be empty.
        percents: phrases that make a number a percentage.
        bounds: phrases before or after a number that qualify it.
        units: phrases for units, and the unit's id (see ``values.units``).
        currencies: phrases for currencies: ISO 4217 codes, or a common noun in
            lower case where several currencies share it.
        cents: words for the hundredth part of a currency.
    """

    decimal: str
    cardinals: Mapping[str, int] = field(default_factory=dict)
    hundreds: Mapping[str, int] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    loose_scales: Mapping[str, int] = field(default_factory=dict)
    bare: frozenset[str] = frozenset()
    pieces: Mapping[str, int] = field(default_factory=dict)
    elided: Mapping[str, int] = field(default_factory=dict)
    articles: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    minus: frozenset[str] = frozenset()
    points: frozenset[str] = frozenset()
    scale_marks: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    ordinal_marks: frozenset[str] = frozenset()
    derivations: tuple[Derivation, ...] = ()
    denominators: Mapping[str, int] = field(default_factory=dict)
    halves: frozenset[str] = frozenset()
    collectives: Mapping[str, int] = field(default_factory=dict)
    multiples: Mapping[str, int] = field(default_factory=dict)
    weak: frozenset[str] = frozenset()
    homographs: Mapping[str, Homograph] = field(default_factory=dict)
    of: frozenset[str] = frozenset()
    ranges: tuple[tuple[str, str], ...] = ()
    percents: tuple[str, ...] = ()
    bounds: Mapping[str, Bound] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    currencies: Mapping[str, str] = field(default_factory=dict)
    cents: frozenset[str] = frozenset()
