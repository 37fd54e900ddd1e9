import numpy as np
import pytest
from benchmarks.fitting.calibration import SAME
from benchmarks.fitting.graphs import laid
from benchmarks.fitting.guess import guess
from benchmarks.fitting.likelihood import Stretches
from benchmarks.fitting.samples import Sample, sample_of
from benchmarks.fitting.trials import weights

from fitted_texts import plain


@pytest.fixture(scope="module")
def samples() -> list[Sample]:
    texts = plain(50, missing=[20, 21]), plain(30, missing=[7], name="flores-hard")
    return [sample_of(laid(text), guess("meaning")) for text in texts]


def test_the_slope_is_that_of_the_likelihood(samples: list[Sample]) -> None:
    stretches = Stretches(samples)
    random = np.random.default_rng(7)
    potentials = random.normal(size=len(stretches.gold))
    way = random.normal(size=len(potentials))
    _, slope = stretches.likelihood(potentials)
    step = 1e-5
    above, below = (stretches.likelihood(potentials + sign * step * way)[0] for sign in (1, -1))
    assert (above - below) / (2 * step) == pytest.approx(slope @ way, rel=1e-4)


def test_no_path_is_likelier_than_certain(samples: list[Sample]) -> None:
    stretches = Stretches(samples)
    favoured = np.where(stretches.gold > 0, 50.0, -50.0)
    assert stretches.likelihood(favoured)[0] == pytest.approx(0.0, abs=1e-6)
    assert stretches.likelihood(-favoured)[0] < -100


def test_the_same_samples_give_the_same_bytes(samples: list[Sample]) -> None:
    assert weights(samples, SAME, steps=5) == weights(samples, SAME, steps=5)
