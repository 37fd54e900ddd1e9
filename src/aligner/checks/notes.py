"""Where a text speaks about itself: notes and queries of editors and translators."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

import regex

from aligner.checks.brackets import match_brackets
from aligner.corpus import Span
from aligner.languages import Language
from aligner.languages.interface.editorial import EditorialMarks

NoteKind = Literal["query", "verbatim", "note"]


@dataclass(frozen=True, slots=True)
class Note(Span):
    """A note or a query, brackets included.

    Attributes:
        kind: ``query`` where the writer doubts the words before it, ``verbatim``
            where they are strange and meant to be so, ``note`` for anything else
            that a translator or an editor adds.
        author: how it is signed, as it stands there.
        body: what it says, without brackets and signature.
    """

    kind: NoteKind
    author: str | None
    body: str


def note_spans(text: str, language: Language, *others: Language) -> tuple[Note, ...]:
    """The notes and queries in a text, in order; none lies inside another.

    Recognised are brackets that hold nothing but a question mark ("[?]"), a
    word of doubt ("[check]"), a placeholder ("[XXX]") or "sic"; brackets that
    an abbreviation or a phrase opens or signs ("[worth two euros – tr.]",
    "(TN: a river)"); lines that such a phrase or a reminder ("TODO:") opens; and
    signatures on their own.  A bracket that merely explains ("[the mayor]") is
    part of the text.

    Args:
        text: a sentence, a paragraph or a whole document.
        language: whose marks to look for.
        others: whose marks may stand in the text too.
    """
    marks = tuple(known.editorial for known in (language, *others) if known.editorial)
    if not marks:
        return ()
    patterns = _patterns(marks)
    found: list[Note] = []
    for start, closing in match_brackets(text).pairs:
        if closing - start < _LONGEST and (not found or start >= found[-1].end):
            found += _in_brackets(text, start, closing + 1, patterns)
    starts = [note.start for note in found]
    for note in _in_the_open(text, patterns):
        at = bisect_left(starts, note.end)
        if not at or found[at - 1].end <= note.start:
            found.append(note)
    return tuple(sorted(found, key=lambda note: note.start))


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What to look for.

    ``query`` and ``verbatim`` match all that a bracket holds, ``opened`` the
    start of it, ``signed`` the end; ``in_the_open`` finds what has no brackets,
    and ``sign_name`` looks at the words before a bracket.
    """

    query: regex.Pattern[str]
    verbatim: regex.Pattern[str]
    opened: regex.Pattern[str]
    opened_short: regex.Pattern[str]
    signed: regex.Pattern[str]
    signed_short: regex.Pattern[str]
    in_the_open: regex.Pattern[str]
    sign_name: regex.Pattern[str]


_LONGEST = 2000
"""Characters in a bracket beyond which it is no note; keeps nested brackets cheap."""
_QUOTES = "\"'“”‘’«»„`"
_SEPARATORS = " \t\n\u00a0-–—,;:."
_DOUBTED = r"\p{L}[\w'’-]*(?:\s[\w'’-]+){0,2}\s?\?"


def _in_brackets(text: str, start: int, end: int, patterns: _Patterns) -> Iterator[Note]:
    """The note that a bracket is, if it is one."""
    inside = text[start + 1 : end - 1].strip()
    is_square = text[start] != "("
    author, body = _signature(inside, patterns, is_square=is_square)
    kind: NoteKind | None = "note" if author else None
    if not body.strip("?"):
        kind = "query" if body else kind
        if body and not author and _is_the_sign_itself(text, start, end, patterns):
            return
    elif patterns.verbatim.fullmatch(body):
        kind = "verbatim"
    elif (
        (patterns.query.fullmatch(body) and (is_square or " " in body or body[-1] in "?:"))
        or (is_square and _follows_word(text, start) and regex.fullmatch(_DOUBTED, body))
        or (author and body.endswith("?"))
    ):
        kind = "query"
    if kind:
        yield Note(start, end, text[start:end], kind, author, body)


def _signature(inside: str, patterns: _Patterns, *, is_square: bool) -> tuple[str | None, str]:
    """The abbreviation or phrase that makes a bracket a note, and the words beside it."""
    opened = patterns.opened.match(inside)
    if not opened and (opened := patterns.opened_short.match(inside)):
        is_dotted = opened["mark"].count(".") > 1 and not opened["next"].isupper()
        is_set_off = opened["colon"] or (is_square and opened["dash"]) or is_dotted
        opened = opened if is_set_off else None
    if opened:
        return opened["mark"], inside[opened.end("mark") :].strip(_SEPARATORS)
    signed = patterns.signed.search(inside)
    if not signed and (signed := patterns.signed_short.search(inside)):
        before = inside[: signed.start()]
        between = before[len(before.rstrip(_SEPARATORS)) :]
        is_set_off = "–" in between or "—" in between or ("-" in between and between != "-")
        is_alone = not before and is_square and len(signed["mark"].strip(".")) > 1
        is_query = before.strip() and not before.strip(_SEPARATORS + "?")
        signed = signed if is_set_off or is_alone or is_query else None
    if signed:
        return signed["mark"], inside[: signed.start()].strip(_SEPARATORS)
    return None, inside


def _in_the_open(text: str, patterns: _Patterns) -> Iterator[Note]:
    """Notes without brackets."""
    for match in patterns.in_the_open.finditer(text):
        start, end = match.span("note")
        body = (match["body"] or "").strip()
        author = None if match["reminder"] else match["mark"]
        kind: NoteKind = "query" if match["reminder"] else "note"
        yield Note(start, end, text[start:end], kind, author, body)


def _follows_word(text: str, start: int) -> bool:
    return text[max(start - 2, 0) : start].rstrip()[-1:].isalnum()


def _is_the_sign_itself(text: str, start: int, end: int, patterns: _Patterns) -> bool:
    """Whether a bracketed question mark is quoted, or named by the words before it."""
    around = text[max(start - 1, 0) : start], text[end : end + 1]
    is_quoted = all(sign and sign in _QUOTES for sign in around)
    return (
        is_quoted
        or patterns.sign_name.search(text[max(start - 40, 0) : start].rstrip()) is not None
    )


@cache
def _patterns(marks: tuple[EditorialMarks, ...]) -> _Patterns:
    strong = _any(
        [_abbreviation(a) for m in marks for a in m.signatures]
        + [_phrase(t) for m in marks for t in m.titles]
    )
    short = _any(_abbreviation(a) for m in marks for a in m.short_signatures)
    reminder = _any(_phrase(r) for m in marks for r in m.reminders)
    queries = _any(_phrase(q) for m in marks for q in m.queries)
    verbatim = _any(_phrase(v) for m in marks for v in m.verbatim)
    names = _any(_phrase(n) for m in marks for n in m.sign_names)
    signature = _any(_abbreviation(a) for m in marks for a in m.signatures)
    return _Patterns(
        query=_compile(
            rf"(?:{queries})\s?[?!.:]*|(?:{queries})\s?[:?].*|(?-i:{reminder})(?!\w).*|(?-i:[xX]{{3,}})"
        ),
        verbatim=_compile(rf"(?:{verbatim})\s?[!?.]*"),
        opened=_compile(rf"(?P<mark>{strong})(?!\w)"),
        opened_short=_compile(
            rf"(?P<mark>{short})(?:\s?(?P<colon>:)|\s?(?P<dash>[-–—])|\s)\s?(?P<next>.?)"
        ),
        signed=_compile(rf"(?<!\w)(?P<mark>{strong})$"),
        signed_short=_compile(rf"(?<!\w)(?P<mark>{short})$"),
        in_the_open=_compile(
            rf"^[ \t]*+(?:[*†‡]|\(?\d{{1,3}}[.)])?[ \t]*+(?P<note>(?:(?P<mark>{strong})\s?[:–—-]"
            rf"|(?-i:(?P<reminder>{reminder}):))(?P<body>.*))$"
            rf"|(?<!\w)(?P<note>(?P<mark>{signature}))(?!\w)"
        ),
        sign_name=_compile(rf"(?<!\w)(?:{names})$"),
    )


def _compile(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.IGNORECASE | regex.MULTILINE)


def _any(patterns: Iterable[str]) -> str:
    """One of some patterns, longest first; with none of them, nothing at all."""
    return "|".join(sorted(patterns, key=lambda p: (-len(p), p))) or r"(?!)"


def _abbreviation(written: str) -> str:
    """An abbreviation with or without its stops, and with spaces after them or not."""
    letters = [regex.escape(part) for part in written.split(".") if part]
    return r"\.?\s?".join(letters) + r"(?!\w)\.?"


def _phrase(written: str) -> str:
    escaped: str = regex.escape(written, literal_spaces=True)
    return escaped.replace(" ", r"\s").replace("'", "['’]")
