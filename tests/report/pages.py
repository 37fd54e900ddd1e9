"""Report pages, parsed."""

from __future__ import annotations

from functools import cache

from lxml import html as lxml_html

from aligner.report import html
from report.samples import harbour


@cache
def page() -> lxml_html.HtmlElement:
    """The report of the harbour."""
    return parsed(html.render(harbour()))


def parsed(text: str) -> lxml_html.HtmlElement:
    """A page."""
    return lxml_html.document_fromstring(text)
