"""Places where a sentence ends without a stop."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache

import regex

from aligner.text.splitting.stops import word_before

_BULLETS = "•‣▪◦●■"


def breaks(
    text: str,
    opens_sentence: Callable[[str], bool],
    goes_with_number: Callable[[str], bool],
) -> list[int]:
    """Where in a reading copy something begins although no stop stands before it.

    That is before and after a drawn line ("=========="); after a web or mail
    address that another one or a capitalised opener follows; between a smiley and
    a capital; around the date and time in the head of a message; before the items
    of a list.

    Args:
        text: the reading copy.
        opens_sentence: whether a capital on a word shows that a sentence begins.
        goes_with_number: whether a number after a word belongs to it ("chapter").
    """
    found = {
        *_around_drawn_lines(text),
        *_after_addresses(text, opens_sentence),
        *(smiley.end() for smiley in _smiley().finditer(text)),
        *_around_time_stamps(text),
        *_before_items(text),
        *_before_flat_items(text, goes_with_number),
    }
    return sorted(found - {0, len(text)})


def _around_drawn_lines(text: str) -> Iterator[int]:
    for line in _drawn_line().finditer(text):
        before = text[max(0, line.start() - 2) : line.start()]
        if before[-1:].isspace() and before[0] != ":":  # else a field to be filled in
            yield line.start()
        if line["blank"]:
            yield line.end()


def _after_addresses(text: str, opens_sentence: Callable[[str], bool]) -> Iterator[int]:
    if not any(mark in text for mark in ("://", "www.", "@")):
        return
    for address in _address().finditer(text):
        if address["another"] or opens_sentence(address["word"]):
            yield address.end()


def _around_time_stamps(text: str) -> Iterator[int]:
    for stamp in _time_stamp().finditer(text):
        blank = stamp.start() - 1
        sender, _ = word_before(text, max(0, blank))
        signed = sender[:1].isupper() or "@" in sender or text[blank - 1 : blank] == ">"
        if signed:
            yield stamp.start()
        if signed or text[stamp.end() : stamp.end() + 1].isupper():
            yield stamp.end()


def _before_items(text: str) -> Iterator[int]:
    """Lines that begin with a bullet, or with a mark like that of another line."""
    if "\n" not in text:
        return
    items = [(item.start("mark"), _shape(item["mark"])) for item in _item().finditer(text)]
    lines = Counter(shape for _, shape in items)
    for start, shape in items:
        if shape in _BULLETS or lines[shape] > 1:
            yield start


def _before_flat_items(text: str, goes_with_number: Callable[[str], bool]) -> Iterator[int]:
    """Items of a numbered list whose line ends were lost ("1. Bread 2. Wine")."""
    expected = 2**30  # no item comes before the first
    for item in _flat_item().finditer(text):
        number = int(item["number"])
        before = text[max(0, item.start() - 2) : item.start()].rstrip()[-1:]
        if number == 1 and before in "\n:;!?":
            expected = 2
        elif number == expected:
            expected += 1
            word, _ = word_before(text, item.start() - 1)
            if before.isalnum() and not goes_with_number(word):
                yield item.start()


def _shape(mark: str) -> str:
    """The mark of a list item with its number or letter left open."""
    if mark[0].isnumeric():
        return f"1{mark[-1]}"
    return f"a{mark[-1]}" if mark[0].isalpha() else mark


@cache
def _drawn_line() -> regex.Pattern[str]:
    return regex.compile(r"([*=~#_-])\1{7,}+(?P<blank>[ \n]*+)")


@cache
def _address() -> regex.Pattern[str]:
    return regex.compile(
        r"""
        (?<!\S) (?= \S*? (?: :// | www\. | \p{L}@\p{L} ) ) \S++ (?<![.,;:!?…])
        [ \n]++
        (?= (?P<another> https?:// | www\. ) | (?P<word> \p{Lu} [\p{L}'’]*+ ) )
        """,
        regex.VERBOSE,
    )


@cache
def _smiley() -> regex.Pattern[str]:
    return regex.compile(r"(?<=[ \n])[:;=]-?[)(DP][ \n]++(?=\p{Lu})")


@cache
def _time_stamp() -> regex.Pattern[str]:
    return regex.compile(
        r"""
        (?<!\S) \p{N}{1,2} ([/.-]) \p{N}{1,2} \1 \p{N}{2,4} ,?
        [ ] \p{N}{1,2} : \p{N}{2} (?: : \p{N}{2} )?+ (?: [ ]? [AaPp] \.? [Mm] \b \.? )?+
        [ \n]++
        """,
        regex.VERBOSE,
    )


@cache
def _flat_item() -> regex.Pattern[str]:
    return regex.compile(r"(?<!\S)(?P<number>[0-9]{1,2})[.)][ ]++(?=\p{Lu})")


@cache
def _item() -> regex.Pattern[str]:
    return regex.compile(
        r"^[ ]*+(?P<mark>[•‣▪◦●■*–—-]|\p{N}{1,3}[.)]|\p{L}[)])[ ]++(?=\S)", regex.MULTILINE
    )
