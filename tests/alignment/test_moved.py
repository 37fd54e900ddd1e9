from collections.abc import Sequence

import aligner
from aligner.alignment import AlignmentSettings, align_documents
from aligner.corpus import Bead, Bitext, Document
from support import NumberEncoder, document_of


def numbered(language: str, paragraphs: Sequence[Sequence[int]]) -> Document:
    word = {"it": "Frase", "en": "Sentence"}[language]
    return document_of(
        *[[f"{word} {number} qui." for number in numbers] for numbers in paragraphs],
        language=language,
    )


def aligned(
    first: Sequence[Sequence[int]], second: Sequence[Sequence[int]], *, find_moved: bool = True
) -> Bitext:
    return align_documents(
        numbered("it", first),
        numbered("en", second),
        AlignmentSettings(find_moved=find_moved),
        encoder=NumberEncoder(),
    )


def threes(numbers: Sequence[int]) -> list[list[int]]:
    return [list(numbers[at : at + 3]) for at in range(0, len(numbers), 3)]


def numbers_of(bead: Bead) -> tuple[list[str], list[str]]:
    first, second = ([s.text.split()[1] for s in segment.sentences] for segment in bead.segments)
    return first, second


STRAIGHT = threes(range(30))
FAR = [*STRAIGHT[:2], *STRAIGHT[3:8], STRAIGHT[2], *STRAIGHT[8:]]
"""The third paragraph five paragraphs further on."""


def test_a_paragraph_that_moved_is_found() -> None:
    moved = [bead for bead in aligned(STRAIGHT, FAR) if bead.moved]
    assert [numbers_of(bead) for bead in moved] == [([n], [n]) for n in ("6", "7", "8")]


def test_the_rest_is_as_if_nothing_had_moved() -> None:
    bitext = aligned(STRAIGHT, FAR)
    assert [numbers_of(bead)[0] for bead in bitext] == [[str(n)] for n in range(30)]
    assert all(one == other for one, other in map(numbers_of, bitext))


def test_one_sentence_that_moved_far_is_found() -> None:
    numbers = [n for n in range(30) if n != 4]
    bitext = aligned(threes(range(30)), threes([*numbers[:24], 4, *numbers[24:]]))
    assert [numbers_of(bead) for bead in bitext if bead.moved] == [(["4"], ["4"])]


def test_without_the_setting_it_stands_alone_on_both_sides() -> None:
    bitext = aligned(STRAIGHT, FAR, find_moved=False)
    assert not any(bead.moved for bead in bitext)
    assert sorted(bead.kind for bead in bitext if bead.is_null) == ["0-1"] * 3 + ["1-0"] * 3


def test_what_is_missing_on_both_sides_is_not_joined() -> None:
    first = [n for n in range(40) if n not in (30, 31)]
    second = [n for n in range(40) if n not in (5, 6)]
    bitext = aligned(threes(first), threes(second))
    assert not any(bead.moved for bead in bitext)


def test_a_sentence_that_is_said_twice_is_not_joined_with_either() -> None:
    first = [0, 1, 77, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]
    second = [0, 1, 3, 4, 5, 6, 77, 7, 8, 9, 10, 77, 11, 12, 13, 14]
    assert not any(bead.moved for bead in aligned(threes(first), threes(second)))


def test_the_paragraph_that_moved_is_linked_with_its_rendering() -> None:
    links = {bead.paragraphs for bead in aligned(STRAIGHT, FAR).paragraph_beads}
    assert ((2,), (7,)) in links
    assert ((3,), (2,)) in links


def test_with_the_sides_swapped_the_same_is_found() -> None:
    there, back = aligned(STRAIGHT, FAR), aligned(FAR, STRAIGHT)
    assert sorted(map(numbers_of, there)) == sorted(pair[::-1] for pair in map(numbers_of, back))
    assert [b.score for b in there if b.moved] == [b.score for b in back if b.moved]


def test_what_is_missing_after_moved_text_stands_where_its_neighbours_are() -> None:
    first = [*STRAIGHT[:4], [90], *STRAIGHT[4:]]
    bitext = aligned(first, FAR)
    (alone,) = [bead for bead in bitext if bead.is_null]
    before = next(bead for bead in bitext if numbers_of(bead)[0] == ["11"])
    assert alone.segments[1].start == before.segments[1].end


def test_moved_text_is_told_once() -> None:
    bitext = aligner.check(aligned(STRAIGHT, FAR), encoder=NumberEncoder())
    coverage = [found.check for found in bitext.discrepancies if found.check.startswith("cov")]
    assert coverage == ["coverage/moved"]
