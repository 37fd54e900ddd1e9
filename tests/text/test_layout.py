from aligner import languages
from aligner.corpus import GapReason
from aligner.text.layout import Block, tell
from aligner.text.recognition import Recogniser
from aligner.text.regions import Cell, Region

RECOGNISER = Recogniser((languages.get("it"), languages.get("en")))

FRENCH = (
    "Le chat dort sur le lit et les enfants jouent dans la rue avec leurs amis. Quand il pleut, "
    "ils restent à la maison et regardent par la fenêtre les gens qui passent dans la rue avec "
    "leurs parapluies, et ils ne sont pas tristes du tout."
)


def told(*parts: str, cells: list[Cell | None] | None = None, verbatim: int = -1) -> list[Block]:
    text = "\n\n".join(parts)
    regions = []
    at = 0
    for number, part in enumerate(parts):
        cell = cells[number] if cells else None
        regions.append(Region(at, at + len(part), cell=cell, verbatim=number == verbatim))
        at += len(part) + 2
    return tell(text, regions, RECOGNISER)


def sides(*parts: str, cells: list[Cell | None] | None = None) -> list[int]:
    return [block.side for block in told(*parts, cells=cells)]


def table(columns: int, rows: int) -> list[Cell | None]:
    return [Cell(0, row, column) for row in range(rows) for column in range(columns)]


def test_one_language_after_the_other_in_either_order() -> None:
    italian = ["Il mare era calmo.", "Kazakistan", "Non c’era vento e nessuno parlava."]
    english = ["The sea was calm.", "Kazakhstan", "There was no wind and nobody spoke."]
    assert sides(*italian, *english) == [0, 0, 0, 1, 1, 1]
    assert sides(*english, *italian) == [1, 1, 1, 0, 0, 0]


def test_by_turns_names_and_numbers_too() -> None:
    page = ["Il mare era calmo.", "The sea was calm.", "1848", "1848"]
    page += ["Non c’era vento.", "There was no wind.", "Tokyo", "Tokyo"]
    page += ["Nessuno parlava più.", "Nobody spoke any more."]
    assert sides(*page) == [0, 1] * 5


def test_a_cell_is_as_its_column_whatever_it_says() -> None:
    page = ["Il mare era calmo.", "The sea was calm.", "Paris", "Parigi", "1848", "1848"]
    assert sides(*page, cells=table(2, 3)) == [0, 1] * 3


def test_a_column_of_numbers_is_markup() -> None:
    page = ["n.", "Italiano", "English", "1", "Il mare era calmo.", "The sea was calm."]
    blocks = told(*page, cells=table(3, 2))
    assert [block.gap for block in blocks] == [GapReason.MARKUP, None, None] * 2
    assert [block.side for block in blocks] == [-1, 0, 1] * 2


def test_a_column_in_a_third_language_is_set_aside() -> None:
    page = ["Il mare era calmo e non c’era vento.", "The sea was calm and there was no wind."]
    blocks = told(*page, FRENCH, cells=table(3, 1))
    assert [block.gap for block in blocks] == [None, None, GapReason.OTHER_LANGUAGE]


def test_a_table_in_one_language_is_read_cell_by_cell() -> None:
    cells = [Cell(0, 0, 0), Cell(0, 0, 1), None]
    page = ["La nave di mio padre", "Il mare di mia madre", "The sea was calm and grey."]
    assert sides(*page, cells=cells) == [0, 0, 1]


def test_a_long_stretch_in_a_third_language_is_set_aside() -> None:
    blocks = told("Il mare era calmo.", FRENCH, "The sea was calm.")
    assert [block.gap for block in blocks] == [None, GapReason.OTHER_LANGUAGE, None]
    assert blocks[1].stranger == "French"


def test_a_short_quotation_in_a_third_language_stays_with_little_confidence() -> None:
    quotation = "Haec omnia cum fecisset in urbe, ad exercitum est profectus et non rediit."
    blocks = told("Il mare era calmo.", quotation, "Non c’era vento.", "The sea was calm.")
    assert [block.side for block in blocks] == [0, 0, 0, 1]
    assert blocks[1].confidence < 0.5


def test_code_is_as_its_surroundings() -> None:
    blocks = told(
        "Il mare era calmo.", "if the sea: go and see the sea", "Non c’era vento.", verbatim=1
    )
    assert [block.side for block in blocks] == [0, 0, 0]


def test_confidence_is_low_where_the_words_speak_for_the_other_language() -> None:
    page = ["Il mare era calmo e non c’era vento."] * 40
    page[4] = "There was no wind and nobody on the beach spoke."
    blocks = told(*page)
    assert {block.side for block in blocks} == {0}
    assert blocks[4].confidence < 0.1
    assert min(block.confidence for n, block in enumerate(blocks) if n != 4) > 0.95
