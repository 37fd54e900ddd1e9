"""What stands on one side only.

Each run of sentences that nothing renders is one finding: a whole paragraph is
not told sentence by sentence, and neighbouring paragraphs that are missing
together are told together.  Page furniture is in no bead and never missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from aligner.checks.context import Context
from aligner.checks.coverage.displaced import displaced
from aligner.checks.registry import Finding, check
from aligner.checks.wording import counted, quoted
from aligner.corpus import Bead, Evidence, Paragraph, ParagraphKind, Sentence, Severity

_LIKELY = 0.5
"""Mean score from which a run is told.

The score of a bead without counterpart is calibrated: on the novels among the
development sets three in ten of those scored below a half are missing, and three
in four of those above 0.8; likeness with the text around adds nothing to that.
"""


@dataclass(frozen=True, slots=True)
class _Run:
    """Consecutive sentences of one side that stand on that side alone.

    Attributes:
        side: the side that has them.
        kind: ``heading``, ``paragraph``, ``line`` (a date, a figure or a link
            by itself) or ``sentence`` (part of a paragraph).
        beads: their beads.
        paragraphs: the paragraphs that they fill or lie in.
    """

    side: int
    kind: str
    beads: tuple[Bead, ...]
    paragraphs: tuple[Paragraph, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(s for bead in self.beads for s in bead.segments[self.side].sentences)


@check(
    "coverage/paragraph",
    severity=Severity.MAJOR,
    its_type="omission",
    mqm="accuracy/omission",
    alone=True,
)
def paragraph(context: Context) -> Iterator[Finding]:
    """Whole paragraphs or list items on one side only; neighbours make one finding.

    A line that holds no more than a date, a figure or a link is minor.  Page
    furniture and editors' notes are not flagged.

    Examples:
        flags: ¶ Piove. // ¶ Il vecchio faro era stato chiuso da anni. // ¶ Nevica. | ¶ It rains. // // ¶ It snows.
        not: ¶ Piove. // ¶ Nevica. | ¶ It rains. // ¶ It snows.
    """
    yield from _findings(context, ("paragraph", "line"))


@check(
    "coverage/sentence",
    severity=Severity.MAJOR,
    its_type="omission",
    mqm="accuracy/omission",
    alone=True,
)
def sentence(context: Context) -> Iterator[Finding]:
    """Sentences on one side only, in a paragraph that the other side has.

    Sentences that are merged with others on the other side are not flagged.

    Examples:
        flags: Pioveva forte. // ‹Il guardiano era già partito.› // Faceva freddo. | It rained hard. // // It was cold.
        not: Pioveva forte. // Faceva freddo. | It rained hard. // It was cold.
    """
    yield from _findings(context, ("sentence",))


@check(
    "coverage/heading",
    severity=Severity.MINOR,
    its_type="omission",
    mqm="accuracy/omission",
    alone=True,
)
def heading(context: Context) -> Iterator[Finding]:
    """A heading on one side only.

    A heading that the other side has as ordinary text is not flagged.

    Examples:
        flags: # ‹Il ritorno delle barche› // Tornarono a maggio. | // They came back in May.
        not: # Il ritorno delle barche // Tornarono a maggio. | # The return of the boats // They came back in May.
    """
    yield from _findings(context, ("heading",))


def _findings(context: Context, kinds: tuple[str, ...]) -> Iterator[Finding]:
    for run in context.once(_runs, context):
        confidence = sum(bead.score for bead in run.beads) / len(run.beads)
        if run.kind not in kinds or confidence < _LIKELY:
            continue
        own = context.evidence(run.side, run.sentences[0].start, run.sentences[-1].end)
        other = _place(context, run)
        yield Finding(
            evidence=(own, other) if run.side == 0 else (other, own),
            message=_message(context, run),
            confidence=confidence,
            beads=tuple(bead.number for bead in run.beads),
            severity=Severity.MINOR if run.kind == "line" else None,
        )


def _place(context: Context, run: _Run) -> Evidence:
    """Where the other side would have it."""
    return context.whole(run.beads[0].segments[1 - run.side])


def _message(context: Context, run: _Run) -> str:
    own, other = (language.name for language in context.facing(run.side))
    words = quoted(run.sentences[0].text)
    only = f"Only the {own} has"
    if run.kind == "heading":
        return f"{only} the heading {words}; the {other} goes on without it."
    if run.kind == "line":
        return f"{only} the line {words}."
    if run.kind == "sentence":
        return f"{only} {counted(len(run.sentences), 'sentence')} of this paragraph: {words}."
    what = counted(len(run.paragraphs), "paragraph")
    sentences = counted(len(run.sentences), "sentence")
    return f"{only} {what} of {sentences}, beginning {words}."


def _runs(context: Context) -> tuple[_Run, ...]:
    """The runs of both sides, cut where a paragraph ends or the kind of text changes.

    Sentences that the other side has elsewhere are moved rather than missing.
    """
    found: tuple[list[_Run], list[_Run]] = ([], [])
    pairs = context.once(displaced, context)
    elsewhere = {bead.number for pair in pairs for stretch in pair for bead in stretch}
    for bead in context.bitext.filter(lambda bead: bead.is_null):
        side = 0 if bead.segments[0].sentences else 1
        part = None if bead.number in elsewhere else _part(context, side, bead)
        if part is None:
            continue
        runs = found[side]
        if runs and _goes_on(runs[-1], part):
            paragraphs = dict.fromkeys((*runs[-1].paragraphs, *part.paragraphs))
            beads = (*runs.pop().beads, *part.beads)
            part = _Run(side, part.kind, beads, tuple(paragraphs))
        runs.append(part)
    return (*found[0], *found[1])


def _goes_on(run: _Run, part: _Run) -> bool:
    """Whether a part follows a run and is told together with it."""
    follows = run.sentences[-1].number + 1 == part.sentences[0].number
    is_same = run.paragraphs[-1] == part.paragraphs[0]
    return follows and part.kind == run.kind and (is_same or part.kind == "paragraph")


def _part(context: Context, side: int, bead: Bead) -> _Run | None:
    """One bead as a run, unless it holds nothing to miss."""
    document = context.bitext.documents[side]
    sentences = bead.segments[side].sentences
    if all(_says_nothing(context.without_notes(side, s)) for s in sentences):
        return None
    paragraphs = tuple(document.paragraphs[number] for number in bead.segments[side].paragraphs)
    missing = context.once(_missing, context, side)
    if any(s.number not in missing for p in paragraphs for s in p.sentences):
        kind = "sentence"
    elif all(_is_bare(p.text) for p in paragraphs):
        kind = "line"
    elif all(p.kind is ParagraphKind.HEADING for p in paragraphs):
        kind = "heading"
    else:
        kind = "paragraph"
    return _Run(side, kind, (bead,), paragraphs)


def _missing(context: Context, side: int) -> frozenset[int]:
    """Numbers of a side's sentences that nothing renders."""
    beads = context.bitext.filter(lambda bead: bead.is_null)
    return frozenset(s.number for bead in beads for s in bead.segments[side].sentences)


def _says_nothing(text: str) -> bool:
    """Whether a text is a mere sign or ornament."""
    return len(regex.findall(r"[\p{L}\p{N}]", text[:200])) < 2


def _is_bare(text: str) -> bool:
    """Whether a paragraph is no more than a date, a figure or a link."""
    if len(text) > 60 or text.rstrip()[-1:] in "?!":
        return False
    text = regex.sub(r"(?<!\S)\S*(?:://|www\.|@)\S*", " 0 ", text)
    words = regex.findall(r"\p{L}[\p{L}'’-]*", text)
    return regex.search(r"\d", text) is not None and len(words) <= 3
