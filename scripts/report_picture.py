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
from selenium.webdriver.common.by import By

import aligner
from aligner.report import html

ROOT = Path(__file__).parents[1]
WIDTH, HEIGHT = 1280, 840


def main(page: Path, picture: Path) -> None:
    """Check a page and photograph its report at the second finding, once the first is accepted."""
    bitext = aligner.check(page)
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
            for key in "jaj":
                browser.find_element(By.TAG_NAME, "body").send_keys(key)
            browser.execute_script("document.activeElement.blur()")
            browser.save_screenshot(str(picture))
        finally:
            browser.quit()


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    defaults = [ROOT / "data" / "kazakhstan.txt", ROOT / "docs" / "images" / "report.png"]
    main(*(given + defaults[len(given) :]))
