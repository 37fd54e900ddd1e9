"""What is written keeps to the schemas of the formats; samples of other programs are read.

The schemas and samples are not part of the project.  They are looked for in
``../shared/schemas`` beside the checkout, or where ``ALIGNER_SCHEMAS`` says.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

import aligner
from aligner import AlignerError, Bitext, Silenced, SilenceEntry
from aligner.formats import tmx, xliff
from aligner.formats.sarif import sarif
from formats_support import found
from strategies import bitexts
from support import bitext_of

SCHEMAS = Path(
    os.environ.get("ALIGNER_SCHEMAS")
    or Path(__file__).resolve().parents[2].parent / "shared" / "schemas"
)

pytestmark = pytest.mark.skipif(
    not SCHEMAS.is_dir(), reason=f"no schemas in {SCHEMAS}; ALIGNER_SCHEMAS names the folder"
)

BITEXT = found(
    bitext_of([("# Uno & <due>", "# One ]]>"), (("Tre\x01.", "Quattro."), ""), ("", "Five\u2028.")])
)
BITEXT = BITEXT.model_copy(
    update={
        "beads": tuple(replace(bead, notes=("a <note> &\x02", "]]>")) for bead in BITEXT),
        "silenced": tuple(
            Silenced(one, SilenceEntry(reason="&", id=one.id)) for one in BITEXT.discrepancies
        ),
    }
)

XLIFF_21 = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:import namespace="urn:oasis:names:tc:xliff:document:2.0" schemaLocation="{}/xliff_core_2.0.xsd"/>
<xs:import namespace="urn:oasis:names:tc:xliff:metadata:2.0" schemaLocation="{}/metadata.xsd"/>
<xs:import namespace="http://www.w3.org/2005/11/its" schemaLocation="{}/its.xsd"/>
</xs:schema>"""


@pytest.fixture(scope="module")
def xliff_schema() -> etree.XMLSchema:
    folder = (SCHEMAS / "xliff21" / "schemas").as_uri()
    return etree.XMLSchema(etree.fromstring(XLIFF_21.format(folder, folder, folder)))


@pytest.fixture(scope="module")
def tmx_dtd() -> etree.DTD:
    return etree.DTD(str(SCHEMAS / "tmx" / "tmx14.dtd"))


def parsed(chunks: Iterable[str]) -> etree._Element:
    return etree.fromstring("".join(chunks).encode())


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(bitext=bitexts())
def test_any_bitext_is_a_valid_memory(bitext: Bitext, tmx_dtd: etree.DTD) -> None:
    assert tmx_dtd.validate(parsed(tmx.write(bitext))), tmx_dtd.error_log


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(bitext=bitexts())
def test_any_bitext_is_valid_xliff_with_its(bitext: Bitext, xliff_schema: etree.XMLSchema) -> None:
    assert xliff_schema.validate(parsed(xliff.write(bitext))), xliff_schema.error_log


def test_a_memory_with_a_finding_is_valid(tmx_dtd: etree.DTD) -> None:
    assert tmx_dtd.validate(parsed(tmx.write(BITEXT))), tmx_dtd.error_log


def test_xliff_with_a_finding_is_valid(xliff_schema: etree.XMLSchema) -> None:
    assert xliff_schema.validate(parsed(xliff.write(BITEXT))), xliff_schema.error_log


@pytest.fixture(scope="module")
def sarif_schema() -> Any:
    validators = pytest.importorskip("jsonschema")
    place = SCHEMAS / "sarif" / "schema" / "sarif-schema-2.1.0.json"
    schema = json.loads(place.read_text("utf-8"))
    return validators.validators.validator_for(schema)(schema)


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(bitext=bitexts())
def test_any_findings_are_a_valid_log(bitext: Bitext, sarif_schema: Any) -> None:
    assert not [error.message for error in sarif_schema.iter_errors(json.loads(sarif(bitext)))]


def test_a_log_with_all_that_a_finding_may_have_is_valid(sarif_schema: Any) -> None:
    assert not [error.message for error in sarif_schema.iter_errors(json.loads(sarif(BITEXT)))]


def test_tei_with_findings_and_notes_is_valid(tmp_path: Path) -> None:
    jing = shutil.which(os.environ.get("ALIGNER_JING", "jing"))
    if jing is None:
        pytest.skip("no jing here; ALIGNER_JING names the program")
    aligner.save(BITEXT, tmp_path / "x.tei")
    schema = SCHEMAS / "tei" / "tei_all.rng"
    done = subprocess.run(  # noqa: PLW1510  # what it says is shown
        [jing, str(schema), str(tmp_path / "x.tei")], capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (0, "")


OURS = Path(__file__).with_name("samples")


def test_the_samples_of_the_tests_are_valid(
    tmx_dtd: etree.DTD, xliff_schema: etree.XMLSchema
) -> None:
    folder = SCHEMAS / "xliff12"
    core = (folder / "xliff" / "xliff-core-1.2-transitional.xsd").read_text("utf-8")
    here = (folder / "xml" / "xml.xsd").as_uri()
    core = core.replace("http://www.w3.org/2001/xml.xsd", here)
    older = etree.XMLSchema(etree.fromstring(core.encode()))
    assert tmx_dtd.validate(etree.parse(OURS / "memory.tmx").getroot()), tmx_dtd.error_log
    assert older.validate(etree.parse(OURS / "exchange-1.2.xlf")), older.error_log
    newer = etree.parse(OURS / "exchange-2.1.xlf")
    assert xliff_schema.validate(newer), xliff_schema.error_log


SAMPLES = [
    *sorted(SCHEMAS.glob("tmx/**/*.tmx")),
    *sorted(SCHEMAS.glob("xliff21/test-suite/**/*.xlf")),
    *sorted(SCHEMAS.glob("xliff12/**/*.xlf")),
    *sorted(SCHEMAS.glob("intertext/**/*.alignment.xml")),
]


def test_samples_are_read_or_refused_with_a_reason() -> None:
    told = [outcome(sample) for sample in SAMPLES]
    refused = [(said, sample) for said, sample in zip(told, SAMPLES, strict=True) if said]
    assert all("\n" not in said and str(sample) in said for said, sample in refused)
    assert len(refused) < len(SAMPLES) / 2


def outcome(sample: Path) -> str:
    """What is said of a file that is refused; nothing of one that is read."""
    try:
        aligner.load(sample)
    except AlignerError as error:
        return str(error)
    return ""


def test_the_sample_of_intertext_gives_its_links() -> None:
    (sample,) = SCHEMAS.glob("intertext/**/*.alignment.xml")
    bitext = aligner.load(sample, languages=("cs", "no"))
    assert bitext.languages == ("cs", "no")
    assert [bead.kind for bead in bitext][:14] == ["1-1"] * 6 + ["1-1"] * 7 + ["1-2"]
    assert all(len(bead.segments[0].sentences) <= 2 for bead in bitext)
