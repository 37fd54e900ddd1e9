"""A sequence of bitexts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Self, overload

from pydantic import BaseModel, ConfigDict

from aligner.corpus.bitext import Bead, Bitext
from aligner.corpus.discrepancy import Discrepancy, Severity
from aligner.corpus.display import Drawn, Grid, Gridded
from aligner.corpus.tables import Tabled
from aligner.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Statistics(Gridded):
    """A corpus in figures.

    Attributes:
        bitexts: how many.
        sentences: how many on the first sides and on the second sides.
        beads: how many.
        kinds: how many beads of each kind, the most frequent first.
        moved: how many beads break the order of their neighbours.
        mean_score: of all beads; ``None`` if there are none.
        severities: how many discrepancies of each severity, worst first, zeros included.
        families: how many discrepancies of each family that has any, the most
            frequent first.
    """

    bitexts: int
    sentences: tuple[int, int]
    beads: int
    kinds: tuple[tuple[str, int], ...]
    moved: int
    mean_score: float | None
    severities: tuple[tuple[Severity, int], ...]
    families: tuple[tuple[str, int], ...]

    @property
    def discrepancies(self) -> int:
        """How many there are."""
        return sum(number for _, number in self.severities)

    def grids(self, most: int) -> tuple[Grid, ...]:
        """All figures in one table."""
        first, second = self.sentences
        rows = [
            ("bitexts", str(self.bitexts)),
            ("sentences", f"{first} and {second}"),
            ("beads", str(self.beads)),
            *((f"beads {kind}", str(number)) for kind, number in self.kinds),
            ("beads moved", str(self.moved)),
            ("mean score", "" if self.mean_score is None else f"{self.mean_score:.2f}"),
            *((f"discrepancies, {severity}", str(n)) for severity, n in self.severities),
            *((f"discrepancies, {family}", str(n)) for family, n in self.families),
        ]
        return (Grid(("", "number"), tuple(rows[:most]), len(rows), "figure"),)


class Corpus(Drawn, Tabled, BaseModel):
    """A sequence of bitexts.

    Indexing with a number gives a bitext, with a slice a corpus.  Iterating and
    ``len`` go over the bitexts.

    >>> corpus = Corpus(bitexts=[])
    >>> len(corpus)
    0

    Attributes:
        bitexts: in the order in which they were given.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    bitexts: tuple[Bitext, ...] = ()

    @property
    def languages(self) -> tuple[str, ...]:
        """The language codes of the first bitext; none if there is no bitext.

        Raises:
            SettingsError: not all bitexts have these two languages, in either order.
        """
        first = self.bitexts[0].languages if self.bitexts else ()
        for number, bitext in enumerate(self.bitexts):
            if set(bitext.languages) != set(first):
                raise SettingsError(
                    f"bitext 0 is {'-'.join(first)}, bitext {number} "
                    f"{'-'.join(bitext.languages)}: use Corpus.filter to take those of one pair"
                )
        return first

    @property
    def beads(self) -> Iterator[Bead]:
        """The beads of all bitexts, one after the other."""
        return (bead for bitext in self.bitexts for bead in bitext.beads)

    @property
    def discrepancies(self) -> Iterator[Discrepancy]:
        """The discrepancies of all bitexts, one after the other."""
        return (found for bitext in self.bitexts for found in bitext.discrepancies)

    @property
    def statistics(self) -> Statistics:
        """The corpus in figures; ``table("bitexts")`` has them for each bitext."""
        kinds = Counter(bead.kind for bead in self.beads)
        severities = Counter(found.severity for found in self.discrepancies)
        families = Counter(found.family for found in self.discrepancies)
        scores = [bead.score for bead in self.beads]
        first, second = (sum(len(b.documents[side]) for b in self.bitexts) for side in (0, 1))
        return Statistics(
            bitexts=len(self.bitexts),
            sentences=(first, second),
            beads=len(scores),
            kinds=_by_frequency(kinds),
            moved=sum(bead.moved for bead in self.beads),
            mean_score=sum(scores) / len(scores) if scores else None,
            severities=tuple((s, severities[s]) for s in reversed(Severity)),
            families=_by_frequency(families),
        )

    def filter(self, keep: Callable[[Bitext], bool]) -> Self:
        """The corpus of the bitexts for which a function says yes."""
        return self.model_copy(update={"bitexts": tuple(filter(keep, self.bitexts))})

    def at_least(self, severity: Severity | str) -> tuple[Discrepancy, ...]:
        """The discrepancies of a severity or a higher one."""
        return tuple(d for d in self.discrepancies if d.severity >= Severity(severity))

    def __add__(self, other: Corpus) -> Corpus:
        return Corpus(bitexts=(*self.bitexts, *other.bitexts))

    def __len__(self) -> int:
        return len(self.bitexts)

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[Bitext]:  # type: ignore[override]  # bitexts, not fields
        return iter(self.bitexts)

    @overload
    def __getitem__(self, index: int) -> Bitext: ...
    @overload
    def __getitem__(self, index: slice) -> Corpus: ...
    def __getitem__(self, index: int | slice) -> Bitext | Corpus:
        if isinstance(index, slice):
            return Corpus(bitexts=self.bitexts[index])
        return self.bitexts[index]

    def __repr__(self) -> str:
        return f"<Corpus of {len(self.bitexts)} bitexts>"


def _by_frequency(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
