"""No pattern that the package compiles takes more than in proportion to the text.

The short form of ``pattern_times.py``: those that stand in modules and in calls, on a handful
of texts, each length once.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from functools import cache
from typing import Any

import regex

import aligner
from pattern_times import _CALL as CALL
from pattern_times import BOUNDED, inline, seconds
from support import has

PUMPS = (" ", "a", "A. ", "1.", ".", "(", "[a", "-")
LENGTHS = (600, 2400)
SLOW = 0.03
"""Seconds that nothing in proportion takes on so short a text."""


@cache
def patterns() -> tuple[tuple[Any, frozenset[str]], ...]:
    """Those that stand in modules and those written into calls, and how they are run."""
    found: dict[tuple[str, int], tuple[Any, set[str]]] = {}
    for module in pkgutil.walk_packages(aligner.__path__, "aligner."):
        if module.name.endswith("__main__"):
            continue
        if module.name == "aligner.widget" and not has("anywidget", extra="widget"):
            continue
        held = importlib.import_module(module.name)
        source = inspect.getsource(held)
        for name, value in vars(held).items():
            if callable(value) and getattr(value, "__module__", "") != module.name:
                continue
            inside = list(_in([value]))
            if not inside:
                continue
            ways = set(regex.findall(rf"\b{regex.escape(name)}{CALL}", source))
            if not ways and not isinstance(value, regex.Pattern):  # under a name of a loop
                ways = set(regex.findall(rf"\b[a-z]\w*{CALL}", source)) - {"split"}
            for pattern in inside:
                key = pattern.pattern, pattern.flags
                found.setdefault(key, (pattern, set()))[1].update(ways)
    for pattern, _, ways in inline():
        found.setdefault((pattern.pattern, pattern.flags), (pattern, set()))[1].update(ways)
    return tuple((pattern, frozenset(ways)) for pattern, ways in found.values())


def _in(values: Any) -> Iterator[Any]:
    for value in values:
        if isinstance(value, regex.Pattern):
            if isinstance(value.pattern, str):
                yield value
        elif isinstance(value, tuple):
            yield from _in(value)
        elif isinstance(value, dict):
            yield from _in(value.values())
        elif callable(value) and hasattr(value, "cache_info") and _takes_nothing(value):
            made = value()
            yield from _in(made if isinstance(made, tuple) else (made,))


def _takes_nothing(function: Any) -> bool:
    code = function.__wrapped__.__code__
    told = function.__wrapped__.__annotations__.get("return", "")
    return code.co_argcount == 0 and "Pattern" in str(told)


def is_slow(pattern: Any, way: str, pump: str) -> bool:
    """Whether it takes far longer on a text four times as long."""

    def took(length: int) -> float:
        return seconds(pattern, way, f"{pump * (length // len(pump))}\x00")

    if took(LENGTHS[1]) < SLOW:
        return False
    once, times = (min(took(length) for _ in range(3)) for length in LENGTHS)
    return times >= SLOW and times > 8 * max(once, 1e-4)


def test_patterns_take_time_in_proportion() -> None:
    tried = [
        (pattern, way)
        for pattern, ways in patterns()
        if not any(part in pattern.pattern for part in BOUNDED)
        for way in {w if w in {"match", "fullmatch"} else "search" for w in ways or {"search"}}
    ]
    assert len(tried) > 150
    slow = [(p.pattern[:100], w, at) for p, w in tried for at in PUMPS if is_slow(p, w, at)]
    assert slow == []


def test_a_pattern_that_is_slow_is_found() -> None:
    assert is_slow(regex.compile(r"\p{L}{2,}['’]"), "search", "a")
