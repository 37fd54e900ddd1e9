"""Reading decades and centuries: ``anni '90``, ``the mid-1980s``, ``XVI secolo``, ``il Novecento``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aligner.languages.interface.dates import DateWords
from aligner.values.date import Date, DateKind
from aligner.values.roman import read_roman
from aligner.values.scan import Scan
from aligner.values.years import era_after

_LONGEST_LIST = 6


@dataclass(frozen=True, slots=True)
class _Ordinal:
    """The number of a century, as tokens."""

    value: int
    first: int
    end: int


def read_centuries(scan: Scan, words: DateWords) -> Iterator[Date]:
    """The centuries of a text; takes their tokens."""
    for index, token in enumerate(scan.tokens):
        if token.key in words.century_words:
            found = _numbered(scan, words, index)
        elif token.key in words.centuries and token.text[:1].isupper():
            found = _named(scan, words, index)
        elif token.kind == "digits":
            found = _hundreds(scan, index)
        else:
            continue
        if scan.is_free(index, index + 1):
            yield from found


def _numbered(scan: Scan, words: DateWords, index: int) -> Iterator[Date]:
    """``XVI secolo``, ``the 16th and 17th centuries``, ``secolo XVI``."""
    found = _ordinals_before(scan, words, index)
    if not found:
        after = _ordinal_from(scan, index + 1)
        found = [after] if after else []
    if not found:
        return
    first = min(index, found[0].first)
    last = max(index + 1, found[-1].end)
    end, era = era_after(scan, words, last)
    if end == last and scan.key(last) == "." and scan.glued(last):
        end, era = era_after(scan, words, last + 1)
        end = last if end == last + 1 else end
    if not scan.is_free(first, end):
        return
    scan.take(first, end)
    start, stop = scan.offsets(first, end)
    for ordinal in found:
        yield Date(
            start,
            stop,
            scan.source[start:stop],
            DateKind.CENTURY,
            year=(-1 if era < 0 else 1) * ordinal.value,
            era=era,
        )


def _ordinals_before(scan: Scan, words: DateWords, index: int) -> list[_Ordinal]:
    at = scan.before_hyphen(index)
    found: list[_Ordinal] = []
    while len(found) < _LONGEST_LIST:
        ordinal = _ordinal_to(scan, at)
        if ordinal is None:
            break
        found.insert(0, ordinal)
        at = ordinal.first
        separated = False
        for _ in range(4):
            key = scan.key(at - 1)
            if key in ("-", ",", "/") or key in scan.between_ends:
                separated, at = True, at - 1
            elif key == "'" or key in words.of or key in words.day_cues:
                at -= 1
        if not separated:
            break
    return found


def _ordinal_to(scan: Scan, end: int) -> _Ordinal | None:
    roman = _roman(scan, end - 1)
    if roman is not None:
        return _Ordinal(roman, end - 1, end)
    numeral = scan.numeral_to(scan.before_mark(end))
    if numeral is None or numeral.whole is None or not 1 <= numeral.value <= 30:
        return None
    if not scan.is_ordinal(numeral):
        return None
    return _Ordinal(int(numeral.value), numeral.first, end)


def _ordinal_from(scan: Scan, index: int) -> _Ordinal | None:
    roman = _roman(scan, index)
    return _Ordinal(roman, index, index + 1) if roman is not None else None


def _roman(scan: Scan, index: int) -> int | None:
    if not 0 <= index < len(scan) or not scan.is_free(index, index + 1):
        return None
    value = read_roman(scan.text(index))
    return value if value is not None and value <= 30 else None


def _named(scan: Scan, words: DateWords, index: int) -> Iterator[Date]:
    """``il Novecento``: only after a word that comes before a year, capitals being common."""
    before = scan.key(index - 2) if scan.key(index - 1) == "'" else scan.key(index - 1)
    numeral = scan.numeral_from(index)
    if before not in words.year_cues or numeral is None or numeral.end != index + 1:
        return
    scan.take(index, index + 1)
    token = scan.tokens[index]
    yield Date(
        token.start,
        token.end,
        token.text,
        DateKind.CENTURY,
        year=words.centuries[token.key],
        years=(int(numeral.value),),
    )


def _hundreds(scan: Scan, index: int) -> Iterator[Date]:
    """``il '500``."""
    value = scan.plain(index)
    if value is None or len(scan.text(index)) != 3 or value % 100 or value < 200:
        return
    glued = scan.glued(index - 1) and scan.text(index - 2).isalpha()
    if scan.key(index - 1) != "'" or not scan.glued(index) or glued:
        return
    scan.take(index - 1, index + 1)
    start, end = scan.offsets(index - 1, index + 1)
    yield Date(
        start,
        end,
        scan.source[start:end],
        DateKind.CENTURY,
        year=value // 100 + 11,
        years=(value, 1000 + value),
    )


def read_decades(scan: Scan, words: DateWords) -> Iterator[Date]:
    """The decades of a text; takes their tokens."""
    for index, token in enumerate(scan.tokens):
        if token.kind != "word" or not scan.is_free(index, index + 1):
            continue
        if token.key in words.decade_cues:
            yield from _cued(scan, words, index + 1)
        elif token.key in words.decade_marks and scan.glued(index):
            yield from _marked(scan, index)
        elif token.key in words.bare_decades:
            yield _bare(scan, words, index)


def _bare(scan: Scan, words: DateWords, index: int) -> Date:
    """``the eighties``, ``the nineteen-eighties``."""
    decade = words.decades[scan.key(index)]
    before = scan.numeral_to(scan.before_hyphen(index))
    if before is not None and before.whole is not None and 13 <= before.value <= 20:
        return _decade(scan, before.first, index + 1, int(before.value) * 100 + decade)
    return _decade(scan, index, index + 1, decade)


def _cued(scan: Scan, words: DateWords, index: int) -> Iterator[Date]:
    """``anni '60 e '70``, ``anni Sessanta``, ``anni 2000``."""
    at = index
    for _ in range(_LONGEST_LIST):
        apostrophe = scan.key(at) == "'"
        numeral_at = at + 1 if apostrophe else at
        value = scan.plain(numeral_at)
        named = words.decades.get(scan.key(numeral_at))
        alone = at == index and scan.ends_clause(numeral_at + 1)
        if named is not None and (apostrophe or alone or scan.text(numeral_at)[:1].isupper()):
            value = named
        if value is None or value % 10 or not (0 < value < 100 or 1000 <= value <= 2100):
            return
        if not scan.is_free(at, numeral_at + 1):
            return
        yield _decade(scan, at, numeral_at + 1, value)
        at = numeral_at + 1
        for _ in range(3):
            key = scan.key(at)
            if key in ("-", ",", "/") or key in scan.between_ends or key in words.day_cues:
                at += 1
        if at == numeral_at + 1:
            return


def _marked(scan: Scan, index: int) -> Iterator[Date]:
    """``1980s``, ``the '80s``, ``1980's``."""
    at = index - 1
    if scan.key(at) == "'" and scan.glued(at):
        at -= 1
    value = scan.plain(at)
    if value is None or value % 10 or not (10 <= value < 100 or 1000 <= value <= 2100):
        return
    first = at - 1 if scan.key(at - 1) == "'" and scan.glued(at) else at
    if scan.is_free(first, index + 1):
        yield _decade(scan, first, index + 1, value)


def _decade(scan: Scan, first: int, end: int, value: int) -> Date:
    scan.take(first, end)
    start, stop = scan.offsets(first, end)
    others = tuple(century + value for century in (1900, 2000, 1800, 1700)) if value < 100 else ()
    return Date(
        start,
        stop,
        scan.source[start:stop],
        DateKind.DECADE,
        year=others[0] if others else value,
        years=others,
    )
