"""Decisions of reviewers in the commands that check."""

from __future__ import annotations

from pathlib import Path

import click

from aligner.cli.options import Selection, Texts
from aligner.cli.output import say
from aligner.corpus import Bitext, Silence
from aligner.reading import is_file

write_silence_option = click.option(
    "--write-silence",
    is_flag=True,
    help="Add what --review dismisses to the silence file beside the text.",
)


def reviewed(
    bitext: Bitext, texts: Texts, selection: Selection, silence: Silence, *, write: bool
) -> Bitext:
    """A checked bitext with the decisions of the reviews that were named.

    What they dismiss is added to the silence file if ``write`` says so; if not,
    standard error tells how.
    """
    if write and not texts.reviews:
        raise click.UsageError("--write-silence keeps what reviews dismiss; give --review")
    if write and selection.no_silence:
        raise click.UsageError("--no-silence reads no silence file; leave out --write-silence")
    if not texts.reviews:
        return bitext
    from aligner.reviewing import apply_review

    place = silence_file(texts, bitext, selection)
    if write and place is None:
        raise click.UsageError("there is no file for a silence file to stand beside")
    after = apply_review(
        bitext,
        *texts.reviews,
        encoder=texts.loaded_encoder(),
        constraints=texts.kept(),
        silence=silence,
        glossary=selection.terms(bitext.languages),
    )
    if not selection.no_silence and place is not None:
        _keep_dismissals(after, bitext, silence, place, write=write)
    return after


def silence_file(texts: Texts, bitext: Bitext, selection: Selection) -> Path | None:
    """The silence file that was named last, or that stands or would stand beside the text."""
    from aligner.formats import silence

    if selection.silence_files:
        return selection.silence_files[-1]
    first, second, *made_of = texts.named(bitext)
    names = dict.fromkeys(name for name in (*made_of, first, second) if name)
    beside = [silence.beside(name) for name in names if is_file(Path(name))]
    there = (place for place in beside if is_file(place))
    return next(there, beside[0] if beside else None)


def _keep_dismissals(
    after: Bitext, before: Bitext, silence: Silence, place: Path, *, write: bool
) -> None:
    from aligner.corpus.reviewing import dismissals
    from aligner.formats.silence import append

    known = {entry.id for entry in silence.entries}
    new = [entry for entry in dismissals(after, before) if entry.id not in known]
    if not new:
        return
    number = "1 dismissed finding" if len(new) == 1 else f"{len(new)} dismissed findings"
    them = "it" if len(new) == 1 else "them"
    if write:
        append(place, new, after.signature)
        say(f"{number} added to {place}")
    else:
        click.echo(
            f"aligner: {number} will be shown again without --review; "
            f"--write-silence adds {them} to {place}",
            err=True,
        )
