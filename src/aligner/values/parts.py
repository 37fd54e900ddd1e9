"""Fractions, alone and added to a number: ``two-thirds``, ``29¾``, ``due e mezzo``."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from fractions import Fraction

from aligner.values.numeral import Form, Numeral
from aligner.values.view import View

_LARGEST_BELOW = 64
_LARGEST_SLASHED = 1000


def sign_fraction(view: View, index: int) -> Fraction | None:
    """The value of a fraction in one sign: ``½``."""
    sign = view.text(index)
    if len(sign) != 1 or unicodedata.category(sign) != "No":
        return None
    value = Fraction(unicodedata.numeric(sign)).limit_denominator(1000)
    return value if 0 < value < 1 else None


def mixed(view: View, numeral: Numeral) -> Numeral | None:
    """Digits with a fraction in signs after them: ``29¾``, ``1 1/2``."""
    at = numeral.end
    part, end = sign_fraction(view, at), at + 1
    if part is None and view.key(at + 1) == "/" and view.glued(at + 1) and view.glued(at + 2):
        above, below = view.plain(at), view.plain(at + 2)
        if above and below and above < below <= _LARGEST_BELOW and not view.glued(at):
            part, end = Fraction(above, below), at + 3
    if part is None or numeral.whole is None:
        return None
    return replace(numeral, end=end, readings=(numeral.value + part,))


def slashed(view: View, numeral: Numeral) -> Numeral | None:
    """A fraction in digits: ``3/4``; its digits alone are its other readings."""
    end = numeral.end
    above, below = numeral.plain, view.plain(end + 1)
    if view.key(end) != "/" or not (view.glued(end) and view.glued(end + 1)):
        return None
    if above is None or below is None or not 0 < above < below <= _LARGEST_SLASHED:
        return None
    if view.glued(numeral.first) and view.key(numeral.first - 1) == "/":
        return None
    if view.glued(end + 2) and (view.key(end + 2) == "/" or view.text(end + 2).isalnum()):
        return None
    readings = (Fraction(above, below), Fraction(above), Fraction(below))
    return replace(numeral, end=end + 2, readings=readings, form=Form.FRACTION)


def part_at(view: View, index: int, *, of_all: bool = False) -> tuple[Fraction, int] | None:
    """A half or quarters that are added to a number: the value and the index after it.

    ``of_all`` tells that "half of" after it goes on with what is counted, not
    with what it is a half of.
    """
    at, count = index, 1
    if view.key(at) in view.words.articles:
        at += 1
    else:
        word = view.word(at)
        if word is not None and word.derived is None and 0 < word.value < 10:
            count, at = word.value, at + 1
    if view.key(at) in view.words.halves and (of_all or view.key(at + 1) not in view.words.of):
        return Fraction(1, 2), at + 1
    below = view.words.denominators.get(view.key(at))
    if below is None or count >= below or (at == index and below != 4):
        return None
    return Fraction(count, below), at + 1


def with_part(view: View, numeral: Numeral) -> Numeral:
    """A number with the fraction that is joined to it: ``un milione e mezzo``."""
    end = numeral.end
    if numeral.form is not Form.CARDINAL or not view.is_joiner(end):
        return numeral
    part = part_at(view, end + 1, of_all=numeral.scale >= 1000)
    if part is None:
        return numeral
    value, end = part
    size = numeral.scale if numeral.scale >= 1000 else 1
    readings = tuple(reading + value * size for reading in numeral.readings)
    return replace(numeral, end=end, readings=readings, weak=False)


def as_fraction(view: View, numeral: Numeral) -> Numeral:
    """A number with the lower part of a fraction after it: ``two-thirds``."""
    at = view.past_hyphen(numeral.end)
    below = view.words.denominators.get(view.key(at))
    above = numeral.whole
    if below is None or above is None or not 0 < above < below or numeral.scale != 1:
        return numeral
    if view.text(at)[:1].isupper() and not view.text(at).isupper():
        return numeral
    alternatives = (Fraction(below),) if above == 1 else ()
    return replace(
        numeral,
        end=at + 1,
        readings=(Fraction(above, below), *alternatives),
        form=Form.FRACTION,
    )


def article_part(view: View, index: int) -> Numeral | None:
    """A fraction after an article: ``a quarter``."""
    below = view.words.denominators.get(view.key(index + 1))
    if below is None:
        return None
    return Numeral(
        first=index,
        end=index + 2,
        readings=(Fraction(1, below), Fraction(below)),
        form=Form.FRACTION,
        spelled=True,
        weak=True,
    )
