"""Fit how readily words of one class follow words of another.

``python -m benchmarks.fit_order`` counts, in the sentences of ``align/`` of the
development sets, which classes of words follow which, and writes the tables into
``languages/italian/order.py`` and ``languages/english/order.py``.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import regex

import aligner.languages
from aligner.checks.meaning.sequence import classes_of
from aligner.checks.meaning.words import read_words
from aligner.languages import get
from benchmarks.devdata import dev_folder

SETS = ("flores", "pud-hard", "newstest09-hard")
MODULES = {"it": "italian", "en": "english"}
LEAST = 8
"""Words from which a sentence is counted."""
PRIOR = 2.0
"""Pairs that are added to each count, shared out as chance would have it."""
LIMIT = 25
"""The largest number in a table."""


def table(sentences: Iterable[str], code: str) -> str:
    """The lines of a table for a language."""
    language = get(code)
    known = language.order
    assert known is not None
    pairs: Counter[tuple[str, str]] = Counter()
    first: Counter[str] = Counter()
    second: Counter[str] = Counter()
    for sentence in sentences:
        words = read_words(sentence, language)
        if len(words) < LEAST:
            continue
        row = classes_of(words, language)
        pairs.update(pairwise(row))
        first.update(row[:-1])
        second.update(row[1:])
    total = pairs.total()
    lines = []
    for one in known.names:
        numbers = []
        for other in known.names:
            chance = max(first[one] * second[other] / total, 1e-9)
            odds = math.log((pairs[one, other] + PRIOR) / (chance + PRIOR))
            numbers.append(max(-LIMIT, min(LIMIT, round(10 * odds))))
        lines.append(" ".join(f"{number:3}" for number in numbers))
    return "\n".join(lines)


def main() -> None:
    """Write both tables."""
    folder = Path(aligner.languages.__file__).parent
    for code, name in MODULES.items():
        sentences = [
            line
            for part in SETS
            for line in (dev_folder() / "align" / part / f"{code}.sent")
            .read_text("utf-8")
            .split("\n")
        ]
        path = folder / name / "order.py"
        source = path.read_text("utf-8")
        held = f'_FOLLOWING = """\n{table(sentences, code)}\n"""\n'
        source = regex.sub(
            r'_FOLLOWING = """.*?"""\n', lambda _, held=held: held, source, flags=regex.DOTALL
        )
        path.write_text(source, "utf-8")


if __name__ == "__main__":
    main()
