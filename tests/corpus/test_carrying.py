from dataclasses import replace

from aligner.corpus import Discrepancy, Evidence, Severity, Silenced, SilenceEntry
from aligner.corpus.carrying import carried
from support import bitext_of

BEFORE = bitext_of([("Uno.", "One."), (("Due.", "Tre."), ("Two.", "Three.")), ("Quattro.", "")])
AFTER = bitext_of(
    [("Uno.", "One."), ("Due.", "Two."), ("Tre.", "Three."), ("Quattro.", "")],
)


def found(italian: str, english: str, id: str = "x") -> Discrepancy:
    sides = []
    for language, words in (("it", italian), ("en", english)):
        at = BEFORE[language].text.index(words)
        sides.append(Evidence(at, at + len(words), words, language))
    return Discrepancy(
        id=id, check="its/grammar", severity=Severity.MINOR, confidence=1.0, message="?",
        evidence=(sides[0], sides[1]), its_type="grammar", mqm="linguistic-conventions/grammar",
        beads=(1,),
    )  # fmt: skip


def test_the_texts_of_both_are_the_same() -> None:
    assert [d.text for d in AFTER.documents] == [d.text for d in BEFORE.documents]


def test_a_note_goes_to_the_bead_that_has_the_first_sentence_of_its_own() -> None:
    beads = tuple(replace(b, notes=("a note",)) if b.number == 1 else b for b in BEFORE)
    after = carried(BEFORE.model_copy(update={"beads": beads}), AFTER, lambda _: True)
    assert [bead.notes for bead in after] == [(), ("a note",), (), ()]


def test_a_finding_gets_the_beads_that_its_evidence_touches_now() -> None:
    before = BEFORE.with_discrepancies((found("Tre", "Three"), found("ue. T", "Two", "y")))
    after = carried(before, AFTER, lambda _: True)
    assert {one.id: one.beads for one in after.discrepancies} == {"x": (2,), "y": (1, 2)}


def test_an_empty_place_belongs_to_the_sentence_that_holds_it() -> None:
    one = found("Tre", "Three")
    first, second = (replace(side, end=side.start, text="") for side in one.evidence)
    empty = replace(one, evidence=(first, second))
    (after,) = carried(BEFORE.with_discrepancies((empty,)), AFTER, lambda _: True).discrepancies
    assert after.beads == (2,)


def test_only_what_is_kept_is_carried_and_what_is_silenced_stays_so() -> None:
    entry = SilenceEntry(reason="seen", id="y")
    before = BEFORE.with_discrepancies((found("Uno", "One"),)).model_copy(
        update={"silenced": (Silenced(found("Due", "Two", "y"), entry),)}
    )
    after = carried(before, AFTER, lambda one: one.id == "y")
    assert after.discrepancies == ()
    assert [(one.discrepancy.beads, one.entry) for one in after.silenced] == [((1,), entry)]
