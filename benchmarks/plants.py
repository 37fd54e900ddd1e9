"""Errors of meaning, names and spelling planted in correct pairs.

What such checks look for, planted at random on either side: a negator is put in or left
out; a word of quantity, modality, connection or time, a weekday or a month is replaced by one that says
something else; a name that both sides write alike is replaced by another, left out or
misspelt; two letters of a word change places, or a word is written twice.
``planting.py`` plants what coverage checks look for.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from benchmarks.planting import Texts

INSTEAD: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "quantity changed": (
        {"tutti": "alcuni", "tutte": "alcune", "molti": "pochi", "molte": "poche", "ogni": "qualche",
         "alcuni": "tutti", "alcune": "tutte", "sempre": "talvolta", "spesso": "sempre"},
        {"all": "some", "every": "some", "many": "few", "most": "some", "some": "all",
         "few": "many", "always": "sometimes", "often": "always"},
    ),
    "modality changed": (
        {"deve": "può", "devono": "possono", "può": "deve", "possono": "devono",
         "dovrebbe": "potrebbe", "potrebbe": "dovrebbe"},
        {"must": "may", "may": "must", "should": "might", "might": "should", "can": "must",
         "could": "should"},
    ),
    "connective changed": (
        {"perché": "sebbene", "poiché": "benché", "quindi": "tuttavia", "però": "quindi",
         "dopo": "prima"},
        {"because": "although", "although": "because", "before": "after", "after": "before",
         "however": "therefore"},
    ),
    "day changed": (
        {"lunedì": "martedì", "martedì": "giovedì", "mercoledì": "venerdì", "giovedì": "lunedì",
         "venerdì": "sabato", "sabato": "domenica", "domenica": "mercoledì",
         "gennaio": "marzo", "febbraio": "aprile", "marzo": "maggio", "aprile": "giugno",
         "maggio": "luglio", "giugno": "agosto", "luglio": "settembre", "agosto": "ottobre",
         "settembre": "novembre", "ottobre": "dicembre", "novembre": "gennaio",
         "dicembre": "febbraio"},
        {"Monday": "Tuesday", "Tuesday": "Thursday", "Wednesday": "Friday", "Thursday": "Monday",
         "Friday": "Saturday", "Saturday": "Sunday", "Sunday": "Wednesday",
         "January": "March", "February": "April", "March": "May", "April": "June",
         "June": "August", "July": "September", "August": "October", "September": "November",
         "October": "December", "November": "January", "December": "February"},
    ),
    "tense changed": (
        {"è": "era", "sono": "erano", "era": "sarà", "erano": "saranno", "ha": "avrà",
         "hanno": "avranno"},
        {"is": "was", "are": "were", "was": "is", "were": "are", "has": "had", "will": "would"},
    ),
}  # fmt: skip
"""Words of each side and what stands in their place."""
KINDS = ("negator put in", "negator left out", "name replaced", "name left out",
         "name misspelt", *INSTEAD, "slip", "repeated")  # fmt: skip
_NEGATORS = ("non", "not")
"""In the Italian before a verb, in the English behind an auxiliary."""
_VERBS = (
    r"(?<!\b(?:[Nn]on|[csv]i|ne|l[oaie]|gli|mi|ti)\s)\b(?:è|sono|era|erano|ha|hanno|può|deve|sarà)\b",
    r"\b(?:is|are|was|were|has|had|will|would|can|could|should|must|may)\b(?!\s+(?:not|no)\b)",
)
_SHORTEST = 4
"""Letters of a name that is replaced or left out."""
_SPARED = {"slip": 0.8, "repeated": 0.85, "tense changed": 0.7}
"""Share of the pairs that do not get an error for which nearly every pair has a place."""

Made = tuple[str, ...]
"""A text with an error, or nothing where there is no place for one."""
Maker = Callable[[Texts, int, Sequence[str], random.Random], Made]


@dataclass(frozen=True, slots=True)
class Plant:
    """A pair with an error.

    Attributes:
        kind: of the error.
        texts: of both sides.
        twin: the correct pair.
    """

    kind: str
    texts: Texts
    twin: Texts


def plants(pairs: Sequence[Texts], *, seed: int = 1) -> Iterator[Plant]:
    """Up to two errors of different kinds in each pair, the same each time."""
    chance = random.Random(seed)
    stock = sorted({name for texts in pairs for name in _names(texts)})
    for texts in pairs:
        made = 0
        for kind in chance.sample(KINDS, len(KINDS)):
            side = chance.randrange(2)
            if chance.random() < _SPARED.get(kind, 0.0):
                continue
            for changed in _MAKERS[kind](texts, side, stock, chance):
                new = (changed, texts[1]) if side == 0 else (texts[0], changed)
                made += 1
                yield Plant(kind, new, texts)
            if made == 2:
                break


def _put_in_negator(texts: Texts, side: int, _: Sequence[str], chance: random.Random) -> Made:
    text = texts[side]
    places = list(regex.finditer(_VERBS[side], text))
    if not places or _negators(texts):
        return ()
    verb = chance.choice(places)
    at = verb.end() if side else verb.start()
    negator = f" {_NEGATORS[side]}" if side else f"{_NEGATORS[side]} "
    return (f"{text[:at]}{negator}{text[at:]}",)


def _leave_out_negator(texts: Texts, side: int, _: Sequence[str], chance: random.Random) -> Made:
    text = texts[side]
    places = list(regex.finditer(rf"\b{_NEGATORS[side]}\s+(?!solo\b|only\b)", text))
    if not places or len(_negators(texts)) != 2:
        return ()
    negator = chance.choice(places)
    return (text[: negator.start()] + text[negator.end() :],)


def _negators(texts: Texts) -> list[str]:
    """The negators of both sides."""
    return [
        found
        for text, pattern in zip(
            texts,
            (
                r"\b(?:non|né|nessun\w*|niente|nulla|mai|senza)\b",
                r"\b(?:not|no|nor|never|none|nothing|nobody|without|neither)\b|n['’]t\b",
            ),
            strict=True,
        )
        for found in regex.findall(pattern, text, flags=regex.IGNORECASE)
    ]


def _names(texts: Texts) -> list[str]:
    """Words with a capital inside both sides, written alike, once in each."""
    sides = [list(regex.findall(r"(?<=\w[\s,]+)\p{Lu}\p{Ll}+\b(?!['’-])", text)) for text in texts]
    return [
        name
        for name in sides[0]
        if len(name) >= _SHORTEST and all(side.count(name) == 1 for side in sides)
    ]


def _replace_name(texts: Texts, side: int, stock: Sequence[str], chance: random.Random) -> Made:
    names = _names(texts)
    others = [name for name in stock if not any(name in text for text in texts)]
    if not names or not others:
        return ()
    return (_without(texts[side], chance.choice(names), chance.choice(others)),)


def _leave_out_name(texts: Texts, side: int, _: Sequence[str], chance: random.Random) -> Made:
    names = _names(texts)
    if not names:
        return ()
    text = _without(texts[side], chance.choice(names), "")
    return (regex.sub(r"\s+(?=[\s,.;:!?)])", "", text),)


def _misspell_name(texts: Texts, side: int, _: Sequence[str], chance: random.Random) -> Made:
    """Two letters inside a name change places."""
    places = [
        (name, at)
        for name in _names(texts)
        for at in range(1, len(name) - 2)
        if name[at] != name[at + 1]
    ]
    if not places:
        return ()
    name, at = chance.choice(places)
    return (_without(texts[side], name, name[:at] + name[at + 1] + name[at] + name[at + 2 :]),)


def _replacing(kind: str) -> Maker:
    def replace(texts: Texts, side: int, _: Sequence[str], chance: random.Random) -> Made:
        instead, text = INSTEAD[kind][side], texts[side]
        places = list(regex.finditer(rf"(?<![\w'’-])(?:{'|'.join(instead)})(?![\w'’-])", text))
        if not places:
            return ()
        word = chance.choice(places)
        return (text[: word.start()] + instead[word[0]] + text[word.end() :],)

    return replace


def _without(text: str, word: str, new: str) -> str:
    return str(regex.sub(rf"\b{regex.escape(word)}\b", new, text, count=1))


def _slip(texts: Texts, side: int, _: Sequence[str], chance: random.Random) -> Made:
    """Two letters inside a word in small letters change places."""
    text = texts[side]
    places = [
        word.start() + at
        for word in regex.finditer(r"(?<![\w'’-])\p{Ll}{5,}(?![\w'’-])", text)
        for at, (a, b) in enumerate(pairwise(word[0]))
        if a != b and 0 < at < len(word[0]) - 2
    ]
    if not places:
        return ()
    at = chance.choice(places)
    return (text[:at] + text[at + 1] + text[at] + text[at + 2 :],)


def _repeat(texts: Texts, side: int, _: Sequence[str], chance: random.Random) -> Made:
    text = texts[side]
    places = list(regex.finditer(r"(?<=\s)\p{Ll}{3,}(?=\s)", text))
    if not places:
        return ()
    word = chance.choice(places)
    return (f"{text[: word.end()]} {word[0]}{text[word.end() :]}",)


_MAKERS: dict[str, Maker] = {
    "negator put in": _put_in_negator,
    "negator left out": _leave_out_negator,
    "name replaced": _replace_name,
    "name left out": _leave_out_name,
    "name misspelt": _misspell_name,
    **{kind: _replacing(kind) for kind in INSTEAD},
    "slip": _slip,
    "repeated": _repeat,
}
