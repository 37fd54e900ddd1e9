"""The page of the command says what the command says."""

import runpy
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "scripts" / "command_page.py"


def test_the_page_of_the_command_is_up_to_date() -> None:
    made = runpy.run_path(str(SCRIPT))
    assert made["PAGE"].read_text(encoding="utf-8") == made["page"](), (
        "run python scripts/command_page.py"
    )
