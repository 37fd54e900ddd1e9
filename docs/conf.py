"""How Sphinx builds the documentation: ``make docs``."""

from __future__ import annotations

import importlib.metadata
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from latex2mathml.converter import convert

if TYPE_CHECKING:
    from sphinx.application import Sphinx

HERE = Path(__file__).parent
TOP = HERE.parent

project = "aligner"
author = "The aligner authors"
release = importlib.metadata.version("aligner")

extensions = [
    "myst_nb",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
]

exclude_patterns = ["_build", "notebooks/data"]
html_theme = "furo"
html_title = "aligner"
html_show_copyright = False
html_static_path = ["_static"]
html_css_files = ["pages.css"]
html_math_renderer = "mathml"
html_extra_path = ["bitext.schema.json", "review.schema.json"]

myst_enable_extensions = ["deflist", "dollarmath", "fieldlist"]
myst_heading_anchors = 4

# The notebooks of examples/ are kept without outputs; copies of them are run here.
nb_execution_mode = "auto"
nb_execution_raise_on_error = True
nb_execution_timeout = 180
notebooks = HERE / "notebooks"
shutil.rmtree(notebooks, ignore_errors=True)
notebooks.mkdir()
for example in sorted((TOP / "examples").glob("*.ipynb")):
    shutil.copy(example, notebooks)
(notebooks / "data").symlink_to(TOP / "data")

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_default_options = {"members": True}
autodoc_preserve_defaults = True
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
python_use_unqualified_type_names = True


def setup(app: Sphinx) -> None:
    """Write formulae as MathML, which needs no script, and names of types without modules."""
    app.add_html_math_renderer("mathml", (_formula, None), (_displayed_formula, None))
    app.connect("autodoc-process-signature", _without_modules)


def _formula(translator: Any, node: nodes.math) -> None:
    translator.body.append(convert(node.astext()))
    raise nodes.SkipNode


def _displayed_formula(translator: Any, node: nodes.math_block) -> None:
    formula = convert(node.astext(), display="block")
    translator.body.append(f'<div class="formula">{formula}</div>')
    raise nodes.SkipNode


def _without_modules(
    _app: Sphinx, _what: str, _name: str, _object: object, _options: object,
    signature: str | None, returned: str | None,
) -> tuple[str | None, str | None]:  # fmt: skip
    """``tuple[Document, Document]`` in place of ``tuple[~aligner.corpus.document.Document, …]``."""
    first, second = (text and _MODULE.sub("", text) for text in (signature, returned))
    return first, second


_MODULE = re.compile(r"~?\baligner(?:\.[a-z_]+)+\.(?=[A-Z])|~(?=\w)")
