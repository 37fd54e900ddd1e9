import codecs

import pytest

from aligner.errors import BinaryFileError, EncodingError
from aligner.text.decoding import decode, must_be_text

ITALIAN = "Perché la città è già così affollata? Più tardi l’università chiuderà.\r\n"


def test_utf_8_is_read_without_a_warning() -> None:
    decoded = decode(ITALIAN.encode())
    assert (decoded.text, decoded.encoding, decoded.warnings) == (ITALIAN, "utf-8", ())


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + ITALIAN.encode(encoding))
    assert (decoded.text, decoded.encoding) == (ITALIAN, encoding)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_by_its_zero_bytes(encoding: str) -> None:
    decoded = decode(ITALIAN.encode(encoding))
    assert decoded.text == ITALIAN
    assert encoding in decoded.warnings[0]


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850"])
def test_a_legacy_encoding_is_guessed_and_the_guess_is_named(encoding: str) -> None:
    text = ITALIAN.replace("’", "'")
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert encoding in decoded.warnings[0]


def test_a_few_accents_are_enough_to_guess() -> None:
    text = "Il caffè è già pronto."
    assert decode(text.encode("cp1252")).text == text


def test_the_encoding_that_a_page_declares_is_believed() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body>Łódź já není</body></html>'
    decoded = decode(page.encode("iso-8859-2"))
    assert (decoded.text, decoded.warnings) == (page, ())


def test_a_declared_latin_1_is_read_as_browsers_read_it() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">l’età'
    assert decode(page.encode("cp1252")).text == page


def test_utf_8_with_a_damaged_byte_is_mended_and_its_line_named() -> None:
    data = (ITALIAN * 3).encode() + "una volta c’è\n".encode("cp1252")
    decoded = decode(data)
    assert decoded.text == ITALIAN * 3 + "una volta c’è\n"
    assert "line 4" in decoded.warnings[0]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\nciao", "PDF"),
        (b"PK\x03\x04\x14\x00", "office"),
        (b"\x89PNG\r\n\x1a\n\x00", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"{\\rtf1 ciao}", "RTF"),
        (b"Il testo comincia\x00e poi no", "zero byte"),
        (b"\x01\x02\x03\x04 ciao", "control characters"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, what: str) -> None:
    with pytest.raises(BinaryFileError, match=what):
        decode(data, name="x")


def test_a_zero_byte_is_placed_on_its_line() -> None:
    with pytest.raises(BinaryFileError) as caught:
        decode(b"uno\ndue\n\x00tre quattro cinque")
    assert caught.value.line == 3


def test_damaged_utf_16_is_an_encoding_error() -> None:
    with pytest.raises(EncodingError, match="utf-16-le"):
        decode(codecs.BOM_UTF16_LE + b"a\x00\x00\xd8b\x00")


def test_half_a_surrogate_pair_is_placed() -> None:
    with pytest.raises(EncodingError, match=r"U\+D83D.*character 6") as caught:
        must_be_text("uno\nab\ud83d")
    assert caught.value.line == 2


def test_a_whole_surrogate_pair_is_an_ordinary_character() -> None:
    must_be_text("🙂")


def test_a_nul_in_a_string_is_placed() -> None:
    with pytest.raises(BinaryFileError) as caught:
        must_be_text("uno\nd\0ue")
    assert caught.value.line == 2


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850"])
@pytest.mark.parametrize("text", ["La porta è aperta a tutti.", "La ville est déjà très animée."])
def test_small_letters_are_likelier_than_the_capitals_of_a_wrong_encoding(
    text: str, encoding: str
) -> None:
    assert decode(text.encode(encoding)).text == text
