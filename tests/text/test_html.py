import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner import LimitError, limited
from aligner.corpus import ParagraphKind, is_blank
from aligner.text.html import extract
from aligner.text.source import read_source


def blocks(page: str) -> list[str]:
    made = extract(page)
    return [made.text[region.start : region.end] for region in made.regions]


def kinds(page: str) -> list[tuple[str, ParagraphKind | None]]:
    made = extract(page)
    return [(made.text[region.start : region.end], region.kind) for region in made.regions]


def test_white_space_is_run_together_and_blocks_stand_apart() -> None:
    assert extract("<p>Uno\n  due</p>\n<p>tre</p>").text == "Uno due\n\ntre"


def test_entities_are_decoded() -> None:
    assert blocks("<p>Perch&eacute; &amp; l&#8217;et&#xe0;&nbsp;no</p>") == [
        "Perché & l’età\u00a0no"
    ]


def test_inline_marks_do_not_cut_words() -> None:
    assert blocks("<p>im<b>port</b>ante <i>qui</i>.</p>") == ["importante qui."]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>if (a < b && c > d) { x = '<p>no</p>' }</script>",
        "<style>p { color: red }</style>",
        "<template><p>no</p></template>",
        "<!-- <p>no</p> -->",
        "<noscript>no</noscript>",
        "<p hidden>no</p>",
        "<svg><text>no</text></svg>",
    ],
)
def test_what_a_reader_does_not_see_is_left_out(hidden: str) -> None:
    page = f"<html><head><title>no</title></head><body><p>Sì.</p>{hidden}<p>Poi.</p></body></html>"
    assert blocks(page) == ["Sì.", "Poi."]


def test_tags_tell_headings_and_list_items() -> None:
    assert kinds("<h2>Titolo</h2><p>Testo.</p><ul><li>uno<li>due<ul><li>tre</ul></ul>") == [
        ("Titolo", ParagraphKind.HEADING),
        ("Testo.", None),
        ("uno", ParagraphKind.LIST_ITEM),
        ("due", ParagraphKind.LIST_ITEM),
        ("tre", ParagraphKind.LIST_ITEM),
    ]


def test_text_without_a_block_of_its_own_is_a_block() -> None:
    assert blocks("<body>sciolto<p>dentro</p>ancora sciolto</body>") == [
        "sciolto",
        "dentro",
        "ancora sciolto",
    ]


def test_a_break_is_a_line_end_that_was_meant() -> None:
    made = extract("<p>uno<br>due<br><br>tre</p>")
    assert made.text == "uno\ndue\n\ntre"
    assert [region.hard for region in made.regions] == [True]


def test_preformatted_text_keeps_its_white_space() -> None:
    made = extract("<pre>a\n   b</pre>")
    assert made.text == "a\n   b"
    assert made.regions[0].verbatim


def test_cells_know_their_table_row_and_column() -> None:
    page = "<table><tr><th>A<th>B</tr><tr><td>c<td><p>d<p>e</table><table><tr><td>f</table>"
    made = extract(page)
    places = [
        (made.text[r.start : r.end], r.cell.table, r.cell.row, r.cell.column)
        for r in made.regions
        if r.cell
    ]
    assert places == [
        ("A", 0, 0, 0),
        ("B", 0, 0, 1),
        ("c", 0, 1, 0),
        ("d", 0, 1, 1),
        ("e", 0, 1, 1),
        ("f", 1, 0, 0),
    ]


LONG = "<p>Un testo abbastanza lungo da essere la parte maggiore di questa pagina di prova.</p>"


@pytest.mark.parametrize(
    "chrome",
    [
        "<nav>Indice</nav>",
        "<footer>Fine</footer>",
        "<header><div>Sito</div></header>",
        "<aside>Altro</aside>",
        "<form><button>Cerca</button></form>",
        '<div role="navigation">Voci</div>',
    ],
)
def test_tags_of_page_chrome_make_furniture(chrome: str) -> None:
    first, second = kinds(f"<body>{chrome}{LONG}</body>")
    assert first[1] is ParagraphKind.FURNITURE
    assert second[1] is None


@pytest.mark.parametrize(
    "wrapped",
    [
        f"<form>{LONG}</form>",
        f"<article><header><p>Sottotitolo</p></header>{LONG}</article>",
        f"<blockquote>{LONG}<footer>L’autore</footer></blockquote>",
        f"<article>{LONG}<aside>Una nota</aside></article>",
        f'<aside role="doc-endnotes">Una nota</aside>{LONG}',
    ],
)
def test_text_inside_such_tags_is_kept(wrapped: str) -> None:
    assert ParagraphKind.FURNITURE not in [kind for _, kind in kinds(f"<body>{wrapped}</body>")]


def test_the_title_in_a_header_is_a_heading() -> None:
    made = kinds(f"<body><header><h1>Titolo</h1><p>1 maggio</p></header>{LONG}</body>")
    assert made[0] == ("Titolo", ParagraphKind.HEADING)
    assert made[1] == ("1 maggio", ParagraphKind.FURNITURE)


def test_what_stands_outside_the_main_part_is_furniture() -> None:
    made = kinds(f"<body><div>Briciole</div><main>{LONG}</main><div>Altro</div></body>")
    assert [kind for _, kind in made] == [
        ParagraphKind.FURNITURE,
        None,
        ParagraphKind.FURNITURE,
    ]


def test_each_word_knows_where_it_stood_in_the_page() -> None:
    page = (
        "<html><head><script>a<b</script></head><body>\n<p title='x > y'>Perch&eacute;\n  no, "
        "<b>m&agrave;h</b>.</p>\n<!-- via -->\n<p>Fine</p></body></html>"
    )
    raw = read_source(page)
    assert [
        raw.original[raw.origin(raw.text.index(w)) :][: len(w)] for w in ("no", "h.", "Fine")
    ] == [
        "no",
        "h<",
        "Fine",
    ]
    assert raw.line_of(raw.text.index("Fine")) == 5


words = st.text(alphabet="abcàèé &<>\n'\"’;#x0", min_size=1, max_size=12)
tags = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<br>", "<table><tr><td>", "</td></tr></table>", "<ul><li>",
     "<!--", "-->", "<script>", "</script>", "<h1>", "</h1>", "&eacute;", "&", "<pre>", "</pre>"]
)  # fmt: skip


@given(st.lists(words | tags, max_size=20).map("".join))
def test_any_page_gives_regions_in_order_that_hold_all_its_text(page: str) -> None:
    made = extract(page)
    at = 0
    for region in made.regions:
        assert at <= region.start < region.end
        assert is_blank(made.text[at : region.start])
        at = region.end
    assert is_blank(made.text[at:])
    assert all(source <= len(page) for _, source in made.anchors)


def test_formatting_that_is_never_closed_loses_no_text() -> None:
    made = extract("<font><b>Il p<i>o</i>rto<p>" * 3000 + "è vuoto.")
    assert made.text == "Il porto\n\n" * 3000 + "è vuoto."
    last = made.anchors[-1]
    assert last[1] == len("<font><b>Il p<i>o</i>rto<p>" * 3000)


@pytest.mark.parametrize("piece", ["<div>x", "<ul><li>", "<table><tr><td>", "<blockquote>"])
def test_elements_inside_each_other_without_end_are_refused(piece: str) -> None:
    with pytest.raises(LimitError, match=r"1,001 deep, and 1,000 is the limit.*--limit depth=N"):
        extract(piece * 10_000 + "fine")
    with limited(depth=2000), pytest.raises(LimitError, match="no more can be read"):
        extract(piece * 10_000 + "fine")


def test_more_elements_inside_each_other_are_read_where_the_limit_is_raised() -> None:
    with limited(depth=2000):
        assert extract("<div>" * 1500 + "fine").text == "fine"


@pytest.mark.parametrize("piece", ["a", "<p>", "<!--", "<", "&amp;", "<div>", "<b><i>", "è "])
def test_a_long_page_takes_time_in_proportion(piece: str) -> None:
    started = time.perf_counter()
    with suppress(LimitError):
        extract(piece * 30_000)
    assert time.perf_counter() - started < 5
