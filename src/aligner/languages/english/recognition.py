"""By what English is recognised, and the chrome of pages in it."""

from aligner.languages.interface.recognition import PageWords, Recognition, phrases

_WORDS = """
the a an of to in into on onto at by for from with without within about above across after against
along among around as before behind below beneath beside between beyond down during inside like
near off out outside over past since through throughout till toward towards under until up upon
and or but nor so yet if because although though while whereas unless whether than that which
who whom whose what when where why how
i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
myself yourself himself herself itself ourselves themselves this these those there here
each every either neither both all any some such many much more most few less least several
other others another same own one ones two three four five six seven eight nine ten first second
third hundred thousand million none nothing something anything everything someone anyone
everyone nobody
be is am are was were been being have has had having do does did done doing will would shall
should can cannot could may might must ought let get gets got go goes going went gone come comes
came say says said make makes made take takes took taken see seen saw know known think thought
give given use used want become became need
not no yes very too also just only even still already again ever never always often now then once
soon perhaps maybe however therefore thus hence instead rather quite almost enough well back away
together apart ago later
time year years day days people way man men woman women world life new old good great little long
high last next part number mr mrs
it' that' don' i' he' she' we' they' you' isn' aren' wasn' weren' didn' doesn' can' won' couldn'
wouldn' shouldn' hasn' haven' hadn' there' here' what' who' let' s t ll
"""

_ENDINGS = """
ing ings ed tion tions sion sions ness ment ments ity ities ly ally ght ould ough ship hood ful
less ous ive able ible ance ances ence ences ary ory ers ist ists ism ical ck sh th ll ss wn rd
ld nd nt st ts ds ks ns rs es ys ew ow ay ey aw wards ward self selves dom ish ways where body
ates ated ating ies ied al ic rt ct ft pt lt xt nk rk sk rm mp ch rn ook eak ain oat
"""

_CHROME = """
read more|keep reading|continue reading|read the full article|share this|share this article
share this post|share on|share via|back to top|back to home|skip to content|skip to main content
jump to content|subscribe to our newsletter|sign up for our newsletter|follow us on
leave a comment|leave a reply|cancel reply|post a comment|reading time|min read|minute read
previous article|next article|previous post|next post|related articles|related posts
you may also like|you might also like|print this page|send by email|email this|download pdf
download the pdf|printable version|cookie settings|accept all cookies|accept and close
manage cookies|all rights reserved|site map|main menu
"""

_LABELS = """
home|menu|search|contact|contacts|contact us|login|log in|sign in|sign up|register|share|print|email
comments|comment|no comments|tag|tags|categories|category|archive|archives|rss|newsletter|next
previous|close|accept|accept all|reject|reject all|news|articles|privacy|cookies|cookie|tweet
facebook|twitter|whatsapp|telegram|instagram|youtube|linkedin|pinterest|about us|legal notice
privacy policy|cookie policy|terms of use|terms of service|terms and conditions|follow us
minutes|minute|min|read also|learn more|like
"""

_STAMPS = """
posted on|posted in|posted by|published on|published in|published by|updated on|last updated
last modified|reading time
"""

_NOTICES = """
we use cookies|this site uses cookies|this website uses cookies|all rights reserved
"""

_LANGUAGES = """
italian ita it english eng en french fra fr spanish spa es german ger deu de portuguese por pt
russian rus ru arabic ar chinese zh
"""


_GROUPS = """
th sh wh ck ght ee oo ow ew aw ay ey ea ou oa w k y j x ph tch
"""

_HEADING_WORDS = """
chapter part book section appendix title article annex schedule act scene canto volume lesson
unit paragraph table point prologue epilogue preface foreword introduction conclusion
conclusions
"""

_VERSIONS = """
version translation text original language in and also translated below above follows bilingual
from
"""


RECOGNITION = Recognition(
    words=frozenset(_WORDS.split()),
    endings=tuple(_ENDINGS.split()),
    finals=frozenset("bcdfghjklmnpqrstvwxyz"),
    groups=tuple(_GROUPS.split()),
    language_names=frozenset(_LANGUAGES.split()),
    heading_words=frozenset(_HEADING_WORDS.split()),
    page=PageWords(
        chrome=phrases(_CHROME),
        labels=phrases(_LABELS),
        stamps=phrases(_STAMPS),
        notices=phrases(_NOTICES),
        posting=phrases(
            """
            we receive and publish|we received and publish|we are publishing below|reposted from
            republished from|originally published|first published|first appeared|cross-posted from
            """
        ),
        pointers=phrases(
            "see here|click here|read here|link here|at this link|source|link|see also"
        ),
        bylines=frozenset(("by", "edited by", "text by", "written by", "translated by", "author")),
        versions=frozenset(_VERSIONS.split()),
    ),
)
