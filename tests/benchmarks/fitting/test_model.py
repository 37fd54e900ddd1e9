import numpy as np
import pytest
from benchmarks.fitting.calibration import SAME
from benchmarks.fitting.graphs import Laid, laid
from benchmarks.fitting.guess import guess
from benchmarks.fitting.model import Model, hats
from benchmarks.fitting.samples import Sample, sample_of
from hypothesis import given
from hypothesis import strategies as st

from aligner.alignment.scorer import scorer_from
from fitted_texts import plain


@pytest.fixture(scope="module")
def text() -> Laid:
    return laid(plain(60, missing=[20, 21]))


@pytest.fixture(scope="module")
def sample(text: Laid) -> Sample:
    return sample_of(text, guess("meaning"))


@given(st.floats(-5, 5))
def test_hats_give_the_value_of_a_line_between_its_points(value: float) -> None:
    points, heights = np.array([-1.0, 0.5, 2.0]), np.array([3.0, -1.0, 4.0])
    index, part = hats(np.array([value]), points)
    between = heights[index] * (1 - part) + heights[index + 1] * part
    assert between[0] == pytest.approx(np.interp(value, points, heights))


def test_points_of_curves_rise(sample: Sample) -> None:
    for points in Model.of([sample]).points.values():
        assert (np.diff(points) > 0).all()


def test_each_parameter_has_a_place_of_its_own(sample: Sample) -> None:
    model = Model.of([sample])
    places = [*model.biases.values()]
    places += [at + k for term, at in model.columns.items() for k in range(len(model.points[term]))]
    assert sorted(places) == list(range(model.size))


def test_a_flat_curve_is_not_rough(sample: Sample) -> None:
    model = Model.of([sample])
    level = np.ones(model.size)
    assert model.roughness() @ level == pytest.approx(np.zeros(model.size), abs=1e-9)


def test_the_file_of_weights_scores_as_the_parameters_do(sample: Sample) -> None:
    model = Model.of([sample])
    parameters = np.random.default_rng(5).normal(size=model.size)
    scorer = scorer_from(model.weights(parameters, SAME))
    expected = model.design(sample) @ parameters
    for group in sample.groups:
        if group.kind not in model.biases or group.inner is not None:
            continue
        total = np.full(len(expected[group.edges]), scorer.biases[group.kind])
        kind = {"1-1": "one", "1-2": "two"}.get(group.kind)
        if kind is None:
            continue
        for name, values in group.features.items():
            total += scorer.curves[kind][name](values)
        assert total == pytest.approx(expected[group.edges], abs=0.02)
