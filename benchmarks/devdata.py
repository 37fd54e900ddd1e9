"""Where the development sets are.

They are not part of the project: some of them are for research use only.  They
are looked for in ``../shared/dev`` beside the checkout, or where the environment
variable ``ALIGNER_DEV`` says.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


def dev_folder() -> Path:
    """The folder of the development sets; ends the program politely if there is none.

    Without the sets there is nothing to measure, which is no failure: a message
    goes to standard error and the exit status is 0.
    """
    named = os.environ.get("ALIGNER_DEV")
    folder = Path(named) if named else ROOT.parent / "shared" / "dev"
    if not folder.is_dir():
        print(
            f"skipped: there are no development sets at {folder}; "
            "set ALIGNER_DEV to the folder that holds align/, discrepancies/ ...",
            file=sys.stderr,
        )
        sys.exit(0)
    return folder


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    """The records of a file with one JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]
