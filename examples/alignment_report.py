"""Align a bilingual page, check it, and leave a report to open in a browser.

Run as ``python examples/alignment_report.py [PAGE [REPORT]]``.
"""

import sys
from pathlib import Path

import aligner
from aligner.report import html, terminal

SAMPLE = Path(__file__).parents[1] / "data" / "kazakhstan.txt"


def main(page: Path = SAMPLE, report: Path = Path("report.html")) -> None:
    """Print a summary of a page's bitext and write its report."""
    # the page becomes two documents, each a set of spans of the same text
    documents = aligner.read(page)

    # which sentence renders which, and with what probability
    bitext = aligner.align(*documents)

    # where the two sides do not say the same
    bitext = aligner.check(bitext)

    print(terminal.summary(bitext, color=sys.stdout.isatty(), width=100))
    report.write_text(html.render(bitext), encoding="utf-8")
    print(f"\nThe report is in {report}: open it in a browser.")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
