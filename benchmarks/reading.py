"""How many paragraphs of a bilingual page are read as what they are.

``python -m benchmarks.reading`` makes pages out of the running texts in ``align/``
of the development sets, in each layout that a page may have, reads them, and
prints the share of paragraphs that come back whole, in the right language, as
text and not as furniture, and how long reading took without splitting into
sentences.  ``--errors 20`` shows as many that did not, of each set.

The Italian of doc-devref-partial holds many paragraphs that were never translated:
they are in English, so what is wrong there is not all wrong.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import regex

from aligner.corpus import Document, ParagraphKind, is_blank
from aligner.languages import DEFAULT_PAIR, get
from aligner.text import read_page, read_source
from aligner.text.blocks import cut
from aligner.text.layout import tell
from aligner.text.recognition import Recogniser
from benchmarks.devdata import dev_folder

LAYOUTS = ("after", "before", "by turns", "line by line", "tabs", "HTML table")
UNTRANSLATED = ("doc-devref-partial",)
"""Sets of which one side holds paragraphs in the other's language."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured on one set in one layout.

    Attributes:
        paragraphs: how many there are.
        right: how many were read as what they are.
        megabytes: length of the page, in millions of characters.
        seconds: of processor time for reading it, without splitting into sentences.
        wrong: the paragraphs that were not.
    """

    paragraphs: int
    right: int
    megabytes: float
    seconds: float
    wrong: tuple[str, ...]

    @property
    def share(self) -> float:
        """Share of the paragraphs that were read rightly."""
        return self.right / self.paragraphs


def measure(dev: Path) -> dict[tuple[str, str], Figures]:
    """The figures of each set in each layout."""
    found = {}
    for folder in sorted(path.parent for path in (dev / "align").glob("*/it.txt")):
        sides = [_paragraphs(folder / f"{code}.txt") for code in DEFAULT_PAIR]
        for layout in LAYOUTS:
            found[folder.name, layout] = _figures(sides, layout)
    return found


def _paragraphs(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    return [" ".join(part.split()) for part in text.split("\n\n") if not is_blank(part)]


def _figures(sides: Sequence[list[str]], layout: str) -> Figures:
    first, second = sides
    if layout not in {"after", "before"}:
        shorter = min(len(first), len(second))
        first, second = first[:shorter], second[:shorter]
    page = _page(first, second, layout)
    documents = read_page(page)
    started = time.process_time()
    _read_without_splitting(page)
    seconds = time.process_time() - started
    wrong = [
        paragraph
        for document, wanted in zip(documents, (first, second), strict=True)
        for paragraph in _missing(document, wanted)
    ]
    total = len(first) + len(second)
    return Figures(total, total - len(wrong), len(page) / 1e6, seconds, tuple(wrong))


def _page(first: list[str], second: list[str], layout: str) -> str:
    rows = list(zip(first, second, strict=False))
    match layout:
        case "after":
            return "\n\n".join(first + second)
        case "before":
            return "\n\n".join(second + first)
        case "by turns":
            return "\n\n".join(paragraph for row in rows for paragraph in row)
        case "line by line":
            return "\n\n".join("\n".join(row) for row in rows)
        case "tabs":
            return "\n".join("\t".join(row) for row in rows)
    cells = ("".join(f"<td>{_escaped(cell)}</td>" for cell in row) for row in rows)
    return f"<html><table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table></html>"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _read_without_splitting(page: str) -> None:
    recogniser = Recogniser(tuple(get(code) for code in DEFAULT_PAIR))
    raw = read_source(page)
    tell(raw.text, cut(raw.text, raw.regions, recogniser.leaning), recogniser)


def _missing(document: Document, wanted: Sequence[str]) -> Iterator[str]:
    """The paragraphs that a document should have and does not, whatever their order."""
    found = Counter(
        _letters(paragraph.text)
        for paragraph in document.paragraphs
        if paragraph.kind is not ParagraphKind.FURNITURE
    )
    for paragraph in wanted:
        letters = _letters(paragraph)
        found[letters] -= 1
        if found[letters] < 0:
            yield paragraph


def _letters(text: str) -> str:
    """A paragraph without the bullet that reading takes off, and other signs."""
    return "".join(regex.findall(r"\w+", text))


def main() -> None:
    """Print the table and, if asked, the errors."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    parser.add_argument("--dev", type=Path, help="the folder of the development sets")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N of each set")
    options = parser.parse_args()
    figures = measure(options.dev or dev_folder())
    print(f"{'set':24}{'paragraphs':>11}" + "".join(f"{layout:>14}" for layout in LAYOUTS))
    for name in dict.fromkeys(name for name, _ in figures):
        rows = [figures[name, layout] for layout in LAYOUTS]
        shares = "".join(f"{100 * row.share:14.2f}" for row in rows)
        print(f"{name:24}{rows[0].paragraphs:11}{shares}")
        for paragraph in [p for row in rows for p in row.wrong][: options.errors]:
            print(f"    {paragraph[:100]}")
    counted = [row for (name, _), row in figures.items() if name not in UNTRANSLATED]
    right = sum(row.right for row in counted) / sum(row.paragraphs for row in counted)
    speed = sum(row.seconds for row in counted) / sum(row.megabytes for row in counted)
    print(f"all but {', '.join(UNTRANSLATED)}: {100 * right:.3f} %, {speed:.2f} s a megabyte")


if __name__ == "__main__":
    main()
