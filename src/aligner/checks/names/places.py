"""Where on the other side a name that is missing would stand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from aligner.alignment.phrases import is_content
from aligner.checks.context import Context
from aligner.checks.names.companions import Compared
from aligner.checks.names.spelling import folded
from aligner.corpus import Span
from aligner.languages.interface.names import NameWords

_LINKED = 0.5
"""Probability of a link between words from which it tells a place."""
_NEAR = 40
"""Characters within which a hole in the sentence is looked for."""


def place_of(context: Context, found: Compared, side: int, name: Span) -> int:
    """The offset on the other side where a name of a side would stand.

    That is after what renders the word before it, or before what renders the word
    after it; or where the sentence has a hole nearby: a small word with a sign after
    it (``in , off``), the ending of an owner with none (``of 's list``).
    """
    segment = found.bead.segments[1 - side]
    at = _by_links(context, found, side, name) - segment.start
    for kind in (_tears, _holes):
        holes = [hole for hole in kind(context, found, 1 - side) if abs(hole - at) <= _NEAR]
        if holes:
            return segment.start + min(holes, key=lambda hole: (abs(hole - at), hole))
    if 0 < at < len(segment.text) and segment.text[at - 1].isalnum():
        rest = _rest_of_word().match(segment.text, at)
        at = rest.end() if rest else at
    return segment.start + at


def has_tears(context: Context, found: Compared, side: int) -> bool:
    """Whether words are missing from a side's sentence beyond doubt."""
    return bool(_tears(context, found, side))


def is_torn(context: Context, found: Compared, side: int, at: int) -> bool:
    """Whether a side's sentence is torn at an offset: two signs in a row, an ending alone."""
    return at - found.bead.segments[side].start in _tears(context, found, side)


def _by_links(context: Context, found: Compared, side: int, name: Span) -> int:
    """Where the links of the words around a name lead, or as far into the bead as it is."""
    here, there = found.bead.segments[side], found.bead.segments[1 - side]
    if not here.text[: name.start - here.start].strip():
        return there.start
    aligned = context.words(found.bead)
    tokens, others = aligned.tokens(side), aligned.tokens(1 - side)
    before: tuple[int, int] | None = None
    after: tuple[int, int] | None = None
    for one, two, score in aligned.links:
        own, other = (tokens[one], others[two]) if side == 0 else (tokens[two], others[one])
        if score < _LINKED:
            continue
        if own.end <= name.start and (before is None or own.end >= before[0]):
            before = own.end, other.end
        if own.start >= name.end and (after is None or own.start < after[0]):
            after = own.start, other.start
    if before and after:
        is_nearer = name.start - before[0] <= after[0] - name.end
        return before[1] if before[1] <= after[1] and is_nearer else after[1]
    if before or after:
        return before[1] if before else after[1] if after else there.start
    return there.start + round((name.start - here.start) / max(1, len(here)) * len(there))


def _holes(context: Context, found: Compared, side: int) -> list[int]:
    """Offsets into a side's text where a word seems to be missing, from what stands around."""
    segment = found.bead.segments[side]
    language = context.languages[side]
    holes = _tears(context, found, side)
    for match in _before_sign().finditer(segment.text):
        word = Span(match.start("word"), match.end("word"), match["word"])
        if not is_content(word, language):
            holes.append(match.end("word"))
    return sorted(holes)


def _tears(context: Context, found: Compared, side: int) -> list[int]:
    """Offsets into a side's text where a word is missing beyond doubt."""
    text = found.bead.segments[side].text
    known = context.languages[side].names
    tears = [match.start("hole") for match in _sign_after_sign().finditer(text)]
    if known is None:
        return tears
    for ending in known.genitives:
        if len(ending) > 1:
            tears += [at.end() for at in regex.finditer(rf"\s(?={regex.escape(ending)}\s)", text)]
    return sorted({*tears, *_after_articles(text, known)})


def _after_articles(text: str, known: NameWords) -> Iterator[int]:
    """Where a sign, or another small word, follows a word after which a noun has to come."""
    for match in _pair_of_words().finditer(text):
        word, following = folded(match["word"]), folded(match["next"] or "")
        is_article = word in known.articles
        if not is_article and word not in known.prepositions:
            continue
        is_cut = word.endswith("'") and match["gap"] != ""
        is_doubled = is_article and following in known.articles | known.prepositions
        if match["sign"] or is_cut or is_doubled:
            yield match.end("word")


@cache
def _before_sign() -> regex.Pattern[str]:
    return regex.compile(r"(?P<word>\p{L}++)(?=\s?[,;:.)])")


@cache
def _sign_after_sign() -> regex.Pattern[str]:
    return regex.compile(r"[(,]\s?(?P<hole>)[,;:.)]")


@cache
def _rest_of_word() -> regex.Pattern[str]:
    return regex.compile(r"[\w'’]*+")


@cache
def _pair_of_words() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<![\p{L}'’])(?P<word>\p{L}++['’]?+)(?P<gap>\s*+)(?:(?P<sign>[,;.)]|$)|(?=(?P<next>\p{L}++['’]?+)?))"
    )
