import numpy as np
import pytest
from benchmarks.fitting.graphs import laid
from benchmarks.fitting.guess import guess
from benchmarks.fitting.paths import gold_path
from benchmarks.fitting.samples import Sample, sample_of

from fitted_texts import plain


@pytest.fixture(scope="module")
def sample() -> Sample:
    return sample_of(laid(plain(150, missing=[20, 21, 90])), guess("meaning"))


def test_a_long_text_is_cut_into_stretches(sample: Sample) -> None:
    assert len(sample.starts) == len(sample.ends) > 2


def test_stretches_share_no_node(sample: Sample) -> None:
    nodes = np.concatenate((sample.tails, sample.heads))
    stretches = np.tile(sample.stretch, 2)
    assert len(set(zip(nodes.tolist(), stretches.tolist(), strict=True))) == len(sample.levels)


def test_edges_lead_upwards(sample: Sample) -> None:
    assert (sample.levels[sample.heads] > sample.levels[sample.tails]).all()


def test_the_whole_gold_path_is_kept(sample: Sample) -> None:
    path = gold_path(laid(plain(150, missing=[20, 21, 90])))
    assert sample.gold.sum() == len(path.edges)


def test_the_gold_path_leads_from_the_start_of_each_stretch_to_its_end(sample: Sample) -> None:
    following = dict(
        zip(sample.tails[sample.gold].tolist(), sample.heads[sample.gold].tolist(), strict=True)
    )
    for start, end in zip(sample.starts.tolist(), sample.ends.tolist(), strict=True):
        at = start
        while at != end:
            at = following[at]


def test_what_no_sensible_weights_would_choose_is_dropped(sample: Sample) -> None:
    whole = laid(plain(150, missing=[20, 21, 90])).graph.size
    assert len(sample.tails) < whole / 2


def test_features_have_one_number_an_edge(sample: Sample) -> None:
    for group in sample.groups:
        count = len(np.arange(group.edges.start, group.edges.stop))
        assert all(len(values) == count for values in group.features.values())
