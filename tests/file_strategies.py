"""Hypothesis strategies for files as they are found in the wild, made of files as they should be."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from strategies import NASTY

Change = Callable[[st.DrawFn, bytes], bytes]

ENCODINGS = (
    "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1252", "cp850",
    "mac-roman", "utf-7", "shift-jis",
)  # fmt: skip
LINE_ENDS = (b"\r\n", b"\r", b"\n\n", b"\r\r\n", b"\x85", b"\xe2\x80\xa8", b"")


@st.composite
def found_files(draw: st.DrawFn, content: bytes) -> bytes:
    """What a file that was written may have become: one or two things happened to it."""
    for change in draw(st.lists(st.sampled_from(CHANGES), min_size=1, max_size=2)):
        content = change(draw, content)
    return content


def cut_short(draw: st.DrawFn, content: bytes) -> bytes:
    """A download that was broken off, at the beginning or at the end."""
    at = draw(st.integers(0, len(content)))
    return draw(st.sampled_from((content[:at], content[at:])))


def doubled(draw: st.DrawFn, content: bytes) -> bytes:
    """Twice the same, or some of it twice."""
    start, end = _two(draw, content)
    return draw(st.sampled_from((content * 2, content[:end] + content[start:])))


def swapped_parts(draw: st.DrawFn, content: bytes) -> bytes:
    """Parts in another order, some perhaps missing."""
    start, end = _two(draw, content)
    parts = draw(st.permutations((content[:start], content[start:end], content[end:])))
    return b"".join(parts[: draw(st.integers(2, 3))])


def swapped_lines(draw: st.DrawFn, content: bytes) -> bytes:
    """Two lines in each other's place."""
    lines = content.split(b"\n")
    one, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def other_encoding(draw: st.DrawFn, content: bytes) -> bytes:
    """Saved by a program that takes another encoding for granted."""
    encoding = draw(st.sampled_from(ENCODINGS))
    return content.decode("utf-8", "replace").encode(encoding, "replace")


def read_wrongly(_: st.DrawFn, content: bytes) -> bytes:
    """Read as Latin-1 and saved as UTF-8, with a byte order mark too many."""
    return b"\xef\xbb\xbf\xef\xbb\xbf" + content.decode("latin-1").encode()


def other_line_ends(draw: st.DrawFn, content: bytes) -> bytes:
    """Line ends of another system, or none."""
    return content.replace(b"\n", draw(st.sampled_from(LINE_ENDS)))


def sprinkled(draw: st.DrawFn, content: bytes) -> bytes:
    """Something hostile somewhere, in place of what stood there or beside it."""
    start, end = _two(draw, content)
    put = draw(st.sampled_from(NASTY).map(str.encode) | st.binary(max_size=8))
    return content[:start] + put + content[draw(st.sampled_from((start, min(end, start + 9)))) :]


def _two(draw: st.DrawFn, content: bytes) -> tuple[int, int]:
    one, other = (draw(st.integers(0, len(content))) for _ in range(2))
    return min(one, other), max(one, other)


CHANGES: tuple[Change, ...] = (
    cut_short,
    doubled,
    swapped_parts,
    swapped_lines,
    other_encoding,
    read_wrongly,
    other_line_ends,
    sprinkled,
    sprinkled,
)
