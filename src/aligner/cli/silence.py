"""``aligner silence``."""

from __future__ import annotations

from pathlib import Path

import click

from aligner.cli.output import deliver, say


@click.command()
@click.argument("reviews", nargs=-1, required=True, metavar="REVIEW...", type=click.Path())
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="TOML",
    help="The silence file to add to, in most cases page.txt.silence.toml beside page.txt.",
)
def silence(reviews: tuple[str, ...], output: Path | None) -> None:
    """Write what reviews dismiss as entries of a silence file.

    They are known by the ids of findings, which outlive edits elsewhere in the
    text: so a review made before the text was edited is still of use. Entries go
    to standard output, or with -o to the end of the file, which need not be there
    yet; what is in it already is not added again.
    """
    from aligner.corpus.review import together
    from aligner.corpus.reviewing import silence_of
    from aligner.formats import review, silence

    read = [review.read(Path(path)) for path in reviews]
    whole, told = together([one.facing(read[0].languages[0]) for one in read])
    for warning in told:
        say(warning)
    entries = silence_of(whole).entries
    if output is None or str(output) == "-":
        deliver(silence.dumps(entries, whole.signature), None)
        return
    known = {entry.id for entry in silence.read(output).entries} if output.exists() else set()
    new = [entry for entry in entries if entry.id not in known]
    if new:
        silence.append(output, new, whole.signature)
    say(f"{len(new)} of {len(entries)} dismissed findings added")
