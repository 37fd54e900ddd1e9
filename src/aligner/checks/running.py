"""From a bitext to the same bitext with its discrepancies."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b
from itertools import chain
from typing import TYPE_CHECKING

from aligner import limits
from aligner.checks.confidence import calibrated
from aligner.checks.context import Context
from aligner.checks.judging import CONSIDERED, Judge, judged
from aligner.checks.knowledge import that_can_run, without_own
from aligner.checks.merging import (
    OF_ONE_TEXT,
    Extent,
    Image,
    Merged,
    is_of,
    merge,
    severity_of,
)
from aligner.checks.registry import FAMILIES, Check, Finding, select
from aligner.checks.silencing import idle_entries, parted, without_idle
from aligner.corpus import Bitext, Discrepancy, Evidence, Glossary, Segment, Severity, Silence, Span
from aligner.corpus.discrepancy import order_of
from aligner.deprecation import Kind, earliest

if TYPE_CHECKING:
    from aligner.alignment.encoder import Encoder


LEAST_CONFIDENCE = 0.5
"""Confidence below which a finding of a check that is on by default is not shown unasked.

Below it a finding is likelier wrong than right, whatever the check;
``python -m benchmarks.discrepancies`` draws what other limits would show.
"""

Found = tuple[Check, Finding]


def run_checks(
    bitext: Bitext,
    checks: Iterable[Check] | None = None,
    *,
    min_confidence: float | None = None,
    min_severity: Severity = Severity.NOTE,
    silence: Silence | None = None,
    glossary: Glossary | None = None,
    encoder: Encoder | None = None,
    judge: Judge | None = None,
) -> Bitext:
    """Run checks over a bitext.

    Args:
        bitext: with its beads.
        checks: the checks to run; the default ones if not given.
        min_confidence: findings below this are left out; if it is not given,
            those below :data:`LEAST_CONFIDENCE` of checks that are on by default.
        min_severity: findings milder than this are left out.
        silence: findings that are kept apart, in ``Bitext.silenced``.
        glossary: how terms are to be rendered.
        encoder: for checks that compare meanings; the packaged one if not
            given, loaded only when something needs it.
        judge: a model, or anything else, that looks at what was found and makes it
            surer or less sure, also what is not sure enough to be shown without it;
            see :mod:`aligner.checks.judging`.

    Returns:
        The bitext with the discrepancies found, most severe first, then in the
        order of the text; earlier ones are replaced, but for those of other programs.
        Its warnings
        tell which of the checks stayed silent because a language's module lacks
        what they need, and which entries of the silence fit nothing any more.

    Raises:
        JudgeError: the judge failed, or gave what is no answer.
    """
    context = Context(bitext, encoder=encoder, glossary=glossary)
    able, warnings = that_can_run(select() if checks is None else checks, context.languages)
    everything = list(findings(context, able))
    told = discrepancies_of(
        context,
        [
            one
            for one in everything
            if is_shown(*one, min_confidence) or (judge and one[1].confidence >= CONSIDERED)
        ],
    )
    earlier = without_idle(without_own(bitext.warnings, context.languages))
    silence = silence or Silence()
    shown, silenced = parted(told, silence)
    if judge:
        limits = {check.id: least_confidence(check, min_confidence) for check in able}
        shown = tuple(
            one for one in judged(bitext, shown, judge) if one.confidence >= limits[one.check]
        )
    idle: tuple[str, ...] = ()
    if silence:
        singly = (_with_ids(bitext, [Merged(*one)]) for one in everything)
        known = (*told, *filter(is_foreign, bitext.discrepancies))
        idle = idle_entries(silence, able, (*known, *chain.from_iterable(singly)))
    foreign, quiet = parted(filter(is_foreign, bitext.discrepancies), silence)
    still = (one for one in bitext.silenced if is_foreign(one.discrepancy))
    everyone = (d for d in (*shown, *foreign) if d.severity >= min_severity)
    apart = (*silenced, *quiet, *still)
    return bitext.model_copy(
        update={
            "warnings": (*earlier, *warnings, *idle),
            "discrepancies": tuple(sorted(everyone, key=order_of) if foreign else everyone),
            "silenced": tuple(s for s in apart if s.discrepancy.severity >= min_severity),
        }
    )


def is_foreign(found: Discrepancy) -> bool:
    """Whether a finding is of no check of this package: another program, or a person, found it."""
    return found.family not in FAMILIES


def findings(context: Context, checks: Iterable[Check]) -> Iterator[Found]:
    """All that some checks find, one after the other, before what has one cause is merged.

    A finding is as sure as others of its check have proved right, and what compares the
    two sides of a bead at most as sure as that they render each other.
    """
    for check in checks:
        compares = not is_of(check, OF_ONE_TEXT)
        limits.must_have_time()
        for said in check.find(context):
            finding = calibrated(check, said)
            yield check, _bounded(finding, context.bitext) if compares else finding


def _bounded(finding: Finding, bitext: Bitext) -> Finding:
    beads = [bitext.beads[number] for number in finding.beads[:1]]
    least = min((bead.score for bead in beads if not bead.is_null), default=1.0)
    return finding if finding.confidence <= least else replace(finding, confidence=least)


def is_shown(check: Check, finding: Finding, min_confidence: float | None = None) -> bool:
    """Whether a finding is sure enough; see :func:`run_checks`."""
    return finding.confidence >= least_confidence(check, min_confidence)


def least_confidence(check: Check, min_confidence: float | None = None) -> float:
    """The confidence from which on a check's findings are shown; see :func:`run_checks`."""
    if min_confidence is not None:
        return min_confidence
    return LEAST_CONFIDENCE if check.default else 0.0


def discrepancies_of(context: Context, found: Iterable[Found]) -> tuple[Discrepancy, ...]:
    """Findings made discrepancies, those with one cause made one; most severe first."""
    merged = merge(found, image=_images(context), extent=_extents(context.bitext))
    return tuple(_with_ids(context.bitext, merged))


def _extents(bitext: Bitext) -> Extent:
    return lambda bead, side: len(bitext.beads[bead].segments[side])


def _images(context: Context) -> Image:
    """What the words of evidence are linked to on the other side of its bead."""

    def image(number: int, side: int, evidence: Evidence) -> list[Span]:
        bead = context.bitext.beads[number]
        if bead.is_null:
            return []
        words = context.words(bead)
        own, other = words.tokens(side), words.tokens(1 - side)
        first = bisect_right(own, evidence.start, key=lambda token: token.end)
        end = bisect_left(own, evidence.end, key=lambda token: token.start)
        linked = {link for at in range(first, end) for link in words.of(side, at)}
        return [other[at] for at in sorted(linked)]

    return image


def _with_ids(bitext: Bitext, found: list[Merged]) -> list[Discrepancy]:
    """Discrepancies with ids that outlive edits elsewhere in the text.

    The id digests the check, the words in evidence and the text of the main
    bead, whichever side is first; equal ones are told apart by their order.  A check that
    has got another name keeps its ids as long as the earlier one is known.
    """
    seen: Counter[str] = Counter()
    beads: dict[int, str] = {}
    discrepancies = []
    for kept in sorted(found, key=lambda one: _order(one.check, one.finding)):
        check, finding = kept.check, kept.finding
        bead = finding.beads[0] if finding.beads else -1
        if bead not in beads:
            beads[bead] = _digest(bitext.beads[bead].segments if bead >= 0 else ())
        key = _digest(finding.evidence, earliest(Kind.CHECK, check.id), beads[bead])
        seen[key] += 1
        discrepancies.append(
            Discrepancy(
                id=key if seen[key] == 1 else f"{key}-{seen[key]}",
                check=check.id,
                severity=severity_of(check, finding),
                confidence=finding.confidence,
                message=finding.message,
                evidence=finding.evidence,
                its_type=check.its_type,
                mqm=check.mqm,
                beads=finding.beads,
                symptoms=kept.symptoms,
            )
        )
    return discrepancies


def _digest(spans: Iterable[Evidence | Segment], *words: str) -> str:
    """Twelve hexadecimal digits for some words and the texts of one span of each language."""
    texts = [span.text for span in sorted(spans, key=lambda span: span.language)]
    joined = "\x1f".join([*words, *texts]).encode("utf-8", "surrogatepass")
    return blake2b(joined, digest_size=6).hexdigest()


def _order(check: Check, finding: Finding) -> tuple[object, ...]:
    where = finding.beads[0] if finding.beads else -1
    spans = tuple((e.start, e.end) for e in finding.evidence)
    return -severity_of(check, finding).rank, where, spans, check.id, finding.message
