"""Which text is which side's, and the errors where the languages are not those asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from aligner.corpus import GapReason
from aligner.errors import LanguageError, LayoutError
from aligner.text.layout import Block
from aligner.text.recognition import Recogniser
from aligner.text.source import RawText

_CONFIDENT = 0.9
_LEAST_CONFIDENCE = 0.75
_LEAST_SHARE, _ENOUGH_WORDS = 0.03, 200
"""A page of so many words holds a language if it has at least this share of them."""
_LEAST_BESIDE_STRANGERS = 0.25
"""A page holds a language if it has at least this share of the words in a third."""
_FEWEST_WORDS = 4
"""Of fewer words than these no one can be sure that a text is in the wrong language."""
_CLEARLY_LESS = 0.25
_OTHER_TEXT_SHARE, _OTHER_TEXT_WORDS = 1 / 3, 150


def must_hold_both(raw: RawText, blocks: Sequence[Block], recogniser: Recogniser) -> None:
    """Refuse a page that does not hold both languages.

    Raises:
        LanguageError: it holds one of them, or mostly a third.
        LayoutError: both stand in one paragraph.
    """
    file = raw.name or None
    names = [language.name for language in recogniser.languages]
    _must_not_be_strange(raw.name, blocks, recogniser)
    words = [sum(block.words for block in blocks if block.side == side) for side in (0, 1)]
    sure = [max((b.confidence for b in blocks if b.side == side), default=0.0) for side in (0, 1)]
    less = int((sure[1], words[1]) < (sure[0], words[0]))
    if min(sure) >= _LEAST_CONFIDENCE:
        less = int(words[1] < words[0])
        is_held = words[less] >= _LEAST_SHARE * sum(words) or sum(words) < _ENOUGH_WORDS
        own = sum(block.words for block in blocks if block.side == less and not block.stranger)
        strange = sum(block.words for block in blocks if block.stranger)
        if is_held and own >= _LEAST_BESIDE_STRANGERS * strange:
            return
    for block in blocks:
        if _is_mixed(raw.text[block.region.start : block.region.end], recogniser):
            raise LayoutError(
                f"{names[0]} and {names[1]} stand in one paragraph; set them apart by a line break",
                file=file,
                line=raw.line_of(block.region.start),
            )
    if max(sure) < _LEAST_CONFIDENCE:
        raise LanguageError(
            f"cannot tell {names[0]} from {names[1]} on this page: it has too few words of either; "
            "give one file for each language",
            file=file,
        )
    strangers = sorted({block.stranger for block in blocks if block.stranger})
    found = " and, it seems, ".join([names[1 - less], *strangers])
    raise LanguageError(
        f"the page is in {found}, and has no {names[less]}; "
        f"give the {names[less]} text as a second file, or a page that holds both",
        file=file,
    )


def are_turned(
    files: Sequence[str], texts: Sequence[Sequence[Block]], recogniser: Recogniser
) -> bool:
    """Whether two texts were given in the opposite order of the languages.

    Where the languages cannot be told they are taken to be in order.

    Raises:
        LanguageError: both are in one language, or one is in a third.
    """
    for file, blocks in zip(files, texts, strict=True):
        _must_not_be_strange(file, blocks, recogniser)
    counts = [[_confident_words(blocks, side) for side in (0, 1)] for blocks in texts]
    totals = [sum(count) for count in counts]
    shares = [count[0] / max(1, total) for count, total in zip(counts, totals, strict=True)]
    if not any(totals):
        return False
    if not all(totals):
        told = int(totals[0] == 0)
        return (shares[told] > 0.5) == bool(told)
    sides = [int(share <= 0.5) for share in shares]
    if sides[0] != sides[1]:
        return sides[0] == 1
    if abs(shares[0] - shares[1]) >= _CLEARLY_LESS:
        return shares[0] < shares[1]
    if min(totals) < _FEWEST_WORDS:
        return False
    raise same_language(files[1], recogniser, sides[0])


def side_of(file: str, blocks: Sequence[Block], recogniser: Recogniser) -> int:
    """Which of the languages a text is in.

    Raises:
        LanguageError: it is in a third, in both, or has too few words to tell.
    """
    _must_not_be_strange(file, blocks, recogniser)
    words = [_confident_words(blocks, side) for side in (0, 1)]
    if sum(words) < _FEWEST_WORDS:
        raise LanguageError("it has too few words to tell its language", file=file or None)
    if min(words) > _CLEARLY_LESS * sum(words):
        names = " and ".join(language.name for language in recogniser.languages)
        raise LanguageError(f"it holds both {names}", file=file or None)
    return int(words[1] > words[0])


def of_one_side(blocks: Sequence[Block], side: int) -> list[Block]:
    """The blocks of a text in one language: strays in the other are its own.

    Only a long stretch in the other language at its beginning or end is set
    aside, because that is another text.
    """
    found = [
        block
        if block.side in {side, -1}
        else replace(block, side=side, confidence=1.0 - block.confidence)
        for block in blocks
    ]
    total = sum(block.words for block in blocks)
    for run in (_run(blocks, side), _run(blocks[::-1], side)):
        words = sum(block.words for block in run)
        if words >= max(_OTHER_TEXT_WORDS, _OTHER_TEXT_SHARE * total) and words < total:
            aside = {block.region.start for block in run}
            found = [
                replace(block, side=-1, gap=GapReason.OTHER_LANGUAGE)
                if block.region.start in aside
                else block
                for block in found
            ]
    return found


def same_language(file: str, recogniser: Recogniser, side: int) -> LanguageError:
    """The error for two texts in one language."""
    names = [language.name for language in recogniser.languages]
    return LanguageError(
        f"both texts are in {names[side]}; give one in {names[0]} and one in {names[1]}",
        file=file or None,
    )


def _must_not_be_strange(file: str, blocks: Sequence[Block], recogniser: Recogniser) -> None:
    total = sum(block.words for block in blocks)
    strange: Counter[str] = Counter()
    for block in blocks:
        if block.stranger:
            strange[block.stranger] += max(1, block.words)
    if sum(strange.values()) * 2 <= total:
        return
    names = " and ".join(language.name for language in recogniser.languages)
    raise LanguageError(
        f"the text seems to be in {min(strange, key=lambda name: (-strange[name], name))}; "
        f"give {names} texts, or name the languages",
        file=file or None,
    )


def _confident_words(blocks: Sequence[Block], side: int) -> int:
    return sum(b.words for b in blocks if b.side == side and b.confidence >= _CONFIDENT)


def _run(blocks: Sequence[Block], side: int) -> list[Block]:
    """The blocks in the other language that come first."""
    found = []
    for block in blocks:
        if block.side in {side, -1}:
            break
        found.append(block)
    return found


def _is_mixed(text: str, recogniser: Recogniser) -> bool:
    """Whether one half of a block is in one language, the other half in the other."""
    middle = len(text) // 2
    leanings = recogniser.leaning(text[:middle]), recogniser.leaning(text[middle:])
    return leanings[0] * leanings[1] < 0 and min(map(abs, leanings)) > 2 * _FEWEST_WORDS
