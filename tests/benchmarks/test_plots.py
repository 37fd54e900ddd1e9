"""The reliability plot is a picture that any program opens."""

from xml.etree import ElementTree as ET

from benchmarks.plots import Point, reliability

SVG = "{http://www.w3.org/2000/svg}"


def test_every_bin_is_a_dot_and_higher_is_righter() -> None:
    points = [Point(0.25, 0.2, 40, (0.1, 0.3)), Point(0.95, 0.9, 4000)]
    root = ET.fromstring(reliability(points, {}, "scores"))
    *dots, _legend = (
        {name: float(dot.attrib[name]) for name in ("cx", "cy", "r")}
        for dot in root.iter(f"{SVG}circle")
    )
    low, high = dots
    assert low["cx"] < high["cx"]
    assert low["cy"] > high["cy"]
    assert low["r"] < high["r"]
    assert sum(path.get("class") == "bar" for path in root.iter(f"{SVG}path")) == 1


def test_names_and_title_are_text_and_no_markup() -> None:
    parts = {"news & <novels>": (Point(0.1, 0.2, 30), Point(0.9, 0.8, 30))}
    root = ET.fromstring(reliability([], parts, 'a "title" & more'))
    assert root.get("aria-label") == 'a "title" & more'
    assert "news & <novels>" in [text.text for text in root.iter(f"{SVG}text")]
