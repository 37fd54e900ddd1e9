"""The templates, and what stands between a text and the HTML it goes into.

Everything that a template prints is escaped; a name that is not defined is an
error.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from aligner.report import its, wording
from aligner.report.excerpts import shortened

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

REPLACEMENT = "\ufffd"
"""Stands for each character that HTML cannot hold."""


@cache
def environment() -> Environment:
    """The environment that renders the templates beside this module."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("aligner.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_finalized,
    )
    made.filters["percent"] = wording.percent
    made.filters["slug"] = slug
    made.filters["language"] = wording.language_name
    made.filters["shortened"] = shortened
    made.filters["no_formulae"] = no_formulae
    made.filters["xml"] = xml_text
    made.globals["count"] = wording.count
    made.globals["of_severity"] = wording.of_severity
    made.globals["its_severity"] = wording.its_severity
    made.globals["its_namespace"] = its.NAMESPACE
    made.globals["its_profile"] = its.PROFILE
    made.globals["list_id"] = its.list_id
    made.globals["shape"] = wording.SHAPES.__getitem__
    return made


def showable(text: str) -> str:
    """A text without the characters that no HTML file may hold, one put for one."""
    shown: str = _unshowable().sub(REPLACEMENT, text)
    return shown


def xml_text(text: str) -> str:
    """A text without the characters that HTML may hold and XML may not."""
    return showable(text).replace("\f", REPLACEMENT)


def slug(name: str) -> str:
    """A name as a style rule can write it."""
    written: str = regex.sub(r"[^a-z0-9]+", "-", name.lower())
    return written


def no_formulae(text: str) -> Markup:
    """A text in which a notebook finds no formulae.

    MathJax looks for a pair of delimiters among the characters of one element;
    each sign that could begin one gets an element to itself.
    """
    from markupsafe import Markup, escape

    pieces = (
        Markup("<span>{}</span>").format(piece) if piece in {"$", "\\"} else escape(piece)
        for piece in regex.split(r"([$\\])", showable(text))
    )
    return Markup("").join(pieces)


@cache
def _unshowable() -> regex.Pattern[str]:
    return regex.compile(r"[\x00-\x08\x0B\x0E-\x1F\x7F-\x9F\p{Cs}\p{NChar}]")


def _finalized(value: object) -> object:
    return showable(value) if type(value) is str else value
