"""Links between words, as the tools of statistical translation read and write them."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from aligner.corpus import Bitext, WordAlignment
from aligner.errors import FormatError, SettingsError
from aligner.formats.format import Format, Keeps, ended, only


def pharaoh(bitext: Bitext) -> Iterator[str]:
    """One bead a line as ``0-0 1-2``: token of the first side, token of the second, from 0.

    A bead with one side alone is an empty line.  :func:`tokens` writes the tokens that
    are counted.

    Raises:
        SettingsError: the words of the bitext have not been aligned.
    """
    for words in _aligned(bitext):
        yield words.pharaoh()


def tokens(bitext: Bitext) -> Iterator[str]:
    """One bead a line as ``first tokens ||| second tokens``, a blank between tokens.

    Raises:
        SettingsError: the words of the bitext have not been aligned.
    """
    for words in _aligned(bitext):
        yield " ||| ".join(" ".join(token.text for token in words.tokens(side)) for side in (0, 1))


def read_pharaoh(
    content: str, *, file: str | None = None
) -> tuple[frozenset[tuple[int, int]], ...]:
    """The links of each line of a Pharaoh file.

    Args:
        content: lines of ``0-0 1-2``; ``0?1`` and ``0-1:0.9``, which some programs
            write for doubtful links, are links too.
        file: the file it came from, for messages.

    Raises:
        FormatError: something is no link.
    """
    found = []
    for number, line in enumerate(content.splitlines(), start=1):
        links = set()
        for written in line.split():
            match = regex.fullmatch(r"(\d{1,9})[-?](\d{1,9})(?::[\d.e-]+)?", written)
            if not match:
                raise FormatError(f"{written!r} is no link as 0-1", file=file, line=number)
            links.add((int(match[1]), int(match[2])))
        found.append(frozenset(links))
    return tuple(found)


def _aligned(bitext: Bitext) -> Iterator[WordAlignment]:
    for bead in bitext.beads:
        if bead.words is None:
            raise SettingsError("the words have not been aligned: align(..., words=True) does it")
        yield bead.words


PHARAOH = Format(
    name="pharaoh",
    title="Pharaoh word links",
    endings=(".pharaoh",),
    keeps=Keeps(words=True),
    write=lambda bitext, path: only(path, ended(pharaoh(bitext))),
    needs_words=True,
    remark="A bead a line; the words must have been aligned (`--words`).",
)

TOKENS = Format(
    name="tokens",
    title="Words, ` ||| ` between the sides",
    endings=(".tokens",),
    keeps=Keeps(),
    write=lambda bitext, path: only(path, ended(tokens(bitext))),
    needs_words=True,
    remark="The words that `pharaoh` counts, a bead a line.",
)
