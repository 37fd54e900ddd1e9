"""A coverage-guided fuzzer over everything that reads: ``python -m fuzz``, or ``make fuzz``.

``targets`` says what reads, ``holding`` what must hold of the result, ``seeds`` and
``packed_seeds`` make the first inputs from texts of our own, ``mutating`` and ``unpacking``
change inputs with their structure in view, ``driving`` runs one target under atheris.  What
is found goes to ``.fuzz/finds``.

A find is an error that is none of this package's, one that does not say in one line what it
is about, an input that takes too long or too much memory, and a result that is not sound or
that does not come back from a file of a format that promises to keep it.
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests"))
"""The tests say what a format promises."""
