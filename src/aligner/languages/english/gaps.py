"""By which words an English sentence shows that one is missing from it."""

from aligner.languages.interface.gaps import GapWords


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


GAPS = GapWords(
    before_noun=_words("the a an my your our their every"),
    before_phrase=_words(
        "of in on at to for with from by into onto during between among within without than"
    ),
    joining=_words(
        "of in on at to for with from by into onto during between among within without and or but "
        "that which who whose because if when where as they we the a an my your our their"
    ),
    finite=_words("is are was were has have had would could should cannot does did"),
    opening=_words("is are was were has have had said did does"),
)
