"""By which words an Italian sentence shows that one is missing from it."""

from aligner.languages.interface.gaps import GapWords


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


GAPS = GapWords(
    before_noun=_words(
        "il un' del dello della dell' degli delle allo alla all' agli alle dal dallo dalla "
        "dall' dagli dalle nel nello nella nell' nei negli nelle sul sullo sulla sull' sui sugli "
        "sulle"
    ),
    before_phrase=_words("di a da in con per tra fra"),
    joining=_words(
        "a da in con su per tra fra e ed o ma del della dei delle al alla ai alle dal dalla nel "
        "nella nei nelle sul sulla sui sulle il gli un"
    ),
    finite=_words(
        "è sono erano ha hanno aveva avevano fu furono sarà saranno può possono deve devono"
    ),
)
