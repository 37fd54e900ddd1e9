from __future__ import annotations

import pytest
from hypothesis import given, settings

from aligner.corpus import Bitext, Severity
from aligner.report.geometry import drawings, stretches
from report.samples import harbour, merging
from strategies import bitexts
from support import bitext_of


def test_beads_stand_where_their_sentences_do() -> None:
    plain = bitext_of([("Abc.", "Abcdef."), ("Efg.", "E."), ("", "Z.")])
    extents = [drawing.extents for drawing in drawings(plain)]
    whole = len("Abcdef.E.Z.")
    assert extents == [
        ((0.0, 0.5), (0.0, 7 / whole)),
        ((0.5, 1.0), (7 / whole, 9 / whole)),
        ((1.0, 1.0), (9 / whole, 1.0)),
    ]


def test_what_stands_between_sentences_takes_no_room() -> None:
    with_furniture = bitext_of([("! Torna alla pagina iniziale", ""), ("Abc.", "Abc.")])
    assert [drawing.extents for drawing in drawings(with_furniture)] == [((0.0, 1.0), (0.0, 1.0))]


def test_a_moved_bead_stands_elsewhere_on_the_other_side() -> None:
    fourth, fifth = drawings(merging())[3:]
    assert fourth.extents[0] < fifth.extents[0]
    assert fourth.extents[1] > fifth.extents[1]


@settings(max_examples=25, deadline=None)
@given(bitexts())
def test_the_beads_of_any_bitext_fill_both_sides_and_the_rows(bitext: Bitext) -> None:
    drawn = drawings(bitext)
    assert len(drawn) == len(bitext)
    for side, document in enumerate(bitext.documents):
        total = sum(high - low for low, high in (drawing.extents[side] for drawing in drawn))
        assert total == pytest.approx(1.0 if document.sentences and drawn else 0.0)
    at = 0.0
    for drawing in drawn:
        assert drawing.along[0] == at
        at = drawing.along[1]
    assert not drawn or at == pytest.approx(1.0)


def test_stretches_count_each_finding_once_and_tell_the_worst() -> None:
    bitext = harbour()
    summed = stretches(drawings(bitext), bitext.discrepancies, 2)
    assert [(s.rows, s.findings, s.worst) for s in summed] == [
        ((0, 2), 2, Severity.CRITICAL),
        ((3, 5), 2, Severity.MINOR),
    ]


def test_stretches_tell_what_one_side_alone_has_and_what_moved() -> None:
    bitext = harbour()
    by_row = stretches(drawings(bitext), (), 1000)
    assert [s.alone for s in by_row] == [
        (0.0, 0.0),
        (0.0, 0.0),
        (1.0, 0.0),
        (0.0, 1.0),
        (0.0, 0.0),
        (0.0, 0.0),
    ]
    assert [s.moved for s in by_row] == [0.0, 0.0, 0.0, 0.0, 0.0, 1.0]
    assert all(s.worst is None and s.findings == 0 for s in by_row)
