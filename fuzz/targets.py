"""What reads, and what must hold of whatever it reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import aligner
from aligner.alignment import AlignmentSettings
from aligner.batch.manifest import read_manifest
from aligner.corpus import Bitext, Document
from aligner.errors import AlignerError
from aligner.evaluation.reading import read_beads
from aligner.formats import (
    baseline,
    bitext_json,
    constraints,
    glossary,
    pairs,
    registry,
    report_html,
    review,
    silence,
)
from aligner.formats.files import read_text, write_files
from aligner.formats.format import Format, Wanted
from aligner.reviewing import apply_review
from aligner.text import read_one, read_page, read_pair, read_segmented
from fuzz import seeds

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
        *(_of_format(one) for one in read),
        Target("silence", ".toml", silence.read, seeds.silences),
        Target("constraints", ".json", constraints.read, seeds.constraints),
        Target("review", ".json", _review, lambda: [review.dumps(seeds.a_review()).encode()]),
        Target("glossary", ".tsv", lambda path: glossary.read(path, PAIR), seeds.glossaries),
        Target("manifest", ".jsonl", lambda path: list(read_manifest(path)), seeds.manifests),
        Target("pairs", ".tsv", _pairs, seeds.tables),
        Target("gold", ".tsv", read_beads, seeds.gold),
        Target("baseline", ".json", baseline.read, _earlier),
        Target("report", ".html", report_html.read, _reports, longest=120_000),
    ]
    return {target.name: target for target in found}


def _text_targets() -> Iterator[Target]:
    for suffix in (".txt", ".html", ".md"):
        yield Target(f"page{suffix}", suffix, _page, seeds.pages)
    yield Target("one", ".txt", lambda path: _sound(read_one(path)[1]), seeds.texts)
    yield Target("pair", ".txt", _pair, seeds.texts)
    yield Target("segmented", ".txt", _segmented, seeds.texts)
    yield Target("pipeline", ".txt", _pipeline, seeds.pages, longest=2000)


def _of_format(format: Format) -> Target:
    assert format.read is not None

    def run(path: Path) -> None:
        wanted = Wanted(PAIR, texts=_texts() if _needs_texts(format) else None)
        _whole(registry.read(path, format, wanted))

    return Target(f"format-{format.name}", format.endings[0], run, lambda: seeds.of_format(format))


def _needs_texts(format: Format) -> bool:
    return not format.tells_languages and "--texts" in format.remark


@cache
def _texts() -> tuple[Path, Path]:
    """The seed bitext's sentences, a file for each side."""
    place = Path(mkdtemp(prefix="aligner-fuzz-")) / "texts"
    one, other = registry.outputs(seeds.bitext(), place, registry.named("segmented"))
    write_files((one, other))
    return one.path, other.path


def _page(path: Path) -> None:
    for document in read_page(path):
        _sound(document)


def _pair(path: Path) -> None:
    for first, second in ((path, seeds.ENGLISH), (seeds.ITALIAN, path)):
        for document in read_pair(first, second):
            _sound(document)


def _segmented(path: Path) -> None:
    for document in read_segmented(path, seeds.ENGLISH):
        _sound(document)


def _pipeline(path: Path) -> None:
    """A page, or a table of pairs, read, aligned, checked and written in every format."""
    bitext = aligner.align(path, settings=_LEXICAL)
    _whole(aligner.check(bitext, select=["all"], min_confidence=0))


def _pairs(path: Path) -> None:
    for _, first, second in pairs.read_pairs(read_text(path), file=str(path)):
        _whole(aligner.pair(first, second))


def _review(path: Path) -> None:
    held = review.read(path)
    assert review.loads(review.dumps(held)) == held
    apply_review(seeds.bitext(), held, settings=_LEXICAL)


def _earlier() -> Iterator[bytes]:
    for name in ("findings-jsonl", "json", "sarif"):
        yield from seeds.of_format(registry.named(name))


def _reports() -> Iterator[bytes]:
    from aligner.report.html import render

    yield render(seeds.bitext()).encode()


def _sound(document: Document) -> None:
    """A document's spans are its text, and every visible character is covered."""
    for paragraph in document.paragraphs:
        for span in (paragraph, *paragraph.sentences):
            assert document.text[span.start : span.end] == span.text
    for gap in document.gaps:
        assert document.text[gap.start : gap.end] == gap.text


def _whole(bitext: Bitext) -> None:
    """A bitext survives its own file, and every other writer can cope with it."""
    for document in bitext.documents:
        _sound(document)
    assert bitext_json.loads(bitext_json.dumps(bitext)) == bitext
    for format in registry.FORMATS:
        if format.write is None:
            continue
        try:
            for output in registry.outputs(bitext, Path(f"x{format.endings[0]}"), format):
                for chunk in output.chunks:
                    if isinstance(chunk, str):
                        chunk.encode()
        except AlignerError:
            continue
