"""The objects that everything else makes or reads.

::

    Corpus ── Bitext ─┬─ Document ── Paragraph ── Sentence
                      ├─ Bead ── Segment ── Sentence
                      ├─ ParagraphBead
                      └─ Discrepancy ─┬─ Evidence
                                      └─ Symptom
    Constraints           what a person has decided about beads and paragraphs
    Silence ── SilenceEntry  … and about discrepancies
    Glossary ── GlossaryEntry  … and about terms
    Table ── Column       any of it laid out for data frames
    Review ─┬─ FindingReview   … in the report of a bitext
            └─ BeadReview

All are immutable; a Span is a stretch of a document's text, in code points.
"""

from aligner.corpus.baseline import Comparison, Earlier, compare
from aligner.corpus.bitext import Bead, Bitext, ParagraphBead, Segment
from aligner.corpus.constraints import Constraints
from aligner.corpus.corpus import Corpus, Statistics
from aligner.corpus.decisions import BeadAction, BeadReview, FindingReview, Verdict
from aligner.corpus.discrepancy import Discrepancy, Evidence, Severity, Symptom
from aligner.corpus.document import Document, is_blank
from aligner.corpus.glossary import Glossary, GlossaryEntry
from aligner.corpus.review import Review
from aligner.corpus.signature import Signature
from aligner.corpus.silence import Silence, Silenced, SilenceEntry
from aligner.corpus.spans import Gap, GapReason, Paragraph, ParagraphKind, Sentence, Span
from aligner.corpus.tables import Column, Table
from aligner.corpus.words import Link, WordAlignment

__all__ = [
    "Bead",
    "BeadAction",
    "BeadReview",
    "Bitext",
    "Column",
    "Comparison",
    "Constraints",
    "Corpus",
    "Discrepancy",
    "Document",
    "Earlier",
    "Evidence",
    "FindingReview",
    "Gap",
    "GapReason",
    "Glossary",
    "GlossaryEntry",
    "Link",
    "Paragraph",
    "ParagraphBead",
    "ParagraphKind",
    "Review",
    "Segment",
    "Sentence",
    "Severity",
    "Signature",
    "Silence",
    "SilenceEntry",
    "Silenced",
    "Span",
    "Statistics",
    "Symptom",
    "Table",
    "Verdict",
    "WordAlignment",
    "compare",
    "is_blank",
]
