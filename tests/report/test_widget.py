"""The report as a widget: what it brings to a notebook, and what comes back."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

import aligner
from aligner import FindingReview, MissingExtraError, Review, Verdict
from aligner.corpus.review import digest
from aligner.corpus.reviewing import fitting
from aligner.report import html
from aligner.report.pagedata import as_json
from report.samples import harbour
from support import must_have

must_have("anywidget", extra="widget")

from aligner.widget import ReviewWidget  # noqa: E402  # it cannot be imported without the extra

NOTEBOOK = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>A notebook</title>
<body style="color: COLOR"><div id="cell"></div>
<script type="application/json" id="state">STATE</script>
<script>
const state = JSON.parse(document.getElementById("state").textContent);
const listeners = {};
const model = {
  get: (name) => state[name],
  set: (name, value) => { state[name] = value; },
  save_changes: () => { window.saved = state._decided; },
  on: (event, call) => { (listeners[event] ||= new Set()).add(call); },
  off: (event, call) => { listeners[event].delete(call); },
};
function fromPython(name, value) {
  state[name] = value;
  for (const call of listeners[`change:${name}`]) call();
}
import(URL.createObjectURL(new Blob([state.esm], { type: "text/javascript" }))).then((module) => {
  window.stop = module.default.render({ model, el: document.getElementById("cell") });
});
</script></body></html>
"""
"""What a notebook gives to a widget: an element to draw in, and a model."""

DISMISSED = FindingReview(id="aaaaaaaaaaaa", decision=Verdict.DISMISSED, reason="both are right")


class Cell:
    """A widget shown by a notebook in the browser."""

    def __init__(self, browser: Chrome, path: Path) -> None:
        self.browser, self.path = browser, path

    def show(self, widget: ReviewWidget, color: str = "black") -> None:
        state = {**widget.get_state(["_page", "_decided", "height"]), "esm": widget._esm}
        page = NOTEBOOK.replace("STATE", as_json(state)).replace("COLOR", color)
        self.path.write_text(page, encoding="utf-8")
        self.browser.get(self.path.as_uri())
        frame = self.wait("return document.querySelector('iframe')")
        self.browser.switch_to.frame(frame)
        self.wait("return document.documentElement.classList.contains('working')")

    def wait(self, script: str) -> Any:
        found = WebDriverWait(self.browser, 10, 0.02)
        return found.until(lambda _: self.browser.execute_script(script))

    def click(self, *ids: str) -> None:
        for id in ids:
            self.browser.find_element(By.ID, id).click()

    def saved(self) -> dict[str, Any]:
        """What the widget has told the notebook."""
        self.browser.switch_to.default_content()
        decided: dict[str, Any] = self.wait("return window.saved")
        return decided


@pytest.fixture
def cell(browser: Chrome, folder: Path) -> Iterator[Cell]:
    yield Cell(browser, folder / "notebook.html")
    browser.switch_to.default_content()


def test_a_widget_brings_the_report() -> None:
    assert ReviewWidget(harbour())._page == html.render(harbour())


def test_nothing_is_decided_at_first() -> None:
    bitext = harbour()
    review = ReviewWidget(bitext).review
    assert not review
    first, second = bitext.documents
    assert review.texts == (digest(first), digest(second))


def test_a_review_that_was_applied_before_is_where_it_begins() -> None:
    review = Review(languages=("it", "en"), findings=(DISMISSED,))
    reviewed = aligner.apply_review(harbour(), review)
    assert ReviewWidget(reviewed).review.about("aaaaaaaaaaaa") == DISMISSED


def test_a_review_can_be_set() -> None:
    widget = ReviewWidget(harbour())
    widget.review = Review(languages=("it", "en"), findings=(DISMISSED,))
    assert widget.review.findings == (DISMISSED,)
    assert "1 findings and 0 beads decided" in repr(widget)


def test_without_anywidget_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "anywidget", None)
    monkeypatch.delitem(sys.modules, "aligner.widget")
    with pytest.raises(MissingExtraError, match=r'pip install "aligner\[widget\]"'):
        _ = aligner.ReviewWidget


def test_decisions_come_back_as_a_review(cell: Cell) -> None:
    widget = ReviewWidget(harbour())
    cell.show(widget)
    cell.click("next", "accept")
    widget.set_state({"_decided": cell.saved()})
    (accepted,) = widget.review.findings
    assert (accepted.id, accepted.decision) == ("aaaaaaaaaaaa", Verdict.ACCEPTED)
    applied = aligner.apply_review(widget.bitext, widget.review)
    assert applied.discrepancies[0].review == accepted


def test_beads_come_back_as_the_reviewer_wants_them(cell: Cell) -> None:
    widget = ReviewWidget(harbour())
    cell.show(widget)
    cell.click("row-next", "row-next", "confirm")
    widget.set_state({"_decided": cell.saved()})
    review = fitting(widget.review, widget.bitext.documents)
    bead = widget.bitext[1]
    assert review.wanted == (
        tuple(tuple((s.start, s.end) for s in segment.sentences) for segment in bead.segments),
    )


def test_a_review_from_python_is_shown(cell: Cell) -> None:
    widget = ReviewWidget(harbour())
    cell.show(widget)
    widget.review = Review(languages=("it", "en"), findings=(DISMISSED,))
    cell.browser.switch_to.default_content()
    cell.browser.execute_script("fromPython('_decided', arguments[0])", widget._decided)
    cell.browser.switch_to.frame(0)
    cell.click("next")
    cell.wait("return document.getElementById('dismiss').ariaPressed === 'true'")


def test_shown_again_a_widget_has_what_was_decided(cell: Cell) -> None:
    widget = ReviewWidget(harbour())
    widget.review = Review(languages=("it", "en"), findings=(DISMISSED,))
    cell.show(widget)
    cell.click("next")
    cell.wait("return document.getElementById('dismiss').ariaPressed === 'true'")


def test_the_frame_sees_nothing_of_the_notebook(cell: Cell) -> None:
    cell.show(ReviewWidget(harbour()))
    script = "try { return String(parent.document.title) } catch (error) { return error.name }"
    assert cell.browser.execute_script(script) == "SecurityError"


@pytest.mark.parametrize(("color", "scheme"), [("black", "light"), ("#eee", "dark")])
def test_the_frame_is_as_dark_as_the_notebook(cell: Cell, color: str, scheme: str) -> None:
    cell.show(ReviewWidget(harbour()), color)
    cell.browser.switch_to.default_content()
    frame = cell.browser.find_element(By.TAG_NAME, "iframe")
    assert frame.value_of_css_property("color-scheme") == scheme


def test_the_browser_has_no_complaint_about_the_widget(cell: Cell) -> None:
    cell.browser.get_log("browser")  # type: ignore[no-untyped-call]
    cell.show(ReviewWidget(harbour()))
    cell.click("next", "accept", "row-next", "confirm")
    assert cell.saved()["findings"]
    assert cell.browser.get_log("browser") == []  # type: ignore[no-untyped-call]


def test_a_widget_that_is_taken_away_listens_no_more(cell: Cell) -> None:
    cell.show(ReviewWidget(harbour()))
    cell.browser.switch_to.default_content()
    cell.browser.execute_script("window.stop()")
    assert cell.browser.execute_script(
        "return Object.values(listeners).every((calls) => !calls.size)"
    )
