"""With what discrepancies were looked for."""

import sys

import pytest

import aligner
from aligner.checks import made_with, select
from aligner.corpus import Glossary
from support import must_have

PAIR = aligner.pair("Erano 40 barche.", "There were 50 boats.")


def test_a_checked_pair_tells_the_version_that_checked_it() -> None:
    checked = aligner.check(PAIR, select=["numbers"])
    assert checked.signature.checks.startswith(f"aligner-{aligner.__version__}+usem3-")
    assert f"|checks:{checked.signature.checks}|select:numbers" in str(checked.signature)
    assert PAIR.signature.checks == ""


def test_the_table_of_word_frequencies_is_told_where_it_is_read() -> None:
    must_have("wordfreq", extra="spelling")
    assert "+wordfreq-" in made_with(PAIR, select(["language"]))
    assert "wordfreq" not in made_with(PAIR, select(["numbers"]))


def test_without_the_extra_no_table_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "wordfreq", None)
    assert "wordfreq" not in made_with(PAIR, select(["language"]))


def test_a_glossary_is_told_by_its_digest() -> None:
    glossary = Glossary.of({"barca": "boat"})
    told = dict(aligner.check(PAIR, select=["numbers"], glossary=glossary).signature.settings)
    assert told["glossary"] == glossary.digest
    assert glossary.digest.startswith("1-")
    assert glossary.digest != Glossary.of({"barca": "ship"}).digest
