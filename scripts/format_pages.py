"""Write the table of formats in docs/formats.md from what the formats say of themselves.

``python scripts/format_pages.py`` writes it.
"""

from __future__ import annotations

from pathlib import Path

from aligner.formats import registry
from aligner.formats.format import KEPT, Format

PAGE = Path(__file__).resolve().parents[1] / "docs" / "formats.md"
BEGIN, END = "<!-- formats: made by scripts/format_pages.py -->", "<!-- formats: end -->"

_HEADS = {
    "beads": "beads",
    "nulls": "empty sides",
    "scores": "scores",
    "moved": "moved",
    "paragraphs": "paragraphs",
    "text": "exact text",
    "findings": "findings",
    "review": "review",
    "notes": "notes",
    "words": "words",
}


def page(before: str) -> str:
    """The page with the table as it should be."""
    head, _, rest = before.partition(BEGIN)
    _, _, tail = rest.partition(END)
    return f"{head}{BEGIN}\n\n{table()}\n\n{remarks()}\n\n{END}{tail}"


def table() -> str:
    """What each format keeps."""
    columns = ["format", "endings", "read", "written", *(_HEADS[name] for name in KEPT)]
    rows = [columns, ["---"] * len(columns), *map(_row, registry.FORMATS)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def remarks() -> str:
    """What is told of each beside."""
    return "\n".join(f"- **{one.name}**: {_told(one)}" for one in registry.FORMATS)


def _row(format: Format) -> list[str]:
    kept = ["yes" if getattr(format.keeps, name) else "" for name in KEPT]
    endings = ", ".join(f"`{ending}`" for ending in format.endings)
    ways = ["yes" if way else "" for way in (format.read, format.write)]
    return [f"`{format.name}`", endings, *ways, *kept]


def _told(format: Format) -> str:
    told = [f"{format.title}.", format.remark]
    if format.others:
        told.append(f"Files in {', '.join(f'`{one}`' for one in format.others)} are read as such.")
    if format.files:
        told.append(f"Its files are {', '.join(f'`{name}`' for name in format.files)}.")
    if format.extra:
        told.append(f"It needs `aligner[{format.extra}]`.")
    return " ".join(filter(None, told))


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
