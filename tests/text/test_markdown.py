import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner.corpus import ParagraphKind
from aligner.text.markdown import regions_of


def read(text: str) -> list[tuple[str, ParagraphKind | None]]:
    return [(text[region.start : region.end], region.kind) for region in regions_of(text)]


def test_heading_marks_are_no_part_of_the_text() -> None:
    assert read("# Uno ##\n\nDue\n===\n") == [
        ("Uno", ParagraphKind.HEADING),
        ("Due", ParagraphKind.HEADING),
    ]


def test_a_bullet_is_left_out_and_a_number_is_kept() -> None:
    assert read("- pane\n  e vino\n* acqua\n\n1. latte\n2) uova\n") == [
        ("pane\n  e vino", ParagraphKind.LIST_ITEM),
        ("acqua", ParagraphKind.LIST_ITEM),
        ("1. latte", ParagraphKind.LIST_ITEM),
        ("2) uova", ParagraphKind.LIST_ITEM),
    ]


def test_the_marks_of_a_quotation_are_told_on_every_line() -> None:
    text = "> prima riga\n> seconda riga\n"
    (region,) = regions_of(text)
    assert text[region.start : region.end] == "prima riga\n> seconda riga"
    assert [text[a:b] for a, b in region.marks] == ["> "]


def test_rules_link_definitions_and_a_yaml_head_hold_no_text() -> None:
    assert read("---\ntitle: x\n---\n\nTesto.\n\n***\n\n[1]: http://example.org\n") == [
        ("Testo.", None)
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_cells_know_their_row_and_column(end: str) -> None:
    text = end.join(["| A | B |", "|---|:-:|", "| c \\| d |  |", "e | f", ""])
    places = [
        (text[r.start : r.end], r.cell.row, r.cell.column) for r in regions_of(text) if r.cell
    ]
    assert places == [("A", 0, 0), ("B", 0, 1), ("c \\| d", 1, 0), ("e", 2, 0), ("f", 2, 1)]


def test_a_fence_holds_its_code_as_it_stands() -> None:
    text = "```python\nx = 1\n\ny = 2\n```\n"
    (region,) = regions_of(text)
    assert text[region.start : region.end] == "x = 1\n\ny = 2"
    assert region.verbatim


def test_emphasis_inside_a_paragraph_is_text_and_around_it_is_not() -> None:
    assert read("Un **punto** fermo.\n\n*Tutto inclinato*\n\n**Uno** e **due**\n") == [
        ("Un **punto** fermo.", None),
        ("Tutto inclinato", None),
        ("**Uno** e **due**", None),
    ]


def test_a_hard_break_is_meant_and_its_mark_is_no_text() -> None:
    text = "uno\\\ndue\n"
    (region,) = regions_of(text)
    assert region.hard
    assert [text[a:b] for a, b in region.marks] == ["\\"]


def test_a_line_of_nothing_visible_shifts_no_marks() -> None:
    text = "\u202e\nOra\nil mare"
    (region,) = regions_of(text)
    assert region.marks == ()
    quoted = "\u202e\n> Ora\n> il mare"
    (region,) = regions_of(quoted)
    assert [quoted[a:b] for a, b in region.marks] == ["> "]


def test_tags_and_comments_between_paragraphs_are_passed_over() -> None:
    assert read("<div align='center'>\n<b>Ciao</b> <!-- via -->\n</div>\n") == [("Ciao", None)]


pieces = st.sampled_from(
    ["# ", "- ", "1. ", "> ", "|", "---", "```", "\n", "\n\n", "  ", "a", "è", "*", "\\", "<b>",
     "<!--", "-->", "\r\n", "\t", "[x]: y", "|-|-|", "\u202e", "\u2028", "\x19"]
)  # fmt: skip


@given(st.lists(pieces, max_size=25).map("".join))
def test_any_text_gives_regions_in_order_inside_it(text: str) -> None:
    at = 0
    for region in regions_of(text):
        assert at <= region.start < region.end <= len(text)
        assert all(region.start <= a < b <= region.end for a, b in region.marks)
        at = region.end


@pytest.mark.parametrize("piece", ["parola ", "<", "<!--", "> ", "- ", "|", "[", "`", "*", "_"])
def test_a_long_line_takes_time_in_proportion(piece: str) -> None:
    started = time.perf_counter()
    regions_of("x\n\n" + piece * 30_000)
    assert time.perf_counter() - started < 5


def test_a_number_without_an_item_after_an_invisible_line_is_no_region() -> None:
    assert all(r.start < r.end for r in regions_of("\u2028\r\n1. "))
