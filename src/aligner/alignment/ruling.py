"""Which ways through a lattice are open."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from aligner.alignment.band import Floats, Truths
from aligner.alignment.lattice import NEVER
from aligner.errors import SettingsError

_ORDER = 5.0
"""Log-potential of a pinned bead in its order: about that of an ordinary match."""

NO_WAY = (
    "the constraints leave no way to align the texts: "
    "each bead that some sentence could be in is forbidden"
)


@dataclass(frozen=True)
class Ruling:
    """What a person has decided of the edges of a lattice.

    Attributes:
        open: whether an edge may be taken; ``None``: nothing was decided.
        over: whether it passes over a sentence that is settled elsewhere.
        pins: whether it is a pinned bead.
    """

    open: Truths | None = None
    over: Truths | None = None
    pins: Truths | None = None

    def potentials(self, natural: Floats) -> Floats:
        """Log-potentials of the edges, given those that they would have of themselves."""
        return self._decided(natural, _ORDER)

    def values(self, natural: Floats, posteriors: Floats) -> Floats:
        """What each edge is worth on the path, given what it would be of itself."""
        return self._decided(natural, posteriors)

    def must_have_path(self, total: float) -> None:
        """Refuse a lattice without an open path, by the log of the sum over its paths.

        Raises:
            SettingsError: there is none.
        """
        if total <= NEVER / 2:
            raise SettingsError(NO_WAY)

    def _decided(self, natural: Floats, pinned: Floats | float) -> Floats:
        if self.open is None or self.over is None or self.pins is None:
            return natural
        found = np.where(self.over, 0.0, np.where(self.pins, pinned, natural))
        return np.where(self.open, found, NEVER)


OPEN = Ruling()
"""All ways are open."""
