"""Translation memories."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

import aligner
from aligner import Bitext, EmptyTextError, FormatError, LanguageError
from aligner.corpus import Evidence
from formats_support import found
from support import bitext_of

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header creationtool="x" '
    'creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en-US" '
    'datatype="xml"/><body>\n'
)


def tuv(language: str, content: str) -> str:
    return f'<tuv xml:lang="{language}"><seg>{content}</seg></tuv>'


Pair = tuple[str, str]


def load(folder: Path, *units: str, languages: Pair | None = None) -> Bitext:
    content = "\n".join(f"<tu>{unit}</tu>" for unit in units)
    (folder / "x.tmx").write_text(f"{HEAD}{content}\n</body></tmx>", encoding="utf-8")
    return aligner.load(folder / "x.tmx", languages=languages)


def texts(bitext: Bitext) -> list[list[str]]:
    return [[segment.text for segment in bead.segments] for bead in bitext]


def test_of_several_languages_the_two_that_are_wanted_are_taken(tmp_path: Path) -> None:
    unit = tuv("en-US", "One.") + tuv("fr", "Un.") + tuv("IT-it", "Uno.")
    assert texts(load(tmp_path, unit)) == [["Uno.", "One."]]
    assert texts(load(tmp_path, unit, languages=("fr-CA", "IT_it"))) == [["Un.", "Uno."]]


def test_a_memory_of_two_others_gives_these_in_its_order(tmp_path: Path) -> None:
    bitext = load(tmp_path, tuv("de", "Eins.") + tuv("fr", "Un."))
    assert bitext.languages == ("de", "fr")


def test_which_of_three_others_is_meant_has_to_be_said(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="holds de, fr, es; name two languages with --lang"):
        load(tmp_path, tuv("de", "Eins.") + tuv("fr", "Un.") + tuv("es", "Uno."))


def test_a_unit_without_a_language_has_an_empty_side(tmp_path: Path) -> None:
    bitext = load(tmp_path, tuv("it", "Uno."), tuv("en", "Two."), tuv("it", " ") + tuv("en", ""))
    assert [bead.kind for bead in bitext] == ["1-0", "0-1"]


def test_codes_in_a_segment_are_no_text_and_what_is_marked_is(tmp_path: Path) -> None:
    codes = 'A <bpt i="1">&lt;b></bpt><hi>bold</hi><ept i="1">&lt;/b></ept><it>\\f2</it> word.'
    bitext = load(tmp_path, tuv("it", codes) + tuv("en", "x<!-- no -->y"))
    assert texts(bitext) == [["A bold word.", "xy"]]
    assert bitext.warnings == ("3 inline codes of other files are left out of the texts",)


def test_a_segment_is_one_sentence_to_the_letter(tmp_path: Path) -> None:
    bitext = load(tmp_path, tuv("it", "  Uno.\n Due.  ") + tuv("en", "One. Two."))
    assert [bead.kind for bead in bitext] == ["1-1"]
    assert bitext["it"].text == "  Uno.\n Due.  "


def test_other_encodings_are_read(tmp_path: Path) -> None:
    content = f"{HEAD}<tu>{tuv('it', 'Città.')}{tuv('en', 'City.')}</tu></body></tmx>"
    content = content.replace("UTF-8", "UTF-16")
    (tmp_path / "x.tmx").write_text(content, encoding="utf-16")
    assert texts(aligner.load(tmp_path / "x.tmx")) == [["Città.", "City."]]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("<xliff version='2.0'/>", r"x\.tmx:1: no TMX: its root is <xliff>, not <tmx>"),
        ("<tmx>\n<body>\n<tu>", r"x\.tmx:3: broken XML: Premature end"),
        ("", r"x\.tmx: broken XML"),
        ("Ciao.", r"x\.tmx:1: broken XML: Start tag expected"),
        ("<tmx><body><tu><tuv><seg/></tuv></tu></body></tmx>", "a tuv without xml:lang"),
        ('<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', "declares the entity 'a'"),
        ('<!DOCTYPE tmx SYSTEM "x.dtd"><tmx><tu><tuv lang="it"><seg>&a;</seg></tuv></tu></tmx>',
         "uses the entity &a;, and entities are not read"),
        ('<?xml version="1.0" encoding="klingon"?><tmx/>', "broken XML: Unsupported encoding"),
        ("<tmx>" * 300, "broken XML: Premature end"),
    ],
)  # fmt: skip
def test_what_is_no_memory_is_told_with_its_line(content: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "x.tmx").write_text(content, encoding="utf-8")
    with pytest.raises(FormatError, match=told):
        aligner.load(tmp_path / "x.tmx")


def test_a_memory_without_units_is_empty(tmp_path: Path) -> None:
    with pytest.raises(EmptyTextError, match="holds no text in any language"):
        load(tmp_path)


def test_a_finding_is_a_note_for_people_and_comes_back(tmp_path: Path) -> None:
    bitext = found(bitext_of([("Uno.", "One."), ("Due.", "Two.")]))
    aligner.save(bitext, tmp_path / "x.tmx")
    root = etree.parse(tmp_path / "x.tmx").getroot()
    assert [note.text for note in root.iter("note")] == ["major numbers/value: They differ."]
    assert aligner.load(tmp_path / "x.tmx").discrepancies == bitext.discrepancies
    turned = aligner.load(tmp_path / "x.tmx", languages=("en", "it")).discrepancies[0]
    assert [e.language for e in turned.evidence] == ["en", "it"]


def test_a_finding_in_what_has_been_edited_is_left_out(tmp_path: Path) -> None:
    aligner.save(found(bitext_of([("Uno.", "One.")])), tmp_path / "x.tmx")
    content = (tmp_path / "x.tmx").read_text("utf-8").replace("<seg>One.", "<seg>A one.")
    (tmp_path / "x.tmx").write_text(content, encoding="utf-8")
    assert aligner.load(tmp_path / "x.tmx").discrepancies == ()


def test_a_finding_stays_when_units_before_it_are_taken_out(tmp_path: Path) -> None:
    bitext = found(bitext_of([("Uno.", "One."), ("Due.", "Two.")]))
    first, second = (Evidence(5, 8, d.text[5:8], d.language) for d in bitext.documents)
    changed = replace(bitext.discrepancies[0], evidence=(first, second), beads=(1,))
    aligner.save(bitext.with_discrepancies((changed,)), tmp_path / "x.tmx")
    tree = etree.parse(tmp_path / "x.tmx")
    unit = next(tree.getroot().iter("tu"))
    parent = unit.getparent()
    assert parent is not None
    parent.remove(unit)
    tree.write(tmp_path / "y.tmx")
    (back,) = aligner.load(tmp_path / "y.tmx").discrepancies
    assert (back.beads, back["it"].start, back["it"].text) == ((0,), 0, "Due")


def test_a_text_inside_a_code_is_a_bead_of_its_own(tmp_path: Path) -> None:
    codes = 'Uno<ph type="fnote">{fn <sub>Nota <ph>[]</ph>due.</sub>}</ph>.'
    bitext = load(
        tmp_path, tuv("it", codes) + tuv("en", "One<ph><sub>Note.</sub><sub>B</sub></ph>.")
    )
    assert texts(bitext) == [["Uno.", "One."], ["Nota due.", "Note."], ["", "B"]]


def test_units_of_another_pair_of_languages_are_left_out_and_told(tmp_path: Path) -> None:
    bitext = load(
        tmp_path,
        tuv("en-US", "One.") + tuv("fr", "Un."),
        tuv("en-US", "Two.") + tuv("fr", "Deux.") + tuv("it_IT", "Due."),
        tuv("it", "Tre."),
    )
    assert texts(bitext) == [["Due.", "Two."], ["Tre.", ""]]
    assert bitext.warnings == ("1 unit is left out: not in it and en, but in others",)


def test_notes_are_kept_and_those_that_tell_of_findings_are_not_doubled(tmp_path: Path) -> None:
    unit = "<note>seen</note>" + tuv("it", "Uno.") + tuv("en", "One.")
    bitext = load(tmp_path, unit.replace("<seg>One", "<note>why?</note><seg>One"))
    assert [bead.notes for bead in bitext] == [("seen", "why?")]
    aligner.save(found(bitext), tmp_path / "y.tmx")
    back = aligner.load(tmp_path / "y.tmx")
    assert [bead.notes for bead in back] == [("seen", "why?")]
    assert len(back.discrepancies) == 1


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "cp1252"])
def test_memories_in_the_encodings_of_old_programs_are_read(encoding: str, tmp_path: Path) -> None:
    declared = {"utf-8-sig": "UTF-8", "cp1252": "windows-1252"}.get(encoding, "UTF-16")
    content = (
        f'<?xml version="1.0" encoding="{declared}"?>\r\n<!DOCTYPE tmx SYSTEM "tmx11.dtd">\r\n'
        '<tmx version="1.1"><header srclang="*all*"/><body><tu><tuv lang="EN-GB"><seg>A “city”.'
        '</seg></tuv><tuv lang="IT_it"><seg>Una città.</seg></tuv></tu></body></tmx>'
    )
    (tmp_path / "x.tmx").write_bytes(content.encode(encoding))
    assert texts(aligner.load(tmp_path / "x.tmx")) == [["Una città.", "A “city”."]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_references_that_make_it_no_xml_are_read_as_their_characters(
    encoding: str, tmp_path: Path
) -> None:
    unit = f"<tu>{tuv('it', 'via&#x1E;vai')}{tuv('en', 'to&#31;ing')}</tu>"
    content = f"{HEAD}{unit}</body></tmx>".replace("UTF-8", encoding)
    (tmp_path / "x.tmx").write_bytes(content.encode(encoding))
    assert texts(aligner.load(tmp_path / "x.tmx")) == [["via\x1evai", "to\x1fing"]]
