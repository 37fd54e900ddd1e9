"""Two texts with one sentence a line and a blank line between paragraphs.

Numbers of sentences in other files count the lines that are not blank, from 0.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import regex

from aligner.corpus import Bitext, Document
from aligner.errors import UnreadableFileError
from aligner.formats import packed
from aligner.formats.assembling import document_of
from aligner.formats.files import read_text
from aligner.formats.format import Format, Keeps, Output, Wanted
from aligner.formats.pieces import Piece, Place
from aligner.reading import is_file

_PART = ".sentences"
_ENDS = regex.compile(r"[\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")


def on_one_line(text: str) -> str:
    """A text with a space in place of what ends a line for this or that program."""
    line: str = _ENDS.sub(" ", text)
    return line


def texts_beside(path: Path, format: Format, wanted: Wanted) -> tuple[Document, Document]:
    """The texts that a file of numbers counts the sentences of.

    They are those that are wanted, or stand beside the file as ``NAME.sentences.it``, as
    this format has them, or as ``NAME.it``, where ``NAME`` is the file's name without its
    ending.

    Raises:
        UnreadableFileError: they are not there.
    """
    first, second = wanted.pair
    if wanted.texts is not None:
        return read_sentences(wanted.texts[0], first), read_sentences(wanted.texts[1], second)
    stem = format.stem(packed.without_ending(path))
    return (
        read_sentences(_beside(path, stem, first), first),
        read_sentences(_beside(path, stem, second), second),
    )


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


def read_sentences(path: Path, language: str) -> Document:
    """The document of a text with one sentence a line."""
    pieces: list[Piece] = []
    paragraph = sentence = 0
    for line in read_text(path).replace("\r\n", "\n").split("\n"):
        piece = Piece(line)
        if not piece.spans:
            paragraph, sentence = paragraph + bool(sentence), 0
            continue
        pieces.append(Piece(line, (), (Place(paragraph, sentence),)))
        sentence += 1
    return document_of(pieces, language, name=str(path))[0]


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
