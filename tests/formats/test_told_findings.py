"""Findings that files tell."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

import aligner
from aligner import Bitext, Discrepancy, FormatError, Severity, Silenced, SilenceEntry
from aligner.corpus import FindingReview, Symptom, Verdict
from aligner.formats import findings, registry, told_findings
from aligner.report import html
from cli.commands import run
from formats_support import found
from support import bitext_of

ROWS = [("Uno due, uno.", "One two, one."), ("Tre & \u2028]]>.", "“Three”\U0001f600.")]
CHECKED = found(bitext_of(ROWS))
BARE = CHECKED.with_discrepancies(())


def rich() -> Discrepancy:
    """A finding with all that one may have."""
    one = CHECKED.discrepancies[0]
    review = FindingReview(
        id="d1", check=one.check, decision=Verdict.ACCEPTED, reason="r: x", comment="c\n"
    )
    symptom = Symptom("a/b", Severity.NOTE, 0.5, "It is “so”.")
    return replace(one, symptoms=(symptom,), review=review, message='They "differ", <b>\n]]>.')


LOST = {
    "findings-csv": {"symptoms", "review", "readings"},
    "webannotation": {"symptoms", "readings"},
    "html": {"symptoms", "review", "readings"},
}


def without(one: Discrepancy, names: set[str]) -> Discrepancy:
    one = replace(one, **dict.fromkeys(names & {"symptoms"}, ()))  # type: ignore[arg-type]
    one = replace(one, review=None) if "review" in names else one
    if "readings" not in names:
        return one
    first, second = (replace(evidence, reading=None) for evidence in one.evidence)
    return replace(one, evidence=(first, second))


@pytest.mark.parametrize(
    "name",
    ["findings-jsonl", "findings-csv", "sarif", "webannotation", "json", "tmx", "xliff", "tei"],
)
def test_what_is_written_of_findings_comes_back_onto_the_bitext(name: str, tmp_path: Path) -> None:
    checked = CHECKED.with_discrepancies((rich(),))
    place = tmp_path / f"x{registry.named(name).endings[0]}"
    aligner.save(checked, place, name)
    lost = LOST.get(name, set())
    (back,) = aligner.lay_findings(BARE, place).discrepancies
    assert without(back, lost) == without(rich(), lost)


def test_the_findings_of_a_report_come_back(tmp_path: Path) -> None:
    (tmp_path / "r.html").write_text(html.render(CHECKED), encoding="utf-8")
    assert aligner.lay_findings(BARE, tmp_path / "r.html").discrepancies == CHECKED.discrepancies


@pytest.mark.parametrize("name", ["sarif", "json", "jsonl", "tmx", "xliff", "tei"])
def test_what_is_silenced_stays_silenced(name: str, tmp_path: Path) -> None:
    entry = SilenceEntry(reason="seen", id="d1", text="Uno")
    silenced = (Silenced(CHECKED.discrepancies[0], entry),)
    bitext = BARE.model_copy(update={"silenced": silenced})
    place = tmp_path / f"x{registry.named(name).endings[0]}"
    aligner.save(bitext, place)
    if name == "jsonl":
        assert aligner.load(place).silenced == silenced
    else:
        assert aligner.lay_findings(BARE, place).silenced == silenced


def lay(folder: Path, content: object, bitext: Bitext = BARE) -> Bitext:
    written = content if isinstance(content, str) else json.dumps(content)
    (folder / "f").write_text(written, encoding="utf-8")
    return aligner.lay_findings(bitext, folder / "f")


def sarif(result: object, **run: object) -> object:
    return {"runs": [{"tool": {"driver": {"name": "Xbench 3"}}, "results": [result], **run}]}


def test_a_log_of_another_program_tells_of_one_side_by_line_and_column(tmp_path: Path) -> None:
    region = {"startLine": 1, "startColumn": 10, "endColumn": 13}
    place = {"physicalLocation": {"artifactLocation": {"uri": "it"}, "region": region}}
    rules = [{"id": "QA1", "messageStrings": {"m": {"text": "{0} again"}}}]
    log = sarif(
        {"ruleId": "QA1", "message": {"id": "m", "arguments": ["uno"]}, "locations": [place]},
        tool={"driver": {"name": "Xbench 3", "rules": rules}},
    )
    (one,) = lay(tmp_path, log).discrepancies
    assert (one.check, one.message, one.severity) == ("xbench/QA1", "uno again", Severity.MINOR)
    assert [e.text for e in one.evidence] == ["uno", "One two, one."]
    assert (one.confidence, one.beads) == (1.0, (0,))


def test_an_annotation_of_another_program_tells_by_quote(tmp_path: Path) -> None:
    quote = {"type": "TextQuoteSelector", "exact": "uno", "prefix": "due, "}
    target = {"source": {"id": "x", "language": "it-IT"}, "selector": quote}
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "body": {"type": "TextualBody", "value": "Why?", "purpose": "questioning"},
        "motivation": "questioning",
        "target": target,
    }
    (one,) = lay(tmp_path, [page]).discrepancies
    assert (one.check, one.message) == ("annotation/questioning", "Why?")
    assert (one["it"].start, one["en"].text) == (9, "One two, one.")


LINE = next(findings.jsonl(CHECKED.discrepancies))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("Ciao.", "tells of no findings: what does is"),
        ("check,it_start\n", "tells of no findings"),
        ("{}", "tells of no findings"),
        ("[]", "tells of no findings"),
        ('{"it": null, "en": null}', "tells of no findings"),
        ('{"check": "a/b"}', "f:1: no finding: KeyError: 'message'"),
        ('{"check": "a/b", "pair": 3}', "f:1: a finding of a table of pairs"),
        ('{"runs": [{}]}', "no SARIF or Web Annotation: KeyError: 'tool'"),
        ('{"runs": 7}', "no SARIF or Web Annotation"),
        (sarif({"message": {"text": "x"}, "locations": [{}]}), "KeyError: 'physicalLocation'"),
        (LINE.replace("numbers/value", "value"), "f:1: no finding: ValidationError"),
        (LINE.replace("0.75", "75"), "f:1: no finding: ValidationError"),
        (LINE.replace('"Uno"', "3"), "f:1: no finding: ValidationError"),
        ('check,message,id,it_start,en_start\na/b,"m"x\r"', "f:1: no finding: Error"),
        ({"@context": "x"}, "neither annotations nor a page of them"),
        ({"@context": "x", "target": {"selector": [3]}}, "AttributeError"),
        ("check,message,id,it_start,en_start\na/b,m,i,x,3\n", "f:2: no finding: ValueError"),
        ('{"check": "a/b"}{', "f:1: not JSON"),
    ],
)
def test_what_tells_of_no_findings_is_told(content: object, told: str, tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=told):
        lay(tmp_path, content)


def test_convert_brings_findings_in(tmp_path: Path) -> None:
    aligner.save(BARE, tmp_path / "b.json")
    aligner.save(CHECKED, tmp_path / "f.sarif")
    done = run(
        "convert", tmp_path / "b.json", tmp_path / "o.xlf", "--findings", tmp_path / "f.sarif"
    )
    assert done.exit_code == 0, done.output
    assert aligner.load(tmp_path / "o.xlf").discrepancies == CHECKED.discrepancies
    again = run(
        "convert", tmp_path / "b.json", "-", "--to", "tmx", "--findings", tmp_path / "b.json"
    )
    assert again.exit_code == 0, again.output
    other = bitext_of([("Altro.", "Other.")])
    aligner.save(other, tmp_path / "c.json")
    wrong = run(
        "convert", tmp_path / "c.json", "-", "--to", "tmx", "--findings", tmp_path / "f.sarif"
    )
    assert wrong.exit_code == 2
    assert "f.sarif: finding d1: “Uno” does not stand in the it text" in wrong.stderr


@pytest.mark.parametrize("content", ["a,b\rc,d", "x" * 200_000 + ",y\n"], ids=["ends", "long"])
def test_a_table_that_is_none_of_findings_is_none(content: str) -> None:
    assert told_findings.loads(content, file="x") is None


def test_the_lines_of_a_check_that_has_found_nothing_are_none(tmp_path: Path) -> None:
    (tmp_path / "f").write_text("", encoding="utf-8")
    assert aligner.lay_findings(CHECKED, tmp_path / "f") == CHECKED
