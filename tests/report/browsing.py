"""A report open in a browser, for the tests that look at it and work in it."""

from __future__ import annotations

import base64
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from aligner.corpus import Bitext, Evidence, Severity
from aligner.report import html
from report.samples import (
    HOSTILE,
    bare,
    evidence,
    finding,
    harbour,
    hostile,
    linked,
    merging,
    reviewed,
)
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


def many_hostile() -> Bitext:
    """Harmful text in more rows than are laid out at once."""
    return bitext_of([(f"{HOSTILE} </noscript> {n}", f"</noscript>{n}") for n in range(1, 311)])


def novel() -> Bitext:
    """Ten thousand rows, with a finding in every seventh."""
    plain = bitext_of(
        [
            (
                f"Riga {n} " + "parole " * (n % 29) + "basta.",
                f"Line {n} " + "says " * (n % 17) + "it.",
            )
            if n % 9
            else BREAK
            for n in range(1, 11_251)
        ]
    )
    found = []
    for bead in plain.beads[::7]:
        first, second = (
            Evidence(s.start, s.start + 4, s.text[:4], s.language) for s in bead.segments
        )
        severity = list(Severity)[bead.number % 4]
        found.append(finding(first, second, bead.number, severity=severity, id=f"id{bead.number}"))
    return plain.with_discrepancies(tuple(found))


SAMPLES = {
    "harbour": harbour,
    "hostile": hostile,
    "long": long,
    "linked": linked,
    "merging": merging,
    "reviewed": reviewed,
    "bare": bare,
}


class Page:
    """A report open in the browser."""

    def __init__(self, browser: Chrome, folder: Path) -> None:
        self._browser = browser
        self._folder = folder

    def open(
        self,
        sample: str,
        size: tuple[int, int] = WIDE,
        fragment: str = "",
        *,
        forget: bool = True,
    ) -> None:
        """Open a sample's report in a window of a size, in a browser that has kept nothing."""
        path = self._folder / f"{sample}.html"
        if not path.exists():
            path.write_text(
                html.render({**SAMPLES, "novel": novel, "many_hostile": many_hostile}[sample]()),
                encoding="utf-8",
            )
        width, height = size
        self._browser.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False},
        )
        self._browser.get("about:blank")
        self._browser.get(path.as_uri() + fragment)
        if forget and self.ask(
            "const kept = localStorage.length; localStorage.clear(); return kept"
        ):
            self.reload()

    def reload(self) -> None:
        """Open the same page again, with what the browser has kept of it."""
        self._browser.refresh()

    def ask(self, script: str, *arguments: object) -> Any:
        """What a script returns; the report's own policy does not bind it."""
        return self._browser.execute_script(script, *arguments)

    def ask_later(self, script: str, *arguments: object) -> Any:
        """What a script gives to the function that it has as its last argument."""
        return self._browser.execute_async_script(script, *arguments)

    def click(self, id: str) -> None:
        """Click an element of the page."""
        self.click_on(f"#{id}")

    def click_on(self, selector: str) -> None:
        """Click the first element that a selector finds, brought out from under others."""
        found = self._browser.find_element(By.CSS_SELECTOR, selector)
        self.ask("arguments[0].scrollIntoView({block: 'nearest'})", found)
        found.click()

    def tick(self, id: str) -> None:
        """Click a box among the filters, which may be folded."""
        self.ask("document.querySelector('details.choices').open = true")
        self.click(id)

    def choose(self, id: str, number: int) -> None:
        """Choose an option of a list by its number, from 0."""
        self.ask(
            "const list = document.getElementById(arguments[0]);"
            "list.selectedIndex = arguments[1]; list.onchange?.()",
            id,
            number,
        )

    def write(self, id: str, text: str) -> None:
        """Write into a field what it is to hold."""
        field = self._browser.find_element(By.ID, id)
        field.clear()
        field.send_keys(text)

    def text(self, selector: str) -> str:
        """The text of the first element of a selector."""
        words: str = self.ask(
            "return document.querySelector(arguments[0]).textContent.trim()", selector
        )
        return words

    def texts(self, selector: str) -> list[str]:
        """The texts of the elements of a selector."""
        found = self.ask(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent.trim())",
            selector,
        )
        return [str(text) for text in found]

    def wait(self, script: str, *arguments: object) -> Any:
        """What a script returns once that is something."""
        return WebDriverWait(self._browser, 5, 0.02).until(lambda _: self.ask(script, *arguments))

    def kept(self) -> dict[str, Any]:
        """The review that the browser keeps."""
        text = self.ask(
            "return localStorage.getItem("
            "Object.keys(localStorage).find(key => key.startsWith('aligner-review:')))"
        )
        review: dict[str, Any] = json.loads(text)
        return review

    def load(self, path: Path) -> None:
        """Give a file to the page as a review."""
        self._browser.find_element(By.ID, "load-file").send_keys(str(path))

    def downloaded(self, folder: Path) -> Path:
        """The file that is saved into a folder after the button for it is pressed."""
        self._browser.execute_cdp_cmd(
            "Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)}
        )
        self.click("download")
        found = WebDriverWait(self._browser, 10, 0.05).until(lambda _: list(folder.glob("*.json")))
        return found[0]

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

    def point_at(self, selector: str) -> None:
        """Move the pointer over the first element of a selector."""
        found = self._browser.find_element(By.CSS_SELECTOR, selector)
        self.ask("arguments[0].scrollIntoView({block: 'nearest'})", found)
        ActionChains(self._browser).move_to_element(found).perform()

    def click_at(self, selector: str, share: float) -> None:
        """Click within an element, a share of its width and height from its corner."""
        found = self._browser.find_element(By.CSS_SELECTOR, selector)
        self.ask("arguments[0].scrollIntoView({block: 'nearest'})", found)
        size = found.size
        x, y = (round((share - 0.5) * size[side]) for side in ("width", "height"))
        moved = ActionChains(self._browser).move_to_element_with_offset(found, x, y)
        moved.click().perform()

    def before_loading(self, script: str) -> str:
        """Have a script run before those of every page; returns its name."""
        added = self._browser.execute_cdp_cmd(
            "Page.addScriptToEvaluateOnNewDocument", {"source": script}
        )
        return str(added["identifier"])

    def not_before_loading(self, name: str) -> None:
        """No longer have such a script run."""
        self._browser.execute_cdp_cmd(
            "Page.removeScriptToEvaluateOnNewDocument", {"identifier": name}
        )

    @contextmanager
    def without_scripts(self) -> Iterator[None]:
        """A browser that runs no script of a page."""
        name = "Emulation.setScriptExecutionDisabled"
        self._browser.execute_cdp_cmd(name, {"value": True})
        try:
            yield
        finally:
            self._browser.execute_cdp_cmd(name, {"value": False})

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
