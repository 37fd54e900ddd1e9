"""What checks find in pairs of sentences, computed once and kept."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from aligner.alignment.encoder import default_encoder
from aligner.alignment.remembering import RememberingEncoder
from aligner.checks.context import Context
from aligner.checks.knowledge import that_can_run
from aligner.checks.merging import severity_of
from aligner.checks.registry import Check, Finding, select
from aligner.checks.running import discrepancies_of, findings, is_shown
from aligner.corpus import (
    Bead,
    Bitext,
    Discrepancy,
    Document,
    Evidence,
    Paragraph,
    ParagraphKind,
    Segment,
    Sentence,
    Severity,
    Signature,
)

Texts = tuple[str, str]
"""An Italian and an English text."""


@dataclass(frozen=True, slots=True)
class Raw:
    """A finding before what has one cause is merged.

    Attributes:
        check: the check.
        severity: of the finding.
        confidence: of the finding.
        evidence: what both sides show.
        is_shown: whether it is sure enough for the default.
    """

    check: Check
    severity: Severity
    confidence: float
    evidence: tuple[Evidence, Evidence]
    is_shown: bool


@dataclass(frozen=True, slots=True)
class Found:
    """What is found in a pair.

    Attributes:
        raw: everything, whatever its confidence.
        shown: what the default shows of it, merged.
    """

    raw: tuple[Raw, ...]
    shown: tuple[Discrepancy, ...]


class Finder:
    """Runs checks over pairs, each pair once.

    Args:
        checks: the checks.
        as_said: leave findings as sure as their checks say, not as has proved true.

    Attributes:
        seconds: time that each family took, and ``"merging"``.
        pairs: how many pairs it was given.
    """

    def __init__(self, checks: Iterable[Check], *, as_said: bool = False) -> None:
        self.checks = tuple(checks)
        self._as_said = as_said
        self.seconds: dict[str, float] = defaultdict(float)
        # A planted error changes a word of a sentence: nearly everything comes again.
        self._encoder = RememberingEncoder(default_encoder(), most_long=None)
        self._memory: dict[Texts, Found] = {}

    @property
    def pairs(self) -> int:
        """How many different pairs it was given."""
        return len(self._memory)

    def __call__(self, italian: str, english: str) -> Found:
        """What is found in a pair."""
        key = italian, english
        if key not in self._memory:
            self._memory[key] = self._found(bitext_of_pair(*key))
        return self._memory[key]

    def prepare(self, pairs: Iterable[Texts], jobs: int) -> None:
        """Look at some pairs in several processes, each of which loads the encoder."""
        left = [texts for texts in dict.fromkeys(pairs) if texts not in self._memory]
        chunks = [left[at : at + _CHUNK] for at in range(0, len(left), _CHUNK)]
        names = [check.id for check in self.checks]
        with ProcessPoolExecutor(jobs, initializer=_begin, initargs=(names, self._as_said)) as pool:
            for chunk, (found, seconds) in zip(chunks, pool.map(_look_at, chunks), strict=True):
                self._memory.update(zip(chunk, found, strict=True))
                for family, spent in seconds.items():
                    self.seconds[family] += spent

    def _found(self, bitext: Bitext) -> Found:
        context = Context(bitext, encoder=self._encoder)
        able, _ = that_can_run(self.checks, context.languages)
        found: list[tuple[Check, Finding]] = []
        for check in able:
            begun = time.perf_counter()
            if self._as_said:
                found += ((check, finding) for finding in check.find(context))
            else:
                found += findings(context, [check])
            self.seconds[check.family] += time.perf_counter() - begun
        begun = time.perf_counter()
        shown = discrepancies_of(context, [one for one in found if is_shown(*one)])
        self.seconds["merging"] += time.perf_counter() - begun
        raw = tuple(
            Raw(
                check,
                severity_of(check, finding),
                finding.confidence,
                finding.evidence,
                is_shown(check, finding),
            )
            for check, finding in found
        )
        return Found(raw, shown)


_CHUNK = 50
"""Pairs that a process is given at a time."""
_finders: list[Finder] = []


def _begin(names: list[str], as_said: bool) -> None:
    _finders[:] = [Finder(select(names), as_said=as_said)]


def _look_at(pairs: list[Texts]) -> tuple[list[Found], dict[str, float]]:
    (finder,) = _finders
    finder.seconds.clear()
    found = [finder(*texts) for texts in pairs]
    return found, dict(finder.seconds)


def bitext_of_pair(italian: str, english: str) -> Bitext:
    """A bitext of one bead; each text is one sentence of body text."""
    documents = tuple(
        _document(text, language) for text, language in ((italian, "it"), (english, "en"))
    )
    first, second = documents
    segments = Segment.of(first, first.sentences), Segment.of(second, second.sentences)
    return Bitext(
        documents=(first, second),
        beads=(Bead(0, segments, 1.0),),
        signature=Signature(engine="given"),
    )


def _document(text: str, language: str) -> Document:
    start = len(text) - len(text.lstrip())
    text_end = len(text.rstrip())
    words = text[start:text_end]
    sentence = Sentence(start, text_end, words, 0, 0)
    paragraph = Paragraph(start, text_end, words, 0, ParagraphKind.BODY, (sentence,))
    return Document(text=text, language=language, paragraphs=(paragraph,))
