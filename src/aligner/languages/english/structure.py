"""Enumeration in English."""

from aligner.languages.interface.structure import StructureWords

_WORDS = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
"""
_ORDINALS = _WORDS.split()

STRUCTURE = StructureWords(
    enumerators=(
        ("firstly", "first of all", "in the first place"),
        ("secondly", "in the second place"),
        *((f"{ordinal}ly", f"in the {ordinal} place") for ordinal in _ORDINALS[2:]),
    ),
    ordinals=tuple((ordinal, f"point {ordinal}") for ordinal in _ORDINALS),
)
