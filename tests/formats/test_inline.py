"""Text with codes in it."""

import pytest
from lxml import etree

from aligner.formats.inline import inline_text


def read(content: str, **data: str) -> tuple[str, int]:
    """What a reader sees of a segment, and how many codes are left out."""
    found = inline_text(etree.fromstring(f"<seg>{content}</seg>"), data)
    return found.text, found.left_out


@pytest.mark.parametrize(
    ("content", "text", "left_out"),
    [
        ('a <bpt i="1">&lt;b></bpt>b<ept i="1">&lt;/b></ept> <hi>c</hi>', "a b c", 2),
        (
            'a <g id="1">b</g><x id="2"/> <pc id="3">c</pc><sc id="4"/><ec startRef="4"/>',
            "a b c",
            5,
        ),
        ("a<ut>{\\f1 </ut>b<it pos='begin'>{}</it>", "ab", 2),
        ("a <mrk id='m'>b</mrk><cp hex='0007'/><?aligner-char 0001?>", "a b\x07\x01", 0),
    ],
)
def test_markup_is_left_out_and_counted(content: str, text: str, left_out: int) -> None:
    assert read(content) == (text, left_out)


@pytest.mark.parametrize(
    "code",
    [
        '<ph type="lb"/>',
        '<x id="1" ctype="lb"/>',
        '<ph id="1" subType="xlf:lb"/>',
        "<ph>&lt;br/&gt;</ph>",
        "<ph>&lt;br clear='all'&gt;</ph>",
        "<ph>\\n</ph>",
        '<ph id="1" dataRef="d"/>',
    ],
)
def test_a_break_parts_the_words_around_it(code: str) -> None:
    assert read(f"a{code}b", d="<w:br/>") == ("a\nb", 0)


@pytest.mark.parametrize(
    "name", ["{0}", "{name}", "{{name}}", "${name}", "%s", "%1$s", "%(n)d", "%USER%"]
)
def test_a_variable_is_text_that_both_sides_need(name: str) -> None:
    assert read(f"a <ph>{name}</ph> b") == (f"a {name} b", 0)
    assert read(f'a <x id="1" equiv-text="{name}"/> b') == (f"a {name} b", 0)
    assert read('a <ph id="1" dataRef="d"/> b', d=name) == (f"a {name} b", 0)


@pytest.mark.parametrize("code", ["&lt;img/&gt;", "{}", "{\\b ", "word", "{a" * 99, "%" * 99])
def test_a_code_that_is_no_variable_is_no_text(code: str) -> None:
    assert read(f"a<ph>{code}</ph>b") == ("ab", 1)


def test_a_blank_in_a_code_is_a_blank() -> None:
    assert read("a<ph>\u00a0</ph>b") == ("a\u00a0b", 0)


def test_a_text_inside_a_code_is_a_text_by_itself() -> None:
    seg = "<seg>a<ph>{fn <sub>b <ph>[<sub>c</sub>]</ph></sub>}</ph></seg>"
    found = inline_text(etree.fromstring(seg))
    (flow,) = found.flows
    assert (found.text, flow.text, [f.text for f in flow.flows]) == ("a", "b ", ["c"])
    assert found.left_out == 2


def test_marks_say_where_they_begin_and_end() -> None:
    seg = '<seg>a<sm id="1"/>b<mrk id="2">c</mrk>d<em startRef="1"/>e<sm id="3"/>f</seg>'
    found = inline_text(etree.fromstring(seg))
    assert [(m.element.get("id"), found.text[m.start : m.end]) for m in found.marks] == [
        ("2", "c"),
        ("1", "bcd"),
        ("3", "f"),
    ]
