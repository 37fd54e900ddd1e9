from pathlib import Path

import pytest

from aligner import AlignerError, Constraints, FormatError, SettingsError, UnreadableFileError
from aligner.formats.constraints import loads, read

EXAMPLE = """{
  "languages": ["it", "en"],
  "pinned": [[[0, 1], [2]], [[3], []]],
  "forbidden": [[[4], [4]]],
  "paragraph_links": [[[2], [2, 3]]]
}"""


def test_a_file_holds_all_that_can_be_decided(tmp_path: Path) -> None:
    (tmp_path / "c.json").write_text(EXAMPLE, encoding="utf-8")
    assert read(tmp_path / "c.json") == Constraints(
        languages=("it", "en"),
        pinned=(((0, 1), (2,)), ((3,), ())),
        forbidden=(((4,), (4,)),),
        paragraph_links=(((2,), (2, 3)),),
    )


@pytest.mark.parametrize(
    ("content", "error", "told"),
    [
        ("", FormatError, "Invalid JSON"),
        ('{"languages": ["it", "en"], "pins": []}', FormatError, "pins: Extra inputs"),
        ('{"languages": ["it"]}', FormatError, r"languages\.1: Field required"),
        ('{"pinned": []}', FormatError, "languages: Field required"),
        ('{"languages": ["it", "en"], "pinned": [[[-1], [0]]]}', FormatError, r"pinned\.0\.0\.0"),
        ('{"languages": ["it", "en"], "pinned": [[["a"], [0]]]}', FormatError, r"pinned\.0\.0\.0"),
        ('{"languages": ["it", "en"], "pinned": [[[0, 2], [0]]]}', SettingsError, "consecutive"),
        (b"\xff\xfe", FormatError, "constraints"),
    ],
)
def test_anything_else_is_refused_in_one_line_that_names_the_file(
    content: str | bytes, error: type[AlignerError], told: str
) -> None:
    with pytest.raises(error, match=told) as caught:
        loads(content, file="c.json")
    assert str(caught.value).startswith("c.json: ")
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="cannot be read"):
        read(tmp_path / "nowhere.json")
