"""The tokens of a text, seen with a language's number words at hand."""

from __future__ import annotations

from collections.abc import Sequence

from aligner.values.lexicon import Lexicon, Word
from aligner.values.tokens import Token


class View:
    """Tokens by index; an index outside the text holds an empty key."""

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.words = lexicon.words

    def __len__(self) -> int:
        return len(self.tokens)

    def key(self, index: int) -> str:
        """The key of a token."""
        return self.tokens[index].key if 0 <= index < len(self.tokens) else ""

    def text(self, index: int) -> str:
        """A token as it stands."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def is_joiner(self, index: int) -> bool:
        """Whether a token joins the parts of a number; its accents count (``e``, not ``è``)."""
        return self.text(index).lower() in self.words.joiners

    def glued(self, index: int) -> bool:
        """Whether a token stands right after the one before it."""
        return 0 < index < len(self.tokens) and self.tokens[index].glued

    def is_opened(self, index: int) -> bool:
        """Whether a word before a token opens a range: ``between``, ``tra``."""
        before = self.key(index - 1)
        return any(opener == before for opener, _ in self.words.ranges if opener)

    def before_hyphen(self, index: int) -> int:
        """The index of a hyphen that ties a token to the one before it, or the same index."""
        if self.key(index - 1) == "-" and self.glued(index) and self.glued(index - 1):
            return index - 1
        return index

    def past_hyphen(self, index: int) -> int:
        """The index after a hyphen with nothing around it, or the same index."""
        if self.key(index) == "-" and self.glued(index) and self.glued(index + 1):
            return index + 1
        return index

    def word(self, index: int) -> Word | None:
        """What a token says as a number word, if anything."""
        if not 0 <= index < len(self.tokens) or self.tokens[index].kind != "word":
            return None
        key = self.tokens[index].key
        if self.key(index + 1) == "'" and self.glued(index + 1):
            elided = self.words.elided.get(key)
            if elided is not None:
                return Word(elided)
        return self.lexicon.word(key)

    def plain(self, index: int) -> int | None:
        """The value of a token of digits alone."""
        text = self.text(index)
        return int(text) if text.isdecimal() and len(text) <= 20 else None

    def ends_clause(self, index: int) -> bool:
        """Whether there is no word at an index."""
        return not 0 <= index < len(self.tokens) or self.tokens[index].kind == "sign"

    def is_other_word(self, index: int) -> bool:
        """Whether a number word or symbol is more likely the other word that looks like it."""
        homograph = self.words.homographs.get(self.key(index))
        if homograph is None:
            return False
        return (
            self.key(index - 1) in homograph.not_after
            or self.key(index + 1) in homograph.not_before
            or (homograph.not_alone and self.ends_clause(index + 1))
            or (bool(homograph.only_before) and self.key(index + 1) not in homograph.only_before)
        )
