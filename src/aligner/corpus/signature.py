"""With what a result was made."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import BaseModel, ConfigDict

GIVEN = "given"
"""The engine of beads that somebody else has made."""

_PARTS = {"aligner": "version", "engine": "engine", "model": "model", "checks": "checks"}
"""What the parts of a signature on one line are called, and the attributes that they tell."""


class Signature(BaseModel):
    """With what a result was made, so that it can be made again.

    Attributes:
        version: of this package.
        engine: the alignment engine, or :data:`GIVEN`.
        model: name and version of the encoder, with the digest of the scorer's weights.
        checks: with what discrepancies were looked for, by name and version: this package,
            the encoder, and what tells how common words are (the extra ``spelling``), as
            far as the checks read them; empty if none were looked for.
        settings: every setting that was not at its default, by the name of the argument that
            it is given as, and ``reader``: what read the texts, where that was not this
            package alone.  Of what comes from a file, such as a glossary, there is a digest.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    version: str = ""
    engine: str = ""
    model: str = ""
    checks: str = ""
    settings: tuple[tuple[str, str], ...] = ()

    @classmethod
    def parse(cls, line: str) -> Self:
        """The signature that a line tells; ``Signature.parse(str(signature)) == signature``.

        Raises:
            ValueError: it is no signature.
        """
        told: dict[str, str] = {}
        settings: list[tuple[str, str]] = []
        for number, part in enumerate(line.split("|")):
            name, colon, value = map(_plain, part.partition(":"))
            if not colon or (number == 0) != (name == "aligner"):
                raise ValueError(
                    f"no signature: {line[:80]!r} does not begin with aligner:VERSION|"
                )
            field = _PARTS.get(name)
            if field is not None and field not in told and not settings:
                told[field] = value
            else:
                settings.append((name, value))
        return cls(**told, settings=tuple(settings))

    def with_settings(self, **settings: str) -> Self:
        """The same signature with some settings in place of those of their names.

        Those that are empty, because they are at their default, are left out.
        """
        kept = (one for one in self.settings if one[0] not in settings)
        told = (one for one in settings.items() if one[1])
        return self.model_copy(update={"settings": (*kept, *told)})

    def __str__(self) -> str:
        parts = [("aligner", self.version), ("engine", self.engine), ("model", self.model)]
        parts += [("checks", self.checks)] if self.checks else []
        parts += self.settings
        return "|".join(f"{_escaped(name)}:{_escaped(value)}" for name, value in parts)


_ESCAPES = {"%": "%25", "|": "%7C", "\n": "%0A", "\r": "%0D"}
"""What would end a part or a line, and how it is written; ``%`` comes first."""


def _escaped(text: str) -> str:
    for character, escape in _ESCAPES.items():
        text = text.replace(character, escape)
    return text


def _plain(text: str) -> str:
    for character, escape in reversed(_ESCAPES.items()):
        text = text.replace(escape, character)
    return text
