"""Which straight quotes open and which close."""

from __future__ import annotations

from functools import cache

import regex


class StraightQuotes:
    """Reads a text once from left to right and tells where a straight quote is open.

    A quote with a blank on one side says itself what it does; one that stands
    between two blanks or two words does the contrary of the one before it.
    """

    def __init__(self, text: str) -> None:
        self._quotes = _quote().finditer(text)
        self._next = next(self._quotes, None)
        self._open = False

    def open_before(self, offset: int) -> bool:
        """Whether a quote is open at an offset; offsets must not go down."""
        while self._next is not None and self._next.start() < offset:
            if self._next["opens"] is not None:
                self._open = True
            elif self._next["closes"] is not None:
                self._open = False
            else:
                self._open = not self._open
            self._next = next(self._quotes, None)
        return self._open


@cache
def _quote() -> regex.Pattern[str]:
    return regex.compile(
        r"""
        (?P<opens> (?<![^\s(\[{–—-]) " (?=\S) )
        | (?P<closes> (?<=\S) " (?=[\s.,;:!?)\]}] | \Z) )
        | "
        """,
        regex.VERBOSE,
    )
