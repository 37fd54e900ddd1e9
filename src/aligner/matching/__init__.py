"""Two heaps of documents, and nothing that says which renders which: find the pairs."""

from aligner.matching.documents import Match, Matching, match_documents
from aligner.matching.duplicates import Duplicate
from aligner.matching.folders import FolderMatching, Odd, match_folders

__all__ = [
    "Duplicate",
    "FolderMatching",
    "Match",
    "Matching",
    "Odd",
    "match_documents",
    "match_folders",
]
