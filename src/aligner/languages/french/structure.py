"""How French spaces its signs."""

from aligner.languages.interface.structure import StructureWords

STRUCTURE = StructureWords(spaced_signs=";:!?")
