"""One cause, one finding.

Several checks may see the same fault: a query on a name, and the name that is
missing on the other side.  Findings have one cause when they concern the same
bead and

- what they show overlaps, and on neither side do they show different things; or
- one shows words of one side alone, the other their rendering, alone too (a
  misspelt name, and the name that seems to be missing on the other side); or
- one is about whole sentences and the other about something that differs inside
  them.

The most informative finding stands for all (:data:`ORDER`): the others become its
symptoms, and it is as grave and as sure as the gravest and the surest of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from aligner.checks.registry import Check, Finding
from aligner.corpus import Evidence, Severity, Span, Symptom

ORDER = (
    # a person has said that it is doubtful
    ("editorial/query",),
    # whole sentences: what is inside them cannot be compared
    ("language/untranslated",),
    ("coverage/paragraph", "coverage/sentence", "coverage/heading"),
    ("meaning/mismatch", "meaning/garbled"),
    # what is wrong with a word by itself explains that its rendering is not found
    ("numbers/malformed", "dates/malformed", "dates/impossible", "dates/weekday"),
    ("names/spelling", "names/split", "language"),
    # values and names, read on both sides
    ("dates",),
    ("numbers",),
    ("names",),
    ("structure/enumeration",),
    # how words differ says more than that they do
    ("consistency",),
    ("meaning",),
    ("structure",),
    ("language/unknown",),
    ("coverage",),
    ("editorial",),
)
"""Families and checks, the most informative first; of those in a row the gravest and surest.

A check stands where its id stands, else where its family does.
"""

WHOLE = (
    "coverage/paragraph",
    "coverage/sentence",
    "coverage/heading",
    "meaning/mismatch",
    "meaning/garbled",
)
"""Checks about whole sentences, which explain what less sure ones find to differ inside them."""

OF_ONE_TEXT = (
    "editorial",
    "language/misspelt",
    "language/repeated",
    "names/spelling",
    "names/split",
    "numbers/malformed",
    "dates/malformed",
    "dates/impossible",
    "dates/weekday",
    "structure",
)
"""Families and checks that find what is wrong whatever the other side has in its place."""

STRETCHES = ("coverage", "language/untranslated")
"""Families and checks that find stretches of words, and so what else is inside them."""

LIKELY = 0.5
"""Confidence below which a finding is likelier wrong than right, and explains no other."""

SURE = 0.85
"""Confidence from which on a finding about whole sentences explains also what is surer.

A figure that differs is nearly always told rightly, also where it differs because the
sentences do not belong together.
"""

_RANKS = {name: rank for rank, names in enumerate(ORDER) for name in names}
_HOLDING = _RANKS["meaning/mismatch"]
"""Where a stretch stands in which others found something smaller."""
_MUCH_LONGER = 2
"""How many times as long as what it holds a stretch is, to say more than that."""
_NEARLY_ALL = 0.9
"""Share of a segment from which on evidence shows the segment and no phrase in it."""

Found = tuple[Check, Finding]
Image = Callable[[int, int, Evidence], Iterable[Span]]
"""From a bead, a side and evidence on it to the words that render it on the other side."""
Extent = Callable[[int, int], int]
"""From a bead and a side to the number of characters that it has there."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A finding and those that it stands for.

    Attributes:
        check: that found it.
        finding: with the severity and the confidence of all of them.
        symptoms: the others, the most informative first.
    """

    check: Check
    finding: Finding
    symptoms: tuple[Symptom, ...] = ()


def merge(
    found: Iterable[Found], *, image: Image | None = None, extent: Extent | None = None
) -> list[Merged]:
    """Findings with one cause made one.

    Each finding is either kept or the symptom of one that is; their order and
    which side is first make no difference.  Findings of checks that stand alone
    (``alone=True``) are symptoms of none but :data:`WHOLE` ones, if they are such
    themselves.

    Args:
        found: checks with what they found.
        image: what renders words, so that findings on opposite sides can be one.
        extent: how long segments are, so that a finding that shows a phrase and,
            for want of its counterpart, the other side's whole segment, does not
            stand for all that is in that segment.

    Returns:
        The findings that are kept, the most informative first.
    """
    everything = list(found)
    holding = _holding(everything)
    kept = _Kept(image, extent)
    for _, (check, finding) in sorted(
        ((_key(one, is_holding=at in holding), one) for at, one in enumerate(everything)),
        key=lambda ranked: ranked[0],
    ):
        cause = kept.cause_of(check, finding)
        if cause is None:
            kept.add(check, finding)
        else:
            kept.groups[cause].append((check, finding))
    return [_merged(group) for group in kept.groups]


def severity_of(check: Check, finding: Finding) -> Severity:
    """The severity of a finding: its own, or that of its check."""
    return finding.severity or check.severity


def _merged(group: list[Found]) -> Merged:
    (check, finding), *others = group
    if not others:
        return Merged(check, finding)
    gravest = max((severity_of(*one) for one in group), key=lambda severity: severity.rank)
    surest = max(one.confidence for _, one in group)
    symptoms = tuple(
        Symptom(symptom.id, severity_of(symptom, one), one.confidence, one.message)
        for symptom, one in others
    )
    return Merged(check, replace(finding, severity=gravest, confidence=surest), symptoms)


def _key(one: Found, *, is_holding: bool) -> tuple[object, ...]:
    check, finding = one
    rank = min(_rank(check), _HOLDING) if is_holding else _rank(check)
    shown = sum(len(e) for e in finding.evidence)
    spans = sorted((e.language, e.start, e.end) for e in finding.evidence)
    return (
        finding.confidence < LIKELY,
        rank,
        -severity_of(check, finding).rank,
        -finding.confidence,
        -shown,
        spans,
        check.id,
        finding.message,
        finding.beads,
    )


def _rank(check: Check) -> int:
    return _RANKS.get(check.id, _RANKS.get(check.family, len(ORDER)))


def is_of(check: Check, names: tuple[str, ...]) -> bool:
    """Whether a check, or its family, is among some families and checks."""
    return check.id in names or check.family in names


class _Kept:
    """The findings kept so far, each at the head of its symptoms."""

    def __init__(self, image: Image | None, extent: Extent | None) -> None:
        self.groups: list[list[Found]] = []
        self._heads: list[Finding] = []
        self._image = image
        self._extent = extent
        self._near: dict[_Block, list[int]] = defaultdict(list)
        self._whole: dict[int, list[int]] = defaultdict(list)
        self._one_sided: set[tuple[int, int]] = set()

    def add(self, check: Check, finding: Finding) -> None:
        number = len(self.groups)
        self.groups.append([(check, finding)])
        self._heads.append(finding)
        if check.id in WHOLE:
            for bead in finding.beads:
                self._whole[bead].append(number)
        if check.alone or check.id in WHOLE:
            return
        for block in _blocks(finding):
            self._near[block].append(number)
        sides = [side for side in (0, 1) if finding.evidence[side]]
        if len(sides) == 1 and finding.beads:
            self._one_sided.add((finding.beads[0], sides[0]))

    def cause_of(self, check: Check, finding: Finding) -> int | None:
        """The number of the finding kept that another is a symptom of, if there is one."""
        is_part = check.id in WHOLE or not (check.alone or is_of(check, OF_ONE_TEXT))
        around = self._around(finding) if is_part else set()
        if check.alone:
            return min(around, default=None)
        overlapping = {
            number
            for number in self._rivals(finding)
            if self._one_cause(self._heads[number], finding)
        }
        found = min(around | overlapping, default=None)
        return self._across(finding) if found is None else found

    def _around(self, finding: Finding) -> set[int]:
        """The findings kept about whole sentences that hold another, and are as sure, or sure."""
        return {
            number
            for bead in finding.beads[:1]
            for number in self._whole[bead]
            if self._heads[number].confidence >= min(finding.confidence, SURE)
            and _inside(finding, self._heads[number])
        }

    def _rivals(self, finding: Finding) -> set[int]:
        """The findings kept so far that may overlap one as :func:`_overlap` asks.

        What shows text on both sides must overlap on both; so the side on which
        fewer stand near is enough.
        """
        alone, both = (
            [
                {k for block in _blocks(finding, side, is_both=way) for k in self._near[block]}
                for side in (0, 1)
            ]
            for way in (False, True)
        )
        if all(finding.evidence):
            return alone[0] | alone[1] | min(both, key=len)
        return alone[0] | alone[1] | both[0] | both[1]

    def _one_cause(self, kept: Finding, finding: Finding) -> bool:
        return _overlap(kept, finding) and not self._shows_anything(kept, finding)

    def _shows_anything(self, kept: Finding, finding: Finding) -> bool:
        """Whether one shows a phrase and, facing it, all that there is, and the other lies there.

        A phrase of which nobody knows where it is rendered says nothing of the
        words of the other side.
        """
        if self._extent is None or not kept.beads or not all(kept.evidence):
            return False
        bead = kept.beads[0]
        shares = [
            len(evidence) / max(self._extent(bead, side), 1)
            for side, evidence in enumerate(kept.evidence)
        ]
        side = int(shares[1] > shares[0])
        return (
            shares[side] >= _NEARLY_ALL > shares[1 - side]
            and bool(finding.evidence[side])
            and not finding.evidence[1 - side]
        )

    def _across(self, finding: Finding) -> int | None:
        """A finding kept that shows, on the other side alone, what renders this one."""
        shown = [side for side in (0, 1) if finding.evidence[side]]
        if self._image is None or len(shown) != 1 or not finding.beads:
            return None
        (side,) = shown
        if (finding.beads[0], 1 - side) not in self._one_sided:
            return None
        rendered = list(self._image(finding.beads[0], side, finding.evidence[side]))
        near = {
            number
            for span in rendered
            for block in _span_blocks(span, 1 - side, is_both=False)
            for number in self._near[block]
        }
        for number in sorted(near):
            kept = self._heads[number]
            if kept.beads[:1] == finding.beads[:1] and any(
                _mostly_same(span, kept.evidence[1 - side]) for span in rendered
            ):
                return number
        return None


_Block = tuple[bool, int, int]
"""Whether a finding shows text on both sides, one of the sides, and 64 characters of it."""


def _blocks(
    finding: Finding, side: int | None = None, *, is_both: bool | None = None
) -> Iterator[_Block]:
    """The blocks of 64 characters that its evidence touches, on a side or on either."""
    way = all(finding.evidence) if is_both is None else is_both
    for at in (0, 1) if side is None else (side,):
        yield from _span_blocks(finding.evidence[at], at, is_both=way)


def _span_blocks(span: Span, side: int, *, is_both: bool) -> Iterator[_Block]:
    if span:
        for block in range(span.start // 64, (span.end - 1) // 64 + 1):
            yield is_both, side, block


def _holding(found: list[Found]) -> set[int]:
    """The numbers of those that show a stretch in which others found something smaller."""
    near: dict[_Block, list[int]] = defaultdict(list)
    for number, (check, finding) in enumerate(found):
        if not check.alone and not is_of(check, STRETCHES):
            for block in _blocks(finding):
                near[block].append(number)
    holding = set()
    for number, (check, finding) in enumerate(found):
        if check.alone or not is_of(check, STRETCHES):
            continue
        ways = (False, True) if all(finding.evidence) else (False,)
        inside = {
            k
            for way in ways
            for side in (0, 1)
            for block in _blocks(finding, side, is_both=way)
            for k in near[block]
        }
        if any(_holds(finding, found[k][1]) for k in inside):
            holding.add(number)
    return holding


def _holds(stretch: Finding, other: Finding) -> bool:
    return _overlap(stretch, other) and all(
        len(whole) >= _MUCH_LONGER * len(part)
        for whole, part in zip(stretch.evidence, other.evidence, strict=True)
    )


def _inside(finding: Finding, whole: Finding) -> bool:
    """Whether all that a finding shows lies in what another shows."""
    shown = [
        (inner, outer)
        for inner, outer in zip(finding.evidence, whole.evidence, strict=True)
        if inner
    ]
    return bool(shown) and all(outer.covers(inner) for inner, outer in shown)


def _overlap(one: Finding, other: Finding) -> bool:
    """Whether they overlap on a side, and on neither show different things."""
    if one.beads[:1] != other.beads[:1]:
        return False
    sides = [(a, b) for a, b in zip(one.evidence, other.evidence, strict=True) if a.text and b.text]
    return bool(sides) and all(_mostly_same(a, b) for a, b in sides)


def _mostly_same(one: Span, other: Span) -> bool:
    """Whether the shorter lies for the most part in the longer."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared >= min(len(one), len(other)) and shared > 0
