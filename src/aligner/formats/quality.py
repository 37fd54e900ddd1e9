"""Quality issues that other programs have marked in a file -> findings.

What says nothing of a check of ours becomes a finding of ``its/TYPE``, as sure as can be:
somebody has marked it.  On the side that is not marked it shows the whole of the bead.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from hashlib import sha256

from aligner.formats.held_findings import HeldEvidence, HeldFinding
from aligner.formats.its import QualityIssue, severity_of

Spans = Mapping[str, tuple[int, int]]
"""Where something stands in the texts of a bead, by language."""

_UNKNOWN = "other"
_CATEGORIES = {
    "terminology": "terminology/wrong-term",
    "mistranslation": "accuracy/mistranslation",
    "omission": "accuracy/omission",
    "untranslated": "accuracy/untranslated",
    "addition": "accuracy/addition",
    "duplication": "linguistic-conventions/duplication",
    "inconsistency": "terminology/inconsistent-use-of-terminology",
    "grammar": "linguistic-conventions/grammar",
    "register": "style/language-register",
    "locale-specific-content": "audience-appropriateness/locale-specific-content",
    "locale-violation": "locale-conventions/other",
    "style": "style/other",
    "characters": "linguistic-conventions/character-encoding",
    "misspelling": "linguistic-conventions/spelling",
    "typographical": "linguistic-conventions/punctuation",
    "formatting": "design-and-markup/text-formatting",
    "inconsistent-entities": "accuracy/mistranslation",
    "numbers": "accuracy/mistranslation",
    "markup": "design-and-markup/markup-tag",
    "pattern-problem": "linguistic-conventions/other",
    "whitespace": "linguistic-conventions/textual-conventions",
    "internationalization": "design-and-markup/other",
    "length": "design-and-markup/length",
    "non-conformance": "linguistic-conventions/textual-conventions",
}
"""Types of ITS 2.0 and the categories of MQM that come nearest."""


class Ids:
    """Ids for findings that have none of ours, the same for the same file."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, *said: str) -> str:
        """An id for what is said; what is said again is told apart by its order."""
        key = sha256("\0".join(said).encode("utf-8", "surrogatepass")).hexdigest()[:12]
        self._seen[key] += 1
        return key if self._seen[key] == 1 else f"{key}-{self._seen[key]}"


def mqm_of(its_type: str) -> str:
    """The category of MQM that is nearest to a type of ITS 2.0."""
    return _CATEGORIES.get(its_type, "other/other")


def held_issue(
    issue: QualityIssue, spans: Spans, texts: Mapping[str, str], ids: Ids
) -> HeldFinding:
    """A quality issue as a finding that is kept with its bead.

    Args:
        issue: what is told of it.
        spans: where it is marked.
        texts: of both sides of the bead, by language, blanks at their ends included.
        ids: of the file.
    """
    type = issue.type or _UNKNOWN
    first, second = (
        _evidence(code, text, spans.get(code, (0, len(text)))) for code, text in texts.items()
    )
    message = issue.comment or f"Marked as {type}."
    return HeldFinding(
        id=ids.of(type, message, *sorted(f"{e.language} {e.text}" for e in (first, second))),
        check=f"its/{type}",
        severity=severity_of(issue.severity),
        confidence=1.0,
        message=message,
        evidence=(first, second),
        its_type=type,
        mqm=mqm_of(type),
        beads=(0,),
    )


def _evidence(language: str, text: str, span: tuple[int, int]) -> HeldEvidence:
    """A stretch of a text, counted from where the text begins once blanks are left out."""
    shown = text.strip()
    before = len(text) - len(text.lstrip())
    start, end = (min(max(at - before, 0), len(shown)) for at in span)
    return HeldEvidence(language=language, start=(0, start), end=(0, end), text=shown[start:end])
