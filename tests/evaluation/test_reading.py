"""Files of beads: each format, and what is wrong with a file told in one line."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import aligner
from aligner.errors import (
    EmptyTextError,
    EncodingError,
    FormatError,
    LimitError,
    UnreadableFileError,
    VersionError,
)
from aligner.evaluation import IndexBead, beads_of, parse_beads, read_beads
from aligner.formats import bitext_json, jsonl, vecalign

IT = "Il mercato apre presto. Vendono pesce.\n\nLa piazza è piena.\n"
EN = "The market opens early and they sell fish.\n\nThe square is full. It rains.\n"


def pairs(beads: tuple[IndexBead, ...]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [bead.pair for bead in beads]


THREE = [((0, 1), (0,)), ((2,), (1,)), ((), (2,))]

SAME = {
    "sentence numbers": "0,1\t0\n2\t1\n\t2\n",
    "sentence numbers with blanks and other line ends": "0, 1\t0\r\n2\t1\r\n\t2",
    "vecalign": "[0, 1]:[0]:0.12\n[2]:[1]:0.9\n[]:[2]:0.7\n",
    "vecalign without scores": "[0,1]:[0]\n[2]:[1]\n[]:[2]\n",
    "ladder": "0\t0\t0.4\n2\t1\t-0.3\n3\t2\t1e-3\n3\t3\t0\n",
    "gold ladder": "0 0\n2 1\n3 2\n3 3\n",
    "a byte order mark": "\N{ZERO WIDTH NO-BREAK SPACE}0,1\t0\n2\t1\n\t2\n",
}


@pytest.mark.parametrize("name", SAME)
def test_every_format_says_the_same(name: str, tmp_path: Path) -> None:
    path = tmp_path / "beads"
    path.write_bytes(SAME[name].encode())
    assert pairs(read_beads(path)) == THREE


@pytest.mark.parametrize("shape", ["json", "jsonl", "vecalign"])
def test_what_align_saves_is_read_back(shape: str) -> None:
    bitext = aligner.align(IT, EN)
    text = {
        "json": lambda: bitext_json.dumps(bitext),
        "jsonl": lambda: "\n".join(jsonl.lines(bitext)),
        "vecalign": lambda: "\n".join(vecalign.lines(bitext)),
    }[shape]()
    read = parse_beads(text)
    assert pairs(read) == pairs(beads_of(bitext))
    assert [bead.score for bead in read] == pytest.approx(
        [bead.score for bead in bitext.beads], abs=1e-4
    )


def test_costs_are_not_taken_for_scores() -> None:
    assert [b.score for b in parse_beads("[0]:[0]:0.3\n[1]:[1]:1.7\n")] == [None, None]
    assert [b.score for b in parse_beads("[0]:[0]:0.3\n[1]:[1]:0.7\n")] == [0.3, 0.7]


def test_numbers_of_a_bead_are_sorted_and_each_held_once() -> None:
    assert pairs(parse_beads("2,1,1\t0\n")) == [((1, 2), (0,))]


BAD = {
    "": (EmptyTextError, "beads: holds no beads"),
    " \n\n": (EmptyTextError, "beads: holds no beads"),
    "0 0 0.1\n": (EmptyTextError, "beads:1: a ladder with one rung"),
    "Il mercato apre.\n": (FormatError, "beads:1: 'Il mercato apre.' is no bead; expected"),
    "Ciao.\tHello.\t1-1\t0.9\n": (FormatError, "save with align -f vecalign"),
    "0\t0\n\n[1]:[1]:0.5\n": (FormatError, "beads:3: '[1]:[1]:0.5' is not 0,1<TAB>2"),
    "[0]:[0]\n1\t1\n": (FormatError, "beads:2: '1\\t1' is not [0,1]:[2]"),
    "0\t-1\n": (FormatError, "beads:1:"),
    "0\t12345678\n": (FormatError, "beads:1:"),
    "0 0\n2 2\n1 3\n": (FormatError, "beads:3: the rung 1 3 is below the one before, 2 2"),
    "{": (FormatError, "beads:1: not JSON, or cut short"),
    '{"a": 1}': (FormatError, 'beads: this JSON has no "format"'),
    '{"format": "aligner-bitext", "version": 9}': (VersionError, "update aligner"),
    '{"format": "aligner-bitext", "version": 1}': (FormatError, "it has no 'beads'"),
    '{"kind": "1-1", "it": null, "en": null}': (FormatError, "beads:1: this line of JSON"),
    '{"it": null, "en": null, "kind": "0-0", "score": 1}\n{"it": 1}': (FormatError, "beads:2:"),
}


@pytest.mark.parametrize("text", BAD)
def test_bad_files_are_told_with_name_line_and_cause(text: str, tmp_path: Path) -> None:
    kind, told = BAD[text]
    path = tmp_path / "beads"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(kind) as raised:
        read_beads(path)
    assert type(raised.value) is kind
    assert told in str(raised.value)
    assert "\n" not in str(raised.value)


def test_bytes_that_are_no_utf8_are_told_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "beads"
    path.write_bytes(b"0\t0\n\xe8\t1\n")
    with pytest.raises(EncodingError, match=r"beads:2: byte 4 is no UTF-8"):
        read_beads(path)


def test_a_file_that_cannot_be_opened_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"nowhere: cannot be read"):
        read_beads(tmp_path / "nowhere")


def test_long_lines_that_are_no_beads_are_refused_at_once() -> None:
    for line in ("1" * 200_000 + "x", "1 " * 100_000 + "x", "[" + "1," * 100_000):
        with pytest.raises(FormatError):
            parse_beads(line)


def test_a_rung_higher_than_any_text_is_refused_before_it_is_climbed() -> None:
    with pytest.raises(LimitError, match="9,999,999 sentences"):
        parse_beads("0 0\n9999999 9999999\n")


LISTS = st.lists(
    st.tuples(
        st.lists(st.integers(0, 99), max_size=3, unique=True).map(sorted).map(tuple),
        st.lists(st.integers(0, 99), max_size=3, unique=True).map(sorted).map(tuple),
    ).filter(any),
    min_size=1,
    max_size=8,
)


@given(LISTS)
def test_numbers_survive_both_ways_of_writing_them(
    beads: list[tuple[tuple[int, ...], ...]],
) -> None:
    tabbed = "\n".join("\t".join(",".join(map(str, side)) for side in bead) for bead in beads)
    bracketed = "\n".join(f"{json.dumps(list(one))}:{json.dumps(list(two))}" for one, two in beads)
    assert pairs(parse_beads(tabbed)) == pairs(parse_beads(bracketed)) == beads
