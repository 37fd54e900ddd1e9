"""Choosing findings and rows in a report, and going through them."""

from __future__ import annotations

import pytest
from selenium.webdriver.common.keys import Keys

from report.browsing import PHONE, WIDE, Page


def test_rows_with_findings_can_be_picked(page: Page) -> None:
    page.open("harbour")
    page.click("rows-findings")
    assert page.shown("tbody tr.row") == ["row-2", "row-3", "row-5"]
    page.tick("show-sev-critical")
    assert page.shown("tbody tr.row") == ["row-3", "row-5"]
    page.tick("show-fam-names")
    assert page.shown("tbody tr.row") == ["row-3", "row-5"]
    page.tick("show-fam-editorial")
    assert page.shown("tbody tr.row") == ["row-3"]


@pytest.mark.parametrize(
    ("choice", "rows"),
    [
        ("rows-alone", ["row-3", "row-4"]),
        ("rows-moved", ["row-6"]),
        ("rows-uncertain", ["row-3", "row-4"]),
        ("rows-all", [f"row-{n}" for n in range(1, 7)]),
    ],
)
def test_rows_can_be_picked_by_what_they_are(page: Page, choice: str, rows: list[str]) -> None:
    page.open("harbour")
    page.click(choice)
    assert page.shown("tbody tr.row") == rows


def test_a_severity_that_is_not_wanted_leaves_the_list_and_the_text(page: Page) -> None:
    page.open("harbour")
    page.tick("show-sev-critical")
    assert page.shown(".card") == ["finding-2", "finding-3", "finding-4"]
    assert "group-critical" not in page.shown("#findings h3")
    assert page.shown("#texts a.ref[href='#finding-1']") == []
    style = "return getComputedStyle(document.querySelector('#mark-1-it')).textDecorationLine"
    assert page.ask(style) == "none"
    assert page.ask("return document.querySelector('#mark-1-it').textContent") == "1932"


def test_a_family_that_is_not_wanted_leaves_the_list_and_comes_back(page: Page) -> None:
    page.open("harbour")
    page.tick("show-fam-names")
    assert page.shown(".card") == ["finding-1", "finding-2", "finding-4"]
    assert page.text("#findings-shown span") == "3 of 4 findings shown."
    page.click("findings-reset")
    assert page.shown(".card") == [f"finding-{n}" for n in range(1, 5)]
    assert page.shown("#findings-shown") == []


def test_a_decision_that_is_not_wanted_leaves_the_list(page: Page) -> None:
    page.open("harbour")
    page.press("j", "a")
    page.tick("show-accepted")
    assert page.shown(".card") == ["finding-2", "finding-3", "finding-4"]
    assert page.texts("[data-count]") == ["3", "1", "0"]


def test_findings_less_sure_than_wanted_leave_the_list_and_the_text(page: Page) -> None:
    page.open("harbour")
    page.ask("document.querySelector('details.choices').open = true")
    page.write("least-confidence", "80")
    page.press(Keys.ENTER)
    page.wait("return document.querySelector('#findings-shown:not([hidden])')")
    assert page.shown(".card") == ["finding-1", "finding-2", "finding-4"]
    assert "off" in page.ask("return document.querySelector('#mark-3-en').className")


def test_rows_and_their_findings_outside_the_wanted_scores_are_left_out(page: Page) -> None:
    page.open("harbour")
    page.write("least-score", "60")
    page.write("most-score", "90")
    page.press(Keys.TAB)
    assert page.shown("tbody tr.row") == ["row-2", "row-3"]
    assert page.shown(".card") == ["finding-1", "finding-2"]
    page.click("rows-reset")
    assert len(page.shown("tbody tr.row")) == 6


def sought(page: Page, words: str) -> str:
    """What the page says of a search."""
    page.write("search", words)
    page.wait("return document.getElementById('hits').textContent.includes('these words')")
    return page.text("#hits")


@pytest.mark.parametrize(
    ("words", "told", "rows", "cards"),
    [
        ("NESSUNO", "1 row and 1 finding", ["row-3"], ["finding-2"]),
        ("ashore", "1 row and 0 findings", ["row-6"], []),
        ("arrivo", "1 row and 2 findings", ["row-5"], ["finding-3", "finding-4"]),
        ("names a ship", "0 rows and 1 finding", ["row-5"], ["finding-3"]),
        ("counterpart", "0 rows and 1 finding", ["row-5"], ["finding-3"]),
        ("nowhere", "0 rows and 0 findings", [], []),
    ],
)
def test_a_search_finds_words_of_both_texts_and_of_the_messages(
    page: Page, words: str, told: str, rows: list[str], cards: list[str]
) -> None:
    page.open("harbour")
    assert sought(page, words) == f"{told} with these words"
    assert page.shown("tbody tr.row") == rows
    assert page.shown(".card") == cards


def test_a_search_reaches_rows_that_are_not_laid_out(page: Page) -> None:
    page.open("long")
    assert page.ask("return document.getElementById('row-300')") is None
    assert sought(page, "line 398.") == "1 row and 1 finding with these words"
    page.wait("return document.getElementById('row-354')")
    assert page.shown("tbody tr.row") == ["row-354"]


def test_what_was_sought_is_lit_in_the_texts(page: Page) -> None:
    page.open("harbour")
    sought(page, "una nave")
    lit = "return [...CSS.highlights.get('found')].map(range => range.toString())"
    assert "una nave" in page.ask(lit)


def test_the_next_finding_is_the_next_of_those_that_are_shown(page: Page) -> None:
    page.open("harbour")
    page.tick("show-sev-major")
    page.press("j", "j")
    assert page.text("#dock-finding") == "Finding 3 of 4"


@pytest.mark.parametrize(
    ("keys", "finding"), [("j", 1), ("n", 1), ("jj", 2), ("jjk", 1), ("nnnp", 2), ("jjjjjj", 4)]
)
def test_keys_go_through_the_findings(page: Page, keys: str, finding: int) -> None:
    page.open("harbour")
    page.press(*keys)
    assert page.text("#dock-finding") == f"Finding {finding} of 4"
    assert page.focused() == f"finding-{finding}"
    assert page.ask("return document.querySelector('[aria-current=true]').id") == page.focused()


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_buttons_go_through_the_findings_and_show_their_place(
    page: Page, size: tuple[int, int]
) -> None:
    page.open("long", size)
    for _ in range(3):
        page.click("next")
    page.click("previous")
    assert page.text("#dock-finding") == "Finding 2 of 9"
    assert page.texts("mark.lit") == ["Riga 80.", "Line 80."]
    assert 0 < page.box("mark.lit")["top"] < page.box("#dock")["top"]


@pytest.mark.parametrize(
    ("wanted", "finding", "row"),
    [("4", "Finding 4 of 4", "Row 5 of 6"), ("r6", "No finding chosen", "Row 6 of 6")],
)
def test_one_can_go_to_a_finding_or_a_row_by_its_number(
    page: Page, wanted: str, finding: str, row: str
) -> None:
    page.open("harbour")
    page.press("g")
    page.press(wanted, Keys.ENTER)
    assert (page.text("#dock-finding"), page.text("#dock-row")) == (finding, row)


def test_a_number_that_no_finding_has_is_told(page: Page) -> None:
    page.open("harbour")
    page.write("go", "17")
    page.press(Keys.ENTER)
    assert page.text("#told") == "There is no finding 17."


def test_keys_go_through_the_rows_that_are_shown(page: Page) -> None:
    page.open("harbour")
    page.click("rows-alone")
    page.click_on("#row-3 td")
    page.press("]")
    assert page.text("#dock-row") == "Row 4 of 6"
    assert page.text("#told") == "row 4, English only"
    assert page.ask("return document.querySelector('tr[aria-current=true]').id") == "row-4"
    page.press("[")
    assert page.text("#dock-row") == "Row 3 of 6"


def test_an_address_within_a_long_page_leads_to_what_is_not_laid_out(page: Page) -> None:
    page.open("long", WIDE, "#row-300")
    assert 0 <= page.box("#row-300")["top"] < WIDE[1]
    assert page.text("#dock-row") == "Row 300 of 355"


def test_what_is_scrolled_far_away_is_put_away_and_comes_back(page: Page) -> None:
    page.open("long", PHONE)
    rows = "return document.querySelectorAll('tbody .row').length"
    page.ask("scrollTo(0, document.body.scrollHeight)")
    page.wait("return document.getElementById('row-355')")
    page.wait("return !document.getElementById('row-1')")
    assert page.ask(rows) < 355
    page.ask("document.getElementById('texts').scrollIntoView()")
    page.wait("return document.getElementById('row-1')")
    assert page.text("#row-1 td + td .s") == "Line 1."


def test_choices_can_be_made_with_the_keyboard_and_enter_keeps_the_page(page: Page) -> None:
    page.open("harbour")
    page.ask("document.getElementById('rows-all').focus()")
    page.press(Keys.ARROW_RIGHT, Keys.ENTER)
    assert page.ask("return location.search") == ""
    assert page.shown("tbody tr.row") == ["row-2", "row-3", "row-5"]
