"""The page of formats says what the formats say."""

import runpy
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "scripts" / "format_pages.py"


def test_the_table_of_formats_is_up_to_date() -> None:
    made = runpy.run_path(str(SCRIPT))
    page = made["PAGE"].read_text(encoding="utf-8")
    assert made["BEGIN"] in page
    assert page == made["page"](page), "run python scripts/format_pages.py"
