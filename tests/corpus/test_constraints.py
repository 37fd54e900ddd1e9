import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner import Constraints, SettingsError
from support import bitext_of

PAIR = ("it", "en")


def test_the_order_of_decisions_and_numbers_does_not_matter() -> None:
    one = Constraints(languages=PAIR, pinned=(((1, 0), (2,)), ((3,), ())))
    other = Constraints(languages=PAIR, pinned=(((3,), ()), ((0, 1), (2,))))
    assert one == other
    assert hash(one) == hash(other)
    assert one.pinned == (((0, 1), (2,)), ((3,), ()))


def test_there_may_be_none() -> None:
    assert not Constraints(languages=PAIR)
    assert Constraints(languages=PAIR, forbidden=(((0,), (0,)),))


@pytest.mark.parametrize(
    ("decided", "told"),
    [
        ({"pinned": [[[0], [0]], [[0, 1], [3]]]}, r"it sentence 0 .*\[0\]:\[0\].*\[0,1\]:\[3\]"),
        ({"pinned": [[[0], [2]], [[1], [2]]]}, "en sentence 2 stands in"),
        ({"pinned": [[[0, 2], [1]]]}, r"consecutive, and those of \[0,2\]:\[1\]"),
        ({"forbidden": [[[1], [4, 6]]]}, "consecutive"),
        ({"pinned": [[[], []]]}, "names nothing on either side"),
        ({"pinned": [[[1, 1], [0]]]}, "a number stands twice"),
        ({"pinned": [[[1], [1]]], "forbidden": [[[1], [1]]]}, "pinned and forbidden"),
        ({"paragraph_links": [[[0], [1]], [[0], [2]]]}, "it paragraph 0 .* put it into one link"),
        ({"languages": ["it", "it"]}, "two sides in one language"),
    ],
)
def test_decisions_that_contradict_each_other_are_refused(
    decided: dict[str, object], told: str
) -> None:
    with pytest.raises(SettingsError, match=told):
        Constraints.model_validate({"languages": PAIR, **decided})


def test_paragraphs_of_a_link_need_not_be_consecutive() -> None:
    links = (((0, 2), (1,)),)
    assert Constraints(languages=PAIR, paragraph_links=links).paragraph_links == links


def test_one_turned_twice_is_the_same_again() -> None:
    constraints = Constraints(
        languages=PAIR,
        pinned=(((0,), (1, 2)),),
        forbidden=(((3,), ()),),
        paragraph_links=(((0,), ()),),
    )
    assert constraints.turned().pinned == (((1, 2), (0,)),)
    assert constraints.turned().turned() == constraints
    assert constraints.facing("it") is constraints
    assert constraints.facing("en") == constraints.turned()


def test_beads_can_be_pinned_as_they_are() -> None:
    bitext = bitext_of([("Uno.", "One."), (("Due.", "Tre."), ""), ("", "Four.")])
    pinned = Constraints.pinning(bitext.languages, bitext.beads).pinned
    assert pinned == (((), (1,)), ((0,), (0,)), ((1, 2), ()))


@given(st.sets(st.integers(0, 30)), st.sets(st.integers(0, 30)))
def test_json_gives_back_what_it_was_made_of(first: set[int], second: set[int]) -> None:
    beads = tuple(((n,), (m,)) for n, m in zip(sorted(first), sorted(second), strict=False))
    constraints = Constraints(languages=PAIR, pinned=beads)
    assert Constraints.model_validate_json(constraints.model_dump_json()) == constraints
