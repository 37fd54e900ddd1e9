"""What a person has decided about an alignment."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from aligner.corpus.bitext import Bead
from aligner.errors import SettingsError

Numbers = tuple[Annotated[int, Field(ge=0, strict=True)], ...]
Decision = tuple[Numbers, Numbers]
"""Numbers of sentences or paragraphs on the first and on the second side, perhaps none."""


class Constraints(BaseModel):
    """Decisions that an alignment has to keep; what they leave open is aligned around them.

    Sentences and paragraphs are told by their numbers in their document, from 0
    (``Sentence.number``, as in the vecalign format, and ``Paragraph.number``).  The
    order of the decisions and of the numbers in them does not matter: they are
    kept sorted.

    Attributes:
        languages: of the two sides, in the order in which the numbers are given.
        pinned: beads that are to be; a side may be empty, for a sentence that
            nothing renders.  They may cross each other and all the rest.
        forbidden: beads that must not be, exactly as they are given: with ``[0]:[0]``
            forbidden ``[0]:[0,1]`` may still be.
        paragraph_links: paragraphs whose sentences render each other and no others;
            a side may be empty.

    Raises:
        SettingsError: decisions contradict each other, or a bead is not made of
            consecutive sentences.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    languages: tuple[str, str]
    pinned: tuple[Decision, ...] = ()
    forbidden: tuple[Decision, ...] = ()
    paragraph_links: tuple[Decision, ...] = ()

    @classmethod
    def pinning(cls, languages: tuple[str, str], beads: Iterable[Bead]) -> Self:
        """The constraints that keep some beads as they are.

        Args:
            languages: of the beads' sides, in their order.
            beads: perhaps of an alignment that is right in places.
        """
        decisions = []
        for bead in beads:
            first, second = (tuple(s.number for s in part.sentences) for part in bead.segments)
            decisions.append((first, second))
        return cls(languages=languages, pinned=tuple(decisions))

    def turned(self) -> Self:
        """The same decisions with the sides in the other order."""
        first, second = self.languages
        return type(self)(
            languages=(second, first),
            pinned=tuple((two, one) for one, two in self.pinned),
            forbidden=tuple((two, one) for one, two in self.forbidden),
            paragraph_links=tuple((two, one) for one, two in self.paragraph_links),
        )

    def facing(self, language: str) -> Self:
        """The same decisions with the side in some language first."""
        return self.turned() if self.languages[1] == language else self

    def __bool__(self) -> bool:
        return bool(self.pinned or self.forbidden or self.paragraph_links)

    @field_validator("pinned", "forbidden", "paragraph_links")
    @classmethod
    def _sorted(cls, decisions: tuple[Decision, ...]) -> tuple[Decision, ...]:
        tidy = []
        for decision in decisions:
            first, second = (tuple(sorted(numbers)) for numbers in decision)
            if not first and not second:
                raise SettingsError("a constraint names nothing on either side: [] and []")
            if len(set(first)) < len(first) or len(set(second)) < len(second):
                raise SettingsError(f"a number stands twice in {written(decision)}")
            tidy.append((first, second))
        return tuple(sorted(tidy))

    @model_validator(mode="after")
    def _agree(self) -> Self:
        """Check that no decision contradicts another."""
        if self.languages[0] == self.languages[1]:
            raise SettingsError(f"constraints for two sides in one language, {self.languages[0]!r}")
        for bead in (*self.pinned, *self.forbidden):
            for numbers in bead:
                if numbers and numbers[-1] - numbers[0] >= len(numbers):
                    raise SettingsError(
                        f"the sentences of a bead are consecutive, and those of {written(bead)} "
                        "are not"
                    )
        for side, language in enumerate(self.languages):
            _must_stand_once(self.pinned, side, f"{language} sentence", "pin each sentence once")
            _must_stand_once(
                self.paragraph_links, side, f"{language} paragraph", "put it into one link"
            )
        both = sorted(set(self.pinned) & set(self.forbidden))
        if both:
            raise SettingsError(f"the bead {written(both[0])} is pinned and forbidden")
        return self


def written(decision: Decision) -> str:
    """A decision as the vecalign format has it: ``[0,1]:[2]``."""
    return ":".join(f"[{','.join(map(str, numbers))}]" for numbers in decision)


def _must_stand_once(decisions: tuple[Decision, ...], side: int, what: str, remedy: str) -> None:
    seen: dict[int, Decision] = {}
    for decision in decisions:
        for number in decision[side]:
            if number in seen:
                raise SettingsError(
                    f"{what} {number} stands in {written(seen[number])} and in "
                    f"{written(decision)}: {remedy}"
                )
            seen[number] = decision
