"""How terms are to be rendered, as somebody has decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from typing import ClassVar, Self

from pydantic import BaseModel, ConfigDict

from aligner.errors import SettingsError


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A concept and its terms.

    Attributes:
        terms: for each language by its ISO 639-1 code, the terms that may stand for it.
        forbidden: those that must not.
        note: what the glossary says about it.
    """

    terms: Mapping[str, tuple[str, ...]]
    forbidden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    note: str = ""


class Glossary(BaseModel):
    """Concepts with their terms in several languages.

    Attributes:
        entries: the concepts.
        name: where they come from.

    Raises:
        SettingsError: an entry has no term, or an empty one.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    entries: tuple[GlossaryEntry, ...] = ()
    name: str = ""

    @classmethod
    def of(cls, pairs: Mapping[str, str], languages: tuple[str, str] = ("it", "en")) -> Self:
        """A glossary of one term a language for each concept, from a table of pairs."""
        first, second = languages
        return cls(
            entries=tuple(
                GlossaryEntry({first: (one,), second: (other,)}) for one, other in pairs.items()
            )
        )

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that it has terms in, sorted."""
        return tuple(sorted({code for entry in self.entries for code in entry.terms}))

    @cached_property
    def digest(self) -> str:
        """How many entries there are, and a digest of what they say, for the signature."""
        held = [
            [sorted(table.items()) for table in (entry.terms, entry.forbidden)]
            for entry in self.entries
        ]
        said = blake2b(repr(held).encode(), digest_size=6).hexdigest()
        return f"{len(self.entries)}-{said}" if self.entries else ""

    def between(self, first: str, second: str) -> tuple[GlossaryEntry, ...]:
        """The entries that say something of two languages.

        Those that have terms in both, and those that forbid one in either.
        """
        return tuple(
            entry
            for entry in self.entries
            if (entry.terms.get(first) and entry.terms.get(second))
            or any(entry.forbidden.get(code) for code in (first, second))
        )

    def __len__(self) -> int:
        return len(self.entries)

    def __repr__(self) -> str:
        return f"<Glossary of {len(self.entries)} entries in {', '.join(self.languages)}>"

    def model_post_init(self, _context: object) -> None:
        """Check that every entry says something."""
        for entry in self.entries:
            terms = [
                term
                for table in (entry.terms, entry.forbidden)
                for code in sorted(table)
                for term in table[code]
            ]
            if not terms or not all(term.strip() for term in terms):
                raise SettingsError("a glossary entry needs terms, and none may be empty")
