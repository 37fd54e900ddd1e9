"""Beads as lines of JSON."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import aligner
from aligner import (
    Bitext,
    Evidence,
    FormatError,
    LanguageError,
    Signature,
    Silenced,
    SilenceEntry,
)
from aligner.corpus import FindingReview, Verdict
from aligner.formats import findings, jsonl
from formats_support import found
from support import bitext_of

SMALL = bitext_of([(("Uno.", "Due."), "One, two."), ("", "Three.")], scores=0.97314)


def test_a_line_has_offsets_into_the_text_and_null_for_an_empty_side() -> None:
    first, second = (json.loads(line) for line in jsonl.lines(SMALL))
    assert first == {
        "it": {
            "start": 0,
            "end": 9,
            "text": "Uno. Due.",
            "sentences": [[0, 4], [5, 9]],
            "paragraphs": [0, 0],
        },
        "en": {"start": 0, "end": 9, "text": "One, two.", "sentences": [[0, 9]], "paragraphs": [0]},
        "kind": "2-1",
        "score": 0.9731,
        "moved": False,
        "signature": str(SMALL.signature),
    }
    assert second["it"] is None


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "not JSON, or cut short"),
        ("[]", "no bead"),
        ('{"it": null, "en": {"start": 0, "text": 3, "sentences": []}}', "no bead"),
        ('{"it": null, "en": null, "score": 7}', "score 7.0 is not from 0 to 1"),
        (
            '{"it": null, "en": {"start": 0, "text": "\\ud800", "sentences": [[0, 1]]}}',
            "half a surrogate pair",
        ),
    ],
)
def test_a_line_that_is_no_bead_is_told(line: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text(line, encoding="utf-8")
    with pytest.raises(FormatError, match=told):
        aligner.load(tmp_path / "x.jsonl")


def test_lines_in_other_languages_than_those_wanted_are_refused(tmp_path: Path) -> None:
    aligner.save(SMALL, tmp_path / "x.jsonl")
    with pytest.raises(LanguageError, match="holds it, en, and not fr"):
        aligner.load(tmp_path / "x.jsonl", languages=("it", "fr"))


def test_words_that_lie_outside_their_bead_are_refused(tmp_path: Path) -> None:
    record = next(map(json.loads, jsonl.lines(SMALL)))
    words = {"it": [[0, 3]], "en": [[0, 99]], "links": [[0, 0, 0.5]]}
    (tmp_path / "x.jsonl").write_text(json.dumps({**record, "words": words}), encoding="utf-8")
    with pytest.raises(FormatError, match="words that do not fit their bead"):
        aligner.load(tmp_path / "x.jsonl")


def again(bitext: Bitext, folder: Path, name: str = "x.jsonl") -> Bitext:
    aligner.save(bitext, folder / name)
    return aligner.load(folder / name)


def test_paragraphs_and_their_kinds_come_back(tmp_path: Path) -> None:
    bitext = bitext_of([("# Titolo", "# Title"), (("Uno.", "¶ Due."), "One, two."), ("- Tre.", "")])
    read = again(bitext, tmp_path)
    for document, other in zip(read.documents, bitext.documents, strict=True):
        assert [(p.kind, p.text) for p in document.paragraphs] == [
            (p.kind, p.text) for p in other.paragraphs
        ]
    assert read.paragraph_beads == tuple(replace(b, score=0.95) for b in bitext.paragraph_beads)


def test_findings_stand_in_the_line_of_their_bead_as_they_do_in_lines_of_findings(
    tmp_path: Path,
) -> None:
    bitext = found(bitext_of([("Uno.", "One."), ("Due.", "Two.")]))
    first, second = map(json.loads, jsonl.lines(bitext))
    (told,) = map(json.loads, findings.jsonl(bitext.discrepancies))
    assert first["findings"] == [told]
    assert "findings" not in second
    assert again(bitext, tmp_path).discrepancies == bitext.discrepancies


def test_a_finding_in_two_beads_stays_when_lines_before_it_are_taken_out(tmp_path: Path) -> None:
    bitext = bitext_of([("Uno.", "One."), ("Due.", "Two."), ("Tre.", "Three.")])
    one = found(bitext).discrepancies[0]
    first, second = (Evidence(5, len(d.text), d.text[5:], d.language) for d in bitext.documents)
    both = replace(one, evidence=(first, second), beads=(1, 2))
    lines = list(jsonl.lines(bitext.with_discrepancies((both,))))
    (tmp_path / "x.jsonl").write_text("\n".join(lines[1:]), encoding="utf-8")
    (back,) = aligner.load(tmp_path / "x.jsonl").discrepancies
    assert (back.beads, [e.start for e in back.evidence]) == ((0, 1), [0, 0])
    (tmp_path / "x.jsonl").write_text(lines[1], encoding="utf-8")
    assert aligner.load(tmp_path / "x.jsonl").discrepancies == ()


def test_what_a_reviewer_decided_and_notes_come_back(tmp_path: Path) -> None:
    bitext = found(SMALL)
    review = FindingReview(id="before", decision=Verdict.ACCEPTED, date=date(2026, 3, 14))
    one = replace(bitext.discrepancies[0], review=review)
    entry = SilenceEntry(reason="so", date=date(2026, 3, 14), check="numbers", pattern="^O")
    silenced = Silenced(replace(one, id="d2"), entry)
    beads = (replace(bitext[0], notes=("ask\u2028",)), *bitext.beads[1:])
    full = bitext.model_copy(
        update={"beads": beads, "discrepancies": (one,), "silenced": (silenced,)}
    )
    read = again(full, tmp_path)
    assert (read.discrepancies, read.silenced) == ((one,), (silenced,))
    assert [bead.notes for bead in read] == [("ask\u2028",), ()]


def test_the_signature_comes_back_if_all_lines_tell_the_same(tmp_path: Path) -> None:
    made = Signature(version="1", engine="encoder", model="m|n", settings=(("band", "3"),))
    bitext = SMALL.model_copy(update={"signature": made})
    assert again(bitext, tmp_path).signature == made
    lines = [*jsonl.lines(bitext), *jsonl.lines(SMALL)][1:3]
    (tmp_path / "x.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert aligner.load(tmp_path / "x.jsonl").signature == Signature(engine="given")


def test_lines_of_earlier_versions_are_read(tmp_path: Path) -> None:
    lines = []
    for line in jsonl.lines(SMALL):
        record = json.loads(line)
        for language in ("it", "en"):
            if record[language]:
                del record[language]["paragraphs"]
        del record["signature"]
        lines.append(json.dumps(record))
    (tmp_path / "x.jsonl").write_text("\n".join(lines), encoding="utf-8")
    read = aligner.load(tmp_path / "x.jsonl")
    assert [bead.kind for bead in read] == ["2-1", "0-1"]
    assert len(read["en"].paragraphs) == 1


@pytest.mark.parametrize(
    "told",
    [3, [3], [{}], [{"it": None}], [{"id": "a", "it": {"start": 0, "end": 1, "text": "U"}}]],
)
def test_findings_that_are_none_are_told(told: object, tmp_path: Path) -> None:
    record = json.loads(next(jsonl.lines(SMALL))) | {"findings": told}
    (tmp_path / "x.jsonl").write_text(json.dumps(record), encoding="utf-8")
    with pytest.raises(FormatError, match="bead 1 has a finding that is none"):
        aligner.load(tmp_path / "x.jsonl")
