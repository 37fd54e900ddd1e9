"""The bounds of noun phrases in English."""

from aligner.languages.interface.phrases import PhraseWords

_FUNCTION_WORDS = """
the a an
of to in on at by for with from into onto upon about above across after against along among
around as before behind below beneath beside besides between beyond despite down during except
inside near off out outside over past per since through throughout till toward towards under
until unlike up via within without according
and or nor but that which who whom whose when where while why how if because although though
whereas unless than then so yet whether however therefore also too even only just both either
neither not no
i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
this that these those there here what
is are was were be been being am has have had having do does did doing will would shall should
can could may might must says said became become becomes called so-called
never always often already still again ever soon now today yesterday perhaps maybe almost very
it's i'm he's she's that's there's don't doesn't didn't isn't aren't wasn't weren't can't couldn't
won't wouldn't hasn't haven't hadn't
"""

PHRASES = PhraseWords(
    function_words=frozenset(_FUNCTION_WORDS.split()),
    links=frozenset({"of", "and"}),
    name_links=frozenset({"of", "de", "von", "van"}),
)
