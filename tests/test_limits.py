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


NESTED = {
    "x.tmx": '<tmx><body><tu><tuv xml:lang="it"><seg>{}uno{}</seg></tuv>'
    '<tuv xml:lang="en"><seg>one</seg></tuv></tu></body></tmx>',
    "x.xlf": '<xliff version="2.0" srcLang="it" trgLang="en" '
    'xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="u"><segment>'
    "<source>{}uno{}</source><target>one</target></segment></unit></file></xliff>",
}


@pytest.mark.parametrize("name", NESTED)
def test_the_depth_of_xml_is_raised_and_lowered(name: str, tmp_path: Path) -> None:
    tag = "hi" if name.endswith("tmx") else 'mrk id="m"'
    held = NESTED[name].format(f"<{tag}>" * 1500, f"</{tag.partition(' ')[0]}>" * 1500)
    (tmp_path / name).write_text(held)
    with pytest.raises(LimitError, match="1,001 deep, and 1,000 is the limit; raise it"):
        aligner.load(tmp_path / name)
    with limited(depth=2000):
        assert aligner.load(tmp_path / name).documents[0].sentences[0].text == "uno"
    with limited(depth=3), pytest.raises(LimitError, match="4 deep"):
        aligner.load(tmp_path / name)


def test_the_depth_of_documents_and_glossaries_is_raised(tmp_path: Path) -> None:
    from aligner.formats import glossary
    from aligner.text.extraction.xml import root_of

    deep = "<a>" * 1500 + "</a>" * 1500
    term = '<langSet xml:lang="{}"><tig><term>{}</term></tig></langSet>'
    terms = term.format("it", "faro") + term.format("en", "lighthouse")
    place = tmp_path / "x.tbx"
    place.write_text(f"<martif>{deep}<termEntry>{terms}</termEntry></martif>")
    with pytest.raises(LimitError, match=r"x\.tbx: has elements inside each other, 1,001 deep"):
        glossary.read(place, PAIR)
    with pytest.raises(LimitError, match="x: has elements"):
        root_of(deep.encode(), name="x", member="y")
    with limited(depth=2000):
        assert len(glossary.read(place, PAIR).entries) == 1
        assert len(list(root_of(deep.encode(), name="x", member="y").iter())) == 1500


def test_a_text_of_xml_may_be_as_long_as_a_file(tmp_path: Path) -> None:
    place = tmp_path / "x.tmx"
    place.write_text(NESTED["x.tmx"].format("", "a" * 10_100_000))
    assert len(aligner.load(place).documents[0].text) == 10_100_003


def test_a_pattern_that_takes_too_long_is_told_with_its_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from aligner.corpus import Discrepancy, Evidence, Severity, silence
    from aligner.formats.silence import loads

    monkeypatch.setattr(silence, "PATIENCE", 0.1)
    held = loads('[[silence]]\npattern = "(a|a)+$"\nreason = "so"\n', file="x.silence.toml")
    text = "a" * 40 + "b"
    sides = Evidence(0, 41, text, "it"), Evidence(0, 41, text, "en")
    found = Discrepancy(
        id="1", check="numbers/value", severity=Severity.MAJOR, confidence=1.0, message="m", mqm="m",
        its_type="other", evidence=sides, beads=(0,),
    )  # fmt: skip
    told = r"x\.silence\.toml:1: the pattern '\(a\|a\)\+\$' takes more than 0\.1 seconds"
    with pytest.raises(LimitError, match=told):
        held.of(found)


@pytest.mark.parametrize("pattern", ["(" * 900 + ")" * 900, "a" * 2001, "(?:a{1,9999}){9999}", "["])
def test_a_pattern_that_cannot_be_made_is_refused(pattern: str) -> None:
    from aligner.corpus import SilenceEntry

    with pytest.raises(SettingsError, match="pattern"):
        SilenceEntry(reason="so", pattern=pattern)
