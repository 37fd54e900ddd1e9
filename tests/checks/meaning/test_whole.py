from __future__ import annotations

import pytest

from aligner.checks import run_checks, select
from aligner.corpus import Discrepancy
from support import Row, bitext_of

CHECKS = ["meaning/mismatch", "meaning/garbled"]
ITALIAN = "Il vecchio pescatore riparava le reti davanti al porto della città."
ENGLISH = "The old fisherman was mending the nets in front of the harbour of the town."
SHUFFLED = "Nets the of in harbour was the fisherman front old the town mending of the."
OTHER = "The committee postponed its vote on the new railway budget until the spring."


def found_in(row: Row, scores: float = 1.0) -> tuple[Discrepancy, ...]:
    return run_checks(bitext_of([row], scores=scores), select(CHECKS)).discrepancies


def test_a_sentence_against_another_is_shown_whole() -> None:
    (found,) = found_in((ITALIAN, OTHER))
    assert found.check == "meaning/mismatch"
    assert (found["it"].text, found["en"].text) == (ITALIAN, OTHER)


def test_a_bead_that_is_in_doubt_makes_a_mismatch_less_sure() -> None:
    (sure,) = found_in((ITALIAN, OTHER))
    doubted = run_checks(
        bitext_of([(ITALIAN, OTHER)], scores=0.4), select(CHECKS), min_confidence=0.0
    ).discrepancies
    assert [d.confidence < sure.confidence / 2 for d in doubted] == [True]


def test_shuffled_words_are_told_from_another_sentence() -> None:
    (found,) = found_in((ITALIAN, SHUFFLED))
    assert found.check == "meaning/garbled"
    assert "English" in found.message


def test_the_side_that_is_shuffled_is_named() -> None:
    shuffled = "Pescatore le al città vecchio davanti della il riparava porto reti."
    (found,) = found_in((shuffled, ENGLISH))
    assert "Italian" in found.message


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (ITALIAN, ENGLISH),
        ("Che noia!", "The committee sat."),
        (f"# {ITALIAN[:-1]}", f"# {OTHER[:-1]}"),
        ("Davanti al porto della città riparava le reti il vecchio pescatore.", ENGLISH),
    ],
)
def test_translations_short_sentences_and_headings_are_not_flagged(first: str, second: str) -> None:
    assert found_in((first, second)) == ()


def test_without_an_encoder_nothing_is_said() -> None:
    from aligner.corpus import Signature

    bitext = bitext_of([(ITALIAN, OTHER)]).model_copy(
        update={"signature": Signature(engine="lexical")}
    )
    assert run_checks(bitext, select(CHECKS)).discrepancies == ()


FREE = [
    ("Aveva le mani rotte dal sale e non disse una parola.", "Silence was his only answer now."),
    ("Era notte fonda quando rividi la mia casa.", "I came home long after midnight, tired."),
    ("Mi si strinse il cuore a quel pensiero.", "How sad the mere idea of it made me!"),
    ("Il vento non dava tregua a nessuno.", "It blew without mercy upon all of us."),
    ("Non stava più nella pelle dalla gioia.", "She was happier than words can tell."),
    ("Si fece in quattro per aiutarci.", "He did whatever he could for us then."),
    ("Quella sera piovve a dirotto sui tetti.", "There was a downpour that evening, I recall."),
    ("Il tempo stringeva e bisognava partire.", "We had to be off, there was no time."),
]


def test_where_a_whole_text_is_translated_freely_sentences_must_be_further_apart() -> None:
    row = ("Non vedeva l'ora che tutto finisse.", "At last she longed for a bit of rest.")
    alone = run_checks(bitext_of([row]), select(CHECKS)).discrepancies
    amid = run_checks(bitext_of([row, *FREE]), select(CHECKS)).discrepancies
    assert [d.beads for d in alone] == [(0,)]
    assert (0,) not in [d.beads for d in amid]


def test_in_a_free_translation_another_sentence_is_still_found() -> None:
    found = run_checks(bitext_of([*FREE, (ITALIAN, OTHER)]), select(CHECKS)).discrepancies
    assert (len(FREE),) in [d.beads for d in found]


def test_a_word_said_again_and_again_is_no_disorder() -> None:
    row = (
        "Nuota, nuota, nuota, amico mio, nuota, nuota fino al faro.",
        "Swim, swim, swim, my friend, swim, swim as far as the lighthouse.",
    )
    assert found_in(row) == ()
