"""``python -m fuzz [TARGET ...] [--seconds N] [--place FOLDER]``: each target in its turn."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import click

TURN = 60
"""Seconds of a turn at most."""


@click.command()
@click.argument("names", nargs=-1)
@click.option("--seconds", default=600, show_default=True, help="How long, in all.")
@click.option("--turn", default=TURN, show_default=True, help="Seconds of one target's turn.")
@click.option(
    "--place", default=".fuzz", show_default=True, type=click.Path(path_type=Path),
    help="Where inputs and finds are kept from one run to the next.",
)  # fmt: skip
@click.option("--one", hidden=True, help="The target to run in this process.")
def main(names: tuple[str, ...], seconds: int, turn: int, place: Path, one: str | None) -> None:
    """Fuzz the readers, all or some, and end with status 1 if there is a find."""
    if one is not None:
        from fuzz.driving import drive

        drive(one, place, [f"-max_total_time={turn}", "-print_final_stats=1"])
        return
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for name in names or _names():
            left = int(min(turn, end - time.monotonic()))
            if left > 0:
                _turn(name, left, place)
    found = sorted((place / "finds").glob("*"))
    for file in found:
        click.echo(str(file))
    sys.exit(bool(found))


def _turn(name: str, seconds: int, place: Path) -> None:
    command = [sys.executable, "-m", "fuzz", "--one", name, "--turn", str(seconds)]
    place.mkdir(parents=True, exist_ok=True)
    log = place / f"{name}.log"
    with log.open("wb") as out:
        status = subprocess.run(
            [*command, "--place", str(place)], stdout=out, stderr=out, check=False
        ).returncode
    told = log.read_text(errors="replace").splitlines()
    runs = next((line.split()[-1] for line in told if "number_of_executed_units" in line), "?")
    covered = [word for line in told for word in (line.partition("cov: ")[2].split()[:1])]
    click.echo(f"{name}: {runs} inputs, coverage {covered[-1] if covered else '?'}, {status}")
    for line in told:
        if line.startswith("FIND"):
            click.echo(line)


def _names() -> list[str]:
    """The targets there are now: formats may have been added since the last round."""
    listed = "from fuzz.targets import targets; print(*targets())"
    done = subprocess.run(
        [sys.executable, "-c", listed], capture_output=True, text=True, check=True
    )
    return done.stdout.split()


if __name__ == "__main__":
    main()
