import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner import languages
from aligner.corpus import ParagraphKind, is_blank
from aligner.text.blocks import cut
from aligner.text.recognition import Recogniser
from aligner.text.regions import Region

RECOGNISER = Recogniser((languages.get("it"), languages.get("en")))

IT = (
    "La vecchia casa sul lago era rimasta chiusa per molti anni, e nessuno del paese ricordava "
    "più di chi fosse stata. Una mattina di marzo, però, si videro aperte tutte le finestre."
)
EN = (
    "The old house on the lake had been shut for many years, and nobody in the village could "
    "remember whose it had been. One morning in March, however, all its windows stood open."
)


def regions(text: str) -> list[Region]:
    return cut(text, [Region(0, len(text))], RECOGNISER.leaning)


def blocks(text: str) -> list[str]:
    return [text[region.start : region.end] for region in regions(text)]


def wrapped(text: str, indent: str = "") -> str:
    return textwrap.fill(text, 72, initial_indent=indent)


def test_a_blank_line_ends_a_paragraph() -> None:
    assert blocks("Uno.\n\n\u00a0\nDue.\n") == ["Uno.", "Due."]


def test_a_paragraph_separator_ends_a_paragraph() -> None:
    assert blocks("Uno\u2029Due") == ["Uno", "Due"]


def test_a_paragraph_can_begin_after_a_single_line_break() -> None:
    assert blocks(f"{IT}\n{IT}\n\nFine.") == [IT, IT, "Fine."]


def test_lines_wrapped_to_a_width_are_one_paragraph() -> None:
    text = wrapped(IT)
    assert blocks(text) == [text]


def test_a_short_line_that_ends_a_sentence_ends_a_wrapped_paragraph() -> None:
    first, second = wrapped(IT), wrapped(IT.replace("lago", "mare vicino al porto"))
    text = f"{first}\n{second}\n{first}"
    assert blocks(text) == [first, second, first]


def test_a_sentence_that_ends_with_a_full_line_ends_no_wrapped_paragraph() -> None:
    text = (
        "Non era mai stato in quella città e non conosceva nessuno tra loro.\n"
        "Aveva portato con sé soltanto una borsa, un cappello e le poche cose\n"
        "che gli erano rimaste dopo la vendita della casa dei suoi genitori e\n"
        "della barca."
    )
    assert blocks(text) == [text]


def test_a_wrapped_line_may_open_with_a_dash() -> None:
    text = (
        "Quando finalmente arrivarono alla stazione il treno era già partito\n"
        "- così almeno disse il capostazione a tutti loro - e non ce n’erano\n"
        "altri fino al giorno dopo, perché la linea era stata interrotta."
    )
    assert blocks(text) == [text]


def test_a_set_in_line_begins_a_paragraph() -> None:
    first = wrapped(IT, indent="   ")
    text = f"{first}\n{first}"
    assert blocks(text) == [first.strip()] * 2


def test_a_manual_line_break_inside_a_sentence_ends_nothing() -> None:
    text = "Una frase che qualcuno ha spezzato\nsenza motivo a metà strada."
    assert blocks(text) == [text]


def test_a_title_over_its_text_is_a_block() -> None:
    assert blocks(f"La casa sul lago\n{IT}") == ["La casa sul lago", IT]


def test_a_title_over_wrapped_text_is_a_block() -> None:
    text = wrapped(IT)
    assert blocks(f"La casa sul lago\n{text}\n\n{text}") == ["La casa sul lago", text, text]


def test_a_stanza_is_one_paragraph() -> None:
    stanza = "Sopra il mare quieto passa\nuna vela senza fretta\nE nessuno la saluta"
    assert blocks(f"{stanza}\n\n{stanza}") == [stanza, stanza]


def test_a_bullet_is_left_out_and_makes_a_list_item() -> None:
    text = "Serve:\n- pane\n- acqua\n• 2 uova"
    made = [(text[r.start : r.end], r.kind) for r in regions(text)]
    assert made == [
        ("Serve:", None),
        ("pane", ParagraphKind.LIST_ITEM),
        ("acqua", ParagraphKind.LIST_ITEM),
        ("2 uova", ParagraphKind.LIST_ITEM),
    ]


def test_the_number_of_an_item_is_kept() -> None:
    assert blocks("Serve:\n1) pane\na) bianco\n2. acqua") == [
        "Serve:",
        "1) pane",
        "a) bianco",
        "2. acqua",
    ]


def test_the_hyphen_of_direct_speech_is_no_bullet() -> None:
    text = "- Vieni? - chiese Marta."
    assert blocks(text) == [text]


@pytest.mark.parametrize("rule", ["---", "* * *", "=====", "_______", "•••", "—"])
def test_a_drawn_line_is_no_block(rule: str) -> None:
    assert blocks(f"Uno.\n{rule}\nDue.") == ["Uno.", "Due."]


def test_lines_in_two_languages_by_turns_are_blocks() -> None:
    text = "buona sera a tutti voi\ngood evening to all of you\n\nil pane\nthe bread"
    assert blocks(text) == [line for line in text.split("\n") if line]


def test_a_quotation_in_the_other_language_does_not_cut_a_wrapped_paragraph() -> None:
    text = (
        "Il ministro, che parlava a braccio davanti ai suoi, ha detto più volte\n"
        "“this is not the time to give up what we have won with so much work”\n"
        "e nessuno tra i presenti ha osato chiedergli che cosa volesse dire."
    )
    assert blocks(text) == [text]


def test_two_columns_set_apart_by_a_tab_are_cells() -> None:
    text = "Il gatto dorme.\tThe cat is asleep.\nParigi\tParis\n\tNot at all\n"
    places = [(text[r.start : r.end], r.cell.row, r.cell.column) for r in regions(text) if r.cell]
    assert places == [
        ("Il gatto dorme.", 0, 0),
        ("The cat is asleep.", 0, 1),
        ("Parigi", 1, 0),
        ("Paris", 1, 1),
        ("Not at all", 2, 1),
    ]


@pytest.mark.parametrize("sign", [" / ", " = ", " – ", " | "])
def test_other_signs_set_columns_apart_where_most_lines_are_rows(sign: str) -> None:
    rows = [f"Il gatto dorme.{sign}The cat is asleep.", f"Parigi{sign}Paris"]
    assert blocks("\n".join(rows)) == ["Il gatto dorme.", "The cat is asleep.", "Parigi", "Paris"]


def test_a_few_glosses_in_a_text_are_no_rows() -> None:
    rows = ["fenestra = the window on the wall", "il muro = the wall of the house"]
    text = "\n\n".join([IT, *rows, IT, IT, IT, IT])
    assert blocks(text) == [IT, *rows, IT, IT, IT, IT]


@pytest.mark.parametrize(
    "text",
    ["Nome\tEtà della persona\nAnna\tventi anni", "\tUn capoverso rientrato.", "uso: a | b | c"],
)
def test_tabs_and_bars_in_one_language_make_no_cells(text: str) -> None:
    assert not any(region.cell for region in regions(text))


def test_a_header_and_numbers_do_not_hide_columns() -> None:
    text = "id|it|en\n1|Il gatto dorme.|The cat is asleep.\n2|Parigi|Paris"
    assert [r.cell is not None for r in regions(text)] == [True] * 9


def test_code_is_not_cut() -> None:
    text = "a = 1\n\nb = 2"
    assert cut(text, [Region(0, len(text), verbatim=True)], RECOGNISER.leaning) == [
        Region(0, len(text), verbatim=True)
    ]


pieces = st.sampled_from(
    [IT, EN, "Titolo", "- punto", "1) uno", "***", "a\tb", "Il pane|The bread", "  ", "\u00a0", "»"]
)
ends = st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\u2028", "\t", " "])


@given(st.lists(st.tuples(pieces, ends), max_size=12))
def test_blocks_are_in_order_and_hold_every_letter(parts: list[tuple[str, str]]) -> None:
    text = "".join(piece + end for piece, end in parts)
    at = 0
    for region in regions(text):
        assert at <= region.start < region.end <= len(text)
        between = text[at : region.start]
        assert is_blank(between) or not any(c.isalnum() for c in between)
        at = region.end
    assert not any(c.isalnum() for c in text[at:])
