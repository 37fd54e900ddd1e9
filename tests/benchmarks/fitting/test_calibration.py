import numpy as np
import pytest
from benchmarks.fitting.calibration import SAME, line, scored

from aligner.evaluation import IndexBead


def beads(share: float, score: float, count: int = 400) -> tuple[list[IndexBead], list[IndexBead]]:
    """Beads of one score of which a share is right, and their gold."""
    predicted = [IndexBead((k,), (k,), score) for k in range(count)]
    gold = [IndexBead((k,), (k if k < share * count else k + count,)) for k in range(count)]
    return predicted, gold


def test_scores_that_say_too_much_are_brought_down() -> None:
    sure, unsure = beads(0.9, 0.99), beads(0.5, 0.7)
    found = line([sure, unsure])
    assert scored(sure[0][:1], found)[0].score == pytest.approx(0.9, abs=0.03)
    assert scored(unsure[0][:1], found)[0].score == pytest.approx(0.5, abs=0.05)


def test_the_order_of_scores_is_kept() -> None:
    found = line([beads(0.4, 0.9), beads(0.8, 0.3)])
    assert (np.diff(found[1]) > 0).all()


def test_the_plain_line_leaves_scores_as_they_are() -> None:
    bead = IndexBead((0,), (0,), 0.73)
    assert scored([bead], SAME)[0].score == pytest.approx(0.73)


def test_each_text_counts_the_same_whatever_its_length() -> None:
    long, short = beads(1.0, 0.8, count=2000), beads(0.0, 0.8, count=40)
    assert scored(long[0][:1], line([long, short]))[0].score == pytest.approx(0.5, abs=0.03)
