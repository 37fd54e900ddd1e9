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


def test_the_tests_have_every_extra_and_those_without_extras_none() -> None:
    with (TOP / "pyproject.toml").open("rb") as file:
        told = tomllib.load(file)
    extras = told["project"]["optional-dependencies"]
    groups = told["dependency-groups"]
    too_large = set(extras["sentence-transformers"])
    brought = {bound for extra in extras.values() for bound in extra}
    assert brought - too_large <= set(groups["test"][1:])
    assert groups["test"][0] == {"include-group": "plain"}
    names = {regex.split(r"\W", bound)[0] for bound in brought}
    assert not names & {regex.split(r"\W", bound)[0] for bound in groups["plain"][1:]}
