"""What editors and translators wrote into the text: queries and notes.

A query says that a phrase is doubtful; what matters to a reviser is the phrase
and what the other side has in its place, and most of all whether the two
visibly differ.  A note is information and never an error.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from aligner.alignment.phrases import (
    Counterpart,
    counterpart,
    lone_names,
    name_around,
    phrase_before,
)
from aligner.checks.context import Context
from aligner.checks.notes import Note
from aligner.checks.registry import Finding, check
from aligner.checks.wording import listed, quoted
from aligner.corpus import Bead, Evidence, Severity, Span

_LIKE_ENOUGH = 0.45
"""Likeness of a phrase and its counterpart below which the whole segment is shown instead."""
_SHORT = 1000
"""Characters of a segment up to which a name can be said to be nowhere in it."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A note or query and what it is about; spans are of the documents.

    Attributes:
        side: the side that it stands on.
        note: the note.
        bead: the bead of the phrase.
        phrase: the words before it that it is about.
        other: what the other side has in their place.
        is_whole: whether ``other`` is the other side's whole segment.
        lone: names and figures of the phrase that the other side lacks there.
        lacking: names and figures of the other side that the phrase lacks.
    """

    side: int
    note: Note
    bead: Bead
    phrase: Span | None
    other: Span
    is_whole: bool = True
    lone: tuple[Span, ...] = ()
    lacking: tuple[Span, ...] = ()

    @property
    def shown(self) -> tuple[int, int]:
        """Start and end of the phrase with its mark."""
        return self.phrase.start if self.phrase else self.note.start, self.note.end


@check(
    "editorial/query",
    severity=Severity.MAJOR,
    its_type="uncategorized",
    mqm="accuracy/mistranslation",
    uses=("editorial", "phrases"),
)
def query(context: Context) -> Iterator[Finding]:
    """A doubt that somebody left in the text: "[?]", "[check]", "(sic)", "[XXX]".

    It shows the phrase in doubt and its counterpart, and is critical where a
    name or a figure stands in one and not in the other.  Question marks that
    belong to a sentence, and "(?)" where the sign itself is meant, are not
    flagged.

    Examples:
        flags: Lo guidava il ‹Partito contadino›. | It was led by the ‹Workers Party [?]›.
        flags: La barca era ‹verde (sic)›. | The boat was ‹green›.
        not: Sei sicuro (davvero)? | Are you sure (really)?
        not: Il segno "(?)" indica un dubbio. | The sign "(?)" marks a doubt.
    """
    for mark, twin in _marks(context, ("query", "verbatim")):
        severity = Severity.MINOR if mark.note.kind == "verbatim" else Severity.MAJOR
        if mark.lone or mark.lacking:
            severity = Severity.CRITICAL
        yield Finding(
            evidence=_evidence(context, mark, twin),
            message=_doubt(context, mark, twin),
            confidence=0.85 if mark.note.text.startswith("(") else 0.95,
            beads=(mark.bead.number,),
            severity=severity,
        )


@check(
    "editorial/note",
    severity=Severity.NOTE,
    its_type="other",
    mqm="custom/editorial-note",
    alone=True,
    uses=("editorial", "phrases"),
)
def note(context: Context) -> Iterator[Finding]:
    """A note by a translator or an editor, told with what it is about.

    It is no error.  Brackets that merely explain ("[the mayor]") and are not
    marked as somebody's note are not flagged.

    Examples:
        flags: Abitava nel ‹sestiere [quartiere – n.d.t.]›. | He lived in the district.
        flags: ‹Beveva il kvas›. | He ‹drank kvas [TN: a drink made of bread]›.
        not: Lo disse lui [il sindaco]. | He [the mayor] said it.
    """
    for mark, twin in _marks(context, ("note",)):
        yield Finding(
            evidence=_evidence(context, mark, twin),
            message=_remark(context, mark, twin),
            confidence=0.95,
            beads=(mark.bead.number,),
        )


def _marks(context: Context, kinds: tuple[str, ...]) -> Iterator[tuple[_Mark, _Mark | None]]:
    """The marks of some kinds, each with its like on the other side, if it has one."""
    first, second = (
        [m for m in context.once(_read, context, side) if m.note.kind in kinds] for side in (0, 1)
    )
    for mark in first:
        twin = next((m for m in second if _are_twins(mark, m)), None)
        if twin:
            second.remove(twin)
        yield mark, twin
    for mark in second:
        yield mark, None


def _are_twins(mark: _Mark, other: _Mark) -> bool:
    """Whether two marks on opposite sides are about the same phrase."""
    if mark.bead.number != other.bead.number or mark.note.kind != other.note.kind:
        return False
    if mark.is_whole or other.is_whole:
        return True
    start, end = other.shown
    return mark.other.start < end and start < mark.other.end


def _read(context: Context, side: int) -> tuple[_Mark, ...]:
    document = context.bitext.documents[side]
    marks = []
    for noted in context.notes[side]:
        paragraph = document.paragraph_at(noted.start)
        bead = context.bead_at(side, noted.start)
        if paragraph is None or bead is None:
            continue
        phrase = phrase_before(document.text, noted.start, context.languages[side])
        if phrase and phrase.start < paragraph.start:
            phrase = None
        if phrase:
            bead = context.bead_at(side, phrase.start) or bead
        segment = bead.segments[1 - side]
        mark = _Mark(side, noted, bead, phrase, Span(segment.start, segment.end, segment.text))
        marks.append(_compared(context, mark) if phrase and not bead.is_null else mark)
    return tuple(marks)


def _compared(context: Context, mark: _Mark) -> _Mark:
    """The mark with its counterpart, and the names that stand on one side alone."""
    own, other = mark.bead.segments[mark.side], mark.bead.segments[1 - mark.side]
    languages, encoder = context.facing(mark.side), context.encoder
    assert mark.phrase
    phrase = Span(mark.phrase.start - own.start, mark.phrase.end - own.start, mark.phrase.text)
    found = counterpart(own.text, phrase, other.text, languages, encoder)
    if found is None or found.likeness < _LIKE_ENOUGH:
        anywhere = Counterpart(0, len(other.text), 0.0)
        lone = lone_names(own.text, phrase, other.text, anywhere, languages, encoder)
        return replace(mark, lone=lone if len(other.text) < _SHORT else ())
    rendering = name_around(
        other.text,
        Span(found.start, found.end, other.text[found.start : found.end]),
        languages[1],
    )
    lone = lone_names(own.text, phrase, other.text, found, languages, encoder)
    back = Counterpart(phrase.start, phrase.end, found.likeness)
    lacking = lone_names(
        other.text, rendering, own.text, back, (languages[1], languages[0]), encoder
    )
    end = rendering.end if lacking else found.end
    start = rendering.start if lacking else found.start
    return replace(
        mark,
        other=Span(other.start + start, other.start + end, other.text[start:end]),
        is_whole=False,
        lone=lone,
        lacking=lacking,
    )


def _evidence(context: Context, mark: _Mark, twin: _Mark | None) -> tuple[Evidence, Evidence]:
    own = context.evidence(mark.side, *mark.shown)
    start, end = twin.shown if twin else (mark.other.start, mark.other.end)
    other = context.evidence(1 - mark.side, start, end)
    return (own, other) if mark.side == 0 else (other, own)


def _doubt(context: Context, mark: _Mark, twin: _Mark | None) -> str:
    own, other = (language.name for language in context.facing(mark.side))
    sign = quoted(mark.note.text)
    if mark.phrase is None:
        told = f"The {own} leaves a query, {sign}"
    elif mark.note.kind == "verbatim":
        told = f"The {own} gives {quoted(mark.phrase.text)} as it found it, {sign}"
    else:
        told = f"The {own} queries {quoted(mark.phrase.text)} with {sign}"
    if mark.note.author:
        told += f", signed {quoted(mark.note.author)} by an editor or a translator"
    if twin:
        return f"{told}; so does the {other}, with {quoted(twin.note.text)}."
    missed = f"nothing for {listed([s.text for s in mark.lone])}"
    if mark.lone and mark.is_whole:
        return f"{told}; the {other} has {missed}."
    told += f"; the {other} {_other_has(mark)}"
    if mark.lone:
        told += f", and {missed}"
    if mark.lacking:
        told += f", with {listed([s.text for s in mark.lacking])} besides"
    return f"{told}."


def _remark(context: Context, mark: _Mark, twin: _Mark | None) -> str:
    own, other = (language.name for language in context.facing(mark.side))
    told = f"Note in the {own}"
    if mark.note.author:
        told += f", signed {quoted(mark.note.author)}"
    if mark.phrase:
        told += f", on {quoted(mark.phrase.text)}"
    if mark.note.body:
        told += f": {quoted(mark.note.body)}"
    if twin:
        return f"{told}; the {other} has one too: {quoted(twin.note.text)}."
    return f"{told}; the {other} {_other_has(mark)}."


def _other_has(mark: _Mark) -> str:
    if not mark.other.text:
        return "has nothing in its place"
    if mark.is_whole:
        return "has no like phrase" if mark.phrase else "has none"
    return f"has {quoted(mark.other.text)}"
