"""Two files of which one line renders the other, as Moses and most trainers read them."""

from __future__ import annotations

from pathlib import Path

from aligner.corpus import Bitext
from aligner.errors import FormatError, UnreadableFileError
from aligner.formats import packed
from aligner.formats.assembling import bitext_of_rows
from aligner.formats.files import read_text
from aligner.formats.format import Format, Keeps, Output, Wanted
from aligner.formats.pieces import Piece, Row
from aligner.formats.segmented import on_one_line
from aligner.formats.tongues import Pair
from aligner.reading import is_file


def write(bitext: Bitext, path: Path) -> tuple[Output, ...]:
    """Both files; beads with an empty side are left out."""
    sides = zip(*(bead.segments for bead in bitext.beads if not bead.is_null), strict=True)
    places = _files(path, bitext.languages)
    texts = tuple(sides) or ((), ())
    return tuple(
        Output(place, [f"{on_one_line(segment.text)}\n" for segment in side])
        for place, side in zip(places, texts, strict=True)
    )


def read(path: Path, wanted: Wanted) -> Bitext:
    r"""The bitext of two files; only ``\n`` and ``\r\n`` end a line.

    Args:
        path: either of them, or what their names have in common.
        wanted: the languages, in which the names end.

    Raises:
        UnreadableFileError: a file is not there.
        FormatError: they have not the same number of lines.
    """
    files = wanted.texts or tuple(map(packed.there, _files(path, wanted.pair)))
    for file in files:
        if not is_file(file):
            raise UnreadableFileError(
                f"not there; the two files are {' and '.join(map(str, files))} unless --texts "
                "names others",
                file=str(file),
            )
    first, second = (_lines(file) for file in files)
    if len(first) != len(second):
        raise FormatError(
            f"has {len(first)} lines, and {files[1]} {len(second)}: each line renders the line "
            "of its number",
            file=str(files[0]),
        )
    rows = (Row((Piece(one), Piece(two))) for one, two in zip(first, second, strict=True))
    names = str(files[0]), str(files[1])
    return bitext_of_rows(rows, wanted.pair, file=str(path), names=names)


def _files(path: Path, languages: Pair) -> tuple[Path, Path]:
    stem = RECORD.stem(packed.without_ending(path))
    for language in languages:
        stem = stem.removesuffix(f".{language}")
    first, second = (path.with_name(f"{stem}.{language}") for language in languages)
    return first, second


def _lines(file: Path) -> list[str]:
    lines = read_text(file).replace("\r\n", "\n").split("\n")
    return lines if lines[-1] else lines[:-1]


RECORD = Format(
    name="moses",
    title="Moses, two files of pairs",
    endings=(".moses",),
    keeps=Keeps(beads=True),
    read=read,
    write=write,
    files=("NAME.it", "NAME.en"),
    tells_languages=True,
    remark="Beads with an empty side are left out. Sentences that were joined are one "
    "afterwards, and line breaks in them spaces.",
)
