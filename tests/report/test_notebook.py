from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from lxml import html as lxml_html

from aligner.corpus import Bitext, Corpus
from aligner.evaluation import IndexBead, evaluate
from aligner.report.notebook import MOST, html_of
from aligner.report.templating import no_formulae
from report.samples import harbour, hostile
from strategies import bitexts
from support import bitext_of


def parsed(shown: object) -> lxml_html.HtmlElement:
    return lxml_html.fragment_fromstring(html_of(shown).strip())


def rows(shown: object) -> list[list[str]]:
    """The cells of the first table, without its head."""
    table = parsed(shown).cssselect("table")[0]
    return [
        [" ".join(cell.text_content().split()) for cell in row.cssselect("th, td")]
        for row in table.cssselect("tbody tr")
    ]


def test_a_bitext_shows_its_beads_with_numbers_of_findings() -> None:
    assert rows(harbour())[1] == [
        "1",
        "Nel 19321 il molo era lungo 40 metri.",
        "In 19231 the pier was forty metres long. It was made of wood.",
        "1-2",
        "0.86",
    ]
    assert rows(harbour())[5][-2:] == ["1-1 moved", "0.97"]


def test_marks_in_a_bitext_tell_what_was_found() -> None:
    marks = parsed(harbour()).cssselect("table")[0].cssselect("tbody tr:nth-of-type(2) mark")
    assert {m.text_content() for m in marks} == {"1932", "1923"}
    assert {m.get("title") for m in marks} == {"critical: The Italian has 1932, the English 1923."}


def test_an_empty_side_says_so() -> None:
    assert rows(harbour())[2][2] == "nothing ‸2"
    assert rows(harbour()[3])[0] == ["3", "nothing", "A lighthouse stood nearby.", "0-1", "0.41"]


def test_long_bitexts_are_cut_with_a_count() -> None:
    bitext = bitext_of([(f"Riga {n}.", f"Line {n}.") for n in range(MOST + 7)])
    assert len(rows(bitext)) == MOST
    assert f"{MOST} of {MOST + 7} beads shown" in parsed(bitext).text_content()
    assert len(rows(bitext["it"])) == 1


def test_long_documents_and_corpora_are_cut_with_a_count() -> None:
    document = bitext_of([(f"# Capo {n}", f"Line {n}.") for n in range(MOST + 1)])["it"]
    assert len(rows(document)) == MOST
    assert f"{MOST} of {MOST + 1} paragraphs shown" in parsed(document).text_content()
    corpus = Corpus(bitexts=(harbour(),) * (MOST + 1))
    assert len(rows(corpus)) == MOST
    assert f"{MOST} of {MOST + 1} bitexts shown" in parsed(corpus).text_content()


def test_a_discrepancy_shows_both_sides_and_their_readings() -> None:
    (row,) = rows(harbour().discrepancies[0])
    assert row[0] == "▲ critical"
    assert row[2:4] == ["dates/year", "The Italian has 1932, the English 1923."]
    assert row[4:] == ["1932read as 1932", "1923read as 1923"]


def test_a_discrepancy_says_where_something_is_missing() -> None:
    (row,) = rows(harbour().discrepancies[1])
    assert row[4:] == ["Nessuno lo usava.", "missing at 77"]


def test_a_document_shows_its_paragraphs() -> None:
    assert rows(harbour()["it"])[:2] == [
        ["0", "furniture", "0", "Torna alla pagina iniziale"],
        ["1", "heading", "1", "Il porto vecchio"],
    ]


def test_a_corpus_shows_its_bitexts() -> None:
    (row,) = rows(Corpus(bitexts=(harbour(),)))
    assert row == [
        "0",
        "Italian–English",
        "5 and 6",
        "6",
        "4 findings: 1 critical, 1 major, 1 minor, 1 note",
    ]


def test_other_objects_are_refused() -> None:
    with pytest.raises(TypeError, match="a str is no object of the corpus"):
        html_of("text")


def test_formulae_are_kept_from_notebooks() -> None:
    shown = no_formulae("da $5 a $6 \\(x\\)")
    assert "$" not in shown.replace("<span>$</span>", "")
    assert "\\" not in shown.replace("<span>\\</span>", "")
    assert lxml_html.fragment_fromstring(f"<p>{shown}</p>").text_content() == "da $5 a $6 \\(x\\)"
    assert {"tex2jax_ignore", "mathjax_ignore"} <= set(parsed(harbour()).get("class", "").split())


@pytest.mark.parametrize("part", ["bitext", "bead", "discrepancy", "document", "corpus"])
def test_hostile_text_shows_as_text(part: str) -> None:
    bitext = hostile()
    shown = {
        "bitext": bitext,
        "bead": bitext[0],
        "discrepancy": bitext.discrepancies[0],
        "document": bitext["it"],
        "corpus": Corpus(bitexts=(bitext,)),
    }[part]
    tree = parsed(shown)
    assert not list(tree.iter("script", "img"))
    assert html_of(shown).count("</style>") == 1
    assert all(name not in {"onerror", "id"} for e in tree.iter() for name in e.attrib)
    if part in {"bitext", "bead", "document"}:
        assert "Ecco <script>" in tree.text_content()
        assert "</style> $5$ שלום 👩‍🚀\ufffd" in tree.text_content()


@settings(max_examples=30, deadline=None)
@given(bitexts())
def test_any_bitext_can_be_shown(bitext: Bitext) -> None:
    for shown in (bitext, *bitext.documents, *bitext.beads, *bitext.discrepancies):
        assert html_of(shown).strip().endswith("</div>")


def test_a_table_shows_its_first_rows_as_text() -> None:
    bitext = bitext_of([(f"Riga {n} <b>.", f"Line {n}.") for n in range(MOST + 3)])
    shown = bitext.table("beads")
    assert rows(shown)[0][:3] == ["0", "1-1", "0.95"]
    assert "Riga 0 <b>." in rows(shown)[0]
    assert f"{MOST} of {MOST + 3} beads shown" in parsed(shown).text_content()


def test_an_evaluation_shows_its_tables_and_sentences() -> None:
    gold = [IndexBead((0,), (0,)), IndexBead((1,), (1, 2))]
    figures = evaluate(gold, [IndexBead((0,), (0,), 0.9), IndexBead((1,), (1,), 0.4)])
    tree = parsed(figures)
    assert [t.cssselect("th")[0].text_content() for t in tree.cssselect("table")] == [
        "all beads",
        "by shape",
        "by score",
    ]
    assert rows(figures)[0][:4] == ["strict", "0.5000", "0.5000", "0.5000"]
    assert "expected calibration error" in tree.text_content()
    assert repr(figures).startswith("<Evaluation of 2 beads, F1: strict 0.5000, lax ")


def test_a_table_without_rows_says_so() -> None:
    assert "0 findings" in parsed(bitext_of([("Uno.", "One.")]).table("findings")).text_content()


def test_statistics_show_as_a_table() -> None:
    shown = rows(Corpus(bitexts=(harbour(),) * 2).statistics)
    assert ["sentences", "10 and 12"] in shown
    assert ["mean score", "0.80"] in shown
    assert ["discrepancies, dates", "2"] in shown


def test_numbers_of_findings_that_follow_each_other_are_told_apart() -> None:
    bitext = harbour()
    (first, *_) = bitext.discrepancies
    twice = bitext.with_discrepancies((first, replace(first, id="eeeeeeeeeeee")))
    assert rows(twice)[1][1] == "Nel 19321,2 il molo era lungo 40 metri."


def test_a_corpus_heads_its_bitexts_with_figures() -> None:
    shown = parsed(Corpus(bitexts=(harbour(),) * 2)).text_content()
    assert "2 bitexts, 10 and 12 sentences in 12 beads, 8 findings: 2 critical" in shown
