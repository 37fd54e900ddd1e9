"""One target under atheris, in a process of its own."""

from __future__ import annotations

import hashlib
import os
import signal
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path
from random import Random
from types import FrameType

SECONDS = 10.0
"""That an input may take."""


class TooSlowError(Exception):
    """An input took longer than it may."""


def drive(name: str, place: Path, options: Sequence[str]) -> None:
    """Fuzz a target until the options of libFuzzer end it; finds are kept and passed over."""
    import atheris

    with atheris.instrument_imports(include=["aligner", "markdown_it"]):
        from aligner.errors import AlignerError
        from fuzz.mutating import mutated
        from fuzz.targets import targets
    target = targets()[name]
    corpus, finds = place / "corpus" / name, place / "finds"
    for folder in (corpus, finds):
        folder.mkdir(parents=True, exist_ok=True)
    for seed in target.seeds():
        (corpus / hashlib.sha1(seed, usedforsecurity=False).hexdigest()).write_bytes(seed)
    seen = {file.name.partition(".")[0] for file in finds.glob("*.txt")}
    scratch = Path(tempfile.mkdtemp(prefix="aligner-fuzz-")) / f"input{target.suffix}"

    def one(data: bytes) -> None:
        scratch.write_bytes(data)
        signal.setitimer(signal.ITIMER_REAL, SECONDS)
        try:
            target.run(scratch)
        except AlignerError:
            pass
        except Exception as error:  # noqa: BLE001  # whatever else there is, is a find
            signal.setitimer(signal.ITIMER_REAL, 0)
            told = traceback.format_exc()
            key = f"{name}-{_key(error)}"
            if key not in seen:
                seen.add(key)
                (finds / f"{key}.txt").write_text(told, errors="backslashreplace")
                (finds / f"{key}{target.suffix}.input").write_bytes(data)
                sys.stderr.write(f"FIND {key}: {told.splitlines()[-1][:200]}\n")
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)

    def change(data: bytes, most: int, seed: int) -> bytes:
        random = Random(seed)
        if random.random() < 0.6 and len(data) > 8:
            changed = mutated(data, random)
            if changed is not None:
                return changed[:most]
        return bytes(atheris.Mutate(data, most))

    signal.signal(signal.SIGALRM, _ring)
    one(b"")
    arguments = [
        f"fuzz-{name}",
        str(corpus),
        f"-artifact_prefix={finds / name}-stopped-",
        f"-max_len={target.longest}",
        "-timeout=60",
        "-rss_limit_mb=3000",
        *options,
    ]
    atheris.Setup(arguments, one, custom_mutator=change)
    atheris.Fuzz()


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise TooSlowError


def _key(error: BaseException) -> str:
    """The kind of an error and where in this package it came from, short."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f"{f.filename}:{f.name}" for f in frames if f"{os.sep}aligner{os.sep}" in f.filename]
    place = "|".join(ours[-2:])
    digest = hashlib.sha1(place.encode(), usedforsecurity=False).hexdigest()[:8]
    return f"{type(error).__name__}-{digest}"
