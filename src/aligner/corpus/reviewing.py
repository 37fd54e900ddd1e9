"""A review laid on a bitext: its findings marked and silenced, its beads pinned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from aligner.corpus.bitext import Bead, Bitext
from aligner.corpus.constraints import Constraints
from aligner.corpus.constraints import Decision as Numbers
from aligner.corpus.decisions import FindingReview, Sides
from aligner.corpus.discrepancy import Discrepancy, order_of
from aligner.corpus.document import Document
from aligner.corpus.review import Review, digest
from aligner.corpus.silence import Silence, Silenced, SilenceEntry
from aligner.errors import ReviewError

_TOLD = "review: "
_MOST_NAMED = 3

Documents = tuple[Document, Document]


def fitting(review: Review, documents: Documents, *, file: str | None = None) -> Review:
    """A review with its sides in the order of the documents, once it is sure that it is of them.

    Args:
        review: of some bitext.
        documents: the sides of the bitext that it is to be applied to.
        file: where the review came from, for messages.

    Raises:
        ReviewError: it is of other languages or of another text, or a bead has what
            is no sentence of the text.
    """
    codes = documents[0].language, documents[1].language
    if sorted(codes) != sorted(review.languages):
        raise ReviewError(
            f"a review of {' and '.join(review.languages)}, and the texts are in "
            f"{' and '.join(codes)}",
            file=file,
        )
    faced = review.facing(codes[0])
    for document, seen in zip(documents, faced.texts or (), strict=False):
        if seen != digest(document):
            raise ReviewError(
                f"a review of another {document.language} text, or the text has been edited since "
                f"(SHA-256 {seen[:8]}… reviewed, {digest(document)[:8]}… here); "
                "aligner silence keeps what it dismissed",
                file=file,
            )
    numbers = _numbers(documents)
    for at, action in enumerate(faced.beads):
        for bead in action.beads:
            try:
                _numbered(bead, numbers, documents)
            except ReviewError as error:
                raise ReviewError(f"beads[{at}]: {error.cause}", file=file) from None
    return faced


def pinning(
    review: Review, documents: Documents, constraints: Constraints | None = None
) -> Constraints:
    """What an alignment has to keep to after a review.

    Args:
        review: that fits the documents, see :func:`fitting`.
        documents: the two sides.
        constraints: what it had to keep to before; where the review has decided
            otherwise, the review has the say.
    """
    codes = documents[0].language, documents[1].language
    numbers = _numbers(documents)
    pins = tuple(_numbered(bead, numbers, documents) for bead in review.wanted)
    decided = Constraints(languages=codes, pinned=pins)
    if constraints is None:
        return decided
    return _overruled(constraints.facing(codes[0]), decided)


def keeping(beads: Sequence[Bead], constraints: Constraints | None = None) -> Constraints:
    """The constraints that pin some beads, so far as others do not say otherwise."""
    codes = beads[0].segments[0].language, beads[0].segments[1].language
    held = Constraints.pinning(codes, beads)
    if constraints is None:
        return held
    return _overruled(held, constraints.facing(codes[0]))


def with_decisions(
    bitext: Bitext, review: Review, before: Bitext | None = None, told: Iterable[str] = ()
) -> Bitext:
    """A bitext with what a review decides about its findings, in place of what one did before.

    Dismissed findings are silenced; all that something is said about carry it.

    Args:
        bitext: with its findings.
        review: with its sides in the order of the bitext's.
        before: the bitext that was reviewed, if it has been aligned anew since.  A
            finding that has another id now, because its bead is another, is known by
            its check and its place, and the review that the result keeps has its new id.
        told: what else to say in the warnings.
    """
    found = sorted(_found(bitext), key=lambda one: order_of(one[0]))
    decided, lost = _decided([one for one, _ in found], review, before or bitext)
    shown: list[Discrepancy] = []
    silenced: list[Silenced] = []
    warnings = list(told)
    for bare, entry in found:
        decision = decided.get(bare.id)
        one = replace(bare, review=decision)
        if entry is None and decision is not None and decision.is_dismissal:
            entry = _entry(one, decision)  # noqa: PLW2901  # the review's in place of none
        elif entry is not None and decision and decision.decision and not decision.is_dismissal:
            where = f" by {entry.place}" if entry.place else ""
            warnings.append(f"{one.id} ({one.check}) is accepted, and silenced{where}.")
        if entry is None:
            shown.append(one)
        else:
            silenced.append(Silenced(one, entry))
    warnings += _lost(lost)
    parted = bitext.model_copy(
        update={"discrepancies": tuple(shown), "silenced": tuple(silenced)},
    )
    return remembering(parted, _renamed(review, decided, lost), warnings)


def remembering(bitext: Bitext, review: Review, told: Iterable[str] = ()) -> Bitext:
    """A bitext that keeps a review, and says in its warnings what is to be told of it."""
    earlier = (warning for warning in bitext.warnings if not warning.startswith(_TOLD))
    own = (f"{_TOLD}{warning}" for warning in told)
    return bitext.model_copy(update={"warnings": (*earlier, *own), "review": review})


def dismissals(bitext: Bitext, before: Bitext | None = None) -> tuple[SilenceEntry, ...]:
    """The entries that silence what reviews alone have dismissed, to be kept in a file.

    Args:
        bitext: with the reviews applied.
        before: without them.  The file is for runs without the reviews, whose beads
            and ids may be others: an entry has the id that a finding has there.
    """
    ids = {_place(found): found.id for found, _ in _found(before or bitext)}
    return tuple(
        replace(one.entry, id=ids.get(_place(one.discrepancy), one.entry.id))
        for one in bitext.silenced
        if _is_of_review(one)
    )


def silence_of(review: Review) -> Silence:
    """What silences the findings that a review dismisses, whatever has become of the text."""
    return Silence(
        tuple(
            SilenceEntry(reason=one.why, date=one.date, id=one.id, check=one.check)
            for one in review.findings
            if one.is_dismissal
        )
    )


def own_silence(bitext: Bitext) -> Silence:
    """What silences findings of a bitext beside reviews."""
    entries = (one.entry for one in bitext.silenced if not _is_of_review(one))
    return Silence(tuple(dict.fromkeys(entries)))


def _found(bitext: Bitext) -> Iterator[tuple[Discrepancy, SilenceEntry | None]]:
    """All findings as they were before any review, with the entries of silence files."""
    for found in bitext.discrepancies:
        yield replace(found, review=None), None
    for one in bitext.silenced:
        entry = None if _is_of_review(one) else one.entry
        yield replace(one.discrepancy, review=None), entry


def _entry(found: Discrepancy, decision: FindingReview) -> SilenceEntry:
    return SilenceEntry.of(found, decision.why, decision.date)


def _is_of_review(one: Silenced) -> bool:
    decision = one.discrepancy.review
    return (
        decision is not None
        and decision.is_dismissal
        and one.entry == _entry(one.discrepancy, decision)
    )


def _decided(
    found: Iterable[Discrepancy], review: Review, before: Bitext
) -> tuple[dict[str, FindingReview], list[FindingReview]]:
    """What is decided, by the id that a finding has now, and what is about none of them.

    A decision keeps the id that its finding had when it was reviewed, so that the same
    review is known again.
    """
    ids = {one.id: one for one in found}
    at_place = {_place(one): one for one in ids.values()}
    earlier: dict[str, tuple[object, ...]] = {}
    reviewed_as: dict[str, str] = {}
    for seen in (*before.discrepancies, *(s.discrepancy for s in before.silenced)):
        earlier[seen.id] = _place(seen)
        if seen.review is not None:
            earlier.setdefault(seen.review.id, _place(seen))
            reviewed_as[seen.id] = seen.review.id
    decided: dict[str, FindingReview] = {}
    lost = []
    for one in filter(None, review.findings):
        now = ids.get(one.id) or at_place.get(earlier.get(one.id, ()))
        if now is None:
            lost.append(one)
            continue
        if one.id != now.id:
            reviewed_as[now.id] = one.id
        decided[now.id] = replace(one, id=reviewed_as.get(now.id, one.id))
    return decided, lost


def _renamed(
    review: Review, decided: Mapping[str, FindingReview], lost: Sequence[FindingReview]
) -> Review:
    """A review with the ids that findings have now."""
    now = (replace(one, id=id) for id, one in decided.items())
    return review.model_copy(update={"findings": (*now, *lost)})


def _place(found: Discrepancy) -> tuple[object, ...]:
    return found.check, *((e.language, e.start, e.end) for e in found.evidence)


def _lost(lost: list[FindingReview]) -> Iterator[str]:
    if not lost:
        return
    named = [f"{one.id} ({one.check})" if one.check else one.id for one in lost[:_MOST_NAMED]]
    more = f" and {len(lost) - len(named)} more" if len(lost) > len(named) else ""
    yield f"nothing is found any more that has the id {', '.join(named)}{more}."


def _numbers(documents: Documents) -> tuple[Mapping[tuple[int, int], int], ...]:
    return tuple({(s.start, s.end): s.number for s in document} for document in documents)


def _numbered(
    bead: Sides, numbers: tuple[Mapping[tuple[int, int], int], ...], documents: Documents
) -> Numbers:
    """A bead by the numbers of its sentences."""
    sides = []
    for spans, known, document in zip(bead, numbers, documents, strict=True):
        for start, end in spans:
            if (start, end) not in known:
                raise ReviewError(f"{start}-{end} is no sentence of the {document.language} text")
        side = tuple(sorted(known[span] for span in spans))
        if side and side[-1] - side[0] >= len(side):
            raise ReviewError(
                f"a bead has {document.language} sentences that do not follow each other"
            )
        sides.append(side)
    return sides[0], sides[1]


def _overruled(before: Constraints, later: Constraints) -> Constraints:
    """Both constraints; of what both decide the later ones have the say."""
    pinned = (*_apart(before.pinned, later.pinned), *later.pinned)
    forbidden = (*(one for one in before.forbidden if one not in pinned), *later.forbidden)
    links = (*before.paragraph_links, *later.paragraph_links)
    return Constraints(
        languages=later.languages, pinned=pinned, forbidden=forbidden, paragraph_links=links
    )


def _apart(beads: Iterable[Numbers], others: Iterable[Numbers]) -> list[Numbers]:
    """Those beads that share no sentence with some others."""
    taken = {(side, n) for bead in others for side in (0, 1) for n in bead[side]}
    return [
        bead for bead in beads if not any((side, n) in taken for side in (0, 1) for n in bead[side])
    ]
