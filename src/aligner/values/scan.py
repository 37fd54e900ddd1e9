"""A text with its numerals found, while its dates and numbers are being read."""

from __future__ import annotations

from collections.abc import Mapping

from aligner.languages import Language
from aligner.values import money
from aligner.values.lexicon import lexicon
from aligner.values.numeral import Form, Numeral
from aligner.values.numerals import read_numerals
from aligner.values.tokens import tokenize
from aligner.values.view import View


class Scan(View):
    """The tokens of a text, its numerals, and which tokens have been read as a value.

    Attributes:
        source: the text.
        numerals: all numerals in order.
    """

    def __init__(self, text: str, language: Language) -> None:
        if language.numbers is None:
            raise ValueError(f"nothing is known about numbers in {language.name}")
        super().__init__(tokenize(text), lexicon(language.numbers))
        self.source = text
        self.language = language
        self.numerals = read_numerals(self)
        self._starting = {numeral.first: numeral for numeral in self.numerals}
        self._ending = {numeral.end: numeral for numeral in self.numerals}
        self._taken = bytearray(len(self.tokens))
        self.between_ends = self.words.joiners | {upper for _, upper in self.words.ranges}

    @property
    def full_names(self) -> Mapping[str, str]:
        """Full names of currencies in the text's language."""
        return money.full_names(self.language.code)

    def numeral_from(self, index: int) -> Numeral | None:
        """The free numeral that begins at a token."""
        numeral = self._starting.get(index)
        return numeral if numeral and self.is_free(numeral.first, numeral.end) else None

    def numeral_to(self, end: int) -> Numeral | None:
        """The free numeral that ends before a token."""
        numeral = self._ending.get(end)
        return numeral if numeral and self.is_free(numeral.first, numeral.end) else None

    def is_free(self, first: int, end: int) -> bool:
        """Whether none of some tokens has been read yet."""
        return not any(self._taken[first:end])

    def take(self, first: int, end: int) -> None:
        """Mark tokens as read."""
        self._taken[first:end] = b"\x01" * (end - first)

    def offsets(self, first: int, end: int) -> tuple[int, int]:
        """Where some tokens stand in the text."""
        return self.tokens[first].start, self.tokens[end - 1].end

    def after_mark(self, numeral: Numeral) -> int:
        """The index after a numeral and the mark that makes it ordinal, if it has one."""
        mark = self.past_hyphen(numeral.end)
        if numeral.literal is None or not self.glued(numeral.end):
            return numeral.end
        if self.key(mark) in self.words.ordinal_marks and self.is_free(numeral.end, mark + 1):
            return mark + 1
        return numeral.end

    def before_mark(self, index: int) -> int:
        """The index of the ordinal mark that ends before a token, or the same index."""
        if self.key(index - 1) in self.words.ordinal_marks and self.glued(index - 1):
            return index - 1
        return index

    def is_ordinal(self, numeral: Numeral) -> bool:
        """Whether a numeral is an ordinal, by its word or by the mark after it."""
        return numeral.form is Form.ORDINAL or self.after_mark(numeral) > numeral.end
