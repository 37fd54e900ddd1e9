from __future__ import annotations

import pytest

from aligner.languages import get
from aligner.languages.interface.opposites import OppositeWords

AREAS = ("antonyms", "quantities", "modalities", "connectives")


def poles_of(table: str) -> dict[str, int]:
    """How many poles each group of a table has."""
    lines: list[str] = []
    for line in table.splitlines():
        if line.startswith(" "):
            lines[-1] += line
        elif line:
            lines.append(line)
    named = [line.partition(":") for line in lines]
    assert len({name for name, _, _ in named}) == len(named), "a group is listed twice"
    return {name: words.count("|") + 1 for name, _, words in named}


@pytest.mark.parametrize("area", AREAS)
def test_groups_have_the_same_poles_in_all_languages(area: str) -> None:
    tables = [get(code).opposites for code in ("it", "en")]
    first, second = (poles_of(getattr(t, area)) for t in tables if isinstance(t, OppositeWords))
    assert first == second
    assert min(first.values()) > 1
