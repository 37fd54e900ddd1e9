"""Where a text counts its points: "Firstly", "in quinto luogo", "3)", "(iv)", "b."."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from aligner.checks.context import Context
from aligner.corpus import Document, Paragraph, ParagraphKind, Span
from aligner.languages.interface.structure import StructureWords

_FARTHEST = 20
"""Paragraphs beyond which two enumerators no longer count the same thing."""
_WIDEST = 3
"""Ranks that figures and letters may skip and still count the same thing."""
_ROMAN = {"i": 1, "v": 5, "x": 10}
_HIGHEST = 60


@dataclass(frozen=True, slots=True)
class Enumerator(Span):
    """A word or sign that opens a point.

    Attributes:
        rank: 1 for the first point.
        style: what it has in common with the others of its enumeration.
        is_inside: whether it stands inside its paragraph rather than at its start.
        paragraph: number of its paragraph.
        bead: number of its bead.
    """

    rank: int
    style: str
    is_inside: bool
    paragraph: int
    bead: int


Enumeration = tuple[Enumerator, ...]


def enumerations(context: Context, side: int) -> tuple[Enumeration, ...]:
    """The enumerations of a side, in the order of their first points.

    A lone letter may be a Roman numeral, and a figure inside a paragraph may go
    on from the one that opens it: whichever continues an enumeration is taken.
    """
    document = context.bitext.documents[side]
    headings = frozenset(p.number for p in document.paragraphs if p.kind is ParagraphKind.HEADING)
    done: list[list[Enumerator]] = []
    latest: dict[str, list[Enumerator]] = {}
    for choices in sorted(_enumerators(context, side), key=lambda c: (c[0].start, c[0].end)):
        going_on = [
            c for c in choices if c.style in latest and _goes_on(latest[c.style][-1], c, headings)
        ]
        next_ones = [c for c in going_on if c.rank == latest[c.style][-1].rank + 1]
        if going_on:
            found = (next_ones or going_on)[0]
            latest[found.style].append(found)
        else:
            found = next((c for c in choices if c.rank == 1), choices[0])
            latest[found.style] = [found]
            done.append(latest[found.style])
    return tuple(tuple(chain) for chain in done)


def _goes_on(last: Enumerator, found: Enumerator, headings: frozenset[int]) -> bool:
    """Whether an enumerator may belong to the same enumeration as the last of its style."""
    if found.rank < last.rank or found.rank == 1 or found.paragraph - last.paragraph > _FARTHEST:
        return False
    if found.style == "word":
        is_near = True
    elif found.is_inside:
        is_near = found.rank - last.rank <= _WIDEST and found.paragraph == last.paragraph
    else:
        is_near = found.rank - last.rank <= _WIDEST and not last.is_inside
    between = range(last.paragraph + 1, found.paragraph)
    is_heading = found.paragraph in headings and last.paragraph in headings
    return is_near and (is_heading or headings.isdisjoint({*between, found.paragraph}))


def _enumerators(context: Context, side: int) -> Iterator[tuple[Enumerator, ...]]:
    """Each enumerator of a side in the ways in which it may be read."""
    document, words = context.bitext.documents[side], context.languages[side].structure
    for paragraph in document.paragraphs:
        places = [*_signs(document, paragraph)]
        if words:
            places += _words(paragraph, words)
        for start, end, is_inside, readings in places:
            bead = context.bead_at(side, max(start, paragraph.start))
            if bead:
                text = document.text[start:end]
                yield tuple(
                    Enumerator(
                        start, end, text, rank, style, is_inside, paragraph.number, bead.number
                    )
                    for style, rank in readings
                )


_Place = tuple[int, int, bool, list[tuple[str, int]]]
"""Start, end, whether it stands inside a paragraph, and the styles and ranks it may have."""


def _words(paragraph: Paragraph, words: StructureWords) -> Iterator[_Place]:
    anywhere, opening, ranks = _word_patterns(words)
    for sentence in paragraph.sentences:
        matches = [*anywhere.finditer(sentence.text)]
        first = None if matches else opening.match(sentence.text)
        spans = [match.span() for match in matches] + ([first.span(1)] if first else [])
        for start, end in spans:
            rank = ranks[_key(sentence.text[start:end])]
            yield sentence.start + start, sentence.start + end, False, [("word", rank)]


@cache
def _word_patterns(
    words: StructureWords,
) -> tuple[regex.Pattern[str], regex.Pattern[str], dict[str, int]]:
    """Enumerators anywhere, ordinals at the start, and the rank of each."""
    ranks: dict[str, int] = {}
    patterns = []
    for series in (words.enumerators, words.ordinals):
        forms = [(form, rank) for rank, given in enumerate(series, 1) for form in given]
        ranks.update(forms)
        longest = sorted((form for form, _ in forms), key=lambda form: (-len(form), form))
        patterns.append("|".join(regex.escape(f).replace(r"\ ", r"\s+") for f in longest) or "(?!)")
    return (
        regex.compile(rf"(?<![\w-])(?:{patterns[0]})(?![\w-])", regex.IGNORECASE),
        regex.compile(rf"[^\w\n]{{0,4}}({patterns[1]})\s?[,:;)]", regex.IGNORECASE),
        ranks,
    )


def _key(text: str) -> str:
    return " ".join(text.casefold().split())


def _signs(document: Document, paragraph: Paragraph) -> Iterator[_Place]:
    """Figures and letters that open points, at the start of a paragraph or inside it."""
    line = document.text.rfind("\n", 0, paragraph.start) + 1
    text = document.text[line : paragraph.start] + paragraph.text
    lead = len(text) - len(text.lstrip("-–—*•·> \t\u00a0"))
    for match in _sign().finditer(text):
        start, end = match.span("sign")
        is_inside, closing = start != lead, match["closing"]
        if not is_inside or (closing == ")" and match["goes_on"]):
            shape = match["opening"] + closing
            readings = [(f"{shape} {kind}", rank) for kind, rank in _ranks(match["token"], closing)]
            if readings:
                yield line + start, line + end, is_inside, readings


def _ranks(token: str, closing: str) -> Iterator[tuple[str, int]]:
    """How a token may count: kind and rank, the likelier first."""
    if token.isdigit():
        if 1 <= int(token) <= _HIGHEST:
            yield "figure", int(token)
        return
    low = token.casefold()
    case = "small" if token == low else "capital"
    if len(low) == 1 and (case == "small" or closing == ")"):
        yield f"{case} letter", ord(low) - ord("a") + 1
    rank = _roman(low)
    if rank:
        yield f"{case} roman", rank


def _roman(low: str) -> int | None:
    """The value of a Roman numeral in small letters, below 40; ``None`` for anything else."""
    if not regex.fullmatch(r"x{0,3}(?:ix|iv|v?i{0,3})", low):
        return None
    values = [_ROMAN[letter] for letter in low]
    following = [*values[1:], 0]
    return sum(-v if v < n else v for v, n in zip(values, following, strict=True))


@cache
def _sign() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<![^\s(])(?P<sign>(?P<opening>\(?)(?P<token>\d{1,2}|[a-zA-Z]|[ivx]{2,5}|[IVX]{2,5})"
        r"(?P<closing>[.)]))(?=\s(?P<goes_on>\s*[\p{L}“«\"‘])?)"
    )
