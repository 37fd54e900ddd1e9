from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from aligner.checks import Check, Finding, checks, run_checks, select
from aligner.checks.context import Context
from aligner.corpus import Bitext, Discrepancy, Severity, Signature, Silence, SilenceEntry
from support import BREAK, Row, bitext_of, swapped

ROWS: list[Row] = [
    ("! Segui il canale", "! Follow us"),
    ("# Il porto", "# The harbour"),
    ("In primo luogo, il molo era chiuso.", "Firstly, the pier was closed."),
    ("In secondo luogo, pioveva.", "Secondly, it rained."),
    BREAK,
    ("In quarto luogo, mancava il pane (nero.", "Fourthly, there was no bread."),
    ("", "Nobody knew why the boats had left."),
    ("", "# The return"),
    ("", "12 May 1987"),
    BREAK,
    ("Il sindaco di Genova [?] taceva.", "The mayor of Genoa kept silent."),
    ("Il kvas [bevanda – n.d.t.] era freddo.", "The kvas was cold."),
    ("Chi ha portato il sale fino al faro vecchio?", "Someone took the salt to the old lighthouse."),
    ("Vedi http://porto.example/orari", "See http://porto.example/times"),
    ("Erano 40 barche.", "There were 50 boats."),
    BREAK,
    ("Il gatto dormiva sul tetto.", ""),
    ("Poi venne la notte , e il vento.", "Then came the night, and the wind."),
]  # fmt: skip


def checked(bitext: Bitext) -> Bitext:
    """All checks, without an encoder."""
    lexical = bitext.model_copy(update={"signature": Signature(engine="lexical")})
    return run_checks(lexical, checks())


def _mirrored(found: Discrepancy) -> tuple[object, ...]:
    first, second = found.evidence
    return (found.id, found.check, found.severity, found.confidence, second, first)


def _straight(found: Discrepancy) -> tuple[object, ...]:
    return (found.id, found.check, found.severity, found.confidence, *found.evidence)


def test_the_most_severe_come_first_and_then_the_order_of_the_text() -> None:
    found = checked(bitext_of(ROWS)).discrepancies
    keys = [(-d.severity.rank, d.beads[0]) for d in found]
    assert keys == sorted(keys)
    assert len({d.severity for d in found}) > 2


def test_many_checks_speak_up_in_the_example() -> None:
    families = {d.family for d in checked(bitext_of(ROWS)).discrepancies}
    assert {"editorial", "coverage", "structure"} <= families


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(ROWS), max_size=20))
@example(ROWS)
def test_swapping_the_sides_mirrors_the_findings_and_keeps_their_ids(rows: list[Row]) -> None:
    bitext = bitext_of(rows)
    straight = {_straight(d) for d in checked(bitext).discrepancies}
    mirrored = {_mirrored(d) for d in checked(swapped(bitext)).discrepancies}
    assert straight == mirrored


def test_an_id_outlives_changes_elsewhere_in_the_document() -> None:
    longer: list[Row] = [("Una riga nuova.", "A new line."), BREAK, *ROWS]
    before = {d.id: d.message for d in checked(bitext_of(ROWS)).discrepancies}
    after = {d.id: d.message for d in checked(bitext_of(longer)).discrepancies}
    assert before == after


def test_equal_findings_have_ids_of_their_own() -> None:
    row: Row = ("Chi ha portato il sale fino al faro?", "Someone took the salt to the lighthouse.")
    found = run_checks(bitext_of([row, BREAK, row]), select(["structure/question"])).discrepancies
    first, second = (d.id for d in found)
    assert second == f"{first}-2"


def test_nothing_below_the_least_confidence_or_severity_is_left() -> None:
    bitext = bitext_of(ROWS, scores=0.6)
    chosen = select(["coverage", "structure"])
    found = run_checks(
        bitext, chosen, min_confidence=0.7, min_severity=Severity.MAJOR
    ).discrepancies
    everything = run_checks(bitext, chosen).discrepancies
    assert list(found) == [
        d for d in everything if d.confidence >= 0.7 and d.severity >= Severity.MAJOR
    ]
    assert 0 < len(found) < len(everything)


def test_checking_again_replaces_what_was_found_before() -> None:
    once = run_checks(bitext_of(ROWS), select(["structure"]))
    twice = run_checks(once, select(["structure/question"]))
    assert {d.check for d in twice.discrepancies} == {"structure/question"}


def test_a_bitext_without_queries_or_gaps_loads_no_encoder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def _refuse() -> None:
        raise AssertionError("the encoder was loaded")

    monkeypatch.setattr("aligner.alignment.encoder.default_encoder", _refuse)
    bitext = bitext_of([("Piove.", "It rains."), ("Nevica.", "It snows.")])
    chosen = select(
        ["editorial", "coverage", "structure", "numbers", "dates"],
        ["coverage/words", "coverage/doubtful", "coverage/gap"],
    )
    assert run_checks(bitext, chosen).discrepancies == ()


def test_what_compares_the_sides_is_no_surer_than_their_bead() -> None:
    bitext = bitext_of([("Nel 1990 nevicava sul porto.", "In 1980 it was snowing on the port.")])
    (bead,) = bitext.beads
    doubtful = bitext.model_copy(update={"beads": (replace(bead, score=0.55),)})
    (sure,) = run_checks(bitext, select(["dates"])).discrepancies
    (unsure,) = run_checks(doubtful, select(["dates"])).discrepancies
    assert sure.confidence > 0.55
    assert unsure.confidence == 0.55


def test_what_is_wrong_in_one_text_does_not_depend_on_the_bead() -> None:
    bitext = bitext_of([("Nevicava sul sul porto vecchio.", "It was snowing on the old port.")])
    (bead,) = bitext.beads
    doubtful = bitext.model_copy(update={"beads": (replace(bead, score=0.1),)})
    (found,) = run_checks(doubtful, select(["language/repeated"])).discrepancies
    (same,) = run_checks(bitext, select(["language/repeated"])).discrepancies
    assert found.confidence == same.confidence


def test_an_empty_bitext_has_no_discrepancies() -> None:
    assert run_checks(bitext_of([]), checks()).discrepancies == ()


def _sure(confidence: float, *, default: bool) -> Check:
    def find(context: Context) -> Iterator[Finding]:
        for bead in context.paired_beads():
            one, other = (context.whole(segment) for segment in bead.segments)
            yield Finding(
                evidence=(one, other), message="A.", confidence=confidence, beads=(bead.number,)
            )

    return Check(
        id="numbers/trial", severity=Severity.MINOR, its_type="other", mqm="custom/x",
        default=default, alone=False, find=find,
    )  # fmt: skip


def test_of_a_default_check_what_is_likelier_wrong_than_right_is_shown_only_when_asked_for() -> (
    None
):
    bitext = bitext_of([("Uno.", "One.")])
    unsure = _sure(0.4, default=True)
    assert not run_checks(bitext, [unsure]).discrepancies
    assert run_checks(bitext, [unsure], min_confidence=0).discrepancies
    assert run_checks(bitext, [_sure(0.4, default=False)]).discrepancies


def test_what_is_silenced_is_kept_apart_and_an_idle_entry_is_told_once() -> None:
    bitext = bitext_of([("Uno.", "One."), ("Due.", "Two.")])
    silence = Silence(
        (
            SilenceEntry(reason="seen", check="numbers", text="Uno.", file="s.toml", line=1),
            SilenceEntry(reason="seen", check="numbers", text="Tre.", file="s.toml", line=4),
        )
    )
    checks = [_sure(0.9, default=True)]
    once = run_checks(bitext, checks, silence=silence)
    (shown,), (silenced,) = once.discrepancies, once.silenced
    assert (shown["it"].text, silenced.discrepancy["it"].text) == ("Due.", "Uno.")
    assert silenced.entry is silence.entries[0]
    assert run_checks(once, checks, silence=silence) == once
    (told,) = once.warnings
    assert told.startswith("s.toml:4: silences nothing any more")
    assert run_checks(once, checks) == run_checks(bitext, checks)


def test_an_entry_for_what_is_not_sure_enough_to_be_shown_is_not_idle() -> None:
    silence = Silence((SilenceEntry(reason="seen", check="numbers/trial"),))
    done = run_checks(bitext_of([("Uno.", "One.")]), [_sure(0.4, default=True)], silence=silence)
    assert not done.silenced
    assert not done.warnings


def test_findings_of_other_programs_stay_and_are_silenced_like_others() -> None:
    first = checked(bitext_of(ROWS))
    foreign = replace(first.discrepancies[-1], id="f", check="its/style", message="Stiff.")
    told = first.with_discrepancies((*first.discrepancies, foreign))
    again = checked(told)
    assert foreign in again.discrepancies
    assert {one.id for one in again.discrepancies} == {one.id for one in told.discrepancies}
    silence = Silence((SilenceEntry(reason="seen", id="f"),))
    quiet = run_checks(told, select(["editorial"]), silence=silence)
    assert [one.discrepancy.id for one in quiet.silenced] == ["f"]
    assert not [said for said in quiet.warnings if "an entry" in said]
    assert "its/style" not in {one.check for one in quiet.discrepancies}
    assert run_checks(quiet, select(["editorial"])).silenced == quiet.silenced
