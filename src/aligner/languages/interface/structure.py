"""How a language counts its points and spaces its signs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StructureWords:
    """What the order and the signs of a text are told by.

    Attributes:
        enumerators: for the first point, the second and so on, the phrases that
            open it and hardly mean anything else, lower case.
        ordinals: the same for words that open a point only at the start of a
            sentence and before a comma or a colon.
        spaced_signs: signs that take a space before them.
    """

    enumerators: tuple[tuple[str, ...], ...] = ()
    ordinals: tuple[tuple[str, ...], ...] = ()
    spaced_signs: str = ""
