"""Gold and predicted beads to figures.

A bead here is a pair of index sets, as gold files have it, without text.  Five
families of figures are given:

* strict: a bead is right when both of its index sets are exactly right, beads
  that are empty on one side included;
* lax: it is enough that a predicted and a gold bead share a line on both sides;
  counted as in Thompson and Koehn 2019, "Vecalign", whose recall leaves beads
  with an empty side out;
* links: the pairs (i, j) of lines that beads imply;
* nulls: the lines of either side that are rendered by nothing;
* calibration: whether, of the beads scored p, a share p is right.

Strict figures are also given for each shape of beads, and calibration for ten
ranges of scores.  Intervals are those of a bootstrap over stretches of ten gold
beads (Koehn 2004, "Statistical significance tests for machine translation
evaluation").
"""

from aligner.evaluation.beads import IndexBead, Lines, beads_of, paragraph_beads_of
from aligner.evaluation.calibration import ReliabilityBin, calibration_error, reliability
from aligner.evaluation.counts import Counts, Interval
from aligner.evaluation.figures import Evaluation, evaluate
from aligner.evaluation.reading import parse_beads, read_beads

__all__ = [
    "Counts",
    "Evaluation",
    "IndexBead",
    "Interval",
    "Lines",
    "ReliabilityBin",
    "beads_of",
    "calibration_error",
    "evaluate",
    "paragraph_beads_of",
    "parse_beads",
    "read_beads",
    "reliability",
]
