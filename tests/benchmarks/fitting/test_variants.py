import numpy as np
import pytest
from benchmarks.fitting.graphs import laid
from benchmarks.fitting.paths import gold_path
from benchmarks.fitting.texts import Text
from benchmarks.fitting.variants import (
    joined,
    lonely,
    monotonous,
    numbered,
    pieces,
    repeated,
    shortened,
    undivided,
    unrelated,
    variants,
)

from fitted_texts import text_of
from support import NumberEncoder


@pytest.fixture(scope="module")
def text() -> Text:
    beads: list[tuple[list[int], list[int]]] = [([k], [k]) for k in range(400)]
    beads[50] = ([50, 1050], [50])
    beads[70] = ([70], [])
    return text_of(beads)


@pytest.fixture(scope="module")
def changed(text: Text) -> list[Text]:
    return list(variants([text], NumberEncoder().encode))


def test_each_line_of_a_variant_is_in_one_gold_bead(changed: list[Text]) -> None:
    for one in changed:
        for side in (0, 1):
            held = sorted(line for bead in one.gold for line in bead.pair[side])
            assert held == list(range(len(one.sides[side])))


def test_the_gold_answers_of_a_variant_are_a_path_through_its_lattice(changed: list[Text]) -> None:
    for one in changed[::4]:
        assert (gold_path(laid(one)).edges >= 0).all()


def test_a_variant_has_the_vectors_of_its_lines(changed: list[Text]) -> None:
    encoder = NumberEncoder()
    for one in changed:
        assert one.vectors is not None
        for side, vectors in zip(one.sides, one.vectors, strict=True):
            assert np.array_equal(vectors, encoder.encode(side.texts))


def test_a_variant_is_held_out_with_its_set(text: Text, changed: list[Text]) -> None:
    assert {one.fold for one in changed} == {text.fold}
    assert len({one.title for one in changed}) == 9


def test_a_repeated_line_stands_several_times_on_both_sides(text: Text) -> None:
    one = repeated(text)
    for side in one.sides:
        assert side.texts[0] == side.texts[1] != side.texts[2]
    assert [bead.pair for bead in one.gold[:3]] == [((k,), (k,)) for k in range(3)]


def test_what_is_left_out_leaves_its_counterpart_alone(text: Text) -> None:
    alone = [bead for bead in shortened(text).gold if not (bead.first and bead.second)]
    assert len(alone) > len(text.gold) / 10
    assert {bool(bead.first) for bead in alone} == {True, False}


def test_what_is_left_out_leaves_no_paragraph_break_behind(text: Text) -> None:
    for side, own in zip(text.sides, shortened(text).sides, strict=True):
        assert own.opens.sum() == side.opens.sum()


@pytest.mark.parametrize("side", [0, 1])
def test_joined_neighbours_are_one_sentence_for_two(text: Text, side: int) -> None:
    one = joined(text, side, NumberEncoder().encode)
    lengths = {(len(bead.pair[side]), len(bead.pair[1 - side])) for bead in one.gold}
    assert (1, 2) in lengths
    assert len(one.sides[side]) < len(text.sides[side]) * 0.8
    assert len(one.sides[1 - side]) == len(text.sides[1 - side])


def test_no_sentences_of_two_paragraphs_are_joined(text: Text) -> None:
    one = joined(text, 1, None)
    assert one.sides[1].opens.sum() == text.sides[1].opens.sum()


def test_an_undivided_text_says_nothing_by_its_paragraphs(text: Text) -> None:
    assert all(side.divided for side in text.sides)
    assert not any(side.divided for side in undivided(text).sides)


def test_pieces_are_short_and_keep_their_beads(text: Text) -> None:
    sizes = [len(one.gold) for one in pieces(text)]
    assert sizes == sorted(sizes)
    assert sizes[0] == 2


def test_a_monotonous_text_is_one_line(text: Text) -> None:
    for one in monotonous(text):
        assert all(len(set(side.texts)) == 1 for side in one.sides)


def test_one_sentence_stands_against_many(text: Text) -> None:
    for one in lonely(text):
        assert min(len(side) for side in one.sides) == 1
        assert sum(bool(bead.first and bead.second) for bead in one.gold) == 1


def test_unrelated_sides_share_nothing(text: Text) -> None:
    for one in unrelated(text):
        numbers = [{words.split()[1] for words in side.texts} for side in one.sides]
        assert not numbers[0] & numbers[1]


def test_lists_of_numbers_are_the_same_on_both_sides_but_for_what_is_missing(text: Text) -> None:
    missing = []
    for one in numbered(text, NumberEncoder().encode):
        first, second = (side.texts for side in one.sides)
        assert all(line.isdigit() for line in first)
        assert set(second) <= set(first)
        missing.append(len(first) - len(second))
    assert missing == [0, 1, 0, 1, 0]
