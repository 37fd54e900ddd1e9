"""The first inputs of what reads packed files: DOCX, ODT, EPUB and PDF, made by hand."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns"
_OPENED = (
    f'xmlns:office="{_OPEN}:office:1.0" xmlns:text="{_OPEN}:text:1.0" '
    f'xmlns:style="{_OPEN}:style:1.0" xmlns:table="{_OPEN}:table:1.0" '
    f'xmlns:draw="{_OPEN}:drawing:1.0"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'

PAIRS = (
    ("Il porto era vuoto.", "The harbour was empty."),
    ("Nel 1986 le reti costavano 40 lire.", "In 1968 the nets cost forty lire."),
    ("Nessuno scese a terra.", "No one went ashore."),
)


def docx() -> Iterator[bytes]:
    """A page with headings, lists, a table, notes, a box, deleted and hidden text."""
    body = (
        '<w:p><w:pPr><w:pStyle w:val="h"/></w:pPr><w:r><w:t>Il porto</w:t></w:r></w:p>'
        + "".join(f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one, _ in PAIRS)
        + '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        '<w:r><w:t xml:space="preserve">uno </w:t><w:tab/><w:br/><w:t>due</w:t></w:r>'
        '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
        '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:del><w:r><w:delText>no</w:delText></w:r>'
        "</w:del><w:ins><w:r><w:t>The harbour</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr>"
        '<w:t>hidden</w:t></w:r><w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r></w:p>'
        '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:tcPr><w:gridSpan '
        'w:val="2"/></w:tcPr><w:p><w:r><w:t>La rete era rotta.</w:t></w:r></w:p></w:tc><w:tc><w:p>'
        "<w:r><w:t>The net was torn.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        + "".join(f"<w:p><w:r><w:t>{two}</w:t></w:r></w:p>" for _, two in PAIRS)
        + "<w:sdt><w:sdtContent><w:p><w:r><w:txbxContent><w:p><w:r><w:t>A box.</w:t></w:r></w:p>"
        "</w:txbxContent></w:r></w:p></w:sdtContent></w:sdt><w:sectPr/>"
    )
    styles = (
        '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/>'
        '<w:basedOn w:val="n"/></w:style><w:style w:type="paragraph" w:styleId="n"><w:name '
        'w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>'
    )
    notes = (
        '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r>'
        "<w:footnoteRef/><w:t>Una nota.</w:t></w:r></w:p></w:footnote>"
    )
    relations = "".join(
        f'<Relationship Id="r{at}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
        for at, name in enumerate(("styles", "footnotes"))
    )
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPES}.{kind}+xml"/>'
        for name, kind in (
            ("document", "document.main"), ("styles", "styles"), ("footnotes", "footnotes"),
        )
    )  # fmt: skip
    yield _archive({
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default '
        'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship '
        f'Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"{_HEAD}<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"{_HEAD}<w:styles {_W}>{styles}</w:styles>",
        "word/footnotes.xml": f"{_HEAD}<w:footnotes {_W}>{notes}</w:footnotes>",
        "word/_rels/document.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{relations}</Relationships>",
    })  # fmt: skip


def odt() -> Iterator[bytes]:
    """A page with headings, lists, a table, notes, a box, deleted text and an index."""
    body = (
        '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>no</text:p>'
        "</text:deletion></text:changed-region></text:tracked-changes>"
        '<text:h text:outline-level="1">Il porto</text:h>'
        + "".join(f'<text:p text:style-name="P1">{one}</text:p>' for one, _ in PAIRS)
        + "<text:list><text:list-item><text:p>uno<text:tab/>due<text:line-break/>tre<text:s "
        'text:c="3"/></text:p></text:list-item></text:list><text:p>Una nota<text:note '
        'text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        "<text:p>Qui sotto.</text:p></text:note-body></text:note>.</text:p>"
        '<table:table><table:table-row><table:table-cell table:number-columns-spanned="2">'
        "<text:p>La rete era rotta.</text:p></table:table-cell><table:table-cell "
        'table:number-columns-repeated="2"><text:p>The net was torn.</text:p></table:table-cell>'
        "</table:table-row></table:table><text:table-of-content><text:index-body><text:p>Il porto 1"
        "</text:p></text:index-body></text:table-of-content>"
        + "".join(f"<text:p><text:span>{two}</text:span></text:p>" for _, two in PAIRS)
        + "<draw:frame><draw:text-box><text:p>A box.</text:p></draw:text-box></draw:frame>"
    )
    styles = (
        '<style:style style:name="P1" style:family="paragraph" '
        'style:parent-style-name="Heading"/><style:style style:name="Heading" '
        'style:family="paragraph" style:default-outline-level="2"/>'
    )
    yield _archive({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"{_HEAD}<office:document-content {_OPENED}><office:automatic-styles>"
        f"{styles}</office:automatic-styles><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>",
        "styles.xml": f"{_HEAD}<office:document-styles {_OPENED}><office:styles>{styles}"
        "</office:styles></office:document-styles>",
        "META-INF/manifest.xml": f'<m:manifest xmlns:m="{_OPEN}:manifest:1.0"><m:file-entry '
        'm:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/></m:manifest>',
    })  # fmt: skip


def epub() -> Iterator[bytes]:
    """A book of two pages with a navigation, notes and an encrypted font."""
    pages = {
        "nav.xhtml": '<nav epub:type="toc"><ol><li><a href="a.xhtml">Il porto</a></li></ol></nav>',
        "a.xhtml": "<h1>Il porto</h1>"
        + "".join(f"<p>{one}</p>" for one, _ in PAIRS)
        + '<p>Una nota<a epub:type="noteref" href="#n">1</a>.</p><aside id="n"><p>Qui.</p></aside>',
        "b c.xhtml": "<h1>The harbour</h1><hr/>"
        + "".join(f"<p>{two}</p>" for _, two in PAIRS)
        + "<table><tr><td>rete</td><td>net</td></tr></table>",
    }
    items = "".join(
        f'<item id="i{at}" href="{name.replace(" ", "%20")}" '
        f'media-type="application/xhtml+xml" properties="{name[:-6] if not at else ""}"/>'
        for at, name in enumerate(pages)
    )
    spine = "".join(f'<itemref idref="i{at}"/>' for at in range(len(pages)))
    container = "urn:oasis:names:tc:opendocument:xmlns:container"
    yield _archive({
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": f'<container version="1.0" xmlns="{container}"><rootfiles>'
        '<rootfile full-path="O/p.opf" media-type="application/oebps-package+xml"/></rootfiles>'
        "</container>",
        "META-INF/encryption.xml": f'<encryption xmlns="{container}"><EncryptedData>'
        '<EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/><CipherData>'
        '<CipherReference URI="O/f.otf"/></CipherData></EncryptedData></encryption>',
        "O/p.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><manifest>'
        f"{items}</manifest><spine>{spine}</spine></package>",
        **{
            f"O/{name}": f'{_HEAD}<html xmlns="http://www.w3.org/1999/xhtml" '
            f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>{body}</body>'
            "</html>"
            for name, body in pages.items()
        },
    })  # fmt: skip


def pdf() -> Iterator[bytes]:
    """Pages of two texts: plain, packed, with a font of its own, turned, in two columns."""
    lines = ["Il porto", *(one for one, _ in PAIRS), "", "The harbour", *(two for _, two in PAIRS)]
    written = [
        f"/F{2 if at in (0, 5) else 1} {18 if at in (0, 5) else 11} Tf 72 {700 - 16 * at} Td "
        f"({line}) Tj 1 0 0 1 0 0 Tm"
        for at, line in enumerate(lines)
        if line
    ]
    page = "BT " + "\n".join(written) + " ET"
    kerned = (
        "q 1 0 0 1 0 0 cm BT /F1 11 Tf 14 TL 300 600 Td [(La re) -20 (te) 300 (era rotta.)] TJ T* "
        "(The net was torn.) ' 3 Tr <00480065> Tj ET Q"
    )
    yield _pdf([page.encode(), kerned.encode()])
    yield _pdf([page.encode(), kerned.encode()], packed=True, more="/Rotate 90")
    yield _pdf([page.encode()], font=_COMPOSITE)


_SIMPLE = "/Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding"
_COMPOSITE = (
    "/Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 8 0 R /DescendantFonts "
    "[<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 500 /W [1 [500 600]] >>]"
)
_MAP = (
    b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> "
    b"endcodespacerange 2 beginbfchar <0048> <0049> <0065> <D83DDE00> endbfchar 1 beginbfrange "
    b"<0066> <0068> <0061> endbfrange endcmap end"
)


def _pdf(
    pages: Sequence[bytes], *, packed: bool = False, more: str = "", font: str = _SIMPLE
) -> bytes:
    """A PDF file of pages, given as their streams."""
    kids = " ".join(f"{10 + 2 * at} 0 R" for at in range(len(pages)))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        3: f"<< /Type /Font {font} >>".encode(),
        4: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
        8: _stream(_MAP, packed=packed),
    }
    for at, content in enumerate(pages):
        objects[10 + 2 * at] = (
            f"<< /Type /Page /Parent 2 0 R {more} /MediaBox [0 0 595 842] /Resources << /Font << "
            f"/F1 3 0 R /F2 4 0 R >> >> /Contents {11 + 2 * at} 0 R >>"
        ).encode()
        objects[11 + 2 * at] = _stream(content, packed=packed)
    out = b"%PDF-1.7\n"
    places = {}
    for number, content in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = "".join(f"{number} 1\n{place:010d} 00000 n \n" for number, place in places.items())
    trailer = f"trailer\n<< /Size {max(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + f"xref\n0 1\n0000000000 65535 f \n{table}{trailer}".encode()


def _stream(content: bytes, *, packed: bool) -> bytes:
    held = zlib.compress(content) if packed else content
    filtered = b"/Filter /FlateDecode " if packed else b""
    return b"<< %b/Length %d >>\nstream\n%b\nendstream" % (filtered, len(held), held)


def _archive(members: Mapping[str, str]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return held.getvalue()
