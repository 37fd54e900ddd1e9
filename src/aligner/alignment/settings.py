"""What a user may choose about alignment."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

Engine = Literal["encoder", "lexical"]


class AlignmentSettings(BaseModel):
    """Settings of :func:`aligner.alignment.align_documents`.

    Attributes:
        engine: ``"encoder"`` compares the meaning of sentences and needs the
            packaged model; ``"lexical"`` looks at words, numbers and lengths
            alone, loads no model and is less good.
        max_bead: most sentences of one side in a bead, from 1 to 4.
        find_moved: whether text that stands elsewhere on the other side is
            looked for.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    engine: Engine = "encoder"
    max_bead: int = Field(default=4, ge=1, le=4)
    find_moved: bool = True

    def changed(self) -> tuple[tuple[str, str], ...]:
        """Names and values of the settings that are not at their default, sorted."""
        return tuple(
            (name, str(getattr(self, name)))
            for name, field in sorted(type(self).model_fields.items())
            if getattr(self, name) != field.default
        )
