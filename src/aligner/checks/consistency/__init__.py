"""Whether terms are rendered as the text, or a glossary, renders them elsewhere."""

from aligner.checks.consistency import glossary, renderings

__all__ = ["glossary", "renderings"]
