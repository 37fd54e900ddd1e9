"""The versions that ``make lowest`` tests are the lower bounds that are promised."""

import tomllib
from pathlib import Path

import regex

TOP = Path(__file__).parents[1]


def test_every_lower_bound_is_among_the_lowest_versions_tested() -> None:
    with (TOP / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    extras = project["optional-dependencies"].values()
    promised = {*project["dependencies"], *(bound for extra in extras for bound in extra)}
    lines = (TOP / ".ci" / "lowest.txt").read_text().splitlines()
    tested = [line for line in lines if not line.startswith("#")]
    # a constraint names no extras of the package that it holds
    plain = [regex.sub(r"\[.*?\]", "", bound).replace(">=", "==") for bound in promised]
    assert sorted(plain) == sorted(tested)
