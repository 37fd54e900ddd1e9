"""Write docs/command.md, the reference of the command, from the command itself.

``python scripts/command_page.py`` writes the page.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path

import click

from aligner.cli import main as command

PAGE = Path(__file__).resolve().parents[1] / "docs" / "command.md"

HEAD = """# The command

<!-- made by scripts/command_page.py from the command: do not edit -->

Data goes to standard output or to `-o`; what the program has to say, and progress once
work has taken a while, goes to standard error. `-` is standard input. A file is plain
text, Markdown or HTML, in UTF-8 or another encoding, which is found out. The order of two
files does not matter: a side is known by its language.

The status at the end is 0 (done), 1 (a finding at least as severe as `--fail-on`) or
2 (bad usage or bad input, with one line that says what and where). `-h` or `--help` after a
command shows what stands here.
"""

TAIL = """
## Environment

| variable | what it does |
| --- | --- |
| `NO_COLOR` | not empty: no colour |
| `FORCE_COLOR` | not empty: colour where there is no terminal, too; `NO_COLOR` comes first |
| `TERM=dumb` | no colour, unless it is forced |
| `COLUMNS` | how wide to write, where the terminal does not say |
| `GITHUB_WORKSPACE` | where `-f sarif` and `-f github` tell file names from; otherwise the current folder |

Colours need rich, the extra `rich`; without it all is plain.
"""


def page() -> str:
    """The whole page."""
    sections = (_section(name, one) for name, one in command.commands.items())
    return "\n".join([HEAD, *sections]) + TAIL


def _section(name: str, one: click.Command) -> str:
    arguments = [p.metavar or p.name or "" for p in one.params if isinstance(p, click.Argument)]
    usage = " ".join(["aligner", name, "[OPTIONS]", *filter(None, arguments)])
    return "\n".join(
        [
            f"## aligner {name}\n",
            f"`{usage}`\n",
            *_paragraphs(one.help or ""),
            "| option | what it does |",
            "| --- | --- |",
            *(_row(p) for p in one.params if isinstance(p, click.Option) and not p.hidden),
            "",
        ]
    )


def _paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of a help text; what is set line by line stays so."""
    for paragraph in inspect.cleandoc(text).split("\n\n"):
        if paragraph.startswith("\b"):
            yield f"```text\n{paragraph[1:].strip(chr(10))}\n```\n"
        else:
            yield f"{_escaped(paragraph)}\n"


def _row(option: click.Option) -> str:
    names = ", ".join(f"`{name}`" for name in option.opts)
    if isinstance(option.type, click.Choice):
        value = "\\|".join(map(str, option.type.choices))
    else:
        value = "" if option.is_flag else option.metavar or option.type.name.upper()
    shown = f"{names} `{value}`" if value else names
    default = ""
    if option.show_default and option.default is not None and not option.is_flag:
        default = f" Default: `{option.default}`."
    said = " ".join((option.help or "").split())
    return f"| {shown} | {_escaped(said)}{default} |"


def _escaped(text: str) -> str:
    """A text as Markdown shows it unchanged."""
    for sign in "\\*[]<>|_":
        text = text.replace(sign, f"\\{sign}")
    return text


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
