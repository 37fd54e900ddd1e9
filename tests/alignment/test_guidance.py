"""What a person has decided is kept to the letter, whatever the texts are."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import aligner
from aligner import Bead, Bitext, Constraints, Document, SettingsError
from aligner.alignment import AlignmentSettings, align_documents
from aligner.corpus.constraints import Decision
from support import BREAK, ConceptEncoder, Row, bitext_of

PAIR = ("it", "en")
LEXICAL = AlignmentSettings(engine="lexical")
WORDS = ("Parigi 12", "Londra 7", "Berlino 1984", "Vienna 35", "Praga 400", "Oslo 66")
QUICK = settings(max_examples=30, deadline=None)

Shape = tuple[list[str], list[str]]


def texts(sides: Shape, paragraphs: Collection[int] = ()) -> tuple[Document, Document]:
    """Documents with the given sentences; a paragraph ends after some of them."""
    rows: list[Row] = []
    for at in range(max(map(len, sides))):
        first, second = (side[at] if at < len(side) else "" for side in sides)
        rows.append((first, second))
        if at in paragraphs:
            rows.append(BREAK)
    return bitext_of(rows).documents


def numbers_of(bead: Bead) -> Decision:
    first, second = (tuple(s.number for s in part.sentences) for part in bead.segments)
    return first, second


def beads(found: Iterable[Bead]) -> set[Decision]:
    """Beads as sets of sentence numbers."""
    return {numbers_of(bead) for bead in found}


def aligned(documents: tuple[Document, Document], constraints: Constraints) -> Bitext:
    return align_documents(*documents, LEXICAL, constraints=constraints)


sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9)
sides = st.tuples(sentences, sentences)


@st.composite
def decisions(draw: st.DrawFn, lengths: tuple[int, int], most: int) -> list[Decision]:
    """Beads of disjoint sentences in any order, some with nothing on one side."""
    runs: list[list[tuple[int, ...]]] = []
    for length in lengths:
        cuts = sorted(draw(st.sets(st.integers(0, length), max_size=2 * most)))
        parts = [tuple(range(a, b)) for a, b in pairwise(cuts)]
        runs.append(draw(st.permutations([p for p in parts if draw(st.booleans())])))
    found: list[Decision] = []
    for at in range(min(most, max(map(len, runs), default=0))):
        first, second = (side[at] if at < len(side) else () for side in runs)
        found.append((first, second))
    return found


@st.composite
def cases(draw: st.DrawFn) -> tuple[tuple[Document, Document], Constraints]:
    """Texts, with pins and with forbidden beads that leave a way."""
    documents = texts(draw(sides), draw(st.sets(st.integers(0, 8))))
    lengths = len(documents[0]), len(documents[1])
    pinned = draw(decisions(lengths, 3))
    forbidden = [bead for bead in draw(decisions(lengths, 3)) if all(bead) and bead not in pinned]
    return documents, Constraints(languages=PAIR, pinned=tuple(pinned), forbidden=tuple(forbidden))


@QUICK
@given(cases())
def test_pins_are_found_with_full_score_and_forbidden_beads_never(
    case: tuple[tuple[Document, Document], Constraints],
) -> None:
    documents, constraints = case
    bitext = aligned(documents, constraints)  # a bitext that misses a sentence cannot be made
    assert beads(bitext) >= set(constraints.pinned)
    assert beads(bitext).isdisjoint(constraints.forbidden)
    assert all(b.score == 1.0 for b in bitext if numbers_of(b) in constraints.pinned)


@QUICK
@given(cases())
def test_with_the_sides_swapped_the_result_is_the_mirror_image(
    case: tuple[tuple[Document, Document], Constraints],
) -> None:
    documents, constraints = case
    straight = aligned(documents, constraints)
    for given_as in (constraints, constraints.turned()):
        turned = aligned(documents[::-1], given_as)
        assert {(b.segments[::-1], b.score, b.moved) for b in turned} == {
            (b.segments, b.score, b.moved) for b in straight if not b.is_null
        } | {(b.segments[::-1], b.score, b.moved) for b in turned if b.is_null}
        assert beads(turned) == {(two, one) for one, two in beads(straight)}
        assert turned.signature == straight.signature


@QUICK
@given(sides, st.sets(st.integers(0, 8)))
def test_a_result_with_all_its_beads_pinned_stays_as_it_is(
    shape: Shape, paragraphs: set[int]
) -> None:
    documents = texts(shape, paragraphs)
    once = align_documents(*documents, LEXICAL)
    again = aligned(documents, Constraints.pinning(PAIR, once.beads))
    assert beads(again) == beads(once)
    # of two that cross, either may be called the moved one
    assert sum(bead.moved for bead in again) == sum(bead.moved for bead in once)


@st.composite
def linked_cases(draw: st.DrawFn) -> tuple[tuple[Document, Document], Constraints]:
    """Texts of several paragraphs, some of them linked in any order."""
    documents = texts(draw(sides), draw(st.sets(st.integers(0, 8), min_size=1)))
    orders = [draw(st.permutations(range(len(d.paragraphs)))) for d in documents]
    links: list[Decision] = []
    for _ in range(draw(st.integers(1, 3))):
        counts = [min(draw(st.integers(0, 2)), len(order)) for order in orders]
        first, second = (
            tuple(order.pop() for _ in range(count))
            for order, count in zip(orders, counts, strict=True)
        )
        if first or second:
            links.append((first, second))
    return documents, Constraints(languages=PAIR, paragraph_links=tuple(links))


@QUICK
@given(linked_cases())
def test_sentences_of_linked_paragraphs_align_only_within_the_link(
    case: tuple[tuple[Document, Document], Constraints],
) -> None:
    documents, constraints = case
    bitext = aligned(documents, constraints)
    for bead in bitext:
        held = tuple({sentence.paragraph for sentence in part.sentences} for part in bead.segments)
        for link in constraints.paragraph_links:
            inside = [held[side] & set(link[side]) for side in (0, 1)]
            assert not any(inside) or all(held[side] <= set(link[side]) for side in (0, 1))
    found = {bead.paragraphs for bead in bitext.paragraph_beads}
    assert found >= set(constraints.paragraph_links)
    numbers = sorted(n for bead in bitext.paragraph_beads for n in bead.paragraphs[0])
    assert numbers == list(range(len(documents[0].paragraphs)))
    turned = aligned(documents[::-1], constraints)
    assert beads(turned) == {(two, one) for one, two in beads(bitext)}


@QUICK
@given(linked_cases(), st.data())
def test_pins_are_kept_inside_links_too(
    case: tuple[tuple[Document, Document], Constraints], data: st.DataObject
) -> None:
    documents, links = case
    once = aligned(documents, links).beads
    pins = data.draw(st.lists(st.sampled_from(once), unique=True, max_size=3))
    pinned = Constraints.pinning(PAIR, pins).pinned
    again = aligned(documents, links.model_copy(update={"pinned": pinned}))
    assert beads(again) >= set(pinned)


ITALIAN = ["Il faro era acceso.", "Il mare era calmo.", "Venne la notte.", "Poi il vento.",
           "I marinai dormivano.", "All'alba partirono.", "Nessuno li rivide."]  # fmt: skip
ENGLISH = ["The lighthouse was lit.", "The sea was calm.", "Night came.", "Then the wind.",
           "The sailors slept.", "At dawn they left.", "Nobody saw them again."]  # fmt: skip
ENCODER = ConceptEncoder("faro lighthouse", "acceso lit", "mare sea", "calmo calm", "notte night",
    "venne came", "vento wind", "poi then", "marinai sailors", "dormivano slept", "alba dawn",
    "partirono left", "nessuno nobody", "rivide saw", "era was", "il the", "i the")  # fmt: skip


def guided(**decided: tuple[Decision, ...]) -> Bitext:
    documents = texts((ITALIAN, ENGLISH))
    constraints = Constraints(languages=PAIR, **decided)
    return align_documents(*documents, encoder=ENCODER, constraints=constraints)


def one_to_one(but: Iterable[int] = ()) -> set[Decision]:
    return {((k,), (k,)) for k in range(7) if k not in set(but)}


def test_what_lies_between_pins_is_aligned_around_them() -> None:
    assert beads(guided()) == one_to_one()
    bitext = guided(pinned=(((2,), (2, 3)), ((3,), ())))
    assert beads(bitext) == one_to_one({2, 3}) | {((2,), (2, 3)), ((3,), ())}
    assert not any(bead.moved for bead in bitext)


def test_a_pin_far_from_everything_else_is_a_moved_bead() -> None:
    bitext = guided(pinned=(((0,), (6,)),))
    assert beads(bitext) >= one_to_one({0, 6}) | {((0,), (6,))}
    assert [bead.moved for bead in bitext if bead.kind == "1-1"] == [True] + [False] * 5


def test_pins_that_cross_leave_the_rest_in_order() -> None:
    crossing = (((1,), (5,)), ((5,), (1,)))
    bitext = guided(pinned=crossing)
    assert beads(bitext) == one_to_one({1, 5}) | set(crossing)
    assert sum(bead.moved for bead in bitext) in {1, 2}


def test_a_pinned_bead_may_be_larger_than_any_that_is_searched() -> None:
    large = ((0, 1, 2, 3, 4), (0, 1, 2, 3, 4, 5))
    assert beads(guided(pinned=(large,))) >= {large}


def test_several_sentences_may_be_pinned_as_one_bead_without_a_counterpart() -> None:
    bitext = guided(pinned=(((2, 3), ()), ((), (2, 3))))
    assert {bead.kind for bead in bitext if bead.is_null} == {"2-0", "0-2"}


def test_a_pinned_sentence_without_a_counterpart_stands_where_it_falls() -> None:
    bitext = guided(pinned=(((), (3,)), ((3,), ())))
    order = [numbers_of(bead) for bead in bitext]
    assert order[:3] == [((k,), (k,)) for k in range(3)]
    assert set(order[3:5]) == {((), (3,)), ((3,), ())}
    assert order[5:] == [((k,), (k,)) for k in range(4, 7)]


def test_a_forbidden_bead_gives_way_to_the_next_best() -> None:
    found = beads(guided(forbidden=(((2,), (2,)),)))
    assert ((2,), (2,)) not in found
    assert found >= one_to_one({1, 2, 3})


def test_a_sentence_that_must_not_be_alone_is_in_a_bead() -> None:
    documents = texts((ITALIAN, [*ENGLISH[:3], "An owl was hunting elsewhere.", *ENGLISH[3:]]))
    plain = align_documents(*documents, encoder=ENCODER)
    assert ((), (3,)) in beads(plain)
    decided = Constraints(languages=PAIR, forbidden=(((), (3,)),))
    found = beads(align_documents(*documents, encoder=ENCODER, constraints=decided))
    assert ((), (3,)) not in found


def test_constraints_that_leave_no_way_are_refused() -> None:
    documents = texts((["Parigi 12"], ["Paris 12"]))
    everything = Constraints(languages=PAIR, forbidden=(((0,), (0,)), ((0,), ())))
    with pytest.raises(SettingsError, match="no way to align"):
        aligned(documents, everything)


def test_a_paragraph_that_stands_elsewhere_is_aligned_within_its_link() -> None:
    documents = texts((ITALIAN, [*ENGLISH[2:], *ENGLISH[:2]]), paragraphs={1, 4})
    constraints = Constraints(languages=PAIR, paragraph_links=(((0,), (2,)),))
    bitext = align_documents(*documents, encoder=ENCODER, constraints=constraints)
    rest = {((k,), (k - 2,)) for k in range(2, 7)}
    assert beads(bitext) == rest | {((0,), (5,)), ((1,), (6,))}
    assert [bead.moved for bead in bitext] == [True] * 2 + [False] * 5
    assert ((0,), (2,)) in {bead.paragraphs for bead in bitext.paragraph_beads}


def test_a_linked_paragraph_may_have_no_counterpart() -> None:
    documents = texts((ITALIAN, ENGLISH), paragraphs={2})
    constraints = Constraints(languages=PAIR, paragraph_links=(((0,), ()),))
    bitext = align_documents(*documents, encoder=ENCODER, constraints=constraints)
    assert all(bitext.bead_of("it", number).is_null for number in range(3))


@pytest.mark.parametrize("sides", [([], ["Uno.", "Due."]), (["Uno.", "Due."], [])])
def test_pins_are_kept_where_one_side_is_empty(sides: Shape) -> None:
    documents = aligner.pair(" ".join(sides[0]), " ".join(sides[1])).documents
    numbers = ((0, 1), ()) if sides[0] else ((), (0, 1))
    bitext = aligned(documents, Constraints(languages=PAIR, pinned=(numbers,)))
    assert beads(bitext) == {numbers}
    alone = ((0,), ()) if sides[0] else ((), (0,))
    with pytest.raises(SettingsError, match="no way to align"):
        aligned(documents, Constraints(languages=PAIR, forbidden=(alone,)))


def test_the_signature_tells_that_there_were_constraints() -> None:
    bitext = guided(pinned=(((0,), (0,)),))
    (told,) = [value for name, value in bitext.signature.settings if name == "constraints"]
    assert told.startswith("1-0-0-")
    assert guided().signature.settings == ()
