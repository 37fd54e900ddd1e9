"""How well words are aligned inside a pair of sentences.

``python -m benchmarks.words`` aligns the hand-aligned sentences of ``words/`` with
the weights that ship and prints precision, recall and F1 of the links, with the
encoder and without, and what it costs a pair.  The weights are fitted to these very
sentences: ``python -m benchmarks.fit_words --cross-validate`` prints what they do on
sentences held out.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from aligner.alignment.encoder import Encoder, default_encoder
from aligner.alignment.lexicon import Lexicon, induced_lexicon
from aligner.alignment.phrases import words_of
from aligner.alignment.tokens import TokenReader
from aligner.alignment.wordfeatures import Table
from aligner.alignment.words import WordAligner
from aligner.formats.links import read_pharaoh
from aligner.languages import get
from benchmarks.devdata import dev_folder

TAUGHT_BY = "pud-hard"
"""The set whose beads teach the lexicon together with the sentences."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences cut into tokens, and the pairs of tokens that belong together."""

    first: tuple[str, ...]
    second: tuple[str, ...]
    gold: frozenset[tuple[int, int]]

    def table(self) -> Table:
        """1 for each gold link, else 0."""
        found = np.zeros((len(self.first), len(self.second)), dtype=np.float32)
        for one, other in self.gold:
            found[one, other] = 1.0
        return found


@dataclass(frozen=True, slots=True)
class Score:
    """Links counted."""

    found: int
    gold: int
    right: int

    def __add__(self, other: Score) -> Score:
        return Score(self.found + other.found, self.gold + other.gold, self.right + other.right)

    @property
    def precision(self) -> float:
        """Share of the links found that are right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold links that are found."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        return f"precision {self.precision:.3f} recall {self.recall:.3f} F1 {self.f1:.3f}"


def score(links: set[tuple[int, int]], gold: frozenset[tuple[int, int]]) -> Score:
    """How some links compare with the gold."""
    return Score(len(links), len(gold), len(links & gold))


def pairs(dev: Path) -> list[Pair]:
    """All sentences of the set."""
    folder = dev / "words"
    first, second, links = (
        (folder / f"dev.{end}").read_text(encoding="utf-8") for end in ("it", "en", "align")
    )
    columns = first.splitlines(), second.splitlines(), read_pharaoh(links)
    return [
        Pair(tuple(one.split()), tuple(other.split()), gold)
        for one, other, gold in zip(*columns, strict=True)
    ]


def lexicon_of(chosen: Sequence[Pair], dev: Path) -> Lexicon:
    """What the sentences, and a set of beads, teach."""
    readers = TokenReader(get("it")), TokenReader(get("en"))

    def keys(side: int, tokens: Sequence[str]) -> list[str]:
        return list(filter(None, (readers[side].known(token).key for token in tokens)))

    folder = dev / "align" / TAUGHT_BY
    texts = [
        [
            [word.text for word in words_of(line, get(code))]
            for line in (folder / f"{code}.sent").read_text(encoding="utf-8").split("\n")
        ]
        for code in ("it", "en")
    ]
    beads = [(keys(0, pair.first), keys(1, pair.second)) for pair in chosen]
    for row in (folder / "gold.tsv").read_text(encoding="utf-8").splitlines():
        first, second = (
            [token for number in column.split(",") if number for token in texts[side][int(number)]]
            for side, column in enumerate(row.split("\t"))
        )
        beads.append((keys(0, first), keys(1, second)))
    return induced_lexicon(beads)


def measure(chosen: Sequence[Pair], encoder: Encoder | None, lexicon: Lexicon) -> Score:
    """Align the sentences with the weights that ship."""
    aligner = WordAligner((get("it"), get("en")), encoder, lexicon)
    total = Score(0, 0, 0)
    for pair in chosen:
        links = {(one, other) for one, other, _ in aligner.links(pair.first, pair.second)}
        total += score(links, pair.gold)
    return total


def named(dev: Path) -> Iterator[tuple[str, float]]:
    """The figures by name, with the encoder and without, as the quality gate holds them."""
    chosen = pairs(dev)
    lexicon = lexicon_of(chosen, dev)
    for name, encoder in (("encoder", default_encoder()), ("letters", None)):
        total = measure(chosen, encoder, lexicon)
        yield f"words/{name}/precision", total.precision
        yield f"words/{name}/recall", total.recall
        yield f"words/{name}/f1", total.f1


def main() -> None:
    """Print the figures."""
    chosen = pairs(dev_folder())
    lexicon = lexicon_of(chosen, dev_folder())
    for name, encoder in (("encoder", default_encoder()), ("letters", None)):
        for taught, held in (("taught", lexicon), ("untaught", Lexicon({}))):
            began = time.process_time()
            total = measure(chosen, encoder, held)
            cost = 1000 * (time.process_time() - began) / len(chosen)
            print(f"{name:8} {taught:9} {total}, {cost:.1f} ms a pair")


if __name__ == "__main__":
    main()
