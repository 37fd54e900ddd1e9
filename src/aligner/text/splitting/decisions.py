"""Which stops end a sentence."""

from __future__ import annotations

from functools import cache

import regex

from aligner.languages.interface.splitting import SplittingRules
from aligner.text.splitting.abbreviations import ABBREVIATIONS, Abbreviations, Kind, is_roman
from aligner.text.splitting.breaks import breaks
from aligner.text.splitting.punkt import Punkt
from aligner.text.splitting.stops import DASHES, QUOTES, Stop, stops, word_before

_LONGEST_ASIDE = 2000
"""How far back the opening bracket of an aside is looked for."""

_LONGEST_HEADING = 40

_BRACKETS = {")": "(", "]": "[", "}": "{"}


class Splitter:
    """Finds the sentences of a reading copy by the rules of one language.

    Rules settle what the writing around a stop shows; what the word before and the
    word after it must tell is put to Punkt.
    """

    def __init__(self, rules: SplittingRules) -> None:
        self._abbreviations = Abbreviations(rules)
        self._punkt = Punkt(rules, self._abbreviations)
        self._heading_words = frozenset((*rules.heading_words, *rules.before_number))
        self._reporting_verbs = frozenset(rules.reporting_verbs)
        self._final_letters = frozenset(rules.final_letters)

    def starts(self, text: str) -> list[int]:
        """Offsets at which the sentences of a reading copy begin, the first being 0."""
        starts = [0]
        first = _first_letter(text, 0)
        pending = iter(breaks(text, self._punkt.opens_sentence, self._goes_with_number))
        cut = next(pending, None)
        for stop in stops(text):
            while cut is not None and cut <= stop.start:
                starts.append(cut)
                first = _first_letter(text, cut)
                cut = next(pending, None)
            if first < stop.start and stop.next and self._ends(text, stop, first):
                starts.append(stop.next_start)
                first = _first_letter(text, stop.next_start)
        starts.extend([] if cut is None else [cut, *pending])
        return sorted(set(starts))

    def _ends(self, text: str, stop: Stop, first: int) -> bool:
        """Whether a stop ends the sentence whose first letter or number is given."""
        if stop.glued:
            return self._ends_glued(text, stop)
        following = stop.next[0]
        if following in ",;:" or (following in ".!?…" and not stop.opening):
            return False
        if following.islower():
            return self._ends_before_small(text, stop, first)
        if self._closes_aside(text, stop, first):
            return False
        if stop.asks:
            return text[stop.start - 1] not in "([" and not self._is_reported(text, stop)
        return stop.trails_off or not stop.word or self._ends_after_word(text, stop, first)

    def _ends_after_word(self, text: str, stop: Stop, first: int) -> bool:
        """Whether a single stop between a word and no small letter ends a sentence."""
        if _has_quote(stop.closers) and _has_quote(stop.opening):
            return True
        word = self._abbreviations.bare(stop.word)
        kind = self._abbreviations.kind(word)
        if kind is Kind.NEVER_FINAL or self._is_label(text, stop, first):
            return False
        if stop.next[0].isnumeric() and (
            kind is Kind.INITIAL or self._is_reference(text, stop, kind)
        ):
            return False
        if "(" in stop.opening and kind in ABBREVIATIONS:
            return False
        return self._punkt.ends_sentence(word, stop.next)

    def _ends_before_small(self, text: str, stop: Stop, first: int) -> bool:
        """Whether a sentence ends although a small letter follows.

        In running prose it hardly ever does after a question or exclamation mark
        ("Oh! how"), unless the writer begins sentences small anyway; after a
        single stop it does wherever the word is no abbreviation.
        """
        careless = text[first].islower()
        if stop.closers or stop.trails_off or any(dash in stop.opening for dash in DASHES):
            return False
        if stop.asks:
            doubled = len(set(stop.marks)) < len(stop.marks)
            return (careless or doubled) and stop.next not in self._reporting_verbs
        before = text[stop.start - 1]
        if before in " \n" and not careless:
            return False
        if not stop.word:
            return before not in " \n(["
        return self._is_full_word(self._abbreviations.bare(stop.word))

    def _is_full_word(self, word: str) -> bool:
        """Whether a word that is not followed by a capital looks like no abbreviation."""
        if self._abbreviations.kind(word) is not Kind.WORD:
            return False
        if self._final_letters and word.isalpha() and word.islower():
            return word[-1] in self._final_letters
        return True

    def _ends_glued(self, text: str, stop: Stop) -> bool:
        """Whether a sentence ends although no blank follows ("fine.Poi")."""
        word, following = stop.word, stop.next
        if not word:
            quoted = stop.start > 0 and text[stop.start - 1] in QUOTES
            return quoted and following[0].isupper() and self._punkt.opens_sentence(following)
        plain = len(word) > 1 and word.isalpha() and word[1:].islower()
        if not plain or _address_mark().match(text, stop.next_start) is not None:
            return False
        if following[0].islower():
            return stop.asks and len(following) > 1 and not stop.opening and not stop.closers
        if not following[0].isupper() or following[1:].isupper():
            return False
        return stop.marks != "." or (
            self._abbreviations.kind(word) is Kind.WORD
            and (
                self._punkt.opens_sentence(following)
                or (len(word) > 2 and len(following.rstrip(".")) > 3)
            )
        )

    def _closes_aside(self, text: str, stop: Stop, first: int) -> bool:
        """Whether the stop stands at the end of an aside inside its sentence."""
        for mark in stop.closers:
            if mark in _BRACKETS:
                lowest = max(first, stop.start - _LONGEST_ASIDE)
                opened = text.rfind(_BRACKETS[mark], lowest, stop.start)
                return opened != -1 and not self._punkt.opens_sentence(stop.next)
        return False

    def _is_reported(self, text: str, stop: Stop) -> bool:
        """Whether quoted speech ends here and its speaker follows ("Go!" Ann said)."""
        if not _has_quote(stop.closers):
            return False
        if self._punkt.opens_sentence(stop.next):
            return False
        speaker = _speaker().match(text, stop.next_start)
        return speaker is not None and speaker["verb"] in self._reporting_verbs

    def _is_label(self, text: str, stop: Stop, first: int) -> bool:
        """Whether the word numbers what follows: "1. Il", "a. The", "Chapter 2. On"."""
        if stop.word_start == first:
            return _label().fullmatch(stop.word) is not None
        if text[max(first, stop.word_start - 2) : stop.word_start].rstrip()[-1:] in (":", ";"):
            return _number_label().fullmatch(stop.word) is not None
        if stop.start - first > _LONGEST_HEADING:
            return False
        heading = _heading().fullmatch(text, first, stop.start)
        return heading is not None and self._goes_with_number(heading["word"])

    def _goes_with_number(self, word: str) -> bool:
        """Whether a number after the word belongs to it: "chapter", "fig.", "art."."""
        bare = self._abbreviations.bare(word).rstrip(".")
        return (
            bare.lower() in self._heading_words
            or self._abbreviations.kind(bare) is Kind.NEVER_FINAL
        )

    def _is_reference(self, text: str, stop: Stop, kind: Kind) -> bool:
        """Whether a number before a number belongs to it ("cap. XIV. 3")."""
        if kind is not Kind.NUMBER and not is_roman(stop.word):
            return False
        before, _ = word_before(text, stop.word_start - 1)
        return self._goes_with_number(before)


def _has_quote(marks: str) -> bool:
    return any(mark in QUOTES for mark in marks)


def _first_letter(text: str, start: int) -> int:
    """Offset of the first letter or number from an offset on, or the text's length."""
    found = _letter().search(text, start)
    return len(text) if found is None else found.start()


@cache
def _letter() -> regex.Pattern[str]:
    return regex.compile(r"[\p{L}\p{N}]")


@cache
def _address_mark() -> regex.Pattern[str]:
    """What shows that a word with a stop inside is an address, a file or a formula."""
    return regex.compile(r"[^\s/@_\\:=&]{0,80}+[/@_\\:=&]|[^\s.]{1,80}+\.\p{Ll}")


@cache
def _speaker() -> regex.Pattern[str]:
    return regex.compile(r"(?:\p{Lu}[\p{L}'’.-]*+ ){1,3}(?P<verb>\p{Ll}++)")


@cache
def _label() -> regex.Pattern[str]:
    return regex.compile(r"\p{N}{1,4}(?:\.\p{N}{1,3})*+|\p{L}|[IVXLC]++|[ivxlc]++")


@cache
def _number_label() -> regex.Pattern[str]:
    return regex.compile(r"\p{N}{1,3}")


@cache
def _heading() -> regex.Pattern[str]:
    return regex.compile(r"(?P<word>\p{L}++)\.?[ ](?:\p{N}[\p{N}.]*+|[IVXLCDM]++)")
