"""Files as other programs write them, with all that these put into them."""

from pathlib import Path

import pytest

import aligner
from aligner import Bitext

SAMPLES = Path(__file__).with_name("samples")


def shown(bitext: Bitext) -> list[tuple[str, ...]]:
    return [(*(segment.text for segment in bead.segments), *bead.notes) for bead in bitext]


def issues(bitext: Bitext) -> list[tuple[str, ...]]:
    return [
        (one.check, one.severity.value, *(e.text for e in one.evidence))
        for one in bitext.discrepancies
    ]


def test_a_memory_with_codes_footnotes_notes_and_a_third_language() -> None:
    bitext = aligner.load(SAMPLES / "memory.tmx")
    assert shown(bitext) == [
        (
            "Prema Ormeggia entro {0} minuti.",
            "Press Moor within {0} minutes.",
            "seen by the client",
            "formal",
        ),
        ("O chieda al capitano del porto.", "Or ask the harbour master."),
        (
            "Il molo è chiuso. Torni più tardi.",
            "The pier is closed.\nCome back later.",
        ),
    ]
    assert bitext.warnings == (
        "9 inline codes of other files are left out of the texts",
        "1 unit is left out: not in it and en, but in others",
    )


def test_an_exchange_file_of_version_1_2() -> None:
    bitext = aligner.load(SAMPLES / "exchange-1.2.xlf")
    first = "Press Moor\nand wait {0} minutes."
    assert shown(bitext) == [
        ("Prema Ormeggia e aspetta {0} minuti.", first, "is this the button?"),
        ("Poi basta.", "Then stop."),
        ("", "Not yet."),
        ("Nebbia.", "Fog."),
    ]
    assert issues(bitext) == [
        ("its/mistranslation", "critical", "basta", "Then stop."),
        ("its/register", "minor", "aspetta", first),
    ]
    assert bitext.warnings[1] == "1 unit is left out: not to be translated"


def test_an_exchange_file_of_version_2_1() -> None:
    bitext = aligner.load(SAMPLES / "exchange-2.1.xlf")
    first = "There are %d boats\nhere, and forty more."
    assert shown(bitext) == [
        (
            "Ci sono %d barche\nqui, e altre cinquanta.",
            first,
            "ask the client",
            "in the summer",
        ),
        ("", "Not yet\x1f."),
        ("Nebbia.", "Fog."),
    ]
    assert issues(bitext) == [("its/mistranslation", "critical", "altre cinquanta", first)]


@pytest.mark.parametrize("ending", ["json", "jsonl", "tmx", "xlf", "tei"])
@pytest.mark.parametrize("sample", ["memory.tmx", "exchange-1.2.xlf", "exchange-2.1.xlf"])
def test_all_that_is_read_goes_into_other_formats(sample: str, ending: str, tmp_path: Path) -> None:
    bitext = aligner.load(SAMPLES / sample)
    place = tmp_path / f"x.{ending}"
    assert aligner.save(bitext, place) == ()
    read = aligner.load(place)
    assert (shown(read), issues(read)) == (shown(bitext), issues(bitext))
