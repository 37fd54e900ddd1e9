"""Documents lose nothing and know where everything is."""

import pytest
from hypothesis import given
from pydantic import ValidationError

from aligner import Document, Gap, GapReason, Paragraph, ParagraphKind, Sentence
from aligner.corpus import is_blank
from strategies import documents


def one_sentence(text: str, start: int, end: int, **more: object) -> Document:
    sentence = Sentence(start, end, text[start:end], 0, 0)
    paragraph = Paragraph(start, end, text[start:end], 0, ParagraphKind.BODY, (sentence,))
    return Document.model_validate(
        {"text": text, "language": "it", "paragraphs": (paragraph,), **more}
    )


@given(documents())
def test_every_span_gives_back_its_text(document: Document) -> None:
    for span in (*document.paragraphs, *document.sentences, *document.gaps):
        assert document.text[span.start : span.end] == span.text


@given(documents())
def test_every_visible_character_lies_in_a_sentence_furniture_or_a_gap(document: Document) -> None:
    rest = list(document.text)
    for span in (*document.sentences, *document.furniture, *document.gaps):
        rest[span.start : span.end] = " " * len(span)
    assert is_blank("".join(rest))


@given(documents())
def test_sentences_are_numbered_in_order_and_know_their_paragraph(document: Document) -> None:
    for number, sentence in enumerate(document):
        assert document.sentences.index(sentence) == number
        assert sentence.number == number
        assert document.paragraphs[sentence.paragraph].covers(sentence)


def test_a_lost_character_is_refused_by_its_offset() -> None:
    with pytest.raises(ValidationError, match="'x' at 5 lies in no sentence"):
        one_sentence("Ciao x", 0, 4)


def test_a_lost_character_is_accepted_in_a_named_gap() -> None:
    gap = Gap(5, 6, "x", GapReason.MARKUP)
    assert one_sentence("Ciao x", 0, 4, gaps=(gap,)).gaps == (gap,)


def test_overlapping_spans_are_refused() -> None:
    with pytest.raises(ValidationError, match="overlaps"):
        one_sentence("Ciao x", 0, 6, gaps=(Gap(5, 6, "x", GapReason.MARKUP),))


def test_a_span_that_is_not_what_the_text_has_is_refused() -> None:
    with pytest.raises(ValidationError, match="not what the text has"):
        one_sentence("Ciao x", 0, 6, gaps=(Gap(5, 6, "y", GapReason.MARKUP),))


def test_furniture_with_sentences_is_refused() -> None:
    sentence = Sentence(0, 1, "a", 0, 0)
    paragraph = Paragraph(0, 1, "a", 0, ParagraphKind.FURNITURE, (sentence,))
    with pytest.raises(ValidationError, match="furniture paragraph 0 has sentences"):
        Document(text="a", language="it", paragraphs=(paragraph,))


def test_a_document_cannot_be_changed() -> None:
    document = one_sentence("Ciao.", 0, 5)
    with pytest.raises(ValidationError):
        document.text = "Addio."  # type: ignore[misc]


def test_slicing_gives_sentences() -> None:
    document = one_sentence("Ciao.", 0, 5)
    assert document[:1] == (document[0],)
    assert len(document) == 1


def test_a_place_is_found_by_its_offset() -> None:
    document = one_sentence("\n\nCiao.\n", 2, 7)
    found = document.paragraph_at(4)
    assert found is not None
    assert found.number == 0
    assert document.paragraph_at(1) is None
    assert document.paragraph_at(7) is None
    assert document.line_at(4) == 3


def test_a_span_outside_the_text_is_an_index_error() -> None:
    with pytest.raises(IndexError, match="no span from 3 to 9"):
        one_sentence("Ciao.", 0, 5).span(3, 9)


def test_repr_counts_what_it_holds() -> None:
    document = one_sentence("Ciao.", 0, 5, name="a.txt")
    assert repr(document) == "<Document 'a.txt' it: 1 paragraphs, 1 sentences, 5 characters>"


def test_an_unpaired_surrogate_is_refused_by_its_offset() -> None:
    with pytest.raises(ValidationError, match="unpaired surrogate stands at 1"):
        one_sentence("a\ud800b", 0, 3)
