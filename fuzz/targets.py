"""What reads, and what must hold of whatever it reads."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import aligner
from aligner.alignment import AlignmentSettings
from aligner.batch.about import About, prepare
from aligner.batch.manifest import read_manifest
from aligner.batch.record import read_batch
from aligner.batch.store import Shard
from aligner.batch.work import BatchOptions, record
from aligner.errors import AlignerError, InputError, MissingExtraError
from aligner.evaluation.reading import read_beads
from aligner.formats import (
    baseline,
    constraints,
    glossary,
    pairs,
    registry,
    report_html,
    review,
    silence,
)
from aligner.formats.files import read_text
from aligner.formats.format import Format, Wanted
from aligner.reviewing import apply_review
from aligner.text import read_one, read_page, read_pair, read_segmented
from fuzz import packed_seeds, seeds
from fuzz.holding import must_be_sound, must_be_whole, must_come_back

PAIR = ("it", "en")
_LEXICAL = AlignmentSettings.model_validate({"engine": "lexical"})


@dataclass(frozen=True, slots=True)
class Target:
    """Something that reads a file.

    Attributes:
        name: as the command takes it.
        suffix: of the file's name.
        run: reads the file and goes on with what it read; may raise errors of
            :mod:`aligner.errors` and no others.
        seeds: makes the first inputs.
        longest: bytes of an input at most.
    """

    name: str
    suffix: str
    run: Callable[[Path], object]
    seeds: Callable[[], Iterable[bytes]]
    longest: int = 8000


def targets() -> dict[str, Target]:
    """Every target by its name."""
    read = [one for one in registry.FORMATS if one.read is not None]
    found = [
        *_text_targets(),
        *_packed_targets(),
        *(target for one in read for target in _of_format(one)),
        *_batch_targets(),
        Target("silence", ".toml", _silence, seeds.silences),
        Target("constraints", ".json", _constraints, seeds.constraints),
        Target("review", ".json", _review, lambda: [review.dumps(seeds.a_review()).encode()]),
        Target("glossary", ".tsv", _glossary, seeds.glossaries),
        Target("glossary.tbx", ".tbx", _glossary, seeds.term_bases),
        Target("pairs", ".tsv", _pairs, seeds.tables),
        Target("gold", ".tsv", read_beads, seeds.gold),
        Target("baseline", ".json", baseline.read, _earlier, longest=30_000),
        Target("report", ".html", report_html.read, _reports, longest=120_000),
        Target("findings", ".jsonl", _findings, _told_findings, longest=30_000),
    ]
    return {target.name: target for target in found}


def _text_targets() -> Iterator[Target]:
    for suffix in (".txt", ".html", ".md"):
        yield Target(f"page{suffix}", suffix, _page, seeds.pages)
    yield Target("one", ".txt", lambda path: must_be_sound(read_one(path)[1]), seeds.texts)
    yield Target("pair", ".txt", _pair, seeds.texts)
    yield Target("segmented", ".txt", _segmented, seeds.texts)
    yield Target("pipeline", ".txt", _pipeline, seeds.pages, longest=2000)


def _packed_targets() -> Iterator[Target]:
    for kind in ("docx", "odt", "epub", "pdf"):
        yield Target(kind, f".{kind}", _page, getattr(packed_seeds, kind), longest=20_000)


def _of_format(format: Format) -> Iterator[Target]:
    """A target for each of the files that make a bitext of a format."""
    main = f"input{format.endings[0]}"
    try:
        names = [name for name, _ in _files(format)]
    except MissingExtraError:
        return
    for at, name in enumerate(names):

        def run(path: Path) -> None:
            for other, content in _files(format):
                if other != path.name:
                    (path.parent / other).write_bytes(content)
            bitext = registry.read(path.parent / main, format, Wanted(PAIR))
            must_be_whole(bitext)
            must_come_back(bitext, format)

        def first(at: int = at) -> Iterator[bytes]:
            yield _files(format)[at][1]
            yield from () if at else seeds.OTHERS.get(format.name, ())

        told = f"format-{format.name}" if not at else f"format-{format.name}.{at}"
        yield Target(told, name.removeprefix("input"), run, first, longest=30_000)


@cache
def _files(format: Format) -> tuple[tuple[str, bytes], ...]:
    return tuple(seeds.files_of(format))


def _page(path: Path) -> None:
    for document in read_page(path):
        must_be_sound(document)


def _pair(path: Path) -> None:
    other = path.with_name("other.txt")
    other.write_text((seeds.ENGLISH, seeds.ITALIAN)[path.stat().st_size % 2])
    for document in read_pair(path, other):
        must_be_sound(document)


def _segmented(path: Path) -> None:
    for document in read_segmented(path, seeds.ENGLISH):
        must_be_sound(document)


def _pipeline(path: Path) -> None:
    """A page, or a table of pairs, read, aligned, checked and written in every format."""
    bitext = aligner.align(path, settings=_LEXICAL)
    must_be_whole(aligner.check(bitext, select=["all"], min_confidence=0))


def _pairs(path: Path) -> None:
    for _, first, second in pairs.read_pairs(read_text(path), PAIR, file=str(path)):
        must_be_whole(aligner.pair(first, second))


def _review(path: Path) -> None:
    held = review.read(path)
    assert review.loads(review.dumps(held)) == held
    apply_review(seeds.bitext(), path, settings=_LEXICAL)


def _silence(path: Path) -> None:
    held = silence.read(path)
    again = silence.loads(silence.dumps(held.entries)).entries
    assert [replace(one, file="", line=0) for one in again] == [
        replace(one, file="", line=0) for one in held.entries
    ]
    with suppress(AlignerError):
        aligner.check(seeds.bitext(), select=["numbers"], silence=held)


def _constraints(path: Path) -> None:
    held = constraints.read(path)
    with suppress(AlignerError):
        aligner.align(*seeds.bitext().documents, settings=_LEXICAL, constraints=held)


def _glossary(path: Path) -> None:
    held = glossary.read(path, PAIR)
    aligner.check(seeds.bitext(), select=["consistency/glossary"], glossary=held)


def _findings(path: Path) -> None:
    laid = aligner.lay_findings(seeds.bitext().with_discrepancies(()), path)
    must_be_whole(laid)


def _told_findings() -> Iterator[bytes]:
    for format in registry.FORMATS:
        if format.keeps.findings and format.read is None:
            yield from (content for _, content in seeds.files_of(format))


def _earlier() -> Iterator[bytes]:
    for name in ("findings-jsonl", "json", "sarif"):
        yield from (content for _, content in seeds.files_of(registry.named(name)))


def _reports() -> Iterator[bytes]:
    from aligner.report.html import render

    yield render(seeds.bitext()).encode()


def _batch_targets() -> Iterator[Target]:
    yield Target("manifest", ".jsonl", _manifest, seeds.manifests)
    yield Target("batch-about", ".json", _about, _abouts)
    yield Target("batch-records", ".jsonl", _records, _record_lines, longest=30_000)
    yield Target("batch-part", ".jsonl", _part, _record_lines, longest=30_000)
    yield Target("batch-parquet", ".parquet", _record_columns, _record_tables, longest=30_000)


def _manifest(path: Path) -> None:
    manifest = read_manifest(path)
    entries = list(manifest)
    assert len(entries) == len(manifest)
    assert list(manifest.between(1, 2)) == entries[1:2]
    for entry in entries[:3]:
        if entry.first is None or str(path.parent) in entry.first:
            record(entry, BatchOptions(engine="lexical", check=False))


def _of_batch(form: str = "jsonl") -> About:
    return About("0" * 64, 2, 2, {"languages": list(PAIR), "version": "0"}, form)


def _in_batch(path: Path, name: str, about: About) -> Path:
    """A folder with what a batch says of itself, and the input as one of its files."""
    folder = path.parent / "batch"
    shutil.rmtree(folder, ignore_errors=True)
    if about is not None:
        prepare(folder, about)
    (folder / name).write_bytes(path.read_bytes())
    return folder


def _about(path: Path) -> None:
    folder = path.parent / "batch"
    folder.mkdir(exist_ok=True)
    for file in folder.iterdir():
        file.unlink()
    (folder / "batch.json").write_bytes(path.read_bytes())
    (folder / "records-00000.jsonl").write_bytes(next(_record_lines()))
    with suppress(AlignerError):
        prepare(folder, _of_batch())
    for one in read_batch(folder):
        assert one.bitext is None or one.is_ok


def _records(path: Path) -> None:
    folder = _in_batch(path, "records-00000.jsonl", _of_batch())
    for one in read_batch(folder):
        if one.bitext is not None:
            must_be_sound(one.bitext.documents[0])


def _record_columns(path: Path) -> None:
    folder = _in_batch(path, "records-00000.parquet", _of_batch("parquet"))
    for one in read_batch(folder):
        if one.bitext is not None:
            must_be_sound(one.bitext.documents[0])


def _part(path: Path) -> None:
    """What a run that was killed has left is gone on with, and the finished file can be read."""
    about = _of_batch()
    folder = _in_batch(path, "records-00000.jsonl.part", about)
    shard = Shard.of(folder, about, 0)
    assert shard.open()
    for number in shard.numbers:
        if number not in shard.done:
            shard.add(
                number, f'{{"pair":{number},"id":"x","status":"error","error":"E","message":""}}\n'
            )
    shard.finish()
    with suppress(InputError):
        assert len(list(read_batch(folder))) == len(about.numbers(0))


def _record_lines() -> Iterator[bytes]:
    from aligner.formats import bitext_json

    content = bitext_json.dumps(seeds.bitext()).rstrip()
    good = f'{{"pair":0,"id":"a","status":"ok","bitext":{content}}}\n'
    bad = '{"pair":1,"id":"b","status":"error","error":"LayoutError","message":"no page"}\n'
    yield (good + bad).encode()
    yield bad.encode()


def _record_tables() -> Iterator[bytes]:
    from aligner.batch import parquet

    parquet.require()
    place = Path(mkdtemp(prefix="aligner-fuzz-")) / "x.parquet"
    parquet.write(next(_record_lines()).splitlines(keepends=True), place, PAIR)
    yield place.read_bytes()


def _abouts() -> Iterator[bytes]:
    yield json.dumps(_of_batch().told()).encode()
    yield json.dumps(_of_batch("parquet").told()).encode()
