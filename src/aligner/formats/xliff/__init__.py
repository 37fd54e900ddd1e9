"""XLIFF: 2.1 with ITS 2.0 is written, 1.2 and 2.x are read."""

from __future__ import annotations

from aligner.formats.format import Format, Keeps, only
from aligner.formats.xliff.reading import read
from aligner.formats.xliff.writing import write

__all__ = ["RECORD", "read", "write"]

RECORD = Format(
    name="xliff",
    title="XLIFF 2.1 with ITS 2.0",
    endings=(".xlf", ".xliff"),
    others=(".sdlxliff", ".mqxliff", ".mxliff", ".txlf"),
    keeps=Keeps(
        beads=True,
        nulls=True,
        scores=True,
        moved=True,
        paragraphs=True,
        findings=True,
        review=True,
        notes=True,
    ),
    read=read,
    write=lambda bitext, path: only(path, write(bitext)),
    roots=("xliff",),
    tells_languages=True,
    remark="The first language is written as the source. Findings are ITS localization "
    "quality issues on both sides. XLIFF 1.2 and 2.0 are read too.",
)
