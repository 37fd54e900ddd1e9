"""What must be the same on both sides to the letter: links, addresses, tags, placeholders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache

import regex

from aligner.checks.context import Context
from aligner.checks.registry import Finding, check
from aligner.checks.wording import quoted
from aligner.corpus import Bead, Evidence, Severity, Span

_NEAR = 2
"""Beads on either side in which the other side may have the same thing."""
_LONGEST = 10_000
"""Characters of a side up to which it is searched for a code that it reads out in words."""

Reader = Callable[[str], Iterator[tuple[int, int, str]]]
"""From a text to start, end and key of each code in it."""


@check("structure/url", severity=Severity.MAJOR, its_type="inconsistency", mqm="accuracy/omission")
def url(context: Context) -> Iterator[Finding]:
    """A link or an e-mail address that the other side lacks or has differently.

    The scheme, "www.", a final slash, capitals in the host's name and the code
    of a language ("/it/", "en.") make no difference, nor does one side reading it out
    in words.  It is minor where the other side has none at all in its place.

    Examples:
        flags: Vedi ‹http://porto.example/orari›. | See ‹http://porto.example/times›.
        not: Vedi https://www.porto.example/it/orari/. | See http://porto.example/en/orari.
        not: Scrivi a eva@porto.example. | Write to Eva at porto dot example.
    """
    codes = "|".join(context.bitext.languages)
    yield from _unmatched(context, lambda text: _links(text, codes), "link")


@check(
    "structure/markup",
    severity=Severity.MAJOR,
    its_type="markup",
    mqm="design-and-markup/markup-tag",
)
def markup(context: Context) -> Iterator[Finding]:
    """A tag or a placeholder ("<b>", "{name}", "%1$s") that the other side lacks.

    Their order makes no difference, nor do the attributes of a tag.  It is minor
    where the other side has none at all in its place.

    Examples:
        flags: Premi ‹<b>›qui</b>, {nome}. | Press here</b>, {nome}.
        not: {nome}, premi <b class="x">qui</b>. | Press <b>here</b>, {nome}.
    """
    yield from _unmatched(context, _codes, "code")


def _unmatched(context: Context, read: Reader, what: str) -> Iterator[Finding]:
    found = [[_read(read, bead, side) for bead in context.bitext.beads] for side in (0, 1)]
    if not any(spans for side in found for spans in side):
        return
    for bead in context.paired_beads():
        own, other = (_lacking(found, bead, side) for side in (0, 1))
        for first, second in zip(own, other, strict=False):
            yield _differing(context, bead, first, second, what)
        for side, rest in ((0, own[len(other) :]), (1, other[len(own) :])):
            for span in rest:
                if not _is_read_out(span.text, bead.segments[1 - side].text):
                    yield _missing(context, bead, side, span, what)


Codes = list[tuple[Span, str]]


def _read(read: Reader, bead: Bead, side: int) -> Codes:
    segment = bead.segments[side]
    return [
        (Span(segment.start + start, segment.start + end, segment.text[start:end]), key)
        for start, end, key in read(segment.text)
    ]


def _lacking(found: list[list[Codes]], bead: Bead, side: int) -> list[Span]:
    """The codes of one side of a bead that the other side has neither there nor nearby."""
    there = Counter(key for _, key in found[1 - side][bead.number])
    unmatched = []
    for span, key in found[side][bead.number]:
        if there[key]:
            there[key] -= 1
        else:
            unmatched.append((span, key))
    near = range(max(bead.number - _NEAR, 0), bead.number + _NEAR + 1)
    around = {key for at in near for _, key in (found[1 - side][at : at + 1] or [[]])[0]}
    return [span for span, key in unmatched if key not in around or there.total()]


def _is_read_out(code: str, text: str) -> bool:
    """Whether a text has the parts of a code as words, as in "peter at port dot example".

    A very long one is taken to have them.
    """
    if len(text) > _LONGEST:
        return True
    parts = [part for part in regex.findall(r"[\p{L}\p{N}]+", code.casefold()) if part != "www"]
    if len(parts) < 2:
        return False
    squeezed = regex.sub(r"[^\p{L}\p{N}]+", "", text.casefold())
    at = 0
    for part in parts:
        found = squeezed.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return True


def _differing(context: Context, bead: Bead, first: Span, second: Span, what: str) -> Finding:
    names = [language.name for language in context.languages]
    return Finding(
        evidence=(_shown(context, 0, first), _shown(context, 1, second)),
        message=(
            f"The {names[0]} has the {what} {quoted(first.text)}, "
            f"the {names[1]} {quoted(second.text)}."
        ),
        confidence=0.85,
        beads=(bead.number,),
    )


def _missing(context: Context, bead: Bead, side: int, span: Span, what: str) -> Finding:
    own, other = (language.name for language in context.facing(side))
    end = bead.segments[1 - side].end
    shown, place = _shown(context, side, span), context.evidence(1 - side, end, end)
    return Finding(
        evidence=(shown, place) if side == 0 else (place, shown),
        message=f"Only the {own} has the {what} {quoted(span.text)}; the {other} lacks it.",
        confidence=0.8,
        beads=(bead.number,),
        severity=Severity.MINOR,
    )


def _shown(context: Context, side: int, span: Span) -> Evidence:
    return context.evidence(side, span.start, span.end)


def _links(text: str, codes: str) -> Iterator[tuple[int, int, str]]:
    """Links and addresses, each with a key that leaves out what makes no difference."""
    for match in _link().finditer(text):
        written = match[0].rstrip(".,;:!?'\"’”»*_")
        if written.endswith(")") and written.count("(") < written.count(")"):
            written = written[:-1]
        key = regex.sub(r"^\w+://|^mailto:", "", written)
        key = regex.sub(r"^www\.", "", key, flags=regex.IGNORECASE).rstrip("/")
        host, slash, path = key.partition("/")
        key = f"{host.casefold()}{slash}{path}"
        key = regex.sub(rf"(?<![^./_-])(?:{codes})(?:[-_]\w\w)?(?=[./_-]|$)", "*", key)
        yield match.start(), match.start() + len(written), key


def _codes(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _code().finditer(text):
        yield match.start(), match.end(), match["tag"] or match[0]


@cache
def _link() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:https?|ftp)://[^\s<>\"“”«»]+|(?<![\w.@/])www\.[^\s<>\"“”«»]+"
        r"|(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}\p{L}{2,24}(?!\w)",
        regex.IGNORECASE,
    )


@cache
def _code() -> regex.Pattern[str]:
    return regex.compile(
        r"(?P<tag></?[a-zA-Z][a-zA-Z0-9]{0,15})(?:\s[^<>]{0,500})?/?>"
        r"|\$?\{\{?[\w.:-]{1,40}\}?\}"
        r"|(?<![\w%\s.,])%(?:\d\$)?[sd](?!\w)|(?<!\S)%(?:\d\$)?[sd](?!\w)"
        r"|&(?:[a-zA-Z]{2,10}|#\d{2,6});"
    )
