"""What a reviewer has decided about one finding, or about a few beads."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from aligner.errors import SettingsError

Offsets = tuple[int, int]
"""First code point of a sentence in its document, and one past the last."""

Sides = tuple[tuple[Offsets, ...], tuple[Offsets, ...]]
"""The sentences of a bead on the first and on the second side, perhaps none."""


Place = tuple[int, Offsets]
"""A sentence: the number of its side, and where it stands there."""


class Verdict(StrEnum):
    """What a reviewer says of a finding."""

    ACCEPTED = "accepted"
    """It is a discrepancy."""
    DISMISSED = "dismissed"
    """It is none, or one that may stay; it is not to be shown again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingReview:
    """What a reviewer has decided about a finding, or said of it.

    Attributes:
        id: of the finding, as it was when it was reviewed.
        check: ``family/kind`` of the finding; empty if that was not written down.
        decision: ``None`` where there is a comment alone.
        reason: why it is dismissed.
        comment: anything else, for whoever reads it later.
        date: when it was decided.

    False if it says nothing: neither a decision nor a comment.

    Raises:
        SettingsError: it does not say about which finding.
    """

    id: str
    check: str = ""
    decision: Verdict | None = None
    reason: str = ""
    comment: str = ""
    date: dt.date | None = None

    def __post_init__(self) -> None:
        if not self.id.strip():
            raise SettingsError("a decision needs the id of its finding")

    def __bool__(self) -> bool:
        return self.decision is not None or bool(self.comment.strip())

    @property
    def is_dismissal(self) -> bool:
        """Whether the finding is not to be shown again."""
        return self.decision is Verdict.DISMISSED

    @property
    def why(self) -> str:
        """Why it is dismissed, whatever the reviewer wrote it into."""
        return self.reason.strip() or self.comment.strip() or "dismissed in a review"


class BeadAction(StrEnum):
    """What a reviewer has done to beads."""

    CONFIRMED = "confirmed"
    SPLIT = "split"
    MERGED = "merged"
    UNLINKED = "unlinked"
    LINKED = "linked"


@dataclass(frozen=True, slots=True, kw_only=True)
class BeadReview:
    """What a reviewer has made of some beads.

    Attributes:
        action: what was done.
        beads: the beads as they are to be, with all sentences of those that were
            touched: one where beads were confirmed or merged, several where one was
            split, beads with an empty side where one was unlinked.
        comment: for whoever reads it later.
        date: when it was decided.

    Raises:
        SettingsError: the beads are not what the action makes, a sentence stands in
            two of them, or one has no sentence at all.
    """

    action: BeadAction
    beads: tuple[Sides, ...]
    comment: str = ""
    date: dt.date | None = None

    def __post_init__(self) -> None:
        if not self.beads:
            raise SettingsError("it has no bead")
        if self.action in (BeadAction.CONFIRMED, BeadAction.MERGED) and len(self.beads) > 1:
            raise SettingsError(f"{self.action} makes one bead, and here are {len(self.beads)}")
        seen: set[Place] = set()
        for bead in self.beads:
            if not any(bead):
                raise SettingsError("a bead has no sentence on either side")
            if self.action is BeadAction.UNLINKED and all(bead):
                raise SettingsError("unlinked sentences have nothing on the other side")
            for place in places(bead):
                start, end = place[1]
                if not 0 <= start < end:
                    raise SettingsError(f"no sentence goes from {start} to {end}")
                if place in seen:
                    raise SettingsError(f"the sentence at {start}-{end} stands in it twice")
                seen.add(place)


def places(bead: Sides) -> tuple[Place, ...]:
    """The sentences of a bead."""
    return tuple((side, span) for side in (0, 1) for span in bead[side])
