"""With what a result was made."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import BaseModel, ConfigDict

GIVEN = "given"
"""The engine of beads that somebody else has made."""


class Signature(BaseModel):
    """With what a result was made, so that it can be made again.

    Attributes:
        version: of this package.
        engine: the alignment engine, or :data:`GIVEN`.
        model: name and version of the encoder, with the digest of the scorer's weights.
        checks: with what discrepancies were looked for, by name and version: this package,
            the encoder, and what tells how common words are (the extra ``spelling``), as
            far as the checks read them; empty if none were looked for.
        settings: every setting that was not at its default.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    version: str = ""
    engine: str = ""
    model: str = ""
    checks: str = ""
    settings: tuple[tuple[str, str], ...] = ()

    def with_settings(self, **settings: str) -> Self:
        """The same signature with some settings in place of those of their names.

        Those that are empty, because they are at their default, are left out.
        """
        kept = (one for one in self.settings if one[0] not in settings)
        told = (one for one in settings.items() if one[1])
        return self.model_copy(update={"settings": (*kept, *told)})

    def __str__(self) -> str:
        parts = [f"aligner:{self.version}", f"engine:{self.engine}", f"model:{self.model}"]
        parts += [f"checks:{self.checks}"] if self.checks else []
        parts += [f"{name}:{value}" for name, value in self.settings]
        return "|".join(parts)
