"""Constraints that do not fit the texts, and what they mean for parts of them."""

import pytest

import aligner
from aligner import Constraints, SettingsError
from aligner.alignment.constraints import Rules, rules_of
from support import BREAK, bitext_of

PAIR = ("it", "en")
DOCUMENTS = bitext_of(
    [("! Menu", ""), ("Uno.", "One."), ("Due.", "Two."), BREAK, ("Tre.", "Three.")]
).documents


@pytest.mark.parametrize(
    ("decided", "told"),
    [
        ({"pinned": (((3,), (0,)),)}, r"\[3\]:\[0\] names Italian sentence 3, and the text has 3"),
        ({"forbidden": (((), (9,)),)}, "English sentence 9"),
        ({"paragraph_links": (((1,), (2,)),)}, "English paragraph 2, and the text has 2"),
        ({"paragraph_links": (((0,), (0,)),)}, "Italian paragraph 0, which is page furniture"),
        ({"pinned": (((0,), (2,)),), "paragraph_links": (((1,), (0,)),)}, "across the bounds"),
        ({"pinned": (((1, 2), ()),), "paragraph_links": (((1,), ()),)}, "across the bounds"),
        ({"languages": ("it", "fr")}, "for it and fr, the texts are in en and it"),
    ],
)
def test_constraints_that_do_not_fit_the_texts_are_refused(
    decided: dict[str, tuple[object, ...]], told: str
) -> None:
    constraints = Constraints.model_validate({"languages": PAIR, **decided})
    with pytest.raises(SettingsError, match=told) as caught:
        aligner.align(*DOCUMENTS, constraints=constraints)
    assert "\n" not in str(caught.value)


def test_constraints_are_turned_to_the_order_of_the_texts() -> None:
    constraints = Constraints(languages=("en", "it"), pinned=(((0,), (1, 2)),))
    assert rules_of(constraints, DOCUMENTS).pinned == (((1, 2), (0,)),)


def test_a_link_covers_the_sentences_of_its_paragraphs() -> None:
    constraints = Constraints(languages=PAIR, paragraph_links=(((1, 2), (1,)),))
    rules = rules_of(constraints, DOCUMENTS)
    assert rules.links == (((0, 1, 2), (2,)),)
    assert rules.labels(1, 3).tolist() == [-1, -1, 0]


def test_the_rules_for_some_sentences_are_those_that_lie_among_them() -> None:
    rules = Rules(
        pinned=(((4,), (8,)), ((0,), (1,)), ((), (9,))),
        forbidden=frozenset({((5,), (8, 9)), ((4, 5), (1,))}),
    )
    assert rules.among(((4, 5), (8, 9))) == Rules(
        pinned=(((0,), (0,)), ((), (1,))), forbidden=frozenset({((1,), (0, 1))})
    )


def test_no_constraints_are_no_rules() -> None:
    assert not rules_of(None, DOCUMENTS)
    assert rules_of(None, DOCUMENTS).told() == ()
