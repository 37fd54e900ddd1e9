from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.alignment.band import Band
from aligner.alignment.decoding import calibrated, decode
from aligner.alignment.features import Evidence
from aligner.alignment.graph import NULLS, SWAP, Graph, graph_of
from aligner.alignment.lexical import LexicalLikeness
from aligner.alignment.scorer import scorer_of
from aligner.alignment.shapes import match_shapes
from aligner.alignment.sides import side_of
from support import document_of

WORDS = ["porto", "fotografia", "musica", "1848", "problema", "generale"]
sentences = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join), min_size=1, max_size=4
)


def laid(first: list[str], second: list[str]) -> Graph:
    """The lattice of two texts of one paragraph."""
    sides = side_of(document_of(first)), side_of(document_of(second, language="en"))
    words = LexicalLikeness.of(sides[0].texts, sides[1].texts)
    rows = len(first) + 1
    band = Band(np.zeros(rows, dtype=np.int64), np.full(rows, len(second) + 1))
    return graph_of(Evidence(sides, {"words": words}, band), match_shapes(4))


@settings(max_examples=25, deadline=None)
@given(sentences, sentences)
def test_the_probabilities_of_the_beads_of_a_sentence_sum_to_one(
    first: list[str], second: list[str]
) -> None:
    graph = laid(first, second)
    posteriors, _ = graph.lattice.posteriors(scorer_of("lexical").potentials(graph))
    held = [np.zeros(len(first)), np.zeros(len(second))]
    for group in graph.groups:
        values = posteriors[group.edges]
        if group.kind in NULLS and group.lines is not None:
            np.add.at(held[group.side], group.lines, values)
        elif group.blocks is not None:
            shape = (2, 2) if group.kind == SWAP else group.blocks.shape
            starts = group.blocks.rows, group.blocks.columns
            for side, k in product((0, 1), range(4)):
                if k < shape[side]:
                    np.add.at(held[side], starts[side] + k, values)
    for sums in held:
        assert sums == pytest.approx(1.0)


@settings(max_examples=25, deadline=None)
@given(sentences, sentences)
def test_every_sentence_is_in_exactly_one_bead(first: list[str], second: list[str]) -> None:
    found = decode(laid(first, second), scorer_of("lexical"), (len(first), len(second)))
    assert sorted(line for bead in found for line in bead.first) == list(range(len(first)))
    assert sorted(line for bead in found for line in bead.second) == list(range(len(second)))
    assert all(0 <= bead.score <= 1 for bead in found)


def test_sentences_in_the_other_order_are_a_pair_of_beads_one_of_them_moved() -> None:
    first = ["Il porto 1848.", "La musica 77 generale.", "Un problema 512."]
    second = ["The general music 77.", "The port 1848.", "A problem 512."]
    found = decode(laid(first, second), scorer_of("lexical"), (3, 3))
    assert [(bead.first, bead.second, bead.moved) for bead in found] == [
        ((0,), (1,), False),
        ((1,), (0,), True),
        ((2,), (2,), False),
    ]


def test_scores_stay_within_zero_and_one_at_the_ends() -> None:
    scores = calibrated(np.array([0.0, 0.5, 1.0]), scorer_of("encoder"))
    assert ((scores >= 0) & (scores <= 1)).all()
    assert scores[0] < scores[2]
