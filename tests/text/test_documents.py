from aligner import languages
from aligner.corpus import GapReason, ParagraphKind
from aligner.text.documents import Foreign, Part, document_of
from aligner.text.regions import Region

ITALIAN = languages.get("it")
BODY = ParagraphKind.BODY


def test_what_lies_outside_the_paragraphs_is_markup() -> None:
    text = "# Uno\n\n---\n\n* Due. Tre.\n"
    parts = [Part(Region(2, 5), ParagraphKind.HEADING), Part(Region(14, 23), BODY)]
    document = document_of(text, ITALIAN, parts)
    assert [s.text for s in document] == ["Uno", "Due.", "Tre."]
    assert [(g.text, g.reason) for g in document.gaps] == [
        ("#", GapReason.MARKUP),
        ("---\n\n*", GapReason.MARKUP),
    ]


def test_foreign_stretches_that_follow_each_other_are_one_gap() -> None:
    text = "Uno.\n\n- One.\n- Two.\n\nDue."
    foreign = [Foreign(8, 12, GapReason.OTHER_SIDE), Foreign(15, 19, GapReason.OTHER_SIDE)]
    parts = [Part(Region(0, 4), BODY), Part(Region(21, 25), BODY)]
    document = document_of(text, ITALIAN, parts, foreign)
    assert [(g.text, g.reason) for g in document.gaps] == [
        ("-", GapReason.MARKUP),
        ("One.\n- Two.", GapReason.OTHER_SIDE),
    ]


def test_foreign_stretches_for_different_reasons_are_different_gaps() -> None:
    text = "One. Un. Uno."
    foreign = [Foreign(0, 4, GapReason.OTHER_SIDE), Foreign(5, 8, GapReason.OTHER_LANGUAGE)]
    document = document_of(text, ITALIAN, [Part(Region(9, 13), BODY)], foreign)
    assert [g.reason for g in document.gaps] == [
        GapReason.OTHER_SIDE,
        GapReason.OTHER_LANGUAGE,
    ]


def test_marks_between_sentences_are_gaps_and_inside_one_they_stay() -> None:
    text = "> La prima\n> riga. Poi.\n> La terza."
    marks = ((0, 2), (11, 13), (24, 26))
    part = Part(Region(2, len(text), marks=marks[1:]), BODY)
    document = document_of(text, ITALIAN, [part])
    assert [s.text for s in document] == ["La prima\n> riga.", "Poi.", "La terza."]
    assert [g.start for g in document.gaps] == [0, 24]


def test_a_heading_is_one_sentence() -> None:
    text = "1. La casa. Il lago"
    document = document_of(text, ITALIAN, [Part(Region(0, len(text)), ParagraphKind.HEADING)])
    assert [s.text for s in document] == [text]


def test_furniture_has_no_sentences_and_is_not_counted() -> None:
    text = "Menu\n\nLa casa."
    parts = [Part(Region(0, 4), ParagraphKind.FURNITURE), Part(Region(6, 14), BODY)]
    document = document_of(text, ITALIAN, parts)
    assert [p.text for p in document.furniture] == ["Menu"]
    assert [(s.number, s.paragraph) for s in document] == [(0, 1)]


def test_a_blank_region_makes_no_paragraph() -> None:
    assert document_of(" \u200b ", ITALIAN, [Part(Region(0, 3), BODY)]).paragraphs == ()
