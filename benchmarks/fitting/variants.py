"""Sets changed in ways that texts differ in and the sets do not.

The sets have hardly a line that stands several times on end, most of them have
paragraphs, and none is short.  Weights that were fitted to them alone would take
repeated lines for text left out, lean on paragraphs where there are none, and
not know what to make of a page of ten sentences, of one sentence against forty or
of a list of numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from aligner.alignment.encoder import Vectors
from aligner.alignment.sides import Side, side_of
from aligner.evaluation import IndexBead
from aligner.text import read_segmented
from benchmarks.fitting.texts import Text

REPEATED = ("doc-faq-hard", "flores-omit", "john-hard", "pud-hard")
UNDIVIDED = ("flores-hard", "john-hard", "newstest09-omit", "pud-hard")
CUT = ("book-eyre", "doc-aptitude-hard", "doc-maint-hard", "flores-hard", "john-hard",
       "newstest09-hard", "pud-hard")  # fmt: skip
SHORTENED = ("doc-aptitude-hard", "doc-faq-hard", "doc-maint-hard", "flores-hard", "john-hard",
             "pud-hard")  # fmt: skip
JOINED = ("book-eyre", "flores-hard", "john-hard", "pud-hard")
COUNTED = ("doc-faq-hard", "flores-hard", "john-hard", "newstest09-hard", "pud-hard")

_LEFT_OUT = (5, 8, 11, 6, 9)
"""How many beads of one and one lie between those that lose a line."""
_JOINED = 2500
"""Of how many beads at the most neighbours are joined."""
_EVERY = 17
"""Of the beads of one and one, each so manieth is repeated."""
_MOST = 9
"""How often it stands there in the end, at the most."""
_BEADS = (2, 3, 4, 6, 8, 11, 15, 20, 30, 40)
"""How many beads the short texts have."""
_TIMES = (2, 3, 5, 8, 10, 14, 20, 40)
"""How often a line stands in a text of nothing else."""
_SOLE = (4, 8, 15, 25, 40)
"""How many beads a single sentence is set against."""
_NUMBERS = (3, 6, 12, 25, 40)
"""How many lines the lists of numbers have."""

Encode = Callable[[Sequence[str]], Vectors]
Lines = Sequence[int]


def variants(texts: Sequence[Text], encode: Encode | None) -> Iterator[Text]:
    """The changed sets.

    Args:
        texts: the sets.
        encode: gives the vectors of other sentences, if the engine reads them.
    """
    for text in texts:
        if text.name in REPEATED:
            yield repeated(text)
        if text.name in UNDIVIDED:
            yield undivided(text)
        if text.name in SHORTENED:
            yield shortened(text)
        if text.name in JOINED:
            yield joined(text, JOINED.index(text.name) % 2, encode)
        if text.name in CUT:
            yield from pieces(text)
            yield from monotonous(text)
            yield from lonely(text)
            yield from unrelated(text)
        if text.name in COUNTED:
            yield from numbered(text, encode)


def undivided(text: Text) -> Text:
    """The text as one paragraph."""
    first, second = (replace(side, divided=False) for side in text.sides)
    return replace(text, sides=(first, second), variant="undivided")


def repeated(text: Text) -> Text:
    """The text with some sentences several times on end on both sides."""
    times: tuple[dict[int, int], dict[int, int]] = ({}, {})
    for number, (row, column) in enumerate(_ones(text)[::_EVERY]):
        times[0][row] = times[1][column] = 2 + number % (_MOST - 1)
    places = [
        [line for line in range(len(side)) for _ in range(own.get(line, 1))]
        for side, own in zip(text.sides, times, strict=True)
    ]
    starts = [np.searchsorted(own, range(len(own))) for own in places]
    gold: list[IndexBead] = []
    for bead in text.gold:
        first, second = (
            tuple(int(starts[side][line]) for line in lines) for side, lines in enumerate(bead.pair)
        )
        if len(first) == len(second) == 1:
            count = times[0].get(bead.first[0], 1)
            gold += [IndexBead((first[0] + k,), (second[0] + k,)) for k in range(count)]
        else:
            gold.append(IndexBead(first, second))
    return _made(text, (places[0], places[1]), gold, "lines repeated")


def shortened(text: Text) -> Text:
    """The text with some sentences left out on either side in turn."""
    ones = _ones(text)
    gone: tuple[set[int], set[int]] = (set(), set())
    at = number = 0
    while at < len(ones):
        side = number % 2
        gone[side].add(ones[at][side])
        at += _LEFT_OUT[number % len(_LEFT_OUT)]
        number += 1
    lines = [
        [line for line in range(len(side)) if line not in left_out]
        for side, left_out in zip(text.sides, gone, strict=True)
    ]
    place = [{line: at for at, line in enumerate(own)} for own in lines]
    gold = []
    for bead in text.gold:
        first, second = (
            tuple(own[line] for line in held if line in own)
            for held, own in zip(bead.pair, place, strict=True)
        )
        gold.append(IndexBead(first, second))
    return _made(text, (lines[0], lines[1]), gold, "lines left out")


def joined(text: Text, side: int, encode: Encode | None) -> Text:
    """The text with every other two neighbours of one side made one sentence."""
    blocks = _blocks(text)
    text = _cut(text, blocks[-_JOINED:], "sentences joined")
    own = text.sides[side]
    ones = {(b.first[0], b.second[0]) for b in text.gold if len(b.first) == len(b.second) == 1}
    heads: list[int] = []
    for one in sorted(ones):
        line = one[side]
        free = not heads or line > heads[-1] + 2
        if free and (one[0] + 1, one[1] + 1) in ones and not own.opens[line + 1]:
            heads.append(line)
    gone = {line + 1 for line in heads}
    lines = [line for line in range(len(own)) if line not in gone]
    places = {line: at for at, line in enumerate(lines)}
    gold = []
    for bead in text.gold:
        pair = [bead.first, bead.second]
        if set(pair[side]) & gone:
            continue
        if len(pair[side]) == 1 and pair[side][0] + 1 in gone:
            pair[1 - side] = (pair[1 - side][0], pair[1 - side][0] + 1)
        pair[side] = tuple(places[line] for line in pair[side])
        gold.append(IndexBead(pair[0], pair[1]))
    kept = _among(own, lines)
    at = [places[line] for line in heads]
    texts, lengths, marks = list(kept.texts), kept.lengths.copy(), kept.marks.copy()
    for place, line in zip(at, heads, strict=True):
        texts[place] = f"{own.texts[line]} {own.texts[line + 1]}"
        lengths[place] += own.lengths[line + 1]
        marks[place] += own.marks[line + 1]
    sides, vectors = list(text.sides), text.vectors
    sides[side] = replace(kept, texts=tuple(texts), lengths=lengths, marks=marks)
    if vectors is not None and encode is not None:
        rows = vectors[side][lines]
        rows[at] = encode([texts[place] for place in at])
        vectors = (rows, vectors[1]) if side == 0 else (vectors[0], rows)
    return replace(text, sides=(sides[0], sides[1]), gold=tuple(gold), vectors=vectors)


def pieces(text: Text) -> Iterator[Text]:
    """Short texts cut out of a set."""
    blocks = _blocks(text)
    for number, count in enumerate(_BEADS):
        start = (2 * number + 1) * len(blocks) // (2 * len(_BEADS) + 2)
        yield _cut(text, blocks[start : start + count], "pieces")


def monotonous(text: Text) -> Iterator[Text]:
    """Texts of one line that stands there several times."""
    ones = _ones(text)
    for number, times in enumerate(_TIMES):
        first, second = ones[(2 * number + 1) * len(ones) // (2 * len(_TIMES))]
        gold = [IndexBead((k,), (k,)) for k in range(times)]
        yield _made(text, ([first] * times, [second] * times), gold, "one line alone")


def lonely(text: Text) -> Iterator[Text]:
    """One bead of one and one with all its neighbours left out on one side."""
    blocks = _blocks(text)
    for number, count in enumerate(_SOLE):
        start = (2 * number + 1) * len(blocks) // (2 * len(_SOLE) + 2)
        beads = [bead for block in blocks[start : start + count] for bead in block]
        ones = [bead for bead in beads if len(bead.first) == len(bead.second) == 1]
        if not ones:
            continue
        kept, side = ones[number * 5 % len(ones)], number % 2
        many = sorted(line for bead in beads for line in bead.pair[side])
        place = {line: at for at, line in enumerate(many)}
        lines = (many, [kept.second[0]]) if side == 0 else ([kept.first[0]], many)
        gold = [
            _bead(place[line], 0 if line in kept.pair[side] else None, turned=side == 1)
            for line in many
        ]
        yield _made(text, lines, gold, "one sentence")


def unrelated(text: Text) -> Iterator[Text]:
    """Short texts of which one side comes from elsewhere in the set."""
    blocks = _blocks(text)
    for number, (count, other) in enumerate(zip(_SOLE, reversed(_SOLE), strict=True)):
        starts = [(2 * number + 1) * len(blocks) // (4 * len(_SOLE)) + len(blocks) * far // 2
                  for far in ((0, 1) if number % 2 else (1, 0))]  # fmt: skip
        lines = [
            [line for block in blocks[start : start + size] for b in block for line in b.pair[side]]
            for side, (start, size) in enumerate(zip(starts, (count, other), strict=True))
        ]
        gold = [_bead(k, None, turned=False) for k in range(len(lines[0]))]
        gold += [_bead(k, None, turned=True) for k in range(len(lines[1]))]
        yield _made(text, (sorted(lines[0]), sorted(lines[1])), gold, "unrelated")


def numbered(text: Text, encode: Encode | None) -> Iterator[Text]:
    """Lists of numbers, with some missing, in place of a set's text."""
    seed = len(text.gold)
    for number, count in enumerate(_NUMBERS):
        step = 1 + (seed * (number + 1)) % 97
        lines = [str((number + 1) * seed % 50 + step * k) for k in range(count)]
        missing = count // 2 if number % 2 else count  # none where it lies past the end
        kept = [k for k in range(count) if k != missing]
        gold = [IndexBead((k,), (kept.index(k),) if k != missing else ()) for k in range(count)]
        first, second = read_segmented("\n".join(lines), "\n".join(lines[k] for k in kept))
        sides = side_of(first), side_of(second)
        vectors = None if encode is None else (encode(sides[0].texts), encode(sides[1].texts))
        yield replace(text, sides=sides, gold=tuple(gold), vectors=vectors, variant="numbers")


def _bead(line: int, other: int | None, *, turned: bool) -> IndexBead:
    own, far = (line,), () if other is None else (other,)
    return IndexBead(far, own) if turned else IndexBead(own, far)


def _ones(text: Text) -> list[tuple[int, int]]:
    """The lines of the beads of one and one."""
    return [(b.first[0], b.second[0]) for b in text.gold if len(b.first) == len(b.second) == 1]


def _blocks(text: Text) -> list[list[IndexBead]]:
    """The gold beads in the smallest groups that no bead of another one crosses."""
    joined = sorted((b.pair for b in text.gold if all(b.pair)), key=lambda pair: pair)
    ends = [-1, -1]
    blocks: list[list[IndexBead]] = []
    for pair in joined:
        bead = IndexBead(*pair)
        if blocks and any(min(lines) < end for lines, end in zip(pair, ends, strict=True)):
            blocks[-1].append(bead)
        else:
            blocks.append([bead])
        ends = [max(end, *lines) for lines, end in zip(pair, ends, strict=True)]
    return blocks


def _cut(text: Text, blocks: Sequence[Sequence[IndexBead]], variant: str) -> Text:
    """A text of what lies between the first of some blocks and the last."""
    beads = [bead for block in blocks for bead in block]
    lines = []
    for side in (0, 1):
        held = [line for bead in beads for line in bead.pair[side]]
        lines.append(range(min(held), max(held) + 1))
    gold = []
    for bead in text.gold:
        own = [
            tuple(line - held.start for line in side if line in held)
            for side, held in zip(bead.pair, lines, strict=True)
        ]
        if any(own):
            gold.append(IndexBead(own[0], own[1]))
    return _made(text, (lines[0], lines[1]), gold, variant)


def _made(text: Text, lines: tuple[Lines, Lines], gold: Sequence[IndexBead], variant: str) -> Text:
    """Some lines of a text, in this order, as a text of their own."""
    first, second = (_among(side, own) for side, own in zip(text.sides, lines, strict=True))
    vectors = text.vectors and (text.vectors[0][list(lines[0])], text.vectors[1][list(lines[1])])
    return replace(text, sides=(first, second), gold=tuple(gold), vectors=vectors, variant=variant)


def _among(side: Side, lines: Lines) -> Side:
    own = side.among(lines)
    held = int(own.paragraphs[-1]) + 1
    walls, opens = np.zeros(len(own) + 1, dtype=bool), np.ones(len(own) + 1, dtype=bool)
    opens[1:-1] = own.paragraphs[1:] != own.paragraphs[:-1]
    divided = side.divided and held > 1 and held * 1.25 < len(own)
    return replace(own, walls=walls, opens=opens, divided=divided)
