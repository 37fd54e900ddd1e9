"""Objects of the corpus as notebooks show them: HTML fragments without scripts.

Long objects are cut, with a count.  Signs that MathJax would take for formulae
are kept from it.
"""

from __future__ import annotations

from aligner.corpus import Bead, Bitext, Corpus, Discrepancy, Document
from aligner.corpus.display import Gridded
from aligner.report import wording
from aligner.report.figures import figures, ordered
from aligner.report.linking import GROUPS, grouped, groups, shows_words
from aligner.report.marking import Token, marks
from aligner.report.rows import rows
from aligner.report.templating import environment

MOST = 20
"""Beads, paragraphs, findings, bitexts or rows shown of one object."""


def html_of(shown: object) -> str:
    """An HTML fragment that shows an object of the corpus, a table or an evaluation.

    Raises:
        TypeError: it is none of these.
    """
    template = environment().get_template("notebook.html.jinja")
    return template.render(object=shown, **{"words": 0, **_context(shown)})


def _context(shown: object) -> dict[str, object]:
    match shown:
        case Bitext():
            return _bitext(shown)
        case Bead():
            return _bead(shown)
        case Discrepancy():
            return {"what": "discrepancy"}
        case Document():
            return {"what": "document", "paragraphs": shown.paragraphs[:MOST]}
        case Corpus():
            first = [(wording.title(bitext), figures(bitext)) for bitext in shown.bitexts[:MOST]]
            return {"what": "corpus", "bitexts": first, "statistics": shown.statistics}
        case Gridded():
            return {"what": "grids", "grids": shown.grids(MOST), "notes": shown.notes()}
    raise TypeError(f"a {type(shown).__name__} is no object of the corpus")


def _bead(bead: Bead) -> dict[str, object]:
    linked = shows_words([bead])
    words = groups(bead.words) if linked and bead.words else ((), ())
    return {
        "what": "bead",
        "languages": [segment.language for segment in bead.segments],
        "sentences": [
            [
                tuple(grouped([Token("text", s.text)], s.start, words[side]))
                for s in segment.sentences
            ]
            for side, segment in enumerate(bead.segments)
        ],
        "words": GROUPS if linked else 0,
    }


def _bitext(bitext: Bitext) -> dict[str, object]:
    findings = ordered(bitext)
    return {
        "what": "bitext",
        "title": wording.title(bitext),
        "figures": figures(bitext),
        "rows": rows(bitext, findings, marks(bitext, findings), most=MOST),
        "findings": findings[:MOST],
        "words": GROUPS if shows_words(bitext.beads[:MOST]) else 0,
    }
