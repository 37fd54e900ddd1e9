"""``linkGrp`` and its ``link`` elements: which sentences of one file render which of another."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import regex

from aligner.corpus import Bitext
from aligner.errors import EmptyTextError, FormatError, UnreadableFileError
from aligner.formats import packed, xml
from aligner.formats.assembling import bitext_of_links, document_of
from aligner.formats.files import name_of
from aligner.formats.format import Wanted
from aligner.formats.pieces import Link, Piece, Place
from aligner.formats.standoff import documents
from aligner.formats.tongues import is_known, two_of
from aligner.reading import is_file

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class _Written:
    """A link as the file has it: ids of the first and of the second document.

    Its score is -1 where it has a certainty that is no probability.
    """

    sides: tuple[tuple[str, ...], tuple[str, ...]]
    score: float
    line: int | None


@dataclass(frozen=True, slots=True)
class _Group:
    """The links between two texts, and what these are called."""

    names: tuple[str, str]
    links: list[_Written]

    def ids(self, side: int) -> frozenset[str]:
        """The ids that the links lead to on a side."""
        return frozenset(id for link in self.links for id in link.sides[side])


@dataclass(slots=True)
class _Joined:
    """Texts one after the other, and the links between them."""

    pieces: tuple[list[Piece], list[Piece]] = field(default_factory=lambda: ([], []))
    links: list[Link] = field(default_factory=list)
    languages: tuple[str, str] = ("", "")

    def add(
        self, group: _Group, texts: tuple[documents.Sentences, documents.Sentences], file: str
    ) -> None:
        """Put two more texts after those that are there."""
        before = [len(pieces) for pieces in self.pieces]
        for link in group.links:
            first, second = (
                tuple(before[side] + number for number in _numbers(link, side, text, file))
                for side, text in enumerate(texts)
            )
            self.links.append(Link((first, second), link.score))
        for pieces, text in zip(self.pieces, texts, strict=True):
            past = pieces[-1].places[0].paragraph + 1 if pieces else 0
            pieces.extend(
                replace(piece, places=tuple(_shifted(place, past) for place in piece.places))
                for piece in text.pieces
            )
        first_language, second_language = self.languages
        self.languages = first_language or texts[0].language, second_language or texts[1].language


def read(
    path: Path, wanted: Wanted, *, root: Collection[str], what: str, sides: tuple[str, str]
) -> Bitext:
    """The bitext of links and of the two files that they name.

    The files are those that the links name, told from the folder of the links or
    beside them, also packed; only files in that folder and below it are read, or in the two
    folders that are given as the texts.  Where several pairs of texts are linked they
    follow each other.  Certainties are scores if all lie between 0 and 1.

    Args:
        path: the file of links.
        wanted: the languages, and the two texts, or the folders with the texts of either
            side, if they stand elsewhere.
        root: what its root may be called.
        what: what the file is.
        sides: the attributes that name the texts, in the order in which a link has them.

    Raises:
        UnreadableFileError: a file is not there.
        FormatError: a link leads to no sentence, or the file is broken.
        LanguageError: the texts are in other languages than those wanted.
    """
    file = name_of(path)
    groups = _groups(path, root, what, sides)
    if not any(group.links for group in groups):
        raise EmptyTextError("holds no links", file=file)
    places = [_places(path, group, wanted) for group in groups]
    if wanted.texts is not None and len(groups) > 1 and not all(map(_is_folder, wanted.texts)):
        raise FormatError(
            f"it links {len(groups)} pairs of texts; name with --texts the two folders that "
            "they are in",
            file=file,
        )
    joined = _Joined()
    for group, pair in zip(groups, places, strict=True):
        texts = (documents.read(pair[side], group.ids(side)) for side in (0, 1))
        joined.add(group, (next(texts), next(texts)), file)
    if any(link.score < 0.0 for link in joined.links):
        joined.links = [replace(link, score=1.0) for link in joined.links]
    languages = _languages(joined.languages, groups[0].names, places[0], wanted)
    chosen = two_of(languages, wanted, file=file)
    names = (str(places[0][0]), str(places[0][1])) if len(groups) == 1 else (file, file)
    order = (1, 0) if chosen != languages else (0, 1)
    first, second = (
        document_of(joined.pieces[side], language, name=names[side])[0]
        for side, language in zip(order, chosen, strict=True)
    )
    links = (
        Link((link.sides[order[0]], link.sides[order[1]]), link.score) for link in joined.links
    )
    return bitext_of_links((first, second), links, file=file)


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


def _shifted(place: Place, by: int) -> Place:
    return replace(place, paragraph=place.paragraph + by)


def _groups(path: Path, root: Collection[str], what: str, sides: tuple[str, str]) -> list[_Group]:
    """The links of a file by the pair of texts that they join."""
    file = name_of(path)
    groups: list[_Group] = []
    last: _Element | None = None
    reading = xml.elements(path, root=root, take={"link"}, what=what)
    next(reading)
    for element in reading:
        around = element.iterancestors()
        group = next((one for one in around if xml.local(one) == "linkGrp"), None)
        if not groups or group is not last:
            last = group
            names = [(group.get(side) if group is not None else None) or "" for side in sides]
            groups.append(_Group((names[0], names[1]), []))
        groups[-1].links.append(_link(element, file))
    return groups


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
        score = -1.0
    score = score if 0.0 <= score <= 1.0 else -1.0
    return _Written((tuple(first.split()), tuple(second.split())), score, xml.line_of(element))


def _numbers(link: _Written, side: int, text: documents.Sentences, file: str) -> tuple[int, ...]:
    """The numbers of the sentences of a side in their order, those that are blank left out."""
    for id in link.sides[side]:
        if id not in text.numbers:
            raise FormatError(f"a link leads to no sentence: {id!r}", file=file, line=link.line)
    return tuple(sorted({text.numbers[id] for id in link.sides[side]} - {-1}))


def _places(path: Path, group: _Group, wanted: Wanted) -> tuple[Path, Path]:
    """The files of the texts that some links join, in the order in which they do."""
    if wanted.texts is None:
        here = path.parent
        return _place(path, here, group.names[0]), _place(path, here, group.names[1])
    told = _told(group.names) or tuple(_in_name(name, wanted.pair) for name in group.names)
    is_turned = told[0] == wanted.pair[1] or told[1] == wanted.pair[0]
    first, second = wanted.texts[::-1] if is_turned else wanted.texts
    if _is_folder(first) and _is_folder(second):
        return _place(path, first, group.names[0]), _place(path, second, group.names[1])
    for place in (first, second):
        if place.suffix.lower() == ".zip":
            raise FormatError(
                "a ZIP archive; unpack it and name with --texts the folder that it was unpacked to",
                file=name_of(place),
            )
    return first, second


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _place(path: Path, folder: Path, name: str) -> Path:
    """The file of a name that a file of links gives, in a folder or below it.

    The first folders of the name may be those in which that folder stands.
    """
    pure = PurePosixPath(name.replace("\\", "/"))
    if not pure.name or pure.is_absolute() or ".." in pure.parts or ":" in name:
        raise UnreadableFileError(
            f"it names no text in its folder, but {name!r}; name the two texts with --texts",
            file=str(path),
        )
    ends = (PurePosixPath(*pure.parts[at:]) for at in range(len(pure.parts)))
    for place in (packed.there(packed.without_ending(folder / end)) for end in ends):
        if is_file(place):
            return place
    raise UnreadableFileError(
        f"the text {str(folder / pure)!r} is not there; name the two texts, or the folders that "
        "they are in, with --texts",
        file=str(path),
    )


def _languages(
    named: tuple[str, str], names: tuple[str, str], places: tuple[Path, Path], wanted: Wanted
) -> tuple[str, str]:
    """The languages that the texts name, in themselves or by their names; or those wanted."""
    told = _told(names) or ("", "")
    first, second = (
        language or by_name or _in_name("/".join(place.parts[-2:]), wanted.pair)
        for language, by_name, place in zip(named, told, places, strict=True)
    )
    if first and second and first != second:
        return first, second
    return wanted.pair


def _told(names: tuple[str, str]) -> tuple[str, str] | None:
    """The languages of two files, where that is the first thing in which their names differ."""
    parts = (regex.split(r"[^a-z]+", name.lower()) for name in names)
    for one, other in zip(*parts, strict=False):
        if one != other:
            return (one, other) if is_known(one) and is_known(other) else None
    return None


def _in_name(name: str, languages: tuple[str, str]) -> str:
    """The one of two languages that a name of a file names."""
    parts = regex.split(r"[^a-z]+", name.lower())
    return next((code for code in languages if code in parts), "")
