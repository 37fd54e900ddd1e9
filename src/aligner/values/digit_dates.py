"""Reading dates in digits alone: ``04/01/2022``, ``2022-01-04``, ``4.1.22``, ``il 15/2``.

Where day and month can be told apart only by the habit of the language, the
other order is kept as an alternative.
"""

from __future__ import annotations

from collections.abc import Iterator

from aligner.languages.interface.dates import DateWords
from aligner.values.date import Date, DateKind, days_in
from aligner.values.scan import Scan

_SIGNS = ("/", "-")


def read_digit_dates(scan: Scan, words: DateWords) -> Iterator[Date]:
    """The dates in digits of a text; takes their tokens."""
    for index, token in enumerate(scan.tokens):
        if token.kind != "digits" or not scan.is_free(index, index + 1):
            continue
        numeral = scan.numeral_from(index)
        groups = numeral.literal.groups if numeral and numeral.literal else ()
        if len(groups) == 3 and len(set(token.text) & {".", ","}) == 1 and "." in token.text:
            date = _three(scan, words, index, index + 1, groups, dotted=True)
        else:
            date = _chain(scan, words, index)
        if date is not None:
            yield date


def _chain(scan: Scan, words: DateWords, index: int) -> Date | None:
    """Digits with the same sign between them: ``04/01/2022``, ``15/2``."""
    sign = scan.key(index + 1)
    end = index + 1
    while scan.key(end) == sign and scan.glued(end) and scan.glued(end + 1):
        if scan.plain(end + 1) is None or end - index > 5:
            return None
        end += 2
    if sign not in _SIGNS or _follows(scan, index) or not scan.is_free(index, end):
        return None
    groups = tuple(scan.text(at) for at in range(index, end, 2))
    if len(groups) == 3:
        return _three(scan, words, index, end, groups, dotted=sign == "-")
    return _two(scan, words, index) if len(groups) == 2 and sign == "/" else None


def _follows(scan: Scan, index: int) -> bool:
    """Whether letters or more digits stand right before."""
    before = scan.text(index - 1)
    return scan.glued(index) and (before.isalnum() or before in ("/", "-", ".", "_"))


def _three(
    scan: Scan,
    words: DateWords,
    first: int,
    end: int,
    groups: tuple[str, ...],
    *,
    dotted: bool,
) -> Date | None:
    """Day, month and year, or the year first.

    With signs that also stand in versions and telephone numbers (``dotted``)
    the year must have four digits.
    """
    sizes = tuple(map(len, groups))
    if sizes[0] == 4 and sizes[1] <= 2 and sizes[2] <= 2:
        year, month, day = map(int, groups)
        alternatives: tuple[tuple[int, int], ...] = ()
    elif max(sizes[:2]) <= 2 and (sizes[2] == 4 or (sizes[2] == 2 and _is_clear(groups, dotted))):
        one, two, year = map(int, groups)
        month, day = (one, two) if words.month_first else (two, one)
        if month > 12 and day <= 12:
            month, day = day, month
        alternatives = ((day, month),) if day <= 12 and day != month else ()
        if sizes[2] == 2:
            year += 1900 if year > 30 else 2000
    else:
        return None
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2999):
        return None
    if 4 not in (sizes[0], sizes[2]) and day > days_in(month, year):
        return None
    scan.take(first, end)
    start, stop = scan.offsets(first, end)
    return Date(
        start,
        stop,
        scan.source[start:stop],
        DateKind.DAY,
        year=year,
        month=month,
        day=day,
        alternatives=alternatives,
        year_at=scan.offsets(
            first if sizes[0] == 4 else end - 1, end if sizes[0] != 4 else first + 1
        )
        if end - first > 1
        else (start, stop),
    )


def _is_clear(groups: tuple[str, ...], dotted: bool) -> bool:
    """Whether groups of two digits can be a date and hardly anything else."""
    return not dotted or (max(map(int, groups[:2])) > 12 and min(map(int, groups[:2])) <= 12)


def _two(scan: Scan, words: DateWords, index: int) -> Date | None:
    """Day and month, where something says that they are not a fraction."""
    one, two = scan.text(index), scan.text(index + 2)
    if len(one) > 2 or len(two) > 2:
        return None
    month, day = (int(one), int(two)) if words.month_first else (int(two), int(one))
    cued = scan.key(index - 1) in words.day_cues or (
        scan.key(index - 1) == "'" and scan.key(index - 2) in words.day_cues
    )
    if not (cued or one.startswith("0") or two.startswith("0") or int(one) > int(two)):
        return None
    if not (1 <= month <= 12 and 1 <= day <= days_in(month, None)):
        return None
    scan.take(index, index + 3)
    start, end = scan.offsets(index, index + 3)
    return Date(
        start,
        end,
        scan.source[start:end],
        DateKind.DAY,
        month=month,
        day=day,
        alternatives=((day, month),) if day <= 12 and day != month else (),
    )
