"""What InterText, the editor of InterCorp, keeps: links and two documents.

A link of InterText has the sentences of ``toDoc`` before those of ``fromDoc``, other than
in XCES.
"""

from __future__ import annotations

from pathlib import Path

from aligner.corpus import Bitext
from aligner.formats import xml
from aligner.formats.format import Format, Keeps, Output, Wanted
from aligner.formats.standoff import documents, links


def write(bitext: Bitext, path: Path) -> tuple[Output, ...]:
    """The links, and either document beside them."""
    from lxml import etree

    stem = RECORD.stem(path)
    names = [f"{stem}.{language}.xml" for language in bitext.languages]
    root = etree.Element("linkGrp", toDoc=names[0], fromDoc=names[1])
    xml.signed(root, bitext.signature)
    inside = links.write(bitext, certainty=False)
    texts = (
        Output(path.with_name(name), documents.write(document))
        for name, document in zip(names, bitext.documents, strict=True)
    )
    return Output(path, xml.streamed(root, root, inside)), *texts


def read(path: Path, wanted: Wanted) -> Bitext:
    """The bitext of the links and of the documents that they name; see :func:`links.read`."""
    order = ("toDoc", "fromDoc")
    return links.read(path, wanted, root={"linkGrp"}, what="InterText alignment", sides=order)


RECORD = Format(
    name="intertext",
    title="InterText",
    endings=(".alignment.xml",),
    keeps=Keeps(beads=True, nulls=True, moved=True, paragraphs=True),
    read=read,
    write=write,
    files=("NAME.alignment.xml", "NAME.it.xml", "NAME.en.xml"),
    roots=("linkGrp",),
    tells_languages=True,
    remark="Links are written with the status `auto`; they are read to elements of any name.",
)
