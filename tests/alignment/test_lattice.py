from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner.alignment.band import Floats
from aligner.alignment.lattice import Lattice


@st.composite
def lattices(draw: st.DrawFn) -> tuple[Lattice, Floats]:
    """A small lattice, a node a level, with a path to its end and some shortcuts."""
    count = draw(st.integers(2, 6))
    spans = [(k, k + 1) for k in range(count - 1)]
    spans += draw(
        st.lists(
            st.tuples(st.integers(0, count - 2), st.integers(1, 4)).map(
                lambda span: (span[0], min(span[0] + span[1], count - 1))
            ),
            max_size=6,
        )
    )
    weights = draw(
        st.lists(st.floats(-5, 5), min_size=len(spans), max_size=len(spans), unique=True)
    )
    tails, heads = np.array(spans).T
    lattice = Lattice(
        np.arange(count), tails, heads, starts=np.array([0]), ends=np.array([count - 1])
    )
    return lattice, np.array(weights)


def paths(lattice: Lattice, node: int | None = None) -> list[list[int]]:
    """Every path to the last node."""
    at = lattice.starts[0] if node is None else node
    if at == lattice.ends[0]:
        return [[]]
    edges = np.flatnonzero(lattice.tails == at).tolist()
    return [[e, *rest] for e in edges for rest in paths(lattice, int(lattice.heads[e]))]


@given(lattices())
def test_the_best_path_is_the_best_of_all(case: tuple[Lattice, Floats]) -> None:
    lattice, values = case
    best = max(sum(values[path]) for path in paths(lattice))
    assert sum(values[lattice.best(values)]) == pytest.approx(best)


@given(lattices())
def test_the_best_path_leads_from_the_first_node_to_the_last(case: tuple[Lattice, Floats]) -> None:
    lattice, values = case
    path = lattice.best(values)
    assert lattice.tails[path[0]] == lattice.starts[0]
    assert lattice.heads[path[-1]] == lattice.ends[0]
    assert all(lattice.heads[one] == lattice.tails[other] for one, other in pairwise(path))


@given(lattices())
def test_posteriors_are_those_of_summing_over_all_paths(case: tuple[Lattice, Floats]) -> None:
    lattice, potentials = case
    weights = [(path, np.exp(potentials[path].sum())) for path in paths(lattice)]
    total = sum(weight for _, weight in weights)
    expected = np.zeros(len(lattice.tails))
    for path, weight in weights:
        expected[path] += weight / total
    posteriors, log_total = lattice.posteriors(potentials)
    assert posteriors == pytest.approx(expected, abs=1e-9)
    assert log_total == pytest.approx(np.log(total))


@given(lattices())
def test_the_sum_from_the_front_is_that_from_the_back(case: tuple[Lattice, Floats]) -> None:
    lattice, potentials = case
    forward = lattice.inside(potentials)[lattice.ends[0]]
    assert forward == pytest.approx(lattice.outside(potentials)[lattice.starts[0]])


def test_of_equally_good_paths_the_same_one_is_always_taken() -> None:
    lattice = Lattice(
        np.arange(3), np.array([0, 0, 1, 1]), np.array([1, 1, 2, 2]), np.array([0]), np.array([2])
    )
    assert lattice.best(np.zeros(4)) == [0, 2]
