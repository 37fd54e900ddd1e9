import numpy as np
import pytest

from aligner.alignment.graph import NULLS, SWAP
from aligner.alignment.scorer import Curve, class_of, scorer_of


def test_a_curve_runs_through_its_points_and_is_flat_beyond() -> None:
    curve = Curve((0.0, 1.0, 3.0), (-1.0, 1.0, 0.0))
    values = curve(np.array([-5.0, 0.0, 0.5, 1.0, 2.0, 9.0]))
    assert values.tolist() == pytest.approx([-1, -1, 0, 1, 0.5, 0])


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("1-1", "one"),
        ("1-2", "two"),
        ("1-3", "more"),
        ("1-4", "more"),
        ("2-2", "many"),
        (SWAP, SWAP),
        *((kind, "null") for kind in NULLS),
    ],
)
def test_each_kind_of_edge_has_a_class(kind: str, expected: str) -> None:
    assert class_of(kind) == expected


@pytest.mark.parametrize("engine", ["encoder", "lexical"])
def test_the_weights_that_ship_know_every_kind_of_edge(engine: str) -> None:
    scorer = scorer_of(engine)
    matches = {f"{a}-{b}" for a in range(1, 5) for b in range(a, 5)}
    assert matches | {SWAP, *NULLS} <= scorer.biases.keys()


@pytest.mark.parametrize("engine", ["encoder", "lexical"])
def test_curves_have_rising_points(engine: str) -> None:
    curves = [c for held in scorer_of(engine).curves.values() for c in held.values()]
    for curve in [*curves, scorer_of(engine).calibration]:
        assert len(curve.at) == len(curve.adds)
        assert list(curve.at) == sorted(curve.at)


@pytest.mark.parametrize("engine", ["encoder", "lexical"])
def test_a_more_probable_bead_has_no_lower_score(engine: str) -> None:
    odds = scorer_of(engine).calibration(np.linspace(-14, 14, 99))
    assert (np.diff(odds) >= 0).all()


def test_the_digest_tells_weights_apart() -> None:
    assert scorer_of("encoder").digest != scorer_of("lexical").digest
