"""What the records that checks of meaning read have in common."""

from __future__ import annotations

import pytest

from aligner.checks.meaning.spotting import Spotter
from aligner.checks.meaning.words import read_words
from aligner.languages import get

CODES = ("it", "en")


@pytest.mark.parametrize("code", CODES)
def test_every_word_of_a_negation_record_is_written_in_small_letters(code: str) -> None:
    known = get(code).negation
    assert known is not None
    listed = " ".join([*known.negators, *known.joining, known.idle, known.affixed, known.plain])
    assert listed == listed.lower()


def test_notions_that_deny_are_the_same_in_both_languages() -> None:
    records = [get(code).negation for code in CODES]
    first, second = (set(record.verbal) for record in records if record is not None)
    assert first == second


def test_groups_of_people_are_the_same_in_both_languages() -> None:
    records = [get(code).gender for code in CODES]
    groups = [
        [line.partition(":")[0] for line in record.persons.splitlines() if line[:1].strip()]
        for record in records
        if record is not None
    ]
    assert groups[0] == groups[1]


@pytest.mark.parametrize("code", CODES)
def test_no_class_of_words_shares_a_word_with_another(code: str) -> None:
    known = get(code).order
    assert known is not None
    words = [word for listed in known.classes.values() for word in listed.split()]
    assert sorted(set(words)) == sorted(words)


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("as_soon_as", "He came as soon as he could.", "as soon as"),
        ("not_…_but", "It is not very large but old.", "not very large but"),
        ("not_…_but", "It is not large. But it is old.", None),
        ("un*", "The unusual boat.", "unusual"),
        ("*less", "A hopeless case.", "hopeless"),
        ("less", "A hopeless case.", None),
    ],
)
def test_phrases_are_found_as_they_are_written_down(
    phrase: str, text: str, found: str | None
) -> None:
    words = read_words(text, get("en"))
    spots = Spotter({"it": phrase}).spots(words)
    shown = [words.span(spot.first, spot.last).text for spot in spots]
    assert shown == ([] if found is None else [found])


def test_a_word_inside_a_longer_phrase_is_not_found_by_itself() -> None:
    words = read_words("Not at all.", get("en"))
    spots = Spotter({"none": "at_all", "all": "all"}).all_spots(words)
    assert [spot.label for spot in spots] == ["none"]
