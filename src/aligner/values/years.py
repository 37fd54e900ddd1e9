"""Reading years: ``nel 1993``, ``1950-51``, ``the summer of '68``, ``44 a.C.``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from aligner.languages.interface.dates import DateWords
from aligner.values.date import Date, DateKind
from aligner.values.numeral import Form, Numeral
from aligner.values.scan import Scan
from aligner.values.tokens import Phrases

FIRST, LAST = 1000, 2100
"""Numbers of four digits between these may be years without more ado."""
_NEAR = 2


@dataclass(frozen=True, slots=True)
class YearRead:
    """A year, as tokens.

    Attributes:
        value: the year, without its era.
        first: index of its first token.
        end: index after its last token.
        era: -1 or 1 where words say that it is before or in the era, else 0.
        others: other years that its digits may mean.
        malformed: what is wrong with it.
    """

    value: int
    first: int
    end: int
    others: tuple[int, ...] = ()
    malformed: str | None = None
    era: int = 0

    @property
    def signed(self) -> int:
        """The year, below zero before the era."""
        return -self.value if self.era < 0 else self.value


@cache
def eras(words: DateWords) -> Phrases[int]:
    """The phrases for an era, with the sign that they give a year."""
    return Phrases(
        [*((phrase, -1) for phrase in words.before_era), *((phrase, 1) for phrase in words.in_era)]
    )


def year_after(scan: Scan, words: DateWords, index: int) -> YearRead | None:
    """The year that follows a month or a day at an index, if one does."""
    at = index
    for _ in range(_NEAR + 1):
        if scan.key(at) in (",", "'", "-", "/", ".") or scan.key(at) in words.of:
            at += 1
    at = index if at > index + _NEAR + 1 else at
    short = scan.key(at - 1) in ("'", "/", "-") and scan.glued(at)
    numeral = scan.numeral_from(at)
    if numeral is None or numeral.whole is None or numeral.form is not Form.CARDINAL:
        return None
    end, era = era_after(scan, words, numeral.end)
    digits = len(numeral.literal.digits) if numeral.plain is not None and numeral.literal else 0
    value = int(numeral.value)
    if digits == 4 and value >= FIRST and (value <= LAST or scan.ends_clause(numeral.end)):
        return YearRead(value, at, end, era=era)
    if digits == 2 and short:
        return YearRead(1900 + value if value > 30 else 2000 + value, at, end, _short(value))
    if digits in (5, 6) and str(value)[:2] in ("19", "20") and scan.ends_clause(numeral.end):
        return YearRead(value, at, end, malformed=f"a year of {digits} digits")
    if (digits and end > numeral.end) or (not digits and FIRST <= value <= LAST):
        return YearRead(value, at, end, era=era)
    return None


def era_after(scan: Scan, words: DateWords, index: int) -> tuple[int, int]:
    """The index after the era at an index, and -1 or 1; the same index and 0 if there is none."""
    return eras(words).at(scan.tokens, index) or (index, 0)


def _short(value: int) -> tuple[int, ...]:
    """The years that two digits may mean."""
    return tuple(century + value for century in (1900, 2000, 1800, 1700))


def read_years(scan: Scan, words: DateWords) -> Iterator[Date]:
    """The years that stand alone; takes their tokens."""
    for numeral in scan.numerals:
        if not scan.is_free(numeral.first, numeral.end):
            continue
        year = _year(scan, words, numeral)
        if year is None or not scan.is_free(year.first, year.end):
            continue
        yield _taken(scan, year)
        following = _second_year(scan, year)
        if following is not None and scan.is_free(following.first, following.end):
            yield _taken(scan, following)


def _taken(scan: Scan, year: YearRead) -> Date:
    scan.take(year.first, year.end)
    start, end = scan.offsets(year.first, year.end)
    return Date(
        start,
        end,
        scan.source[start:end],
        DateKind.YEAR,
        year=year.signed,
        era=year.era,
        years=year.others,
        year_at=(start, end),
        malformed=year.malformed,
    )


def _year(scan: Scan, words: DateWords, numeral: Numeral) -> YearRead | None:
    if numeral.whole is None or numeral.form is not Form.CARDINAL or numeral.weak:
        return None
    with_era = _with_era(scan, words, numeral)
    if with_era is not None:
        return with_era
    if numeral.literal is not None:
        return _in_digits(scan, words, numeral)
    value = int(numeral.value)
    cued = FIRST <= value <= LAST and value % 100 and scan.key(numeral.first - 1) in words.year_cues
    return YearRead(value, numeral.first, numeral.end) if cued else None


def _with_era(scan: Scan, words: DateWords, numeral: Numeral) -> YearRead | None:
    """``44 a.C.``, ``AD 79``."""
    value = int(numeral.value)
    if not 0 < value <= LAST:
        return None
    after, era = era_after(scan, words, numeral.end)
    if after > numeral.end:
        return YearRead(value, numeral.first, after, era=era)
    before, era = eras(words).before(scan.tokens, numeral.first) or (numeral.first, 0)
    if before < numeral.first and numeral.literal is not None:
        return YearRead(value, before, numeral.end, era=era)
    return None


def _in_digits(scan: Scan, words: DateWords, numeral: Numeral) -> YearRead | None:
    """``1993``, ``'68``, ``20220`` after a word for a year."""
    first, end, value = numeral.first, numeral.end, numeral.plain
    if value is None or numeral.literal is None or _is_glued_to_word(scan, numeral):
        return None
    digits = numeral.literal.digits
    if len(digits) == 2 and _after_apostrophe(scan, first):
        return YearRead(_short(value)[0], first - 1, end, _short(value))
    cued = _is_cued(scan, words, first)
    if len(digits) == 4 and FIRST <= value <= LAST and (cued or scan.ends_clause(end)):
        return YearRead(value, first, end)
    too_long = len(digits) == 5 and digits[:3] in ("190", "191", "192", "200", "201", "202")
    if too_long and cued and scan.ends_clause(end):
        return YearRead(value, first, end, malformed="a year of 5 digits")
    return None


def _is_cued(scan: Scan, words: DateWords, first: int) -> bool:
    key = scan.key(first - 1)
    if key == "'" and scan.glued(first):
        key = scan.key(first - 2)
    return key in words.year_cues or key in ("(", "-", "[")


def _is_glued_to_word(scan: Scan, numeral: Numeral) -> bool:
    """Whether letters, or signs of something else than a year, stand right beside it."""
    after = scan.text(numeral.end)
    if scan.glued(numeral.end) and (after.isalpha() or after in ("%", "°", "º", "ª", "/", ":")):
        return not (after == "/" and scan.plain(numeral.end + 1) is not None)
    before = scan.text(numeral.first - 1)
    if not scan.glued(numeral.first):
        return False
    return before.isalpha() or before in ("$", "€", "£", "¥", "/", ":", "#", "_")


def _after_apostrophe(scan: Scan, first: int) -> bool:
    """Whether an apostrophe stands for the century: not one that ends a word."""
    if scan.key(first - 1) != "'" or not scan.glued(first):
        return False
    return not (scan.glued(first - 1) and scan.text(first - 2).isalpha())


def _second_year(scan: Scan, year: YearRead) -> YearRead | None:
    """The other end of a span of years: ``1950-51``, ``1914–1918``."""
    at = year.end
    if scan.key(at) not in ("-", "/") or year.value < FIRST or year.malformed:
        return None
    numeral = scan.numeral_from(at + 1)
    if numeral is None or numeral.plain is None or numeral.literal is None:
        return None
    digits = numeral.literal.digits
    if len(digits) == 4 and FIRST <= numeral.plain <= LAST:
        return YearRead(numeral.plain, at + 1, numeral.end)
    if len(digits) == 2 and scan.glued(at) and scan.glued(at + 1):
        full = year.value - year.value % 100 + numeral.plain
        if full > year.value:
            return YearRead(full, at + 1, numeral.end, (numeral.plain,))
    return None
