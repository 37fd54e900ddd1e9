"""The report before an accessibility checker, and before a stopwatch."""

from __future__ import annotations

from importlib.resources import files
from itertools import pairwise

import pytest
from selenium.webdriver.common.keys import Keys

from report.browsing import MIDDLE, PHONE, Page

AXE = files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
GRAVE = {"serious", "critical"}


def grave(page: Page) -> list[str]:
    """What axe finds wrong with the page as it stands, if it is serious."""
    if not page.ask("return Boolean(window.axe)"):
        page.ask(AXE)
    found = page.ask_later("axe.run({resultTypes: ['violations']}).then(arguments[0])")
    return [
        f"{violation['id']}: {node['html'][:200]}"
        for violation in found["violations"]
        if violation["impact"] in GRAVE
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize(("size", "scheme"), [(MIDDLE, "light"), (PHONE, "dark")])
def test_a_page_that_is_opened_is_accessible(
    page: Page, size: tuple[int, int], scheme: str
) -> None:
    page.media(prefers_color_scheme=scheme)
    page.open("harbour", size)
    assert grave(page) == []


@pytest.mark.parametrize("sample", ["hostile", "long", "bare"])
def test_a_page_of_any_kind_is_accessible(page: Page, sample: str) -> None:
    page.open(sample)
    assert grave(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_that_is_worked_on_is_accessible(page: Page, scheme: str) -> None:
    page.media(prefers_color_scheme=scheme)
    page.open("harbour")
    page.ask("document.querySelectorAll('details').forEach(e => { e.open = true })")
    page.press("j", "a", "b", "j", "d")
    page.press("so be it", Keys.ENTER)
    page.wait("return document.querySelector('#finding-2.dismissed')")
    page.press("x", "j", "c")
    page.press("who knows", Keys.ENTER)
    page.wait("return document.querySelector('#finding-3 .verdict')")
    page.write("search", "nave")
    page.wait("return document.getElementById('hits').textContent")
    assert grave(page) == []


@pytest.mark.parametrize(("key", "dialog"), [("?", "keys"), ("d", "ask"), ("s", "split-row")])
def test_a_dialog_is_accessible(page: Page, key: str, dialog: str) -> None:
    page.open("merging" if key == "s" else "harbour")
    if key == "s":
        page.click_on("#row-1 th")
    else:
        page.press("j")
    page.press(key)
    assert page.shown("dialog") == [dialog]
    assert grave(page) == []


def test_the_page_is_parted_into_landmarks_with_names(page: Page) -> None:
    page.open("harbour")
    roles = page.roles()
    assert (roles["main"], roles["complementary"], roles["search"]) == (1, 1, 1)
    names = page.ask(
        "return [...document.querySelectorAll('nav, aside, section, form:not([method=dialog]), dialog')]"
        ".filter(e => !e.ariaLabel && !e.getAttribute('aria-labelledby')).map(e => e.outerHTML)"
    )
    assert names == []


def test_a_novel_is_shown_within_two_seconds_and_scrolls_smoothly(page: Page) -> None:
    page.open("novel")
    shown, parts = page.ask(
        "const [visit] = performance.getEntriesByType('navigation');"
        "const [paint] = performance.getEntriesByName('first-contentful-paint');"
        "return [[visit.loadEventEnd, paint?.startTime ?? 0],"
        " document.getElementsByTagName('*').length]"
    )
    assert max(shown) < 2000
    assert parts < 5000
    times = page.ask_later(
        "const done = arguments[0], times = [];"
        "document.getElementById('texts').scrollIntoView();"
        "function step(now) {"
        "  times.push(now);"
        "  scrollBy(0, 120);"
        "  if (times.length < 100) requestAnimationFrame(step);"
        "  else done(times);"
        "}"
        "requestAnimationFrame(step);"
    )
    waits = sorted(later - earlier for earlier, later in pairwise(times))
    assert waits[len(waits) // 2] < 50
    assert page.ask("return scrollY") > 10_000
    assert page.complaints() == []
