"""What others have said of a bitext, carried over to the same texts aligned anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

from aligner.corpus.bead_places import BeadPlaces
from aligner.corpus.bitext import Bitext
from aligner.corpus.discrepancy import Discrepancy, order_of
from aligner.corpus.silence import Silenced


def carried(earlier: Bitext, anew: Bitext, is_kept: Callable[[Discrepancy], bool]) -> Bitext:
    """A bitext with the notes of an earlier one of the same documents, and some of its findings.

    A note goes to the bead that has the first sentence of the bead that it stood at.

    Args:
        earlier: with notes and findings.
        anew: the same documents, with other beads.
        is_kept: whether a finding is carried over.
    """
    places = BeadPlaces(anew)
    notes: defaultdict[int, list[str]] = defaultdict(list)
    for bead in earlier:
        side = next(side for side, segment in enumerate(bead.segments) if segment.sentences)
        at = bead.segments[side].start
        notes[places.position(side, at, of_end=False)[0]] += bead.notes
    shown = (_placed(one, places) for one in earlier.discrepancies if is_kept(one))
    silenced = tuple(
        Silenced(_placed(one.discrepancy, places), one.entry)
        for one in earlier.silenced
        if is_kept(one.discrepancy)
    )
    beads = tuple(
        replace(bead, notes=(*bead.notes, *notes[bead.number])) if notes[bead.number] else bead
        for bead in anew
    )
    return anew.model_copy(
        update={
            "beads": beads,
            "discrepancies": tuple(sorted((*anew.discrepancies, *shown), key=order_of)),
            "silenced": (*anew.silenced, *silenced),
        }
    )


def _placed(found: Discrepancy, places: BeadPlaces) -> Discrepancy:
    """A finding with the numbers that its beads have now."""
    spans = {side: (one.start, one.end) for side, one in enumerate(found.evidence)}
    return replace(found, beads=places.touched(spans))
