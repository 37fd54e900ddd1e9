"""XCES ``cesAlign`` with its two documents, as the corpora of OPUS have them."""

from __future__ import annotations

from pathlib import Path

from aligner.corpus import Bitext
from aligner.formats import xml
from aligner.formats.format import Format, Keeps, Output, Wanted
from aligner.formats.standoff import documents, links

_DOCTYPE = '<!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">\n'


def write(bitext: Bitext, path: Path) -> tuple[Output, ...]:
    """The links, and either document beside them."""
    from lxml import etree

    stem = RECORD.stem(path)
    names = [f"{stem}.{language}.xml" for language in bitext.languages]
    root = etree.Element("cesAlign", version="1.0")
    group = etree.SubElement(root, "linkGrp", targType="s", fromDoc=names[0], toDoc=names[1])
    xml.signed(root, bitext.signature)
    inside = links.write(bitext, certainty=True)
    texts = (
        Output(path.with_name(name), documents.write(document))
        for name, document in zip(names, bitext.documents, strict=True)
    )
    return Output(path, xml.streamed(root, group, inside, doctype=_DOCTYPE)), *texts


def read(path: Path, wanted: Wanted) -> Bitext:
    """The bitext of the links and of the documents that they name; see :func:`links.read`."""
    order = ("fromDoc", "toDoc")
    return links.read(path, wanted, root={"cesAlign"}, what="XCES alignment", sides=order)


RECORD = Format(
    name="xces",
    title="XCES cesAlign (OPUS)",
    endings=(".xces", ".xces.xml"),
    keeps=Keeps(beads=True, nulls=True, scores=True, moved=True, paragraphs=True),
    read=read,
    write=write,
    files=("NAME.xces", "NAME.it.xml", "NAME.en.xml"),
    roots=("cesAlign",),
    tells_languages=True,
    remark="The documents stand where the links say, or `--texts` names the two, or the two "
    "folders that they are in. Words (`w`) are joined with spaces.",
)
