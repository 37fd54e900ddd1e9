"""How many sentence boundaries are found.

``python -m benchmarks.splitting`` cuts the paragraphs of the running texts in
``segmentation/`` of the development sets into sentences and prints precision,
recall and F1 of the boundaries; ``--errors 20`` shows as many errors of each text.

A boundary is the offset at which a sentence ends.  Every boundary of the gold
counts that is not at the end of its paragraph, and so does every predicted one;
a predicted boundary is right if it is at the very same offset.  Paragraphs are what
blank lines separate.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import regex

from aligner.languages import get
from aligner.text.sentences import split_sentences
from benchmarks.devdata import dev_folder

TEXTS = ("it-isdt", "en-ewt")
"""Folders of the running texts; each is named after its language."""

_CONTEXT = 45


@dataclass(frozen=True, slots=True)
class Error:
    """A boundary that is missing or one too many.

    Attributes:
        missed: whether it is in the gold alone; else it is in the prediction alone.
        before: what stands before it.
        after: what stands behind it.
    """

    missed: bool
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured on one text.

    Attributes:
        name: the text.
        right: boundaries that are in the gold and in the prediction.
        predicted: boundaries in the prediction.
        gold: boundaries in the gold.
        errors: the others, in the order of the text.
    """

    name: str
    right: int
    predicted: int
    gold: int
    errors: tuple[Error, ...]

    @property
    def precision(self) -> float:
        """Share of the predicted boundaries that are right."""
        return self.right / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold boundaries that are predicted."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.predicted + self.gold) if self.gold else 1.0


def measure(dev: Path) -> dict[str, Figures]:
    """The figures of each text in a folder of development data, by the text's name."""
    return {name: score(dev / "segmentation" / name, _splitter(name)) for name in TEXTS}


def score(folder: Path, split: Callable[[str], list[tuple[int, int]]]) -> Figures:
    """The figures of any splitter on one text.

    Args:
        folder: holds ``text.txt`` and ``offsets.tsv`` (start TAB end, a sentence a line).
        split: gives the sentences of a paragraph as offsets into it.
    """
    text = (folder / "text.txt").read_bytes().decode("utf-8")
    lines = (folder / "offsets.tsv").read_text(encoding="utf-8").splitlines()
    ends = [int(line.split("\t")[1]) for line in lines]
    right = predicted = gold = 0
    errors: list[Error] = []
    for start, end in _paragraphs(text):
        wanted = {at - start for at in ends if start < at < end}
        found = {at for _, at in split(text[start:end]) if at < end - start}
        right += len(wanted & found)
        predicted += len(found)
        gold += len(wanted)
        for at in sorted(wanted ^ found):
            place = start + at
            before = text[max(start, place - _CONTEXT) : place]
            errors.append(Error(at in wanted, before, text[place : min(end, place + _CONTEXT)]))
    return Figures(folder.name, right, predicted, gold, tuple(errors))


def _splitter(name: str) -> Callable[[str], list[tuple[int, int]]]:
    language = get(name.partition("-")[0])
    return lambda paragraph: split_sentences(paragraph, language)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of what blank lines separate, without blanks at the ends."""
    at = 0
    for gap in regex.finditer(r"\n[ \t\r]*\n|\Z", text):
        block = text[at : gap.start()]
        if block.strip():
            start = at + len(block) - len(block.lstrip())
            yield start, start + len(block.strip())
        at = gap.end()


def main() -> None:
    """Print the table and, if asked, the errors."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.splitting", description=__doc__)
    parser.add_argument("--dev", type=Path, help="the folder of the development sets")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N of each text")
    options = parser.parse_args()
    figures = measure(options.dev or dev_folder())
    print(f"{'text':10}{'gold':>7}{'found':>7}{'right':>7}{'P':>8}{'R':>8}{'F1':>8}")
    for row in figures.values():
        shares = "".join(f"{100 * share:8.2f}" for share in (row.precision, row.recall, row.f1))
        print(f"{row.name:10}{row.gold:7}{row.predicted:7}{row.right:7}{shares}")
    for row in figures.values():
        for error in row.errors[: options.errors]:
            mark = "missed" if error.missed else "extra "
            place = f"{error.before}|{error.after}".replace("\n", " ")
            print(f"{row.name} {mark} {place}")


if __name__ == "__main__":
    main()
