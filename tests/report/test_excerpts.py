from aligner.corpus import Evidence
from aligner.report.excerpts import Excerpt, excerpt, shortened
from report.samples import evidence
from support import bitext_of

PLAIN = bitext_of(
    [
        ("Prima frase breve.", "One."),
        ("La seconda frase parla di un ponte antico sopra il fiume.", "Two."),
    ]
)
DOCUMENT = PLAIN["it"]


def test_the_words_around_come_from_the_same_sentence_alone() -> None:
    shown = excerpt(DOCUMENT, evidence(PLAIN, 0, "seconda"))
    assert shown.before == "La "
    assert shown.after == " frase parla di un ponte antico sopra il fiume."


def test_long_surroundings_are_cut_between_words() -> None:
    shown = excerpt(DOCUMENT, evidence(PLAIN, 0, "ponte"), context=14)
    assert shown == Excerpt("…parla di un ", "ponte", " antico sopra…")


def test_long_evidence_loses_its_middle() -> None:
    assert shortened("uno due tre quattro cinque sei", 15) == "uno due … sei"
    assert shortened("uno due", 15) == "uno due"


def test_a_place_at_the_end_of_a_sentence_has_that_sentence() -> None:
    shown = excerpt(DOCUMENT, evidence(PLAIN, 0, "breve.", after=True))
    assert shown == Excerpt("Prima frase breve.", "", "")


def test_evidence_outside_all_sentences_stands_alone() -> None:
    bitext = bitext_of([("! Menu", ""), ("Uno.", "One.")])
    assert excerpt(bitext["it"], Evidence(0, 4, "Menu", "it")) == Excerpt("", "Menu", "")
