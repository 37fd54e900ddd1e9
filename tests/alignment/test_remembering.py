from collections.abc import Sequence

import numpy as np

from aligner.alignment.encoder import Vectors
from aligner.alignment.remembering import RememberingEncoder


class Counting:
    """An encoder whose vectors tell the length of a text, and which notes what it was asked."""

    name = "counting"
    dimension = 2

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def encode(self, sentences: Sequence[str]) -> Vectors:
        self.asked.append(list(sentences))
        return np.array([[len(s), 1] for s in sentences], dtype=np.float32).reshape(-1, 2)


def test_a_word_is_encoded_once() -> None:
    counting = Counting()
    encoder = RememberingEncoder(counting)
    first = encoder.encode(["faro", "porto", "faro"])
    again = encoder.encode(["porto", "nave"])
    assert counting.asked == [["faro", "porto"], ["nave"]]
    assert first.tolist() == [[4, 1], [5, 1], [4, 1]]
    assert again.tolist() == [[5, 1], [4, 1]]


def test_a_sentence_is_kept_while_there_is_room() -> None:
    counting = Counting()
    encoder = RememberingEncoder(counting, most_long=1)
    first = "Il vecchio faro era stato chiuso da molti anni."
    second = "Nessuno ricordava più il nome del suo guardiano."
    once = encoder.encode([first, second])
    assert encoder.encode([second, first]).tolist() == once[::-1].tolist()
    assert counting.asked == [[first, second], [second]]


def test_nothing_is_asked_for_nothing() -> None:
    counting = Counting()
    encoder = RememberingEncoder(counting)
    assert encoder.encode([]).shape == (0, 2)
    assert counting.asked == []
    assert (encoder.name, encoder.dimension) == ("counting", 2)
