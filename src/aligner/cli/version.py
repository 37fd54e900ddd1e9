"""``aligner --version``: with what results are made here."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version

import click
import regex

_OF_EXTRA = regex.compile(r"""^([\w.-]+)[^;]*;.*\bextra\s*==\s*["']([\w-]+)["']""")


def tell(context: click.Context, _parameter: click.Parameter, asked: bool) -> None:
    """Print what :func:`lines` tell and end, if that was asked for."""
    if asked and not context.resilient_parsing:
        click.echo("\n".join(lines()))
        context.exit()


def lines() -> Iterator[str]:
    """Version, models and extras, as far as results depend on them or features need them."""
    from aligner.alignment.encoder import packaged_name
    from aligner.alignment.scorer import scorer_of

    yield f"aligner {version('aligner')}"
    yield f"model: {packaged_name()}+{scorer_of('encoder').digest}"
    yield f"model of --engine lexical: {scorer_of('lexical').digest}"
    held = extras()
    yield f"extras: {', '.join(f'{name} ({what})' for name, what in held if what) or 'none'}"
    missing = [name for name, what in held if not what]
    if missing:
        yield f"extras not installed: {', '.join(missing)}"
    yield f"Python: {sys.version.partition(' ')[0]}"


def extras() -> tuple[tuple[str, str], ...]:
    """The extras of this package, each with the packages that it brings, empty without them."""
    brought: dict[str, list[str]] = {}
    for line in requires("aligner") or ():
        match = _OF_EXTRA.match(line)
        if match:
            brought.setdefault(match[2], []).append(match[1])
    return tuple((extra, _installed(brought[extra])) for extra in sorted(brought))


def _installed(packages: list[str]) -> str:
    """Names and versions of some packages; empty if one is not there."""
    try:
        return ", ".join(f"{name} {version(name)}" for name in sorted(packages))
    except PackageNotFoundError:
        return ""
