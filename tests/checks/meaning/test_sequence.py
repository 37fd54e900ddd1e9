from __future__ import annotations

import pytest

from aligner.checks.meaning.sequence import classes_of, readiness
from aligner.checks.meaning.words import read_words
from aligner.languages import get


def ready(text: str, code: str) -> float:
    return readiness(read_words(text, get(code)), get(code))


@pytest.mark.parametrize(
    ("code", "sentence", "shuffled"),
    [
        (
            "en",
            "The boat has left the old harbour without a captain.",
            "Without has the a the old captain boat left harbour.",
        ),
        (
            "it",
            "La barca ha lasciato il porto vecchio senza il suo capitano.",
            "Il senza porto la ha suo vecchio capitano il lasciato barca.",
        ),
    ],
)
def test_words_in_order_follow_each_other_more_readily(
    code: str, sentence: str, shuffled: str
) -> None:
    assert ready(sentence, code) > 0.1 > ready(shuffled, code)


def test_signs_and_edges_are_read_with_the_words() -> None:
    words = read_words("In May (1907), Anna left.", get("en"))
    assert classes_of(words, get("en")) == [
        "edge", "preposition", "modal", "opening", "figure", "closing", "pause", "name", "word",
        "edge",
    ]  # fmt: skip


@pytest.mark.parametrize("code", ["it", "en"])
def test_a_table_has_a_row_and_a_column_for_every_class(code: str) -> None:
    order = get(code).order
    assert order is not None
    rows = [line.split() for line in order.following.splitlines() if line.strip()]
    assert [len(row) for row in rows] == [len(order.names)] * len(order.names)
