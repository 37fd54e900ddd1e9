"""What a person has looked at and does not want to see again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from math import prod

import regex

from aligner.corpus.discrepancy import Discrepancy
from aligner.deprecation import Kind, renamed
from aligner.errors import LimitError, SettingsError

PATIENCE = 2.0
"""Seconds that a pattern may take on what one finding shows."""
_LONGEST, _MOST_TIMES = 2000, 1_000_000
"""Characters of a pattern, and what its counts may come to: all of them are written out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SilenceEntry:
    """Findings that are not to be shown, and why.

    A finding is silenced if all that the entry says fits it.

    Attributes:
        reason: why, for whoever reads it later.
        date: when it was decided.
        id: of one finding.
        check: ``family/kind``, or a family.
        text: the whole of what the finding shows on a side; blanks and line
            breaks are alike.
        pattern: a regular expression that is found in what it shows on a side.
        language: of the side that ``text`` and ``pattern`` are about; of either if empty.
        file: where the entry stands.
        line: its line there, from 1; 0 if it is from no file.

    A pattern that takes too long on a finding ends in a :class:`~aligner.LimitError`.

    Raises:
        SettingsError: there is no reason, nothing that is silenced, or a pattern
            that is no regular expression.
    """

    reason: str
    date: dt.date | None = None
    id: str = ""
    check: str = ""
    text: str = ""
    pattern: str = ""
    language: str = ""
    file: str = ""
    line: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "check", renamed(Kind.CHECK, self.check))
        if not self.reason.strip():
            raise SettingsError("a finding is silenced for a reason: say which")
        if not (self.id or self.check or self.text.strip() or self.pattern):
            raise SettingsError("an entry needs an id, a check, a text or a pattern to silence")
        if self.language and not (self.text or self.pattern):
            raise SettingsError("a language says where a text or a pattern stands: add one")
        if len(self.pattern) > _LONGEST:
            raise SettingsError(f"a pattern of more than {_LONGEST} characters is not tried")
        counts = regex.findall(r"\{(?:[0-9]*,)?([0-9]{1,20}),?\}", self.pattern)
        if prod(map(int, counts)) > _MOST_TIMES:
            raise SettingsError(f"the pattern {self.pattern!r} repeats too much to be tried")
        try:
            _compiled(self.pattern)
        except (regex.error, RecursionError, OverflowError, MemoryError) as error:
            raise SettingsError(
                f"the pattern {self.pattern!r} is no regular expression: {error}"
            ) from None

    @classmethod
    def of(cls, found: Discrepancy, reason: str, date: dt.date | None = None) -> SilenceEntry:
        """The entry that silences one finding and no other."""
        return cls(reason=reason, date=date, id=found.id, check=found.check)

    def fits(self, found: Discrepancy) -> bool:
        """Whether all that the entry says is so of a finding."""
        return (
            self.id in ("", found.id)
            and self.check in ("", found.check, found.family)
            and (not (self.text or self.pattern) or any(map(self._fits_side, _sides(found))))
        )

    @property
    def what(self) -> str:
        """What it silences, in a few words."""
        said = [self.id, self.check, f"“{_evened(self.text)}”" if self.text else ""]
        said += [f"/{self.pattern}/" if self.pattern else "", self.language]
        return " ".join(filter(None, said))

    @property
    def place(self) -> str:
        """``file:line`` of the entry; empty if it is from no file."""
        return f"{self.file}:{self.line}" if self.line else self.file

    def _fits_side(self, side: tuple[str, str]) -> bool:
        language, shown = side
        return (
            self.language in ("", language)
            and (not self.text or _evened(shown) == _evened(self.text))
            and (not self.pattern or self._finds(shown))
        )

    def _finds(self, shown: str) -> bool:
        try:
            return _compiled(self.pattern).search(shown, timeout=PATIENCE) is not None
        except TimeoutError:
            raise LimitError(
                f"the pattern {self.pattern!r} takes more than {PATIENCE:g} seconds on what one "
                "finding shows; write it so that a text fits it in one way only",
                file=self.file or None,
                line=self.line or None,
            ) from None


@dataclass(frozen=True, slots=True)
class Silence:
    """What a person has looked at and does not want to see again.

    Attributes:
        entries: in the order in which they are tried.
    """

    entries: tuple[SilenceEntry, ...] = ()

    def of(self, found: Discrepancy) -> SilenceEntry | None:
        """The first entry that a finding is silenced by, if one is."""
        return next((entry for entry in self.entries if entry.fits(found)), None)

    def unused(self, found: Iterable[Discrepancy]) -> tuple[SilenceEntry, ...]:
        """The entries that fit none of some findings."""
        left = list(self.entries)
        for one in found:
            left = [entry for entry in left if not entry.fits(one)]
            if not left:
                break
        return tuple(left)

    @property
    def digest(self) -> str:
        """How many entries there are, and a digest of what they silence, for the signature."""
        held = [(e.id, e.check, e.text, e.pattern, e.language) for e in self.entries]
        said = blake2b(repr(held).encode(errors="surrogatepass"), digest_size=6).hexdigest()
        return f"{len(held)}-{said}" if held else ""

    def __add__(self, other: Silence) -> Silence:
        return Silence((*self.entries, *other.entries))

    def __bool__(self) -> bool:
        return bool(self.entries)


@dataclass(frozen=True, slots=True)
class Silenced:
    """A finding that is not shown.

    Attributes:
        discrepancy: the finding.
        entry: by which it is silenced.
    """

    discrepancy: Discrepancy
    entry: SilenceEntry


def _sides(found: Discrepancy) -> tuple[tuple[str, str], ...]:
    return tuple((evidence.language, evidence.text) for evidence in found.evidence)


def _evened(text: str) -> str:
    return " ".join(text.split())


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)
