"""One pair, from its files to its record."""

from __future__ import annotations

import faulthandler
import json
import os
import signal
import threading
import time
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from types import FrameType
from typing import ClassVar, TextIO

from pydantic import BaseModel, ConfigDict, Field

from aligner import api, limits
from aligner.batch import executors
from aligner.batch.manifest import Entry
from aligner.corpus import Bitext, Glossary, Severity, Signature
from aligner.errors import AlignerError, FormatError, InputError, LayoutError, LimitError
from aligner.formats import bitext_json, glossary
from aligner.languages import DEFAULT_PAIR

GRACE = 5.0
"""Seconds more for what hears no signals, as a loop in C."""


class BatchOptions(BaseModel):
    """What is done to each pair.

    Attributes:
        languages: of the two sides.
        engine: as in ``AlignmentSettings``.
        words: align words too.
        check: look for discrepancies too.
        select: as in :func:`aligner.check`.
        ignore: as in :func:`aligner.check`.
        min_confidence: as in :func:`aligner.check`.
        min_severity: as in :func:`aligner.check`.
        glossary: the file that holds one.
        seconds: after which a pair is given up; ``None`` for never.  Where the system has
            no alarms (Windows) or the worker works in another thread than its main one, it
            is given up at the next place where the limit ``seconds`` would be.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    languages: tuple[str, str] = DEFAULT_PAIR
    engine: str = Field(default="encoder", pattern="^(encoder|lexical)$")
    words: bool = False
    check: bool = True
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_confidence: float | None = None
    min_severity: Severity = Severity.NOTE
    glossary: str | None = None
    seconds: float | None = Field(default=None, gt=0)


class _TooLongError(BaseException):
    """A pair took longer than it may; nothing on the way takes it for an error of its own."""


@dataclass(frozen=True, slots=True)
class Record:
    """What came of a pair.

    Attributes:
        line: of JSON, with its end.
        is_ok: whether there is a bitext in it.
    """

    line: str
    is_ok: bool


def records(entries: Sequence[Entry], options: BatchOptions) -> list[Record]:
    """The records of some pairs."""
    return [record(entry, options) for entry in entries]


def record(entry: Entry, options: BatchOptions) -> Record:
    """The record of a pair: its bitext, or why there is none.

    Whatever goes wrong with a pair stays with that pair.
    """
    try:
        with _at_most(options.seconds):
            content = bitext_json.dumps(_bitext(entry, options)).rstrip()
    except AlignerError as error:
        file = error.file if isinstance(error, InputError) else None
        return failed(entry, type(error).__name__, str(error), file)
    except _TooLongError:
        return failed(entry, "TimeoutError", f"it took longer than {options.seconds:g} seconds")
    except Exception as error:  # noqa: BLE001  # a pair must not end the run of a million others
        told = f"unexpected: {error}"[:500]
        return failed(entry, type(error).__name__, f"{told} ({_raised_at(error)})")
    return Record(f'{_told(entry, status="ok")[:-1]},"bitext":{content}}}\n', is_ok=True)


def failed(entry: Entry, error: str, message: str, file: str | None = None) -> Record:
    """The record of a pair that has no bitext.

    Args:
        entry: of the pair.
        error: its kind.
        message: what went wrong.
        file: with which file, if it is known.
    """
    told = _told(entry, status="error", error=error, file=file, message=message)
    return Record(f"{told}\n", is_ok=False)


def _told(entry: Entry, **told: str | None) -> str:
    """An object of JSON."""
    held: dict[str, object] = {"pair": entry.number, "id": _whole(entry.id)}
    if entry.meta:
        held["meta"] = json.loads(entry.meta)
    held |= {name: None if text is None else _whole(text) for name, text in told.items()}
    return json.dumps(held, ensure_ascii=False, separators=(",", ":"))


def _raised_at(error: BaseException) -> str:
    """The place in the code where an error was raised, for a report of it."""
    *_, (frame, line) = traceback.walk_tb(error.__traceback__)
    path = Path(frame.f_code.co_filename)
    return f"{path.parent.name}/{path.name}:{line}"


def _whole(text: str) -> str:
    """A name without halves of surrogate pairs: Python has them for bytes that are no UTF-8."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _bitext(entry: Entry, options: BatchOptions) -> Bitext:
    from aligner.alignment import AlignmentSettings
    from aligner.alignment.words import align_words

    if entry.first is None:
        raise LayoutError(entry.fault)
    bitext = _held(entry, options.languages)
    if bitext is None:
        read = api.read(
            Path(entry.first),
            None if entry.second is None else Path(entry.second),
            languages=options.languages,
            segmented=entry.segmented,
        )
        first, second = (one.model_copy(update={"name": _whole(one.name)}) for one in read)
        settings = AlignmentSettings.model_validate({"engine": options.engine})
        bitext = api.align(first, second, settings=settings, words=options.words)
    elif options.words:
        bitext = align_words(bitext)
    if not options.check:
        return bitext
    return api.check(
        bitext,
        select=options.select,
        ignore=options.ignore,
        min_confidence=options.min_confidence,
        min_severity=options.min_severity,
        glossary=glossary_of(options),
    )


def _held(entry: Entry, languages: tuple[str, str]) -> Bitext | None:
    """The bitext that the one file of an entry holds, if its name, or its root, says so."""
    from aligner.formats import registry

    if entry.first is None or entry.second is not None or entry.segmented:
        return None
    try:
        format = registry.held_format(Path(entry.first))
    except FormatError:  # what its name says to be XML is none; it may be a page all the same
        return None
    if format is None or format.read is None:
        return None
    return api.load(entry.first, format.name, languages=None if format.keeps.text else languages)


def glossary_of(options: BatchOptions) -> Glossary | None:
    """The glossary, read once a process."""
    if options.glossary is None:
        return None
    place = Path(options.glossary)
    held = place.stat() if place.exists() else None
    state = None if held is None else (held.st_mtime_ns, held.st_size)
    return _read_glossary(place, options.languages, state)


@lru_cache(maxsize=1)
def _read_glossary(
    place: Path, languages: tuple[str, str], _state: tuple[int, int] | None
) -> Glossary:
    return glossary.read(place, languages)


@contextmanager
def _at_most(seconds: float | None) -> Iterator[None]:
    """End what takes too long."""
    if seconds is None:
        yield
    elif threading.current_thread() is threading.main_thread() and hasattr(signal, "setitimer"):
        with _alarm(seconds):
            yield
    else:
        began = time.monotonic()
        try:
            with limits.limited(seconds=seconds), limits.timed():
                yield
        except LimitError:
            if time.monotonic() - began < seconds:
                raise  # another limit
            raise _TooLongError from None


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """Interrupt what takes too long; what hears no signals goes down with its process."""

    def ring(_number: int, _frame: FrameType | None) -> None:
        raise _TooLongError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    if executors.is_replaceable():
        faulthandler.dump_traceback_later(seconds + GRACE, exit=True, file=_nowhere())
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        if executors.is_replaceable():
            faulthandler.cancel_dump_traceback_later()


@cache
def _nowhere() -> TextIO:
    return Path(os.devnull).open("w")


def signature_of(options: BatchOptions) -> Signature:
    """The signature of what these options make of a plain text; no model is loaded for it."""
    from aligner.alignment import AlignmentSettings, align_documents
    from aligner.alignment.encoder import packaged_name
    from aligner.checks import made_with, select
    from aligner.text import documents_from_pair

    settings = AlignmentSettings.model_validate({"engine": options.engine})
    documents = documents_from_pair("", "", languages=options.languages)
    bitext = align_documents(*documents, settings)
    signature = bitext.signature
    if options.engine == "encoder":  # of what is empty no model reads the meaning
        signature = signature.model_copy(update={"model": f"{packaged_name()}+{signature.model}"})
    if options.words:
        signature = signature.with_settings(words="True")
    if not options.check:
        return signature
    terms, least = glossary_of(options), options.min_confidence
    return signature.with_settings(
        select=" ".join(options.select),
        ignore=" ".join(options.ignore),
        min_confidence="" if least is None else str(least),
        min_severity="" if options.min_severity == Severity.NOTE else str(options.min_severity),
        glossary="" if terms is None else terms.digest,
    ).model_copy(update={"checks": made_with(bitext, select(options.select, options.ignore))})
