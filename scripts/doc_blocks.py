"""The code blocks of the documentation: run them, and write what they print.

``python scripts/doc_blocks.py [PAGE]...`` writes into the pages what their console
blocks print today, where a block shows anything; the tests run the same blocks and
compare.

In a page each block of a language runs after the ones before it, in one folder that
holds ``docs/files`` to begin with, the sample page in ``data/`` and ``examples/``:

- ``console``: what follows ``$`` is a command, what follows it until the next one is
  what it prints.  ``…`` stands for anything, on a line of its own for any lines.
- ``python``: code, or a session with ``>>>``.
- ``json``, ``toml``, ``yaml``, ``xml``: must be well formed.
- ``<!-- file: NAME -->`` before a block: it is written to that file.
- ``<!-- not run: WHY -->`` before a block: it is not run.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from click.testing import CliRunner, Result
from markdown_it import MarkdownIt

TOP = Path(__file__).resolve().parents[1]
WIDTH = 88
LENT = ("data", "examples")
"""Folders of the project that blocks may read."""
ANYTHING = "…"
_DIRECTIVE = re.compile(r"<!-- (file|not run): (.+?) -->")
_PROGRESS = re.compile(r"^aligner: .* …\n", re.MULTILINE)
_CHANGES = (
    (re.compile(r"\d+[ \u00a0]%"), "NN %"),
    (re.compile(r"model:\S+"), "model:M"),
    (re.compile(r"aligner:\d[\w.]*"), "aligner:V"),
    (re.compile(r"wordfreq-\d[\w.]*"), "wordfreq-V"),
)
"""What may differ from what a page shows: confidence that was fitted anew, versions."""
_OWN = re.compile(
    r"""(?P<own>aligner(?:\s+(?:'[^']*'|"[^"$`]*"|\#.*|\\\n|[^\s'"|><&;`$*(){}\#]+))*)\s*(?P<rest>[|>].*)?""",
    re.DOTALL,
)
"""A command of the project itself, and what a shell does with its output."""
_SETTING = {"COLUMNS": str(WIDTH), "NO_COLOR": "1"}


@dataclass(frozen=True)
class Block:
    """A fenced block.

    Attributes:
        language: after the fence.
        content: its lines.
        line: 1-based number of the line after the fence.
        file: the file it is written to.
        reason: why it is not run.
    """

    language: str
    content: str
    line: int
    file: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Command:
    """A command of a console block.

    Attributes:
        text: after the prompt.
        shown: what the page says that it prints.
        line: 1-based number of its line in the page.
    """

    text: str
    shown: str
    line: int


@dataclass
class Session:
    """What the blocks of a page have in common."""

    folder: Path
    names: dict[str, Any] = field(default_factory=lambda: {"__name__": "page"})
    status: int = 0


def _read_yaml(text: str) -> None:
    import yaml

    try:
        yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from None


READERS: dict[str, Callable[[str], object]] = {
    "json": json.loads,
    "toml": tomllib.loads,
    "yaml": _read_yaml,
    "xml": lambda text: ET.fromstring(text.encode()),
}
"""For each language of data what reads it."""


class BlockError(AssertionError):
    """A block does not do what the page says."""


def blocks(text: str) -> Iterator[Block]:
    """The fenced blocks of a page in Markdown, those inside lists too."""
    said: dict[str, str] = {}
    for token in MarkdownIt("commonmark").parse(text):
        if token.type == "html_block":
            said = dict(_DIRECTIVE.findall(token.content))
        elif token.type == "fence":
            assert token.map is not None
            language = token.info.strip()
            yield Block(language, token.content, token.map[0] + 2, said.get("file", ""),
                        said.get("not run", ""))  # fmt: skip
            said = {}
        elif token.nesting == 1 or token.type == "hr":
            said = {}


def commands(block: Block) -> Iterator[Command]:
    """The commands of a console block and what each prints."""
    lines = block.content.splitlines(keepends=True)
    starts = [at for at, line in enumerate(lines) if line.startswith("$ ")]
    for start, stop in zip(starts, [*starts[1:], len(lines)], strict=True):
        held = lines[start:stop]
        size = 1
        while held[size - 1].rstrip("\n").endswith("\\"):
            size += 1
        text = "".join([held[0][2:], *held[1:size]])
        yield Command(text.strip(), "".join(held[size:]), block.line + start)


@contextlib.contextmanager
def folder_of_page() -> Iterator[Path]:
    """A folder with what pages begin with; it is the current one meanwhile."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(TOP / "docs" / "files", folder, dirs_exist_ok=True)
        for lent in LENT:
            (folder / lent).symlink_to(TOP / lent)
        with contextlib.chdir(folder):
            yield folder


def run_page(text: str) -> None:
    """Run the blocks of a page.

    Raises:
        BlockError: one fails, or prints other than the page shows.
    """
    with folder_of_page() as folder:
        session = Session(folder)
        for block in blocks(text):
            if not block.reason:
                run(block, session)


def run(block: Block, session: Session) -> None:
    """Run a block, or see that it is well formed."""
    if block.file:
        place = session.folder / block.file
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(block.content, encoding="utf-8")
    elif block.language == "console":
        for command in commands(block):
            printed = output_of(command, session)
            if command.shown.strip() and not fits(printed, command.shown):
                raise BlockError(
                    f"line {command.line}: {command.text} prints\n{printed}\nand not\n{command.shown}"
                )
    elif block.language in ("python", "pycon"):
        _run_python(block, session)
    if block.language in READERS:
        try:
            READERS[block.language](block.content)
        except (ValueError, SyntaxError) as error:
            raise BlockError(f"line {block.line}: no {block.language}: {error}") from None


def output_of(command: Command, session: Session) -> str:
    """What a command prints, on either stream."""
    if command.text == "echo $?":
        return f"{session.status}\n"
    if is_only_looked_at(command.text):
        return ""
    own = _OWN.fullmatch(command.text)
    if own is None:
        session.status, printed = _in_a_shell(command.text)
    elif own["rest"]:
        done = _in_process(own["own"])
        session.status, printed = _in_a_shell(f"cat {own['rest']}", done.stdout)
        if own["rest"].startswith(">"):
            session.status = done.exit_code
        printed += done.stderr
    else:
        done = _in_process(own["own"])
        session.status, printed = done.exit_code, done.output
    if session.status not in (0, 1) and not command.shown.strip():
        raise BlockError(
            f"line {command.line}: {command.text} ends with {session.status}: {printed}"
        )
    return _PROGRESS.sub("", printed)


def _in_process(command: str) -> Result:
    """What the command does, without a process of its own, which would load the model anew."""
    from aligner.cli import main

    with _environment({**os.environ, **_SETTING}):
        words = shlex.split(command, comments=True)[1:]
        done = CliRunner().invoke(main, words, prog_name="aligner")
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done


def _in_a_shell(command: str, given: str = "") -> tuple[int, str]:
    """The status of a command, and what it prints."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    ran = subprocess.run(
        ["bash", "-c", command],
        input=given,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **_SETTING, "PATH": path},
    )
    return ran.returncode, ran.stdout + ran.stderr


@contextlib.contextmanager
def _environment(environment: dict[str, str]) -> Iterator[None]:
    """Another environment for a while."""
    before = dict(os.environ)
    os.environ.update(environment)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def is_only_looked_at(command: str) -> bool:
    """Whether a command needs a network, or texts that are not here; what it names must exist."""
    words = shlex.split(command, comments=True)
    match words:
        case ["pip", "install", *names]:
            _must_be_extras(names)
        case ["make", target, *_]:
            if f"\n{target}:" not in (TOP / "Makefile").read_text(encoding="utf-8"):
                raise BlockError(f"no target {target} in the Makefile")
        case ["python", "-m", module, *_] if module.startswith("benchmarks."):
            if find_spec(module) is None:
                raise BlockError(f"there is no {module}")
        case ["pre-commit" | "git" | "cp" | "pip", *_]:
            pass
        case _:
            return False
    return True


def _must_be_extras(names: list[str]) -> None:
    with (TOP / "pyproject.toml").open("rb") as file:
        extras = tomllib.load(file)["project"]["optional-dependencies"]
    for name in names:
        found = re.search(r"\[(.+)\]", name)
        for extra in found[1].split(",") if found else ():
            if extra not in extras:
                raise BlockError(f"there is no extra {extra}")


def fits(printed: str, shown: str) -> bool:
    """Whether what was printed is what a page shows."""
    for changing, same in _CHANGES:
        printed, shown = changing.sub(same, printed), changing.sub(same, shown)
    told, wanted = (
        [line.rstrip() for line in text.strip("\n").split("\n")] for text in (printed, shown)
    )
    return _lines_fit(told, wanted)


def _lines_fit(told: list[str], wanted: list[str]) -> bool:
    if not wanted:
        return not told
    if wanted[0] == ANYTHING:
        return any(_lines_fit(told[at:], wanted[1:]) for at in range(len(told) + 1))
    pattern = re.escape(wanted[0]).replace(ANYTHING, ".*")
    return bool(told and re.fullmatch(pattern, told[0]) and _lines_fit(told[1:], wanted[1:]))


def _run_python(block: Block, session: Session) -> None:
    if ">>>" not in block.content:
        code = compile("\n" * (block.line - 1) + block.content, "page", "exec")
        with contextlib.redirect_stdout(io.StringIO()):
            exec(code, session.names)
        return
    parsed = doctest.DocTestParser().get_doctest(
        block.content.replace(ANYTHING, "..."), session.names, "page", "page", block.line - 1
    )
    told: list[str] = []
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    runner = doctest.DocTestRunner(optionflags=flags)
    runner.run(parsed, out=told.append, clear_globs=False)
    session.names.update(parsed.globs)
    if runner.failures:
        raise BlockError("".join(told))


def with_outputs(text: str) -> str:
    """A page with what its console blocks print today."""
    lines = text.splitlines(keepends=True)
    changes: list[tuple[int, int, str]] = []
    with folder_of_page() as folder:
        session = Session(folder)
        for block in blocks(text):
            if block.reason:
                continue
            if block.language != "console" or block.file:
                run(block, session)
                continue
            for command in commands(block):
                printed = output_of(command, session)
                shown = command.shown
                if shown.strip() and not fits(printed, shown):
                    start = command.line - 1 + command.text.count("\n") + 1
                    end = start + shown.count("\n")
                    blank = "\n" if shown.endswith("\n\n") else ""
                    kept = "\n".join(line.rstrip() for line in printed.strip("\n").split("\n"))
                    changes.append((start, end, f"{kept}\n{blank}"))
    for start, end, printed in reversed(changes):
        lines[start:end] = [printed]
    return "".join(lines)


def pages() -> list[Path]:
    """The pages whose blocks are run."""
    return [TOP / "README.md", *sorted((TOP / "docs").glob("**/*.md"))]


def main(names: list[str]) -> None:
    """Write into some pages, or into all, what their console blocks print."""
    for page in [Path(name).resolve() for name in names] or pages():
        before = page.read_text(encoding="utf-8")
        after = with_outputs(before)
        if after != before:
            page.write_text(after, encoding="utf-8")
            print(f"wrote {page.relative_to(TOP)}")


if __name__ == "__main__":
    main(sys.argv[1:])
