"""What we know about Italian."""

from aligner.languages.italian.dates import DATES
from aligner.languages.italian.editorial import EDITORIAL
from aligner.languages.italian.numbers import NUMBERS
from aligner.languages.italian.phrases import PHRASES
from aligner.languages.italian.recognition import RECOGNITION
from aligner.languages.italian.splitting import SPLITTING
from aligner.languages.italian.structure import STRUCTURE
from aligner.languages.language import Language

LANGUAGE = Language(
    code="it",
    name="Italian",
    recognition=RECOGNITION,
    splitting=SPLITTING,
    numbers=NUMBERS,
    dates=DATES,
    editorial=EDITORIAL,
    structure=STRUCTURE,
    phrases=PHRASES,
)
