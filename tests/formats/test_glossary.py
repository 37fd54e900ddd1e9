from __future__ import annotations

from pathlib import Path

import pytest

from aligner.corpus import Glossary, GlossaryEntry
from aligner.errors import FormatError, LayoutError, UnreadableFileError
from aligner.formats import glossary

PAIR = ("it", "en")

OLD_TBX = """<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
  <termEntry id="c1"><note>of the harbour</note>
    <langSet xml:lang="it"><tig><term>molo  di
      levante</term></tig></langSet>
    <langSet xml:lang="en-GB">
      <ntig><termGrp><term>east pier</term></termGrp></ntig>
      <tig><term>east jetty</term>
        <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
    </langSet>
  </termEntry>
</body></text></martif>"""

NEW_TBX = """<tbx xmlns="urn:iso:std:iso:30042:ed-2" style="dct" type="TBX-Basic"
    xmlns:min="http://www.tbxinfo.net/ns/min" xml:lang="en"><text><body>
  <conceptEntry id="1">
    <langSec xml:lang="it"><termSec><term>faro</term></termSec></langSec>
    <langSec xml:lang="en"><termSec><term>lighthouse</term></termSec>
      <termSec><term>beacon</term>
        <min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
    </langSec>
  </conceptEntry>
</body></text></tbx>"""


def test_a_table_has_a_term_its_rendering_and_what_must_not_be_used() -> None:
    read = glossary.from_table("# our words\nfaro\tlighthouse|beacon|!lamp\n\n", PAIR)
    assert read.entries == (
        GlossaryEntry({"it": ("faro",), "en": ("lighthouse", "beacon")}, {"en": ("lamp",)}),
    )


def test_a_first_line_of_language_codes_puts_the_columns_in_order() -> None:
    read = glossary.from_table("en-GB\tit\tcomment\npier\tmolo\tsee 12\n", PAIR)
    assert read.entries == (GlossaryEntry({"en": ("pier",), "it": ("molo",)}),)


def test_a_line_without_a_tab_is_told_by_its_number() -> None:
    with pytest.raises(LayoutError, match=r"terms\.tsv:2: no TAB here"):
        glossary.from_table("faro\tlighthouse\nmolo\n", PAIR, file="terms.tsv")


def test_a_line_without_a_term_is_told_by_its_number() -> None:
    with pytest.raises(LayoutError, match="line 1: this entry has no term"):
        glossary.from_table("|\t!\n", PAIR)


def test_a_glossary_with_no_entry_is_an_error() -> None:
    with pytest.raises(FormatError, match="no entry"):
        glossary.from_table("it\ten\n", PAIR)


@pytest.mark.parametrize(
    ("content", "entry"),
    [
        (
            OLD_TBX,
            GlossaryEntry(
                {"it": ("molo di levante",), "en": ("east pier",)},
                {"en": ("east jetty",)},
                "of the harbour",
            ),
        ),
        (NEW_TBX, GlossaryEntry({"it": ("faro",), "en": ("lighthouse",)}, {"en": ("beacon",)})),
    ],
)
def test_both_editions_of_tbx_are_read(content: str, entry: GlossaryEntry) -> None:
    assert glossary.from_tbx(content.encode()).entries == (entry,)


def test_tbx_that_declares_entities_is_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden", encoding="utf-8")
    declared = f'<!DOCTYPE martif [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    content = NEW_TBX.replace("faro", "faro&x;").replace("<tbx", f"{declared}<tbx", 1)
    with pytest.raises(FormatError, match="entity 'x', and entities are not read"):
        glossary.from_tbx(content.encode())


@pytest.mark.parametrize(
    ("content", "cause"),
    [("<tbx>", "broken XML: Premature end"), ("<html/>", "no TBX: the document is <html>")],
)
def test_what_is_no_tbx_is_an_error(content: str, cause: str) -> None:
    with pytest.raises(FormatError, match=cause):
        glossary.from_tbx(content.encode())


def test_a_file_is_known_by_its_content(tmp_path: Path) -> None:
    table, tbx, neither = (tmp_path / name for name in ("a", "b", "c"))
    table.write_text("\ufefffaro\tlighthouse", encoding="utf-8")
    tbx.write_text(NEW_TBX, encoding="utf-8")
    neither.write_bytes(b"caff\xe8\tcoffee")
    assert glossary.read(table, PAIR).languages == ("en", "it")
    assert glossary.read(tbx, PAIR).entries[0].terms["it"] == ("faro",)
    with pytest.raises(FormatError, match="neither"):
        glossary.read(neither, PAIR)
    with pytest.raises(UnreadableFileError):
        glossary.read(tmp_path / "missing", PAIR)


def test_a_glossary_is_made_of_a_table_of_pairs() -> None:
    made = Glossary.of({"faro": "lighthouse"})
    assert made.between("en", "it") == made.entries
    assert made.between("en", "fr") == ()
    assert len(made) == 1
