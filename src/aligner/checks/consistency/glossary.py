"""The terms of a glossary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from aligner.checks.consistency.stems import Stemmed, places_of, stemmed, stems_in
from aligner.checks.context import Context
from aligner.checks.registry import Finding, check
from aligner.checks.wording import listed, quoted
from aligner.corpus import Bead, Evidence, Severity, Span
from aligner.languages import Language

_CLOSE = 12
"""Characters between words that render one phrase."""
_NEAR = 1
"""Beads on either side in which a rendering may stand as well."""


@dataclass(frozen=True, slots=True)
class _Term:
    """A term as it is looked for.

    Attributes:
        text: as the glossary writes it.
        stems: of its words.
        is_code: whether it is written in capitals, and so found only in capitals.
    """

    text: str
    stems: tuple[str, ...]
    is_code: bool

    @classmethod
    def of(cls, text: str, language: Language) -> _Term:
        """The term that a glossary writes."""
        stems = tuple(word.stem for word in stemmed(text, language))
        return cls(text, stems, len(text) > 1 and text.isupper())


@dataclass(frozen=True, slots=True)
class _Rule:
    """What one side's term must be rendered by.

    Attributes:
        term: the term.
        renderings: of which one must stand on the other side.
    """

    term: _Term
    renderings: tuple[_Term, ...]


@check(
    "consistency/glossary",
    severity=Severity.MAJOR,
    its_type="terminology",
    mqm="terminology/inconsistent-with-terminology-resource",
)
def glossary(context: Context) -> Iterator[Finding]:
    """A term of the glossary that the other side does not render as the glossary says.

    Terms are found by the stems of their words, in whole words, the longest first
    ("sciopero generale" before "sciopero"); one in capitals, in capitals only. A rendering
    may stand in the next sentence as well. A term that must not be used is flagged
    wherever it stands. Without a glossary this check is silent.

    Examples:
        term: sciopero | strike
        flags: Lo ‹sciopero› finì ieri. | The ‹walkout› ended yesterday.
        not: Gli scioperi finirono ieri. | The strikes ended yesterday.
    """
    entries = context.glossary.between(*context.bitext.languages)
    if not entries:
        return
    for side in (0, 1):
        rules, never = context.once(_rules, context, side)
        if not rules and not never:
            continue
        for bead in context.bitext.beads:
            yield from _unkept(context, bead, side, rules)
            yield from _unwanted(context, bead, side, never)


def _rules(context: Context, side: int) -> tuple[tuple[_Rule, ...], tuple[_Rule, ...]]:
    """What must be rendered, the longest terms first, and what must not be used."""
    own, other = context.facing(side)
    rules: dict[tuple[str, ...], _Rule] = {}
    never: list[_Rule] = []
    for entry in context.glossary.between(*context.bitext.languages):
        renderings = tuple(_Term.of(text, other) for text in entry.terms.get(other.code, ()))
        for text in entry.terms.get(own.code, ()):
            term = _Term.of(text, own)
            if term.stems and renderings:
                known = rules.get(term.stems)
                rules[term.stems] = _Rule(term, (known.renderings if known else ()) + renderings)
        wanted = tuple(_Term.of(text, own) for text in entry.terms.get(own.code, ()))
        never += [_Rule(_Term.of(text, own), wanted) for text in entry.forbidden.get(own.code, ())]
    return (
        tuple(sorted(rules.values(), key=lambda rule: -len(rule.term.stems))),
        tuple(rule for rule in never if rule.term.stems),
    )


def _unkept(context: Context, bead: Bead, side: int, rules: Sequence[_Rule]) -> Iterator[Finding]:
    words = stems_in(context, bead.number, side)
    held = {word.stem for word in words}
    taken: set[int] = set()
    if bead.is_null:
        return
    for rule in rules:
        if rule.term.stems[0] not in held:
            continue
        places = [at for at in _places(rule.term, words) if at not in taken]
        for at in places:
            taken.update(range(at, at + len(rule.term.stems)))
        if places and not _is_rendered(context, bead, 1 - side, rule.renderings):
            at = places[0]
            span = words[at].start, words[at + len(rule.term.stems) - 1].end
            yield _missing(context, bead, side, span, rule)


def _is_rendered(context: Context, bead: Bead, side: int, renderings: Iterable[_Term]) -> bool:
    last = len(context.bitext.beads) - 1
    near = range(max(bead.number - _NEAR, 0), min(bead.number + _NEAR, last) + 1)
    return any(
        _places(term, stems_in(context, number, side)) for term in renderings for number in near
    )


def _places(term: _Term, words: Sequence[Stemmed]) -> list[int]:
    return [
        at
        for at in places_of(term.stems, words)
        if not term.is_code or all(w.text.isupper() for w in words[at : at + len(term.stems)])
    ]


def _missing(
    context: Context, bead: Bead, side: int, span: tuple[int, int], rule: _Rule
) -> Finding:
    own, other = context.facing(side)
    shown = context.evidence(side, *span)
    place = rendered(context, bead, side, span)
    told = f"the {other.name} has {quoted(place.text)}" if place else f"the {other.name} lacks it"
    wanted = listed(list(dict.fromkeys(term.text for term in rule.renderings)), "or")
    return Finding(
        evidence=(shown, place) if side == 0 else (place, shown),
        message=(
            f"The glossary renders the {own.name} {quoted(rule.term.text)} by {wanted}; {told}."
        ),
        confidence=0.85,
        beads=(bead.number,),
    )


def rendered(context: Context, bead: Bead, side: int, span: tuple[int, int]) -> Evidence:
    """What renders a stretch of one side of a bead, or the place where nothing does."""
    words = context.words(bead)
    tokens, others = words.tokens(side), words.tokens(1 - side)
    linked = sorted(
        {
            other
            for number, token in enumerate(tokens)
            if token.start < span[1] and span[0] < token.end
            for other in words.of(side, number)
        }
    )
    segment = bead.segments[1 - side]
    if not linked:
        return context.evidence(1 - side, segment.end, segment.end)
    stretch = _densest([others[k] for k in linked])
    return context.evidence(1 - side, stretch[0].start, stretch[-1].end)


def _densest(tokens: Sequence[Span]) -> list[Span]:
    """The longest run of tokens that stand close together."""
    runs: list[list[Span]] = []
    for token in tokens:
        if runs and token.start - runs[-1][-1].end <= _CLOSE:
            runs[-1].append(token)
        else:
            runs.append([token])
    return max(runs, key=len)


def _unwanted(context: Context, bead: Bead, side: int, never: Sequence[_Rule]) -> Iterator[Finding]:
    words = stems_in(context, bead.number, side)
    for rule in never:
        for at in _places(rule.term, words):
            span = words[at].start, words[at + len(rule.term.stems) - 1].end
            yield _forbidden(context, bead, side, span, rule)


def _forbidden(
    context: Context, bead: Bead, side: int, span: tuple[int, int], rule: _Rule
) -> Finding:
    own = context.languages[side]
    shown = context.evidence(side, *span)
    end = bead.segments[1 - side].end
    place = context.evidence(1 - side, end, end)
    wanted = listed([term.text for term in rule.renderings], "or")
    instead = f"; {wanted} is meant" if wanted else ""
    return Finding(
        evidence=(shown, place) if side == 0 else (place, shown),
        message=f"The glossary forbids the {own.name} {quoted(shown.text)}{instead}.",
        confidence=0.9,
        beads=(bead.number,),
    )
