"""Files packed by gzip, bzip2 and xz."""

import bz2
import gzip
import lzma
from collections.abc import Callable
from pathlib import Path

import pytest

import aligner
from aligner import FormatError, LimitError
from support import bitext_of

Pack = Callable[[bytes], bytes]

PACKERS = pytest.mark.parametrize(
    ("ending", "pack"), [(".gz", gzip.compress), (".bz2", bz2.compress), (".xz", lzma.compress)]
)
ROWS = bitext_of([("Uno.", "One."), ("Due è qui.", "Two is here.")])


def packed(folder: Path, name: str, ending: str, pack: Pack) -> Path:
    """What is written under a name, packed; it does not stand there unpacked."""
    aligner.save(ROWS, folder / name)
    for place in list(folder.iterdir()):
        (folder / f"{place.name}{ending}").write_bytes(pack(place.read_bytes()))
        place.unlink()
    return folder / f"{name}{ending}"


@PACKERS
@pytest.mark.parametrize("name", ["x.tsv", "x.jsonl", "x.tmx", "x.xlf", "x.moses", "x.xces"])
def test_packed_files_are_read_as_they_are_when_unpacked(
    name: str, ending: str, pack: Pack, tmp_path: Path
) -> None:
    read = aligner.load(packed(tmp_path, name, ending, pack))
    assert [[s.text for s in bead.segments] for bead in read] == [
        [s.text for s in bead.segments] for bead in ROWS
    ]


@PACKERS
def test_several_packed_files_in_one_are_read_one_after_the_other(
    ending: str, pack: Pack, tmp_path: Path
) -> None:
    place = tmp_path / f"x.tsv{ending}"
    place.write_bytes(pack(b"Uno.\tOne.\n") + pack(b"Due.\tTwo.\n"))
    assert [bead["en"].text for bead in aligner.load(place)] == ["One.", "Two."]


@PACKERS
@pytest.mark.parametrize("name", ["x.tsv", "x.tmx"])
def test_what_is_damaged_is_refused_in_one_line(
    name: str, ending: str, pack: Pack, tmp_path: Path
) -> None:
    place = packed(tmp_path, name, ending, pack)
    whole = place.read_bytes()
    place.write_bytes(whole[:-9])
    with pytest.raises(FormatError, match="packed, and damaged: ") as caught:
        aligner.load(place)
    assert "\n" not in str(caught.value)


@PACKERS
@pytest.mark.parametrize("name", ["x.tsv", "x.tmx"])
def test_what_unpacks_to_more_than_may_be_read_is_refused(
    name: str, ending: str, pack: Pack, tmp_path: Path
) -> None:
    place = packed(tmp_path, name, ending, lambda data: pack(data + b" " * 3_000_000))
    assert place.stat().st_size < 10_000
    with aligner.limited(size="1M"), pytest.raises(LimitError, match="1,000,000 is the limit"):
        aligner.load(place)


def test_xz_that_asks_for_much_memory_is_refused(tmp_path: Path) -> None:
    much = [{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 30}]
    data = bytearray(lzma.compress(b"Uno.\tOne.\n", filters=[much[0] | {"dict_size": 1 << 20}]))
    at = data.index(b"\x21\x01\x10")  # the filter, its one property: 1 MB; 36 asks for 1 GB
    data[at + 2] = 36
    import zlib

    data[20:24] = zlib.crc32(bytes(data[12:20])).to_bytes(4, "little")
    (tmp_path / "x.tsv.xz").write_bytes(data)
    with pytest.raises(FormatError, match="Memory usage limit"):
        aligner.load(tmp_path / "x.tsv.xz")
