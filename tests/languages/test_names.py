from __future__ import annotations

from dataclasses import fields

import pytest

from aligner.languages import get
from aligner.languages.interface.names import NameWords, named

TABLES = ("territories", "nationalities", "places", "bodies", "persons")


def names_of(code: str) -> NameWords:
    names = get(code).names
    assert names is not None
    return names


@pytest.mark.parametrize("table", TABLES)
def test_both_languages_name_the_same_things(table: str) -> None:
    assert set(getattr(names_of("it"), table)) == set(getattr(names_of("en"), table))


@pytest.mark.parametrize("code", ["it", "en"])
def test_no_form_is_empty_or_given_twice_for_one_thing(code: str) -> None:
    for table in TABLES:
        for key, forms in getattr(names_of(code), table).items():
            assert all(form == form.strip() and form for form in forms), key
            assert len(set(forms)) == len(forms), key


def test_every_table_is_looked_at() -> None:
    held = {f.name for f in fields(NameWords)} - {"titles", "genitives", "capitalised"}
    assert held - {"articles", "prepositions", "are_bare", "shape"} == set(TABLES)


def test_italian_adjectives_have_all_their_forms() -> None:
    nations = names_of("it").nationalities
    assert nations["CN"] == ("cinese", "cinesi")
    assert {"russo", "russa", "russi", "russe"} <= set(nations["RU"])
    assert {"belga", "belgi", "belghe"} <= set(nations["BE"])
    assert {"polacco", "polacca", "polacchi", "polacche"} <= set(nations["PL"])


def test_a_list_of_names_is_read() -> None:
    assert named("a: One, Two; b: Three\n") == {"a": ("One", "Two"), "b": ("Three",)}
