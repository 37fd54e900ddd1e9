"""Messages of errors."""

import pickle

import pytest

from aligner.errors import AlignerError, FormatError, InputError, SettingsError


@pytest.mark.parametrize(
    "error",
    [
        InputError("damaged\n, line 3\u2028in it\x85", file="a\nb.txt", line=3),
        SettingsError("a pattern:\r\n\t(a"),
        AlignerError("one\ntwo"),
    ],
)
def test_a_message_is_one_line(error: AlignerError) -> None:
    assert len(str(error).splitlines()) == 1
    assert pickle.loads(pickle.dumps(error)).args == error.args


def test_what_a_file_holds_does_not_move_the_cursor() -> None:
    assert str(FormatError("no bead: \x1b[2J\x9b1A")) == r"no bead: \x1b[2J\x9b1A"


def test_a_message_is_not_as_long_as_what_it_quotes() -> None:
    told = str(FormatError(f"{'a' * 9000} is no tag", file="x.tbx"))
    assert len(told) <= 2000
    assert told.startswith("x.tbx: aaa")
    assert told.endswith("aaa is no tag")
