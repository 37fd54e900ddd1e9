"""Deciding about findings and rows in a report, and what becomes of the decisions."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

from aligner.corpus.review import digest
from aligner.formats import review as review_files
from report.browsing import PHONE, WIDE, Page
from report.samples import harbour, merging


def decided(page: Page) -> dict[str, tuple[str | None, str, str]]:
    """The decisions about findings that the browser keeps: decision, reason and comment."""
    found = page.kept()["findings"]
    return {one["id"]: (one["decision"], one["reason"], one["comment"]) for one in found}


def beads(page: Page, *, of: str = "merging") -> list[tuple[str, list[list[str]]]]:
    """The decisions about beads that the browser keeps, with the texts of the sentences."""
    bitext = {"merging": merging, "harbour": harbour}[of]()
    return [
        (
            one["action"],
            [
                [
                    " ".join(bitext[language].text[start:end] for start, end in bead[language])
                    for language in ("it", "en")
                ]
                for bead in one["beads"]
            ],
        )
        for one in page.kept()["beads"]
    ]


def look_at_row(page: Page, number: int) -> None:
    """Look at a row of the page."""
    page.click_on(f"#row-{number} th")
    assert page.text("#dock-row").startswith(f"Row {number} ")


def test_a_finding_is_accepted(page: Page) -> None:
    page.open("harbour")
    page.press("j", "a")
    assert decided(page) == {"aaaaaaaaaaaa": ("accepted", "", "")}
    assert page.text("#finding-1 .verdict") == "Accepted"
    assert page.text("#decided") == "1 of 4 decided"
    assert page.ask("return document.getElementById('decided-bar').value") == 1
    assert page.ask("return document.getElementById('accept').ariaPressed") == "true"


def test_accepting_again_takes_it_back(page: Page) -> None:
    page.open("harbour")
    page.press("j", "a", "a")
    assert decided(page) == {}
    assert page.text("#decided") == "0 of 4 decided"


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_a_finding_is_dismissed_with_a_reason(page: Page, size: tuple[int, int]) -> None:
    page.open("harbour", size)
    page.click("next")
    page.click("dismiss")
    page.write("ask-text", "both years are right")
    page.click("ask-keep")
    page.wait("return document.querySelector('#finding-1.dismissed')")
    assert decided(page) == {"aaaaaaaaaaaa": ("dismissed", "both years are right", "")}
    assert page.text("#finding-1 .verdict") == "Dismissed both years are right"


def test_a_finding_is_not_dismissed_without_a_reason(page: Page) -> None:
    page.open("harbour")
    page.press("j", "d", Keys.ENTER)
    assert page.shown("dialog") == ["ask"]
    page.press("   ", Keys.ENTER)
    assert page.shown("dialog") == ["ask"]
    page.press(Keys.ESCAPE)
    page.wait("return !document.querySelector('dialog[open]')")
    assert page.text("#decided") == "0 of 4 decided"


def test_a_comment_decides_nothing(page: Page) -> None:
    page.open("harbour")
    page.press("j", "c")
    page.press("ask the author <b>$5$</b> שלום", Keys.ENTER)
    page.wait("return document.querySelector('#finding-1 .verdict')")
    assert decided(page) == {"aaaaaaaaaaaa": (None, "", "ask the author <b>$5$</b> שלום")}
    assert page.text("#finding-1 .verdict q") == "ask the author <b>$5$</b> שלום"
    assert page.text("#decided") == "0 of 4 decided"


def test_a_dialog_that_is_closed_gives_the_focus_back(page: Page) -> None:
    page.open("harbour")
    page.press("j", "c")
    page.press(Keys.ESCAPE)
    page.wait("return !document.querySelector('dialog[open]')")
    assert page.focused() == "finding-1"


def test_keys_mean_letters_where_one_writes(page: Page) -> None:
    page.open("harbour")
    page.press("/")
    page.press("jack")
    assert page.ask("return document.getElementById('search').value") == "jack"
    assert page.text("#dock-finding") == "No finding chosen"


def test_the_keys_are_told_and_can_be_turned_off(page: Page) -> None:
    page.open("harbour")
    page.press("?")
    assert page.shown("dialog") == ["keys"]
    assert {"j", "k", "a", "d", "c", "u", "?"} <= set(page.texts("#keys kbd"))
    page.click("keys-on")
    page.press(Keys.ESCAPE)
    page.wait("return !document.querySelector('dialog[open]')")
    page.press("j")
    assert page.text("#dock-finding") == "No finding chosen"
    page.reload()
    page.press("j")
    assert page.text("#dock-finding") == "No finding chosen"


def test_what_is_done_is_told_to_screen_readers(page: Page) -> None:
    page.open("harbour")
    page.press("j", "a")
    assert page.text("#told[role=status][aria-live=polite]") == "Finding 1 is accepted."
    assert page.text("#decided[aria-live=polite]") == "1 of 4 decided"


def test_decisions_outlive_a_reload(page: Page) -> None:
    page.open("harbour")
    page.press("j", "a", "b")
    page.reload()
    assert page.text("#decided") == "1 of 4 decided"
    assert page.text("#finding-1 .verdict") == "Accepted"
    assert page.text("#row-2 .did") == "confirmed"


def test_a_page_decides_all_the_same_where_nothing_can_be_kept(page: Page) -> None:
    script = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})"
    added = page.before_loading(script)
    try:
        page.open("harbour", forget=False)
        page.press("j", "a")
        assert page.text("#decided") == "1 of 4 decided"
        assert page.complaints() == []
    finally:
        page.not_before_loading(added)


def test_steps_are_undone_one_by_one(page: Page) -> None:
    page.open("harbour")
    page.press("j", "a", "j", "a", "b")
    page.press("u")
    assert page.text("#told") == "Undone: Row 3 is confirmed."
    page.press("u")
    assert decided(page) == {"aaaaaaaaaaaa": ("accepted", "", "")}
    page.click("undo")
    assert decided(page) == {}
    assert page.ask("return document.getElementById('undo').disabled")


def test_a_row_is_confirmed_and_that_taken_back(page: Page) -> None:
    page.open("merging")
    look_at_row(page, 2)
    page.click("confirm")
    assert beads(page) == [("confirmed", [["Tre.", "Three."]])]
    assert page.text("#row-2 .did") == "confirmed"
    page.click("confirm")
    assert beads(page) == []


def test_a_row_is_split_where_the_reviewer_says(page: Page) -> None:
    page.open("merging")
    look_at_row(page, 1)
    page.click("split")
    page.choose("split-0", 1)
    page.choose("split-1", 1)
    page.click("split-keep")
    page.wait("return document.querySelector('#row-1 .did')")
    assert beads(page) == [("split", [["Uno.", "One."], ["Due.", "Two."]])]
    assert page.texts("#row-1 .s.cut") == ["Uno.", "One."]


def test_a_row_is_not_split_into_one_without_sentences(page: Page) -> None:
    page.open("merging")
    look_at_row(page, 1)
    page.press("s")
    for place in (0, 2):
        page.choose("split-0", place)
        page.choose("split-1", place)
        assert page.ask("return document.getElementById('split-keep').disabled")
    assert page.text("#split-wrong") == "One of the two rows would have no sentence."


def test_texts_that_are_not_aligned_can_be_reviewed_all_the_same(page: Page) -> None:
    page.open("bare")
    page.press("j", "a", "]", "b", "w", "s")
    assert page.text("#decided") == "1 of 1 decided"
    assert page.complaints() == []


def test_a_row_of_a_sentence_each_cannot_be_split(page: Page) -> None:
    page.open("merging")
    look_at_row(page, 2)
    page.press("s")
    assert page.shown("dialog") == []
    assert "can be unlinked" in page.text("#told")


def test_rows_are_merged_one_after_the_other(page: Page) -> None:
    page.open("merging")
    look_at_row(page, 1)
    page.press("m")
    assert beads(page) == [("merged", [["Uno. Due. Tre.", "One. Two. Three."]])]
    page.press("m")
    assert beads(page) == [("merged", [["Uno. Due. Tre. Quattro.", "One. Two. Three."]])]
    assert page.texts(".did") == ["merged 1–3"] * 3


def test_rows_whose_sentences_do_not_follow_each_other_are_not_merged(page: Page) -> None:
    page.open("merging")
    look_at_row(page, 3)
    page.press("m")
    assert page.text("#told") == "Rows 3 to 4 are merged."
    page.press("u")
    look_at_row(page, 2)
    page.press("m", "m")
    assert page.text("#told") == "The English sentences of these rows do not follow each other."
    look_at_row(page, 5)
    page.press("m")
    assert page.text("#told") == "There is no next row."


def test_a_row_is_unlinked(page: Page) -> None:
    page.open("merging")
    look_at_row(page, 2)
    page.click("unlink")
    assert beads(page) == [("unlinked", [["Tre.", ""], ["", "Three."]])]
    look_at_row(page, 3)
    page.click("unlink")
    assert "nothing on one side" in page.text("#told")
    assert len(beads(page)) == 1


def test_a_later_decision_about_a_row_stands_for_the_earlier(page: Page) -> None:
    page.open("merging")
    look_at_row(page, 1)
    page.press("m")
    look_at_row(page, 2)
    page.press("x")
    assert beads(page) == [("unlinked", [["Tre.", ""], ["", "Three."]])]
    assert page.texts(".did") == ["unlinked"]


def test_the_review_that_is_downloaded_is_the_one_that_the_package_reads(
    page: Page, tmp_path: Path
) -> None:
    page.open("harbour")
    page.press("j", "a", "b", "j", "c")
    page.press("so it is", Keys.ENTER)
    page.wait("return document.querySelector('#finding-2 .verdict')")
    path = page.downloaded(tmp_path)
    assert path.name == "texts-review.json"
    read = review_files.read(path)
    assert [(one.id, one.check, one.decision, one.comment) for one in read.findings] == [
        ("aaaaaaaaaaaa", "dates/year", "accepted", ""),
        ("bbbbbbbbbbbb", "coverage/sentence", None, "so it is"),
    ]
    today = dt.datetime.now().astimezone().date()
    assert {one.date for one in read.findings} == {today}
    assert read.texts == tuple(digest(document) for document in harbour().documents)
    assert read.signature == harbour().signature
    row = harbour().beads[1]
    spans = tuple(tuple((s.start, s.end) for s in side.sentences) for side in row.segments)
    assert read.wanted == (spans,)


def test_a_review_that_was_downloaded_is_loaded_again(page: Page, tmp_path: Path) -> None:
    page.open("harbour")
    page.press("j", "a", "b")
    path = page.downloaded(tmp_path)
    page.open("harbour")
    assert page.text("#decided") == "0 of 4 decided"
    page.load(path)
    page.wait("return document.getElementById('told').textContent === 'Loaded 2 decisions.'")
    assert page.text("#decided") == "1 of 4 decided"
    assert page.text("#row-2 .did") == "confirmed"


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ("", "This file is no JSON."),
        ({}, "This file is no review."),
        ({"format": "aligner-review", "version": 2}, "This review is of version 2"),
        (
            {"format": "aligner-review", "version": 1, "texts": ["0" * 64, "1" * 64]},
            "This review is of other texts.",
        ),
    ],
)
def test_what_is_no_review_of_these_texts_is_not_loaded(
    page: Page, tmp_path: Path, changed: str | dict[str, object], why: str
) -> None:
    path = tmp_path / "some.json"
    path.write_text(changed if isinstance(changed, str) else json.dumps(changed))
    page.open("harbour")
    page.load(path)
    page.wait("return document.getElementById('told').textContent")
    assert page.text("#told").startswith(f"Nothing was loaded. {why}")


def test_a_page_begins_with_what_was_decided_before(page: Page) -> None:
    page.open("reviewed")
    assert page.text("#decided") == "1 of 4 decided"
    assert page.text("#finding-1 .verdict") == "Accepted to be mended"
    assert page.text("#row-2 .did") == "confirmed"
    page.press("j", "a")
    page.reload()
    assert page.text("#decided") == "0 of 4 decided"


def test_words_light_up_those_that_render_them(page: Page) -> None:
    page.open("linked")
    page.point_at(".w")
    assert page.texts(".w.lit") == ["Piove", "It", "rains"]


def test_the_row_that_is_looked_at_shows_its_links_by_colours(page: Page) -> None:
    page.open("linked")
    look_at_row(page, 1)
    colours = page.ask(
        "return [...document.querySelectorAll('.w')].map(e => getComputedStyle(e).borderBottomColor)"
    )
    piove, sul, molo, it, rains, on, pier = colours
    assert (it, rains, on, pier) == (piove, piove, sul, molo)
    assert len({piove, sul, molo}) == 3


def test_the_words_of_a_row_are_listed_with_those_that_render_them(page: Page) -> None:
    page.open("linked")
    look_at_row(page, 1)
    page.press("w")
    assert page.texts("#word-list li") == ["Piove – It rains", "sul – on", "molo – pier"]
    assert page.text("#words[aria-pressed=true]") == "Words"
    page.click("words")
    assert page.shown("#word-list") == []


@pytest.mark.parametrize("map", ["plot", "strip"])
def test_a_click_on_a_map_leads_to_the_row(page: Page, map: str) -> None:
    page.open("long")
    page.click_at(f"#{map}", 0.6)
    number = int(page.text("#dock-row").split()[1])
    assert 180 < number < 245
    assert 0 < page.box(f"#row-{number}")["top"] < WIDE[1]


@pytest.mark.parametrize("map", ["plot", "strip"])
def test_the_keyboard_goes_over_a_map_and_enter_leads_to_the_row(page: Page, map: str) -> None:
    page.open("harbour")
    page.ask("document.getElementById(arguments[0]).focus()", map)
    page.press(Keys.END, Keys.ARROW_UP, Keys.ARROW_UP)
    assert page.ask("return document.activeElement.ariaValueText") == ("row 4, English only")
    assert page.text("#dock-row") == "No row chosen"
    page.press(Keys.ENTER)
    assert page.text("#dock-row") == "Row 4 of 6"


def test_the_strip_shows_which_part_is_in_the_window(page: Page) -> None:
    page.open("long")
    page.press("g")
    page.press("r350", Keys.ENTER)
    page.wait("return parseFloat(document.querySelector('#strip .here').style.top) > 80")


def test_the_reading_of_a_number_is_shown_on_demand(page: Page) -> None:
    page.open("harbour")
    assert page.ask("return document.querySelector('#finding-1 details').open") is False
    page.click_on("#finding-1 summary")
    assert page.ask("return document.querySelector('#finding-1 details').open")
    assert page.text("#finding-1 details dd") == "read as 1932"
