"""How many documents find their translation by what they say.

``python -m benchmarks.matching`` cuts the development sets into their documents,
shuffles both sides, and prints for each set how many are paired rightly, how many of
the wrong ones are told to be doubtful, and how many of all.  ``--errors N`` names the
wrong ones.  ``--missing 0.2`` takes away so many documents of either side, another
fifth on each.

``--scale 1000,3000`` prints instead what ``match_folders`` costs for so many files a
side, of about three sentences each, which are cut from the sets and, where there are not
enough, vary what was there before (see :mod:`benchmarks.long_texts`), so that many are
there twice or nearly so, and some in English on both sides: processor time of all its
processes, wall time, and the peak of memory of the largest process.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from aligner.corpus import Document
from aligner.matching import match_documents, match_folders
from aligner.text import document_from_text
from benchmarks.batches import write_pairs
from benchmarks.devdata import ROOT, dev_folder

BY_DOCUMENT = ("doc-aptitude-hard", "doc-devref-partial", "doc-faq-hard", "doc-maint-hard",
               "john-hard")  # fmt: skip
BY_PARAGRAPH = ("flores", "pud-par", "newstest09-hard")
"""Sets whose paragraphs are articles, or at least short texts of their own."""
SIDES = ("it", "en")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents that render each other."""

    name: str
    first: Document
    second: Document


def by_document(folder: Path) -> Iterator[Pair]:
    """The documents of a set, as ``docs.tsv`` has them."""
    sides = [(folder / f"{code}.sent").read_text(encoding="utf-8").split("\n") for code in SIDES]
    for row in (folder / "docs.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, *numbers = row.split("\t")
        bounds = [int(number) for number in numbers[:4]]
        first, second = (
            document_from_text("\n\n".join(side[start:end]), code)
            for code, side, (start, end) in zip(SIDES, sides, (bounds[:2], bounds[2:]), strict=True)
        )
        yield Pair(name, first, second)


def by_paragraph(folder: Path) -> Iterator[Pair]:
    """The paragraphs of a set that render each other one to one, each a document."""
    texts = []
    for code in SIDES:
        text = (folder / f"{code}.txt").read_text(encoding="utf-8").strip("\n")
        texts.append(text.split("\n\n"))
    for row in (folder / "gold.par.tsv").read_text(encoding="utf-8").splitlines():
        one, other = row.split("\t")[:2]
        if one.isdigit() and other.isdigit():
            paragraphs = texts[0][int(one)], texts[1][int(other)]
            if min(map(len, paragraphs)) < 40:
                continue
            first, second = map(document_from_text, paragraphs, SIDES)
            yield Pair(f"{folder.name} {one}", first, second)


def measured(name: str, pairs: Sequence[Pair], missing: float, errors: int) -> None:
    """Print a line for a set."""
    chance = random.Random(7)
    away = int(missing * len(pairs))
    order = chance.sample(range(len(pairs)), len(pairs))
    first, second = order[away:], order[: len(order) - away]
    chance.shuffle(first)
    chance.shuffle(second)
    matching = match_documents([pairs[n].first for n in first], [pairs[n].second for n in second])
    both = len(set(first) & set(second))
    wrong = [m for m in matching.matches if first[m.first] != second[m.second]]
    right = len(matching.matches) - len(wrong)
    doubtful = sum(bool(m.doubt) for m in matching.matches)
    told = sum(bool(m.doubt) for m in wrong)
    print(
        f"{name:24}{both:6}{100 * right / max(both, 1):8.1f}{len(wrong):7}{told:7}"
        f"{100 * doubtful / max(len(matching.matches), 1):8.1f}"
    )
    for match in wrong[:errors]:
        one, other = pairs[first[match.first]], pairs[second[match.second]]
        print(f"    {one.name} with {other.name}: {match}")
        print(f"      {one.first.text[:90]!r}\n      {other.second.text[:90]!r}")


def scale(count: int) -> None:
    """Print what so many files a side cost."""
    with tempfile.TemporaryDirectory(prefix="aligner-matching-") as name:
        folder = Path(name)
        write_pairs(folder, count, 3)
        chance = random.Random(7)
        partner: dict[str, int] = {}
        for code in SIDES:
            (folder / code).mkdir()
            files = sorted(folder.glob(f"*.{code}.txt"))
            for number, other in enumerate(chance.sample(range(len(files)), len(files))):
                place = folder / code / f"{number:06}.txt"
                files[other].rename(place)
                partner[str(place)] = other
        began, spent = time.monotonic(), _spent()
        found = match_folders(folder / SIDES[0], folder / SIDES[1])
        wall, spent = time.monotonic() - began, _spent() - spent
    matches = found.matching.matches
    wrong = [
        m for m in matches
        if partner[found.files[0][m.first]] != partner[found.files[1][m.second]]
    ]  # fmt: skip
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{count:8}{spent:9.0f}{wall:9.0f}{peak:7.0f}{len(matches):8}{len(wrong):7}"
        f"{sum(bool(m.doubt) for m in wrong):7}{sum(bool(m.doubt) for m in matches):8}"
        f"{len(found.matching.duplicates):7}{len(found.odd):9}",
        flush=True,
    )


def _spent() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--missing", type=float, default=0.0)
    parser.add_argument("--scale", metavar="FILES", help="numbers with commas between")
    options = parser.parse_args()
    if options.scale:
        if "," not in options.scale:
            scale(int(options.scale))
            return
        print(
            f"{'a side':>8}{'CPU s':>9}{'wall s':>9}{'MB':>7}{'pairs':>8}{'wrong':>7}"
            f"{'told':>7}{'doubt':>8}{'twins':>7}{'left out':>9}",
            flush=True,
        )
        for count in options.scale.split(","):
            command = [sys.executable, "-m", "benchmarks.matching", "--scale", count]
            subprocess.run(command, cwd=ROOT, check=True)
        return
    dev = dev_folder() / "align"
    print(f"{'':24}{'pairs':>6}{'right %':>8}{'wrong':>7}{'told':>7}{'doubt %':>8}")
    whole: list[Pair] = []
    for name in BY_DOCUMENT:
        held = list(by_document(dev / name))
        whole += held
        measured(name, held, options.missing, options.errors)
    measured("all of these", whole, options.missing, options.errors)
    for name in BY_PARAGRAPH:
        measured(name, list(by_paragraph(dev / name)), options.missing, options.errors)


if __name__ == "__main__":
    main()
