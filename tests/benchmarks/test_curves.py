"""What is found against what is flagged."""

from __future__ import annotations

from benchmarks.curves import Point, curves, svg, table
from benchmarks.goals import by_limit
from lxml import etree

OUTCOMES = [
    (True, {"numbers": 0.9}),
    (True, {"numbers": 0.4, "names": 0.6}),
    (True, {}),
    (True, {}),
    (False, {"names": 0.6}),
    (False, {}),
]


def test_a_point_counts_pairs_with_a_finding_of_the_confidence_or_more() -> None:
    drawn = curves(OUTCOMES, ["numbers", "names"], [0.0, 0.5, 0.7])
    assert drawn["numbers"] == [Point(0.0, 0.5, 0.0), Point(0.5, 0.25, 0.0), Point(0.7, 0.25, 0.0)]
    assert drawn["names"][1] == Point(0.5, 0.25, 0.5)
    assert drawn["any"] == [Point(0.0, 0.5, 0.5), Point(0.5, 0.5, 0.5), Point(0.7, 0.25, 0.0)]


def test_the_table_has_a_line_for_each_family_that_says_something() -> None:
    lines = table(curves(OUTCOMES, ["numbers", "dates"], [0.0, 0.5])).splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["numbers", "any"]
    assert "25.0/0.00" in lines[1]


def test_the_picture_is_well_formed_and_marks_the_default() -> None:
    picture = etree.fromstring(svg(curves(OUTCOMES, ["numbers", "a<b"], [0.0, 0.5]), 0.5))
    sizes = [circle.get("r") for circle in picture.iter("{http://www.w3.org/2000/svg}circle")]
    assert sizes.count("4.5") == 2


def test_goals_are_held_against_every_limit() -> None:
    pairs = [("register", "", {"a": 0.6}), ("perturbed", "date", {"a": 0.7})]
    lines = by_limit(pairs, [0.5, 0.65, 0.8]).splitlines()[1:]
    assert [line.split()[1:] for line in lines] == [
        ["100.00", "!", "1/1"],
        ["0.00", "1/1"],
        ["0.00", "0/1", "date"],
    ]
