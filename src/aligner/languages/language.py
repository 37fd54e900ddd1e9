"""A language as the rest of the package sees it."""

from __future__ import annotations

from dataclasses import dataclass

from aligner.languages.interface.dates import DateWords
from aligner.languages.interface.editorial import EditorialMarks
from aligner.languages.interface.gaps import GapWords
from aligner.languages.interface.gender import GenderWords
from aligner.languages.interface.names import NameWords
from aligner.languages.interface.negation import NegationWords
from aligner.languages.interface.numbers import NumberWords
from aligner.languages.interface.opposites import OppositeWords
from aligner.languages.interface.order import OrderWords
from aligner.languages.interface.phrases import PhraseWords
from aligner.languages.interface.recognition import Recognition
from aligner.languages.interface.roles import RoleWords
from aligner.languages.interface.splitting import SplittingRules
from aligner.languages.interface.structure import StructureWords
from aligner.languages.interface.tense import TenseWords
from aligner.languages.interface.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Everything we know about one language.

    ``code``, ``name``, ``splitting`` and ``recognition`` are the least that a
    language needs to be aligned; the rest is what checks read.
    """

    code: str
    name: str
    recognition: Recognition
    splitting: SplittingRules
    numbers: NumberWords | None = None
    dates: DateWords | None = None
    editorial: EditorialMarks | None = None
    gaps: GapWords | None = None
    structure: StructureWords | None = None
    phrases: PhraseWords | None = None
    names: NameWords | None = None
    negation: NegationWords | None = None
    opposites: OppositeWords | None = None
    order: OrderWords | None = None
    roles: RoleWords | None = None
    vocabulary: Vocabulary | None = None
    gender: GenderWords | None = None
    tense: TenseWords | None = None
