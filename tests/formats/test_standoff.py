"""Links that stand apart from the texts: XCES, InterText, TEI."""

import gzip
from pathlib import Path

import pytest

import aligner
from aligner import FormatError, UnreadableFileError
from support import bitext_of

ALIGNMENT = """<?xml version="1.0"?>
<!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">
<cesAlign version="1.0"><linkGrp targType="s" fromDoc="en/1.xml.gz" toDoc="it/1.xml.gz">
<link id="SL1" xtargets="s1;s1 s2" certainty="0.5"/>
<link id="SL2" xtargets=";s3"/>
</linkGrp></cesAlign>"""
ENGLISH = (
    '<text><body><p id="1"><s id="s1"><w id="w1">One</w>\n<w>,</w> <w>two</w></s></p></body></text>'
)
ITALIAN = (
    '<text><p id="1"><s id="s1">Uno.</s> <s id="s2">Due.</s></p><p><s id="s3">Tre.</s></p></text>'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for language, text in (("en", ENGLISH), ("it", ITALIAN)):
        (tmp_path / language).mkdir()
        with gzip.open(tmp_path / language / "1.xml.gz", "wt", encoding="utf-8") as file:
            file.write(text)
    (tmp_path / "en-it.xml").write_text(ALIGNMENT)
    return tmp_path


def test_links_of_opus_find_their_packed_texts_and_these_their_languages(folder: Path) -> None:
    bitext = aligner.load(folder / "en-it.xml")
    assert bitext.languages == ("it", "en")
    assert [tuple(s.text for s in bead.segments) for bead in bitext] == [
        ("Uno. Due.", "One , two"),
        ("Tre.", ""),
    ]
    assert [bead.score for bead in bitext] == [0.5, 1.0]
    assert len(bitext["it"].paragraphs) == 2


@pytest.mark.parametrize("name", ["/etc/passwd", "../1.xml", "file:///1.xml", "..\\1.xml", ""])
def test_no_text_outside_the_folder_of_the_links_is_read(name: str, folder: Path) -> None:
    (folder / "x").mkdir()
    content = ALIGNMENT.replace("en/1.xml.gz", name)
    (folder / "x" / "a.xces").write_text(content)
    with pytest.raises(UnreadableFileError, match="names no text in its folder"):
        aligner.load(folder / "x" / "a.xces")
    texts = (folder / "en" / "1.xml.gz", folder / "it" / "1.xml.gz")
    assert len(aligner.load(folder / "x" / "a.xces", texts=texts, languages=("en", "it"))) == 2


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("s1;s1 s2", "s1;s9", r"en-it\.xml:4: a link leads to no sentence: 's9'"),
        ("s1;s1 s2", "s1", "a link without two sides"),
        ("s1;s1 s2", "s1;s1 s3", "sentences that do not follow each other"),
        ('";s3"', '";s2"', "it sentence 1 .* stands in two links"),
    ],
)
def test_links_that_fit_no_text_are_refused(old: str, new: str, told: str, folder: Path) -> None:
    (folder / "en-it.xml").write_text(ALIGNMENT.replace(old, new))
    with pytest.raises(FormatError, match=told):
        aligner.load(folder / "en-it.xml")


def test_a_name_that_no_file_can_have_is_no_text(folder: Path) -> None:
    (folder / "en-it.xml").write_text(ALIGNMENT.replace("en/1.xml.gz", "«" * 300))
    with pytest.raises(UnreadableFileError, match="is not there; name the two texts"):
        aligner.load(folder / "en-it.xml")


def test_texts_of_several_pairs_follow_each_other(folder: Path) -> None:
    group = ALIGNMENT.partition("<linkGrp")[2].partition("</cesAlign>")[0]
    (folder / "en-it.xml").write_text(
        ALIGNMENT.replace("</cesAlign>", f"<linkGrp{group}</cesAlign>")
    )
    bitext = aligner.load(folder / "en-it.xml")
    assert [bead.kind for bead in bitext] == ["2-1", "1-0"] * 2
    assert [len(p.sentences) for p in bitext["it"].paragraphs] == [2, 1, 2, 1]


def test_texts_that_are_named_are_told_apart_by_the_names_that_links_give(folder: Path) -> None:
    texts = (folder / "it" / "1.xml.gz", folder / "en" / "1.xml.gz")
    bitext = aligner.load(folder / "en-it.xml", texts=texts, languages=("it", "en"))
    assert [bead.kind for bead in bitext] == ["2-1", "1-0"]


def test_a_text_without_ids_is_refused(folder: Path) -> None:
    (folder / "t.xml").write_text("<text>\n<s>Uno.</s></text>")
    texts = (folder / "t.xml", folder / "it" / "1.xml.gz")
    with pytest.raises(FormatError, match=r"t\.xml:2: a sentence without an id"):
        aligner.load(folder / "en-it.xml", texts=texts)


def test_a_link_of_intertext_has_the_text_that_is_linked_to_first(tmp_path: Path) -> None:
    aligner.save(bitext_of([(("Uno.", "Due."), "One.")]), tmp_path / "x.alignment.xml")
    content = (tmp_path / "x.alignment.xml").read_text("utf-8")
    assert 'toDoc="x.it.xml" fromDoc="x.en.xml"' in content
    assert '<link type="2-1" xtargets="1:1 1:2;1:1" status="auto"/>' in content


OPUS = """<cesAlign version="1.0">
<linkGrp targType="s" toDoc="it/1970/2/b.xml.gz" fromDoc="fr/1970/1/a.xml.gz">
<link certainty="1.23" xtargets="s1.2 s1.1;s1.1" id="SL0"/>
<link certainty="0.3" xtargets="s2.1 s2.2;s2.1" id="SL1" overlap="0.9"/></linkGrp>
<linkGrp targType="s" toDoc="it/1970/2/c.xml.gz" fromDoc="fr/1970/1/c.xml.gz">
<link xtargets="1;" id="SL0"/><link xtargets="2;1" id="SL1"/></linkGrp></cesAlign>"""
TOKENISED = """<letsmt><head/><body><p id="1"><s id="s1.1">
 <chunk type="NP" id="c-1"><w pos="DT" id="w1">Le</w>
  <w id="w2" misc="SpaceAfter=No">chat</w></chunk>
 <w>.</w></s><s id="s1.2"><w>Il</w><w>dort</w><w>.</w></s></p>
<p><s id="s2.1"/><s id="s2.2"><w>Bien</w> <w>.</w></s></p></body></letsmt>"""
UNTOKENISED = """<document><s id="1">
    <time id="T1S" value="00:00:51,000" />
Salut
    <time id="T1E" value="00:00:52,000" /> mon
ami.<lb/>Oui.
  </s><s id="2">Au <i>revoir</i> !</s></document>"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus as OPUS packs it, with its links in a folder of their own."""
    for name, content in {
        "xml/fr/1970/1/a.xml.gz": TOKENISED,
        "xml/it/1970/2/b.xml.gz": '<p><s id="s1.1">Il gatto dorme.</s><s id="s2.1">Bene.</s></p>',
        "xml/fr/1970/1/c.xml.gz": UNTOKENISED,
        "xml/it/1970/2/c.xml.gz": '<text><s id="1">Ciao.</s></text>',
        "xml/fr-it.xml.gz": OPUS,
        "links/fr-it.xml.gz": OPUS,
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(gzip.compress(content.encode()))
    return tmp_path


SEEN = [
    ("Le chat. Il dort .", "Il gatto dorme."),
    ("Bien .", "Bene."),
    ("Salut mon ami. Oui.", ""),
    ("Au revoir !", "Ciao."),
]


def test_a_corpus_of_opus_is_read_as_it_is_packed(corpus: Path) -> None:
    bitext = aligner.load(corpus / "xml" / "fr-it.xml.gz")
    assert bitext.languages == ("fr", "it")
    assert [tuple(s.text for s in bead.segments) for bead in bitext] == SEEN
    assert [bead.score for bead in bitext] == [1.0] * 4  # 1.23 is no probability


@pytest.mark.parametrize("folders", [("xml/it", "xml/fr"), ("xml", "xml"), (".", ".")])
def test_texts_are_found_in_the_folders_that_are_named(
    folders: tuple[str, str], corpus: Path
) -> None:
    links = corpus / "links" / "fr-it.xml.gz"
    with pytest.raises(UnreadableFileError, match="or the folders that they are in, with --texts"):
        aligner.load(links)
    place, (italian, french) = (links, (corpus / name for name in folders))
    if folders == (".", "."):
        place.rename(corpus / "fr-it.xml.gz")
        place, italian, french = corpus / "fr-it.xml.gz", corpus / "xml", corpus / "xml"
    bitext = aligner.load(place, languages=("it", "fr"), texts=(italian, french))
    assert [tuple(s.text for s in bead.segments[::-1]) for bead in bitext][:2] == SEEN[:2]


def test_two_texts_are_not_enough_for_several_pairs(corpus: Path) -> None:
    text = corpus / "xml" / "it" / "1970" / "2" / "c.xml.gz"
    with pytest.raises(FormatError, match="it links 2 pairs of texts; name with --texts the two f"):
        aligner.load(corpus / "links" / "fr-it.xml.gz", texts=(text, text))


def test_archives_of_opus_are_to_be_unpacked(corpus: Path) -> None:
    archives = (corpus / "it.zip", corpus / "fr.zip")
    with pytest.raises(FormatError, match=r"fr\.zip: a ZIP archive; unpack it and name"):
        aligner.load(corpus / "links" / "fr-it.xml.gz", texts=archives)


INTERTEXT = """<linkGrp toDoc="b.it-00.xml" fromDoc="b.pl-00.xml">
<link type="2-1" xtargets="{};{}" status="man" mark="1"/>{}</linkGrp>"""
SEGMENTS = """<div><p id="p1"><seg id="1:1">Uno.</seg> <seg id="1:2">Due.</seg></p>
<p id="p2"><seg id="2:1">Tre.</seg></p></div>"""


@pytest.mark.parametrize(
    ("targets", "texts"),
    [
        (("1:1 1:2", "1:1"), ["Uno. Due.", "Uno."]),
        (("p1 p2", "p1"), ["Uno. Due. Tre.", "Uno. Due."]),
    ],
    ids=["segments", "paragraphs"],
)
def test_links_of_intertext_lead_to_elements_of_any_name(
    targets: tuple[str, str], texts: list[str], tmp_path: Path
) -> None:
    for name in ("b.it-00.xml", "b.pl-00.xml"):
        (tmp_path / name).write_text(SEGMENTS)
    links = INTERTEXT.format(*targets, '<link type="0-0" xtargets=";" status="plain"/>')
    (tmp_path / "b.it-00.pl-00.alignment.xml").write_text(links)
    bitext = aligner.load(tmp_path / "b.it-00.pl-00.alignment.xml")
    assert bitext.languages == ("it", "pl")
    assert [" ".join(s.text.split()) for s in bitext[0].segments] == texts
    assert len(bitext["it"].paragraphs) == 2


TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><group>
<text xml:lang="en-GB"><body><p><s xml:id="a1">One.</s><s xml:id="a2">Two.</s></p></body></text>
<text xml:lang="it"><body><head><s xml:id="b1">Uno.</s></head></body></text>
</group><back><linkGrp><link target="#b1 #a1 #a2 other.xml#c"/></linkGrp></back></text></TEI>"""


def test_links_of_tei_join_sentences_by_language(tmp_path: Path) -> None:
    (tmp_path / "x.tei").write_text(TEI)
    bitext = aligner.load(tmp_path / "x.tei")
    assert [bead.kind for bead in bitext] == ["1-2"]
    assert bitext["it"].paragraphs[0].kind == "heading"


def test_two_sentences_of_tei_do_not_share_an_id(tmp_path: Path) -> None:
    (tmp_path / "x.tei").write_text(TEI.replace('"a2"', '"a1"'))
    with pytest.raises(FormatError, match=r"x\.tei:2: the id 'a1' is given twice"):
        aligner.load(tmp_path / "x.tei")
