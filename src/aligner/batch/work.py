"""One pair, from its files to its record."""

from __future__ import annotations

import json
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import FrameType
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

from aligner import api
from aligner.batch.manifest import Entry
from aligner.corpus import Bitext, Glossary, Severity
from aligner.errors import AlignerError, LayoutError
from aligner.formats import bitext_json, glossary
from aligner.languages import DEFAULT_PAIR


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
        seconds: after which a pair is given up; ``None`` for never.  It needs a system
            with alarms (not Windows) and a worker that works in its main thread.
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
        return failed(entry, type(error).__name__, str(error))
    except _TooLongError:
        return failed(entry, "TimeoutError", f"it took longer than {options.seconds:g} seconds")
    except Exception as error:  # noqa: BLE001  # a pair must not end the run of a million others
        return failed(entry, type(error).__name__, f"unexpected: {error}"[:500])
    return Record(f'{_told(entry, status="ok")[:-1]},"bitext":{content}}}\n', is_ok=True)


def failed(entry: Entry, error: str, message: str) -> Record:
    """The record of a pair that has no bitext."""
    told = _told(entry, status="error", error=error, message=message)
    return Record(f"{told}\n", is_ok=False)


def _told(entry: Entry, **told: str) -> str:
    """An object of JSON."""
    texts = {name: _whole(text) for name, text in {"id": entry.id, **told}.items()}
    return json.dumps({"pair": entry.number, **texts}, ensure_ascii=False, separators=(",", ":"))


def _whole(text: str) -> str:
    """A name without halves of surrogate pairs: Python has them for bytes that are no UTF-8."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _bitext(entry: Entry, options: BatchOptions) -> Bitext:
    from aligner.alignment import AlignmentSettings

    if entry.first is None:
        raise LayoutError(entry.fault)
    read = api.read(
        Path(entry.first),
        None if entry.second is None else Path(entry.second),
        languages=options.languages,
        segmented=entry.segmented,
    )
    first, second = (one.model_copy(update={"name": _whole(one.name)}) for one in read)
    settings = AlignmentSettings.model_validate({"engine": options.engine})
    bitext = api.align(first, second, settings=settings, words=options.words)
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
    """End what takes too long, where the system can."""
    in_main = threading.current_thread() is threading.main_thread()
    if seconds is None or not in_main or not hasattr(signal, "setitimer"):
        yield
        return

    def ring(_number: int, _frame: FrameType | None) -> None:
        raise _TooLongError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
