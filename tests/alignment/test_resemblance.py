from collections.abc import Sequence

import numpy as np
import pytest

from aligner.alignment import AlignmentSettings, align_documents
from aligner.alignment.decoding import Found
from aligner.alignment.likeness import VectorLikeness
from aligner.alignment.resemblance import Resemblance, Verdict, resemblance_of
from aligner.corpus import Bitext, Document
from support import NumberEncoder, document_of

TREES = ["L'olmo 1 perde le foglie.", "Il pino 2 resta verde.", "Il tiglio 3 profuma."]


def numbered(language: str, numbers: Sequence[int]) -> Document:
    word = {"it": "Frase", "en": "Sentence"}[language]
    return document_of([f"{word} {number} del racconto." for number in numbers], language=language)


def told(first: Sequence[int], second: Sequence[int]) -> tuple[str, ...]:
    """What a reader is warned of, the encoder's own warning left out."""
    bitext = aligned(first, second)
    return tuple(warning for warning in bitext.warnings if "calibrated" not in warning)


def aligned(first: Sequence[int], second: Sequence[int]) -> Bitext:
    documents = numbered("it", first), numbered("en", second)
    return align_documents(*documents, encoder=NumberEncoder())


def judged(first: Sequence[int], second: Sequence[int], *, thorough: bool = True) -> Resemblance:
    encode = NumberEncoder().encode
    one, other = (encode([str(number) for number in side]) for side in (first, second))
    lengths = np.full(len(first), 30.0), np.full(len(second), 30.0)
    return resemblance_of(VectorLikeness.of((one, other), lengths), lengths, thorough=thorough)


@pytest.mark.parametrize("count", [1, 2, 3, 5, 10, 30, 500])
def test_a_translation_is_fine_however_long(count: int) -> None:
    found = judged(range(count), range(count))
    assert found.verdict is Verdict.FINE
    assert found.score > 0.9
    assert found.warnings(("it", "en")) == ()


@pytest.mark.parametrize("count", [5, 10, 30, 500])
def test_texts_that_share_nothing_are_unrelated(count: int) -> None:
    found = judged(range(count), range(1000, 1000 + count))
    assert found.verdict is Verdict.UNRELATED
    assert found.score < 0.2


def test_of_one_sentence_that_fits_ill_nothing_is_said() -> None:
    assert judged([1], [2]).verdict is Verdict.FINE


@pytest.mark.parametrize("count", [5, 10, 30, 500])
def test_a_text_told_backwards_is_reordered(count: int) -> None:
    found = judged(range(count), range(count)[::-1])
    assert found.verdict is Verdict.REORDERED
    assert found.order == pytest.approx(-1)


def test_a_shuffled_text_is_reordered() -> None:
    shuffled = np.random.default_rng(3).permutation(40).tolist()
    assert judged(range(40), shuffled).verdict is Verdict.REORDERED


def test_two_chapters_that_changed_places_are_no_other_order() -> None:
    assert judged(range(40), [*range(30, 40), *range(30)]).verdict is Verdict.FINE


@pytest.mark.parametrize("kept", [range(4), range(0, 40, 10)])
def test_an_extract_is_a_small_part(kept: Sequence[int]) -> None:
    found = judged(range(40), kept)
    assert found.verdict is Verdict.PARTIAL
    assert found.shorter == 1


def test_a_translation_that_leaves_out_a_third_is_fine() -> None:
    assert judged(range(60), range(40)).verdict is Verdict.FINE


def test_lines_that_are_all_the_same_are_fine() -> None:
    assert judged([7] * 10, [7] * 10).verdict is Verdict.FINE


def test_a_refrain_does_not_count_as_another_order() -> None:
    verses = [0, 1, 2, 0, 3, 4, 0, 5, 6, 0, 7, 8, 0]
    assert judged(verses, verses).order == pytest.approx(1)


def test_finding_little_says_nothing_where_the_likeness_misses_much() -> None:
    assert judged(range(30), range(100, 130), thorough=False).verdict is Verdict.FINE


def test_the_other_way_round_it_is_the_same_with_the_sides_changed_over() -> None:
    there, back = judged(range(40), range(4)), judged(range(4), range(40))
    assert back.verdict is there.verdict
    assert back.turned().counterparts == pytest.approx(there.counterparts)
    assert back.turned().shorter == there.shorter


def test_the_reader_is_told_in_one_sentence_that_names_both_languages() -> None:
    for first, second in ((range(20), range(50, 70)), (range(20), range(20)[::-1])):
        (warning,) = told(first, second)
        assert "Italian" in warning
        assert "English" in warning
        assert "\n" not in warning


def test_the_reader_is_told_which_text_is_the_part() -> None:
    (warning,) = told(range(40), range(5))
    assert warning.startswith("The English renders only a small part of the Italian")
    (warning,) = told(range(5), range(40))
    assert warning.startswith("The Italian renders only a small part of the English")


def test_nothing_is_said_of_a_translation_or_of_an_empty_side() -> None:
    assert told(range(20), range(20)) == ()
    assert told(range(20), []) == ()
    assert told([], []) == ()


def test_beads_of_unrelated_texts_have_low_scores() -> None:
    bitext = aligned(range(20), range(50, 70))
    assert all(bead.score < 0.3 for bead in bitext if not bead.is_null)


def test_in_another_order_what_moved_keeps_its_score() -> None:
    found = Resemblance(Verdict.REORDERED, score=0.1)
    beads = [Found((0,), (1,), 0.9), Found((1,), (), 0.9), Found((2,), (0,), 0.9, moved=True)]
    scores = [bead.score for bead in found.lowered(beads)]
    assert scores[0] < 0.5 > scores[1]
    assert scores[2] == 0.9


def test_words_alone_call_no_texts_unrelated() -> None:
    first = document_of(TREES * 3)
    second = document_of(["It rained.", "Nobody came.", "Bread grew dear."] * 3, language="en")
    bitext = align_documents(first, second, AlignmentSettings(engine="lexical"))
    assert bitext.warnings == ()
