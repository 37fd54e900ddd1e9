"""PDF (ISO 32000), read with pypdf: the lines of its pages, in the order of their content.

A PDF file knows no paragraphs; :mod:`aligner.text.extraction.pdf_paragraphs` tells them
from where the lines stand.  Pages that are pictures have no text.
"""

from __future__ import annotations

import io
import logging
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import hypot
from typing import TYPE_CHECKING, Any

import regex

from aligner import limits
from aligner.corpus import is_blank
from aligner.errors import AlignerError, FormatError, LimitError, MissingExtraError
from aligner.text.extraction.pdf_paragraphs import Line, put_paragraphs
from aligner.text.extraction.writing import ExtractedText, TextWriter

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_SIGNS = {
    "\x7f": "•",  # as the standard encoding of PDF has it
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
_SIGN = regex.compile(r"[\x7f\ufb00-\ufb06]")
_BOLD = regex.compile(r"(?i)bold|black|heavy|semib|demi")
_MARK = regex.compile(r"\d{1,3}(?:,\d{1,3}){0,2}[*†‡]?|[*†‡]{1,3}")
_BEFORE_MARKS = frozenset(".,;:!?»”’\"')]")
_SMALL = 0.75
"""How high the mark of a note is at most, letters being 1."""
_UPRIGHT = (0,)
_ANY_WAY = (0, 90, 180, 270)

Matrix = Sequence[float]


def extract(data: bytes, name: str) -> ExtractedText:
    """The text of a PDF file; see :func:`aligner.text.extraction.extracted` for the errors."""
    try:
        from pypdf.errors import DependencyError, LimitReachedError
    except ImportError:
        raise MissingExtraError("pypdf", "documents") from None
    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    try:
        pages = _pages(data, name)
    except AlignerError:
        raise
    except DependencyError:
        raise MissingExtraError("cryptography", "documents") from None
    except LimitReachedError as error:
        raise LimitError(f"a PDF bomb; it is not read: {_one_line(error)}", file=name) from None
    except Exception as error:  # noqa: BLE001  # the library tells damage in whatever breaks
        raise FormatError(f"not a PDF file, or damaged: {_one_line(error)}", file=name) from None
    out = TextWriter()
    put_paragraphs(pages, out)
    without = sum(not page for page in pages)
    warnings = (f"{name}: {without} of {len(pages)} pages hold no text",) if without else ()
    return out.extracted(warnings)


def _pages(data: bytes, name: str) -> list[list[Line]]:
    """The lines of each page."""
    from pypdf import PasswordType, PdfReader

    reader: PdfReader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
        raise FormatError("protected by a password; save it without one", file=name)
    pages = []
    size = 0
    for number, page in enumerate(reader.pages):
        limits.must_have_time()
        lines = list(_lines(page, number))
        size += sum(len(line.text) for line in lines)
        limits.must_fit(size, file=name)
        pages.append(lines)
    return pages


def _lines(page: PageObject, number: int) -> Iterator[Line]:
    """The lines of a page; what stands upright on it, unless all of it stands otherwise."""
    upright = _UPRIGHT if not page.rotation else _ANY_WAY
    for ways in dict.fromkeys((upright, _ANY_WAY)):
        collector = _Collector(number)
        page.extract_text(orientations=ways, visitor_text=collector.take)
        collector.end_line()
        if collector.lines:
            yield from collector.lines
            return


@dataclass(slots=True)
class _Collector:
    """Makes lines of the pieces of text that pypdf meets."""

    page: int
    lines: list[Line] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    place: tuple[float, float] | None = None
    sizes: Counter[float] = field(default_factory=Counter)
    bold: int = 0

    def take(
        self, text: str, at: Matrix, within: Matrix, font: Mapping[str, Any] | None, size: float
    ) -> None:
        """Take a piece of text, which may end a line.

        Args:
            text: the piece.
            at: the matrix of the page where it stands.
            within: the matrix of the text.
            font: in which it is written.
            size: of the font, before either matrix.
        """
        plain = _SIGN.sub(lambda sign: _SIGNS[sign[0]], text)
        for number, words in enumerate(plain.split("\n")):
            if number:
                self.end_line()
            scale = hypot(
                within[0] * at[0] + within[1] * at[2], within[0] * at[1] + within[1] * at[3]
            )
            height = round(abs(size) * scale, 1)
            if not words or self._is_mark(words, height):
                continue
            self.parts.append(words)
            if is_blank(words):
                continue
            if self.place is None:
                x, y = within[4], within[5]
                self.place = (
                    x * at[0] + y * at[2] + at[4],
                    x * at[1] + y * at[3] + at[5],
                )
            self.sizes[height] += len(words)
            called = str(font.get("/BaseFont", "")) if font else ""
            self.bold += len(words) if _BOLD.search(called) else 0

    def _is_mark(self, words: str, height: float) -> bool:
        """Whether some words are the small mark of a note after a sentence or a part of one."""
        before = self.parts[-1][-1:] if self.parts else ""
        return (
            bool(self.sizes)
            and height <= _SMALL * max(self.sizes)
            and before in _BEFORE_MARKS
            and _MARK.fullmatch(words.strip()) is not None
        )

    def end_line(self) -> None:
        """The line ends here."""
        words = " ".join("".join(self.parts).split())
        if words and self.place is not None:
            size = max(self.sizes, key=lambda one: (self.sizes[one], one))
            bold = self.bold * 10 >= self.sizes.total() * 9
            self.lines.append(Line(words, self.page, *self.place, size or 1.0, bold))
        self.parts, self.place = [], None
        self.sizes, self.bold = Counter(), 0


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:150] or type(error).__name__
