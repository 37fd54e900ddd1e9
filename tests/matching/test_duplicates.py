"""Documents that are nearly the same."""

from __future__ import annotations

import random

import numpy as np
import pytest

from aligner.matching.duplicates import Groups, duplicates_among, sketch_of


def text_of(numbers: list[int]) -> str:
    return " ".join(f"word{number}" for number in numbers)


def test_a_text_has_the_sketch_of_itself() -> None:
    one, other = sketch_of("La nave partì all'alba."), sketch_of("la NAVE partì: all'alba")
    assert (one == other).all()


def test_a_text_without_words_has_a_sketch() -> None:
    assert sketch_of("").shape == (256,)


@pytest.mark.parametrize("same", [200, 400, 600])
def test_sketches_agree_in_the_share_of_runs_that_texts_have_in_common(same: int) -> None:
    one, other = text_of(list(range(800))), text_of([*range(same), *range(1000, 1800 - same)])
    share = (same - 4) / (2 * 796 - (same - 4))
    found = float((sketch_of(one) == sketch_of(other)).mean())
    assert abs(found - share) < 0.1


def test_a_text_of_any_length_is_read_in_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    text = text_of(list(range(500)))
    whole = sketch_of(text)
    monkeypatch.setattr("aligner.matching.duplicates._AT_ONCE", 7)
    assert (sketch_of(text) == whole).all()


def test_of_many_that_are_the_same_as_many_pairs_are_named_as_tie_them_together() -> None:
    texts = [text_of([*range(100), n]) for n in range(1000, 1300)]
    found = duplicates_among(1, [sketch_of(text) for text in texts])
    assert len(found) == 299
    groups = Groups(300)
    for one in found:
        assert (one.side, one.one < one.other) == (1, True)
        groups.join(one.one, one.other)
    assert {groups.of(n) for n in range(300)} == {0}


def test_of_texts_that_share_most_of_their_words_hardly_one_is_overlooked() -> None:
    chance = random.Random(3)
    sketches = []
    for _ in range(100):
        numbers = [chance.randrange(10**6) for _ in range(120)]
        sketches += [sketch_of(text_of(numbers)), sketch_of(text_of([*numbers[:90], *range(30)]))]
    found = duplicates_among(0, sketches)
    assert {(one.one, one.other) for one in found} <= {(n, n + 1) for n in range(0, 200, 2)}
    assert len(found) >= 95


def test_no_documents_have_no_duplicates() -> None:
    assert duplicates_among(0, []) == []
    assert duplicates_among(0, [np.zeros(256, dtype=np.uint64)]) == []
