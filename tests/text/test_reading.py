import codecs
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.corpus import Document, GapReason, ParagraphKind
from aligner.errors import (
    BinaryFileError,
    EmptyTextError,
    EncodingError,
    InputError,
    LanguageError,
    LayoutError,
    SettingsError,
)
from aligner.text import (
    document_from_text,
    documents_from_pair,
    read_page,
    read_pair,
    read_segmented,
)

IT = [
    "Il consiglio si è riunito ieri sera per discutere del bilancio. Non tutti erano d’accordo.",
    "La seduta è durata quattro ore, perché molti hanno voluto parlare.",
    "Alla fine si è deciso di rimandare la scelta alla settimana dopo Pasqua.",
    "Perché nessuno l’ha detto prima? Qualcuno lo sapeva già da mesi.",
]
EN = [
    "The council met last night to discuss the budget. Not everybody agreed.",
    "The session lasted four hours, because many of them wished to speak.",
    "In the end it was decided to put off the choice to the week after Easter.",
    "Why did nobody say so before? Somebody had known it for months.",
]
FR = "Le conseil s’est réuni hier soir pour parler du budget. Tout le monde n’était pas d’accord."


def words(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def table(rows: list[tuple[str, str]], before: str, between: str, after: str) -> str:
    return "\n".join(f"{before}{one}{between}{other}{after}" for one, other in rows)


PAIRS = list(zip(IT, EN, strict=True))
LAYOUTS = {
    "one after the other": "\n\n".join(IT + EN),
    "the other order": "\n\n".join(EN + IT),
    "a paragraph a line": "\n".join(IT + EN),
    "by turns": "\n\n".join(part for pair in PAIRS for part in pair),
    "by turns, English first": "\n\n".join(part for one, two in PAIRS for part in (two, one)),
    "line by line": "\n\n".join(f"{one}\n{two}" for one, two in PAIRS),
    "tabs": table(PAIRS, "", "\t", ""),
    "tabs, English first": table([(two, one) for one, two in PAIRS], "", "\t", ""),
    "bars": table(PAIRS, "", " | ", ""),
    "Markdown": "# 1848\n\n" + "\n".join(f"- {p}" for p in IT + EN),
    "Markdown table": "| A | B |\n|---|---|\n" + table(PAIRS, "| ", " | ", " |"),
    "HTML": "<html><body>" + "".join(f"<p>{p}</p>" for p in IT + EN) + "</body></html>",
    "HTML table": "<table>" + table(PAIRS, "<tr><td>", "</td><td>", "</td></tr>") + "</table>",
    "HTML columns": "<table><tr>"
    + "".join(f"<td>{''.join(f'<p>{p}</p>' for p in side)}</td>" for side in (IT, EN))
    + "</tr></table>",
    "HTML breaks": "<body>" + "".join(f"<p>{a}<br>{b}</p>" for a, b in PAIRS) + "</body>",
}


@pytest.mark.parametrize("page", LAYOUTS.values(), ids=LAYOUTS)
def test_each_document_has_the_paragraphs_in_its_language(page: str) -> None:
    italian, english = read_page(page)
    assert (italian.language, english.language) == ("it", "en")
    assert words(italian)[-4:] == IT
    assert words(english)[-4:] == EN
    assert italian.text == english.text


@pytest.mark.parametrize("page", LAYOUTS.values(), ids=LAYOUTS)
def test_the_order_of_the_languages_is_the_order_of_the_documents(page: str) -> None:
    english, italian = read_page(page, languages=("en", "it"))
    assert (words(italian), words(english)) == tuple(map(words, read_page(page)))


def test_the_other_side_of_a_page_is_one_gap() -> None:
    italian, english = read_page(LAYOUTS["one after the other"])
    assert [(g.text, g.reason) for g in italian.gaps] == [("\n\n".join(EN), GapReason.OTHER_SIDE)]
    assert [(g.text, g.reason) for g in english.gaps] == [("\n\n".join(IT), GapReason.OTHER_SIDE)]


def test_short_headings_names_and_dates_are_with_their_surroundings() -> None:
    italian = ["Il bilancio", "10.3.2021", IT[0], "Kosovo", IT[1]]
    english = ["The budget", "10.3.2021", EN[0], "Kosovo", EN[1]]
    first, second = read_page("\n\n".join(italian + english))
    assert (words(first), words(second)) == (italian, english)
    assert first.paragraphs[0].kind is ParagraphKind.HEADING


def test_furniture_is_a_paragraph_of_its_language_and_the_other_side_of_the_other() -> None:
    page = "\n\n".join(["Leggi tutto", *IT, *EN])
    italian, english = read_page(page)
    assert [p.text for p in italian.furniture] == ["Leggi tutto"]
    assert english.gaps[0].text.startswith("Leggi tutto")


def test_empty_cells_break_nothing() -> None:
    page = f"{IT[0]}\t{EN[0]}\n{IT[1]}\t\n\t{EN[2]}\n\t\n{IT[3]}\t{EN[3]}\n"
    italian, english = read_page(page)
    assert words(italian) == [IT[0], IT[1], IT[3]]
    assert words(english) == [EN[0], EN[2], EN[3]]


def test_the_sample_page_is_read_the_same_either_way_round(tmp_path: Path) -> None:
    path = Path(__file__).parents[2] / "data" / "kazakhstan.txt"
    italian, english = read_page(path)
    start = english.paragraphs[0].start
    text = italian.text
    turned = tmp_path / "turned.txt"
    turned.write_text(text[start:] + "\n\n" + text[:start], encoding="utf-8", newline="")
    again_italian, again_english = read_page(turned)
    assert words(again_italian) == words(italian)
    assert words(again_english) == words(english)
    assert [p.kind for p in again_italian.paragraphs] == [p.kind for p in italian.paragraphs]
    assert [p.kind for p in again_english.paragraphs] == [p.kind for p in english.paragraphs]


def test_on_the_sample_page_the_host_is_furniture_and_english_only_lines_are_text() -> None:
    path = Path(__file__).parents[2] / "data" / "kazakhstan.txt"
    italian, english = read_page(path)
    assert [p.number for p in italian.furniture] == [0, 1, 2, 4, 5]
    assert english.furniture == ()
    found = {p.text for p in english.paragraphs}
    assert {"January 24, 20220", "Reasons for speeches"} <= found
    assert any(text.startswith("We publish material with") for text in found)
    headings = [p.text for p in italian.paragraphs if p.kind is ParagraphKind.HEADING]
    assert headings[0] == "Kazakistan: sulla sollevazione di gennaio"
    assert all(text == text.upper() for text in headings[1:3])


def test_a_name_can_be_given_and_a_guess_is_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\n\n".join(IT + EN).encode("cp1252"))
    italian, english = read_page(path, name="verbale")
    assert italian.name == english.name == "verbale"
    assert "cp1252" in italian.warnings[0]
    assert italian.text == "\n\n".join(IT + EN)


@pytest.mark.parametrize("turned", [False, True])
def test_two_texts_may_come_in_either_order(turned: bool) -> None:
    texts = ["\n\n".join(IT), "\n\n".join(EN)]
    italian, english = read_pair(*(texts[::-1] if turned else texts))
    assert (italian.text, english.text) == tuple(texts)
    assert (words(italian), words(english)) == (IT, EN)


def test_a_paragraph_left_untranslated_stays_with_little_confidence() -> None:
    italian, _ = read_pair("\n\n".join([IT[0], EN[1], IT[2], IT[3]]), "\n\n".join(EN))
    assert words(italian) == [IT[0], EN[1], IT[2], IT[3]]
    assert italian.paragraphs[1].language_confidence < 0.2
    assert italian.paragraphs[2].language_confidence > 0.9


def test_a_long_stretch_in_a_third_language_is_a_gap_and_a_warning() -> None:
    italian, _ = read_pair("\n\n".join([*IT, *IT, FR, FR, FR]), "\n\n".join(EN))
    assert words(italian) == IT * 2
    assert italian.gaps[0].reason is GapReason.OTHER_LANGUAGE
    assert italian.warnings == ("set aside what seems to be in French",)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_segmented_lines_are_sentences_as_they_stand(end: str) -> None:
    first = end.join(["Uno. E due", "tre…", "", " \u00a0", "leggi tutto ", ""])
    italian, english = read_segmented(first, end.join(["One", "two", "", "read more"]))
    assert [s.text for s in italian] == ["Uno. E due", "tre…", "leggi tutto"]
    assert [s.paragraph for s in italian] == [0, 0, 1]
    assert len(english) == 3


def test_a_line_separator_inside_a_segmented_line_ends_no_sentence() -> None:
    italian, _ = read_segmented("Uno\u2028due\x0ctre\nquattro", "One\ntwo")
    assert len(italian) == 2


def test_segmented_texts_are_turned_only_if_that_is_clear() -> None:
    assert read_segmented("\n".join(EN), "\n".join(IT))[0].text.startswith("Il consiglio")
    assert read_segmented("Roma", "Rome")[0].text == "Roma"
    assert read_segmented("the", "the")[0].text == "the"


def test_a_known_text_needs_no_telling() -> None:
    document = document_from_text("Read more\n\n- One. Two.", "it", name="x")
    assert (document.language, document.name) == ("it", "x")
    assert [s.text for s in document] == ["Read more", "One.", "Two."]
    assert document.furniture == ()


def test_a_pair_is_two_documents_of_one_paragraph() -> None:
    italian, english = documents_from_pair(" Uno. Due. ", "One.\n\nTwo.")
    assert [len(d.paragraphs) for d in (italian, english)] == [1, 1]
    assert [len(d) for d in (italian, english)] == [2, 2]
    assert documents_from_pair("", "One.")[0].paragraphs == ()


def test_ten_thousand_pairs_take_seconds() -> None:
    documents_from_pair("Uno.", "One.")
    started = time.perf_counter()
    for number in range(2_000):
        documents_from_pair(f"La riga {number} è breve.", f"Line {number} is short.")
    assert time.perf_counter() - started < 4


def page_of(*parts: str) -> str:
    return "\n\n".join(parts)


@pytest.mark.parametrize(
    ("page", "error", "message"),
    [
        (page_of(*IT), LanguageError, "in Italian, and has no English"),
        (page_of(*EN), LanguageError, "in English, and has no Italian"),
        (page_of(*IT, FR), LanguageError, "Italian and, it seems, French, and has no English"),
        (page_of(FR, FR), LanguageError, "seems to be in French"),
        (page_of("Il faro", FR, FR, *EN), LanguageError, "it seems, French, and has no Italian"),
        ("1\n\n2\n\n3", LanguageError, "cannot tell"),
        (" ".join(IT + EN), LayoutError, "in one paragraph"),
        (" \n\n\t", EmptyTextError, "empty"),
        ("<html><script>x</script></html>", EmptyTextError, "scripts"),
        (page_of(*IT, "a\0b"), BinaryFileError, "NUL"),
        (page_of(*IT, "a\ud800b"), EncodingError, "surrogate"),
    ],
)
def test_what_is_no_page_in_two_languages_is_refused(
    page: str, error: type[InputError], message: str
) -> None:
    with pytest.raises(error, match=message) as caught:
        read_page(page)
    assert "\n" not in str(caught.value)


def test_two_texts_in_one_language_are_refused() -> None:
    with pytest.raises(LanguageError, match="both texts are in Italian"):
        read_pair(page_of(*IT), page_of(*IT[:2]))


def test_two_segmented_texts_in_one_language_are_refused_if_they_are_long() -> None:
    with pytest.raises(LanguageError, match="both texts are in English"):
        read_segmented("\n".join(EN * 20), "\n".join(EN * 20))


def test_a_text_in_a_third_language_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "francese.txt"
    path.write_text(page_of(FR, FR), encoding="utf-8")
    with pytest.raises(LanguageError, match="French") as caught:
        read_pair(page_of(*IT), path)
    assert caught.value.file == str(path)


def test_the_languages_must_be_two_and_known() -> None:
    with pytest.raises(SettingsError, match="two different"):
        read_page("Ciao", languages=("it", "it"))
    with pytest.raises(SettingsError, match="no language module"):
        read_page("Ciao", languages=("it", "xx"))


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF16_LE + page_of(*IT, *EN).encode("utf-16-le"),
        page_of(*IT, *EN).encode("utf-16-be"),
        page_of(*IT, *EN).encode("utf-8-sig"),
        page_of(*IT, *EN).encode("mac_roman"),
    ],
)
def test_the_encoding_of_a_page_does_not_matter(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    italian, english = read_page(path)
    assert (words(italian), words(english)) == (IT, EN)


def test_ten_megabytes_on_one_line_end_in_time() -> None:
    started = time.perf_counter()
    with pytest.raises(LanguageError):
        read_page("il gatto e la volpe " * 500_000)
    assert time.perf_counter() - started < 20


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.booleans(), st.integers(0, 3)), min_size=1, max_size=10),
    st.sampled_from(["\n\n", "\r\n\r\n", "\r\r", "\u2029\u2029", "\n \u00a0\n", "\n---\n"]),
    st.booleans(),
)
def test_any_mixture_of_paragraphs_is_told_apart(
    order: list[tuple[bool, int]], between: str, decomposed: bool
) -> None:
    parts = [(IT if is_italian else EN)[number] for is_italian, number in order]
    if decomposed:
        parts = [unicodedata.normalize("NFD", part) for part in parts]
    sides = [is_italian for is_italian, _ in order]
    if len(set(sides)) == 1:
        with pytest.raises(LanguageError):
            read_page(between.join(parts))
        return
    italian, english = read_page(between.join(parts))
    # one paragraph in the other language inside a run is a quotation, if the run is long
    assert sorted(words(italian) + words(english)) == sorted(parts)
    for document, wanted in ((italian, True), (english, False)):
        for paragraph in document.paragraphs:
            sure = paragraph.language_confidence > 0.5
            assert not sure or sides[parts.index(paragraph.text)] is wanted


@settings(max_examples=60)
@given(
    st.lists(st.text(max_size=30) | st.sampled_from(IT + EN), max_size=8),
    st.sampled_from(["\n", "\n\n", "\t", "|", "\n# ", "<p>", "\u2028"]),
)
def test_any_text_is_read_whole_or_refused_clearly(parts: list[str], between: str) -> None:
    page = between.join(parts)
    try:
        documents = read_page(page)
    except (InputError, SettingsError):
        return
    assert documents[0].text == documents[1].text


@pytest.mark.parametrize(
    "text",
    [
        "# Il porto\n\n\\\nIl porto è chiuso.\n",
        "# Il porto\n\nIl porto è chiuso.\\\n\\\nLe barche restano.\n",
        "# Il porto\n\n> Il porto è chiuso.\\\n> \\\n> Le barche restano.\n",
    ],
)
def test_a_line_of_marks_alone_is_layout(text: str, tmp_path: Path) -> None:
    (tmp_path / "it.md").write_text(text, encoding="utf-8")
    first, _ = read_pair(tmp_path / "it.md", "The harbour is closed. The boats stay here.")
    assert "\\" not in "".join(sentence.text for sentence in first)
    assert any("\\" in text[gap.start : gap.end] for gap in first.gaps)
