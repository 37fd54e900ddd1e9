"""Parallel translation alignment: which sentence renders which, and where the two disagree.

>>> import aligner
>>> bitext = aligner.check("page.txt")  # doctest: +SKIP
>>> bitext[0]["en"].text  # doctest: +SKIP
"""

from importlib.metadata import version as _version

from aligner.api import align, check, load, pair, read, save
from aligner.corpus import (
    Bead,
    Bitext,
    Corpus,
    Discrepancy,
    Document,
    Evidence,
    Gap,
    GapReason,
    Paragraph,
    ParagraphBead,
    ParagraphKind,
    Segment,
    Sentence,
    Severity,
    Signature,
    Span,
)
from aligner.corpus.display import draw_with as _draw_with
from aligner.errors import (
    AlignerError,
    BinaryFileError,
    EmptyTextError,
    EncodingError,
    FormatError,
    InputError,
    LanguageError,
    LayoutError,
    MissingExtraError,
    SettingsError,
    UnknownCheckError,
    UnreadableFileError,
    VersionError,
)

__all__ = [
    "AlignerError",
    "Bead",
    "BinaryFileError",
    "Bitext",
    "Corpus",
    "Discrepancy",
    "Document",
    "EmptyTextError",
    "EncodingError",
    "Evidence",
    "FormatError",
    "Gap",
    "GapReason",
    "InputError",
    "LanguageError",
    "LayoutError",
    "MissingExtraError",
    "Paragraph",
    "ParagraphBead",
    "ParagraphKind",
    "Segment",
    "Sentence",
    "SettingsError",
    "Severity",
    "Signature",
    "Span",
    "UnknownCheckError",
    "UnreadableFileError",
    "VersionError",
    "align",
    "check",
    "load",
    "pair",
    "read",
    "save",
]

__version__ = _version("aligner")


def _drawn(shown: object) -> str:
    from aligner.report.notebook import html_of

    return html_of(shown)


_draw_with(_drawn)
