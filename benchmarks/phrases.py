"""How often the counterpart of a phrase is found to the word.

``python -m benchmarks.phrases`` takes phrases of up to six words from the
hand-aligned sentences of ``words/``: stretches that begin and end with a content
word and whose words are aligned with one unbroken stretch of the other side.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass

from aligner.alignment.encoder import Encoder, default_encoder
from aligner.alignment.phrases import counterpart, is_content, words_of
from aligner.corpus import Span
from aligner.languages import Language, get
from benchmarks.devdata import dev_folder

LONGEST = 6


@dataclass(frozen=True, slots=True)
class Item:
    """A phrase and its gold counterpart, with the sentences that hold them."""

    text: str
    phrase: Span
    other: str
    gold: Span
    languages: tuple[Language, Language]


def items() -> Iterator[Item]:
    """All phrases of the set, both ways round."""
    folder = dev_folder() / "words"
    sides = [
        (folder / f"dev.{code}").read_text(encoding="utf-8").splitlines() for code in ("it", "en")
    ]
    links = (folder / "dev.align").read_text(encoding="utf-8").splitlines()
    languages = get("it"), get("en")
    for first, second, pairs in zip(*sides, links, strict=True):
        linked = [(int(a), int(b)) for a, b in (pair.split("-") for pair in pairs.split())]
        yield from _phrases(first, second, linked, languages)
        turned = [(b, a) for a, b in linked]
        yield from _phrases(second, first, turned, (languages[1], languages[0]))


def _phrases(
    text: str, other: str, links: list[tuple[int, int]], languages: tuple[Language, Language]
) -> Iterator[Item]:
    tokens, others = _tokens(text), _tokens(other)
    for i in range(len(tokens)):
        for j in range(i + 1, min(i + LONGEST, len(tokens)) + 1):
            to = sorted(b for a, b in links if i <= a < j)
            if not to or any(to[0] <= b <= to[-1] and not i <= a < j for a, b in links):
                continue
            phrase = _span(text, tokens[i:j])
            gold = _trimmed(other, others[to[0] : to[-1] + 1], languages[1])
            if gold and _trimmed(text, tokens[i:j], languages[0]) == phrase:
                yield Item(text, phrase, other, gold, languages)


def _tokens(text: str) -> list[Span]:
    found, at = [], 0
    for token in text.split():
        at = text.index(token, at)
        found.append(Span(at, at + len(token), token))
        at += len(token)
    return found


def _span(text: str, tokens: list[Span]) -> Span:
    start, end = tokens[0].start, tokens[-1].end
    return Span(start, end, text[start:end])


def _trimmed(text: str, tokens: list[Span], language: Language) -> Span | None:
    """The stretch from the first content word to the last."""
    span = _span(text, tokens)
    content = [w for w in words_of(span.text, language) if is_content(w, language)]
    if not content:
        return None
    start, end = span.start + content[0].start, span.start + content[-1].end
    return Span(start, end, text[start:end])


def share_found(chosen: list[Item], encoder: Encoder | None) -> tuple[float, float]:
    """Share of the phrases found to the word, and mean F1 of their characters."""
    exact, overlap = 0, 0.0
    for item in chosen:
        found = counterpart(item.text, item.phrase, item.other, item.languages, encoder)
        if found:
            exact += (found.start, found.end) == (item.gold.start, item.gold.end)
            shared = min(found.end, item.gold.end) - max(found.start, item.gold.start)
            overlap += 2 * max(shared, 0) / (found.end - found.start + len(item.gold))
    return exact / len(chosen), overlap / len(chosen)


def main() -> None:
    """Print the shares, with the encoder and without."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("-n", type=int, default=400, help="how many phrases to take")
    number = parser.parse_args().n
    everything = list(items())
    chosen = random.Random(0).sample(everything, min(number, len(everything)))  # a sample
    print(f"{len(chosen)} of {len(everything)} phrases: found to the word, character F1")
    for name, encoder in (("encoder", default_encoder()), ("letters and place", None)):
        exact, overlap = share_found(chosen, encoder)
        print(f"{name:20}{100 * exact:6.1f}{100 * overlap:7.1f}")


if __name__ == "__main__":
    main()
