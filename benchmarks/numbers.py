# ruff: noqa: A005  # a module of a package: nothing is shadowed
"""How many numbers and dates are read rightly.

``python -m benchmarks.numbers`` reads every row of ``numbers/`` in the
development sets and prints, for each kind of value, the share that is read
rightly; ``--errors 20`` shows what is not.

What a row must give:

========== ===================================================================
numeral    one value and no other is read, and it is the right one
ordinal    the same
money      the same, with the right currency (a code, or a noun that several
           currencies share where the row has no more than that), both ends of a
           range, and "at least" and the like
measure    temperatures, distances, volumes: value and unit
date       one date with the right month and day, and the right year if the
           text names one
not a date no day of the calendar where there is none
========== ===================================================================

In scope are all rows of those kinds, but for

- dates that only a calendar and today's date can give (``tomorrow``, ``the last
  Monday of March``, holidays, ``the 24th``): a date must name its month, by name
  or by a number;
- day and month in digits with nothing that tells them from a fraction or a
  range (``2/15``, ``2 - 15``);
- words that give no value: ``few``, ``single``, ``nulla``.

Durations, times of day, spans of several days and weeks are left out.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import regex

from aligner.languages import get
from aligner.languages.interface.numbers import Bound
from aligner.languages.interface.tables import by_word
from aligner.values import Date, DateKind, Number, read_values
from aligner.values.money import may_be_same
from benchmarks.devdata import dev_folder, read_jsonl

_NOUNS = ("Dollar", "Pound", "Dinar", "Riyal", "Rial", "Cent")
_BOUNDS = {
    "above": (Bound.ABOVE, Bound.AT_LEAST),
    "under": (Bound.BELOW, Bound.AT_MOST),
}
_RECKONED = regex.compile(
    r"\b(?:last|next|after|week|week-end|weekend|we|first|second|third|fifth|ides|idi|day|"
    r"scors[oa]|prossim[oa]|ultim[oa]|prim[oa]|second[oa]|terz[oa]|giorno|dopo|settimana|month|"
    r"ago|from now|closest|mese di)\b",
    regex.IGNORECASE,
)
"""Words of dates that are reckoned and not named."""
_NAMED_ALL_THE_SAME = regex.compile(
    r"\b(?:first|second|third|primo)(?: of| di)? mar(?:ch|zo)|march (?:first|third)",
    regex.IGNORECASE,
)
_VAGUE = frozenset({"few", "a few", "single", "nulla"})
_KINDS = by_word(
    numeral="Numeral cardinal",
    ordinal="Ordinal ordinal",
    money="AmountOfMoney currency",
    measure="Temperature Distance Volume",
)
_DAY = regex.compile(r"\(datetime \((-?\d+), (\d+), (\d+), 0, 0, 0\) Day\)")


@dataclass(frozen=True, slots=True)
class Row:
    """A text and what it says.

    Attributes:
        kind: ``numeral``, ``ordinal``, ``money`` …
        language: ISO 639-1 code.
        text: what is to be read.
        gold: the right value, in the form of the set.
        read: what was read.
        right: whether that is it.
    """

    kind: str
    language: str
    text: str
    gold: str
    read: str
    right: bool


@dataclass(slots=True)
class Figures:
    """What was measured, by kind of value."""

    rows: list[Row] = field(default_factory=list)

    def share(self, kind: str | None = None) -> float:
        """Share of the rows, all or of a kind, that were read rightly."""
        rows = [row for row in self.rows if kind in (None, row.kind)]
        return sum(row.right for row in rows) / len(rows) if rows else 1.0


def measure(dev: Path) -> Figures:
    """Read every row in scope of the sets in a folder of development data."""
    return Figures(list(_rows(dev / "numbers")))


def _rows(folder: Path) -> Iterator[Row]:
    for name in ("duckling.it", "duckling.en", "misc.it"):
        for record in read_jsonl(folder / f"{name}.jsonl"):
            kind = _kind(record)
            if kind is None:
                continue
            language = name[-2:]
            text = _plain(record["text"])
            right, read = _judge(kind, record["value"], text, language)
            yield Row(kind, language, text, record["value"], read, right)


def _kind(record: dict[str, Any]) -> str | None:
    """What a row tries, or nothing if it is out of scope."""
    label = record.get("dim") or record.get("kind") or ""
    if label in _KINDS:
        return None if record["text"] in _VAGUE else _KINDS[label]
    if label != "Time":
        return None
    if record["value"] == "NEGATIVE":
        return "not a date"
    day = _DAY.fullmatch(record["value"])
    return "date" if day and _names_day(record["text"], int(day[2])) else None


def _names_day(text: str, month: int) -> bool:
    """Whether a text names a day of a month by the calendar."""
    if _RECKONED.search(text) and not _NAMED_ALL_THE_SAME.search(text):
        return False
    languages = [words for words in (get("it").dates, get("en").dates) if words is not None]
    names_month = any(
        {**words.months, **words.month_marks}.get(word) == month
        for words in languages
        for word in regex.findall(r"\p{L}+", text.lower())
    )
    cued = regex.search(r"\d[/.-]\d+[/.-]\d|\b0\d/|/0\d\b|\b(?:on|il) \d+/\d", text)
    return names_month or cued is not None


def _plain(text: str) -> str:
    """A text with the escapes that one of the sets has for signs beyond ASCII undone."""
    signs = regex.sub(r"\\x([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), text)
    return str(signs.replace("\\&", ""))


def _judge(kind: str, gold: str, text: str, language: str) -> tuple[bool, str]:
    """Whether a text is read rightly, and what was read."""
    values = read_values(text, get(language))
    numbers = values.numbers
    shown = "; ".join([*(n.reading for n in numbers), *(d.reading for d in values.dates)])
    days = [date for date in values.dates if date.kind is DateKind.DAY]
    if kind == "not a date":
        right = not days
    elif kind == "date":
        right = len(days) == 1 and _same_day(days[0], gold, text)
    elif kind in ("numeral", "ordinal"):
        found = {n.value for n in numbers} | {Fraction(d.year) for d in values.dates if d.year}
        right = found == {Fraction(_number(gold))} and not any(n.high for n in numbers)
    elif gold == "NEGATIVE":
        right = not numbers
    else:
        right = len(numbers) == 1 and _same(numbers[0], gold, kind)
    return right, shown


def _same_day(date: Date, gold: str, text: str) -> bool:
    """Whether a date is the right day, with the year if the text names it."""
    match = _DAY.fullmatch(gold)
    assert match is not None
    year, month, day = map(int, match.groups())
    if (date.month, date.day) != (month, day):
        return False
    return date.year == year or (date.year is None and str(year) not in text)


def _number(gold: str) -> str:
    return str(regex.findall(r"-?\d[\d.]*(?:e\d+)?", gold)[0])


def _same(number: Number, gold: str, kind: str) -> bool:
    """Whether a number is what a row in the set's notation says."""
    match = regex.fullmatch(
        r"\((?P<how>\w+) (?P<what>\w+) \(?(?P<low>[\d.e]+)(?:, (?P<high>[\d.e]+)\))?\)", gold
    )
    if match is None:
        return number.value == Fraction(gold)
    wanted = (Fraction(match["low"]), *([Fraction(match["high"])] if match["high"] else []))
    if number.values != wanted:
        return False
    if match["how"] in _BOUNDS and number.bound not in _BOUNDS[match["how"]]:
        return False
    what = match["what"]
    if kind == "measure":
        return number.unit == str(what).lower()
    if what == "Unnamed":
        return number.currency in (None, "dollar")
    currency = what.lower() if what in _NOUNS else what
    return number.currency is not None and may_be_same(number.currency, currency)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--errors", type=int, default=0, help="show so many rows read wrongly")
    shown = parser.parse_args().errors
    figures = measure(dev_folder())
    print(f"{'':12}{'rows':>6}{'right %':>9}")
    kinds = list(dict.fromkeys(row.kind for row in figures.rows))
    for kind in kinds:
        count = sum(row.kind == kind for row in figures.rows)
        print(f"{kind:12}{count:6}{100 * figures.share(kind):9.1f}")
    print(f"{'all':12}{len(figures.rows):6}{100 * figures.share():9.1f}")
    for row in [row for row in figures.rows if not row.right][:shown]:
        print(f"{row.kind:10} {row.language} {row.text!r}: {row.read!r}, not {row.gold!r}")


if __name__ == "__main__":
    main()
