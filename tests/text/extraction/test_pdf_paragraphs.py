import pytest

from aligner.corpus import ParagraphKind
from aligner.text.extraction.pdf_paragraphs import Line, put_paragraphs
from aligner.text.extraction.writing import TextWriter

FULL = "Il guardiano del faro scendeva ogni mattina al molo per contare le barche"
SHORT = "e poi tornava a casa."


def lines(*texts: str, page: int = 0, top: float = 700, **options: float) -> list[Line]:
    """Lines below each other; blanks before the text set it in."""
    return [
        Line(
            text.strip(),
            page,
            72 + 5.0 * (len(text) - len(text.lstrip())),
            top - 14 * number,
            options.get("size", 11),
            bool(options.get("bold", 0)),
        )
        for number, text in enumerate(texts)
        if text
    ]


def told(*pages: list[Line]) -> list[tuple[str, ParagraphKind | None]]:
    out = TextWriter()
    put_paragraphs(pages, out)
    made = out.extracted()
    return [(made.text[region.start : region.end], region.kind) for region in made.regions]


def texts(*pages: list[Line]) -> list[str]:
    return [text for text, kind in told(*pages) if kind is not ParagraphKind.FURNITURE]


def test_lines_of_a_paragraph_are_joined() -> None:
    assert texts(lines(FULL, FULL, SHORT)) == [f"{FULL} {FULL} {SHORT}"]


def test_more_space_between_lines_ends_a_paragraph() -> None:
    assert texts(lines(FULL, FULL, FULL, "", FULL, FULL)) == [
        f"{FULL} {FULL} {FULL}",
        f"{FULL} {FULL}",
    ]


def test_space_is_told_where_most_paragraphs_are_a_line() -> None:
    page = lines(FULL, FULL, "", FULL, FULL, "", FULL, "", FULL)
    assert texts(page) == [f"{FULL} {FULL}", f"{FULL} {FULL}", FULL, FULL]


def test_a_line_that_is_set_in_begins_a_paragraph() -> None:
    first = f"{FULL}."
    assert texts(lines(f"   {FULL}", first, f"   {FULL}", FULL, SHORT)) == [
        f"{FULL} {first}",
        f"{FULL} {FULL} {SHORT}",
    ]


def test_paragraphs_of_a_line_that_are_all_set_in_stay_apart() -> None:
    first = f"   {FULL}."
    page = lines(first, first, f"   {FULL}", FULL, FULL, SHORT)
    assert texts(page)[:2] == [first.strip(), first.strip()]


def test_a_sentence_that_ends_before_the_line_is_full_ends_a_paragraph() -> None:
    assert texts(lines(FULL, SHORT, FULL, FULL)) == [f"{FULL} {SHORT}", f"{FULL} {FULL}"]


def test_letters_of_another_size_are_another_paragraph_and_larger_ones_a_heading() -> None:
    page = lines("Il faro", size=16) + lines(FULL, FULL, SHORT, top=670)
    assert told(page) == [
        ("Il faro", ParagraphKind.HEADING),
        (f"{FULL} {FULL} {SHORT}", None),
    ]


def test_a_bold_line_that_is_no_sentence_is_a_heading() -> None:
    page = lines("Il faro", bold=1) + lines(FULL, FULL, SHORT, top=686)
    assert told(page)[0] == ("Il faro", ParagraphKind.HEADING)


def test_items_of_a_list_stay_apart_and_lose_their_bullets() -> None:
    page = lines(FULL, SHORT, f"• {FULL}", "   e le reti", "• due", top=700)
    assert told(page)[1:] == [
        (f"{FULL} e le reti", ParagraphKind.LIST_ITEM),
        ("due", ParagraphKind.LIST_ITEM),
    ]


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    assert texts(lines(FULL, FULL), lines(f"{FULL[:-3]}a.", SHORT, page=1)) == [
        f"{FULL} {FULL} {FULL[:-3]}a. {SHORT}"
    ]


def test_a_paragraph_that_ended_does_not_go_on_on_the_next_page() -> None:
    other = FULL.replace("barche", "navi")
    assert texts(lines(FULL, SHORT), lines(other, FULL, page=1)) == [
        f"{FULL} {SHORT}",
        f"{other} {FULL}",
    ]


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    column = [Line("barche a vela e remi.", 0, 320, 700, 11)]
    assert texts(lines(FULL, FULL) + column) == [f"{FULL} {FULL} barche a vela e remi."]


def test_heads_feet_and_numbers_of_pages_stand_after_the_paragraph_as_furniture() -> None:
    pages = []
    for number in range(3):
        head = lines("Il viaggio", page=number, top=780, size=9)
        foot = lines(str(number + 1), page=number, top=30, size=9)
        body = lines(*[f"{FULL} {'xyz'[number] * 5}"] * 3, page=number)
        pages.append(head + body + foot)
    found = told(*pages)
    whole = " ".join(f"{FULL} {letter * 5}" for letter in "xyz" for _ in range(3))
    assert [text for text, kind in found if kind is None] == [whole]
    aside = [text for text, kind in found if kind is ParagraphKind.FURNITURE]
    assert sorted(aside) == ["1", "2", "3", *["Il viaggio"] * 3]


def test_headings_at_the_top_of_pages_are_no_furniture() -> None:
    pages = [
        lines(f"Capitolo {number}", page=number, size=18, top=720)
        + lines(f"{FULL} {'abcd'[number] * 5}", f"{'abcd'[number]} casa.", page=number, top=680)
        for number in range(4)
    ]
    assert [kind for _, kind in told(*pages)] == [ParagraphKind.HEADING, None] * 4


@pytest.mark.parametrize(
    ("ends", "begins", "joined"),
    [
        ("con la lan-", "terna accesa.", "lanterna"),
        ("con la lan\u00ad", "terna accesa.", "lanterna"),
        ("con la lan\u2010", "terna accesa.", "lanterna"),
        ("la linea Roma-", "Napoli arriva.", "Roma-Napoli"),
        ("fa un tira-", "molla, e il tira-molla stanca.", "tira-molla"),
        ("dal 1853-", "1860 in poi.", "1853- 1860"),
        ("e disse -", "così almeno parve.", "- così"),
    ],
)
def test_a_word_that_was_cut_at_the_end_of_a_line_is_made_whole(
    ends: str, begins: str, joined: str
) -> None:
    (text,) = texts(lines(FULL, f"{FULL[:50]} {ends}", begins))
    assert joined in text


def test_a_text_of_furniture_alone_is_text() -> None:
    pages = [lines("Pagina 12", "Pagina 13", page=number) for number in range(3)]
    assert [kind for _, kind in told(*pages)].count(ParagraphKind.FURNITURE) == 0


def test_a_file_without_lines_holds_nothing() -> None:
    assert told() == []
    assert told([], []) == []


def test_words_put_in_between_dashes_begin_no_item() -> None:
    page = lines(f"{FULL}, scritte", f"– {FULL} –", SHORT)
    assert texts(page) == [f"{FULL}, scritte – {FULL} – {SHORT}"]


def test_a_dash_that_begins_a_paragraph_stays() -> None:
    assert told(lines(f"{FULL}.", "– Una firma", "(tradotta)", f"{FULL}.")) == [
        (f"{FULL}.", None),
        ("– Una firma", None),
        ("(tradotta)", None),
        (f"{FULL}.", None),
    ]


def test_items_with_a_dash_whose_other_lines_are_set_in_stay_apart() -> None:
    page = lines(f"– {FULL}", f"  {FULL}", f"– {FULL}", f"  {FULL}")
    assert texts(page) == [f"– {FULL} {FULL}"] * 2


def test_a_line_at_whose_end_the_next_word_had_its_place_ends_a_paragraph() -> None:
    almost = f"{FULL[:-12]}."
    page = lines(FULL, FULL, almost, FULL, FULL)
    assert texts(page) == [f"{FULL} {FULL} {almost}", f"{FULL} {FULL}"]
    page = lines(FULL, FULL, almost, f"Straordinariamente {FULL[:-20]}", FULL)
    assert len(texts(page)) == 1


def test_what_follows_a_part_that_ends_far_from_full_is_an_item_though_it_begins_small() -> None:
    page = lines(FULL, "", f"una {FULL}", "al tramonto;", "un mantello;", "pazienza.")
    assert texts(page)[1:] == [f"una {FULL} al tramonto;", "un mantello;", "pazienza."]


def test_lines_that_are_all_set_in_and_not_full_are_paragraphs() -> None:
    title, other = "   Il faro della collina e i pescatori di allora", "   Storia di una sera"
    page = lines(FULL, f"{FULL}.", title, other, f"   {FULL}", FULL, FULL)
    assert texts(page)[1:] == [title.strip(), other.strip(), f"{FULL} {FULL} {FULL}"]


def test_a_hyphen_at_the_end_of_a_line_stays_where_words_are_not_cut() -> None:
    page = lines(*[FULL] * 60, f"{FULL} post-", f"industriale {SHORT}")
    assert texts(page)[0].endswith(f"post-industriale {SHORT}")
    page = lines(*[f"{FULL} can-", f"tina {FULL}"] * 3, f"{FULL} post-", f"industriale {SHORT}")
    assert texts(page)[0].endswith(f"postindustriale {SHORT}")
