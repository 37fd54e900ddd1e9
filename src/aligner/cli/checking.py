"""What ``aligner check`` checks: one text, many, or a table of pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from aligner import api
from aligner.cli.options import Selection, Texts
from aligner.cli.output import say, warn
from aligner.cli.reviewing import reviewed
from aligner.corpus import Bitext, Comparison, Discrepancy, Earlier
from aligner.errors import AlignerError


@dataclass(frozen=True, slots=True)
class Checked:
    """A bitext with its discrepancies.

    Attributes:
        bitext: the bitext.
        pair: the 0-based line of a pair in a table.
        heading: what to call it among others; empty if it is the only one.
    """

    bitext: Bitext
    pair: int | None = None
    heading: str = ""

    @property
    def everything(self) -> Iterator[Discrepancy]:
        """What was found, silenced or not."""
        yield from self.bitext.discrepancies
        yield from (one.discrepancy for one in self.bitext.silenced)

    def only_new(self, comparison: Comparison) -> Checked:
        """The same without what an earlier check found."""
        new = set(map(id, comparison.new))
        kept = tuple(d for d in self.bitext.discrepancies if id(d) in new)
        return Checked(self.bitext.with_discrepancies(kept), self.pair, self.heading)


def checked_text(
    texts: Texts, selection: Selection, *, heading: str = "", write_silence: bool = False
) -> Checked:
    """A page, two files or a saved bitext, aligned and checked, with what reviews decided."""
    aligned = texts.aligned()
    silence = selection.silence(texts.named(aligned))
    found = selection.checked(aligned, texts.loaded_encoder(), silence)
    bitext = reviewed(found, texts, selection, silence, write=write_silence)
    warn([bitext])
    return Checked(bitext, heading=heading)


def checked_texts(texts: Iterable[Texts], selection: Selection) -> tuple[list[Checked], bool]:
    """Many texts, and whether each of them could be checked.

    What is wrong with one is said on standard error; the others are checked all
    the same.
    """
    found = []
    all_checked = True
    for one in texts:
        heading = " and ".join(filter(None, (one.first, one.second)))
        try:
            found.append(checked_text(one, selection, heading=heading))
        except AlignerError as error:
            say(str(error))
            all_checked = False
    return found, all_checked


def checked_pairs(table: str, texts: Texts, selection: Selection) -> list[Checked]:
    """Check each pair of a table by itself; those in which nothing is found are left out."""
    from aligner.checks.silencing import without_idle
    from aligner.formats.pairs import read_pairs
    from aligner.text import read_source

    content = read_source("-" if table == "-" else Path(table)).text
    silence = selection.silence([table])
    found: list[Checked] = []
    warned: dict[tuple[str, ...], Bitext] = {}
    idle: list[str] | None = None
    for number, first, second in read_pairs(content, texts.languages, file=table):
        pair = api.pair(first, second, languages=texts.languages)
        bitext = selection.checked(pair, texts.loaded_encoder(), silence)
        useful = without_idle(bitext.warnings)
        here = [said for said in bitext.warnings if said not in useful]
        idle = here if idle is None else [said for said in idle if said in here]
        warned.setdefault(useful, bitext.model_copy(update={"warnings": useful}))
        if bitext.discrepancies or bitext.silenced:
            found.append(Checked(bitext, number, heading=f"line {number + 1}"))
    warn(warned.values())
    for said in idle or ():
        say(said)
    return found


def earlier_findings(baseline: Path, selection: Selection) -> tuple[Earlier, ...]:
    """Those findings of an earlier check that this one would show if they were still there."""
    from aligner.checks import select
    from aligner.checks.running import least_confidence
    from aligner.formats import baseline as baselines

    least = {
        check.id: least_confidence(check, selection.least) for check in select(*selection.names)
    }
    return tuple(
        one
        for one in baselines.read(baseline)
        if one.check in least
        and one.severity >= selection.min_severity
        and one.confidence >= least[one.check]
    )
