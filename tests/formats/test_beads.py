"""Beads as lines."""

import json

from aligner.formats import beads
from support import bitext_of

SMALL = bitext_of([(("Uno.", "Due."), "One, two."), ("", "Three.")], scores=0.97314)


def test_vecalign_lines_have_sentence_numbers_and_a_score() -> None:
    assert list(beads.vecalign(SMALL)) == ["[0,1]:[0]:0.9731", "[]:[1]:0.9731"]


def test_jsonl_has_offsets_into_the_text_and_null_for_an_empty_side() -> None:
    first, second = (json.loads(line) for line in beads.jsonl(SMALL))
    assert first == {
        "it": {"start": 0, "end": 9, "text": "Uno. Due.", "sentences": [[0, 4], [5, 9]]},
        "en": {"start": 0, "end": 9, "text": "One, two.", "sentences": [[0, 9]]},
        "kind": "2-1",
        "score": 0.9731,
        "moved": False,
    }
    assert second["it"] is None


def test_tsv_keeps_one_bead_on_one_line() -> None:
    broken = bitext_of([("Riga\tuno\u2028due.", "Line\none\x85two.")])
    assert list(beads.tsv(broken)) == ["Riga uno due.\tLine one two.\t1-1\t0.9500"]
