"""Two documents to a bitext: which sentences and paragraphs render which."""

from aligner.alignment.engine import align_documents
from aligner.alignment.settings import AlignmentSettings

__all__ = ["AlignmentSettings", "align_documents"]
