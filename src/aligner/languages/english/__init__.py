"""What we know about English."""

from aligner.languages.english.dates import DATES
from aligner.languages.english.editorial import EDITORIAL
from aligner.languages.english.gaps import GAPS
from aligner.languages.english.gender import GENDER
from aligner.languages.english.names import NAMES
from aligner.languages.english.negation import NEGATION
from aligner.languages.english.numbers import NUMBERS
from aligner.languages.english.opposites import OPPOSITES
from aligner.languages.english.order import ORDER
from aligner.languages.english.phrases import PHRASES
from aligner.languages.english.recognition import RECOGNITION
from aligner.languages.english.roles import ROLE_WORDS
from aligner.languages.english.splitting import SPLITTING
from aligner.languages.english.structure import STRUCTURE
from aligner.languages.english.tense import TENSE
from aligner.languages.english.vocabulary import VOCABULARY
from aligner.languages.language import Language

LANGUAGE = Language(
    code="en",
    name="English",
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
