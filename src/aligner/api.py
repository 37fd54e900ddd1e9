"""What the package does, in one function each.

``read`` makes documents of texts, ``align`` a bitext of documents, ``check``
finds its discrepancies, ``save`` and ``load`` keep it in a file, ``pair`` makes
a bitext of two strings that somebody else has already aligned.

Whatever takes a source takes a file's path, the text itself, or ``"-"`` for
standard input; see :func:`read` for how a path is told from a text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from aligner import limits
from aligner.corpus import (
    Bead,
    Bitext,
    Constraints,
    Document,
    Glossary,
    Segment,
    Severity,
    Signature,
    Silence,
)
from aligner.corpus.carrying import carried
from aligner.corpus.reviewing import pinning, with_decisions
from aligner.corpus.signature import GIVEN
from aligner.errors import LanguageError, SettingsError
from aligner.languages import DEFAULT_PAIR

if TYPE_CHECKING:
    from aligner.alignment import AlignmentSettings
    from aligner.alignment.encoder import Encoder
    from aligner.checks import Judge

__all__ = ["Source", "align", "check", "load", "pair", "read", "save"]

Source = str | Path
Progress = Callable[[str, int, int], None]

_SURE, _FEWEST_WORDS = 6.0, 15
"""Nats from which a text of so many words is clearly in one language and not in another."""


@limits.timed()
def read(
    first: Source,
    second: Source | None = None,
    *,
    languages: tuple[str, str] = DEFAULT_PAIR,
    segmented: bool = False,
) -> tuple[Document, Document]:
    """Read one page that holds both languages, or two files.

    A ``Path`` is always a file.  A ``str`` is a file's name if there is a file
    of that name or if it looks like one; otherwise it is the text itself.

    Args:
        first: the page, or one of two files.
        second: the other file; their order does not matter.
        languages: ISO 639-1 codes, in the order wanted of the sides.
        segmented: one sentence a line, a blank line between paragraphs; lines
            are kept as they are.

    Returns:
        The two documents, in the order of ``languages``.

    Raises:
        InputError: a source cannot be read, or is not what was expected.
        LimitError: it is larger or deeper than may be read, or takes too long; see
            :func:`limited`.
        SettingsError: there is no module for a language.
    """
    from aligner import text

    _must_be_a_pair(languages)
    if second is None:
        if segmented:
            raise SettingsError("segmented input comes as two files, one for each language")
        return text.read_page(first, languages=languages)
    if segmented:
        return text.read_segmented(first, second, languages=languages)
    return text.read_pair(first, second, languages=languages)


@limits.timed()
def align(
    first: Source | Document,
    second: Source | Document | None = None,
    *,
    languages: tuple[str, str] = DEFAULT_PAIR,
    segmented: bool = False,
    settings: AlignmentSettings | None = None,
    encoder: Encoder | None = None,
    progress: Progress | None = None,
    constraints: Constraints | None = None,
    words: bool = False,
) -> Bitext:
    """Say which sentence renders which.

    Args:
        first: the page, one of two files, or a document.
        second: the other file or document.
        languages: as in :func:`read`.
        segmented: as in :func:`read`.
        settings: how to align; the defaults if not given.
        encoder: the sentence encoder; the packaged one if not given.  Scores are
            calibrated for that one, and the result warns if another is used.
        progress: called now and then with the name of the stage, the units done
            and their number.
        constraints: beads and paragraph links that a person has decided on; what
            lies between them is aligned.
        words: also say, inside each bead, which word renders which.

    Returns:
        A bitext with its beads, not yet checked.

    Raises:
        InputError: as in :func:`read`.
        SettingsError: the encoder gives what is no vector for each sentence, or the
            constraints do not fit the texts.
    """
    from aligner.alignment import AlignmentSettings, align_documents

    if isinstance(first, Document) and isinstance(second, Document):
        documents = first, second
    elif isinstance(first, Document) or isinstance(second, Document):
        raise SettingsError("a document is aligned with a document: read() makes one of a file")
    else:
        documents = read(first, second, languages=languages, segmented=segmented)
    bitext = align_documents(
        *documents,
        settings or AlignmentSettings(),
        encoder=encoder,
        progress=_while_there_is_time(progress),
        constraints=constraints,
    )
    if not words:
        return bitext
    from aligner.alignment.words import align_words

    return align_words(bitext, encoder)


@limits.timed()
def check(
    first: Source | Document | Bitext,
    second: Source | Document | None = None,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    min_confidence: float | None = None,
    min_severity: Severity | str = Severity.NOTE,
    languages: tuple[str, str] = DEFAULT_PAIR,
    segmented: bool = False,
    settings: AlignmentSettings | None = None,
    encoder: Encoder | None = None,
    constraints: Constraints | None = None,
    silence: Silence | Source | None = None,
    glossary: Glossary | Source | None = None,
    judge: Judge | None = None,
) -> Bitext:
    """Find the discrepancies of a bitext, aligning it first if need be.

    Args:
        first: a bitext, or what :func:`align` takes.
        second: what :func:`align` takes.
        select: families and ids of the checks to run; the default ones if empty.
        ignore: families and ids of checks to leave out.
        min_confidence: leave out findings less sure than this, from 0 to 1.  If it
            is not given, checks that are on by default show what is likelier right
            than wrong, and the others, which somebody has asked for, everything.
            ``select=["all"], min_confidence=0`` shows all there is.
        min_severity: leave out findings milder than this.
        languages: as in :func:`read`.
        segmented: as in :func:`read`.
        settings: as in :func:`align`.
        encoder: as in :func:`align`.
        constraints: as in :func:`align`; a bitext is aligned anew to keep to them.
        silence: what somebody has looked at and does not want to see again, or the
            file that holds it; such findings are in ``Bitext.silenced``.
        glossary: how terms are to be rendered, or the file, a table or TBX, that says so.
        judge: a model that you bring, to confirm or reject what was found; see
            :mod:`aligner.checks.judging`.

    Returns:
        The bitext with its discrepancies, most severe first, and with the decisions of a
        review that was applied to it before.  Of a bitext that has some already, those of
        this package are replaced; those of other programs stay.

    Raises:
        UnknownCheckError: no check or family has a name that was given.
        InputError: as in :func:`read`; the silence file or the glossary cannot be read or is
            broken.
        JudgeError: the judge failed, or gave what is no answer.
    """
    from aligner.checks import is_foreign, made_with, run_checks
    from aligner.checks import select as selected

    select, ignore = tuple(select), tuple(ignore)
    wanted = selected(select, ignore)
    if isinstance(first, Bitext) and constraints is None:
        bitext = first
    else:
        one, other = first.documents if isinstance(first, Bitext) else (first, second)
        if isinstance(first, Bitext) and first.review is not None:
            constraints = pinning(first.review, first.documents, constraints)
        bitext = align(
            one,
            other,
            languages=languages,
            segmented=segmented,
            settings=settings,
            encoder=encoder,
            constraints=constraints,
        )
        if isinstance(first, Bitext):
            bitext = carried(first, bitext, is_foreign)
    terms = _glossary(glossary, bitext.languages)
    quiet = _silence(silence)
    checked = run_checks(
        bitext,
        wanted,
        min_confidence=min_confidence,
        min_severity=Severity(min_severity),
        silence=quiet,
        glossary=terms,
        encoder=encoder,
        judge=judge,
    )
    signature = bitext.signature.with_settings(
        select=" ".join(select),
        ignore=" ".join(ignore),
        min_confidence="" if min_confidence is None else str(min_confidence),
        min_severity="" if min_severity == Severity.NOTE else str(min_severity),
        glossary="" if terms is None else terms.digest,
        silence="" if quiet is None else quiet.digest,
        judge="" if judge is None else getattr(judge, "__name__", type(judge).__name__),
    ).model_copy(update={"checks": made_with(bitext, wanted, encoder)})
    checked = checked.model_copy(update={"signature": signature})
    if not isinstance(first, Bitext) or first.review is None:
        return checked
    return with_decisions(checked, first.review, first)


def pair(first: str, second: str, *, languages: tuple[str, str] = DEFAULT_PAIR) -> Bitext:
    """A bitext of one bead, from two texts that are known to render each other.

    Either text may be empty.  Offsets count in each text by itself.
    """
    from aligner.text import documents_from_pair

    documents = documents_from_pair(first, second, languages=languages)
    one, other = (Segment.of(document, document.sentences) for document in documents)
    beads = (Bead(0, (one, other), 1.0),) if one.sentences or other.sentences else ()
    return Bitext(documents=documents, beads=beads, signature=Signature(engine=GIVEN))


def save(bitext: Bitext, path: Source, format: str | None = None) -> tuple[str, ...]:
    """Write a bitext to a file, or to the files that a format asks for, whole or not at all.

    Args:
        bitext: the bitext.
        path: the file, or the main one of several.
        format: the name of the format; told by the ending of the file's name if not
            given.

    Returns:
        What the bitext has and the file does not hold, for people to read.  JSON
        (``.json``) holds everything.

    Raises:
        SettingsError: there is no such format, or the name tells none.
        UnreadableFileError: the file cannot be written.
        MissingExtraError: the format needs what is not installed.
    """
    from aligner.formats import registry

    place = Path(path)
    chosen = registry.format_of(place) if format is None else registry.named(format)
    return registry.write(bitext, place, chosen)


def load(
    path: Source,
    format: str | None = None,
    *,
    languages: tuple[str, str] | None = None,
    texts: tuple[Source, Source] | None = None,
) -> Bitext:
    """The bitext that a file holds, with the beads that it has there.

    Args:
        path: the file; ``-`` is standard input.
        format: the name of its format; told by the ending of its name, or by what it
            is, if not given.
        languages: ISO 639-1 codes, in the order wanted of the sides; countries and scripts
            (``en-GB``) are left aside.  If they are not given, Italian and English where the
            file holds both or does not say, and otherwise the two that it holds.  A saved
            bitext (``.json``) keeps its order.
        texts: the files of the two sides, in that order, where the format has them in
            other files and they are not beside it.

    Raises:
        SettingsError: there is no such format, or it cannot be read.
        UnreadableFileError: the file, or one that it needs, cannot be read.
        FormatError: it is damaged, or is of another format.
        LanguageError: it holds other languages, or does not say which it holds and has
            them in the other order.
        VersionError: a later version of this package wrote it.
        MissingExtraError: the format needs what is not installed.
    """
    from aligner.formats import registry
    from aligner.formats.format import Wanted
    from aligner.formats.tongues import plain

    place = Path(path)
    chosen = registry.format_to_read(place) if format is None else registry.named(format)
    others = None if texts is None else (Path(texts[0]), Path(texts[1]))
    pair = None if languages is None else (plain(languages[0]), plain(languages[1]))
    bitext = registry.read(place, chosen, Wanted(DEFAULT_PAIR, pair, others))
    if not chosen.tells_languages:
        _must_not_be_turned(bitext, str(path))
    return bitext


def _must_not_be_turned(bitext: Bitext, file: str) -> None:
    """Refuse texts of which each is clearly in the language of the other."""
    from aligner.languages import get
    from aligner.text.recognition import Recogniser

    try:
        languages = tuple(map(get, bitext.languages))
    except SettingsError:  # of languages that this package does not know nothing can be told
        return
    recogniser = Recogniser(languages)
    found = [recogniser.evidence(document.text) for document in bitext.documents]
    if min(one.words for one in found) < _FEWEST_WORDS:
        return
    (own, other), (others, owns) = (one.scores for one in found)
    if other - own > _SURE and others - owns > _SURE:
        names = [language.name for language in languages]
        raise LanguageError(
            f"the first text is in {names[1]}, the second in {names[0]}; name the languages in "
            f"this order, as in --lang {','.join(bitext.languages[::-1])}",
            file=file,
        )


def _while_there_is_time(progress: Progress | None) -> Progress:
    """The same progress, which also sees that time is not up."""

    def told(stage: str, done: int, total: int) -> None:
        limits.must_have_time()
        if progress is not None:
            progress(stage, done, total)

    return told


def _glossary(given: Glossary | Source | None, languages: tuple[str, str]) -> Glossary | None:
    if given is None or isinstance(given, Glossary):
        return given
    from aligner.formats import glossary

    return glossary.read(Path(given), languages)


def _silence(given: Silence | Source | None) -> Silence | None:
    if given is None or isinstance(given, Silence):
        return given
    from aligner.formats import silence

    return silence.read(Path(given))


def _must_be_a_pair(languages: tuple[str, str]) -> None:
    from aligner.languages import get

    if len(set(languages)) != 2:
        raise SettingsError(f"two different languages are needed, not {', '.join(languages)!r}")
    for code in languages:
        get(code)
