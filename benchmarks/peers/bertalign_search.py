"""Bertalign's two searches on vectors that it is given.

This file is run by the Python of the peers' environment, which has numpy and
Bertalign and nothing of this project::

    python -P bertalign_search.py vectors.npz -0.1 0

``vectors.npz`` holds, for either side, the vectors of every run of one to four
sentences, by the run's last sentence (``first``, ``second``, shape (4, n, d)), and
their lengths in bytes (``first_lengths``, ``second_lengths``, shape (4, n)).  For
each skip score one line of JSON is printed: the beads, and the processor seconds
of the search, compilation left out.

Of the package only the file with the searches is loaded: the rest needs torch and
Python 3.12.
"""

import importlib.util
import json
import sys
import time
import types
from pathlib import Path
from typing import Any

import numpy as np

MOST = 5
"""Most sentences of both sides in a bead; Bertalign's default, as all that follows."""
NEIGHBOURS = 3
WINDOW = 5


def searches() -> Any:
    """The module of Bertalign that searches."""
    found = importlib.util.find_spec("bertalign")
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError("bertalign")
    # the searches read it for the nearest neighbours alone, which are looked up here
    sys.modules.setdefault("torch", types.ModuleType("torch"))
    path = Path(found.submodule_search_locations[0]) / "corelib.py"
    spec = importlib.util.spec_from_file_location("bertalign_corelib", path)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(str(path))
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def beads(core: Any, held: Any, skip: float) -> list[tuple[list[int], list[int]]]:
    """The beads that both passes find, as ``Bertalign.align_sents`` calls them."""
    first, second = held["first"], held["second"]
    sizes = first.shape[1], second.shape[1]
    alike = first[0] @ second[0].T
    nearest = np.argsort(-alike, axis=1, kind="stable")[:, :NEIGHBOURS].astype(np.int64)
    scores = np.take_along_axis(alike, nearest, 1)
    shapes = core.get_alignment_types(2)
    width, path = core.find_first_search_path(*sizes)
    pointers = core.first_pass_align(*sizes, width, path, shapes, scores, nearest)
    rough = core.first_back_track(*sizes, pointers, path, shapes)
    shapes = core.get_alignment_types(MOST)
    width, path = core.find_second_search_path(rough, WINDOW, *sizes)
    lengths = held["first_lengths"], held["second_lengths"]
    ratio = float(lengths[0][0].sum() / lengths[1][0].sum())
    pointers = core.second_pass_align(
        first, second, *lengths, width, path, shapes, ratio, skip, margin=True, len_penalty=True
    )
    found = core.second_back_track(*sizes, pointers, path, shapes)
    return [([int(i) for i in one], [int(j) for j in two]) for one, two in found]


def main() -> None:
    """Print the beads for each skip score."""
    core = searches()
    held = dict(np.load(sys.argv[1]))
    few = {name: array[:, :20] for name, array in held.items()}
    beads(core, few, 0.0)
    for skip in map(float, sys.argv[2:]):
        began = time.process_time()
        found = beads(core, held, skip)
        print(json.dumps({"beads": found, "seconds": time.process_time() - began}))


if __name__ == "__main__":
    main()
