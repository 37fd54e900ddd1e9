"""What is given to be read -> documents, with their paragraphs and sentences.

::

    file, page, string ── source ── html, markdown ── blocks ── layout ── documents
                          bytes      regions           para-     which     Document
                          to text                      graphs    language
"""

from aligner.text.reading import (
    document_from_text,
    documents_from_pair,
    read_one,
    read_page,
    read_pair,
    read_segmented,
)
from aligner.text.source import Format, RawText, read_source

__all__ = [
    "Format",
    "RawText",
    "document_from_text",
    "documents_from_pair",
    "read_one",
    "read_page",
    "read_pair",
    "read_segmented",
    "read_source",
]
