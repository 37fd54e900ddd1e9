from dataclasses import replace

from benchmarks.fitting.graphs import laid
from benchmarks.fitting.paths import Step, gold_path, rising

from aligner.alignment.graph import SWAP
from aligner.evaluation import IndexBead
from fitted_texts import plain, text_of


def bead(first: int, second: int) -> IndexBead:
    return IndexBead((first,), (second,))


def test_neighbours_that_cross_are_a_swap() -> None:
    assert rising([bead(0, 1), bead(1, 0), bead(2, 2)]) == [
        Step(0, 0, 2, 2, swap=True),
        Step(2, 2, 1, 1),
    ]


def test_of_beads_that_cross_from_afar_those_with_most_sentences_are_kept() -> None:
    gold = [bead(0, 5), IndexBead((1, 2), (0,)), bead(3, 1), bead(4, 2)]
    assert rising(gold) == [Step(1, 0, 2, 1), Step(3, 1, 1, 1), Step(4, 2, 1, 1)]


def test_nulls_are_no_steps() -> None:
    assert rising([IndexBead((0,), ()), IndexBead((), (0,))]) == []


def test_the_path_of_a_text_lies_in_its_lattice() -> None:
    path = gold_path(laid(plain(20, missing=[3, 4, 19])))
    assert (path.edges >= 0).all()


def test_the_path_takes_the_edges_of_its_beads() -> None:
    one = laid(text_of([([0], [0]), ([1, 2], [1]), ([3], []), ([4], [4])]))
    path = gold_path(one)
    kinds = {
        group.kind
        for group in one.graph.groups
        for edge in path.edges.tolist()
        if group.edges.start <= edge < group.edges.stop
    }
    assert kinds == {"1-1", "1-2", "first null", "exit"}


def test_the_path_takes_a_swap_where_two_sentences_cross() -> None:
    text = text_of([([0], [0]), ([1], [2]), ([2], [1]), ([3], [3])])
    gold = (bead(0, 0), bead(1, 2), bead(2, 1), bead(3, 3))
    one = laid(replace(text, gold=gold))
    (swaps,) = (group.edges for group in one.graph.groups if group.kind == SWAP)
    path = gold_path(one)
    assert (path.edges >= 0).all()
    assert sum(swaps.start <= edge < swaps.stop for edge in path.edges.tolist()) == 1
