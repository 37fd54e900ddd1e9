"""A number as a value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from aligner.corpus import Span
from aligner.languages.interface.numbers import Bound
from aligner.values.money import label as money_label
from aligner.values.units import label as unit_label


class NumberKind(StrEnum):
    """What sort of number it is."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    PERCENT = "percent"
    COLLECTIVE = "collective"
    """A rough number or a group of so many: a dozen, hundreds, a decade."""
    MULTIPLE = "multiple"
    """How many times: double, twice, threefold."""
    MONEY = "money"
    MEASURE = "measure"
    CODE = "code"
    """Digits that name something: F-16, MP3, 2.0.1, a telephone number."""


@dataclass(frozen=True, slots=True)
class Number(Span):
    """A number that stands in a text.

    Attributes:
        kind: what sort of number it is.
        value: exactly what it says; the lower end of a range.
        high: the upper end of a range.
        alternatives: other values that the same signs may have.
        bound: what a phrase beside it makes of it (``more than``).
        unit: id of its unit, if any (see :mod:`aligner.values.units`).
        currency: ISO 4217 code, or a common noun that several currencies share.
        spelled: whether it is written in words.
        weak: whether its words are more often something else than a number
            that a translation must keep.
        scale: the last scale word or abbreviation in it (``10**6`` for millions).
        code: what is compared if it is a code: letters and digits alone, in
            lower case.
        malformed: what is wrong with the way it is written, if anything.
    """

    kind: NumberKind
    value: Fraction
    high: Fraction | None = None
    alternatives: tuple[Fraction, ...] = ()
    bound: Bound | None = None
    unit: str | None = None
    currency: str | None = None
    spelled: bool = False
    weak: bool = False
    scale: int = 1
    code: str = ""
    malformed: str | None = None

    @property
    def values(self) -> tuple[Fraction, ...]:
        """Both ends of a range, or the one value."""
        return (self.value,) if self.high is None else (self.value, self.high)

    @property
    def is_plural(self) -> bool:
        """Whether what is counted is named in the plural in English."""
        return self.high is not None or self.value != Fraction(1)

    @property
    def reading(self) -> str:
        """The value for people to read: ``40000``, ``7-8``, ``75 %``, ``2/3``."""
        if self.kind is NumberKind.CODE:
            return self.text
        shown = "-".join(written(value) for value in self.values)
        if self.kind is NumberKind.PERCENT:
            return f"{shown} %"
        if self.currency is not None:
            return f"{shown} {money_label(self.currency, plural=self.is_plural)}"
        if self.unit is not None:
            return f"{shown} {unit_label(self.unit, plural=self.is_plural)}"
        return shown


def written(value: Fraction) -> str:
    """A value in plain digits: a decimal where it is finite, else a fraction.

    >>> written(Fraction(31, 2)), written(Fraction(2, 3)), written(Fraction(-40000))
    ('15.5', '2/3', '-40000')
    """
    rest = value.denominator
    places = 0
    while rest % 10 == 0:
        rest, places = rest // 10, places + 1
    while rest % 5 == 0 or rest % 2 == 0:
        rest, places = rest // (5 if rest % 5 == 0 else 2), places + 1
    if rest != 1 or places > 20:
        return f"{value.numerator}/{value.denominator}"
    if not places:
        return str(value.numerator)
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    whole, decimals = digits[:-places], digits[-places:].rstrip("0")
    return ("-" if value < 0 else "") + whole + ("." + decimals if decimals else "")
