"""A bitext in, the same bitext with its discrepancies out."""

from aligner.checks.registry import Check, Finding, checks, select
from aligner.checks.running import run_checks

__all__ = ["Check", "Finding", "checks", "run_checks", "select"]
