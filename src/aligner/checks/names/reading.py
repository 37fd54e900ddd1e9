"""The names in a stretch of text, found by capitals, context and what is known beforehand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import regex

from aligner.alignment.phrases import is_content
from aligner.checks.context import Context
from aligner.checks.names.gazetteer import Kind, Mention, mentions
from aligner.checks.names.spelling import folded, forms
from aligner.checks.names.weighing import STRONG, SURE, Place, is_native, weight_of
from aligner.corpus import Bead, Segment, Span
from aligner.languages import Language
from aligner.languages.interface.dates import DateWords
from aligner.values.money import CODES

_LEAST, _SHORT = 2, 3
"""Letters of the shortest name, and of the longest that must begin with a capital."""
_SHOUTED = 0.7
"""Share of longer words with capitals from which capitals tell nothing."""


@dataclass(frozen=True, slots=True)
class NameWord(Span):
    """A word that may be a name, or part of one; offsets into the document.

    Attributes:
        weight: how surely it is a name, from 0 to 1.
        keys: what it, or the known name that it is part of, may be a name of.
        kinds: what sorts of thing those are.
        mention: number of the known name that it is part of, -1 if it is of none.
        is_part: whether that has several words.
        run: number of the run of capitalised words that it stands in.
        is_first: whether a capital is due where it stands.
        is_native: whether it looks like a word of the language.
    """

    weight: float
    keys: frozenset[str]
    kinds: frozenset[Kind]
    mention: int
    is_part: bool
    run: int
    is_first: bool
    is_native: bool

    @property
    def is_sure(self) -> bool:
        """Whether one need not doubt that it is a name."""
        return self.weight >= SURE

    @property
    def is_strong(self) -> bool:
        """Whether it is as good as surely a name."""
        return self.weight >= STRONG


@dataclass(frozen=True)
class Names:
    """What a stretch of text holds of names.

    Attributes:
        words: all words, names or not; offsets into the document.
        names: those that may be names.
        keys: all that its known names may name.
    """

    words: tuple[Span, ...]
    names: tuple[NameWord, ...]
    keys: frozenset[str]

    @cached_property
    def by_form(self) -> Mapping[str, Span]:
        """The first word of each spelling; see :func:`~aligner.checks.names.spelling.forms`."""
        found: dict[str, Span] = {}
        for word in self.words:
            for form in forms(word.text):
                found.setdefault(form, word)
        return found

    @cached_property
    def _by_start(self) -> Mapping[int, NameWord]:
        return {name.start: name for name in self.names}

    def at(self, start: int) -> NameWord | None:
        """The name that begins at an offset."""
        return self._by_start.get(start)

    def mention_of(self, word: NameWord) -> tuple[NameWord, ...]:
        """All words of the known name that a word is part of."""
        return tuple(name for name in self.names if name.mention == word.mention)

    def is_in_run(self, word: Span, name: NameWord) -> bool:
        """Whether a word stands in the same run of capitals as a name."""
        other = self.at(word.start)
        return other is not None and other.run == name.run


def names_of(context: Context, side: int, number: int) -> Names:
    """The names on a side of a bead, by the bead's number."""
    return context.once(_read, context, side, number)


def _read(context: Context, side: int, number: int) -> Names:
    bead = context.bitext.beads[number]
    segment = bead.segments[side]
    if not segment.sentences:
        return Names((), (), frozenset())
    language = context.languages[side]
    words = tuple(_words(context, side, bead, language))
    known = mentions(words, language)
    usual = context.once(_small_words, context, side)
    shared = context.once(_shared_words, context)
    names = _names(segment, words, known, language, usual, shared)
    return Names(words, tuple(names), frozenset().union(*(m.keys for m in known)))


def _words(context: Context, side: int, bead: Bead, language: Language) -> Iterator[Span]:
    """The words of a segment, without addresses, notes and endings of owners."""
    segment = bead.segments[side]
    addresses = [match.span() for match in _address().finditer(segment.text)]
    endings = language.names.genitives if language.names else ()
    has_notes = bool(context.notes[side])
    for word in context.cut(bead, side):
        if addresses and any(start <= word.start < end for start, end in addresses):
            continue
        text = word.text
        if endings and text.endswith(endings):
            ending = next((e for e in endings if text.endswith(e) and len(text) > len(e)), "")
            text = text.removesuffix(ending)
        start = segment.start + word.start
        cut = _inner().match(text) if "'" in text or "’" in text else None
        parts = [text[: cut.end()], text[cut.end() :]] if cut else [text]
        for part in parts:
            span = Span(start, start + len(part), part)
            start += len(part)
            if not has_notes or not context.is_noted(side, span):
                yield span


def _names(
    segment: Segment,
    words: Sequence[Span],
    known: Sequence[Mention],
    language: Language,
    usual: frozenset[str],
    shared: frozenset[str],
) -> Iterator[NameWord]:
    """The words that may be names, with their weights."""
    of_word = {at: m for m in known for at in range(m.first, m.last + 1)}
    titles = language.names.titles if language.names else frozenset()
    shouted = segment.text.isupper() or _is_shouted(words, language)
    run, reached = -1, -1
    for at, word in enumerate(words):
        mention = of_word.get(at)
        if not mention and (not _is_candidate(word, language) or _is_unit(word, segment)):
            continue
        before = segment.text[: word.start - segment.start]
        is_first = _opens(before) and not (at and _is_abbreviated_title(words[at - 1], titles))
        if reached < 0 or segment.text[reached - segment.start : len(before)].strip(" \u00a0-"):
            run += 1
        reached = word.end
        is_titled = _is_titled(words, at, segment, language)
        follows = folded(words[at - 1].text) if at else ""
        is_described = bool(
            language.names and language.names.are_bare and follows in language.names.articles
        )
        place = Place(language, is_first, shouted, is_titled, is_described, usual, shared)
        yield NameWord(
            word.start,
            word.end,
            word.text,
            weight=weight_of(word, mention, place),
            keys=mention.keys if mention else frozenset(),
            kinds=mention.kinds if mention else frozenset(),
            mention=mention.first if mention else -1,
            is_part=mention is not None and mention.last > mention.first,
            run=run,
            is_first=is_first,
            is_native=is_native(word.text, language),
        )


def _is_candidate(word: Span, language: Language) -> bool:
    """Whether a word has a capital, and is none of those that have it for another reason."""
    text = word.text
    has_capital = text[0].isupper() or (len(text) > _SHORT and any(map(str.isupper, text[:3])))
    if not has_capital or len(text) < _LEAST or _no_name().search(text):
        return False
    plain = folded(text)
    is_other = (
        not is_content(word, language)
        or plain.upper() in CODES
        or bool(language.names and plain.partition("'")[0] in language.names.capitalised)
    )
    return not is_other and not (language.dates and _is_of_time(plain, language.dates))


def _is_of_time(word: str, dates: DateWords) -> bool:
    """Whether a word is a month, a weekday or an era, or short for one."""
    eras = {era.replace(" ", "").replace(".", "") for era in (*dates.before_era, *dates.in_era)}
    tables = dates.months, dates.weekdays, dates.month_marks, dates.weekday_marks
    return any(word in table for table in tables) or word.replace(".", "") in eras


def _is_titled(words: Sequence[Span], at: int, segment: Segment, language: Language) -> bool:
    """Whether a word stands in a title of a book or film: ``The Name of the Rose``.

    That is a run of capitals, and of the small words between them, which a small word
    opens that has a capital though none is due.
    """
    for before, word in zip(words[at - 1 :: -1] if at else (), words[at::-1], strict=False):
        between = segment.text[before.end - segment.start : word.start - segment.start]
        is_small = not is_content(before, language)
        if between.strip(" \u00a0'’") or not (before.text[0].isupper() or is_small):
            return False
        if _is_capital_article(before, language):
            return not _opens(segment.text[: before.start - segment.start])
    return False


def _is_capital_article(word: Span, language: Language) -> bool:
    """Whether a word of no meaning has a capital."""
    return word.text[0].isupper() and not is_content(word, language)


def _is_unit(word: Span, segment: Segment) -> bool:
    """Whether a word follows a figure and is spelt as names are not: ``40 kHz``, ``9 Mbps``."""
    before = segment.text[: word.start - segment.start].rstrip()
    has_vowel = any(letter in folded(word.text) for letter in "aeiouy")
    return before[-1:].isdigit() and not has_vowel


def _is_shouted(words: Sequence[Span], language: Language) -> bool:
    """Whether nearly all words have capitals, as in titles and headings."""
    longer = [w for w in words if len(w) > 3 and is_content(w, language)]
    capitals = sum(w.text[0].isupper() for w in longer)
    return len(longer) >= 3 and capitals >= _SHOUTED * len(longer)


def _is_abbreviated_title(word: Span, titles: frozenset[str]) -> bool:
    return len(word) <= 5 and folded(word.text) in titles


def _opens(before: str) -> bool:
    """Whether the text before a word asks for a capital."""
    return not before.strip() or _opening().search(before[-12:]) is not None


def _small_words(context: Context, side: int) -> frozenset[str]:
    """The words that a document writes with a small letter somewhere."""
    text = context.bitext.documents[side].text
    return frozenset(_small().findall(text))


def _shared_words(context: Context) -> frozenset[str]:
    """The words that both documents write with a capital where none is due, folded."""
    first, second = (
        frozenset(folded(word) for word in _capital().findall(document.text))
        for document in context.bitext.documents
    )
    return first & second


@cache
def _capital() -> regex.Pattern[str]:
    return regex.compile(r"(?<=[\p{L},]\s|['’])\p{Lu}[\p{L}\p{M}]+")


@cache
def _opening() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:[.!?:…]|^)[\"”»’')\]]*\s+[\"“«‘(\[]*$|[\"“«‘]\s?$|(?:^|\n)\s*[-–—•*]\s*$|\s[-–—]\s*[\"“«]?$"
    )


@cache
def _inner() -> regex.Pattern[str]:
    return regex.compile(r"\p{L}{2,}['’](?=\p{L}{2})")


@cache
def _no_name() -> regex.Pattern[str]:
    """What contracted and elided words hold, and Roman numerals are."""
    return regex.compile(r"['’]\p{Ll}|['’]$|^[IVXLCDM]{2,}$")


@cache
def _small() -> regex.Pattern[str]:
    return regex.compile(r"(?<!\w)\p{Ll}[\p{L}\p{M}]+")


@cache
def _address() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<!\S)\S*(?:://|www\.|@)\S*|(?<![\w-]|[\w-]\.)[\w-]++(?:\.[\w-]++)*\.\p{Ll}{2,4}\b\S*"
    )
