"""The library is faked for what it must be asked, and run where it is installed."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner

import aligner
from aligner import MissingExtraError, SettingsError
from aligner.alignment.encoder import checked
from aligner.alignment.sentence_transformers import SentenceTransformerEncoder
from aligner.cli import main
from support import must_have

ITALIAN = "Il faro rosso.\n\nLa nave nera.\n\nUna notte lunga.\n"
ENGLISH = "The red lighthouse.\n\nThe black ship.\n\nA long night.\n"
CONCEPTS = ("faro lighthouse", "rosso red", "nave ship", "nera black", "notte night", "lunga long")


class FakeModel:
    """What is asked of the library; a model is stored under the name ``stored``."""

    asked: list[tuple[str, bool]]

    def __init__(self, model: str, *, device: str, local_files_only: bool) -> None:
        assert device == "cpu"
        self.asked.append((model, local_files_only))
        if model != "stored" and not Path(model).is_dir() and local_files_only:
            raise OSError(f"{model} is not stored\nand more")
        if model == "unheard-of":
            raise ValueError("no such model")

    def state_dict(self) -> dict[str, Any]:
        return {}

    def encode(self, sentences: Sequence[str], **options: bool) -> Any:
        assert options["normalize_embeddings"]
        assert not options["show_progress_bar"]
        return np.full((len(sentences), 4), 0.5, dtype=np.float64)


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> type[FakeModel]:
    library = ModuleType("sentence_transformers")
    library.SentenceTransformer = FakeModel  # type: ignore[attr-defined]  # made here
    library.__version__ = "9.9"  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sentence_transformers", library)
    monkeypatch.setattr(FakeModel, "asked", [], raising=False)
    return FakeModel


def test_a_folder_is_loaded_without_the_network(fake: type[FakeModel], tmp_path: Path) -> None:
    encoder = SentenceTransformerEncoder(tmp_path)
    assert fake.asked == [(str(tmp_path), True)]
    assert encoder.name.startswith(f"{tmp_path.name}@sentence-transformers-9.9+")
    assert encoder.dimension == 4


def test_a_stored_model_is_loaded_without_the_network(fake: type[FakeModel]) -> None:
    assert SentenceTransformerEncoder("stored").name.startswith("stored@")
    assert fake.asked == [("stored", True)]


def test_any_other_name_is_left_to_the_library(fake: type[FakeModel]) -> None:
    SentenceTransformerEncoder("maker/model")
    assert fake.asked == [("maker/model", True), ("maker/model", False)]


def test_a_model_that_does_not_exist_is_a_clear_error(fake: type[FakeModel]) -> None:
    with pytest.raises(SettingsError, match="cannot load 'unheard-of': no such model"):
        SentenceTransformerEncoder("unheard-of")


@pytest.mark.parametrize("place", ["./nowhere", "/no/where", "~/nowhere", "a/b/c", Path("x")])
def test_a_folder_that_does_not_exist_is_not_taken_for_a_name(
    fake: type[FakeModel], place: str | Path
) -> None:
    with pytest.raises(SettingsError, match="no folder"):
        SentenceTransformerEncoder(place)
    assert fake.asked == []


def test_vectors_are_in_single_precision_and_none_for_no_sentence(fake: type[FakeModel]) -> None:
    encoder = SentenceTransformerEncoder("stored")
    assert encoder.encode(["uno", "due"]).dtype == np.float32
    assert encoder.encode([]).shape == (0, 4)


def test_without_the_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **options: Any) -> ModuleType:
        if name.partition(".")[0] == "sentence_transformers":
            raise ModuleNotFoundError(f"No module named {name!r}", name="sentence_transformers")
        return real(name, *rest, **options)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtraError, match=r"aligner\[sentence-transformers\]"):
        SentenceTransformerEncoder("stored")


def test_the_command_names_the_folder_that_is_missing(fake: type[FakeModel]) -> None:
    done = CliRunner().invoke(main, ["align", "-", "--encoder", "./nowhere"], input="x")
    assert done.exit_code == 2
    assert "no folder './nowhere'" in done.stderr


def test_the_engine_without_a_model_takes_no_encoder() -> None:
    arguments = ["align", "-", "--engine", "lexical", "--encoder", "stored"]
    done = CliRunner().invoke(main, arguments, input="x")
    assert done.exit_code == 2
    assert "leave out --encoder" in done.stderr


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of a few words, saved to a folder: those of one meaning have one vector."""
    must_have("sentence_transformers", extra="sentence-transformers")
    from sentence_transformers import SentenceTransformer
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    try:
        from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    except ModuleNotFoundError:  # in earlier versions
        from sentence_transformers.models import StaticEmbedding

    words, rows = {"[UNK]": 0}, [np.zeros(8)]
    for number, concept in enumerate(CONCEPTS):
        for word in concept.split():
            words[word] = len(words)
            rows.append(np.eye(8)[number])
    tokenizer = Tokenizer(models.WordLevel(words, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    static = StaticEmbedding(tokenizer, embedding_weights=np.array(rows, dtype=np.float32))
    folder = tmp_path_factory.mktemp("models") / "tiny"
    SentenceTransformer(modules=[static], device="cpu").save(str(folder))
    return folder


def test_a_real_model_from_a_folder_aligns(tiny: Path) -> None:
    encoder = SentenceTransformerEncoder(tiny)
    vectors = checked(encoder).encode(["Il faro rosso", "the red lighthouse", "qualcos'altro"])
    assert vectors.shape == (3, 8)
    assert float(vectors[0] @ vectors[1]) == pytest.approx(1.0)
    bitext = aligner.align(ITALIAN, ENGLISH, encoder=encoder)
    assert [bead.kind for bead in bitext] == ["1-1"] * 3
    assert "tiny@sentence-transformers-" in bitext.signature.model


def test_other_weights_under_the_same_name_have_another_digest(tiny: Path, tmp_path: Path) -> None:
    from sentence_transformers import SentenceTransformer

    changed = SentenceTransformer(str(tiny), device="cpu")
    for weights in changed.parameters():
        weights.data[1, 0] += 0.5
    changed.save(str(tmp_path / "tiny"))
    names = [SentenceTransformerEncoder(folder).name for folder in (tiny, tiny, tmp_path / "tiny")]
    assert names[0] == names[1] != names[2]
    assert len({name.partition("+")[0] for name in names}) == 1


def test_the_command_loads_a_real_model(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(f"{ITALIAN}\n{ENGLISH}", encoding="utf-8")
    for command in ("align", "check", "report"):
        arguments = [command, str(tmp_path / "page.txt"), "--encoder", str(tiny)]
        done = CliRunner().invoke(main, arguments)
        assert done.exit_code == 0, done.stderr
        assert "not for tiny@sentence-transformers" in " ".join(done.stderr.split())


def test_a_folder_without_a_model_is_a_clear_error(tiny: Path, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot load"):
        SentenceTransformerEncoder(tmp_path)
