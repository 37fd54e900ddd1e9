"""Write docs/checks.md, the catalogue of checks, from their docstrings.

``python scripts/check_pages.py`` writes the page; with ``--check`` it only says, by
its status, whether the page is up to date.
"""

from __future__ import annotations

import re
import sys
from itertools import groupby
from pathlib import Path

from aligner.checks import Check, checks
from aligner.checks.confidence import basis
from aligner.checks.examples import Example
from aligner.checks.running import LEAST_CONFIDENCE

PAGE = Path(__file__).resolve().parents[1] / "docs" / "checks.md"

HEAD = f"""# The checks

<!-- made by scripts/check_pages.py from the docstrings of the checks: do not edit -->

`aligner checks` lists them, `aligner checks ID` explains one. The severity says how bad it
would be if the finding were right, by the rule that each check tells; the confidence how
sure that is, fitted where there were findings enough
([how](quality.md#whether-confidence-means-something)):

- **critical**: the meaning is reversed or seriously wrong;
- **major**: the meaning has changed, or something of it is lost;
- **minor**: a small loss, or a slip in the text itself;
- **note**: worth knowing, and no error.

Where a finding stands for others that have the same cause, it is as severe and as sure as
the most severe and the surest of them. By default the checks that are *on* show what they
are at least {LEAST_CONFIDENCE:.0%} sure of; `--select` names others, and `--all` shows
everything. In the examples the words that the finding shows are **bold**, `·` parts
sentences that are aligned with each other, and `∅` stands where one side has nothing.
"""


def page() -> str:
    """The whole page."""
    parts = [HEAD]
    for family, members in groupby(checks(), key=lambda check: check.family):
        parts.append(f"## {family}\n")
        parts += map(_section, members)
    return "\n".join(parts)


def _section(check: Check) -> str:
    state = "on" if check.default else "off"
    said = check.explanation.replace("``", "`").replace("<", "&lt;")
    lines = [
        f"### {check.id}\n",
        f"*{check.severity}, {state} by default; ITS 2.0 `{check.its_type}`, MQM `{check.mqm}`*\n",
        f"{said}\n",
        f"{check.grading} {basis(check)}\n",
    ]
    if check.examples:
        terms = dict.fromkeys(term for example in check.examples for term in example.terms)
        if terms:
            lines.append(f"By the glossary {', '.join(' = '.join(term) for term in terms)}:\n")
        lines += ["| | Italian | English |", "|---|---|---|"]
        lines += map(_row, check.examples)
        lines.append("")
    return "\n".join(lines)


def _row(example: Example) -> str:
    first, second = (_shown(text) for text in example.written)
    return f"| {'flagged' if example.is_flagged else 'not'} | {first} | {second} |"


def _shown(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace("*", "&#42;")
    beads = [bead.strip() or "∅" for bead in re.split(r"(?<!\S)//(?!\S)", text)]
    return " · ".join(beads).replace("‹›", "∅").replace("‹", "**").replace("›", "**")


def main() -> None:
    """Write the page, or say whether it is up to date."""
    made = page()
    if "--check" in sys.argv[1:]:
        sys.exit(0 if PAGE.exists() and PAGE.read_text(encoding="utf-8") == made else 1)
    PAGE.write_text(made, encoding="utf-8")


if __name__ == "__main__":
    main()
