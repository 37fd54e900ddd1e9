"""What a reviser does with her decisions: reports again, keeps the silences, shares them."""

import csv
import json
from pathlib import Path

import pytest

import aligner
from aligner import Bitext
from aligner.corpus.review import digest
from cli.commands import run, written

IT = "Il museo apre alle nove.\n\nI visitatori sono stati 40.000 nel 2019. Erano 12 navi.\n"
EN = "The museum opens at nine.\n\nThere were 4,000 visitors in 2019. There were 15 ships.\n"
ONLY = ("--select", "numbers", "--engine", "lexical")


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    return written(tmp_path, IT, EN)


def checked(files: tuple[Path, Path]) -> Bitext:
    place = files[0].with_name("b.json")
    run("align", *files, "-o", place, "--engine", "lexical")
    return aligner.check(aligner.load(place), select=["numbers"])


def decisions(
    files: tuple[Path, Path],
    decided: dict[str, str],
    beads: object = (),
    *,
    name: str = "decisions.json",
    texts: list[str] | None = None,
) -> Path:
    """A review that decides about findings, each known by its Italian words."""
    bitext = checked(files)
    ids = {found["it"].text: found.id for found in bitext.discrepancies}
    place = files[0].with_name(name)
    content = {
        "format": "aligner-review",
        "version": 1,
        "languages": ["it", "en"],
        "texts": texts or [digest(document) for document in bitext.documents],
        "findings": [
            {"id": ids[words], "decision": said, "reason": "so it is", "date": "2026-03-14"}
            for words, said in decided.items()
        ],
        "beads": beads,
    }
    place.write_text(json.dumps(content), encoding="utf-8")
    return place


def merged() -> list[object]:
    sides = [
        [[text.index(words), text.index(words) + len(words)] for words in sentences]
        for text, sentences in (
            (IT, ["I visitatori sono stati 40.000 nel 2019.", "Erano 12 navi."]),
            (EN, ["There were 4,000 visitors in 2019.", "There were 15 ships."]),
        )
    ]
    return [{"action": "merged", "beads": [{"it": sides[0], "en": sides[1]}]}]


def shown(*arguments: object) -> list[str]:
    done = run("check", *arguments, *ONLY, "-f", "jsonl")
    assert done.exit_code == 0, done.stderr
    return [json.loads(line)["it"]["text"] for line in done.stdout.splitlines()]


def test_dismissed_findings_are_not_shown_and_no_other_file_is_touched(
    files: tuple[Path, Path],
) -> None:
    review = decisions(files, {"40.000": "dismissed", "12": "accepted"})
    before = sorted(files[0].parent.iterdir())
    assert shown(*files) == ["40.000", "12"]
    assert shown(*files, "--review", review) == ["12"]
    assert sorted(files[0].parent.iterdir()) == before


def test_the_next_run_without_the_review_is_quiet_about_what_was_written_down(
    files: tuple[Path, Path],
) -> None:
    review = decisions(files, {"40.000": "dismissed"})
    report = files[0].with_name("report.html")
    asked = ("report", *files, *ONLY, "--review", review, "-o", report)
    told = run(*asked).stderr
    silence = files[0].with_name("it.txt.silence.toml")
    assert "1 dismissed finding will be shown again without --review; --write-silence adds" in told
    assert str(silence) in told
    done = run(*asked, "--write-silence")
    assert f"aligner: 1 dismissed finding added to {silence}" in done.stderr
    assert 'reason = "so it is"\ndate = 2026-03-14' in silence.read_text(encoding="utf-8")
    assert shown(*files) == ["12"]
    written = silence.read_text(encoding="utf-8")
    again = run(*asked, "--write-silence").stderr
    assert "dismissed" not in again
    assert silence.read_text(encoding="utf-8") == written


def test_dismissals_are_added_to_the_silence_file_that_is_there(
    files: tuple[Path, Path],
) -> None:
    review = decisions(files, {"40.000": "dismissed"})
    silence = files[1].with_name("en.txt.silence.toml")
    silence.write_text('[[silence]]\ntext = "12"\nreason = "seen"\n', encoding="utf-8")
    run("check", *files, *ONLY, "--review", review, "--write-silence")
    assert silence.read_text(encoding="utf-8").startswith('[[silence]]\ntext = "12"')
    assert shown(*files) == []


def test_beads_are_kept_to_when_aligning_and_when_checking(files: tuple[Path, Path]) -> None:
    review = decisions(files, {"12": "dismissed"}, merged())
    aligned = run("align", *files, "--engine", "lexical", "--review", review, "-f", "vecalign")
    assert aligned.stdout.splitlines()[1:] == ["[1,2]:[1,2]:1.0000"]
    assert shown(*files, "--review", review) == ["40.000"]


def test_what_is_written_down_is_for_runs_without_the_review_too(
    files: tuple[Path, Path],
) -> None:
    review = decisions(files, {"12": "dismissed"}, merged())
    run("check", *files, *ONLY, "--review", review, "--write-silence")
    assert shown(*files) == ["40.000"]
    again = run("check", *files, *ONLY, "--review", review)
    assert again.stderr.splitlines() == ["aligner: 1 silenced; --show-silenced shows what and why"]


def test_a_saved_bitext_remembers_the_reviews_it_was_aligned_with(
    files: tuple[Path, Path],
) -> None:
    review = decisions(files, {"12": "dismissed"})
    saved = files[0].with_name("reviewed.json")
    assert (
        run("align", *files, "--engine", "lexical", "--review", review, "-o", saved).exit_code == 0
    )
    assert shown(saved) == ["40.000"]
    more = decisions(files, {"40.000": "dismissed"}, name="more.json")
    assert shown(saved, "--review", more) == []


def test_what_a_review_dismissed_outlives_an_edit_of_the_text(files: tuple[Path, Path]) -> None:
    review = decisions(files, {"40.000": "dismissed", "12": "accepted"})
    files[0].write_text(IT.replace("12", "15"), encoding="utf-8")
    told = run("check", *files, *ONLY, "--review", review)
    assert told.exit_code == 2
    assert "aligner silence keeps what it dismissed" in told.stderr
    silence = files[0].with_name("it.txt.silence.toml")
    done = run("silence", review, "-o", silence)
    assert done.stderr == "aligner: 1 of 1 dismissed findings added\n"
    assert shown(*files) == []
    assert run("silence", review, "-o", silence).stderr.startswith("aligner: 0 of 1")
    assert run("silence", review).stdout == silence.read_text(encoding="utf-8")


def test_two_revisers_who_disagree_are_told(files: tuple[Path, Path]) -> None:
    one = decisions(files, {"12": "dismissed"}, name="one.json")
    other = decisions(files, {"12": "accepted"}, name="other.json")
    done = run("check", *files, *ONLY, "--review", one, "--review", other)
    assert "review: reviewers disagree about finding" in done.stderr
    assert "dismissed, then accepted in review 2, which counts" in done.stderr


def test_a_table_says_what_was_decided(files: tuple[Path, Path]) -> None:
    review = decisions(files, {"40.000": "dismissed", "12": "accepted"})
    done = run("check", *files, *ONLY, "--review", review, "-f", "csv", "--show-silenced")
    rows = list(csv.DictReader(done.stdout.splitlines()))
    assert [(row["it_text"], row["decision"], row["silenced"]) for row in rows] == [
        ("12", "accepted", ""),
        ("40.000", "dismissed", "so it is"),
    ]


def test_a_review_of_another_text_ends_with_one_line(files: tuple[Path, Path]) -> None:
    review = decisions(files, {}, texts=["0" * 64, "1" * 64])
    done = run("report", *files, *ONLY, "--review", review)
    assert done.exit_code == 2
    assert done.stderr.splitlines()[-1].startswith(
        f"aligner: {review}: a review of another it text"
    )


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--write-silence",), "--write-silence keeps what reviews dismiss; give --review"),
        (("--review", "r.json", "--write-silence", "--no-silence"), "leave out --write-silence"),
    ],
)
def test_options_that_do_not_go_together_are_refused(
    files: tuple[Path, Path], options: tuple[str, ...], told: str
) -> None:
    done = run("check", *files, *ONLY, *options)
    assert done.exit_code == 2
    assert told in done.stderr.replace("\n", " ")


def test_a_review_is_of_one_text(files: tuple[Path, Path]) -> None:
    done = run("check", "--pages", *files, "--review", "r.json", *ONLY)
    assert done.exit_code == 2
    assert "a review is of one text" in done.stderr


def test_standard_input_has_no_silence_file(files: tuple[Path, Path]) -> None:
    review = decisions(files, {"12": "dismissed"})
    page = f"{IT}\n\n{EN}"
    done = run("check", "-", *ONLY, "--review", review, "--write-silence", stdin=page)
    assert done.exit_code == 2
    assert "no file for a silence file to stand beside" in done.stderr
