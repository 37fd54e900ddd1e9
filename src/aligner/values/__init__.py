"""Numbers and dates of a text, read as values.

::

    text ── tokens ── numerals ─┬─ codes
                                ├─ dates, years, centuries, times
                                └─ numbers, with units and ranges

Each step takes the tokens it has read, so that nothing is read twice: a year in
a date is no number.  What words mean comes from the language module alone.
"""

from aligner.values.date import Date, DateKind
from aligner.values.number import Number, NumberKind
from aligner.values.reading import Values, read_dates, read_numbers, read_values

__all__ = [
    "Date",
    "DateKind",
    "Number",
    "NumberKind",
    "Values",
    "read_dates",
    "read_numbers",
    "read_values",
]
