"""Text that stands elsewhere in the order of the other side."""

from __future__ import annotations

from collections.abc import Iterator

from aligner.checks.context import Context
from aligner.checks.coverage.displaced import Stretch, displaced
from aligner.checks.registry import Finding, check
from aligner.checks.wording import quoted
from aligner.corpus import Severity

_Pair = tuple[Stretch, Stretch]
"""The beads that hold what was moved, on the first side and on the second; often the same."""


@check(
    "coverage/moved",
    severity=Severity.NOTE,
    its_type="other",
    mqm="style/organizational-style",
    alone=True,
)
def moved(context: Context) -> Iterator[Finding]:
    """Text that stands elsewhere in the order of the other side.

    It is no error by itself; neighbouring sentences that moved together make
    one finding.

    Examples:
        flags: Il museo apre ogni giorno alle nove. // Poi venne la notte. // Nevicava sul porto. // | // Then came the night. // It was snowing on the harbour. // The museum opens every day at nine.
        not: Piove. // Nevica. | It rains. // It snows.
    """
    pairs: list[_Pair] = [((bead,), (bead,)) for bead in context.paired_beads() if bead.moved]
    pairs += context.once(displaced, context)
    run: list[_Pair] = []
    for pair in sorted(pairs, key=lambda pair: pair[0][0].segments[0].start):
        if run and not _follow(run[-1], pair):
            yield _moved(context, run)
            run = []
        run.append(pair)
    if run:
        yield _moved(context, run)


def _follow(pair: _Pair, following: _Pair) -> bool:
    """Whether one comes right after the other on both sides."""
    return all(
        pair[side][-1].segments[side].sentences[-1].number + 1
        == following[side][0].segments[side].sentences[0].number
        for side in (0, 1)
    )


def _moved(context: Context, run: list[_Pair]) -> Finding:
    first, second = (
        context.evidence(
            side, run[0][side][0].segments[side].start, run[-1][side][-1].segments[side].end
        )
        for side in (0, 1)
    )
    names = [language.name for language in context.languages]
    beads = [bead for pair in run for stretch in pair for bead in stretch]
    return Finding(
        evidence=(first, second),
        message=(
            f"{quoted(first.text)} stands elsewhere in the {names[1]} than in the {names[0]}, "
            f"as {quoted(second.text)}."
        ),
        confidence=min(bead.score for bead in beads),
        beads=tuple(dict.fromkeys(bead.number for bead in beads)),
    )
