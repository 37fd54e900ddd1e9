"""The script and the styles of the report, put together from the files beside this module."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

SCRIPTS = (
    "page.js",
    "review.js",
    "store.js",
    "chunks.js",
    "search.js",
    "findings.js",
    "beads.js",
    "words.js",
    "filters.js",
    "maps.js",
    "dialogs.js",
    "keys.js",
    "start.js",
    "embedded.js",
)
"""Each uses only what stands in those before it, until the last ones start the page."""

STYLES = (
    "base.css",
    "panel.css",
    "texts.css",
    "overview.css",
    "dock.css",
    "narrow.css",
    "print.css",
)


@cache
def script() -> str:
    """The script, in one closure."""
    return '\n(() => {\n"use strict";\n' + "\n".join(map(_read, SCRIPTS)) + "})();\n"


@cache
def styles() -> str:
    """The style sheet."""
    return "\n".join(map(_read, STYLES))


@cache
def script_hash() -> str:
    """What a content security policy calls the script."""
    digest = hashlib.sha256(script().encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def _read(name: str) -> str:
    return files("aligner.report").joinpath("assets", name).read_text(encoding="utf-8")
