"""Text with codes in it -> the text that its reader sees.

Translation programs put the codes of the file that a text came from into elements inside
it.  What such a code shows a reader is text: a line break, a blank, and a variable that
something will be put in place of (``{name}``, ``%1$s``), since both sides need it.  Other
codes are left out and counted.  Text inside a code, as that of a footnote (``sub``), is a
text by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import regex

from aligner.formats import xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_CODES = frozenset({"bpt", "ept", "ph", "it", "ut", "x", "bx", "ex", "sc", "ec"})
"""Elements that stand for a code, or whose content is one, in TMX and in XLIFF."""
_AROUND = frozenset({"g", "pc"})
"""Elements that stand for codes around text."""
_KINDS = ("type", "ctype", "subType")
_EQUIVALENTS = ("equiv-text", "equiv", "disp")
_REFERENCE = "dataRef"

_BREAK_KIND = regex.compile(r"(?i)(?:x-|xlf:)?(?:lb|pb|cb|br|line-?break)")
_BREAK = regex.compile(r"(?i)<(?:\w+:)?br\b[^<>]*>|\\n|\\r\\n")
_VARIABLE = regex.compile(
    r"%(?:\d+\$)?[-+#0]*\d*(?:\.\d+)?(?:[hlL]|hh|ll)?[@diouxXeEfgGcs]|%\(\w+\)[a-z]|%\w+%"
    r"|\$?\{[^{}<>\\]+\}|\{\{[^{}<>\\]+\}\}|\$\w+\$?"
)
_LONGEST = 200
"""Characters of a code beyond which it is not looked at."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text that an element marks.

    Attributes:
        start: first character.
        end: one past the last.
        element: tells what is said of it.
    """

    start: int
    end: int
    element: _Element


@dataclass(slots=True)
class InlineText:
    """A text without its codes.

    Attributes:
        codes: how many are left out.
        flows: the texts inside its codes.
        marks: what is marked of it.
    """

    parts: list[str] = field(default_factory=list)
    codes: int = 0
    flows: list[InlineText] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    length: int = 0
    opened: dict[str, tuple[int, _Element]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """What its reader sees."""
        return "".join(self.parts)

    @property
    def left_out(self) -> int:
        """How many codes are left out of it and of the texts inside them."""
        return self.codes + sum(flow.left_out for flow in self.flows)

    def add(self, text: str | None) -> None:
        """Take up more text."""
        if text:
            self.parts.append(text)
            self.length += len(text)


NOTHING: Mapping[str, str] = {}


def inline_text(element: _Element, data: Mapping[str, str] = NOTHING) -> InlineText:
    """What a reader sees of an element with codes in it.

    Args:
        element: a ``seg`` of TMX, a ``source`` or a ``target`` of XLIFF.
        data: the codes that elements refer to (``dataRef``), by their ids.

    Raises:
        FormatError: it holds an entity that XML does not know.
    """
    found = InlineText()
    _walk(element, data, found)
    for start, opened in found.opened.values():
        found.marks.append(Mark(start, found.length, opened))
    return found


def _walk(element: _Element, data: Mapping[str, str], found: InlineText) -> None:
    found.add(element.text)
    around = [(element, 0, iter(element))]  # and no recursion: a file may be nested deeply
    while around:
        outer, start, rest = around[-1]
        inner = next(rest, None)
        if inner is None:
            around.pop()
            if around:
                if xml.local(outer) == "mrk":
                    found.marks.append(Mark(start, found.length, outer))
                found.add(outer.tail)
            continue
        name = xml.local(inner)
        if name in _CODES:
            _take_code(inner, data, found)
        elif name == "sm":
            found.opened[inner.get("id") or ""] = (found.length, inner)
        elif name == "em":
            begun, opened = found.opened.pop(inner.get("startRef") or "", (0, None))
            if opened is not None:
                found.marks.append(Mark(begun, found.length, opened))
        elif name in {"", "cp"}:
            found.add(xml.character_of(inner))
        else:
            found.codes += name in _AROUND
            around.append((inner, found.length, iter(inner)))
            found.add(inner.text)
            continue
        found.add(inner.tail)


def _take_code(code: _Element, data: Mapping[str, str], found: InlineText) -> None:
    shown = _shown(code, data)
    found.add(shown)
    found.codes += not shown
    found.flows += (inline_text(flow, data) for flow in xml.children(code, "sub"))


def _shown(code: _Element, data: Mapping[str, str]) -> str:
    """What a code shows to a reader; nothing if it is markup."""
    if any(_BREAK_KIND.fullmatch(code.get(name) or "") for name in _KINDS):
        return "\n"
    told = [code.get(name) for name in _EQUIVALENTS]
    told.append(data.get(code.get(_REFERENCE) or ""))
    if code.text and not len(code):
        told.append(code.text)
    for written in told:
        if written and len(written) <= _LONGEST:
            if not written.strip():
                return written
            if _BREAK.fullmatch(written.strip()):
                return "\n"
            if _VARIABLE.fullmatch(written.strip()):
                return written.strip()
    return ""
