"""The report as a browser shows it."""

from __future__ import annotations

import pytest
from selenium.webdriver.common.keys import Keys

from report.browsing import MIDDLE, PHONE, SAMPLES, WIDE, Page
from report.samples import HOSTILE, hostile


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_browser_has_no_complaint_and_asks_for_nothing_else(page: Page, sample: str) -> None:
    page.open(sample)
    assert page.complaints() == []
    asked = [url for url in page.requests() if not url.startswith(("about:", "data:"))]
    assert len(asked) == 1
    assert asked[0].endswith(f"/{sample}.html")


@pytest.mark.parametrize("size", [WIDE, MIDDLE, (660, 800)])
@pytest.mark.parametrize("sample", ["harbour", "long"])
def test_the_two_texts_of_a_row_are_level(page: Page, sample: str, size: tuple[int, int]) -> None:
    page.open(sample, size)
    uneven = page.ask(
        "return [...document.querySelectorAll('#texts tbody tr')].filter(row => {"
        "  const [a, b] = [...row.cells].slice(1).map(c => c.getBoundingClientRect());"
        "  return Math.abs(a.top - b.top) > 0.5 || a.right > b.left;"
        "}).map(row => row.id)"
    )
    assert uneven == []


def test_on_a_phone_the_two_texts_stand_one_under_the_other_with_their_language(page: Page) -> None:
    page.open("harbour", PHONE)
    wrong = page.ask(
        "return [...document.querySelectorAll('#texts tbody tr')].filter(row => {"
        "  const [a, b] = [...row.cells].slice(1).map(c => c.getBoundingClientRect());"
        "  return a.bottom > b.top || a.left !== b.left;"
        "}).map(row => row.id)"
    )
    assert wrong == []
    labels = page.ask(
        "return [...document.querySelector('#row-3').cells].slice(1)"
        ".map(c => getComputedStyle(c, '::before').content)"
    )
    assert labels == ['"Italian"', '"English"']


@pytest.mark.parametrize("size", [WIDE, MIDDLE, PHONE, (320, 700)])
@pytest.mark.parametrize("sample", SAMPLES)
def test_nothing_runs_out_of_the_window_sideways(
    page: Page, sample: str, size: tuple[int, int]
) -> None:
    page.open(sample, size)
    assert page.ask("return document.documentElement.scrollWidth") <= size[0]


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_to_a_screen_reader_the_texts_are_a_table_with_heads(
    page: Page, size: tuple[int, int]
) -> None:
    page.open("harbour", size)
    page.ask("document.querySelector('.counts').remove()")
    roles = page.roles()
    assert (roles["table"], roles["row"], roles["columnheader"]) == (1, 7, 3)
    assert (roles["rowheader"], roles["cell"]) == (6, 12)


def test_hostile_text_is_shown_as_text(page: Page) -> None:
    page.open("hostile")
    assert page.ask("return document.querySelector('#row-1 .s').textContent") == HOSTILE.replace(
        "\x00", "\ufffd"
    )
    assert page.ask("return document.images.length") == 0
    assert page.ask("return [...document.scripts].map(s => s.type)") == ["application/json", ""]
    page.press("j", "c")
    assert page.text("#ask-about") == hostile().discrepancies[0].message


def test_hostile_text_is_shown_as_text_where_it_is_laid_out_late(page: Page) -> None:
    page.open("many_hostile", WIDE, "#row-300")
    expected = f"{HOSTILE} </noscript> 300".replace("\x00", "\ufffd")
    assert page.text("#row-300 td:nth-of-type(1) .s") == expected
    assert page.text("#row-300 td:nth-of-type(2) .s") == "</noscript>300"
    page.write("search", "</noscript>7")
    page.wait("return document.getElementById('hits').textContent.startsWith('11 rows')")
    assert page.complaints() == []


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_a_finding_leads_to_its_mark_and_the_mark_leads_back(
    page: Page, size: tuple[int, int]
) -> None:
    page.open("long", size)
    page.click_on("#finding-9 dt:last-of-type a[href='#mark-9-en']")
    assert 0 < page.box("#mark-9-en")["top"] < size[1] - 20
    page.click_on("#mark-9-en + a.ref")
    assert page.ask("return location.hash") == "#finding-9"
    assert -1 < page.box("#finding-9")["top"] < size[1] - 20


def test_beside_the_texts_the_findings_stay_while_the_texts_move(page: Page) -> None:
    page.open("long", WIDE, "#row-100")
    assert page.box("#findings")["top"] == 0
    assert 0 < page.box("#row-100")["top"] < WIDE[1] - 20
    assert page.box("#findings")["right"] <= page.box("#row-100")["left"]
    page.click_on("#finding-5 a[href='#mark-5-it']")
    page.click_on("#mark-5-it + a.ref")
    for shown in ("#mark-5-it", "#finding-5"):
        assert -1 < page.box(shown)["top"] < WIDE[1] - 20


def test_the_keyboard_reaches_everything_in_order(page: Page) -> None:
    page.open("harbour")
    reached: list[str] = []
    while len(reached) < 60 and reached.count("#findings") < 2:
        page.press(Keys.TAB)
        reached.append(page.focused())
    assert reached[:3] == ["#findings", "#texts", "#dock"]
    wanted = ["plot", "download", "search", "#mark-1-it", "rows-all", "#finding-1", "strip", "next"]
    at = [reached.index(id) for id in wanted]
    assert at == sorted(at)


def test_the_focus_can_be_seen(page: Page) -> None:
    page.open("harbour")
    page.press(Keys.TAB)
    style = "return getComputedStyle(document.activeElement)"
    assert page.ask(f"{style}.outlineStyle") == "solid"
    assert page.box(".skips a")["left"] >= 0


def test_dark_and_light_follow_the_reader(page: Page) -> None:
    page.open("harbour")
    ground = "return getComputedStyle(document.body).backgroundColor"
    grounds = []
    for scheme in ("light", "dark"):
        page.media(prefers_color_scheme=scheme)
        grounds.append(page.ask(ground))
    assert grounds == ["rgb(251, 250, 248)", "rgb(22, 24, 28)"]


def test_on_paper_all_findings_stand_in_the_flow_without_controls(page: Page) -> None:
    page.open("harbour")
    page.media(media="print", prefers_color_scheme="dark")
    page.press("j")
    assert page.shown("#findings button, fieldset, .skips a, #dock, .strip, dialog") == []
    assert page.shown(".card") == [f"finding-{n}" for n in range(1, 5)]
    positions = "return [...document.querySelectorAll('.panel, .heads')].map(e => getComputedStyle(e).position)"
    assert set(page.ask(positions)) == {"static"}
    assert page.ask("return getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.printed().startswith(b"%PDF-")


def test_on_paper_nothing_waits_to_be_laid_out_and_all_readings_are_told(page: Page) -> None:
    page.open("long")
    laid_out = (
        "dispatchEvent(new Event('beforeprint')); return document.querySelectorAll('.row').length"
    )
    assert page.ask(laid_out) == 355
    page.open("harbour")
    page.ask("dispatchEvent(new Event('beforeprint'))")
    page.media(media="print")
    assert page.shown("#finding-1 .reading dd") == ["", ""]


def test_without_its_script_the_page_can_be_read(page: Page) -> None:
    with page.without_scripts():
        page.open("long", forget=False)
        assert page.shown("tbody tr.row")[-1] == "row-355"
        assert page.shown(".card")[-1] == "finding-9"
        assert page.shown(".scripted, dialog, form, .here") == []
        one, other = (page.box(f"#row-2 td:nth-of-type({n})") for n in (1, 2))
        assert one["top"] == other["top"]


def test_the_marks_of_findings_that_cross_are_all_there(page: Page) -> None:
    page.open("harbour")
    issues = page.ask(
        "return [...document.querySelectorAll('script[type=\"application/its+xml\"]')]"
        ".map(list => new DOMParser().parseFromString(list.textContent.trim(), 'text/xml')"
        ".querySelectorAll('locQualityIssue').length)"
    )
    assert issues == [2]
