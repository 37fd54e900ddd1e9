import json
from pathlib import Path

import pytest

from aligner.corpus import ParagraphKind
from support import BREAK, bitext_of, has, must_have, swapped


def test_rows_become_beads_and_marks_become_paragraph_kinds() -> None:
    bitext = bitext_of(
        [
            ("! Vai al sito", ""),
            ("# Il mare", "# The sea"),
            (("Era calmo.", "Era blu."), "It was calm and blue."),
            BREAK,
            ("", "Nobody swam."),
            ("Fine.", "The end."),
        ]
    )
    kinds = [p.kind for p in bitext["it"].paragraphs]
    furniture, heading, body = (
        ParagraphKind.FURNITURE,
        ParagraphKind.HEADING,
        ParagraphKind.BODY,
    )
    assert kinds == [furniture, heading, body, body]
    assert [b.kind for b in bitext] == ["1-1", "2-1", "0-1", "1-1"]
    assert bitext["it"].text == "Vai al sito\n\nIl mare\n\nEra calmo. Era blu.\n\nFine."
    assert bitext["en"].text == "The sea\n\nIt was calm and blue.\n\nNobody swam. The end."
    assert bitext[2].segments[0].start == bitext[1].segments[0].end


def test_swapping_twice_gives_the_same_bitext() -> None:
    bitext = bitext_of(
        [("Uno.", "One."), ("Due.", "Two."), ("Tre.", "Three.")], second_order=[1, 0, 2], moved={1}
    )
    assert swapped(bitext)[0]["it"].text == "Due."
    assert swapped(swapped(bitext)) == bitext


def test_what_an_extra_brings_is_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    assert must_have("json", extra="none") is json


def test_without_an_extra_tests_are_skipped_and_fail_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match=r"needs aligner\[moon\]: no moonshine here"):
        must_have("moonshine", extra="moon")
    assert not has("moonshine", extra="moon")
    monkeypatch.setenv("CI", "true")
    for ask in (must_have, has):
        with pytest.raises(pytest.fail.Exception, match=r"needs aligner\[moon\]"):
            ask("moonshine", extra="moon")


def test_a_package_that_is_there_and_broken_is_no_reason_to_skip(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "broken_extra.py").write_text("import moonshine\n")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModuleNotFoundError, match="moonshine"):
        must_have("broken_extra", extra="moon")
