"""What a format is said to keep comes back, whatever the text."""

import functools
import tempfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import aligner
from aligner import Bitext, EmptyTextError
from aligner.corpus import Bead, WordAlignment
from aligner.formats import links, registry
from aligner.formats.format import KEPT, Format, Wanted
from aligner.formats.segmented import texts_beside
from promises import NUMBERED, VIEWS, is_in_order, kept
from strategies import NASTY, bitexts
from support import bitext_of, must_have, swapped

FORMATS = [one.name for one in registry.FORMATS if one.write]
READABLE = [one.name for one in registry.FORMATS if one.write and one.read]
PAIRS = [*pairwise([*READABLE, READABLE[0]]), *pairwise([*READABLE[::2], *READABLE[1::2]])]
"""Conversions, of each format into two others and out of two others."""

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
    "x".join(NASTY),
]


def again(bitext: Bitext, format: Format) -> Bitext:
    """The bitext written and read; what a file does not hold is taken from the bitext."""
    if format.extra is not None:
        must_have("pyarrow", extra=format.extra)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / f"un nome{format.endings[0]}"
        aligner.save(bitext, place, format.name)
        if format.name in NUMBERED:
            aligner.save(bitext, place.with_name("un nome.segmented"))
        if format.read is not None:
            return registry.read(place, format, Wanted(bitext.languages))
        if format.keeps.findings:
            bare = bitext.model_copy(update={"discrepancies": (), "silenced": (), "review": None})
            return aligner.lay_findings(bare, place) if bitext.discrepancies else bare
        return OTHERWISE[format.name](bitext, place)


def read_segmented(bitext: Bitext, place: Path) -> Bitext:
    texts = texts_beside(place, registry.named("segmented"), Wanted(bitext.languages), (0, 0))
    return Bitext(documents=texts.documents)


def read_pharaoh(bitext: Bitext, place: Path) -> Bitext:
    """Links alone: which tokens they are between is told in a file of tokens."""
    found = iter(links.read_pharaoh(place.read_text()))

    def words(bead: Bead) -> WordAlignment:
        assert bead.words is not None
        told = tuple((one, other, 1.0) for one, other in sorted(next(found)))
        return WordAlignment(bead.words.first, bead.words.second, told)

    return bitext.with_words(words)


OTHERWISE: dict[str, Callable[[Bitext, Path], Bitext]] = {
    "segmented": read_segmented,
    "pharaoh": read_pharaoh,
    "tokens": lambda bitext, _: bitext,
}
"""How the tests read what is no bitext and holds no findings; one that keeps nothing is not."""


def fitting(bitext: Bitext, format: Format) -> Bitext:
    """The bitext as far as a format can be asked to hold it."""
    if format.needs_words:
        return bitext.with_words(lambda bead: bead.words or WordAlignment((), (), ()))
    return bitext


@functools.cache
def check_of(name: str) -> Callable[[Bitext], None]:
    format = registry.named(name)

    def holds(bitext: Bitext) -> None:
        whole = fitting(bitext, format)
        before = kept(whole, format)
        if before.get("beads") == []:
            with pytest.raises(EmptyTextError):
                again(whole, format)
            return
        read = again(whole, format)
        assert read.languages == whole.languages
        after = kept(read, format)
        for promise in before:
            assert after[promise] == before[promise], promise

    return holds


def bitexts_for(name: str, **options: bool) -> st.SearchStrategy[Bitext]:
    """Bitexts, those with crossing beads only for formats that keep them."""
    return bitexts(crossed=registry.named(name).keeps.moved, **options)


def test_every_promise_of_the_registry_is_looked_at() -> None:
    assert tuple(VIEWS) == KEPT


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_is_kept_of_any_bitext_comes_back(name: str, data: st.DataObject) -> None:
    check_of(name)(data.draw(bitexts_for(name, lengthy=True)))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_comes_back(name: str, text: str) -> None:
    check_of(name)(
        bitext_of([("Uno.", "One."), (f"A{text}.", f"B{text}."), ("Due.", ""), ("", "Three.")])
    )


@pytest.mark.parametrize("name", FORMATS)
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
    assert format.keeps.moved != is_in_order(bitext)
    check_of(name)(bitext)


@pytest.mark.parametrize("name", READABLE)
def test_the_sides_are_in_the_order_of_the_languages_wanted(name: str, tmp_path: Path) -> None:
    format = registry.named(name)
    if format.extra is not None:
        must_have("pyarrow", extra=format.extra)
    bitext = bitext_of([("Uno.", "One."), ("Due.", "Two.")])
    place = tmp_path / f"x{format.endings[0]}"
    aligner.save(swapped(bitext), place)
    aligner.save(swapped(bitext), tmp_path / "x.segmented")
    read = aligner.load(place, languages=("en", "it"))
    assert read.languages == ("en", "it")
    assert [s.text for s in read[0].segments] == ["One.", "Uno."]


@pytest.mark.parametrize("name", READABLE)
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_sides_changed_over_come_back_changed_over(name: str, data: st.DataObject) -> None:
    """A format knows no first side: what it keeps of the mirrored bitext is the mirror of it."""
    format = registry.named(name)
    bitext = data.draw(bitexts())
    if not kept(bitext, format)["beads"]:
        return
    turned, straight = again(swapped(bitext), format), again(bitext, format)
    if turned.languages != bitext.languages:
        turned = swapped(turned)
    told = [sorted(_pairs(one)) for one in (turned, straight)]
    assert told[0] == told[1]


def _pairs(bitext: Bitext) -> list[tuple[str, ...]]:
    return [tuple(bead[code].text for code in ("it", "en")) for bead in bitext]


@pytest.mark.parametrize(("first", "second"), PAIRS, ids=str)
@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_conversion_there_and_back_keeps_what_both_keep(
    first: str, second: str, data: st.DataObject
) -> None:
    one, other = registry.named(first), registry.named(second)
    bitext = data.draw(bitexts(crossed=one.keeps.moved and other.keeps.moved))
    if not (kept(bitext, one)["beads"] and kept(bitext, other)["beads"]):
        return
    start = again(bitext, one)
    back = again(again(start, other), one)
    before, after = kept(start, other), kept(back, other)
    for promise in before.keys() & kept(start, one):
        assert after[promise] == before[promise], promise
