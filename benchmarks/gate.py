"""The quality gate: no figure falls below its floor unnoticed.

``python -m benchmarks.gate`` measures splitting, alignment, the readings of
numbers, and what checks find and flag, prints one table, and ends with status 1 if
a figure lies below its floor in ``benchmarks/floors.json``.  ``--raise`` moves
floors up to what was measured, less a margin, and never moves one down: to lower
a floor, edit the file, and say why in the commit.  The file also holds a digest
of the sets that the floors were measured on; with other sets the gate says so
and holds nothing against them.

All figures are shares from 0 to 1, and more is better.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks import alignment, discrepancies, numbers, splitting
from benchmarks.devdata import dev_folder

FLOORS = Path(__file__).with_name("floors.json")
MARGIN = 0.002
"""How far below what was measured a raised floor is set."""
MEANT = 0.5
"""Kinds of planted errors found less often than this are met by chance, not looked for."""
FEWEST = 20
"""Kinds of planted errors with fewer pairs are not held: one pair would decide."""


def figures(dev: Path) -> Iterator[tuple[str, float]]:
    """Every figure that is held, by its name."""
    for name, split in splitting.measure(dev).items():
        yield f"splitting/{name}/f1", split.f1
    read = numbers.measure(dev)
    for kind in sorted({row.kind for row in read.rows}):
        yield f"numbers/{kind}", read.share(kind)
    yield from _checks(dev)
    for one in alignment.measure(dev):
        yield f"alignment/{one.name}/strict", one.sentences.strict.f1
        if one.sentences.nulls.gold:
            yield f"alignment/{one.name}/nulls", one.sentences.nulls.f1
        if one.paragraphs is not None:
            yield f"alignment/{one.name}/paragraph links", one.paragraphs.links.f1


def _checks(dev: Path) -> Iterator[tuple[str, float]]:
    """Shares of correct pairs left alone, and of planted errors found."""
    found = discrepancies.measure(dev)
    for name, share in found.named():
        _, kind, what = name.split("/")
        if what != "found" or (share >= MEANT and found.count(kind=kind) >= FEWEST):
            yield name, share


def digest(dev: Path) -> str:
    """SHA-256 over the names and contents of the sets."""
    total = sha256()
    for path in sorted(path for path in dev.rglob("*") if path.is_file()):
        total.update(f"{path.relative_to(dev)}\0".encode())
        total.update(path.read_bytes())
    return total.hexdigest()


def main() -> None:
    """Measure, print, and hold against the floors."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--raise", dest="rise", action="store_true", help="move floors up")
    options = parser.parse_args()
    dev = dev_folder()
    held: dict[str, Any] = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    data = digest(dev)
    floors: dict[str, float] = held.get("floors", {})
    if held and held["data"] != data:
        print("the sets are others than the floors were measured on: nothing is held")
        floors = {}
    measured = {}
    for name, value in figures(dev):
        measured[name] = value
        floor = floors.get(name)
        print(f"{name:48}{value:8.4f}  {_told(value, floor)}", flush=True)
    missing = sorted(set(floors) - set(measured))
    for name in missing:
        print(f"{name:48}{'gone':>8}  floor {floors[name]:.4f}")
    if options.rise:
        risen = {n: max(floors.get(n, 0.0), round(v - MARGIN, 4)) for n, v in measured.items()}
        kept = {name: floors[name] for name in missing}
        content = {"data": data, "floors": dict(sorted({**risen, **kept}.items()))}
        FLOORS.write_text(json.dumps(content, indent=1) + "\n")
        return
    fallen = [name for name, floor in floors.items() if measured.get(name, 0.0) < floor]
    if fallen:
        print(f"\n{len(fallen)} below the floor: {', '.join(sorted(fallen))}")
        sys.exit(1)


def _told(value: float, floor: float | None) -> str:
    if floor is None:
        return "no floor"
    return f"floor {floor:.4f}" + ("" if value >= floor else "  BELOW")


if __name__ == "__main__":
    main()
