"""Names that are spelt in two ways, within a side or across the sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, pairwise

from aligner.checks.context import Context
from aligner.checks.names.capitals import is_rare
from aligner.checks.names.companions import Compared
from aligner.checks.names.comparison import compared
from aligner.checks.names.gazetteer import Kind
from aligner.checks.names.reading import NameWord
from aligner.checks.names.rendering import Rendering
from aligner.checks.names.spelling import folded, forms, is_transliteration, slips
from aligner.checks.names.weighing import WEAK, is_acronym
from aligner.corpus import Span

_LEAST = 5
"""Letters that a name needs for two spellings of it to be told from two names."""
_USUAL = 3
"""Times as often as another a transliteration has to stand to be the usual one."""
_LONG = 9
"""Letters from which two slips may be in one spelling."""


@dataclass(frozen=True, slots=True)
class Use:
    """A name where it stands.

    Attributes:
        side: the side.
        found: the bead.
        rendering: the name, and what renders it.
    """

    side: int
    found: Compared
    rendering: Rendering

    @property
    def word(self) -> NameWord:
        """The name."""
        return self.rendering.word


@dataclass(frozen=True)
class Spellings:
    """Every name of both sides by its spelling, capitals and accents apart."""

    uses: tuple[Mapping[str, list[Use]], Mapping[str, list[Use]]]

    @classmethod
    def of(cls, context: Context) -> Spellings:
        """All names of a bitext."""
        uses: tuple[dict[str, list[Use]], dict[str, list[Use]]] = (
            defaultdict(list),
            defaultdict(list),
        )
        for found in compared(context):
            for side in (0, 1):
                for rendering in found.renderings[side]:
                    if _is_comparable(rendering.word):
                        use = Use(side, found, rendering)
                        uses[side][folded(rendering.word.text)].append(use)
        return cls(uses)

    def count(self, side: int, spelling: str) -> int:
        """How often a side has a spelling."""
        return len(self.uses[side].get(spelling, ()))

    @cached_property
    def _by_key(self) -> tuple[Mapping[str, list[str]], Mapping[str, list[str]]]:
        """The spellings of each side by what two that differ by a slip have in common."""
        tables: tuple[dict[str, list[str]], dict[str, list[str]]] = (
            defaultdict(list),
            defaultdict(list),
        )
        for side in (0, 1):
            for spelling in self.uses[side]:
                for key in _keys(spelling):
                    tables[side][key].append(spelling)
        return tables

    def rivals(self, side: int, spelling: str) -> list[str]:
        """Spellings of a side that may be meant for the same name as another."""
        near = {
            rival: None
            for key in _keys(spelling)
            for rival in self._by_key[side].get(key, ())
            if rival != spelling and _may_be_one(spelling, rival)
        }
        return list(near)


@dataclass(frozen=True, slots=True)
class Variant:
    """A name spelt in another way than elsewhere.

    Attributes:
        use: where it stands.
        usual: how it is spelt elsewhere, as it stands there.
        is_slip: whether letters are wrong, not only transliterated in another way.
    """

    use: Use
    usual: str
    is_slip: bool


def spellings(context: Context) -> Spellings:
    """Every name of a bitext by its spelling."""
    return context.once(Spellings.of, context)


def within_sides(context: Context) -> Iterator[Variant]:
    """The rarer of two spellings of one name on one side, at its first place."""
    table = spellings(context)
    for side in (0, 1):
        for spelling, uses in table.uses[side].items():
            for rival in table.rivals(side, spelling):
                others = table.uses[side][rival]
                if (
                    _is_rarer(table, side, spelling, rival)
                    and (_may_be_wrong(uses[0].word) or _is_alone(table, spelling, rival))
                    and _are_one(uses, others)
                ):
                    is_slip = _is_slip(spelling, rival)
                    if not is_slip and len(others) < _USUAL * len(uses):
                        continue
                    yield Variant(uses[0], others[0].word.text, is_slip)
                    break


def other_names(context: Context) -> Iterator[Variant]:
    """The rarer of two names that a side has for one place, at its first place."""
    for side in (0, 1):
        places: dict[frozenset[str], dict[str, list[Use]]] = {}
        for spelling, uses in spellings(context).uses[side].items():
            word = uses[0].word
            if word.kinds == {Kind.PLACE} and not word.is_part:
                places.setdefault(word.keys, {})[spelling] = uses
        for named in places.values():
            for one, other in combinations(named, 2):
                if not is_transliteration(one, other):
                    rare, usual = sorted((one, other), key=lambda n: (len(named[n]), n))
                    yield Variant(named[rare][0], named[usual][0].word.text, is_slip=False)


def across_sides(context: Context) -> Iterator[tuple[Use, Span]]:
    """Names of the first side that the second spells with a slip, with its spelling."""
    table = spellings(context)
    for uses in table.uses[0].values():
        for use in uses:
            other = use.rendering.nearest
            if other is None or not use.rendering.is_rendered:
                continue
            rival = use.found.sides[1].at(other.start)
            if rival is None or not _is_comparable(rival):
                continue
            if _differ_by_a_slip(use.word, rival):
                yield use, rival


def _differ_by_a_slip(one: NameWord, other: NameWord) -> bool:
    """Whether two names are one, and letters in the midst of one of them are wrong.

    Languages give names endings of their own; and names that are in the tables, or
    known at large, may have a form in each.
    """
    first, second = folded(one.text), folded(other.text)
    if not _may_be_one(first, second) or is_transliteration(first, second):
        return False
    if one.keys or other.keys or not (is_rare(one.text) or is_rare(other.text)):
        return False
    if one.is_native or other.is_native:
        return False
    if first[:-1] == second[:-1] or first.rstrip("aeiouy") == second.rstrip("aeiouy"):
        return False
    return one.is_strong and other.is_strong


def _is_comparable(word: NameWord) -> bool:
    return (
        len(word) >= _LEAST
        and word.weight > WEAK
        and not is_acronym(word.text)
        and Kind.NATION not in word.kinds
        and word.text[0].isupper()
        and word.text[-1] not in "'’"
    )


def _keys(spelling: str) -> Iterator[str]:
    """What two spellings that differ by a slip or by transliteration have in common."""
    yield from forms(spelling)[1:]
    half = len(spelling) // 2
    yield f"<{spelling[:half]}"
    yield f"<{spelling[: half - 1]}"
    yield f">{spelling[-half:]}"
    yield f">{spelling[1 - half :]}"


def _may_be_one(one: str, other: str) -> bool:
    """Whether two spellings are so alike that they may be meant for the same name."""
    if min(len(one), len(other)) < _LEAST or one[0] != other[0]:
        return False
    if is_transliteration(one, other):
        return True
    allowed = 2 if min(len(one), len(other)) >= _LONG else 1
    return slips(one, other) <= allowed and not _are_inflected(one, other)


def _are_inflected(one: str, other: str) -> bool:
    """Whether one spelling is the other with an ending."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) or (short[:-1] == long[:-1])


def _is_slip(one: str, other: str) -> bool:
    """Whether two spellings differ by more than ways of transliterating."""
    return not is_transliteration(one, other) or _is_doubled(one, other)


def _is_doubled(one: str, other: str) -> bool:
    """Whether one spelling has a letter twice that the other has once."""
    short, long = sorted((one, other), key=len)
    return any(
        long[:at] + long[at + 1 :] == short
        for at in range(1, len(long))
        if long[at] == long[at - 1]
    )


def _is_alone(table: Spellings, spelling: str, rival: str) -> bool:
    """Whether a spelling stands once in the bitext, and its rival on both sides."""
    counts = [table.count(side, spelling) for side in (0, 1)]
    is_known = any(use.word.keys for side in (0, 1) for use in table.uses[side].get(spelling, ()))
    return not is_known and sum(counts) == 1 and all(table.count(s, rival) for s in (0, 1))


def _may_be_wrong(word: NameWord) -> bool:
    """Whether a spelling is none of a name that is known, and of no ordinary word."""
    return word.is_strong and not word.keys and is_rare(word.text) and not word.is_native


def _is_rarer(table: Spellings, side: int, spelling: str, rival: str) -> bool:
    """Whether a spelling, and not its rival, is the one to be shown."""
    own = table.count(side, spelling), table.count(1 - side, spelling), spelling
    return own < (table.count(side, rival), table.count(1 - side, rival), rival)


def _are_one(uses: list[Use], others: list[Use]) -> bool:
    """Whether two spellings are of one name: something else of it is the same.

    That is how the other side spells it, or the word beside it.
    """
    return bool(
        {_facing(use) for use in uses} & {_facing(use) for use in others} - {""}
        or {n for use in uses for n in _beside(use)} & {n for use in others for n in _beside(use)}
    )


def _facing(use: Use) -> str:
    """How the other side spells a name, as far as spellings can be told apart."""
    nearest = use.rendering.nearest
    return forms(nearest.text)[1] if nearest and use.rendering.is_rendered else ""


def _beside(use: Use) -> Iterator[tuple[str, bool]]:
    """The words of a name beside one of its words, and on which side of it they stand."""
    names = use.found.sides[use.side].names
    for one, following in pairwise(names):
        if one.run == following.run and Kind.NATION not in (one.kinds | following.kinds):
            if following.start == use.word.start:
                yield folded(one.text), True
            elif one.start == use.word.start:
                yield folded(following.text), False
