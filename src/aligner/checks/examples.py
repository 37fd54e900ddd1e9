"""The examples in the docstrings of checks.

The docstring of a check ends in a section of examples, one a line::

    Examples:
        flags: Erano ‹40› barche. | There were ‹50› boats.
        not: Erano 40 barche. | There were forty boats.

``flags:`` stands before a pair in which the check finds something, ``not:``
before one in which it finds nothing, Italian first.  ``‹ ›`` mark what the finding
shows on a side, to the letter; a side without marks may show anything.  Where one
bead is not enough, `` // `` parts the beads of either side, with nothing for the
side that has no sentence; a sentence that begins with ``#``, ``-`` or ``¶`` and
a space begins a heading, a list item or a paragraph.  A line that is indented
further goes on with the line before.
"""  # noqa: D214  # the section shown is not one of this docstring

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

HEADING = "Examples:"
_FLAGGED = {"flags": True, "not": False}
_OPENING, _CLOSING = "‹›"


@dataclass(frozen=True, slots=True)
class Example:
    """A pair of texts that a check flags or does not.

    Attributes:
        is_flagged: whether the check finds something in it.
        sides: the sentences of each side, one a bead, ``""`` where it has none.
        shown: for each side, what the finding shows there; ``None`` where
            anything will do.
    """

    is_flagged: bool
    sides: tuple[tuple[str, ...], tuple[str, ...]]
    shown: tuple[str | None, str | None] = (None, None)

    @property
    def rows(self) -> tuple[tuple[str, str], ...]:
        """First and second side of each bead."""
        return tuple(zip(*self.sides, strict=True))


def parted(docstring: str) -> tuple[str, tuple[Example, ...]]:
    """What a docstring says, and the examples at its end.

    Raises:
        ValueError: an example is not written as it has to be.
    """
    said, heading, section = docstring.partition(f"\n{HEADING}\n")
    if not heading:
        return docstring.strip(), ()
    return said.strip(), tuple(_read(line) for line in _joined(section.splitlines()))


def _joined(lines: list[str]) -> Iterator[str]:
    """Lines of the least indent, each with those that go on with it."""
    filled = [line for line in lines if line.strip()]
    least = min((len(line) - len(line.lstrip()) for line in filled), default=0)
    whole = ""
    for line in filled:
        if len(line) - len(line.lstrip()) > least:
            whole = f"{whole} {line.strip()}"
            continue
        if whole:
            yield whole
        whole = line.strip()
    if whole:
        yield whole


def _read(line: str) -> Example:
    word, colon, pair = line.partition(":")
    texts = f" {pair} ".split(" | ")
    if word not in _FLAGGED or not colon or len(texts) != 2:
        raise ValueError(f"an example reads 'flags: … | …' or 'not: … | …', unlike {line!r}")
    first, second = (text.split(" // ") for text in texts)
    beads = list(zip_longest(first, second, fillvalue=""))
    one, other = (tuple(row[side].strip() for row in beads) for side in (0, 1))
    return Example(
        _FLAGGED[word],
        (tuple(map(_unmarked, one)), tuple(map(_unmarked, other))),
        (_marked(one), _marked(other)),
    )


def _unmarked(text: str) -> str:
    return text.replace(_OPENING, "").replace(_CLOSING, "")


def _marked(sentences: tuple[str, ...]) -> str | None:
    text = " ".join(sentences)
    _, opening, rest = text.partition(_OPENING)
    marked, closing, after = rest.partition(_CLOSING)
    if not opening and _CLOSING not in text:
        return None
    if not closing or _OPENING in marked or _OPENING in after or _CLOSING in after:
        raise ValueError(f"one pair of {_OPENING} {_CLOSING} a side, unlike {text!r}")
    return marked
