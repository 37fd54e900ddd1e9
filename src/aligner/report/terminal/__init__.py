"""A bitext and its findings on a terminal.

Text of a given width; evidence is marked by carets under it, so that colour adds
nothing but comfort.  Colour needs rich (extra ``rich``); without it all is plain.
"""

from __future__ import annotations

from aligner.report.terminal.grouping import Grouping
from aligner.report.terminal.listing import findings_text
from aligner.report.terminal.overview import summary

__all__ = ["Grouping", "findings_text", "summary"]
