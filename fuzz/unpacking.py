"""Changing files that are packed: the members of a ZIP archive, the objects of a PDF file.

Bytes changed blindly fail a checksum, or stand in no place that is looked at.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from random import Random
from typing import Any

import regex

Change = Callable[[bytes, Random], bytes]

_NUMBERS = (
    b"0", b"-1", b"1", b"65535", b"2147483648", b"99999999999999999999", b"0.000001", b"1e9",
    b"-0.0", b"." * 3, b"9" * 400,
)  # fmt: skip
_NAMES = (
    b"/Type", b"/Page", b"/Pages", b"/Kids", b"/Contents", b"/Length", b"/Filter", b"/Font",
    b"/FlateDecode", b"/LZWDecode", b"/ASCII85Decode", b"/RunLengthDecode", b"/DCTDecode",
    b"/Encrypt", b"/ToUnicode", b"/Encoding", b"/Differences", b"/Identity-H", b"/Type0",
    b"/Type3", b"/MediaBox", b"/Rotate", b"/Parent", b"/Root", b"/Prev", b"/Size", b"/XRefStm",
    b"/ObjStm", b"/#00", b"/",
)  # fmt: skip
_OTHERS = (
    b"<<", b">>", b"[", b"]", b"(", b")", b"null", b"true", b"()", b"<", b"<FEFF>", b"<0", b"[[[",
    b"endobj", b"endstream", b"stream\n", b"BT", b"ET", b"Tj", b"TJ", b"Tf", b"Td", b"Tm", b"cm",
    b"q", b"Q", b"Do", b"BI", b"ID", b"EI", b"'", b'"', b"T*", b"%",
)  # fmt: skip
_TOKEN = regex.compile(
    rb"(?P<reference>\d+ \d+ R)|(?P<name>/[^\s/<>\[\]()]*)|(?P<number>[-+]?[\d.]+)"
    rb"|(?P<other><<|>>|[\[\]()<>]|[A-Za-z'*\"]+)"
)
_STREAM = regex.compile(rb"(?s)stream\r?\n(.*?)\r?\nendstream")
_NAMED = (
    "../x", "/etc/passwd", "", "mimetype", "word/document.xml", "content.xml", "META-INF/x",
    "a" * 300, "\u202e.xml", "word/DOCUMENT.xml", "C:\\x",
)  # fmt: skip


def archive(data: bytes, random: Random, change: Change) -> bytes | None:
    """A ZIP archive like this one, one or two of its members changed; ``None`` if it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as held:
            members = [(one.filename, held.read(one)) for one in held.infolist()]
    except Exception:  # noqa: BLE001  # whatever is wrong with it
        return None
    for _ in range(random.choice((1, 1, 1, 2))):
        if members:
            _change_member(members, random, change)
    out = io.BytesIO()
    method = random.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
    try:
        with zipfile.ZipFile(out, "w", method) as made:
            for name, content in members:
                made.writestr(zipfile.ZipInfo(name), content, method)
    except Exception:  # noqa: BLE001  # a name that no archive can have
        return None
    return out.getvalue()


def _change_member(members: list[tuple[str, bytes]], random: Random, change: Change) -> None:
    at = random.randrange(len(members))
    name, content = members[at]
    chance = random.random()
    if chance < 0.03:
        del members[at]
    elif chance < 0.06:
        members.append((name, change(content, random)))
    elif chance < 0.09:
        members[at] = random.choice(_NAMED), content
    elif chance < 0.12:
        members[at] = name, random.choice(members)[1]
    else:
        members[at] = name, change(content, random)


def pdf(data: bytes, random: Random, change: Change) -> bytes:
    """A PDF file like this one, some of its tokens changed, also those inside a packed stream."""
    streams = list(_STREAM.finditer(data))
    if streams and random.random() < 0.4:
        hit = random.choice(streams)
        content = _unpacked(hit[1])
        inside = _tokens(content or hit[1], random) if random.random() < 0.8 else None
        changed = change(content or hit[1], random) if inside is None else inside
        packed = changed if content is None else zlib.compress(changed)
        return data[: hit.start(1)] + packed + data[hit.end(1) :]
    return _tokens(data, random)


def _unpacked(stream: bytes) -> bytes | None:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return None


def _tokens(data: bytes, random: Random) -> bytes:
    tokens = list(_TOKEN.finditer(data))
    if not tokens:
        return data
    chosen = random.sample(tokens, min(len(tokens), random.choice((1, 1, 2, 4))))
    for hit in sorted(chosen, key=lambda one: one.start(), reverse=True):
        data = data[: hit.start()] + _token(hit, tokens, random) + data[hit.end() :]
    return data


def _token(hit: regex.Match[bytes], tokens: list[regex.Match[bytes]], random: Random) -> bytes:
    chance = random.random()
    if chance < 0.1:
        return b""
    if chance < 0.2:
        return bytes(hit[0]) * random.choice((2, 2, 60))
    if chance < 0.4:
        return bytes(random.choice(tokens)[0])
    if hit["reference"]:
        return b"%d 0 R" % random.randrange(12)
    among = _NUMBERS if hit["number"] else _NAMES if hit["name"] else _OTHERS
    return random.choice(among)


def table(data: bytes, random: Random, change: Callable[[Any, Random], Any]) -> bytes | None:
    """A Parquet file like this one, its rows changed as JSON is; ``None`` if it is none."""
    try:
        import pyarrow as pa
        from pyarrow import parquet

        rows = parquet.read_table(pa.BufferReader(data)).to_pylist()
        for _ in range(random.choice((1, 1, 2, 4))):
            rows = change(rows, random)
        out = io.BytesIO()
        parquet.write_table(pa.Table.from_pylist(rows), out)
    except Exception:  # noqa: BLE001  # values of which no column can be made
        return None
    return out.getvalue()
