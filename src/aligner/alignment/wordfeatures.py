"""What speaks for a link between two tokens.

Every feature is a table of n tokens of one side by m of the other, and the table of
the mirrored sentences is its mirror image.  The first ones look at the two tokens
and where they stand; the second ones at what the first have made likely for their
neighbours and rivals.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Indel

from aligner.alignment.lexicon import Lexicon
from aligner.alignment.tokens import Known

Table = NDArray[np.float32]
"""Shape (n, m)."""

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


def token_features(
    first: Sequence[Known],
    second: Sequence[Known],
    meanings: Table | None,
    lexicon: Lexicon,
) -> dict[str, Table]:
    """What two tokens and their places say.

    Args:
        first: n tokens of the first side.
        second: m tokens of the second side.
        meanings: cosines of the words among them, in order, signs left out; ``None``
            without an encoder, and no feature of meaning then.
        lexicon: from the first side's language to the second's.
    """
    words, others = _flags(first, "is_word"), _flags(second, "is_word")
    functions, functions_of_other = _flags(first, "is_function"), _flags(second, "is_function")
    both, one = _and(functions, functions_of_other), functions[:, None] ^ functions_of_other
    figures, figures_of_other = ~words & _flags(first, "value"), ~others & _flags(second, "value")
    signs, signs_of_other = ~(words | figures), ~(others | figures_of_other)
    same = _equal([k.plain for k in first], [k.plain for k in second])
    are_words, are_signs = _and(words, others), _and(signs, signs_of_other)
    place = np.abs(_places(len(first))[:, None] - _places(len(second)))
    root = np.sqrt(place)
    taught = lexicon.table([k.key for k in first], [k.key for k in second])
    roles = (_roles(first)[:, None] & _roles(second)) != 0
    found = {
        "bias": np.ones(same.shape, dtype=np.float32),
        "same_word": same & are_words,
        "same_sign": same & are_signs,
        "letters": _cognates(first, second),
        "same_value": _equal([k.value for k in first], [k.value for k in second]),
        "other_value": _differ([k.value for k in first], [k.value for k in second]),
        "capitals": _and(_flags(first, "is_capital"), _flags(second, "is_capital")),
        "sign_and_other": signs[:, None] ^ signs_of_other,
        "figure_and_word": _and(figures, others) | _and(words, figures_of_other),
        "signs": are_signs,
        "functions": both,
        "one_function": one,
        "roles": roles,
        "place": place,
        "place_root": root,
        "taught": taught,
        "taught_root": np.sqrt(taught),
        "functions_place": both * place,
        "functions_place_root": both * root,
        "functions_taught": both * taught,
        "one_function_place": one * place,
        "one_function_taught": one * taught,
        "roles_place": roles * place,
        "same_sign_place": same * are_signs * place,
    }
    if meanings is not None:
        meaning = np.zeros(same.shape, dtype=np.float32)
        meaning[np.ix_(words, others)] = meanings
        best = np.maximum(meaning.max(axis=1, initial=_CHANCE), _CHANCE)[:, None] + np.maximum(
            meaning.max(axis=0, initial=_CHANCE), _CHANCE
        )
        margin = meaning - best / 2
        found |= {
            "meaning": meaning,
            "meaning_above": np.maximum(meaning - _CHANCE, 0),
            "margin": margin,
            "functions_meaning": both * meaning,
            "functions_margin": both * margin,
            "one_function_meaning": one * meaning,
        }
    return {name: table.astype(np.float32, copy=False) for name, table in found.items()}


def context_features(likely: Table, functions: Table) -> dict[str, Table]:
    """What neighbours and rivals say of a link.

    Args:
        likely: how likely each link is by itself.
        functions: 1 where both tokens are function words.
    """
    bounded = np.clip(likely, 1e-4, 1 - 1e-4)
    rivals = _best_other(likely), _best_other(likely.T).T
    distance = np.abs(_led_to(likely)) + np.abs(_led_to(likely.T)).T
    found = {
        "likely": likely,
        "log_odds": np.log(bounded / (1 - bounded)),
        "rivals": rivals[0] + rivals[1],
        "strong_rival": np.maximum(*rivals),
        "weak_rival": np.minimum(*rivals),
        "before_and_after": _moved(likely, 1, 1) + _moved(likely, -1, -1),
        "two_away": _moved(likely, 2, 2) + _moved(likely, -2, -2),
        "skipping": sum(_moved(likely, *step) for step in ((1, 2), (2, 1), (-1, -2), (-2, -1))),
        "crossing": _moved(likely, 1, -1) + _moved(likely, -1, 1),
        "beside": sum(_moved(likely, *step) for step in ((0, 1), (0, -1), (1, 0), (-1, 0))),
        "far": np.minimum(distance, _FAR) / 4,
        "far_log": np.log1p(distance),
    }
    found |= {f"functions_{name}": functions * table for name, table in found.items()}
    return {name: np.asarray(table, dtype=np.float32) for name, table in found.items()}


def weighed(features: Mapping[str, Table], weights: Mapping[str, float]) -> Table:
    """The probability that the weights make of some features."""
    total = np.zeros_like(next(iter(features.values())))
    for name, table in features.items():
        if name in weights:
            total += np.float32(weights[name]) * table
    return np.asarray(1 / (1 + np.exp(-total)), dtype=np.float32)


def _flags(tokens: Sequence[Known], name: str) -> NDArray[np.bool_]:
    return np.array([bool(getattr(token, name)) for token in tokens], dtype=np.bool_)


def _and(first: NDArray[np.bool_], second: NDArray[np.bool_]) -> NDArray[np.bool_]:
    return first[:, None] & second


def _roles(tokens: Sequence[Known]) -> NDArray[np.int64]:
    return np.array([token.roles for token in tokens], dtype=np.int64)


def _numbers(first: Sequence[str], second: Sequence[str]) -> list[NDArray[np.int64]]:
    """Equal words as equal numbers, the empty one as -1."""
    number = {word: at for at, word in enumerate(dict.fromkeys([*first, *second]))}
    number[""] = -1
    return [np.array([number[word] for word in words], dtype=np.int64) for words in (first, second)]


def _equal(first: Sequence[str], second: Sequence[str]) -> NDArray[np.bool_]:
    one, other = _numbers(first, second)
    return np.asarray((one[:, None] == other) & (one >= 0)[:, None])


def _differ(first: Sequence[str], second: Sequence[str]) -> NDArray[np.bool_]:
    one, other = _numbers(first, second)
    return np.asarray((one[:, None] != other) & (one >= 0)[:, None] & (other >= 0))


def _places(count: int) -> NDArray[np.float32]:
    return (np.arange(count, dtype=np.float32) + np.float32(0.5)) / np.float32(max(count, 1))


def _cognates(first: Sequence[Known], second: Sequence[Known]) -> Table:
    """By how much the share of letters in common exceeds what chance gives."""
    sides = [[token.letters for token in tokens] for tokens in (first, second)]
    shared = process.cdist(*sides, scorer=Indel.normalized_similarity, dtype=np.float32)
    long = [np.array([len(word) > _SHORT for word in side]) for side in sides]
    return np.asarray(np.maximum(shared - np.float32(_LETTERS), 0) * _and(*long))


def _moved(table: Table, down: int, right: int) -> Table:
    """For each cell the value of the one so many rows and columns further on, else 0."""
    height, width = table.shape
    found = np.zeros_like(table)
    found[max(-down, 0) : height - max(down, 0), max(-right, 0) : width - max(right, 0)] = table[
        max(down, 0) : height + min(down, 0), max(right, 0) : width + min(right, 0)
    ]
    return found


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
