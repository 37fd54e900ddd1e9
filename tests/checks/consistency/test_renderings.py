from __future__ import annotations

import pytest

from aligner.checks import run_checks, select
from aligner.checks.consistency import renderings
from aligner.checks.consistency.usage import Place, Usage, Usages, usages
from aligner.checks.context import Context
from aligner.corpus import Discrepancy, Severity, Signature, Span
from support import ConceptEncoder, Row, bitext_of

ENCODER = ConceptEncoder(
    "rete reti nets net",
    "barca barche boats boat",
    "molo pier jetty",
    "nuova new",
    "cadde fell",
    "rumore noises",
    "vele sails",
)
USUAL: tuple[Row, ...] = tuple(
    (f"Le reti {verb} qui {k}.", f"The nets {other} here {k}.")
    for k, (verb, other) in enumerate([("pendono", "hang"), ("marciscono", "rot")] * 5)
)


def found_in(check: str, *rows: Row) -> tuple[Discrepancy, ...]:
    return run_checks(bitext_of(rows), select([check]), encoder=ENCODER).discrepancies


def test_a_word_rendered_once_by_one_of_other_meaning_is_flagged() -> None:
    (found,) = found_in(
        "consistency/drift", *USUAL, ("La nuova rete cadde.", "The new noises fell.")
    )
    assert (found["it"].text, found["en"].text) == ("rete", "noises")
    assert found.severity is Severity.MINOR
    assert found.beads == (10,)
    assert "in 10 places by “nets”" in found.message


def test_all_places_of_a_word_are_one_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    context = Context(bitext_of(USUAL), encoder=ENCODER)
    usual = tuple(Place(n, Span(3, 7, "reti"), Span(4, 8, "nets")) for n in range(20))
    strange = {
        "sail": (Place(20, Span(3, 7, "rete"), Span(4, 9, "sails")),),
        "nois": (Place(21, Span(3, 7, "rete"), Span(4, 10, "noises")),),
    }
    words = {"ret": Usage("ret", 22, "reti", {"net": usual, **strange})}
    sources = dict.fromkeys(strange, frozenset({"ret"}))
    known = Usages(words, dict.fromkeys(strange, 1), sources), Usages({}, {}, {})
    monkeypatch.setattr(renderings, "usages", lambda _, side: known[side])
    (found,) = renderings.drift(context)
    assert found.beads == (20, 21)
    assert "by “sails” here and 1 more, in 20 places by “nets”" in found.message


def test_a_word_that_is_spelt_alike_or_has_a_capital_is_no_drift() -> None:
    for other in ("retinue", "Noises"):
        assert found_in("consistency/drift", *USUAL, ("La nuova rete.", f"The new {other}.")) == ()


def test_a_rendering_that_means_the_same_is_no_drift() -> None:
    same = ConceptEncoder("rete reti nets net trammel", "nuova new", "cadde fell")
    bitext = bitext_of((*USUAL, ("La nuova rete cadde.", "The new trammel fell.")))
    assert run_checks(bitext, select(["consistency/drift"]), encoder=same).discrepancies == ()


def test_a_short_text_has_no_usual_renderings() -> None:
    rows = (*USUAL[:5], ("La nuova rete cadde.", "The new noises fell."))
    assert found_in("consistency/drift", *rows) == ()


def test_without_an_encoder_no_drift_is_seen() -> None:
    bitext = bitext_of((*USUAL, ("La nuova rete cadde.", "The new noises fell.")))
    lexical = bitext.model_copy(update={"signature": Signature(engine="lexical")})
    assert run_checks(lexical, select(["consistency/drift"])).discrepancies == ()


def test_a_word_of_several_usual_renderings_is_told_with_their_counts() -> None:
    rows = (("Il molo cadde.", "The pier fell."),) * 3 + (
        ("Il molo cadde.", "The jetty fell."),
    ) * 2
    (found,) = found_in("consistency/rendering", *rows)
    assert "“pier” (3), “jetty” (2)" in found.message
    assert found["en"].text == "jetty"
    assert found.beads == (3, 4, 0, 1, 2)


def test_forms_of_a_word_are_one_and_names_are_left_out() -> None:
    rows = (("La rete di Oria cadde.", "Oria's net fell."), ("Le reti.", "The nets."))
    known = usages(Context(bitext_of(rows), encoder=ENCODER), 0)
    assert {usage.form: usage.count for usage in known.words.values()} == {"rete": 2, "cadde": 1}
