"""What a bitext or a corpus holds, laid out in tables.

Columns about a side begin with its language code: ``it_text``, ``en_text``.
Tables of a corpus begin with two more columns: ``bitext``, its number from 0, and
``name``, the names of its files.

=========== =====================================================================
table       columns
=========== =====================================================================
beads       ``bead`` (its number), ``kind``, ``score``, ``moved``, ``discrepancies``
            (how many concern it), ``severity`` (of the worst of them); for each side
            ``start`` and ``end`` (offsets in the document), ``sentences`` (how many),
            ``text``
sentences   ``language``, ``sentence`` and ``paragraph`` (their numbers),
            ``paragraph_kind``, ``start``, ``end``, ``text``, ``bead`` (the bead it lies
            in), ``kind`` and ``score`` (of that bead)
findings    ``id``, ``check``, ``family``, ``severity``, ``confidence``, ``its_type``,
            ``mqm``, ``message``, ``bead`` (the first it concerns), ``beads`` (how many),
            ``symptoms`` (how many), ``decision`` and ``comment`` (of a reviewer); for
            each side ``start``, ``end``, ``text``, ``reading``
bitexts     for each side ``sentences`` and ``characters``; ``beads``, ``one_to_one``,
            ``alone`` (with an empty side), ``moved``, ``mean_score``,
            ``discrepancies``, and one column for each severity
=========== =====================================================================

The text of an empty side is null, its offsets are the place where it would stand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from aligner.corpus.bitext import Bead, Bitext
from aligner.corpus.corpus import Corpus
from aligner.corpus.discrepancy import Discrepancy, Severity
from aligner.corpus.document import Document
from aligner.corpus.spans import Sentence
from aligner.corpus.tables import Column, ColumnType, Table, Tabled, Value
from aligner.errors import SettingsError

_Field = tuple[str, ColumnType, Callable[[Any], Value]]
"""Name and type of a column, and what it has of a row's object."""

_SEVERITIES = tuple(map(str, Severity))


@dataclass(frozen=True, slots=True)
class _Kind:
    """A table: the objects it has rows for, and what it says of each.

    Attributes:
        objects: those of a bitext.
        fields: what it says of the object.
        of_side: what it says of each side of it, which indexing with a language gives.
    """

    objects: Callable[[Bitext], Iterator[Any]]
    fields: tuple[_Field, ...]
    of_side: tuple[_Field, ...] = ()


def table_of(shown: Tabled, kind: str) -> Table:
    """A bitext or a corpus as a table.

    Raises:
        SettingsError: there is no such table, or the bitexts of the corpus are in
            different languages.
    """
    if kind not in _KINDS:
        raise SettingsError(f"there is no table {kind!r}: there are {', '.join(_KINDS)}")
    made = _KINDS[kind]
    match shown:
        case Bitext():
            objects = list(made.objects(shown))
            return Table(kind, tuple(_columns(made, objects, shown.languages)))
        case Corpus():
            numbered = [(n, b, o) for n, b in enumerate(shown) for o in made.objects(b)]
            objects = [one for _, _, one in numbered]
            leading = (
                Column("bitext", "integer", tuple(n for n, _, _ in numbered)),
                Column("name", "text", tuple(b.name for _, b, _ in numbered)),
            )
            return Table(kind, (*leading, *_columns(made, objects, shown.languages)))
    raise TypeError(f"a {type(shown).__name__} has no tables")


def _columns(kind: _Kind, objects: Sequence[Any], languages: Sequence[str]) -> Iterator[Column]:
    for name, type, value in kind.fields:
        yield _column(name, type, map(value, objects))
    for name, type, value in kind.of_side:
        for language in languages:
            yield _column(f"{language}_{name}", type, (value(one[language]) for one in objects))


def _column(name: str, type: ColumnType, values: Iterator[Value]) -> Column:
    return Column(name, type, tuple(values), _SEVERITIES if type == "category" else ())


@dataclass(frozen=True, slots=True)
class _Bead:
    """A bead with the discrepancies that concern it."""

    bead: Bead
    found: Sequence[Discrepancy]

    def __getitem__(self, language: str) -> Any:
        return self.bead[language]


def _beads(bitext: Bitext) -> Iterator[_Bead]:
    concerning: dict[int, list[Discrepancy]] = defaultdict(list)
    for found in bitext.discrepancies:
        for bead in found.beads:
            concerning[bead].append(found)
    return (_Bead(bead, concerning.get(bead.number, ())) for bead in bitext.beads)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with its document and its bead, if it has been aligned."""

    sentence: Sentence
    document: Document
    bead: Bead | None

    @property
    def paragraph_kind(self) -> str:
        return str(self.document.paragraphs[self.sentence.paragraph].kind)


def _sentences(bitext: Bitext) -> Iterator[_Sentence]:
    for document in bitext.documents:
        for sentence in document:
            bead = None
            if bitext.beads:
                bead = bitext.bead_of(document.language, sentence.number)
            yield _Sentence(sentence, document, bead)


def _mean_score(bitext: Bitext) -> float | None:
    return sum(bead.score for bead in bitext) / len(bitext) if len(bitext) else None


def _of_severity(severity: Severity) -> Callable[[Bitext], Value]:
    return lambda bitext: sum(found.severity is severity for found in bitext.discrepancies)


def _decision(found: Discrepancy) -> str | None:
    return str(found.review.decision) if found.review and found.review.decision else None


_PLACE: tuple[_Field, ...] = (
    ("start", "integer", lambda span: span.start),
    ("end", "integer", lambda span: span.end),
)

_KINDS = {
    "beads": _Kind(
        _beads,
        (
            ("bead", "integer", lambda row: row.bead.number),
            ("kind", "text", lambda row: row.bead.kind),
            ("score", "number", lambda row: row.bead.score),
            ("moved", "boolean", lambda row: row.bead.moved),
            ("discrepancies", "integer", lambda row: len(row.found)),
            (
                "severity",
                "category",
                lambda row: str(max(one.severity for one in row.found)) if row.found else None,
            ),
        ),
        (
            *_PLACE,
            ("sentences", "integer", lambda segment: len(segment.sentences)),
            ("text", "text", lambda segment: segment.text if segment.sentences else None),
        ),
    ),
    "sentences": _Kind(
        _sentences,
        (
            ("language", "text", lambda row: row.document.language),
            ("sentence", "integer", lambda row: row.sentence.number),
            ("paragraph", "integer", lambda row: row.sentence.paragraph),
            ("paragraph_kind", "text", lambda row: row.paragraph_kind),
            ("start", "integer", lambda row: row.sentence.start),
            ("end", "integer", lambda row: row.sentence.end),
            ("text", "text", lambda row: row.sentence.text),
            ("bead", "integer", lambda row: row.bead.number if row.bead else None),
            ("kind", "text", lambda row: row.bead.kind if row.bead else None),
            ("score", "number", lambda row: row.bead.score if row.bead else None),
        ),
    ),
    "findings": _Kind(
        lambda bitext: iter(bitext.discrepancies),
        (
            ("id", "text", lambda found: found.id),
            ("check", "text", lambda found: found.check),
            ("family", "text", lambda found: found.family),
            ("severity", "category", lambda found: str(found.severity)),
            ("confidence", "number", lambda found: found.confidence),
            ("its_type", "text", lambda found: found.its_type),
            ("mqm", "text", lambda found: found.mqm),
            ("message", "text", lambda found: found.message),
            ("bead", "integer", lambda found: found.beads[0] if found.beads else None),
            ("beads", "integer", lambda found: len(found.beads)),
            ("symptoms", "integer", lambda found: len(found.symptoms)),
            ("decision", "text", _decision),
            ("comment", "text", lambda found: found.review.comment if found.review else None),
        ),
        (
            *_PLACE,
            ("text", "text", lambda evidence: evidence.text if evidence else None),
            ("reading", "text", lambda evidence: evidence.reading),
        ),
    ),
    "bitexts": _Kind(
        lambda bitext: iter((bitext,)),
        (
            ("beads", "integer", len),
            ("one_to_one", "integer", lambda b: sum(bead.kind == "1-1" for bead in b)),
            ("alone", "integer", lambda b: sum(bead.is_null for bead in b)),
            ("moved", "integer", lambda b: sum(bead.moved for bead in b)),
            ("mean_score", "number", _mean_score),
            ("discrepancies", "integer", lambda b: len(b.discrepancies)),
            *((str(s), "integer", _of_severity(s)) for s in reversed(Severity)),
        ),
        (
            ("sentences", "integer", len),
            ("characters", "integer", lambda document: len(document.text)),
        ),
    ),
}
