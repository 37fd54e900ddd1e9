"""How figures, names and places are put into words, the same everywhere."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from aligner.corpus import Bitext, Document, Evidence, Severity

SHAPES = {
    Severity.CRITICAL: "▲",
    Severity.MAJOR: "◆",
    Severity.MINOR: "●",
    Severity.NOTE: "○",
}
"""A shape for each severity, so that colour is never the only sign."""


@cache
def language_name(code: str) -> str:
    """The English name of a language; its code where CLDR has none."""
    from babel import Locale

    return str(Locale("en").languages.get(code, code))


def percent(share: float) -> str:
    """A share from 0 to 1 in whole percent, rounded down so that 100 % means all."""
    return f"{int(share * 100 + 1e-9)}\u00a0%"


def count(number: int, noun: str, plural: str = "") -> str:
    """``1 sentence``, ``2 sentences``."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}".replace(",", "\u202f")


def of_severity(number: int, severity: Severity) -> str:
    """``1 critical``, ``2 notes``."""
    noun = "notes" if severity is Severity.NOTE and number != 1 else severity
    return f"{number} {noun}"


def title(bitext: Bitext) -> str:
    """What a bitext is called: the names of its files, or its languages."""
    pair = "–".join(language_name(code) for code in bitext.languages)
    return f"{bitext.name}: {pair}" if bitext.name else pair


def its_severity(severity: Severity) -> int:
    """Severity on the scale of ITS 2.0, from 0 to 100, where higher is worse."""
    return 25 * (severity.rank + 1)


class Places:
    """Where offsets of a document stand, for people."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._starts = [s.start for s in document.sentences]
        self._lines = [0]
        at = document.text.find("\n")
        while at >= 0:
            self._lines.append(at + 1)
            at = document.text.find("\n", at + 1)

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def sentence(self, evidence: Evidence) -> int | None:
        """Number of the sentence that evidence begins in, or that a place follows."""
        at = bisect_right(self._starts, evidence.start) - 1
        return at if at >= 0 else None

    def in_words(self, evidence: Evidence) -> str:
        """``paragraph 3, sentence 12``, both from 1; the line, outside all sentences."""
        number = self.sentence(evidence)
        sentence = None if number is None else self._document.sentences[number]
        if evidence:
            if sentence is None or evidence.start >= sentence.end:
                return f"line {self.line_and_column(evidence.start)[0]}"
            return f"paragraph {sentence.paragraph + 1}, sentence {sentence.number + 1}"
        if sentence is None:
            return "at the start"
        where = "in" if evidence.start < sentence.end else "after"
        return f"{where} paragraph {sentence.paragraph + 1}, sentence {sentence.number + 1}"
