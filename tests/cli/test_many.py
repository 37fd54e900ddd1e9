"""Many files in one run, as hooks and CI jobs give them."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from aligner.cli import main
from cli.commands import run
from support import must_have

TOP = Path(__file__).parents[2]
GOOD = "Il museo apre alle nove.\n", "The museum opens at nine.\n"
BAD = "I visitatori sono stati 40.000 nel 2019.\n", "There were 4,000 visitors in 2019.\n"
MATCH = ("--match", "it/*.md", "en/*.md")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of translations: a pair that agrees, one that does not, one half done."""
    for name, texts in {"good": GOOD, "bad": BAD, "half": GOOD}.items():
        for language, text in zip(("it", "en"), texts, strict=True):
            place = tmp_path / language / f"{name}.md"
            place.parent.mkdir(exist_ok=True)
            place.write_text(text, encoding="utf-8")
    (tmp_path / "en" / "half.md").unlink()
    for name, (first, second) in {"good": GOOD, "bad": BAD}.items():
        (tmp_path / f"{name}.txt").write_text(f"{first}\n{second}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_each_page_is_checked_by_itself(folder: Path) -> None:
    done = run("check", "--pages", "good.txt", "bad.txt", "--fail-on", "major")
    assert done.exit_code == 1
    assert done.stdout.startswith("bad.txt\n")
    assert "good.txt" not in done.stdout


def test_a_pair_is_checked_once_whichever_of_its_files_are_given(folder: Path) -> None:
    for files in (["it/bad.md"], ["en/bad.md"], ["en/bad.md", "it/bad.md", "README"]):
        done = run("check", *MATCH, "-f", "github", *files)
        assert done.stdout.count("::error file=it/bad.md,line=1,") == 1, done.output


def test_of_all_texts_the_worst_findings_are_told_to_github_first(folder: Path) -> None:
    (folder / "minor.txt").write_text("Il museo museo apre alle nove.\n\n" + GOOD[1])
    done = run("check", "--pages", "minor.txt", "bad.txt", "-f", "github")
    first, *others = done.stdout.splitlines()
    assert first.startswith("::error file=bad.txt")
    assert any(line.startswith("::warning file=minor.txt") for line in others)


def test_a_file_without_its_counterpart_is_told_and_passed_over(folder: Path) -> None:
    done = run("check", *MATCH, "it/half.md", "it/good.md", "--fail-on", "note")
    assert done.exit_code == 0
    assert "it/half.md: not checked, there is no en/half.md" in done.stderr


def test_a_file_that_cannot_be_checked_does_not_keep_the_others_from_it(folder: Path) -> None:
    Path("one.txt").write_text(GOOD[0] * 3, encoding="utf-8")
    done = run("check", "--pages", "one.txt", "bad.txt")
    assert done.exit_code == 2
    assert "one.txt" in done.stderr
    assert "40.000" in done.stdout


def test_sarif_holds_the_findings_of_all(folder: Path) -> None:
    done = run("check", *MATCH, "-f", "sarif", "it/good.md", "it/bad.md")
    (result,) = json.loads(done.stdout)["runs"][0]["results"]
    (location,) = result["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "it/bad.md"


def test_the_rules_of_sarif_are_explained(folder: Path) -> None:
    log = json.loads(run("check", "bad.txt", "-f", "sarif").stdout)
    (rule,) = log["runs"][0]["tool"]["driver"]["rules"]
    assert rule["id"].startswith("numbers/")
    assert len(rule["help"]["text"]) > len(rule["shortDescription"]["text"]) > 20


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["a.txt", "b.txt", "c.txt"], "--pages or --match"),
        (["--pages", *MATCH, "a.txt"], "exclude each other"),
        (["--pages"], "give a page"),
        (["--pages", "a.txt", "-f", "csv"], "text, sarif, github"),
        (["--pairs", "a.tsv", "-f", "sarif"], "no documents for sarif"),
        (["--match", "it/*.md", "en.md", "it/a.md"], "must hold one *"),
        (["--match", "*.md", "*.md", "a.md"], "must differ"),
    ],
)
def test_what_does_not_go_together_is_bad_usage(arguments: list[str], told: str) -> None:
    done = run("check", *arguments)
    assert done.exit_code == 2
    assert told in " ".join(done.stderr.split())


def test_findings_can_be_grouped_by_paragraph(folder: Path) -> None:
    assert "▲" in run("check", "bad.txt").stdout or "◆" in run("check", "bad.txt").stdout
    assert "¶ it 1, en 1" in run("check", "bad.txt", "--group-by", "paragraph").stdout


def test_colour_can_be_forced_and_forbidden(folder: Path) -> None:
    must_have("rich", extra="rich")
    forced = CliRunner(env={"FORCE_COLOR": "1"}).invoke(main, ["check", "bad.txt"], color=True)
    assert "\x1b[" in forced.stdout
    both = {"FORCE_COLOR": "1", "NO_COLOR": "1"}
    assert "\x1b[" not in CliRunner(env=both).invoke(main, ["check", "bad.txt"], color=True).stdout


def hooks() -> dict[str, dict[str, Any]]:
    text = (TOP / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    return {hook["id"]: hook for hook in yaml.safe_load(text)}


def as_pre_commit_does(hook: str, args: list[str], files: list[str]) -> Result:
    """Run a hook: its entry, then the args of the user, then the names of changed files."""
    definition = hooks()[hook]
    program, *rest = shlex.split(definition["entry"])
    assert program == "aligner"
    names = files if definition.get("pass_filenames", True) else []
    return run(*rest, *args, *names)


PATTERNS = ["it/*.md", "en/*.md"]


@pytest.mark.parametrize(
    ("hook", "args", "files", "status"),
    [
        ("aligner-pairs", PATTERNS, ["it/good.md", "it/bad.md"], 1),
        ("aligner-pairs", PATTERNS, ["it/good.md", "it/half.md", "README.md"], 0),
        ("aligner-pairs", [*PATTERNS, "--ignore", "numbers"], ["en/bad.md"], 0),
        ("aligner-pages", [], ["good.txt", "bad.txt"], 1),
        ("aligner-pages", ["--fail-on", "critical", "--ignore", "numbers"], ["bad.txt"], 0),
        ("aligner-pair", ["it/bad.md", "en/bad.md"], ["it/bad.md"], 1),
    ],
)
def test_a_hook_fails_on_what_it_should(
    hook: str, args: list[str], files: list[str], status: int, folder: Path
) -> None:
    done = as_pre_commit_does(hook, args, files)
    assert done.exit_code == status, done.output


def test_hooks_that_take_names_get_all_of_them_at_once() -> None:
    for hook in hooks().values():
        assert hook.get("require_serial") or hook.get("pass_filenames") is False


def test_the_commands_of_the_example_workflow_run(folder: Path) -> None:
    text = (TOP / "examples" / "ci" / "github-workflow.yml").read_text(encoding="utf-8")
    steps = yaml.safe_load(text)["jobs"]["check"]["steps"]
    commands = [step["run"] for step in steps if step.get("run", "").startswith("aligner ")]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = [
        subprocess.run(
            ["bash", "-c", command],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PATH": path, "GITHUB_WORKSPACE": str(folder)},
        )
        for command in commands
    ]
    assert [one.returncode for one in done] == [1, 0]
    assert done[0].stdout.startswith("::error file=it/bad.md,line=1,")
    assert json.loads((folder / "aligner.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
