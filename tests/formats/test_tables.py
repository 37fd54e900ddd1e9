"""Tables of pairs as others make them."""

import pytest

from aligner import LayoutError
from aligner.formats.tables import table_of

CAT, SHIP = ("Il gatto dorme.", "The cat sleeps."), ("La nave è partita.", "The ship has left.")


def pairs(content: str, *, commas: bool = False) -> list[tuple[str, ...]]:
    table = table_of(content, ("it", "en"), file="x", commas=commas)
    return [tuple(line.cells[at] for at in table.columns) for line in table.lines]


def table(*rows: tuple[str, ...]) -> str:
    return "".join("\t".join(row) + "\n" for row in rows)


@pytest.mark.parametrize(
    "rows",
    [
        [("4369", CAT[0], "1276", CAT[1]), ("4370", SHIP[0], "1277", SHIP[1])],
        [("1", *CAT), ("2", *SHIP)],
        [("https://a.example/it", "www.a.example", *CAT), ("https://b.example/", "b.example/2", *SHIP)],
        [("doc-1.3", "2024-05-01", *CAT), ("doc-1.4", "2024-05-02", *SHIP)],
        [("it-en", "news", *CAT), ("it-en", "news", *SHIP)],
        [(CAT[0], "", CAT[1]), (SHIP[0], "", SHIP[1])],
        [(*CAT, "1.07", "note"), (*SHIP, "0.3", "note")],
        [("1", *CAT)],
    ],
    ids=["tatoeba", "numbers", "addresses", "ids", "constants", "blank", "after", "one line"],
)  # fmt: skip
def test_columns_that_hold_no_text_are_passed_over(rows: list[tuple[str, ...]]) -> None:
    assert pairs(table(*rows)) == [CAT, SHIP][: len(rows)]


def test_labels_are_told_by_how_often_they_come() -> None:
    rows = [
        ("news" if k % 3 else "talks", f"Frase {k} qui.", f"Sentence {k} here.") for k in range(60)
    ]
    assert pairs(table(*rows))[0] == ("Frase 0 qui.", "Sentence 0 here.")
    assert pairs(table(*rows[:4]))[0] == ("talks", "Frase 0 qui.")  # too few to tell


@pytest.mark.parametrize(
    "head",
    [
        ("it", "en"),
        ("IT_it", "en-GB"),
        ("sentence_it", "sentence_en"),
        ("Italian", "English"),
        ("italiano", "inglese.english"),
        ("ita", "eng"),
        ("source", "target"),
        ("src_text", "ref"),
    ],
)
def test_a_first_line_that_names_the_columns_is_no_pair(head: tuple[str, str]) -> None:
    assert pairs(table(head, CAT, SHIP)) == [CAT, SHIP]


def test_named_columns_stand_anywhere_and_in_either_order() -> None:
    content = table(("lp", "id", "en", "it", "who"), ("it-en", "7", CAT[1], CAT[0], "A person"))
    assert pairs(content) == [CAT]


def test_a_first_line_that_names_only_what_is_no_text_is_no_pair() -> None:
    assert pairs(table(("id", "frase", "sentence"), ("1", *CAT), ("2", *SHIP))) == [CAT, SHIP]


@pytest.mark.parametrize(
    "first",
    [("Parla inglese.", "Do it."), ("en", "it is"), ("Fonte", "source"), ("It", "it")],
)
def test_a_first_pair_is_not_taken_for_names(first: tuple[str, str]) -> None:
    assert pairs(table(first, CAT)) == [first, CAT]


@pytest.mark.parametrize("rows", [[("12", "12"), ("3", "4")], [("1", "a", "2"), ("2", "b", "2")]])
def test_where_no_two_columns_hold_texts_the_first_two_are_taken(
    rows: list[tuple[str, ...]],
) -> None:
    assert pairs(table(*rows)) == [row[:2] for row in rows]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('"Disse ""no""."\tHe said no.\n', [('Disse "no".', "He said no.")]),
        ('"Due\nrighe."\t"Two\tcells."\n', [("Due\nrighe.", "Two\tcells.")]),
        ('"Uno."\t"One."\r\n"Due."\t"Two."\r\n', [("Uno.", "One."), ("Due.", "Two.")]),
        (
            '"Sì, ora."\t"Yes, now."\nNo.\t"No, sir."\n',
            [("Sì, ora.", "Yes, now."), ("No.", "No, sir.")],
        ),
    ],
    ids=["doubled", "ends", "all", "commas"],
)
def test_quotes_of_a_spreadsheet_are_no_text(content: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(content) == expected


@pytest.mark.parametrize(
    "rows",
    [
        [('"Ciao."', '"Hello."')],
        [('"Ciao", disse.', '"Hello," he said.'), CAT],
        [('"Ciao.', '"Hello.'), CAT],
        [('"Ciao."', '"Hello."'), ('un 5" nero', 'a black 5"')],
    ],
    ids=["one pair", "inside", "open", "elsewhere"],
)
def test_quotes_of_a_text_are_kept(rows: list[tuple[str, str]]) -> None:
    assert pairs(table(*rows)) == rows


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_what_parts_the_cells_of_csv_is_told_from_them(separator: str) -> None:
    rows = [("it", "en"), ('"a, b; c|d"', "e"), ('"f ""g"""', ""), ("h", '"i\r\nj"')]
    content = "".join(f"{one}{separator}{two}\r\n" for one, two in rows)
    expected = [("a, b; c|d", "e"), ('f "g"', ""), ("h", "i\r\nj")]
    assert pairs(content, commas=True) == expected
    assert pairs(f"sep={separator}\r\n{content}", commas=True) == expected


@pytest.mark.parametrize(
    ("content", "commas", "told"),
    [
        ("Uno.\tOne.\nDue.", False, "x:2: no TAB here"),
        ("1\tUno è.\tOne.\n2\tDue è.\n", False, "x:2: 2 columns here, .* columns 2 and 3"),
        ("Uno.\n", True, "x:1: no comma here"),
        ('it,en\n"a\nb",c\n"d,e\n', True, "x:4: a cell begins with a quote"),
        ('a,"b"c\n', True, "x:1: a cell begins with a quote"),
    ],
)
def test_a_line_without_its_columns_is_named(content: str, commas: bool, told: str) -> None:
    with pytest.raises(LayoutError, match=told):
        pairs(content, commas=commas)
