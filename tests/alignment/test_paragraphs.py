from aligner.alignment.decoding import Found
from aligner.alignment.paragraphs import paragraph_beads
from support import document_of

FIRST = document_of(["Uno.", "Due."], ["Tre.", "Quattro."], ["Cinque."])
SECOND = document_of(["One.", "Two."], ["Three.", "Four."], ["Five."], language="en")


def linked(*beads: tuple[tuple[int, ...], tuple[int, ...]]) -> list[object]:
    found = [Found(first, second, 0.9) for first, second in beads]
    return [bead.paragraphs for bead in paragraph_beads(FIRST, SECOND, found)]


def test_paragraphs_whose_sentences_render_each_other_are_linked() -> None:
    straight = [((k,), (k,)) for k in range(5)]
    assert linked(*straight) == [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]


def test_a_paragraph_split_in_two_is_linked_with_both() -> None:
    beads = linked(((0,), (0,)), ((1,), (1,)), ((), (2,)), ((2,), (3,)), ((3,), (4,)), ((4,), ()))
    assert ((1,), (1, 2)) in beads


def test_paragraphs_that_nothing_renders_stand_alone_where_they_fall() -> None:
    beads = linked(
        ((0,), (0,)), ((1,), (1,)), ((2,), ()), ((3,), ()), ((), (2,)), ((), (3,)), ((4,), (4,))
    )
    assert beads == [((0,), (0,)), ((), (1,)), ((1,), ()), ((2,), (2,))]


def test_a_few_letters_in_common_do_not_link_paragraphs() -> None:
    first = document_of(["Sì.", "Qui comincia una storia lunga, di mare e di vento."])
    second = document_of(
        ["Yes.", "Quite another matter is told of in this long paragraph."],
        ["Here begins a long story, of the sea and of the wind."],
        language="en",
    )
    found = [Found((0,), (0,), 0.9), Found((), (1,), 0.9), Found((1,), (2,), 0.9)]
    links = [bead.paragraphs for bead in paragraph_beads(first, second, found)]
    assert links == [((), (0,)), ((0,), (1,))]


def test_furniture_is_in_no_paragraph_bead() -> None:
    first = document_of(["! Menu"], ["Uno."])
    second = document_of(["One."], language="en")
    beads = paragraph_beads(first, second, [Found((0,), (0,), 0.9)])
    assert [bead.paragraphs for bead in beads] == [((1,), (0,))]
