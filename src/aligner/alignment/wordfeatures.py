"""What speaks for a link between two tokens.

Every feature is a table of n tokens of one side by m of the other, and the table of
the mirrored sentences is its mirror image.  The first ones look at the two tokens
and where they stand: each is one of a few tables, as it is or only for some kinds of
tokens, so that a model is a weight for each table and each two kinds.  The second
ones look at what the first have made likely for their neighbours and rivals.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Indel

from aligner.alignment.band import Integers
from aligner.alignment.lexicon import Lexicon
from aligner.alignment.tokens import Kind, TokenRow

Table = NDArray[np.float32]
"""Shape (n, m)."""
Tables = NDArray[np.float32]
"""Shape (k, n, m)."""

_CHANCE = 0.5
"""Likeness in meaning that unrelated words seldom reach."""
_LETTERS = 0.4
"""The same for the share of letters in common."""
_SHORT = 3
"""Letters up to which a word is too short to be a cognate."""
_REACH = 2.0
"""Tokens over which a link's word on where the next ones lead fades."""
_FAR = 12.0
"""Tokens beyond which farther makes no difference."""

_PLAIN = (
    "one", "same", "same_place", "letters", "same_value", "other_value", "roles", "place",
    "place_root", "roles_place", "taught", "taught_root",
)  # fmt: skip
"""The tables that need no encoder."""
_OF_MEANING = ("meaning", "meaning_above", "margin")
_FEATURES = {
    "bias": ("any", "one"),
    "same_word": ("words", "same"),
    "same_sign": ("signs", "same"),
    "letters": ("any", "letters"),
    "same_value": ("any", "same_value"),
    "other_value": ("any", "other_value"),
    "capitals": ("capitals", "one"),
    "sign_and_other": ("sign_and_other", "one"),
    "figure_and_word": ("figure_and_word", "one"),
    "signs": ("signs", "one"),
    "functions": ("functions", "one"),
    "one_function": ("one_function", "one"),
    "roles": ("any", "roles"),
    "place": ("any", "place"),
    "place_root": ("any", "place_root"),
    "taught": ("any", "taught"),
    "taught_root": ("any", "taught_root"),
    "functions_place": ("functions", "place"),
    "functions_place_root": ("functions", "place_root"),
    "functions_taught": ("functions", "taught"),
    "one_function_place": ("one_function", "place"),
    "one_function_taught": ("one_function", "taught"),
    "roles_place": ("any", "roles_place"),
    "same_sign_place": ("signs", "same_place"),
    "meaning": ("any", "meaning"),
    "meaning_above": ("any", "meaning_above"),
    "margin": ("any", "margin"),
    "functions_meaning": ("functions", "meaning"),
    "functions_margin": ("functions", "margin"),
    "one_function_meaning": ("one_function", "meaning"),
}
"""For each feature of two tokens the kinds of tokens that have it, and its table."""
_CONTEXT = (
    "likely", "log_odds", "rivals", "strong_rival", "weak_rival", "before_and_after", "two_away",
    "skipping", "crossing", "beside", "far", "far_log",
)  # fmt: skip
_STEPS = {
    "before_and_after": ((1, 1), (-1, -1)),
    "two_away": ((2, 2), (-2, -2)),
    "skipping": ((1, 2), (2, 1), (-1, -2), (-2, -1)),
    "crossing": ((1, -1), (-1, 1)),
    "beside": ((0, 1), (0, -1), (1, 0), (-1, 0)),
}
"""Where the neighbours of a cell are, rows down and columns to the right."""


@cache
def _traits() -> Mapping[str, NDArray[np.bool_]]:
    """For each two kinds of tokens, by their numbers, whether they are such and such."""
    kinds = np.arange(len(Kind) * 4)
    words, figures, signs = (kinds % len(Kind) == kind for kind in Kind)
    functions, capitals = kinds // len(Kind) % 2 == 1, kinds // len(Kind) // 2 == 1
    return {
        "any": np.ones((len(kinds), len(kinds)), dtype=np.bool_),
        "words": _and(words, words),
        "signs": _and(signs, signs),
        "sign_and_other": signs[:, None] ^ signs,
        "figure_and_word": _and(figures, words) | _and(words, figures),
        "capitals": _and(capitals, capitals),
        "functions": _and(functions, functions),
        "one_function": functions[:, None] ^ functions,
    }


@dataclass(frozen=True, slots=True)
class PairTables:
    """What two tokens and their places say, before it is weighed.

    Attributes:
        tables: of shape (k, n, m).
        kinds: the two kinds of tokens, shape (n, m), as one number.
        functions: where both tokens are function words, shape (n, m).
    """

    tables: Tables
    kinds: Integers
    functions: NDArray[np.bool_]

    @property
    def names(self) -> tuple[str, ...]:
        """Of the tables."""
        return (*_PLAIN, *_OF_MEANING)[: len(self.tables)]


def pair_tables(
    first: TokenRow, second: TokenRow, meanings: Table | None, lexicon: Lexicon
) -> PairTables:
    """What two tokens and their places say.

    Args:
        first: n tokens of the first side.
        second: m tokens of the second side.
        meanings: cosines of the words among them, in order, signs left out; ``None``
            without an encoder, and no table of meaning then.
        lexicon: from the first side's language to the second's.
    """
    size = len(_PLAIN) + (len(_OF_MEANING) if meanings is not None else 0)
    tables = np.zeros((size, len(first), len(second)), dtype=np.float32)
    (one, same, same_place, letters, same_value, other_value, roles, place, root, roles_place,
     taught, taught_root) = tables[: len(_PLAIN)]  # fmt: skip
    one[:] = 1
    np.abs(np.subtract.outer(_places(len(first)), _places(len(second))), out=place)
    np.sqrt(place, out=root)
    np.equal.outer(first.plain, second.plain, out=same, casting="unsafe")
    np.multiply(same, place, out=same_place)
    _cognates(first, second, letters)
    valued, others = np.flatnonzero(first.values >= 0), np.flatnonzero(second.values >= 0)
    if len(valued) and len(others):
        equal = np.equal.outer(first.values[valued], second.values[others])
        same_value[np.ix_(valued, others)] = equal
        other_value[np.ix_(valued, others)] = ~equal
    roles[:] = np.bitwise_and.outer(first.roles, second.roles) != 0
    np.multiply(roles, place, out=roles_place)
    if lexicon.fill(first.keys, second.keys, taught):
        np.sqrt(taught, out=taught_root)
    if meanings is not None:
        _mean(first, second, meanings, tables[len(_PLAIN) :])
    return PairTables(
        tables,
        np.add.outer(first.kinds * (4 * len(Kind)), second.kinds),
        _and(first.are_functions, second.are_functions),
    )


def _mean(first: TokenRow, second: TokenRow, meanings: Table, into: Tables) -> None:
    meaning, above, margin = into
    meaning[np.ix_(first.words, second.words)] = meanings
    best = np.maximum(meaning.max(axis=1, initial=_CHANCE), _CHANCE)[:, None] + np.maximum(
        meaning.max(axis=0, initial=_CHANCE), _CHANCE
    )
    np.maximum(meaning - np.float32(_CHANCE), 0, out=above)
    np.subtract(meaning, best / 2, out=margin)


def token_features(pair: PairTables) -> dict[str, Table]:
    """What two tokens and their places say, each feature by itself."""
    tables = dict(zip(pair.names, pair.tables, strict=True))
    return {
        name: tables[of] * _traits()[trait].ravel()[pair.kinds]
        for name, (trait, of) in _FEATURES.items()
        if of in tables
    }


class TokenModel:
    """A model over the features of two tokens by themselves.

    Args:
        weights: of the features by name; what is no such feature is left aside.
    """

    def __init__(self, weights: Mapping[str, float]) -> None:
        names = (*_PLAIN, *_OF_MEANING)
        held = np.zeros((len(names), (4 * len(Kind)) ** 2), dtype=np.float32)
        for name, (trait, of) in _FEATURES.items():
            held[names.index(of)] += np.float32(weights.get(name, 0.0)) * _traits()[trait].ravel()
        self._weights = held

    def log_odds(self, pair: PairTables) -> Table:
        """Of each two tokens to be linked."""
        weights = self._weights[: len(pair.tables)].take(pair.kinds, axis=1)
        return np.asarray(np.einsum("knm,knm->nm", pair.tables, weights), dtype=np.float32)


class ContextModel:
    """A model over what neighbours and rivals say.

    Args:
        weights: of the features by name; what is no such feature is left aside.
    """

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = np.array(
            [[weights.get(f"{of}{name}", 0.0) for name in _CONTEXT] for of in ("", "functions_")],
            dtype=np.float32,
        )

    def log_odds(self, likely: Table, functions: NDArray[np.bool_]) -> Table:
        """What is added to those of each two tokens, by how likely each link is by itself."""
        tables = context_tables(likely)
        any_, both = (self._weights @ tables.reshape(len(tables), -1)).reshape(2, *likely.shape)
        both *= functions
        return np.asarray(any_ + both, dtype=np.float32)


def context_tables(likely: Table) -> Tables:
    """What neighbours and rivals say of a link, of shape (k, n, m).

    Args:
        likely: how likely each link is by itself.
    """
    height, width = likely.shape
    bounded = np.clip(likely, 1e-4, 1 - 1e-4)
    rivals = _best_other(likely), _best_other(likely.T).T
    distance = np.abs(_led_to(likely)) + np.abs(_led_to(likely.T)).T
    framed = np.zeros((height + 4, width + 4), dtype=np.float32)
    framed[2:-2, 2:-2] = likely
    found = {
        "likely": likely,
        "log_odds": np.log(bounded / (1 - bounded)),
        "rivals": rivals[0] + rivals[1],
        "strong_rival": np.maximum(*rivals),
        "weak_rival": np.minimum(*rivals),
        "far": np.minimum(distance, _FAR) / 4,
        "far_log": np.log1p(distance),
    }
    tables = np.zeros((len(_CONTEXT), height, width), dtype=np.float32)
    for at, name in enumerate(_CONTEXT):
        if name in found:
            tables[at] = found[name]
        for down, right in _STEPS.get(name, ()):
            tables[at] += framed[2 + down : 2 + down + height, 2 + right : 2 + right + width]
    return tables


def context_features(likely: Table, functions: Table) -> dict[str, Table]:
    """What neighbours and rivals say of a link, each feature by itself.

    Args:
        likely: how likely each link is by itself.
        functions: 1 where both tokens are function words.
    """
    found = dict(zip(_CONTEXT, context_tables(likely), strict=True))
    return found | {f"functions_{name}": functions * table for name, table in found.items()}


def probability(log_odds: Table) -> Table:
    """Of some log-odds."""
    return np.asarray(1 / (1 + np.exp(-log_odds)), dtype=np.float32)


def _and(first: NDArray[np.bool_], second: NDArray[np.bool_]) -> NDArray[np.bool_]:
    return first[:, None] & second


def _places(count: int) -> NDArray[np.float32]:
    return (np.arange(count, dtype=np.float32) + np.float32(0.5)) / np.float32(max(count, 1))


def _cognates(first: TokenRow, second: TokenRow, into: Table) -> None:
    """By how much the share of letters in common exceeds what chance gives."""
    long = [[at for at, word in enumerate(row.letters) if len(word) > _SHORT]
            for row in (first, second)]  # fmt: skip
    if not long[0] or not long[1]:
        return
    shared = process.cdist(
        [first.letters[at] for at in long[0]],
        [second.letters[at] for at in long[1]],
        scorer=Indel.normalized_similarity,
        dtype=np.float32,
    )
    into[np.ix_(*long)] = np.maximum(shared - np.float32(_LETTERS), 0)


def _best_other(table: Table) -> Table:
    """For each cell the largest value of the others in its row."""
    if table.shape[1] < 2:
        return np.zeros_like(table)
    top = np.partition(table, -2, axis=1)[:, -2:]
    return np.where(table >= top[:, 1:], top[:, :1], top[:, 1:])


def _led_to(likely: Table) -> NDArray[np.float64]:
    """For each cell by how many columns it is off from where its row should lead.

    That is told by the links of the rows around, nearer ones more, as if the two sides
    ran alike between them.
    """
    height, width = likely.shape
    rows, columns = np.arange(height), np.arange(width)
    sure = likely.astype(np.float64) ** 2
    straight = rows * (width / height)
    mass = sure.sum(axis=1)
    offset = sure @ columns - mass * straight
    near = np.exp(-np.abs(rows[:, None] - rows) / _REACH)
    led = straight + (near @ offset) / (near @ mass + 0.1)
    return np.asarray(columns - led[:, None])
