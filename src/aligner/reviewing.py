"""A reviewer's decisions come back into the bitext.

``read_review`` and ``write_review`` keep them in a file, ``apply_review`` lays them on a
bitext: what is dismissed is silenced, what is accepted or commented says so, and beads
that were confirmed, split, merged or linked are kept to by a new alignment.
``read_report_findings`` reads what a report shows, ``lay_findings`` brings what was found
elsewhere into a bitext.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING

from aligner import api
from aligner.corpus import (
    Bitext,
    Constraints,
    Discrepancy,
    Document,
    Glossary,
    Review,
    Severity,
    Silence,
)
from aligner.corpus.carrying import carried
from aligner.corpus.review import together
from aligner.corpus.reviewing import (
    fitting,
    keeping,
    own_silence,
    pinning,
    remembering,
    with_decisions,
)
from aligner.corpus.signature import GIVEN

if TYPE_CHECKING:
    from aligner.alignment import AlignmentSettings
    from aligner.alignment.encoder import Encoder
    from aligner.checks import Judge

__all__ = ["apply_review", "lay_findings", "read_report_findings", "read_review", "write_review"]


def read_review(path: api.Source) -> Review:
    """The review that a JSON file holds.

    Raises:
        UnreadableFileError: the file cannot be read.
        FormatError: it is no review, is damaged or contradicts itself.
        VersionError: a later version of this package wrote it.
    """
    from aligner.formats import review

    return review.read(Path(path))


def write_review(review: Review, path: api.Source) -> None:
    """Write a review to a JSON file, whole or not at all.

    Raises:
        UnreadableFileError: the file cannot be written.
    """
    from aligner.formats import review as reviews

    reviews.write(review, Path(path))


def read_report_findings(path: api.Source) -> tuple[Discrepancy, ...]:
    """The findings that a report shows, read back from its HTML.

    They are those of the bitext that it was made of, most severe first, without their
    symptoms; what lies between two sentences of evidence comes back as spaces.

    Raises:
        UnreadableFileError: the file cannot be read.
        FormatError: it is no report, or is damaged.
    """
    from aligner.formats import report_html

    return report_html.read(Path(path))


def lay_findings(bitext: Bitext, *sources: api.Source | Iterable[Discrepancy]) -> Bitext:
    """A bitext with findings that are kept elsewhere, beside those that it has.

    What a finding shows is looked for where the source says, else by its words and by
    those around them, so that the bitext may be of another format, or lie beside other
    text, than the one that was checked.  Of findings with one id the last one stands.

    Args:
        bitext: with its beads.
        sources: files that ``aligner check`` wrote (lines of JSON, CSV, SARIF), W3C Web
            Annotations, reports, bitexts of formats that hold findings; or the findings
            themselves, as :func:`read_report_findings` gives them.

    Raises:
        UnreadableFileError: a file cannot be read.
        FormatError: a file tells of no findings or is damaged, or a finding shows words
            that do not stand in the bitext, or that stand in several places.
    """
    from aligner.formats import laying, registry

    for source in sources:
        if isinstance(source, str | Path):
            bitext = registry.with_findings(bitext, Path(source))
        else:
            told = map(laying.ToldFinding.of, source)
            bitext = laying.laid(bitext, told, file="the findings")
    return bitext


def apply_review(
    bitext: Bitext,
    *reviews: Review | api.Source,
    settings: AlignmentSettings | None = None,
    encoder: Encoder | None = None,
    constraints: Constraints | None = None,
    silence: Silence | api.Source | None = None,
    glossary: Glossary | api.Source | None = None,
    judge: Judge | None = None,
) -> Bitext:
    """Lay decisions of reviewers on a bitext.

    Findings that were dismissed are silenced, with the reason and the date; all that
    something was said about carry it in ``Discrepancy.review``.  Beads that were
    decided on are pinned; where they are not pinned already, the texts are aligned
    anew around them and checked with the same checks as before.  Findings of beads
    that stay keep their ids; a decision about a finding in a bead that has become
    another is kept where the same check finds the same place.

    A bitext remembers what has been applied to it in ``Bitext.review``: a review that
    is applied later adds to it and has the say over it, applying one twice makes no
    difference, and one that decides nothing changes nothing.

    Args:
        bitext: checked, in most cases.
        reviews: of one reviewer or of several, or the files that hold them.  Where
            two disagree the one that is given last counts, and a warning tells.
        settings: how to align anew; by default as the bitext was aligned.
        encoder: as in :func:`aligner.align`, for aligning and checking anew.
        constraints: what else the new alignment has to keep to; a review has the say
            over them.
        silence: for checking anew; by default what silences findings of the bitext.
        glossary: for checking anew.
        judge: for checking anew.

    Returns:
        The bitext with the decisions.  Its warnings, which begin with ``review:``,
        tell of decisions about what is not found any more, and of reviewers who disagree.

    Raises:
        ReviewError: a review is of another text, or pins what is no sentence of it.
        FormatError: a file is no review.
        UnreadableFileError: a file cannot be read.
    """
    given = [_fitting(review, bitext.documents) for review in reviews]
    if not any(given):
        return bitext
    decided, told = together(given)
    if bitext.review is not None:
        decided = bitext.review.followed_by(decided)
    if _is_kept(bitext, decided):
        return with_decisions(bitext, decided, bitext, told)
    aligned = _realigned(bitext, decided, settings, encoder, constraints)
    checked = _checked(
        aligned,
        bitext,
        silence=own_silence(bitext) if silence is None else silence,
        glossary=glossary,
        encoder=encoder,
        judge=judge,
    )
    return with_decisions(checked, decided, bitext, told)


def align_reviewed(
    first: Document,
    second: Document,
    *reviews: Review | api.Source,
    earlier: Review | None = None,
    settings: AlignmentSettings | None = None,
    encoder: Encoder | None = None,
    progress: api.Progress | None = None,
    constraints: Constraints | None = None,
) -> Bitext:
    """Align two documents as reviewers want their beads, without checking.

    Args:
        first: as in :func:`aligner.align`.
        second: as in :func:`aligner.align`.
        reviews: as in :func:`apply_review`; there may be none.
        earlier: what was applied before.
        settings: as in :func:`aligner.align`.
        encoder: as in :func:`aligner.align`.
        progress: as in :func:`aligner.align`.
        constraints: as in :func:`aligner.align`; reviews have the say over them.

    Returns:
        A bitext that remembers the reviews, so that checking it applies them.
    """
    documents = first, second
    given = [] if earlier is None else [earlier]
    told: tuple[str, ...] = ()
    if reviews:
        joined, told = together([_fitting(review, documents) for review in reviews])
        given.append(joined)
    decided = reduce(Review.followed_by, given) if given else None
    if decided is not None:
        constraints = pinning(decided, documents, constraints)
    aligned = api.align(
        first,
        second,
        settings=settings,
        encoder=encoder,
        progress=progress,
        constraints=constraints,
    )
    return aligned if decided is None else remembering(aligned, decided, told)


def _fitting(review: Review | api.Source, documents: tuple[Document, Document]) -> Review:
    """A review, read if it is in a file, with its sides in the order of the documents."""
    if isinstance(review, Review):
        return fitting(review, documents)
    return fitting(read_review(review), documents, file=str(review))


def _is_kept(bitext: Bitext, review: Review) -> bool:
    """Whether a bitext has the beads that a review wants because it was aligned so."""
    before = () if bitext.review is None else bitext.review.wanted
    return set(before) == set(review.wanted)


def _realigned(
    bitext: Bitext,
    review: Review,
    settings: AlignmentSettings | None,
    encoder: Encoder | None,
    constraints: Constraints | None,
) -> Bitext:
    """The texts of a bitext aligned anew, as they were aligned and as a review wants it."""
    from aligner.alignment import AlignmentSettings
    from aligner.checks import is_foreign

    made = bitext.signature
    if made.engine == GIVEN and bitext.beads:
        constraints = keeping(bitext.beads, constraints)
    if settings is None:
        known = AlignmentSettings.model_fields
        settings = AlignmentSettings.model_validate(
            {name: value for name, value in made.settings if name in known}
        )
    aligned = api.align(
        *bitext.documents,
        settings=settings,
        encoder=encoder,
        constraints=pinning(review, bitext.documents, constraints),
        words=bool(bitext.beads) and all(bead.words is not None for bead in bitext.beads),
    )
    aligned = carried(bitext, aligned, is_foreign)
    if made.engine != GIVEN:
        return aligned
    return aligned.model_copy(update={"signature": made})


def _checked(
    aligned: Bitext,
    before: Bitext,
    *,
    silence: Silence | api.Source,
    glossary: Glossary | api.Source | None,
    encoder: Encoder | None,
    judge: Judge | None,
) -> Bitext:
    """A bitext checked as an earlier one of the same texts was."""
    from aligner.checks.silencing import without_idle

    made = dict(before.signature.settings)
    least = made.get("min_confidence")
    checked = api.check(
        aligned,
        select=made.get("select", "").split(),
        ignore=made.get("ignore", "").split(),
        min_confidence=None if least is None else float(least),
        min_severity=made.get("min_severity", Severity.NOTE),
        encoder=encoder,
        silence=silence,
        glossary=glossary,
        judge=judge,
    )
    # an entry that fitted until a bead became another is still of use without the review
    told = set(without_idle(checked.warnings)) | set(before.warnings)
    return checked.model_copy(
        update={"warnings": tuple(warning for warning in checked.warnings if warning in told)}
    )
