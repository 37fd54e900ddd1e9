"""Spaces and signs that a typesetter would put right."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from aligner.checks.context import Context
from aligner.checks.registry import Finding, check
from aligner.checks.wording import quoted
from aligner.corpus import Severity


@check(
    "structure/spacing",
    severity=Severity.NOTE,
    its_type="whitespace",
    mqm="linguistic-conventions/punctuation",
    default=False,
    needs=("structure",),
)
def spacing(context: Context) -> Iterator[Finding]:
    """A space before a stop or comma, two spaces in a row, a sign twice in a row.

    What the language's own typography asks for, dots that stand for left-out
    words, and line breaks are not flagged.

    Examples:
        flags: Poi venne la notte‹ ,› e il vento. | Then came the night, and the wind.
        not: Poi venne la notte… e il vento. | Then came the night… and the wind.
    """
    for bead in context.bitext.beads:
        for side in (0, 1):
            segment, language = bead.segments[side], context.languages[side]
            spaced = language.structure.spaced_signs if language.structure else ""
            for match in _slips().finditer(segment.text):
                if match["sign"] and match["sign"] in spaced:
                    continue
                start = segment.start + match.start()
                own = context.evidence(side, start, start + len(match[0]))
                end = bead.segments[1 - side].end
                other = context.evidence(1 - side, end, end)
                yield Finding(
                    evidence=(own, other) if side == 0 else (other, own),
                    message=f"In the {language.name}, {_what(match)}: {quoted(match[0])}.",
                    confidence=0.8,
                    beads=(bead.number,),
                )


def _what(match: regex.Match[str]) -> str:
    if match["sign"]:
        return f"a space before {quoted(match['sign'])}"
    return "two spaces" if match["spaces"] else "a sign too many"


@cache
def _slips() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<=[\p{L}\p{N})”»])[ \u00a0](?P<sign>[,;:.!?])(?=\s|$)"
        r"|(?<=[^\s])(?P<spaces>[ ]{2})(?=[^\s])"
        r"|(?<![.])[.]{2}(?![.])|,[,.?!]|;[;,.]|:[,.;](?!\S)"
    )
