"""Many pairs: a manifest in, a folder of records out.

A run can be killed at any moment and started again; it goes on where it was, and
what it leaves is byte for byte what an undisturbed run would have left.
"""

from aligner.batch.executors import ExecutorError
from aligner.batch.folder import manifest_of_folder
from aligner.batch.manifest import Entry, Manifest, read_manifest
from aligner.batch.record import BatchRecord, read_batch
from aligner.batch.running import BatchSummary, run_batch
from aligner.batch.work import BatchOptions

__all__ = [
    "BatchOptions",
    "BatchRecord",
    "BatchSummary",
    "Entry",
    "ExecutorError",
    "Manifest",
    "manifest_of_folder",
    "read_batch",
    "read_manifest",
    "run_batch",
]
