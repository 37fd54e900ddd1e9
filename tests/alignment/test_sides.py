from aligner.alignment.sides import MARKS, side_of
from aligner.corpus import Document, Gap, GapReason, Paragraph, ParagraphKind, Sentence
from support import document_of


def test_a_side_has_one_entry_a_sentence() -> None:
    side = side_of(document_of(["Piove.", "Tira vento."], ["Nevica."]))
    assert side.texts == ("Piove.", "Tira vento.", "Nevica.")
    assert side.lengths.tolist() == [6, 10, 7]
    assert side.paragraphs.tolist() == [0, 0, 1]


def test_a_paragraph_begins_before_its_first_sentence_and_ends_with_the_text() -> None:
    side = side_of(document_of(["Piove.", "Tira vento."], ["Nevica."]))
    assert side.opens.tolist() == [True, False, True, True]


def test_headings_and_list_items_are_known() -> None:
    side = side_of(document_of(["# Il porto"], ["Piove."], ["- reti"]))
    assert side.kinds.tolist() == [1, 0, 2]


def test_quotes_of_all_styles_count_as_one_mark() -> None:
    side = side_of(document_of(["«Chi?» “No” disse."]))
    counts = dict(zip(MARKS, side.marks[0].tolist(), strict=True))
    assert counts["?"] == 1
    assert counts['"«»“”„'] == 4


def test_paragraphs_of_one_sentence_each_say_nothing() -> None:
    assert not side_of(document_of(*[["Piove."]] * 8)).divided
    assert side_of(document_of(*[["Piove.", "Nevica."]] * 4)).divided


def test_one_paragraph_says_nothing() -> None:
    assert not side_of(document_of(["Piove."] * 8)).divided


def test_text_of_the_other_side_in_between_is_a_wall() -> None:
    document = Document(
        text="Sole. Rain. Neve.",
        language="it",
        paragraphs=(
            Paragraph(0, 5, "Sole.", 0, ParagraphKind.BODY, (Sentence(0, 5, "Sole.", 0, 0),)),
            Paragraph(12, 17, "Neve.", 1, ParagraphKind.BODY, (Sentence(12, 17, "Neve.", 1, 1),)),
        ),
        gaps=(Gap(6, 11, "Rain.", GapReason.OTHER_SIDE),),
    )
    assert side_of(document).walls.tolist() == [False, True, False]


def test_a_document_without_sentences_is_a_side_of_none() -> None:
    side = side_of(document_of())
    assert len(side) == 0
    assert side.marks.shape == (0, len(MARKS))
