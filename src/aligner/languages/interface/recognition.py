"""By what a text in a language, and the chrome of a page in it, are recognised."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """What web pages wrap around a text, in one language.

    All entries are lower case and keep their accents.

    Attributes:
        chrome: phrases that are page furniture wherever a block holds nothing else.
        labels: words and phrases that are furniture only at the edges of a page,
            because a text may have them as a heading or in direct speech.
        stamps: phrases before the date or the author of a posting.
        notices: phrases of notices about rights and cookies.
        posting: phrases with which a site introduces what it reposts.
        pointers: phrases that stand for a link ("see here").
        bylines: words that open a line naming an author.
        versions: words that, beside the name of a language, make a note about
            language versions ("translation", "version").
    """

    chrome: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    stamps: frozenset[str] = frozenset()
    notices: frozenset[str] = frozenset()
    posting: frozenset[str] = frozenset()
    pointers: frozenset[str] = frozenset()
    bylines: frozenset[str] = frozenset()
    versions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """By what a text is recognised as being in the language.

    ``words``, ``endings`` and ``groups`` are written in lower case and without
    accents, because capitals are often typed without; an elided word keeps its
    apostrophe.  An entry that two languages share tells nothing between them,
    and is harmless.

    Attributes:
        words: function words and the commonest verbs, adverbs and pronouns.
        endings: ends of words that are common here and rarer in neighbours.
        finals: letters that words end in.
        groups: letters and groups of letters typical of its spelling.
        letters: letters with accents that it writes, lower case.
        script: Unicode name of its script.
        language_names: how it calls languages, and their usual abbreviations.
        heading_words: words that open a numbered heading ("chapter").
        page: what web pages wrap around a text.
    """

    words: frozenset[str]
    endings: tuple[str, ...] = ()
    finals: frozenset[str] = frozenset()
    groups: tuple[str, ...] = ()
    letters: frozenset[str] = frozenset()
    script: str = "Latin"
    language_names: frozenset[str] = frozenset()
    heading_words: frozenset[str] = frozenset()
    page: PageWords = PageWords()


def phrases(text: str) -> frozenset[str]:
    """The phrases of a table with one or several on a line, set apart by bars."""
    return frozenset(p.strip() for line in text.splitlines() for p in line.split("|") if p.strip())
