"""The names in a stretch of text, found by capitals, context and what is known beforehand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import regex

from aligner.alignment.phrases import is_content, words_of
from aligner.checks.context import Context
from aligner.checks.names.capitals import is_common, is_rare, leaning
from aligner.checks.names.gazetteer import Kind, Mention, mentions
from aligner.checks.names.spelling import folded, forms
from aligner.corpus import Segment, Span
from aligner.languages import Language
from aligner.values.money import CODES

STRONG = 0.8
"""Weight from which a word is as good as surely a name."""
SURE = 0.9
"""Weight from which one need not doubt it."""
WEAK = 0.3
"""Weight from which it may be one."""
_LEANING = 3.0
_LEANING_FIRST = 6.0
"""The same where a capital is due: words that often open a sentence lean a little too."""
_ORDINARY = -4.0
"""Leaning below which even a rare word is an ordinary one."""
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
        is_title: whether it is a title ("President").
    """

    weight: float
    keys: frozenset[str]
    kinds: frozenset[Kind]
    mention: int
    is_part: bool
    run: int
    is_first: bool
    is_title: bool

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
    segment = context.bitext.beads[number].segments[side]
    if not segment.sentences:
        return Names((), (), frozenset())
    language = context.languages[side]
    words = tuple(_words(context, side, segment, language))
    known = mentions(words, language)
    usual = context.once(_small_words, context, side)
    shared = context.once(_shared_words, context)
    names = _names(segment, words, known, language, usual, shared)
    return Names(words, tuple(names), frozenset().union(*(m.keys for m in known)))


def _words(context: Context, side: int, segment: Segment, language: Language) -> Iterator[Span]:
    """The words of a segment, without addresses, notes and endings of owners."""
    addresses = [match.span() for match in _address().finditer(segment.text)]
    endings = language.names.genitives if language.names else ()
    for word in words_of(segment.text, language):
        if any(start <= word.start < end for start, end in addresses):
            continue
        text = word.text
        ending = next((e for e in endings if text.endswith(e) and len(text) > len(e)), "")
        text = text.removesuffix(ending)
        start = segment.start + word.start
        cut = _inner().match(text)
        parts = [text[: cut.end()], text[cut.end() :]] if cut else [text]
        for part in parts:
            span = Span(start, start + len(part), part)
            start = span.end
            if not context.is_noted(side, span):
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
    shouted = _is_shouted(words, language)
    run, reached = -1, -1
    for at, word in enumerate(words):
        mention = of_word.get(at)
        if not mention and not _is_candidate(word, language):
            continue
        before = segment.text[: word.start - segment.start]
        is_first = _opens(before) and not (at and _is_abbreviated_title(words[at - 1], titles))
        if reached < 0 or segment.text[reached - segment.start : len(before)].strip(" \u00a0-"):
            run += 1
        reached = word.end
        is_titled = (
            at > 0
            and _is_capital_article(words[at - 1], language)
            and not _opens(segment.text[: words[at - 1].start - segment.start])
        )
        follows = folded(words[at - 1].text) if at else ""
        is_described = bool(language.names and follows in language.names.articles)
        place = _Place(language, is_first, shouted, is_titled, is_described, usual, shared)
        yield NameWord(
            word.start,
            word.end,
            word.text,
            weight=_weight(word, mention, place),
            keys=mention.keys if mention else frozenset(),
            kinds=mention.kinds if mention else frozenset(),
            mention=mention.first if mention else -1,
            is_part=mention is not None and mention.last > mention.first,
            run=run,
            is_first=is_first,
            is_title=folded(word.text) in titles,
        )


@dataclass(frozen=True, slots=True)
class _Place:
    """What is to be known of where a word stands to tell whether it is a name.

    Attributes:
        language: of the text.
        is_first: whether a capital is due there.
        is_shouted: whether nearly all words around it have capitals.
        is_titled: whether it follows an article with a capital that is not due, as in
            the titles of books and films.
        is_described: whether it follows an article that few names have.
        usual: the words that the document writes small somewhere.
        shared: the words that both documents write with a capital, folded.
    """

    language: Language
    is_first: bool
    is_shouted: bool
    is_titled: bool
    is_described: bool
    usual: frozenset[str]
    shared: frozenset[str]


def _weight(word: Span, mention: Mention | None, place: _Place) -> float:
    """How surely a word is a name."""
    if mention:
        is_doubtful = place.is_first and mention.first == mention.last and leaning(word.text) < 2.0
        if is_doubtful and Kind.NATION not in mention.kinds:
            return 0.2
        return 0.6 if len(mention.keys) == 1 and Kind.BODY in mention.kinds else 0.9
    weight = _by_form(word.text, place)
    return min(weight, 0.5) if place.is_titled else weight


def _by_form(text: str, place: _Place) -> float:
    """How surely a word that is not known beforehand is a name."""
    known = place.language.names
    if known and folded(text) in known.titles:
        return 0.1
    is_name = leaning(text) >= _LEANING and not is_rare(text)
    if place.is_shouted and text.isupper():
        return 0.9 if is_name else 0.1
    if is_acronym(text):
        return 0.8 if len(text) <= 6 and is_common(text) else 0.6
    if _mixed().search(text):
        return 0.9
    if folded(text) in place.shared and text.casefold() not in place.usual:
        return 0.9
    return (
        _where_due(text, place)
        if place.is_first or place.is_shouted
        else _in_the_midst(text, place)
    )


def _where_due(text: str, place: _Place) -> float:
    """How surely a word is a name if it would have a capital in any case."""
    lean, rare = leaning(text), is_rare(text)
    if lean >= _LEANING_FIRST and not rare:
        return 0.9
    if not rare or lean < _ORDINARY or text.casefold() in place.usual:
        return 0.2
    return _if_unknown(text, place, none=0.2, sure=0.6 if place.is_shouted else 0.9)


def _in_the_midst(text: str, place: _Place) -> float:
    """How surely a word is a name that has a capital where none is due."""
    lean, rare = leaning(text), is_rare(text)
    if lean >= _LEANING and not rare:
        return 0.95
    if text.casefold() in place.usual:
        return 0.3
    if rare:
        return _if_unknown(text, place, none=0.4, sure=0.9)
    return 0.3 if lean < -_LEANING else _if_unknown(text, place, none=0.4, sure=0.5)


def _if_unknown(text: str, place: _Place, *, none: float, sure: float) -> float:
    """How surely a rare word is a name: ``none`` if it looks like a word of the language.

    Where the language's words have no shape of their own, nobody can be sure.
    """
    language = place.language
    if _is_native(text, language):
        return none
    if place.is_described:
        return min(sure, 0.6)
    return sure if language.names and language.names.shape else min(sure, 0.85)


def is_acronym(text: str) -> bool:
    """Whether a word is an abbreviation in capitals, with a small letter or two."""
    capitals = sum(c.isupper() for c in text)
    return capitals > 1 and capitals >= sum(c.islower() for c in text)


def _is_native(text: str, language: Language) -> bool:
    """Whether a word looks like one of the language."""
    plain = text.casefold()
    endings = tuple(ending for ending in language.recognition.endings if len(ending) > 2)
    if plain.endswith(endings):
        return True
    shape = language.names.shape if language.names else ""
    return bool(shape and _compiled(shape).fullmatch(plain))


def _is_candidate(word: Span, language: Language) -> bool:
    """Whether a word has a capital, and is none of those that have it for another reason."""
    text = word.text
    if (
        len(text.strip("'’")) < 2
        or not (text[0].isupper() or (len(text) > 3 and any(map(str.isupper, text[:3]))))
        or not is_content(word, language)
    ):
        return False
    plain = folded(text)
    if language.names and plain.partition("'")[0] in language.names.capitalised:
        return False
    if plain.upper() in CODES:
        return False
    dates = language.dates
    if dates is None:
        return True
    eras = {era.replace(" ", "").replace(".", "") for era in (*dates.before_era, *dates.in_era)}
    if plain in dates.month_marks or plain in dates.weekday_marks:
        return False
    return (
        plain not in dates.months
        and plain not in dates.weekdays
        and plain.replace(".", "") not in eras
    )


def _is_capital_article(word: Span, language: Language) -> bool:
    """Whether a word of no meaning has a capital."""
    return word.text[0].isupper() and not is_content(word, language)


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
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)


@cache
def _opening() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:[.!?:…]|^)[\"”»’')\]]*\s+[\"“«‘(\[]*$|[\"“«‘]\s?$|(?:^|\n)\s*[-–—•*]\s*$|\s[-–—]\s*[\"“«]?$"
    )


@cache
def _inner() -> regex.Pattern[str]:
    return regex.compile(r"\p{L}{2,}['’](?=\p{L}{2})")


@cache
def _mixed() -> regex.Pattern[str]:
    return regex.compile(r"\p{Ll}\p{Lu}")


@cache
def _small() -> regex.Pattern[str]:
    return regex.compile(r"(?<!\w)\p{Ll}[\p{L}\p{M}]+")


@cache
def _address() -> regex.Pattern[str]:
    return regex.compile(
        r"\S*(?:://|www\.|@)\S*|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|it|uk|eu|gov|edu)\b\S*"
    )
