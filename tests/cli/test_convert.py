"""From one format to another, and what is done with a file that is aligned already."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

import aligner
from aligner.formats import registry
from cli.commands import run
from formats_support import found
from support import bitext_of, has

BITEXT = bitext_of(
    [
        ("Il porto ha 40 barche.", "The harbour has 50 boats."),
        (("Il faro è alto.", "È bianco."), "The lighthouse is tall and white."),
        ("Piove.", ""),
    ],
    scores=0.9,
)


@pytest.fixture
def tmx(tmp_path: Path) -> Path:
    aligner.save(BITEXT, tmp_path / "m.tmx")
    return tmp_path / "m.tmx"


def test_names_tell_the_formats(tmx: Path) -> None:
    done = run("convert", tmx, tmx.with_name("m.xlf"))
    assert done.exit_code == 0, done.output
    assert done.stderr == ""
    assert [b.kind for b in aligner.load(tmx.with_name("m.xlf"))] == ["1-1", "2-1", "1-0"]


def test_options_tell_the_formats_and_the_order(tmx: Path) -> None:
    out = tmx.with_name("data")
    done = run("convert", tmx, out, "--from", "tmx", "--to", "tsv", "--lang", "en,it")
    assert done.exit_code == 0, done.output
    assert out.read_text("utf-8").startswith("The harbour has 50 boats.\tIl porto ha 40 barche.\t")


def test_standard_input_and_output_are_dashes(tmx: Path) -> None:
    done = run("convert", "-", "-", "--from", "tmx", "--to", "jsonl", stdin=tmx.read_bytes())
    assert done.exit_code == 0, done.output
    assert [json.loads(line)["kind"] for line in done.stdout.splitlines()] == ["1-1", "2-1", "1-0"]


def test_what_is_lost_is_told_on_standard_error(tmx: Path) -> None:
    done = run("convert", tmx, tmx.with_name("m.moses"))
    assert done.exit_code == 0, done.output
    assert done.stderr == "aligner: moses does not hold 1 bead with an empty side, scores\n"
    assert tmx.with_name("m.it").read_text("utf-8").splitlines() == [
        "Il porto ha 40 barche.",
        "Il faro è alto. È bianco.",
    ]


def test_aligning_for_moses_says_what_is_left_out(tmx: Path) -> None:
    done = run("align", tmx, "-f", "moses", "-o", tmx.with_name("out"))
    assert done.exit_code == 0, done.output
    assert "aligner: moses does not hold what nothing renders: 1 left out\n" in done.stderr
    assert tmx.with_name("out.en").is_file()


def test_texts_may_stand_elsewhere(tmx: Path) -> None:
    run("convert", tmx, tmx.with_name("m.segmented"))
    run("convert", tmx, tmx.with_name("n.ladder"))
    texts = (tmx.with_name("m.sentences.it"), tmx.with_name("m.sentences.en"))
    done = run("convert", tmx.with_name("n.ladder"), "-", "--to", "vecalign", "--texts", *texts)
    assert done.stdout.splitlines() == ["[0]:[0]:0.9000", "[1,2]:[1]:0.9000", "[3]:[]:0.9000"]


def can_write(name: str) -> bool:
    extra = registry.named(name).extra
    return extra is None or has({"parquet": "pyarrow"}[extra], extra=extra)


@pytest.mark.parametrize("name", registry.readable())
def test_every_format_that_is_read_is_turned_into_every_one_that_is_written(
    name: str, tmp_path: Path
) -> None:
    if not can_write(name):
        pytest.skip(f"{name} needs an extra that is not here")
    place = tmp_path / f"x{registry.named(name).endings[0]}"
    aligner.save(BITEXT, tmp_path / "x.segmented")
    aligner.save(BITEXT, place, name)
    for other in registry.writable():
        if registry.named(other).needs_words or not can_write(other):
            continue
        out = tmp_path / other / f"y{registry.named(other).endings[0]}"
        out.parent.mkdir()
        done = run("convert", place, out, "--from", name, "--to", other)
        assert done.exit_code == 0, (other, done.output)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("m.tmx", "x.doc"), "'x.doc' tells no format"),
        (("m.tmx", "x", "--to", "doc"), "'doc' is not one of json, jsonl, tsv"),
        (("m.tmx", "-", "--to", "moses"), "moses is written as NAME.it and NAME.en"),
        (("m.tmx", "m.tmx"), "would be overwritten, and it is being read"),
        (("none.tmx", "x.tsv"), "aligner: none.tmx: "),
        (("m.tmx", "x.tsv", "--lang", "it,de"), "m.tmx: it holds it, en, and not de"),
        (("m.tmx", "x.tsv", "--from", "xliff"), "m.tmx:3: no XLIFF: its root is <tmx>"),
        (("m.tmx", "x.pharaoh"), "the words have not been aligned"),
    ],
)
def test_bad_usage_ends_with_status_2_and_says_why(
    arguments: tuple[str, ...], told: str, tmx: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmx.parent)
    done = run("convert", *arguments)
    assert done.exit_code == 2
    assert told in done.stderr
    assert [p.name for p in tmx.parent.iterdir()] == ["m.tmx"]


def test_a_file_that_is_aligned_already_is_checked_as_it_stands(tmx: Path) -> None:
    done = run("check", tmx, "--engine", "lexical", "--select", "numbers", "-f", "jsonl")
    assert done.exit_code == 0, done.output
    (found,) = map(json.loads, done.stdout.splitlines())
    assert (found["check"], found["it"]["text"], found["en"]["text"]) == (
        "numbers/value",
        "40",
        "50",
    )


def test_an_aligned_file_keeps_its_beads_unless_they_are_asked_for_anew(tmx: Path) -> None:
    joined = bitext_of([(("Il porto ha 40 barche.", "Piove."), ("It rains.", "It has 40 boats."))])
    aligner.save(joined, tmx)
    kept = run("align", tmx, "-f", "vecalign", "--engine", "lexical")
    assert kept.stdout.splitlines() == ["[0,1]:[0,1]:0.9500"]
    anew = run("align", tmx, "-f", "vecalign", "--engine", "lexical", "--realign")
    assert anew.exit_code == 0, anew.output
    assert len(anew.stdout.splitlines()) > 1


def test_columns_in_the_other_order_are_refused_with_the_option_that_says_so(
    tmp_path: Path,
) -> None:
    rows = (
        "The harbour is old and it has always been near the town.\tIl porto è vecchio ed è sempre "
        "stato vicino alla città.\n"
        "There are not many boats on the water.\tNon ci sono molte barche sull'acqua.\n"
    )
    table = tmp_path / "t.tsv"
    table.write_text(rows, encoding="utf-8")
    done = run("check", table, "--engine", "lexical")
    assert done.exit_code == 2
    assert "the first text is in English, the second in Italian" in done.stderr
    assert "--lang en,it" in done.stderr
    assert run("convert", table, tmp_path / "t.tmx", "--lang", "en,it").exit_code == 0


def test_the_root_of_a_file_named_xml_tells_its_format(tmp_path: Path) -> None:
    aligner.save(BITEXT, tmp_path / "x.tei")
    (tmp_path / "x.tei").rename(tmp_path / "x.xml")
    assert len(aligner.load(tmp_path / "x.xml")) == 3


def test_languages_may_be_named_with_their_regions(tmx: Path) -> None:
    done = run("convert", tmx, "-", "--to", "tsv", "--lang", "EN-GB,it_IT")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("The harbour has 50 boats.\tIl porto ha 40 barche.\t")
    assert run("convert", tmx, "-", "--to", "tsv", "--lang", "en-GB,en-US").exit_code == 2


@pytest.mark.parametrize("anew", [(), ("--realign",)])
def test_what_others_have_said_of_a_file_stays_when_it_is_checked(
    anew: tuple[str, ...], tmp_path: Path
) -> None:
    (bead, *more) = BITEXT
    foreign = replace(found(BITEXT).discrepancies[0], id="f", check="its/style")
    beads = (replace(bead, notes=("too stiff",)), *more)
    told = BITEXT.model_copy(update={"beads": beads}).with_discrepancies((foreign,))
    aligner.save(told, tmp_path / "m.xlf")
    out = tmp_path / "out.xlf"
    done = run("check", tmp_path / "m.xlf", "--engine", "lexical", *anew, "-o", out)
    assert done.exit_code == 0, done.output
    checked = aligner.load(out)
    assert {"its/style", "numbers/value"} <= {one.check for one in checked.discrepancies}
    assert checked[0].notes == ("too stiff",)
