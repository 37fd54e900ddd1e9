from __future__ import annotations

import pytest

from aligner.languages import codes, get
from aligner.languages.interface.vocabulary import Vocabulary

KNOWN = [(code, vocabulary) for code in codes() if (vocabulary := get(code).vocabulary) is not None]


@pytest.mark.parametrize(("code", "vocabulary"), KNOWN)
def test_words_are_in_small_letters_that_the_language_is_spelt_with(
    code: str, vocabulary: Vocabulary
) -> None:
    letters = set(vocabulary.letters) | {"'"}
    for words in (vocabulary.doubled, vocabulary.doublers, vocabulary.borrowed):
        assert words
        assert all(set(word) <= letters for word in words)
    assert all(set(ending) <= letters for ending in vocabulary.endings)


@pytest.mark.parametrize(("code", "vocabulary"), KNOWN)
def test_a_language_borrows_from_others_only(code: str, vocabulary: Vocabulary) -> None:
    assert code not in vocabulary.borrows_from
    assert vocabulary.borrows_from <= set(codes())


def test_a_stemmer_is_one_that_there_is() -> None:
    from nltk.stem import SnowballStemmer

    for _, vocabulary in KNOWN:
        assert vocabulary.stemmer in SnowballStemmer.languages
