"""What is to go is told one version ahead, and goes."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

import aligner
from aligner import deprecation
from aligner.checks import checks, running, select
from aligner.cli import main
from aligner.corpus import Earlier, Severity, SilenceEntry
from aligner.deprecation import AlignerDeprecationWarning, Deprecated, Kind

NAME = Deprecated(kind=Kind.NAME, old="aligner.open", new="aligner.load", since="0.3", goes="0.4")
LOST = Deprecated(kind=Kind.NAME, old="aligner.guess", since="0.3", goes="0.4")
ARGUMENT = Deprecated(
    kind=Kind.ARGUMENT,
    old="aligner.sail(speed)",
    new="aligner.sail(knots)",
    since="0.3",
    goes="0.4",
)
CHECK = Deprecated(
    kind=Kind.CHECK, old="numbers/amount", new="numbers/value", since="0.3", goes="0.4"
)
FAMILY = Deprecated(kind=Kind.CHECK, old="figures", new="numbers", since="0.3", goes="0.4")
COMMAND = Deprecated(
    kind=Kind.COMMAND, old="aligner find", new="aligner check", since="0.3", goes="0.4"
)
OPTION = Deprecated(
    kind=Kind.OPTION,
    old="aligner check --only",
    new="aligner check --select",
    since="0.3",
    goes="0.4",
    hint="both take several names",
)
OWN = (NAME, LOST, ARGUMENT, CHECK, FAMILY, COMMAND, OPTION)
PAGE = "Erano 40 barche nel porto.\n\nThere were 50 boats in the harbour.\n"
TOLD = "numbers/amount is deprecated since 0.3 and goes in 0.4: use numbers/value"


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deprecation, "TABLE", OWN)


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return "page.txt"


def number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".")[:2])


def wrong(table: tuple[Deprecated, ...], version: str) -> list[str]:
    """What is wrong with a table when a version comes out."""
    told = [f"take out what {one.old} is" for one in table if number(version) >= number(one.goes)]
    told += [
        f"{one.old} is told too late" for one in table if number(one.since) >= number(one.goes)
    ]
    keys = [(one.kind, one.old) for one in table]
    return told + [f"{old} stands there twice" for kind, old in keys if keys.count((kind, old)) > 1]


def there_is(kind: Kind, name: str) -> bool:
    """Whether there is what an entry says to use."""
    if kind is Kind.CHECK:
        return name in {told for check in checks() for told in (check.id, check.family)}
    if kind is Kind.NAME:
        home, _, attribute = name.rpartition(".")
        return hasattr(import_module(home), attribute)
    if kind is Kind.ARGUMENT:
        function, _, argument = name.removesuffix(")").partition("(")
        called = getattr(aligner, function.removeprefix("aligner."), None)
        return callable(called) and argument in inspect.signature(called).parameters
    command, _, option = name.removeprefix("aligner ").partition(" ")
    known = main.commands.get(command)
    options = {told for one in known.params for told in one.opts} if known else set()
    return known is not None and (not option or option in options)


def test_what_is_to_be_used_instead_is_there() -> None:
    assert [
        one.old for one in deprecation.TABLE if one.new and not there_is(one.kind, one.new)
    ] == []
    assert all(there_is(one.kind, one.new) for one in (NAME, CHECK, FAMILY, COMMAND, OPTION))
    assert there_is(Kind.ARGUMENT, "aligner.check(select)")
    for kind, name in (
        (Kind.NAME, "aligner.nothing"),
        (Kind.ARGUMENT, "aligner.check(nothing)"),
        (Kind.CHECK, "numbers/nothing"),
        (Kind.COMMAND, "aligner nothing"),
        (Kind.OPTION, "aligner check --nothing"),
    ):
        assert not there_is(kind, name)


def test_nothing_is_kept_beyond_the_version_that_it_goes_in() -> None:
    assert wrong(deprecation.TABLE, aligner.__version__) == []


def test_a_table_is_found_wrong_once_its_version_has_come() -> None:
    assert wrong(OWN, "0.3.9") == []
    assert wrong((CHECK,), "0.4.0") == ["take out what numbers/amount is"]
    assert wrong((CHECK,), "1.0") == ["take out what numbers/amount is"]
    sudden = Deprecated(kind=Kind.CHECK, old="a/b", since="0.4", goes="0.4")
    assert wrong((sudden, sudden), "0.3")[0] == "a/b is told too late"
    assert "a/b stands there twice" in wrong((sudden, sudden), "0.3")


@pytest.mark.usefixtures("table")
def test_an_old_name_of_the_package_is_the_new_one_and_warns_where_it_is_used() -> None:
    with pytest.warns(AlignerDeprecationWarning, match=r"use aligner\.load$") as told:
        assert aligner.open is aligner.load
    assert told[0].filename == __file__
    for name in ("guess", "never"):
        with pytest.raises(AttributeError, match=f"has no attribute '{name}'"):
            getattr(aligner, name)


def sail(where: str, *, knots: int = 5) -> tuple[str, int]:
    return where, knots


@pytest.mark.usefixtures("table")
def test_an_old_argument_is_taken_as_the_new_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sail, "__module__", "aligner.api")
    made: Callable[..., tuple[str, int]] = deprecation.takes_old_arguments(sail)
    with pytest.warns(AlignerDeprecationWarning, match=r"aligner\.sail\(speed\) .* goes in 0\.4"):
        assert made("Genoa", speed=9) == ("Genoa", 9)
    assert made("Genoa", knots=9) == ("Genoa", 9)
    with (
        pytest.warns(AlignerDeprecationWarning),
        pytest.raises(TypeError, match="'knots' and 'speed', its earlier name"),
    ):
        made("Genoa", knots=9, speed=8)


@pytest.mark.usefixtures("table")
def test_an_old_check_can_be_selected_ignored_and_silenced() -> None:
    with pytest.warns(AlignerDeprecationWarning, match=TOLD):
        assert [check.id for check in select(["numbers/amount"])] == ["numbers/value"]
    with pytest.warns(AlignerDeprecationWarning, match="figures is deprecated"):
        assert not {check.family for check in select(ignore=["figures"])} & {"numbers", "figures"}
    with pytest.warns(AlignerDeprecationWarning, match=TOLD) as told:
        entry = SilenceEntry(check="numbers/amount", reason="so it is")
    assert entry.check == "numbers/value"
    assert told[0].filename == __file__


@pytest.mark.usefixtures("table")
def test_findings_of_earlier_versions_are_known_without_a_warning() -> None:
    assert Earlier("1f", "numbers/amount", Severity.MAJOR, 0.9, "so").check == "numbers/value"


@pytest.mark.usefixtures("table")
def test_a_check_that_has_got_another_name_keeps_the_ids_of_its_findings() -> None:
    pair = aligner.pair("Erano 40 barche.", "There were 50 boats.")
    (found,) = aligner.check(pair, select=["numbers/value"]).discrepancies
    bead = running._digest(pair[0].segments)
    assert found.id == running._digest(found.evidence, "numbers/amount", bead)
    assert found.id != running._digest(found.evidence, "numbers/value", bead)


@pytest.mark.usefixtures("table")
def test_the_command_tells_of_old_names_in_one_line_each_and_goes_on(page: str) -> None:
    new = CliRunner().invoke(main, ["check", page, "--select", "numbers/value"])
    old = CliRunner().invoke(main, ["find", page, "--only=numbers/amount"])
    assert old.stdout.replace("amount", "value") == new.stdout
    assert "numbers/value" in new.stdout
    assert old.stderr.splitlines() == [
        "aligner: aligner find is deprecated since 0.3 and goes in 0.4: use aligner check",
        f"aligner: {OPTION}",
        f"aligner: {TOLD}",
    ]


@pytest.mark.usefixtures("table")
def test_what_stands_after_two_hyphens_is_no_option() -> None:
    assert deprecation.typed(["check", "--", "--only"]) == (["check", "--", "--only"], [])
    assert deprecation.typed([]) == ([], [])


@pytest.mark.usefixtures("table")
def test_a_silence_file_with_an_old_check_still_silences(page: str) -> None:
    Path(f"{page}.silence.toml").write_text('[[silence]]\ncheck = "figures"\nreason = "so"\n')
    done = CliRunner().invoke(main, ["check", page, "--select", "numbers"])
    assert done.stdout.startswith("0 findings")
    assert "aligner: figures is deprecated since 0.3" in done.stderr
