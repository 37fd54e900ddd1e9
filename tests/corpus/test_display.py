import pytest

from aligner.corpus import display
from support import bitext_of


@pytest.fixture(autouse=True)
def _nothing_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "_draw", [])


def test_nothing_is_drawn_until_something_draws() -> None:
    assert bitext_of([("Uno.", "One.")])._repr_html_() is None


def test_all_objects_are_drawn_by_the_last_function_given() -> None:
    display.draw_with(lambda shown: "first")
    display.draw_with(lambda shown: f"<p>{type(shown).__name__}</p>")
    bitext = bitext_of([("Uno.", "One.")])
    assert bitext._repr_html_() == "<p>Bitext</p>"
    assert bitext[0]._repr_html_() == "<p>Bead</p>"
    assert bitext["it"]._repr_html_() == "<p>Document</p>"


def test_as_text_an_object_is_its_repr_on_one_line() -> None:
    bitext = bitext_of([("Uno.", "One.")])
    for shown in (bitext, bitext[0]):
        assert str(shown) == repr(shown)
        assert "\n" not in str(shown)
