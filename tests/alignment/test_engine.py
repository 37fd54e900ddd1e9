import time
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings

from aligner.alignment import AlignmentSettings, align_documents
from aligner.corpus import Bitext, Document
from strategies import documents
from support import NumberEncoder, document_of

LEXICAL = AlignmentSettings(engine="lexical")
Pair = tuple[tuple[int, ...], tuple[int, ...]]


def numbered(language: str, numbers: Sequence[int], size: int = 5) -> Document:
    word = {"it": "Frase", "en": "Sentence"}[language]
    lines = [f"{word} {number} del testo." for number in numbers]
    return document_of(
        *[lines[at : at + size] for at in range(0, len(lines), size)], language=language
    )


def aligned(first: Sequence[int], second: Sequence[int]) -> Bitext:
    documents = numbered("it", first), numbered("en", second)
    return align_documents(*documents, encoder=NumberEncoder())


def by_words(first: Sequence[str], second: Sequence[str]) -> Bitext:
    documents = document_of(first), document_of(second, language="en")
    return align_documents(*documents, LEXICAL)


def by_meaning(first: Sequence[str], second: Sequence[str]) -> Bitext:
    return align_documents(document_of(first), document_of(second, language="en"))


def lines_of(bitext: Bitext) -> list[Pair]:
    """The sentences of each bead."""
    found = []
    for bead in bitext:
        first, second = (tuple(s.number for s in segment.sentences) for segment in bead.segments)
        found.append((first, second))
    return found


def scored(bitext: Bitext) -> list[tuple[Pair, float]]:
    return list(zip(lines_of(bitext), [bead.score for bead in bitext], strict=True))


@settings(max_examples=25, deadline=None)
@given(documents("it"), documents("en"))
def test_every_sentence_of_any_text_is_in_exactly_one_bead(one: Document, other: Document) -> None:
    bitext = align_documents(one, other, LEXICAL)
    for side, document in enumerate((one, other)):
        held = sorted(line for pair in lines_of(bitext) for line in pair[side])
        assert held == list(range(len(document)))


@settings(max_examples=25, deadline=None)
@given(documents("it"), documents("en"))
def test_swapped_sides_give_the_mirror_image(one: Document, other: Document) -> None:
    there, back = align_documents(one, other, LEXICAL), align_documents(other, one, LEXICAL)
    turned = sorted((pair[::-1], score) for pair, score in scored(back))
    assert sorted(scored(there)) == turned


@settings(max_examples=10, deadline=None)
@given(documents("it"), documents("en"))
def test_the_same_texts_give_the_same_result(one: Document, other: Document) -> None:
    assert align_documents(one, other, LEXICAL) == align_documents(one, other, LEXICAL)


def test_beads_stand_in_the_order_of_the_first_side() -> None:
    pairs = lines_of(aligned([0, 1, 2, 3, 4, 5, 6], [0, 2, 1, 90, 3, 4, 91, 6]))
    firsts = [first[0] for first, _ in pairs if first]
    assert firsts == sorted(firsts)


def test_an_empty_side_leaves_the_other_alone() -> None:
    bitext = aligned([], [0, 1, 2])
    assert lines_of(bitext) == [((), (0,)), ((), (1,)), ((), (2,))]
    assert [bead.kind for bead in aligned([0, 1], [])] == ["1-0", "1-0"]


def test_two_empty_sides_have_no_beads() -> None:
    assert len(aligned([], [])) == 0


def test_one_sentence_finds_its_place_among_forty() -> None:
    pairs = lines_of(aligned([23], range(40)))
    assert ((0,), (23,)) in pairs
    assert len(pairs) == 40


def test_ten_lines_that_are_all_the_same_are_ten_beads_in_order() -> None:
    straight = [((k,), (k,)) for k in range(10)]
    assert lines_of(by_words(["Amen."] * 10, ["Amen."] * 10)) == straight
    assert lines_of(by_meaning(["Passa il treno."] * 10, ["The train passes."] * 10)) == straight


@pytest.mark.parametrize("align", [by_words, by_meaning])
def test_bare_numbers_find_each_other(align: Callable[..., Bitext]) -> None:
    numbers = [str(number * 37) for number in range(40)]
    assert lines_of(align(numbers, numbers)) == [((k,), (k,)) for k in range(40)]


@pytest.mark.parametrize("at", [0, 150, 300])
def test_three_hundred_missing_sentences_are_passed_over(at: int) -> None:
    kept = [number for number in range(600) if not at <= number < at + 300]
    pairs = lines_of(aligned(range(600), kept))
    assert pairs == [
        ((number,), (kept.index(number),) if number in kept else ()) for number in range(600)
    ]


def test_chapters_may_be_missing_on_both_sides() -> None:
    first = [number for number in range(500) if not 100 <= number < 200]
    second = [number for number in range(500) if not 300 <= number < 400]
    joined = {(first[a[0]], second[b[0]]) for a, b in lines_of(aligned(first, second)) if a and b}
    assert joined == {(number, number) for number in first if number in second}


def test_laws_that_differ_in_their_number_alone_stay_in_step() -> None:
    first = [f"Articolo {k}. La norma resta in vigore." for k in range(1, 301)]
    second = [f"Article {k}. The provision remains in force." for k in range(1, 301) if k != 150]
    pairs = lines_of(by_words(first, second))
    assert ((149,), ()) in pairs
    assert ((299,), (298,)) in pairs


def test_one_word_lines_of_a_dialogue_are_aligned() -> None:
    first = ["Sì.", "No.", "Forse.", "Andiamo!", "Perché?", "Chi è?"]
    second = ["Yes.", "No.", "Maybe.", "Let's go!", "Why?", "Who is it?"]
    assert lines_of(by_meaning(first, second)) == [((k,), (k,)) for k in range(6)]


def test_verses_are_aligned_line_by_line() -> None:
    first = ["Sale la luna sul colle,", "dorme la volpe nel grano,", "torna il pastore cantando."]
    second = ["The moon climbs the hill,", "the fox sleeps in the wheat,",
              "singing the shepherd comes home."]  # fmt: skip
    assert lines_of(by_meaning(first, second)) == [((k,), (k,)) for k in range(3)]


def test_a_sentence_told_in_two_is_one_bead() -> None:
    first = ["Il mercante chiuse la bottega e salì sulla nave.", "Il mare era calmo."]
    second = ["The merchant closed his shop.", "He boarded the ship.", "The sea was calm."]
    assert lines_of(by_meaning(first, second)) == [((0,), (0, 1)), ((1,), (2,))]


def test_the_largest_bead_is_kept_to() -> None:
    first = ["Il mercante chiuse la bottega e salì sulla nave.", "Il mare era calmo."]
    second = ["The merchant closed his shop.", "He boarded the ship.", "The sea was calm."]
    small = AlignmentSettings(max_bead=1)
    bitext = align_documents(document_of(first), document_of(second, language="en"), small)
    assert {bead.kind for bead in bitext} <= {"1-1", "1-0", "0-1"}


def test_what_is_left_alone_stands_where_its_neighbour_ends() -> None:
    bitext = aligned([0, 1, 2, 3, 4, 5], [0, 1, 2, 4, 5])
    before, alone = bitext[2], bitext[3]
    assert alone.kind == "1-0"
    assert alone.segments[1].start == alone.segments[1].end == before.segments[1].end


def test_the_result_is_signed() -> None:
    signature = by_words(["Uno 1."], ["One 1."]).signature
    assert signature.engine == "lexical"
    assert ("engine", "lexical") in signature.settings


def test_progress_is_told() -> None:
    told: list[tuple[str, int, int]] = []
    align_documents(
        numbered("it", range(3)),
        numbered("en", range(3)),
        encoder=NumberEncoder(),
        progress=lambda *step: told.append(step),
    )
    assert told
    assert all(0 <= done <= total for _, done, total in told)


def test_twice_the_text_takes_about_twice_the_time() -> None:
    def seconds(count: int) -> float:
        documents = numbered("it", range(count)), numbered("en", range(count))
        spent = []
        for _ in range(3):  # the least of three: what else the machine does only adds
            start = time.process_time()
            align_documents(*documents, LEXICAL)
            spent.append(time.process_time() - start)
        return min(spent)

    assert seconds(1200) < 12 * max(seconds(300), 0.05)
