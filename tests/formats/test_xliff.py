"""XLIFF."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

import aligner
from aligner import Bitext, FormatError, LanguageError, SettingsError
from formats_support import found
from support import bitext_of

CORE = "urn:oasis:names:tc:xliff:document:2.0"
ITS = "{http://www.w3.org/2005/11/its}"


Pair = tuple[str, str]


def load(folder: Path, content: str, languages: Pair | None = None) -> Bitext:
    (folder / "x.xlf").write_text(content, encoding="utf-8")
    return aligner.load(folder / "x.xlf", languages=languages)


def two(*units: str, languages: str = 'srcLang="en-GB" trgLang="it"') -> str:
    return (
        f'<xliff xmlns="{CORE}" version="2.0" {languages}><file id="f">'
        + "".join(f'<unit id="u{number}">{unit}</unit>' for number, unit in enumerate(units))
        + "</file></xliff>"
    )


def old(*units: str) -> str:
    return (
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="x" '
        'source-language="en" target-language="it-IT" datatype="plaintext"><body>'
        + "".join(f'<trans-unit id="{number}">{u}</trans-unit>' for number, u in enumerate(units))
        + "</body></file></xliff>"
    )


def texts(bitext: Bitext) -> list[list[str]]:
    return [[segment.text for segment in bead.segments] for bead in bitext]


def test_segments_are_beads_and_a_unit_is_a_paragraph(tmp_path: Path) -> None:
    first = (
        "<segment><source>One.</source><target>Uno.</target></segment>"
        "<ignorable><source> </source></ignorable>"
        "<segment><source>Two.</source></segment>"
    )
    second = "<segment><source>Three.</source><target>Tre.</target></segment>"
    bitext = load(tmp_path, two(first, second))
    assert bitext.languages == ("it", "en")
    assert texts(bitext) == [["Uno.", "One."], ["", "Two."], ["Tre.", "Three."]]
    assert [len(p.sentences) for p in bitext["en"].paragraphs] == [2, 1]


def test_targets_stand_in_the_order_that_they_say(tmp_path: Path) -> None:
    unit = (
        '<segment><source>One.</source><target order="2">Uno.</target></segment>'
        '<segment><source>Two.</source><target order="1">Due.</target></segment>'
    )
    bitext = load(tmp_path, two(unit), languages=("en", "it"))
    assert bitext["it"].text == "Due. Uno."
    assert [bead.moved for bead in bitext].count(True) == 1


def test_marked_text_is_text_and_codes_are_not(tmp_path: Path) -> None:
    unit = (
        '<segment><source>a <pc id="1">bold</pc><ph id="2"/> <mrk id="3">one</mrk>'
        '<cp hex="0007"/>.</source><target>uno</target></segment>'
    )
    assert texts(load(tmp_path, two(unit))) == [["uno", "a bold one\x07."]]


def test_a_file_without_targets_has_no_second_language(tmp_path: Path) -> None:
    unit = "<segment><source>One.</source></segment>"
    with pytest.raises(LanguageError, match="holds en; name two languages"):
        load(tmp_path, two(unit, languages='srcLang="en"'))


def test_units_of_version_1_2_are_read_without_alternatives_and_codes(tmp_path: Path) -> None:
    unit = (
        '<source>One <g id="1">two</g><ph id="2">&lt;br/></ph>.</source><target>Uno due.</target>'
        "<alt-trans><source>No</source><target>Non</target></alt-trans>"
    )
    assert texts(load(tmp_path, old(unit))) == [["Uno due.", "One two\n."]]


def test_segments_that_marks_cut_out_in_version_1_2_meet_by_number(tmp_path: Path) -> None:
    unit = (
        "<source>One. Two.</source>"
        '<seg-source><mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk>'
        '</seg-source><target><mrk mtype="seg" mid="2">Due.</mrk></target>'
    )
    assert texts(load(tmp_path, old(unit))) == [["", "One."], ["Due.", "Two."]]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('<xliff version="3.0"/>', "XLIFF of version '3.0'; 1.2 and 2.x are read"),
        ("<tmx/>", "no XLIFF: its root is <tmx>"),
        (two("<segment><source>One.<source></segment>"), "broken XML: Opening and ending tag"),
    ],
)
def test_what_is_no_xliff_is_told(content: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=told):
        load(tmp_path, content)


def test_a_finding_is_a_quality_issue_of_its_on_both_sides(tmp_path: Path) -> None:
    bitext = found(bitext_of([("Uno.", "One."), ("Due.", "Two.")]))
    aligner.save(bitext, tmp_path / "x.xlf")
    root = etree.parse(tmp_path / "x.xlf").getroot()
    marks = list(root.iter(f"{{{CORE}}}sm"))
    assert root.get(f"{ITS}version") == "2.0"
    assert [(m.get("type"), m.get(f"{ITS}locQualityIssueType"), m.tail) for m in marks] == [
        ("its:generic", "numbers", "Uno"),
        ("its:generic", "numbers", "One"),
    ]
    assert marks[0].get(f"{ITS}locQualityIssueComment") == "They differ."
    assert aligner.load(tmp_path / "x.xlf").discrepancies == bitext.discrepancies


def test_characters_that_xml_lacks_are_code_points(tmp_path: Path) -> None:
    aligner.save(bitext_of([("A\x01b.", "A\ufffeb.")]), tmp_path / "x.xlf")
    content = (tmp_path / "x.xlf").read_text("utf-8")
    assert '<source>A<cp hex="0001"/>b.</source>' in content
    assert '<target>A<cp hex="FFFE"/>b.</target>' in content


ITS_DECLARED = 'xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0"'


def quality(bitext: Bitext) -> list[tuple[str, str, str, list[str]]]:
    return [
        (one.check, one.severity.value, one.message, [e.text for e in one.evidence])
        for one in bitext.discrepancies
    ]


def test_quality_issues_of_others_are_findings(tmp_path: Path) -> None:
    unit = (
        '<its:locQualityIssues xml:id="q"><its:locQualityIssue locQualityIssueType="Grammar" '
        'locQualityIssueComment="no" locQualityIssueSeverity="100"/>'
        '<its:locQualityIssue locQualityIssueType="style" locQualityIssueSeverity="many"/>'
        '<its:locQualityIssue locQualityIssueType="length" locQualityIssueEnabled="no"/>'
        "</its:locQualityIssues>"
        "<ignorable><source> </source></ignorable>"
        '<segment><source> One <sm id="1" its:locQualityIssueComment="why?"/>two'
        '<em startRef="1"/>.</source><target>Uno <mrk id="2" its:locQualityIssuesRef="#its=q">'
        "due</mrk>.</target></segment>"
    )
    content = two(unit).replace(" version=", f" {ITS_DECLARED} version=")
    bitext = load(tmp_path, content)
    assert quality(bitext) == [
        ("its/grammar", "critical", "no", ["due", "One two."]),
        ("its/other", "minor", "why?", ["Uno due.", "two"]),
        ("its/style", "minor", "Marked as style.", ["due", "One two."]),
    ]
    aligner.save(bitext, tmp_path / "y.tmx")
    assert quality(aligner.load(tmp_path / "y.tmx")) == quality(bitext)


def test_quality_issues_in_version_1_2_are_findings(tmp_path: Path) -> None:
    unit = (
        '<source>One.</source><target its:locQualityIssueType="omission">'
        '<mrk mtype="x-its" its:locQualityIssuesRef="#q">Uno</mrk>.</target>'
        '<its:locQualityIssues xml:id="q"><its:locQualityIssue locQualityIssueType="terminology" '
        'locQualityIssueSeverity="50"/></its:locQualityIssues>'
    )
    content = old(unit).replace(" version=", f" {ITS_DECLARED} version=")
    assert quality(load(tmp_path, content)) == [
        ("its/omission", "minor", "Marked as omission.", ["Uno.", "One."]),
        ("its/terminology", "minor", "Marked as terminology.", ["Uno", "One."]),
    ]


def test_a_reference_to_no_list_of_issues_is_passed_over(tmp_path: Path) -> None:
    unit = (
        '<segment its:locQualityIssuesRef="#x"><source>One.</source><target>Uno.</target></segment>'
    )
    content = two(unit).replace(" version=", f" {ITS_DECLARED} version=")
    assert load(tmp_path, content).discrepancies == ()


def test_marks_of_findings_that_other_programs_strip_of_metadata_are_issues(
    tmp_path: Path,
) -> None:
    aligner.save(found(bitext_of([("Uno.", "One."), ("Due.", "Two.")])), tmp_path / "x.xlf")
    tree = etree.parse(tmp_path / "x.xlf")
    for held in list(tree.iter("{urn:oasis:names:tc:xliff:metadata:2.0}metadata")):
        parent = held.getparent()
        assert parent is not None
        parent.remove(held)
    tree.write(tmp_path / "y.xlf")
    assert quality(aligner.load(tmp_path / "y.xlf")) == [
        ("its/numbers", "major", "They differ.", ["Uno", "One."]),
        ("its/numbers", "major", "They differ.", ["Uno.", "One"]),
    ]


def test_notes_and_comments_are_notes_of_the_bead(tmp_path: Path) -> None:
    unit = (
        '<notes><note id="n">ask</note></notes><segment><source>One '
        '<mrk id="1" type="comment" ref="#n=n">two</mrk><mrk id="2" type="comment" value="no"/>'
        "</source><target>Uno</target></segment><segment><source>Two.</source></segment>"
    )
    bitext = load(tmp_path, two(unit))
    assert [bead.notes for bead in bitext] == [("ask", "no"), ()]
    older = load(tmp_path, old("<source>One.</source><note from='x'>ask</note><note> </note>"))
    assert [bead.notes for bead in older] == [("ask",)]


def test_files_of_one_file_are_one_text_and_those_of_other_languages_are_left_out(
    tmp_path: Path,
) -> None:
    head, body = old("<source>One.</source><target>Uno.</target>").split("<file", 1)
    one = f"<file{body.removesuffix('</xliff>')}"
    german = one.replace("it-IT", "de-DE").replace("Uno", "Eins")
    bitext = load(tmp_path, f"{head}{one}{german}{one}</xliff>")
    assert texts(bitext) == [["Uno.", "One."], ["Uno.", "One."]]
    assert [len(p.sentences) for p in bitext["it"].paragraphs] == [1, 1]
    assert bitext.warnings == ("1 unit is left out: not in it and en, but in others",)


@pytest.mark.parametrize("ending", ["sdlxliff", "mqxliff", "mxliff", "txlf"])
def test_dialects_of_programs_are_read_and_not_written(ending: str, tmp_path: Path) -> None:
    (tmp_path / "x.xlf").write_text(old("<source>One.</source><target>Uno.</target>"), "utf-8")
    (tmp_path / "x.xlf").rename(tmp_path / f"x.{ending}")
    assert texts(aligner.load(tmp_path / f"x.{ending}")) == [["Uno.", "One."]]
    with pytest.raises(SettingsError, match="tells no format"):
        aligner.save(bitext_of([("Uno.", "One.")]), tmp_path / f"y.{ending}")


def test_what_is_not_to_be_translated_is_left_out_unless_it_is(tmp_path: Path) -> None:
    kept = "<source>One.</source><target>Uno.</target>"
    content = old(kept, "<source>CODE</source>").replace('id="1"', 'id="1" translate="no"')
    assert texts(load(tmp_path, content)) == [["Uno.", "One."]]
    assert load(tmp_path, content).warnings == ("1 unit is left out: not to be translated",)
    newer = two(f"<segment>{kept}</segment>", "<segment><source>CODE</source></segment>")
    newer = newer.replace('<file id="f">', '<file id="f" translate="no">')
    assert texts(load(tmp_path, newer)) == [["Uno.", "One."]]
    assert len(load(tmp_path, newer.replace('id="u1"', 'id="u1" translate="yes"'))) == 2


def test_a_type_of_issue_that_xml_cannot_hold_is_written_with_signs_in_its_place(
    tmp_path: Path,
) -> None:
    told = found(bitext_of([("Uno.", "One.")]))
    odd = told.with_discrepancies((replace(told.discrepancies[0], its_type="a\0\x1b<"),))
    aligner.save(odd, tmp_path / "x.xlf")
    assert aligner.load(tmp_path / "x.xlf").discrepancies[0].its_type == "a\ufffd\ufffd<"
