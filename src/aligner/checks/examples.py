"""The examples in the docstrings of checks.

The docstring of a check ends in a section of examples, one a line::

    Examples:
        flags: Erano ‹40› barche. | There were ‹50› boats.
        not: Erano 40 barche. | There were forty boats.

``flags:`` stands before a pair in which the check finds something, ``not:``
before one in which it finds nothing, Italian first.  ``‹ ›`` mark what the finding
shows on a side, to the letter; a side without marks may show anything.  Where one
bead is not enough, `` // `` parts the beads of either side, with nothing for the
side that has no sentence, and `` + `` the sentences of a bead; a sentence that begins
with ``#``, ``-`` or ``¶`` and a space begins a heading, a list item or a paragraph.
A line that is indented further goes on with the line before.  ``term:`` stands before
an entry of the glossary that the examples after it are checked by.
"""  # noqa: D214  # the section shown is not one of this docstring

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

import regex

HEADING = "Examples:"
_FLAGGED = {"flags": True, "not": False}
_TERM = "term"
_MARKS = "‹›"

Cell = tuple[str, ...]
"""The sentences that a bead has on a side, perhaps none."""


@dataclass(frozen=True, slots=True)
class Example:
    """A pair of texts that a check flags or does not.

    Attributes:
        is_flagged: whether the check finds something in it.
        written: both sides as they are written in the docstring.
        terms: what the glossary says: terms and their renderings.
    """

    is_flagged: bool
    written: tuple[str, str]
    terms: tuple[tuple[str, str], ...] = ()

    @property
    def rows(self) -> tuple[tuple[Cell, Cell], ...]:
        """The sentences that each bead has on the first side and on the second."""
        first, second = (regex.split(r"(?<!\S)//(?!\S)", text) for text in self.written)
        return tuple((_cell(one), _cell(other)) for one, other in zip_longest(first, second))

    @property
    def shown(self) -> tuple[str | None, str | None]:
        """For each side, what the finding shows there; ``None`` where anything will do."""
        first, second = map(_marked, self.written)
        return first, second


def parted(docstring: str) -> tuple[str, tuple[Example, ...]]:
    """What a docstring says, and the examples at its end.

    Raises:
        ValueError: an example is not written as it has to be.
    """
    said, heading, section = docstring.partition(f"\n{HEADING}\n")
    if not heading:
        return docstring.strip(), ()
    terms: list[tuple[str, str]] = []
    examples = []
    for line in _joined(section.splitlines()):
        word, first, second = _read(line)
        if word == _TERM:
            terms.append((first, second))
        else:
            examples.append(Example(_FLAGGED[word], (first, second), tuple(terms)))
    return said.strip(), tuple(examples)


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


def _read(line: str) -> tuple[str, str, str]:
    """The word before the colon, and both sides."""
    word, colon, pair = line.partition(":")
    texts = f" {pair} ".split(" | ")
    if word not in (*_FLAGGED, _TERM) or not colon or len(texts) != 2:
        raise ValueError(f"an example reads 'flags: … | …' or 'not: … | …', unlike {line!r}")
    return word, _whole(texts[0]), _whole(texts[1])


def _whole(text: str) -> str:
    """A side, with its marks in order."""
    signs = "".join(c for c in text if c in _MARKS)
    if signs not in ("", _MARKS):
        raise ValueError(f"a side has one pair of {_MARKS}, unlike {text!r}")
    return text.strip()


def _cell(text: str | None) -> Cell:
    plain = "".join(c for c in text or "" if c not in _MARKS)
    return tuple(filter(None, map(str.strip, plain.split(" + "))))


def _marked(text: str) -> str | None:
    found = regex.search(f"{_MARKS[0]}(.*?){_MARKS[1]}", text)
    return found[1] if found else None
