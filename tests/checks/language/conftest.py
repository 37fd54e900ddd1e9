"""Words of two made-up vocabularies, in place of the package that knows how common words are."""

from __future__ import annotations

import pytest

from aligner.checks.language import frequency
from aligner.checks.language.frequency import Frequencies

_WORDS = {
    "it": """
        7 il la di che e in un del della è non
        5 mare porto molo barca vecchio grande notte barche pescatori governo
        4 proprietà dichiarazione approvato ricostruire pescare salpare
        3 salsedine
    """,
    "en": """
        7 the of that and in a is not would from which was has
        5 sea harbour old boat big night boats fishermen government property between
        4 approved statement rebuild declaration rust would
        3 salt
    """,
}


def shares(code: str) -> dict[str, float]:
    """For each word of a small vocabulary its share of all words."""
    found = {}
    for line in _WORDS[code].split("\n"):
        zipf, *words = line.split() or ["0"]
        found.update(dict.fromkeys(words, 10 ** (int(zipf) - 9)))
    return found


@pytest.fixture
def vocabularies(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {code: Frequencies(shares(code)) for code in _WORDS}
    monkeypatch.setattr(frequency, "frequencies", known.get)


@pytest.fixture
def no_vocabularies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frequency, "frequencies", lambda code: None)
