from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner import FormatError, SilenceEntry, UnreadableFileError
from aligner.formats import silence

WRITTEN = """
# seen on the last reading
[[silence]]
check = "numbers/value"
text = "40 mila"   # thousands
language = "it"
reason = "the author says so"
date = 2026-03-14

[[silence]]
pattern = '^\\d+$'
reason = '''a longer
reason'''
date = "2026-03-15"
"""


def test_entries_are_read_with_their_places() -> None:
    one, other = silence.loads(WRITTEN, file="page.txt.silence.toml").entries
    assert one == SilenceEntry(
        reason="the author says so",
        date=dt.date(2026, 3, 14),
        check="numbers/value",
        text="40 mila",
        language="it",
        file="page.txt.silence.toml",
        line=3,
    )
    assert (other.pattern, other.reason, other.date) == (
        r"^\d+$",
        "a longer\nreason",
        dt.date(2026, 3, 15),
    )
    assert other.place == "page.txt.silence.toml:10"


def test_an_empty_file_silences_nothing() -> None:
    assert not silence.loads("# nothing yet\n")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('[[silence]]\nid = "a\nreason = "b"\n', "s.toml:2: no TOML"),
        ('[[silence]]\nid = "a"\nreason = "b"\nid = "c"\n', "s.toml:4: no TOML"),
        ('\n[[silence]]\nchek = "a"\nreason = "b"\n', "s.toml:3: an entry has no 'chek'"),
        ('[[silence]]\nid = 7\nreason = "b"\n', "s.toml:2: id is a text"),
        ("[[silence]]\nid = " + "1" * 5000, "no TOML"),
        ("a = " + "[" * 100_000, "no TOML"),
        ('[[silence]]\nid = "a"\n', "s.toml:1: a finding is silenced for a reason"),
        ('[[silence]]\nid = "a"\nreason = ""\n', "s.toml:3: a finding is silenced"),
        ('[[silence]]\nreason = "b"\npattern = "["\n', "s.toml:3: the pattern"),
        ('[[silence]]\nid = "a"\nreason = "b"\ndate = "May"\n', "s.toml:4: a date is"),
        ('[silence]\nid = "a"\n', r"s.toml:1: an entry begins with \[\[silence"),
        ('\nid = "a"\n', "s.toml:2: 'id' says nothing here"),
    ],
)
def test_a_broken_file_is_told_by_line_and_cause(content: str, told: str) -> None:
    with pytest.raises(FormatError, match=told):
        silence.loads(content, file="s.toml")


def test_a_file_that_is_not_utf8_or_not_there_is_told(tmp_path: Path) -> None:
    place = tmp_path / "s.toml"
    with pytest.raises(UnreadableFileError, match="no such file"):
        silence.read(place)
    place.write_bytes(b'[[silence]]\nreason = "perch\xe9"\n')
    with pytest.raises(FormatError, match="UTF-8"):
        silence.read(place)


def test_the_file_stands_beside_the_text() -> None:
    assert silence.beside("a/page.txt") == Path("a/page.txt.silence.toml")


_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_entries = st.builds(
    SilenceEntry,
    reason=_texts.filter(str.strip),
    date=st.none() | st.dates(),
    id=st.just("ab12"),
    check=_texts,
    text=_texts,
)


@given(st.lists(_entries, max_size=4))
def test_what_a_program_appends_is_read_back(entries: list[SilenceEntry]) -> None:
    def said(one: SilenceEntry) -> tuple[object, ...]:
        return one.reason, one.date, one.id, one.check, one.text

    read = silence.loads(WRITTEN + silence.dumps(entries)).entries[2:]
    assert list(map(said, read)) == list(map(said, entries))


def test_entries_are_added_to_a_file_and_what_stands_in_it_stays(tmp_path: Path) -> None:
    place = tmp_path / "page.txt.silence.toml"
    one = SilenceEntry(reason="first", id="ab12")
    silence.append(place, [one])
    place.write_text(f"# by hand\n{place.read_text()}# the end", encoding="utf-8")
    silence.append(place, [SilenceEntry(reason='a "second"', pattern=r"^\d")])
    content = place.read_text(encoding="utf-8")
    assert content.startswith("# by hand\n")
    assert [entry.reason for entry in silence.read(place).entries] == ["first", 'a "second"']


def test_nothing_is_added_to_a_broken_file(tmp_path: Path) -> None:
    place = tmp_path / "s.toml"
    place.write_text("[[silence]\n", encoding="utf-8")
    with pytest.raises(FormatError):
        silence.append(place, [SilenceEntry(reason="first", id="ab12")])
    assert place.read_text(encoding="utf-8") == "[[silence]\n"


@pytest.mark.parametrize("content", ["{} = 1", "[[silence]]\nreason = 'x'\nline = {}"])
def test_a_key_or_a_number_of_5000_digits_is_told_as_damage(content: str) -> None:
    with pytest.raises(FormatError) as caught:
        silence.loads(content.format("9" * 5000), file="x.toml")
    assert len(str(caught.value)) <= 2000
    assert str(caught.value).startswith("x.toml:")
