"""With what a result was made."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Signature(BaseModel):
    """With what a result was made, so that it can be made again.

    Attributes:
        version: of this package.
        engine: the alignment engine; ``given`` for beads that somebody else has made.
        model: name and version of the encoder, with the digest of the scorer's weights.
        settings: every setting that was not at its default.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    version: str = ""
    engine: str = ""
    model: str = ""
    settings: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        parts = [f"aligner:{self.version}", f"engine:{self.engine}", f"model:{self.model}"]
        parts += [f"{name}:{value}" for name, value in self.settings]
        return "|".join(parts)
