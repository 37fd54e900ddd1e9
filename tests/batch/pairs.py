"""Small pairs of files for the tests of batches."""

from __future__ import annotations

from pathlib import Path

_ITALIAN = (
    "Il gatto numero {} dorme sul tetto rosso della casa.",
    "Ieri la nave lasciò il porto con {} marinai a bordo.",
    "La biblioteca apre alle nove e possiede {} libri.",
)
_ENGLISH = (
    "Cat number {} sleeps on the red roof of the house.",
    "Yesterday the ship left the harbour with {} sailors on board.",
    "The library opens at nine and owns {} books.",
)


def write_pairs(folder: Path, count: int, sentences: int = 3) -> Path:
    """A folder of so many pairs, ``000.it.txt`` and ``000.en.txt`` and on."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        for code, texts in (("it", _ITALIAN), ("en", _ENGLISH)):
            numbers = range(20 + number * 3, 20 + number * 3 + sentences)
            lines = [text.format(at) for text, at in zip(texts, numbers, strict=False)]
            (folder / f"{number:03}.{code}.txt").write_text(
                "\n\n".join(lines) + "\n", encoding="utf-8"
            )
    return folder
