"""Digits that name something: ``F-16``, ``MP3``, ``H1N1``, ``2.0.1``, ``650-650-6500``.

They are compared sign by sign and not as quantities.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from aligner.values import money
from aligner.values.number import Number, NumberKind
from aligner.values.numeral import Numeral
from aligner.values.scan import Scan
from aligner.values.units import SYMBOLS
from aligner.values.years import eras

_LONGEST = 12
"""A code has at most so many tokens."""
_CHAINS = frozenset("-:/.")


def read_codes(scan: Scan) -> Iterator[Number]:
    """The codes that have letters in them; takes their tokens."""
    for index, token in enumerate(scan.tokens):
        if token.kind != "digits" or not scan.is_free(index, index + 1):
            continue
        first = _start(scan, index)
        first = first if scan.is_free(first, index) else index
        end = _end(scan, index, first < index)
        if first < index or end > index + 1:
            yield _code(scan, first, end, _letters_and_digits(scan, first, end))


def chain_at(scan: Scan, numeral: Numeral) -> Number | None:
    """The code without letters that begins with a numeral; takes its tokens.

    That is three or more groups of digits with the same sign between them, or
    digits that can be no number.
    """
    if numeral.literal is None:
        return None
    first, end = numeral.first, numeral.first + 1
    sign = scan.key(end)
    groups = [".".join(numeral.literal.groups)]
    if sign in _CHAINS and not numeral.literal.malformed:
        while (
            scan.key(end) == sign
            and scan.glued(end)
            and scan.glued(end + 1)
            and scan.plain(end + 1) is not None
            and scan.is_free(end, end + 2)
            and end - first < 2 * _LONGEST
        ):
            groups.append(scan.text(end + 1))
            end += 2
    if numeral.readings and (len(groups) < 3 or end == first + 1):
        return None
    return _code(scan, first, end, ".".join(groups), numeral.literal.malformed)


def _start(scan: Scan, index: int) -> int:
    """The index of the letters that digits belong to, or of the digits."""
    if not scan.glued(index):
        return index
    before = index - 1
    token = scan.tokens[before]
    if token.kind == "word":
        return before if _may_name(scan, before) else index
    if token.key != "-" or not scan.glued(before) or scan.tokens[before - 1].kind != "word":
        return index
    name = scan.text(before - 1)
    year = len(scan.text(index)) == 4 and scan.text(index).isdecimal()
    if not name[:1].isupper() or (year and not name.isupper()) or not _may_name(scan, before - 1):
        return index
    return before - 1


def _may_name(scan: Scan, index: int) -> bool:
    """Whether a word before digits is part of a name and has no meaning of its own there."""
    token = scan.tokens[index]
    dates = scan.language.dates
    if token.text in money.SIGNS or token.text in money.CODES or scan.word(index) is not None:
        return False
    if dates is None:
        return True
    return not (
        eras(dates).at(scan.tokens, index)
        or token.key in dates.months
        or token.key in dates.month_marks
        or token.key in dates.year_cues
        or token.text in dates.hour_marks
        or token.key in dates.time_cues - dates.hour_marks
    )


def _end(scan: Scan, index: int, named: bool) -> int:
    """The index after the letters and digits that belong together with digits."""
    end = index + 1
    if not named and (not scan.glued(end) or scan.tokens[end].kind != "word"):
        return end
    if not named and _has_meaning(scan, end):
        return end
    while (
        scan.glued(end) and scan.tokens[end].kind in ("word", "digits") and end - index < _LONGEST
    ):
        end += 1
    dates = scan.language.dates
    if end > index + 1 and dates is not None and scan.key(end - 1) in dates.decade_marks:
        end -= 1
    return end


def _has_meaning(scan: Scan, index: int) -> bool:
    """Whether a word right after digits says what they are."""
    token = scan.tokens[index]
    words, dates = scan.words, scan.language.dates
    if (
        token.text in words.scale_marks
        or token.key in words.ordinal_marks
        or token.key in words.units
        or token.text in SYMBOLS
        or token.text in money.CODES
        or token.text in money.SIGNS
        or token.text + scan.text(index + 1) in money.SIGNS
        or token.key in words.cents
        or token.key in words.currencies
        or scan.word(index) is not None
        or scan.lexicon.percents.at(scan.tokens, index) is not None
        or any(token.key == d.suffix for d in words.derivations if d.on_digits)
    ):
        return True
    return dates is not None and (
        token.key in dates.decade_marks
        or token.key in dates.hour_marks
        or token.key in dates.months
        or token.key in dates.month_marks
        or any(phrase.split()[0] == token.key for phrase in dates.half_days)
    )


def _letters_and_digits(scan: Scan, first: int, end: int) -> str:
    return "".join(
        scan.key(at) for at in range(first, end) if scan.tokens[at].kind in ("word", "digits")
    )


def _code(scan: Scan, first: int, end: int, code: str, malformed: str | None = None) -> Number:
    scan.take(first, end)
    start, stop = scan.offsets(first, end)
    digits = next((scan.plain(at) for at in range(first, end) if scan.plain(at) is not None), None)
    return Number(
        start,
        stop,
        scan.source[start:stop],
        kind=NumberKind.CODE,
        value=Fraction(digits or 0),
        code=code,
        malformed=malformed,
    )
