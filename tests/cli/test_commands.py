"""The command's contract: data to standard output or a file, status 0, 1 or 2."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import aligner
from cli.commands import run, written

IT = "Il museo apre alle nove.\n\nI visitatori sono stati 40.000 nel 2019.\n"
EN = "The museum opens at nine.\n\nThere were 4,000 visitors in 2019.\n"


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    return written(tmp_path, IT, EN)


def test_align_writes_one_bead_a_line(files: tuple[Path, Path]) -> None:
    done = run("align", *files)
    assert done.exit_code == 0
    first, second = map(json.loads, done.stdout.splitlines())
    assert first["kind"] == "1-1"
    assert IT[second["it"]["start"] : second["it"]["end"]] == second["it"]["text"]
    assert EN[second["en"]["start"] : second["en"]["end"]] == second["en"]["text"]


def test_the_order_of_the_files_does_not_matter(files: tuple[Path, Path]) -> None:
    assert run("align", *files).stdout == run("align", *files[::-1]).stdout


def test_segmented_lines_are_counted_without_the_blank_ones(files: tuple[Path, Path]) -> None:
    done = run("align", *files, "--segmented", "-f", "vecalign")
    assert [line.rpartition(":")[0] for line in done.stdout.splitlines()] == ["[0]:[0]", "[1]:[1]"]


def test_the_page_may_come_on_standard_input() -> None:
    done = run("align", "-", "-f", "tsv", stdin=f"{IT}\n{EN}")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[0].startswith("Il museo apre alle nove.\tThe museum opens")


def test_the_name_after_o_says_the_format(files: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "bitext.json"
    assert run("align", *files, "-o", out).exit_code == 0
    assert len(aligner.load(out)) == 2
    assert run("align", *files, "-o", out).stdout == ""


def test_check_writes_one_finding_a_line(files: tuple[Path, Path]) -> None:
    done = run("check", *files, "-f", "jsonl")
    (found,) = map(json.loads, done.stdout.splitlines())
    assert found["check"].startswith("numbers/")
    assert (found["it"]["text"], found["en"]["text"]) == ("40.000", "4,000")
    assert set(found) >= {"severity", "confidence", "message", "its_type", "mqm", "id"}


def test_check_takes_a_saved_bitext(files: tuple[Path, Path], tmp_path: Path) -> None:
    run("align", *files, "-o", tmp_path / "b.json")
    saved = run("check", tmp_path / "b.json", "-f", "jsonl")
    assert saved.stdout == run("check", *files, "-f", "jsonl").stdout


def test_fail_on_sets_the_status_and_nothing_else(files: tuple[Path, Path]) -> None:
    plain, failing = run("check", *files), run("check", *files, "--fail-on", "major")
    assert (plain.exit_code, failing.exit_code) == (0, 1)
    assert plain.stdout == failing.stdout
    assert run("check", *files, "--ignore", "numbers", "--fail-on", "note").exit_code == 0


def test_names_of_checks_may_stand_in_one_list(files: tuple[Path, Path]) -> None:
    assert run("check", *files, "--select", "editorial,coverage", "-f", "jsonl").stdout == ""
    assert run("check", *files, "--ignore", "numbers", "-f", "jsonl").stdout == ""


def test_an_unknown_check_is_bad_usage(files: tuple[Path, Path]) -> None:
    done = run("check", *files, "--select", "spelling")
    assert done.exit_code == 2
    assert "no check or family is called 'spelling'" in done.stderr


def test_pairs_are_told_by_line_with_offsets_in_each_cell(tmp_path: Path) -> None:
    table = tmp_path / "pairs.tsv"
    table.write_text("Sono 12.\tThey are 12.\n\nSono 40.\tThey are 50.\n", encoding="utf-8")
    done = run("check", "--pairs", table, "-f", "jsonl")
    (found,) = map(json.loads, done.stdout.splitlines())
    assert (found["pair"], found["it"]["start"], found["en"]["start"]) == (2, 5, 9)


@pytest.mark.parametrize("wanted", ["text", "csv"])
def test_pairs_can_be_read_by_people_and_spreadsheets(wanted: str) -> None:
    done = run("check", "--pairs", "-", "-f", wanted, stdin="Sono 40.\tThey are 50.\n")
    assert done.exit_code == 0
    assert "numbers/" in done.stdout


def test_a_line_without_a_tab_names_file_and_line(tmp_path: Path) -> None:
    table = tmp_path / "pairs.tsv"
    table.write_text("Sono 12.\tThey are 12.\nSono 40.\n", encoding="utf-8")
    done = run("check", "--pairs", table)
    assert done.exit_code == 2
    assert f"{table}:2: no TAB" in done.stderr


def test_report_writes_a_page_and_a_summary(files: tuple[Path, Path], tmp_path: Path) -> None:
    done = run("report", *files, "-o", tmp_path / "report.html")
    assert done.exit_code == 0
    assert done.stdout == ""
    assert "40.000" in done.stderr
    assert "<html" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_score_compares_with_gold(tmp_path: Path) -> None:
    (tmp_path / "gold.tsv").write_text("0\t0\n1\t1,2\n", encoding="utf-8")
    (tmp_path / "found").write_text("[0]:[0]:0.9\n[1]:[1]:0.8\n[]:[2]:0.7\n", encoding="utf-8")
    done = run("score", tmp_path / "gold.tsv", tmp_path / "found")
    assert done.exit_code == 0
    strict = next(line for line in done.stdout.splitlines() if line.startswith("strict"))
    assert strict.split()[1:4] == ["0.3333", "0.5000", "0.4000"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["check"], "give a page"),
        (["align"], "give a page"),
        (["align", "nowhere.txt"], "nowhere.txt"),
        (["align", "--lang", "it,it", "x.txt"], "two different language codes"),
        (["align", "--lang", "it,zz", "x.txt"], "no language module for 'zz'"),
        (["check", "--min-confidence", "2", "x.txt"], "0.0<=x<=1.0"),
        (["unheard-of"], "No such command"),
    ],
)
def test_bad_usage_ends_with_status_2_and_says_why(arguments: list[str], told: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert told in done.stderr
    assert done.stdout == ""


BAD_INPUT = {
    "empty": b"",
    "blank": b" \n\t\n",
    "binary": bytes(range(256)) * 8,
    "one language": IT.encode(),
    "scripts only": b"<!doctype html><html><script>var a = 'x'</script></html>",
    "NULs": b"Il museo\x00 apre alle nove.\n\nThe museum opens at nine.\n",
}


@pytest.mark.parametrize("name", BAD_INPUT)
@pytest.mark.parametrize("ending", [".txt", ".html", ".md"])
def test_bad_input_ends_with_status_2_and_one_line(name: str, ending: str, tmp_path: Path) -> None:
    page = tmp_path / f"page{ending}"
    page.write_bytes(BAD_INPUT[name])
    done = run("align", page)
    assert done.exit_code == 2
    assert done.stderr.startswith(f"aligner: {page}")
    assert done.stderr.count("\n") == 1


def test_a_folder_in_place_of_a_file_is_bad_input(tmp_path: Path) -> None:
    done = run("report", tmp_path)
    assert done.exit_code == 2
    assert "directory" in done.stderr or "folder" in done.stderr


def test_two_files_of_one_language_are_bad_input(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(IT * 3, encoding="utf-8")
    done = run("align", tmp_path / "a.txt", tmp_path / "b.txt")
    assert done.exit_code == 2
    assert "Italian" in done.stderr


def test_help_tells_the_commands_and_shows_examples() -> None:
    done = run("--help")
    assert done.exit_code == 0
    for word in ("report", "align", "check", "score", "Examples:", "Exit status"):
        assert word in done.stdout


def test_output_is_utf8_whatever_the_locale(files: tuple[Path, Path]) -> None:
    page = files[0].with_name("page.txt")
    page.write_text("La città è qui.\n\nThe city is here.\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "aligner", "align", page],
        capture_output=True,
        check=True,
        env={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
    )
    assert "città è" in done.stdout.decode("utf-8")


def test_a_reader_that_stops_reading_is_no_error(files: tuple[Path, Path]) -> None:
    command = f"{sys.executable} -m aligner align {files[0]} {files[1]} | true"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, check=False
    )
    assert b"Traceback" not in done.stderr


def test_constraints_are_kept_and_a_saved_bitext_is_aligned_anew(
    files: tuple[Path, Path], tmp_path: Path
) -> None:
    decided = tmp_path / "decided.json"
    decided.write_text('{"languages": ["en", "it"], "pinned": [[[0], []]]}', encoding="utf-8")
    done = run("align", *files, "--constraints", decided, "-f", "vecalign")
    beads = [line.rpartition(":")[0] for line in done.stdout.splitlines()]
    assert "[]:[0]" in beads
    run("align", *files, "-o", tmp_path / "b.json")
    anew = run("align", tmp_path / "b.json", "--constraints", decided, "-f", "vecalign")
    assert anew.stdout == done.stdout
    for command in ("check", "report"):
        assert run(command, *files, "--constraints", decided).exit_code == 0


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{}", "languages: Field required"),
        ('{"languages": ["it", "en"], "pinned": [[[99], [0]]]}', "Italian sentence 99"),
    ],
)
def test_constraints_that_cannot_be_kept_are_bad_input(
    content: str, told: str, files: tuple[Path, Path], tmp_path: Path
) -> None:
    (tmp_path / "decided.json").write_text(content, encoding="utf-8")
    done = run("align", *files, "--constraints", tmp_path / "decided.json")
    assert done.exit_code == 2
    assert told in done.stderr
    pairs = run("check", "--pairs", "-", "--constraints", tmp_path / "decided.json", stdin="a\tb")
    assert pairs.exit_code == 2
