"""Every output tells with what it was made, and from that it can be made again."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

import pytest
import regex
from click.testing import Result

import aligner
from aligner import (
    FindingReview,
    Review,
    Signature,
    Verdict,
)
from aligner.alignment import AlignmentSettings
from aligner.batch import BatchOptions, read_batch, read_manifest, run_batch
from aligner.cli import main
from aligner.formats import registry
from aligner.formats.format import Wanted
from cli.commands import run
from support import has

ITALIAN = "Il porto di Genova aveva 40 barche.\n\nNessuno partì nel 1932.\n\nPioveva da giorni.\n"
ENGLISH = "The port of Genoa had 50 boats.\n\nNobody left in 1923.\n\nIt had rained for days.\n"
PLAIN = AlignmentSettings(engine="lexical")
MADE_WITH = f"aligner:{aligner.__version__}|engine:"
PAGE = Path(__file__).parents[1] / "docs" / "promises.md"

UNSIGNED = (
    "tsv", "csv", "moses", "hunalign", "ladder", "vecalign", "segmented", "pharaoh", "tokens",
)  # fmt: skip
"""Formats of other programs that have no place for more than they define."""
NOT_READ = ("xces", "intertext", "tei")
"""Formats with the signature in a comment or a note, for people."""


def test_a_bitext_in_any_format_that_has_a_place_tells_its_signature(tmp_path: Path) -> None:
    signature = Signature(
        version="9.8", engine="lexical", model="m--1", checks="c", settings=(("max_bead", "2"),)
    )
    bitext = aligner.align(ITALIAN, ENGLISH, settings=PLAIN, words=True)
    checked = aligner.check(bitext, select=["numbers"]).model_copy(update={"signature": signature})
    for format in registry.FORMATS:
        if format.write is None or (format.extra and not has("pyarrow", extra="parquet")):
            continue
        place = tmp_path / format.name / f"x{format.endings[0]}"
        place.parent.mkdir()
        registry.write(checked, place, format)
        files = b"".join(file.read_bytes() for file in place.parent.iterdir())
        assert (b"9.8" in files) == (format.name not in UNSIGNED), format.name
        if format.read is None or format.name in (*UNSIGNED, *NOT_READ):
            continue
        assert registry.read(place, format, Wanted(("it", "en"))).signature == signature, (
            format.name
        )


def test_the_page_says_which_formats_have_no_place_for_it() -> None:
    page = PAGE.read_text(encoding="utf-8")
    without = regex.search(r"no place[^:]*:((?:\s`[\w-]+`(?:,| and)?)+)", page)
    assert without
    assert sorted(regex.findall(r"`([\w-]+)`", without[1])) == sorted(UNSIGNED)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two texts, and what some of the commands read."""
    place = tmp_path_factory.mktemp("signed")
    (place / "a.it.txt").write_text(ITALIAN, encoding="utf-8")
    (place / "a.en.txt").write_text(ENGLISH, encoding="utf-8")
    (place / "pairs.jsonl").write_text('{"it": "a.it.txt", "en": "a.en.txt"}\n')
    (place / "gold.tsv").write_text("0\t0\n1\t1\n2\t2\n")
    texts = place / "a.it.txt", place / "a.en.txt"
    checked = aligner.check(*texts, settings=PLAIN, select=["numbers"])
    aligner.save(checked, place / "a.json")
    found = checked.discrepancies[0]
    dismissed = FindingReview(
        id=found.id, check=found.check, decision=Verdict.DISMISSED, reason="so"
    )
    review = Review(languages=("it", "en"), findings=(dismissed,), signature=checked.signature)
    aligner.write_review(review, place / "review.json")
    return place


TEXTS = ("a.it.txt", "a.en.txt", "--engine", "lexical")
CHECKED = (*TEXTS, "--select", "numbers")
OUTPUTS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "align": ((*TEXTS,), (*TEXTS, "-f", "tmx")),
    "check": tuple((*CHECKED, "-f", form) for form in ("text", "jsonl", "csv", "sarif", "github")),
    "convert": (("a.json", "-", "--to", "xliff"), ("a.json", "-", "--to", "jsonl")),
    "match": ((".",), (".", "--report", "-", "-o", os.devnull)),
    "report": (CHECKED,),
    "score": (("gold.tsv", "gold.tsv"), ("gold.tsv", "gold.tsv", "-f", "json")),
    "silence": (("review.json",),),
}
"""What each command is asked for that makes results."""
ELSEWHERE = ("batch",)
"""A command whose results a test by itself looks at, without processes of its own."""
WITHOUT_RESULTS = ("checks",)


def test_every_command_that_makes_results_is_asked_for_one() -> None:
    assert sorted((*OUTPUTS, *ELSEWHERE, *WITHOUT_RESULTS)) == sorted(main.commands)


@pytest.mark.parametrize(
    ("command", "arguments"),
    [(command, arguments) for command, all in OUTPUTS.items() for arguments in all],
)
def test_what_a_command_makes_tells_its_signature(
    command: str, arguments: tuple[str, ...], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    done = run(command, *arguments)
    assert done.exit_code == 0, done.output
    for told in _results(command, done):
        plain = told.replace("\\", "").replace("&quot;", '"')
        in_json = f'"version":"{aligner.__version__}","engine":"lexical"'
        assert MADE_WITH in told or in_json in plain.replace(": ", ":").replace(", ", ","), command


def _results(command: str, done: Result) -> list[str]:
    """What a command has made; each line, where lines may go their own ways."""
    if command == "report":
        summary = "".join(done.stderr.split())  # lines end where the terminal does
        return [done.stdout, summary]
    if command in {"align", "match"} and done.stdout.startswith("{"):
        return done.stdout.splitlines()
    return [done.stdout]


def test_a_batch_tells_its_signature_in_the_folder_and_in_every_record(
    folder: Path, tmp_path: Path
) -> None:
    manifest = read_manifest(folder / "pairs.jsonl", ("it", "en"))
    run_batch(manifest, tmp_path, BatchOptions(engine="lexical", select=("numbers",)), workers=0)
    about = json.loads((tmp_path / "batch.json").read_text("utf-8"))
    (record,) = read_batch(tmp_path)
    assert record.bitext is not None
    assert about["made_with"]["signature"] == str(record.bitext.signature)
    assert about["made_with"]["signature"].startswith(MADE_WITH)


def test_a_silence_file_with_a_signature_is_read(folder: Path) -> None:
    place = folder / "x.silence.toml"
    for _ in range(2):
        run("silence", folder / "review.json", "-o", place)
    assert place.read_text("utf-8").count(MADE_WITH) == 1
    bitext = aligner.load(folder / "a.json")
    assert aligner.check(bitext, select=["numbers"], silence=place).silenced
