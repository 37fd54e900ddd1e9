"""From the confidence that a check says to the one that has proved true.

How sure a check says it is orders its own findings, and a person has judged it.  For
checks with findings enough in the development sets, ``benchmarks/fit_confidence.py``
has counted how often they are right, and has written a line from what they say to
that; other checks are taken at their word.  ``confidence.json`` tells which are which.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

import numpy as np

from aligner.checks.registry import Check, Finding

Points = tuple[tuple[float, ...], tuple[float, ...]]
"""Confidences that a check says, rising, and those that are true."""


@dataclass(frozen=True, slots=True)
class Fit:
    """What the script made of a check.

    Attributes:
        line: from what it says to what is true.
        findings: how many the line is fitted to.
        right: how many of them were about a planted error.
    """

    line: Points
    findings: int
    right: int


@dataclass(frozen=True, slots=True)
class Calibration:
    """What the script made.

    Attributes:
        fits: by the id of the check.
        elsewhere: checks whose confidence is fitted by other scripts, and which.
    """

    fits: Mapping[str, Fit]
    elsewhere: Mapping[str, str]


@cache
def calibration() -> Calibration:
    """What ships."""
    held = json.loads(files(__package__).joinpath("confidence.json").read_text("utf-8"))
    return Calibration(
        {
            check: Fit((tuple(fit["said"]), tuple(fit["true"])), fit["findings"], fit["right"])
            for check, fit in held["fitted"].items()
        },
        held["elsewhere"],
    )


def calibrated(check: Check, finding: Finding) -> Finding:
    """A finding that is as sure as findings of its check that say so have proved right."""
    fit = calibration().fits.get(check.id)
    if fit is None:
        return finding
    confidence = round(float(np.interp(finding.confidence, *fit.line)), 2)
    return replace(finding, confidence=confidence)


def basis(check: Check) -> str:
    """A sentence on where the confidence of a check's findings comes from."""
    held = calibration()
    if fit := held.fits.get(check.id):
        return (
            f"Confidence is fitted, to {fit.findings:,} findings of which {fit.right:,} were right."
        )
    if script := held.elsewhere.get(check.id):
        return f"Confidence is fitted, by `{script}`."
    return "Confidence is judged: there were too few findings to fit it."
