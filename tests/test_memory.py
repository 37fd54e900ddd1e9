"""What stays in memory from one text to the next."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import aligner
from support import has

OF_TEXTS = {"word", "words", "token", "text", "sentence", "phrase", "line"}
"""What parameters are called of which there is no end from text to text."""


def caches() -> Iterator[tuple[str, Any]]:
    for module in pkgutil.walk_packages(aligner.__path__, "aligner."):
        if module.name.endswith("__main__"):
            continue
        if module.name == "aligner.widget" and not has("anywidget", extra="widget"):
            continue
        for name, value in sorted(vars(import_module(module.name)).items()):
            if hasattr(value, "cache_parameters") and value.__module__ == module.name:
                yield f"{module.name}.{name}", value


def test_what_is_remembered_of_words_is_bounded() -> None:
    held = dict(caches())
    assert len(held) > 50
    for name, function in held.items():
        texts = [
            parameter.name
            for parameter in inspect.signature(function).parameters.values()
            if parameter.name in OF_TEXTS and parameter.annotation == "str"
        ]
        assert not texts or function.cache_parameters()["maxsize"], f"{name} never forgets"
