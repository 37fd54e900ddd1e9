"""The table of checks.

A check is a small function whose docstring says what it flags.  It is given a
:class:`~aligner.checks.context.Context` and yields findings; the
registry adds what is the same for all findings of the check.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from inspect import getdoc

import regex

from aligner.checks.context import Context
from aligner.checks.examples import Example, parted
from aligner.checks.knowledge import KNOWLEDGE
from aligner.corpus import Evidence, Severity
from aligner.deprecation import Kind, renamed
from aligner.errors import UnknownCheckError

FAMILIES = (
    "editorial",
    "coverage",
    "numbers",
    "dates",
    "names",
    "language",
    "meaning",
    "consistency",
    "structure",
)
"""The families there are, each a module or package of this package, in the order of the report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a check found, before the registry makes it a discrepancy.

    Attributes:
        evidence: one for each side, in the order of the bitext's sides.
        message: one sentence; it names languages, not sides.
        confidence: how sure it is, from 0 to 1, that a reviser would agree.
        beads: numbers of the beads it concerns, the main one first.
        severity: where it differs from the check's own.
    """

    evidence: tuple[Evidence, Evidence]
    message: str
    confidence: float
    beads: tuple[int, ...]
    severity: Severity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A registered check.

    Attributes:
        id: ``family/kind``.
        severity: of its findings, unless a finding says otherwise.
        its_type: ITS 2.0 localization quality issue type.
        mqm: MQM category, ``dimension/type``.
        default: whether it runs when nothing is selected.
        alone: whether its findings are never taken for signs of what other
            checks find in the same place.
        find: the function.
        needs: what both languages' modules must know of, else it stays silent; see
            :data:`~aligner.checks.knowledge.KNOWLEDGE`.
        uses: what it sees less without.
    """

    id: str
    severity: Severity
    its_type: str
    mqm: str
    default: bool
    alone: bool
    find: Callable[[Context], Iterable[Finding]]
    needs: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        """The part of the id before the slash."""
        return self.id.partition("/")[0]

    @property
    def explanation(self) -> str:
        """What it flags and what it does not, from the function's docstring."""
        return parted(getdoc(self.find) or "")[0]

    @property
    def grading(self) -> str:
        """A sentence on how severe its findings are, by whether the explanation names exceptions."""
        words = set(regex.findall(r"\w+", self.explanation.lower()))
        others = {severity.value for severity in Severity} - {self.severity.value}
        always = not words & others
        return f"Severity is {'always ' if always else ''}{self.severity}{'' if always else ' otherwise'}."

    @property
    def examples(self) -> tuple[Example, ...]:
        """Pairs that it flags and pairs that it does not, from the end of the docstring."""
        return parted(getdoc(self.find) or "")[1]


_CHECKS: dict[str, Check] = {}


def check(
    id: str,
    *,
    severity: Severity,
    its_type: str,
    mqm: str,
    default: bool = True,
    alone: bool = False,
    needs: tuple[str, ...] = (),
    uses: tuple[str, ...] = (),
) -> Callable[[Callable[[Context], Iterator[Finding]]], Callable[[Context], Iterator[Finding]]]:
    """Register the decorated function as a check; see :class:`Check`."""
    for knowledge in (*needs, *uses):
        if knowledge not in KNOWLEDGE:
            raise ValueError(f"{id} asks for {knowledge!r}, which no language can know")

    def register(
        find: Callable[[Context], Iterator[Finding]],
    ) -> Callable[[Context], Iterator[Finding]]:
        if id in _CHECKS:
            raise ValueError(f"two checks are called {id!r}")
        _CHECKS[id] = Check(
            id=id,
            severity=severity,
            its_type=its_type,
            mqm=mqm,
            default=default,
            alone=alone,
            needs=needs,
            uses=uses,
            find=find,
        )
        return find

    return register


def checks() -> tuple[Check, ...]:
    """All checks, by family and then by name."""
    for family in FAMILIES:
        import_module(f"aligner.checks.{family}")
    return tuple(sorted(_CHECKS.values(), key=lambda c: (FAMILIES.index(c.family), c.id)))


def select(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Check, ...]:
    """The checks that some families and ids name, or the default ones, less some others.

    Args:
        select: families or ids; ``"all"`` names every check; nothing, the default ones.
        ignore: families or ids to leave out.

    Raises:
        UnknownCheckError: a name is neither a family nor an id.
    """
    everything = checks()
    wanted = _named(select, everything)
    unwanted = _named(ignore, everything)
    return tuple(
        c for c in everything if (c.id in wanted if wanted else c.default) and c.id not in unwanted
    )


def _named(names: Iterable[str], everything: tuple[Check, ...]) -> set[str]:
    found: set[str] = set()
    for given in names:
        name = renamed(Kind.CHECK, given)
        matching = {c.id for c in everything if name in (c.id, c.family, "all")}
        if not matching:
            known = ", ".join([*FAMILIES, *(c.id for c in everything)])
            raise UnknownCheckError(f"no check or family is called {name!r}; there are {known}")
        found |= matching
    return found
