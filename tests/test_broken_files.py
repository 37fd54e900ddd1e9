"""A file that is broken anywhere ends in a sound result, or in an error that says which and why."""

from __future__ import annotations

import functools
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
import regex
from fuzz.holding import must_tell
from fuzz.targets import Target, targets
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aligner import AlignerError, MissingExtraError
from aligner.formats import registry
from file_strategies import found_files
from support import must_have

READERS = (
    "page", "one", "pair", "segmented", "docx", "odt", "epub", "pdf", "silence", "constraints",
    "review", "glossary", "manifest", "batch", "pairs", "gold", "baseline", "report", "findings",
    *(f"format-{one.name}" for one in registry.FORMATS if one.read),
)  # fmt: skip
BESIDE = ("pipeline",)
"""What does more than to read."""


@functools.cache
def of_reader(name: str) -> tuple[tuple[Target, tuple[bytes, ...]], ...]:
    """The targets of a reader, one for each kind of file that it takes, with good files."""
    found = []
    for target in targets_of(name):
        with suppress(MissingExtraError):
            found.append((target, tuple(target.seeds())))
    return tuple(found)


def targets_of(name: str) -> list[Target]:
    known = targets().items()
    return [one for called, one in known if regex.fullmatch(rf"{name}(?:[.-].*)?", called)]


def test_every_reader_is_tried() -> None:
    tried = {target.name for name in READERS for target in targets_of(name)}
    assert set(targets()) == tried | set(BESIDE)


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_broken_file_is_read_soundly_or_told_of(name: str, data: st.DataObject) -> None:
    known = of_reader(name)
    if not known:
        must_have("pyarrow", extra="parquet")
    target, good = data.draw(st.sampled_from(known))
    content = data.draw(found_files(data.draw(st.sampled_from(good))))
    folder = Path(tempfile.mkdtemp())
    place = folder / f"input{target.suffix}"
    place.write_bytes(content)
    try:
        target.run(place)
    except MissingExtraError:
        pass
    except AlignerError as error:
        must_tell(error, place)
    finally:
        shutil.rmtree(folder)
