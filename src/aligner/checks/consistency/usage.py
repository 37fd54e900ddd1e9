"""How the words of one side are rendered across the whole bitext."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from aligner.alignment.phrases import is_content
from aligner.checks.consistency.stems import stem_of
from aligner.checks.context import Context
from aligner.corpus import Span
from aligner.languages import Language

_NAME = 0.5
"""Share of a word's places from which on a capital makes it a name."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word is rendered by another.

    Attributes:
        bead: the number of the bead.
        own: the word.
        other: its rendering.
    """

    bead: int
    own: Span
    other: Span


@dataclass(frozen=True, slots=True)
class Usage:
    """A content word of one side in all its forms.

    Attributes:
        stem: of the word.
        count: how often it stands there.
        form: how it is written most often, in small letters.
        renderings: for each stem that renders it, the places, the commonest first.
    """

    stem: str
    count: int
    form: str
    renderings: Mapping[str, tuple[Place, ...]]

    @property
    def linked(self) -> int:
        """How often a rendering is known."""
        return sum(map(len, self.renderings.values()))


@dataclass(frozen=True, slots=True)
class Usages:
    """The content words of one side.

    Attributes:
        words: by their stems, in the order of the text.
        frequency: how often each stem of the other side stands there.
        sources: for each stem of the other side, the stems that it renders.
    """

    words: Mapping[str, Usage]
    frequency: Mapping[str, int]
    sources: Mapping[str, frozenset[str]]


def usages(context: Context, side: int) -> Usages:
    """How each content word of a side is rendered, names and the commonest words left out."""
    return context.once(_read, context, side)


def _read(context: Context, side: int) -> Usages:
    own, other = context.facing(side)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    capitals: Counter[str] = Counter()
    frequency: Counter[str] = Counter()
    places: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    sources: dict[str, set[str]] = defaultdict(set)
    stem_in: tuple[dict[str, str], dict[str, str]] = {}, {}
    for bead in context.paired_beads():
        words = context.words(bead)
        tokens, others = words.tokens(side), words.tokens(1 - side)
        for known, language, held in zip(stem_in, (own, other), (tokens, others), strict=True):
            known.update({t.text: _stem(t, language) for t in held if t.text not in known})
        stems = [stem_in[0][token.text] for token in tokens]
        renderings = [stem_in[1][token.text] for token in others]
        frequency.update(filter(None, renderings))
        for number, (token, stem) in enumerate(zip(tokens, stems, strict=True)):
            if not stem:
                continue
            forms[stem][token.text.lower()] += 1
            capitals[stem] += token.text[:1].isupper()
            for link in words.of(side, number):
                if renderings[link]:
                    sources[renderings[link]].add(stem)
                    place = Place(bead.number, token, others[link])
                    places[stem][renderings[link]].append(place)
    return Usages(
        {
            stem: _usage(stem, written, places[stem])
            for stem, written in forms.items()
            if capitals[stem] < _NAME * written.total()
        },
        frequency,
        {stem: frozenset(found) for stem, found in sources.items()},
    )


def _stem(token: Span, language: Language) -> str:
    """The stem of a content word that is not one of the commonest; else nothing."""
    small = token.text.lower()
    if not small.isalpha() or small in language.recognition.words:
        return ""
    return stem_of(small, language) if is_content(token, language) else ""


def _usage(stem: str, written: Counter[str], places: Mapping[str, list[Place]]) -> Usage:
    ranked = sorted(places.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    form = min(written, key=lambda text: (-written[text], text))
    return Usage(
        stem, written.total(), form, {rendering: tuple(found) for rendering, found in ranked}
    )
