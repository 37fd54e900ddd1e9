"""Hypothesis strategies for documents and bitexts."""

from __future__ import annotations

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
    is_blank,
)
from aligner.corpus.decisions import Sides

visible = st.text(min_size=1, max_size=20).filter(
    lambda text: not is_blank(text[0]) and not is_blank(text[-1])
)
"""Hostile text that begins and ends with something visible: any code point may occur."""

blanks = st.text(alphabet=" \n\r\t\u00a0\u2028\u202f", max_size=3)


@st.composite
def documents(draw: st.DrawFn, language: str = "it", min_sentences: int = 0) -> Document:
    """A document of a few paragraphs, with gaps and furniture in between."""
    text = draw(blanks)
    paragraphs: list[Paragraph] = []
    gaps: list[Gap] = []
    number = 0
    for _ in range(draw(st.integers(min_sentences, 4))):
        if draw(st.booleans()):
            mark = draw(visible)
            reason = draw(st.sampled_from(GapReason))
            gaps.append(Gap(len(text), len(text) + len(mark), mark, reason))
            text += mark + draw(blanks)
        kind = draw(st.sampled_from(list(ParagraphKind) if number else [ParagraphKind.BODY]))
        start = len(text)
        sentences: list[Sentence] = []
        for _ in range(draw(st.integers(1, 3))):
            words = draw(visible)
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
def bitexts(draw: st.DrawFn) -> Bitext:
    """A bitext whose beads have any shape up to 3-3, with a few discrepancies."""
    first, second = draw(documents("it", 1)), draw(documents("en", 1))
    beads: list[Bead] = []
    at = [0, 0]
    scores = st.floats(0, 1)
    while at[0] < len(first) or at[1] < len(second):
        left = len(first) - at[0], len(second) - at[1]
        taken = [draw(st.integers(0 if left[1] else 1, min(3, left[0])))]
        taken.append(draw(st.integers(0 if taken[0] else 1, min(3, left[1]))))
        one, other = (
            Segment.of(document, document[at[side] : at[side] + taken[side]], place=0)
            for side, document in enumerate((first, second))
        )
        words = draw(st.none() | alignments(one, other))
        beads.append(Bead(len(beads), (one, other), draw(scores), draw(st.booleans()), words))
        at = [at[side] + taken[side] for side in (0, 1)]
    found = tuple(
        draw(discrepancies(bead, number))
        for number, bead in enumerate(draw(st.lists(st.sampled_from(beads), max_size=2)))
    )
    return Bitext(
        documents=(first, second),
        beads=tuple(beads),
        discrepancies=found[:1],
        silenced=tuple(Silenced(one, draw(entries)) for one in found[1:]),
        signature=Signature(version="0", engine="given", settings=(("band", "3"),)),
        warnings=tuple(draw(st.lists(visible, max_size=1))),
        review=draw(st.none() | reviews()),
    )


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
    """A discrepancy over the whole of a bead."""
    one, other = (
        Evidence(s.start, s.end, s.text, s.language, draw(st.none() | visible))
        for s in bead.segments
    )
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
        review=draw(st.none() | finding_reviews),
    )
