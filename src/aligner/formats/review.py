"""The file of a review: JSON, downloaded from a report, or written by hand or by a program.

::

    {
      "format": "aligner-review", "version": 1,
      "languages": ["it", "en"],
      "texts": ["9f86d0…", "60303a…"],
      "signature": null,
      "findings": [
        {"id": "1f2e3d4c5b6a", "check": "numbers/value", "decision": "dismissed",
         "reason": "the author says so", "comment": "", "date": "2026-03-14"}
      ],
      "beads": [
        {"action": "split", "date": "2026-03-14", "comment": "",
         "beads": [{"it": [[0, 42]], "en": [[0, 40]]}, {"it": [[43, 90]], "en": []}]}
      ]
    }

``texts`` has the SHA-256 of each side's whole text; it may be left out by who writes
by hand.  Beads are as the reviewer wants them, sentences as offsets into the text.
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError

from aligner.corpus import BeadAction, BeadReview, Review, Signature
from aligner.corpus.review import Digest
from aligner.errors import FormatError, SettingsError, must_be_known
from aligner.formats.files import read_whole, write_whole
from aligner.formats.json_text import value_of
from aligner.formats.stored_findings import (
    Offset,
    Stored,
    StoredFindingReview,
    restore_finding_review,
    store_finding_review,
)

FORMAT = "aligner-review"
SCHEMA_VERSION = 1


class StoredBeadReview(Stored):
    """Beads as they are to be: for each the sentences of either language, perhaps none."""

    action: BeadAction
    beads: Annotated[tuple[dict[str, tuple[tuple[Offset, Offset], ...]], ...], Field(min_length=1)]
    comment: str = ""
    date: dt.date | None = None


class StoredReview(Stored):
    """The whole file.  Offsets count code points from the start of a text."""

    format: Literal["aligner-review"]
    version: Literal[1]
    languages: tuple[str, str]
    texts: tuple[Digest, Digest] | None = None
    signature: Signature | None = None
    findings: tuple[StoredFindingReview, ...] = ()
    beads: tuple[StoredBeadReview, ...] = ()


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **StoredReview.model_json_schema(),
        "title": f"{FORMAT} {SCHEMA_VERSION}",
    }


def read(path: Path) -> Review:
    """The review in a file.

    Raises:
        UnreadableFileError: it cannot be read.
        FormatError: it is no review, is damaged or contradicts itself.
        VersionError: a later version of this package wrote it.
    """
    try:
        content = read_whole(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FormatError("no review: it is not UTF-8", file=str(path)) from None
    return loads(content, file=str(path))


def write(review: Review, path: Path) -> None:
    """Write a review to a file, whole or not at all.

    Raises:
        UnreadableFileError: the file cannot be written.
    """
    write_whole(path, dumps(review))


def dumps(review: Review) -> str:
    """A review as JSON; ``loads(dumps(review)) == review``."""
    return (
        json.dumps(stored_review(review).model_dump(mode="json"), ensure_ascii=False, indent=1)
        + "\n"
    )


def loads(content: str, *, file: str | None = None) -> Review:
    """The review that a JSON text holds.

    Args:
        content: the text.
        file: where it came from, for messages.

    Raises:
        FormatError: it is no JSON, no review, is damaged or contradicts itself.
        VersionError: a later version of this package wrote it.
    """
    raw = value_of(content, file=file)
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise FormatError(f'not a review: it has no "format": "{FORMAT}"', file=file)
    must_be_known(raw.get("version"), SCHEMA_VERSION, file=file)
    try:
        return restored_review(StoredReview.model_validate_json(content))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        cause = f"{_path(first['loc'])}: {first['msg']}" if first["loc"] else first["msg"]
        raise FormatError(cause, file=file) from None
    except SettingsError as error:
        raise FormatError(str(error), file=file) from None


def stored_review(review: Review) -> StoredReview:
    """A review as it is kept."""
    return StoredReview(
        format=FORMAT,
        version=SCHEMA_VERSION,
        languages=review.languages,
        texts=review.texts,
        signature=review.signature,
        findings=tuple(map(store_finding_review, review.findings)),
        beads=tuple(
            StoredBeadReview(
                action=one.action,
                beads=tuple(dict(zip(review.languages, bead, strict=True)) for bead in one.beads),
                comment=one.comment,
                date=one.date,
            )
            for one in review.beads
        ),
    )


def restored_review(kept: StoredReview) -> Review:
    """The review that is kept so.

    Raises:
        SettingsError: it contradicts itself; the message says where.
    """
    return Review(
        languages=kept.languages,
        texts=kept.texts,
        signature=kept.signature,
        findings=tuple(map(restore_finding_review, kept.findings)),
        beads=tuple(_bead_review(*one, kept.languages) for one in enumerate(kept.beads)),
    )


def _bead_review(number: int, kept: StoredBeadReview, languages: tuple[str, str]) -> BeadReview:
    first, second = languages
    for bead in kept.beads:
        for language in bead:
            if language not in languages:
                raise SettingsError(
                    f"beads[{number}]: a bead has {first} and {second} sentences, not {language!r}"
                )
    try:
        return BeadReview(
            action=kept.action,
            beads=tuple((bead.get(first, ()), bead.get(second, ())) for bead in kept.beads),
            comment=kept.comment,
            date=kept.date,
        )
    except SettingsError as error:
        raise SettingsError(f"beads[{number}]: {error}") from None


def _path(place: tuple[int | str, ...]) -> str:
    """Where something stands in a JSON file: ``findings[3].date``."""
    written = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place)
    return written.removeprefix(".")
