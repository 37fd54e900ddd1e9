"""References to characters that XML has no place for."""

from io import BytesIO

import pytest

from aligner.formats.references import Permitted


def read(content: bytes, size: int) -> bytes:
    stream = Permitted(BytesIO(content))
    parts = []
    while chunk := stream.read(size):
        parts.append(chunk)
    return b"".join(parts)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
def test_they_become_what_is_read_as_characters(encoding: str, size: int) -> None:
    before = '<a b="x&#x1e;">è &#x1E;&#31;&#00012;&amp;&#233;&#10;&#xFFFF;<c/>&#0;</a>'
    after = (
        '<a b="x">è <?aligner-char 001E?><?aligner-char 001F?><?aligner-char 000C?>'
        "&amp;&#233;&#10;<?aligner-char FFFF?><c/><?aligner-char 0000?></a>"
    )
    assert read(before.encode(encoding), size) == after.encode(encoding)


@pytest.mark.parametrize("size", [1, 3, 1000])
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"&",
        b"<a>&#",
        b"<a>&#x1E",
        b"\xff\xfe<\x00a",
        b"\xff",
        b"\xff\xfe\x00\xd8\x00",
        b"x" * 99,
    ],
)
def test_anything_else_stays_as_it_is(content: bytes, size: int) -> None:
    assert read(content, size) == content
