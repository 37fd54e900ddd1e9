"""What checks share while they look at one bitext."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from aligner.corpus import Bead, Bitext, Evidence, Segment
from aligner.languages import Language, get

T = TypeVar("T")


class Context:
    """A bitext, its languages, and a memo of what has been read in it.

    Checks never keep state of their own: what is costly to read, and read by
    several checks, goes through :meth:`once`.
    """

    def __init__(self, bitext: Bitext) -> None:
        self.bitext = bitext
        self._memo: dict[tuple[object, ...], object] = {}

    @cached_property
    def languages(self) -> tuple[Language, Language]:
        """The two languages, in the order of the bitext's sides."""
        first, second = self.bitext.languages
        return get(first), get(second)

    def once(self, read: Callable[..., T], *arguments: object) -> T:
        """``read(*arguments)``, computed once for this bitext; arguments must be hashable."""
        key = (read, *arguments)
        if key not in self._memo:
            self._memo[key] = read(*arguments)
        return self._memo[key]  # type: ignore[return-value]  # stored under its own reader

    def evidence(self, side: int, start: int, end: int, reading: str | None = None) -> Evidence:
        """Evidence on a side, by offsets into its document."""
        document = self.bitext.documents[side]
        return Evidence(start, end, document.text[start:end], document.language, reading)

    def whole(self, segment: Segment, reading: str | None = None) -> Evidence:
        """A whole segment as evidence; the place where it would be, if it is empty."""
        return Evidence(segment.start, segment.end, segment.text, segment.language, reading)

    def paired_beads(self) -> tuple[Bead, ...]:
        """The beads with sentences on both sides."""
        return self.bitext.filter(lambda bead: not bead.is_null)
