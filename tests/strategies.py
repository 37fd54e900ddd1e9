"""Hypothesis strategies for documents and bitexts."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from hypothesis import strategies as st

from aligner.corpus import (
    Bead,
    BeadAction,
    BeadReview,
    Bitext,
    Discrepancy,
    Document,
    Evidence,
    FindingReview,
    Gap,
    GapReason,
    Paragraph,
    ParagraphKind,
    Review,
    Segment,
    Sentence,
    Severity,
    Signature,
    Silenced,
    SilenceEntry,
    Span,
    Symptom,
    Verdict,
    WordAlignment,
)
from aligner.corpus.decisions import Sides
from aligner.corpus.document import BLANKS

NASTY = (
    "&", "<", ">", "]]>", "&amp;", "&#0;", "<!--", "<p id=''>", '"', "'", "\\", "\\n", "\\u2028", "%s", "{0}",
    "\t", "\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x1e", "\x85", "\u2028", "\u2029", "\xa0", "\u202f",
    "\0", "\x01", "\x08", "\x1b[2J", "\x1f", "\x7f", "\x9b", "\ufffe", "\uffff", "\ufffd", "\U0010ffff",
    "\ufeff", "\xad", "\u200b", "\u2060", "\u200d", "\ufe0f",
    "\u202e", "\u202b", "\u202c", "\u200f", "\u2066", "\u2069", "\u05d0\u05d1", "\u0644\u0627",
    "\u0301", "\u0308\u0301", "e\u0301", "E\u0300", "i\u0307", "\u0345", "\uac00", "\u1112\u1161",
    "\U0001f600", "\U0001f1ee\U0001f1f9", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001d7d8",
    "\u0130", "\xdf", "\u01c6", "\ufb01", "\u216b", "\u0663", "\xb2", "\xbd",
    "~~~", " ||| ", "|", "[0]:[0]:0.5", "0-0", "1-1", "=1+1", "# ", "- ", ". ", "? ", "a", "Z", "9", " ",
)  # fmt: skip
"""What this or that format, parser, terminal or font gives a meaning of its own."""

hostile = st.lists(st.sampled_from(NASTY), min_size=1, max_size=3).map("".join) | st.text(
    min_size=1, max_size=8
)
"""Hostile text: any code point may occur, those that do harm more often."""

visible = hostile.map(lambda text: text.strip(BLANKS) or "x")
"""Hostile text that begins and ends with something visible."""

long = st.builds(lambda text, times: f"{text} " * times + "z", visible, st.integers(100, 5000))
"""Very long ones."""

blanks = st.text(alphabet=" \n\r\t\x0b\x0c\x85\u00a0\u2028\u2029\u202f\u200b\ufeff\0", max_size=3)


@st.composite
def documents(
    draw: st.DrawFn, language: str = "it", min_sentences: int = 0, *, lengthy: bool = False
) -> Document:
    """A document of a few paragraphs, with gaps and furniture in between.

    Args:
        draw: of Hypothesis.
        language: its code.
        min_sentences: so many at least.
        lengthy: whether a sentence may be very long.
    """
    text = draw(blanks)
    words_of = st.one_of(visible, visible, visible, long) if lengthy else visible
    paragraphs: list[Paragraph] = []
    gaps: list[Gap] = []
    number = 0
    for _ in range(draw(st.integers(min_sentences, 3))):
        if draw(st.booleans()):
            mark = draw(visible)
            reason = draw(st.sampled_from(GapReason))
            gaps.append(Gap(len(text), len(text) + len(mark), mark, reason))
            text += mark + draw(blanks)
        kind = draw(st.sampled_from(list(ParagraphKind) if number else [ParagraphKind.BODY]))
        start = len(text)
        sentences: list[Sentence] = []
        for _ in range(draw(st.integers(1, 3))):
            words = draw(words_of)
            if kind is not ParagraphKind.FURNITURE:
                sentences.append(
                    Sentence(len(text), len(text) + len(words), words, number, len(paragraphs))
                )
                number += 1
            text += words
            end = len(text)
            text += draw(blanks)
        paragraphs.append(
            Paragraph(start, end, text[start:end], len(paragraphs), kind, tuple(sentences), 0.5)
        )
    return Document(
        text=text,
        language=language,
        paragraphs=tuple(paragraphs),
        gaps=tuple(gaps),
        name=draw(st.sampled_from(["", "a page.txt"])),
    )


@st.composite
def bitexts(draw: st.DrawFn, *, crossed: bool = False, lengthy: bool = False) -> Bitext:
    """A bitext whose beads have any shape up to 3-3, with a few discrepancies.

    Args:
        draw: of Hypothesis.
        crossed: whether the second side may be in another order than the first.
        lengthy: whether a sentence may be very long.
    """
    sides = draw(documents("it", 1, lengthy=lengthy)), draw(documents("en", 1, lengthy=lengthy))
    shapes = draw(_shapes(len(sides[0]), len(sides[1])))
    second = _taken(sides[1], [shape[1] for shape in shapes])
    if crossed:
        second = _in_order_of(draw(st.permutations([one for one in second if one])), second)
    beads: list[Bead] = []
    for first, other in zip(_taken(sides[0], [shape[0] for shape in shapes]), second, strict=True):
        one, two = Segment.of(sides[0], first), Segment.of(sides[1], other)
        words = draw(st.none() | alignments(one, two))
        notes = tuple(draw(st.lists(visible, max_size=1)))
        score, is_moved = draw(st.floats(0, 1)), draw(st.booleans())
        beads.append(Bead(len(beads), (one, two), score, is_moved, words, notes))
    found = tuple(
        draw(discrepancies(bead, number))
        for number, bead in enumerate(draw(st.lists(st.sampled_from(beads), max_size=2)))
    )
    return Bitext(
        documents=sides,
        beads=tuple(beads),
        discrepancies=found[:1],
        silenced=tuple(Silenced(one, draw(entries)) for one in found[1:]),
        signature=Signature(version="0", engine="given", settings=(("band", "3"),)),
        warnings=tuple(draw(st.lists(visible, max_size=1))),
        review=draw(st.none() | reviews()),
    )


@st.composite
def _shapes(draw: st.DrawFn, first: int, second: int) -> list[tuple[int, int]]:
    """How many sentences of either side each bead takes, three at most."""
    shapes = []
    while first or second:
        one = draw(st.integers(0 if second else 1, min(3, first)))
        two = draw(st.integers(0 if one else 1, min(3, second)))
        shapes.append((one, two))
        first, second = first - one, second - two
    return shapes


def _taken(document: Document, numbers: list[int]) -> list[tuple[Sentence, ...]]:
    """The sentences of a document, so many at a time."""
    rest = iter(document.sentences)
    return [tuple(next(rest) for _ in range(number)) for number in numbers]


def _in_order_of(
    order: list[tuple[Sentence, ...]], places: list[tuple[Sentence, ...]]
) -> list[tuple[Sentence, ...]]:
    """Groups of sentences, put where there were others; an empty one stays where it is."""
    rest = iter(order)
    return [next(rest) if place else () for place in places]


finding_reviews = st.builds(
    FindingReview,
    id=st.sampled_from(["d0", "d1", "d2", "d2-2"]),
    check=st.sampled_from(["", "numbers/value"]),
    decision=st.none() | st.sampled_from(Verdict),
    reason=st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=5),
    comment=st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=5),
    date=st.none() | st.dates(),
)


@st.composite
def bead_reviews(draw: st.DrawFn) -> BeadReview:
    """What somebody made of sentences of ten characters, any of the first four a side."""
    beads: list[Sides] = []
    for side in (0, 1):
        for number in sorted(draw(st.sets(st.integers(0, 3), min_size=1 - side))):
            alone = ((number * 10, number * 10 + 9),)
            beads.append((alone, ()) if side == 0 else ((), alone))
    action = BeadAction.UNLINKED
    if draw(st.booleans()):
        first, second = (tuple(chain(*(bead[side] for bead in beads))) for side in (0, 1))
        beads, action = [(first, second)], BeadAction.MERGED
    return BeadReview(action=action, beads=tuple(beads), date=draw(st.none() | st.dates()))


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    """A review, perhaps an empty one, of an Italian and an English text."""
    texts = st.text(alphabet="0123456789abcdef", min_size=64, max_size=64)
    return Review(
        languages=("it", "en"),
        texts=draw(st.none() | st.tuples(texts, texts)),
        signature=draw(st.none() | st.just(Signature(version="0", settings=(("band", "3"),)))),
        findings=tuple(draw(st.lists(finding_reviews, max_size=3))),
        beads=tuple(draw(st.lists(bead_reviews(), max_size=1))),
    )


entries = st.builds(
    SilenceEntry,
    reason=st.just("seen"),
    date=st.none() | st.dates(),
    id=st.just("d1"),
    text=st.sampled_from(["", "un porto"]),
    pattern=st.sampled_from(["", "^un"]),
    line=st.integers(0, 9),
)


@st.composite
def alignments(draw: st.DrawFn, first: Segment, second: Segment) -> WordAlignment:
    """The sentences of two segments as tokens, with some links between them."""
    tokens = [
        tuple(Span(s.start, s.end, s.text) for s in segment.sentences)
        for segment in (first, second)
    ]
    pairs = [(i, j) for i in range(len(tokens[0])) for j in range(len(tokens[1]))]
    chosen = draw(st.sets(st.sampled_from(pairs))) if pairs else set()
    links = tuple((i, j, draw(st.floats(0, 1))) for i, j in sorted(chosen))
    return WordAlignment(tokens[0], tokens[1], links)


@st.composite
def discrepancies(draw: st.DrawFn, bead: Bead, number: int) -> Discrepancy:
    """A discrepancy over the whole of a bead, or over some of it."""
    one, other = (draw(_evidence(segment)) for segment in bead.segments)
    return Discrepancy(
        id=f"d{number}",
        check="numbers/value",
        severity=draw(st.sampled_from(Severity)),
        confidence=draw(st.floats(0, 1)),
        message=draw(visible),
        evidence=(one, other),
        its_type="numbers",
        mqm="accuracy/mistranslation",
        beads=(bead.number,),
        symptoms=tuple(
            Symptom("a/b", Severity.MINOR, 0.5, message)
            for message in draw(st.lists(visible, max_size=1))
        ),
        review=draw(st.none() | finding_reviews.map(lambda said: replace(said, id=f"d{number}"))),
    )


@st.composite
def _evidence(draw: st.DrawFn, side: Segment) -> Evidence:
    start, end = 0, len(side.text)
    if draw(st.booleans()):
        start = draw(st.integers(0, end))
        end = draw(st.integers(start, end))
    text, reading = side.text[start:end], draw(st.none() | visible)
    return Evidence(side.start + start, side.start + end, text, side.language, reading)
