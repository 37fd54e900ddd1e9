"""What a person does not want to see again, kept apart from what is found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aligner.checks.registry import Check, select
from aligner.corpus import Discrepancy, Silence, Silenced

_IDLE = "silences nothing any more"


def parted(
    found: Iterable[Discrepancy], silence: Silence
) -> tuple[tuple[Discrepancy, ...], tuple[Silenced, ...]]:
    """The findings that are shown, and those that are silenced."""
    shown, silenced = [], []
    for one in found:
        entry = silence.of(one)
        if entry is None:
            shown.append(one)
        else:
            silenced.append(Silenced(one, entry))
    return tuple(shown), tuple(silenced)


def idle_entries(
    silence: Silence, ran: Sequence[Check], found: Iterable[Discrepancy]
) -> tuple[str, ...]:
    """What to say of the entries that fit nothing, though they would if it were still there.

    Args:
        silence: the entries.
        ran: the checks that ran: of what others find nothing can be said.
        found: all that they found, however unsure.
    """
    names = {name for check in ran for name in (check.id, check.family)}
    is_all = {check.id for check in select()} <= names
    return tuple(
        f"{entry.place or 'an entry'}: {_IDLE} ({entry.what}); take it out if the text is settled."
        for entry in silence.unused(found)
        if (entry.check in names if entry.check else is_all)
    )


def without_idle(warnings: Iterable[str]) -> tuple[str, ...]:
    """Some warnings, less those of :func:`idle_entries`."""
    return tuple(said for said in warnings if _IDLE not in said)
