import io
import struct
import zipfile

import pytest

import aligner
from aligner.errors import FormatError, LimitError
from aligner.text.extraction import archives
from aligner.text.extraction.archives import Archive, could_be_archive


def packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return held.getvalue()


def test_members_are_read_by_name() -> None:
    with Archive(packed({"a/b.xml": b"uno", "c": b"due"}), "x.zip") as archive:
        assert archive.names == {"a/b.xml", "c"}
        assert archive.read("a/b.xml") == b"uno"
        assert archive.read("c", most=2) == b"du"


def test_a_member_that_is_not_there_is_told() -> None:
    with (
        Archive(packed({"a": b"uno"}), "x.odt") as archive,
        pytest.raises(FormatError, match=r"x\.odt: damaged: it lacks 'content.xml'"),
    ):
        archive.read("content.xml")


def test_what_unpacks_to_far_more_than_it_holds_is_a_bomb() -> None:
    with pytest.raises(LimitError, match=r"x\.docx: a ZIP bomb: .* unpack to 30,000,000"):
        Archive(packed({"word/document.xml": bytes(30_000_000)}), "x.docx")


def test_what_unpacks_to_more_than_the_limit_is_refused_before_it_is_unpacked() -> None:
    data = packed({"a": bytes(60_000), "b": bytes(60_000)}, zipfile.ZIP_STORED)
    with aligner.limited(size="100K"), pytest.raises(LimitError, match="120,000 bytes or more"):
        Archive(data, "x")


def test_a_member_gives_no_more_than_it_says() -> None:
    data = packed({"a": b"x" * 100_000})
    lied = data.replace(struct.pack("<I", 100_000), struct.pack("<I", 10))
    assert lied != data
    with Archive(lied, "x") as archive, pytest.raises(FormatError, match="damaged ZIP archive"):
        archive.read("a")


def test_more_members_than_any_document_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "_MOST_MEMBERS", 1000)
    data = packed({str(number): b"" for number in range(1001)}, zipfile.ZIP_STORED)
    with pytest.raises(LimitError, match="1,001 members, and 1,000 is the limit"):
        Archive(data, "x")


def test_a_member_with_a_password_is_told() -> None:
    data = bytearray(packed({"a": b"uno"}, zipfile.ZIP_STORED))
    data[6] |= 1
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1
    with Archive(bytes(data), "x") as archive, pytest.raises(FormatError, match="password"):
        archive.read("a")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_way_of_packing_that_documents_do_not_use_is_refused(method: int) -> None:
    with (
        Archive(packed({"a": b"uno"}, method), "x") as archive,
        pytest.raises(FormatError, match="packed in a way that is not read"),
    ):
        archive.read("a")


@pytest.mark.parametrize("share", [0.3, 0.9, 0.99])
def test_an_archive_cut_short_is_damaged(share: float) -> None:
    data = packed({name: name.encode() * 500 for name in "abc"})
    with pytest.raises(FormatError, match="a damaged ZIP archive"):
        Archive(data[: int(len(data) * share)], "x")


def test_archives_are_known_by_their_beginning_or_their_end() -> None:
    assert could_be_archive(packed({"a": b""}))
    assert could_be_archive(b"PK\x03\x04 cut short")
    assert not could_be_archive(b"PKW is not one")
