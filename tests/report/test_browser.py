"""The report as a browser shows it and as a keyboard drives it."""

from __future__ import annotations

import base64
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from aligner.corpus import Bitext
from aligner.report import html
from report.samples import HOSTILE, evidence, finding, harbour, hostile
from support import BREAK, bitext_of

WIDE = (1440, 900)
MIDDLE = (900, 1000)
PHONE = (390, 844)


def long() -> Bitext:
    """More rows than are laid out at once, with findings all the way to the last."""
    rows = [
        BREAK if n % 9 == 0 else (f"Riga {n}. " + "parole " * (n % 13), f"Line {n}.")
        for n in range(1, 400)
    ]
    plain = bitext_of([(a.strip() if isinstance(a, str) else a, b) for a, b in rows])
    found = [
        finding(
            evidence(plain, 0, f"Riga {n}."),
            evidence(plain, 1, f"Line {n}."),
            plain.bead_of("en", index).number,
            id=f"id{n}",
        )
        for index, n in enumerate(n for n in range(1, 400) if n % 9)
        if n % 40 == 0 or n == 398
    ]
    return plain.with_discrepancies(tuple(found))


SAMPLES = {"harbour": harbour, "hostile": hostile, "long": long}


class Page:
    """A report open in the browser."""

    def __init__(self, browser: Chrome, folder: Path) -> None:
        self._browser = browser
        self._folder = folder

    def open(self, sample: str, size: tuple[int, int] = WIDE, fragment: str = "") -> None:
        """Open a sample's report in a window of a size."""
        path = self._folder / f"{sample}.html"
        if not path.exists():
            path.write_text(html.render(SAMPLES[sample]()), encoding="utf-8")
        width, height = size
        self._browser.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False},
        )
        self._browser.get("about:blank")
        self._browser.get(path.as_uri() + fragment)

    def ask(self, script: str, *arguments: object) -> Any:
        """What a script returns; the report's own policy does not bind it."""
        return self._browser.execute_script(script, *arguments)

    def click(self, id: str) -> None:
        """Click an element of the page."""
        self._browser.find_element(By.ID, id).click()

    def click_on(self, selector: str) -> None:
        """Click the first element that a selector finds."""
        self._browser.find_element(By.CSS_SELECTOR, selector).click()

    def press(self, *keys: str) -> None:
        """Press keys wherever the focus is."""
        for key in keys:
            self._browser.switch_to.active_element.send_keys(key)

    def shown(self, selector: str) -> list[str]:
        """The ids of the elements of a selector that take up room."""
        found = self.ask(
            "return [...document.querySelectorAll(arguments[0])]"
            ".filter(e => e.getClientRects().length).map(e => e.id)",
            selector,
        )
        return [str(id) for id in found]

    def box(self, selector: str) -> dict[str, float]:
        """Where the first element of a selector stands in the window."""
        box: dict[str, float] = self.ask(
            "return document.querySelector(arguments[0]).getBoundingClientRect().toJSON()", selector
        )
        return box

    def focused(self) -> str:
        """The focused element's id, or else its address, or else its text."""
        return str(
            self.ask(
                "const e = document.activeElement;"
                "return e.id || e.getAttribute('href') || e.textContent.trim()"
            )
        )

    def printed(self) -> bytes:
        """The page as a PDF file."""
        made = self._browser.execute_cdp_cmd("Page.printToPDF", {"printBackground": False})
        return base64.b64decode(made["data"])

    def media(self, **features: str) -> None:
        """Emulate media, and preferences of the reader."""
        self._browser.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {
                "media": features.pop("media", ""),
                "features": [
                    {"name": name.replace("_", "-"), "value": value}
                    for name, value in features.items()
                ],
            },
        )

    def roles(self) -> Counter[str]:
        """How many elements of each role assistive technology is told of."""
        tree = self._browser.execute_cdp_cmd("Accessibility.getFullAXTree", {})
        return Counter(str(n["role"]["value"]) for n in tree["nodes"] if not n["ignored"])

    def complaints(self) -> list[str]:
        """What the browser has to say against the page."""
        return self._log("browser")

    def requests(self) -> list[str]:
        """The addresses that were asked for since the last time."""
        messages = [json.loads(line)["message"] for line in self._log("performance")]
        return [
            str(m["params"]["request"]["url"])
            for m in messages
            if m["method"] == "Network.requestWillBeSent"
        ]

    def _log(self, kind: str) -> list[str]:
        entries = self._browser.get_log(kind)  # type: ignore[no-untyped-call]  # selenium's own
        return [str(entry["message"]) for entry in entries]


@pytest.fixture
def page(browser: Chrome, folder: Path) -> Page:
    opened = Page(browser, folder)
    opened.media()
    opened.complaints()
    opened.requests()
    return opened


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
    assert page.ask("return document.scripts.length + document.images.length") == 0


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
    assert page.box("#findings")["right"] <= page.box("#row-100")["left"]
    page.click_on("#finding-5 a[href='#mark-5-it']")
    page.click_on("#mark-5-it + a.ref")
    for shown in ("#mark-5-it", "#finding-5"):
        assert -1 < page.box(shown)["top"] < WIDE[1] - 20


def test_rows_with_findings_can_be_picked(page: Page) -> None:
    page.open("harbour")
    page.click("rows-findings")
    assert page.shown("tbody tr.row") == ["row-2", "row-3", "row-5"]
    page.click("show-sev-critical")
    assert page.shown("tbody tr.row") == ["row-3", "row-5"]
    page.click("show-fam-names")
    assert page.shown("tbody tr.row") == ["row-3", "row-5"]
    page.click("show-fam-editorial")
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
    page.click("show-sev-critical")
    assert page.shown(".finding") == ["finding-2", "finding-3", "finding-4"]
    assert "group-critical" not in page.shown("#findings h3")
    assert page.shown("#texts a.ref[href='#finding-1']") == []
    style = "return getComputedStyle(document.querySelector('#mark-1-it')).textDecorationLine"
    assert page.ask(style) == "none"
    assert page.ask("return document.querySelector('#mark-1-it').textContent") == "1932"


def test_a_family_that_is_not_wanted_leaves_the_list_and_comes_back(page: Page) -> None:
    page.open("harbour")
    page.click("show-fam-names")
    assert page.shown(".finding") == ["finding-1", "finding-2", "finding-4"]
    assert page.shown("#findings .filtered") == [""]
    page.click_on("#findings button[type=reset]")
    assert page.shown(".finding") == [f"finding-{n}" for n in range(1, 5)]
    assert page.shown("#findings .filtered") == []


def test_the_keyboard_reaches_everything_in_order(page: Page) -> None:
    page.open("harbour")
    reached = []
    for _ in range(40):
        page.press(Keys.TAB)
        reached.append(page.focused())
        if reached[-1] == "#finding-4" and reached.count("#finding-4") == 2:
            break
    assert reached[:2] == ["#findings", "#texts"]
    wanted = ["show-sev-critical", "show-fam-coverage", "#mark-1-it", "#row-2", "rows-all"]
    at = [reached.index(id) for id in wanted]
    assert at == sorted(at)
    assert reached.index("#finding-1") > reached.index("rows-all")


def test_the_focus_can_be_seen(page: Page) -> None:
    page.open("harbour")
    page.press(Keys.TAB)
    style = "return getComputedStyle(document.activeElement)"
    assert page.ask(f"{style}.outlineStyle") == "solid"
    assert page.box(".skips a")["left"] >= 0


def test_choices_can_be_made_with_the_keyboard_and_enter_keeps_the_page(page: Page) -> None:
    page.open("harbour")
    page.ask("document.getElementById('rows-all').focus()")
    page.press(Keys.ARROW_RIGHT, Keys.ENTER)
    assert page.ask("return location.search") == ""
    assert page.shown("tbody tr.row") == ["row-2", "row-3", "row-5"]


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
    assert page.shown("#findings fieldset, #texts fieldset, .skips a") == []
    assert page.shown(".finding") == [f"finding-{n}" for n in range(1, 5)]
    positions = "return [...document.querySelectorAll('.panel, thead')].map(e => getComputedStyle(e).position)"
    assert set(page.ask(positions)) == {"static"}
    assert page.ask("return getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.printed().startswith(b"%PDF-")
