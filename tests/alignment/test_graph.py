import numpy as np

from aligner.alignment.band import Band
from aligner.alignment.features import Evidence
from aligner.alignment.graph import NULLS, SWAP, Graph, graph_of
from aligner.alignment.lexical import LexicalLikeness
from aligner.alignment.shapes import match_shapes
from aligner.alignment.sides import side_of
from aligner.corpus import Document
from support import document_of


def graph(first: Document, second: Document, largest: int = 2) -> Graph:
    """The lattice of all beads of two documents."""
    sides = side_of(first), side_of(second)
    words = LexicalLikeness.of(sides[0].texts, sides[1].texts)
    length, width = len(first), len(second)
    band = Band(np.zeros(length + 1, dtype=np.int64), np.full(length + 1, width + 1))
    return graph_of(Evidence(sides, {"words": words}, band), match_shapes(largest))


def paths(graph: Graph) -> int:
    """How many ways there are to align the two texts."""
    lattice = graph.lattice
    ways = np.zeros(len(lattice.levels), dtype=object)
    ways[lattice.starts[0]] = 1
    for edge in np.argsort(lattice.levels[lattice.heads], kind="stable").tolist():
        ways[lattice.heads[edge]] += ways[lattice.tails[edge]]
    return int(ways[lattice.ends[0]])


def test_one_sentence_on_each_side_is_a_bead_or_two_nulls() -> None:
    assert paths(graph(document_of(["Uno."]), document_of(["One."], language="en"))) == 2


def test_a_run_of_nulls_is_written_in_one_way() -> None:
    found = graph(document_of(["Uno."] * 3), document_of(["One."], language="en"), largest=1)
    # no match, or the one match with any of the three
    assert paths(found) == 4


def test_two_and_two_sentences_may_cross() -> None:
    found = graph(document_of(["Uno.", "Due."]), document_of(["One.", "Two."], language="en"))
    swaps = [group for group in found.groups if group.kind == SWAP]
    assert [len(group.blocks.rows) for group in swaps if group.blocks] == [1]


def test_every_edge_leads_to_a_higher_level() -> None:
    lattice = graph(
        document_of(["Uno.", "Due.", "Tre."]), document_of(["One.", "Two."], language="en"), 4
    ).lattice
    assert (lattice.levels[lattice.heads] > lattice.levels[lattice.tails]).all()


def test_groups_share_the_edges_out_between_them() -> None:
    found = graph(document_of(["Uno.", "Due."]), document_of(["One.", "Two."], language="en"))
    edges = [e for group in found.groups for e in range(*group.edges.indices(found.size))]
    assert sorted(edges) == list(range(found.size))


def test_there_is_one_number_an_edge_for_each_feature() -> None:
    found = graph(
        document_of(["Uno.", "Due."], ["Tre."]), document_of(["One.", "Two."], language="en")
    )
    for group in found.groups:
        size = group.edges.stop - group.edges.start
        assert all(values.shape == (size,) for values in group.features.values())


def test_each_sentence_may_be_left_alone() -> None:
    found = graph(document_of(["Uno.", "Due."]), document_of(["One."], language="en"))
    alone = {
        (group.side, line)
        for group in found.groups
        if group.kind in NULLS and group.lines is not None
        for line in group.lines.tolist()
    }
    assert alone == {(0, 0), (0, 1), (1, 0)}
