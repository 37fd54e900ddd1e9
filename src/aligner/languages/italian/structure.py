"""Enumeration in Italian."""

from aligner.languages.interface.structure import StructureWords

_WORDS = """
primo secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo dodicesimo
"""
_ORDINALS = _WORDS.split()

STRUCTURE = StructureWords(
    enumerators=(
        ("in primo luogo", "per prima cosa", "primariamente"),
        ("in secondo luogo", "secondariamente"),
        *((f"in {ordinal} luogo",) for ordinal in _ORDINALS[2:]),
    ),
    ordinals=tuple((ordinal, f"punto {ordinal}", f"{ordinal} punto") for ordinal in _ORDINALS),
)
