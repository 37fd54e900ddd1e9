from __future__ import annotations

from click.testing import CliRunner, Result

from aligner.checks import checks
from aligner.cli import main


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["checks", *arguments])


def test_every_check_is_listed_with_its_severity_and_whether_it_is_on() -> None:
    lines = run().stdout.splitlines()
    for check in checks():
        (line,) = (line for line in lines if line.split()[:1] == [check.id])
        assert line.split()[1] == check.severity
        assert (line.split()[2] == "off") is not check.default


def test_a_check_is_explained_with_what_it_flags_and_what_it_does_not() -> None:
    shown = run("numbers/value").stdout
    assert "critical, on by default, ITS numbers" in shown
    flagged, _, rest = shown.partition("Not flagged:")
    assert "Erano ‹40› barche." in flagged
    assert "two thirds of the price" in rest


def test_a_family_is_explained_check_by_check() -> None:
    shown = run("editorial").stdout
    assert shown.index("editorial/note") < shown.index("editorial/query")


def test_an_unknown_name_is_bad_usage() -> None:
    done = run("spelling")
    assert done.exit_code == 2
    assert "no check or family is called 'spelling'" in done.stderr
