"""What we know about French: enough to align it and to compare figures."""

from aligner.languages.french.numbers import NUMBERS
from aligner.languages.french.recognition import RECOGNITION
from aligner.languages.french.splitting import SPLITTING
from aligner.languages.french.structure import STRUCTURE
from aligner.languages.language import Language

LANGUAGE = Language(
    code="fr",
    name="French",
    recognition=RECOGNITION,
    splitting=SPLITTING,
    numbers=NUMBERS,
    structure=STRUCTURE,
)
