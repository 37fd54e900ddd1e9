from __future__ import annotations

import pytest

import aligner
from aligner.checks.registry import FAMILIES, Check, checks, select

ITS_TYPES = [
    "terminology",
    "mistranslation",
    "omission",
    "untranslated",
    "addition",
    "duplication",
    "inconsistency",
    "grammar",
    "legal",
    "register",
    "locale-specific-content",
    "locale-violation",
    "style",
    "characters",
    "misspelling",
    "typographical",
    "formatting",
    "inconsistent-entities",
    "numbers",
    "markup",
    "pattern-problem",
    "whitespace",
    "internationalization",
    "length",
    "non-conformance",
    "uncategorized",
    "other",
]
"""The localization quality issue types of ITS 2.0, section 8.17."""

MQM_DIMENSIONS = [
    "terminology",
    "accuracy",
    "linguistic-conventions",
    "style",
    "locale-conventions",
    "audience-appropriateness",
    "design-and-markup",
    "custom",
]
"""The dimensions of MQM 2.0."""


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.id)
def test_every_check_says_what_it_flags_and_what_not(check: Check) -> None:
    flagged, _, bounds = check.explanation.partition("\n\n")
    assert len(flagged.split()) > 5
    assert len(bounds.split()) > 5


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.id)
def test_every_check_declares_categories_that_exist(check: Check) -> None:
    dimension, slash, kind = check.mqm.partition("/")
    assert check.its_type in ITS_TYPES
    assert dimension in MQM_DIMENSIONS
    assert slash
    assert kind == kind.lower().replace(" ", "-")


def test_every_family_has_a_check_that_runs_by_default() -> None:
    assert [f for f in FAMILIES if not any(c.default for c in checks() if c.family == f)] == []


def test_checks_stand_in_the_order_of_their_families() -> None:
    families = [FAMILIES.index(check.family) for check in checks()]
    assert families == sorted(families)


def test_a_family_names_all_its_checks_even_those_off_by_default() -> None:
    chosen = select(["structure"])
    assert {c.family for c in chosen} == {"structure"}
    assert not all(c.default for c in chosen)


def test_what_is_ignored_is_left_out_of_what_is_selected() -> None:
    ids = {c.id for c in select(["coverage"], ["coverage/moved"])}
    assert "coverage/sentence" in ids
    assert "coverage/moved" not in ids


def test_nothing_selected_means_the_defaults() -> None:
    assert select() == tuple(c for c in checks() if c.default)
    assert select(["all"]) == checks()


def test_an_unknown_name_is_an_error_that_lists_the_known_ones() -> None:
    with pytest.raises(
        aligner.UnknownCheckError, match=r"no check or family .*'speling'.*coverage"
    ):
        select(["speling"])


def test_a_check_tells_whether_it_is_always_as_severe() -> None:
    graded = {check.id: check.grading for check in checks()}
    assert graded["meaning/antonym"] == "Severity is always critical."
    assert graded["numbers/value"] == "Severity is critical otherwise."
