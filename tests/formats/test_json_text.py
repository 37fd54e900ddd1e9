"""JSON that somebody else may have written."""

import pytest

from aligner import FormatError
from aligner.formats.json_text import value_of


def test_a_value_is_what_the_text_says() -> None:
    assert value_of('{"a": ["\\ud83d\\ude00", 1.5, null]}') == {"a": ["😀", 1.5, None]}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('{\n"a": ', "x:2: not JSON, or cut short: .* in column"),
        ("[" * 100_000, "nested too deeply"),
        ("1" * 5000, "a number of too many digits"),
        ('{"a": "\\ud800"}', "half a surrogate pair"),
        ('{"\\uDFFF": 1}', "half a surrogate pair"),
    ],
)
def test_what_is_no_json_of_ours_is_refused(content: str, told: str) -> None:
    with pytest.raises(FormatError, match=told):
        value_of(content, file="x")


def test_a_line_of_a_file_is_told_by_its_number() -> None:
    with pytest.raises(FormatError, match="x:7: not JSON"):
        value_of("{", file="x", line=7)
