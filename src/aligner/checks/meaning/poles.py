"""Words of one side that are linked to words of the opposite meaning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import Indel

from aligner.alignment.phrases import is_content
from aligner.checks.context import Context
from aligner.checks.meaning.denials import denials_in
from aligner.checks.meaning.links import linked
from aligner.checks.meaning.spotting import Spot, Spotter
from aligner.checks.meaning.words import Words, words_in
from aligner.corpus import Bead
from aligner.languages import get

_COGNATE = 0.75
"""Agreement in letters from which two words are the same word, whatever their poles."""
_WEAKENED = 2
"""Words before a word in which something else turns it ("poco chiaro")."""
_TURNING = frozenset({"", "idle", "joined", "few", "unable", "doubt", "without", "lack", "fail"})
"""By what a word may be denied that stands before it."""
_APART = 0.25
"""How far apart two words without links may stand and still be taken for counterparts."""
_UNLINKED = 0.5
"""What stands for the score of their link then."""
_DENIED = 3
"""Words before a word in which a negator denies it."""


@dataclass(frozen=True, slots=True)
class Opposition:
    """Two words that should say the same and say the opposite.

    Attributes:
        group: the name of the group of opposites.
        first: the word of the first side, by its place among the words there.
        second: the same for the second side.
        poles: their poles in the group.
        score: of the link between them; 0 if they have none.
    """

    group: str
    first: Spot
    second: Spot
    poles: tuple[int, int]
    score: float


def oppositions(context: Context, bead: Bead, area: str) -> Iterator[Opposition]:
    """The words of a bead that are linked to one of another pole.

    Args:
        context: of the bitext.
        bead: with text on both sides.
        area: a record and a field of both languages that hold such groups
            ("opposites.antonyms").

    A group speaks only if each side names one of its poles; and not if one of the
    two words is denied and the other is not, or if they share a pole of another group.
    """
    words = words_in(context, bead, 0), words_in(context, bead, 1)
    found = tuple(spots_of(context, bead, side, area) for side in (0, 1))
    if not all(found):
        return
    labels = tuple(_by_group(spots) for spots in found)
    for group in labels[0]:
        here, there = labels[0][group], labels[1].get(group)
        if there is None or {p for p, _ in here} & {p for p, _ in there}:
            continue
        for pole, one in here:
            for other_pole, other in there:
                score = _link(context, bead, words, one, other)
                if score and not _is_excused(context, bead, words, found, one, other):
                    yield Opposition(group, one, other, (pole, other_pole), score)


def spots_of(context: Context, bead: Bead, side: int, area: str) -> list[Spot]:
    """The words of a side that are listed in an area, under ``group:pole``."""
    return _spotter(context.languages[side].code, area).all_spots(words_in(context, bead, side))


Labelled = dict[str, list[tuple[int, Spot]]]


def _by_group(spots: list[Spot]) -> Labelled:
    found: Labelled = {}
    for spot in spots:
        group, _, pole = spot.label.rpartition(":")
        found.setdefault(group, []).append((int(pole), spot))
    return found


def _link(
    context: Context, bead: Bead, words: tuple[Words, Words], one: Spot, other: Spot
) -> float:
    """The score of the link between two words; 0 if they are no counterparts."""
    found = linked(context, bead, 0, *words[0].reach(one.first, one.last))
    start, end = words[1].reach(other.first, other.last)
    if found:
        return found.score if found.start < end and start < found.end else 0.0
    if linked(context, bead, 1, start, end):
        return 0.0
    are_content = all(
        is_content(side.spans[spot.first], language)
        for side, spot, language in zip(words, (one, other), context.languages, strict=True)
    )
    apart = abs(words[0].place(one.first) - words[1].place(other.first))
    return _UNLINKED if are_content and apart < _APART else 0.0


def _is_excused(
    context: Context,
    bead: Bead,
    words: tuple[Words, Words],
    found: tuple[list[Spot], ...],
    one: Spot,
    other: Spot,
) -> bool:
    keys = words[0].keys[one.first], words[1].keys[other.first]
    if keys[0][:2] == keys[1][:2] and Indel.normalized_similarity(*keys) >= _COGNATE:
        return True
    shared = [
        {s.label for s in spots if s.first <= at.last and at.first <= s.last}
        for spots, at in zip(found, (one, other), strict=True)
    ]
    if shared[0] & shared[1]:
        return True
    denied = [_is_denied(context, bead, side, spot) for side, spot in enumerate((one, other))]
    return denied[0] != denied[1]


def _is_denied(context: Context, bead: Bead, side: int, spot: Spot) -> bool:
    return any(
        0 < spot.first - denial.last <= (_DENIED if denial.is_plain else _WEAKENED)
        and denial.notion in _TURNING
        for denial in denials_in(context, bead, side)
    )


@cache
def _spotter(code: str, area: str) -> Spotter:
    """The groups of an area of a language, each pole under ``group:number``."""
    record, _, field = area.partition(".")
    table = getattr(getattr(get(code), record), field)
    listed: dict[str, str] = {}
    name = ""
    for line in table.splitlines():
        begins = bool(line[:1].strip())
        name = line.partition(":")[0] if begins else name
        if name:
            words = line.partition(":")[2] if begins else line
            listed[name] = f"{listed.get(name, '')} {words}"
    return Spotter(
        {
            f"{group}:{number}": words
            for group, poles in listed.items()
            for number, words in enumerate(poles.split("|"))
        }
    )
