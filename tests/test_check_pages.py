"""The catalogue of checks says what the checks say."""

import runpy
from pathlib import Path

SCRIPT = Path(__file__).parents[1] / "scripts" / "check_pages.py"


def test_the_page_of_checks_is_up_to_date() -> None:
    made = runpy.run_path(str(SCRIPT))
    assert made["PAGE"].read_text(encoding="utf-8") == made["page"](), (
        "run python scripts/check_pages.py"
    )
