"""Errors planted in correct pairs."""

from __future__ import annotations

from collections import Counter

from benchmarks.plants import KINDS, plants

PAIRS = (
    [
        (
            f"Il vecchio Arnaldo {word} era arrivato ieri con Tiberia e con gli attrezzi da pesca.",
            f"Old Arnaldo {word} had arrived yesterday with Tiberia and with the fishing tackle.",
        )
        for word in ("Bassi", "Conti", "Dossi", "Esposti", "Fulvi", "Galli", "Lenzi", "Manni")
    ]
    + [
        (
            f"Ieri il battello per {place} non partiva.",
            f"Yesterday the boat for {place} did not leave.",
        )
        for place in ("Rondara", "Selvana", "Tornio", "Ustrina", "Valmora", "Zelio")
    ]
    + [
        ("Spesso si pesca qui, ma molti restano.", "Here people often fish, but many stay."),
        ("Il sindaco deve parlare.", "The mayor must speak."),
        ("Piove, quindi restiamo.", "We stay because it rains."),
        ("Arriva lunedì.", "She comes on Monday."),
    ]
)


def planted() -> list[tuple[str, str, str]]:
    """The kind of each error, the text without and the text with it."""
    return [
        (plant.kind, before, after)
        for plant in plants(PAIRS * 6)
        for before, after in zip(plant.twin, plant.texts, strict=True)
        if before != after
    ]


def test_each_error_changes_one_side() -> None:
    assert len(planted()) == len(list(plants(PAIRS * 6)))


def test_all_kinds_occur() -> None:
    assert set(Counter(kind for kind, _, _ in planted())) == set(KINDS)


def test_the_same_errors_are_planted_each_time() -> None:
    assert list(plants(PAIRS)) == list(plants(PAIRS))


def test_a_negator_is_put_in_where_neither_side_denies() -> None:
    for kind, before, after in planted():
        if kind == "negator put in":
            assert "non" not in before.split()
            assert "not" not in before.split()
            assert len(after.split()) == len(before.split()) + 1


def test_a_name_is_replaced_by_one_that_the_pair_does_not_have() -> None:
    for kind, before, after in planted():
        if kind == "name replaced":
            (new,) = set(after.split()) - set(before.split())
            assert new[0].isupper()


def test_a_slip_keeps_the_letters_of_its_word() -> None:
    for kind, before, after in planted():
        if kind == "slip":
            (old,), (new,) = (
                set(a.split()) - set(b.split()) for a, b in ((before, after), (after, before))
            )
            assert sorted(old) == sorted(new)
