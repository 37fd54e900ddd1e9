"""Two texts with one sentence a line and a blank line between paragraphs.

Numbers of sentences in other files count the lines that are not blank, from 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import regex

from aligner.corpus import Bitext, Document
from aligner.errors import UnreadableFileError
from aligner.formats import packed
from aligner.formats.assembling import document_of
from aligner.formats.files import read_text
from aligner.formats.format import Format, Keeps, Output, Wanted
from aligner.formats.pieces import Numbers, Piece, Place
from aligner.reading import is_file

_PART = ".sentences"
_ENDS = regex.compile(r"[\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")


def on_one_line(text: str) -> str:
    """A text with a space in place of what ends a line for this or that program."""
    line: str = _ENDS.sub(" ", text)
    return line


@dataclass(frozen=True, slots=True)
class Numbered:
    """A text with one sentence a line, and how other files may count its sentences.

    Attributes:
        document: the text.
        lines: of each line the number of its sentence; -1 if it is blank.
    """

    document: Document
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """Two texts whose sentences a file of numbers counts.

    Attributes:
        texts: the texts.
        blank: whether blank lines are counted too, as hunalign and Vecalign do.
    """

    texts: tuple[Numbered, Numbered]
    blank: bool

    @property
    def documents(self) -> tuple[Document, Document]:
        """Both texts."""
        return self.texts[0].document, self.texts[1].document

    def numbers(self, side: int, counted: Iterable[int]) -> Numbers:
        """The numbers of the sentences of a side that are counted so; blank lines are left out."""
        if not self.blank:
            return tuple(counted)
        lines = self.texts[side].lines
        # a number past the end stays one, to be told of by those who hold links to their texts
        found = (lines[at] if at < len(lines) else at for at in counted)
        return tuple(number for number in found if number >= 0)


def texts_beside(path: Path, format: Format, wanted: Wanted, counts: tuple[int, int]) -> Counted:
    """The texts that a file of numbers counts the sentences of.

    They are those that are wanted, or stand beside the file as ``NAME.sentences.it``, as
    this format has them, or as ``NAME.it``, where ``NAME`` is the file's name without its
    ending.  Blank lines part paragraphs, and are sentences only if the file counts more of
    these than there would be otherwise.

    Args:
        path: the file of numbers.
        format: its format.
        wanted: the languages, and the two texts if they stand elsewhere.
        counts: how many sentences of either text it counts.

    Raises:
        UnreadableFileError: they are not there.
    """
    first, second = wanted.pair
    stem = format.stem(packed.without_ending(path))
    places = wanted.texts or (_beside(path, stem, first), _beside(path, stem, second))
    texts = _numbered(places[0], first), _numbered(places[1], second)
    blank = any(count > len(one.document) for one, count in zip(texts, counts, strict=True))
    return Counted(texts, blank)


def _beside(path: Path, stem: str, language: str) -> Path:
    names = (f"{stem}{_PART}.{language}", f"{stem}.{language}")
    for place in map(packed.there, map(path.with_name, names)):
        if is_file(place):
            return place
    raise UnreadableFileError(
        f"holds numbers of sentences, and their text {' or '.join(names)} is not beside it; "
        "name the two texts with --texts",
        file=str(path),
    )


def _numbered(path: Path, language: str) -> Numbered:
    pieces: list[Piece] = []
    numbers: list[int] = []
    paragraph = sentence = 0
    for line in read_text(path).replace("\r\n", "\n").removesuffix("\n").split("\n"):
        if not Piece(line).spans:
            paragraph, sentence = paragraph + bool(sentence), 0
            numbers.append(-1)
            continue
        numbers.append(len(pieces))
        pieces.append(Piece(line, (), (Place(paragraph, sentence),)))
        sentence += 1
    return Numbered(document_of(pieces, language, name=str(path))[0], tuple(numbers))


def lines(document: Document) -> Iterator[str]:
    """One sentence a line, with its line end, and blank lines between paragraphs."""
    for number, paragraph in enumerate(p for p in document.paragraphs if p.sentences):
        if number:
            yield "\n"
        for sentence in paragraph.sentences:
            yield f"{on_one_line(sentence.text)}\n"


def write(bitext: Bitext, path: Path) -> tuple[Output, ...]:
    """Both texts, as ``NAME.sentences.it`` and ``NAME.sentences.en``."""
    stem = RECORD.stem(path)
    return tuple(
        Output(path.with_name(f"{stem}{_PART}.{document.language}"), lines(document))
        for document in bitext.documents
    )


RECORD = Format(
    name="segmented",
    title="Texts, a sentence a line",
    endings=(".segmented",),
    keeps=Keeps(paragraphs=True),
    write=write,
    files=("NAME.sentences.it", "NAME.sentences.en"),
    remark="The texts that `vecalign` and `ladder` number; `aligner align --segmented` "
    "takes them. Line breaks inside a sentence become spaces.",
)
