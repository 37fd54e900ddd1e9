"""What we know about English."""

from aligner.languages.english.dates import DATES
from aligner.languages.english.editorial import EDITORIAL
from aligner.languages.english.numbers import NUMBERS
from aligner.languages.english.phrases import PHRASES
from aligner.languages.english.recognition import RECOGNITION
from aligner.languages.english.splitting import SPLITTING
from aligner.languages.english.structure import STRUCTURE
from aligner.languages.language import Language

LANGUAGE = Language(
    code="en",
    name="English",
    recognition=RECOGNITION,
    splitting=SPLITTING,
    numbers=NUMBERS,
    dates=DATES,
    editorial=EDITORIAL,
    structure=STRUCTURE,
    phrases=PHRASES,
)
