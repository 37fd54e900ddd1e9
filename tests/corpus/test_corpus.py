"""A sequence of bitexts."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from aligner.corpus import Corpus, Severity
from aligner.errors import SettingsError
from report.samples import harbour
from support import bitext_of, swapped

plain = bitext_of([("Uno.", "One."), ("Due.", "Two.")], scores=0.5)
corpus = Corpus(bitexts=[plain, harbour()])


def test_a_corpus_is_a_sequence_of_bitexts() -> None:
    assert len(corpus) == 2
    assert list(corpus) == [plain, harbour()]
    assert corpus[-1] == harbour()
    assert corpus[:1] == Corpus(bitexts=(plain,))
    assert plain in corpus


def test_a_corpus_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        corpus.bitexts = ()  # type: ignore[misc]


def test_an_empty_corpus_is_true_and_has_empty_tables() -> None:
    assert Corpus()
    assert len(Corpus().table("beads")) == 0
    assert Corpus().statistics.mean_score is None


def test_filtering_leaves_the_bitexts_wanted() -> None:
    assert corpus.filter(lambda bitext: bool(bitext.discrepancies)) == corpus[1:]


def test_corpora_are_added_in_order() -> None:
    assert corpus[:1] + corpus[1:] == corpus


def test_beads_and_discrepancies_of_all_bitexts_come_in_order() -> None:
    assert list(corpus.beads) == [*plain, *harbour()]
    assert list(corpus.discrepancies) == list(harbour().discrepancies)
    assert [d.severity for d in corpus.at_least("major")] == [Severity.CRITICAL, Severity.MAJOR]


def test_statistics_are_over_all_bitexts() -> None:
    found = corpus.statistics
    assert (found.bitexts, found.sentences, found.beads) == (2, (7, 8), 8)
    assert found.kinds == (("1-1", 5), ("0-1", 1), ("1-0", 1), ("1-2", 1))
    assert found.moved == 1
    assert found.mean_score == pytest.approx(
        (0.5 * 2 + 0.99 + 0.86 + 0.64 + 0.41 + 0.93 + 0.97) / 8
    )
    assert found.severities[0] == (Severity.CRITICAL, 1)
    assert found.discrepancies == sum(number for _, number in found.families) == 4


def test_sides_in_another_order_fall_into_the_same_columns() -> None:
    table = Corpus(bitexts=(plain, swapped(plain))).table("beads")
    assert table["it_text"] == ("Uno.", "Due.") * 2


def test_one_table_holds_one_pair_of_languages() -> None:
    french = bitext_of([("Un.", "One.")], languages=("fr", "en"))
    with pytest.raises(SettingsError, match="bitext 0 is it-en, bitext 1 fr-en"):
        Corpus(bitexts=(plain, french)).table("beads")
