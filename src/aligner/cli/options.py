"""Options that several commands share, gathered into values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from functools import cache, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from aligner import api
from aligner.corpus import Bitext, Constraints, Discrepancy, Glossary, Severity, Silence
from aligner.corpus.carrying import carried
from aligner.errors import FormatError
from aligner.languages import DEFAULT_PAIR
from aligner.reading import is_file

if TYPE_CHECKING:
    from aligner.alignment.encoder import Encoder

SEVERITIES = tuple(severity.value for severity in Severity)

Command = Callable[..., None]


@dataclass(frozen=True, slots=True)
class Texts:
    """What to align, and how."""

    first: str | None
    second: str | None
    languages: tuple[str, str]
    engine: str
    segmented: bool
    encoder: str | None
    constraints: Path | None
    reviews: tuple[Path, ...]
    realign: bool

    def loaded_encoder(self) -> Encoder | None:
        """The encoder that was named; ``None`` for the packaged one."""
        if self.encoder is None:
            return None
        if self.engine == "lexical":
            raise click.UsageError("--engine lexical reads no encoder; leave out --encoder")
        return _loaded(self.encoder)

    def kept(self) -> Constraints | None:
        """The constraints that were named."""
        if self.constraints is None:
            return None
        from aligner.formats.constraints import read

        return read(self.constraints)

    def aligned(self, *, reviewed: bool = False) -> Bitext:
        """The bitext of the page or of the two files; one that a file holds is loaded.

        With ``reviewed``, aligned as the reviews that were named want it.
        """
        from aligner.alignment import AlignmentSettings
        from aligner.checks import is_foreign
        from aligner.cli.output import progress_on_stderr
        from aligner.reviewing import align_reviewed

        if self.first is None:
            raise click.UsageError("give a page, or two files")
        encoder = self.loaded_encoder()  # first: one that is not there ends it before any work
        constraints = self.kept()
        reviews = self.reviews if reviewed else ()
        saved = _held(self) if self.second is None else None
        if saved is not None:
            if constraints is None and not reviews and not self.realign:
                return saved
            documents = saved.documents
        else:
            documents = api.read(
                self.first, self.second, languages=self.languages, segmented=self.segmented
            )
        with progress_on_stderr() as progress:
            anew = align_reviewed(
                *documents,
                *reviews,
                earlier=saved.review if saved else None,
                settings=AlignmentSettings.model_validate({"engine": self.engine}),
                encoder=encoder,
                progress=progress,
                constraints=constraints,
            )
        return anew if saved is None else carried(saved, anew, is_foreign)

    def named(self, bitext: Bitext) -> tuple[str | None, ...]:
        """The files that were given, and those that a saved bitext was made of."""
        return self.first, self.second, *(document.name for document in bitext.documents)


@dataclass(frozen=True, slots=True)
class Selection:
    """Which checks to run, and which findings to keep."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    everything: bool
    min_confidence: float | None
    min_severity: str
    fail_on: str | None
    silence_files: tuple[Path, ...]
    no_silence: bool
    glossary: Path | None

    def checked(
        self, bitext: Bitext, encoder: Encoder | None = None, silence: Silence | None = None
    ) -> Bitext:
        """A bitext with the discrepancies that were asked for."""
        select, ignore = self.names
        return api.check(
            bitext,
            select=select,
            ignore=ignore,
            min_confidence=self.least,
            min_severity=self.min_severity,
            silence=silence,
            glossary=self.terms(bitext.languages),
            encoder=encoder,
        )

    def terms(self, languages: tuple[str, str]) -> Glossary | None:
        """The glossary that was named, read once."""
        return None if self.glossary is None else _glossary(self.glossary, languages)

    @property
    def names(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The names of the checks to run and of those to leave out."""
        if self.everything and self.select:
            raise click.UsageError("--all runs every check; leave out --select")
        return ("all",) if self.everything else self.select, self.ignore

    @property
    def least(self) -> float | None:
        """The least confidence; ``None`` where each check has its own."""
        return 0.0 if self.everything and self.min_confidence is None else self.min_confidence

    def silence(self, beside: Iterable[str | None]) -> Silence:
        """What the silence files say that were named, or that stand beside some files."""
        from aligner.formats import silence

        if self.no_silence and self.silence_files:
            raise click.UsageError("--no-silence reads no silence file; leave out --silence")
        if self.no_silence:
            return Silence()
        names = dict.fromkeys(filter(None, beside))
        found = (place for place in map(silence.beside, names) if is_file(place))
        return sum(map(silence.read, self.silence_files or found), Silence())

    def exit_status(self, found: Iterable[Discrepancy]) -> int:
        """1 if one of the discrepancies is as severe as ``--fail-on``, else 0."""
        limit = self.fail_on
        return int(limit is not None and any(d.severity >= limit for d in found))


@cache
def _glossary(path: Path, languages: tuple[str, str]) -> Glossary:
    from aligner.formats import glossary

    return glossary.read(path, languages)


def _held(texts: Texts) -> Bitext | None:
    """The bitext that the one file that was given holds, if its name, or its root, says so."""
    from aligner.formats import registry

    assert texts.first is not None
    try:
        format = registry.held_format(Path(texts.first))
    except FormatError:  # what its name says to be XML is none; it may be a page all the same
        format = None
    if format is None or format.read is None or texts.segmented:
        return None
    keeps_order = format.keeps.text
    return api.load(texts.first, format.name, languages=None if keeps_order else texts.languages)


@cache
def _loaded(model: str) -> Encoder:
    from aligner.alignment.sentence_transformers import SentenceTransformerEncoder

    return SentenceTransformerEncoder(model)


def two_languages(
    _context: click.Context, _parameter: click.Parameter, value: str | None
) -> tuple[str, str] | None:
    """The two languages that an option names, if it is given; regions are left aside."""
    if value is None:
        return None
    from aligner.formats.tongues import plain

    codes = [plain(code) for code in value.split(",")]
    if len(codes) != 2 or codes[0] == codes[1]:
        raise click.BadParameter("two different language codes are needed, as in it,en")
    return codes[0], codes[1]


def names_with_commas(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    """The names that an option gives, with commas between or one by one."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


languages_option = click.option(
    "--lang",
    "languages",
    default=",".join(DEFAULT_PAIR),
    show_default=True,
    callback=two_languages,
    help="The two languages, in the order wanted of the sides.",
)

engine_option = click.option(
    "--engine",
    type=click.Choice(["encoder", "lexical"]),
    default="encoder",
    show_default=True,
    help="Align by sentence meaning, or by words and numbers alone, without a model.",
)

_TEXTS = (
    click.argument("first", required=False, metavar="PAGE|IT"),
    click.argument("second", required=False, metavar="[EN]"),
    languages_option,
    engine_option,
    click.option(
        "--encoder",
        metavar="NAME|FOLDER",
        help="A sentence-transformers model in place of the packaged encoder.",
    ),
    click.option(
        "--constraints",
        type=click.Path(path_type=Path),
        metavar="JSON",
        help="Beads and paragraph links to keep to; a saved bitext is aligned anew.",
    ),
    click.option(
        "--realign",
        is_flag=True,
        help="Align what a TMX, XLIFF, TSV or other aligned file holds anew.",
    ),
    click.option(
        "--review",
        "reviews",
        multiple=True,
        type=click.Path(path_type=Path),
        metavar="JSON",
        help="What a reviewer decided in a report: beads are kept to, dismissed findings are "
        "silenced. Of several reviews the last one counts.",
    ),
    click.option(
        "--segmented",
        is_flag=True,
        help="One sentence a line, a blank line between paragraphs; lines are kept as they are.",
    ),
)

_SELECTION = (
    click.option(
        "--select",
        multiple=True,
        metavar="NAMES",
        callback=names_with_commas,
        help="Run only these checks: families or ids, with commas between; 'all' for every one.",
    ),
    click.option(
        "--ignore",
        multiple=True,
        metavar="NAMES",
        callback=names_with_commas,
        help="Leave out these families or ids.",
    ),
    click.option(
        "--all",
        "everything",
        is_flag=True,
        help="Show everything: all checks, however unsure they are.",
    ),
    click.option(
        "--min-confidence",
        type=click.FloatRange(0.0, 1.0),
        metavar="X",
        help="Leave out findings less sure than X, from 0 to 1.  [default: 0.5 for checks that "
        "are on by default]",
    ),
    click.option(
        "--min-severity",
        type=click.Choice(SEVERITIES),
        default="note",
        help="Leave out milder findings.",
    ),
    click.option(
        "--fail-on",
        type=click.Choice(SEVERITIES),
        help="Exit with status 1 if a finding is at least this severe.",
    ),
    click.option(
        "--silence",
        "silence_files",
        multiple=True,
        type=click.Path(path_type=Path),
        metavar="TOML",
        help="Findings not to show, each with a reason.  [default: page.txt.silence.toml beside "
        "page.txt]",
    ),
    click.option("--no-silence", is_flag=True, help="Show what a silence file would silence."),
    click.option(
        "--glossary",
        type=click.Path(path_type=Path),
        metavar="TSV|TBX",
        help="How terms are to be rendered: a table with TABs, or TBX.",
    ),
)

output_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Write to this file instead of standard output.",
)


def takes_texts(command: Command) -> Command:
    """Give a command the options of :class:`Texts`, as its argument ``texts``."""
    return _gathering(command, "texts", Texts, _TEXTS)


def takes_selection(command: Command) -> Command:
    """Give a command the options of :class:`Selection`, as its argument ``selection``."""
    return _gathering(command, "selection", Selection, _SELECTION)


def _gathering(
    command: Command,
    name: str,
    kind: type[Texts | Selection],
    options: tuple[Callable[[Command], Command], ...],
) -> Command:
    @wraps(command)
    def gathered(**values: Any) -> None:
        own = {field.name: values.pop(field.name) for field in fields(kind)}
        command(**values, **{name: kind(**own)})

    decorated: Command = gathered
    for option in reversed(options):
        decorated = option(decorated)
    return decorated
