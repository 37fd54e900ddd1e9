"""Which blocks of a page are in which language, however the page lays them out.

One language after the other, by turns, or side by side in the columns of a table:
the blocks of a column that is clearly in one language are in that language, all
others are told from their words and their neighbours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from aligner.corpus import GapReason
from aligner.text.recognition import Evidence, Recogniser
from aligner.text.regions import Region
from aligner.text.rows import column_leaning
from aligner.text.smoothing import probability, smoothed, turning

_WEIGHT_FOR_SIDE, _WEIGHT_FOR_CONFIDENCE = 6.0, 12.0
_LEAST_TURN = 0.1
_COLUMN = 4.0
"""How much it weighs that a cell stands in a column of a language, in nats."""
_STRANGER_WORDS = 40
_STRANGER_CONFIDENCE = 0.2


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a page with its language.

    Attributes:
        region: where it stands and what the markup says of it.
        side: 0 for the first language asked for, 1 for the second; -1 for neither.
        confidence: from 0 to 1, how sure it is that the block is in that language.
        words: how many words it has.
        gap: why it belongs to no document, where it does not.
        stranger: the name of a third language, if it is in one.
    """

    region: Region
    side: int
    confidence: float
    words: int
    gap: GapReason | None = None
    stranger: str | None = None


def tell(text: str, regions: Sequence[Region], recogniser: Recogniser) -> list[Block]:
    """The blocks of a text with the language of each.

    Args:
        text: the text that the regions are of.
        regions: the blocks as cut, in order.
        recogniser: of the two languages.
    """
    evidence = [_evidence(text, region, recogniser) for region in regions]
    columns = _columns(text, regions, evidence, recogniser)
    chain = [n for n, region in enumerate(regions) if _place(region) not in columns]
    leanings = [_leaning(evidence[n]) for n in chain]
    turn = turning(leanings, _WEIGHT_FOR_SIDE)
    sides = smoothed(leanings, turn, _WEIGHT_FOR_SIDE)
    sure = smoothed(leanings, min(max(turn, _LEAST_TURN), 1 - _LEAST_TURN), _WEIGHT_FOR_CONFIDENCE)
    told = {n: (side, odds) for n, side, odds in zip(chain, sides, sure, strict=True)}
    blocks = []
    for number, (region, heard) in enumerate(zip(regions, evidence, strict=True)):
        if number in told:
            side, odds = told[number]
            blocks.append(_block(region, heard, side, odds))
        else:
            blocks.append(_cell(region, heard, columns[_place(region)]))
    return _without_strangers(blocks)


def _evidence(text: str, region: Region, recogniser: Recogniser) -> Evidence:
    heard = recogniser.evidence(text[region.start : region.end])
    return replace(heard, scores=(0.0, 0.0), stranger=None) if region.verbatim else heard


def _leaning(evidence: Evidence) -> float:
    return 0.0 if evidence.stranger else evidence.scores[0] - evidence.scores[1]


def _block(region: Region, evidence: Evidence, side: float, odds: float) -> Block:
    confidence = probability(odds if side >= 0 else -odds)
    if evidence.stranger:
        confidence = min(confidence, _STRANGER_CONFIDENCE)
    return Block(region, int(side < 0), confidence, evidence.words, stranger=evidence.stranger)


def _cell(region: Region, evidence: Evidence, column: float | GapReason) -> Block:
    if isinstance(column, GapReason):
        return Block(region, -1, 0.0, evidence.words, gap=column)
    weight = _COLUMN if column > 0 else -_COLUMN
    return _block(region, evidence, column, _leaning(evidence) + weight)


def _place(region: Region) -> tuple[int, int] | None:
    """The table and column that a region stands in."""
    return (region.cell.table, region.cell.column) if region.cell else None


def _columns(
    text: str, regions: Sequence[Region], evidence: Sequence[Evidence], recogniser: Recogniser
) -> dict[tuple[int, int] | None, float | GapReason]:
    """The leaning of each column of the tables that have a column for each language.

    A column of such a table that has no letters below its head is a gap, for it
    numbers the rows; so is one in a third language; what else there is belongs to the
    nearest column on its left that has a language, or else to the first.
    """
    cells: dict[int, dict[int, list[int]]] = {}
    for number, region in enumerate(regions):
        if region.cell:
            columns = cells.setdefault(region.cell.table, {})
            columns.setdefault(region.cell.column, []).append(number)
    told: dict[tuple[int, int] | None, float | GapReason] = {}
    for table, columns in cells.items():
        leanings: dict[int, float | GapReason | None] = {}
        for column, numbers in sorted(columns.items()):
            words = [text[regions[n].start : regions[n].end] for n in numbers]
            values = [_leaning(evidence[n]) for n in numbers]
            leanings[column] = _leaning_of_column(words, values, recogniser)
        sides = [value for value in leanings.values() if isinstance(value, float)]
        if min(sides, default=0) < 0 < max(sides, default=0):
            nearest: float | GapReason = sides[0]
            for column, value in leanings.items():
                nearest = value if isinstance(value, float) else nearest
                told[table, column] = nearest if value is None else value
    return told


def _leaning_of_column(
    words: Sequence[str], values: Sequence[float], recogniser: Recogniser
) -> float | GapReason | None:
    if not regex.search(r"\p{L}", "\n".join(words[1:] or words)):
        return GapReason.MARKUP
    if recogniser.evidence("\n".join(words)).stranger:
        return GapReason.OTHER_LANGUAGE
    return column_leaning(values)


def _without_strangers(blocks: Sequence[Block]) -> list[Block]:
    """Set aside long stretches in a third language; a short quotation stays."""
    found = list(blocks)
    start = 0
    while start < len(found):
        end = start
        while end < len(found) and found[end].stranger:
            end += 1
        run = found[start:end]
        if sum(block.words for block in run) >= _STRANGER_WORDS:
            found[start:end] = [
                replace(block, side=-1, gap=GapReason.OTHER_LANGUAGE) for block in run
            ]
        start = end + 1
    return found
