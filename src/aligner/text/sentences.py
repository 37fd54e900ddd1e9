"""A paragraph cut into sentences.

How it works.  The text is read in a copy whose blanks, line ends, accents and
invisible characters are made plain (:mod:`~aligner.text.splitting.copy`).  Each run
of stops in it is a place where a sentence may end.  Rules decide where the writing
itself shows the answer: a small letter behind an ellipsis or a closing quote, a
title, the number of a list item, a stop inside an address, an aside in brackets,
the speaker of quoted words (:mod:`~aligner.text.splitting.decisions`).  Where only
the word before the stop and the word after it can tell, Punkt is asked (T. Kiss and
J. Strunk 2006, "Unsupervised Multilingual Sentence Boundary Detection",
Computational Linguistics 32:4) in NLTK's implementation.  Its parameters are not
learnt from a corpus: they are filled from the abbreviations, collocations and
openers of the language module, and nothing is downloaded
(:mod:`~aligner.text.splitting.punkt`).  A few things end a sentence without a stop:
drawn lines, web addresses, list items (:mod:`~aligner.text.splitting.breaks`).

A colon or a semicolon never ends a sentence.  Time is linear in the length of the
text.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from aligner.corpus.document import trimmed
from aligner.languages import Language
from aligner.languages.interface.splitting import SplittingRules
from aligner.text.splitting.copy import reading_copy
from aligner.text.splitting.decisions import Splitter


def split_sentences(text: str, language: Language) -> list[tuple[int, int]]:
    """The sentences of a paragraph, as offsets into its text.

    Args:
        text: one paragraph; single line breaks inside it count as blanks.
        language: the language that it is in.

    Returns:
        Pairs of start and end in code points, in order, without blanks at their
        ends (see ``BLANKS``).  Every character that is not blank lies in exactly
        one of them; a text of blanks has none.
    """
    copy = reading_copy(text)
    starts = _splitter(language.splitting).starts(copy.text)
    edges = [0, *(copy.offsets[start] for start in starts[1:]), len(text)]
    spans = (trimmed(text, edge, end) for edge, end in pairwise(edges))
    return [(start, end) for start, end in spans if start < end]


@cache
def _splitter(rules: SplittingRules) -> Splitter:
    return Splitter(rules)
