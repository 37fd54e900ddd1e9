"""Living with findings: what is silenced, what was known before, how unsure to show."""

import json
from pathlib import Path

import pytest

import aligner
from aligner.checks.running import LEAST_CONFIDENCE
from cli.commands import run, written

IT = "Il museo apre alle nove.\n\nI visitatori sono stati 40.000 nel 2019.\n\nErano 12 navi.\n"
EN = "The museum opens at nine.\n\nThere were 4,000 visitors in 2019.\n\nThere were 15 ships.\n"
ENTRY = '[[silence]]\ncheck = "numbers"\ntext = "40.000"\nreason = "so it is"\ndate = 2026-03-14\n'
ONLY = ("--select", "numbers")


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    return written(tmp_path, IT, EN)


def silence(files: tuple[Path, Path], content: str = ENTRY) -> Path:
    place = files[0].with_name("it.txt.silence.toml")
    place.write_text(content, encoding="utf-8")
    return place


def shown(*arguments: object, stdin: str | None = None) -> list[str]:
    done = run("check", *arguments, *ONLY, "-f", "jsonl", stdin=stdin)
    assert done.exit_code == 0, done.stderr
    return [json.loads(line)["it"]["text"] for line in done.stdout.splitlines()]


def test_a_silence_file_beside_either_text_is_read_by_itself(files: tuple[Path, Path]) -> None:
    assert shown(*files) == ["40.000", "12"]
    silence(files)
    assert shown(*files) == ["12"]
    assert shown(*files[::-1]) == ["12"]
    assert shown(*files, "--no-silence") == ["40.000", "12"]


def test_a_saved_bitext_remembers_where_its_texts_were(files: tuple[Path, Path]) -> None:
    saved = files[0].with_name("b.json")
    run("align", *files, "-o", saved)
    silence(files)
    assert shown(saved) == ["12"]


def test_a_silence_file_that_is_named_takes_the_place_of_the_one_beside(
    files: tuple[Path, Path],
) -> None:
    other = files[0].with_name("other.toml")
    other.write_text('[[silence]]\ntext = "12"\nreason = "so it is"\n', encoding="utf-8")
    silence(files)
    assert shown(*files, "--silence", other) == ["40.000"]


def test_what_is_silenced_is_counted_and_shown_when_asked_for(files: tuple[Path, Path]) -> None:
    silence(files)
    done = run("check", *files, *ONLY, "--fail-on", "note")
    assert "1 silenced; --show-silenced shows" in done.stderr
    *_, count, signature = done.stdout.splitlines()
    assert count.endswith("1 silenced")
    assert signature.startswith("Made with aligner:")
    assert "so it is" not in done.stdout
    asked = run("check", *files, *ONLY, "--show-silenced")
    assert "silenced  so it is (2026-03-14," in asked.stdout.replace("\n              ", " ")
    assert "Silenced   1" in run("report", *files, *ONLY).stderr


def test_what_is_silenced_does_not_fail(files: tuple[Path, Path]) -> None:
    silence(files, ENTRY + '[[silence]]\ntext = "12"\nreason = "so it is"\n')
    assert run("check", *files, *ONLY, "--fail-on", "note").exit_code == 0


def test_an_entry_that_fits_nothing_is_told_with_its_line(files: tuple[Path, Path]) -> None:
    place = silence(files, ENTRY + '\n[[silence]]\ncheck = "numbers"\ntext = "13"\nreason = "no"\n')
    done = run("check", *files, *ONLY)
    assert f"{place}:7: silences nothing any more (numbers “13”)" in done.stderr
    assert f"{place}:1:" not in done.stderr


def test_nothing_is_said_of_entries_for_checks_that_did_not_run(files: tuple[Path, Path]) -> None:
    silence(files, ENTRY.replace("numbers", "dates") + '[[silence]]\nid = "x"\nreason = "no"\n')
    assert "silences nothing" not in run("check", *files, *ONLY).stderr


def test_in_a_table_of_pairs_an_entry_is_idle_if_it_fits_none_of_them(tmp_path: Path) -> None:
    table = tmp_path / "pairs.tsv"
    table.write_text("Sono 12.\tThey are 13.\nSono 40.\tThey are 50.\n", encoding="utf-8")
    entries = '[[silence]]\ncheck = "numbers"\ntext = "{}"\nreason = "so it is"\n'
    (tmp_path / "pairs.tsv.silence.toml").write_text(
        entries.format("40") + entries.format("7"), encoding="utf-8"
    )
    assert shown("--pairs", table) == ["12"]
    told = run("check", "--pairs", table, *ONLY).stderr
    assert "“7”" in told
    assert "“40”" not in told


def test_a_broken_silence_file_ends_with_status_2_and_one_line(files: tuple[Path, Path]) -> None:
    place = silence(files, '[[silence]]\nchek = "numbers"\n')
    done = run("check", *files)
    assert done.exit_code == 2
    assert done.stderr.startswith(f"aligner: {place}:2: an entry has no 'chek'")
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--no-silence", "--silence", "x.toml"], "leave out --silence"),
        (["--all", "--select", "numbers"], "leave out --select"),
        (["--silence", "nowhere.toml"], "nowhere.toml: cannot be read"),
        (["--baseline", "nowhere.jsonl"], "nowhere.jsonl: cannot be read"),
    ],
)
def test_options_that_contradict_each_other_are_bad_usage(
    options: list[str], told: str, files: tuple[Path, Path]
) -> None:
    done = run("check", *files, *options)
    assert done.exit_code == 2
    assert told in done.stderr


@pytest.mark.parametrize("wanted", ["jsonl", "sarif", "json"])
def test_against_a_baseline_only_what_is_new_is_shown(
    wanted: str, files: tuple[Path, Path]
) -> None:
    before = files[0].with_name(f"before.{wanted}")
    if wanted == "json":
        aligner.save(aligner.check(*files, select=["numbers"]), before)
    else:
        run("check", *files, *ONLY, "-f", wanted, "-o", before)
    assert run("check", *files, *ONLY, "--baseline", before, "--fail-on", "note").exit_code == 0
    files[0].write_text("Una riga nuova.\n\n" + IT + "\nPoi vennero 7 navi.\n", encoding="utf-8")
    files[1].write_text(
        "A new line.\n\n" + EN.replace("4,000", "40,000") + "\nThen came 9 ships.\n",
        encoding="utf-8",
    )
    assert shown(*files, "--baseline", before) == ["7"]
    done = run("check", *files, *ONLY, "--baseline", before, "--fail-on", "note")
    assert done.exit_code == 1
    assert "1 new, 1 known from the baseline, 1 gone since" in done.stderr


def test_what_is_not_looked_for_is_not_gone(files: tuple[Path, Path]) -> None:
    before = files[0].with_name("before.jsonl")
    run("check", *files, *ONLY, "-f", "jsonl", "-o", before)
    done = run("check", *files, "--select", "dates", "--baseline", before)
    assert "0 new, 0 known from the baseline, 0 gone since" in done.stderr


def test_what_is_silenced_now_is_not_gone(files: tuple[Path, Path]) -> None:
    before = files[0].with_name("before.jsonl")
    run("check", *files, *ONLY, "-f", "jsonl", "-o", before)
    silence(files)
    done = run("check", *files, *ONLY, "--baseline", before)
    assert "0 new, 2 known from the baseline, 0 gone since" in done.stderr


def test_sarif_says_what_each_result_is_to_the_baseline(files: tuple[Path, Path]) -> None:
    before = files[0].with_name("before.sarif")
    run("check", *files, *ONLY, "-f", "sarif", "-o", before)
    files[1].write_text(EN.replace("4,000", "40,000"), encoding="utf-8")
    log = json.loads(run("check", *files, *ONLY, "-f", "sarif", "--baseline", before).stdout)
    states = [result["baselineState"] for result in log["runs"][0]["results"]]
    assert states == ["unchanged", "absent"]


def test_all_runs_every_check_however_unsure(files: tuple[Path, Path]) -> None:
    files[0].write_text("Il museo apre alle nove , forse.\n", encoding="utf-8")
    files[1].write_text("The museum opens at nine , perhaps.\n", encoding="utf-8")
    assert "structure/spacing" not in run("check", *files, "-f", "jsonl").stdout
    assert "structure/spacing" in run("check", *files, "-f", "jsonl", "--all").stdout
    assert "structure/spacing" in run("report", *files, "--all").stdout


def test_the_help_tells_the_default_confidence() -> None:
    told = " ".join(run("check", "--help").stdout.split())
    assert f"[default: {LEAST_CONFIDENCE} for checks that are on by default]" in told
