"""Figures of small predictions that can be counted by hand."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner.evaluation import Counts, Evaluation, IndexBead, evaluate, parse_beads

GOLD = parse_beads("0\t0\n1\t1,2\n2,3\t3\n4\t\n\t4\n5\t5\n")
FOUND = parse_beads(
    "[0]:[0]:0.9\n[1]:[1]:0.6\n[2]:[2]:0.5\n[3]:[3]:0.4\n[4]:[]:0.8\n[]:[4]:0.9\n[5]:[5]:0.95\n"
)


@pytest.fixture(scope="module")
def figures() -> Evaluation:
    return evaluate(GOLD, FOUND)


def test_strict_needs_both_sides_exactly_right(figures: Evaluation) -> None:
    assert figures.strict == Counts(predicted=7, gold=6, right=4, recalled=4)
    assert figures.strict.precision == pytest.approx(4 / 7)
    assert figures.strict.recall == pytest.approx(4 / 6)
    assert figures.strict.f1 == pytest.approx(8 / 13)


def test_lax_needs_a_shared_link_and_leaves_nulls_out_of_recall(figures: Evaluation) -> None:
    # [1]:[1] and [3]:[3] share a link with gold, [2]:[2] does not
    assert figures.lax == Counts(predicted=7, gold=4, right=6, recalled=4)


def test_links_are_pairs_of_lines(figures: Evaluation) -> None:
    assert figures.links == Counts(predicted=5, gold=6, right=4, recalled=4)


def test_nulls_are_lines_of_either_side(figures: Evaluation) -> None:
    assert figures.nulls == Counts(predicted=2, gold=2, right=2, recalled=2)


def test_shapes_are_counted_apart_the_most_frequent_in_gold_first(figures: Evaluation) -> None:
    assert [kind for kind, _ in figures.by_kind] == ["1-1", "0-1", "1-0", "1-2", "2-1"]
    assert dict(figures.by_kind)["1-1"] == Counts(predicted=5, gold=2, right=2, recalled=2)
    assert dict(figures.by_kind)["1-2"] == Counts(predicted=0, gold=1, right=0, recalled=0)


def test_shapes_add_up_to_all_beads(figures: Evaluation) -> None:
    total = sum((counts for _, counts in figures.by_kind), Counts(0, 0, 0, 0))
    assert total == figures.strict


def test_a_bead_told_twice_counts_once() -> None:
    assert evaluate(GOLD, (*GOLD, *GOLD)).strict.f1 == 1.0


def test_there_are_no_figures_by_score_without_scores() -> None:
    figures = evaluate(GOLD, GOLD)
    assert figures.reliability == ()
    assert figures.calibration_error is None
    assert "by score" not in figures.table()


def test_intervals_hold_the_figure_and_are_the_same_every_time() -> None:
    gold = [IndexBead((n,), (n,)) for n in range(400)]
    found = [b if b.first[0] % 7 else IndexBead(b.first, (), 0.3) for b in gold]
    one, two = (evaluate(gold, found, resamples=200) for _ in range(2))
    assert one == two
    for counts in (one.strict, one.links, dict(one.by_kind)["1-1"]):
        assert counts.interval is not None
        low, high = counts.interval
        assert low <= counts.f1 <= high
        assert 0 < high - low < 0.1


def test_errors_that_stand_together_widen_the_interval() -> None:
    gold = [IndexBead((n,), (n,)) for n in range(1000)]
    spread = [b if b.first[0] % 10 else IndexBead(b.first, ()) for b in gold]
    heaped = [b if b.first[0] >= 100 else IndexBead(b.first, ()) for b in gold]
    widths = []
    for found in (spread, heaped):
        bounds = evaluate(gold, found, resamples=300).strict.interval
        assert bounds is not None
        widths.append(bounds[1] - bounds[0])
    assert widths[0] < widths[1] / 2


def test_no_intervals_unless_asked_for(figures: Evaluation) -> None:
    assert figures.strict.interval is None
    assert "interval" not in figures.table()


def test_a_share_of_nothing_is_told_as_none_in_the_table() -> None:
    rows = evaluate(parse_beads("0\t0\n"), parse_beads("0\t\n\t0\n")).table().splitlines()
    cells = {row.split()[0]: row.split()[1:] for row in rows if row}
    assert cells["links"] == ["-", "0.0000", "0.0000", "0", "1"]
    assert cells["nulls"] == ["0.0000", "-", "0.0000", "2", "0"]


def test_the_table_has_a_part_for_all_for_shapes_and_for_scores() -> None:
    table = evaluate(GOLD, FOUND, resamples=20).table()
    heads = [line.split("  ")[0] for line in table.splitlines() if "interval" in line]
    assert heads == ["all beads", "by shape", "by score"]
    assert "0.40-0.50" in table
    assert table.endswith("\n")
    assert not any(line.endswith(" ") for line in table.splitlines())


def test_the_record_can_be_written_as_json() -> None:
    record = json.loads(json.dumps(evaluate(GOLD, FOUND, resamples=20).record()))
    assert record["strict"]["f1"] == pytest.approx(8 / 13)
    assert record["by_kind"]["1-2"]["recall"] == 0.0
    assert record["by_score"][-1]["right"] == 1.0
    assert len(record["strict"]["interval"]) == 2


def test_nothing_against_nothing_is_no_error() -> None:
    assert evaluate((), (), resamples=10).strict == Counts(0, 0, 0, 0, (1.0, 1.0))
    assert evaluate(GOLD, (), resamples=10).strict.f1 == 0.0
    assert evaluate((), FOUND, resamples=10).strict.f1 == 0.0


BEADS = st.lists(
    st.builds(
        IndexBead,
        st.lists(st.integers(0, 30), max_size=3, unique=True).map(sorted).map(tuple),
        st.lists(st.integers(0, 30), max_size=3, unique=True).map(sorted).map(tuple),
        st.floats(0, 1),
    ),
    max_size=30,
)


@given(BEADS)
def test_gold_against_itself_is_perfect(beads: list[IndexBead]) -> None:
    figures = evaluate(beads, beads, resamples=3)
    assert {counts.f1 for _, counts in (*figures.families, *figures.by_kind)} <= {1.0}


@given(BEADS, BEADS)
def test_swapping_the_sides_of_both_changes_no_count(
    gold: list[IndexBead], found: list[IndexBead]
) -> None:
    def turned(beads: list[IndexBead]) -> list[IndexBead]:
        return [replace(bead, first=bead.second, second=bead.first) for bead in beads]

    one, two = evaluate(gold, found), evaluate(turned(gold), turned(found))
    assert one.families == two.families
    assert one.calibration_error == two.calibration_error
