"""What is told of a format, and what its reader and its writer are given."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from pathlib import Path

from aligner.corpus import Bitext


@dataclass(frozen=True, slots=True)
class Keeps:
    """What a file of some format holds of a bitext.

    Attributes:
        beads: beads, of every shape.
        nulls: sentences that nothing renders.
        scores: how sure each bead is.
        moved: which beads break the order, and both texts in their own order.
        paragraphs: which sentences make a paragraph, and whether it is a heading.
        text: the text as it was read, to the letter, page furniture included.
        findings: discrepancies with their evidence.
        review: what a reviewer has decided about findings, and said of them.
        notes: what somebody wrote of beads.
        words: which word renders which.
    """

    beads: bool = False
    nulls: bool = False
    scores: bool = False
    moved: bool = False
    paragraphs: bool = False
    text: bool = False
    findings: bool = False
    review: bool = False
    notes: bool = False
    words: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader is told beside the name of the file.

    Attributes:
        preferred: the languages of the two sides where neither the caller nor the file
            names others.
        languages: those that the caller names, in the order wanted, if any.
        texts: the files that hold the texts of the two sides, in that order, where
            they are not where the format says.
    """

    preferred: tuple[str, str]
    languages: tuple[str, str] | None = None
    texts: tuple[Path, Path] | None = None

    @property
    def pair(self) -> tuple[str, str]:
        """The languages of the two sides of a file that names none."""
        return self.languages or self.preferred


@dataclass(frozen=True, slots=True)
class Output:
    """A file to be written.

    Attributes:
        path: its name.
        chunks: what it holds, a part at a time; text is written as UTF-8.
    """

    path: Path
    chunks: Iterable[str | bytes]


Reader = Callable[[Path, Wanted], Bitext]
Writer = Callable[[Bitext, Path], Iterable[Output]]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of files that hold bitexts, or something of a bitext.

    Attributes:
        name: as ``-f`` takes it.
        title: what people call it, with its version.
        endings: of its files' names, lower case with the dot; the first is the usual one.
        keeps: what its files hold.
        others: endings that programs give to dialects of it, which are read and not written.
        read: makes a bitext of a file; ``None`` if it cannot be read.
        write: makes the files of a bitext, given the name of the main one; ``None`` if
            it cannot be written.
        files: how the files are called that make one bitext, where ``NAME`` is what
            the ending is taken off of; empty if there is just the one.
        roots: the names of the root of its files, if they are XML.
        tells_languages: whether its files say, in themselves or by their names, which languages
            they hold.
        needs_words: whether it writes bitexts only once their words are aligned.
        extra: the extra of this package that it needs.
        remark: what else its users should know, one sentence or two.
    """

    name: str
    title: str
    endings: tuple[str, ...]
    keeps: Keeps
    others: tuple[str, ...] = ()
    read: Reader | None = None
    write: Writer | None = None
    files: tuple[str, ...] = ()
    roots: tuple[str, ...] = ()
    tells_languages: bool = False
    needs_words: bool = False
    extra: str | None = None
    remark: str = ""

    def stem(self, path: Path) -> str:
        """The name of a file without an ending of this format."""
        for ending in sorted(self.endings, key=len, reverse=True):
            if path.name.lower().endswith(ending) and len(path.name) > len(ending):
                return path.name[: -len(ending)]
        return path.name

    def losses(self, bitext: Bitext) -> tuple[str, ...]:
        """What a bitext has that a file of this format does not hold, for people to read.

        The text between sentences is not told of: hardly any format holds it.
        """
        keeps = self.keeps
        has: dict[str, str] = {
            "beads": _counted(len(bitext), "bead"),
            "nulls": _counted(sum(b.is_null for b in bitext), "bead", " with an empty side"),
            "moved": _counted(sum(b.moved for b in bitext), "mark", " of a moved bead"),
            "scores": "scores" if any(bead.score < 1.0 for bead in bitext) else "",
            "paragraphs": "paragraphs" if any(len(d.paragraphs) > 1 for d in bitext.documents)
            else "",
            "findings": _counted(len(bitext.discrepancies), "finding"),
            "review": "decisions of a review" if _is_reviewed(bitext) else "",
            "notes": _counted(sum(len(bead.notes) for bead in bitext), "note"),
            "words": "links between words" if any(b.words is not None for b in bitext) else "",
        }  # fmt: skip
        lost = [name for name, told in has.items() if told and not getattr(keeps, name)]
        if "beads" in lost:
            lost = [name for name in lost if name not in _OF_BEADS]
        return tuple(has[name] for name in lost)


_OF_BEADS = ("nulls", "moved", "scores", "words", "paragraphs", "notes")

KEPT = tuple(field.name for field in fields(Keeps))
"""The names of what a format may keep."""


def only(path: Path, chunks: Iterable[str]) -> tuple[Output, ...]:
    """The files of a format whose bitexts are one file each."""
    return (Output(path, chunks),)


def ended(lines: Iterable[str]) -> Iterable[str]:
    """Lines, each with its line end."""
    return (f"{line}\n" for line in lines)


def _counted(number: int, what: str, more: str = "") -> str:
    return f"{number} {what}{'s' * (number > 1)}{more}" if number else ""


def _is_reviewed(bitext: Bitext) -> bool:
    return bitext.review is not None or any(d.review is not None for d in bitext.discrepancies)
