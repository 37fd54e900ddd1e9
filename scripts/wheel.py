"""Build the wheel and the source distribution, and test the wheel apart from the sources.

``python scripts/wheel.py`` builds both into ``dist``, sees that the wheel holds the package
and nothing else, and for each Python that is promised and can be found installs it into a
fresh environment and runs there what tests the package as it is installed, in a folder from
which the sources cannot be imported.  ``--whole`` runs all tests so, but those that read the
sources.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
PROMISED = ("3.11", "3.12", "3.13")
SMOKE = ("tests/installed", "tests/test_public_names.py")
OF_THE_SOURCES = ("tests/docs", "tests/benchmarks", "tests/test_lower_bounds.py")
"""Tests of what a wheel does not hold."""

TESTED_WITH = (
    "tests", "data", "benchmarks", "scripts", "examples", "docs", "fuzz", "pyproject.toml",
    ".pre-commit-hooks.yaml",
)  # fmt: skip
"""What tests read beside the package."""


def main() -> int:
    """Build and test; the status is 1 if a test failed, or no Python was found."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--python", action="append", choices=PROMISED, help="only this version")
    parser.add_argument("--whole", action="store_true", help="all tests, with all extras")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="aligner-wheel-") as held:
        folder = Path(held)
        wheel = built(folder)
        must_hold_the_package(wheel)
        told = {}
        for number in options.python or PROMISED:
            interpreter = found(number)
            if interpreter is None:
                told[number] = "skipped, there is no such Python"
                continue
            print(f"Python {number} ({interpreter})", flush=True)
            passed = tested(wheel, interpreter, folder / number, whole=options.whole)
            told[number] = "passed" if passed else "FAILED"
    print(wheel.name)
    for number, result in told.items():
        print(f"  Python {number}: {result}")
    return int("FAILED" in told.values() or "passed" not in told.values())


def built(folder: Path) -> Path:
    """The wheel, made from the source distribution, both of them in ``dist``."""
    tools = environment(Path(sys.executable), folder / "build")
    run(tools, "-m", "pip", "install", "--quiet", "build")
    fresh = folder / "dist"
    run(tools, "-m", "build", "--outdir", fresh, TOP, quiet=True)
    (sources,) = fresh.glob("*.tar.gz")
    (wheel,) = fresh.glob("*.whl")
    kept = TOP / "dist"
    kept.mkdir(exist_ok=True)
    shutil.copy(sources, kept)
    return Path(shutil.copy(wheel, kept))


def must_hold_the_package(wheel: Path) -> None:
    """See that a wheel holds every file of the package and, beside what tells of it, no other."""
    wanted = {name.removeprefix("src/") for name in tracked("src/aligner")}
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    if held != wanted:
        raise SystemExit(
            f"missing in the wheel: {sorted(wanted - held)}; too much: {sorted(held - wanted)}"
        )


def found(number: str) -> Path | None:
    """A Python of a version: this one, one on the path, or one that pyenv keeps."""
    if sys.version_info[:2] == tuple(map(int, number.split("."))):
        return Path(sys.executable)
    on_path = shutil.which(f"python{number}")
    kept = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    candidates = sorted(kept.glob(f"{number}.*/bin/python"))
    for candidate in [*candidates, *([Path(on_path)] if on_path else [])]:
        if works(candidate, number):
            return candidate
    return None


def works(candidate: Path, number: str) -> bool:
    """Whether a program is the Python that its name says; those that select one may not be."""
    code = "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])"
    done = subprocess.run([candidate, "-c", code], capture_output=True, text=True, check=False)
    return done.returncode == 0 and done.stdout.strip() == number


def tested(wheel: Path, interpreter: Path, folder: Path, *, whole: bool) -> bool:
    """Whether the tests pass with a wheel that is installed into a fresh environment."""
    python = environment(interpreter, folder / "venv")
    run(python, "-m", "pip", "install", "--quiet", wheel)
    run(python, "-m", "pip", "check")
    apart = folder / "apart"
    for name in tracked(*TESTED_WITH):
        place = apart / name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(TOP / name, place)
    if whole:
        run(
            python,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--group",
            f"{TOP}/pyproject.toml:test",
            "mypy",
        )
        # of Hypothesis the profile that knows no deadlines: the machine may have other work
        chosen = ["tests", "-n", "auto", "--dist", "loadfile", "-rfEs", "--hypothesis-profile=ci"]
        chosen += [f"--ignore={name}" for name in OF_THE_SOURCES]
    else:
        run(python, "-m", "pip", "install", "--quiet", "pytest", "mypy")
        chosen = list(SMOKE)
    home = run(python, "-c", "import aligner; print(aligner.__file__)", folder=apart, quiet=True)
    if not Path(home.strip()).is_relative_to(folder / "venv"):
        raise SystemExit(f"the tests would import {home.strip()}, which is not the wheel")
    done = subprocess.run([python, "-m", "pytest", *chosen], cwd=apart, check=False)
    return done.returncode == 0


def environment(interpreter: Path, place: Path) -> Path:
    """The Python of a fresh environment with a current pip."""
    run(interpreter, "-m", "venv", place)
    python = place / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", "--upgrade", "pip>=25.1")
    return python


def tracked(*folders: str) -> Iterator[str]:
    """The files of some folders that git knows or would take."""
    options = ("--cached", "--others", "--exclude-standard", "-z")
    names = run(Path("git"), "ls-files", *options, *folders, folder=TOP, quiet=True).split("\0")
    return (name for name in names if name and (TOP / name).is_file())


def run(program: Path, *arguments: object, folder: Path | None = None, quiet: bool = False) -> str:
    """Run a program to its end, and end if it fails; what it prints is shown, or returned."""
    done = subprocess.run(
        [str(program), *map(str, arguments)],
        cwd=folder,
        check=False,
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
        text=True,
    )
    if done.returncode:
        raise SystemExit(f"{program} {' '.join(map(str, arguments))} failed\n{done.stdout or ''}")
    return done.stdout or ""


if __name__ == "__main__":
    sys.exit(main())
