"""French and English from end to end, with a module that knows figures but no dates."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

import aligner
from aligner import LanguageError, languages
from aligner.cli import main
from aligner.report import html

FRENCH = """Le phare de l’île

Le gardien alluma la lampe à six heures du soir. La mer était calme et l’on ne voyait aucun navire.

En 1998, le phare fut fermé. Aujourd’hui, il abrite un musée. « Venez nous voir ! » dit le directeur.

L’an dernier, 40.000 visiteurs sont montés au sommet, soit 15 % de plus qu’avant.

Le chemin du port est fermé à cause de la tempête.
"""
ENGLISH = """The lighthouse on the island

The keeper lit the lamp at six in the evening. The sea was calm and no ships were in sight.

In 1998 the lighthouse was closed. Today it houses a museum. “Come and see us!” says the director.

Last year 4,000 visitors climbed to the top, 15% more than before.

The path to the harbour [?] is closed because of the storm.
"""
ITALIAN = """Il faro dell’isola

Il guardiano accese la lampada alle sei di sera. Il mare era calmo e non si vedevano navi.
"""
PAIR = ("fr", "en")
NO_DATES = "No checks of dates: the French module has no dates."


def test_a_page_is_read_aligned_and_checked() -> None:
    checked = aligner.check(f"{ENGLISH}\n{FRENCH}", languages=PAIR)
    assert [bead.kind for bead in checked] == ["1-1"] * 8
    found = {d.check: (d["fr"].text, d["en"].text) for d in checked.discrepancies}
    assert found == {
        "numbers/value": ("40.000", "4,000"),
        "editorial/query": ("port", "harbour [?]"),
    }


def test_the_other_order_of_the_languages_is_the_mirror_image() -> None:
    straight, turned = (aligner.align(FRENCH, ENGLISH, languages=p) for p in (PAIR, PAIR[::-1]))
    assert [b.segments[::-1] for b in turned] == [b.segments for b in straight]


def test_french_goes_with_italian_too() -> None:
    bitext = aligner.align(FRENCH, ITALIAN, languages=("it", "fr"), segmented=False)
    assert [bead.kind for bead in bitext][:3] == ["1-1"] * 3
    assert {bead.kind for bead in bitext[3:]} == {"0-1"}


def test_the_report_says_which_checks_stayed_silent() -> None:
    checked = aligner.check(FRENCH, ENGLISH, languages=PAIR)
    assert NO_DATES in checked.warnings
    assert NO_DATES in html.render(checked)


def test_the_command_takes_the_languages_and_says_it_too(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(f"{FRENCH}\n{ENGLISH}", encoding="utf-8")
    page, options = str(tmp_path / "page.txt"), ["--lang", "fr,en"]
    report = CliRunner().invoke(main, ["report", page, *options, "-o", str(tmp_path / "r.html")])
    assert report.exit_code == 0
    assert "the French module has no dates" in " ".join(report.stderr.split())
    check = CliRunner().invoke(main, ["check", page, *options, "-f", "jsonl"])
    assert f"aligner: {NO_DATES}\n" in check.stderr
    assert len(check.stdout.splitlines()) == 2
    table = "Ils sont 40.\tThey are 50.\nIls sont 20.\tThey are 20.\n"
    pairs = CliRunner().invoke(main, ["check", "--pairs", "-", *options], input=table)
    assert pairs.stderr.count(NO_DATES) == 1


@pytest.mark.parametrize(
    ("texts", "pair", "told"),
    [
        ((ITALIAN, ENGLISH), PAIR, "seems to be in Italian"),
        ((FRENCH, FRENCH), PAIR, "both texts are in French"),
        ((FRENCH, ENGLISH), ("it", "en"), "seems to be in French"),
        ((f"{FRENCH}\n{ENGLISH}",), ("it", "en"), "has no Italian"),
        ((f"{ITALIAN * 3}\n{ENGLISH}",), PAIR, "has no French"),
    ],
)
def test_texts_in_other_languages_than_those_asked_for_are_refused(
    texts: tuple[str, ...], pair: tuple[str, str], told: str
) -> None:
    with pytest.raises(LanguageError, match=told):
        aligner.align(*texts, languages=pair)


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """French known by no more than what every module must have."""
    known = languages.get("fr")
    least = replace(known, numbers=None, structure=None)
    monkeypatch.setattr("aligner.languages.french.LANGUAGE", least)
    languages.get.cache_clear()
    yield
    monkeypatch.undo()
    languages.get.cache_clear()


@pytest.mark.usefixtures("bare")
def test_recognition_and_splitting_are_enough_for_a_module() -> None:
    checked = aligner.check(FRENCH, ENGLISH, languages=PAIR, select=["all"])
    assert [bead.kind for bead in checked] == ["1-1"] * 8
    assert {found.check for found in checked.discrepancies} >= {"editorial/query"}
    assert "No checks of numbers or dates: the French module has no numbers." in (checked.warnings)
    assert not any(found.family in {"numbers", "dates"} for found in checked.discrepancies)
