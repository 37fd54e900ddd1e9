"""What a reviewer has decided about the findings and the beads of one bitext."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import chain
from typing import Annotated, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from aligner.corpus.decisions import BeadReview, FindingReview, Place, Sides, places
from aligner.corpus.document import Document
from aligner.corpus.signature import Signature
from aligner.errors import SettingsError

Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Review(BaseModel):
    """What a reviewer has decided about the findings and the beads of one bitext.

    Of several decisions about one finding the last counts, and so of several about
    the same sentences.

    Attributes:
        languages: of the two sides, in the order in which ``texts`` and the sides of
            beads are given.
        texts: :func:`digest` of each side's text; ``None`` if that is not known.
        signature: of the bitext that was reviewed; ``None`` if that is not known.
        findings: one for each finding that something is decided or said about.
        beads: what was done to beads, in the order in which it was done.

    False if nothing is decided.

    Raises:
        SettingsError: decisions about beads contradict each other: a later one takes
            some sentences of a bead and says nothing of the others.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    languages: tuple[str, str]
    texts: tuple[Digest, Digest] | None = None
    signature: Signature | None = None
    findings: tuple[FindingReview, ...] = ()
    beads: tuple[BeadReview, ...] = ()

    def __bool__(self) -> bool:
        return any(self.findings) or bool(self.beads)

    @property
    def wanted(self) -> tuple[Sides, ...]:
        """The beads that are to be, each as the last decision about its sentences has it."""
        return tuple(chain.from_iterable(_in_force(self.beads)))

    def about(self, id: str) -> FindingReview | None:
        """What is decided about a finding."""
        return next((one for one in self.findings if one.id == id and one), None)

    def turned(self) -> Self:
        """The same decisions with the sides in the other order."""
        first, second = self.languages
        turned = tuple(
            replace(one, beads=tuple((two, one) for one, two in one.beads)) for one in self.beads
        )
        texts = None if self.texts is None else (self.texts[1], self.texts[0])
        changed = {"languages": (second, first), "texts": texts, "beads": turned}
        return self.model_copy(update=changed)

    def facing(self, language: str) -> Self:
        """The same decisions with the side in some language first."""
        return self.turned() if self.languages[1] == language else self

    def followed_by(self, later: Review) -> Self:
        """Both reviews of one bitext as one; of what both decide the later has the say."""
        findings = {one.id: one for one in (*self.findings, *later.findings)}
        kept = tuple(one for one in findings.values() if one)
        return self.model_copy(
            update={
                "signature": later.signature or self.signature,
                "texts": later.texts or self.texts,
                "findings": kept,
                "beads": (*_without(self.beads, later.wanted), *_settled(later.beads)),
            }
        )

    @field_validator("findings")
    @classmethod
    def _last_of_each(cls, findings: tuple[FindingReview, ...]) -> tuple[FindingReview, ...]:
        return tuple({one.id: one for one in findings}.values())

    @model_validator(mode="after")
    def _agree(self) -> Self:
        """Check that no decision leaves half of a bead behind."""
        if self.languages[0] == self.languages[1]:
            raise SettingsError(f"a review of two sides in one language, {self.languages[0]!r}")
        _in_force(self.beads)
        return self


def digest(document: Document) -> str:
    """What tells a text from others: SHA-256 of its UTF-8, in hexadecimal digits."""
    return sha256(document.text.encode()).hexdigest()


def together(reviews: Sequence[Review]) -> tuple[Review, tuple[str, ...]]:
    """Reviews of one bitext by several people as one, and where they disagree.

    Where two disagree, the one that is given later counts.  Comments of all are kept.

    Args:
        reviews: at least one, with their sides in one order.

    Returns:
        The review, and a sentence for each disagreement.
    """
    whole = reviews[0]
    told: list[str] = []
    for number, review in enumerate(reviews[1:], start=2):
        told += _disagreements(whole, review, number)
        joined = [_joined(whole.about(one.id), one) for one in review.findings]
        whole = whole.followed_by(review.model_copy(update={"findings": tuple(joined)}))
    return whole, tuple(told)


def _joined(one: FindingReview | None, later: FindingReview) -> FindingReview:
    """What two people say of one finding."""
    if one is None:
        return later
    lines = [*one.comment.splitlines(), *later.comment.splitlines()]
    comment = "\n".join(dict.fromkeys(lines))
    if later.decision is None:
        return replace(one, comment=comment)
    reason = later.reason
    if not reason and one.decision is later.decision:
        reason = one.reason
    return replace(later, comment=comment, reason=reason)


def _disagreements(whole: Review, later: Review, number: int) -> Iterator[str]:
    for one in later.findings:
        other = whole.about(one.id)
        if other and other.decision and one.decision and other.decision is not one.decision:
            name = f"{one.id} ({one.check})" if one.check else one.id
            yield (
                f"reviewers disagree about finding {name}: {other.decision}, then {one.decision} "
                f"in review {number}, which counts."
            )
    held = {place: bead for bead in whole.wanted for place in places(bead)}
    for bead in later.wanted:
        others = {held[place] for place in places(bead) if place in held}
        if others - {bead}:
            side, (start, end) = places(bead)[0]
            yield (
                f"reviewers disagree about the bead of the {later.languages[side]} sentence at "
                f"{start}-{end}: that of review {number} counts."
            )


def _in_force(actions: Sequence[BeadReview]) -> list[tuple[Sides, ...]]:
    """For each action those of its beads that no later one has made into others."""
    owner: dict[Place, tuple[int, Sides]] = {}
    for number, action in enumerate(actions):
        taken = {place: None for bead in action.beads for place in places(bead)}
        for place in taken:
            if place not in owner:
                continue
            before, bead = owner[place]
            left = [other for other in places(bead) if other not in taken]
            if left:
                raise SettingsError(
                    f"beads[{number}] takes the sentence at {_written(place)} out of a bead of "
                    f"beads[{before}] and says nothing of the one at {_written(left[0])}"
                )
            for other in places(bead):
                del owner[other]
        for bead in action.beads:
            owner.update((place, (number, bead)) for place in places(bead))
    alive = set(owner.values())
    return [
        tuple(bead for bead in action.beads if (number, bead) in alive)
        for number, action in enumerate(actions)
    ]


def _written(place: Place) -> str:
    return "{}-{}".format(*place[1])


def _settled(actions: Sequence[BeadReview]) -> Iterator[BeadReview]:
    """The actions with those of their beads that no later one has made into others."""
    for action, beads in zip(actions, _in_force(actions), strict=True):
        if beads:
            yield replace(action, beads=beads)


def _without(actions: Sequence[BeadReview], beads: Iterable[Sides]) -> Iterator[BeadReview]:
    """The settled actions without the beads that share a sentence with some others."""
    taken = {place for bead in beads for place in places(bead)}
    for action in _settled(actions):
        kept = tuple(bead for bead in action.beads if taken.isdisjoint(places(bead)))
        if kept:
            yield replace(action, beads=kept)
