import io
from pathlib import Path

import pytest

from aligner.errors import EmptyTextError, UnreadableFileError
from aligner.text.source import Format, read_source


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path


def test_a_path_is_a_file_and_line_ends_are_kept(tmp_path: Path) -> None:
    raw = read_source(written(tmp_path, "a.txt", "uno\r\ndue\rtre\n"))
    assert raw.text == "uno\r\ndue\rtre\n"
    assert (raw.format, raw.encoding) == (Format.PLAIN, "utf-8")


def test_a_string_that_names_a_file_is_read_as_a_file(tmp_path: Path) -> None:
    path = written(tmp_path, "senza suffisso", "ciao")
    raw = read_source(str(path))
    assert (raw.text, raw.name) == ("ciao", str(path))


@pytest.mark.parametrize(
    "name", ["manca.txt", "cartella/manca", "due parole.docx", "testo.it", "c:\\x\\y"]
)
def test_a_string_that_looks_like_a_file_must_be_one(name: str) -> None:
    with pytest.raises(UnreadableFileError, match="no such file"):
        read_source(name)


@pytest.mark.parametrize(
    "text",
    [
        "Ciao a tutti.",
        "andare e/o restare",
        "prima riga\nfile.txt",
        "Ha letto a.txt e b.txt? Sì.",
        "Vai su sito.it",
    ],
)
def test_any_other_string_is_the_text_itself(text: str) -> None:
    raw = read_source(text)
    assert (raw.text, raw.name, raw.encoding) == (text, "", "")


def test_a_path_object_is_never_a_text() -> None:
    with pytest.raises(UnreadableFileError, match="no such file"):
        read_source(Path("Ciao a tutti."))


def test_a_hyphen_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO("perché\r\n".encode()))
    monkeypatch.setattr("sys.stdin", stream)
    raw = read_source("-")
    assert (raw.text, raw.name) == ("perché\r\n", "standard input")


def test_standard_input_may_be_a_text_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("perché\n"))
    assert read_source("-").text == "perché\n"


def test_a_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="directory"):
        read_source(tmp_path)


def test_a_file_that_may_not_be_opened_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, "a.txt", "ciao")

    def refuse(self: Path, mode: str) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableFileError, match="permissions"):
        read_source(path)


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "\u200b\u00a0\n"])
def test_a_blank_file_is_refused_by_name(tmp_path: Path, text: str) -> None:
    path = written(tmp_path, "vuoto.txt", text)
    with pytest.raises(EmptyTextError) as caught:
        read_source(path)
    assert caught.value.file == str(path)


def test_a_page_of_scripts_alone_is_refused() -> None:
    with pytest.raises(EmptyTextError, match="scripts"):
        read_source("<html><body><script>var ciao = 'mondo';</script></body></html>")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.md", "Solo testo.", Format.MARKDOWN),
        ("a.htm", "Solo testo.", Format.HTML),
        ("a.txt", "<!DOCTYPE html><p>Testo.</p>", Format.HTML),
        ("a.txt", "<div>Testo</div>", Format.HTML),
        ("a.txt", "Un <b>poco</b> di HTML non basta.", Format.PLAIN),
        ("a.txt", "# Uno\n\nTesto.\n\n# Due\n\nTesto.", Format.MARKDOWN),
        ("a.txt", "Uno | Due\n--- | ---\na | b\n", Format.MARKDOWN),
        ("a.txt", "# 5 non è un titolo.", Format.PLAIN),
        ("a.unknown", "Testo.", Format.PLAIN),
    ],
)
def test_the_format_is_told_from_the_suffix_and_the_text(
    tmp_path: Path, name: str, text: str, expected: Format
) -> None:
    assert read_source(written(tmp_path, name, text)).format is expected


def test_a_format_can_be_asked_for() -> None:
    assert read_source("<p>uno</p>", as_format=Format.PLAIN).text == "<p>uno</p>"


def test_a_name_can_be_given() -> None:
    assert read_source("Ciao.", name="pagina").name == "pagina"


def test_the_line_of_a_place_in_plain_text_counts_every_kind_of_line_end() -> None:
    raw = read_source("uno\r\ndue\rtre\nquattro")
    assert [raw.line_of(raw.text.index(word)) for word in ("uno", "due", "tre", "quattro")] == [
        1,
        2,
        3,
        4,
    ]
