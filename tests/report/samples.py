"""Bitexts with findings in them, for the tests of the reports."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from aligner.corpus import (
    BeadAction,
    BeadReview,
    Bitext,
    Discrepancy,
    Evidence,
    FindingReview,
    Review,
    Severity,
    Signature,
    Span,
    Symptom,
    Verdict,
    WordAlignment,
)
from support import BREAK, bitext_of

HOSTILE = 'Ecco <script>alert("1")</script> & {{ 7*7 }} </style> $5$ שלום 👩‍🚀\x00'
"""A sentence that would do harm if any of it were not written as text."""


def evidence(
    bitext: Bitext,
    side: int,
    words: str,
    *,
    nth: int = 0,
    after: bool = False,
    reading: str | None = None,
) -> Evidence:
    """Where some words stand on a side, or the place just after them."""
    document = bitext.documents[side]
    at = -1
    for _ in range(nth + 1):
        at = document.text.index(words, at + 1)
    start, end = (at + len(words), at + len(words)) if after else (at, at + len(words))
    return Evidence(start, end, document.text[start:end], document.language, reading)


def finding(
    first: Evidence,
    second: Evidence,
    *beads: int,
    check: str = "numbers/value",
    severity: Severity = Severity.MAJOR,
    confidence: float = 0.9,
    message: str = "The Italian and the English differ.",
    id: str = "0a1b2c3d4e5f",
    symptoms: tuple[Symptom, ...] = (),
) -> Discrepancy:
    """A discrepancy with what the test says of it."""
    return Discrepancy(
        id=id,
        check=check,
        severity=severity,
        confidence=confidence,
        message=message,
        evidence=(first, second),
        its_type="numbers",
        mqm="accuracy/mistranslation",
        beads=beads,
        symptoms=symptoms,
    )


def harbour() -> Bitext:
    """A short text with a finding of each severity, a gap on either side, a moved bead."""
    plain = bitext_of(
        [
            ("! Torna alla pagina iniziale", ""),
            ("# Il porto vecchio", "# The old harbour"),
            (
                "Nel 1932 il molo era lungo 40 metri.",
                ("In 1923 the pier was forty metres long.", "It was made of wood."),
            ),
            ("Nessuno lo usava.", ""),
            BREAK,
            ("", "A lighthouse stood nearby."),
            ("Poi arrivò una nave.", "Then a ship (the Aurora?) came."),
            ("Il capitano scese per primo.", "The captain came ashore first."),
        ],
        scores=[1.0, 0.99, 0.86, 0.64, 1.0, 0.41, 0.93, 0.97],
        moved={7},
    )
    findings = (
        finding(
            evidence(plain, 0, "1932", reading="1932"),
            evidence(plain, 1, "1923", reading="1923"),
            1,
            check="dates/year",
            severity=Severity.CRITICAL,
            confidence=0.96,
            message="The Italian has 1932, the English 1923.",
            id="aaaaaaaaaaaa",
        ),
        finding(
            evidence(plain, 0, "Nessuno lo usava."),
            evidence(plain, 1, "It was made of wood.", after=True),
            2,
            check="coverage/sentence",
            message="The Italian has a sentence that the English lacks.",
            id="bbbbbbbbbbbb",
        ),
        finding(
            evidence(plain, 0, "una nave"),
            evidence(plain, 1, "ship (the Aurora?)"),
            4,
            check="names/added",
            severity=Severity.MINOR,
            confidence=0.7,
            message="The English names a ship, “Aurora”, that the Italian does not.",
            id="cccccccccccc",
            symptoms=(
                Symptom("names/missing", Severity.MINOR, 0.6, "“Aurora” has no counterpart."),
            ),
        ),
        finding(
            evidence(plain, 0, "una nave", after=True),
            evidence(plain, 1, "(the Aurora?)"),
            4,
            check="editorial/query",
            severity=Severity.NOTE,
            confidence=0.8,
            message="The English has a query.",
            id="dddddddddddd",
        ),
    )
    return plain.model_copy(
        update={
            "discrepancies": findings,
            "signature": Signature(
                version="0.0", engine="given", model="none", settings=(("band", "wide"),)
            ),
            "warnings": ("The languages were told from little text.",),
        }
    )


def hostile() -> Bitext:
    """A bitext whose every string would do harm if it were not written as text."""
    plain = bitext_of([(HOSTILE, HOSTILE[::-1])])
    bad = '"><img src=x onerror=alert(2)>'
    found = finding(
        evidence(plain, 0, "alert", reading=bad),
        evidence(plain, 1, "trela", reading=bad),
        0,
        check='x</style><script>alert(3)</script>/y"',
        message=bad,
        id=bad,
        symptoms=(Symptom(bad, Severity.NOTE, 0.5, bad),),
    )
    documents = tuple(
        d.model_copy(update={"name": bad, "warnings": (bad,)}) for d in plain.documents
    )
    return plain.model_copy(
        update={
            "documents": documents,
            "discrepancies": (found,),
            "warnings": (bad,),
            "signature": Signature(version=bad, engine=bad, model=bad, settings=((bad, bad),)),
        }
    )


def linked() -> Bitext:
    """A row whose words are linked."""
    plain = bitext_of([("Piove sul molo.", "It rains on the pier.")])
    first = tuple(_token(plain, 0, word) for word in ("Piove", "sul", "molo"))
    second = tuple(_token(plain, 1, word) for word in ("It", "rains", "on", "the", "pier"))
    links = ((0, 0, 0.9), (0, 1, 0.9), (1, 2, 0.8), (2, 4, 0.9))
    return plain.with_words(lambda _: WordAlignment(first, second, links))


def _token(bitext: Bitext, side: int, word: str) -> Span:
    at = bitext.documents[side].text.index(word)
    return Span(at, at + len(word), word)


def merging() -> Bitext:
    """Rows of several sentences, one of which the English has elsewhere."""
    return bitext_of(
        [
            (("Uno.", "Due."), ("One.", "Two.")),
            ("Tre.", "Three."),
            ("Quattro.", ""),
            ("Cinque.", "Five."),
            ("Sei.", "Six."),
        ],
        second_order=[0, 1, 2, 4, 3],
        moved={4},
    )


def reviewed() -> Bitext:
    """The short text with a finding accepted and a row confirmed."""
    bitext = harbour()
    said = FindingReview(
        id="aaaaaaaaaaaa",
        check="dates/year",
        decision=Verdict.ACCEPTED,
        reason="to be mended",
        date=dt.date(2026, 3, 14),
    )
    sides = tuple(tuple((s.start, s.end) for s in side.sentences) for side in bitext[1].segments)
    confirmed = BeadReview(action=BeadAction.CONFIRMED, beads=((sides[0], sides[1]),))
    review = Review(languages=bitext.languages, findings=(said,), beads=(confirmed,))
    findings = tuple(
        replace(found, review=said) if found.id == said.id else found
        for found in bitext.discrepancies
    )
    return bitext.model_copy(update={"discrepancies": findings, "review": review})


def bare() -> Bitext:
    """Texts that are not aligned, with a finding all the same."""
    plain = bitext_of([("Uno.", "One.")])
    found = finding(evidence(plain, 0, "Uno"), evidence(plain, 1, "One"))
    return Bitext(documents=plain.documents, discrepancies=(found,))
