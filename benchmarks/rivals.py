"""Other aligners' searches, run as they are published, on sentences and vectors of ours.

None of them is a dependency.  They are looked for in one folder, which this fills:

    pip install --target FOLDER galechurch nltk numba
    pip install --target FOLDER --no-deps --ignore-requires-python bertalign

The environment that :mod:`benchmarks.peers` uses will do as well, if galechurch is
there; it is looked in first.

Of bertalign only the search is used (``bertalign/corelib.py``), without its encoder,
so that torch is not needed: the products that it leaves to torch are taken by numpy.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
import time
import types
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aligner.evaluation import IndexBead

Sides = tuple[Sequence[str], Sequence[str]]
Vectors = NDArray[np.float32]
Result = tuple[list[IndexBead], float]
"""The beads, and the processor time of the search alone in seconds."""


class MissingPeerError(Exception):
    """A peer is not in the folder."""


def gale_church(sides: Sides) -> Result:
    """NLTK's Gale and Church, by characters."""
    try:
        from nltk.translate.gale_church import align_blocks
    except ImportError as error:
        raise MissingPeerError(str(error)) from error
    lengths = [[len(line) for line in side] for side in sides]
    began = time.process_time()
    pairs = align_blocks(*lengths)
    spent = time.process_time() - began
    links: dict[int, list[int]] = {}
    for first, second in pairs:
        links.setdefault(first, []).append(second)
    return _beads_of_links(pairs, len(sides[0]), len(sides[1])), spent


def _beads_of_links(pairs: Sequence[tuple[int, int]], length: int, width: int) -> list[IndexBead]:
    """Sentences that are linked make a bead together; the rest is alone."""
    beads: list[tuple[list[int], list[int]]] = []
    for first, second in sorted(pairs):
        if beads and (first == beads[-1][0][-1] or second == beads[-1][1][-1]):
            for numbers, number in zip(beads[-1], (first, second), strict=True):
                if numbers[-1] != number:
                    numbers.append(number)
        else:
            beads.append(([first], [second]))
    found = [IndexBead(tuple(a), tuple(b)) for a, b in beads]
    held = [{n for bead in found for n in bead.pair[side]} for side in (0, 1)]
    found += [IndexBead((i,), ()) for i in range(length) if i not in held[0]]
    return found + [IndexBead((), (j,)) for j in range(width) if j not in held[1]]


def galechurch(sides: Sides) -> Result:
    """The ``galechurch`` package, the whole text as one block."""
    try:
        peer = importlib.import_module("galechurch")
    except ImportError as error:
        raise MissingPeerError(str(error)) from error
    began = time.process_time()
    found = peer.align(*map(list, sides), max_block_size=2**62)
    spent = time.process_time() - began
    return [
        one
        for bead in found.beads
        for one in _split(
            range(bead.source_start, bead.source_end), range(bead.target_start, bead.target_end)
        )
    ], spent


def bertalign(vectors: tuple[Vectors, Vectors], sides: Sides, folder: Path, skip: float) -> Result:
    """Both passes of bertalign; the vector of several sentences is the sum of theirs."""
    core = _bertalign_core(folder)
    overlaps = 4
    lengths = [np.array([len(line.encode()) for line in side]) for side in sides]
    blocks = [_overlaps(v, overlaps) for v in vectors]
    sizes = [_overlap_lengths(own, overlaps) for own in lengths]
    few = [np.ascontiguousarray(block[:, :40]) for block in blocks]
    few_sizes = [np.ascontiguousarray(size[:, :40]) for size in sizes]
    _bertalign_search(core, few, few_sizes, skip)  # is compiled here
    began = time.process_time()
    found = _bertalign_search(core, blocks, sizes, skip)
    spent = time.process_time() - began
    return [bead for first, second in found for bead in _split(first, second)], spent


def _bertalign_search(
    core: Any, blocks: Sequence[Vectors], sizes: Sequence[NDArray[np.int64]], skip: float
) -> list[tuple[list[int], list[int]]]:
    length, width = blocks[0].shape[1], blocks[1].shape[1]
    scores, nearest = _nearest(blocks[0][0], blocks[1][0], 3)
    kinds = core.get_alignment_types(2)
    window, path = core.find_first_search_path(length, width)
    pointers = core.first_pass_align(length, width, window, path, kinds, scores, nearest)
    first = core.first_back_track(length, width, pointers, path, kinds)
    kinds = core.get_alignment_types(5)
    window, path = core.find_second_search_path(first, 5, length, width)
    ratio = float(sizes[0][0].sum() / sizes[1][0].sum())
    pointers = core.second_pass_align(
        *blocks, *sizes, window, path, kinds, ratio, skip, margin=True, len_penalty=True
    )
    found: list[tuple[list[int], list[int]]] = core.second_back_track(
        length, width, pointers, path, kinds
    )
    return found


def _bertalign_core(folder: Path) -> Any:
    """The module of the search by itself: the package needs a later Python, and torch."""
    path = folder / "bertalign" / "corelib.py"
    if not path.is_file():
        raise MissingPeerError(f"there is no {path}")
    sys.modules.setdefault("torch", types.ModuleType("torch"))
    spec = importlib.util.spec_from_file_location("bertalign_corelib", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    try:
        spec.loader.exec_module(module)
    except ImportError as error:
        raise MissingPeerError(str(error)) from error
    return module


def _nearest(
    first: Vectors, second: Vectors, count: int
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Of each sentence of the first side the nearest of the second, and their cosines."""
    scores, places = [], []
    for start in range(0, len(first), 256):
        cosines = first[start : start + 256] @ second.T
        at = np.argpartition(-cosines, count - 1, axis=1)[:, :count]
        places.append(at)
        scores.append(np.take_along_axis(cosines, at, axis=1))
    return np.concatenate(scores), np.concatenate(places).astype(np.int64)


def _overlaps(vectors: Vectors, count: int) -> Vectors:
    """Unit vectors of one sentence, two ... that end with each, shape (count, n, d)."""
    found = np.zeros((count, *vectors.shape), dtype=np.float32)
    found[0] = total = vectors
    for size in range(1, count):
        total = total.copy()
        total[size:] += vectors[:-size]
        total[:size] = 0
        found[size] = total / np.maximum(np.linalg.norm(total, axis=1), 1e-9)[:, None]
    return found


def _overlap_lengths(lengths: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    found = np.zeros((count, len(lengths)), dtype=np.int64)
    found[0] = total = lengths
    for size in range(1, count):
        total = total.copy()
        total[size:] += lengths[:-size]
        found[size] = total
    return found


def _split(first: Sequence[int], second: Sequence[int]) -> list[IndexBead]:
    """A bead; sentences without a counterpart one by one, as gold has them."""
    if len(first) and len(second):
        return [IndexBead(tuple(map(int, first)), tuple(map(int, second)))]
    alone = [IndexBead((int(i),), ()) for i in first]
    return alone + [IndexBead((), (int(j),)) for j in second]
