from hypothesis import given
from hypothesis import strategies as st

from aligner.corpus import Bitext, Evidence, Gap, GapReason
from aligner.report.marking import Mark, Token, marks, tokens
from report.samples import evidence, finding
from support import BREAK, bitext_of

PLAIN = bitext_of(
    [
        ("Il gatto dorme.", "The cat sleeps."),
        ("Il cane abbaia.", ""),
        BREAK,
        ("Fine.", "The end."),
    ]
)
NOTHING = evidence(PLAIN, 1, "The cat sleeps.", after=True)


def mark(start: int, end: int, number: int = 1) -> Mark:
    return Mark(start, end, number, finding(NOTHING, NOTHING))


def written(tokens: list[Token]) -> str:
    """Tokens as brackets: ``[1`` opens, ``]1`` closes, ``^1`` is a place, ``(1)`` a number."""
    shown = {"open": "[{}", "close": "]{}", "place": "^{}", "number": "({})"}
    return "".join(
        t.text if t.mark is None else shown[t.kind].format(t.mark.number) for t in tokens
    )


def test_a_text_without_marks_is_written_in_one_go() -> None:
    assert list(tokens("abc", 0, [])) == [Token("text", text="abc")]


def test_the_number_follows_the_evidence() -> None:
    assert written(list(tokens("abcdef", 10, [mark(12, 14)]))) == "ab[1cd]1(1)ef"


def test_marks_inside_marks_nest() -> None:
    both = [mark(1, 3, 2), mark(0, 5, 1)]
    assert written(list(tokens("abcdef", 0, both))) == "[1a[2bc]2(2)de]1(1)f"


def test_marks_that_cross_are_closed_and_opened_again() -> None:
    both = [mark(0, 4, 1), mark(2, 6, 2)]
    assert written(list(tokens("abcdef", 0, both))) == "[1ab[2cd]2]1(1)[2ef]2(2)"


def test_only_the_first_part_of_a_crossing_mark_begins_it() -> None:
    opened = [t for t in tokens("abcdef", 0, [mark(0, 4, 1), mark(2, 6, 2)]) if t.kind == "open"]
    assert [(t.mark.number, t.begins) for t in opened if t.mark] == [
        (1, True),
        (2, True),
        (2, False),
    ]


def test_marks_of_the_same_words_nest_by_number() -> None:
    both = [mark(1, 2, 2), mark(1, 2, 1)]
    assert written(list(tokens("abc", 0, both))) == "a[1[2b]2]1(1)(2)c"


def test_a_place_stands_before_a_mark_that_begins_there() -> None:
    both = [mark(1, 3, 1), mark(1, 1, 2)]
    assert written(list(tokens("abc", 0, both))) == "a^2(2)[1bc]1(1)"


def test_places_at_both_edges_are_kept() -> None:
    assert written(list(tokens("ab", 0, [mark(0, 0, 1), mark(2, 2, 2)]))) == "^1(1)ab^2(2)"


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=6))
def test_elements_nest_and_the_text_stays(spans: list[tuple[int, int]]) -> None:
    text = "abcdefghijkl"
    given_marks = [mark(min(s), max(s), n) for n, s in enumerate(spans, start=1)]
    stack: list[int] = []
    at = 0
    covered: dict[int, str] = {}
    numbered: list[int] = []
    for token in tokens(text, 0, given_marks):
        if token.mark is None:
            assert text.startswith(token.text, at)
            at += len(token.text)
            for number in stack:
                covered[number] = covered.get(number, "") + token.text
        elif token.kind == "open":
            stack.append(token.mark.number)
        elif token.kind == "close":
            assert stack.pop() == token.mark.number
        elif token.kind == "place":
            assert at == token.mark.start
        else:
            assert at == token.mark.end
            numbered.append(token.mark.number)
    assert (at, stack) == (len(text), [])
    assert sorted(numbered) == [m.number for m in given_marks]
    for m in given_marks:
        assert covered.get(m.number, "") == text[m.start : m.end]


def test_evidence_over_two_sentences_is_cut_into_two_marks() -> None:
    wide = evidence(PLAIN, 0, "dorme. Il cane")
    first, _ = marks(PLAIN, [finding(wide, NOTHING, 0)])
    (one,), (other,) = first["sentence", 0], first["sentence", 1]
    assert (PLAIN["it"].text[one.start : one.end], one.first, one.last) == ("dorme.", True, False)
    assert PLAIN["it"].text[other.start : other.end] == "Il cane"
    assert (other.first, other.last) == (False, True)


def test_what_is_missing_is_shown_in_the_empty_cell_of_its_own_bead() -> None:
    _, second = marks(PLAIN, [finding(evidence(PLAIN, 0, "Il cane abbaia."), NOTHING, 1)])
    assert list(second) == [("bead", 1)]


def test_a_place_between_two_sentences_goes_to_the_sentence_of_its_bead() -> None:
    between = Evidence(16, 16, "", "en")
    for bead, sentence in ((0, 0), (2, 1)):
        found = finding(evidence(PLAIN, 0, "Fine."), between, bead)
        _, second = marks(PLAIN, [found])
        assert list(second) == [("sentence", sentence)]


def test_a_place_inside_a_sentence_stays_there_whatever_the_beads() -> None:
    inside = evidence(PLAIN, 1, "The cat", after=True)
    _, second = marks(PLAIN, [finding(evidence(PLAIN, 0, "Fine."), inside, 0, 1, 2)])
    ((block, (only,)),) = second.items()
    assert (block, only.start) == (("sentence", 0), 7)


def test_evidence_of_blanks_alone_is_shown_as_a_place() -> None:
    first, _ = marks(PLAIN, [finding(Evidence(15, 16, " ", "it"), NOTHING)])
    ((_, (only,)),) = first.items()
    assert only.start == only.end


def test_evidence_in_furniture_is_marked_there() -> None:
    bitext = bitext_of([("! Torna su", ""), ("Uno.", "One.")])
    found = finding(evidence(bitext, 0, "su"), evidence(bitext, 1, "One"))
    first, _ = marks(bitext, [found])
    assert list(first) == [("aside", 0)]


def test_the_other_side_of_a_page_is_not_shown_aside() -> None:
    bitext = bitext_of([("Uno.", "One.")])
    document = bitext["it"]
    text = document.text + " One. ***"
    gaps = (
        Gap(5, 9, "One.", GapReason.OTHER_SIDE),
        Gap(10, 13, "***", GapReason.MARKUP),
    )
    page = document.model_copy(update={"text": text, "gaps": gaps})
    shown = Bitext(documents=(page, bitext["en"]), beads=bitext.beads)
    found = [finding(evidence(shown, 0, "***"), evidence(shown, 1, "One"))]
    assert list(marks(shown, found)[0]) == [("aside", 10)]
