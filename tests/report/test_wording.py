import pytest

from aligner.corpus import Document, Evidence, Severity
from aligner.report import wording
from support import bitext_of


def test_a_hundred_percent_means_all() -> None:
    assert wording.percent(0.999) == "99\u00a0%"
    assert wording.percent(1.0) == "100\u00a0%"


@pytest.mark.parametrize("whole", range(101))
def test_whole_percents_stay_as_they_are(whole: int) -> None:
    assert wording.percent(whole / 100) == f"{whole}\u00a0%"


def test_counts_agree_with_their_noun() -> None:
    assert wording.count(1, "bead") == "1 bead"
    assert wording.count(0, "bead") == "0 beads"
    assert wording.count(12345, "bead") == "12\u202f345 beads"


def test_severities_are_counted_in_words() -> None:
    assert wording.of_severity(2, Severity.MINOR) == "2 minor"
    assert [wording.of_severity(n, Severity.NOTE) for n in (1, 2)] == ["1 note", "2 notes"]


def test_a_language_without_a_name_goes_by_its_code() -> None:
    assert wording.language_name("it") == "Italian"
    assert wording.language_name("qzz") == "qzz"


def test_the_title_names_a_page_that_holds_both_texts_once() -> None:
    plain = bitext_of([("Uno.", "One.")])
    assert wording.title(plain) == "Italian–English"
    named = [d.model_copy(update={"name": "some/where/page.txt"}) for d in plain.documents]
    both = plain.model_copy(update={"documents": tuple(named)})
    assert wording.title(both) == "page.txt: Italian–English"


def test_its_severity_grows_with_severity_up_to_a_hundred() -> None:
    assert [wording.its_severity(s) for s in Severity] == [25, 50, 75, 100]


def test_lines_and_columns_count_from_one() -> None:
    places = wording.Places(Document(text="\n\n", language="it"))
    assert [places.line_and_column(at) for at in range(3)] == [(1, 1), (2, 1), (3, 1)]


def test_a_place_between_sentences_comes_after_the_earlier_one() -> None:
    document = bitext_of([("Uno.", "One."), ("Due.", "Two.")])["it"]
    places = wording.Places(document)
    assert places.in_words(Evidence(4, 4, "", "it")) == "after paragraph 1, sentence 1"
    assert places.in_words(Evidence(6, 6, "", "it")) == "in paragraph 1, sentence 2"
    assert places.in_words(Evidence(5, 8, "Due", "it")) == "paragraph 1, sentence 2"


def test_a_place_before_all_sentences_is_at_the_start() -> None:
    places = wording.Places(Document(text=" ", language="it"))
    assert places.in_words(Evidence(0, 0, "", "it")) == "at the start"


def test_evidence_in_furniture_goes_by_its_line() -> None:
    document = bitext_of([("Uno.", "One."), ("! Menu", "")])["it"]
    places = wording.Places(document)
    assert places.in_words(Evidence(6, 10, "Menu", "it")) == "line 3"
