from __future__ import annotations

from aligner.checks.context import Context
from aligner.checks.meaning.unrendered import LeftOver, Side, Unpaired, likelihoods
from support import bitext_of


def likelihood_of(first: str, second: str, least: float = 0.0001) -> float:
    """That the only plain denial of the second side is rendered by nothing."""
    context = Context(bitext_of([(first, second)]))
    bead = context.bitext.beads[0]
    sides = Side.of(context, bead, 0), Side.of(context, bead, 1)
    (denial,) = (one for one in sides[1].denials if one.is_plain)
    left = LeftOver(bead, Unpaired(sides, ([], [denial]), set()), 1, denial)
    return likelihoods(context, [left], least)[0]


def test_a_denial_of_what_the_other_side_asserts_is_likely_rendered_by_nothing() -> None:
    assert (
        likelihood_of("Il ponte vecchio è aperto oggi.", "The old bridge is not open today.") > 0.7
    )


def test_a_word_that_denies_at_the_same_place_may_render_it() -> None:
    asserted = likelihood_of("Il porto è vicino.", "The port is not near.")
    denied = likelihood_of("Il porto manca.", "There is no port.")
    assert denied < asserted / 2


def test_a_word_that_denies_far_away_counts_less() -> None:
    near = likelihood_of(
        "Il custode è incapace di aprire il vecchio cancello del porto ogni mattina.",
        "The keeper does not open the old gate of the port every morning.",
    )
    far = likelihood_of(
        "Il custode apre il vecchio cancello del porto ogni mattina, incapace di dormire.",
        "The keeper does not open the old gate of the port every morning.",
    )
    assert near < far


def test_a_question_may_be_asked_with_a_negator_or_without() -> None:
    asked = likelihood_of("Il ponte vecchio è aperto oggi?", "Is the old bridge not open today?")
    said = likelihood_of("Il ponte vecchio è aperto oggi.", "The old bridge is not open today.")
    assert asked < said


def test_a_free_translation_is_less_sure() -> None:
    free = likelihood_of("Il mare fece il resto.", "They could not reach the shore that night.")
    assert free < 0.5


def test_a_denial_that_cannot_be_likely_enough_is_not_compared_in_meaning() -> None:
    texts = "Il porto manca.", "There is no port."
    assert 0 < likelihood_of(*texts) < 0.5
    assert likelihood_of(*texts, least=0.99) == 0
