"""The development sets as texts to learn from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np

from aligner.alignment.encoder import Encoder, Vectors, default_encoder
from aligner.alignment.sides import Side, side_of
from aligner.evaluation import IndexBead, read_beads
from aligner.text import read_segmented
from benchmarks.alignment import segmented, sets

_FAMILIES = {
    "flores": "flores",
    "pud": "pud",
    "newstest": "newstest",
    "john": "john",
    "book": "novels",
    "doc": "manuals",
}
"""What the names of the sets of each family begin with."""

_FOLDS = (
    ("flores", "book-robinson", "doc-faq"),
    ("pud", "doc-devref"),
    ("newstest", "doc-maint"),
    ("john", "doc-aptitude"),
    ("book-eyre",),
)
"""What the names of sets begin with that are held out together to calibrate scores.

No two works of one family are in one fold, as the weights that ship know all families.
"""

_UNUSED = ("-par", "flores")
"""Ends of the names of sets that are tried but not learnt from.

Where whole paragraphs are moved, a path that must rise takes what is rendered for
null; and the plain text has beads of one and one alone.
"""

_SHARES = {"book-eyre": 0.3}
"""Sets that would outweigh the rest count for less."""
_VARIED = 0.5
"""What beads of changed sets count."""


@dataclass(frozen=True)
class Text:
    """One set.

    Attributes:
        name: of the set.
        sides: the two sides as alignment sees them.
        gold: the right beads.
        vectors: of the sentences of either side, if the engine reads them.
        variant: how it was changed, if it is not the set as it is.
    """

    name: str
    sides: tuple[Side, Side]
    gold: tuple[IndexBead, ...]
    vectors: tuple[Vectors, Vectors] | None
    variant: str = ""

    @property
    def title(self) -> str:
        """Its name, and in place of it, if it was changed, how."""
        return self.variant or self.name

    @property
    def family(self) -> str:
        """Texts of one family are held out together."""
        return next(name for start, name in _FAMILIES.items() if self.name.startswith(start))

    @property
    def fold(self) -> str:
        """Texts of one fold are held out together where scores are calibrated."""
        return next(fold[0] for fold in _FOLDS if self.name.startswith(fold))

    @property
    def learnt(self) -> bool:
        """Whether weights are fitted to it."""
        return bool(self.variant) or not self.name.endswith(_UNUSED)

    @property
    def share(self) -> float:
        """How much each of its beads counts in the fit."""
        return _VARIED if self.variant else _SHARES.get(self.name, 1.0)


def texts(dev: Path, cache: Path | None, *, meaning: bool) -> tuple[Text, ...]:
    """All sets in ``align/``, by name.

    Args:
        dev: the folder of the development sets.
        cache: where vectors are kept between runs.
        meaning: whether the sentences are encoded.
    """
    found = []
    for name in sets(dev):
        folder = dev / "align" / name
        italian, english = (segmented(folder, code) for code in ("it", "en"))
        first, second = map(side_of, read_segmented(italian, english))
        vectors = (encode(first.texts, cache), encode(second.texts, cache)) if meaning else None
        found.append(Text(name, (first, second), read_beads(folder / "gold.tsv"), vectors))
    return tuple(found)


def encode(sentences: Sequence[str], cache: Path | None) -> Vectors:
    """One row a sentence.

    Args:
        sentences: each different one is encoded once.
        cache: where vectors are kept between runs.
    """
    encoder = default_encoder()
    kept = None if cache is None else cache / f"{_digest(encoder, sentences)}.npy"
    if kept is not None and kept.exists():
        held: Vectors = np.load(kept)
        return held
    place = {text: at for at, text in enumerate(dict.fromkeys(sentences))}
    found: Vectors = encoder.encode(list(place))[[place[text] for text in sentences]]
    if kept is not None:
        kept.parent.mkdir(parents=True, exist_ok=True)
        np.save(kept, found)
    return found


def _digest(encoder: Encoder, sentences: Sequence[str]) -> str:
    return sha256("\n".join((encoder.name, *sentences)).encode()).hexdigest()[:24]
