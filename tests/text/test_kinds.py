import pytest

from aligner import languages
from aligner.corpus import ParagraphKind
from aligner.text.kinds import kinds_of
from aligner.text.regions import Cell, Region

BODY = "La vecchia casa sul lago era rimasta chiusa per molti anni."
HEADING, ITEM, TEXT = ParagraphKind.HEADING, ParagraphKind.LIST_ITEM, ParagraphKind.BODY


def kinds(*texts: str, regions: list[Region] | None = None) -> list[ParagraphKind]:
    given = regions or [Region(0, len(text)) for text in texts]
    return kinds_of(texts, given, languages.get("it").recognition)


@pytest.mark.parametrize(
    "title",
    [
        "La casa sul lago",
        "LA CASA SUL LAGO",
        "LA CASA È VUOTA!",
        "1.2 La casa",
        "3. La casa",
        "Capitolo III",
        "Capitolo 4: il lago",
        "Parte seconda",
        "IV",
        "XII.",
        "2.1. Di chi era la casa?",
        "Gennaio 1922",
    ],
)
def test_a_short_line_over_text_is_a_heading(title: str) -> None:
    assert kinds(title, BODY) == [HEADING, TEXT]


@pytest.mark.parametrize(
    "line",
    [
        "La casa era vuota.",
        "Nella casa c’erano:",
        "Di chi era la casa?",
        "– Di chi era la casa",
        "«La casa sul lago»",
        "Ieri la casa era vuota. Oggi no",
        "una linea che va avanti con tante parole e che perciò non può essere il titolo di niente",
        "1848",
    ],
)
def test_a_line_that_reads_as_text_is_no_heading(line: str) -> None:
    assert kinds(line, BODY)[0] is TEXT


def test_a_heading_that_goes_on_over_two_blocks_is_two_headings() -> None:
    assert kinds("SULLA CASA", "E SUL LAGO DI COMO", BODY) == [HEADING, HEADING, TEXT]


def test_the_last_line_is_no_heading() -> None:
    assert kinds(BODY, "Anna Bianchi") == [TEXT, TEXT]


def test_many_short_lines_in_a_row_are_no_headings() -> None:
    assert kinds("Pane", "Acqua", "Vino", "Olio", BODY) == [TEXT] * 5


def test_numbered_lines_in_a_row_are_list_items() -> None:
    assert kinds("1. Pane", "2. Acqua", "3. Vino", BODY)[:2] == [ITEM, ITEM]


def test_a_numbered_heading_may_stand_over_another() -> None:
    assert kinds("1. La casa", "1.1 Le stanze", BODY) == [HEADING, HEADING, TEXT]


@pytest.mark.parametrize("item", ["1) Il pane era finito.", "a) Il pane.", "(ii) Il pane."])
def test_a_numbered_line_that_ends_a_sentence_is_a_list_item(item: str) -> None:
    assert kinds(item, BODY) == [ITEM, TEXT]


def test_what_the_markup_says_is_believed() -> None:
    assert kinds("Era tardi.", BODY, regions=[Region(0, 10, kind=HEADING), Region(11, 70)]) == [
        HEADING,
        TEXT,
    ]


def test_a_cell_is_a_heading_only_if_it_is_numbered_or_in_capitals() -> None:
    cells = [Region(0, 1, cell=Cell(0, row, 0)) for row in range(3)]
    assert kinds("Il pane", "CAPITOLO PRIMO", BODY, regions=cells) == [TEXT, HEADING, TEXT]
