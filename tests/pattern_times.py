"""Times every pattern of the package on text made to be slow: ``python tests/pattern_times.py``.

All modules are imported and a page is read, aligned and checked while what ``regex`` compiles
is noted; patterns written into calls are taken from the sources.  Each pattern is run in the
ways in which its module runs it.  Printed are, as JSON, how many there are and those that take
more than in proportion.
"""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import regex

LENGTH = 2000
FLOOR = 0.01
"""Seconds below which nothing is slow."""
MOST = 6.5
"""How many times as long four times the text may take."""
PUMPS = (
    " ", "\t", "\n", "\r\n", "\u00a0", "\u200b", "\u0301", "a", "A", "è", "aA", "Aa", "a ", "A ",
    "a. ", "A. ", "A.", "a-", "a'", "a’", "a/", "a.a", "a, ", "1", "1 ", "1.", "1,", "1'", "1-",
    "1/", "1:", "1a", "½", "²", "°", "XIV", "I. ", ".", "…", ", ", ";", ":", "!", "?", "-", "–",
    "— ", "(", ")", "[", "[a", "[a.", "[?", "()", "[]", "«", "“", '"', '"a', "'", "’", "<", "<a",
    "<a ", ">", "<>", "&", "&a;", "&#1", "/", "//", "\\", "|", "*", "**a", "_", "#", "# ", "%",
    "€", "1 %", "$1", "@", "a@", "a@a.", "www.", "https://a/", "{", "{}", "%s", "- ", "1) ",
    "(a) ", "mille", "one ", "e ", "of ", "di ", "il ", "n. ", "§ ", "]:", "![", "](", "`", "~",
)  # fmt: skip
BOUNDED = (r"[\"“«‘]\s?$|(?:^|\n)\s*[-–—•*]\s*$",)
"""Parts of patterns that are only ever run on a few characters."""
METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split")
_CALL = rf"(?:\([^()]*\))?\s*\.({'|'.join(METHODS)})\("

Found = dict[tuple[str, int], tuple[Any, str, set[str]]]


def noted() -> Found:
    """Every pattern of text that the package makes, where, and how it is run."""
    found: Found = {}
    engine = sys.modules[regex.compile.__module__]
    make: Any = vars(engine)["_compile"]

    def compiled(pattern: Any, flags: int, *others: Any) -> Any:
        made = make(pattern, flags, *others)
        frame: FrameType | None = sys._getframe(1)
        way = frame.f_code.co_name if frame else ""
        while frame is not None and frame.f_globals.get("__name__", "").startswith("regex"):
            frame = frame.f_back
        module = frame.f_globals.get("__name__", "") if frame else ""
        if module.startswith("aligner") and frame is not None and isinstance(made.pattern, str):
            key = (made.pattern, made.flags)
            place = f"{module}:{frame.f_lineno}"
            _, _, ways = found.setdefault(key, (made, place, set()))
            ways |= {way} & set(METHODS) or _ways(module, frame)
        return made

    vars(engine)["_compile"] = compiled
    import aligner

    for module in pkgutil.walk_packages(aligner.__path__, "aligner."):
        if not module.name.endswith("__main__"):
            try:
                importlib.import_module(module.name)
            except aligner.MissingExtraError:
                continue
    _run()
    return found


def _run() -> None:
    import aligner
    from aligner.alignment import AlignmentSettings

    page = Path(__file__).parents[1] / "data" / "kazakhstan.txt"
    settings = AlignmentSettings.model_validate({"engine": "lexical"})
    aligner.check(page, settings=settings, select=["all"], min_confidence=0)
    html = "<html><body><p>Il porto era vuoto.</p><p>The harbour was empty.</p></body></html>"
    aligner.read(html)


def _ways(module: str, frame: FrameType) -> set[str]:
    """How the module runs what is compiled on a line; every way if that cannot be told."""
    source = Path(frame.f_code.co_filename).read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(source)):
        names: list[str] = []
        if isinstance(node, ast.FunctionDef):
            names = [node.name]
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = [one.id for one in targets if isinstance(one, ast.Name)]
        if not names or not isinstance(node, ast.stmt):
            continue
        if not node.lineno <= frame.f_lineno <= (node.end_lineno or 0):
            continue
        ways = set(regex.findall(rf"\b{names[0]}{_CALL}", source))
        if ways:
            return ways
    return {"finditer"}


def inline() -> Iterator[tuple[Any, str, set[str]]]:
    """Patterns that stand as they are in calls of ``regex``."""
    import aligner

    for path in sorted(Path(aligner.__path__[0]).rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if not any(f"regex.{way}(" in source for way in METHODS):
            continue
        for node in ast.walk(ast.parse(source)):
            match node:
                case ast.Call(
                    func=ast.Attribute(value=ast.Name("regex"), attr=way),
                    args=[ast.Constant(str(pattern)), *_],
                ) if way in METHODS:
                    yield regex.compile(pattern), f"{path.name}:{node.lineno}", {way}


def seconds(pattern: Any, way: str, text: str) -> float:
    """CPU time that one way of running a pattern takes."""
    begun = time.process_time()
    try:
        if way in {"match", "fullmatch"}:
            getattr(pattern, way)(text, timeout=10)
        else:
            for _ in pattern.finditer(text, timeout=10):
                pass
    except TimeoutError:
        return 10.0
    return time.process_time() - begun


def is_slow(pattern: Any, way: str, pump: str) -> bool:
    """Whether a pattern takes more than in proportion on a run of something."""

    def text(length: int) -> str:
        return f"{pump * (length // len(pump))}\x00"

    if seconds(pattern, way, text(LENGTH)) < FLOOR:
        return False
    once = min(seconds(pattern, way, text(LENGTH)) for _ in range(3))
    times = min(seconds(pattern, way, text(4 * LENGTH)) for _ in range(2))
    return once >= FLOOR / 2 and (times >= 1.0 or times > MOST * once)


def main() -> None:
    """Print what is slow."""
    slow = []
    patterns = [*noted().values(), *inline()]
    for pattern, place, ways in patterns:
        if any(part in pattern.pattern for part in BOUNDED):
            continue
        runs = {way if way in {"match", "fullmatch"} else "search" for way in ways}
        hit = next(
            ((way, pump) for way in sorted(runs) for pump in PUMPS if is_slow(pattern, way, pump)),
            None,
        )
        if hit is not None:
            slow.append((place, *hit, pattern.pattern[:200]))
    sys.stdout.write(json.dumps({"patterns": len(patterns), "slow": slow}, indent=1) + "\n")


if __name__ == "__main__":
    main()
