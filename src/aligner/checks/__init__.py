"""A bitext in, the same bitext with its discrepancies out."""

from aligner.checks.judging import Case, Judge, Judgement, Verdict
from aligner.checks.registry import Check, Finding, checks, select
from aligner.checks.running import is_foreign, run_checks
from aligner.checks.signing import made_with

__all__ = [
    "Case",
    "Check",
    "Finding",
    "Judge",
    "Judgement",
    "Verdict",
    "checks",
    "is_foreign",
    "made_with",
    "run_checks",
    "select",
]
