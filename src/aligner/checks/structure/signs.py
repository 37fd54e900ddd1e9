"""Brackets and quotation marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache

import regex

from aligner.checks.brackets import match_brackets
from aligner.checks.context import Context
from aligner.checks.registry import Finding, check
from aligner.checks.wording import quoted
from aligner.corpus import Bead, Evidence, ParagraphKind, Severity, Span

_OPENING = "([{“«"
_QUOTES = {"”": "“", "»": "«"}


@check(
    "structure/brackets",
    severity=Severity.MINOR,
    its_type="typographical",
    mqm="linguistic-conventions/punctuation",
)
def brackets(context: Context) -> Iterator[Finding]:
    """A bracket that nothing closes or opens in its paragraph.

    Editors' notes, "1)" and "b)", faces made of signs, and brackets that the
    other side leaves open as well are not flagged.

    Examples:
        flags: Mancava il pane ‹(›nero. | There was no black bread.
        not: Mancava il pane (nero). | There was no (black) bread.
        not: Restano due cose: a) il pane, b) il sale. | Two things are left: a) bread, b) salt.
    """
    for bead, side, place in _one_sided(context, _loose_brackets):
        own = context.languages[side].name
        what = "closes" if place.text in _OPENING else "opens"
        told = f"In the {own} nothing {what} the bracket {quoted(place.text)}."
        yield _finding(context, bead, side, place, told, confidence=0.85)


@check(
    "structure/bracket-count",
    severity=Severity.NOTE,
    its_type="typographical",
    mqm="linguistic-conventions/punctuation",
    default=False,
)
def bracket_count(context: Context) -> Iterator[Finding]:
    """More brackets of a kind on one side than on the other.

    Editors' notes, "1)" and unbalanced brackets are not counted.  Translators
    often turn brackets into commas, so this is off unless it is asked for.

    Examples:
        flags: Mancava il pane (nero). | There was no bread, the black kind.
        not: Mancava il pane (nero). | There was no (black) bread.
    """
    for bead in context.paired_beads():
        pairs = [_pairs(context, bead, side) for side in (0, 1)]
        for sign in "([":
            places = [[p for p in side if p.text[0] == sign] for side in pairs]
            if len(places[0]) == len(places[1]):
                continue
            side = 0 if len(places[0]) > len(places[1]) else 1
            own, other = (language.name for language in context.facing(side))
            extra = places[side][len(places[1 - side])]
            told = f"The {own} has {quoted(extra.text)} in brackets, the {other} has not."
            yield _finding(context, bead, side, extra, told, confidence=0.5)


@check(
    "structure/quotes",
    severity=Severity.MINOR,
    its_type="typographical",
    mqm="linguistic-conventions/punctuation",
    default=False,
)
def quotes(context: Context) -> Iterator[Finding]:
    """A quotation mark that nothing closes or opens in its paragraph.

    Apostrophes are not looked at, nor a quotation that goes on in the next
    paragraph, nor marks that the other side leaves open as well.

    Examples:
        flags: Disse: ‹“›Il pane è finito. | He said: “There is no bread.”
        not: L'oste disse: “Il pane è finito.” | The host said: “There's no bread.”
    """
    for bead, side, place in _one_sided(context, _loose_quotes):
        own = context.languages[side].name
        told = f"In the {own} the quotation mark {quoted(place.text)} has no partner."
        yield _finding(context, bead, side, place, told, confidence=0.6)


def _finding(
    context: Context, bead: Bead, side: int, place: Span, message: str, *, confidence: float
) -> Finding:
    own = context.evidence(side, place.start, place.end)
    end = bead.segments[1 - side].end
    other = context.evidence(1 - side, end, end)
    shown: tuple[Evidence, Evidence] = (own, other) if side == 0 else (other, own)
    return Finding(evidence=shown, message=message, confidence=confidence, beads=(bead.number,))


def _one_sided(
    context: Context, read: Callable[[Context, int], list[Span]]
) -> Iterator[tuple[Bead, int, Span]]:
    """Loose signs, unless the other side of the bead has one that points the same way."""
    found = [
        [
            (bead, place)
            for place in read(context, side)
            if (bead := context.bead_at(side, place.start))
        ]
        for side in (0, 1)
    ]
    there = [{(bead.number, place.text in _OPENING) for bead, place in side} for side in found]
    for side in (0, 1):
        for bead, place in found[side]:
            if (bead.number, place.text in _OPENING) not in there[1 - side]:
                yield bead, side, place


def _loose_brackets(context: Context, side: int) -> list[Span]:
    found = []
    for paragraph in context.bitext.documents[side].paragraphs:
        if paragraph.kind is ParagraphKind.FURNITURE:
            continue
        text = paragraph.text
        matched = match_brackets(text)
        for at in sorted((*matched.unclosed, *matched.unopened)):
            start = paragraph.start + at
            place = Span(start, start + 1, text[at])
            before = text[max(at - 8, 0) : at + 1]
            if not (_enumerator().search(before) or _face().search(before)) and not (
                context.is_noted(side, place)
            ):
                found.append(place)
    return found


def _pairs(context: Context, bead: Bead, side: int) -> list[Span]:
    """The outermost brackets of one side of a bead, notes and enumerators left out."""
    segment = bead.segments[side]
    found: list[Span] = []
    reached = 0
    for opening, closing in match_brackets(segment.text).pairs:
        if opening < reached:
            continue
        reached = closing
        inside = segment.text[opening : closing + 1]
        place = Span(segment.start + opening, segment.start + closing + 1, inside)
        if closing - opening > 4 and not context.is_noted(side, place):
            found.append(place)
    return found


def _loose_quotes(context: Context, side: int) -> list[Span]:
    found = []
    for paragraph in context.bitext.documents[side].paragraphs:
        if paragraph.kind is ParagraphKind.FURNITURE:
            continue
        opened: list[int] = []
        count: Counter[str] = Counter()
        for match in _quote().finditer(paragraph.text):
            sign = match[0]
            count[sign] += 1
            if sign in _QUOTES and opened and paragraph.text[opened[-1]] == _QUOTES[sign]:
                opened.pop()
            elif sign != '"':
                opened.append(match.start())
        if count['"'] % 2:
            opened.append(paragraph.text.rfind('"'))
        starts = [paragraph.start + at for at in opened]
        found += [Span(at, at + 1, paragraph.text[at - paragraph.start]) for at in starts]
    return found


@cache
def _enumerator() -> regex.Pattern[str]:
    return regex.compile(r"(?:^|[\s(])(?:\p{L}|\d{1,3}|[ivxIVX]{1,5})\)$")


@cache
def _face() -> regex.Pattern[str]:
    return regex.compile(r"[:;=]['-]?[()\[\]]$")


@cache
def _quote() -> regex.Pattern[str]:
    return regex.compile(r"[“”«»]|(?<!\d)\"")
