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

# With -n every name must lead somewhere, but for those of other packages, those that
# annotations are made of, and parts of the code that docstrings point its readers to.
nitpick_ignore_regex = [
    ("py:.*", r"(collections|datetime|numpy|os|pathlib|annotated_types|pydantic|t|pd|pl|alt)\..*"),
    (
        "py:class",
        r"_?[A-Z]\w*(Metadata|Info)|ConfigDict|Strict|[GL]e|NoneType|(api\.)?Source|Progress|T|tuple\[str",
    ),
    ("py:.*", r"aligner\.(alignment|checks|report)\..*"),
    ("py:.*", r"GIVEN|digest|LEAST_CONFIDENCE|Grid|Chart"),
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
    app.connect("autodoc-process-docstring", _in_words, priority=600)


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


def _in_words(
    _app: Sphinx, what: str, _name: str, _object: object, _options: object, lines: list[str]
) -> None:
    """Put back what stands before a colon in a property, which napoleon takes for its type."""
    taken = lines[-1].removeprefix(":type: ") if lines else ""
    if what in ("attribute", "data", "property") and lines and taken != lines[-1]:
        lines[:] = [f"{taken}: {lines[0]}", *lines[1:-2]]


_MODULE = re.compile(r"~?\baligner(?:\.[a-z_]+)+\.(?=[A-Z])|~(?=\w)")
