"""Folders of files, and which of them render each other."""

from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from aligner import languages as languages_known
from aligner.alignment.encoder import checked
from aligner.alignment.encoding import Progress
from aligner.corpus import Document, Signature
from aligner.errors import AlignerError, InputError, LayoutError, UnreadableFileError
from aligner.languages import DEFAULT_PAIR
from aligner.matching.documents import Matching, match_profiles
from aligner.matching.duplicates import Duplicate
from aligner.matching.profiles import Profile, profiles
from aligner.text import read_one

if TYPE_CHECKING:
    from aligner.alignment.encoder import Encoder

_NO_TEXTS = (".json", ".jsonl")
"""Endings of what is no document, such as the manifest of an earlier run."""


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
        signature: with what they were matched.
    """

    languages: tuple[str, str]
    files: tuple[tuple[str, ...], tuple[str, ...]]
    matching: Matching
    odd: tuple[Odd, ...]
    signature: Signature

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
            yield self._line(**line)

    def alone(self) -> Iterator[tuple[str, str]]:
        """The files without a partner, and the one that each is most like, if that is much."""
        likest = [{m.first: m.second for m in self.matching.missed},
                  {m.second: m.first for m in self.matching.missed}]  # fmt: skip
        for side, numbers in enumerate(self.matching.alone):
            for number in numbers:
                other = likest[side].get(number)
                yield self.files[side][number], "" if other is None else self.files[1 - side][other]

    def twins(self) -> Iterator[tuple[str, str, Duplicate]]:
        """The files that are nearly the same."""
        for found in self.matching.duplicates:
            held = self.files[found.side]
            yield held[found.one], held[found.other], found

    def report(self) -> Iterator[str]:
        """What a person should look at, an object of JSON a line.

        ``what`` is ``doubtful``, ``alone``, ``nearly the same`` or ``left out``; ``file``, or
        ``files``, name what it is about, and ``why`` says why.
        """
        for match in self.matching.matches:
            if match.doubt:
                files = [self.files[0][match.first], self.files[1][match.second]]
                yield self._line(what="doubtful", files=files, why=match.doubt, score=match.score)
        for file, likest in self.alone():
            why = f"most like {likest}, which has a better partner" if likest else ""
            yield self._line(what="alone", file=file, why=why)
        for one, other, found in self.twins():
            why = f"{100 * found.share:.0f} % of their runs of five words"
            yield self._line(what="nearly the same", files=[one, other], why=why)
        for odd in self.odd:
            yield self._line(what="left out", file=odd.file, why=odd.reason)

    def _line(self, **told: object) -> str:
        """An object of JSON with the signature, for lines are filtered and put together."""
        return json.dumps({**told, "signature": str(self.signature)}, ensure_ascii=False)


def match_folders(
    first: str | Path,
    second: str | Path | None = None,
    *,
    languages: tuple[str, str] = DEFAULT_PAIR,
    encoder: Encoder | None = None,
    progress: Progress | None = None,
) -> FolderMatching:
    """Find out which files of two folders, or of one, render each other.

    Args:
        first: a folder, and those below it; hidden files are left out.
        second: another one.  With two folders, each is taken to be of the language
            that most of its files are in.
        languages: of the two sides.
        encoder: for meaning; the packaged one if not given.
        progress: as in :func:`aligner.align`.

    Raises:
        UnreadableFileError: there is no such folder, or one in it cannot be read.
        LayoutError: one of the languages has no file.
    """
    chosen = checked(encoder)
    heaps = []
    odd: list[Odd] = []
    for folder in (first,) if second is None else (first, second):
        heap = _Heap(list(_files(Path(folder))), languages, chosen, progress)
        odd += heap.odd
        if second is not None:
            odd += heap.in_the_other_language()
        heaps.append(heap)
    files: tuple[list[str], list[str]] = ([], [])
    known: tuple[list[Profile], list[Profile]] = ([], [])
    for side, code in enumerate(languages):
        for heap in heaps:
            files[side].extend(heap.files[side])
            known[side].extend(heap.known[side])
        if not files[side]:
            raise LayoutError(f"no file is in {languages_known.get(code).name}", file=str(first))
    matching = match_profiles(*known, progress)
    signature = Signature(version=version("aligner"), engine="match", model=chosen.name)
    both = tuple(files[0]), tuple(files[1])
    return FolderMatching(languages, both, matching, tuple(odd), signature)


class _Heap:
    """The files of a folder, by their language.

    Attributes:
        files: the names of either side's.
        known: what they are known by.
        odd: those in neither language, or not to be read.
    """

    def __init__(
        self,
        places: Sequence[Path],
        languages: tuple[str, str],
        encoder: Encoder,
        progress: Progress | None,
    ) -> None:
        self.files: tuple[list[str], list[str]] = ([], [])
        self.known: tuple[list[Profile], list[Profile]] = ([], [])
        self.odd: list[Odd] = []
        self._languages = languages
        told: deque[tuple[int, str]] = deque()
        for profile in profiles(self._read(places, told, progress), encoder, progress):
            side, name = told.popleft()
            self.files[side].append(name)
            self.known[side].append(profile)

    def in_the_other_language(self) -> list[Odd]:
        """The files in the language of fewer, which are taken out."""
        own = int(len(self.files[1]) > len(self.files[0]))
        other = languages_known.get(self._languages[1 - own]).name
        found = [Odd(file, f"in {other}, as few in its folder") for file in self.files[1 - own]]
        self.files[1 - own].clear()
        self.known[1 - own].clear()
        return found

    def _read(
        self, places: Sequence[Path], told: deque[tuple[int, str]], progress: Progress | None
    ) -> Iterator[Document]:
        """The documents of some files, whose sides and names are told at the same time."""
        for done, place in enumerate(places):
            if progress is not None:
                progress("reading file", done, len(places))
            if place.suffix.lower() in _NO_TEXTS:
                self.odd.append(Odd(str(place), "it is data and no text"))
                continue
            try:
                side, document = read_one(place, languages=self._languages)
            except InputError as error:
                self.odd.append(Odd(str(place), error.cause))
            except AlignerError as error:
                self.odd.append(Odd(str(place), str(error)))
            except Exception as error:  # noqa: BLE001  # one file must not end the work on all
                self.odd.append(Odd(str(place), f"unexpected: {type(error).__name__}: {error}"))
            else:
                told.append((side, str(place)))
                yield document


def _files(root: Path) -> Iterator[Path]:
    if not root.is_dir():
        raise UnreadableFileError("there is no such folder", file=str(root))
    for path, folders, names in os.walk(root, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(path, name)


def _refuse(error: OSError) -> None:
    raise UnreadableFileError(
        f"cannot be read: {error.strerror or error}", file=str(error.filename)
    ) from error
