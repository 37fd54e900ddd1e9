"""Which known names may stand for each other."""

from __future__ import annotations

_LOOSE = (
    ("GB", "ENG"),
    ("GB", "SCT"),
    ("GB", "WLS"),
    ("GB", "NIR"),
    ("RU", "SU"),
    ("EU", "150"),
    ("CZ", "CS"),
    ("DE", "DDR"),
    ("DE", "FRG"),
    ("PS", "gaza"),
)
"""Things that are said for each other though they are not the same: a whole and a part of it."""
_KIN = (
    *_LOOSE,
    ("US", "019"),
    ("US", "003"),
    ("US", "021"),
    ("019", "003"),
    ("003", "021"),
    ("CZ", "bohemia"),
    ("CD", "CG"),
    ("VA", "pope"),
    ("god", "jesus"),
    ("jesus", "christ"),
    ("house", "commons"),
    ("congress", "house"),
    *(
        (one, "parliament")
        for one in ("congress", "house", "commons", "lords", "bundestag", "senate")
    ),
    ("bible", "gospel"),
    ("IN", "hinduism"),
    ("TR", "istanbul"),
    ("arabia", "SA"),
    ("moldau", "MD"),
    ("south_asia", "034"),
    ("south_asia", "142"),
    ("sub_saharan", "202"),
    ("palatinate", "rhineland_palatinate"),
    ("rhineland", "rhineland_palatinate"),
    ("judaism", "IL"),
    ("judah", "judea"),
    ("macedon", "MK"),
    *((part, "002") for part in ("011", "014", "015", "017", "018", "202")),
    *((part, "142") for part in ("030", "034", "035", "143", "145")),
    *((part, "150") for part in ("039", "151", "154", "155")),
    *((part, "019") for part in ("005", "013", "029", "419")),
)
"""Things that one language may name where the other names the other of the two."""
_LOOSE_PAIRS = frozenset(_LOOSE) | frozenset((two, one) for one, two in _LOOSE)
_PAIRS = frozenset(_KIN) | frozenset((two, one) for one, two in _KIN)


def are_kin(one: str, other: str) -> bool:
    """Whether two keys of known names are the same or may be said for each other."""
    return one == other or (one, other) in _PAIRS


def are_loosely_kin(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether what two names may stand for is not the same, but a whole and its part."""
    return not one & other and any((a, b) in _LOOSE_PAIRS for a in one for b in other)
