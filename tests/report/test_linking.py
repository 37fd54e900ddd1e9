"""Words that render each other, in a report."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from aligner.api import pair
from aligner.corpus import Bitext, Span, WordAlignment
from aligner.report import html, linking, notebook
from aligner.report.linking import GROUPS, grouped, groups
from aligner.report.marking import Token


def _words(text: str) -> tuple[Span, ...]:
    found, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        found.append(Span(at, at + len(word), word))
        at += len(word)
    return tuple(found)


def _bitext() -> Bitext:
    words = WordAlignment(
        _words("Piove a dirotto"), _words("It rains hard"), ((0, 0, 0.9), (0, 1, 0.9), (2, 2, 0.8))
    )
    return pair("Piove a dirotto", "It rains hard").with_words(lambda _: words)


def test_words_that_links_join_are_one_group() -> None:
    words = _bitext().beads[0].words
    assert words is not None
    first, second = groups(words)
    assert first == ((0, 5, 1), (8, 15, 2))
    assert [group for _, _, group in second] == [1, 1, 2]


def test_words_without_a_link_have_no_group() -> None:
    words = WordAlignment(_words("uno due"), _words("one"), ((1, 0, 0.9),))
    assert groups(words) == (((4, 7, 1),), ((0, 3, 1),))


def test_a_long_row_has_groups_for_its_first_words_only() -> None:
    tokens = _words(" ".join(["qui"] * (GROUPS + 5)))
    words = WordAlignment(tokens, tokens, tuple((k, k, 0.9) for k in range(len(tokens))))
    assert len(groups(words)[0]) == GROUPS


def test_a_word_that_a_mark_cuts_is_written_in_two_pieces_of_one_group() -> None:
    steps = [Token("text", "ab"), Token("open"), Token("text", "cd e"), Token("close")]
    assert list(grouped(steps, 10, [(11, 13, 7)])) == [
        Token("text", "a"),
        Token("text", "b", group=7),
        Token("open"),
        Token("text", "c", group=7),
        Token("text", "d e"),
        Token("close"),
    ]


@given(st.lists(st.text(alphabet="ab ", min_size=1, max_size=6), max_size=4), st.data())
def test_the_text_stays_as_it_was(pieces: list[str], data: st.DataObject) -> None:
    length = sum(map(len, pieces))
    cuts = sorted(data.draw(st.sets(st.integers(0, length), max_size=6)))
    words = [(low, high, 1) for low, high in zip(cuts[::2], cuts[1::2], strict=False)]
    written = list(grouped([Token("text", piece) for piece in pieces], 0, words))
    assert "".join(step.text for step in written) == "".join(pieces)
    marked = sum(len(step.text) for step in written if step.group)
    assert marked == sum(high - low for low, high, _ in words)


def test_words_that_render_each_other_have_one_number() -> None:
    page = lxml_html.document_fromstring(html.render(_bitext()))
    linked = ["".join(map(str, e.itertext())) for e in page.cssselect('td .w[data-w="1"]')]
    assert linked == ["Piove", "It", "rains"]
    assert page.cssselect("button#words")


def test_a_page_without_links_has_nothing_to_show_them() -> None:
    page = lxml_html.document_fromstring(html.render(pair("Piove.", "It rains.")))
    assert not page.cssselect(".w, #words")


def test_a_bead_in_a_notebook_shows_its_links() -> None:
    shown = notebook.html_of(_bitext().beads[0])
    assert '<span class="w1" tabindex="-1">Piove</span>' in shown
    assert "tr:has(.w1:is(:hover, :focus)) .w1" in shown


def test_a_novel_is_too_long_to_show_links() -> None:
    assert linking.worth_linking(_bitext())
    text = "Piove. " * 40_000
    assert not linking.worth_linking(pair(text, "It rains."))
