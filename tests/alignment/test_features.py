import numpy as np
import pytest

from aligner.alignment.band import Band
from aligner.alignment.features import Evidence
from aligner.alignment.likeness import VectorLikeness
from aligner.alignment.shapes import Shape
from aligner.alignment.sides import side_of
from aligner.alignment.views import Features
from aligner.corpus import Document
from support import NumberEncoder, document_of

FIRST = document_of(["Frase 1 breve.", "Frase 2, davvero molto lunga!"], ["Frase 3?", "Frase 4."])
SECOND = document_of(
    ["Sentence 1 short.", "Sentence 2, really very long!"],
    ["Sentence 3?", "Sentence 4."],
    language="en",
)


def evidence(first: Document = FIRST, second: Document = SECOND) -> Evidence:
    """What is known of two documents, all pairs of sentences looked at."""
    sides = side_of(first), side_of(second)
    encode = NumberEncoder().encode
    vectors = encode(sides[0].texts), encode(sides[1].texts)
    likeness = VectorLikeness.of(vectors, (sides[0].lengths, sides[1].lengths))
    rows, columns = len(first) + 1, len(second) + 1
    band = Band(np.zeros(rows, dtype=np.int64), np.full(rows, columns))
    return Evidence(sides, {"meaning": likeness}, band)


def of_bead(found: Evidence, shape: Shape, row: int, column: int) -> dict[str, float]:
    """The features of one bead."""
    blocks = found.blocks(shape)
    (at,) = np.flatnonzero((blocks.rows == row) & (blocks.columns == column))
    return {name: float(values[at]) for name, values in found.match(blocks).items()}


def test_a_pair_that_says_the_same_has_cosine_and_contrast() -> None:
    right, wrong = of_bead(evidence(), (1, 1), 0, 0), of_bead(evidence(), (1, 1), 0, 1)
    assert right["meaning cosine"] == pytest.approx(1, abs=0.01)
    assert right["meaning contrast"] > 0.5
    assert wrong["meaning contrast"] < -0.5


def test_a_sentence_that_adds_nothing_is_no_gain() -> None:
    needless = of_bead(evidence(), (1, 2), 0, 0)
    assert needless["meaning gain"] < 0
    merged = document_of(["Frase 1 breve.", "Frase 2 lunga.", "Frase 3."])
    two = document_of(["Sentence 1 short.", "Sentence 2 long.", "Sentence 3."], language="en")
    whole = of_bead(evidence(merged, two), (2, 2), 0, 0)
    assert whole["meaning gain"] > 0


def test_pairs_that_would_do_apart_have_no_unity() -> None:
    assert of_bead(evidence(), (2, 2), 0, 0)["meaning unity"] <= 0.05


def test_lengths_count_for_the_whole_of_the_bead() -> None:
    even, uneven = of_bead(evidence(), (2, 2), 0, 0), of_bead(evidence(), (1, 2), 0, 0)
    assert even["length ratio"] < 0.3 < uneven["length ratio"]


def test_signs_are_shared_or_differ() -> None:
    same, other = of_bead(evidence(), (1, 1), 2, 2), of_bead(evidence(), (1, 1), 2, 0)
    assert (same["signs shared"], same["signs that differ"]) == (1, 0)
    assert (other["signs shared"], other["signs that differ"]) == (0, 1)


def test_a_bead_over_a_paragraph_break_crosses_it() -> None:
    assert of_bead(evidence(), (2, 2), 1, 1)["breaks crossed"] == 1
    assert of_bead(evidence(), (2, 2), 0, 0)["breaks crossed"] == 0
    assert of_bead(evidence(), (2, 1), 1, 1)["breaks that differ"] == 1


def test_a_heading_against_text_is_of_another_kind() -> None:
    heading = evidence(document_of(["# Frase 1"], ["Frase 2."]))
    assert of_bead(heading, (1, 1), 0, 0)["kinds differ"] == 1
    assert of_bead(heading, (1, 1), 1, 0)["kinds differ"] == 0


def test_a_sentence_with_a_counterpart_near_has_a_claim() -> None:
    found = evidence(document_of(["Frase 1.", "Frase 9.", "Frase 2."]))
    nodes = np.flatnonzero(found.band.columns == 0)[:3]
    best = found.null(0, nodes)["meaning best"]
    assert best[0] > 0.9
    assert best[1] < 0.5


def mirrored(one: Features, other: Features) -> bool:
    """Whether both have the same numbers, in whatever order."""
    return one.keys() == other.keys() and all(
        np.allclose(np.sort(one[name]), np.sort(other[name]), atol=1e-5) for name in one
    )


@pytest.mark.parametrize("shape", [(1, 1), (1, 2), (2, 1), (2, 3), (2, 2)])
def test_every_feature_is_the_same_whichever_side_comes_first(shape: Shape) -> None:
    there, back = evidence(), evidence(SECOND, FIRST)
    assert mirrored(there.match(there.blocks(shape)), back.match(back.blocks((shape[1], shape[0]))))


def lines(language: str, numbers: range, words: str) -> Document:
    return document_of([f"{words} {number} {words}." for number in numbers], language=language)


def test_what_one_side_lacks_does_not_count_as_its_brevity() -> None:
    whole = evidence(lines("it", range(60), "parola"), lines("en", range(60), "parola"))
    part = evidence(lines("it", range(60), "parola"), lines("en", range(20, 45), "parola"))
    assert whole.ratio == pytest.approx(0, abs=0.01)
    assert part.ratio == pytest.approx(0, abs=0.01)


def test_a_language_that_takes_more_words_is_allowed_for() -> None:
    longer = evidence(lines("it", range(60), "parole lunghe"), lines("en", range(60), "word"))
    assert longer.ratio < -0.5
    assert of_bead(longer, (1, 1), 7, 7)["length ratio"] < 0.15


def test_the_side_of_shorter_sentences_has_more_of_them_in_a_bead() -> None:
    fine = document_of([f"Frase {k}." for k in range(40)])
    coarse = document_of([f"Sentence {k}, sentence {k + 1}." for k in range(0, 40, 2)],
                         language="en")  # fmt: skip
    found = evidence(fine, coarse)
    assert of_bead(found, (2, 1), 0, 0)["finer"] > 0.1 > of_bead(found, (1, 2), 0, 0)["finer"]
