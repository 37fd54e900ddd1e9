"""From its signature, and what it was made of, a result can be made again to the byte."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

import aligner
from aligner import Bitext, Constraints, Glossary, Signature, Silence, SilenceEntry
from aligner.alignment import AlignmentSettings
from aligner.checks.judging import Case, Judgement
from aligner.checks.judging import Verdict as Judged
from aligner.formats import bitext_json
from support import ConceptEncoder

ITALIAN = "Il porto di Genova aveva 40 barche.\nNessuno partì nel 1932.\n\nPioveva da giorni.\n"
ENGLISH = "The port of Genoa had 50 boats.\nNobody left in 1923.\n\nIt had rained for days.\n"
PLAIN = AlignmentSettings(engine="lexical")
SILENCE = Silence((SilenceEntry(check="dates", reason="so"),))
GLOSSARY = Glossary.of({"barche": "ships"})
PINNED = Constraints(languages=("it", "en"), pinned=(((0,), (0,)),))


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("texts")
    for name, text in (("it", ITALIAN), ("en", ENGLISH)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder / "it.txt", folder / "en.txt"


def unsure(cases: Sequence[Case]) -> list[Judgement]:
    return [Judgement(Judged.UNSURE, 0.5) for _ in cases]


def again(signature: Signature, texts: tuple[Path, Path]) -> Bitext:
    """What a signature tells, done with some texts, and with files known by their digests."""
    held: Mapping[str, Any] = {SILENCE.digest: SILENCE, GLOSSARY.digest: GLOSSARY}
    told = dict(signature.settings)
    known = AlignmentSettings.model_fields.keys()
    bitext = aligner.align(
        *texts,
        segmented=told.pop("reader", "") == "segmented",
        words=told.pop("words", "") == "True",
        constraints=PINNED if "constraints" in told else None,
        settings=AlignmentSettings.model_validate(
            {name: told.pop(name) for name in known & told.keys()}
        ),
    )
    assert told.pop("constraints", None) == dict(bitext.signature.settings).get("constraints")
    assert (bitext.signature.version, bitext.signature.engine) == (
        signature.version,
        signature.engine,
    )
    assert bitext.signature.model == signature.model
    if signature.checks:
        least = told.pop("min_confidence", None)
        bitext = aligner.check(
            bitext,
            select=told.pop("select", "").split(),
            ignore=told.pop("ignore", "").split(),
            min_confidence=None if least is None else float(least),
            min_severity=told.pop("min_severity", "note"),
            silence=held.get(told.pop("silence", "")),
            glossary=held.get(told.pop("glossary", "")),
        )
    assert not told, "the signature tells what is not understood here"
    return bitext


RESULTS: Mapping[str, Callable[[Path, Path], Bitext]] = {
    "aligned": lambda *texts: aligner.align(*texts, settings=PLAIN),
    "with words": lambda *texts: aligner.align(*texts, settings=PLAIN, words=True),
    "segmented": lambda *texts: aligner.align(*texts, settings=PLAIN, segmented=True),
    "pinned": lambda *texts: aligner.align(*texts, settings=PLAIN, constraints=PINNED),
    "small beads": lambda *texts: aligner.align(
        *texts, settings=AlignmentSettings(engine="lexical", max_bead=1, find_moved=False)
    ),
    "checked with the model": lambda *texts: aligner.check(*texts, select=["numbers"]),
    "checked in part": lambda *texts: aligner.check(
        *texts, settings=PLAIN, select=["numbers", "dates"], ignore=["dates/weekday"],
        min_confidence=0.1, min_severity="minor",
    ),
    "silenced": lambda *texts: aligner.check(
        *texts, settings=PLAIN, select=["numbers", "dates"], silence=SILENCE
    ),
    "with a glossary": lambda *texts: aligner.check(
        *texts, settings=PLAIN, select=["consistency/glossary"], glossary=GLOSSARY
    ),
}  # fmt: skip


@pytest.mark.parametrize("make", RESULTS.values(), ids=RESULTS)
def test_a_result_is_made_again_from_its_signature(
    make: Callable[[Path, Path], Bitext], texts: tuple[Path, Path]
) -> None:
    made = make(*texts)
    signature = Signature.parse(str(made.signature))
    assert bitext_json.dumps(again(signature, texts)) == bitext_json.dumps(made)


OTHERWISE: Mapping[str, object] = {
    "segmented": True,
    "settings": AlignmentSettings(engine="lexical", max_bead=1),
    "encoder": ConceptEncoder("porto port"),
    "constraints": PINNED,
    "words": True,
    "select": ["numbers"],
    "ignore": ["numbers"],
    "min_confidence": 0.1,
    "min_severity": "major",
    "silence": SILENCE,
    "glossary": GLOSSARY,
    "judge": unsure,
}
"""For each argument that a result depends on, a value other than its default."""
NOT_TOLD = ("first", "second", "languages", "progress")
"""The texts and their languages, which every result has, and what changes nothing."""


@pytest.mark.parametrize("function", [aligner.align, aligner.check], ids=["align", "check"])
def test_every_argument_that_changes_results_changes_the_signature(
    function: Callable[..., Bitext], texts: tuple[Path, Path]
) -> None:
    arguments = set(inspect.signature(function).parameters) - set(NOT_TOLD)
    assert arguments <= OTHERWISE.keys()
    plain = {"settings": PLAIN, **({"select": ["dates"]} if "select" in arguments else {})}
    seen = {str(function(*texts, **plain).signature)}
    for name in sorted(arguments):
        given = {**plain, name: OTHERWISE[name]}
        if name == "encoder":
            del given["settings"]
        told = str(function(*texts, **given).signature)
        assert told not in seen, name
        seen.add(told)


def test_every_setting_of_the_alignment_is_told() -> None:
    other = AlignmentSettings(engine="lexical", max_bead=1, find_moved=False)
    assert {name for name, _ in other.changed()} == set(AlignmentSettings.model_fields)
