"""Word alignment."""

from __future__ import annotations

import time

import pytest

from aligner.alignment.encoder import default_encoder
from aligner.alignment.lexicon import Lexicon, induced_lexicon, key_of
from aligner.alignment.tokens import tokens_of
from aligner.alignment.words import WordAligner
from aligner.api import pair
from aligner.corpus import WordAlignment
from aligner.languages import get

ITALIAN, ENGLISH = get("it"), get("en")
FIRST = "Il pescatore vendeva 12 sardine nel porto di Camogli, senza fretta."
SECOND = "The fisherman was selling 12 sardines in the harbour of Camogli, without hurry."


def _aligned(first: str, second: str, *, encoder: bool = True) -> WordAlignment:
    chosen = default_encoder() if encoder else None
    aligner = WordAligner((ITALIAN, ENGLISH), chosen, Lexicon({}))
    return aligner.align(pair(first, second).beads[0])


def _linked(found: WordAlignment) -> set[tuple[str, str]]:
    return {(found.first[i].text, found.second[j].text) for i, j, _ in found.links}


def test_words_of_the_same_meaning_are_linked() -> None:
    linked = _linked(_aligned(FIRST, SECOND))
    assert {("pescatore", "fisherman"), ("porto", "harbour"), ("fretta", "hurry")} <= linked


def test_names_figures_and_signs_are_linked() -> None:
    linked = _linked(_aligned(FIRST, SECOND))
    assert {("Camogli", "Camogli"), ("12", "12"), (",", ","), (".", ".")} <= linked


def test_a_word_may_be_linked_to_several() -> None:
    found = _aligned(FIRST, SECOND)
    sold = next(i for i, token in enumerate(found.first) if token.text == "nel")
    assert {found.second[j].text for j in found.of(0, sold)} == {"in", "the"}


def test_a_word_that_nothing_renders_is_linked_to_none() -> None:
    found = _aligned("Il vecchio pescatore vendeva sardine.", "The fisherman was selling sardines.")
    old = next(i for i, token in enumerate(found.first) if token.text == "vecchio")
    assert found.of(0, old) == ()
    assert found.score(0, old) == 0.0


def test_a_number_word_is_linked_to_its_figures() -> None:
    assert ("tre", "3") in _linked(_aligned("Arrivarono tre barche.", "3 boats came."))


def test_swapping_the_sides_mirrors_the_links() -> None:
    found = _aligned(FIRST, SECOND)
    aligner = WordAligner((ENGLISH, ITALIAN), default_encoder(), Lexicon({}))
    mirrored = aligner.align(pair(SECOND, FIRST, languages=("en", "it")).beads[0])
    assert [(j, i) for i, j, _ in mirrored.links] == sorted(
        ((i, j) for i, j, _ in found.links), key=lambda link: (link[1], link[0])
    )


def test_offsets_count_in_the_document() -> None:
    bitext = pair("  " + FIRST, SECOND)
    found = WordAligner((ITALIAN, ENGLISH), None, Lexicon({})).align(bitext.beads[0])
    for side, document in enumerate(bitext.documents):
        for token in found.tokens(side):
            assert document.text[token.start : token.end] == token.text


def test_an_empty_side_has_no_links() -> None:
    assert _aligned(FIRST, "").links == ()


def test_a_very_long_bead_is_aligned_in_bounded_time_and_memory() -> None:
    first = " ".join(f"parola{k} porta" for k in range(4000))
    second = " ".join(f"parola{k} door" for k in range(4000))
    began = time.process_time()
    found = _aligned(first, second, encoder=False)
    assert time.process_time() - began < 5
    diagonal = {(i, j) for i, j, _ in found.links}
    assert sum((k, k) in diagonal for k in range(0, 8000, 2)) > 3800


def test_every_character_but_blanks_is_in_one_token() -> None:
    text = "L'«isola» di Capri… (1.200 ab.) — bella!"
    tokens = tokens_of(text, ITALIAN)
    assert "".join(token.text for token in tokens) == "".join(text.split())
    assert tokens[0].text == "L'"


def test_the_lexicon_learns_from_beads() -> None:
    beads = [
        (["gatto", "nero"], ["black", "cat"]),
        (["gatto", "bianco"], ["white", "cat"]),
        (["cane", "nero"], ["black", "dog"]),
        (["cane", "bianco"], ["white", "dog"]),
    ] * 3
    lexicon = induced_lexicon(beads)
    assert lexicon.score("gatto", "cat") > 3 * lexicon.score("gatto", "black")


def test_mirrored_beads_teach_the_mirrored_lexicon() -> None:
    beads = [(["a", "b"], ["x"]), (["a"], ["x", "y"]), (["b", "c"], ["y", "z"])] * 2
    there = induced_lexicon(beads)
    back = induced_lexicon([(second, first) for first, second in beads])
    for one in "abc":
        for other in "xyz":
            assert there.score(one, other) == pytest.approx(back.score(other, one))


def test_no_beads_teach_nothing() -> None:
    assert len(induced_lexicon([])) == 0
    assert len(induced_lexicon([([], ["x"])])) == 0


def test_keys_leave_out_accents_and_endings() -> None:
    assert key_of("Perché") == "perche"
    assert key_of("amministrazione") == key_of("amministrativo")
