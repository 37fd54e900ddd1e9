"""Adding up number words.

A number in words is a sum of groups, each with a scale: (two hundred and
thirty-four) million (five hundred) thousand six.  Within a group, what comes
later is smaller than what came before leaves room for.  The same rule reads
English, where the words stand apart, and Italian, where they are written as
one.
"""

from __future__ import annotations

from fractions import Fraction


class Tally:
    """A number that is being read, word by word.

    Attributes:
        scale: the last hundred or scale word, if nothing smaller has been taken
            since; else 1.
    """

    def __init__(self, start: Fraction | None = None) -> None:
        self._done = Fraction(0)
        self._group = Fraction(0) if start is None else start
        self._started = start is not None
        self._limit: int | None = None
        self.scale = 1

    @property
    def value(self) -> Fraction:
        """What has been read so far."""
        return self._done + self._group

    @property
    def whole(self) -> int | None:
        """The same if it is a whole number."""
        return self.value.numerator if self.value.denominator == 1 else None

    @property
    def room(self) -> int:
        """What a number that is joined with "and" must be smaller than; 0 if none may be."""
        if self._group == 0 and self._done:
            return self.scale
        for size in (1000, 100):
            if self._group and self._group % size == 0:
                return size
        return 0

    def take(self, value: int, *, multiplier: bool, glued: bool, scale: int = 1) -> bool:
        """Take one more word, if it fits.

        Args:
            value: what the word says.
            multiplier: whether it is a hundred or a scale.
            glued: whether it may follow tens.
            scale: the scale that a word of several parts ends in.
        """
        if multiplier and value >= 1000:
            return self._take_scale(value)
        if multiplier and self._started and 0 < self._group < 100 and self._group % 1 == 0:
            self._group *= value
        elif not self._add(value, glued=glued):
            return False
        self.scale = value if multiplier else scale
        return True

    def _add(self, value: int, *, glued: bool) -> bool:
        group = self._group
        if not self._started or (group == 0 and self._done):
            if self._limit is not None and value >= self._limit:
                return False
            self._group, self._started = Fraction(value), True
            return True
        if value == 0 or group == 0 or group % 1 or group % 100 == 10:
            return False
        if group % 10 ** len(str(value)) or not (glued or group % 100 == 0):
            return False
        self._group = group + value
        return True

    def _take_scale(self, value: int) -> bool:
        if self._started and self._group == 0 and not self._done:
            return False
        if self._limit is None or value < self._limit:
            if self._limit is not None and self._group == 0:
                return self._raise(value)
            self._done += (self._group or Fraction(1)) * value
        else:
            return self._raise(value)
        self._group = Fraction(0)
        self._started = True
        self._limit = self.scale = value
        return True

    def _raise(self, value: int) -> bool:
        """Multiply all by a scale that is not smaller: ``three thousand millions``."""
        whole = self._done + self._group
        if whole >= value or self._limit is None or self._limit >= 10**6:
            return False
        self._done, self._group = whole * value, Fraction(0)
        self._limit = self.scale = value
        return True
