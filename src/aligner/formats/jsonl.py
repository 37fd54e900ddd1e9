"""Beads as lines of JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from aligner.corpus import Bitext, Discrepancy, Document, ParagraphKind, Segment
from aligner.corpus.bead_places import SidePlaces
from aligner.errors import FormatError
from aligner.formats.assembling import bitext_of_rows
from aligner.formats.files import name_of, read_text
from aligner.formats.findings import record_of, review_record
from aligner.formats.format import Format, Keeps, Wanted, ended, only
from aligner.formats.held_findings import HeldFinding, findings_by_bead
from aligner.formats.json_text import value_of
from aligner.formats.pieces import Piece, Place, Row, Words
from aligner.formats.told import common_signature
from aligner.formats.tongues import Pair, must_be, two_of


def lines(bitext: Bitext) -> Iterator[str]:
    """One bead a line, as a JSON object with a key for each language.

    A side is ``{"start", "end", "text", "sentences", "paragraphs"}`` with offsets into the
    side's text, and for each sentence the number of its paragraph, or ``null`` where the
    bead has no sentence.  ``kinds`` are there for sentences that stand in a heading or a
    list item.  Where words were aligned, ``words`` has the offsets of their tokens by
    language, and the links as ``[token, token, probability]``.  ``findings`` are those
    that are kept with the bead, in the form of :func:`aligner.formats.findings.jsonl`;
    ``notes`` what somebody wrote of it.  Each line tells the signature, for lines are
    filtered and put together.
    """
    signature = str(bitext.signature)
    found = findings_by_bead(bitext)
    for bead in bitext.beads:
        record: dict[str, object] = {
            segment.language: _side(segment, document)
            for segment, document in zip(bead.segments, bitext.documents, strict=True)
        }
        record |= {"kind": bead.kind, "score": round(bead.score, 4), "moved": bead.moved}
        if bead.words is not None:
            tokens = {
                segment.language: [[t.start, t.end] for t in bead.words.tokens(side)]
                for side, segment in enumerate(bead.segments)
            }
            record["words"] = tokens | {"links": bead.words.links}
        if bead.number in found:
            record["findings"] = [_told(*one) for one in found[bead.number]]
        if bead.notes:
            record["notes"] = bead.notes
        record["signature"] = signature
        yield json.dumps(record, ensure_ascii=False)


def read(path: Path, wanted: Wanted) -> Bitext:
    """The bitext that lines of JSON hold.

    Lines that do not say which paragraphs their sentences stand in make one of them all.

    Raises:
        FormatError: a line is no bead.
        LanguageError: it holds other languages than those wanted.
    """
    file = name_of(path)
    languages: Pair | None = None
    rows: list[Row] = []
    records: list[dict[str, Any]] = []
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            record = _object(value_of(line, file=file, line=number))
            if languages is None:
                named = tuple(key for key in record if key not in BESIDE)
                languages = two_of(named, wanted, file=file)
            rows.append(_row(record, languages))
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
            raise FormatError(
                f"no bead: it is a line of JSON as align -f jsonl writes it ({_cause(error)})",
                file=file,
                line=number,
            ) from None
        records.append(record)
    pair = must_be(languages, file)
    return bitext_of_rows(
        _with_findings(rows, records, pair, file),
        pair,
        file=file,
        signature=common_signature(record.get("signature") for record in records),
    )


BESIDE = ("kind", "score", "moved", "words", "findings", "notes", "signature")
"""Keys of a line that are no language."""


def _side(segment: Segment, document: Document) -> dict[str, object] | None:
    if not segment.sentences:
        return None
    kinds = [document.paragraphs[s.paragraph].kind for s in segment.sentences]
    return {
        "start": segment.start,
        "end": segment.end,
        "text": segment.text,
        "sentences": [[s.start, s.end] for s in segment.sentences],
        "paragraphs": [s.paragraph for s in segment.sentences],
        **({"kinds": kinds} if set(kinds) != {ParagraphKind.BODY} else {}),
    }


def _told(found: Discrepancy, held: HeldFinding) -> dict[str, object]:
    """A finding that is kept with a bead; beads that it concerns are counted from there."""
    record = record_of(found)
    review = found.review
    if review is not None:
        record["review"] = review_record(found) | (
            {} if review.check == found.check else {"check": review.check}
        )
    if held.beads != (0,):
        record["beads"] = held.beads
    if held.silenced is not None:
        record["silenced"] = held.silenced.model_dump(mode="json", exclude_defaults=True)
    return record


def _object(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError("no object")
    return value


def _row(record: dict[str, Any], languages: Pair) -> Row:
    """The bead of a line, without its findings."""
    score = float(record.get("score", 1.0))
    if not 0.0 <= score <= 1.0:
        raise ValueError(f"score {score} is not from 0 to 1")
    return Row(
        (_piece(record[languages[0]]), _piece(record[languages[1]])),
        score,
        bool(record.get("moved", False)),
        words=_words(record, languages),
        notes=tuple(map(str, record.get("notes", ()))),
    )


def _with_findings(
    rows: Sequence[Row], records: Sequence[dict[str, Any]], languages: Pair, file: str
) -> Iterator[Row]:
    """The beads with their findings, which may reach into others."""
    sides = {code: SidePlaces(_places(records, code)) for code in languages}
    for number, (row, record) in enumerate(zip(rows, records, strict=True)):
        told = record.get("findings")
        if not told:
            yield row
            continue
        try:
            yield replace(row, findings=tuple(_held(dict(one), number, sides) for one in told))
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
            cause = f"bead {number + 1} has a finding that is none ({_cause(error)})"
            raise FormatError(cause, file=file) from None


def _places(records: Sequence[dict[str, Any]], language: str) -> Iterator[tuple[int, int, int]]:
    """Where each bead begins and ends on a side that it has sentences on."""
    for number, record in enumerate(records):
        side = record[language]
        if side is not None:
            yield int(side["start"]), int(side["start"]) + len(side["text"]), number


def _held(record: dict[str, Any], row: int, sides: Mapping[str, SidePlaces]) -> HeldFinding:
    """A finding, its evidence told from its bead in place of from the text."""
    evidence = []
    for language, places in sides.items():
        one = record.pop(language)
        first, last = int(one["start"]), int(one["end"])
        start = places.position(first, of_end=False)
        end = places.position(last, of_end=True) if last > first else start
        evidence.append(
            {
                "language": language,
                "start": (start[0] - row, start[1]),
                "end": (end[0] - row, end[1]),
                "text": one["text"],
                "reading": one.get("reading"),
            }
        )
    review = record.pop("review", None)
    if review is not None:
        record["review"] = {"id": record["id"], "check": record["check"], **review}
    return HeldFinding.model_validate({"beads": (0,), **record, "evidence": evidence})


def _cause(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".partition("\n")[0]


def _piece(side: dict[str, Any] | None) -> Piece:
    """The text of a side; the offset of each of its sentences tells their order."""
    if side is None:
        return Piece()
    start = int(side["start"])
    spans = [(int(a), int(b)) for a, b in side["sentences"]]
    text = side["text"]
    if not isinstance(text, str):
        raise TypeError("a text is no string")
    paragraphs = list(map(int, side.get("paragraphs", [0] * len(spans))))
    kinds = list(map(ParagraphKind, side.get("kinds", [ParagraphKind.BODY] * len(spans))))
    if not len(paragraphs) == len(kinds) == len(spans):
        raise ValueError("paragraphs or kinds are not as many as sentences")
    return Piece(
        text,
        tuple((a - start, b - start) for a, b in spans),
        tuple(
            Place(paragraph, a, kind)
            for (a, _), paragraph, kind in zip(spans, paragraphs, kinds, strict=True)
        ),
    )


def _words(record: dict[str, Any], languages: Pair) -> Words | None:
    """The words of a bead, if it has them."""
    words = record.get("words")
    if words is None:
        return None
    first, second = (
        _tokens(words[language], record[language]["start"] if record[language] else 0)
        for language in languages
    )
    swapped = next(key for key in words if key != "links") != languages[0]
    links = [(int(one), int(other), float(score)) for one, other, score in words["links"]]
    turned = sorted((other, one, score) for one, other, score in links)
    return Words((first, second), tuple(turned if swapped else links))


def _tokens(tokens: list[list[int]], start: int) -> tuple[tuple[int, int], ...]:
    found = tuple((int(a) - start, int(b) - start) for a, b in tokens)
    if any(not 0 <= a <= b for a, b in found):
        raise ValueError("a word lies outside its sentence")
    return found


RECORD = Format(
    name="jsonl",
    title="JSON lines, one bead each",
    endings=(".jsonl", ".ndjson"),
    keeps=Keeps(
        beads=True,
        nulls=True,
        scores=True,
        moved=True,
        paragraphs=True,
        findings=True,
        review=True,
        notes=True,
        words=True,
    ),
    read=read,
    write=lambda bitext, path: only(path, ended(lines(bitext))),
    tells_languages=True,
    remark="Offsets are those of the texts that were read; each line stands by itself, "
    "with its findings.",
)
