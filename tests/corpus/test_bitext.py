"""Bitexts hold each sentence once and answer by language, number and slice."""

import pytest
from hypothesis import given
from pydantic import ValidationError

from aligner import Bead, Bitext, Corpus, Discrepancy, Evidence, Segment, Severity
from strategies import bitexts
from support import bitext_of

SMALL = bitext_of([("Buongiorno.", "Good morning."), ("", "Welcome."), ("Addio.", "Goodbye.")])


def finding(severity: Severity, bead: int = 0) -> Discrepancy:
    evidence = (Evidence(0, 0, "", "it"), Evidence(0, 4, "Good", "en"))
    return Discrepancy(
        "x", "numbers/value", severity, 0.5, "m", evidence, "numbers", "a/b", (bead,)
    )


@given(bitexts())
def test_every_sentence_is_in_exactly_one_bead(bitext: Bitext) -> None:
    for document in bitext.documents:
        for sentence in document:
            holding = [b for b in bitext if sentence in b[document.language].sentences]
            assert holding == [bitext.bead_of(document.language, sentence.number)]


def test_a_bead_gives_its_side_by_language() -> None:
    assert SMALL[0]["it"].text == "Buongiorno."
    assert SMALL[0]["en"].text == "Good morning."
    with pytest.raises(KeyError):
        SMALL[0]["fr"]


def test_an_empty_side_has_a_place_and_no_text() -> None:
    assert SMALL[1].kind == "0-1"
    assert SMALL[1].is_null
    assert (SMALL[1]["it"].start, SMALL[1]["it"].text) == (11, "")


def test_a_bitext_gives_documents_by_language_and_beads_by_number_and_slice() -> None:
    assert SMALL["en"] is SMALL.documents[1]
    assert SMALL[1:] == (SMALL[1], SMALL[2])
    assert [bead.number for bead in SMALL] == [0, 1, 2]
    assert len(SMALL) == 3
    with pytest.raises(KeyError):
        SMALL["fr"]


def test_filter_keeps_the_beads_that_a_function_wants() -> None:
    assert SMALL.filter(lambda bead: bead.is_null) == (SMALL[1],)


def test_discrepancies_are_found_by_bead_and_by_severity() -> None:
    minor, major = finding(Severity.MINOR), finding(Severity.MAJOR, bead=2)
    checked = SMALL.with_discrepancies((minor, major))
    assert checked.discrepancies_in(checked[2]) == (major,)
    assert checked.at_least("major") == (major,)
    assert SMALL.discrepancies == ()


def test_severities_are_ordered_by_how_bad_they_are() -> None:
    assert sorted(["critical", "note", "major", "minor"], key=Severity) == [
        "note",
        "minor",
        "major",
        "critical",
    ]
    for number, milder in enumerate(Severity):
        for worse in list(Severity)[number + 1 :]:
            assert milder < worse
            assert worse > milder
            assert milder <= worse
            assert worse >= milder
            assert not worse <= milder


def test_a_sentence_left_out_of_the_beads_is_refused() -> None:
    with pytest.raises(ValidationError, match="each it sentence exactly once"):
        Bitext(documents=SMALL.documents, beads=SMALL.beads[:2])


def test_two_sides_in_one_language_are_refused() -> None:
    with pytest.raises(ValidationError, match="both sides are in 'it'"):
        Bitext(documents=(SMALL["it"], SMALL["it"]))


def test_a_bead_with_two_empty_sides_is_refused() -> None:
    empty = Segment.of(SMALL["it"], ()), Segment.of(SMALL["en"], ())
    with pytest.raises(ValueError, match="on one side at least"):
        Bead(0, empty, 1.0)


@pytest.mark.parametrize("wrong", [-0.1, 1.1, float("nan")])
def test_a_score_that_is_no_probability_is_refused(wrong: float) -> None:
    with pytest.raises(ValueError, match="not between 0 and 1"):
        Bead(0, SMALL[0].segments, wrong)


def test_objects_show_what_they_are() -> None:
    assert repr(SMALL) == ("<Bitext it-en: 2 and 3 sentences, 3 beads, 0 discrepancies>")
    assert repr(SMALL[0]) == "<Bead 0 1-1 0.95: it 'Buongiorno.' | en 'Good morning.'>"
    assert "numbers/value minor 0.50" in repr(finding(Severity.MINOR))


def test_a_corpus_goes_over_the_beads_of_all_its_bitexts() -> None:
    corpus = Corpus(bitexts=(SMALL, SMALL))
    assert len(list(corpus.beads)) == 6
    assert corpus[1:] == Corpus(bitexts=(SMALL,))
    assert corpus[0] is SMALL


def test_equal_bitexts_are_equal() -> None:
    assert SMALL.model_copy() == SMALL
    assert SMALL.with_discrepancies((finding(Severity.NOTE),)) != SMALL
