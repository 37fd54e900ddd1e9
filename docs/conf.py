"""How Sphinx builds the documentation: ``make docs``."""

from __future__ import annotations

import importlib.metadata
import shutil
from pathlib import Path

HERE = Path(__file__).parent
TOP = HERE.parent

project = "aligner"
author = "The aligner authors"
release = importlib.metadata.version("aligner")

extensions = [
    "myst_nb",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx.ext.mathjax",
]

exclude_patterns = ["_build", "notebooks/data"]
html_theme = "furo"
html_title = "aligner"
html_show_copyright = False
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
