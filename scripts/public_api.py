"""Write docs/public-api.txt: what is promised to those who use the package.

Every public name with its signature, every command with its options and the statuses it ends
with, the names of the formats and of the checks, which stand in scripts and in silence files,
and the keys of what is written as JSON and CSV.

``python scripts/public_api.py`` writes the file.  A test compares it with what is there, so
that no promise is changed without somebody seeing it.  Public is what ``docs/api/`` documents.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from dataclasses import MISSING, Field, is_dataclass
from enum import Enum
from functools import cached_property
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

import click
import regex
from pydantic import BaseModel
from pydantic_core import PydanticUndefined

import aligner
from aligner.alignment import AlignmentSettings
from aligner.batch.about import About
from aligner.checks import checks
from aligner.cli import main as command
from aligner.formats import bitext_json, findings, jsonl, review
from aligner.formats.registry import FORMATS

TOP = Path(__file__).resolve().parents[1]
FILE = TOP / "docs" / "public-api.txt"

HEAD = """# What is promised: public names, commands with their options, formats, checks, keys of files.
# Made by scripts/public_api.py: do not edit.  CONTRIBUTING.md says how a promise is changed.
"""

_DIRECTIVE = regex.compile(
    r"^\.\. auto(?:function|class|exception|module)::\s+(\S+)", regex.MULTILINE
)


def public() -> tuple[str, ...]:
    """The names that the API reference documents, in order."""
    pages = sorted((TOP / "docs" / "api").glob("*.md"))
    found = (n for page in pages for n in _DIRECTIVE.findall(page.read_text(encoding="utf-8")))
    return tuple(sorted(set(found)))


def text() -> str:
    """The whole file."""
    names = (line for name in public() for line in (*_told(name, _named(name)), ""))
    commands = _command("aligner", command)
    forms = [f"format {one.name} {' '.join(one.endings)}" for one in FORMATS]
    found = [f"check {one.id}{'' if one.default else '  # not by default'}" for one in checks()]
    told = [HEAD, *names, *commands, _statuses(), "", *sorted(forms), "", *sorted(found), ""]
    return "\n".join([*told, *_keys()]) + "\n"


def _statuses() -> str:
    """With what the command ends, as its help has it."""
    paragraphs = (" ".join(one.split()) for one in (command.help or "").split("\n\n"))
    return next(one for one in paragraphs if one.startswith("Exit status"))


def _keys() -> Iterator[str]:
    """The keys of what is written as JSON and CSV; the schemas in docs/ say what they hold."""
    plain = AlignmentSettings(engine="lexical")
    aligned = aligner.align(*_TEXTS, settings=plain, words=True)
    bitext = aligner.check(aligned, select=["numbers"])
    (bead,) = map(json.loads, jsonl.lines(bitext))
    (finding,) = map(
        json.loads, findings.jsonl(bitext.discrepancies, pair=0, signature=bitext.signature)
    )
    about = About("", 0, 1, {}).told()
    header = findings.csv_header(bitext.languages, pairs=True, silenced=True, reviewed=True)
    yield f"json {bitext_json.FORMAT} {bitext_json.SCHEMA_VERSION}  # docs/bitext.schema.json"
    yield f"json {review.FORMAT} {review.SCHEMA_VERSION}  # docs/review.schema.json"
    yield f"json {about['format']} {about['version']}: {' '.join(about)}"
    yield f"jsonl beads: {' '.join(bead)}"
    yield f"jsonl findings: {' '.join(finding)}"
    yield f"csv findings: {header.replace(',', ' ')}"


_TEXTS = ("Il porto di Genova aveva 40 barche.", "The port of Genoa had 50 boats.")


def _named(name: str) -> object:
    home, _, attribute = name.rpartition(".")
    if home == "aligner" and find_spec(name) is None:
        return getattr(import_module("aligner"), attribute)
    try:
        return import_module(name)
    except ModuleNotFoundError:
        return getattr(import_module(home), attribute)


def _told(name: str, one: object) -> Iterator[str]:
    if isinstance(one, ModuleType):
        yield f"module {name}"
        own = [n for n, held in vars(one).items() if getattr(held, "__module__", "") == name]
        for member in sorted(getattr(one, "__all__", own)):
            if member.startswith("_"):
                continue
            yield from (f"    {line}" for line in _told(member, getattr(one, member)))
    elif inspect.isclass(one):
        yield from _class(name, one)
    elif inspect.isroutine(one):
        yield f"def {name}{_signature(one)}"
    else:
        yield f"{name} = {one!r}"


def _class(name: str, kind: type) -> Iterator[str]:
    bases = [base.__name__ for base in kind.__bases__ if base is not object]
    yield f"class {name}({', '.join(bases)})" if bases else f"class {name}"
    if issubclass(kind, Enum):
        yield from (f"    {member.name} = {member.value!r}" for member in kind)
    yield from (f"    {line}" for line in _fields(kind))
    if not is_dataclass(kind) and not issubclass(kind, BaseModel) and "__init__" in vars(kind):
        yield f"    def __init__{_signature(vars(kind)['__init__'])}"
    yield from (f"    {line}" for line in _methods(kind))


def _fields(kind: type) -> Iterator[str]:
    """The fields of a class, as they are given to make one, with their defaults."""
    defaults: dict[str, str] = {}
    if issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            made = field.default_factory is not None
            defaults[name] = _default(field.default, PydanticUndefined, made=made)
    else:
        held: dict[str, Field[Any]] = getattr(kind, "__dataclass_fields__", {})
        for name, one in held.items():
            if one.init:
                made = one.default_factory is not MISSING
                defaults[name] = _default(one.default, MISSING, made=made)
    for name, default in defaults.items():
        if not name.startswith("_"):
            yield f"{name}: {_annotation(kind, name)}{default}"


def _default(value: object, missing: object, *, made: bool) -> str:
    if made:
        return " = ..."
    return "" if value is missing else f" = {_shown(value)}"


def _annotation(kind: type, name: str) -> str:
    for home in kind.__mro__:
        told = inspect.get_annotations(home).get(name)
        if told is not None:
            return told if isinstance(told, str) else inspect.formatannotation(told)
    return "object"


def _methods(kind: type) -> Iterator[str]:
    """What can be done with a value of a class, apart from what Python itself brings."""
    found: dict[str, object] = {}
    for home in reversed(kind.__mro__):
        if home.__module__.partition(".")[0] == "aligner":
            found |= vars(home)
    fields = {*getattr(kind, "model_fields", ()), *getattr(kind, "__dataclass_fields__", ())}
    for name in sorted(found):
        member = found[name]
        special = name in _SPECIAL and inspect.isfunction(member)
        if name in fields or (name.startswith("_") and not special) or name == "model_config":
            continue
        if isinstance(member, property | cached_property):
            read = member.fget if isinstance(member, property) else member.func
            told = getattr(read, "__annotations__", {}).get("return", "object")
            yield f"{name}: {told}  # read only"
        elif isinstance(member, classmethod | staticmethod):
            yield f"@{type(member).__name__} def {name}{_signature(member.__func__)}"
        elif inspect.isfunction(member):
            yield f"def {name}{_signature(member)}"


_SPECIAL = ("__getitem__", "__iter__", "__len__", "__contains__", "__add__", "__bool__")


def _signature(function: object) -> str:
    assert callable(function)
    signature = inspect.signature(function)
    parameters = [
        one.replace(default=_Verbatim(_shown(one.default)))
        if one.default is not inspect.Parameter.empty
        else one
        for one in signature.parameters.values()
    ]
    # annotations are kept as they are written: strings, shown here without their quotes
    return str(signature.replace(parameters=parameters)).replace("'", "")


class _Verbatim:
    """A default that is shown as it is told."""

    def __init__(self, told: str) -> None:
        self._told = told

    def __repr__(self) -> str:
        return self._told


def _shown(value: object) -> str:
    """A default without what differs from run to run or is of no interest."""
    if isinstance(value, Enum):
        return str(value)
    if isinstance(value, BaseModel) or is_dataclass(value):
        return f"{type(value).__name__}(...)"
    return repr(value).replace("'", '"')


def _command(name: str, one: click.Command) -> Iterator[str]:
    arguments = [p.metavar or p.name or "" for p in one.params if isinstance(p, click.Argument)]
    yield " ".join(["command", name, *arguments])
    yield from sorted(f"    {_option(p)}" for p in one.params if isinstance(p, click.Option))
    yield ""
    if isinstance(one, click.Group):
        for called, inner in sorted(one.commands.items()):
            yield from _command(f"{name} {called}", inner)


def _option(option: click.Option) -> str:
    names = ", ".join((*option.opts, *option.secondary_opts))
    if option.is_flag:
        return names
    if isinstance(option.type, click.Choice):
        value = "|".join(map(str, option.type.choices))
    else:
        value = option.metavar or option.type.name.upper()
    default = "" if option.default in (None, ()) or callable(option.default) else option.default
    many = " ..." if option.multiple else ""
    told = "" if default == "" or "Sentinel" in repr(default) else f" [{default}]"
    return f"{names} {value}{many}{told}"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
