"""What each signal of alignment is worth.

``python -m benchmarks.ablation`` fits the weights anew without the features of one
signal after the other, tries them on texts that they were not fitted to, and
prints the strict F1 of each group of texts.  ``--save`` keeps the figures for the
quality page.

Full cross-validation of every signal would take hours, so that this is a cheaper
protocol than that of ``benchmarks.held_out``: three folds of works in place of
six families, and without the longest novel.  Figures are for comparing with the
first row, not with other tables.  Some ten minutes of one core; needs scipy
(``pip install --group fit``).
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import regex
from threadpoolctl import threadpool_limits

from aligner.alignment.band import Floats
from aligner.alignment.graph import NULLS
from aligner.alignment.scorer import scorer_from
from aligner.evaluation import IndexBead, evaluate
from benchmarks.devdata import dev_folder
from benchmarks.fitting.calibration import SAME
from benchmarks.fitting.graphs import searched
from benchmarks.fitting.samples import Sample
from benchmarks.fitting.texts import Text, texts
from benchmarks.fitting.trials import samples_of, weights
from benchmarks.measured import save

Drops = Callable[[str, str], bool]
"""Whether a feature is left out, by the kind of its edges and its name."""


def _ends(*names: str) -> Drops:
    return lambda _, name: name.endswith(names)


def _starts(*names: str) -> Drops:
    return lambda _, name: name.startswith(names)


SIGNALS: dict[str, Drops] = {
    "nothing": lambda _kind, _name: False,
    "words, numbers and names in common": _starts("words "),
    "rivals: how well others would fit": _ends("contrast", "weakest", "unclaimed", "beside"),
    "gain: what each sentence adds to its bead": _ends("gain", "partial", "unity"),
    "what is usual in this text": _ends(" usual"),
    "length": _starts("length ", "finer"),
    "signs: questions, quotes, brackets, commas": _starts("signs ", "commas "),
    "paragraphs, headings and list items": lambda _, name: (
        name.startswith("break") or name in ("kinds differ", "heading")
    ),
    "evidence of nulls: one price for all": lambda kind, _: kind in NULLS,
    "all but meaning": lambda _, name: not name.startswith("meaning "),
}
"""What is left out, and which features that is."""

LEXICAL = "meaning: the lexical engine"

_FOLDS = (
    ("flores", "book-robinson", "doc-faq"),
    ("pud", "newstest", "doc-devref"),
    ("john", "doc-aptitude", "doc-maint"),
)
"""What the names of sets begin with that are held out together."""

GROUPS = {
    "encyclopedia": ("flores-", "pud-"),
    "news": ("newstest",),
    "gospel": ("john",),
    "manuals": ("doc-",),
    "novel": ("book-robinson",),
}
"""What the names of the sets of a group begin with."""

NAMED = "names and numbers"
_WORD = regex.compile(r"[\p{L}\p{N}]+")
_NAMED_SHARE = 0.4


@dataclass(frozen=True)
class Outcome:
    """Beads that were found in a text without some signal."""

    without: str
    text: Text
    beads: tuple[IndexBead, ...]


def outcomes(dev: Path, cache: Path | None, signals: Sequence[str]) -> Iterator[list[Outcome]]:
    """For each signal every text without it, by weights that know neither."""
    inner = [signal for signal in signals if signal != LEXICAL]
    if inner:
        sets = _texts(dev, cache, meaning=True)
        samples = samples_of(sets)
        for signal in inner:
            yield list(_tried(sets, samples, signal, SIGNALS[signal]))
    if LEXICAL in signals:
        sets = _texts(dev, cache, meaning=False)
        yield list(_tried(sets, samples_of(sets), LEXICAL, SIGNALS["nothing"]))


def _texts(dev: Path, cache: Path | None, *, meaning: bool) -> list[Text]:
    found = texts(dev, cache, meaning=meaning)
    return [text for text in found if text.learnt and _fold(text.name) is not None]


def _fold(name: str) -> int | None:
    return next((at for at, fold in enumerate(_FOLDS) if name.startswith(fold)), None)


def _tried(
    sets: Sequence[Text], samples: Sequence[Sample], signal: str, drops: Drops
) -> Iterator[Outcome]:
    for fold in range(len(_FOLDS)):
        others = [sample for sample in samples if _fold(sample.name) != fold]
        scorer = scorer_from(weights(_less(others, drops), SAME))
        for text in sets:
            if _fold(text.name) == fold:
                # a scorer ignores features that it has no curve for
                yield Outcome(signal, text, searched(text, scorer))


def _less(samples: Sequence[Sample], drops: Drops) -> list[Sample]:
    """Samples without some features."""
    return [
        replace(
            sample,
            groups=tuple(
                replace(group, features=_kept(group.kind, group.features, drops))
                for group in sample.groups
            ),
        )
        for sample in samples
    ]


def _kept(kind: str, features: dict[str, Floats], drops: Drops) -> dict[str, Floats]:
    return {name: values for name, values in features.items() if not drops(kind, name)}


def named(text: Text) -> frozenset[IndexBead]:
    """The gold beads of a text that are names and numbers for the most part."""
    first = text.sides[0].texts
    return frozenset(
        bead
        for bead in text.gold
        if bead.first and bead.second and _is_named(" ".join(first[line] for line in bead.first))
    )


def _is_named(text: str) -> bool:
    """Whether the words after the first with a capital, and all numbers, make up enough."""
    words = _WORD.findall(text)
    marked = sum(w[0].isdecimal() or (at > 0 and w[0].isupper()) for at, w in enumerate(words))
    return bool(words) and marked >= _NAMED_SHARE * len(words)


def figures(tried: Sequence[Outcome]) -> dict[str, float]:
    """The mean strict F1 of each group, of all, and the recall of names and numbers."""
    scores = {o.text.name: evaluate(o.text.gold, o.beads) for o in tried}
    means = {}
    for group, starts in GROUPS.items():
        held = [score.strict.f1 for name, score in scores.items() if name.startswith(starts)]
        means[group] = sum(held) / len(held)
    looked_for = [(bead.pair, o) for o in tried for bead in named(o.text)]
    pairs = {o.text.name: {bead.pair for bead in o.beads} for o in tried}
    right = sum(pair in pairs[o.text.name] for pair, o in looked_for)
    strict = [score.strict.f1 for score in scores.values()]
    nulls = [score.nulls.f1 for score in scores.values() if score.nulls.gold]
    return {
        "all": sum(strict) / len(strict),
        **means,
        NAMED: right / len(looked_for),
        "nulls": sum(nulls) / len(nulls),
    }


def main() -> None:
    """Print one row for each signal."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    known = [*SIGNALS, LEXICAL]
    parser.add_argument("signals", nargs="*", choices=[[], *known], help="all if there are none")
    parser.add_argument("--cache", type=Path, help="folder where vectors are kept")
    parser.add_argument("--save", action="store_true", help="keep the figures for the page")
    options = parser.parse_args()
    signals = [signal for signal in known if signal in (options.signals or known)]
    with threadpool_limits(1):
        for number, tried in enumerate(outcomes(dev_folder(), options.cache, signals)):
            row = figures(tried)
            if not number:
                print(f"{'without':44}" + "".join(f"{name[:9]:>10}" for name in row))
            told = "".join(f"{value:10.4f}" for value in row.values())
            print(f"{signals[number]:44}{told}", flush=True)
            if options.save:
                kept = {name: round(value, 4) for name, value in row.items()}
                save("ablation", {signals[number]: kept})


if __name__ == "__main__":
    main()
