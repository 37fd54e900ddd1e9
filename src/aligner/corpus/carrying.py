"""What others have said of a bitext, carried over to the same texts aligned anew."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace

from aligner.corpus.bitext import Bitext
from aligner.corpus.discrepancy import Discrepancy, Evidence, order_of
from aligner.corpus.silence import Silenced

_Owners = dict[tuple[str, int], int]
"""The bead of a sentence, by its language and its number."""


def carried(earlier: Bitext, anew: Bitext, is_kept: Callable[[Discrepancy], bool]) -> Bitext:
    """A bitext with the notes of an earlier one of the same documents, and some of its findings.

    A note goes to the bead that has the first sentence of the bead that it stood at.

    Args:
        earlier: with notes and findings.
        anew: the same documents, with other beads.
        is_kept: whether a finding is carried over.
    """
    owners = {
        (s.language, one.number): b.number for b in anew for s in b.segments for one in s.sentences
    }
    notes: defaultdict[int, list[str]] = defaultdict(list)
    for bead in earlier:
        sentences = ((s.language, one.number) for s in bead.segments for one in s.sentences)
        notes[owners[next(sentences)]] += bead.notes
    shown = (_placed(one, anew, owners) for one in earlier.discrepancies if is_kept(one))
    silenced = tuple(
        Silenced(_placed(one.discrepancy, anew, owners), one.entry)
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


def _placed(found: Discrepancy, bitext: Bitext, owners: _Owners) -> Discrepancy:
    """A finding with the numbers that its beads have now."""
    full = [one for one in found.evidence if one.start < one.end] or found.evidence
    touched = {owners[key] for one in full for key in _sentences(one, bitext) if key in owners}
    return replace(found, beads=tuple(sorted(touched)))


def _sentences(evidence: Evidence, bitext: Bitext) -> Iterator[tuple[str, int]]:
    """The sentences that evidence touches; for an empty place the one that holds it."""
    sentences = bitext[evidence.language].sentences
    end = max(evidence.end, evidence.start + 1)
    at = bisect_left(sentences, evidence.start + 1, key=lambda one: one.end)
    while at < len(sentences) and sentences[at].start < end:
        yield evidence.language, sentences[at].number
        at += 1
