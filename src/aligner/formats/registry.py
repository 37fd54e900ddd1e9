"""Every format there is, by name and by the ending of a file's name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from aligner import limits
from aligner.corpus import Bitext
from aligner.errors import EncodingError, FormatError, SettingsError
from aligner.formats import (
    bitext_json,
    hunalign,
    jsonl,
    links,
    moses,
    of_findings,
    parquet,
    segmented,
    tei,
    tmx,
    told_findings,
    tsv,
    vecalign,
    web_annotation,
    xliff,
    xml,
)
from aligner.formats.files import STANDARD_INPUT, name_of, write_files
from aligner.formats.format import Format, Output, Wanted
from aligner.formats.laying import laid, told_of_bitext
from aligner.formats.packed import without_ending
from aligner.formats.standoff import intertext, xces

FORMATS: tuple[Format, ...] = (
    bitext_json.RECORD,
    jsonl.RECORD,
    tsv.RECORD,
    tsv.CSV,
    tmx.RECORD,
    xliff.RECORD,
    parquet.RECORD,
    moses.RECORD,
    hunalign.TEXT,
    hunalign.LADDER,
    vecalign.RECORD,
    segmented.RECORD,
    xces.RECORD,
    intertext.RECORD,
    tei.RECORD,
    links.PHARAOH,
    links.TOKENS,
    of_findings.LINES,
    of_findings.TABLE,
    of_findings.SARIF,
    web_annotation.RECORD,
)
"""In the order in which they are told of."""


def readable() -> tuple[str, ...]:
    """The names of the formats that make a bitext."""
    return tuple(one.name for one in FORMATS if one.read is not None)


def writable() -> tuple[str, ...]:
    """The names of the formats that a bitext can be written in."""
    return tuple(one.name for one in FORMATS if one.write is not None)


def of_alignment() -> tuple[str, ...]:
    """The names of the formats that hold something of a bitext that is not checked."""
    held = (one for one in FORMATS if one.write is not None)
    return tuple(one.name for one in held if one.keeps.beads or not one.keeps.findings)


def named(name: str) -> Format:
    """The format of a name.

    Raises:
        SettingsError: there is none.
    """
    for one in FORMATS:
        if one.name == name:
            return one
    known = ", ".join(one.name for one in FORMATS)
    raise SettingsError(f"there is no format {name!r}; there are {known}")


def ending_format(path: Path) -> Format | None:
    """The format whose ending, the longest of all that fit, a file's name has."""
    name = path.name.lower()
    return next((one for ending, one in _by_ending() if name.endswith(ending)), None)


def format_of(path: Path) -> Format:
    """The format that a file's name tells.

    Raises:
        SettingsError: it tells none.
    """
    found = ending_format(path)
    if found is None:
        known = ", ".join(sorted({ending for ending, _ in _by_ending()}))
        raise SettingsError(
            f"the name {name_of(path)!r} tells no format; name the format, "
            f"or end the name in one of {known}"
        )
    return found


def held_format(path: Path) -> Format | None:
    """The format of a file, packed or not, whose name tells it or, in ``.xml``, its root.

    A folder is that of the files of Parquet in it, if there are any.

    Raises:
        InputError: the file is no XML, or cannot be read.
    """
    plain = without_ending(path)
    name = plain.name.lower()
    found = ending_format(plain)
    found = found or next((one for one in FORMATS if name.endswith(one.others)), None)
    if found is None and plain.suffix.lower() == ".xml":
        root = xml.root_name(path)
        found = next((one for one in FORMATS if root in one.roots), None)
    return parquet.RECORD if found is None and parquet.is_folder(path) else found


def format_to_read(path: Path) -> Format:
    """The format that a file's name tells or, of a name in ``.xml``, the root of the file.

    Raises:
        SettingsError: it tells none.
        InputError: the file is no XML, or cannot be read.
    """
    return held_format(path) or format_of(path)


def read(path: Path, format: Format, wanted: Wanted) -> Bitext:
    """The bitext that a file holds.

    Raises:
        SettingsError: files of this format cannot be read as bitexts.
        InputError: the file cannot be read or is damaged.
        MissingExtraError: the format needs what is not installed.
    """
    if format.read is None:
        raise SettingsError(
            f"{format.name} files hold no whole bitext to read; those that do are "
            f"{', '.join(readable())}"
        )
    try:
        with limits.timed():
            return format.read(path, wanted)
    except RecursionError:
        raise limits.too_nested(name_of(path)) from None
    except ValidationError as error:
        cause = error.errors(include_url=False, include_input=False)[0]["msg"]
        raise FormatError(f"damaged: {cause}", file=name_of(path)) from None


def outputs(bitext: Bitext, path: Path, format: Format) -> Iterable[Output]:
    """The files that a bitext is written to.

    Raises:
        SettingsError: bitexts cannot be written in this format.
        MissingExtraError: the format needs what is not installed.
    """
    if format.write is None:
        raise SettingsError(
            f"{format.name} is read and not written; what is written is {', '.join(writable())}"
        )
    with _half_characters_told():
        return [Output(one.path, _told(one.chunks)) for one in format.write(bitext, path)]


def write(bitext: Bitext, path: Path, format: Format) -> tuple[str, ...]:
    """Write a bitext, whole or not at all, and say what of it the files do not hold.

    Raises:
        SettingsError: bitexts cannot be written in this format.
        UnreadableFileError: a file cannot be written.
        MissingExtraError: the format needs what is not installed.
    """
    write_files(outputs(bitext, path, format))
    return format.losses(bitext)


def one_file(bitext: Bitext, format: Format) -> str | bytes:
    """What the file of a bitext holds, where there is only one.

    Raises:
        SettingsError: the format needs several files, or cannot be written.
    """
    if format.files:
        raise SettingsError(
            f"{format.name} is written as {' and '.join(format.files)}: name a file with -o"
        )
    (output,) = outputs(bitext, STANDARD_INPUT, format)
    parts = list(output.chunks)
    if any(isinstance(part, bytes) for part in parts):
        return b"".join(part for part in parts if isinstance(part, bytes))
    return "".join(part for part in parts if isinstance(part, str))


def with_findings(bitext: Bitext, path: Path) -> Bitext:
    """A bitext with the findings that a file tells of it, beside those that it has.

    Raises:
        InputError: the file cannot be read, is damaged, or tells of another text.
        FormatError: it tells of no findings.
    """
    told = None
    held = None if path == STANDARD_INPUT else held_format(path)
    if held is None or held.name not in _WITH_FINDINGS:
        told = told_findings.read(path)
    if told is None and held is not None and held.read is not None and held.keeps.findings:
        told = tuple(told_of_bitext(read(path, held, Wanted(bitext.languages, bitext.languages))))
    if told is None:
        raise FormatError(
            "tells of no findings: what does is lines of JSON, a table, SARIF or Web Annotation, "
            "a report, or a bitext that holds them",
            file=name_of(path),
        )
    return laid(bitext, told, file=name_of(path))


_WITH_FINDINGS = frozenset({"tmx", "xliff", "tei", "parquet"})
"""Formats of bitexts that no file of findings alone can be mistaken for."""


def _told(chunks: Iterable[str | bytes]) -> Iterator[str | bytes]:
    with _half_characters_told():
        yield from chunks


@contextmanager
def _half_characters_told() -> Iterator[None]:
    """Tell as an error of ours of half a surrogate pair, on which every writer fails."""
    try:
        yield
    except (UnicodeEncodeError, ValidationError) as error:
        if isinstance(error, ValidationError) and not _is_of_half_characters(error):
            raise
        raise EncodingError(
            "half a surrogate pair cannot be written; the text was decoded wrongly"
        ) from error


def _is_of_half_characters(error: ValidationError) -> bool:
    return any(one["type"] == "string_unicode" for one in error.errors(include_url=False))


@cache
def _by_ending() -> tuple[tuple[str, Format], ...]:
    """The endings and their formats, the longest first."""
    pairs = [(ending, one) for one in FORMATS for ending in one.endings]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])))
