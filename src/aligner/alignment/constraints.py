"""Decisions of a person, made rules for the sentences of two sides.

Pinned beads, forbidden beads and linked paragraphs are kept to the letter:

- No other bead has a sentence of a pinned one.  A path either takes a pinned bead in
  order or passes over its sentences on both sides, whichever leaves the rest better
  aligned; in the second case the bead is a moved one.
- A forbidden bead is on no path.
- A bead has sentences of one paragraph link, or of none, on both sides.  A link that
  stands elsewhere on the other side is aligned by itself and passed over.

What pins and links say of where to look joins the anchors.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

import numpy as np

from aligner.alignment.band import Integers, Truths
from aligner.corpus import Constraints, Document, ParagraphKind
from aligner.corpus.constraints import Decision, written
from aligner.errors import SettingsError
from aligner.languages import get

Lines = tuple[tuple[int, ...], tuple[int, ...]]
"""Numbers of the sentences on either side."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Constraints by sentence, in the order in which the sides are searched.

    Attributes:
        pinned: beads that are to be.
        forbidden: beads that must not be.
        links: the sentences of linked paragraphs.
    """

    pinned: tuple[Lines, ...] = ()
    forbidden: frozenset[Lines] = field(default_factory=frozenset)
    links: tuple[Lines, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.pinned or self.forbidden or self.links)

    def told(self) -> tuple[tuple[str, str], ...]:
        """What the signature of a result says of them: how many they are, and a digest."""
        if not self:
            return ()
        held = repr((self.pinned, sorted(self.forbidden), self.links))
        digest = blake2b(held.encode(), digest_size=6).hexdigest()
        counts = len(self.pinned), len(self.forbidden), len(self.links)
        return (("constraints", "-".join(map(str, counts)) + f"-{digest}"),)

    def labels(self, side: int, length: int) -> Integers:
        """For each sentence of a side the number of its link, or -1."""
        found = np.full(length, -1, dtype=np.int64)
        for number, link in enumerate(self.links):
            found[list(link[side])] = number
        return found

    def pairing(self, lengths: tuple[int, int]) -> Callable[[int, int], bool]:
        """Tells of a sentence of either side whether the two may be a bead, for sides so long."""
        if not self:
            return lambda _one, _other: True
        taken = settled_lines(self.pinned, lengths)
        labels = [self.labels(side, lengths[side]) for side in (0, 1)]

        def may_pair(one: int, other: int) -> bool:
            is_open = not taken[0][one] and not taken[1][other]
            is_linked = bool(labels[0][one] == labels[1][other])
            return is_open and is_linked and ((one,), (other,)) not in self.forbidden

        return may_pair

    def turned(self) -> Rules:
        """The same rules with the sides in the other order."""
        return Rules(
            pinned=tuple(sorted((two, one) for one, two in self.pinned)),
            forbidden=frozenset((two, one) for one, two in self.forbidden),
            links=tuple(sorted((two, one) for one, two in self.links)),
        )

    def among(self, lines: Lines) -> Rules:
        """The rules for some sentences by themselves, renumbered; links are left out."""
        places = [{line: at for at, line in enumerate(side)} for side in lines]

        def inside(beads: Sequence[Lines]) -> list[Lines]:
            found = []
            for first, second in beads:
                if set(first) <= places[0].keys() and set(second) <= places[1].keys():
                    one = tuple(places[0][line] for line in first)
                    found.append((one, tuple(places[1][line] for line in second)))
            return found

        return Rules(
            pinned=tuple(inside(self.pinned)),
            forbidden=frozenset(
                bead for bead in inside(sorted(self.forbidden)) if all(map(_consecutive, bead))
            ),
        )


def _consecutive(lines: tuple[int, ...]) -> bool:
    return not lines or lines[-1] - lines[0] < len(lines)


def rules_of(constraints: Constraints | None, documents: tuple[Document, Document]) -> Rules:
    """The rules that constraints make for two documents.

    Raises:
        SettingsError: the constraints are for other languages, name what the
            documents do not have, or contradict each other there.
    """
    if constraints is None:
        return Rules()
    codes = documents[0].language, documents[1].language
    if sorted(codes) != sorted(constraints.languages):
        raise SettingsError(
            f"the constraints are for {' and '.join(constraints.languages)}, "
            f"the texts are in {' and '.join(sorted(codes))}"
        )
    if codes == constraints.languages:
        return _rules(constraints, documents)
    return _rules(constraints, (documents[1], documents[0])).turned()


def _rules(constraints: Constraints, documents: tuple[Document, Document]) -> Rules:
    """The rules that constraints make for documents in the order of their languages."""
    for bead in (*constraints.pinned, *constraints.forbidden):
        for document, numbers in zip(documents, bead, strict=True):
            _must_have(document, numbers, len(document), "sentence", bead)
    for link in constraints.paragraph_links:
        for document, numbers in zip(documents, link, strict=True):
            _must_have(document, numbers, len(document.paragraphs), "paragraph", link)
    rules = Rules(
        pinned=constraints.pinned,
        forbidden=frozenset(constraints.forbidden),
        links=tuple(_lines_of(link, documents) for link in constraints.paragraph_links),
    )
    _must_respect_links(rules, (len(documents[0]), len(documents[1])))
    return rules


def _must_have(
    document: Document, numbers: Sequence[int], count: int, what: str, decision: Decision
) -> None:
    for number in numbers:
        if number >= count:
            raise SettingsError(
                f"{written(decision)} names {get(document.language).name} {what} {number}, "
                f"and the text has {count}, numbered from 0"
            )


def _lines_of(link: Decision, documents: tuple[Document, Document]) -> Lines:
    """The sentences of linked paragraphs."""
    sides = []
    for document, numbers in zip(documents, link, strict=True):
        for number in numbers:
            if document.paragraphs[number].kind is ParagraphKind.FURNITURE:
                raise SettingsError(
                    f"{written(link)} links {get(document.language).name} paragraph {number}, "
                    "which is page furniture and is not aligned"
                )
        sides.append(
            tuple(s.number for number in numbers for s in document.paragraphs[number].sentences)
        )
    return sides[0], sides[1]


def _must_respect_links(rules: Rules, lengths: tuple[int, int]) -> None:
    labels = [rules.labels(side, lengths[side]) for side in (0, 1)]
    for bead in rules.pinned:
        if len({int(labels[side][line]) for side in (0, 1) for line in bead[side]}) > 1:
            raise SettingsError(
                f"the bead {written(bead)} is pinned across the bounds of a paragraph link"
            )


def settled_lines(beads: Sequence[Lines], lengths: tuple[int, int]) -> tuple[Truths, Truths]:
    """For each sentence of either side whether it lies in one of some beads."""
    found = np.zeros(lengths[0], dtype=bool), np.zeros(lengths[1], dtype=bool)
    for bead in beads:
        for side in (0, 1):
            found[side][list(bead[side])] = True
    return found
