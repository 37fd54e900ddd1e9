"""One target under atheris, in a process of its own."""

from __future__ import annotations

import hashlib
import resource
import signal
import sys
import tempfile
import traceback
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from random import Random
from types import FrameType
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:  # what is imported here would not be instrumented
    from fuzz.targets import Target

SECONDS = 10.0
"""Of the processor's time that an input may take."""
MEMORY = 500
"""Megabytes that an input may take more than any before it."""
MOST_MEMORY = 6_000_000_000
"""Bytes of a process: beyond these there is no memory to be had."""
_WITH_STRUCTURE = 0.7
"""Inputs of all that are changed with their structure in view."""
PACKAGES = ("aligner", "docx", "markdown_it", "pypdf")
"""Whose branches lead the way to new inputs."""


class TooSlowError(BaseException):
    """An input took longer than it may; nothing on the way takes it for an error of its own."""


class TooLargeError(Exception):
    """An input took more memory than it may."""


def drive(name: str, place: Path, options: Sequence[str]) -> None:
    """Fuzz a target until the options of libFuzzer end it; finds are kept and passed over."""
    import atheris

    scratch = Path(tempfile.mkdtemp(prefix="aligner-fuzz-"))
    with atheris.instrument_imports(include=list(PACKAGES)):
        from fuzz.mutating import mutated
        from fuzz.targets import targets

        target = targets()[name]
        seeds = list(target.seeds())
        _warm(target, seeds, scratch)
    corpus = place / "corpus" / name
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in seeds:
        (corpus / hashlib.sha1(seed, usedforsecurity=False).hexdigest()).write_bytes(seed)

    def change(data: bytes, most: int, seed: int) -> bytes:
        random = Random(seed)
        if random.random() < _WITH_STRUCTURE and len(data) > 8:
            changed = mutated(data, random)
            if changed is not None:
                return changed[:most]
        return bytes(atheris.Mutate(data, most))

    signal.signal(signal.SIGPROF, _ring)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    runner = _Runner(target, scratch / f"input{target.suffix}", place / "finds")
    runner.take(b"")
    arguments = [
        f"fuzz-{name}",
        str(corpus),
        f"-artifact_prefix={runner.finds / name}-stopped-",
        f"-max_len={target.longest}",
        "-timeout=300",
        "-rss_limit_mb=4000",
        *options,
    ]
    atheris.Setup(arguments, runner.take, custom_mutator=change)
    atheris.Fuzz()


def _warm(target: Target, seeds: Sequence[bytes], folder: Path) -> None:
    """Import what is imported only when it is needed, so that it is instrumented too."""
    from aligner.errors import AlignerError

    for seed in seeds:
        place = folder / f"input{target.suffix}"
        place.write_bytes(seed)
        with suppress(AlignerError, AssertionError):
            target.run(place)


class _Runner:
    """Runs a target on inputs, and keeps those that are finds.

    Args:
        target: what reads.
        scratch: the file that each input is written to.
        finds: the folder for those that are kept, each with what was told of it.
    """

    def __init__(self, target: Target, scratch: Path, finds: Path) -> None:
        finds.mkdir(parents=True, exist_ok=True)
        self.finds = finds
        self._target = target
        self._scratch = scratch
        self._seen = {file.name.removesuffix(".txt") for file in finds.glob("*.txt")}

    def take(self, data: bytes) -> None:
        """Run the target on an input."""
        try:
            self._run(data)
        except (Exception, TooSlowError) as error:  # noqa: BLE001  # whatever there is, is a find
            self._keep(error, data)

    def _run(self, data: bytes) -> None:
        from aligner.errors import AlignerError
        from fuzz.holding import must_tell

        self._scratch.write_bytes(data)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        try:
            self._target.run(self._scratch)
        except AlignerError as error:
            must_tell(error, self._scratch)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1000
        if more > MEMORY:
            raise TooLargeError(f"{more} MB for {len(data)} bytes")

    def _keep(self, error: BaseException, data: bytes) -> None:
        told = "".join(traceback.format_exception(error))
        key = f"{self._target.name}-{_key(error)}"
        if key not in self._seen:
            self._seen.add(key)
            (self.finds / f"{key}.txt").write_text(told, errors="backslashreplace")
            (self.finds / f"{key}{self._target.suffix}.input").write_bytes(data)
            sys.stderr.write(f"FIND {key}: {told.splitlines()[-1][:200]}\n")


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise TooSlowError


def _key(error: BaseException) -> str:
    """The kind of an error and where in this package it came from, short."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f"{f.filename}:{f.name}" for f in frames if _OURS.search(f.filename)]
    place = "|".join(ours[-2:])
    if isinstance(error, AssertionError):
        place += f"{frames[-1].lineno} {regex.sub(r'[^a-z ]', '', str(error)[:30])}"
    digest = hashlib.sha1(place.encode(), usedforsecurity=False).hexdigest()[:8]
    return f"{type(error).__name__}-{digest}"


_OURS = regex.compile(r"[/\\](?:aligner|fuzz)[/\\]\w+(?:[/\\]\w+)*\.py$")
