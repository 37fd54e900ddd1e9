"""Words that a text renders in several ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

from aligner.checks.consistency.usage import Place, Usage, Usages, usages
from aligner.checks.context import Context
from aligner.checks.registry import Finding, check
from aligner.checks.wording import quoted
from aligner.corpus import Evidence, Severity

_OFTEN = 8
"""Times that a word must stand in the text for its usual rendering to be known."""
_USUAL = 0.85
"""Share of its places in which it must have that rendering."""
_SELDOM = 4
"""Times that an unusual rendering may stand in the text, in whatever place."""
_SAME, _OTHER = 0.7, 0.5
"""Likeness from which on words mean the same, and up to which they mean different things."""
_LETTERS = 0.55
"""Share of letters in common from which words may have been linked for their letters alone."""
_SEVERAL, _SHARE = 2, 0.25
"""Places, and share of a word's places, from which on a rendering is one of several usual ones."""
_KNOWN = 4
"""Places that a word must have to be told as rendered in several ways."""


@check(
    "consistency/drift",
    severity=Severity.MINOR,
    its_type="inconsistency",
    mqm="terminology/inconsistent-use-of-terminology",
    needs=("phrases", "vocabulary"),
)
def drift(context: Context) -> Iterator[Finding]:
    """A word with one usual rendering that is rendered, once, by a word of other meaning.

    The word stands in the text at least eight times, nearly always with the same
    rendering; here that is missing, and in its place stands a word that is alike
    neither to it nor to its usual rendering ("proteste", else "protests", by "speeches").
    Synonyms and words that the text uses for other things too are not flagged. It needs
    an encoder, and texts of some length. All places of a word are one finding.

    Examples:
        flags: Le proteste continuano. // Altre proteste seguirono. // Le proteste finirono. //
            Le proteste continuano. // Altre proteste seguirono. // Le proteste finirono. // Le
            proteste continuano. // Altre proteste seguirono. // Queste ‹proteste› furono una
            sorpresa. | The protests go on. // Other protests followed. // The protests ended. //
            The protests go on. // Other protests followed. // The protests ended. // The
            protests go on. // Other protests followed. // These ‹speeches› were a surprise.
        not: Le proteste continuano. // Queste proteste furono una sorpresa. | The protests go
            on. // These speeches were a surprise.
    """
    if len(context.paired_beads()) < _OFTEN or context.encoder is None:
        return
    for side in (0, 1):
        known = usages(context, side)
        for usage in known.words.values():
            strange = _strange(context, usage, known)
            if strange:
                yield _drifting(context, side, usage, strange)


@check(
    "consistency/rendering",
    severity=Severity.NOTE,
    its_type="inconsistency",
    mqm="terminology/inconsistent-use-of-terminology",
    default=False,
    needs=("phrases", "vocabulary"),
)
def rendering(context: Context) -> Iterator[Finding]:
    """A word that the text renders in several ways, each of them usual.

    Good style varies its words: this is no error, and off by default. It helps where a
    text has to keep to its terms. A word that renders several words of the other side
    is the same, seen from there.

    Examples:
        flags: Le imprese chiudono. // Le imprese assumono. // Le ‹imprese› vendono. // Le
            imprese comprano. | The companies close. // The companies hire. // The ‹firms› sell.
            // The firms buy.
        not: Le imprese chiudono. // Le imprese assumono. // Le imprese vendono. // Le imprese
            comprano. | The companies close. // The companies hire. // The companies sell. //
            The companies buy.
    """
    for side in (0, 1):
        for usage in usages(context, side).words.values():
            least = max(_SEVERAL, _SHARE * usage.linked)
            several = [p for p in usage.renderings.values() if len(p) >= least]
            if usage.linked >= _KNOWN and len(several) > 1:
                yield _varied(context, side, usage, several)


def _strange(context: Context, usage: Usage, known: Usages) -> list[Place]:
    """The places in which a word is rendered by one that means something else."""
    if usage.linked < _OFTEN:
        return []
    (_, places), *rest = usage.renderings.items()
    if len(places) < _USUAL * usage.linked:
        return []
    regular = {place.bead for place in places}
    unusual = [
        others[0]
        for stem, others in rest
        if len(others) == 1
        and known.frequency[stem] <= _SELDOM
        and known.sources[stem] == {usage.stem}
        and others[0].bead not in regular
        and not _looks_alike(others[0])
    ]
    assert context.encoder is not None
    if not unusual:
        return []
    texts = [usage.form, places[0].other.text, *(place.other.text for place in unusual)]
    vectors = context.encoder.encode([text.lower() for text in texts])
    if float(vectors[0] @ vectors[1]) < _SAME:
        return []
    likeness = (vectors[2:] @ vectors[:2].T).max(axis=1)
    return [place for place, alike in zip(unusual, likeness, strict=True) if alike <= _OTHER]


def _looks_alike(place: Place) -> bool:
    """Whether two words may be taken for each other because of their letters, or one is a name."""
    if place.own.text[:1].isupper() != place.other.text[:1].isupper():
        return True
    own, other = place.own.text.lower(), place.other.text.lower()
    return bool(Indel.normalized_similarity(own, other) >= _LETTERS)


def _drifting(context: Context, side: int, usage: Usage, strange: Sequence[Place]) -> Finding:
    own, other = context.facing(side)
    usual = next(iter(usage.renderings.values()))
    place = strange[0]
    more = f" and {len(strange) - 1} more" if len(strange) > 1 else ""
    return Finding(
        evidence=_evidence(context, side, place),
        message=(
            f"The {own.name} {quoted(place.own.text)} is rendered by {quoted(place.other.text)} "
            f"here{more}, in {len(usual)} places by {quoted(usual[0].other.text)} in the "
            f"{other.name}."
        ),
        confidence=0.6,
        beads=tuple(dict.fromkeys(one.bead for one in strange)),
    )


def _varied(
    context: Context, side: int, usage: Usage, several: Sequence[Sequence[Place]]
) -> Finding:
    own, other = context.facing(side)
    counted = ", ".join(f"{quoted(places[0].other.text)} ({len(places)})" for places in several)
    ordered = [*several[1:], several[0]]
    return Finding(
        evidence=_evidence(context, side, ordered[0][0]),
        message=f"The {own.name} {quoted(usage.form)} is rendered in the {other.name} by {counted}.",
        confidence=0.5,
        beads=tuple(dict.fromkeys(one.bead for places in ordered for one in places)),
    )


def _evidence(context: Context, side: int, place: Place) -> tuple[Evidence, Evidence]:
    own = context.evidence(side, place.own.start, place.own.end)
    other = context.evidence(1 - side, place.other.start, place.other.end)
    return (own, other) if side == 0 else (other, own)
