"""Folders of files, and which of them render each other."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from aligner import languages as known
from aligner.corpus import Document
from aligner.errors import InputError, LayoutError, UnreadableFileError
from aligner.languages import DEFAULT_PAIR
from aligner.matching.documents import Duplicate, Matching, match_documents
from aligner.text import read_one

if TYPE_CHECKING:
    from aligner.alignment.encoder import Encoder


@dataclass(frozen=True, slots=True)
class Odd:
    """A file that no partner is looked for.

    Attributes:
        file: its name.
        reason: why, in a few words.
    """

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class FolderMatching:
    """What became of the files of some folders.

    Attributes:
        languages: of the two sides.
        files: the names of either side's files, in the order that ``matching`` counts in.
        matching: which render each other.
        odd: files in neither language, in the wrong folder, or not to be read.
    """

    languages: tuple[str, str]
    files: tuple[tuple[str, ...], tuple[str, ...]]
    matching: Matching
    odd: tuple[Odd, ...]

    def manifest(self, beside: Path, *, doubtful: bool = True) -> Iterator[str]:
        """The pairs as lines of a manifest of ``aligner batch``.

        Args:
            beside: the folder that the manifest is to stand in.
            doubtful: whether those that a person should look at are among them.
        """
        for match in self.matching.matches:
            if match.doubt and not doubtful:
                continue
            pair = self.files[0][match.first], self.files[1][match.second]
            names = [Path(os.path.relpath(file, beside)).as_posix() for file in pair]
            line: dict[str, object] = dict(zip(self.languages, names, strict=True))
            line |= {"score": match.score}
            if match.doubt:
                line["doubt"] = match.doubt
            yield json.dumps(line, ensure_ascii=False)

    def alone(self) -> Iterator[str]:
        """The files without a partner."""
        for side in (0, 1):
            yield from (self.files[side][number] for number in self.matching.alone[side])

    def twins(self) -> Iterator[tuple[str, str, Duplicate]]:
        """The files that are nearly the same."""
        for found in self.matching.duplicates:
            held = self.files[found.side]
            yield held[found.one], held[found.other], found


def match_folders(
    first: str | Path,
    second: str | Path | None = None,
    *,
    languages: tuple[str, str] = DEFAULT_PAIR,
    encoder: Encoder | None = None,
) -> FolderMatching:
    """Find out which files of two folders, or of one, render each other.

    Args:
        first: a folder, and those below it; hidden files are left out.
        second: another one.  With two folders, each is taken to be of the language
            that most of its files are in.
        languages: of the two sides.
        encoder: for meaning; the packaged one if not given.

    Raises:
        UnreadableFileError: there is no such folder.
        LayoutError: one of the languages has no file.
    """
    odd: list[Odd] = []
    sides: tuple[dict[str, Document], dict[str, Document]] = ({}, {})
    for folder in (first,) if second is None else (first, second):
        told: tuple[dict[str, Document], dict[str, Document]] = ({}, {})
        for file in _files(Path(folder)):
            try:
                side, document = read_one(file, languages=languages)
            except InputError as error:
                odd.append(Odd(str(file), error.cause))
            else:
                told[side][str(file)] = document
        if second is not None:
            own = int(len(told[1]) > len(told[0]))
            other = known.get(languages[1 - own]).name
            odd += [Odd(file, f"in {other}, as few in its folder") for file in told[1 - own]]
            told[1 - own].clear()
        for side in (0, 1):
            sides[side].update(told[side])
    for side, code in enumerate(languages):
        if not sides[side]:
            raise LayoutError(f"no file is in {known.get(code).name}", file=str(first))
    matching = match_documents(list(sides[0].values()), list(sides[1].values()), encoder=encoder)
    return FolderMatching(languages, (tuple(sides[0]), tuple(sides[1])), matching, tuple(odd))


def _files(root: Path) -> Iterator[Path]:
    if not root.is_dir():
        raise UnreadableFileError("there is no such folder", file=str(root))
    for path, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(path, name)
