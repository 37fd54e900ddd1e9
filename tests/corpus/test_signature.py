"""A signature on one line, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner import Signature

TOLD = st.text(st.characters(codec="utf-8"), max_size=8)
SETTINGS = st.lists(st.tuples(st.sampled_from(["select", "engine", "min_confidence"]), TOLD))


@given(st.builds(Signature, version=TOLD, engine=TOLD, model=TOLD, checks=TOLD, settings=SETTINGS))
def test_a_signature_is_one_line_and_comes_back_from_it(signature: Signature) -> None:
    assert "\n" not in str(signature)
    assert Signature.parse(str(signature)) == signature


def test_its_parts_are_named() -> None:
    signature = Signature(version="1.2", engine="lexical", settings=(("engine", "lexical"),))
    assert str(signature) == "aligner:1.2|engine:lexical|model:|engine:lexical"
    judged = signature.with_settings(judge="a|b%")
    assert str(judged).endswith("|judge:a%7Cb%25")


@pytest.mark.parametrize("line", ["", "aligner", "engine:lexical|aligner:1.0", "aligner:1|x"])
def test_what_is_no_signature_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="no signature"):
        Signature.parse(line)
