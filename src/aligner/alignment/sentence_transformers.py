"""Encoders of the sentence-transformers library, by name or folder.

The library (Reimers and Gurevych 2019, "Sentence-BERT") and the model are the
user's own: ``pip install "aligner[sentence-transformers]"``.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np

from aligner.alignment.encoder import Vectors
from aligner.errors import MissingExtraError, SettingsError

_PACKAGE = "sentence-transformers"


class SentenceTransformerEncoder:
    """A sentence-transformers model, run on the processor.

    Args:
        model: a folder that holds one, or the name of one.  A folder, and a model
            that the library has stored before, are loaded without the network;
            any other name the library looks up in its own way.

    Its ``name`` has the version of the library and a digest of the weights.

    Raises:
        MissingExtraError: the library is not installed.
        SettingsError: there is no such model, or it cannot be loaded.
    """

    def __init__(self, model: str | os.PathLike[str]) -> None:
        try:
            import sentence_transformers
        except ModuleNotFoundError as error:
            if error.name != "sentence_transformers":
                raise
            raise MissingExtraError(_PACKAGE, _PACKAGE) from None
        folder = Path(model).expanduser()
        if folder.is_dir():
            called, place = folder.resolve().name, str(folder)
            self._model = _loaded(place, local=True)
        elif _looks_like_path(model):
            raise SettingsError(f"no folder {str(model)!r} to load an encoder from")
        else:
            called = place = str(model)
            try:
                self._model = _loaded(place, local=True)
            except SettingsError:
                self._model = _loaded(place, local=False)
        library = f"{_PACKAGE}-{sentence_transformers.__version__}"
        self.name = f"{called}@{library}+{_digest(self._model)}"
        self.dimension = int(self._encoded(["."]).shape[1])

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """Vectors of shape (n, d), rows of unit length, for n sentences."""
        if not sentences:
            return np.empty((0, self.dimension), dtype=np.float32)
        return self._encoded(list(sentences))

    def _encoded(self, sentences: list[str]) -> Vectors:
        vectors = self._model.encode(
            sentences, convert_to_numpy=True, normalize_embeddings=True, show_progress_bar=False
        )
        return np.asarray(vectors, dtype=np.float32)


def _loaded(model: str, *, local: bool) -> Any:
    """The library's model; it raises whatever the libraries under it do."""
    from sentence_transformers import SentenceTransformer

    try:
        return SentenceTransformer(model, device="cpu", local_files_only=local)
    except Exception as error:
        reason = next(iter(str(error).splitlines()), type(error).__name__)
        raise SettingsError(f"{_PACKAGE} cannot load {model!r}: {reason}") from error


def _digest(model: Any) -> str:
    """Of a model's weights, which another folder of the same name may have others of."""
    said = blake2b(digest_size=6)
    for name, weights in sorted(model.state_dict().items()):
        said.update(name.encode())
        said.update(_bytes_of(weights))
    return said.hexdigest()


def _bytes_of(weights: Any) -> memoryview:
    import torch

    plain = weights.detach().cpu().contiguous().reshape(-1).view(torch.uint8)
    return memoryview(plain.numpy())


def _looks_like_path(model: str | os.PathLike[str]) -> bool:
    """Whether it cannot be a name, which has one slash at most and not at its beginning."""
    if not isinstance(model, str):
        return True
    return model.startswith((".", "~", os.sep)) or model.count("/") > 1 or "\\" in model
