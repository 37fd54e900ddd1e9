"""Take the picture of the report that the README shows.

``python scripts/report_picture.py [PAGE] [PICTURE]`` needs chromium and
chromedriver; the fonts are those of the machine.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

import aligner
from aligner.report import html

ROOT = Path(__file__).parents[1]
WIDTH, HEIGHT = 1280, 840


def main(page: Path, picture: Path) -> None:
    """Check a page and photograph its report where findings are densest."""
    bitext = aligner.check(page)
    starts = [d.beads[0] for d in bitext.discrepancies if d.beads]
    densest = max(starts, key=lambda bead: sum(bead <= other < bead + 5 for other in starts))
    options = ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"):
        options.add_argument(argument)
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.html")
        report.write_text(html.render(bitext), encoding="utf-8")
        browser = Chrome(options=options, service=Service(shutil.which("chromedriver")))
        try:
            browser.execute_cdp_cmd(
                "Emulation.setDeviceMetricsOverride",
                {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False},
            )
            browser.get(report.as_uri())
            row = f"document.getElementById('row-{max(1, densest - 1)}')"
            browser.execute_script(f"{row}.scrollIntoView(); scrollBy(0, -70)")
            browser.save_screenshot(str(picture))
        finally:
            browser.quit()


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    defaults = [ROOT / "data" / "kazakhstan.txt", ROOT / "docs" / "images" / "report.png"]
    main(*(given + defaults[len(given) :]))
