import numpy as np
import pytest

from aligner.alignment import search as searching
from aligner.alignment.anchors import Anchors, anchors_of, band_of
from aligner.alignment.cutting import candidates, cuts
from aligner.alignment.decoding import Found, decode
from aligner.alignment.features import Evidence
from aligner.alignment.graph import graph_of
from aligner.alignment.likeness import VectorLikeness
from aligner.alignment.mesh import Mesh
from aligner.alignment.pruning import promising
from aligner.alignment.rough import rough_scores
from aligner.alignment.scorer import scorer_of
from aligner.alignment.search import search
from aligner.alignment.shapes import match_shapes
from aligner.alignment.sides import side_of
from support import document_of

SHAPES = match_shapes(4)


def noisy(count: int, seed: int) -> tuple[Evidence, Anchors]:
    """What is known of a text and a rendering of it, with sentences left out, joined and added."""
    chance = np.random.default_rng(seed)
    meanings = chance.normal(size=(count, 48))
    sizes = chance.integers(4, 25, count)
    kept, seconds, lengths = 0, [], []
    while kept < count:
        kind = chance.random()
        if kind < 0.06:
            kept += 1
        elif kind < 0.1:
            seconds.append(chance.normal(size=48))
            lengths.append(12)
        else:
            joined = 2 if kind < 0.25 and kept + 1 < count else 1
            seconds.append(meanings[kept : kept + joined].sum(axis=0))
            lengths.append(int(sizes[kept : kept + joined].sum()))
            kept += joined
    vectors = []
    for rows in (meanings, np.array(seconds)):
        moved = rows + 0.7 * chance.normal(size=rows.shape)
        vectors.append((moved / np.linalg.norm(moved, axis=1)[:, None]).astype(np.float32))
    first = document_of([" ".join(["parola"] * size) for size in sizes.tolist()])
    second = document_of([" ".join(["word"] * size) for size in lengths], language="en")
    sides = side_of(first), side_of(second)
    likeness = VectorLikeness.of((vectors[0], vectors[1]), (sides[0].lengths, sides[1].lengths))
    anchors = anchors_of(likeness, len(first), len(second))
    evidence = Evidence(sides, {"meaning": likeness}, band_of(anchors, len(first), len(second)))
    return evidence, anchors


def whole(evidence: Evidence) -> list[Found]:
    """The beads without any cut, with nothing left out."""
    lengths = len(evidence.sides[0]), len(evidence.sides[1])
    return decode(graph_of(evidence, SHAPES), scorer_of("encoder"), lengths)


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("size", [1500, 100_000])
def test_chunks_give_what_the_whole_gives(
    monkeypatch: pytest.MonkeyPatch, seed: int, size: int
) -> None:
    monkeypatch.setattr(searching, "_CHUNK", size)
    evidence, anchors = noisy(400, seed)
    chunks: list[int] = []
    found = search(evidence, anchors, scorer_of("encoder"), SHAPES,
                   lambda _stage, done, _total: chunks.append(done))  # fmt: skip
    wanted = whole(evidence)
    assert (len(chunks) > 2) == (size == 1500)
    assert [(one.first, one.second) for one in found] == [(w.first, w.second) for w in wanted]
    scores = np.array([one.score for one in found]) - [one.score for one in wanted]
    assert np.abs(scores).max() < 0.01


def test_a_part_knows_of_its_beads_what_the_whole_knows() -> None:
    evidence, _ = noisy(200, 4)
    part = evidence.part(60, 90)
    for shape in SHAPES:
        own, all_of_them = part.blocks(shape), evidence.blocks(shape)
        at = {
            place: number
            for number, place in enumerate(
                zip(all_of_them.rows.tolist(), all_of_them.columns.tolist(), strict=True)
            )
        }
        same = [at[place] for place in zip(own.rows.tolist(), own.columns.tolist(), strict=True)]
        values = evidence.match(all_of_them)
        for name, mine in part.match(own).items():
            assert mine == pytest.approx(values[name][same], abs=1e-9), name


def test_a_part_knows_of_sentences_left_alone_what_the_whole_knows() -> None:
    evidence, _ = noisy(200, 5)
    part = evidence.part(60, 90)
    own = part.band
    for side in (0, 1):
        lines = np.flatnonzero((own.rows < 89) & (own.columns < own.columns.max()))
        same = evidence.band.at(own.rows[lines], own.columns[lines])
        values = evidence.null(side, same)
        for name, mine in part.null(side, lines).items():
            assert mine == pytest.approx(values[name], abs=1e-9), name


def test_what_the_best_path_holds_is_never_thrown_away() -> None:
    evidence, _ = noisy(200, 6)
    left = promising(rough_scores(evidence, scorer_of("encoder"), SHAPES), Mesh.of(evidence.band))
    band = evidence.band
    for bead in whole(evidence):
        if bead.first and bead.second and not bead.moved:
            place = band.at(np.array(bead.first[:1]), np.array(bead.second[:1]))
            shape = len(bead.first), len(bead.second)
            assert int(place[0]) in left.tails[shape] or int(place[0]) in left.swaps


def test_no_bead_leads_past_a_cut() -> None:
    evidence, anchors = noisy(500, 7)
    tried = candidates(anchors)
    places = evidence.band.at(tried.rows, tried.columns)
    found = cuts(evidence, scorer_of("encoder"), SHAPES, places)
    assert len(found) > 1
    corners = {(int(evidence.band.rows[at]), int(evidence.band.columns[at])) for at in found}
    for bead in whole(evidence):
        if bead.first and bead.second:
            for row, column in corners:
                assert (bead.first[-1] < row) == (bead.second[-1] < column)
                assert (bead.first[0] < row) == (bead.first[-1] < row)


def test_cuts_are_tried_only_where_anchors_stand_side_by_side() -> None:
    rows = np.array([0, 1, 2, 5, 6, 7, 8, 20])
    found = candidates(Anchors(rows, rows + 1))
    assert found.rows.tolist() == [6]
