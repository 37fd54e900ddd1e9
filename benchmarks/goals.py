"""What is to be found, and what may be flagged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

MOST = {"register": 0.02, "perturbed": 0.04, "demetr": 0.04}
"""Share of the correct pairs of a set that may be flagged as minor or worse."""
LEAST = {
    **dict.fromkeys(("number", "numbers_replaced", "date", "misspelled", "question"), 0.95),
    **dict.fromkeys(("swap", "shuffled", "repeat2", "repeat4"), 0.98),
    **dict.fromkeys(("entity", "ne_replaced", "codemix"), 0.90),
    **dict.fromkeys(("noun_removed", "verb_removed", "subj_removed", "char_removed"), 0.65),
    **dict.fromkeys(("pp_removed", "omission"), 0.75),
    **dict.fromkeys(("antonym", "hypernym"), 0.30),
    **dict.fromkeys(("tense", "aspect"), 0.25),
    "ne_removed": 0.80,
    "negation": 0.88,
    "addition": 0.70,
    "gender": 0.50,
}
"""Share of the planted errors of a kind that is to be found."""

Looked = tuple[str, str, dict[str, float]]
"""The set of a pair, the kind of its error if it has one, and each family's surest finding."""


def told(goals: dict[str, float], name: str, share: float) -> str:
    """A goal, with a mark where it is missed."""
    if name not in goals:
        return ""
    missed = share > goals[name] if goals is MOST else share < goals[name]
    return f"{100 * goals[name]:11.0f}{' !' if missed else ''}"


def by_limit(pairs: Iterable[Looked], limits: Sequence[float]) -> str:
    """For every limit of confidence what is flagged in each set, found, and which goals are met."""
    right: dict[str, list[float]] = defaultdict(list)
    wrong: dict[str, list[float]] = defaultdict(list)
    for source, kind, confidences in pairs:
        surest = wrong[kind] if kind else right[source]
        surest.append(max(confidences.values(), default=-1.0))
    kinds = [kind for kind in LEAST if kind in wrong]
    sets = [source for source in MOST if source in right]
    heads = " ".join(f"{source:>11}" for source in sets)
    lines = [f"{'flagged, % by limit':26}{heads} {'goals met':>11} missed"]
    for limit in limits:
        flagged = {source: _over(right[source], limit) for source in sets}
        missed = [k for k in kinds if _over(wrong[k], limit) < LEAST[k]]
        cells = " ".join(
            f"{100 * share:9.2f}{' !' if share > MOST[source] else '  '}"
            for source, share in flagged.items()
        )
        met = f"{len(kinds) - len(missed)}/{len(kinds)}"
        lines.append(f"{limit:<26.2f}{cells} {met:>11} {', '.join(missed)}")
    return "\n".join(lines)


def _over(confidences: Sequence[float], limit: float) -> float:
    return sum(confidence >= limit for confidence in confidences) / len(confidences)
