"""What we know about Italian."""

from aligner.languages.italian.dates import DATES
from aligner.languages.italian.editorial import EDITORIAL
from aligner.languages.italian.gaps import GAPS
from aligner.languages.italian.gender import GENDER
from aligner.languages.italian.names import NAMES
from aligner.languages.italian.negation import NEGATION
from aligner.languages.italian.numbers import NUMBERS
from aligner.languages.italian.opposites import OPPOSITES
from aligner.languages.italian.order import ORDER
from aligner.languages.italian.phrases import PHRASES
from aligner.languages.italian.recognition import RECOGNITION
from aligner.languages.italian.roles import ROLE_WORDS
from aligner.languages.italian.splitting import SPLITTING
from aligner.languages.italian.structure import STRUCTURE
from aligner.languages.italian.tense import TENSE
from aligner.languages.italian.vocabulary import VOCABULARY
from aligner.languages.language import Language

LANGUAGE = Language(
    code="it",
    name="Italian",
    recognition=RECOGNITION,
    splitting=SPLITTING,
    names=NAMES,
    numbers=NUMBERS,
    dates=DATES,
    editorial=EDITORIAL,
    gaps=GAPS,
    structure=STRUCTURE,
    phrases=PHRASES,
    negation=NEGATION,
    opposites=OPPOSITES,
    order=ORDER,
    roles=ROLE_WORDS,
    vocabulary=VOCABULARY,
    gender=GENDER,
    tense=TENSE,
)
