"""The versions that ``make lowest`` tests are the lower bounds that are promised."""

import tomllib
from pathlib import Path

TOP = Path(__file__).parents[1]


def test_every_lower_bound_is_among_the_lowest_versions_tested() -> None:
    with (TOP / "pyproject.toml").open("rb") as file:
        promised = tomllib.load(file)["project"]["dependencies"]
    tested = (TOP / ".ci" / "lowest.txt").read_text().splitlines()[1:]
    assert sorted(bound.replace(">=", "==") for bound in promised) == sorted(tested)
