"""Input that is made to do harm ends in a typed error or in a right result."""

import os
import re
import subprocess
import sys
import threading
from itertools import pairwise
from pathlib import Path

import pytest

import aligner
from aligner import AlignerError, FormatError, LimitError
from aligner.formats import glossary, registry
from aligner.formats.format import Format, Wanted

PAIR = ("it", "en")
IT, EN = (
    "Il porto era vuoto. Le reti erano asciutte.\n",
    "The harbour was empty. The nets were dry.\n",
)
_ENTITIES = [
    f'<!ENTITY {one} "' + f"&{before};" * 10 + '">' for before, one in pairwise("abcdefghij")
]
BOMB = '<!DOCTYPE r [<!ENTITY a "lol">' + "".join(_ENTITIES) + "]>"
XML = [one for one in registry.FORMATS if one.name in {"tmx", "xliff", "xces", "intertext"}]


@pytest.mark.parametrize("format", XML, ids=lambda one: str(one.name))
@pytest.mark.parametrize(
    "content",
    [
        BOMB + "<{root}>&j;</{root}>",
        BOMB + '<{root} version="&j;"/>',
        '<!DOCTYPE r [<!ENTITY a SYSTEM "secret.txt">]><{root}>&a;</{root}>',
        '<!DOCTYPE r [<!ENTITY % a SYSTEM "secret.txt"> %a;]><{root}/>',
        "<{root}>" + "<a>" * 10_000,
        '<?xml version="1.0" encoding="utf-16"?><{root}/>',
        '<?xml version="1.0" encoding="nonsense"?><{root}/>',
        "\ufeff\ufeff<{root}/>",
    ],
)
def test_hostile_xml_is_refused(content: str, format: Format, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("segreto")
    root = {"tmx": "tmx", "xliff": "xliff", "xces": "cesAlign", "intertext": "linkGrp"}[format.name]
    place = tmp_path / f"x{format.endings[0]}"
    place.write_text(content.replace("{root}", root), encoding="utf-8")
    with pytest.raises(AlignerError) as caught:
        registry.read(place, format, Wanted(PAIR))
    assert "segreto" not in str(caught.value)


def test_a_glossary_that_declares_entities_reads_none_of_them(tmp_path: Path) -> None:
    place = tmp_path / "x.tbx"
    place.write_text(BOMB + "<martif>&j;</martif>")
    with pytest.raises(FormatError):
        glossary.read(place, PAIR)


@pytest.mark.parametrize("name", ["sp ace", "quo'te\"s", "new\nline", "$(x)", "a" * 240])
def test_a_file_of_any_name_is_read(name: str, tmp_path: Path) -> None:
    (tmp_path / f"{name}.it").write_text(IT)
    (tmp_path / f"{name}.en").write_text(EN)
    first, second = aligner.read(str(tmp_path / f"{name}.it"), str(tmp_path / f"{name}.en"))
    assert (first.text, second.text) == (IT, EN)


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux")
def test_a_name_that_is_no_utf8_is_written_with_a_sign_in_its_place(tmp_path: Path) -> None:
    place = tmp_path / os.fsdecode(b"\xff.txt")
    place.write_text(IT + "\n" + EN)
    first, _ = aligner.read(place)
    assert first.name.endswith("\ufffd.txt")


def test_a_pipe_is_waited_for(tmp_path: Path) -> None:
    place = tmp_path / "pipe"
    os.mkfifo(place)
    with aligner.limited(seconds=0.2), pytest.raises(LimitError, match="nobody wrote"):
        aligner.read(place)
    writer = threading.Thread(target=lambda: place.write_text(IT + "\n" + EN))
    writer.start()
    assert len(aligner.read(place)[0]) == 2
    writer.join()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_full_disk_behind_standard_output_ends_in_one_line() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "aligner", "checks"], stdout=full, stderr=subprocess.PIPE,
            text=True, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (2, "aligner: No space left on device\n")


def test_a_line_of_json_with_an_offset_without_end_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "x.jsonl"
    place.write_text('{"it": {"start": 1e999, "text": "a", "sentences": [[0, 1]]}, "en": null}\n')
    with pytest.raises(FormatError, match="no bead"):
        aligner.load(place)


def test_a_report_with_a_mark_without_end_is_refused() -> None:
    from aligner.formats import report_html
    from aligner.report import html
    from support import bitext_of

    page = html.render(aligner.check(bitext_of([("Erano 40 barche.", "There were 50 boats.")])))
    endless = re.sub('data-end="[0-9]+"', 'data-end="99999999999"', page)
    assert endless != page
    with pytest.raises(FormatError, match="damaged report: a mark is longer than the report"):
        report_html.loads(endless.encode())
