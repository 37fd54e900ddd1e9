"""What a number written in digits may mean, by each language's separators.

A separator is read by the language's own convention first; where its digits do
not fit that convention the other one is taken, and where they fit both, the
other reading is kept as an alternative: ``1.000`` is 1000 in Italian and 1 in
English, with the other at hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

LONGEST = 40
"""More digits than this are a code and not a quantity."""

_BLANKS = " \u00a0\u2009\u202f'’"


@dataclass(frozen=True, slots=True)
class Literal:
    """Digits with separators, read.

    Attributes:
        readings: the values it may have, likeliest first; none if it is a code
            (a version, an address, a long string of digits).
        digits: its digits alone.
        groups: what its stops or commas part; one group if there are none.
        plain: whether it has no separator at all.
        malformed: what is wrong with it.
    """

    readings: tuple[Fraction, ...]
    digits: str
    groups: tuple[str, ...]
    plain: bool = False
    malformed: str | None = None


def read_literal(text: str, decimal: str) -> Literal:
    """Read digits with stops, commas, blanks or apostrophes between them.

    Args:
        text: the digits, which may also begin with the decimal sign.
        decimal: the language's sign before decimals.
    """
    digits = "".join(c for c in text if c.isdecimal())
    bare = "".join(c for c in text if c not in _BLANKS)
    groups = tuple(bare.replace(",", ".").split("."))
    signs = "".join(c for c in bare if c in ".,")
    if len(digits) > LONGEST:
        return Literal((), digits, groups)
    if not signs:
        return Literal((Fraction(int(bare)),), digits, groups, plain=text.isdecimal())
    if len(signs) == 1:
        readings, malformed = _one_sign(groups, signs == decimal, len(bare) < len(text))
    elif len(set(signs)) == 1:
        readings, malformed = _same_signs(groups, signs[0])
    else:
        readings, malformed = _two_signs(groups, signs)
    return Literal(readings, digits, groups, malformed=malformed)


_Read = tuple[tuple[Fraction, ...], str | None]
"""The values that digits may have, and what is wrong with them."""


def _one_sign(groups: tuple[str, ...], is_decimal: bool, is_grouped: bool) -> _Read:
    fraction = _decimal(groups[0], groups[1])
    if is_grouped or not _in_thousands(groups):
        return (fraction,), None if is_decimal else _broken_thousands(groups)
    whole = Fraction(int("".join(groups)))
    return ((fraction, whole) if is_decimal else (whole, fraction)), None


def _same_signs(groups: tuple[str, ...], sign: str) -> _Read:
    if _in_thousands(groups) or _in_lakhs(groups):
        return (Fraction(int("".join(groups))),), None
    if _in_thousands(groups[:-1]) and len(groups[-1]) < 3:
        fraction = _decimal("".join(groups[:-1]), groups[-1])
        return (fraction,), f"“{sign}” before thousands and before decimals"
    return (), _broken_thousands(groups)


def _two_signs(groups: tuple[str, ...], signs: str) -> _Read:
    whole, last = groups[:-1], groups[-1]
    if len(set(signs[:-1])) == 1 and (_in_thousands(whole) or _in_lakhs(whole)):
        return (_decimal("".join(whole), last),), None
    return (), "its separators contradict each other"


def _decimal(whole: str, decimals: str) -> Fraction:
    return Fraction(int((whole or "0") + decimals), 10 ** len(decimals))


def _in_thousands(groups: tuple[str, ...]) -> bool:
    """Whether groups of digits are thousands: one to three, then three each."""
    first, *rest = groups
    return (
        1 <= len(first) <= 3
        and not (first.startswith("0") and rest)
        and all(len(group) == 3 for group in rest)
    )


def _in_lakhs(groups: tuple[str, ...]) -> bool:
    """Whether groups of digits are lakhs and crores: two each, then three."""
    first, *middle, last = groups
    return 1 <= len(first) <= 2 and len(last) == 3 and all(len(group) == 2 for group in middle)


def _broken_thousands(groups: tuple[str, ...]) -> str | None:
    """What is wrong with groups that are thousands but for one."""
    first, *rest = groups
    wrong = [group for group in rest if len(group) != 3]
    if len(wrong) != 1 or not 1 <= len(first) <= 3:
        return None
    size = len(wrong[0])
    if (size == 4 and (len(rest) > 1 or wrong[0].endswith("000"))) or rest[-1] == "000":
        return f"a group of {size} digits among thousands" if size > 1 else "a group of one digit"
    return None
