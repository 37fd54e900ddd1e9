"""The formats that hold what was found, and no bitext."""

from __future__ import annotations

from aligner.formats import findings
from aligner.formats.format import Format, Keeps, ended, only
from aligner.formats.sarif import sarif

LINES = Format(
    name="findings-jsonl",
    title="Findings as JSON lines",
    endings=(".findings.jsonl",),
    keeps=Keeps(findings=True, notes=True),
    write=lambda bitext, path: only(
        path, ended(findings.jsonl(bitext.discrepancies, signature=bitext.signature))
    ),
    remark="What `aligner check -f jsonl` writes.",
)

TABLE = Format(
    name="findings-csv",
    title="Findings as CSV",
    endings=(".findings.csv",),
    keeps=Keeps(findings=True),
    write=lambda bitext, path: only(
        path,
        ended(
            (
                findings.csv_header(bitext.languages),
                *findings.csv_rows(bitext.discrepancies, signature=bitext.signature),
            ),
        ),
    ),
    remark="What `aligner check -f csv` writes.",
)

SARIF = Format(
    name="sarif",
    title="SARIF 2.1.0",
    endings=(".sarif", ".sarif.json"),
    keeps=Keeps(findings=True),
    write=lambda bitext, path: only(path, (sarif(bitext),)),
    remark="For code-review tools; `aligner check -f sarif` tells of the checks too.",
)
