"""Stretches of content words of a bead that no word of the other side is linked to."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from aligner.alignment.tokens import Known, TokenReader
from aligner.checks.context import Context
from aligner.checks.coverage.gaps import Gap, gaps
from aligner.corpus import Bead, Span, WordAlignment

_WALLS = frozenset('.;:!?()«»"')
"""Signs that a stretch does not reach over."""
_LINKED = 0.5
"""Score of a link from which it ends a stretch."""
_WEAK = 0.65
"""Score up to which a word inside a stretch may be linked: by chance or to a stray word."""
_STRAY = 0.8
"""Score under which a content word's link to a function word or a sign is none."""
_PAUSES = frozenset(",;")
"""Signs after which a clause that is missing would have stood."""
_CLAUSE = 3
"""Content words above which a stretch is a clause."""
_LEAD = 3
"""Function words before a stretch that would be left out with it."""
_MOST_LINKED = 0.5
"""Share of linked content words up to which a clause may be on one side only."""
_MOST = 0.65
"""Share of a side's content words up to which a clause is a part of it."""
_FADING = 4.0
"""Tokens over which unlinked words of the other side lose their part in a stretch."""
_LEAST_LINKED = 0.4
"""Share of linked content words under which, on both sides, a bead does not say the same."""
_LONGEST = 400
"""Tokens of a side above which a bead is too long to tell what is missing from it."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that seem to be on one side only.

    Attributes:
        bead: that they are in.
        side: that has them.
        span: from the first content word to the last.
        cut: the same with what would be left out with them: function words before.
        place: offset on the other side where they would be.
        features: what speaks for and against; see :func:`stretches`.
    """

    bead: Bead
    side: int
    span: tuple[int, int]
    cut: tuple[int, int]
    place: int
    features: dict[str, float]

    def text(self) -> str:
        """Its words."""
        segment = self.bead.segments[self.side]
        return segment.text[self.span[0] - segment.start : self.span[1] - segment.start]

    def overlaps(self, other: Stretch) -> bool:
        """Whether it has a word in common with another stretch of its side."""
        return self.span[0] < other.span[1] and other.span[0] < self.span[1]

    def without(self) -> str:
        """The text of its side without it."""
        segment = self.bead.segments[self.side]
        before = segment.text[: self.cut[0] - segment.start].rstrip()
        return f"{before} {segment.text[self.cut[1] - segment.start :].lstrip()}".strip()


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a bead, as its tokens are seen from the links.

    Attributes:
        tokens: its tokens.
        known: what is known of each.
        content: whether each is a content word or a figure.
        score: of each token's surest link.
        to: the token of the other side that this link leads to; -1 if there is none.
        gaps: places where the words themselves show that one is missing.
        unlinked: the content words without a link.
        contents: how many content words there are.
    """

    tokens: tuple[Span, ...]
    known: tuple[Known, ...]
    content: tuple[bool, ...]
    score: tuple[float, ...]
    to: tuple[int, ...]
    gaps: dict[int, Gap]
    unlinked: tuple[int, ...]
    contents: int

    @property
    def free(self) -> int:
        """How many content words have no link."""
        return len(self.unlinked)


def stretches(context: Context, bead: Bead) -> list[Stretch]:
    """The stretches of both sides of a bead that may have no counterpart.

    Their features, before any meaning is compared:

    - ``words``, ``words_log``, ``share``: content words, and share of the side's length;
    - ``gap_free``, ``gap_words``, ``gap_tokens``: what the other side has between the
      words that render the stretch's neighbours: unlinked content words, content
      words, tokens;
    - ``near``: its unlinked content words, those near by more;
    - ``free``, ``free_other``, ``free_share``, ``free_share_other``: unlinked content
      words of either side, logarithm and share;
    - ``excess``: by how much the side is longer than the other, for its length and for
      the stretch's;
    - ``missing``: how sure the other side's own words are that one is missing there;
    - ``linked``, ``likely``: share of its content words with a link, mean of their scores;
    - ``capitals``, ``first``, ``last``, ``clause``, ``led``: how it begins and where it
      stands; ``length``: of the side, logarithm.
    """
    words = context.words(bead)
    if not words.links or max(len(words.first), len(words.second)) > _LONGEST:
        return []
    readers = context.once(_readers, context)
    sides = tuple(_side(words, side, readers, context) for side in (0, 1))
    if all(seen.contents - seen.free < _LEAST_LINKED * seen.contents for seen in sides):
        return []
    found = []
    for side in (0, 1):
        runs = _runs(sides[side])
        for run in [*runs, *(clause for clause in _clauses(sides[side]) if clause not in runs)]:
            stretch = _stretch(bead, side, run, sides)
            if not _is_set_aside(context, stretch) and not _stands_for(stretch, sides[1 - side]):
                found.append(stretch)
    return found


def _readers(context: Context) -> tuple[TokenReader, TokenReader]:
    first, second = context.languages
    return TokenReader(first), TokenReader(second)


def _side(
    words: WordAlignment, side: int, readers: tuple[TokenReader, TokenReader], context: Context
) -> _Side:
    reader, facing = readers[side], readers[1 - side]
    tokens = words.tokens(side)
    known = tuple(reader.known(token.text) for token in tokens)
    best: list[tuple[float, int]] = [(0.0, -1)] * len(tokens)
    others = [facing.known(token.text) for token in words.tokens(1 - side)]
    for one, two, score in words.links:
        own, other = (one, two) if side == 0 else (two, one)
        stray = not known[own].is_function and (others[other].is_function or not others[other].key)
        if stray and score < _STRAY:
            continue
        if score > best[own][0]:
            best[own] = (score, other)
    content = tuple((k.is_word or bool(k.value)) and not k.is_function for k in known)
    return _Side(
        tokens=tokens,
        known=known,
        content=content,
        score=tuple(score for score, _ in best),
        to=tuple(to for _, to in best),
        gaps=gaps(tokens, context.languages[side]),
        unlinked=tuple(at for at, held in enumerate(content) if held and best[at][0] < _LINKED),
        contents=sum(content),
    )


def _runs(side: _Side) -> list[tuple[int, int]]:
    """First and last token of each run of content words without a link.

    A run goes on over function words, commas, and single words whose link is weak.
    """
    runs: list[tuple[int, int]] = []
    is_open = False
    for at, known in enumerate(side.known):
        if side.content[at]:
            if side.score[at] < _LINKED:
                runs.append((runs.pop()[0] if is_open else at, at))
                is_open = True
            elif side.score[at] > _WEAK:
                is_open = False
        elif known.plain in _WALLS:
            is_open = False
    return runs


def _clauses(side: _Side) -> list[tuple[int, int]]:
    """First and last content word of each clause that has few links, between pauses.

    What a translator leaves out or puts in is often a whole clause; stray links inside
    it, or words without one just before it, hide that from the runs.
    """
    edges = [at for at, known in enumerate(side.known) if known.plain in _PAUSES | _WALLS]
    if not any(side.known[at].plain in _PAUSES for at in edges):
        return []
    total = side.contents
    found = []
    for before, after in pairwise([-1, *edges, len(side.known)]):
        inside = [at for at in range(before + 1, after) if side.content[at]]
        linked = sum(side.score[at] >= _LINKED for at in inside)
        if inside and linked <= _MOST_LINKED * len(inside) and len(inside) <= _MOST * total:
            found.append((inside[0], inside[-1]))
    return found


def _stretch(bead: Bead, side: int, run: tuple[int, int], sides: Sequence[_Side]) -> Stretch:
    own, other = sides[side], sides[1 - side]
    first, last = run
    lead = first
    while lead > 0 and first - lead < _LEAD and own.known[lead - 1].is_function:
        if own.score[lead - 1] >= _WEAK or not own.known[lead - 1].is_word:
            break
        lead -= 1
    before, after = (
        _anchor(own, range(first - 1, -1, -1)),
        _anchor(own, range(last + 1, len(own.to))),
    )
    left = before if before is not None else -1
    right = after if after is not None else len(other.tokens)
    low, high = min(left, right), max(left, right)
    between = [at for at in range(low + 1, high) if other.content[at]]
    if before is not None and after is not None:
        middle = (left + right) / 2
    else:
        middle = (first + last) / 2 * len(other.tokens) / len(own.tokens)
    texts = bead.segments[side].text, bead.segments[1 - side].text
    span = own.tokens[first].start, own.tokens[last].end
    words = sum(own.content[first : last + 1])
    inside = [at for at in range(first, last + 1) if own.content[at]]
    features = {
        "words": float(words),
        "words_log": math.log(words),
        "share": (span[1] - span[0]) / len(texts[0]),
        "gap_free": math.log1p(sum(other.score[at] < _LINKED for at in between)),
        "gap_words": math.log1p(len(between)),
        "gap_tokens": math.log1p(max(high - low - 1, 0)),
        "crossing": float(left > right),
        "near": math.log1p(sum(math.exp(-abs(at - middle) / _FADING) for at in other.unlinked)),
        "free": math.log1p(own.free),
        "free_other": math.log1p(other.free),
        "free_share": own.free / max(own.contents, 1),
        "free_share_other": other.free / max(other.contents, 1),
        "excess": (len(texts[0]) - len(texts[1])) / max(map(len, texts)),
        "excess_own": min(max((len(texts[0]) - len(texts[1])) / (span[1] - span[0]), -2.0), 2.0),
        "missing": float(
            max((g for at, g in other.gaps.items() if low <= at - 1 <= high), default=0)
        ),
        "capitals": sum(own.known[at].is_capital for at in inside) / len(inside),
        "linked": sum(own.score[at] >= _LINKED for at in inside) / len(inside),
        "likely": sum(own.score[at] for at in inside) / len(inside),
        "figures": float(any(own.known[at].value for at in inside)),
        "first": float(not any(own.content[:first])),
        "last": float(not any(own.content[last + 1 :])),
        "clause": float(_is_sign(own, lead - 1) and _is_sign(own, last + 1)),
        "led": float(lead < first),
        "edges": float((before is None) + (after is None)),
        "length": math.log(len(texts[0])),
    }
    nearest = _nearest(own, range(lead - 1, -1, -1), low, high - 1, left)
    following = _nearest(own, range(last + 1, len(own.to)), nearest + 1, high, high)
    if words > _CLAUSE or _is_sign(own, lead - 1):
        pauses = [at for at in range(nearest + 1, following) if other.known[at].plain in _PAUSES]
        nearest = max(pauses, default=nearest)
    place = other.tokens[nearest].end if nearest >= 0 else bead.segments[1 - side].start
    return Stretch(
        bead, side, span, (own.tokens[lead].start, own.tokens[last].end), place, features
    )


def _nearest(side: _Side, places: range, least: int, most: int, default: int) -> int:
    """Where the next token of a side leads whose link ends within some of the other's."""
    return next(
        (
            side.to[at]
            for at in places
            if side.score[at] >= _LINKED and least <= side.to[at] <= most
        ),
        default,
    )


def _anchor(side: _Side, places: range) -> int | None:
    """Where the next linked content word leads."""
    return next(
        (side.to[at] for at in places if side.content[at] and side.score[at] >= _LINKED), None
    )


def _is_sign(side: _Side, at: int) -> bool:
    """Whether a token is a sign, or beyond the text."""
    return not 0 <= at < len(side.known) or not (side.known[at].is_word or side.known[at].value)


def _is_set_aside(context: Context, stretch: Stretch) -> bool:
    """Whether a stretch is in a note, or only figures, which other checks compare."""
    text = stretch.text()
    start, end = stretch.span
    return context.is_noted(stretch.side, Span(start, end, text)) or not regex.search(
        r"\p{L}{2}", text
    )


def _stands_for(stretch: Stretch, other: _Side) -> bool:
    """Whether the other side has an abbreviation of a stretch."""
    initials = "".join(word[0] for word in regex.findall(r"\p{Lu}\p{L}+", stretch.text()))
    if len(initials) < 2:
        return False
    return any(
        score < _LINKED and token.text.isupper() and len(set(token.text) & set(initials)) > 1
        for token, score in zip(other.tokens, other.score, strict=True)
    )
