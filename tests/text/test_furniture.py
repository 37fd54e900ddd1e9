import pytest

from aligner import languages
from aligner.corpus import ParagraphKind
from aligner.text.furniture import furniture_among
from aligner.text.regions import Cell, Region

TITLE = "La casa sul lago"
BODY = "La vecchia casa sul lago era rimasta chiusa per molti anni, e nessuno sapeva perché."
WORDS = [languages.get(code).recognition for code in ("it", "en")]


def aside(*texts: str, **options: list[Region]) -> list[str]:
    regions = options.get("regions") or [Region(0, len(text)) for text in texts]
    marks = furniture_among(texts, regions, WORDS)
    return [text for text, mark in zip(texts, marks, strict=True) if mark]


@pytest.mark.parametrize(
    "line",
    [
        "Leggi tutto »",
        "Condividi su Facebook",
        "Condividi questo articolo: Facebook Twitter WhatsApp",
        "Torna su ↑",
        "Iscriviti alla newsletter",
        "Tempo di lettura: 5 minuti",
        "Read more…",
        "Share this: Twitter Facebook",
        "5 min read",
        "Leave a reply",
        "(italiano – inglese)",
        "[ita/eng]",
        "(English version)",
    ],
)
def test_chrome_is_furniture_wherever_it_stands(line: str) -> None:
    assert aside(TITLE, BODY, line, BODY) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Home | Notizie | Contatti",
        "Menu",
        "Approfondimenti culturaliCinemaInternazionale",
        "Riceviamo e pubblichiamo questo racconto, già uscito altrove (vedi qui):",
        "Ripubblichiamo dal sito dell’associazione:",
        "Home > Libri > Racconti",
        "Pubblicato il 3 maggio 2019 da redazione",
        "Posted on 3 May 2019",
        "Questo sito usa i cookie per funzionare meglio. Se continui, li accetti.",
        "La casa sul lago (italiano/inglese)",
        "Racconti: La casa sul lago",
        "Italiano / English",
        "ITALIANO",
    ],
)
def test_what_stands_over_the_title_is_furniture(line: str) -> None:
    assert aside(line, TITLE, BODY, BODY) == [line]


@pytest.mark.parametrize(
    "line", ["– Circolo dei lettori di Como", "di Anna Bianchi", "by Ann White"]
)
def test_a_line_under_the_title_that_names_the_author_is_furniture(line: str) -> None:
    assert aside(TITLE, line, BODY) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "© 2019 Circolo dei lettori",
        "Tutti i diritti riservati",
        "All rights reserved.",
        "Privacy | Cookie policy | Contatti",
        "Archivio",
        "Facebook Twitter Instagram",
        "Last updated: 3 May 2019",
    ],
)
def test_what_stands_under_the_text_is_furniture(line: str) -> None:
    assert aside(TITLE, BODY, line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "January 24, 20220",
        "3 maggio 2019",
        "We publish this story with a few changes of our own.",
        "Menu",
        "Contatti",
        "Notizie",
        "Inglese e italiano",
        "KazMunayGas",
        "Di Vittorio e gli altri",
        "– Non lo so",
        "Condividi.",
        "Continua a leggere.",
        "«Leggi tutto»",
        "Leggi tutto il libro",
        "Riceviamo e pubblichiamo lettere dei nostri lettori da vent’anni.",
        "La fonte",
        "I cookie e la legge",
    ],
)
def test_text_between_paragraphs_is_never_furniture(line: str) -> None:
    assert aside(TITLE, BODY, line, BODY) == []


@pytest.mark.parametrize(
    "title",
    ["Menu", "Privacy policy", "Di Vittorio", "By Train Through India", "YouTube", "OpenStreetMap"],
)
def test_the_only_title_is_never_furniture(title: str) -> None:
    assert aside(title, BODY, BODY) == []


def test_a_title_and_a_subtitle_are_kept() -> None:
    assert aside("La casa sul lago di Como", "Una storia d’altri tempi", BODY) == []


def test_a_text_without_a_paragraph_keeps_all_its_lines() -> None:
    assert aside("Home", "Contatti", "Archivio") == []


def test_a_run_of_links_over_the_title_is_furniture() -> None:
    links = ["Racconti brevi", "Poesie scelte", "Autori nostri"]
    regions = [Region(0, 5, linked=True)] * 3 + [Region(0, 5)] * 2
    assert aside(*links, TITLE, BODY, regions=regions) == links


def test_a_list_of_links_inside_the_text_is_kept() -> None:
    regions = [Region(0, 5), *[Region(0, 5, linked=True)] * 3, Region(0, 5)]
    assert (
        aside(BODY, "Racconti brevi", "Poesie scelte", "Autori nostri", BODY, regions=regions) == []
    )


def test_the_head_of_a_column_that_names_its_language_is_furniture() -> None:
    cells = [Region(0, 5, cell=Cell(0, row, 0)) for row in range(2)]
    assert aside("it", "Il pane", regions=cells) == ["it"]


def test_what_the_markup_says_is_furniture_is_furniture() -> None:
    regions = [Region(0, 5, kind=ParagraphKind.FURNITURE), Region(0, 5)]
    assert aside("Chi siamo noi", BODY, regions=regions) == ["Chi siamo noi"]
