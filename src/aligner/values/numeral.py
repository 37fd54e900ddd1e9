"""Numerals: the bare numbers of a text, before what stands beside them is read.

A numeral is digits, a Roman numeral or number words, together with the scale
words and fractions that belong to it (``40 mila``, ``1.5 million``, ``un
milione e mezzo``, ``two-thirds``, ``29¾``).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from aligner.languages.interface.numbers import Derived
from aligner.values.digits import Literal


class Form(StrEnum):
    """What a numeral says."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    ROUGHLY = "roughly"
    AGE = "age"
    TIMES = "times"


FORM_OF = {
    Derived.ORDINAL: Form.ORDINAL,
    Derived.ROUGHLY: Form.ROUGHLY,
    Derived.AGE: Form.AGE,
    Derived.TIMES: Form.TIMES,
}
"""What a derived word says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A bare number.

    Attributes:
        first: index of its first token.
        end: index after its last token.
        readings: the values it may have, likeliest first; none if its digits
            can only be a code.
        form: what it says.
        spelled: whether it begins with a word.
        weak: whether it is more often something else than a number.
        scale: its last scale word; 1 if none.
        literal: its digits, if it begins with them.
        roman: whether it is a Roman numeral.
    """

    first: int
    end: int
    readings: tuple[Fraction, ...]
    form: Form = Form.CARDINAL
    spelled: bool = False
    weak: bool = False
    scale: int = 1
    literal: Literal | None = None
    roman: bool = False

    @property
    def value(self) -> Fraction:
        """The likeliest reading."""
        return self.readings[0]

    @property
    def whole(self) -> int | None:
        """The likeliest reading if it is a whole number."""
        if not self.readings or self.value.denominator != 1:
            return None
        return self.value.numerator

    @property
    def plain(self) -> int | None:
        """The value if it is written in unbroken digits and nothing else."""
        if self.literal is None or not self.literal.plain or self.scale != 1:
            return None
        return self.whole
