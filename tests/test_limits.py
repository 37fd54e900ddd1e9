"""How much may be read, and how that is raised."""

from pathlib import Path

import pytest

import aligner
from aligner import LimitError, SettingsError, limited, limits
from aligner.formats import registry
from aligner.formats.files import write_files
from aligner.formats.format import Wanted
from aligner.text import document_from_text
from support import bitext_of, has

PAIR = ("it", "en")
SMALL = bitext_of([("Uno.", "One."), ("Due.", "Two."), ("Tre.", "Three.")])


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("parola " * 100)
    with limited(size=699), pytest.raises(LimitError, match=r"page\.txt: holds 700 bytes or more"):
        aligner.read(page)
    with limited(size=699), pytest.raises(LimitError, match="--limit size=N, ALIGNER_MAX_SIZE"):
        aligner.load(page, "tsv")


def test_a_device_without_end_is_read_up_to_the_limit() -> None:
    with limited(size="3M"), pytest.raises(LimitError, match="3,145,728 bytes or more"):
        aligner.read(Path("/dev/zero"))


def test_a_document_of_too_many_sentences_is_refused(tmp_path: Path) -> None:
    with limited(sentences=3), pytest.raises(LimitError, match="has 4 sentences, and 3 is the"):
        document_from_text("Uno. Due. Tre. Quattro.", "it")
    outputs = tuple(registry.outputs(SMALL, tmp_path / "texts", registry.named("segmented")))
    write_files(outputs)
    wanted = Wanted(PAIR, texts=(outputs[0].path, outputs[1].path))
    for format in (one for one in registry.FORMATS if one.read and one.write):
        if format.extra == "parquet" and not has("pyarrow", extra="parquet"):
            continue
        place = tmp_path / f"x{format.endings[0]}"
        registry.write(SMALL, place, format)
        held = Wanted(PAIR) if format.files else wanted
        with limited(sentences=2), pytest.raises(LimitError, match="has 3 sentences"):
            registry.read(place, format, held)


def test_what_takes_too_long_is_given_up() -> None:
    text = "Il porto era vuoto. " * 50
    with limited(seconds=1e-6), pytest.raises(LimitError, match=r"too long.*--limit seconds=N"):
        aligner.read(text, "The harbour was empty. " * 50)
    with limited(seconds=1e-6), pytest.raises(LimitError, match="too long"):
        aligner.check(SMALL)


def test_time_is_counted_anew_for_each_call() -> None:
    with limited(seconds=30):
        for _ in range(2):
            assert aligner.read("Il porto era vuoto.", "The harbour was empty.")
        with limits.timed(), limits.timed():
            limits.must_have_time()


def test_a_limit_holds_inside_its_block_alone() -> None:
    before = limits.current()
    with limited(size=10, depth=5) as inner, limited(sentences="2k"):
        assert limits.current() == limits.Limits(10, 5, 2000, before.seconds)
        assert inner.sentences == before.sentences
    assert limits.current() == before


def test_a_variable_of_the_environment_raises_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALIGNER_MAX_SIZE", "2.5G")
    monkeypatch.setenv("ALIGNER_MAX_SECONDS", "0.5")
    assert (limits.current().size, limits.current().seconds) == (2_500_000_000, 0.5)
    monkeypatch.setenv("ALIGNER_MAX_SIZE", "much")
    with pytest.raises(SettingsError, match="size is a number above 0, as 2000 or 4G, not 'much'"):
        aligner.read("Il porto.")


@pytest.mark.parametrize("amount", [0, -1, float("nan"), float("inf"), "", "1e9", "-2", "9" * 40])
def test_what_is_no_limit_is_refused(amount: float | str) -> None:
    with pytest.raises(SettingsError, match="number above 0"), limited(size=amount):
        pass


def test_depth_is_not_raised_beyond_what_the_parser_can() -> None:
    with pytest.raises(SettingsError, match="depth is 2000 at most"), limited(depth=2001):
        pass


def test_a_limit_of_a_process_is_one_that_there_is() -> None:
    with pytest.raises(SettingsError, match="no limit 'width'; there are size, depth, sentences"):
        limits.set_for_process("width", "3")
