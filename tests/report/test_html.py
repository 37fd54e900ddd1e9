from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import html5lib  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from lxml import etree
from lxml import html as lxml_html

from aligner.corpus import Bitext, Document, Gap, GapReason, Silenced, SilenceEntry
from aligner.report import assets, html
from aligner.report.templating import showable
from report.pages import page, parsed
from report.samples import HOSTILE, evidence, finding, harbour, hostile, linked, reviewed
from strategies import bitexts
from support import bitext_of

GOLDEN = Path(__file__).parent / "harbour.html"


def body() -> str:
    """The page without its head, which holds the styles, and without its script."""
    _, begin, rest = html.render(harbour()).partition("<body>")
    return (begin + rest).replace(assets.script(), "")


def as_parsed(text: str) -> str:
    """A text as an HTML parser gives it back."""
    return showable(text).replace("\r\n", "\n").replace("\r", "\n")


def column(shown: lxml_html.HtmlElement, side: int) -> list[str]:
    """The sentences in the column of a side."""
    cells = shown.cssselect(f"#texts tbody td:nth-of-type({side + 1})")
    return [s.text_content() for cell in cells for s in cell.cssselect(".s")]


def marked(shown: lxml_html.HtmlElement, number: int, language: str) -> str:
    """The words that the first mark of a finding holds on a side."""
    return str(shown.get_element_by_id(f"mark-{number}-{language}").text_content())


def test_the_page_is_the_one_that_was_looked_at() -> None:
    """When a change is meant, write ``body()`` over the file."""
    assert body() == GOLDEN.read_text(encoding="utf-8")


def test_both_columns_hold_the_sentences_unchanged() -> None:
    bitext = harbour()
    for side, document in enumerate(bitext.documents):
        assert column(page(), side) == [s.text for s in document]


@settings(max_examples=40, deadline=None)
@given(bitexts())
def test_any_bitext_keeps_its_text_and_links_what_it_marks(bitext: Bitext) -> None:
    shown = parsed(html.render(bitext))
    in_row_order = [[s.text for b in bitext for s in b.segments[side].sentences] for side in (0, 1)]
    for side in (0, 1):
        assert column(shown, side) == [as_parsed(text) for text in in_row_order[side]]
    ids = [element.get("id") for element in shown.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    targets = {link.get("href", "")[1:] for link in shown.iter("a")}
    assert targets <= set(ids)
    for issues in shown.cssselect('script[type="application/its+xml"]'):
        etree.fromstring(issues.text_content().strip())


def test_marks_stand_at_the_evidence() -> None:
    assert marked(page(), 1, "it") == "1932"
    assert marked(page(), 1, "en") == "1923"
    assert marked(page(), 2, "it") == "Nessuno lo usava."
    assert marked(page(), 3, "en") == "ship (the Aurora?)"


def test_a_mark_inside_a_mark_is_its_child() -> None:
    inner = page().get_element_by_id("mark-4-en")
    assert inner.text_content() == "(the Aurora?)"
    assert inner.getparent() is page().get_element_by_id("mark-3-en")


def test_a_place_is_an_empty_mark_with_a_name() -> None:
    place = page().get_element_by_id("mark-4-it")
    assert place.text_content() == ""
    assert "place" in place.get("class", "").split()
    link = place.getnext()
    assert link is not None
    assert link.get("aria-label") == "Finding 4, note, missing here"


def test_a_row_without_counterpart_says_so_and_holds_the_place() -> None:
    cell = page().get_element_by_id("row-3").cssselect("td")[1]
    assert cell.text_content() == "No English counterpart"
    assert [m.get("id") for m in cell.cssselect("mark")] == ["mark-2-en"]


def test_each_finding_and_its_marks_link_to_each_other() -> None:
    for number in range(1, 5):
        card = page().get_element_by_id(f"finding-{number}")
        to_text = [a.get("href") for a in card.cssselect("dt a")]
        assert to_text == [f"#mark-{number}-it", f"#mark-{number}-en"]
        back = page().cssselect(f'#texts a.ref[href="#finding-{number}"]')
        assert len(back) == 2


def test_findings_are_numbered_worst_first() -> None:
    severities = [h.text_content().split()[1] for h in page().cssselect("#findings .group h3")]
    assert severities == ["Critical", "Major", "Minor", "Note"]
    numbers = [n.text_content() for n in page().cssselect(".card .number")]
    assert numbers == [f"Finding {n}" for n in range(1, 5)]


def test_a_card_tells_both_readings_the_check_and_how_sure_it_is() -> None:
    card = page().get_element_by_id("finding-1")
    assert [r.text_content() for r in card.cssselect("details.reading dd")] == [
        "read as 1932",
        "read as 1923",
    ]
    about = card.cssselect(".about")[0].text_content()
    assert "Critical, 96\u00a0% sure" in about
    assert "dates/year" in about
    assert "row 2" in about
    assert "aaaaaaaaaaaa" in about


def test_symptoms_of_the_same_cause_stand_in_its_card() -> None:
    card = page().get_element_by_id("finding-3")
    assert "“Aurora” has no counterpart." in card.text_content()


def test_counts_stand_by_family_and_by_severity() -> None:
    lines = [
        [cell.text_content() for cell in line.cssselect("th, td")]
        for line in page().cssselect(".counts tbody tr, .counts tfoot tr")
    ]
    assert ["dates", "1", "–", "–", "–", "1"] in lines
    assert lines[-1] == ["All", "1", "1", "1", "1", "4"]


def test_headings_of_the_text_are_headings_of_the_page() -> None:
    assert [h.text_content() for h in page().cssselect("#texts td h3")] == [
        "Il porto vecchio",
        "The old harbour",
    ]


def test_heading_levels_never_skip_one() -> None:
    levels = [int(h.tag[1]) for h in page().iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_cells_tell_their_language_and_let_the_text_tell_its_direction() -> None:
    for at, language in ((0, "it"), (1, "en")):
        cells = page().cssselect(f"#texts tbody td:nth-of-type({at + 1}):not(.empty)")
        assert {(c.get("lang"), c.get("dir")) for c in cells} == {(language, "auto")}


def test_rows_say_their_shape_score_and_whether_they_moved() -> None:
    heads = [" ".join(h.text_content().split()) for h in page().cssselect("#texts tbody th")]
    assert heads == [
        "1 score 99 %",
        "2 1-2 score 86 %",
        "3 Italian only score 64 %",
        "4 English only score 41 %",
        "5 score 93 %",
        "6 ⇅ moved English sentence 6 score 97 %",
    ]


def test_furniture_is_shown_in_a_section_of_its_own() -> None:
    section = page().get_element_by_id("asides")
    assert "Torna alla pagina iniziale" in section.text_content()
    assert "Torna alla pagina iniziale" not in page().get_element_by_id("texts").text_content()


def test_gaps_that_are_alike_are_counted_and_the_other_side_is_left_out() -> None:
    plain = bitext_of([("Uno.", "One.")])
    text = plain["it"].text + " *** One. ***"
    gaps = (
        Gap(5, 8, "***", GapReason.MARKUP),
        Gap(9, 13, "One.", GapReason.OTHER_SIDE),
        Gap(14, 17, "***", GapReason.MARKUP),
    )
    first = plain["it"].model_copy(update={"text": text, "gaps": gaps})
    shown = parsed(html.render(plain.model_copy(update={"documents": (first, plain["en"])})))
    (item,) = shown.cssselect("#asides li")
    assert item.text_content().split() == ["line", "1", "and", "1", "more", "***"]


def test_warnings_and_the_signature_are_shown() -> None:
    assert (
        "The languages were told from little text."
        in page().cssselect(".warnings")[0].text_content()
    )
    run = page().get_element_by_id("run").text_content()
    assert "aligner:0.0|engine:given|model:none|band:wide" in run


def test_hostile_text_shows_as_text() -> None:
    written = html.render(hostile())
    shown = parsed(written)
    assert column(shown, 0) == [as_parsed(HOSTILE)]
    assert column(shown, 1) == [as_parsed(HOSTILE[::-1])]
    assert not list(shown.iter("img"))
    assert written.count("</style>") == 1
    assert [s.get("type") for s in shown.iter("script")] == ["application/json", None]
    data = shown.get_element_by_id("page-data").text_content()
    assert "<" not in data
    assert json.loads(data)["findings"][0]["id"] == hostile().discrepancies[0].id
    assert all(name != "onerror" for element in shown.iter() for name in element.attrib)
    assert "49" not in shown.get_element_by_id("texts").cssselect(".s")[0].text_content()


@pytest.mark.parametrize("bitext", [harbour(), hostile()], ids=["harbour", "hostile"])
def test_nothing_is_fetched(bitext: Bitext) -> None:
    shown = parsed(html.render(bitext))
    assert not list(shown.iter("img", "iframe", "object", "embed"))
    assert all(element.get("src") is None for element in shown.iter())
    links = {element.get("href", "") for element in shown.iter("a", "link")}
    assert all(link.startswith("#") or link == "data:," for link in links)
    style = shown.cssselect("style")[0].text_content()
    assert "url(" not in style
    assert "@import" not in style
    policy = shown.cssselect('meta[http-equiv="Content-Security-Policy"]')[0].get("content", "")
    assert policy.startswith("default-src 'none'; script-src 'sha256-")


def test_no_script_may_run_but_the_pages_own() -> None:
    scripts = [s for s in page().iter("script") if s.get("type") is None]
    assert [s.text_content() for s in scripts] == [assets.script()]
    digest = base64.b64encode(hashlib.sha256(assets.script().encode()).digest()).decode()
    (policy,) = page().cssselect('meta[http-equiv="Content-Security-Policy"]')
    assert f"script-src 'sha256-{digest}';" in policy.get("content", "")


def test_the_script_is_strict_javascript_that_html_cannot_misread() -> None:
    written = assets.script()
    assert written.startswith('\n(() => {\n"use strict";\n')
    for sign in ("</script", "<!--", "<script"):
        assert sign not in written.lower()


def _split() -> Bitext:
    """A text that is long enough to be laid out in pieces."""
    return bitext_of([(f"Riga {n}.", f"Line {n}.") for n in range(html.LAZY + 1)])


@pytest.mark.parametrize("made", [harbour, hostile, linked, reviewed, _split])
def test_the_markup_has_no_error(made: Callable[[], Bitext]) -> None:
    html5lib.HTMLParser(strict=True).parse(html.render(made()))


@pytest.mark.parametrize("made", [harbour, hostile, linked, reviewed, _split])
def test_no_two_elements_have_one_id_and_all_that_is_referred_to_is_there(
    made: Callable[[], Bitext],
) -> None:
    shown = parsed(html.render(made()))
    ids = [element.get("id") for element in shown.iter() if element.get("id") is not None]
    assert len(ids) == len(set(ids))
    referring = ("for", "aria-labelledby", "aria-describedby")
    named = {element.get(name) for element in shown.iter() for name in referring}
    assert named - {None} <= set(ids)


def test_addresses_in_the_text_are_plain_text() -> None:
    plain = bitext_of([("Vedi https://example.org/a?b=c&d.", "See https://example.org/a?b=c&d.")])
    shown = parsed(html.render(plain))
    assert column(shown, 0) == ["Vedi https://example.org/a?b=c&d."]
    assert not [a for a in shown.iter("a") if "example" in a.get("href", "")]


def test_a_bitext_without_findings_says_so() -> None:
    shown = parsed(html.render(bitext_of([("Uno.", "One.")])))
    assert "No discrepancy was found." in shown.get_element_by_id("findings").text_content()


def test_only_long_texts_are_laid_out_piece_by_piece() -> None:
    rows = [(f"Riga {n}.", f"Line {n}.") for n in range(html.LAZY + 1)]
    for length, pieces in ((html.LAZY, 0), (html.LAZY + 1, -(-(html.LAZY + 1) // html.CHUNK))):
        shown = parsed(html.render(bitext_of(rows[:length])))
        assert len(shown.cssselect("#texts .chunk > noscript > table")) == pieces
        assert len(shown.cssselect("#texts tr.row")) == length


def test_choices_of_rows_that_leave_none_cannot_be_made() -> None:
    shown = parsed(html.render(bitext_of([("Uno.", "One.")])))
    dead = [i.get("id") for i in shown.cssselect("input") if i.get("disabled") is not None]
    assert dead == ["rows-findings", "rows-alone", "rows-moved", "rows-uncertain"]
    assert not [i for i in page().cssselect("input") if i.get("disabled") is not None]


def test_documents_that_are_not_aligned_make_a_page_all_the_same() -> None:
    plain = bitext_of([("Uno.", "One.")])
    bare = Bitext(documents=plain.documents)
    found = finding(evidence(plain, 0, "Uno"), evidence(plain, 1, "One"))
    for bitext in (bare, bare.with_discrepancies((found,))):
        shown = parsed(html.render(bitext))
        assert "not aligned" in shown.get_element_by_id("texts").text_content()
        ids = {element.get("id") for element in shown.iter()}
        assert {a.get("href", "#")[1:] for a in shown.iter("a")} <= ids


def test_empty_documents_make_a_page_all_the_same() -> None:
    empty = Bitext(documents=(Document(text="", language="it"), Document(text="", language="en")))
    assert "not aligned" in html.render(empty)


def test_a_finding_about_beads_that_are_not_there_is_shown_without_a_row() -> None:
    plain = bitext_of([("Uno.", "One.")])
    found = finding(evidence(plain, 0, "Uno"), evidence(plain, 1, "One"), 7)
    shown = parsed(html.render(plain.with_discrepancies((found,))))
    assert shown.get_element_by_id("finding-1").cssselect(".about a")[0].get("href") == "#row-1"


def test_what_is_silenced_is_counted_and_told_with_its_reason() -> None:
    bitext = harbour()
    shown, hidden = bitext.discrepancies[:-1], bitext.discrepancies[-1]
    entry = SilenceEntry(reason="the editor's own", date=dt.date(2026, 3, 14), id=hidden.id)
    silenced = bitext.model_copy(
        update={"discrepancies": shown, "silenced": (Silenced(hidden, entry),)}
    )
    (told,) = parsed(html.render(silenced)).cssselect("details.silenced")
    text = told.text_content()
    assert "Silenced 1" in text
    assert hidden.message in text
    assert "the editor's own (2026-03-14)" in text
    assert not page().cssselect("details.silenced")
