"""The report as a widget in a notebook, whose decisions come back as a review.

>>> widget = aligner.ReviewWidget(bitext)  # doctest: +SKIP
>>> widget  # decide in the cell's output  # doctest: +SKIP
>>> bitext = aligner.apply_review(bitext, widget.review)  # doctest: +SKIP

The widget is the report (:mod:`aligner.report.html`), markup, styles and script, in a
frame without access to the notebook.  It needs the extra ``widget``; in Colab, custom
widgets are allowed with ``google.colab.output.enable_custom_widget_manager()`` first.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from aligner.corpus import Bitext, Review
from aligner.corpus.review import digest
from aligner.errors import MissingExtraError
from aligner.formats import review as reviews
from aligner.report import html

try:
    import anywidget
    import traitlets
except ImportError:
    raise MissingExtraError("anywidget", "widget") from None

HEIGHT = 720
"""Pixels that the widget is high, if nothing else is asked for."""


class ReviewWidget(anywidget.AnyWidget):
    """The report of a bitext in a notebook, to be reviewed there.

    Args:
        bitext: checked, in most cases.  What it remembers of reviews is there to
            begin with.
        height: of the widget, in pixels.
    """

    _esm = files("aligner.report").joinpath("assets", "widget.js").read_text(encoding="utf-8")
    _page = traitlets.Unicode().tag(sync=True)
    _decided = traitlets.Dict().tag(sync=True)
    height = traitlets.Int(HEIGHT).tag(sync=True)

    def __init__(self, bitext: Bitext, *, height: int = HEIGHT) -> None:
        self._bitext = bitext
        super().__init__(_page=html.render(bitext), height=height)

    @property
    def bitext(self) -> Bitext:
        """The bitext that is reviewed, as it was given."""
        return self._bitext

    @property
    def review(self) -> Review:
        """What has been decided by now; false if nothing has.

        Set it to have the widget show the decisions of another review of the bitext.
        """
        if self._decided:
            return reviews.loads(json.dumps(self._decided))
        if self._bitext.review is not None:
            return self._bitext.review
        first, second = self._bitext.documents
        return Review(languages=self._bitext.languages, texts=(digest(first), digest(second)))

    @review.setter
    def review(self, review: Review) -> None:
        decided: dict[str, Any] = json.loads(reviews.dumps(review))
        self._decided = decided

    def __repr__(self) -> str:
        review = self.review
        decided = f"{len(review.findings)} findings and {len(review.wanted)} beads decided"
        return f"<ReviewWidget of {self._bitext!r}: {decided}>"
