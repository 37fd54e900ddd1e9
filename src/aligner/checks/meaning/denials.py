"""Where a text denies, and what it denies."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from aligner.alignment.phrases import is_content
from aligner.checks.context import Context
from aligner.checks.meaning.spotting import Spot, Spotter
from aligner.checks.meaning.words import Words, words_in
from aligner.corpus import Bead
from aligner.languages import Language, get
from aligner.languages.interface.negation import NegationWords

FAINT = frozenset({"other", "still", "despite", "too", "worry", "only", "any"})
"""Notions of words that deny only now and then."""
_JOINED = 14
"""Words after a negator among which another may only carry it on."""
_CLOSE = 6
"""Words between two negators from which the second is told apart from the first."""
_TAG = 3
"""Words that follow the negator of a tag question at most."""
_FOCUS = 4
"""Words after a negator among which the one that it denies is looked for."""


@dataclass(frozen=True, slots=True)
class Denial:
    """Something that denies.

    Attributes:
        first: number of its first word.
        last: number of its last word.
        is_plain: whether any translation of it must deny, in one way or another.
            The rest ("refuse", "not only", "unusual") may be said without.
        notion: what it denies by, the same in all languages; empty for a negator.
        focus: number of the content word that it denies.
    """

    first: int
    last: int
    is_plain: bool
    notion: str
    focus: int


def denials_in(context: Context, bead: Bead, side: int) -> tuple[Denial, ...]:
    """All that denies in a side of a bead, in order."""
    return context.once(_read, context, bead.number, side)


def _read(context: Context, number: int, side: int) -> tuple[Denial, ...]:
    words = words_in(context, context.bitext.beads[number], side)
    return denials(words, context.languages[side])


def denials(words: Words, language: Language) -> tuple[Denial, ...]:
    """All that denies in a text, in order."""
    knowledge = language.negation
    if knowledge is None:
        return ()
    spotters = _spotters(language.code)
    idle = _covered(spotters.idle.spots(words))
    if knowledge.endings:
        idle |= _covered(spotters.idle.spots(_apart(words, knowledge)))
    found: list[Denial] = []
    reached = -1
    for at in range(len(words)):
        if at <= reached or not _may_deny(language.code, words.keys[at]):
            continue
        denial = _negator(words, at, knowledge, idle, found, language)
        if denial is None:
            spot = spotters.verbal.at(words, at)
            if spot is None and not spotters.plain.at(words, at):
                affixed = spotters.affixed.at(words, at)
                spot = Spot(at, at, "affix") if affixed else None
            if spot is None:
                continue
            denial = Denial(spot.first, spot.last, False, spot.label, spot.last)
        elif not denial.notion and not denial.is_plain:
            continue
        found.append(denial)
        reached = denial.last
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def _may_deny(code: str, key: str) -> bool:
    """Whether something that denies may begin with a word."""
    knowledge, spotters = get(code).negation, _spotters(code)
    assert knowledge is not None, "asked for only where the language has it"
    return _is_negator(key, knowledge) or any(
        spotter.may_begin(key) for spotter in (spotters.verbal, spotters.plain, spotters.affixed)
    )


def _is_negator(key: str, knowledge: NegationWords) -> bool:
    return key in knowledge.negators or key.endswith(knowledge.endings or ("\0",))


def _apart(words: Words, knowledge: NegationWords) -> Words:
    """The same words, each that holds a negator taken for the negator."""
    keys = (
        knowledge.held if key.endswith(knowledge.endings) and knowledge.held else key
        for key in words.keys
    )
    return replace(words, keys=tuple(keys))


def _negator(
    words: Words,
    at: int,
    knowledge: NegationWords,
    idle: set[int],
    before: list[Denial],
    language: Language,
) -> Denial | None:
    """The negator that a word is, if it is one; one without notion that is not plain is void."""
    key = words.keys[at]
    if not _is_negator(key, knowledge):
        return None
    focus = _focus(words, at, language)
    if at in idle:
        return Denial(at, at, False, "idle", focus)
    if key in knowledge.joining:
        joined = _joined(words, at, before)
        if joined is not None:
            return Denial(at, at, False, joined, focus)
    notion = _other_use(words, at, knowledge)
    return Denial(at, at, not notion, notion, focus)


def _joined(words: Words, at: int, before: list[Denial]) -> str | None:
    """Whether a negator only carries on one before it: void in its clause, else ``joined``."""
    lead = next((d for d in reversed(before) if d.is_plain or d.notion == "idle"), None)
    if lead is None or at - lead.last > _JOINED:
        return None
    between = range(lead.last, at)
    if any(words.is_stop(k) for k in between):
        return None
    is_apart = len(between) > _CLOSE or any("," in words.pauses[k] for k in between)
    return "joined" if is_apart else ""


def _other_use(words: Words, at: int, knowledge: NegationWords) -> str:
    """What a negator is if it denies no clause: an answer, part of a title, a tag; else empty."""
    if words.keys[at] in knowledge.answers and (at == len(words) - 1 or words.pauses[at]):
        return "answer"
    if _is_title(words, at):
        return "title"
    return "tag" if _is_tag(words, at, knowledge) else ""


def _is_title(words: Words, at: int) -> bool:
    """Whether a negator stands between words with capitals inside a sentence ("Sans Nom")."""
    if at == 0 or not words.spans[at].text[0].isupper() or words.is_stop(at - 1):
        return False
    after = words.spans[at + 1].text if at + 1 < len(words) else ""
    return after[:1].isupper() and not words.text.isupper()


def _is_tag(words: Words, at: int, knowledge: NegationWords) -> bool:
    if at == 0 or "," not in words.pauses[at - 1]:
        return False
    rest = range(at + 1, min(at + 1 + _TAG, len(words)))
    for k in rest:
        if words.keys[k] not in knowledge.tags:
            return False
        if "?" in words.pauses[k]:
            return True
    return False


def _focus(words: Words, at: int, language: Language) -> int:
    for k in range(at + 1, min(at + 1 + _FOCUS, len(words))):
        if is_content(words.spans[k], language):
            return k
        if words.is_stop(k):
            break
    return min(at + 1, len(words) - 1)


def _covered(spots: list[Spot]) -> set[int]:
    return {at for spot in spots for at in range(spot.first, spot.last + 1)}


@dataclass(frozen=True, slots=True)
class _Spotters:
    idle: Spotter
    verbal: Spotter
    affixed: Spotter
    plain: Spotter


@cache
def _spotters(code: str) -> _Spotters:
    """The phrases of a language, read once in a process."""
    words = get(code).negation
    assert words is not None, "asked for only where the language has them"
    return _Spotters(
        Spotter({"idle": words.idle}),
        Spotter(words.verbal),
        Spotter({"affix": words.affixed}),
        Spotter({"plain": words.plain}),
    )
