import pytest

from aligner.text.lines import ended, groups_of, lines_of, width_of

WRAPPED = """\
La vecchia casa sul lago era rimasta chiusa per molti anni, e nessuno del
paese ricordava più di chi fosse stata. Una mattina di marzo, però, si
videro aperte tutte le finestre, e dal camino usciva un filo di fumo.
"""


def contents(text: str) -> list[str]:
    return [text[line.first : line.end] for line in lines_of(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n", "\u2028", "\u2029", "\x0c", "\x85"])
def test_every_kind_of_line_end_ends_a_line(end: str) -> None:
    assert contents(f"uno{end}due{end}") == ["uno", "due"]


def test_a_line_is_trimmed_of_what_leaves_no_mark() -> None:
    (line,) = lines_of("\u00a0  uno\u200b ")
    assert (line.first, line.end, line.indent) == (3, 6, 3)


def test_groups_are_runs_between_blank_lines() -> None:
    text = "\nuno\ndue\n \u00a0\n\ntre"
    assert [[text[line.first : line.end] for line in g] for g in groups_of(lines_of(text))] == [
        ["uno", "due"],
        ["tre"],
    ]


@pytest.mark.parametrize("end", [".", "?”", "!»", "…)", ".[3]", ".*"])
def test_a_line_may_end_a_sentence_before_closing_marks(end: str) -> None:
    text = f"Era finita{end}"
    assert ended(text, lines_of(text)[0])


def test_full_lines_show_the_width_that_a_text_was_wrapped_to() -> None:
    assert width_of(WRAPPED, groups_of(lines_of(WRAPPED))) == 73


@pytest.mark.parametrize(
    "text",
    [
        "Un paragrafo lungo. " * 10 + "\nUn altro, breve.\n" + "Un terzo di altra lunghezza. " * 7,
        "Sì.\nNo.\nForse domani.\nChi lo sa?\n",
        "La riga numero uno è lunga così, come le altre.\n" * 6,
    ],
)
def test_a_paragraph_a_line_is_not_wrapped(text: str) -> None:
    assert width_of(text, groups_of(lines_of(text))) is None
