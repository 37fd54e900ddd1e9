"""Parallel translation alignment: which sentence renders which, and where the two disagree.

>>> import aligner
>>> bitext = aligner.check("page.txt")  # doctest: +SKIP
>>> bitext[0]["en"].text  # doctest: +SKIP

Names are loaded when they are first used, so that importing the package costs
next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    __version__: str

    from aligner.api import align, check, load, pair, read, save
    from aligner.corpus import (
        Bead,
        BeadAction,
        BeadReview,
        Bitext,
        Constraints,
        Corpus,
        Discrepancy,
        Document,
        Evidence,
        FindingReview,
        Gap,
        GapReason,
        Glossary,
        GlossaryEntry,
        Paragraph,
        ParagraphBead,
        ParagraphKind,
        Review,
        Segment,
        Sentence,
        Severity,
        Signature,
        Silence,
        Silenced,
        SilenceEntry,
        Span,
        Symptom,
        Verdict,
    )
    from aligner.errors import (
        AlignerError,
        BinaryFileError,
        EmptyTextError,
        EncodingError,
        FormatError,
        InputError,
        JudgeError,
        LanguageError,
        LayoutError,
        LimitError,
        MissingExtraError,
        ReviewError,
        SettingsError,
        UnknownCheckError,
        UnreadableFileError,
        VersionError,
    )
    from aligner.limits import Limits, limited
    from aligner.report import plots
    from aligner.reviewing import (
        apply_review,
        lay_findings,
        read_report_findings,
        read_review,
        write_review,
    )
    from aligner.widget import ReviewWidget as ReviewWidget

__all__ = [
    "AlignerError",
    "Bead",
    "BeadAction",
    "BeadReview",
    "BinaryFileError",
    "Bitext",
    "Constraints",
    "Corpus",
    "Discrepancy",
    "Document",
    "EmptyTextError",
    "EncodingError",
    "Evidence",
    "FindingReview",
    "FormatError",
    "Gap",
    "GapReason",
    "Glossary",
    "GlossaryEntry",
    "InputError",
    "JudgeError",
    "LanguageError",
    "LayoutError",
    "LimitError",
    "Limits",
    "MissingExtraError",
    "Paragraph",
    "ParagraphBead",
    "ParagraphKind",
    "Review",
    "ReviewError",
    "Segment",
    "Sentence",
    "SettingsError",
    "Severity",
    "Signature",
    "Silence",
    "SilenceEntry",
    "Silenced",
    "Span",
    "Symptom",
    "UnknownCheckError",
    "UnreadableFileError",
    "Verdict",
    "VersionError",
    "align",
    "apply_review",
    "check",
    "lay_findings",
    "limited",
    "load",
    "pair",
    "plots",
    "read",
    "read_report_findings",
    "read_review",
    "save",
    "write_review",
]

_WITH_EXTRAS = {"ReviewWidget": "aligner.widget"}
"""Names that need an extra, and so are not among those that ``import *`` brings."""

_HOMES = ("aligner.errors", "aligner.corpus", "aligner.api", "aligner.reviewing", "aligner.limits")


def __getattr__(name: str) -> object:
    if name == "__version__":
        from importlib.metadata import version

        return version("aligner")
    if name == "plots":
        return import_module("aligner.report.plots")
    if name in _WITH_EXTRAS:
        return vars(import_module(_WITH_EXTRAS[name]))[name]
    if name not in __all__:
        from aligner.deprecation import value_of

        return value_of(f"{__name__}.{name}")
    home = next(module for module in map(import_module, _HOMES) if hasattr(module, name))
    import_module("aligner.corpus.display").draw_with(_as_html, _as_text)
    value: object = getattr(home, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*__all__, *_WITH_EXTRAS])


def _as_html(shown: object) -> str:
    from aligner.report.notebook import html_of

    return html_of(shown)


def _as_text(shown: object) -> str | None:
    from aligner.report.plain import text_of

    return text_of(shown)
