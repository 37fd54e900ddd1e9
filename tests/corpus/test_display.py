import pytest
from IPython.core.formatters import DisplayFormatter

from aligner.corpus import display
from support import bitext_of


@pytest.fixture(autouse=True)
def _nothing_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "_drawing", [])


def test_nothing_is_drawn_until_something_draws() -> None:
    assert bitext_of([("Uno.", "One.")])._repr_html_() is None


def test_all_objects_are_drawn_by_the_last_functions_given() -> None:
    display.draw_with(lambda shown: "first", lambda shown: None)
    display.draw_with(lambda shown: f"<p>{type(shown).__name__}</p>", lambda shown: None)
    bitext = bitext_of([("Uno.", "One.")])
    assert bitext._repr_html_() == "<p>Bitext</p>"
    assert bitext[0]._repr_html_() == "<p>Bead</p>"
    assert bitext["it"]._repr_html_() == "<p>Document</p>"


def test_as_text_an_object_is_its_repr_on_one_line() -> None:
    bitext = bitext_of([("Uno.", "One.")])
    for shown in (bitext, bitext[0]):
        assert str(shown) == repr(shown)
        assert "\n" not in str(shown)


def bundle(shown: object) -> dict[str, str]:
    """What IPython shows of an object."""
    formatted = DisplayFormatter().format(shown)  # type: ignore[no-untyped-call]
    found: dict[str, str] = formatted[0]
    return found


def test_by_itself_an_object_may_have_more_lines_and_inside_another_it_has_one() -> None:
    bitext = bitext_of([("Uno.", "One.")])
    assert bundle(bitext) == {"text/plain": repr(bitext)}
    display.draw_with(lambda shown: "<p>html</p>", lambda shown: "two\nlines")
    assert bundle(bitext) == {"text/plain": "two\nlines", "text/html": "<p>html</p>"}
    assert bundle([bitext]) == {"text/plain": f"[{bitext!r}]"}


def test_what_has_no_lines_is_its_repr() -> None:
    display.draw_with(lambda shown: "", lambda shown: None)
    bead = bitext_of([("Uno.", "One.")])[0]
    assert bundle(bead)["text/plain"] == repr(bead)
