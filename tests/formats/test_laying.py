"""Findings laid on a bitext."""

from dataclasses import replace
from pathlib import Path

import pytest

import aligner
from aligner import Bitext, Evidence, FormatError, Severity
from aligner.corpus import FindingReview, SilenceEntry, Verdict
from aligner.formats.laying import ToldFinding, laid, told_of_bitext
from aligner.formats.quotes import Quote
from formats_support import found
from support import bitext_of

ROWS = [("Uno due.", "One two."), ("Tre uno.", "Three one."), ("Sei.", "")]
BITEXT = bitext_of(ROWS)


def told(*quotes: Quote, **more: object) -> ToldFinding:
    return replace(ToldFinding("a/b", "So it is.", quotes), **more)  # type: ignore[arg-type]


def shown(bitext: Bitext) -> list[list[tuple[int, str]]]:
    return [[(e.start, e.text) for e in one.evidence] for one in bitext.discrepancies]


def lay(*findings: ToldFinding, on: Bitext = BITEXT) -> Bitext:
    return laid(on, findings, file="f")


IT, EN = Quote("it", span=(0, 3), text="Uno"), Quote("en", span=(0, 3), text="One")


def test_offsets_count_where_the_words_are_there() -> None:
    bitext = lay(told(EN, IT))
    assert shown(bitext) == [[(0, "Uno"), (0, "One")]]
    assert bitext.discrepancies[0].beads == (0,)


@pytest.mark.parametrize(
    ("quote", "start"),
    [
        (Quote("it", text="due."), 4),
        (Quote("it", span=(40, 44), text="due."), 4),
        (Quote("it", span=(0, 4), text="due.\nTre"), 4),
        (Quote("it", text="uno"), 13),
        (Quote("it", text="o", before="Un"), 2),
        (Quote("it", text="o", after=".\u2028Sei"), 15),
        (Quote("it", span=(14, 15), text="o"), 15),
        (Quote("it", region=(1, 5, 1, 8)), 4),
        (Quote("it", span=(4, 7)), 4),
    ],
)
def test_words_are_found_by_themselves_or_by_those_around_them(quote: Quote, start: int) -> None:
    assert shown(lay(told(quote, EN)))[0][0][0] == start


@pytest.mark.parametrize(
    ("quote", "cause"),
    [
        (Quote("it", text="o"), "“o” stands in the it text 2 times"),
        (Quote("it", span=(0, 1), text="x" * 50), "“x{39}…” does not stand in the it text: the "),
        (Quote("it", span=(0, 99)), "stands at 0-99, and the it text has 22 characters"),
        (Quote("it"), "tells neither place nor words"),
        (Quote("de", text="Uno"), "it tells of 'de', and the sides are it and en"),
    ],
)
def test_what_is_nowhere_or_anywhere_is_told(quote: Quote, cause: str) -> None:
    with pytest.raises(FormatError, match=f"f: finding a/b: .*{cause}"):
        lay(told(quote, EN))


def test_a_place_is_found_by_what_is_around_it() -> None:
    place = Quote("en", span=(90, 90), text="", before="One", after="two")
    assert shown(lay(told(IT, place))) == [[(0, "Uno"), (3, "")]]


def test_a_place_with_nothing_around_it_is_the_end_of_its_bead() -> None:
    assert shown(lay(told(IT, Quote("en", span=(900, 900), text=""))))[0][1] == (8, "")
    assert shown(lay(told(IT, Quote("en", span=(12, 12), text=""))))[0][1] == (8, "")
    assert shown(lay(told(IT, Quote("en", span=(3, 3), text=""))))[0][1] == (3, "")


def test_a_side_that_nothing_is_told_of_shows_the_whole_bead() -> None:
    assert shown(lay(told(Quote("it", text="Tre")))) == [[(9, "Tre"), (9, "Three one.")]]
    assert shown(lay(told(Quote("it", text="Sei")))) == [[(18, "Sei"), (19, "")]]


def test_the_name_of_a_file_tells_the_side() -> None:
    names = ("a/it.txt", "en.txt")
    documents = tuple(
        d.model_copy(update={"name": n}) for d, n in zip(BITEXT.documents, names, strict=True)
    )
    named = BITEXT.model_copy(update={"documents": documents})
    quotes = Quote(source="file:///x/en.txt", text="o"), Quote(source="a/it.txt", text="Tre")
    with pytest.raises(FormatError, match="stands in the en text 2 times"):
        lay(told(*quotes), on=named)


def test_units_of_utf_16_are_counted_where_the_file_counts_them() -> None:
    bitext = bitext_of([("\U0001f600 uno.", "One.")])
    assert shown(lay(told(Quote("it", span=(3, 6), utf16=True)), on=bitext))[0][0] == (2, "uno")
    region = Quote("it", region=(1, 4, 1, 7), utf16=True)
    assert shown(lay(told(region), on=bitext))[0][0] == (2, "uno")


def test_of_findings_with_one_id_the_one_that_is_laid_stands() -> None:
    checked = found(BITEXT)
    review = FindingReview(id="d1", decision=Verdict.ACCEPTED)
    one = replace(next(told_of_bitext(checked)), review=review)
    assert [d.review for d in lay(one, on=checked).discrepancies] == [review]
    silenced = lay(replace(one, silenced=SilenceEntry(reason="seen", id="d1")), on=checked)
    assert silenced.discrepancies == ()
    assert [s.discrepancy.id for s in silenced.silenced] == ["d1"]


def test_findings_without_ids_have_ids_of_their_own_and_the_worst_is_first() -> None:
    one = told(IT, EN)
    bitext = lay(one, one, replace(one, severity=Severity.CRITICAL, message="No."))
    first, *others = (d.id for d in bitext.discrepancies)
    assert bitext.discrepancies[0].message == "No."
    assert others[1] == f"{others[0]}-2"
    assert lay(one, one).discrepancies == tuple(d for d in bitext.discrepancies if d.id != first)


def test_findings_of_a_bitext_come_onto_another_with_the_same_words() -> None:
    checked = found(BITEXT)
    other = bitext_of([("Zero.", "Zero."), *ROWS])
    (moved,) = aligner.lay_findings(other, checked.discrepancies).discrepancies
    assert [(e.start, e.text) for e in moved.evidence] == [(6, "Uno"), (6, "One")]
    assert moved.beads == (1,)


def test_the_same_words_again_and_again_are_told_apart_by_those_around_them(tmp_path: Path) -> None:
    rows = [(f"La barca {n} parte.", f"The boat {n} leaves.") for n in range(60)]
    bitext = bitext_of(rows)
    (one,) = found(bitext).discrepancies
    many = []
    for bead in bitext:
        spans = (Evidence(s.start + 3, s.start + 8, s.text[3:8], s.language) for s in bead.segments)
        first, second = spans
        many.append(
            replace(one, id=str(bead.number), evidence=(first, second), beads=(bead.number,))
        )
    aligner.save(bitext.with_discrepancies(tuple(many)), tmp_path / "x.jsonld")
    later = aligner.lay_findings(bitext_of([("Zero.", "Zero."), *rows]), tmp_path / "x.jsonld")
    assert {d.id: d.beads for d in later.discrepancies} == {str(n): (n + 1,) for n in range(60)}
