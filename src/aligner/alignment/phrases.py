"""Which words of the other side render a phrase.

The counterpart of a phrase is the stretch of the other sentence whose vector is
nearest to the phrase's own, among stretches of about as many words that neither
begin nor end with a function word; how much the letters agree and how far apart
the two stand break ties.  Of phrases in hand-aligned sentences 83 % are found to
the word, on the sentences that the weights were chosen on.  Without an encoder
letters and place alone decide, and 50 % are.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np
import regex
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Indel

from aligner.alignment.encoder import Encoder
from aligner.corpus import Span
from aligner.languages import Language

Likeness = NDArray[np.float32]
"""Shape (n, m): how alike n stretches of one side and m of the other are, at most 1."""

_LONGER = 3
"""Words by which a counterpart may be longer or shorter than its phrase."""
_REACH = 600
"""Characters on either side of where a phrase would stand that are looked at."""
_NEAR = 120
"""Characters on either side of a counterpart in which its neighbours are looked for."""
_LETTERS, _PLACE = 0.2, 0.2
"""Weights of letters and place beside that of meaning, which is 1."""
_RENDERED = 0.55
"""Likeness from which one word may render another: of hand-aligned names 95 % reach it."""


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Where a phrase is rendered.

    Attributes:
        start: first character in the other text.
        end: one past the last.
        likeness: how near the two are in meaning, at most 1; of unrelated
            phrases it is about 0.3.
    """

    start: int
    end: int
    likeness: float


def words_of(text: str, language: Language) -> tuple[Span, ...]:
    """The words of a text; an elided article or preposition is one by itself."""
    elided = language.phrases.function_words if language.phrases else frozenset[str]()
    found: list[Span] = []
    for match in _word().finditer(text):
        start, end = match.span()
        word = match[0]
        if "'" in word or "’" in word:
            cut = _apostrophe().search(word)
            if cut and _plain(word[: cut.end()]) in elided and cut.end() < len(word):
                found.append(Span(start, start + cut.end(), word[: cut.end()]))
                start, word = start + cut.end(), word[cut.end() :]
        found.append(Span(start, end, word))
    return tuple(found)


def is_content(word: Span, language: Language) -> bool:
    """Whether a word is no function word."""
    return language.phrases is None or _plain(word.text) not in language.phrases.function_words


def phrase_before(text: str, end: int, language: Language, *, longest: int = 7) -> Span | None:
    """The name or noun phrase that ends where a text is cut off.

    A name reaches back over capitalised words and the bare prepositions between
    them; anything else over content words and the links between them.  Words in
    quotation marks are taken whole.
    """
    skipped = max(end - _REACH, 0)
    before = text[skipped:end].rstrip()
    quoted = _quoted().search(before)
    if quoted:
        return Span(skipped + quoted.start(1), skipped + quoted.end(1), quoted[1])
    words = words_of(before.rstrip(".,;:"), language)[-longest:]
    if not words or regex.search(r"[\p{L}\p{N}]", before[words[-1].end :]):
        return None
    last = words[-1]
    if not is_content(last, language):
        return None
    start, is_name = last.start, _is_capital(last)
    for word, following in zip(words[-2::-1], words[:0:-1], strict=False):
        if before[word.end : following.start].strip(" \u00a0-"):
            break
        if is_content(word, language) and (not is_name or _is_capital(word)):
            start = word.start
        elif not _is_link(word, language, in_name=is_name):
            break
    return Span(skipped + start, skipped + last.end, before[start : last.end])


def counterpart(
    text: str,
    phrase: Span,
    other: str,
    languages: tuple[Language, Language],
    encoder: Encoder | None,
) -> Counterpart | None:
    """The stretch of another text that renders a phrase.

    Args:
        text: the sentence, or sentences, that hold the phrase.
        phrase: a span of ``text``.
        other: the text on the other side of the bead.
        languages: of ``text`` and of ``other``.
        encoder: for meaning; letters and place alone decide without it.

    Returns:
        ``None`` if the other text has no content word.
    """
    place = (phrase.start + phrase.end) / (2 * max(len(text), 1))
    middle = int(place * len(other))
    words = _words_near(other, middle, middle, languages[1], _REACH)
    size = len(words_of(phrase.text, languages[0]))
    contents = [is_content(word, languages[1]) for word in words]
    stretches = [
        Span(words[i].start, words[j].end, other[words[i].start : words[j].end])
        for i in range(len(words))
        for j in range(i + max(size - _LONGER, 1) - 1, min(i + size + _LONGER, len(words)))
        if contents[i] and contents[j]
    ]
    if not stretches:
        return None
    meaning = likeness([phrase.text], [s.text for s in stretches], encoder)[0]
    letters = _agreement(phrase, stretches, languages)
    places = np.array([(s.start + s.end) / (2 * len(other)) for s in stretches])
    if encoder is None:
        score = letters - np.abs(places - place)
    else:
        score = meaning + _LETTERS * letters - _PLACE * np.abs(places - place)
    best = int(np.argmax(score))
    found = stretches[best]
    nearness = float(meaning[best] if encoder else letters[best])
    return Counterpart(found.start, found.end, min(nearness, 1.0))


def likeness(first: Sequence[str], second: Sequence[str], encoder: Encoder | None) -> Likeness:
    """How alike words or phrases of two languages are: in meaning or, if more, in letters."""
    letters = _letters(first, second)
    if encoder is None or not first or not second:
        return letters
    one, other = ([_in_small_letters(text) for text in texts] for texts in (first, second))
    meaning: Likeness = encoder.encode(one) @ encoder.encode(other).T
    return np.asarray(np.maximum(meaning, letters))


def name_around(text: str, span: Span, language: Language) -> Span:
    """A name, with the capitalised words that carry it on ("Bank" in "the Bank of England").

    What holds no capitalised word is given back as it is.
    """
    if not any(map(_is_capital, words_of(span.text, language))):
        return span
    words = _words_near(text, span.start, span.end, language, _NEAR)
    first = next(k for k, word in enumerate(words) if word.end > span.start)
    last = next(k for k in range(len(words) - 1, -1, -1) if words[k].start < span.end)
    opening = _carried(text, words[first::-1], language) or words[first]
    closing = _carried(text, words[last:], language) or words[last]
    start, end = min(opening.start, span.start), max(closing.end, span.end)
    return Span(start, end, text[start:end])


def lone_names(
    text: str,
    phrase: Span,
    other: str,
    place: Counterpart,
    languages: tuple[Language, Language],
    encoder: Encoder | None,
) -> tuple[Span, ...]:
    """The names and figures of a phrase that nothing renders at its counterpart.

    An abbreviation may stand for any name: where there is one, none is missed.

    Args:
        text: the text that holds the phrase.
        phrase: a span of ``text``.
        other: the text that holds the counterpart.
        place: the counterpart; three content words on either side count as well.
        languages: of ``text`` and of ``other``.
        encoder: without it only figures are compared, since names may be
            translated.
    """
    words = _words_near(other, place.start, place.end, languages[1], _NEAR)
    contents = [word for word in words if is_content(word, languages[1])]
    first = sum(word.end <= place.start for word in contents)
    last = sum(word.start < place.end for word in contents)
    near = contents[max(first - _LONGER, 0) : last + _LONGER]
    opens = text[: phrase.start].rstrip(" \u00a0\n\"'“”«»(")[-1:] in ".!?…:"
    names = [
        word
        for word in words_of(phrase.text, languages[0])
        if is_content(word, languages[0])
        and (_figure(word) or (encoder and _is_capital(word) and not (opens and word.start == 0)))
    ]
    if any(map(_is_abbreviation, (*names, *contents[first:last]))):
        names = [name for name in names if _figure(name)]
    if not names or not near:
        return ()
    table = likeness([w.text for w in names], [w.text for w in near], encoder)
    figures = {_figure(word) for word in near} - {""}
    lone = []
    for name, row in zip(names, table, strict=True):
        figure = _figure(name)
        spelt = [r for r, w in zip(row, near, strict=True) if not (figure and _figure(w))]
        if figure not in figures and max(spelt, default=0.0) < _RENDERED:
            lone.append(Span(phrase.start + name.start, phrase.start + name.end, name.text))
    return tuple(lone)


def _words_near(
    text: str, start: int, end: int, language: Language, reach: int
) -> tuple[Span, ...]:
    """The words of a text that stand near a stretch of it; none is cut in two."""
    low, high = max(start - reach, 0), min(end + reach, len(text))
    low = max(text.find(" ", low, start), low) if low else 0
    blank = text.rfind(" ", end, high)
    high = blank if blank > 0 and high < len(text) else high
    return tuple(
        Span(low + w.start, low + w.end, w.text) for w in words_of(text[low:high], language)
    )


def _in_small_letters(text: str) -> str:
    """Words in capitals as names; the encoder knows few words in capitals."""
    return text.title() if text.isupper() and len(text) > 4 else text


def _carried(text: str, words: Sequence[Span], language: Language) -> Span | None:
    """The last of the capitalised words that carry on a name in one direction."""
    reached = None
    for word, following in pairwise(words):
        low, high = sorted((word, following), key=lambda w: w.start)
        if text[low.end : high.start].strip(" \u00a0-"):
            break
        if _is_capital(following) and is_content(following, language):
            reached = following
        elif not _is_link(following, language, in_name=True):
            break
    return reached


def _figure(word: Span) -> str:
    return "".join(c for c in word.text if c.isdigit())


def _agreement(
    phrase: Span, stretches: list[Span], languages: tuple[Language, Language]
) -> NDArray[np.float64]:
    """For each stretch, the mean agreement in letters of its words and the phrase's."""
    own = [w.text for w in words_of(phrase.text, languages[0]) if is_content(w, languages[0])]
    inside = [
        [w.text for w in words_of(s.text, languages[1]) if is_content(w, languages[1])]
        for s in stretches
    ]
    others = sorted({word for words in inside for word in words})
    table = _letters(own or [phrase.text], others)
    column = {word: at for at, word in enumerate(others)}
    agreements = []
    for words in inside:
        part = table[:, [column[word] for word in words]]
        agreements.append((part.max(axis=1).mean() + part.max(axis=0).mean()) / 2)
    return np.array(agreements, dtype=np.float64)


def _letters(first: Sequence[str], second: Sequence[str]) -> Likeness:
    """Share of letters in common; words of three letters and fewer must be the same."""
    one, other = [_plain(w) for w in first], [_plain(w) for w in second]
    table: Likeness = process.cdist(one, other, scorer=Indel.normalized_similarity)
    short = np.array([len(w) < 4 for w in one])[:, None] | np.array([len(w) < 4 for w in other])
    return np.where(short & (table < 1.0), np.float32(0.0), table)


def _is_link(word: Span, language: Language, *, in_name: bool) -> bool:
    if language.phrases is None:
        return False
    links = language.phrases.name_links if in_name else language.phrases.links
    return _plain(word.text) in links


def _is_abbreviation(word: Span) -> bool:
    return word.text.isupper() and word.text.isalpha() and 2 <= len(word) <= 6


def _is_capital(word: Span) -> bool:
    return word.text[0].isupper()


def _plain(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold().replace("’", "'")


@cache
def _word() -> regex.Pattern[str]:
    return regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,][\p{L}\p{M}\p{N}]+)*['’]?")


@cache
def _apostrophe() -> regex.Pattern[str]:
    return regex.compile("['’]")


@cache
def _quoted() -> regex.Pattern[str]:
    return regex.compile(r"[“«\"]([^“”«»\"\n]{1,80})[”»\"]$")
