"""How sentences end."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from aligner.checks.context import Context
from aligner.checks.registry import Finding, check
from aligner.checks.wording import quoted
from aligner.corpus import Bead, Evidence, ParagraphKind, Segment, Severity

_CLOSERS = "\"'“”‘’«»)]}*_ \u00a0\u202f"
_TAG = 2
"""Words that a tag question ("…, all right?") may have."""
_SHORTEST = 12
"""Words from which a sentence is no title and should end with a stop."""


@check(
    "structure/question",
    severity=Severity.MAJOR,
    its_type="mistranslation",
    mqm="accuracy/mistranslation",
)
def question(context: Context) -> Iterator[Finding]:
    """A sentence that is a question on one side and a statement on the other.

    Exclamations, tag questions ("…, all right?") and sides that have a question
    mark elsewhere in the same sentences are not flagged.

    Examples:
        flags: Chi ha portato il sale fino al faro vecchio? | Someone took the salt to the old lighthouse.
        not: Chi ha portato il sale? | Who took the salt?
        not: Il sale era lì, no? | The salt was there.
    """
    for bead, side in _unlike(context, "?", "."):
        asking, telling = bead.segments[side], bead.segments[1 - side]
        if {"?", "!"} & set(telling.text) or _is_tag(asking.text):
            continue
        own, other = (language.name for language in context.facing(side))
        yield Finding(
            evidence=_ends(context, bead),
            message=f"A question in the {own}, a statement in the {other}: {_end(asking.text)}.",
            confidence=0.75,
            beads=(bead.number,),
        )


@check(
    "structure/punctuation",
    severity=Severity.MINOR,
    its_type="typographical",
    mqm="linguistic-conventions/punctuation",
    default=False,
)
def punctuation(context: Context) -> Iterator[Finding]:
    """A sentence with a final stop on one side and nothing on the other; a lost exclamation.

    Headings, list items and short sentences that may be titles are not flagged.

    Examples:
        flags: Quella sera il guardiano aveva già chiuso a chiave la vecchia porta del faro. | That evening the keeper had already locked the old door of the lighthouse
        not: Il ritorno delle barche. | The return of the boats
    """
    for bead, side in _unlike(context, ".", ""):
        if min(len(_words(s.text)) for s in bead.segments) >= _SHORTEST:
            yield _other_end(context, bead, side, "ends with a stop", 0.7)
    for bead, side in _unlike(context, "!", "."):
        if "!" not in bead.segments[1 - side].text:
            yield _other_end(context, bead, side, "exclaims", 0.5)


def _other_end(context: Context, bead: Bead, side: int, what: str, confidence: float) -> Finding:
    own, other = (language.name for language in context.facing(side))
    return Finding(
        evidence=_ends(context, bead),
        message=f"The {own} {what}, the {other} does not: {_end(bead.segments[1 - side].text)}.",
        confidence=confidence,
        beads=(bead.number,),
    )


def _unlike(context: Context, one: str, other: str) -> Iterator[tuple[Bead, int]]:
    """Beads that end with one sign on a side and with another on the other side.

    The empty sign stands for a letter or figure.  Only running text is looked at.
    """
    for bead in context.paired_beads():
        ends = [_final(segment.text) for segment in bead.segments]
        if ends in ([one, other], [other, one]) and _is_running(context, bead):
            yield bead, ends.index(one)


def _final(text: str) -> str:
    """The sign that a text ends with; empty for a letter or figure."""
    last = text.rstrip(_CLOSERS)[-1:]
    return "" if last.isalnum() else last


def _is_running(context: Context, bead: Bead) -> bool:
    """Whether all its sentences stand in body text."""
    return all(
        document.paragraphs[sentence.paragraph].kind is ParagraphKind.BODY
        for document, segment in zip(context.bitext.documents, bead.segments, strict=True)
        for sentence in segment.sentences
    )


def _is_tag(text: str) -> bool:
    """Whether no more than a few words follow the last pause before the question mark."""
    return len(_words(_pause().split(text.rstrip(_CLOSERS))[-1])) <= _TAG


def _words(text: str) -> list[str]:
    words: list[str] = regex.findall(r"[\p{L}\p{N}][\p{L}\p{N}'’]*", text)
    return words


def _end(text: str) -> str:
    """The last words of a text, quoted."""
    return quoted(text if len(text) <= 50 else "…" + text[-50:].partition(" ")[2])


def _ends(context: Context, bead: Bead) -> tuple[Evidence, Evidence]:
    """The last word of each side with its sign."""
    first, second = (_last(context, at, segment) for at, segment in enumerate(bead.segments))
    return first, second


def _last(context: Context, side: int, segment: Segment) -> Evidence:
    start = segment.end - len(segment.text.rstrip().rpartition(" ")[2])
    return context.evidence(side, start, segment.end)


@cache
def _pause() -> regex.Pattern[str]:
    return regex.compile(r"[,;:.–—-]\s|[.!?]\s")
