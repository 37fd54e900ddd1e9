"""``linkGrp`` and its ``link`` elements: which sentences of one file render which of another."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import regex

from aligner.corpus import Bitext
from aligner.errors import EmptyTextError, FormatError, UnreadableFileError
from aligner.formats import xml
from aligner.formats.assembling import Link, bitext_of_links
from aligner.formats.files import name_of
from aligner.formats.format import Wanted
from aligner.formats.standoff import documents
from aligner.formats.tongues import two_of

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class _Written:
    """A link as the file has it: ids of the first and of the second document."""

    sides: tuple[tuple[str, ...], tuple[str, ...]]
    score: float
    line: int | None


def read(
    path: Path, wanted: Wanted, *, root: Collection[str], what: str, sides: tuple[str, str]
) -> Bitext:
    """The bitext of links and of the two files that they name.

    The files are those that the links name, told from the folder of the links or
    beside them, also packed as ``.gz``; only files in that folder and below it are read.

    Args:
        path: the file of links.
        wanted: the languages, and the two texts if they stand elsewhere.
        root: what its root may be called.
        what: what the file is.
        sides: the attributes that name the texts, in the order in which a link has them.

    Raises:
        UnreadableFileError: a file is not there.
        FormatError: a link leads to no sentence, or the file is broken.
        LanguageError: the texts are in other languages than those wanted.
    """
    file = name_of(path)
    named: list[tuple[str, str]] = []
    links: list[_Written] = []
    reading = xml.elements(path, root=root, take={"link"}, what=what)
    next(reading)
    for element in reading:
        around = element.iterancestors()
        group = next((one for one in around if xml.local(one) == "linkGrp"), None)
        if group is not None:
            pair = group.get(sides[0]) or "", group.get(sides[1]) or ""
            if pair not in named:
                named.append(pair)
        links.append(_link(element, file))
    if not links:
        raise EmptyTextError("holds no links", file=file)
    if len(named) > 1:
        raise FormatError(
            f"it links {len(named)} pairs of texts, and a bitext is of one: take it apart",
            file=file,
        )
    pair = named[0] if named else ("", "")
    places = wanted.texts or (_place(path, pair[0]), _place(path, pair[1]))
    first, second = (documents.read(place) for place in places)
    languages = _languages((first, second), places, wanted)
    chosen = two_of(languages, wanted, file=file)
    turned = chosen != languages and not (wanted.texts and _unnamed(first, second))
    texts = [first, second]
    held = [_numbers(link, texts, file) for link in links]
    if turned:
        texts, places = texts[::-1], places[::-1]
        held = [Link((one.sides[1], one.sides[0]), one.score) for one in held]
    made = (
        texts[0].document(chosen[0], str(places[0])),
        texts[1].document(chosen[1], str(places[1])),
    )
    return bitext_of_links(made, held, file=file)


def write(bitext: Bitext, *, certainty: bool) -> Iterator[_Element]:
    """The links of a bitext.

    Args:
        bitext: the bitext.
        certainty: whether to tell scores.
    """
    from lxml import etree

    first, second = (documents.ids(document) for document in bitext.documents)
    for bead in bitext.beads:
        ones, others = (segment.sentences for segment in bead.segments)
        targets = ";".join(
            (
                " ".join(first[s.number] for s in ones),
                " ".join(second[s.number] for s in others),
            )
        )
        yield etree.Element(
            "link",
            {
                "type": bead.kind,
                "xtargets": targets,
                **(
                    {"id": f"L{bead.number + 1}", "certainty": f"{bead.score:.4f}"}
                    if certainty
                    else {"status": "auto"}
                ),
            },
        )


def _link(element: _Element, file: str) -> _Written:
    targets = element.get("xtargets") or ""
    first, semicolon, second = targets.partition(";")
    if not semicolon:
        raise FormatError(
            f"a link without two sides: xtargets={targets!r}", file=file, line=xml.line_of(element)
        )
    try:
        score = float(element.get("certainty") or 1.0)
    except ValueError:
        score = 1.0
    score = score if 0.0 <= score <= 1.0 else 1.0
    return _Written((tuple(first.split()), tuple(second.split())), score, xml.line_of(element))


def _numbers(link: _Written, sides: list[documents.Sentences], file: str) -> Link:
    found: list[tuple[int, ...]] = []
    for ids, side in zip(link.sides, sides, strict=True):
        for id in ids:
            if id not in side.numbers:
                raise FormatError(f"a link leads to no sentence: {id!r}", file=file, line=link.line)
        found.append(tuple(side.numbers[id] for id in ids if side.numbers[id] >= 0))
    return Link((found[0], found[1]), link.score)


def _place(path: Path, name: str) -> Path:
    """The file of a name that a file of links gives."""
    pure = PurePosixPath(name.replace("\\", "/"))
    if not name or pure.is_absolute() or ".." in pure.parts or ":" in name:
        raise UnreadableFileError(
            f"it names no text in its folder, but {name!r}; name the two texts with --texts",
            file=str(path),
        )
    here = path.parent
    tried = [here / pure, here / pure.name]
    tried += [place.with_suffix("") for place in tried if place.suffix == ".gz"]
    for place in tried:
        if place.is_file():
            return place
    raise UnreadableFileError(
        f"the text {str(here / pure)!r} is not there; name the two texts with --texts",
        file=str(path),
    )


def _unnamed(*sides: documents.Sentences) -> bool:
    return not any(side.language for side in sides)


def _languages(
    sides: tuple[documents.Sentences, documents.Sentences],
    places: tuple[Path, Path],
    wanted: Wanted,
) -> tuple[str, str]:
    """The languages that the texts name, in themselves or by their names; or those wanted."""
    first, second = (
        side.language or _in_name(place, wanted.pair)
        for side, place in zip(sides, places, strict=True)
    )
    if first and second and first != second:
        return first, second
    return wanted.pair


def _in_name(place: Path, languages: tuple[str, str]) -> str:
    parts = regex.split(r"[^a-z]+", "/".join(place.parts[-2:]).lower())
    return next((code for code in languages if code in parts), "")
