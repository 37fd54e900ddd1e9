from __future__ import annotations

import sys

import pytest

from aligner.checks.language.frequency import Frequencies, frequencies, of_both, whole_words
from aligner.languages import get


def test_the_frequency_of_a_word_is_told_on_a_logarithmic_scale() -> None:
    known = Frequencies({"mare": 1e-4, "rare": 1e-8})
    assert known.zipf("mare") == pytest.approx(5)
    assert known.zipf("nowhere") == 0
    assert known.usual == ("mare",)


def test_without_the_package_no_frequency_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "wordfreq", None)
    frequencies.cache_clear()
    assert of_both((get("it"), get("en"))) is None
    frequencies.cache_clear()


def test_a_common_word_is_whole_and_a_rare_one_is_not() -> None:
    assert whole_words().zipf("acqua") > whole_words().zipf("parola") > 2
    assert whole_words().zipf("sciabordava") == 0
