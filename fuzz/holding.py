"""What must hold of whatever was read."""

from __future__ import annotations

import shutil
import tempfile
import zlib
from pathlib import Path

from aligner.corpus import Bitext, Document, is_blank
from aligner.errors import AlignerError, InputError
from aligner.formats import bitext_json, registry
from aligner.formats.format import Format, Wanted
from fuzz.seeds import NUMBERED
from promises import is_in_order, kept

_LONGEST_MESSAGE = 2000


def must_tell(error: AlignerError, file: Path) -> None:
    """An error is one line that says in which file something is wrong."""
    told = str(error)
    assert "\n" not in told, f"more than a line: {told!r}"
    assert len(told) <= _LONGEST_MESSAGE, f"{len(told)} characters: {told[:200]!r}"
    if isinstance(error, InputError):
        assert error.cause, "no cause"
        assert str(file) in told or str(file.parent) in told, f"names no file: {told!r}"


def must_be_sound(document: Document) -> None:
    """A document's spans are its text, and every visible character is covered."""
    seen = bytearray(len(document.text))
    for paragraph in document.paragraphs:
        assert document.text[paragraph.start : paragraph.end] == paragraph.text
        for span in paragraph.sentences or (paragraph,):
            assert paragraph.start <= span.start <= span.end <= paragraph.end
            assert document.text[span.start : span.end] == span.text
            seen[span.start : span.end] = b"\1" * len(span)
    for gap in document.gaps:
        assert document.text[gap.start : gap.end] == gap.text
        seen[gap.start : gap.end] = b"\1" * len(gap)
    for at, character in enumerate(document.text):
        assert seen[at] or is_blank(character), f"{character!r} at {at} is in no span"


def must_be_whole(bitext: Bitext) -> None:
    """A bitext is sound, survives its own file, and every other writer can cope with it."""
    for document in bitext.documents:
        must_be_sound(document)
    for found in bitext.discrepancies:
        for side, evidence in enumerate(found.evidence):
            text = bitext.documents[side].text
            assert text[evidence.start : evidence.end] == evidence.text
    assert bitext_json.loads(bitext_json.dumps(bitext)) == bitext
    for format in registry.FORMATS:
        if format.write is not None:
            _must_be_writable(bitext, format)


def must_come_back(bitext: Bitext, origin: Format) -> None:
    """A bitext that was read comes back from a file of its format, and of one other format."""
    both = [one for one in registry.FORMATS if one.read and one.write and one != origin]
    other = both[zlib.crc32(bitext.documents[0].text.encode()) % len(both)]
    for format in (origin, other):
        if format.write is None or not bitext.beads:
            continue
        if not format.keeps.moved and not is_in_order(bitext):
            continue
        folder = Path(tempfile.mkdtemp(prefix="again-"))
        try:
            _must_come_back(bitext, format, folder)
        finally:
            shutil.rmtree(folder)


def _must_come_back(bitext: Bitext, format: Format, folder: Path) -> None:
    place = folder / f"x{format.endings[0]}"
    try:
        registry.write(bitext, place, format)
        if format.name in NUMBERED:
            registry.write(bitext, folder / "x.segmented", registry.named("segmented"))
    except AlignerError:
        return
    if not format.keeps.nulls and all(bead.is_null for bead in bitext):
        return
    wanted = Wanted(bitext.languages, languages=bitext.languages)
    read = registry.read(place, format, wanted)
    must_be_sound(read.documents[0])
    must_be_sound(read.documents[1])
    before, after = kept(bitext, format), kept(read, format)
    for name in before:
        assert after[name] == before[name], (
            f"{format.name} loses {name}: {after[name]!r:.400} != {before[name]!r:.400}"
        )


def _must_be_writable(bitext: Bitext, format: Format) -> None:
    try:
        for output in registry.outputs(bitext, Path(f"x{format.endings[0]}"), format):
            for chunk in output.chunks:
                if isinstance(chunk, str):
                    chunk.encode()
    except AlignerError:
        pass
