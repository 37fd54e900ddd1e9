"""Figures that were measured, kept so that pages can be made from them again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from benchmarks.devdata import ROOT

POOLED = "all sets"
"""The name of figures over the beads of all sets."""

FOLDER = Path(__file__).parent


def save(name: str, figures: dict[str, Any]) -> Path:
    """Write some figures beside the others; those of things not measured now are kept.

    Returns:
        Where they are, seen from the root of the project.
    """
    path = FOLDER / f"{name}.json"
    held = {**load(name), **figures}
    path.write_text(json.dumps(held, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return path.relative_to(ROOT)


def load(name: str) -> dict[str, Any]:
    """The figures that were last saved under a name; none if there are none."""
    path = FOLDER / f"{name}.json"
    held: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return held
