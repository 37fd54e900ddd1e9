"""What a format is said to keep comes back, whatever the text."""

import functools
import tempfile
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

import aligner
from aligner import Bitext, EmptyTextError
from aligner.corpus import Bead, Document, Evidence, Segment
from aligner.formats import registry
from aligner.formats.format import Format, Wanted
from strategies import bitexts
from support import bitext_of, swapped

READABLE = [
    one
    for one in registry.FORMATS
    if one.read and one.write and (one.name != "parquet" or find_spec("pyarrow"))
]

HOSTILE = [
    "a & b < c > d ]]> \"e\" 'f' &amp; &#38;",
    "tab\there and\nthere\r\nand\rthere",
    "separators\u2028between\u2029them\u0085all\x0b\x0c\x1c",
    "never\x00in\x01XML\x1f\x7f\ufffe\uffff",
    "\U0001f600 emoji \U0001f1ee\U0001f1f9 e\u0301",
    "\u202bright\u202c to \u200fleft\u200e",
    "back\\slash \\n \\t \\u2028 \\\\",
    "0,1\t1-1\t0.5 ~~~ ||| [0]:[1]:0.5 <p> <s id='1'/>",
    "=cmd|' /C calc'!A0",
    "long " * 20_000 + "end",
]


def again(bitext: Bitext, format: Format) -> Bitext:
    """The bitext written and read."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / f"un nome{format.endings[0]}"
        aligner.save(bitext, place, format.name)
        if format.name in NUMBERED:
            aligner.save(bitext, place.with_name("un nome.segmented"))
        return registry.read(place, format, Wanted(("it", "en")))


NUMBERED = ("vecalign", "ladder")
"""Formats whose texts are written apart."""

OF_SENTENCES = (*NUMBERED, "hunalign", "moses", "xces", "intertext", "tei")
"""Formats that keep what stands in sentences, and not what stands between them."""

OF_LINES = (*NUMBERED, "hunalign", "moses")
"""Formats that have a line for a sentence and nothing more."""

OF_TEXTS = ("moses", "csv")
"""Formats that hold one text for all sentences of a side."""
MARKED = ("json", "jsonl", "tsv", "tmx", "xliff", "parquet")
"""Formats that say which beads are moved; elsewhere their order tells."""


def shown(text: str, format: Format) -> str:
    """A text as a format keeps it."""
    return "".join(text.split()) if format.name in OF_LINES else text.strip()


def bead_text(side: Segment, format: Format) -> str:
    if format.name in OF_TEXTS:
        return shown(side.text, format)
    if format.name in OF_SENTENCES:
        return "|".join(shown(s.text.replace("~~~", "~ ~ ~"), format) for s in side.sentences)
    return shown(side.text, format)


def beads(bitext: Bitext, format: Format) -> list[tuple[object, ...]]:
    keeps = format.keeps
    found: list[tuple[object, ...]] = []
    for bead in bitext:
        if bead.is_null and not keeps.nulls:
            continue
        told: list[object] = [bead_text(side, format) for side in bead.segments]
        if format.name not in OF_TEXTS:
            told.append(bead.kind)
        if keeps.words and bead.words and format.name == "jsonl":
            told.append(bead.words.pharaoh())
        if keeps.scores:
            told.append(round(bead.score, 4))
        if format.name in MARKED:
            told.append(bead.moved)
        found.append(tuple(told))
    return found


def words(evidence: Evidence, document: Document, format: Format) -> str:
    """What a format keeps of the words of evidence."""
    parts = [evidence.text]
    if format.name in OF_SENTENCES:
        parts = [
            document.text[max(s.start, evidence.start) : min(s.end, evidence.end)]
            for s in document.sentences
        ]
    return "".join("".join(parts).split())


def paragraphs(bitext: Bitext, format: Format) -> list[list[tuple[object, ...]]]:
    return [
        [
            (p.kind, *(shown(s.text, format) for s in p.sentences))
            for p in document.paragraphs
            if p.sentences
        ]
        for document in bitext.documents
    ]


@functools.cache
def check_of(name: str) -> Callable[[Bitext], None]:
    format = registry.named(name)

    def holds(bitext: Bitext) -> None:
        if not beads(bitext, format):
            with pytest.raises(EmptyTextError):
                again(bitext, format)
            return
        read = again(bitext, format)
        assert read.languages == bitext.languages
        assert beads(read, format) == beads(bitext, format)
        if format.keeps.paragraphs:
            assert paragraphs(read, format) == paragraphs(bitext, format)
        if format.keeps.findings:
            for one, other in zip(read.discrepancies, bitext.discrepancies, strict=True):
                assert replace(one, evidence=other.evidence) == other
                sides = zip(one.evidence, other.evidence, bitext.documents, strict=True)
                for here, there, document in sides:
                    assert "".join(here.text.split()) == words(there, document, format)
                    assert here.reading == there.reading

    return holds


@pytest.mark.parametrize("name", [one.name for one in READABLE])
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(bitext=bitexts())
def test_what_is_kept_of_any_bitext_comes_back(name: str, bitext: Bitext) -> None:
    check_of(name)(in_order(bitext))


@pytest.mark.parametrize("name", [one.name for one in READABLE])
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_comes_back(name: str, text: str) -> None:
    check_of(name)(
        bitext_of([("Uno.", "One."), (f"A{text}.", f"B{text}."), ("Due.", ""), ("", "Three.")])
    )


@pytest.mark.parametrize("name", [one.name for one in READABLE])
def test_shapes_paragraphs_and_moved_beads_come_back(name: str) -> None:
    format = registry.named(name)
    bitext = bitext_of(
        [
            ("# Un titolo", "# A title"),
            (("Uno.", "Due."), "One, two."),
            ("- Tre.", ("- Three.", "Three and a half.")),
            ("¶ Quattro.", ""),
            ("Cinque.", "¶ Five."),
            ("Sei.", "Six."),
        ],
        second_order=[0, 1, 2, 3, 5, 4] if format.keeps.moved else None,
        moved=[5] if format.keeps.moved else (),
    )
    if not format.keeps.nulls:
        bitext = bitext_of([("Uno.", "One."), (("Due.", "Tre."), "Two, three.")])
    check_of(name)(bitext)


@pytest.mark.parametrize("name", [one.name for one in READABLE])
def test_the_sides_are_in_the_order_of_the_languages_wanted(name: str, tmp_path: Path) -> None:
    format = registry.named(name)
    bitext = bitext_of([("Uno.", "One."), ("Due.", "Two.")])
    place = tmp_path / f"x{format.endings[0]}"
    aligner.save(swapped(bitext), place)
    aligner.save(swapped(bitext), tmp_path / "x.segmented")
    read = aligner.load(place, languages=("en", "it"))
    assert read.languages == ("en", "it")
    assert [s.text for s in read[0].segments] == ["One.", "Uno."]


def in_order(bitext: Bitext) -> Bitext:
    """The bitext with ``moved`` saying what is true: no bead of it breaks the order."""
    beads = tuple(Bead(b.number, b.segments, b.score, moved=False, words=b.words) for b in bitext)
    return bitext.model_copy(update={"beads": beads})
