import pytest

from aligner import languages
from aligner.corpus import GapReason
from aligner.errors import LanguageError
from aligner.text.layout import Block
from aligner.text.recognition import Recogniser
from aligner.text.regions import Region
from aligner.text.sides import are_turned, of_one_side

RECOGNISER = Recogniser((languages.get("it"), languages.get("en")))
FILES = ("a.txt", "b.txt")


def block(side: int, words: int = 10, confidence: float = 1.0, at: int = 0) -> Block:
    return Block(Region(at, at + 5), side, confidence, words)


ITALIAN, ENGLISH, UNSURE = [block(0)], [block(1)], [block(0, confidence=0.6)]


@pytest.mark.parametrize(
    ("first", "second", "turned"),
    [
        (ITALIAN, ENGLISH, False),
        (ENGLISH, ITALIAN, True),
        (ITALIAN, UNSURE, False),
        (ENGLISH, UNSURE, True),
        (UNSURE, ITALIAN, True),
        (UNSURE, ENGLISH, False),
        (UNSURE, UNSURE, False),
    ],
)
def test_texts_are_put_in_the_order_of_the_languages(
    first: list[Block], second: list[Block], turned: bool
) -> None:
    assert are_turned(FILES, (first, second), RECOGNISER) is turned


def test_a_text_that_is_half_translated_is_still_the_italian_one() -> None:
    half = [block(0, 400), block(1, 600)]
    assert are_turned(FILES, (ENGLISH, half), RECOGNISER) is True


@pytest.mark.parametrize(("texts", "name"), [(ITALIAN, "Italian"), (ENGLISH, "English")])
def test_two_texts_in_one_language_are_refused(texts: list[Block], name: str) -> None:
    with pytest.raises(LanguageError, match=f"both texts are in {name}") as caught:
        are_turned(FILES, (texts, texts), RECOGNISER)
    assert caught.value.file == "b.txt"


def test_two_texts_of_a_word_or_two_are_never_refused() -> None:
    assert are_turned(FILES, ([block(1, 1)], [block(1, 2)]), RECOGNISER) is False


def test_strays_in_the_other_language_stay_with_the_confidence_turned() -> None:
    blocks = [block(0), block(1, confidence=0.9, at=10), block(0, at=20)]
    kept = of_one_side(blocks, 0)
    assert [b.side for b in kept] == [0, 0, 0]
    assert kept[1].confidence == pytest.approx(0.1)


@pytest.mark.parametrize("at_the_end", [True, False])
def test_another_text_at_the_beginning_or_the_end_is_set_aside(at_the_end: bool) -> None:
    blocks = [block(0, 300, at=0), block(1, 300, at=10)]
    blocks = blocks if at_the_end else [block(1, 300, at=0), block(0, 300, at=10)]
    gaps = [b.gap for b in of_one_side(blocks, 0)]
    assert gaps == (
        [None, GapReason.OTHER_LANGUAGE] if at_the_end else [GapReason.OTHER_LANGUAGE, None]
    )


def test_a_text_wholly_in_the_other_language_is_kept() -> None:
    assert [b.gap for b in of_one_side([block(1, 900)], 0)] == [None]
