from aligner.corpus import Severity
from aligner.report.figures import figures, ordered
from report.samples import evidence, finding, harbour
from support import bitext_of


def test_sides_count_what_has_a_counterpart() -> None:
    first, second = figures(harbour()).sides
    assert (first.sentences, first.matched, first.alone, first.paragraphs) == (5, 4, 1, 3)
    assert (second.sentences, second.matched, second.alone, second.paragraphs) == (6, 5, 1, 3)


def test_a_side_without_sentences_lacks_nothing() -> None:
    assert figures(bitext_of([("", "One.")])).sides[0].matched_share == 1.0


def test_findings_are_counted_by_family_and_severity() -> None:
    counts = figures(harbour())
    assert counts.findings == 4
    assert counts.families == ("coverage", "dates", "editorial", "names")
    assert counts.table["dates", Severity.CRITICAL] == 1
    assert counts.of_family("names") == 1
    assert [severity for severity, _ in counts.severities] == list(reversed(Severity))


def test_beads_are_counted_by_kind_the_most_frequent_first() -> None:
    counts = figures(harbour())
    assert counts.kinds == (("1-1", 3), ("0-1", 1), ("1-0", 1), ("1-2", 1))
    assert (counts.moved, counts.doubtful) == (1, 1)


def test_findings_come_by_severity_then_confidence_then_place() -> None:
    plain = bitext_of([("Uno due tre.", "One two three.")])
    words = [
        ("Uno", "note", 0.9),
        ("due", "major", 0.5),
        ("tre", "major", 0.5),
        ("o d", "major", 0.8),
    ]
    found = tuple(
        finding(
            evidence(plain, 0, word),
            evidence(plain, 1, "One"),
            severity=Severity(severity),
            confidence=confidence,
            id=word,
        )
        for word, severity, confidence in words
    )
    shuffled = plain.with_discrepancies((found[2], found[0], found[3], found[1]))
    assert [d.id for d in ordered(shuffled)] == ["o d", "due", "tre", "Uno"]
