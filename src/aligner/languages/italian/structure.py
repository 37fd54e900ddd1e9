from aligner.languages.interface.structure import StructureWords

STRUCTURE = StructureWords()
